//! A pack: checked questions with their title, licence and film, ready to be dealt.

use crate::question::Question;
use serde::{Deserialize, Serialize};

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
