//! What the players may see: the only thing that a front end draws.

use super::{response::Response, score::Outcome};
use crate::question::{
    Evidence, Kind,
    round::{Dealt, Key},
};
use serde::Serialize;
use std::time::Duration;

/// The line above every question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Place of the question in the round, from 1.
    pub number: usize,
    /// Questions in the round.
    pub total: usize,
    /// Points so far.
    pub score: u32,
    /// Right answers in a row.
    pub streak: usize,
}

/// A question as it is put. Nothing here depends on its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// How it is answered.
    pub kind: Kind,
    /// The question.
    pub stem: String,
    /// What its picture shows.
    pub picture: Option<String>,
    /// The options, or the things to be put in order, in the order of the screen; none where something is typed.
    pub options: Vec<String>,
    /// What a number is counted in.
    pub unit: Option<String>,
    /// How far off a number may be, in print with its unit; none where it has to be exact.
    pub within: Option<String>,
}

/// What is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Solution {
    /// The option at this place.
    Option(usize),
    /// The options in their right order, as places.
    Order(Vec<usize>),
    /// A number with its unit, or a text.
    Text(String),
}

/// One state of the game as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

impl Item {
    pub(super) fn of(Dealt { question, options, key }: &Dealt) -> Self {
        let (unit, within) = match key {
            Key::Number(number) => {
                let within = (number.tolerance > 0.0).then(|| number.print_distance(number.tolerance));
                (number.unit.clone(), within)
            }
            _ => (None, None),
        };
        Self {
            kind: question.kind(),
            stem: question.ask.clone(),
            picture: question.image.as_ref().map(|image| image.alt.clone()),
            options: options.clone(),
            unit,
            within,
        }
    }
}

impl Solution {
    pub(super) fn of(dealt: &Dealt) -> Self {
        match &dealt.key {
            Key::Option(index) => Self::Option(*index),
            Key::Order(order) => Self::Order(order.clone()),
            Key::Number(_) | Key::Open(_) => Self::Text(dealt.question.key().into_owned()),
        }
    }
}
