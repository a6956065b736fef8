//! Which characters are certainly two people.

use super::Cast;
use crate::base::Base;
use std::collections::BTreeSet;

/// Which characters are certainly two people: a secret identity among the options would make two of them right.
pub(super) struct Apart<'a> {
    /// Pairs that one sentence names side by side.
    together: BTreeSet<(String, String)>,
    /// Characters of the cast list, one string an actor.
    cast: Vec<&'a str>,
    /// Pairs that a stroke joins: "Bruce Wayne / Batman".
    joined: BTreeSet<(String, String)>,
}

/// Words of a sentence that may say that two names are one person.
const IDENTITY: &[&str] = &[
    "reveals", "revealed", "identity", "alias", "disguise", "disguised", "disguises", "actually", "aka",
    "impersonates", "poses", "posing", "really", "alter", "ego", "also", "known", "named", "called",
    "himself", "herself",
];

impl<'a> Apart<'a> {
    /// Reads the plot's sentences and the cast list.
    pub(super) fn read(base: &'a Base<'_>, plot: &[usize], cast: &Cast) -> Self {
        let article = base.article;
        let mut together = BTreeSet::new();
        for &sentence in plot {
            let words: Vec<&str> =
                article.sentences[sentence].tokens.clone().map(|t| article.word(t)).collect();
            if words.iter().any(|w| IDENTITY.contains(w)) {
                continue;
            }
            let named: Vec<&&str> = words.iter().filter(|w| cast.has(w)).collect();
            for a in &named {
                together
                    .extend(named.iter().filter(|b| b != &a).map(|b| ((**a).to_owned(), (**b).to_owned())));
            }
        }
        let mut joined = BTreeSet::new();
        for stroke in (0..article.tokens.len()).filter(|&t| article.word(t) == "/") {
            for a in stroke.saturating_sub(3)..stroke {
                for b in stroke + 1..(stroke + 4).min(article.tokens.len()) {
                    joined.insert((article.word(a).to_owned(), article.word(b).to_owned()));
                    joined.insert((article.word(b).to_owned(), article.word(a).to_owned()));
                }
            }
        }
        // A nickname between the names: Enrico "Ratso" Rizzo.
        for open in 1..article.tokens.len().saturating_sub(3) {
            let quoted =
                matches!(article.word(open), "\"" | "“") && matches!(article.word(open + 2), "\"" | "”");
            if quoted {
                for other in (open.saturating_sub(2)..open).chain([open + 3, open + 4]) {
                    joined.insert((article.word(open + 1).to_owned(), article.word(other).to_owned()));
                    joined.insert((article.word(other).to_owned(), article.word(open + 1).to_owned()));
                }
            }
        }
        Self { joined, together, cast: base.of("plays").filter_map(|f| f.qualifier("character")).collect() }
    }

    /// Whether two names are certainly two people.
    pub(super) fn surely(&self, a: &str, b: &str) -> bool {
        let has = |character: &str, word: &str| {
            character.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|w| w == word)
        };
        let pair = (a.to_owned(), b.to_owned());
        if self.joined.contains(&pair) || self.cast.iter().any(|c| has(c, a) && has(c, b)) {
            return false;
        }
        let in_cast = |word: &str| self.cast.iter().any(|c| has(c, word));
        self.together.contains(&pair) || in_cast(a) && in_cast(b)
    }
}
