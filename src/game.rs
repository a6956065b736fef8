//! The game: what was asked, what was answered and what it is worth, without a clock or a screen.
//!
//! Time comes in as an argument and the engine names its next deadline, so a game is its dealt round, its rules
//! and a list of `(Duration, Input)`: replaying the list gives the same game.

pub mod response;
pub mod score;
pub mod view;

use crate::question::round::Dealt;
use response::{Response, Verdict};
use score::{Mark, Outcome, Tally};
use std::time::Duration;
use view::{Header, Item, Solution, View};

/// What a way of playing decides. A new mechanic is a field here, and every mode has to say its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Points for a right answer.
    pub points: u32,
    /// How long an answer stays open.
    pub clock: Clock,
}

/// How long an answer stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// As long as the players like.
    Off,
    /// The question's own seconds, else `clamp(10, 6 + words/3 + {choice 5, true-false 0, number 10, others 15}, 60)`.
    PerQuestion,
}

/// One point a question and all the time in the world: the default, alone or around one screen.
pub const CLASSIC: Rules = Rules { points: 1, clock: Clock::Off };

/// What somebody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Answers the open question.
    Answer(Response),
    /// Goes on after a reveal.
    Next,
    /// Ends the game with the score so far.
    Leave,
    /// Nothing but the passing of time.
    Tick,
}

/// Why an input was not taken; the game is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The question has fewer options than that.
    #[error("there is no such option")]
    NoSuchOption,
    /// Something in an order twice or not at all.
    #[error("an order needs each of them once")]
    NoOrder,
    /// A number was asked for.
    #[error("that is no number; digits are enough")]
    NoNumber,
    /// Nothing was typed.
    #[error("nothing was typed")]
    Blank,
    /// An answer of another kind than the question's.
    #[error("this question is answered in another way")]
    OtherKind,
    /// An answer while none is open.
    #[error("no answer is open")]
    NothingOpen,
    /// Going on before the question was answered.
    #[error("the question is still open")]
    StillOpen,
    /// Anything after the end.
    #[error("the round is over")]
    Over,
}

/// Where the game stands. Each phase carries what only it has: an answer needs an open question to exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Asking { index: usize, since: Duration },
    Revealed { index: usize },
    Over { left: bool },
}

/// A game of one round.
#[derive(Debug, Clone)]
pub struct Game {
    round: Vec<Dealt>,
    rules: Rules,
    tally: Tally,
    phase: Phase,
}

impl Game {
    /// Opens the first question at time zero; a round without questions is over at once.
    #[must_use]
    pub fn new(round: Vec<Dealt>, rules: Rules) -> Self {
        let phase = Self::open(&round, 0, Duration::ZERO);
        Self { round, rules, tally: Tally::default(), phase }
    }

    /// Takes one input at `now`, counted from the start of the game.
    ///
    /// # Errors
    /// When the phase has no place for it; the game is then as it was, but for a deadline that had passed.
    pub fn play(&mut self, now: Duration, input: Input) -> Result<(), Refused> {
        if self.deadline().is_some_and(|deadline| now >= deadline)
            && let Phase::Asking { index, .. } = self.phase
        {
            self.mark(index, None);
        }
        match (self.phase, input) {
            (Phase::Over { .. }, _) => Err(Refused::Over),
            (_, Input::Tick) => Ok(()),
            (_, Input::Leave) => {
                self.phase = Phase::Over { left: self.tally.marks().len() < self.round.len() };
                Ok(())
            }
            (Phase::Asking { index, .. }, Input::Answer(response)) => {
                let verdict = response::judge(&self.round[index], &response)?;
                self.mark(index, Some((response, verdict)));
                Ok(())
            }
            (Phase::Asking { .. }, Input::Next) => Err(Refused::StillOpen),
            (Phase::Revealed { .. }, Input::Answer(_)) => Err(Refused::NothingOpen),
            (Phase::Revealed { index }, Input::Next) => {
                self.phase = Self::open(&self.round, index + 1, now);
                Ok(())
            }
        }
    }

    /// When the game changes by itself, where it does: call `play` with [`Input::Tick`] then.
    #[must_use]
    pub fn deadline(&self) -> Option<Duration> {
        match (self.phase, self.rules.clock) {
            (Phase::Asking { index, since }, Clock::PerQuestion) => {
                Some(since + Duration::from_secs(self.round[index].seconds_to_answer().into()))
            }
            _ => None,
        }
    }

    /// What the players may see now. The key is not in it before the reveal.
    #[must_use]
    pub fn view(&self) -> View {
        match self.phase {
            Phase::Asking { index, .. } => View::Asking {
                header: self.header(index),
                item: Item::of(&self.round[index]),
                until: self.deadline(),
            },
            Phase::Revealed { index } => {
                let dealt = &self.round[index];
                let mark = self.tally.marks().last();
                View::Revealed {
                    header: self.header(index),
                    item: Item::of(dealt),
                    response: mark.and_then(|mark| mark.response.clone()),
                    right: mark.is_some_and(|mark| mark.right),
                    off: mark.and_then(|mark| mark.off.clone()),
                    solution: Solution::of(dealt),
                    story: dealt.question.story.clone(),
                    evidence: dealt.question.evidence.clone(),
                }
            }
            Phase::Over { .. } => View::Over(self.outcome()),
        }
    }

    /// The result so far; final once the view is [`View::Over`].
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let left = matches!(self.phase, Phase::Over { left: true });
        Outcome::of(&self.round, &self.tally, left)
    }

    /// The question that somebody means who reports one: the one just revealed, else the one before the open one.
    #[must_use]
    pub fn reported(&self) -> Option<&Dealt> {
        match self.phase {
            Phase::Asking { index, .. } => self.round.get(index.saturating_sub(1)),
            Phase::Revealed { index } => self.round.get(index),
            Phase::Over { .. } => self.round.get(self.tally.marks().last()?.index),
        }
    }

    /// What was answered otherwise than by the key, as it was dealt: the round for "once more".
    #[must_use]
    pub fn missed(&self) -> Vec<Dealt> {
        let missed = self.tally.marks().iter().filter(|mark| !mark.right);
        missed.map(|mark| self.round[mark.index].clone()).collect()
    }

    fn open(round: &[Dealt], index: usize, since: Duration) -> Phase {
        if index < round.len() { Phase::Asking { index, since } } else { Phase::Over { left: false } }
    }

    fn mark(&mut self, index: usize, answered: Option<(Response, Verdict)>) {
        let (response, verdict) = answered.unzip();
        let Verdict { right, off } = verdict.unwrap_or_default();
        let points = if right { self.rules.points } else { 0 };
        self.tally.add(Mark { index, response, right, off, points });
        self.phase = Phase::Revealed { index };
    }

    fn header(&self, index: usize) -> Header {
        Header {
            number: index + 1,
            total: self.round.len(),
            score: self.tally.score(),
            streak: self.tally.streak(),
        }
    }
}

#[cfg(test)]
mod tests;
