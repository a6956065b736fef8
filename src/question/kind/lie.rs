//! Two truths and a lie: three short statements of one part of the film's story, one of them proven false.

use crate::{
    fact::Fact,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
        story::tell,
    },
    relation::{self, Ask},
};
use rand::{RngExt as _, seq::SliceRandom as _};

/// The longest statement, in words.
const LONGEST: usize = 14;
/// The most questions of this kind in a pack; they are long to read.
const MOST: usize = 4;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.25;

/// Adds a few questions from the facts that `wanted` names.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    wanted: impl Fn(usize) -> bool,
    out: &mut Vec<Candidate>,
) {
    let mut able: Vec<(usize, &Fact, &Ask, String)> = Vec::new();
    for (at, fact) in making.base.facts.iter().enumerate() {
        let ask = relation::asks().find(|a| a.relation == fact.relation && !a.tell.is_empty());
        let Some(ask) = ask.filter(|_| wanted(at) && making.is_fair(fact)) else { continue };
        let Some(truth) = tell(ask, fact, &fact.value.print(), making.base) else { continue };
        if truth.split(' ').count() <= LONGEST {
            able.push((at, fact, ask, truth));
        }
    }
    let mut rng = making.rng("two-truths-and-a-lie");
    able.shuffle(&mut rng);
    for three in able.chunks_exact(3).take(MOST) {
        let [(_, fact, ask, truth), rest @ ..] = three else { continue };
        let mixed = three.iter().enumerate().all(|(i, a)| {
            // One actor as star and in a part is one fact told twice.
            three[..i].iter().all(|b| a.1.relation != b.1.relation && a.1.value != b.1.value)
        });
        let Some(wrong) = making.pool.draw(ask, fact, &mut rng).filter(|_| mixed) else { continue };
        let said = &wrong[rng.random_range(0..wrong.len())].text;
        let Some(lie) = tell(ask, fact, said, making.base).filter(|lie| lie != truth) else { continue };
        let id = id("two-truths-and-a-lie", truth, Kind::Choice);
        let tier = three.iter().map(|t| making.tier(t.1)).max().unwrap_or_default();
        let secrets = [fact.value.print()];
        let answer = Answer::Choice { key: lie, wrong: rest.iter().map(|t| t.3.clone()).collect() };
        let stem = "Which of these statements about the film is FALSE?".to_owned();
        let mut question = making.telling(&[fact.sentence], tier, id, stem, answer, KNOWS, &secrets);
        question.relation = Some("two-truths-and-a-lie".to_owned());
        question.story = Some(truth.clone());
        question.evidence = three.iter().map(|t| making.evidence(t.1.sentence, &t.1.span)).collect();
        let facts = three.iter().map(|t| t.0).collect();
        out.push(Candidate {
            question,
            facts,
            interest: INTEREST,
            from: Source::Statements,
            whys: vec![Why::True; 2],
        });
    }
}
