//! Whether a typed answer is right, by the house rules.
//!
//! Case, accents, punctuation, articles and how a number is written do not matter; a remark in brackets and the
//! middle initial of a name may be left out; a surname is enough unless the pack has another answer with it; one
//! slip of the finger in a long word is forgiven. A part of an answer is never enough.

mod canonical;
mod surname;
mod typo;

use super::{Answer, Question, person};
use crate::lexicon::people;
use canonical::Spelling;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use surname::Name;

/// What is accepted for one open question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// Right answers, run together.
    right: BTreeSet<String>,
    /// The same in words, to forgive a slip in.
    spellings: BTreeSet<Spelling>,
    /// Other answers of the pack: what is one of them, or one slip from it, is not forgiven.
    others: BTreeSet<Spelling>,
}

impl Accepted {
    /// Whether a typed answer is right.
    #[must_use]
    pub fn accepts(&self, typed: &str) -> bool {
        // Shobana is no slip for Shabana: both are known.
        let is_known = people::find(typed).is_some();
        let typed = Spelling::of(typed);
        let slip = |spelling: &Spelling| typo::is_slip(spelling, &typed);
        self.right.contains(&typed.run_together())
            || !is_known
                && self.spellings.iter().any(slip)
                && !self.others.iter().any(|other| *other == typed || slip(other))
    }
}

/// All right answers of the packs in play: what makes a surname ambiguous, and a slip another answer.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    all: BTreeSet<Spelling>,
    /// The whole answers that end in each surname, run together.
    by_surname: HashMap<String, BTreeSet<String>>,
}

impl Answers {
    /// Collects the answers of all questions, whatever their kind.
    #[must_use]
    pub fn of(questions: &[Question]) -> Self {
        let mut answers = Self::default();
        for text in questions.iter().flat_map(right_texts) {
            let spelling = Spelling::of(text);
            if let Some(name) = Name::read(text) {
                answers.by_surname.entry(name.key()).or_default().insert(spelling.run_together());
            }
            answers.all.insert(spelling);
        }
        answers
    }

    /// What is accepted for a question; `None` where no text is typed.
    #[must_use]
    pub fn accepted(&self, question: &Question) -> Option<Accepted> {
        let Answer::Open { key, accept } = &question.answer else { return None };
        // Spellings of one answer are no namesakes of each other: Robert and Bob Zemeckis.
        let own: BTreeSet<String> =
            right_texts(question).into_iter().map(|text| Spelling::of(text).run_together()).collect();
        let mut texts: Vec<String> = Vec::new();
        let mut spellings = BTreeSet::new();
        for text in std::iter::once(key).chain(accept) {
            texts.push(text.clone());
            texts.extend(without_remark(text).map(str::to_owned));
            let name = if person::is_asked_for(question) { Name::read(text) } else { None };
            let Some(name) = name else { continue };
            // "A K Lohithadas", where the first initial reads like an article.
            spellings.extend(name.whole().strip_prefix("A.").map(Spelling::of));
            let shorter = [name.whole(), name.without_initials()].into_iter();
            // Lon Chaney is not Lon Chaney Jr.
            texts.extend(shorter.filter(|short| !self.all.contains(&Spelling::of(short))));
            if !self.is_shared(&name, &own) {
                texts.extend(name.surnames());
            }
        }
        spellings.extend(texts.iter().map(|text| Spelling::of(text)));
        let right = spellings.iter().map(Spelling::run_together).collect();
        // A slip changes one word only, so only answers with as many words can come of one.
        let near = |other: &&Spelling| {
            let alike = |spelling: &Spelling| spelling.words().len() == other.words().len();
            !spellings.contains(other) && spellings.iter().any(alike)
        };
        let others = self.all.iter().filter(near).cloned().collect();
        Some(Accepted { right, spellings, others })
    }

    /// Whether the surname belongs to another answer too, or is one.
    fn is_shared(&self, name: &Name<'_>, own: &BTreeSet<String>) -> bool {
        let namesakes = self.by_surname.get(&name.key());
        let alone = self.all.contains(&Spelling::of(name.last()));
        alone || namesakes.is_some_and(|names| !names.is_subset(own))
    }
}

/// The texts that are right somewhere in a question.
fn right_texts(question: &Question) -> Vec<&str> {
    match &question.answer {
        Answer::Choice { key, .. } => vec![key],
        Answer::Open { key, accept } => std::iter::once(key).chain(accept).map(String::as_str).collect(),
        Answer::Order(items) => items.iter().map(String::as_str).collect(),
        Answer::TrueFalse(_) | Answer::Number(_) => Vec::new(),
    }
}

/// A text without the brackets at its end: `Spirited Away` of `Spirited Away (2001)`.
fn without_remark(text: &str) -> Option<&str> {
    let (bare, remark) = text.strip_suffix(')')?.rsplit_once('(')?;
    let bare = bare.trim();
    (!bare.is_empty() && !remark.contains(')')).then_some(bare)
}

#[cfg(test)]
mod tests;
