//! A wrong number is ten times too large or too small.
//!
//! Nobody thinks that a film ran for 900 minutes; such an option is a wasted one.
//!
//! Instead: keep wrong numbers within three times of the key, on both sides of it.

use super::{Seen, options};
use crate::question::{Question, round::magnitude};

/// How many times larger or smaller nobody believes.
const TIMES: f64 = 10.0;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let Some(key) = magnitude(&question.key()).filter(|key| *key > 0.0) else { return Vec::new() };
    let far = |text: &str| magnitude(text).is_some_and(|n| n > 0.0 && (n >= key * TIMES || n * TIMES <= key));
    let far = options(question).into_iter().skip(1).filter(|(_, text)| far(text));
    far.map(|(field, text)| (field, format!("“{text}” is more than ten times off the key"))).collect()
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
        check("implausible-magnitude", &choice("Who?", "Ann", &["Bob", "Cy"]), &[]);
    }
}
