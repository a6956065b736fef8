//! When the cameras started and stopped.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::Cursor,
    value::{Date, Value},
};

pub(super) const CUE: Cue =
    Cue { phrases: &["photography", "filming", "shooting", "production", "principal photography"], read };

const BEGAN: &[&str] = &["began", "started", "commenced", "begun", "start", "kicked"];
const ENDED: &[&str] = &["ended", "wrapped", "concluded", "finished", "completed"];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) || reader.article.word(hit.first.saturating_sub(1)) == "pre-production" {
        return;
    }
    // "principal photography" holds "photography": the shorter cue reads both.
    if hit.after - hit.first > 1 {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["of", "for"]) && cursor.eat_all(&["the", "film"]);
    let _ = cursor.eat(&["officially", "finally", "was", "had", "then"]);
    let relation = if cursor.eat(BEGAN) {
        "filming-began"
    } else if cursor.eat(ENDED) {
        "filming-ended"
    } else {
        return;
    };
    let _ = cursor.eat(&["up", "off"]);
    if let Some((date, span)) = date_ahead(&mut cursor) {
        reader.state(relation, Value::Date(date), hit, span);
    }
}

/// `on DATE`, `in MONTH YEAR`, `in London on DATE`: the first date of the clause.
fn date_ahead(cursor: &mut Cursor<'_>) -> Option<(Date, crate::article::Span)> {
    for _ in 0..10 {
        if cursor.done() || matches!(cursor.word(), ";" | "." | "and" | "after" | "before") {
            return None;
        }
        if cursor.eat(&["on", "in"]) {
            let _ = cursor.eat(&["early", "late", "mid"]);
            if let Some(read) = cursor.date() {
                return (!matches!(read.value, Date::Yearless(..))).then_some((read.value, read.span));
            }
            if let Some(read) = cursor.year() {
                return Some((Date::Year(read.value), read.span));
            }
        } else {
            cursor.at += 1;
        }
    }
    None
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "filming-began",
        stems: &["When did the shooting of {film} begin?", "When did the cameras start rolling on {film}?"],
        tell: &["Shooting began on {value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered", "filming-ended", "announced"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "filming-ended",
        stems: &["When did the shooting of {film} end?"],
        tell: &["Shooting ended on {value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered", "filming-began", "announced"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_first_day_is_read() {
        check("filming-began", "principal photography began on 7 september 2014 in london.", &["2014-09-07"]);
        check("filming-began", "Filming was expected to begin in May 2014.", &[]);
    }
}
