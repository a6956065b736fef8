//! How a game goes on: from one phase to the next, by time and by what players answer.

use super::{
    clock,
    mode::{Clock, Numbers, Points},
    phase::Phase,
    score, setup,
    setup::{Seating, Setup, Source},
    sheet::{Asked, Fate},
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
    /// Spares to be put at the end of the round, to whom.
    pub(super) owed: Vec<Vec<Seat>>,
    /// Tie-breaks that were used.
    pub(super) ties: usize,
    /// Who was at the keyboard last.
    last_turn: Option<Seat>,
    /// How long questions stay open from now on.
    pub(super) pace: Clock,
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
            owed: Vec::new(),
            ties: 0,
            last_turn: None,
            pace: setup.rules.clock,
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

    /// When the open question closes by itself, on the game's own clock, whether that runs or stands.
    fn closes(&self) -> Option<Duration> {
        let asked = self.asked.last()?;
        match self.phase {
            Phase::Asking { since, .. } => Some(since + asked.time? + asked.more),
            Phase::Stealing { since, more } => Some(since + asked.time? + more),
            _ => None,
        }
    }

    /// How much time is left of the open question while the clock stands.
    pub(super) fn left(&self) -> Option<Duration> {
        self.paused?;
        Some(self.closes()?.saturating_sub(self.clock()))
    }

    /// When the open question closes by itself; never while the clock stands.
    pub(super) fn deadline(&self) -> Option<Duration> {
        if self.paused.is_some() {
            return None;
        }
        Some(self.closes()? + self.lag)
    }

    /// Lets time pass up to `now`: what has run out by then is closed as of its own deadline.
    pub(super) fn advance(&mut self, setup: &Setup, now: Duration) {
        while let Some(deadline) = self.deadline().filter(|deadline| *deadline <= now) {
            self.now = deadline;
            self.run_out(setup);
        }
        self.now = self.now.max(now);
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
        let is_between =
            matches!(self.phase, Phase::Standings { .. } | Phase::Break { .. } | Phase::Film { .. });
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
            return;
        }
        let spare = self.spares(setup).next();
        match spare {
            Some(spare) if !self.owed.is_empty() => {
                let to = self.owed.remove(0);
                self.open(setup, spare, to, None);
            }
            _ => self.end_round(setup),
        }
    }

    /// A spare for a question of this round that is taken out; none where all are promised already.
    pub(super) fn spare(&self, setup: &Setup) -> Option<Source> {
        let all: Vec<Source> = self.spares(setup).collect();
        all.first().copied().filter(|_| all.len() > self.owed.len())
    }

    /// The spares that are left and tell no more than this round may.
    fn spares(&self, setup: &Setup) -> impl Iterator<Item = Source> {
        let is_left = |source: &Source| self.asked.iter().all(|asked| asked.source != *source);
        let may = |at: &usize| setup.allows(self.round, &setup.spares[*at]);
        (0..setup.spares.len()).filter(may).map(Source::Spare).filter(is_left)
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

    pub(super) fn open(
        &mut self,
        setup: &Setup,
        source: Source,
        to: Vec<Seat>,
        wagers: Option<Vec<(Seat, u32)>>,
    ) {
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
            time: clock::time(self.pace, dealt),
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
    pub(super) fn start_turn(&mut self, setup: &Setup) {
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

    /// Goes on after a round: to the film, where it is shown now, or to the next round.
    pub(super) fn after_round(&mut self, setup: &Setup, round: usize) {
        match setup.showing(round) {
            Some(showing) => self.phase = Phase::Film { round, showing },
            None => self.begin_round(setup, round + 1),
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
