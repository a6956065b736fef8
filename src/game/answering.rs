//! Answers coming in: whose they are, what they are worth placing, and when a question has all of them.

use super::{
    input::Refused,
    phase::Phase,
    response::{self, Response},
    score,
    setup::{Seating, Setup, Source},
    sheet::Given,
    stake,
    state::State,
    team::Seat,
};
use std::time::Duration;

impl State {
    /// Blanks for whoever has not answered.
    pub(super) fn run_out(&mut self, setup: &Setup) {
        match self.phase {
            Phase::Asking { turn: Some(seat), since } => {
                self.blank(setup, seat, since);
                self.answered(setup);
            }
            Phase::Asking { turn: None, since } => {
                self.all_blank(setup, since);
                self.answered(setup);
            }
            Phase::Stealing { .. } => self.reveal(),
            _ => {}
        }
    }

    /// Blanks for all that are awaited.
    pub(super) fn all_blank(&mut self, setup: &Setup, since: Duration) {
        let awaited: Vec<Seat> = self.current().awaited().collect();
        for seat in awaited {
            self.blank(setup, seat, since);
        }
    }

    pub(super) fn blank(&mut self, setup: &Setup, seat: Seat, since: Duration) {
        let lowest = stake::hand(setup, &self.asked, seat).into_iter().min();
        let after = self.clock().saturating_sub(since);
        let asked = self.current_mut();
        if let (Some(points), Some(stake)) =
            (lowest, asked.stakes.iter_mut().find(|stake| stake.seat == seat))
        {
            stake.points.get_or_insert(points);
        }
        let with_options = asked.options_shown;
        asked.write(Given { seat, response: None, after, with_options });
    }

    /// Takes an answer while its question is open.
    pub(super) fn answer(&mut self, setup: &Setup, seat: Seat, response: &Response) -> Result<(), Refused> {
        match self.phase {
            Phase::Asking { turn, since } => {
                self.expected(seat, turn)?;
                response::check(setup.dealt(self.current().source), response, self.current().options_shown)?;
                self.place(setup, seat)?;
                let after = self.clock().saturating_sub(since);
                let asked = self.current_mut();
                let with_options = asked.options_shown;
                asked.write(Given { seat, response: Some(response.clone()), after, with_options });
                self.answered(setup);
                Ok(())
            }
            Phase::Stealing { since, .. } => {
                let asked = self.current();
                if asked.to.contains(&seat) {
                    return Err(Refused::NotTheirTurn);
                }
                self.playing(seat)?;
                response::check(setup.dealt(asked.source), response, asked.options_shown)?;
                let after = self.clock().saturating_sub(since);
                let asked = self.current_mut();
                let with_options = asked.options_shown;
                asked.stolen = Some(Given { seat, response: Some(response.clone()), after, with_options });
                self.reveal();
                Ok(())
            }
            Phase::Over { .. } => Err(Refused::Over),
            _ => Err(Refused::NothingOpen),
        }
    }

    /// Leaves the open question blank.
    pub(super) fn pass(&mut self, setup: &Setup, seat: Seat) -> Result<(), Refused> {
        match self.phase {
            Phase::Asking { turn, since } => {
                self.expected(seat, turn)?;
                self.blank(setup, seat, since);
                self.answered(setup);
                Ok(())
            }
            Phase::Over { .. } => Err(Refused::Over),
            _ => Err(Refused::NothingOpen),
        }
    }

    /// Whether the open question waits for this seat, or would take another answer of it.
    fn expected(&self, seat: Seat, turn: Option<Seat>) -> Result<(), Refused> {
        self.playing(seat)?;
        let asked = self.current();
        match turn {
            Some(turn) if turn != seat && asked.given(seat).is_some() => Err(Refused::AlreadyIn),
            Some(turn) if turn != seat => Err(Refused::NotTheirTurn),
            _ if !asked.to.contains(&seat) => Err(Refused::NotTheirTurn),
            _ => Ok(()),
        }
    }

    pub(super) fn playing(&self, seat: Seat) -> Result<(), Refused> {
        let playing = self.teams.get(seat.0).is_some_and(|team| !team.away);
        if playing { Ok(()) } else { Err(Refused::NoSuchTeam) }
    }

    /// Sees to it that the stake is placed; the only one left places itself.
    fn place(&mut self, setup: &Setup, seat: Seat) -> Result<(), Refused> {
        let hand = stake::hand(setup, &self.asked, seat);
        let Some(stake) = self.current_mut().stakes.iter_mut().find(|stake| stake.seat == seat) else {
            return Ok(());
        };
        match (stake.points, &hand[..]) {
            (Some(_), _) => Ok(()),
            (None, [only]) => {
                stake.points = Some(*only);
                Ok(())
            }
            (None, _) => Err(Refused::NoStake),
        }
    }

    /// Goes on after an answer: to the next at the keyboard, or to the end of the question.
    pub(super) fn answered(&mut self, setup: &Setup) {
        if self.current().awaited().any(|seat| !self.teams[seat.0].away) {
            if setup.seating == Seating::HotSeat {
                self.start_turn(setup);
            }
            return;
        }
        match setup.seating {
            Seating::Together => self.phase = Phase::Closed,
            Seating::Solo | Seating::HotSeat if self.can_be_stolen(setup) => {
                self.phase = Phase::Stealing { since: self.clock(), more: Duration::ZERO };
            }
            Seating::Solo | Seating::HotSeat => self.reveal(),
        }
    }

    fn can_be_stolen(&self, setup: &Setup) -> bool {
        let asked = self.current();
        let [seat] = asked.to[..] else { return false };
        let counts = asked.wagers.is_none() && !matches!(asked.source, Source::Tie(_));
        let missed = || !asked.given(seat).is_some_and(|given| score::is_right(setup, asked, given));
        setup.rules.steal && counts && self.active().any(|other| other != seat) && missed()
    }
}
