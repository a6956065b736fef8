//! What keeps a draft from being a pack, and what its author can do about it.

use std::{error, fmt};

/// How many problems of one draft are kept.
pub(super) const MOST: usize = 10_000;

/// One thing wrong with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Number of the question, from 1; none where the pack itself is meant.
    pub question: Option<usize>,
    /// The field, such as `questions[2].wrong`; empty for the whole text.
    pub path: String,
    /// Line and column of the field or of what should hold it, both from 1, the column in characters.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub todo: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "{line}:{column}: ")?;
        }
        write!(f, "{}; {}", self.what, self.todo)
    }
}

impl error::Error for Problem {}
