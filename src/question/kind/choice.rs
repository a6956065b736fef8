//! A relation asked with options: the key among wrong ones of its own kind.

use crate::{
    base::Base,
    fact::Fact,
    lexicon::{hash::TextMap, places},
    question::{
        Answer, Kind, MINOR,
        candidate::{Candidate, Source},
        distractor::{Why, part},
        making::{Making, id},
        reason::Reason,
        stem,
    },
    relation::{self, Ask, Options},
    value::Value,
};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use std::{collections::HashMap, rc::Rc};

/// So many questions of a list are as many as a room wants to hear.
const MOST: &[(&str, usize)] = &[("festival", 3), ("filmed-in", 4)];

/// Adds a question for every fact and way of asking that is fair, and the reason to each fact that has none.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    reasons: &mut [Option<Reason>],
    out: &mut Vec<Candidate>,
) {
    let shared = Rc::clone(&making.shared);
    let mut made_of: HashMap<&str, usize> = HashMap::new();
    for (fact, reason) in making.base.facts.iter().zip(reasons) {
        if reason.is_some() {
            continue;
        }
        let most = MOST.iter().find(|(relation, _)| *relation == fact.relation);
        if most.is_some_and(|(_, most)| made_of.get(fact.relation).is_some_and(|made| made >= most)) {
            *reason = Some(Reason::Enough);
            continue;
        }
        let mut made = false;
        for ask in relation::asks().filter(|a| a.relation == fact.relation && !a.stems.is_empty()) {
            let id = id(fact.relation, &fact.value.print(), Kind::Choice);
            let mut rng = making.rng(&id);
            let Some(stem) = shared.wording(ask, fact, making, &mut rng) else {
                *reason = Some(Reason::Ambiguous);
                continue;
            };
            let Some(wrong) = making.pool.draw(ask, fact, &mut rng) else {
                *reason = Some(Reason::NoFairOptions);
                continue;
            };
            let (wrong, whys) = part(wrong);
            let key = fact.value.print();
            let secrets: Vec<String> = std::iter::once(&key).chain(&wrong).cloned().collect();
            let knows = making.knows(ask, fact);
            let mut question = making.about(fact, id, stem, Answer::Choice { key, wrong }, knows, &secrets);
            if making.is_minor(ask, fact) {
                question.tags.push(MINOR.to_owned());
            }
            let from = if whys.iter().all(|why| matches!(why, Why::CoStar(_) | Why::Maker)) {
                Source::Inside
            } else {
                Source::Outside
            };
            out.push(Candidate { whys, ..making.candidate(question, fact, ask, from) });
            made = true;
        }
        if made {
            *made_of.entry(fact.relation).or_default() += 1;
            *reason = None;
        }
    }
}

