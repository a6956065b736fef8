//! Countries, cities and regions, with what else they are called.

use super::hash::Map;
use std::{collections::HashSet, sync::LazyLock};

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the kinds")]
pub enum Kind {
    Continent,
    Country,
    Nation,
    Territory,
    State,
    Region,
    City,
}

/// A place.
#[derive(Debug)]
pub struct Place {
    /// What it is.
    pub kind: Kind,
    /// Its name in print.
    pub name: &'static str,
    /// Adjectives: `British`.
    pub adjectives: Vec<&'static str>,
    /// The country it lies in, empty for countries.
    pub within: &'static str,
}

static PLACES: LazyLock<Vec<(Place, Vec<&'static str>)>> = LazyLock::new(|| {
    super::rows(include_str!("places.tsv"))
        .map(|[kind, name, aliases, adjectives, within]| {
            let list = |text: &'static str| text.split('|').filter(|s| !s.is_empty()).collect::<Vec<_>>();
            let kind = match kind {
                "continent" => Kind::Continent,
                "country" => Kind::Country,
                "nation" => Kind::Nation,
                "territory" => Kind::Territory,
                "state" => Kind::State,
                "region" => Kind::Region,
                _ => Kind::City,
            };
            (Place { kind, name, adjectives: list(adjectives), within }, list(aliases))
        })
        .collect()
});

static BY_NAME: LazyLock<Map<String, &'static Place>> = LazyLock::new(|| {
    let mut map = Map::default();
    // Cities last, so that a country keeps the name that a city shares.
    for cities in [false, true] {
        for (place, aliases) in PLACES.iter().filter(|(p, _)| (p.kind == Kind::City) == cities) {
            for name in std::iter::once(&place.name).chain(aliases) {
                map.entry(super::plain(name)).or_insert(place);
                if name.is_ascii() {
                    continue;
                }
                // Only where the damage leaves most of the name: "Åland" would become "land".
                let damaged = super::damaged(name);
                if name.starts_with(|c: char| c.is_ascii()) && damaged.len() > 4 {
                    map.entry(damaged).or_insert(place);
                }
            }
        }
    }
    map
});

static BY_ADJECTIVE: LazyLock<Map<String, &'static Place>> = LazyLock::new(|| {
    let mut map = Map::default();
    for (place, _) in PLACES.iter().filter(|(p, _)| p.kind != Kind::City && p.kind != Kind::Continent) {
        for adjective in &place.adjectives {
            map.entry(super::plain(adjective)).or_insert(place);
        }
    }
    map
});

static FAMOUS: LazyLock<Vec<&'static Place>> = LazyLock::new(|| {
    let names: HashSet<&str> =
        include_str!("famous_places.txt").lines().filter(|l| !l.starts_with('#')).collect();
    PLACES.iter().map(|(place, _)| place).filter(|p| names.contains(p.name)).collect()
});

/// Places that everybody knows, in the order of the file: wrong options nobody has to look up.
#[must_use]
pub fn famous() -> &'static [&'static Place] {
    &FAMOUS
}

/// Those of them that lie in a country, or are it.
#[must_use]
pub fn famous_in(country: &str) -> &'static [&'static Place] {
    static BY_COUNTRY: LazyLock<Map<&'static str, Vec<&'static Place>>> = LazyLock::new(|| {
        let mut map: Map<_, Vec<_>> = Map::default();
        for place in famous() {
            map.entry(place.country()).or_default().push(*place);
        }
        map
    });
    BY_COUNTRY.get(country).map_or(&[], Vec::as_slice)
}

impl Place {
    /// The sovereign country: itself, or what it lies in, for London the United Kingdom.
    #[must_use]
    pub fn country(&self) -> &'static str {
        let around = if self.within.is_empty() { self.name } else { self.within };
        match find(around) {
            Some(nation) if nation.kind == Kind::Nation => nation.within,
            _ => around,
        }
    }
}

/// Every place, in the order of the file.
pub fn all() -> impl Iterator<Item = &'static Place> {
    PLACES.iter().map(|(place, _)| place)
}

/// What each place, quarter or studio lies in, in the order of the file.
static AROUND: LazyLock<Vec<[&'static str; 2]>> =
    LazyLock::new(|| super::rows(include_str!("lies_in.tsv")).collect());

/// Every place, quarter and studio of which it is known what it lies in, with that: `Brooklyn`, `New York City`.
#[must_use]
pub fn nested() -> &'static [[&'static str; 2]] {
    &AROUND
}

/// What a place lies in that is no country, from the nearest outwards: of Brooklyn, New York City and its state.
#[must_use]
pub fn around(name: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut next = Some(name);
    let mut seen = 0;
    while let Some(inner) = next {
        let first = AROUND.partition_point(|[known, _]| *known < inner);
        for [_, outer] in AROUND[first..].iter().take_while(|[known, _]| *known == inner) {
            if !found.contains(outer) {
                found.push(outer);
            }
        }
        next = found.get(seen).copied();
        seen += 1;
    }
    found
}

/// Whether one of two places lies in the other, or they are one.
#[must_use]
pub fn overlap(one: &str, other: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        around(inner).contains(&outer)
            || find(inner).is_some_and(|p| p.within == outer || p.kind != Kind::Continent && p.country() == outer)
            // What a continent holds is not listed; every country may lie in it.
            || find(outer).is_some_and(|p| p.kind == Kind::Continent)
    };
    one == other || within(one, other) || within(other, one)
}

/// Every place's name, in the order of the file.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    PLACES.iter().map(|(place, _)| place.name)
}

/// The place of that name or alias, in any case.
#[must_use]
pub fn find(name: &str) -> Option<&'static Place> {
    super::look_up(&BY_NAME, name)
}

/// What else a place of that name is called: the United Kingdom is also the UK. Empty where it has one name alone.
#[must_use]
pub fn aliases(name: &str) -> Vec<String> {
    let known = PLACES.iter().find(|(place, _)| place.name.eq_ignore_ascii_case(name));
    known.into_iter().flat_map(|(_, aliases)| aliases).map(ToString::to_string).collect()
}

/// The country or region that an adjective belongs to: `british` is of the United Kingdom.
#[must_use]
pub fn by_adjective(word: &str) -> Option<&'static Place> {
    super::look_up(&BY_ADJECTIVE, word)
}

/// Towns, landmarks and studios where films are shot, too small to be asked as a country or city is.
static SITES: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let mut map = Map::default();
    for name in include_str!("sites.txt").lines().filter(|l| !l.starts_with('#')) {
        map.insert(super::plain(name), name);
        if !name.is_ascii() {
            map.insert(super::damaged(name), name);
        }
    }
    map
});

/// The print form of a place where films are shot, if it is one that [`find`] does not know.
#[must_use]
pub fn site(name: &str) -> Option<&'static str> {
    super::look_up(&SITES, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_in_what_is_around_them() {
        assert_eq!(around("Brooklyn"), ["Long Island", "New York City", "New York State"]);
        assert_eq!(around("Nowhere"), Vec::<&str>::new());
        assert!(overlap("Mumbai", "Maharashtra") && overlap("Maharashtra", "Mumbai"));
        assert!(overlap("United States", "North America") && overlap("Chicago", "United States"));
        assert!(!overlap("Chicago", "Boston") && !overlap("France", "Germany"));
    }
}
