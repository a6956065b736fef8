//! Open Trivia DB: JSON with HTML entities, percent signs or base64 in its texts, as a list or in the API's envelope.

use super::{
    gather::{Gather, choice},
    import::Unreadable,
    notes::Notes,
    raw_json::{Items, Lines, Word, whole},
    survives::{Carried, PackCarried},
};
use crate::{
    pack::Pack,
    question::{Answer, EXPECTED, answer::truth_name},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

mod entry;

use entry::Entry;

/// Who is to be named where a file from there does not name anybody.
const CREDITS: &str = "Open Trivia Database, opentdb.com";
const LICENCE: &str = "CC BY-SA 4.0";

/// What the API says with each `response_code`.
const CODES: [(i64, &str, &str); 5] = [
    (1, "the API had not as many questions as were asked for", "ask for fewer"),
    (2, "the API was asked for something that it does not know", "mend the address"),
    (3, "the API did not know the session token", "ask for a new token"),
    (4, "the API had no new questions for the session token", "reset the token"),
    (5, "the API was asked too often", "wait five seconds and ask again"),
];

/// The shares of players expected to be right.
const DIFFICULTIES: [(&str, f64); 3] = [("easy", 0.8), ("medium", 0.6), ("hard", 0.4)];

#[derive(Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
struct Envelope<'t, T> {
    results: Option<Vec<T>>,
    response_code: Option<i64>,
    #[serde(borrow)]
    title: Option<Word<'t>>,
    language: Option<Word<'t>>,
    credits: Option<Word<'t>>,
    licence: Option<Word<'t>>,
}

/// How the texts of an entry are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Entities,
    UrlLegacy,
    Url3986,
    Base64,
}

pub(super) fn read(text: &str, gather: &mut Gather) -> Result<(), Unreadable> {
    // Item by item takes half as long again, and only files with a bad one need it.
    let whole = list::<Entry<'_>>(text, gather).unwrap_or_default();
    let entries = if whole.iter().all(|entry| entry.first.is_some()) { whole } else { Vec::new() };
    let items = if entries.is_empty() { list::<&RawValue>(text, gather)? } else { Vec::new() };
    // Files that packs were written to have a title.
    if gather.draft.title.is_none() && gather.draft.credits.is_none() && gather.draft.licence.is_none() {
        gather.draft.credits = Some(CREDITS.to_owned());
        gather.draft.licence = Some(LICENCE.to_owned());
    }
    // The entries of one file are all encoded alike, but not every one shows how.
    let mut seen = Encoding::Entities;
    let mut take = |line, entry: Entry<'_>, gather: &mut Gather| {
        seen = encoding(&entry).unwrap_or(seen);
        keep(line, entry, seen, gather);
    };
    let mut lines = Lines::of(text);
    gather.expect(entries.len());
    for entry in entries {
        take(lines.line_of_mark_before(b'{', entry.first.unwrap_or(text)), entry, gather);
    }
    for (line, item) in Items::of(text, items) {
        match serde_json::from_str::<Entry<'_>>(item) {
            Ok(entry) => take(line, entry, gather),
            Err(_) => gather.notes.left_out(line, "not in the shape of Open Trivia DB", item),
        }
    }
    Ok(())
}

/// The list of a file; what its envelope says goes into the draft.
fn list<'t, T: Deserialize<'t>>(text: &'t str, gather: &mut Gather) -> Result<Vec<T>, Unreadable> {
    if text.trim_start().starts_with('[') {
        return whole(text);
    }
    let envelope: Envelope<'_, T> = whole(text)?;
    if let Some((_, what, todo)) = CODES.iter().find(|(code, ..)| envelope.response_code == Some(*code)) {
        return Err(Unreadable::new(*what, *todo));
    }
    let draft = &mut gather.draft;
    draft.title = envelope.title.map(Word::text);
    draft.language = envelope.language.map(Word::text);
    draft.credits = envelope.credits.map(Word::text);
    draft.licence = envelope.licence.map(Word::text);
    let none =
        || Unreadable::new("the JSON has no `results`", "give a list of questions or the API's answer");
    envelope.results.ok_or_else(none)
}

fn keep(line: usize, entry: Entry<'_>, encoding: Encoding, gather: &mut Gather) {
    let decoded = |word: Word<'_>| decode(word.0, encoding);
    let ask = entry.question.map(decoded).unwrap_or_default();
    let mut question = choice(ask, "", Vec::new());
    question.answer = entry.correct_answer.map(|word| decoded(word).into());
    question.wrong = Some(entry.incorrect_answers.into_iter().map(decoded).collect());
    question.category = entry.category.map(decoded);
    question.credits = entry.credits.map(Word::text);
    question.expected =
        entry.difficulty.and_then(|word| expected(&word.0).or_else(|| expected(&decoded(word))));
    gather.keep(line, question);
}

