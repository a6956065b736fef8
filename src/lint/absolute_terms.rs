//! An option says "always", "never" or "often".
//!
//! Options with absolute words ("always", "never", "only") are nearly always wrong, and vague ones ("often", "usually")
//! nearly always right: whoever knows that need not know the film.
//!
//! Instead: say how many, when or where; or leave the word out of every option.

use super::{Seen, options, words};
use crate::question::Question;

const TERMS: &[&str] = &[
    "always", "never", "every", "nobody", "everybody", "everyone", "impossible", "often", "usually",
    "sometimes", "generally", "frequently", "rarely", "seldom",
];

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let options = options(question);
    let has = |text: &str| words(text).into_iter().find(|word| TERMS.contains(&word.as_str()));
    // A title may hold such a word; several options that do are no cue.
    let found: Vec<_> =
        options.iter().filter_map(|(field, text)| Some((field.clone(), has(text)?))).collect();
    if found.len() != 1
        || options.iter().all(|(_, text)| text.split(' ').all(|w| w.starts_with(char::is_uppercase)))
    {
        return Vec::new();
    }
    found.into_iter().map(|(field, word)| (field, format!("this option alone says “{word}”"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn one_option_with_an_absolute_word_stands_out() {
        let question = choice("How did he film?", "in one take", &["he never looked", "by night"]);
        check("absolute-terms", &question, &["wrong[0]: this option alone says “never”"]);
        let titles = choice("Which film?", "Never Let Me Go", &["Alien", "Heat"]);
        check("absolute-terms", &titles, &[]);
    }
}
