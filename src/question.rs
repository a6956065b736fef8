//! A question as it is kept: stem, key and wrong options, never an index that could be off.

use serde::{Deserialize, Serialize};

pub mod derive;
mod distractor;
mod expected;
mod fair;
pub mod fold;
mod kind;
pub mod round;
pub mod seed;
mod stem;
mod story;
pub mod tier;

/// The tag of derived questions that only fill a round: right and fair, but hardly worth a room's time.
pub const MINOR: &str = "minor";

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One right option among up to nine wrong ones.
    #[default]
    Choice,
    /// A statement that is `True` or `False`.
    TrueFalse,
}

/// Where a derived question's key stands in its source file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Heading of the section, empty in the lead.
    pub section: String,
    /// First byte of the key in the file as stored.
    pub start: usize,
    /// One past the last byte of the key.
    pub end: usize,
    /// The sentence around it.
    pub text: String,
}

/// A playable question: it has been checked, so every invariant of the pack format holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// Unique in its pack.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// The relation a derived question was made from, `directed-by` for example.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// The stem.
    pub ask: String,
    /// The key.
    pub answer: String,
    /// The distractors: one to nine, none equal to the key or to each other after folding.
    pub wrong: Vec<String>,
    /// What the reveal adds: another fact, never the answer again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// What must have been seen before this may be asked: 0 nothing, 1 the premise, 2 the first half, 3 the whole film.
    pub tier: u8,
    /// Share of players expected to be right, 0 to 1.
    pub expected: f64,
    /// At most three places of the source that show the key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Time to answer, in seconds, where the author fixed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// Topic: the section of a derived question, free text otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Free labels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Who wrote the question, where it differs from the pack's credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<String>,
}

/// A text that may be printed anywhere: one line, no control characters, no marks that turn the direction.
#[must_use]
pub fn printable(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
    };
    if !text.contains(unseen) {
        return text.to_owned();
    }
    text.replace(unseen, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The film's title in print case.
#[must_use]
pub fn title(article: &crate::article::Article) -> String {
    let text = article.at(&article.title).split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&if article.cased { text } else { crate::lexicon::case::title(&text) })
}
