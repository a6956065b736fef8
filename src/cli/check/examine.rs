//! From a file to everything that can be said about it.

use crate::{
    cli::{
        import::{Imported, import},
        input::{self, Text},
        refused::{Refused, remark},
    },
    lint,
    pack::{Draft, Fault, Pack, Sifted, places, shipped},
    terminal::excerpt::{Remark, Severity},
};
use std::path::Path;

/// What was found in a file.
#[derive(Debug, Default)]
pub(super) struct Examined {
    /// Its text, to show lines of.
    pub(super) text: String,
    /// How many questions it has, as far as it can be read.
    pub(super) questions: usize,
    /// Problems and warnings in the order of the text: the first ten thousand.
    pub(super) problems: Vec<Remark>,
    /// How many problems there are.
    pub(super) errors: usize,
    /// What could be better with the questions that have no problem, in the order of the text.
    pub(super) advice: Vec<Remark>,
    /// The good questions, where there is to be advice.
    pub(super) pack: Option<Pack>,
}

/// Examines a shipped pack by its name, or a file.
pub(super) fn examine(name: &str, with_advice: bool) -> Examined {
    if let Some(json) = shipped::json(name) {
        return of_json(json.to_owned(), with_advice);
    }
    read(name, with_advice).unwrap_or_else(unreadable)
}

fn read(name: &str, with_advice: bool) -> Result<Examined, Refused> {
    match input::text(name, input::bytes(Path::new(name))?)? {
        Text::Json(json) => Ok(of_json(json, with_advice)),
        Text::Foreign(format, bytes) => Ok(of_import(&import(name, format, &bytes)?, &bytes, with_advice)),
        Text::Other(_) => Err(Refused::new(
            name,
            "this is no pack but another text",
            "if it is a film's article, run `houselights derive` on it first",
        )),
    }
}

/// What is wrong with a file that cannot even be looked into.
fn unreadable(refused: Refused) -> Examined {
    let remark = Remark {
        place: refused.place,
        severity: Severity::Error,
        code: Fault::Unreadable.code(),
        what: refused.what.clone(),
        help: refused.todo.clone(),
        question: None,
    };
    let (text, problems) = refused.into_problems().unwrap_or_else(|| (String::new(), vec![remark]));
    Examined { text, errors: 1, problems, ..Examined::default() }
}

fn of_json(json: String, with_advice: bool) -> Examined {
    let draft = match Draft::read(&json) {
        Ok(draft) => draft,
        Err(problem) => {
            return Examined {
                text: json,
                errors: 1,
                problems: vec![remark(problem)],
                ..Examined::default()
            };
        }
    };
    let questions = draft.questions.len();
    let sifted = draft.sift();
    let advice = if with_advice { advice(&json, &sifted) } else { Vec::new() };
    let pack = sifted.pack.filter(|_| with_advice);
    let mut problems: Vec<Remark> = sifted.problems.into_iter().chain(sifted.warnings).map(remark).collect();
    problems.sort_by_key(|remark| remark.place);
    Examined { text: json, questions, problems, errors: sifted.count, advice, pack }
}

/// A pack in somebody else's format: what did not come along, with its line, and advice on what did.
fn of_import(imported: &Imported, bytes: &[u8], with_advice: bool) -> Examined {
    let pack = &imported.pack;
    let notes = imported.notes.all().iter();
    let problems = notes.map(|note| Remark {
        place: (note.line > 0).then_some((note.line, 1)),
        severity: Severity::Warning,
        code: note.fate.code(),
        what: format!("{}: {}", note.what, note.quote),
        help: "convert the file and mend it there, or leave it".to_owned(),
        question: None,
    });
    let numbers: Vec<usize> = (1..=pack.questions.len()).collect();
    let findings = if with_advice { lint::lint(pack, &numbers) } else { Vec::new() };
    let advice = findings.into_iter().map(|finding| Remark {
        place: None,
        severity: Severity::Advice,
        code: finding.rule,
        help: lint::rule(finding.rule).map(lint::Rule::advice).unwrap_or_default(),
        what: finding.what,
        question: Some(finding.question),
    });
    Examined {
        text: String::from_utf8_lossy(bytes).into_owned(),
        questions: pack.questions.len(),
        problems: problems.collect(),
        errors: 0,
        advice: advice.collect(),
        pack: None,
    }
}

/// What the rules say about the good questions.
fn advice(json: &str, sifted: &Sifted) -> Vec<Remark> {
    let Some(pack) = &sifted.pack else { return Vec::new() };
    let findings = lint::lint(pack, &sifted.numbers);
    let paths: Vec<String> = findings.iter().map(lint::Finding::path).collect();
    let places = places(json, paths.iter().map(String::as_str));
    let helps: Vec<(&str, String)> = lint::RULES.iter().map(|rule| (rule.name, rule.advice())).collect();
    let help = |rule: &str| helps.iter().find(|(name, _)| *name == rule).map_or("", |(_, help)| help);
    let mut advice: Vec<Remark> = findings
        .into_iter()
        .zip(places)
        .map(|(finding, place)| Remark {
            place: Some(place),
            severity: Severity::Advice,
            code: finding.rule,
            help: help(finding.rule).to_owned(),
            what: finding.what,
            question: Some(finding.question),
        })
        .collect();
    advice.sort_by_key(|remark| remark.place);
    advice
}
