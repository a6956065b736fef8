//! A pack: checked questions with their title, licence and film, ready to be dealt.

use crate::question::Question;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

mod check;
pub mod code;
mod comments;
pub mod draft;
mod fault;
pub mod filter;
pub mod mix;
mod place;
mod problem;
mod read;
#[cfg(test)]
mod schema;
pub mod shipped;

pub use check::Sifted;
pub use check::id as question_id;
pub use draft::Draft;
pub use fault::Fault;
pub use place::places;
pub use problem::Problem;

/// The one pack format there is.
pub const FORMAT: &str = "houselights/1";

/// The film a pack is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Film {
    /// Title in print case.
    pub title: String,
    /// Year of release, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
}

/// The text a pack was derived from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the article.
    pub title: String,
    /// Its address, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its revision, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// The day it was read, ISO, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// A playable pack.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pack {
    /// Where its JSON Schema is, for editors.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Always `houselights/1`.
    pub format: &'static str,
    /// Title in print case.
    pub title: String,
    /// Language tag, `en` by default.
    pub language: String,
    /// Who made it; shown at the end of a round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<String>,
    /// Licence of the texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The film, for a pack about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub film: Option<Film>,
    /// Where a derived pack comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// At least one.
    pub questions: Vec<Question>,
}

impl Pack {
    /// Reads a pack from JSON: [`Draft::read`] and [`Draft::check`] in one.
    ///
    /// # Errors
    /// Every problem of the text, in the order of the text.
    pub fn read(json: &str) -> Result<Self, Vec<Problem>> {
        Draft::read(json).map_err(|problem| vec![problem])?.check()
    }

    /// The pack as canonical JSON: two blanks of indent, a line break at the end. [`Pack::read`] gives it back.
    ///
    /// # Panics
    /// Never: a pack holds only texts, lists and finite numbers.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json =
            serde_json::to_string_pretty(self).expect("a pack holds only texts, lists and finite numbers");
        json.push('\n');
        json
    }

    /// SHA-256 of the compact canonical JSON without its schema and the bytes of its proofs: two packs with the same
    /// hash deal the same rounds.
    ///
    /// Where a key stands in its file changes with line ends and byte order marks; the round does not.
    ///
    /// # Panics
    /// Never: a pack holds only texts, lists and finite numbers.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut bare = Self { schema: None, ..self.clone() };
        for question in &mut bare.questions {
            for evidence in &mut question.evidence {
                (evidence.start, evidence.end) = (0, 0);
            }
        }
        let json = serde_json::to_vec(&bare).expect("a pack holds only texts, lists and finite numbers");
        Sha256::digest(&json).into()
    }
}
