//! The key is much longer than the wrong options.
//!
//! Writers make the key exact and the others short, so "take the longest" beats chance.
//!
//! Instead: cut the key, or make a wrong option as long.

use super::{Seen, options};
use crate::question::Question;

/// The key stands out by this many characters and by half of the longest other.
const LONGER: usize = 12;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let lengths: Vec<usize> = options(question).iter().map(|(_, text)| text.chars().count()).collect();
    let [key, wrong @ ..] = lengths.as_slice() else { return Vec::new() };
    let longest = wrong.iter().max().copied().unwrap_or(0);
    if *key < longest + LONGER || *key * 2 < longest * 3 {
        return Vec::new();
    }
    vec![("answer".to_owned(), format!("the key has {key} characters, the longest other option {longest}"))]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn a_key_that_is_half_as_long_again_stands_out() {
        let question = choice("Why?", "because the studio ran out of money", &["a strike", "the rain"]);
        check(
            "longest-is-right",
            &question,
            &["answer: the key has 35 characters, the longest other option 8"],
        );
        check("longest-is-right", &choice("Who?", "Scarlett Ann", &["Bob", "Cy"]), &[]);
    }
}