/// The share of players expected to be right at a difficulty.
pub(super) fn expected(difficulty: &str) -> Option<f64> {
    DIFFICULTIES.iter().find(|(name, _)| *name == difficulty).map(|(_, share)| *share)
}

/// What the type and the texts of an entry show of its encoding; `None` where they show nothing.
fn encoding(entry: &Entry<'_>) -> Option<Encoding> {
    match entry.kind.as_ref().map(|word| &*word.0) {
        Some("bXVsdGlwbGU=" | "Ym9vbGVhbg==") => return Some(Encoding::Base64),
        Some("multiple" | "boolean") | None => {}
        Some(_) => return None,
    }
    let plain = [&entry.category, &entry.question];
    let texts = || plain.into_iter().flatten().chain(&entry.incorrect_answers).map(|word| &*word.0);
    if texts().any(|text| text.contains([' ', '&'])) {
        return Some(Encoding::Entities);
    }
    let is_escaped = |text: &str| {
        text.match_indices('%').any(|(at, _)| {
            text.as_bytes().get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        })
    };
    if !texts().any(is_escaped) {
        return None;
    }
    // A plus stands for a blank in one of them and is written %2B in the other.
    Some(if texts().any(|text| text.contains('+')) { Encoding::UrlLegacy } else { Encoding::Url3986 })
}

fn decode(text: Cow<'_, str>, encoding: Encoding) -> String {
    match encoding {
        Encoding::Entities if memchr::memchr(b'&', text.as_bytes()).is_none() => text.into_owned(),
        Encoding::Entities => html_escape::decode_html_entities(&text).into_owned(),
        Encoding::UrlLegacy => percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned(),
        Encoding::Url3986 => percent_decode_str(&text).decode_utf8_lossy().into_owned(),
        Encoding::Base64 => match BASE64_STANDARD.decode(text.trim()) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(_) => text.into_owned(),
        },
    }
}

#[derive(Serialize)]
struct Written<'p> {
    response_code: u8,
    title: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credits: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<&'p str>,
    results: Vec<WrittenEntry<'p>>,
}

#[derive(Serialize)]
struct WrittenEntry<'p> {
    #[serde(rename = "type")]
    kind: &'static str,
    difficulty: &'static str,
    category: String,
    question: String,
    correct_answer: String,
    incorrect_answers: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credits: Option<&'p str>,
}

/// Writes the API's envelope with HTML entities, as it comes when no encoding is asked for.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> String {
    PackCarried { title: true, language: true, terms: true, film: false }.note(pack, notes);
    let mut results = Vec::with_capacity(pack.questions.len());
    for (number, question) in (1..).zip(&pack.questions) {
        let (kind, key, wrong) = match &question.answer {
            Answer::Choice { key, wrong } => {
                ("multiple", key.as_str(), wrong.iter().map(String::as_str).collect())
            }
            Answer::TrueFalse(truth) => ("boolean", truth_name(*truth), vec![truth_name(!truth)]),
            other => {
                notes.left_out(number, super::survives::why_not(other), &question.ask);
                continue;
            }
        };
        let difficulty = DIFFICULTIES
            .iter()
            .min_by(|a, b| (a.1 - question.expected).abs().total_cmp(&(b.1 - question.expected).abs()))
            .map_or("medium", |(name, _)| name);
        let is_exact = expected(difficulty).unwrap_or(EXPECTED).to_bits() == question.expected.to_bits();
        let carried = Carried { category: true, credits: true, expected: is_exact, ..Carried::default() };
        // Without its film, a question of tier 0 is what is read back.
        carried.note(number, question, false, notes);
        results.push(WrittenEntry {
            kind,
            difficulty,
            category: escaped(question.category.as_deref().unwrap_or_default()),
            question: escaped(&question.ask),
            correct_answer: escaped(key),
            incorrect_answers: wrong.into_iter().map(escaped).collect(),
            credits: question.credits.as_deref(),
        });
    }
    let written = Written {
        response_code: 0,
        title: &pack.title,
        language: Some(pack.language.as_str()).filter(|language| *language != "en"),
        credits: pack.credits.as_deref(),
        licence: pack.licence.as_deref(),
        results,
    };
    let mut json = serde_json::to_string_pretty(&written).unwrap_or_default();
    json.push('\n');
    json
}

