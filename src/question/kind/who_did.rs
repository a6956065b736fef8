//! "Who …?" from the plot: a clause about a named character, with the other characters as options.

mod apart;
mod characters;
mod clause;
mod sequence;

use crate::{
    article::SectionKind,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
    },
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

/// Adds the questions that the plot gives.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let (base, tiers) = (making.base, making.tiers);
    let article = base.article;
    let plot: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Plot).collect();
    let cast = Cast::read(base, &plot, tiers);
    sequence::make(making, &plot, &cast, out);
    let apart = Apart::read(base, &plot, &cast);
    let mut asked: Vec<String> = Vec::new();
    for &sentence in &plot {
        for clause in clause::of_sentence(article, sentence, &cast) {
            let Some(answer) = cast.get(&clause.subject) else { continue };
            let tier = tiers[sentence].max(1);
            let stem = format!("Who {}?", clause.predicate);
            if asked.iter().any(|a| alike(a, &clause.predicate)) {
                continue;
            }
            let named = |c: &Character| clause.predicate.to_lowercase().contains(&c.print.to_lowercase());
            let mut others: Vec<&Character> = cast
                .iter()
                .filter(|c| {
                    c.print != answer.print
                        && c.met <= tier
                        && !named(c)
                        && apart.surely(&c.word, &clause.subject)
                })
                .filter(|c| clause.sex.is_none_or(|sex| c.sex == Some(sex)))
                .collect();
            if others.len() < 2 {
                continue;
            }
            let id = id("who-did", &format!("{}\0{}", answer.print, clause.predicate), Kind::Choice);
            let mut rng = making.rng(&id);
            others.shuffle(&mut rng);
            // Characters of the same weight are the likeliest; a passer-by would be no option.
            others.sort_by_key(|c| std::cmp::Reverse(c.mentions.min(answer.mentions)));
            let mut wrong: Vec<&Character> = Vec::new();
            for other in others {
                if wrong.len() < 3 && wrong.iter().all(|w| apart.surely(&w.word, &other.word)) {
                    wrong.push(other);
                }
            }
            if wrong.len() < 2 {
                continue;
            }
            let whys = wrong.iter().map(|c| Why::Character(c.mentions)).collect();
            let wrong: Vec<String> = wrong.iter().map(|c| c.print.clone()).collect();
            asked.push(clause.predicate.clone());
            let secrets = [answer.print.clone()];
            let key = Answer::Choice { key: answer.print.clone(), wrong };
            let mut question = making.telling(&[sentence], tier, id, stem, key, KNOWS, &secrets);
            question.relation = Some("who-did".to_owned());
            question.evidence = vec![making.evidence(sentence, &article.tokens[clause.at].span())];
            out.push(Candidate {
                question,
                facts: Vec::new(),
                interest: INTEREST,
                from: Source::Inside,
                whys,
            });
        }
    }
}

/// Whether two predicates share most of their longer words.
fn alike(a: &str, b: &str) -> bool {
    let words = |s: &str| s.split(' ').filter(|w| w.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.contains(w)).count();
    shared * 2 > a.len().min(b.len())
}
