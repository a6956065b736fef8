//! Words, phrases and names whose print case follows no rule.

use crate::lexicon::{damaged, hash::Map, index::Index, places, rows, works};
use std::sync::LazyLock;

const CASE: &str = include_str!("../case.tsv");
const ACCENTS: &str = include_str!("../accents.tsv");

static BY_CASE: Index<4_096> = Index::new(CASE, b'\t');
static BY_ACCENTS: Index<2_048> = Index::new(ACCENTS, b'\t');

/// How a word or phrase that follows no rule is printed.
pub(super) fn exception(lower: &str) -> Option<&'static str> {
    let row = BY_ACCENTS.row(lower).or_else(|| BY_CASE.row(lower))?;
    Some(&row[lower.len() + 1..])
}

/// The exceptions of several words by their first, so that most words of a phrase cost one look.
static RUNS: LazyLock<Map<&'static str, Vec<[&'static str; 2]>>> = LazyLock::new(|| {
    let mut runs: Map<_, Vec<_>> = Map::default();
    for row in exceptions() {
        if let Some((first, _)) = row[0].split_once(' ') {
            runs.entry(first).or_default().push(row);
        }
    }
    runs
});

fn exceptions() -> impl Iterator<Item = [&'static str; 2]> {
    rows(CASE).chain(rows(ACCENTS))
}

/// Names that the other lexicons print, as text without capitals, and perhaps without accents, writes them.
static KNOWN: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let works = works::works().iter().map(|w| w.title);
    let songs = works::songs().iter().flat_map(|s| [s.title, s.performer]);
    let companies = works::companies().iter().map(|c| c.name);
    let festivals = works::festivals().iter().flat_map(|f| f.aliases.iter().copied().chain([f.name]));
    let mut known = Map::default();
    for name in works.chain(songs).chain(companies).chain(festivals).chain(places::names()) {
        known.entry(name.to_lowercase()).or_insert(name);
        if name.is_ascii() {
            continue;
        }
        // Only where the damage leaves most of the name: "Åland" would become "land".
        let damaged = damaged(name);
        if name.starts_with(|c: char| c.is_ascii()) && damaged.len() > 4 {
            known.entry(damaged).or_insert(name);
        }
    }
    known
});

/// The name that the other lexicons print, from its lower-case form.
pub(super) fn known(lower: &str) -> Option<&'static str> {
    KNOWN.get(lower).copied()
}

/// The longest exception of several words that opens here, with their number.
pub(super) fn run(words: &[&str]) -> Option<(usize, &'static str)> {
    let opens = |lower: &str| {
        let mut here = words.iter();
        lower.split(' ').all(|word| here.next() == Some(&word))
    };
    let fitting = RUNS.get(words[0])?.iter().filter(|[lower, _]| opens(lower));
    fitting.map(|[lower, print]| (lower.split(' ').count(), *print)).max_by_key(|(count, _)| *count)
}
