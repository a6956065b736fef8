//! Wrong films: of the same years and industry, none of which the article names.

use super::{Pool, Taken, Why, Wrong, origin};
use crate::{article::SectionKind, fact::Fact, lexicon::films};
use rand_chacha::ChaCha8Rng;

/// How far apart the years of films are that a room takes for each other.
const YEARS: u16 = 15;

/// Fewer candidates than this would make the key stand out.
const ENOUGH: usize = 6;

/// The year that the key is of: its own, where the fact has it, or the film's.
fn year(pool: &Pool<'_>, fact: &Fact) -> u16 {
    fact.qualifier("year").and_then(|y| y.parse().ok()).or(pool.year).unwrap_or(1980)
}

/// Other films.
pub(super) fn films(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let year = year(pool, fact);
    let industries = origin::industries(pool, None);
    // A title in another language among those of the film's own would tell itself, and of films that everybody knows,
    // everybody knows that they are no remakes.
    if fact.relation == "remade-as" || origin::stands_out(&key, &industries) {
        return None;
    }
    let indian = ["bollywood", "tamil", "telugu", "malayalam", "kannada", "bengali"];
    let alike = |industry: &str| {
        industries.contains(&industry)
            || industries.iter().all(|i| indian.contains(i)) && indian.contains(&industry)
    };
    let titles: Vec<Wrong> = films::films()
        .iter()
        // "Which 2002 film": another year's would be none.
        .filter(|f| f.year == year || fact.qualifier("year").is_none())
        .filter(|f| f.year.abs_diff(year) <= YEARS && alike(f.industry) && !taken.mentions(f.title))
        .map(|f| Wrong::new(f.title, Why::Work { what: "film", year: f.year, by: None }))
        .collect();
    if titles.len() < ENOUGH { None } else { pool.choose(&key, titles, rng) }
}

/// Titles that other films were made under.
pub(super) fn working_titles(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    if is_told_by_lead(pool, &key) {
        return None;
    }
    let own = pool.base.article.at(&pool.base.article.title).to_lowercase();
    let titles = films::working_titles()
        .iter()
        .filter(|w| {
            w.year.abs_diff(year(pool, fact)) <= ERA
                && w.title != key
                && !own.contains(&w.film.to_lowercase())
                && !taken.mentions(w.title)
        })
        .map(|w| {
            let why = Why::Work { what: "working title", year: w.year, by: Some(w.film) };
            Wrong::new(w.title, why)
        })
        .collect();
    pool.choose(&key, titles, rng)
}

/// Whether the lead says what a title speaks of: "Medieval Dead" is the one for a film of the Evil Dead.
pub(super) fn is_told_by_lead(pool: &Pool<'_>, title: &str) -> bool {
    let article = pool.base.article;
    let lead = || (0..article.sentences.len()).take_while(|&s| article.section(s).kind == SectionKind::Lead);
    let title = title.to_lowercase();
    let mut words = title.split(' ').filter(|word| word.len() > 3);
    let own: Vec<&str> = title.split(' ').collect();
    words.any(|word| {
        lead().any(|s| {
            let tokens = article.sentences[s].tokens.clone();
            let said = |t: usize| article.word(t) == word;
            // Where the title itself stands says nothing.
            let itself = |t: usize| {
                own.len() > 1
                    && (own.contains(&article.word(t + 1)) || t > 0 && own.contains(&article.word(t - 1)))
            };
            tokens.clone().any(|t| said(t) && !itself(t))
        })
    })
}

/// How far apart the years of distinctions are that a room could take for each other.
const ERA: u16 = 35;

/// Distinctions that another film has: what is the first of its kind is so alone.
pub(super) fn distinctions(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let year = pool.year.unwrap_or(1980);
    let own = pool.base.article.at(&pool.base.article.title).to_lowercase();
    let of_key = names_in(&key);
    let claims: Vec<Wrong> = films::distinctions()
        .iter()
        .filter(|d| {
            d.year.abs_diff(year) <= ERA
                // "The first Bollywood film …" is known among firsts of other lands, and by any director's name.
                && names_in(d.claim) == of_key
                && !own.contains(&d.film.to_lowercase()) && !taken.holds(d.claim)
        })
        .map(|d| {
            let why = Why::Work { what: "distinction", year: d.year, by: Some(d.film) };
            Wrong::new(d.claim, why)
        })
        .collect();
    pool.choose(&key, claims, rng)
}

/// The names in a claim that tell whose it can be: all but those of prizes, which any film may win.
fn names_in(claim: &str) -> Vec<&str> {
    const PRIZES: &[&str] = &[
        "Academy", "Award", "Awards", "Best", "Picture", "Feature", "Palme", "Golden", "Lion", "Bear",
        "Globe",
    ];
    let mut names: Vec<&str> = claim
        .split(' ')
        .filter(|word| word.starts_with(char::is_uppercase) && !PRIZES.contains(word))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::names_in;

    #[test]
    fn only_claims_of_one_people_or_studio_are_alike() {
        assert_eq!(names_in("the first Pixar film with a lamp"), ["Pixar"]);
        assert_eq!(names_in("the first film to win the Academy Award for Best Picture"), Vec::<&str>::new());
    }
}
