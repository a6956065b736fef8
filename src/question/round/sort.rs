//! What sort of thing a key is, as far as too much of it tires the players.

use super::order;
use crate::question::{Answer, Kind, Question, number::Number};

/// What sort of thing a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A year and nothing else.
    Year,
    Number,
    Truth,
    /// Things to be put in order.
    Order,
    /// A text that is typed.
    Text,
    Other,
}

impl Sort {
    pub(super) fn of(question: &Question, key: &str) -> Self {
        match &question.answer {
            Answer::TrueFalse(_) => Self::Truth,
            Answer::Number(Number { value, unit: None, .. }) if order::is_year(&value.to_string()) => {
                Self::Year
            }
            Answer::Number(_) => Self::Number,
            Answer::Order(_) => Self::Order,
            Answer::Choice { .. } | Answer::Open { .. } => match question.key() {
                _ if matches!(key, "true" | "false") => Self::Truth,
                key if order::is_year(key.trim()) => Self::Year,
                key if order::measure(&key).is_some() => Self::Number,
                _ if question.kind() == Kind::Open => Self::Text,
                _ => Self::Other,
            },
        }
    }
}
