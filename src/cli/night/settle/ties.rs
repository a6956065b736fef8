//! Numbers to come close to: for teams with equal points at the end, and for nights where the closest guess wins.

use super::heard;
use crate::question::{
    Answer, Question, number,
    round::{Dealt, Key},
};
use number::Number;

/// So many of the figures are looked at, those first that fewest know: a tie is not broken where all are exactly right.
const HARDEST: usize = 6;

/// The questions of a pack that a number can be guessed for, beside those that are asked anyway: what is typed as a
/// number, and where the pack has none left, figures that stand among options, put without them.
pub(super) fn numbers(questions: &[Question], asked: &[Question]) -> Vec<Question> {
    let new = heard::without(questions, asked);
    let typed: Vec<Question> =
        new.iter().filter(|question| matches!(question.answer, Answer::Number(_))).cloned().collect();
    if !typed.is_empty() {
        return typed;
    }
    let mut figures: Vec<Question> = new.iter().filter_map(without_options).collect();
    figures.sort_by(|one, other| one.expected.total_cmp(&other.expected));
    figures.truncate(HARDEST);
    figures
}

/// Puts a dealt choice between figures without its options; any other question stays as it is.
pub(super) fn guessed(dealt: Dealt) -> Dealt {
    let Some(question) = without_options(&dealt.question) else { return dealt };
    let Answer::Number(number) = &question.answer else { return dealt };
    Dealt { key: Key::Number(number.clone()), question, options: Vec::new() }
}

/// A choice between figures as the number behind its key; `None` for any other question.
fn without_options(question: &Question) -> Option<Question> {
    let Answer::Choice { key, wrong } = &question.answer else { return None };
    let number = figure(key)?;
    let is_alike = |wrong: &String| figure(wrong).is_some_and(|other| other.unit == number.unit);
    let points_at_options = question.ask.to_lowercase().contains("these");
    (wrong.iter().all(is_alike) && !points_at_options)
        .then(|| Question { answer: Answer::Number(number), ..question.clone() })
}

/// A figure in print as a number with its unit: `384`, `$552,506`, `71%`, `59/100`.
fn figure(text: &str) -> Option<Number> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    let unit = match (before.trim(), after.trim()) {
        ("", "") => None,
        (coin, "") if number::is_currency(coin) => Some(coin.to_owned()),
        ("", "%") => Some("%".to_owned()),
        ("", of) => Some(format!("out of {}", of.strip_prefix('/').filter(|of| number::read(of).is_some())?)),
        _ => return None,
    };
    Some(Number { value: number::read(digits)?, unit, tolerance: 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_among_options_is_a_number_with_its_unit() {
        for (text, print) in [
            ("384", "384"),
            ("$552,506", "$552,506"),
            ("US$1,200", "US$1200"),
            ("71%", "71%"),
            ("6.04/10", "6.04 out of 10"),
        ] {
            assert_eq!(figure(text).map(|number| number.to_string()).as_deref(), Some(print), "{text}");
        }
        for text in ["C-3PO", "6 November 2015", "BBC Radio 4", "Nine", "$6 million", "1/x", ""] {
            assert_eq!(figure(text), None, "{text}");
        }
    }

    #[test]
    fn ties_are_what_is_typed_as_a_number_else_figures_that_nobody_was_asked_for() {
        let question = |id: &str, ask: &str, answer: Answer| Question {
            id: id.to_owned(),
            expected: 0.3,
            ..Question::new(ask, answer)
        };
        let choice = |key: &str, wrong: &str| Answer::choice(key, [wrong]);
        let figures = [
            question("a", "How many lamps were lit?", choice("384", "586")),
            question("b", "Which of these numbers is on the door?", choice("17", "12")),
            question("c", "Who lit them?", choice("Ann", "Bob")),
            Question { expected: 0.2, ..question("d", "In which year?", choice("2015", "2012")) },
            question("e", "How many went out?", choice("61", "none")),
            question("f", "How long did it take?", choice("75", "80")),
        ];
        let ids = |found: Vec<Question>| found.into_iter().map(|found| found.id).collect::<Vec<_>>();
        assert_eq!(ids(numbers(&figures, &figures[5..])), ["d", "a"], "those first that fewer know");
        let number = Number { value: 7.0, unit: None, tolerance: 0.0 };
        let typed = question("n", "How many gulls?", Answer::Number(number));
        assert_eq!(ids(numbers(&[&figures[..], &[typed]].concat(), &[])), ["n"]);
    }
}
