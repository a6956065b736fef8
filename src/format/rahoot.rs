//! Rahoot, now Razzia: a JSON quiz whose questions name the indices of their right answers.

use super::{
    gather::{Gather, choice},
    import::Unreadable,
    raw_json::{Items, Word, texts, whole},
};
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Quiz<'t> {
    #[serde(borrow)]
    subject: Option<Word<'t>>,
    #[serde(borrow)]
    questions: Option<Vec<&'t RawValue>>,
}

#[derive(Deserialize)]
struct Entry<'t> {
    #[serde(borrow)]
    question: Option<Word<'t>>,
    #[serde(borrow, default)]
    answers: Vec<Word<'t>>,
    /// Older files have one index.
    solution: Option<Indices>,
    solutions: Option<Indices>,
    time: Option<f64>,
    image: Option<serde::de::IgnoredAny>,
    media: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Indices {
    One(usize),
    Many(Vec<usize>),
}

pub(super) fn read(text: &str, gather: &mut Gather) -> Result<(), Unreadable> {
    let quiz: Quiz<'_> = whole(text)?;
    gather.draft.title = quiz.subject.map(Word::text);
    let Some(list) = quiz.questions else {
        return Err(Unreadable::new("the JSON has no `questions`", "give a quiz of Rahoot"));
    };
    for (line, item) in Items::of(text, list) {
        match serde_json::from_str::<Entry<'_>>(item) {
            Ok(entry) => keep(line, entry, gather),
            Err(_) => gather.notes.left_out(line, "not in the shape of Rahoot", item),
        }
    }
    Ok(())
}

fn keep(line: usize, entry: Entry<'_>, gather: &mut Gather) {
    let ask = entry.question.map(Word::text).unwrap_or_default();
    let right = match entry.solutions.or(entry.solution) {
        Some(Indices::One(index)) => vec![index],
        Some(Indices::Many(indices)) => indices,
        None => Vec::new(),
    };
    let mut options = texts(entry.answers);
    let &[right] = &right[..] else {
        let why = if right.is_empty() { "no right answer is given" } else { "several right answers" };
        return gather.notes.left_out(line, why, &ask);
    };
    if right >= options.len() {
        return gather.notes.left_out(line, "its right answer is none of the options", &ask);
    }
    if entry.image.is_some() || entry.media.is_some() {
        gather.notes.lost(line, "its picture, sound or film", &ask);
    }
    let key = options.remove(right);
    let mut question = choice(ask, key, options);
    #[expect(clippy::cast_possible_truncation, reason = "a time out of range is noted")]
    let seconds = entry.time.map(|time| time.round() as i64);
    question.seconds = seconds;
    gather.keep(line, question);
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn all_three_generations_are_read() {
        let json = r#"{"subject": "Film night", "questions": [
            {"question": "One?", "answers": ["a", "b"], "solution": 1, "image": "x.png", "cooldown": 5, "time": 15},
            {"question": "Two?", "answers": ["a", "b"], "solution": 0, "media": {"type": "image", "url": "x"}},
            {"question": "Three?", "answers": ["a", "b", "c"], "solutions": [2], "time": 20},
            {"question": "Four?", "answers": ["a", "b", "c"], "solutions": [1, 2]},
            {"question": "Five?", "answers": ["a", "b"], "solutions": 2}]}"#;
        let import = read(Format::Rahoot, json.as_bytes()).unwrap();
        assert_eq!(import.draft.title.as_deref(), Some("Film night"));
        let keys: Vec<_> = import.draft.questions.iter().map(|item| item.answer.clone().unwrap()).collect();
        assert_eq!(keys, ["b".into(), "a".into(), "c".into()]);
        assert_eq!(import.draft.questions[0].seconds, Some(15));
        let said: Vec<_> = import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect();
        assert_eq!(
            said,
            [
                "2: kept without its picture, sound or film (“One?”)",
                "3: kept without its picture, sound or film (“Two?”)",
                "5: left out: several right answers (“Four?”)",
                "6: left out: its right answer is none of the options (“Five?”)",
            ]
        );
    }
}
