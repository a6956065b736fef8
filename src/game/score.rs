//! Keeping score: the marks of one player or team, and what they add up to.

use super::response::Response;
use crate::question::round::Dealt;
use serde::Serialize;

/// One question, marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Place of the question in the round, from 0.
    pub index: usize,
    /// What was answered, `None` when time ran out.
    pub response: Option<Response>,
    /// Whether that was right.
    pub right: bool,
    /// How far a number was off, in print; none where it was exact.
    pub off: Option<String>,
    /// What it earned.
    pub points: u32,
}

/// The marks of one player or team, in the order of the round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(Vec<Mark>);

impl Tally {
    /// Writes down one more mark.
    pub fn add(&mut self, mark: Mark) {
        self.0.push(mark);
    }

    /// All marks so far.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.0
    }

    /// Points so far.
    #[must_use]
    pub fn score(&self) -> u32 {
        self.0.iter().map(|mark| mark.points).sum()
    }

    /// Right answers in a row up to now.
    #[must_use]
    pub fn streak(&self) -> usize {
        self.0.iter().rev().take_while(|mark| mark.right).count()
    }

    /// The longest run of right answers.
    #[must_use]
    pub fn best_streak(&self) -> usize {
        self.0.split(|mark| !mark.right).map(<[Mark]>::len).max().unwrap_or(0)
    }
}

/// A question that stands out at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Highlight {
    /// Its place in the round, from 1.
    pub number: usize,
    /// Its stem.
    pub ask: String,
    /// Its key.
    pub answer: String,
}

/// How a round ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Points.
    pub score: u32,
    /// Questions in the round, answered or not.
    pub total: usize,
    /// Right or not, for each question answered, in order.
    pub results: Vec<bool>,
    /// The longest run of right answers.
    pub best_streak: usize,
    /// The hardest question that was answered right.
    pub best: Option<Highlight>,
    /// The easiest question that was not.
    pub worst: Option<Highlight>,
    /// Whether it was left before the last answer.
    pub left: bool,
}

impl Outcome {
    /// Adds up the marks of a round.
    #[must_use]
    pub fn of(round: &[Dealt], tally: &Tally, left: bool) -> Self {
        let expected = |mark: &&Mark| round[mark.index].question.expected;
        let (right, missed): (Vec<&Mark>, Vec<&Mark>) = tally.marks().iter().partition(|mark| mark.right);
        let highlight = |mark: &Mark| {
            let question = &round[mark.index].question;
            Highlight {
                number: mark.index + 1,
                ask: question.ask.clone(),
                answer: question.key().into_owned(),
            }
        };
        let hardest = right.into_iter().min_by(|a, b| expected(a).total_cmp(&expected(b)));
        // `max_by` takes the last of equals; the first is the one people remember missing.
        let easiest = missed.into_iter().rev().max_by(|a, b| expected(a).total_cmp(&expected(b)));
        Self {
            score: tally.score(),
            total: round.len(),
            results: tally.marks().iter().map(|mark| mark.right).collect(),
            best_streak: tally.best_streak(),
            best: hardest.map(highlight),
            worst: easiest.map(highlight),
            left,
        }
    }

    /// How many were answered otherwise than by the key.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.results.iter().filter(|right| !**right).count()
    }
}
