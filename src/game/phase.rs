//! Where a game stands. Each phase carries what only it has: an answer needs an open question to exist.

use super::{setup::Showing, team::Seat};
use std::time::Duration;

/// Where a game stands. Phases of a question mean the one that was put last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The card before a round: rules, jokers.
    Card { round: usize },
    /// Wagers on a question that nobody has seen.
    Wagering,
    /// A team comes to the keyboard.
    Handing { to: Seat },
    /// The stem is read aloud; no options yet.
    Reading { turn: Option<Seat> },
    /// Answers come in: from one seat, or from all at once. `since` is on the game's clock, pauses left out.
    Asking { turn: Option<Seat>, since: Duration },
    /// All answers are in or time is up; the key is not shown yet.
    Closed,
    /// Another team may answer what was missed, in the same time again. `since` as above; `more` is what the host gave.
    Stealing { since: Duration, more: Duration },
    /// The key is shown.
    Revealed,
    /// Points after a round.
    Standings { round: usize },
    /// A break after a round, until then on the clock of the night.
    Break { round: usize, until: Duration },
    /// The film itself, or a half of it, after a round. It ends when the host says so.
    Film { round: usize, showing: Showing },
    /// Places are shown from the last to the first, this many so far.
    Podium { shown: usize },
    /// Nothing comes any more.
    Over { left: bool },
}
