//! Wrong films: of the same years and industry, none of which the article names.

use super::{Pool, Taken, names};
use crate::{fact::Fact, lexicon::films};
use rand_chacha::ChaCha8Rng;

/// How far apart the years of films are that a room takes for each other.
const YEARS: u16 = 15;

/// Fewer candidates than this would make the key stand out.
const ENOUGH: usize = 6;

/// The year that the key is of: its own, where the fact has it, or the film's.
fn year(pool: &Pool<'_>, fact: &Fact) -> u16 {
    fact.qualifier("year").and_then(|y| y.parse().ok()).or(pool.base.article.year).unwrap_or(1980)
}

/// Other films.
pub(super) fn films(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<String>> {
    let key = fact.value.print();
    let year = year(pool, fact);
    let industries = names::industries(pool, None);
    let indian = ["bollywood", "tamil", "telugu", "malayalam", "kannada", "bengali"];
    let alike = |industry: &str| {
        industries.contains(&industry)
            || industries.iter().all(|i| indian.contains(i)) && indian.contains(&industry)
    };
    let titles: Vec<&str> = films::films()
        .iter()
        .filter(|f| f.year.abs_diff(year) <= YEARS && alike(f.industry) && !taken.mentions(f.title))
        .map(|f| f.title)
        .collect();
    if titles.len() < ENOUGH { None } else { pool.choose(&key, titles, rng) }
}

/// Titles that other films were made under.
pub(super) fn working_titles(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<String>> {
    let key = fact.value.print();
    let own = pool.base.article.at(&pool.base.article.title).to_lowercase();
    let titles: Vec<&str> = films::working_titles()
        .iter()
        .filter(|w| {
            w.year.abs_diff(year(pool, fact)) <= ERA
                && w.title != key
                && !own.contains(&w.film.to_lowercase())
                && !taken.mentions(w.title)
        })
        .map(|w| w.title)
        .collect();
    pool.choose(&key, titles, rng)
}

/// How far apart the years of distinctions are that a room could take for each other.
const ERA: u16 = 35;

/// Distinctions that another film has: what is the first of its kind is so alone.
pub(super) fn distinctions(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<String>> {
    let key = fact.value.print();
    let year = pool.base.article.year.unwrap_or(1980);
    let own = pool.base.article.at(&pool.base.article.title).to_lowercase();
    let claims: Vec<&str> = films::distinctions()
        .iter()
        .filter(|d| {
            d.year.abs_diff(year) <= ERA && !own.contains(&d.film.to_lowercase()) && !taken.holds(d.claim)
        })
        .map(|d| d.claim)
        .collect();
    pool.choose(&key, claims, rng)
}
