//! The card at the end of a round: on the ordinary page of the terminal, where it can be copied from.

use super::{Programme, look::Look, text};
use crate::game::score::{Highlight, Outcome};

/// The lines that every way of playing ends with, in print and on a screen alike.
#[must_use]
pub fn closing(programme: &Programme, outcome: &Outcome) -> Vec<String> {
    let mut lines = vec![score(outcome)];
    if outcome.left {
        lines.push(format!("Left after {} of {} questions.", outcome.results.len(), outcome.total));
    }
    lines.push(format!("Code: {}", text::clean(&programme.code)));
    lines
}

fn score(outcome: &Outcome) -> String {
    format!("Score: {}/{}", outcome.score, outcome.total)
}

/// The whole card, no line wider than `columns` unless a single word is.
#[must_use]
pub fn card(look: &Look, columns: usize, programme: &Programme, outcome: &Outcome) -> Vec<String> {
    let margin = if columns >= 60 { "  " } else { "" };
    let width = columns.saturating_sub(2 * margin.len()).clamp(1, 76);
    let mut lines = vec![String::new(), look.strong(&text::cut(&programme.title, width)), String::new()];
    lines.push(look.strong(&score(outcome)));
    if outcome.total > 0 {
        let bar = width.min(40);
        lines.push(look.rule(outcome.results.len() - outcome.missed(), outcome.total, bar));
    }
    if outcome.left {
        lines.push(format!("Left after {} of {} questions.", outcome.results.len(), outcome.total));
    }
    if outcome.best_streak > 1 {
        lines.push(format!("Best streak: {} in a row", outcome.best_streak));
    }
    lines.push(String::new());
    lines.extend(highlight(look, width, "Well known", outcome.best.as_ref()));
    lines.extend(highlight(look, width, "One that got away", outcome.worst.as_ref()));
    let parts = [("", &programme.credits), ("Licence: ", &programme.licence)];
    let credits = parts.iter().filter_map(|(label, part)| Some(format!("{label}{}", part.as_deref()?)));
    let credits: Vec<String> = credits.flat_map(|part| text::wrap(&part, width)).collect();
    if !credits.is_empty() {
        lines.extend(credits.iter().map(|line| look.quiet(line)));
        lines.push(String::new());
    }
    lines.extend(share(look, width, programme, outcome));
    lines.push(format!("Code: {}", look.strong(&text::clean(&programme.code))));
    lines.push(String::new());
    lines.into_iter().map(|line| if line.is_empty() { line } else { format!("{margin}{line}") }).collect()
}

fn highlight(look: &Look, width: usize, label: &str, highlight: Option<&Highlight>) -> Vec<String> {
    let Some(Highlight { number, ask, answer }) = highlight else { return Vec::new() };
    let mut lines = vec![text::cut(&format!("{label}: question {number}"), width)];
    let indented = |text: &str| -> Vec<String> {
        text::wrap(text, width.saturating_sub(2)).iter().map(|line| format!("  {line}")).collect()
    };
    lines.extend(indented(ask).iter().map(|line| look.quiet(line)));
    lines.extend(indented(answer));
    lines.push(String::new());
    lines
}

/// What can be posted without giving an answer away.
fn share(look: &Look, width: usize, programme: &Programme, outcome: &Outcome) -> Vec<String> {
    if outcome.results.is_empty() {
        return Vec::new();
    }
    let squares = look.squares(&outcome.results);
    let line = format!("{} {}/{} {squares}", text::clean(&programme.title), outcome.score, outcome.total);
    if text::width(&line) <= width { vec![line] } else { vec![squares] }
}
