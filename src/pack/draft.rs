//! A pack as somebody wrote it: every field may be missing, nothing has been checked.

use super::{Problem, read};

/// A pack that may be wrong in any way. [`Draft::check`] makes it playable.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// `houselights/1`, where given.
    pub format: Option<String>,
    /// Title in print case.
    pub title: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Who made it.
    pub credits: Option<String>,
    /// Licence of the texts.
    pub licence: Option<String>,
    /// The film it is about.
    pub film: Option<DraftFilm>,
    /// The text it was derived from.
    pub source: Option<DraftSource>,
    /// The questions, in order.
    pub questions: Vec<DraftQuestion>,
    pub(super) reading: Reading,
}

/// A film, unchecked.
#[derive(Debug, Clone, Default)]
pub struct DraftFilm {
    /// Title in print case.
    pub title: Option<String>,
    /// Year of release.
    pub year: Option<i64>,
}

/// A source, unchecked.
#[derive(Debug, Clone, Default)]
pub struct DraftSource {
    /// Title of the article.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its revision.
    pub revision: Option<String>,
    /// The day it was read.
    pub date: Option<String>,
}

/// A question, unchecked. The fields are those of [`crate::question::Question`].
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "documented on the checked question")]
pub struct DraftQuestion {
    pub id: Option<String>,
    pub kind: Option<String>,
    pub relation: Option<String>,
    pub ask: Option<String>,
    pub answer: Option<DraftAnswer>,
    pub wrong: Option<Vec<String>>,
    pub accept: Option<Vec<String>>,
    pub unit: Option<String>,
    pub tolerance: Option<f64>,
    pub image: Option<DraftImage>,
    pub story: Option<String>,
    pub tier: Option<i64>,
    pub expected: Option<f64>,
    pub evidence: Vec<DraftEvidence>,
    pub seconds: Option<i64>,
    pub category: Option<String>,
    pub tags: Vec<String>,
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
pub struct DraftImage {
    /// A file beside the pack.
    pub path: Option<String>,
    /// The picture itself, as a `data:` address.
    pub data: Option<String>,
    /// What it shows.
    pub alt: Option<String>,
}

/// A place of the source, unchecked.
#[derive(Debug, Clone, Default)]
pub struct DraftEvidence {
    /// Heading of the section.
    pub section: Option<String>,
    /// First byte of the key.
    pub start: Option<i64>,
    /// One past the last byte of the key.
    pub end: Option<i64>,
    /// The sentence around it.
    pub text: Option<String>,
}

/// What reading the JSON left behind for the check.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// The JSON, to find places in.
    pub(super) json: Option<String>,
    /// Fields of the wrong type.
    pub(super) problems: Vec<Problem>,
    /// Fields that nobody knows.
    pub(super) warnings: Vec<String>,
}

impl Reading {
    /// Keeps a problem, as long as there are not so many that nobody would read it.
    pub(super) fn report(&mut self, problem: Problem) {
        if self.problems.len() < super::problem::MOST {
            self.problems.push(problem);
        }
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

    /// What was ignored on reading, a sentence each.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.reading.warnings
    }
}
