//! How much of a film's run a sum covers: a weekend, some weeks, or all of it.

use crate::{
    article::{Article, Cursor},
    relation::slot::Sum,
    value::MONTHS,
};

/// Spans of time that make a figure an interim one.
const INTERIM: &[&str] = &[
    "weekend", "weekends", "day", "days", "week", "weeks", "month", "months", "friday", "saturday", "sunday",
    "monday", "thursday", "wednesday", "tuesday", "night", "hours", "daily", "frame",
];

/// "After openings in May, it had earned": what had come in by then.
pub(super) fn is_of_span(start: &Cursor<'_>) -> bool {
    let words = || (start.first..start.end).map(|t| start.article.word(t));
    let until = words().take(30).take_while(|w| *w != "had").count();
    matches!(start.moved(start.first).word(), "after" | "by" | "within")
        && until < 30
        && words().take(until).any(|w| is_interim(w) && w != "day")
        && !words().any(|w| matches!(w, "run" | "final" | "finally" | "ultimately" | "eventually" | "end"))
}

/// "It ended its run in May, with a gross of": nothing came in after that.
pub(super) fn ends_run(start: &Cursor<'_>, sum: &Sum) -> bool {
    let run = (start.first..sum.left.end).rfind(|&t| start.article.word(t) == "run");
    run.is_some_and(|run| {
        (run.saturating_sub(4).max(start.first)..run).any(|t| {
            matches!(start.article.word(t), "ended" | "ending" | "finished" | "closed" | "concluded")
        })
    })
}

pub(super) fn is_interim(word: &str) -> bool {
    INTERIM.contains(&word) || ["-day", "-days", "-week", "-weekend"].iter().any(|end| word.ends_with(end))
}

/// `In its second weekend it grossed`, `earned an additional`: a sum that only goes on from another.
pub(super) fn goes_on_from_before(article: &Article, sum: &Sum) -> bool {
    let by = |t: usize| {
        let dated = MONTHS.iter().any(|m| m.eq_ignore_ascii_case(article.word(t + 1)));
        article.word(t) == "by" && (dated || matches!(article.word(t + 1), "the" | "early" | "mid" | "late"))
    };
    sum.left.clone().take(4).any(by)
        || sum.left.clone().rev().take(14).any(|t| {
            // "ended its run 17 days later" tells when, not of what part.
            is_interim(article.word(t)) && article.word(t + 1) != "later"
                || matches!(article.word(t), "additional" | "another" | "further")
        })
}
