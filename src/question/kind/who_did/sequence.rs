//! Which of these happens first, or last: acts from different parts of the plot, in the order in which it tells them.

use super::{Cast, clause::Clause};
use crate::question::{
    Answer, Kind,
    candidate::{Candidate, Source},
    distractor::Why,
    making::{Making, id},
};
use rand::RngExt as _;

const RELATION: &str = "plot-order";
/// Acts in sentences nearer than this may happen at once.
const APART: usize = 3;
/// How many acts are compared.
const ACTS: usize = 3;
/// The most questions of this kind in a pack.
const MOST: usize = 5;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.5;

/// Words of a plot that is not told in the order of the film.
const LOOKING_BACK: &[&str] =
    &["flashback", "flashbacks", "flashforward", "earlier", "previously", "nonlinear"];

/// Acts that happen more than once, or take their time.
const AGAIN: &[&str] = &[
    "agrees", "argues", "calls", "confronts", "confronted", "meets", "refuses", "says", "tells", "visits",
    "visited", "watches", "works",
];

/// An act that can be told by itself.
struct Act {
    sentence: usize,
    at: usize,
    text: String,
}

/// Adds a question for every three acts that lie far enough apart; `clauses` go by the sentences of the `plot`.
pub(super) fn make(
    making: &mut Making<'_>,
    plot: &[usize],
    clauses: &[(usize, Clause)],
    cast: &Cast,
    out: &mut Vec<Candidate>,
) {
    let article = making.article();
    let looks_back = |&sentence: &usize| {
        article.sentences[sentence].tokens.clone().any(|t| LOOKING_BACK.contains(&article.word(t)))
    };
    if plot.iter().any(looks_back) {
        return;
    }
    let mut acts: Vec<Act> = Vec::new();
    // What the plot tells twice has no place in its order.
    let told = |clause: &Clause| {
        let same = |(_, other): &&(usize, Clause)| {
            other.subject == clause.subject && other.predicate.eq_ignore_ascii_case(&clause.predicate)
        };
        clauses.iter().filter(same).count()
    };
    for &(sentence, ref clause) in clauses {
        let Some(subject) = cast.get(&clause.subject) else { continue };
        // What may happen again, or be going on, has no place in an order.
        if told(clause) > 1
            || AGAIN.iter().any(|verb| clause.predicate.split(' ').take(2).any(|word| word == *verb))
        {
            continue;
        }
        // One act a sentence: two of them may happen at once.
        if acts.last().is_none_or(|last| last.sentence != sentence) {
            acts.push(Act {
                sentence,
                at: clause.at,
                text: format!("{} {}.", subject.print, clause.predicate),
            });
        }
    }
    let count = (acts.len() / ACTS).min(MOST);
    for first in 0..count {
        let third = acts.len() / ACTS;
        let three: Vec<&Act> = (0..ACTS).map(|n| &acts[first + n * third]).collect();
        if three.windows(2).any(|pair| pair[1].sentence - pair[0].sentence < APART) {
            continue;
        }
        let id = id(RELATION, &three[0].text, Kind::Choice);
        let mut rng = making.rng(&id);
        let (word, key) = if rng.random_bool(0.5) { ("first", 0) } else { ("last", ACTS - 1) };
        let film = making.name_of_film(&mut rng);
        let stem = format!("Which of these happens {word} in {film}?");
        let wrong = three.iter().enumerate().filter(|(at, _)| *at != key).map(|(_, act)| act.text.clone());
        let answer = Answer::choice(three[key].text.clone(), wrong);
        let sentences: Vec<usize> = three.iter().map(|act| act.sentence).collect();
        let tier = sentences.iter().map(|&sentence| making.tiers[sentence].max(1)).max().unwrap_or_default();
        let secrets: Vec<String> = three.iter().map(|act| act.text.clone()).collect();
        let mut question = making.telling(&sentences, tier, id, stem, answer, KNOWS, &secrets);
        question.relation = Some(RELATION.to_owned());
        question.evidence =
            three.iter().map(|act| making.evidence(act.sentence, &article.tokens[act.at].span())).collect();
        let (facts, whys) = (Vec::new(), vec![Why::Order; ACTS - 1]);
        out.push(Candidate { question, facts, interest: INTEREST, from: Source::Statements, whys });
    }
}
