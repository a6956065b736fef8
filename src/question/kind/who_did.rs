//! "Who …?" from the plot: a clause about a named character, with the other characters as options.

mod acts;
mod apart;
mod characters;
mod clause;
mod full_name;
mod sequence;
mod subject;
mod telling;

use crate::question::{
    Answer, Kind,
    candidate::{Candidate, Source},
    distractor::Why,
    making::{Making, id},
};
use apart::Apart;
use characters::{Cast, Character};
use rand::seq::SliceRandom as _;

/// Share of those who have just seen the film and know such a detail.
const KNOWS: f64 = 0.55;

const FEMALE: &[&str] = &["she", "her", "hers", "herself"];
const MALE: &[&str] = &["he", "him", "his", "himself"];

/// How much a room wants to know it.
const INTEREST: u8 = 6;

/// The most questions with one key: a hero does nearly everything.
const OF_ONE: usize = 4;

/// The most wrong options.
const MOST: usize = 3;

/// Adds the questions that the plot gives.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let (base, tiers) = (making.base, making.tiers);
    let article = base.article;
    let plot: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| telling::is_of_film(article, s)).collect();
    let cast = Cast::read(base, &plot, tiers);
    let apart = Apart::read(base, &plot, &cast);
    let mut asked: Vec<String> = Vec::new();
    let mut keys: Vec<&str> = Vec::new();
    let mut clauses = Vec::new();
    for &sentence in &plot {
        if !telling::is_unreal(article, sentence, &plot) {
            let before = sentence.checked_sub(1).filter(|before| plot.binary_search(before).is_ok());
            let found = clause::of_sentence(article, sentence, before, &cast);
            clauses.extend(found.into_iter().map(|clause| (sentence, clause)));
        }
    }
    sequence::make(making, &plot, &clauses, &cast, out);
    acts::make(making, &plot, &clauses, (&cast, &apart), out);
    for &(sentence, ref clause) in &clauses {
        let Some(answer) = cast.get(&clause.subject) else { continue };
        let tier = tiers[sentence].max(1);
        let stem = format!("Who {}?", clause.predicate);
        if asked.iter().any(|a| alike(a, &clause.predicate)) {
            continue;
        }
        let said = |c: &Character| is_said(&clause.predicate, &c.print);
        let doers = telling::doers(article, &plot, sentence, &clause.predicate, &cast);
        // The other name of somebody in the stem is no option, nor is whoever may do the same.
        let meant = |c: &Character| cast.iter().any(|n| said(n) && apart.may_be_one(&n.word, &c.word));
        // "Who stops being Batman?": it says who, as does the title whose name somebody takes.
        let titled =
            clause.predicate.split(' ').any(|word| word == "name") && answer.is_named_in(&making.film);
        if meant(answer) || answer.is_named_in(&clause.predicate) || titled {
            continue;
        }
        if keys.iter().filter(|key| **key == answer.word).count() == OF_ONE {
            continue;
        }
        let mut others: Vec<&Character> = cast
            .iter()
            .filter(|c| {
                c.print != answer.print
                    && c.met <= tier
                    && !c.is_named_in(&clause.predicate)
                    && !meant(c)
                    && !doers.contains(&&*c.word)
                    && apart.surely(&c.word, &clause.subject)
            })
            .filter(|c| clause.sex.is_none_or(|sex| c.sex == Some(sex)))
            .collect();
        let id = id("who-did", &format!("{}\0{}", answer.print, clause.predicate), Kind::Choice);
        let mut rng = making.rng(&id);
        others.shuffle(&mut rng);
        // Those who are there are the likeliest, then those of the same weight; a passer-by would be no option.
        others.sort_by_key(|c| (!c.is_near(sentence), std::cmp::Reverse(c.mentions.min(answer.mentions))));
        // Names as the cast list has them, or as the plot does: the two do not mix.
        let by_list = answer.whole().and_then(|_| pick(answer, &others, &apart, |c| c.whole().is_some()));
        let whole = by_list.is_some();
        let Some(wrong) = by_list.or_else(|| pick(answer, &others, &apart, |c| c.mentions > 0)) else {
            continue;
        };
        let name = |c: &Character| c.whole().filter(|_| whole).unwrap_or(&c.print).to_owned();
        let whys = wrong.iter().map(|c| Why::Character(c.mentions)).collect();
        let wrong: Vec<String> = wrong.into_iter().map(name).collect();
        let key = name(answer);
        asked.push(clause.predicate.clone());
        keys.push(&answer.word);
        let secrets = [key.clone()];
        let answer = Answer::Choice { key, wrong };
        let mut question = making.telling(&[sentence], tier, id, stem, answer, KNOWS, &secrets);
        question.relation = Some("who-did".to_owned());
        question.evidence = vec![making.evidence(sentence, &article.tokens[clause.at].span())];
        out.push(Candidate { question, facts: Vec::new(), interest: INTEREST, from: Source::Inside, whys });
    }
}

/// Two or three people of the same weight, certainly apart, one of them of the plot and one that could be meant by the sex of the
/// one who did it.
fn pick<'a>(
    answer: &Character,
    others: &[&'a Character],
    apart: &Apart<'_>,
    fits: impl Fn(&Character) -> bool,
) -> Option<Vec<&'a Character>> {
    let mut wrong: Vec<&Character> = Vec::new();
    let alike = |c: &Character| answer.sex.is_none() || c.sex.is_none() || c.sex == answer.sex;
    for &other in others.iter().filter(|c| fits(c)) {
        // Those of the cast list alone are named in no other stem, and would be known by that.
        let stranger = other.mentions == 0 && wrong.iter().any(|w| w.mentions == 0);
        let last = wrong.len() + 1 == MOST && !alike(other) && !wrong.iter().any(|w| alike(w));
        if wrong.len() < MOST
            && !stranger
            && !last
            && wrong.iter().all(|w| apart.surely(&w.word, &other.word))
        {
            wrong.push(other);
        }
    }
    let fair = wrong.len() > 1 && wrong.iter().any(|c| c.mentions > 0) && wrong.iter().any(|c| alike(c));
    fair.then_some(wrong)
}

/// Whether a predicate says a name.
fn is_said(predicate: &str, name: &str) -> bool {
    predicate.split([' ', '\'']).any(|word| word.eq_ignore_ascii_case(name))
}

/// Whether two predicates share most of their longer words.
fn alike(a: &str, b: &str) -> bool {
    let words = |s: &str| s.split(' ').filter(|w| w.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.contains(w)).count();
    shared * 2 > a.len().min(b.len())
}
