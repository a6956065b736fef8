//! How a game goes on: from one phase to the next, by time and by what players answer.

use super::{
    clock,
    input::Refused,
    mode::{Numbers, Points},
    phase::Phase,
    response::{self, Response},
    score, setup,
    setup::{Seating, Setup, Source},
    sheet::{Asked, Fate, Given},
    stake,
    team::{Seat, Team},
};
use crate::question::Kind;
use std::time::Duration;

/// All that changes in a game.
#[derive(Debug, Clone)]
pub(super) struct State {
    /// The latest time that was heard of.
    pub(super) now: Duration,
    pub(super) teams: Vec<Team>,
    pub(super) asked: Vec<Asked>,
    pub(super) phase: Phase,
    /// The round that is played, and how many of its questions were put.
    pub(super) round: usize,
    item: usize,
    /// Spares that were used.
    spares: usize,
    /// Spares to be put at the end of the round, to whom.
    pub(super) owed: Vec<Vec<Seat>>,
    /// Tie-breaks that were used.
    pub(super) ties: usize,
    /// Who was at the keyboard last.
    last_turn: Option<Seat>,
    /// How long the game was paused in all, and since when it is.
    pub(super) lag: Duration,
    pub(super) paused: Option<Duration>,
}

impl State {
    pub(super) fn start(setup: &Setup) -> Self {
        let mut state = Self {
            now: Duration::ZERO,
            teams: setup.teams.iter().cloned().map(Team::new).collect(),
            asked: Vec::new(),
            phase: Phase::Over { left: false },
            round: 0,
            item: 0,
            spares: 0,
            owed: Vec::new(),
            ties: 0,
            last_turn: None,
            lag: Duration::ZERO,
            paused: None,
        };
        if setup.total() > 0 && !state.teams.is_empty() {
            state.begin_round(setup, 0);
        }
        state
    }

    /// The game's own clock: pauses left out.
    pub(super) fn clock(&self) -> Duration {
        self.paused.unwrap_or(self.now).saturating_sub(self.lag)
    }

    /// When the open question closes by itself.
    pub(super) fn deadline(&self, setup: &Setup) -> Option<Duration> {
        let Phase::Asking { since, .. } = self.phase else { return None };
        let asked = self.asked.last().filter(|_| self.paused.is_none())?;
        let time = clock::time(setup.rules.clock, setup.dealt(asked.source))?;
        Some(since + time + asked.more + self.lag)
    }

    /// Lets time pass up to `now`: what has run out by then is closed as of its own deadline.
    pub(super) fn advance(&mut self, setup: &Setup, now: Duration) {
        while let Some(deadline) = self.deadline(setup).filter(|deadline| *deadline <= now) {
            self.now = deadline;
            self.run_out(setup);
        }
        self.now = self.now.max(now);
    }

