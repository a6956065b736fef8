//! A question as it is kept: stem, key and wrong options, never an index that could be off.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

pub mod answer;
mod billing;
mod candidate;
pub mod certificate;
pub mod derive;
mod distractor;
mod expected;
mod fair;
mod flat;
pub mod fold;
mod independent;
mod kind;
mod located;
mod making;
pub mod number;
pub mod open;
mod person;
mod phrase;
mod reason;
pub mod round;
pub mod seed;
mod spelled;
mod stem;
mod story;
pub mod tier;

pub use answer::{Answer, Kind};

/// The tag of derived questions that only fill a round: right and fair, but hardly worth a room's time.
pub const MINOR: &str = "minor";

/// Where a derived question's key stands in its source file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Heading of the section, empty in the lead.
    pub section: String,
    /// First byte of the key in the file as stored.
    pub start: usize,
    /// One past the last byte of the key.
    pub end: usize,
    /// The sentence around it.
    pub text: String,
}

/// A playable question: it has been checked, so every invariant of the pack format holds.
///
/// The module `flat` gives it the shape that it has in a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Unique in its pack.
    pub id: String,
    /// The relation a derived question was made from, `directed-by` for example.
    pub relation: Option<String>,
    /// The stem.
    pub ask: String,
    /// The key, with what belongs to the kind of question.
    pub answer: Answer,
    /// A picture to look at before answering.
    pub image: Option<answer::Image>,
    /// What the reveal adds: another fact, never the answer again.
    pub story: Option<String>,
    /// What must have been seen before this may be asked: 0 nothing, 1 the premise, 2 the first half, 3 the whole film.
    pub tier: u8,
    /// Share of players expected to be right, 0 to 1.
    pub expected: f64,
    /// At most three places of the source that show the key.
    pub evidence: Vec<Evidence>,
    /// Time to answer, in seconds, where the author fixed it.
    pub seconds: Option<u32>,
    /// Topic: the section of a derived question, free text otherwise.
    pub category: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Who wrote the question, where it differs from the pack's credits.
    pub credits: Option<String>,
}

/// Share of players expected to be right where the author says nothing.
pub const EXPECTED: f64 = 0.6;

impl Question {
    /// A question with nothing but stem and answer: no id, tier 0, the usual difficulty.
    #[must_use]
    pub fn new(ask: impl Into<String>, answer: Answer) -> Self {
        Self {
            id: String::new(),
            relation: None,
            ask: ask.into(),
            answer,
            image: None,
            story: None,
            tier: 0,
            expected: EXPECTED,
            evidence: Vec::new(),
            seconds: None,
            category: None,
            tags: Vec::new(),
            credits: None,
        }
    }

    /// How it is answered.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.answer.kind()
    }

    /// The key in print, see [`Answer::key`].
    #[must_use]
    pub fn key(&self) -> Cow<'_, str> {
        self.answer.key()
    }

    /// The distractors; none but for a choice.
    #[must_use]
    pub fn wrong(&self) -> &[String] {
        self.answer.wrong()
    }
}

/// A text that may be printed anywhere: one line, no control characters, no marks that turn the direction.
#[must_use]
pub fn printable(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
    };
    // Most texts are plain, which their bytes tell at once.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.contains(unseen) {
        return text.to_owned();
    }
    text.replace(unseen, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The film's title in print case.
#[must_use]
pub fn title(article: &crate::article::Article) -> String {
    let text = article.at(&article.title).split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&if article.cased { text } else { crate::lexicon::case::title(&unglued(&text)) })
}

/// English words that end like a number.
const NO_NUMBERS: &[&str] = &["genii", "hawaii", "radii", "shogii", "torii"];

/// A title in lower case whose number lost the space before it: `lamplightersii`.
fn unglued(title: &str) -> String {
    let at = title.trim_end_matches('i').len();
    let word = title.rsplit(' ').next().unwrap_or_default();
    let glued = (2..=3).contains(&(title.len() - at)) && word.len() > 4 && !NO_NUMBERS.contains(&word);
    if glued && title[..at].ends_with(|c: char| c.is_ascii_alphabetic() && c != 'v' && c != 'x') {
        format!("{} {}", &title[..at], &title[at..])
    } else {
        title.to_owned()
    }
}

/// Whether an article is about several films: "Lamp is an American horror franchise that began in 1999".
fn is_series(article: &crate::article::Article) -> bool {
    let Some(first) = article.sentences.first() else { return false };
    let words = first.tokens.clone().map(|t| article.word(t));
    let defined = words.skip_while(|w| !matches!(*w, "is" | "was" | "are")).skip(1);
    let ends = |w: &&str| {
        !matches!(
            *w,
            "of" | "that"
                | "which"
                | "in"
                | "by"
                | ","
                | "."
                | "about"
                | "created"
                | "directed"
                | "from"
                | "consisting"
                | "comprising"
                | "composed"
                | "based"
                | "produced"
                | "starring"
                | "with"
                | "and"
        )
    };
    defined.take_while(ends).last().is_some_and(|w| matches!(w, "franchise" | "series" | "trilogy"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn a_number_glued_to_a_title_is_set_apart() {
        for (lower, print) in [
            ("lamplightersii", "Lamplighters II"),
            ("lampiii", "Lamp III"),
            ("night in hawaii", "Night in Hawaii"),
            ("skii", "Skii"),
        ] {
            let article = Article::parse(format!("{lower} is a 1999 american film.")).expect("it is a film");
            assert_eq!(title(&article), print);
        }
    }

    #[test]
    fn a_series_is_told_from_a_film_in_one() {
        let series = |text: &str| is_series(&Article::parse(text.to_owned()).expect("it is about films"));
        assert!(series("Lamp is an American horror franchise composed of five films."));
        assert!(series("Lamp is a British film series created by Ann Lee."));
        assert!(!series("Lamp is a 1999 film, the first in the two-part series."));
        assert!(!series("Lamp is the second film in the Lamp franchise."));
    }
}
