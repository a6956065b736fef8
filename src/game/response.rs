//! What a player answers, and whether it is right.

use super::Refused;
use crate::question::round::{Dealt, Key};
use serde::Serialize;

/// An answer as it comes from a front end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Response {
    /// The option at this place on the screen, from 0.
    Option(usize),
    /// Places on the screen, each once, in the order that the player thinks is right.
    Order(Vec<usize>),
    /// What was typed for a number or a text.
    Text(String),
}

/// How an answer is marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) right: bool,
    /// How far a number was off, in print with its unit; none where it was exact.
    pub(super) off: Option<String>,
}

/// Marks an answer. An order is right when all of it is.
pub(super) fn judge(dealt: &Dealt, response: &Response) -> Result<Verdict, Refused> {
    let plain = |right| Ok(Verdict { right, off: None });
    match (&dealt.key, response) {
        (Key::Option(_), Response::Option(option)) if *option >= dealt.options.len() => {
            Err(Refused::NoSuchOption)
        }
        (Key::Option(key), Response::Option(option)) => plain(key == option),
        (Key::Order(key), Response::Order(order)) => {
            let mut each = order.clone();
            each.sort_unstable();
            if !each.into_iter().eq(0..key.len()) {
                return Err(Refused::NoOrder);
            }
            plain(key == order)
        }
        (Key::Number(_) | Key::Open(_), Response::Text(text)) if text.trim().is_empty() => {
            Err(Refused::Blank)
        }
        (Key::Number(number), Response::Text(text)) => {
            let given = number.typed(text).ok_or(Refused::NoNumber)?;
            let off = number.off(given);
            let off = (off > 0.0).then(|| number.print_distance(off));
            Ok(Verdict { right: number.allows(given), off })
        }
        (Key::Open(accepted), Response::Text(text)) => plain(accepted.accepts(text)),
        _ => Err(Refused::OtherKind),
    }
}
