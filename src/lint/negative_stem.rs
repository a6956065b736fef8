//! The stem has a "not" or "except" that is easily missed.
//!
//! Half of a room answers the question without the "not".
//!
//! Instead: ask for what is; or write NOT and EXCEPT in capitals, as for an odd one out.

use super::Seen;
use crate::question::Question;

/// Verbs of the question itself; "could not" or "must not" is what is asked about.
const VERBS: &[&str] = &["is", "was", "are", "were", "does", "did", "do", "has", "have", "had"];

/// Words behind which a clause of its own begins, and questions that are about why something is not so.
const ELSEWHERE: &[&str] =
    &["but", "because", "that", "when", "while", "if", "although", "though", "since", "why", "how"];

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let words: Vec<&str> =
        question.ask.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).collect();
    let found = words.iter().enumerate().find_map(|(at, word)| match *word {
        "except" | "Except" => Some(*word),
        "not" => {
            let before = &words[..at];
            let is_asked = before.last().is_some_and(|word| VERBS.contains(word));
            let elsewhere = before.iter().any(|word| ELSEWHERE.contains(&word.to_lowercase().as_str()));
            (is_asked && !elsewhere).then_some(*word)
        }
        _ => None,
    });
    found.map(|word| ("ask".to_owned(), format!("“{word}” is easily missed"))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn a_small_not_is_seen_and_a_large_one_is_the_point() {
        check("negative-stem", &choice("Who is not in it?", "a", &["b"]), &["ask: “not” is easily missed"]);
        check(
            "negative-stem",
            &choice("All except which?", "a", &["b"]),
            &["ask: “except” is easily missed"],
        );
        for clear in [
            "Who is NOT in it?", "Who could not leave his series?", "Who was replaced, but is not in it?",
            "Why was it not shown?",
        ] {
            check("negative-stem", &choice(clear, "a", &["b"]), &[]);
        }
    }
}
