//! What the program knows before it reads: well-known people, places, works, and how names are printed.
//!
//! The data are tab-separated files beside this module, each read on first use.

pub mod awards;
pub mod case;
pub mod films;
pub mod given;
pub mod labels;
pub mod people;
pub mod places;
pub mod press;
pub mod works;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The rows of a tab-separated file, without comments.
fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect())
}

/// A name without marks and case, to look it up: `Penélope Cruz` is `penelope cruz`.
#[must_use]
pub fn plain(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// A name as text damage leaves it: lower case, every character past ASCII dropped.
#[must_use]
pub fn damaged(name: &str) -> String {
    name.chars().filter(char::is_ascii).collect::<String>().to_ascii_lowercase()
}
