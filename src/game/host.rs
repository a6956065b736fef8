//! What the host can do to a game that is under way.

use super::{
    clock::{self, MORE},
    input::{Input, Refused},
    mode::{Clock, Wager},
    phase::Phase,
    response::{self, Response},
    score,
    setup::{Seating, Setup, Source},
    sheet::{Fate, Given},
    stake,
    state::State,
    team::{self, MOST, Seat, Team},
};
use std::time::Duration;

/// Most points that are given or taken at a time.
const MOST_POINTS: i64 = 1_000_000;

/// The longest break: a film fits into it.
const MOST_MINUTES: u32 = 240;

impl State {
    /// Takes one input at the present time; on an error nothing has changed.
    pub(super) fn apply(&mut self, setup: &Setup, input: &Input) -> Result<(), Refused> {
        if let (Phase::Over { .. }, false) = (self.phase, matches!(input, Input::Edit { .. })) {
            return Err(Refused::Over);
        }
        match input {
            Input::Tick => Ok(()),
            Input::Answer { .. } | Input::Pass { .. } | Input::Stake { .. } if self.paused.is_some() => {
                Err(Refused::Paused)
            }
            Input::Answer { seat, response } => self.answer(setup, *seat, response),
            Input::Pass { seat } => self.pass(setup, *seat),
            Input::Stake { seat, points } => self.stake(setup, *seat, *points),
            Input::Wager { seat, points } => self.wager(setup, *seat, *points),
            Input::Joker { seat } => self.joker(setup, *seat),
            Input::Next => self.next(setup),
            Input::Options => self.options(setup),
            Input::Reveal => self.close(setup),
            Input::Pause => self.pause(),
            Input::Resume => self.resume(),
            Input::Void { question } => self.void(setup, *question),
            Input::Skip => self.skip(setup),
            Input::Accept { question, response } => self.accept(setup, *question, response),
            Input::Edit { seat, points } => self.edit(*seat, *points),
            Input::More => self.more(),
            Input::Pace { clock } => {
                self.pace(setup, *clock);
                Ok(())
            }
            Input::Correct { seat, response } => self.correct(setup, *seat, response),
            Input::Join { name } => self.join(setup, name),
            Input::Away { seat } => self.away(setup, *seat),
            Input::Rename { seat, name } => self.rename(*seat, name),
            Input::Break { minutes } => self.take_a_break(*minutes),
            Input::Leave => {
                let left = setup.seating != Seating::Solo || self.revealed() < setup.total();
                self.phase = Phase::Over { left };
                Ok(())
            }
            // The game takes inputs back by playing the others again.
            Input::Undo => Err(Refused::NothingToUndo),
        }
    }

    fn revealed(&self) -> usize {
        self.asked.iter().filter(|asked| asked.fate == Fate::Revealed).count()
    }

    fn next(&mut self, setup: &Setup) -> Result<(), Refused> {
        match self.phase {
            Phase::Card { .. } => self.open_next(setup),
            Phase::Handing { .. } => self.read(setup),
            Phase::Reading { turn } => self.phase = Phase::Asking { turn, since: self.clock() },
            Phase::Closed | Phase::Stealing { .. } => self.reveal(),
            Phase::Revealed => self.after_question(setup),
            Phase::Standings { round } | Phase::Break { round, .. } => self.after_round(setup, round),
            Phase::Film { round, .. } => self.begin_round(setup, round + 1),
            Phase::Podium { shown } if shown < self.teams.len() => {
                self.phase = Phase::Podium { shown: shown + 1 };
            }
            Phase::Podium { .. } => self.phase = Phase::Over { left: false },
            Phase::Wagering | Phase::Asking { .. } => return Err(Refused::StillOpen),
            Phase::Over { .. } => return Err(Refused::Over),
        }
        Ok(())
    }

    fn stake(&mut self, setup: &Setup, seat: Seat, points: u32) -> Result<(), Refused> {
        let (Phase::Asking { turn, .. } | Phase::Reading { turn }) = self.phase else {
            return Err(Refused::NothingOpen);
        };
        self.playing(seat)?;
        if turn.is_some_and(|turn| turn != seat) {
            return Err(Refused::NotTheirTurn);
        }
        let hand = stake::hand(setup, &self.asked, seat);
        let asked = self.current_mut();
        let is_in = asked.given(seat).is_some();
        let Some(stake) = asked.stakes.iter_mut().find(|stake| stake.seat == seat) else {
            return Err(Refused::NotNow);
        };
        if is_in {
            return Err(Refused::AlreadyIn);
        }
        if !hand.contains(&points) {
            return Err(Refused::StakeGone);
        }
        stake.points = Some(points);
        Ok(())
    }

