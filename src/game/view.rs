//! What the players may see: the only thing that a front end draws.

use super::score::Outcome;
use crate::question::Evidence;
use serde::Serialize;
use std::time::Duration;

/// The line above every question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Place of the question in the round, from 1.
    pub number: usize,
    /// Questions in the round.
    pub total: usize,
    /// Points so far.
    pub score: u32,
    /// Right answers in a row.
    pub streak: usize,
}

/// One state of the game as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum View {
    /// A question is open. Nothing here depends on its key.
    Asking {
        /// Where we are.
        header: Header,
        /// The question.
        stem: String,
        /// The options in their order.
        options: Vec<String>,
        /// When it closes, from the start of the game.
        until: Option<Duration>,
    },
    /// The answer is in and the key shown.
    Revealed {
        /// Where we are, this question counted.
        header: Header,
        /// The question.
        stem: String,
        /// The options in their order.
        options: Vec<String>,
        /// What was chosen, `None` when time ran out.
        choice: Option<usize>,
        /// The key.
        answer: usize,
        /// Another fact to tell.
        story: Option<String>,
        /// Where the key stands in the source.
        evidence: Vec<Evidence>,
    },
    /// The round is over.
    Over(Outcome),
}
