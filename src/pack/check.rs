//! From a draft to a pack: every rule of the format, and every breach reported.

use super::draft::{Draft, DraftFilm, DraftSource};
use super::problem::Problems;
use super::{FORMAT, Fault, Film, Pack, Problem, Source, place};
use crate::question::{Question, fold::fold};
use sha2::{Digest as _, Sha256};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fmt,
};

mod choice;
mod image;
mod item;
mod number;
mod open;
mod order;
mod true_false;

/// No text of a pack is longer, in characters.
const LONGEST_TEXT: usize = 10_000;

/// What a check makes of a draft: the good part as a pack, and everything that is wrong with the rest.
#[derive(Debug, Clone)]
pub struct Sifted {
    /// The pack of all questions without a problem; none where there is no such question, or where the pack itself
    /// has a problem.
    pub pack: Option<Pack>,
    /// The numbers in the draft, from 1, of the questions of that pack.
    pub numbers: Vec<usize>,
    /// What is wrong, in the order of the text, with its place where there is a text; the first ten thousand.
    pub problems: Vec<Problem>,
    /// How many problems there are.
    pub count: usize,
    /// What is ignored, in the same way.
    pub warnings: Vec<Problem>,
}

impl Draft {
    /// Makes the draft playable: fills in what may be left out, trims texts, and names every question.
    ///
    /// # Errors
    /// Every problem, in the order of the text.
    pub fn check(self) -> Result<Pack, Vec<Problem>> {
        let sifted = self.sift();
        match sifted.pack {
            Some(pack) if sifted.problems.is_empty() => Ok(pack),
            _ => Err(sifted.problems),
        }
    }

    /// The same, but keeps what is good of a draft with problems.
    #[must_use]
    pub fn sift(mut self) -> Sifted {
        let json = self.reading.json.take();
        let mut warnings = std::mem::take(&mut self.reading.warnings);
        let problems = std::mem::take(&mut self.reading.problems);
        let reported = problems.kept.iter().map(|p| p.path.clone()).collect();
        let mut check = Check { problems, reported, question: None };
        let (pack, questions) = check.pack(self);
        let Problems { kept: mut problems, count, questions: broken, of_pack } = check.problems;
        if let Some(json) = json {
            problems = placed(&json, problems);
            warnings = placed(&json, warnings);
        } else {
            problems.sort_by_key(|problem| problem.question.unwrap_or(0));
        }
        let (pack, numbers) = if of_pack { (None, Vec::new()) } else { part(pack, questions, &broken) };
        Sifted { pack, numbers, problems, count, warnings }
    }
}

/// The pack with those of the checked questions that have no problem, and their numbers.
fn part(
    pack: Pack,
    questions: Vec<Option<Question>>,
    broken: &BTreeSet<usize>,
) -> (Option<Pack>, Vec<usize>) {
    let good = (1..).zip(questions).filter(|(number, _)| !broken.contains(number));
    let (numbers, questions): (Vec<usize>, Vec<Question>) =
        good.filter_map(|(number, question)| Some((number, question?))).unzip();
    let pack = (!questions.is_empty()).then_some(Pack { questions, ..pack });
    (pack, numbers)
}

/// The problems with their places in the JSON, in the order of the text.
fn placed(json: &str, problems: Vec<Problem>) -> Vec<Problem> {
    if problems.is_empty() {
        return problems;
    }
    let places = place::places(json, problems.iter().map(|problem| problem.path.as_str()));
    let mut sorted: Vec<Problem> = places
        .into_iter()
        .zip(problems)
        .map(|(place, problem)| Problem { place: Some(place), ..problem })
        .collect();
    sorted.sort_by_key(|problem| (problem.place, problem.question));
    sorted
}

struct Check {
    problems: Problems,
    reported: BTreeSet<String>,
    question: Option<usize>,
}

