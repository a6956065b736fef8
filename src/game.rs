//! The game: what was asked, what was answered and what it is worth, without a clock or a screen.
//!
//! Time comes in as an argument and the engine names its next deadline, so a game is its [`Setup`] and a list of
//! `(Duration, Input)`: replaying the list gives the same game. Undo is a replay without the last input, a resumed game
//! one of the journal.

mod answering;
pub mod clock;
mod host;
pub mod input;
pub mod mode;
pub mod outcome;
pub mod past;
mod phase;
pub mod record;
pub mod response;
pub mod score;
pub mod setup;
mod sheet;
pub mod solo;
mod stake;
mod state;
pub mod team;
mod unspoilt;
pub mod view;

use crate::question::round::Dealt;
pub use input::{Input, Refused};
use mode::Rules;
use outcome::{Finale, Outcome};
use phase::Phase;
use setup::{Seating, Setup, Source};
use sheet::{Asked, Fate};
use state::State;
use std::time::Duration;
use team::Seat;
use view::{Item, Place, Solution, Stage, Standing, TeamLine, View, Viewer};

/// A game, from its first card to its podium; or one round of somebody alone.
#[derive(Debug, Clone)]
pub struct Game {
    setup: Setup,
    /// What holds: inputs that were taken back are gone.
    log: Vec<(Duration, Input)>,
    state: State,
}

impl Game {
    /// Begins a game at time zero; one without questions or players is over at once.
    #[must_use]
    pub fn new(setup: Setup) -> Self {
        let state = State::start(&setup);
        Self { setup, log: Vec::new(), state }
    }

    /// Somebody alone with one round: its first question is open at time zero.
    #[must_use]
    pub fn solo(round: Vec<Dealt>, rules: Rules) -> Self {
        Self::new(Setup::solo(round, rules))
    }

    /// Plays a journal again. An input that is refused is left out, as it was the first time.
    #[must_use]
    pub fn replay(setup: Setup, journal: impl IntoIterator<Item = (Duration, Input)>) -> Self {
        let mut game = Self::new(setup);
        for (now, input) in journal {
            let _ = game.play(now, input);
        }
        game
    }

    /// Takes one input at `now`, counted from the start of the game. Time never runs backwards: an earlier `now` is taken
    /// for the latest.
    ///
    /// # Errors
    /// When the phase has no place for it; the game is then as it was, but for a deadline that had passed.
    pub fn play(&mut self, now: Duration, input: Input) -> Result<(), Refused> {
        self.state.advance(&self.setup, now);
        if input == Input::Undo {
            return self.undo();
        }
        self.state.apply(&self.setup, &input)?;
        if input != Input::Tick {
            self.log.push((self.state.now, input));
        }
        Ok(())
    }

    /// Takes the last input back, but for stops of the clock. A question that is open then waits with its clock stopped.
    fn undo(&mut self) -> Result<(), Refused> {
        let is_clock = |input: &Input| matches!(input, Input::Pause | Input::Resume);
        let last = self.log.iter().rposition(|(_, input)| !is_clock(input)).ok_or(Refused::NothingToUndo)?;
        let now = self.state.now;
        let (at, _) = self.log[last];
        self.log.truncate(last);
        let mut state = State::start(&self.setup);
        for (at, input) in &self.log {
            state.advance(&self.setup, *at);
            state.apply(&self.setup, input).expect("it was taken the first time");
        }
        state.advance(&self.setup, at);
        if state.deadline().is_some() {
            state.apply(&self.setup, &Input::Pause).expect("a clock that runs can be stopped");
            self.log.push((at, Input::Pause));
        }
        state.now = now;
        self.state = state;
        Ok(())
    }

    /// When the game changes by itself, where it does: call `play` with [`Input::Tick`] then.
    #[must_use]
    pub fn deadline(&self) -> Option<Duration> {
        self.state.deadline()
    }

