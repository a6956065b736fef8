//! A question for before the film speaks of an ending.
//!
//! In a pack about a film, tier 0 may be asked before anybody has seen the film; words such as "dies", "killer" or "twist" tell what happens.
//!
//! Instead: set `tier` to 3, or leave the word out.

use super::{Seen, options};
use crate::question::{Question, tier::ending_word};

pub(super) fn see(question: &Question) -> Vec<Seen> {
    if question.tier > 0 {
        return Vec::new();
    }
    let texts = std::iter::once(("ask".to_owned(), question.ask.as_str()))
        .chain(options(question))
        .chain(question.story.as_deref().map(|story| ("story".to_owned(), story)));
    let said = texts.filter_map(|(field, text)| Some((field, ending_word(text)?)));
    said.map(|(field, word)| (field, format!("“{word}” may tell how the film ends"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn an_ending_before_the_film_is_seen() {
        let mut question = choice("Who dies?", "Ann", &["Bob", "Cy"]);
        check("spoiler-words", &question, &["ask: “dies” may tell how the film ends"]);
        question.tier = 3;
        check("spoiler-words", &question, &[]);
        check("spoiler-words", &choice("Who is in The Death of Stalin?", "Ann", &["Bob", "Cy"]), &[]);
    }
}
