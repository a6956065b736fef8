//! A name to be typed, for those that some players know without seeing options.

use crate::{
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        kind::choice::{leaks, most_exact},
        making::{Making, id},
        stem,
    },
    relation,
    value::Value,
};
use std::rc::Rc;

/// The least share of players who know it unaided; below it, typing is no fun. It takes a famous name or the lead.
const LEAST: f64 = 0.45;
/// A name comes to mind less easily than it is recognised.
const RECALLED: f64 = 0.7;

/// Adds a question for every fact that `wanted` names.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    wanted: impl Fn(usize) -> bool,
    out: &mut Vec<Candidate>,
) {
    let shared = Rc::clone(&making.shared);
    for (at, fact) in making.base.facts.iter().enumerate() {
        let named = matches!(
            fact.value,
            Value::Person(_) | Value::Title(_) | Value::Place(_) | Value::Company(_) | Value::Festival(_)
        );
        if !(wanted(at) && named && making.is_fair(fact)) {
            continue;
        }
        for ask in relation::asks().filter(|a| a.relation == fact.relation && !a.many) {
            let key = fact.value.print();
            let knows = making.knows(ask, fact);
            let id = id(fact.relation, &key, Kind::Open);
            let mut rng = making.rng(&id);
            let alone = ask.stems.iter().copied().filter(|w| !w.contains("of these"));
            let alone = alone.filter(|w| shared.is_alone(ask, w, fact, making.base));
            let film = making.name_of_film(&mut rng);
            let stem = most_exact(alone, &mut rng).and_then(|w| stem::fill(w, &film, fact, making.base));
            let Some(stem) = stem.filter(|stem| knows >= LEAST && !leaks(stem, &key, &making.film)) else {
                continue;
            };
            let secrets = [key.clone()];
            let answer = Answer::Open { key, accept: Vec::new() };
            let question = making.about(fact, id, stem, answer, knows * RECALLED, &secrets);
            out.push(making.candidate(question, fact, ask, Source::None));
        }
    }
}
