//! Two truths and a lie, or two lies and a truth: three short statements, of which the false ones are proven so.

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
const MOST: usize = 8;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.25;

/// A fact that can be stated, with its place among the facts.
#[derive(Clone)]
struct Stated<'a> {
    at: usize,
    fact: &'a Fact,
    ask: &'a Ask,
    truth: String,
    value: String,
}

/// What is asked for among three statements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Two truths and a lie.
    Lie,
    /// Two lies and a truth.
    Truth,
}

/// Adds a few questions, what may be asked before the film first.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    // A statement that is heard twice would be known to be true.
    let mut heard: Vec<usize> = Vec::new();
    let all = stated(making);
    for (wanted, relation) in [(Wanted::Lie, "two-truths-and-a-lie"), (Wanted::Truth, "two-lies-and-a-truth")]
    {
        let mut rng = making.rng(relation);
        let mut able = all.clone();
        able.shuffle(&mut rng);
        able.sort_by_key(|stated| making.tier(stated.fact));
        for _ in 0..MOST {
            let Some(three) = three(making, wanted, &mut able, &heard, &mut rng) else { break };
            if wanted == Wanted::Lie {
                heard.extend(three.stated[1..].iter().map(|stated| stated.at));
            }
            out.push(asked(making, wanted, relation, three, &mut rng));
        }
    }
}

/// Three statements about three facts.
struct Three<'a> {
    stated: [Stated<'a>; 3],
    key: String,
    wrong: [String; 2],
}

/// Takes three facts out of `able` and states them; no truth that was `heard` before is the key.
fn three<'a>(
    making: &mut Making<'a>,
    wanted: Wanted,
    able: &mut Vec<Stated<'a>>,
    heard: &[usize],
    rng: &mut ChaCha8Rng,
) -> Option<Three<'a>> {
    let (first, lie) = liar(making, able, &[], rng)?;
    Some(match wanted {
        Wanted::Lie => {
            let second = partner(able, &[&first], &[])?;
            let third = partner(able, &[&first, &second], &[])?;
            let wrong = [second.truth.clone(), third.truth.clone()];
            Three { stated: [first, second, third], key: lie, wrong }
        }
        Wanted::Truth => {
            let (second, other) = liar(making, able, &[&first], rng)?;
            let third = partner(able, &[&first, &second], heard)?;
            Three { key: third.truth.clone(), stated: [first, second, third], wrong: [lie, other] }
        }
    })
}

fn asked(
    making: &mut Making<'_>,
    wanted: Wanted,
    relation: &str,
    three: Three<'_>,
    rng: &mut ChaCha8Rng,
) -> Candidate {
    let Three { stated, key, wrong } = three;
    let (word, why) = match wanted {
        Wanted::Lie => ("FALSE", Why::True),
        Wanted::Truth => ("TRUE", Why::Untrue),
    };
    let id = id(relation, &stated[0].truth, Kind::Choice);
    let film = making.name_of_film(rng);
    let stem = format!("Which of these statements about {film} is {word}?");
    let tier = stated.iter().map(|one| making.tier(one.fact)).max().unwrap_or_default();
    let secrets: Vec<String> = stated.iter().map(|one| one.value.clone()).collect();
    let sentences = [stated[0].fact.sentence];
    let answer = Answer::choice(key, wrong);
    let mut question = making.telling(&sentences, tier, id, stem, answer, KNOWS, &secrets);
    question.relation = Some(relation.to_owned());
    // What the lie should have said.
    question.story = Some(stated[0].truth.clone());
    question.evidence = stated.iter().map(|one| making.evidence(one.fact.sentence, &one.fact.span)).collect();
    let facts = stated.iter().map(|one| one.at).collect();
    Candidate { question, facts, interest: INTEREST, from: Source::Statements, whys: vec![why; 2] }
}

/// Every fact that a room would like to hear in a short statement.
fn stated<'a>(making: &Making<'a>) -> Vec<Stated<'a>> {
    let mut out = Vec::new();
    for (at, fact) in making.base.facts.iter().enumerate() {
        let ask = relation::asks().find(|a| a.relation == fact.relation && !a.tell.is_empty());
        let told =
            |ask: &&Ask| making.is_fair(fact) && !making.is_minor(ask, fact) && making.may_be_told(fact);
        let Some(ask) = ask.filter(told) else {
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

/// Takes the first fact out of `able` that can be told with a value that is proven wrong, and tells it so; it says
/// something else than all of `others`.
fn liar<'a>(
    making: &mut Making<'a>,
    able: &mut Vec<Stated<'a>>,
    others: &[&Stated<'a>],
    rng: &mut ChaCha8Rng,
) -> Option<(Stated<'a>, String)> {
    // Any stranger is not in the cast: that is the lie only where nothing else can be one.
    let (strangers, known): (Vec<usize>, Vec<usize>) = (0..able.len())
        .filter(|&i| others.iter().all(|other| apart(&able[i], other)))
        .partition(|&i| able[i].ask.relation == "stars");
    for i in known.into_iter().chain(strangers) {
        let Stated { fact, ask, truth, .. } = &able[i];
        // Of a list that is left open, no statement is proven wrong; a character is no title.
        if fact.relation == "festival"
            || fair::is_of_open_list(fact)
            || fact.qualifier("medium") == Some("character")
        {
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

/// Takes the first fact out of `able` that is not among those `heard` and says something else than all of `others`.
fn partner<'a>(able: &mut Vec<Stated<'a>>, others: &[&Stated<'a>], heard: &[usize]) -> Option<Stated<'a>> {
    let fits = |one: &Stated<'_>| !heard.contains(&one.at) && others.iter().all(|other| apart(one, other));
    let at = able.iter().position(fits)?;
    Some(able.remove(at))
}

/// Whether two facts are of different relations, and neither names what the other is about.
fn apart(one: &Stated<'_>, other: &Stated<'_>) -> bool {
    one.ask.relation != other.ask.relation
        && !one.truth.contains(&other.value)
        && !other.truth.contains(&one.value)
}
