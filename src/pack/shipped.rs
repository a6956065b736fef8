//! The packs inside the binary, so that an installed one plays anywhere.

use super::Pack;

/// Name and JSON of each shipped pack; the first is the one that plays when nothing is named.
const SHIPPED: &[(&str, &str)] = &[
    ("silver-screen", include_str!("../../questions/silver-screen.json")),
    ("miss-you-already", include_str!("../../questions/miss-you-already.json")),
];

/// The articles that shipped packs were derived from, so that `why` can prove their questions anywhere.
const ARTICLES: &[(&str, &str)] =
    &[("miss-you-already", include_str!("../../questions/miss-you-already.txt"))];

/// The names that work in place of a path, the general pack first.
pub fn names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

/// The JSON of a shipped pack.
#[must_use]
pub fn json(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(shipped, _)| *shipped == name).map(|(_, json)| *json)
}

/// A shipped pack by its name.
///
/// # Panics
/// Never in a release: a test reads every shipped pack.
#[must_use]
pub fn pack(name: &str) -> Option<Pack> {
    json(name).map(|json| Pack::read(json).expect("every shipped pack checks clean"))
}

/// The article that a shipped pack was derived from.
#[must_use]
pub fn article(name: &str) -> Option<&'static str> {
    ARTICLES.iter().find(|(shipped, _)| *shipped == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_pack_checks_clean() {
        for name in names() {
            let pack =
                Pack::read(json(name).unwrap()).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
            assert!(
                pack.credits.is_some() && (pack.licence.is_some() || pack.source.is_some()),
                "{name} does not say who made it under which terms"
            );
        }
    }
}
