//! Record labels that soundtracks come out on.

use super::{hash::Map, plain};
use std::sync::LazyLock;

/// A record label.
#[derive(Debug)]
pub struct Label {
    /// Name in print.
    pub name: &'static str,
    /// First and last year.
    pub active: (u16, u16),
    /// Industry whose films it serves, as for people.
    pub industry: &'static str,
    aliases: Vec<&'static str>,
}

static LABELS: LazyLock<Vec<Label>> = LazyLock::new(|| {
    super::rows(include_str!("labels.tsv"))
        .filter_map(|[name, active, industry, aliases]| {
            let (first, last) = active.split_once('-')?;
            Some(Label {
                name,
                active: (first.parse().ok()?, last.parse().ok()?),
                industry,
                aliases: aliases.split('|').filter(|a| !a.is_empty()).collect(),
            })
        })
        .collect()
});

static BY_NAME: LazyLock<Map<String, &'static Label>> = LazyLock::new(|| {
    let mut out = Map::default();
    for label in LABELS.iter() {
        for name in label.aliases.iter().chain([&label.name]) {
            out.insert(super::damaged(name), label);
            out.insert(plain(name), label);
        }
    }
    out
});

/// Every label, in the order of the file.
#[must_use]
pub fn all() -> &'static [Label] {
    &LABELS
}

/// The label of that name, in any case.
#[must_use]
pub fn find(name: &str) -> Option<&'static Label> {
    super::look_up(&BY_NAME, name)
}
