//! What a player answers, and whether it is right.

use super::{input::Refused, setup};
use crate::question::{
    Answer, Question,
    open::Answers,
    round::{Dealt, Key},
};
use serde::{Deserialize, Serialize};

/// An answer as it comes from a front end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// The option at this place on the screen, from 0.
    Option(usize),
    /// Places on the screen, each once, in the order that the player thinks is right.
    Order(Vec<usize>),
    /// What was typed for a number or a text.
    Text(String),
}

/// How an answer is marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Verdict {
    pub(super) right: bool,
    /// How far a number was off, as it is and in print with its unit; none where it was exact.
    pub(super) off: Option<(f64, String)>,
}

/// Whether an answer can be taken at all; the key has no say in it.
pub(super) fn check(dealt: &Dealt, response: &Response, options_shown: bool) -> Result<(), Refused> {
    match (&dealt.key, response) {
        (Key::Option(_), Response::Option(_)) if !options_shown => Err(Refused::OptionsHidden),
        (Key::Option(_), Response::Option(option)) if *option >= dealt.options.len() => {
            Err(Refused::NoSuchOption)
        }
        (Key::Option(_), Response::Text(_)) if options_shown || !setup::makes_sense_open(dealt) => {
            Err(Refused::OtherKind)
        }
        (Key::Option(_), Response::Order(_)) => Err(Refused::OtherKind),
        (Key::Order(key), Response::Order(order)) => {
            let mut each = order.clone();
            each.sort_unstable();
            if each.into_iter().eq(0..key.len()) { Ok(()) } else { Err(Refused::NoOrder) }
        }
        (_, Response::Text(text)) if text.trim().is_empty() => Err(Refused::Blank),
        (Key::Number(number), Response::Text(text)) => {
            number.typed(text).map(|_| ()).ok_or(Refused::NoNumber)
        }
        (Key::Option(_), _) | (Key::Open(_), Response::Text(_)) => Ok(()),
        _ => Err(Refused::OtherKind),
    }
}

/// Marks an answer that [`check`] has let through. An order is right when all of it is.
pub(super) fn judge(dealt: &Dealt, response: &Response) -> Verdict {
    let plain = |right| Verdict { right, off: None };
    match (&dealt.key, response) {
        (Key::Option(key), Response::Option(option)) => plain(key == option),
        (Key::Option(_), Response::Text(text)) => plain(says_key(&dealt.question, text)),
        (Key::Order(key), Response::Order(order)) => plain(key == order),
        (Key::Number(number), Response::Text(text)) => match number.typed(text) {
            Some(given) => {
                let off = number.off(given);
                let off = (off > 0.0).then(|| (off, number.print_distance(off)));
                Verdict { right: number.allows(given), off }
            }
            None => plain(false),
        },
        (Key::Open(accepted), Response::Text(text)) => plain(accepted.accepts(text)),
        _ => plain(false),
    }
}

/// Whether a text is the key of a choice whose options were not shown, by the house rules for typed answers. The wrong
/// options count as other answers: a slip between two of them is none.
fn says_key(question: &Question, text: &str) -> bool {
    let open = |key: &str| Question {
        answer: Answer::Open { key: key.to_owned(), accept: Vec::new() },
        ..Question::new(question.ask.clone(), question.answer.clone())
    };
    let key = open(&question.key());
    let mut all: Vec<Question> = question.wrong().iter().map(|wrong| open(wrong)).collect();
    all.push(key.clone());
    Answers::of(&all).accepted(&key).is_some_and(|accepted| accepted.accepts(text))
}
