//! The game as somebody alone sees it: a question, its reveal, the end.

use super::{
    Game, Input,
    outcome::Outcome,
    response::Response,
    team::Seat,
    view::{self, Item, Place, Solution, Stage, Viewer},
};
use crate::question::Evidence;
use serde::Serialize;
use std::time::Duration;

/// The only seat.
pub const SEAT: Seat = Seat(0);

/// The line above every question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Place of the question in the round, from 1.
    pub number: usize,
    /// Questions in the round.
    pub total: usize,
    /// Points so far.
    pub score: i64,
    /// Right answers in a row.
    pub streak: usize,
}

/// One state of the game as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum View {
    /// A question is open. Nothing here depends on its key.
    Asking {
        /// Where we are.
        header: Header,
        /// The question.
        item: Item,
        /// When it closes, from the start of the game.
        until: Option<Duration>,
    },
    /// The answer is in and the key shown.
    Revealed {
        /// Where we are, this question counted.
        header: Header,
        /// The question.
        item: Item,
        /// What was answered, `None` when time ran out.
        response: Option<Response>,
        /// Whether it was right.
        right: bool,
        /// How far a number was off, in print with its unit; none where it was exact.
        off: Option<String>,
        /// What is right.
        solution: Solution,
        /// Another fact to tell.
        story: Option<String>,
        /// Where the key stands in the source.
        evidence: Vec<Evidence>,
    },
    /// The round is over.
    Over(Outcome),
}

impl Input {
    /// An answer of somebody alone.
    #[must_use]
    pub const fn alone(response: Response) -> Self {
        Self::Answer { seat: SEAT, response }
    }
}

impl Game {
    /// What somebody alone may see now. The key is not in it before the reveal.
    #[must_use]
    pub fn alone(&self) -> View {
        let view::View { place: Place { number, total, .. }, teams, until, stage, .. } =
            self.view(Viewer::Room);
        let team = teams.into_iter().next();
        let (score, streak) = team.map_or((0, 0), |team| (team.points, team.streak));
        let header = Header { number, total, score, streak };
        match stage {
            Stage::Asking { item, .. } | Stage::Reading { item, .. } => View::Asking { header, item, until },
            Stage::Revealed { item, marks, solution, story, evidence, .. } => {
                let mark = marks.into_iter().next();
                let right = mark.as_ref().is_some_and(|mark| mark.right);
                let (response, off) = mark.map_or((None, None), |mark| (mark.response, mark.off));
                View::Revealed { header, item, response, right, off, solution, story, evidence }
            }
            // Nothing else happens to somebody alone.
            _ => View::Over(self.outcome(SEAT)),
        }
    }
}
