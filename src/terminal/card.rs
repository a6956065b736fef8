//! The card at the end of a round: on the ordinary page of the terminal, where it can be copied from.

use super::{Programme, look::Look, text};
use crate::game::outcome::{Highlight, Outcome};

/// The lines that every way of playing ends with, in print and on a screen alike.
#[must_use]
pub fn closing(programme: &Programme, outcome: &Outcome) -> Vec<String> {
    let mut lines = vec![score(outcome)];
    if outcome.left {
        lines.push(left(outcome));
    }
    lines.push(format!("Code: {}", text::clean(&programme.code)));
    lines.extend(programme.goes_with.iter().map(|names| goes_with(names)));
    lines
}

fn score(outcome: &Outcome) -> String {
    format!("Score: {}/{}", outcome.score, outcome.total)
}

fn left(outcome: &Outcome) -> String {
    format!("Left after {} of {} questions.", outcome.results.len(), outcome.total)
}

fn goes_with(names: &str) -> String {
    format!("The code goes with: {}", text::clean(names))
}

/// Lines that the menu after the round takes.
const MENU: usize = 7;

/// The whole card, no line wider than the screen: short enough to stay in sight with the menu below it, so on a
/// small screen without the questions that stood out.
#[must_use]
pub fn card(
    look: &Look,
    (rows, columns): (usize, usize),
    programme: &Programme,
    outcome: &Outcome,
) -> Vec<String> {
    let margin = if columns >= 60 { "  " } else { "" };
    let width = columns.saturating_sub(2 * margin.len()).clamp(1, 76);
    let mut top = vec![String::new(), look.strong(&text::cut(&programme.title, width))];
    top.push(look.strong(&score(outcome)));
    if outcome.total > 0 {
        let right = outcome.results.len() - outcome.missed();
        top.push(look.rule(right, outcome.total, width.min(40)));
    }
    if outcome.left {
        top.extend(text::wrap(&left(outcome), width));
    }
    if outcome.best_streak > 1 {
        top.push(text::cut(&format!("Best streak: {} in a row", outcome.best_streak), width));
    }
    let mut middle = highlight(look, width, "Your best", outcome.best.as_ref());
    middle.extend(highlight(look, width, "One that got away", outcome.worst.as_ref()));
    let mut end = vec![String::new()];
    let licence = programme.licence.as_ref().map(|licence| format!("Licence: {licence}"));
    let credits: Vec<&str> =
        [&programme.credits, &licence].into_iter().flatten().map(String::as_str).collect();
    if !credits.is_empty() {
        let lines = text::wrap(&credits.join(look.dot()), width);
        end.extend(lines.iter().map(|line| look.quiet(line)));
    }
    end.extend(share(look, width, programme, outcome));
    end.push(format!("Code: {}", look.strong(&text::clean(&programme.code))));
    let names = programme.goes_with.as_deref().map(goes_with);
    end.extend(names.iter().flat_map(|names| text::wrap(names, width)));
    end.push(String::new());
    if top.len() + middle.len() + end.len() + MENU > rows {
        middle.clear();
    }
    let lines = top.into_iter().chain(middle).chain(end);
    lines.map(|line| if line.is_empty() { line } else { format!("{margin}{line}") }).collect()
}

fn highlight(look: &Look, width: usize, label: &str, highlight: Option<&Highlight>) -> Vec<String> {
    let Some(Highlight { number, ask, answer }) = highlight else { return Vec::new() };
    let room = width.saturating_sub(2);
    vec![
        text::cut(&format!("{label}: question {number}"), width),
        format!("  {}", look.quiet(&text::cut(ask, room))),
        format!("  {}", text::cut(answer, room)),
    ]
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
