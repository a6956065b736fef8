//! The sheet of a game: what was asked of whom and what came back, before any marking.

use super::{response::Response, setup::Source, team::Seat};
use std::time::Duration;

/// A question that was put.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) source: Source,
    /// The round it counts for; the last one for a tie-break.
    pub(super) round: usize,
    /// Who answers, in the order of their turns.
    pub(super) to: Vec<Seat>,
    /// What came in, one a seat.
    pub(super) given: Vec<Given>,
    /// What another team made of a miss.
    pub(super) stolen: Option<Given>,
    /// Points placed on it.
    pub(super) stakes: Vec<Stake>,
    /// Points wagered on it, where it is for a wager.
    pub(super) wagers: Option<Vec<(Seat, u32)>>,
    /// Whether the options are on the screen.
    pub(super) options_shown: bool,
    /// Answers that the host counts as right too.
    pub(super) also: Vec<Response>,
    pub(super) fate: Fate,
    /// How long it stays open; none without a clock.
    pub(super) time: Option<Duration>,
    /// Time that the host gave.
    pub(super) more: Duration,
}

/// What has become of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Open,
    Revealed,
    /// Voided or passed over: it counts for nobody.
    Out,
}

/// What came in from a seat.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Given {
    pub(super) seat: Seat,
    /// `None` for a blank.
    pub(super) response: Option<Response>,
    /// How long after the question was opened to it.
    pub(super) after: Duration,
    /// Whether the options were on the screen.
    pub(super) with_options: bool,
}

/// Points placed on a question by a seat, one of three of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stake {
    pub(super) seat: Seat,
    /// `None` until placed.
    pub(super) points: Option<u32>,
    /// Number of the set, from 0.
    pub(super) set: usize,
    /// Whether the set is of the second half.
    pub(super) late: bool,
}

impl Asked {
    pub(super) fn given(&self, seat: Seat) -> Option<&Given> {
        self.given.iter().find(|given| given.seat == seat)
    }

    /// The seats whose answer is still awaited, in order.
    pub(super) fn awaited(&self) -> impl Iterator<Item = Seat> {
        self.to.iter().copied().filter(|seat| self.given(*seat).is_none())
    }

    /// Writes an answer down, over an earlier one of the same seat.
    pub(super) fn write(&mut self, given: Given) {
        match self.given.iter_mut().find(|other| other.seat == given.seat) {
            Some(other) => *other = given,
            None => self.given.push(given),
        }
    }

    pub(super) fn stake(&self, seat: Seat) -> Option<&Stake> {
        self.stakes.iter().find(|stake| stake.seat == seat)
    }
}
