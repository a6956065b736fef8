//! The stem has a "not" or "except" that is easily missed.
//!
//! Half of a room answers the question without the "not".
//!
//! Instead: ask for what is; or write NOT and EXCEPT in capitals, as for an odd one out.

use super::Seen;
use crate::question::Question;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let word = question
        .ask
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| matches!(*word, "not" | "except" | "Except"));
    word.map(|word| ("ask".to_owned(), format!("“{word}” is easily missed"))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn a_small_not_is_seen_and_a_large_one_is_the_point() {
        check("negative-stem", &choice("Who is not in it?", "a", &["b"]), &["ask: “not” is easily missed"]);
        check("negative-stem", &choice("Who is NOT in it?", "a", &["b"]), &[]);
    }
}