    /// Blanks for whoever has not answered.
    fn run_out(&mut self, setup: &Setup) {
        match self.phase {
            Phase::Asking { turn: Some(seat), since } => {
                self.blank(setup, seat, since);
                self.answered(setup);
            }
            Phase::Asking { turn: None, since } => {
                self.all_blank(setup, since);
                self.answered(setup);
            }
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

    pub(super) fn current(&self) -> &Asked {
        self.asked.last().expect("a phase of a question has one")
    }

    pub(super) fn current_mut(&mut self) -> &mut Asked {
        self.asked.last_mut().expect("a phase of a question has one")
    }

    /// The seats that play on, in order.
    pub(super) fn active(&self) -> impl Iterator<Item = Seat> {
        self.teams.iter().enumerate().filter(|(_, team)| !team.away).map(|(at, _)| Seat(at))
    }

    /// Whether every question of the present round is played: between two rounds, or in tie-breaks and on the podium.
    pub(super) fn is_past_rounds(&self) -> bool {
        let tie = || self.asked.last().is_some_and(|asked| matches!(asked.source, Source::Tie(_)));
        let is_between = matches!(self.phase, Phase::Standings { .. } | Phase::Break { .. });
        is_between || matches!(self.phase, Phase::Podium { .. } | Phase::Over { left: false }) || tie()
    }

    pub(super) fn begin_round(&mut self, setup: &Setup, round: usize) {
        (self.round, self.item) = (round, 0);
        match setup.seating {
            Seating::Solo => self.open_next(setup),
            _ => self.phase = Phase::Card { round },
        }
    }

    /// Puts the next question of the round, or ends it.
    pub(super) fn open_next(&mut self, setup: &Setup) {
        let (round, item) = (self.round, self.item);
        if item < setup.rounds[round].items.len() {
            self.item += 1;
            let source = Source::Round { round, item };
            let to = self.turn(setup, source);
            self.open(setup, source, to, None);
        } else if self.spares < setup.spares.len() && !self.owed.is_empty() {
            let to = self.owed.remove(0);
            self.open_spare(setup, to, None);
        } else {
            self.end_round(setup);
        }
    }

    /// Whether a voided question can be replaced.
    pub(super) fn has_spare(&self, setup: &Setup) -> bool {
        self.spares + self.owed.len() < setup.spares.len()
    }

    pub(super) fn open_spare(&mut self, setup: &Setup, to: Vec<Seat>, wagers: Option<Vec<(Seat, u32)>>) {
        let source = Source::Spare(self.spares);
        self.spares += 1;
        self.open(setup, source, to, wagers);
    }

    /// Who answers a question: everybody, or the next at the keyboard.
    fn turn(&mut self, setup: &Setup, source: Source) -> Vec<Seat> {
        let closest =
            setup.rules.numbers == Numbers::Closest && setup.dealt(source).question.kind() == Kind::Number;
        let for_a_wager = setup.rules.wager.is_some() && setup.is_last(source);
        if setup.seating != Seating::HotSeat || closest || for_a_wager {
            return self.active().collect();
        }
        let after = |seat: &Seat| self.last_turn.is_none_or(|last| *seat > last);
        let next = self.active().find(after).or_else(|| self.active().next());
        self.last_turn = next.or(self.last_turn);
        Vec::from_iter(next)
    }

    fn open(&mut self, setup: &Setup, source: Source, to: Vec<Seat>, wagers: Option<Vec<(Seat, u32)>>) {
        let dealt = setup.dealt(source);
        let is_tie = matches!(source, Source::Tie(_));
        let for_a_wager = wagers.is_some() || setup.rules.wager.is_some() && setup.is_last(source);
        let put_open = matches!(setup.rules.points, Points::Open { .. })
            && setup::makes_sense_open(dealt)
            && !for_a_wager;
        let stakes = match setup.rules.points {
            Points::Stakes { .. } if !is_tie && !for_a_wager => {
                to.iter().map(|seat| stake::next(setup, &self.asked, *seat)).collect()
            }
            _ => Vec::new(),
        };
        let wagers = wagers.or_else(|| for_a_wager.then(Vec::new));
        self.asked.push(Asked {
            source,
            round: self.round,
            to,
            given: Vec::new(),
            stolen: None,
            stakes,
            wagers,
            options_shown: !put_open,
            also: Vec::new(),
            fate: Fate::Open,
            more: Duration::ZERO,
        });
        self.wagered(setup);
    }

    /// Goes on once every wager is placed.
    pub(super) fn wagered(&mut self, setup: &Setup) {
        let asked = self.current();
        let placed = |seat: &Seat| {
            self.teams[seat.0].away
                || asked.wagers.as_ref().is_none_or(|wagers| wagers.iter().any(|(other, _)| other == seat))
        };
        if asked.to.iter().all(placed) {
            self.start_turn(setup);
        } else {
            self.phase = Phase::Wagering;
        }
    }

    /// Hands the keyboard to whoever comes next, where it changes hands at all.
    fn start_turn(&mut self, setup: &Setup) {
        let to = self.current().awaited().find(|seat| !self.teams[seat.0].away);
        match (setup.seating, to) {
            (_, None) => self.answered(setup),
            (Seating::HotSeat, Some(to)) if self.teams.len() > 1 => self.phase = Phase::Handing { to },
            _ => self.read(setup),
        }
    }

    /// Puts the stem, alone at first where it is read aloud.
    pub(super) fn read(&mut self, setup: &Setup) {
        let asked = self.current();
        let turn = match setup.seating {
            Seating::Together => None,
            Seating::Solo | Seating::HotSeat => asked.awaited().find(|seat| !self.teams[seat.0].away),
        };
        let holds = setup.read_aloud && asked.options_shown && !setup.dealt(asked.source).options.is_empty();
        self.phase =
            if holds { Phase::Reading { turn } } else { Phase::Asking { turn, since: self.clock() } };
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
            Phase::Stealing { since } => {
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
                self.phase = Phase::Stealing { since: self.clock() };
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

    pub(super) fn reveal(&mut self) {
        self.current_mut().fate = Fate::Revealed;
        self.phase = Phase::Revealed;
    }

    /// Goes on from a reveal, or from a question that is out.
    pub(super) fn after_question(&mut self, setup: &Setup) {
        match self.current().source {
            Source::Tie(_) => self.break_ties(setup),
            Source::Round { .. } | Source::Spare(_) => self.open_next(setup),
        }
    }

    fn end_round(&mut self, setup: &Setup) {
        let is_last = self.round + 1 >= setup.rounds.len();
        match setup.seating {
            Seating::Solo if is_last => self.phase = Phase::Over { left: false },
            Seating::Solo => self.begin_round(setup, self.round + 1),
            _ if is_last => self.break_ties(setup),
            _ => self.phase = Phase::Standings { round: self.round },
        }
    }

    /// Asks teams with equal points one more number, as long as there is one; then to the podium.
    pub(super) fn break_ties(&mut self, setup: &Setup) {
        let tied = score::tied(setup, self);
        let to: Vec<Seat> = self.active().filter(|seat| tied.contains(seat)).collect();
        if to.len() > 1 && self.ties < setup.ties.len() {
            let source = Source::Tie(self.ties);
            self.ties += 1;
            self.open(setup, source, to, None);
        } else {
            self.phase = Phase::Podium { shown: 0 };
        }
    }
}
