//! Dealing a round: which questions, in which order, with the options in which places.

use super::open::{Accepted, Answers};
use super::{Answer, Question, number::Number, seed::Seed};
use std::{fmt, str::FromStr};

mod arrange;
mod clash;
mod leak;
mod mix;
mod order;
mod place;
mod select;
mod sort;
mod tell;
mod time;

pub use leak::{Leak, leaks};
pub use time::fitting;

/// How much of the film the players have seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing yet: tier 0.
    Before,
    /// The first half: tiers 0 to 2.
    Interval,
    /// All of it: every tier, two in five from the later ones.
    After,
    /// A pack without a film: every tier, no share kept.
    Any,
}

/// A word that is none of the four.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no time to play; use before, interval, after or any")]
pub struct NotAWhen(String);

impl FromStr for When {
    type Err = NotAWhen;

    fn from_str(text: &str) -> Result<Self, NotAWhen> {
        match text.to_ascii_lowercase().as_str() {
            "before" => Ok(Self::Before),
            "interval" => Ok(Self::Interval),
            "after" => Ok(Self::After),
            "any" => Ok(Self::Any),
            _ => Err(NotAWhen(text.to_owned())),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Before => "before",
            Self::Interval => "interval",
            Self::After => "after",
            Self::Any => "any",
        })
    }
}

/// What kind of round is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many questions.
    pub questions: usize,
    /// How much of the film the players have seen.
    pub when: When,
    /// Before the film: whether its premise may be asked about (tier 1).
    pub premise: bool,
}

impl Options {
    /// Whether a question of this tier may be asked.
    #[must_use]
    pub fn allow(&self, tier: u8) -> bool {
        match self.when {
            When::Before => tier <= u8::from(self.premise),
            When::Interval => tier <= 2,
            When::After | When::Any => true,
        }
    }

    /// How many questions of tiers 2 and 3 a round wants: two in five after the film, else none in particular.
    fn late(&self) -> usize {
        if self.when == When::After { (self.questions * 2).div_ceil(5) } else { 0 }
    }
}

/// A question as it is put to the players.
#[derive(Debug, Clone, PartialEq)]
pub struct Dealt {
    /// The question behind it; its story is gone where it would give away a later key.
    pub question: Question,
    /// All options, or the things to be put in order, in the order of the screen; none where something is typed.
    pub options: Vec<String>,
    /// What is right.
    pub key: Key,
}

/// What is right for a dealt question.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// Index of the right one of the options.
    Option(usize),
    /// Indices of the options in their right order.
    Order(Vec<usize>),
    /// A typed number.
    Number(Number),
    /// A typed text.
    Open(Accepted),
}

impl Dealt {
    /// A choice or a statement with its options in this order, the right one at `key`.
    #[must_use]
    pub fn choice(question: Question, options: Vec<String>, key: usize) -> Self {
        Self { question, options, key: Key::Option(key) }
    }

    /// Index of the right option, where there is one.
    #[must_use]
    pub fn right_option(&self) -> Option<usize> {
        match self.key {
            Key::Option(index) => Some(index),
            _ => None,
        }
    }
}

/// A round, ready to be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The questions in the order of play.
    pub items: Vec<Dealt>,
    /// How many were wanted; `items` are fewer where no more are fair together.
    pub asked_for: usize,
}

impl Round {
    /// What to tell the players about a round that is shorter than they wanted.
    #[must_use]
    pub fn shortfall(&self) -> Option<String> {
        let have = self.items.len();
        let what = match have {
            _ if have >= self.asked_for => return None,
            0 => "No question".to_owned(),
            1 => "Only 1 question".to_owned(),
            _ => format!("Only {have} questions"),
        };
        Some(format!("{what} instead of {}: no more are fair together.", self.asked_for))
    }
}

/// The first number of a text that is an amount, count, per cent or score, and the words around its numbers. Dates are
/// none of these.
#[must_use]
pub fn magnitude(text: &str) -> Option<(f64, String)> {
    let measure = order::measure(text).filter(|_| order::date(text).is_none())?;
    Some((measure.first()?, measure.skeleton))
}

/// Whether a question's options are numbers or dates in one form, shown in ascending order.
#[must_use]
pub fn has_own_order(question: &Question) -> bool {
    order::sorted(question).is_some()
}

/// Where the options of a choice stand from the least to the greatest, the key first counted: `[2, 0, 1]` where the
/// second wrong option is the least. `None` where they are not figures or dates of one form.
#[must_use]
pub fn ascending(question: &Question) -> Option<Vec<usize>> {
    let sorted = order::sorted(question)?;
    let Answer::Choice { key, wrong } = &question.answer else { return None };
    let place = |option: &String| std::iter::once(key).chain(wrong).position(|text| text == option);
    sorted.iter().map(place).collect()
}

/// Deals a round: the same questions, options and seed always give the same one, on any machine.
///
/// The questions of a round are independent: no key is given away by another's stem or by an earlier story, no
/// key or source sentence comes twice. The mix (share of a relation, of numbers, of true-false) is kept as well
/// as the pool permits. Which questions are drawn and how wrong options are shuffled depends on seed and id
/// alone, so that a new question in the pack leaves the others as they were; the place of the key comes from a
/// deck that belongs to the whole round, because only so the places come out even.
#[must_use]
pub fn deal(questions: &[Question], options: &Options, seed: &Seed) -> Round {
    let pool = select::Pool::new(questions, options, seed);
    let chosen = arrange::arrange(&pool, &select::select(&pool, options));
    let is_open = |&i: &usize| matches!(pool.question(i).answer, Answer::Open { .. });
    // All answers are only looked at where one is typed: a huge pack of choices is dealt without.
    let answers = if chosen.iter().any(is_open) { Answers::of(questions) } else { Answers::default() };
    let mut items: Vec<Dealt> =
        chosen.iter().map(|&i| order::put(pool.question(i), &answers, seed)).collect();
    for (at, dealt) in items.iter_mut().enumerate() {
        if chosen[at + 1..].iter().any(|&later| pool.story_tells(chosen[at], later)) {
            dealt.question.story = None;
        }
    }
    place::keys(&mut items, seed);
    Round { items, asked_for: options.questions }
}
