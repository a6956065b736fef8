//! What the program knows before it reads: well-known people, places, works, and how names are printed.
//!
//! The data are tab-separated files beside this module, each read on first use.

pub mod case;
pub mod given;
pub(crate) mod hash;
pub mod people;
pub mod places;
pub mod works;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The rows of a tab-separated file of `N` columns, without comments. Every start of the program reads some of them,
/// so that no row is put on the heap.
fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let rows = file.split('\n').filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| {
        let mut row = [""; N];
        let mut from = 0;
        let tabs = memchr::memchr_iter(b'\t', line.as_bytes()).chain([line.len()]);
        for (column, tab) in row.iter_mut().zip(tabs) {
            *column = &line[from..tab];
            from = tab + 1;
        }
        row
    })
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