    /// The latest time that the game has heard of.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.state.now
    }

    /// What was settled beforehand.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// What is read out before a round, a line each: how long the night is, the rules, what orders equal teams.
    #[must_use]
    pub fn card(&self) -> Vec<String> {
        let mut lines = self.setup.card(self.state.pace);
        lines.extend(self.setup.rounds.get(self.state.round).and_then(unspoilt::proof));
        lines
    }

    /// How long questions stay open at present.
    #[must_use]
    pub fn pace(&self) -> mode::Clock {
        self.state.pace
    }

    /// What a viewer may see now. No key is in it before the reveal.
    #[must_use]
    pub fn view(&self, viewer: Viewer) -> View {
        View {
            place: self.place(),
            teams: self.teams(),
            paused: self.state.paused.is_some(),
            until: self.deadline(),
            left: self.state.left(),
            stage: self.stage(viewer),
        }
    }

    /// The result of one seat so far; final once the stage is [`Stage::Over`].
    #[must_use]
    pub fn outcome(&self, seat: Seat) -> Outcome {
        Outcome::of(&self.setup, &self.state, seat, matches!(self.state.phase, Phase::Over { left: true }))
    }

    /// The table and what stood out, so far.
    #[must_use]
    pub fn finale(&self) -> Finale {
        Finale::of(&self.setup, &self.state)
    }

    /// Whether nothing comes any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.state.phase, Phase::Over { .. })
    }

    /// The question that somebody means who reports one: the one just revealed, else the one before the open one.
    #[must_use]
    pub fn reported(&self) -> Option<&Dealt> {
        let asked = self.state.asked.iter().rev().find(|asked| asked.fate == Fate::Revealed);
        let first = || self.state.asked.first();
        asked.or_else(first).map(|asked| self.setup.dealt(asked.source))
    }

    /// What a seat answered otherwise than by the key, as it was dealt: the round for "once more".
    #[must_use]
    pub fn missed(&self, seat: Seat) -> Vec<Dealt> {
        let marks = score::marks(&self.setup, &self.state);
        let missed = |(asked, marks): (&Asked, &Vec<score::Mark>)| {
            let missed = marks.iter().any(|mark| mark.seat == seat && !mark.right && !mark.stolen);
            missed.then(|| self.setup.dealt(asked.source).clone())
        };
        self.state.asked.iter().zip(&marks).filter_map(missed).collect()
    }

    fn place(&self) -> Place {
        let State { round, asked, phase, .. } = &self.state;
        let is_between = matches!(phase, Phase::Standings { .. } | Phase::Break { .. } | Phase::Film { .. });
        let of_question = !is_between && !matches!(phase, Phase::Card { .. });
        let last = asked.last().filter(|_| of_question);
        let counts = |asked: &&Asked| asked.round == *round && asked.fate != Fate::Out;
        let is_tie = |asked: &&Asked| matches!(asked.source, Source::Tie(_));
        let number = asked.iter().filter(counts).filter(|asked| !is_tie(asked)).count();
        let planned = self.setup.rounds.get(*round);
        let planned_items = planned.map_or(0, |round| round.items.len());
        Place {
            round: round + 1,
            rounds: self.setup.rounds.len(),
            title: planned.map(|round| round.title.clone()).unwrap_or_default(),
            number: if of_question { number } else { 0 },
            total: planned_items.max(number),
            tie: last.filter(is_tie).map(|_| self.state.ties),
            asked: asked.len().checked_sub(1),
        }
    }

    fn teams(&self) -> Vec<TeamLine> {
        let lines = score::table(&self.setup, &self.state);
        let State { teams, asked, phase, round, .. } = &self.state;
        let awaited = match phase {
            Phase::Asking { .. }
            | Phase::Reading { .. }
            | Phase::Handing { .. }
            | Phase::Closed
            | Phase::Wagering => asked.last(),
            _ => None,
        };
        let line = |(at, team): (usize, &team::Team)| {
            let seat = Seat(at);
            let is_in =
                awaited.filter(|asked| asked.to.contains(&seat) && !team.away).map(|asked| match phase {
                    Phase::Wagering => asked.wagers.iter().flatten().any(|(other, _)| *other == seat),
                    _ => asked.given(seat).is_some(),
                });
            TeamLine {
                name: team.name.clone(),
                points: lines[at].points,
                streak: lines[at].streak,
                is_in,
                joker: team.joker == Some(*round),
                has_joker: self.setup.rules.joker && team.joker.is_none(),
                away: team.away,
            }
        };
        teams.iter().enumerate().map(line).collect()
    }

    /// The question that was put last, as it is put.
    fn item(&self) -> Item {
        let asked = self.state.current();
        let item = Item::of(self.setup.dealt(asked.source), self.setup.rules.points, asked.options_shown);
        if score::is_ranked(&self.setup, asked) { item.for_the_closest() } else { item }
    }

    fn own(&self, viewer: Viewer) -> Option<response::Response> {
        let Viewer::Seat(seat) = viewer else { return None };
        self.state.current().given(seat)?.response.clone()
    }

    fn stage(&self, viewer: Viewer) -> Stage {
        let State { phase, teams, asked, .. } = &self.state;
        match *phase {
            Phase::Card { .. } => Stage::Card,
            Phase::Wagering => Stage::Wagering {
                category: self.setup.dealt(self.state.current().source).question.category.clone(),
                most: (0..teams.len()).map(|at| self.state.most(&self.setup, Seat(at))).collect(),
                together: self.setup.seating == Seating::Together,
            },
            Phase::Handing { to } => Stage::Handing { to },
            Phase::Reading { turn } => Stage::Reading { item: self.item().without_options(), turn },
            Phase::Asking { turn, .. } => {
                let staked = !self.state.current().stakes.is_empty();
                let hand = |at| stake::hand(&self.setup, asked, Seat(at));
                let hands = if staked { (0..teams.len()).map(hand).collect() } else { Vec::new() };
                Stage::Asking { item: self.item(), turn, hands, own: self.own(viewer) }
            }
            Phase::Closed => Stage::Closed { item: self.item(), own: self.own(viewer) },
            Phase::Stealing { .. } => {
                Stage::Stealing { item: self.item(), missed: self.state.current().to[0] }
            }
            Phase::Revealed => self.revealed(),
            Phase::Standings { round } => {
                let is_open = round + 2 < self.setup.rounds.len();
                Stage::Standings { table: is_open.then(|| self.table()) }
            }
            Phase::Break { until, .. } => Stage::Break { until },
            Phase::Film { showing, .. } => Stage::Film { showing },
            Phase::Podium { shown } => {
                let table = self.table();
                let hidden = table.len().saturating_sub(shown);
                Stage::Podium { shown: table.into_iter().rev().take(shown).collect(), hidden }
            }
            Phase::Over { left } => Stage::Over { left },
        }
    }

    fn revealed(&self) -> Stage {
        let asked = self.state.current();
        let dealt = self.setup.dealt(asked.source);
        Stage::Revealed {
            item: Item::of(dealt, self.setup.rules.points, true),
            marks: score::marks(&self.setup, &self.state).pop().unwrap_or_default(),
            solution: Solution::of(dealt),
            also: asked.also.clone(),
            story: dealt.question.story.clone(),
            evidence: dealt.question.evidence.clone(),
        }
    }

    /// The table so far, the first place first.
    #[must_use]
    pub fn table(&self) -> Vec<Standing> {
        self.finale().table
    }
}

#[cfg(test)]
mod tests;
