//! Given names and the sex they usually tell.

use super::hash::Map;
use std::sync::LazyLock;

/// What a given name tells of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// A woman or girl.
    Female,
    /// A man or boy.
    Male,
}

#[derive(Debug, Clone, Copy)]
struct Given {
    sex: Option<Sex>,
    is_word: bool,
}

static NAMES: LazyLock<Map<&'static str, Given>> = LazyLock::new(|| {
    super::rows(include_str!("given_names.tsv"))
        .map(|[name, sex, word]| {
            let sex = match sex {
                "f" => Some(Sex::Female),
                "m" => Some(Sex::Male),
                _ => None,
            };
            (name, Given { sex, is_word: word == "w" })
        })
        .collect()
});

/// The sex that a given name tells, where it tells one.
#[must_use]
pub fn sex(name: &str) -> Option<Sex> {
    let name = super::plain(name);
    let first = name.split([' ', '-']).next()?;
    NAMES.get(name.as_str()).or_else(|| NAMES.get(first))?.sex
}

/// Whether a lower-case word is a given name.
#[must_use]
pub fn is_given(word: &str) -> bool {
    NAMES.contains_key(word)
}

/// Whether a given name is an English word too, as `grace` and `kit` are.
#[must_use]
pub fn is_word_too(word: &str) -> bool {
    NAMES.get(word).is_some_and(|n| n.is_word)
}
