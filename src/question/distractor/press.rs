//! Wrong speakers: critics and publications of the film's years and country, and the people behind the film.

use super::{Pool, Taken, Why, Wrong, origin};
use crate::{
    fact::Fact,
    lexicon::press::{self, Voice},
};
use rand_chacha::ChaCha8Rng;

/// Countries whose critics a room takes for each other.
fn countries(pool: &Pool<'_>, known: Option<&Voice>) -> &'static [&'static str] {
    let industries = origin::industries(pool, None);
    let by_film = || {
        ["bollywood", "tamil", "telugu", "malayalam", "kannada", "bengali"]
            .iter()
            .any(|i| industries.contains(i))
    };
    let indian = known.map_or_else(by_film, |voice| voice.country == "in");
    if indian { &["in"] } else { &["us", "uk"] }
}

/// Whether somebody wrote in the film's year, or, where the key looks back on it, in the key's years.
fn wrote_then(pool: &Pool<'_>, voice: &Voice, known: Option<&Voice>) -> bool {
    let year = pool.year.unwrap_or(2000);
    let in_year = |v: &Voice| v.active.0 <= year + 1 && year <= v.active.1;
    match known {
        Some(key) if !in_year(key) => voice.active.0 < key.active.1 && key.active.0 < voice.active.1,
        _ => in_year(voice),
    }
}

/// Other critics, none of whom the article names.
pub(super) fn critics(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let known = press::critics().iter().find(|c| c.name == key);
    let countries = countries(pool, known);
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_owned();
    let wrong = press::critics()
        .iter()
        .filter(|c| countries.contains(&c.country) && wrote_then(pool, c, known))
        .filter(|c| surname(c.name) != surname(&key) && !taken.mentions(c.name))
        .map(|c| {
            let why = Why::Active { what: "critic", years: c.active, of: c.country };
            Wrong::new(c.name, why)
        })
        .collect();
    pool.choose(&key, wrong, rng)
}

/// Other publications, none of which the article names.
pub(super) fn publications(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let known = press::outlets().iter().find(|o| o.name == key);
    let countries = countries(pool, known);
    let bare = |name: &'static str| name.strip_prefix("The ").unwrap_or(name);
    let wrong = press::outlets()
        .iter()
        .filter(|o| countries.contains(&o.country) && wrote_then(pool, o, None))
        .filter(|o| o.name != key && !taken.mentions(bare(o.name)))
        .map(|o| {
            let why = Why::Active { what: "publication", years: o.active, of: o.country };
            Wrong::new(o.name, why)
        })
        .collect();
    pool.choose(&key, wrong, rng)
}

/// Relations whose values are the people behind a film.
const MAKING: &[&str] =
    &["directed-by", "written-by", "produced-by", "music-by", "photographed-by", "edited-by", "stars"];

/// Others behind the film; none where the key is not one of them.
pub(super) fn makers(pool: &Pool<'_>, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let mut makers: Vec<String> =
        MAKING.iter().flat_map(|r| pool.base.of(r)).map(|f| f.value.print()).collect();
    if !makers.contains(&key) {
        return None;
    }
    makers.sort();
    makers.dedup();
    makers.retain(|name| surname(name) != surname(&key));
    pool.choose(&key, makers.into_iter().map(|name| Wrong::new(name, Why::Maker)).collect(), rng)
}
