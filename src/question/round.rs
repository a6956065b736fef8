//! Dealing a round: which questions, in which order, with the options in which places.

use super::Question;

/// How much of the film the players have seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing yet: tier 0.
    Before,
    /// The first half: tiers 0 to 2.
    Interval,
    /// All of it: every tier, two in five from the later ones.
    After,
    /// A pack without a film: every tier, no share kept.
    Any,
}

/// A question as it is put to the players.
#[derive(Debug, Clone, PartialEq)]
pub struct Dealt {
    /// The question behind it.
    pub question: Question,
    /// All options in the order of the screen.
    pub options: Vec<String>,
    /// Index of the key in `options`.
    pub answer: usize,
}
