//! The key shares the most with the other options.
//!
//! Writers make wrong options by changing one part of the key at a time: "Ann and Bob", "Ann and Cy", "Dee and Bob". The
//! option that has every part in common with another is then the right one.
//!
//! Instead: let each part come up equally often, or make the options of one part only.

use super::{Seen, options, telling_words};
use crate::question::Question;

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let options = options(question);
    let parts: Vec<Vec<String>> = options.iter().map(|(_, text)| telling_words(text)).collect();
    if options.len() < 3 || parts[0].len() < 2 {
        return Vec::new();
    }
    // In how many of the other options the parts of each come up.
    let shared = |at: usize| -> usize {
        let others = || parts.iter().enumerate().filter(|(other, _)| *other != at);
        parts[at].iter().map(|part| others().filter(|(_, words)| words.contains(part)).count()).sum()
    };
    let key = shared(0);
    let parts_met =
        parts[0].iter().filter(|part| parts[1..].iter().any(|words| words.contains(part))).count();
    let most = (1..options.len()).map(shared).max().unwrap_or(0);
    if parts_met < 2 || key <= most {
        return Vec::new();
    }
    vec![(
        "answer".to_owned(),
        "the key has more in common with the other options than any of them".to_owned(),
    )]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn the_option_made_of_the_others_parts_is_seen() {
        let question = choice("Who?", "Anna and Berta", &["Anna and Clara", "Doris and Berta"]);
        check(
            "convergence",
            &question,
            &["answer: the key has more in common with the other options than any of them"],
        );
    }

    #[test]
    fn a_word_that_all_share_is_no_cue() {
        let question = choice(
            "Which award?",
            "Academy Award Picture",
            &["Academy Award Director", "Academy Award Editing"],
        );
        check("convergence", &question, &[]);
    }
}
