//! "Who …?" from the plot: a clause about a named character, with the other characters as options.

mod apart;
mod characters;
mod clause;

use crate::{
    article::{SectionKind, Source},
    base::Base,
    question::{
        Answer, Kind, Question,
        derive::{category, evidence_at, id},
        expected,
        seed::Seed,
        story::Stories,
    },
};
use apart::Apart;
use characters::{Cast, Character};
use rand::seq::SliceRandom as _;

/// Share of those who have just seen the film and know such a detail.
const KNOWS: f64 = 0.55;

const FEMALE: &[&str] = &["she", "her", "hers", "herself"];
const MALE: &[&str] = &["he", "him", "his", "himself"];

/// Adds the questions that the plot gives.
pub(in crate::question) fn derive(
    source: &Source,
    base: &Base<'_>,
    tiers: &[u8],
    seed: &Seed,
    stories: &mut Stories<'_>,
    out: &mut Vec<Question>,
) {
    let article = base.article;
    let plot: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Plot).collect();
    let cast = Cast::read(base, &plot, tiers);
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
            let mut rng = seed.rng(&id);
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
            let wrong: Vec<String> = wrong.iter().map(|c| c.print.clone()).collect();
            let story = stories.near(sentence, tier, std::slice::from_ref(&answer.print), &stem);
            asked.push(clause.predicate.clone());
            out.push(Question {
                id,
                relation: Some("who-did".to_owned()),
                expected: expected::with_guessing(KNOWS, wrong.len() + 1),
                story,
                tier,
                evidence: vec![evidence_at(source, article, sentence, &article.tokens[clause.at].span())],
                category: Some(category(SectionKind::Plot).to_owned()),
                ..Question::new(stem, Answer::Choice { key: answer.print.clone(), wrong })
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
