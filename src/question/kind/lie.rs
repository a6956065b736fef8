//! Two truths and a lie: three short statements of one part of the film's story, one of them proven false.

use crate::{
    fact::Fact,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        fair,
        kind::choice::leaks,
        making::{Making, id},
        story::tell,
    },
    relation::{self, Ask},
};
use rand::{RngExt as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;

/// The longest statement, in words.
const LONGEST: usize = 14;
/// The most questions of this kind in a pack; they are long to read.
const MOST: usize = 4;
const INTEREST: u8 = 6;
const RELATION: &str = "two-truths-and-a-lie";
const KNOWS: f64 = 0.25;

/// A fact that can be stated, with its place among the facts.
struct Stated<'a> {
    at: usize,
    fact: &'a Fact,
    ask: &'a Ask,
    truth: String,
    value: String,
}

/// Adds a few questions, what may be asked before the film first.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let mut rng = making.rng(RELATION);
    let mut able = stated(making);
    able.shuffle(&mut rng);
    able.sort_by_key(|stated| making.tier(stated.fact));
    for _ in 0..MOST {
        let Some((liar, lie)) = liar(making, &mut able, &mut rng) else { return };
        let Some(first) = partner(&mut able, &[&liar]) else { return };
        let Some(second) = partner(&mut able, &[&liar, &first]) else { return };
        let three = [&liar, &first, &second];
        let id = id(RELATION, &liar.truth, Kind::Choice);
        let tier = three.iter().map(|stated| making.tier(stated.fact)).max().unwrap_or_default();
        let answer = Answer::choice(lie, [first.truth.clone(), second.truth.clone()]);
        let secrets = [liar.value.clone()];
        let stem = "Which of these statements about the film is FALSE?".to_owned();
        let mut question = making.telling(&[liar.fact.sentence], tier, id, stem, answer, KNOWS, &secrets);
        question.relation = Some(RELATION.to_owned());
        question.story = Some(liar.truth.clone());
        question.evidence = three.iter().map(|s| making.evidence(s.fact.sentence, &s.fact.span)).collect();
        let facts = three.iter().map(|stated| stated.at).collect();
        let whys = vec![Why::True; 2];
        out.push(Candidate { question, facts, interest: INTEREST, from: Source::Statements, whys });
    }
}

/// Every fact that a room would like to hear in a short statement.
fn stated<'a>(making: &Making<'a>) -> Vec<Stated<'a>> {
    let mut out = Vec::new();
    for (at, fact) in making.base.facts.iter().enumerate() {
        let ask = relation::asks().find(|a| a.relation == fact.relation && !a.tell.is_empty());
        let Some(ask) = ask.filter(|ask| making.is_fair(fact) && !making.is_minor(ask, fact)) else {
            continue;
        };
        let value = fact.value.print();
        // "The film is set in Lampton", of a film called "Lampton": the title answers.
        let Some(truth) = tell(ask, fact, &value, making.base).filter(|_| !leaks("", &value, &making.film))
        else {
            continue;
        };
        if truth.split(' ').count() <= LONGEST {
            out.push(Stated { at, fact, ask, truth, value });
        }
    }
    out
}

/// Takes the first fact out of `able` that can be told with a value that is proven wrong, and tells it so.
fn liar<'a>(
    making: &mut Making<'a>,
    able: &mut Vec<Stated<'a>>,
    rng: &mut ChaCha8Rng,
) -> Option<(Stated<'a>, String)> {
    // Any stranger is not in the cast: that is the lie only where nothing else can be one.
    let (strangers, others): (Vec<usize>, Vec<usize>) =
        (0..able.len()).partition(|&i| able[i].ask.relation == "stars");
    for i in others.into_iter().chain(strangers) {
        let Stated { fact, ask, truth, .. } = &able[i];
        // Of a list that is left open, no statement is proven wrong.
        if fair::is_of_open_list(fact) {
            continue;
        }
        let Some(wrong) = making.pool.draw(ask, fact, rng) else { continue };
        let said = &wrong[rng.random_range(0..wrong.len())].text;
        let lie = tell(ask, fact, said, making.base).filter(|lie| lie != truth);
        if let Some(lie) = lie.filter(|_| !leaks("", said, &making.film)) {
            return Some((able.remove(i), lie));
        }
    }
    None
}

/// Takes the first fact out of `able` that says something else than all of `others`.
fn partner<'a>(able: &mut Vec<Stated<'a>>, others: &[&Stated<'a>]) -> Option<Stated<'a>> {
    let apart = |a: &Stated<'_>, b: &Stated<'_>| {
        a.ask.relation != b.ask.relation && !a.truth.contains(&b.value) && !b.truth.contains(&a.value)
    };
    let at = able.iter().position(|one| others.iter().all(|other| apart(one, other)))?;
    Some(able.remove(at))
}
