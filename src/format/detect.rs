//! Which format a file is in, by what it holds; the name only decides where the content could be several.

use super::{Format, cards, decode, notes::Notes};
use crate::pack::FORMAT;
use serde::Deserialize;
use serde_json::value::RawValue;

/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 256 << 10;

/// The format of a file; `None` where it is none of the known ones, such as an article.
#[must_use]
pub fn detect(name: &str, bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") {
        // Other archives begin like this too.
        return memchr::memmem::find(bytes, b"xl/").map(|_| Format::Kahoot);
    }
    let text = decode::decode(&bytes[..bytes.len().min(super::LARGEST)], &mut Notes::default());
    let ending = Format::of_ending(name);
    let begin = text.trim_start();
    if begin.starts_with(['{', '[']) && !begin.starts_with("{{") && !begin.starts_with("[[") {
        let named = || ending.filter(|format| matches!(format, Format::Houselights | Format::OpenTdb));
        // A question in GIFT may begin with the format of its text, in brackets.
        if let Some(format) = json(begin).or_else(named) {
            return Some(format);
        }
    }
    let head = head(&text);
    anki(head)
        .or_else(|| table(head))
        .or_else(|| opentriviaqa(head))
        .or_else(|| gift(&text, ending))
        .or_else(|| aiken(head))
        .or_else(|| separated(head, name))
        .or(ending.filter(|format| matches!(format, Format::Houselights | Format::Gift | Format::Aiken)))
}

/// The beginning of a text, cut at a line's end.
fn head(text: &str) -> &str {
    if text.len() <= LOOKED_AT {
        return text;
    }
    let end = memchr::memrchr(b'\n', &text.as_bytes()[..LOOKED_AT]).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

#[derive(Deserialize)]
struct Shape<'t> {
    #[serde(borrow)]
    format: Option<&'t RawValue>,
    #[serde(borrow)]
    questions: Option<&'t RawValue>,
    results: Option<serde::de::IgnoredAny>,
    response_code: Option<serde::de::IgnoredAny>,
    #[serde(rename = "correctAnswer")]
    correct_answer: Option<serde::de::IgnoredAny>,
}

/// The fields that an item of a list has.
#[derive(Deserialize)]
struct Item {
    correct_answer: Option<serde::de::IgnoredAny>,
    #[serde(rename = "correctAnswer")]
    correct_answer_too: Option<serde::de::IgnoredAny>,
    answers: Option<serde::de::IgnoredAny>,
    ask: Option<serde::de::IgnoredAny>,
}

fn json(text: &str) -> Option<Format> {
    if text.starts_with('[') {
        let items = items(text)?;
        let shows = |shown: fn(&Item) -> bool| items.iter().any(shown);
        return if shows(|item| item.correct_answer.is_some()) {
            Some(Format::OpenTdb)
        } else if shows(|item| item.correct_answer_too.is_some()) {
            Some(Format::TheTriviaApi)
        } else {
            None
        };
    }
    let shape: Shape<'_> = serde_json::from_str(text).ok()?;
    if let Some(questions) = shape.questions {
        // Our own packs say what they are, which spares a second look at their questions.
        if shape
            .format
            .is_some_and(|format| serde_json::from_str(format.get()).is_ok_and(|f: &str| f == FORMAT))
        {
            return Some(Format::Houselights);
        }
        let items = items(questions.get()).unwrap_or_default();
        let rahoot =
            items.iter().any(|item| item.answers.is_some()) && items.iter().all(|item| item.ask.is_none());
        return Some(if rahoot { Format::Rahoot } else { Format::Houselights });
    }
    if shape.results.is_some() || shape.response_code.is_some() {
        return Some(Format::OpenTdb);
    }
    shape.correct_answer.map(|_| Format::TheTriviaApi)
}

/// The first items of a list.
fn items(list: &str) -> Option<Vec<Item>> {
    let items: Vec<&RawValue> = serde_json::from_str(list).ok()?;
    Some(items.into_iter().take(20).filter_map(|item| serde_json::from_str(item.get()).ok()).collect())
}

fn anki(text: &str) -> Option<Format> {
    let first = text.lines().next()?;
    let known =
        ["separator:", "html:", "tags column:", "guid column:", "notetype", "deck", "columns:", "tags:"];
    let told = first.strip_prefix('#')?;
    known.iter().any(|known| told.starts_with(known)).then_some(Format::Anki)
}

/// Templates by the words of their headers, in the first lines.
fn table(text: &str) -> Option<Format> {
    let mut head = String::new();
    for line in text.lines().take(30) {
        head.extend(line.chars().take(2000).flat_map(char::to_lowercase));
        head.push(' ');
    }
    if !head.contains("correct answer") {
        return None;
    }
    let has = |words: &[&str]| words.iter().all(|word| head.contains(word));
    if has(&["question text", "option 1", "option 2"]) {
        Some(Format::Wayground)
    } else if has(&["question text", "answer 1", "answer 2"]) {
        Some(Format::Blooket)
    } else if has(&["question", "incorrect answer 1"]) {
        Some(Format::Gimkit)
    } else if has(&["question", "answer 1", "answer 2", "correct answer(s)"]) {
        Some(Format::KahootCsv)
    } else {
        None
    }
}

