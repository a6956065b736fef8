//! Another question says the key.
//!
//! In a pack of more than a hundred questions only where both also share a rarer word, such as the title that they are
//! about: a year or a plain word in some other stem tells nothing. A round never holds two such questions, so nobody is cheated; but each costs the other its place, and a short pack
//! soon has no full round left.
//!
//! Instead: put it another way in the stem that says it, or drop the duller of the two.

use super::{Item, Seen};
use crate::question::{
    Answer,
    fold::{contains, fold},
};
use std::collections::HashMap;

/// In a pack of so many questions, a round often holds any two of them.
const SMALL: usize = 100;

/// A word in so many stems or fewer says what they are about.
const RARE: usize = 8;

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
        // What is short or a number is said everywhere and tells nothing.
        if key.chars().count() < 3 || key.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let with = |word: &str| with_word.get(word).map_or(&[][..], Vec::as_slice);
        let rarest = key.split(' ').map(with).min_by_key(|stems| stems.len()).unwrap_or_default();
        let topics: Vec<&[usize]> = stems[at]
            .split(' ')
            .filter(|word| word.chars().count() > 3 && !key.split(' ').any(|of_key| of_key == *word))
            .map(with)
            .filter(|stems| stems.len() <= RARE)
            .collect();
        let is_near = |other| questions.len() <= SMALL || topics.iter().any(|stems| stems.contains(&other));
        let said = rarest
            .iter()
            .copied()
            .find(|&other| other != at && tells(other) && is_near(other) && contains(&stems[other], &key));
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
        check_pack("given-away", &[("When was it?", "1999"), ("What else came in 1999?", "Lamp")], &[]);
    }

    #[test]
    fn in_a_large_pack_only_questions_about_the_same_thing_tell() {
        let stems: Vec<String> = (0..120).map(|number| format!("Who sang number {number}?")).collect();
        let mut questions: Vec<(&str, &str)> = stems.iter().map(|stem| (stem.as_str(), "Bob")).collect();
        questions.push(("Who painted Pallbrook Mill?", "Ann Lee"));
        questions.push(("Where was Ann Lee born?", "Rome"));
        check_pack("given-away", &questions, &[]);
        questions.push(("When did Ann Lee sell Pallbrook Mill?", "never"));
        check_pack("given-away", &questions, &["121 answer: the stem of question 123 says this key"]);
    }
}
