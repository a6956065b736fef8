//! The stem does not ask anything by itself.
//!
//! "Which is true?" makes each option a question of its own, and nobody can answer before having read them all.
//!
//! Instead: ask what you want to know, so that one who knows can answer with the options covered.

use super::{Seen, words};
use crate::question::{Answer, Question};

const EMPTY: &[&str] = &[
    "which is true", "which is correct", "which is right", "which one is true",
    "which of the following is true", "which of these is true", "which of the following is correct",
    "which statement is true", "choose one", "what is true", "which of the following", "which of these",
    "which one",
];

pub(super) fn see(question: &Question) -> Vec<Seen> {
    // A statement to be judged needs no question.
    if matches!(question.answer, Answer::TrueFalse(_)) {
        return Vec::new();
    }
    let stem = words(&question.ask);
    let empty = EMPTY.contains(&stem.join(" ").as_str());
    if !empty && (stem.len() > 1 || !question.ask.is_ascii()) {
        return Vec::new();
    }
    vec![("ask".to_owned(), "the stem asks nothing without its options".to_owned())]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn stems_that_ask_nothing_are_seen() {
        for stem in ["Which of these is true?", "Which?", "Which of the following"] {
            check(
                "unfocused-stem",
                &choice(stem, "a", &["b"]),
                &["ask: the stem asks nothing without its options"],
            );
        }
        check("unfocused-stem", &choice("Who directed?", "a", &["b"]), &[]);
    }
}
