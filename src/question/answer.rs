//! What is right, and what the players choose it from: each kind of question with its own data.

use super::number::Number;
use std::{borrow::Cow, fmt, str::FromStr};

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One right option among up to nine wrong ones.
    Choice,
    /// A statement that is true or false.
    TrueFalse,
    /// A number, typed.
    Number,
    /// Things to be put in order.
    Order,
    /// A text, typed.
    Open,
}

impl Kind {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 5] = [Self::Choice, Self::TrueFalse, Self::Number, Self::Order, Self::Open];

    /// The name in a pack.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::TrueFalse => "true-false",
            Self::Number => "number",
            Self::Order => "order",
            Self::Open => "open",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that names no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no kind of question; use choice, true-false, number, order or open")]
pub struct NotAKind;

impl FromStr for Kind {
    type Err = NotAKind;

    fn from_str(name: &str) -> Result<Self, NotAKind> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(NotAKind)
    }
}

/// The key of a question with what belongs to its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// One right option among wrong ones.
    Choice {
        /// The right option.
        key: String,
        /// The distractors: one to nine, none equal to the key or to each other after folding.
        wrong: Vec<String>,
    },
    /// Whether the statement is true.
    TrueFalse(bool),
    /// A number, typed.
    Number(Number),
    /// Two to ten things in their right order, no two equal after folding.
    Order(Vec<String>),
    /// A text, typed.
    Open {
        /// The right answer as it is shown.
        key: String,
        /// Other right spellings, none equal to the key or to each other after folding.
        accept: Vec<String>,
    },
}

impl Answer {
    /// A key among `wrong` options.
    #[must_use]
    pub fn choice(key: impl Into<String>, wrong: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::Choice { key: key.into(), wrong: wrong.into_iter().map(Into::into).collect() }
    }

    /// How it is answered.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::TrueFalse(_) => Kind::TrueFalse,
            Self::Number(_) => Kind::Number,
            Self::Order(_) => Kind::Order,
            Self::Open { .. } => Kind::Open,
        }
    }

    /// The key in print: a number with its unit, things in their order with commas between.
    #[must_use]
    pub fn key(&self) -> Cow<'_, str> {
        match self {
            Self::Choice { key, .. } | Self::Open { key, .. } => Cow::Borrowed(key),
            Self::TrueFalse(truth) => Cow::Borrowed(truth_name(*truth)),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Order(items) => Cow::Owned(items.join(", ")),
        }
    }

    /// The distractors; none but for a choice.
    #[must_use]
    pub fn wrong(&self) -> &[String] {
        match self {
            Self::Choice { wrong, .. } => wrong,
            _ => &[],
        }
    }

    /// Every text in it, to be changed in place.
    pub(super) fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let (first, rest): (Option<&mut String>, &mut [String]) = match self {
            Self::Choice { key, wrong: rest } | Self::Open { key, accept: rest } => (Some(key), rest),
            Self::Order(items) => (None, items),
            Self::Number(number) => (number.unit.as_mut(), &mut []),
            Self::TrueFalse(_) => (None, &mut []),
        };
        first.into_iter().chain(rest)
    }
}

/// `True` or `False`, as an option shows it.
#[must_use]
pub fn truth_name(truth: bool) -> &'static str {
    if truth { "True" } else { "False" }
}

/// A picture to look at before answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Where it comes from.
    pub place: ImagePlace,
    /// What it shows, without giving the key away: all that a terminal has of it.
    pub alt: String,
}

/// Where a picture comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImagePlace {
    /// A file, its path relative to the pack's folder and never out of it.
    Path(String),
    /// The picture itself as a `data:` address in base64.
    Data(String),
}
