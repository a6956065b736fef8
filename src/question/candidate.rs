//! A question that may come into the pack, with what decides whether it does.

use super::{Question, distractor::Why};

/// Where the wrong options come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// From outside the film: the key alone belongs to it.
    Outside,
    /// From the film itself: every option is somebody's or something's right answer.
    Inside,
    /// The key alone is from outside the film.
    Odd,
    /// They are statements, to be looked through like a stem.
    Statements,
    /// There are no options: a name or a number is typed.
    Typed,
    /// There is nothing to choose from that names anything: an order, true or false.
    None,
}

/// A question that may come into the pack.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) question: Question,
    /// Indices of the facts that it asks.
    pub(super) facts: Vec<usize>,
    /// How much a room wants to know it, 0 to 10.
    pub(super) interest: u8,
    pub(super) from: Source,
    /// What speaks for each wrong option, in their order; empty where none was drawn.
    pub(super) whys: Vec<Why>,
}