    fn wager(&mut self, setup: &Setup, seat: Seat, points: u32) -> Result<(), Refused> {
        if self.phase != Phase::Wagering {
            return Err(Refused::NoWager);
        }
        self.playing(seat)?;
        let most = self.most(setup, seat);
        let asked = self.current_mut();
        if !asked.to.contains(&seat) {
            return Err(Refused::NotTheirTurn);
        }
        if points > most {
            return Err(Refused::TooMuch);
        }
        let wagers = asked.wagers.get_or_insert_default();
        wagers.retain(|(other, _)| *other != seat);
        wagers.push((seat, points));
        self.wagered(setup);
        Ok(())
    }

    /// The most that a seat can wager.
    pub(super) fn most(&self, setup: &Setup, seat: Seat) -> u32 {
        match setup.rules.wager {
            Some(Wager::UpTo(most)) => most,
            Some(Wager::Score) => {
                let points = score::table(setup, self)[seat.0].points;
                u32::try_from(points.max(0)).unwrap_or(u32::MAX)
            }
            None => 0,
        }
    }

    fn joker(&mut self, setup: &Setup, seat: Seat) -> Result<(), Refused> {
        let Phase::Card { round } = self.phase else { return Err(Refused::NoJoker) };
        if !setup.rules.joker {
            return Err(Refused::NotNow);
        }
        self.playing(seat)?;
        let joker = &mut self.teams[seat.0].joker;
        match *joker {
            Some(named) if named != round => return Err(Refused::JokerPlayed),
            Some(_) => *joker = None,
            None => *joker = Some(round),
        }
        Ok(())
    }

    fn options(&mut self, setup: &Setup) -> Result<(), Refused> {
        if !matches!(self.phase, Phase::Asking { .. } | Phase::Stealing { .. }) {
            return Err(Refused::NothingOpen);
        }
        let has_options = !setup.dealt(self.current().source).options.is_empty();
        let asked = self.current_mut();
        if asked.options_shown || !has_options {
            return Err(Refused::OptionsShown);
        }
        asked.options_shown = true;
        Ok(())
    }

    fn close(&mut self, setup: &Setup) -> Result<(), Refused> {
        match self.phase {
            Phase::Asking { since, .. } => self.all_blank(setup, since),
            Phase::Closed | Phase::Stealing { .. } => {}
            _ => return Err(Refused::NothingOpen),
        }
        self.reveal();
        Ok(())
    }

    fn pause(&mut self) -> Result<(), Refused> {
        if self.paused.is_some() {
            return Err(Refused::Paused);
        }
        self.paused = Some(self.now);
        Ok(())
    }

    fn resume(&mut self) -> Result<(), Refused> {
        let Some(since) = self.paused.take() else { return Err(Refused::NotNow) };
        self.lag += self.now.saturating_sub(since);
        Ok(())
    }

    /// Whether the question that was put last is still on the screen.
    fn is_on_screen(&self) -> bool {
        matches!(
            self.phase,
            Phase::Wagering
                | Phase::Handing { .. }
                | Phase::Reading { .. }
                | Phase::Asking { .. }
                | Phase::Closed
                | Phase::Stealing { .. }
                | Phase::Revealed
        )
    }

    fn void(&mut self, setup: &Setup, question: usize) -> Result<(), Refused> {
        let asked = self.asked.get(question).ok_or(Refused::NoQuestion)?;
        if asked.fate == Fate::Out {
            return Err(Refused::AlreadyOut);
        }
        let (to, wagers) = (asked.to.clone(), asked.wagers.clone());
        let is_tie = matches!(asked.source, Source::Tie(_));
        let on_screen = question + 1 == self.asked.len() && self.is_on_screen();
        let is_over = matches!(self.phase, Phase::Podium { .. });
        self.asked[question].fate = Fate::Out;
        let to: Vec<Seat> = to.into_iter().filter(|seat| !self.teams[seat.0].away).collect();
        match (on_screen, self.spare(setup).filter(|_| !is_tie && !to.is_empty())) {
            (true, Some(spare)) => self.open(setup, spare, to, wagers),
            (true, None) => self.after_question(setup),
            (false, Some(_)) if !is_over => self.owed.push(to),
            (false, _) => {}
        }
        Ok(())
    }

    fn skip(&mut self, setup: &Setup) -> Result<(), Refused> {
        if !self.is_on_screen() || self.phase == Phase::Revealed {
            return Err(Refused::NothingOpen);
        }
        self.current_mut().fate = Fate::Out;
        self.after_question(setup);
        Ok(())
    }

    fn accept(&mut self, setup: &Setup, question: usize, response: &Response) -> Result<(), Refused> {
        let asked = self.asked.get_mut(question).ok_or(Refused::NoQuestion)?;
        if asked.fate == Fate::Out {
            return Err(Refused::AlreadyOut);
        }
        response::check(setup.dealt(asked.source), response, true)
            .or_else(|_| response::check(setup.dealt(asked.source), response, false))?;
        if !asked.also.contains(response) {
            asked.also.push(response.clone());
        }
        Ok(())
    }

