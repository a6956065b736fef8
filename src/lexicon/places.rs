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
