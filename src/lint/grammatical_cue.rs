//! The stem fits only some of the options by its grammar.
//!
//! "… is an" can only be followed by a vowel, "who are" only by more than one: options that do not fit need not be read.
//!
//! Instead: end the stem before the article, or put "a/an" into the options.

use super::{Seen, options, words};
use crate::question::Question;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let options = options(question);
    let last = words(&question.ask).pop().unwrap_or_default();
    let vowel =
        |text: &str| text.trim_start().starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let wants_vowel = match last.as_str() {
        "an" => true,
        "a" => false,
        _ => return Vec::new(),
    };
    let unfit = options.into_iter().filter(|(_, text)| vowel(text) != wants_vowel);
    unfit
        .map(|(field, text)| (field, format!("“{text}” does not go with “{last}” at the end of the stem")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn an_article_at_the_end_of_the_stem_rules_options_out() {
        let question = choice("By trade the hero is an", "architect", &["doctor", "engineer"]);
        check(
            "grammatical-cue",
            &question,
            &["wrong[0]: “doctor” does not go with “an” at the end of the stem"],
        );
        check("grammatical-cue", &choice("What is she?", "architect", &["doctor", "cook"]), &[]);
    }
}
