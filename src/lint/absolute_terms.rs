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
        options.iter().filter_map(|(field, text)| Some((field.clone(), has(text)?, text))).collect();
    let [(_, _, alone)] = &found[..] else { return Vec::new() };
    if is_title(alone) {
        return Vec::new();
    }
    found.into_iter().map(|(field, word, _)| (field, format!("this option alone says “{word}”"))).collect()
}

/// Whether all longer words of an option, two or more, begin with capitals.
fn is_title(option: &str) -> bool {
    let mut longer = option.split_whitespace().filter(|word| word.chars().count() > 3).peekable();
    let several = option.split_whitespace().nth(1).is_some();
    several && longer.peek().is_some() && longer.all(|word| word.starts_with(|c: char| !c.is_lowercase()))
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
        let songs = choice("Which song?", "Stay with me", &["You Never Can Wait", "Lamps"]);
        check("absolute-terms", &songs, &[]);
        let nobody = choice("Who won?", "Nobody", &["Ann", "Bob"]);
        check("absolute-terms", &nobody, &["answer: this option alone says “nobody”"]);
    }
}
