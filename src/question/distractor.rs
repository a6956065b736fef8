//! Wrong options: of the key's type, plausible, and certainly wrong.

mod dates;
mod figures;
mod names;
mod terms;

use crate::{
    base::Base,
    fact::Fact,
    lexicon,
    relation::{Ask, Options},
};
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;

/// How many wrong options an item has where the matter allows it.
pub(super) const WANTED: usize = 3;

/// What distractors are drawn from, beside the chance of one item.
pub(super) struct Pool<'a> {
    /// The facts.
    pub(super) base: &'a Base<'a>,
    /// How often a text was an option of an earlier item of this pack.
    used: HashMap<String, usize>,
}

impl<'a> Pool<'a> {
    /// A pool over the facts of one article.
    #[must_use]
    pub(super) fn new(base: &'a Base<'a>) -> Self {
        Self { base, used: HashMap::new() }
    }

    /// Wrong options for a fact, in no particular order; none where no fair ones exist.
    pub(super) fn draw(&mut self, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
        let taken = Taken::new(self.base, ask, fact);
        let wrong = match ask.options {
            Options::People(role) => names::people(self, role, fact, &taken, rng),
            Options::CoStars => names::co_stars(self, fact, &taken, rng),
            Options::Dates => dates::draw(self.base, ask, fact, rng),
            Options::Figures => figures::draw(self.base, ask, fact, rng),
            Options::Ranks => figures::ranks(fact, rng),
            Options::Places => names::places(self, fact, &taken, rng),
            Options::Festivals => names::festivals(self, fact, &taken, rng),
            Options::Companies(kind) => names::companies(self, kind, fact, &taken, rng),
            Options::Works => names::works(self, fact, &taken, rng),
            Options::Authors => names::authors(self, fact, &taken, rng),
            Options::Songs => names::songs(self, &taken, rng),
            Options::Performers => names::performers(self, fact, &taken, rng),
            Options::Terms(list) => terms::draw(list, fact, &taken, rng),
            Options::Genres => terms::genres(fact, &taken, rng),
        }?;
        for text in wrong.iter().chain([&fact.value.print()]) {
            *self.used.entry(text.clone()).or_default() += 1;
        }
        Some(wrong)
    }

    /// The first `WANTED` of `candidates`, the least used first; none if there are fewer than two.
    fn choose(&self, candidates: Vec<String>) -> Option<Vec<String>> {
        let mut ranked: Vec<(usize, String)> =
            candidates.into_iter().map(|c| (self.used.get(&c).copied().unwrap_or(0), c)).collect();
        // Stable: chance has ordered those that were used equally often.
        ranked.sort_by_key(|(used, _)| *used);
        ranked.truncate(WANTED);
        (ranked.len() >= 2).then(|| ranked.into_iter().map(|(_, c)| c).collect())
    }
}

/// T(u, p): what is true of the relation, or of one that conflicts with it, or stands in the article at all.
pub(super) struct Taken<'a> {
    values: Vec<String>,
    text: &'a str,
}

impl<'a> Taken<'a> {
    fn new(base: &Base<'a>, ask: &Ask, fact: &Fact) -> Self {
        let mut values: Vec<String> = base
            .facts
            .iter()
            .filter(|f| f.relation == ask.relation || ask.conflicts.contains(&f.relation))
            .map(|f| lexicon::plain(&f.value.print()))
            .collect();
        values.push(lexicon::plain(&fact.value.print()));
        Self { values, text: &base.article.lower }
    }

    /// Whether a text is true here, or could be: it is a value of the relation or of a conflicting one.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.values.contains(&lexicon::plain(text))
    }

    /// Whether a text is a value here or is named anywhere in the article, accents or not.
    pub(super) fn mentions(&self, text: &str) -> bool {
        self.holds(text)
            || self.text.contains(&text.to_ascii_lowercase())
            || self.text.contains(&lexicon::plain(text))
            || (!text.is_ascii() && self.text.contains(lexicon::damaged(text).trim()))
    }
}