    fn edit(&mut self, seat: Seat, points: i64) -> Result<(), Refused> {
        let team = self.teams.get_mut(seat.0).ok_or(Refused::NoSuchTeam)?;
        if !(-MOST_POINTS..=MOST_POINTS).contains(&points) {
            return Err(Refused::TooManyPoints);
        }
        team.edits = team.edits.saturating_add(points);
        Ok(())
    }

    fn more(&mut self) -> Result<(), Refused> {
        let has_clock = self.asked.last().is_some_and(|asked| asked.time.is_some());
        match &mut self.phase {
            Phase::Asking { .. } if has_clock => self.current_mut().more += MORE,
            Phase::Stealing { more, .. } if has_clock => *more += MORE,
            _ => return Err(Refused::NoClock),
        }
        Ok(())
    }

    /// Changes how long questions stay open. Nobody loses time to it: an open question keeps what it has if that is more.
    fn pace(&mut self, setup: &Setup, pace: Clock) {
        self.pace = pace;
        if self.is_on_screen() && !matches!(self.phase, Phase::Closed | Phase::Revealed) {
            let time = clock::time(pace, setup.dealt(self.current().source));
            let asked = self.current_mut();
            asked.time = asked.time.and_then(|own| Some(own.max(time?)));
        }
    }

    fn correct(&mut self, setup: &Setup, seat: Seat, response: &Response) -> Result<(), Refused> {
        let asked = match self.phase {
            Phase::Asking { .. } | Phase::Closed => self.current(),
            _ => return Err(Refused::NothingOpen),
        };
        let before = asked.given(seat).ok_or(Refused::NotTheirTurn)?;
        response::check(setup.dealt(asked.source), response, before.with_options)?;
        let given = Given { response: Some(response.clone()), ..before.clone() };
        self.current_mut().write(given);
        Ok(())
    }

    fn join(&mut self, setup: &Setup, name: &str) -> Result<(), Refused> {
        if setup.seating == Seating::Solo {
            return Err(Refused::Full);
        }
        let name = team::name(name)?;
        if let Some(known) = self.teams.iter_mut().find(|team| team::sound_alike(&team.name, &name)) {
            return if std::mem::take(&mut known.away) { Ok(()) } else { Err(Refused::NameTaken) };
        }
        if self.teams.len() >= MOST {
            return Err(Refused::Full);
        }
        self.teams.push(Team::new(name));
        Ok(())
    }

    fn away(&mut self, setup: &Setup, seat: Seat) -> Result<(), Refused> {
        self.playing(seat)?;
        if self.active().count() < 2 {
            return Err(Refused::LastTeam);
        }
        self.teams[seat.0].away = true;
        let since = match self.phase {
            Phase::Asking { since, .. } => since,
            _ => self.clock(),
        };
        let waits = match self.phase {
            Phase::Handing { .. } | Phase::Reading { .. } | Phase::Asking { .. } => {
                self.current().awaited().any(|other| other == seat)
            }
            _ => false,
        };
        if waits {
            let turn = match self.phase {
                Phase::Handing { to } => Some(to),
                Phase::Reading { turn } | Phase::Asking { turn, .. } => turn,
                _ => None,
            };
            self.blank(setup, seat, since);
            // Somebody else's turn is not disturbed.
            if turn.is_none_or(|turn| turn == seat) {
                let reading = matches!(self.phase, Phase::Reading { turn: None });
                if !reading || self.current().awaited().next().is_none() {
                    self.answered(setup);
                }
            }
        } else if self.phase == Phase::Wagering {
            self.wagered(setup);
        }
        Ok(())
    }

    fn rename(&mut self, seat: Seat, name: &str) -> Result<(), Refused> {
        let name = team::name(name)?;
        let taken = |(at, team): (usize, &Team)| at != seat.0 && team::sound_alike(&team.name, &name);
        if self.teams.iter().enumerate().any(taken) {
            return Err(Refused::NameTaken);
        }
        self.teams.get_mut(seat.0).ok_or(Refused::NoSuchTeam)?.name = name;
        Ok(())
    }

    fn take_a_break(&mut self, minutes: u32) -> Result<(), Refused> {
        let Phase::Standings { round } = self.phase else { return Err(Refused::NoBreak) };
        if !(1..=MOST_MINUTES).contains(&minutes) {
            return Err(Refused::NoBreak);
        }
        let until = self.now + Duration::from_secs(u64::from(minutes) * 60);
        self.phase = Phase::Break { round, until };
        Ok(())
    }
}
