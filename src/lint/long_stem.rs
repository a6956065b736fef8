//! The stem has more than 25 words.
//!
//! It is read aloud, once; after 25 words the room has forgotten the beginning.
//!
//! Instead: put what is not needed to answer into `story`.

use super::Seen;
use crate::question::Question;

/// The most words that are easily read aloud.
const MOST: usize = 25;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let words = question.ask.split_whitespace().count();
    if words <= MOST {
        return Vec::new();
    }
    vec![("ask".to_owned(), format!("the stem has {words} words"))]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn twenty_six_words_are_too_many() {
        check("long-stem", &choice(&"word ".repeat(26), "a", &["b"]), &["ask: the stem has 26 words"]);
        check("long-stem", &choice(&"word ".repeat(25), "a", &["b"]), &[]);
    }
}