/// Which wordings tell a value from the other values of its relation: each filled stem with its only value, or
/// none where several values share it.
pub(in crate::question) struct Shared<'a> {
    values: TextMap<(&'static str, String), Option<&'a Value>>,
    /// The wordings of each fact that can be filled, in the order of the facts, with the stems that come of it.
    stems: Vec<Vec<(&'static str, String)>>,
}

impl<'a> Shared<'a> {
    /// Fills every wording of every fact once.
    pub(in crate::question) fn new(base: &'a Base<'_>) -> Self {
        let mut values: TextMap<_, Option<&'a Value>> = TextMap::default();
        let mut stems = Vec::with_capacity(base.facts.len());
        for fact in &base.facts {
            let asks = relation::asks().filter(|a| a.relation == fact.relation);
            let filled: Vec<(&str, String)> = asks
                .flat_map(|ask| ask.stems)
                .filter_map(|&wording| Some((wording, stem::fill(wording, "", fact, base)?)))
                .collect();
            for (_, stem) in &filled {
                let value = values.entry((fact.relation, stem.clone())).or_insert(Some(&fact.value));
                if *value != Some(&fact.value) {
                    *value = None;
                }
            }
            stems.push(filled);
        }
        Self { values, stems }
    }

    /// A wording of a fact of the base, filled in for a film without a name.
    fn stem(&self, wording: &str, fact: &Fact, base: &Base<'_>) -> Option<&str> {
        let known = base.facts.iter().zip(&self.stems).find(|(own, _)| std::ptr::eq(*own, fact));
        let (_, filled) = known?;
        filled.iter().find(|(own, _)| std::ptr::eq(*own, wording)).map(|(_, stem)| stem.as_str())
    }

    /// Whether only one value answers a wording.
    pub(in crate::question) fn is_alone(
        &self,
        ask: &Ask,
        wording: &str,
        fact: &Fact,
        base: &Base<'_>,
    ) -> bool {
        self.stem(wording, fact, base)
            .is_some_and(|stem| matches!(self.values.get(&(ask.relation, stem.to_owned())), Some(Some(_))))
    }

    /// A wording that fits, chosen by chance, with the film named now and then; none that gives the key away.
    fn wording(&self, ask: &Ask, fact: &Fact, making: &Making<'_>, rng: &mut ChaCha8Rng) -> Option<String> {
        let film = making.name_of_film(rng);
        // Where several values hold, only the options make one right, and the stem says so.
        let fits = |wording: &str| {
            // Songs by others are no options for "which song by Ann Lee".
            if matches!(ask.options, Options::Songs) && !wording.contains("of these") {
                return false;
            }
            if ask.many && wording.contains("of these") {
                self.stem(wording, fact, making.base).is_some()
            } else {
                self.is_alone(ask, wording, fact, making.base)
            }
        };
        let wording = most_exact(ask.stems.iter().copied().filter(|w| fits(w)), rng)?;
        let stem = stem::fill(wording, &film, fact, making.base)?;
        (!leaks(&stem, &fact.value.print(), &making.film)).then_some(stem)
    }
}

/// One of the wordings that need the most of a fact: the most exact ones.
pub(in crate::question) fn most_exact<'w>(
    wordings: impl Iterator<Item = &'w str>,
    rng: &mut ChaCha8Rng,
) -> Option<&'w str> {
    let good: Vec<&str> = wordings.collect();
    let free = |slot: &str| slot.starts_with("{film}") || slot.starts_with("{actor");
    let needs = |w: &str| w.match_indices('{').filter(|&(at, _)| !free(&w[at..])).count();
    let most = good.iter().map(|w| needs(w)).max()?;
    let good: Vec<&str> = good.into_iter().filter(|w| needs(w) == most).collect();
    Some(good[rng.random_range(0..good.len())])
}

/// Whether a stem, or the title that a room has on the screen, gives the key away.
pub(in crate::question) fn leaks(stem: &str, key: &str, film: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            // "the film" stands in nearly every stem and gives nothing away, nor does the kind of thing asked for.
            .filter(|w| w.len() > 3 || w.len() == 3 && w.starts_with(char::is_uppercase))
            .filter(|w| {
                !matches!(
                    *w,
                    "film" | "films" | "festivals" | "these" | "The" | "Who" | "How" | "And" | "New"
                )
            })
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let mut said = words(stem);
    said.extend(words(film));
    // "lamplightersii": damage glues the number to the word that gives the key away.
    let given_away = |w: &String| said.iter().any(|s| s == w || w.len() > 6 && s.starts_with(w.as_str()));
    // "American Lamps" comes from the country that its title names.
    let country = places::find(key).is_some()
        && said.iter().filter_map(|w| places::by_adjective(w)).any(|place| place.name == key);
    // "Gas Light" of "Gaslight".
    let close = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    country || key.len() > 3 && close(key) == close(film) || words(key).iter().any(given_away)
}

#[cfg(test)]
mod tests {
    use super::leaks;

    #[test]
    fn a_title_gives_away_its_country_and_its_own_words() {
        assert!(leaks("Which country does it come from?", "United States", "American Lamps"));
        assert!(leaks("", "Lamplighters", "Lamplighters II"));
        assert!(leaks("", "Lamp Light", "Lamplight"));
        assert!(!leaks("Which country does it come from?", "France", "American Lamps"));
    }
}