fn opentriviaqa(text: &str) -> Option<Format> {
    let has = |mark: &str| text.lines().any(|line| line.starts_with(mark));
    (has("#Q") && has("^")).then_some(Format::OpenTriviaQa)
}

fn gift(text: &str, ending: Option<Format>) -> Option<Format> {
    if text.lines().any(|line| line.starts_with("$CATEGORY:")) {
        return Some(Format::Gift);
    }
    let answers = |inner: &str| {
        let beginning: String = inner.chars().take(100).collect();
        let inner = beginning.trim_start();
        let typed = inner.split(['}', '#']).next().unwrap_or_default().trim();
        inner.starts_with(['~', '=', '#']) || matches!(typed, "T" | "F" | "TRUE" | "FALSE")
    };
    let named = text.lines().any(|line| line.starts_with("::") && line[2..].contains("::"));
    let braces = text.match_indices('{').filter(|(at, _)| !text[..*at].ends_with('\\'));
    let answered = braces.take(1000).any(|(at, _)| answers(&text[at + 1..]));
    let likely = ending == Some(Format::Gift) && text.contains('{');
    (answered || (named && text.contains('{')) || likely).then_some(Format::Gift)
}

fn aiken(text: &str) -> Option<Format> {
    let answer = |line: &str| {
        line.trim()
            .strip_prefix("ANSWER:")
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    text.lines().any(answer).then_some(Format::Aiken)
}

/// Cards: a tab in nine of ten lines, or in a file that is named as a table any other separator.
fn separated(text: &str, name: &str) -> Option<Format> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let separator = cards::separator(&lines)?;
    let name = name.to_ascii_lowercase();
    let as_table = [".tsv", ".csv"].iter().any(|ending| name.ends_with(ending));
    let sure = matches!(separator, "\t" | "/////" | "|||") && lines.count() > 2;
    (sure || as_table).then_some(Format::Quizlet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_format_is_told_by_what_the_file_holds() {
        let check = |name: &str, text: &str, expect: Option<Format>| {
            assert_eq!(detect(name, text.as_bytes()), expect, "{name}: {text}");
        };
        check("x", "PK\u{3}\u{4}..xl/workbook.xml", Some(Format::Kahoot));
        check("x", "PK\u{3}\u{4}..word/document.xml", None);
        check("x", "\u{feff}{\"questions\": [{\"ask\": \"?\"}]}", Some(Format::Houselights));
        check("x", "{\"questions\": [{\"question\": \"?\", \"answers\": []}]}", Some(Format::Rahoot));
        check("x.json", "{\"results\": []}", Some(Format::OpenTdb));
        check("x.json", "[{\"correct_answer\": 1}]", Some(Format::OpenTdb));
        check("x.json", "[{\"correctAnswer\": 1}]", Some(Format::TheTriviaApi));
        check("x.json", "{\"questions\": [", Some(Format::Houselights));
        check("x.txt", "[1] a note", None);
        check("x.txt", "Who?{=me ~you}", Some(Format::Gift));
        check("x.txt", "So.{ T }", Some(Format::Gift));
        check("x.txt", "{{Infobox film|x=1}}\nHeat is a 1995 film.", None);
        check("x.txt", "Who?\nA) me\nB) you\nANSWER: A", Some(Format::Aiken));
        check("x", "#Q Who?\n^ me\nA me\nB you", Some(Format::OpenTriviaQa));
        check("x.txt", "#separator:tab\na\tb", Some(Format::Anki));
        check("x.txt", "a\tb\nc\td\ne\tf", Some(Format::Quizlet));
        check("x.tsv", "a | b\nc | d\ne | f", Some(Format::Quizlet));
        check("x.txt", "Heat - a film\nHeat - 1995\n", None);
        check(
            "x.csv",
            "Question Text,Question Type,Option 1,Option 2,Correct Answer",
            Some(Format::Wayground),
        );
        check("x.csv", "Question #,Question Text,Answer 1,Answer 2,Correct Answer(s)", Some(Format::Blooket));
        check("x.csv", "t\nQuestion,Correct Answer,Incorrect Answer 1", Some(Format::Gimkit));
        check("x.csv", "Question,Answer 1,Answer 2,Correct answer(s)", Some(Format::KahootCsv));
        check("x.gift", "Tell me.{}", Some(Format::Gift));
        check("x.gift", "[html]So?{T}", Some(Format::Gift));
        check("x.txt", "", None);
    }

    proptest! {
        #[test]
        fn no_file_upsets_it(bytes in prop::collection::vec(any::<u8>(), 0..60), text in "[\\[{\"a:1,\\]}~=#\t\n]{0,60}") {
            let _ = detect("x", &bytes);
            let _ = detect("x.json", text.as_bytes());
        }
    }
}
