//! What stood out in a night, in words: the closest guess, the hardest question, a prize for the last place.

use crate::{
    game::{
        outcome::{Closest, Delta, Finale, Highlight},
        team::Seat,
    },
    terminal::text,
};

/// A sentence for each thing that stood out.
#[must_use]
pub fn awards(finale: &Finale) -> Vec<String> {
    let Finale { table, closest, last, hardest, delta } = finale;
    let name = |seat: Seat| {
        let line = table.iter().find(|line| line.seat == seat);
        line.map(|line| text::clean(&line.name)).unwrap_or_default()
    };
    let mut lines = Vec::new();
    if let Some(Delta { before, after }) = delta {
        lines.push(format!("What the film did: the room went from {before} % to {after} %."));
    }
    if let Some(Closest { seat, ask, typed, answer }) = closest {
        let (name, typed) = (name(*seat), text::clean(typed));
        let (ask, answer) = (text::clean(ask), text::clean(answer));
        lines.push(format!("Closest of the night: {name} with {typed} for {answer} ({ask})"));
    }
    if let Some(Highlight { ask, answer, .. }) = hardest {
        lines.push(format!("Hardest question: {} {}", text::clean(ask), text::clean(answer)));
    }
    if let Some(last) = last {
        lines.push(format!("Last, not least: {} choose the next film.", name(*last)));
    }
    lines
}
