//! An option is "all of the above" or "none of the above".
//!
//! Two options that are seen to be right make "all" right without a look at the third; and the options are shuffled, so
//! nothing is above.
//!
//! Instead: give one more wrong option, or none.

use super::{Seen, options};
use crate::question::{Question, fold::fold};

const PHRASES: &[&str] = &[
    "all of above", "all of the above", "none of the above", "none of above", "all of these",
    "none of these", "all of them", "none of them", "any of these", "any of the above", "all the above",
    "none", "all",
];

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let said = options(question).into_iter().filter(|(_, text)| PHRASES.contains(&fold(text).as_str()));
    said.map(|(field, text)| (field, format!("“{text}” is no option of its own"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn options_about_the_other_options_are_seen() {
        let question = choice("Who?", "All of the above.", &["Ann", "Bob"]);
        check("all-of-the-above", &question, &["answer: “All of the above.” is no option of its own"]);
        check("all-of-the-above", &choice("Which song?", "All of Me", &["Yesterday", "Help!"]), &[]);
    }
}
