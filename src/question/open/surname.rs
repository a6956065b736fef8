//! The surname in a person's name: what people answer with when they are asked who it was.

use super::canonical::Spelling;

/// Words before a surname that may be left out or said with it.
const PARTICLES: [&str; 16] = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "van", "von",
];

/// What may stand after a surname.
const AFTER: [&str; 5] = ["jr", "jr.", "sr", "sr.", "esq."];

/// Last words of what is named like a person but is none.
const GROUPS: [&str; 32] = [
    "academy", "artists", "association", "band", "bros", "bros.", "brothers", "cinema", "company",
    "corporation", "distribution", "entertainment", "family", "features", "film", "films", "group", "inc.",
    "international", "ltd", "magazine", "media", "orchestra", "pictures", "production", "productions",
    "records", "releasing", "sisters", "society", "studio", "studios",
];

/// A person's name in its parts.
pub(super) struct Name<'t> {
    /// All words but `Jr.`.
    words: Vec<&'t str>,
    /// Index of the first word of the surname with its particles.
    start: usize,
}

impl<'t> Name<'t> {
    /// Reads a text that is written like a name: two to five words in capitals, with particles between them.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let mut words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
        while words.last().is_some_and(|word| AFTER.contains(&word.to_lowercase().as_str())) {
            words.pop();
        }
        let particle = |word: &str| PARTICLES.contains(&word.to_lowercase().as_str());
        let written_like_one = (2..=5).contains(&words.len())
            && !["The", "A", "An"].contains(&words[0])
            && words.iter().all(|word| {
                (word.starts_with(char::is_uppercase) || particle(word))
                    && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
            });
        if !written_like_one {
            return None;
        }
        let last = words[words.len() - 1];
        let is_roman = last.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let is_surname = last.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        if is_roman || !is_surname || particle(last) || GROUPS.contains(&last.to_lowercase().as_str()) {
            return None;
        }
        let mut start = words.len() - 1;
        while start > 1 && particle(words[start - 1]) {
            start -= 1;
        }
        Some(Self { words, start })
    }

    /// The surname without particles, in the form in which surnames are compared.
    pub(super) fn key(&self) -> String {
        Spelling::of(self.last()).run_together()
    }

    /// The name without `Jr.`.
    pub(super) fn whole(&self) -> String {
        self.words.join(" ")
    }

    /// The last word of it.
    pub(super) fn last(&self) -> &'t str {
        self.words[self.words.len() - 1]
    }

    /// The surname alone, with all, some and none of its particles: `de la Tour`, `la Tour`, `Tour`.
    pub(super) fn surnames(&self) -> impl Iterator<Item = String> {
        (self.start..self.words.len()).map(|from| self.words[from..].join(" "))
    }

    /// The name without single letters between first name and surname: `Samuel Jackson` of `Samuel L. Jackson`.
    pub(super) fn without_initials(&self) -> String {
        let is_initial = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
        let inner = 1..self.start;
        let kept = (0..self.words.len()).filter(|at| !(inner.contains(at) && is_initial(self.words[*at])));
        kept.map(|at| self.words[at]).collect::<Vec<_>>().join(" ")
    }
}