impl Check {
    /// The pack, and beside it its questions, none for one that cannot be built.
    fn pack(&mut self, draft: Draft) -> (Pack, Vec<Option<Question>>) {
        if let Some(format) = draft.format.filter(|format| format != FORMAT) {
            let shown: String = format.chars().filter(|c| !c.is_control()).take(40).collect();
            self.problem(
                Fault::Format,
                "format",
                format!("`format` is `{shown}`"),
                format!("this program reads `{FORMAT}`"),
            );
        }
        let film = draft.film.and_then(|film| self.film(film));
        let schema = self.text("$schema", draft.schema);
        let title = self.text("title", draft.title);
        let title = title.or_else(|| film.as_ref().map(|film| film.title.clone()));
        let language = self.text("language", draft.language);
        let credits = self.text("credits", draft.credits);
        let licence = self.text("licence", draft.licence);
        let source = draft.source.and_then(|source| self.source(source));
        if draft.questions.is_empty() {
            self.missing(
                Fault::NoQuestions,
                "questions",
                "the pack has no questions".to_owned(),
                "give at least one",
            );
        }
        let tier = if film.is_some() { 3 } else { 0 };
        let mut questions = Vec::with_capacity(draft.questions.len());
        for (i, question) in draft.questions.into_iter().enumerate() {
            self.question = Some(i + 1);
            questions.push(self.question(&format!("questions[{i}]"), question, tier));
        }
        self.ids(&mut questions);
        let pack = Pack {
            schema,
            format: FORMAT,
            title: title.unwrap_or_else(|| "Untitled pack".to_owned()),
            language: language.unwrap_or_else(|| "en".to_owned()),
            credits,
            licence,
            film,
            source,
            questions: Vec::new(),
        };
        (pack, questions)
    }

    fn film(&mut self, film: DraftFilm) -> Option<Film> {
        let title = self.needed(Fault::NoTitle, "film.title", film.title, "the film has no title");
        let year = film.year.and_then(|year| {
            let good = u16::try_from(year).ok().filter(|year| (1870..=2200).contains(year));
            if good.is_none() {
                self.problem(
                    Fault::Range,
                    "film.year",
                    format!("the film's year is {year}"),
                    "give the year of its release".to_owned(),
                );
            }
            good
        });
        Some(Film { title: title?, year })
    }

    fn source(&mut self, source: DraftSource) -> Option<Source> {
        let title = self.needed(Fault::NoTitle, "source.title", source.title, "the source has no title");
        let url = self.text("source.url", source.url);
        let revision = self.text("source.revision", source.revision);
        let date = self.text("source.date", source.date);
        Some(Source { title: title?, url, revision, date })
    }

    /// Explicit ids must differ; the others come from stem and key, so that they stay when a question moves.
    fn ids(&mut self, questions: &mut [Option<Question>]) {
        let mut taken = HashSet::with_capacity(questions.len());
        for (i, question) in questions.iter().enumerate() {
            let Some(question) = question.as_ref().filter(|question| !question.id.is_empty()) else {
                continue;
            };
            if !taken.insert(question.id.clone()) {
                self.question = Some(i + 1);
                let what = format!("question {} has the `id` of an earlier one", i + 1);
                self.problem(
                    Fault::SameId,
                    &format!("questions[{i}].id"),
                    what,
                    "change it or leave it out".to_owned(),
                );
            }
        }
        let mut next: HashMap<String, usize> = HashMap::new();
        for question in questions.iter_mut().flatten().filter(|question| question.id.is_empty()) {
            let base = id(&question.ask, &question.key());
            question.id.clone_from(&base);
            while !taken.insert(question.id.clone()) {
                let count = next.entry(base.clone()).or_insert(1);
                *count += 1;
                question.id = format!("{base}-{count}");
            }
        }
    }

    fn whole(
        &mut self,
        path: impl fmt::Display,
        name: &str,
        value: Option<i64>,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = value?;
        if range.contains(&value) {
            return Some(value);
        }
        let of = self.question.unwrap_or_default();
        let todo = format!("give a whole number from {} to {}", range.start(), range.end());
        self.problem(Fault::Range, &path.to_string(), format!("`{name}` of question {of} is {value}"), todo);
        None
    }

