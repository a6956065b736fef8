//! A name to be typed: what some players know without seeing options, and what a room likes to hear though no fair
//! options exist.

use crate::{
    fact::Fact,
    lexicon::places,
    question::{
        Answer, Kind, MINOR,
        candidate::{Candidate, Source},
        fold::fold,
        kind::choice::{leaks, most_exact},
        making::{Making, id},
        stem,
    },
    relation::{self, Ask},
    value::Value,
};
use std::rc::Rc;

/// The least share of players who know it unaided for it to be typed even beside a choice. It takes a famous name or
/// the lead.
const WELL_KNOWN: f64 = 0.5;
/// The least share for it to be typed where no choice asks it; below it, typing is no fun.
const LEAST: f64 = 0.25;
/// The least interest of such a question.
const INTERESTING: u8 = 4;
/// Who was nearly cast and the like is told in any room, whoever knows it.
const GOOD_TO_HEAR: u8 = 8;
/// A name comes to mind less easily than it is recognised.
const RECALLED: f64 = 0.7;

/// Adds a question for every fact that is well known or that `unasked` names.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    unasked: impl Fn(usize) -> bool,
    out: &mut Vec<Candidate>,
) {
    let shared = Rc::clone(&making.shared);
    for (at, fact) in making.base.facts.iter().enumerate() {
        let named = matches!(
            fact.value,
            Value::Person(_) | Value::Title(_) | Value::Place(_) | Value::Company(_) | Value::Festival(_)
        );
        if !(named && making.is_fair(fact)) {
            continue;
        }
        for ask in relation::asks().filter(|a| a.relation == fact.relation) {
            let key = fact.value.print();
            let knows = making.knows(ask, fact);
            let well_known = knows >= WELL_KNOWN;
            // A part that the lead does not name, played by somebody whom few know, comes to nobody's mind.
            let bit_part = fact.relation == "plays" && (!well_known || is_of_several(fact, making));
            // One of several places may have stood in; nobody knows by heart what a film was to be called.
            let bit_part = bit_part || matches!(fact.relation, "stood-in" | "working-title");
            if bit_part
                || making.is_minor(ask, fact)
                || !(well_known || unasked(at) && is_worth_typing(ask, knows))
            {
                continue;
            }
            let id = id(fact.relation, &key, Kind::Open);
            let mut rng = making.rng(&id);
            let alone = ask.stems.iter().copied().filter(|w| !w.contains("of these"));
            // A list may lack some of its names; only what singles one of them out makes it the one right answer.
            let alone = alone.filter(|w| !ask.many || singles_out(w));
            let alone = alone.filter(|w| shared.is_alone(ask, w, fact, making.base));
            let film = making.name_of_film(&mut rng);
            let stem = most_exact(alone, &mut rng).and_then(|w| stem::fill(w, &film, fact, making.base));
            let Some(stem) = stem.filter(|stem| !leaks(stem, &key, &making.film)) else {
                continue;
            };
            let secrets = [key.clone()];
            let accept = match &fact.value {
                Value::Place(_) => spellings(&key),
                _ => Vec::new(),
            };
            let answer = Answer::Open { key, accept };
            let mut question = making.about(fact, id, stem, answer, knows * RECALLED, &secrets);
            if !well_known {
                question.tags.push(MINOR.to_owned());
            }
            out.push(making.candidate(question, fact, ask, Source::Typed));
        }
    }
}

/// Whether others have a part of that name: when young, in another version.
fn is_of_several(fact: &Fact, making: &Making<'_>) -> bool {
    let last = |fact: &Fact| {
        fact.qualifier("character").and_then(|part| part.split(' ').next_back().map(str::to_owned))
    };
    let own = last(fact);
    making.base.of("plays").any(|other| other.value != fact.value && last(other) == own)
}

/// What else a place is called, without what a typed answer may leave out anyway: "The Philippines".
fn spellings(key: &str) -> Vec<String> {
    let mut seen = vec![fold(key)];
    let mut others = places::aliases(key);
    others.retain(|other| {
        let folded = fold(other);
        let new = !seen.contains(&folded);
        seen.push(folded);
        new
    });
    others
}

fn is_worth_typing(ask: &Ask, knows: f64) -> bool {
    ask.interest >= GOOD_TO_HEAR || ask.interest >= INTERESTING && knows >= LEAST
}

/// Whether a wording says more of the answer than that it belongs to the film.
fn singles_out(wording: &str) -> bool {
    wording.matches('{').count() > wording.matches("{film}").count() + wording.matches("{actor").count()
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn a_spelling_that_differs_by_an_article_adds_nothing() {
        assert_eq!(spellings("Philippines"), Vec::<String>::new());
        assert!(spellings("United Kingdom").iter().any(|s| s == "Britain"));
        assert!(spellings("Atlantis").is_empty());
    }
}
