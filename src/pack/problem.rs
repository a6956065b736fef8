//! What keeps a draft from being a pack, and what its author can do about it.

use super::Fault;
use std::{collections::BTreeSet, error, fmt};

/// How many problems of one draft are kept in full.
pub(super) const MOST: usize = 10_000;

/// One thing wrong with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Of which kind it is.
    pub fault: Fault,
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

/// The problems of a draft as they are found: those that anybody would read, and what is known of all.
#[derive(Debug, Clone, Default)]
pub(super) struct Problems {
    /// The first ones, in full.
    pub(super) kept: Vec<Problem>,
    /// How many there are.
    pub(super) count: usize,
    /// The numbers of the questions that have one.
    pub(super) questions: BTreeSet<usize>,
    /// Whether the pack itself has one.
    pub(super) of_pack: bool,
}

impl Problems {
    pub(super) fn add(&mut self, problem: Problem) {
        self.count += 1;
        match problem.question {
            Some(number) => drop(self.questions.insert(number)),
            None => self.of_pack = true,
        }
        if self.kept.len() < MOST {
            self.kept.push(problem);
        }
    }
}
