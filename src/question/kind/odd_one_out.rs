//! Odd one out: three of a list of the film's own, and one that does NOT belong.

use crate::{
    fact::Fact,
    lexicon::places,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
        stem,
    },
    relation,
};
use rand::RngExt as _;

/// The lists of a film that can be asked so, and how long each is at least: a shorter one is better asked name by
/// name. The first names of a cast are all well known, so none of them is to be used up here.
const WORDINGS: &[(&str, usize, &str)] = &[
    ("stars", 8, "Which of these people is NOT in the cast of {film}?"),
    ("filmed-in", 5, "Which of these places was NOT a filming location of {film}?"),
    ("festival", 5, "At which of these festivals was {film} NOT shown?"),
];

/// How many of the list are options.
const TRUE: usize = 3;

/// Whether places are of one kind and none of them lies in another.
fn are_of_a_kind(places: &[&Fact]) -> bool {
    let names: Vec<String> = places.iter().map(|f| f.value.print()).collect();
    let kind = |name: &String| places::find(name).map(|place| place.kind);
    names.iter().enumerate().all(|(n, name)| {
        kind(name).is_some() && names[..n].iter().all(|o| kind(o) == kind(name) && !places::overlap(o, name))
    })
}

/// Adds a question for every list that is long enough.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    for ask in relation::asks() {
        let wording = WORDINGS.iter().find(|(relation, ..)| *relation == ask.relation);
        let Some((_, least, wording)) = wording else { continue };
        let list: Vec<&Fact> = making.base.of(ask.relation).filter(|f| making.is_fair(f)).collect();
        if list.len() < *least {
            continue;
        }
        // The last named are the least known: the others are better asked one by one.
        let shown = &list[list.len() - TRUE..];
        if ask.relation == "filmed-in" && !are_of_a_kind(shown) {
            continue;
        }
        let first = shown[0];
        let id = id(ask.relation, &first.value.print(), Kind::Choice) + "-odd";
        let mut rng = making.rng(&id);
        let film = making.name_of_film(&mut rng);
        let (Some(stem), Some(strangers)) =
            (stem::fill(wording, &film, first, making.base), making.pool.draw(ask, first, &mut rng))
        else {
            continue;
        };
        let key = strangers[rng.random_range(0..strangers.len())].text.clone();
        let whys = vec![Why::True; shown.len()];
        let wrong: Vec<String> = shown.iter().map(|f| f.value.print()).collect();
        let sentences: Vec<usize> = shown.iter().map(|f| f.sentence).collect();
        let tier = shown.iter().map(|f| making.tier(f)).max().unwrap_or_default();
        let secrets = [key.clone()];
        let knows = making.knows(ask, first);
        let answer = Answer::Choice { key, wrong };
        let mut question = making.telling(&sentences, tier, id, stem, answer, knows, &secrets);
        question.relation = Some(format!("{}-odd", ask.relation));
        question.evidence = shown.iter().map(|f| making.evidence(f.sentence, &f.span)).collect();
        out.push(Candidate {
            question,
            facts: Vec::new(),
            interest: ask.interest + 1,
            from: Source::Odd,
            whys,
        });
    }
}
