//! A word of the stem is in the key and in no other option.
//!
//! Who does not know looks for the option that sounds like the question.
//!
//! Instead: put it another way in the stem, or let a wrong option have the word too.

use super::{Seen, options, telling_words};
use crate::question::Question;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let options = options(question);
    let [(_, key), wrong @ ..] = options.as_slice() else { return Vec::new() };
    let stem = telling_words(&question.ask);
    let others: Vec<String> = wrong.iter().flat_map(|(_, text)| telling_words(text)).collect();
    let word = telling_words(key).into_iter().find(|word| stem.contains(word) && !others.contains(word));
    word.map(|word| ("answer".to_owned(), format!("only the key repeats “{word}” from the stem")))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn a_word_that_stem_and_key_share_is_seen() {
        let question =
            choice("Which company is behind the Castle series?", "Castle Rock", &["Orion", "Cannon"]);
        check("repeated-word", &question, &["answer: only the key repeats “castle” from the stem"]);
        let fair = choice("Which Castle film?", "Castle Keep", &["Sand Castle", "Orion"]);
        check("repeated-word", &fair, &[]);
    }
}
