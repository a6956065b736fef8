//! The game: what was asked, what was answered and what it is worth, without a clock or a screen.
//!
//! Time comes in as an argument and the engine names its next deadline, so a game is its dealt round, its rules
//! and a list of `(Duration, Input)`: replaying the list gives the same game.

pub mod score;
pub mod view;

use crate::question::{Kind, round::Dealt};
use score::{Mark, Outcome, Tally};
use std::time::Duration;
use view::{Header, View};

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
    /// The question's own seconds, else `clamp(10, 6 + words/3 + {choice 5, true-false 0}, 60)`.
    PerQuestion,
}

/// One point a question and all the time in the world: the default, alone or around one screen.
pub const CLASSIC: Rules = Rules { points: 1, clock: Clock::Off };

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Answers with the option at this place on the screen, from 0.
    Answer(usize),
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
            (Phase::Asking { index, .. }, Input::Answer(option)) => {
                if option >= self.round[index].options.len() {
                    return Err(Refused::NoSuchOption);
                }
                self.mark(index, Some(option));
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
            (Phase::Asking { index, since }, Clock::PerQuestion) => Some(since + time(&self.round[index])),
            _ => None,
        }
    }

    /// What the players may see now. The key is not in it before the reveal.
    #[must_use]
    pub fn view(&self) -> View {
        match self.phase {
            Phase::Asking { index, .. } => View::Asking {
                header: self.header(index),
                stem: self.round[index].question.ask.clone(),
                options: self.round[index].options.clone(),
                until: self.deadline(),
            },
            Phase::Revealed { index } => {
                let Dealt { question, options, answer } = &self.round[index];
                View::Revealed {
                    header: self.header(index),
                    stem: question.ask.clone(),
                    options: options.clone(),
                    choice: self.tally.marks().last().and_then(|mark| mark.choice),
                    answer: *answer,
                    story: question.story.clone(),
                    evidence: question.evidence.clone(),
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

    /// The question on the screen, open or revealed.
    #[must_use]
    pub fn current(&self) -> Option<&Dealt> {
        match self.phase {
            Phase::Asking { index, .. } | Phase::Revealed { index } => self.round.get(index),
            Phase::Over { .. } => None,
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

    fn mark(&mut self, index: usize, choice: Option<usize>) {
        let right = choice == Some(self.round[index].answer);
        let points = if right { self.rules.points } else { 0 };
        self.tally.add(Mark { index, choice, right, points });
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

/// The time to answer a question, formula of [`Clock::PerQuestion`].
fn time(dealt: &Dealt) -> Duration {
    let seconds = dealt.question.seconds.unwrap_or_else(|| {
        let texts = dealt.options.iter().chain([&dealt.question.ask]);
        let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
        let extra = if dealt.question.kind() == Kind::TrueFalse { 0 } else { 5 };
        (6 + u32::try_from(words / 3).unwrap_or(u32::MAX - 11) + extra).clamp(10, 60)
    });
    Duration::from_secs(seconds.into())
}

#[cfg(test)]
mod tests;
