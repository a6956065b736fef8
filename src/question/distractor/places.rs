//! Wrong places: of the key's kind and country, and neither around nor within anything that the article names.

use super::{Pool, Taken, Why, Wrong, origin};
use crate::{
    fact::Fact,
    lexicon::places::{self, Kind, Place},
};
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

/// So many famous places of the key's country are enough to draw from.
const NEARBY: usize = 4;

/// Places of the key's kind that the article does not name.
pub(super) fn draw(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    // A building has no fair company among cities.
    if fact.qualifier("as").is_some() {
        return None;
    }
    let known = places::find(&key)?;
    // Nor has a quarter: a town elsewhere is no match for it, and its neighbours are parts of what was shot.
    if is_quarter(known) {
        return None;
    }
    let country = known.country();
    if is_elsewhere(pool, fact, country) {
        return None;
    }
    if fact.relation == "made-in" && is_told_by_title(pool) {
        return None;
    }
    let around = around_named(taken);
    let kin = match fact.relation {
        "made-in" => origin::neighbours(known.name, pool.year),
        _ => Vec::new(),
    };
    let industries = origin::industries(pool, None);
    let shot = fact.relation == "filmed-in";
    let fits = |p: &&Place| {
        alike(p.kind, known.kind)
            && !p.name.contains(',')
            && p.name != key
            && origin::is_founded(p.name, pool.year)
            && !around.contains(&p.name)
            && !taken.mentions(p.name)
            && !is_quarter(p)
            && !places::overlap(p.name, &key)
            && !p.adjectives.iter().any(|a| taken.mentions(a))
            && !places::around(p.name).iter().any(|outer| taken.mentions(outer))
            && !(shot && p.within == "Scotland" && taken.mentions("Scotland"))
            && !(shot && industries.iter().any(|i| origin::capitals(i).contains(&p.name)))
    };
    let mut names: Vec<&Place> = if kin.len() >= NEARBY {
        // A title in the language of one country alone would tell it.
        places::all().filter(|p| kin.contains(&p.name)).filter(fits).collect()
    } else {
        // A town of the film's own country among strangers would tell itself.
        let famous = if is_land(known.kind) { places::famous() } else { places::famous_in(country) };
        famous.iter().copied().filter(fits).collect()
    };
    if !is_land(known.kind) && names.len() < NEARBY {
        names = places::all().filter(|p| p.country() == country).filter(fits).collect();
    }
    names.shuffle(rng);
    pool.choose(&key, names.into_iter().map(|p| Wrong::new(p.name, Why::Place(p.kind))).collect(), rng)
}

/// Whether what the article puts behind the name is another country: "Cambridge, Ontario" is not the town that all know.
fn is_elsewhere(pool: &Pool<'_>, fact: &Fact, country: &str) -> bool {
    let behind = &pool.base.article.lower[fact.span.end..];
    let Some(behind) = behind.strip_prefix(", ") else { return false };
    let name = |words: usize| {
        let end = behind.match_indices(|c: char| !c.is_alphanumeric()).nth(words - 1);
        behind.get(..end.map_or(behind.len(), |(at, _)| at))
    };
    let place = [2, 1].into_iter().filter_map(name).find_map(places::find);
    place.is_some_and(|place| place.kind != Kind::City && place.country() != country)
}

/// Whether the title is in a language that tells where the film is from: "Hôtel du Nord".
fn is_told_by_title(pool: &Pool<'_>) -> bool {
    const WORDS: &[&str] = &[
        "au", "aux", "das", "de", "del", "der", "des", "di", "die", "du", "e", "ein", "eine", "el", "et",
        "gli", "il", "la", "las", "le", "les", "los", "och", "ou", "por", "und", "une", "y",
    ];
    let title = &pool.base.article.lower[pool.base.article.title.clone()];
    !title.is_ascii() || title.split([' ', '-', '\'']).any(|word| WORDS.contains(&word))
}

/// Whether it is a part of a city: Manhattan, Beverly Hills.
fn is_quarter(place: &Place) -> bool {
    let city = |outer: &&str| places::find(outer).is_some_and(|p| p.kind == Kind::City);
    places::around(place.name).iter().any(city)
}

fn is_land(kind: Kind) -> bool {
    matches!(kind, Kind::Continent | Kind::Country | Kind::Nation | Kind::Territory)
}

fn alike(one: Kind, other: Kind) -> bool {
    one == other
        || matches!((one, other), (Kind::Territory, Kind::Country) | (Kind::Country, Kind::Territory))
}

/// What lies around any place, quarter or studio that the article names.
fn around_named(taken: &Taken<'_>) -> Vec<&'static str> {
    let named = places::nested().iter().filter(|[inner, _]| taken.mentions(inner));
    let mut around: Vec<&'static str> = named.flat_map(|[inner, _]| places::around(inner)).collect();
    around.sort_unstable();
    around.dedup();
    around
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_told_from_towns() {
        let quarter = |name: &str| is_quarter(places::find(name).expect("a known place"));
        assert!(quarter("Manhattan") && quarter("Beverly Hills"));
        assert!(!quarter("Chicago") && !quarter("Texas"));
    }
}