/// `&`, quotes, angle brackets and the percent sign as entities: a reader could take `%50` for a letter.
fn escaped(text: &str) -> String {
    html_escape::encode_quoted_attribute(text).replace('%', "&#37;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Fate, Format, Import, read};
    use crate::pack::draft::DraftAnswer;

    fn import(json: &str) -> Import {
        read(Format::OpenTdb, json.as_bytes()).unwrap()
    }

    fn check(entry: &str, ask: &str, key: &str, wrong: &str, category: &str) {
        for json in [format!("[{entry}]"), format!("{{\"response_code\": 0,\n\"results\": [{entry}]}}")] {
            let import = import(&json);
            let item = &import.draft.questions[0];
            assert_eq!(item.ask.as_deref(), Some(ask));
            assert_eq!(item.answer, Some(DraftAnswer::from(key)));
            assert_eq!(item.wrong.as_ref().unwrap()[0], wrong);
            assert_eq!(item.category.as_deref(), Some(category));
            assert_eq!(item.expected, Some(0.4));
            assert_eq!(import.draft.licence.as_deref(), Some(LICENCE));
        }
    }

    #[test]
    fn every_encoding_of_the_api_is_read() {
        check(
            r#"{"type":"multiple","difficulty":"hard","category":"Entertainment: Film","question":"Who&#039;s &quot;it&quot;?","correct_answer":"Zo&euml;","incorrect_answers":["A &amp; B"]}"#,
            "Who's \"it\"?",
            "Zoë",
            "A & B",
            "Entertainment: Film",
        );
        check(
            r#"{"category":"Entertainment%3A+Film","type":"multiple","difficulty":"hard","question":"Who%27s+it%3F","correct_answer":"Zo%C3%AB","incorrect_answers":["A+%26+B"]}"#,
            "Who's it?",
            "Zoë",
            "A & B",
            "Entertainment: Film",
        );
        check(
            r#"{"category":"Entertainment%3A%20Film","type":"multiple","difficulty":"hard","question":"Who%27s%20it%3F","correct_answer":"Zo%C3%AB","incorrect_answers":["A%20%2B%20B"]}"#,
            "Who's it?",
            "Zoë",
            "A + B",
            "Entertainment: Film",
        );
        check(
            r#"{"type":"bXVsdGlwbGU=","difficulty":"aGFyZA==","category":"RmlsbQ==","question":"V2hvJ3MgaXQ/","correct_answer":"Wm/Dqw==","incorrect_answers":["QiAmIEM="]}"#,
            "Who's it?",
            "Zoë",
            "B & C",
            "Film",
        );
    }

    #[test]
    fn a_bad_entry_costs_no_other_and_has_its_line() {
        let good =
            r#"{"type":"boolean","question":"So?","correct_answer":"False","incorrect_answers":["True"]}"#;
        let import = import(&format!("[\n{good},\n3,\n{{\"question\":\"x\"}},\n{good}]"));
        assert_eq!(import.lines, [2, 5]);
        assert_eq!(import.draft.questions[0].kind.as_deref(), Some("true-false"));
        let said: Vec<_> = import.notes.all().iter().map(|note| (note.line, note.to_string())).collect();
        assert_eq!(
            said,
            [
                (3, "left out: not in the shape of Open Trivia DB (“3”)".to_owned()),
                (4, "left out: no right answer is given (“x”)".to_owned()),
            ]
        );
        assert_eq!(import.notes.count(Fate::LeftOut), 2);
    }

    #[test]
    fn questions_have_their_lines_wherever_their_fields_stand() {
        let one = |gap: &str| {
            format!(
                "{{{gap}\"correct_answer\":\"{{\",\n\"question\":\"So?\",\"incorrect_answers\":[\"}}\"]\n}}"
            )
        };
        let list = format!("[\n{},\n\n{}, {}]", one(""), one("\n\n"), one(" "));
        assert_eq!(import(&list).lines, [2, 6, 10]);
        assert_eq!(import(&list.replacen(", {", ", {}, {", 1)).lines, [2, 6, 10]);
    }

    #[test]
    fn an_answer_without_questions_says_why() {
        let error = read(Format::OpenTdb, b"{\"response_code\":5,\"results\":[]}").unwrap_err();
        assert_eq!(error.to_string(), "the API was asked too often; wait five seconds and ask again");
        let deep = "[".repeat(100_000);
        assert!(read(Format::OpenTdb, deep.as_bytes()).is_err());
    }
}
