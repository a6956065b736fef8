//! A pack as somebody wrote it: every field may be missing, nothing has been checked.

use super::{Problem, problem::Problems, read};
#[cfg(test)]
use {super::FORMAT, super::schema::Text, crate::question::Kind, schemars::JsonSchema};

/// A pack that may be wrong in any way. [`Draft::check`] makes it playable.
///
/// The comments on the fields of this and the other drafts are what an editor shows to the author of a pack.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(title = "houselights pack", deny_unknown_fields))]
#[cfg_attr(test, schemars(description = "Questions for houselights, format houselights/1."))]
pub struct Draft {
    /// Where the JSON Schema of this file is, for editors.
    #[cfg_attr(test, schemars(rename = "$schema"))]
    pub schema: Option<String>,
    /// Always `houselights/1`.
    #[cfg_attr(test, schemars(extend("const" = FORMAT)))]
    pub format: Option<String>,
    /// Title of the pack, as the menu shows it.
    pub title: Option<String>,
    /// Language tag; `en` where none is given.
    pub language: Option<String>,
    /// Who made it; shown at the end of a round.
    pub credits: Option<String>,
    /// Licence of the texts, such as `CC0-1.0`.
    pub licence: Option<String>,
    /// The film that it is about. The tiers of its questions then say when they may be asked.
    pub film: Option<DraftFilm>,
    /// The text that it was derived from.
    pub source: Option<DraftSource>,
    /// The questions: at least one.
    #[cfg_attr(test, schemars(required, length(min = 1)))]
    pub questions: Vec<DraftQuestion>,
    #[cfg_attr(test, schemars(skip))]
    pub(super) reading: Reading,
}

/// A film, unchecked.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "film", deny_unknown_fields))]
#[cfg_attr(test, schemars(description = "A film."))]
pub struct DraftFilm {
    /// Title in print case.
    #[cfg_attr(test, schemars(required))]
    pub title: Option<String>,
    /// Year of release.
    #[cfg_attr(test, schemars(range(min = 1870, max = 2200)))]
    pub year: Option<i64>,
}

/// A source, unchecked.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "source", deny_unknown_fields))]
#[cfg_attr(test, schemars(description = "A text that questions were derived from."))]
pub struct DraftSource {
    /// Title of the article.
    #[cfg_attr(test, schemars(required))]
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its revision.
    pub revision: Option<String>,
    /// The day it was read, such as 2026-09-10.
    pub date: Option<String>,
}

/// A question, unchecked.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "question", deny_unknown_fields))]
#[cfg_attr(
    test,
    schemars(description = "A question. Only `ask`, `answer` and, for a choice, `wrong` are needed.")
)]
pub struct DraftQuestion {
    /// Unique in the pack; without one, a mark of stem and answer.
    pub id: Option<String>,
    /// How it is answered; `choice` where none is given.
    #[cfg_attr(test, schemars(with = "Option<Kind>"))]
    pub kind: Option<String>,
    /// The relation a derived question was made from, such as `directed-by`.
    pub relation: Option<String>,
    /// The question itself.
    #[cfg_attr(test, schemars(required))]
    pub ask: Option<String>,
    /// What is right: a text; `true` or `false`; a number; for an order the list in its right order.
    #[cfg_attr(test, schemars(required))]
    pub answer: Option<DraftAnswer>,
    /// One to nine wrong options, for a choice.
    #[cfg_attr(test, schemars(with = "Option<Vec<Text>>", length(max = 9)))]
    pub wrong: Option<Vec<String>>,
    /// Other right answers to an open question. Case, accents and articles do not matter anyway.
    #[cfg_attr(test, schemars(with = "Option<Vec<Text>>"))]
    pub accept: Option<Vec<String>>,
    /// What a number is counted in: `minutes`, `$`, `%`.
    pub unit: Option<String>,
    /// How far off a number may be and still be right.
    #[cfg_attr(test, schemars(range(min = 0)))]
    pub tolerance: Option<f64>,
    /// A picture to look at before answering.
    pub image: Option<DraftImage>,
    /// Shown after the answer: another fact, never the answer again.
    pub story: Option<String>,
    /// What must have been seen first: 0 nothing, 1 the premise, 2 the first half, 3 the whole film.
    #[cfg_attr(test, schemars(range(min = 0, max = 3)))]
    pub tier: Option<i64>,
    /// Share of players expected to be right, 0 to 1: easy 0.8, medium 0.6, hard 0.4.
    #[cfg_attr(test, schemars(range(min = 0, max = 1)))]
    pub expected: Option<f64>,
    /// Places of the source that show the answer.
    #[cfg_attr(test, schemars(with = "Option<Vec<DraftEvidence>>", length(max = 3)))]
    pub evidence: Vec<DraftEvidence>,
    /// Time to answer where there is a clock.
    #[cfg_attr(test, schemars(range(min = 1, max = 3600)))]
    pub seconds: Option<i64>,
    /// Topic, for `--category`.
    pub category: Option<String>,
    /// Free labels.
    #[cfg_attr(test, schemars(with = "Option<Vec<Text>>"))]
    pub tags: Vec<String>,
    /// Who wrote it, where it differs from the pack's credits.
    pub credits: Option<String>,
}

