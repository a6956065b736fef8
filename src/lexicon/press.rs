//! Film critics and the publications they write for.

use super::{hash::Map, plain};
use std::sync::LazyLock;

/// A critic or a publication.
#[derive(Debug)]
pub struct Voice {
    /// Name in print.
    pub name: &'static str,
    /// First and last year.
    pub active: (u16, u16),
    /// Country: `us`, `uk`, `in` …
    pub country: &'static str,
}

fn voice(name: &'static str, active: &str, country: &'static str) -> Option<Voice> {
    let (first, last) = active.split_once('-')?;
    Some(Voice { name, active: (first.parse().ok()?, last.parse().ok()?), country })
}

static CRITICS: LazyLock<Vec<Voice>> = LazyLock::new(|| {
    super::rows(include_str!("critics.tsv"))
        .filter_map(|[name, _, active, country]| voice(name, active, country))
        .collect()
});

static OUTLETS: LazyLock<Vec<Voice>> = LazyLock::new(|| {
    super::rows(include_str!("outlets.tsv"))
        .filter_map(|[name, active, country, _]| voice(name, active, country))
        .collect()
});

/// Names by their plain form, and where accents may be lost, by their damaged form too.
fn index(entries: impl Iterator<Item = (&'static str, &'static str)>) -> Map<String, &'static str> {
    let mut out = Map::default();
    for (alias, name) in entries {
        if !alias.is_ascii() {
            out.insert(super::damaged(alias), name);
        }
        out.insert(plain(alias), name);
    }
    out
}

static CRITIC_BY_NAME: LazyLock<Map<String, &'static str>> =
    LazyLock::new(|| index(CRITICS.iter().map(|c| (c.name, c.name))));

static OUTLET_BY_NAME: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let aliases = super::rows(include_str!("outlets.tsv"))
        .flat_map(|[name, _, _, aliases]| aliases.split('|').map(move |alias| (alias, name)));
    index(aliases.filter(|(alias, _)| !alias.is_empty()).chain(OUTLETS.iter().map(|o| (o.name, o.name))))
});

/// Critics, in the order of the file.
#[must_use]
pub fn critics() -> &'static [Voice] {
    &CRITICS
}

/// Publications, in the order of the file.
#[must_use]
pub fn outlets() -> &'static [Voice] {
    &OUTLETS
}

/// The print form of a critic's name, in any case.
#[must_use]
pub fn critic(name: &str) -> Option<&'static str> {
    super::look_up(&CRITIC_BY_NAME, name)
}

/// The print form of a publication's name, in any case.
#[must_use]
pub fn outlet(name: &str) -> Option<&'static str> {
    super::look_up(&OUTLET_BY_NAME, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publication_is_found_by_its_other_names_and_without_accents() {
        assert_eq!(outlet("new york times"), Some("The New York Times"));
        assert_eq!(outlet("cahiers du cinma"), Some("Cahiers du Cinéma"));
        assert_eq!(critic("pauline kael"), Some("Pauline Kael"));
        assert_eq!(critic("Ann Lee"), None);
    }
}
