//! Given names and the sex they usually tell.

use super::index::Index;

/// What a given name tells of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// A woman or girl.
    Female,
    /// A man or boy.
    Male,
}

static NAMES: Index<32_768> = Index::new(include_str!("given_names.tsv"), b'\t');

/// The sex that a given name tells, where it tells one.
#[must_use]
pub fn sex(name: &str) -> Option<Sex> {
    let name = super::plain(name);
    let first = name.split([' ', '-']).next()?;
    let row = NAMES.row(&name).or_else(|| NAMES.row(first))?;
    match super::columns(row) {
        [_, "f", _] => Some(Sex::Female),
        [_, "m", _] => Some(Sex::Male),
        _ => None,
    }
}

/// The given name that a lower-case word is.
#[must_use]
pub(crate) fn name(word: &str) -> Option<&'static str> {
    NAMES.row(word).map(|row| &row[..word.len()])
}

/// Whether a lower-case word is a given name.
#[must_use]
pub fn is_given(word: &str) -> bool {
    name(word).is_some()
}

/// Whether a given name is an English word too, as `grace` and `kit` are.
#[must_use]
pub fn is_word_too(word: &str) -> bool {
    NAMES.row(word).is_some_and(|row| row.ends_with("\tw"))
}
