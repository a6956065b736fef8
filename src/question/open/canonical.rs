//! The one form in which typed answers are compared: letters and digits, without anything that is a matter of style.

use crate::question::{fold::fold, number::words};
use serde::{Deserialize, Serialize};

/// The words of an answer without case, accents, punctuation and articles, its numbers in digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Spelling(Vec<String>);

/// Other ways to write a word.
const WRITTEN: [(&str, &str); 20] = [
    ("dr", "doctor"),
    ("mr", "mister"),
    ("mt", "mount"),
    ("pt", "part"),
    ("st", "saint"),
    ("v", "versus"),
    ("vol", "volume"),
    ("vs", "versus"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
    ("eleventh", "11th"),
    ("twelfth", "12th"),
];

/// The numbers of sequels. `v` and `x` alone are as good as the letters.
const ROMAN: [(&str, &str); 12] = [
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
    ("vii", "7"),
    ("viii", "8"),
    ("ix", "9"),
    ("x", "10"),
    ("xi", "11"),
    ("xii", "12"),
];

impl Spelling {
    pub(super) fn of(text: &str) -> Self {
        let folded = fold(&text.replace(" + ", " and "));
        // "A." begins a name, not a title: it is an initial and no article.
        let trimmed = text.trim_start();
        let is_initial = trimmed.starts_with("A.") || trimmed.starts_with("a.");
        let folded = if is_initial && !folded.starts_with("a ") { format!("a {folded}") } else { folded };
        let all: Vec<&str> = folded.split(' ').collect();
        let last = all.len() - 1;
        let is_article =
            |at: usize| at < last && matches!(all[at], "a" | "an" | "the") && !(is_initial && at == 0);
        let words: Vec<&str> = (0..all.len()).filter(|&at| !is_article(at)).map(|at| all[at]).collect();
        let mut spelling = Vec::with_capacity(words.len());
        let mut at = 0;
        while let Some(&word) = words.get(at) {
            if let Some((number, used)) = words::read(&words[at..]) {
                spelling.push(number.to_string());
                at += used;
                continue;
            }
            let ends = at > 0 && at + 1 == words.len();
            let roman = ROMAN.iter().find(|(roman, _)| ends && *roman == word);
            let other = roman.or_else(|| WRITTEN.iter().find(|(written, _)| *written == word));
            spelling.push(other.map_or(word, |(_, usual)| usual).to_owned());
            at += 1;
        }
        Self(spelling)
    }

    pub(super) fn words(&self) -> &[String] {
        &self.0
    }

    /// The words run together, for `Spider-Man` is `Spiderman`; but numbers stay apart, for `1 1` is not `11`.
    pub(super) fn run_together(&self) -> String {
        let digit = |letter: Option<char>| letter.is_some_and(char::is_numeric);
        let mut text = String::new();
        for word in &self.0 {
            if digit(text.chars().next_back()) && digit(word.chars().next()) {
                text.push(' ');
            }
            text.push_str(word);
        }
        text
    }
}