    /// A text that must be there.
    fn needed(&mut self, fault: Fault, path: &str, text: Option<String>, missing: &str) -> Option<String> {
        if text.is_none() {
            self.missing(fault, path, missing.to_owned(), "give one");
        }
        self.text(path, text)
    }

    /// A text that may be left out, but if it is there must be fit to be shown.
    ///
    /// The path is put together only for a problem: most texts have none.
    fn text(&mut self, path: impl fmt::Display, text: Option<String>) -> Option<String> {
        let text = text?;
        let trimmed = text.trim();
        let fault = if trimmed.chars().all(is_unseen) {
            Some((Fault::Blank, "is blank".to_owned(), "fill it or leave it out"))
        } else if trimmed.len() > LONGEST_TEXT && trimmed.chars().nth(LONGEST_TEXT).is_some() {
            let length = trimmed.chars().count();
            Some((Fault::LongText, format!("is {length} characters long"), "cut it to 10,000"))
        } else if !trimmed.bytes().any(|byte| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2)) {
            // All that is looked for below begins with one of these bytes.
            None
        } else {
            trimmed.chars().find_map(|c| match c {
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    let what = format!("holds the text direction mark U+{:04X}", c as u32);
                    Some((Fault::Direction, what, "take it out"))
                }
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                    Some((Fault::LineBreak, "holds a line break".to_owned(), "put it on one line"))
                }
                c if c.is_control() => {
                    let what = format!("holds the control character U+{:04X}", c as u32);
                    Some((Fault::Control, what, "take it out"))
                }
                _ => None,
            })
        };
        if let Some((fault, what, todo)) = fault {
            let path = path.to_string();
            self.problem(fault, &path, format!("{} {what}", self.name(&path)), todo.to_owned());
            return None;
        }
        Some(if trimmed.len() == text.len() { text } else { trimmed.to_owned() })
    }

    /// A field in words: `wrong option 2 of question 3`, `` `story` of question 3 ``, `` `film.title` ``.
    fn name(&self, path: &str) -> String {
        let Some(question) = self.question else { return format!("`{path}`") };
        let field = path.split_once('.').map_or(path, |(_, field)| field);
        let item = field.strip_suffix(']').and_then(|field| field.split_once('['));
        let number = item.and_then(|(list, index)| Some((list, index.parse::<usize>().ok()? + 1)));
        match number {
            Some(("wrong", number)) => format!("wrong option {number} of question {question}"),
            Some(("answer", number)) => format!("item {number} of `answer` of question {question}"),
            Some(("accept", number)) => format!("spelling {number} in `accept` of question {question}"),
            _ => format!("`{field}` of question {question}"),
        }
    }

    /// A problem of something that is not there; silent where reading has said already why.
    fn missing(&mut self, fault: Fault, path: &str, what: String, todo: &str) {
        let within =
            self.reported.range(path.to_owned()..).next().is_some_and(|field| field.starts_with(path));
        let around = path.match_indices(['.', '[']).any(|(at, _)| self.reported.contains(&path[..at]));
        if !within && !around {
            self.problem(fault, path, what, todo.to_owned());
        }
    }

    fn problem(&mut self, fault: Fault, path: &str, what: String, todo: String) {
        self.problems.add(Problem {
            fault,
            question: self.question,
            path: path.to_owned(),
            place: None,
            what,
            todo,
        });
    }
}

/// The id of a question that its author gave none: the first 12 hex digits of the SHA-256 over folded stem, a line
/// break and folded key.
#[must_use]
pub fn id(ask: &str, answer: &str) -> String {
    let mut text = fold(ask);
    text.push('\n');
    text.push_str(&fold(answer));
    let hash = Sha256::digest(text);
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    hash.iter().take(6).flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}

/// Blanks and marks that show nothing.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{115f}' | '\u{1160}' | '\u{fe00}'..='\u{fe0f}')
}
