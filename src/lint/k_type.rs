//! An option combines others: "A and C", "1, 2 and 4", "both of them".
//!
//! Whoever knows one part can strike out half of the options, and shuffled options have other letters.
//!
//! Instead: ask for one of the things, or make it one question for each.

use super::{Seen, options, words};
use crate::question::Question;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let part = |word: &String| {
        let letter = word.len() == 1 && ('a'..='e').any(|c| word.starts_with(c));
        let number = matches!(word.as_str(), "1" | "2" | "3" | "4" | "5" | "i" | "ii" | "iii" | "iv");
        letter || number
    };
    let joins = |word: &String| matches!(word.as_str(), "and" | "both" | "only" | "or" | "neither" | "nor");
    let combines = |text: &str| {
        let words = words(text);
        // "Both of these", but not "both were late", which is about two things in the stem.
        let both = words.first().is_some_and(|word| word == "both")
            && matches!(words.get(1).map(String::as_str), None | Some("of" | "are" | "answers" | "options"))
            && words.len() <= 3;
        both || words.len() > 1
            && words.iter().all(|w| part(w) || joins(w))
            && words.iter().any(joins)
            && words.iter().any(part)
    };
    let seen = options(question).into_iter().filter(|(_, text)| combines(text));
    seen.map(|(field, text)| (field, format!("“{text}” speaks of other options"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn options_made_of_letters_are_seen() {
        let question = choice("Which?", "Both A and B", &["only C", "1 and 3", "Anna"]);
        let expect = [
            "answer: “Both A and B” speaks of other options",
            "wrong[0]: “only C” speaks of other options",
            "wrong[1]: “1 and 3” speaks of other options",
        ];
        check("k-type", &question, &expect);
        check("k-type", &choice("And they?", "Both were late", &["Both were early"]), &[]);
        check("k-type", &choice("Which title?", "Me and You", &["You and I", "Amy"]), &[]);
    }
}
