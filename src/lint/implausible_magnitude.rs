//! A wrong number is ten times too large or too small.
//!
//! Nobody thinks that a film ran for 900 minutes; such an option is a wasted one. Where some options are ten times too
//! large and others too small, the question is about the size itself.
//!
//! Instead: keep wrong numbers within three times of the key, on both sides of it.

use super::{Seen, options};
use crate::question::{Question, round::magnitude};

/// How many times larger or smaller nobody believes.
const TIMES: f64 = 10.0;

/// Below it, ten times as many are still few: 1 Oscar, 11 Oscars.
const FEW: f64 = 100.0;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let Some((key, form)) = magnitude(&question.key()).filter(|(key, _)| *key > 0.0) else {
        return Vec::new();
    };
    // Whether it is too large or too small, where it is.
    let far = |text: &str| {
        // Texts of another form may be titles, or have another unit: 2 hours, 110 minutes.
        let (n, _) = magnitude(text).filter(|(n, other)| *n > 0.0 && *other == form)?;
        let (less, more) = if n < key { (n, key) } else { (key, n) };
        (more >= less * TIMES && more >= FEW).then_some(n > key)
    };
    let far: Vec<_> = options(question)
        .into_iter()
        .skip(1)
        .filter_map(|(field, text)| Some((field, text, far(text)?)))
        .collect();
    if far.iter().any(|(.., large)| *large) && far.iter().any(|(.., large)| !large) {
        return Vec::new();
    }
    far.into_iter()
        .map(|(field, text, _)| (field, format!("“{text}” is more than ten times off the key")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn numbers_that_nobody_believes_are_seen() {
        let question = choice("How long?", "90 minutes", &["900 minutes", "100 minutes"]);
        check(
            "implausible-magnitude",
            &question,
            &["wrong[0]: “900 minutes” is more than ten times off the key"],
        );
        for fair in [
            choice("Who?", "Ann", &["Bob", "Cy"]),
            choice("How many Oscars?", "1", &["11", "4"]),
            choice("How long?", "2 hours", &["110 minutes", "90 minutes"]),
            choice("When?", "1 March 2016", &["29 March 2016", "26 April 2016"]),
            choice("How many letters?", "1,000", &["10", "100,000", "100"]),
            choice("Which film?", "7 Women", &["101 Dalmatians", "300"]),
        ] {
            check("implausible-magnitude", &fair, &[]);
        }
    }
}
