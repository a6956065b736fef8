//! Companies, festivals, works and songs that distractors are drawn from.

use super::{
    damaged,
    hash::{Map, Set},
    plain,
};
use std::sync::LazyLock;

/// A name with its years and industry, where they matter.
#[derive(Debug)]
pub struct Company {
    /// Name in print.
    pub name: &'static str,
    /// Other names in print.
    pub aliases: Vec<&'static str>,
    /// `production`, `distribution`, `studio`, `network`, `streaming`.
    pub kinds: Vec<&'static str>,
    /// First and last year.
    pub active: (u16, u16),
    /// Industry, as for people.
    pub industry: &'static str,
}

/// A work that films are based on.
#[derive(Debug)]
pub struct Work {
    /// Title in print.
    pub title: &'static str,
    /// Its author.
    pub author: &'static str,
    /// `novel`, `play`, `short story` …
    pub medium: &'static str,
    /// Year it came out.
    pub year: u16,
    /// Language, or for small ones the part of the world: `English`, `French`, `Indian`.
    pub language: &'static str,
}

impl Work {
    /// Whether it is prose or a play: what one author may write all of.
    #[must_use]
    pub fn is_told(&self) -> bool {
        matches!(self.medium, "novel" | "play" | "short story" | "memoir" | "children's book")
    }
}

/// A film festival.
#[derive(Debug)]
pub struct Festival {
    /// Name in print.
    pub name: &'static str,
    /// Other names.
    pub aliases: Vec<&'static str>,
    /// Where it is held.
    pub town: &'static str,
    /// The country of its town.
    pub country: &'static str,
    /// Year of the first.
    pub first: u16,
}

/// A song.
#[derive(Debug)]
pub struct Song {
    /// Title in print.
    pub title: &'static str,
    /// Who made it famous.
    pub performer: &'static str,
    /// Whether that is a band.
    pub band: bool,
    /// Year it came out.
    pub year: u16,
}

fn years(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-')?;
    Some((first.parse().ok()?, last.parse().unwrap_or(9999)))
}

static COMPANIES: LazyLock<Vec<Company>> = LazyLock::new(|| {
    super::rows(include_str!("companies.tsv"))
        .filter_map(|[name, kinds, active, industry, aliases]| {
            Some(Company {
                name,
                aliases: aliases.split('|').filter(|a| !a.is_empty()).collect(),
                kinds: kinds.split(',').collect(),
                active: years(active)?,
                industry,
            })
        })
        .collect()
});

static WORKS: LazyLock<Vec<Work>> = LazyLock::new(|| {
    super::rows(include_str!("works.tsv"))
        .filter_map(|[title, author, medium, year, language]| {
            Some(Work { title, author, medium, year: year.parse().ok()?, language })
        })
        .collect()
});

static FESTIVALS: LazyLock<Vec<Festival>> = LazyLock::new(|| {
    super::rows(include_str!("festivals.tsv"))
        .map(|[name, aliases, town, country, first]| Festival {
            name,
            town,
            aliases: aliases.split('|').filter(|s| !s.is_empty()).collect(),
            country,
            first: first.parse().unwrap_or_default(),
        })
        .collect()
});

static SONGS: LazyLock<Vec<Song>> = LazyLock::new(|| {
    super::rows(include_str!("songs.tsv"))
        .filter_map(|[title, performer, kind, year]| {
            Some(Song { title, performer, band: kind == "band", year: year.parse().ok()? })
        })
        .collect()
});

/// Names and other names of companies by their letters and digits.
static COMPANY_NAMES: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    COMPANIES
        .iter()
        .flat_map(|c| c.aliases.iter().copied().chain([c.name]))
        .flat_map(|name| {
            let damaged = (!name.is_ascii()).then(|| (letters(&damaged(name)), name));
            std::iter::once((letters(&plain(name)), name)).chain(damaged)
        })
        .collect()
});

/// Words that companies' names open with, so that most words are told at once to open none.
static COMPANY_OPENINGS: LazyLock<Set<&'static str>> =
    LazyLock::new(|| COMPANY_NAMES.keys().filter_map(|name| name.split(' ').next()).collect());

/// Whether the name of a known company may open with a lower-case word.
#[must_use]
pub fn opens_company(word: &str) -> bool {
    // A hyphen parts words in a name's letters, a letter with a mark is plain there.
    let first = word.split(|c: char| !c.is_alphanumeric() && c != '+').next().unwrap_or_default();
    !word.is_ascii() || COMPANY_OPENINGS.contains(first)
}

/// A name without marks and with single spaces: `Warner Bros. Pictures` is `warner bros pictures`.
fn letters(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '+').filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// How the company of that name, in any case, is printed.
#[must_use]
pub fn company(name: &str) -> Option<&'static str> {
    COMPANY_NAMES.get(&letters(&plain(name))).copied()
}

/// Companies, in the order of the file.
#[must_use]
pub fn companies() -> &'static [Company] {
    &COMPANIES
}

/// Works, in the order of the file.
#[must_use]
pub fn works() -> &'static [Work] {
    &WORKS
}

/// Festivals, in the order of the file.
#[must_use]
pub fn festivals() -> &'static [Festival] {
    &FESTIVALS
}

/// Songs, in the order of the file.
#[must_use]
pub fn songs() -> &'static [Song] {
    &SONGS
}

static GENRES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("genres.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
});

/// Genre phrases as leads use them, in lower case.
#[must_use]
pub fn genres() -> &'static [&'static str] {
    &GENRES
}
