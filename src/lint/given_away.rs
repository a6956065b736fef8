//! Another question says the key.
//!
//! A round never holds two such questions, so nobody is cheated; but each costs the other its place, and a short pack
//! soon has no full round left.
//!
//! Instead: put it another way in the stem that says it, or drop the duller of the two.

use super::{Item, Seen};
use crate::question::{
    Answer,
    fold::{contains, fold},
};
use std::collections::HashMap;

pub(super) fn see(questions: &[Item<'_>]) -> Vec<(usize, Seen)> {
    // What is typed must say what it is about, and has no options to spare; it costs the other a place in few rounds.
    let tells = |other: usize| !matches!(questions[other].1.answer, Answer::Open { .. } | Answer::Number(_));
    let stems: Vec<String> = questions.iter().map(|(_, question)| fold(&question.ask)).collect();
    let mut with_word: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, stem) in stems.iter().enumerate() {
        for word in stem.split(' ') {
            let at_word = with_word.entry(word).or_default();
            if at_word.last() != Some(&at) {
                at_word.push(at);
            }
        }
    }
    let mut found = Vec::new();
    for (at, (number, question)) in questions.iter().enumerate() {
        let (Answer::Choice { key, .. } | Answer::Open { key, .. }) = &question.answer else { continue };
        let key = fold(key);
        let first = key.split(' ').next().unwrap_or_default();
        let said = with_word.get(first).into_iter().flatten();
        // One letter or digit is said everywhere and tells nothing.
        let said = said.copied().find(|&other| {
            other != at && key.chars().count() > 2 && tells(other) && contains(&stems[other], &key)
        });
        if let Some(other) = said {
            let what = format!("the stem of question {} says this key", questions[other].0);
            found.push((*number, ("answer".to_owned(), what)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::check::check_pack;

    #[test]
    fn a_key_in_another_stem_is_seen() {
        check_pack(
            "given-away",
            &[("Who made it?", "Ann Lee"), ("What else did Ann Lee make?", "Lamp"), ("Who is Ann?", "Bob")],
            &["1 answer: the stem of question 2 says this key"],
        );
    }
}
