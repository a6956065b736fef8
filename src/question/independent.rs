//! Which candidates may stand in one pack: none gives away the key of another, not even by how often a name
//! turns up among the options.
//!
//! A player who has heard many questions of a film learns which names belong to it. So a name is a key among
//! strangers once; a name that other questions offer as an option, or speak of in their stems, is never such a key.
//!
//! What is typed has no options that could be compared with others, nor have statements. They may say a key, since a
//! round never holds two questions of which one says the key of the other.

use super::{
    candidate::{Candidate, Source},
    fold::{contains, fold},
};
use crate::lexicon::hash::{TextMap, TextSet};

/// What the kept questions show and hide.
#[derive(Default)]
pub(super) struct Kept {
    /// Keys among strangers.
    keys: TextSet<String>,
    /// The same by their first word, to find them in a stem.
    by_first_word: TextMap<String, Vec<String>>,
    /// Options of questions within the film.
    inside: TextSet<String>,
    /// Folded stems.
    stems: Vec<String>,
    /// Which stems hold a word.
    stems_with: TextMap<String, Vec<usize>>,
}

impl Kept {
    /// Takes what may stay of `candidates`, the most interesting first.
    pub(super) fn choose(&mut self, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        candidates.sort_by_key(|c| (std::cmp::Reverse(c.interest), c.from != Source::Inside));
        candidates.retain(|candidate| self.take(candidate));
        candidates
    }

    fn take(&mut self, candidate: &Candidate) -> bool {
        if matches!(candidate.from, Source::Typed | Source::Statements) {
            return true;
        }
        let stem = fold(&candidate.question.ask);
        let key = fold(&candidate.question.key());
        let options = || candidate.question.wrong().iter().map(|w| fold(w)).chain([key.clone()]);
        if self.gives_away(&stem) {
            return false;
        }
        match candidate.from {
            Source::Outside => {
                if self.keys.contains(&key) || self.inside.contains(&key) || self.is_said(&key) {
                    return false;
                }
                let first = key.split(' ').next().unwrap_or_default().to_owned();
                self.by_first_word.entry(first).or_default().push(key.clone());
                self.keys.insert(key);
            }
            Source::Inside => {
                if options().any(|option| self.keys.contains(&option)) {
                    return false;
                }
                self.inside.extend(options());
            }
            Source::Odd => {
                let known = |option: &String| self.keys.contains(option) || self.inside.contains(option);
                if options().any(|option| known(&option) || self.is_said(&option)) {
                    return false;
                }
                self.inside.extend(options());
            }
            Source::Statements | Source::Typed | Source::None => {}
        }
        for word in stem.split(' ') {
            self.stems_with.entry(word.to_owned()).or_default().push(self.stems.len());
        }
        self.stems.push(stem);
        true
    }

    /// Whether a stem names a key among strangers.
    fn gives_away(&self, stem: &str) -> bool {
        let keys = stem.split(' ').filter_map(|word| self.by_first_word.get(word)).flatten();
        keys.into_iter().any(|key| contains(stem, key))
    }

    /// Whether a stem speaks of `key`.
    fn is_said(&self, key: &str) -> bool {
        let first = key.split(' ').next().unwrap_or_default();
        self.stems_with.get(first).is_some_and(|with| with.iter().any(|&at| contains(&self.stems[at], key)))
    }
}
