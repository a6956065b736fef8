//! The Trivia API (the-trivia-api.com), versions 1 and 2: a JSON list of questions without any encoding.

use super::{
    gather::{Gather, choice, open},
    import::Unreadable,
    opentdb::expected,
    raw_json::{Items, Word, texts, whole},
};
use serde::Deserialize;
use serde_json::value::RawValue;

const CREDITS: &str = "The Trivia API, the-trivia-api.com";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'t> {
    #[serde(borrow)]
    id: Option<Word<'t>>,
    category: Option<String>,
    question: Option<Stem>,
    #[serde(borrow)]
    correct_answer: Option<Key<'t>>,
    #[serde(borrow, default)]
    incorrect_answers: Vec<Key<'t>>,
    #[serde(borrow, default)]
    tags: Vec<Word<'t>>,
    #[serde(rename = "type")]
    kind: Option<String>,
    difficulty: Option<String>,
}

/// The stem: a text in version 1, an object in version 2.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stem {
    Bare(String),
    Inside { text: String },
}

/// An option: a text, or something about a picture.
#[derive(Deserialize)]
#[serde(untagged)]
enum Key<'t> {
    #[serde(borrow)]
    Text(Word<'t>),
    Other(serde::de::IgnoredAny),
}

pub(super) fn read(text: &str, gather: &mut Gather) -> Result<(), Unreadable> {
    gather.draft.credits = Some(CREDITS.to_owned());
    // One question alone is an object.
    let is_list = text.trim_start().starts_with('[');
    let one = if is_list { None } else { Some(format!("[{text}]")) };
    let text = one.as_deref().unwrap_or(text);
    for (line, item) in Items::of(text, whole::<Vec<&RawValue>>(text)?) {
        match serde_json::from_str::<Entry<'_>>(item) {
            Ok(entry) => keep(line, entry, gather),
            Err(_) => gather.notes.left_out(line, "not in the shape of The Trivia API", item),
        }
    }
    Ok(())
}

fn keep(line: usize, entry: Entry<'_>, gather: &mut Gather) {
    let ask = match entry.question {
        Some(Stem::Bare(text) | Stem::Inside { text }) => text,
        None => String::new(),
    };
    let typed = entry.kind.as_deref() == Some("text_input");
    let pictures = entry.kind.as_deref() == Some("image_choice");
    let mut wrong = Vec::with_capacity(entry.incorrect_answers.len());
    for option in entry.incorrect_answers {
        match option {
            Key::Text(word) => wrong.push(word),
            Key::Other(_) => return gather.notes.left_out(line, "a choice between pictures", &ask),
        }
    }
    let key = match entry.correct_answer {
        Some(Key::Text(word)) if !pictures => word.text(),
        Some(_) => return gather.notes.left_out(line, "a choice between pictures", &ask),
        None => return gather.notes.left_out(line, "no right answer is given", &ask),
    };
    let mut question =
        if typed && wrong.is_empty() { open(ask, key, Vec::new()) } else { choice(ask, key, texts(wrong)) };
    question.id = entry.id.map(Word::text);
    question.category = entry.category;
    question.tags = texts(entry.tags);
    question.expected = entry.difficulty.as_deref().and_then(expected);
    gather.keep(line, question);
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn both_versions_and_a_single_question_are_read() {
        let first = r#"{"category":"Film & TV","id":"a1","correctAnswer":"Abel ","incorrectAnswers":["Bea","Cal"],
            "question":"Who is it?","tags":["film","one"],"type":"Multiple Choice","difficulty":"easy","isNiche":false}"#;
        let second = r#"{"category":"film_and_tv","id":"a2","correctAnswer":"Abel","incorrectAnswers":["Bea"],
            "question":{"text":"Who was it?"},"tags":[],"type":"text_choice","difficulty":"hard"}"#;
        let picture = r#"{"id":"a3","correctAnswer":[{"url":"x"}],"incorrectAnswers":[[{"url":"y"}]],
            "question":{"text":"Which one?"},"type":"image_choice"}"#;
        let import =
            read(Format::TheTriviaApi, format!("[{first},\n{second},\n{picture}]").as_bytes()).unwrap();
        let items = &import.draft.questions;
        assert_eq!(items.len(), 2);
        assert_eq!((items[0].id.as_deref(), items[0].expected), (Some("a1"), Some(0.8)));
        assert_eq!(items[0].answer, Some("Abel".into()));
        assert_eq!((items[1].ask.as_deref(), import.lines[1]), (Some("Who was it?"), 3));
        assert_eq!(import.notes.all()[0].to_string(), "left out: a choice between pictures (“Which one?”)");
        assert_eq!(read(Format::TheTriviaApi, second.as_bytes()).unwrap().draft.questions.len(), 1);
    }
}