/// A key, unchecked. Numbers and truth values are texts here: the kind of the question says what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftAnswer {
    /// One text.
    Text(String),
    /// A list, which only a question about an order can have.
    List(Vec<String>),
}

impl From<String> for DraftAnswer {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for DraftAnswer {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Vec<String>> for DraftAnswer {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}

/// A picture, unchecked.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "image", deny_unknown_fields))]
#[cfg_attr(
    test,
    schemars(description = "A picture: `path` or `data`, and words for those who cannot see it.")
)]
pub struct DraftImage {
    /// A file in the pack's folder or below it.
    pub path: Option<String>,
    /// The picture itself: `data:image/png;base64,…`.
    pub data: Option<String>,
    /// What it shows, without giving the answer away.
    #[cfg_attr(test, schemars(required))]
    pub alt: Option<String>,
}

/// A place of the source, unchecked.
#[derive(Debug, Clone, Default)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "evidence", deny_unknown_fields))]
#[cfg_attr(test, schemars(description = "A place of the source that shows the answer."))]
pub struct DraftEvidence {
    /// Heading of the section.
    pub section: Option<String>,
    /// First byte of the answer in the file.
    #[cfg_attr(test, schemars(required, range(min = 0)))]
    pub start: Option<i64>,
    /// One past the last byte of the answer.
    #[cfg_attr(test, schemars(required, range(min = 0)))]
    pub end: Option<i64>,
    /// The sentence around it.
    #[cfg_attr(test, schemars(required))]
    pub text: Option<String>,
}

/// What reading the JSON left behind for the check.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// The JSON, to find places in.
    pub(super) json: Option<String>,
    /// Fields of the wrong type, or given twice.
    pub(super) problems: Problems,
    /// Fields that nobody knows.
    pub(super) warnings: Vec<Problem>,
}

impl Reading {
    /// Keeps a warning, as long as there are not so many that nobody would read it.
    pub(super) fn warn(&mut self, warning: Problem) {
        if !self.has_enough_warnings() {
            self.warnings.push(warning);
        }
    }

    pub(super) fn has_enough_warnings(&self) -> bool {
        self.warnings.len() >= super::problem::MOST
    }
}

impl Draft {
    /// Reads a draft from JSON. A byte order mark is stepped over; unknown fields become warnings, fields of the
    /// wrong type become problems of the check.
    ///
    /// # Errors
    /// The text is no JSON or not a pack at all.
    pub fn read(json: &str) -> Result<Self, Problem> {
        read::draft(json.strip_prefix('\u{feff}').unwrap_or(json))
    }

    /// What was ignored on reading. [`Draft::sift`] tells the places.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.reading.warnings
    }
}
