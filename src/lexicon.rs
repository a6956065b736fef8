//! What the program knows before it reads: well-known people, places, works, and how names are printed.
//!
//! The data are tab-separated files beside this module, each read on first use.

pub mod awards;
pub mod case;
pub mod films;
pub mod given;
pub(crate) mod hash;
mod index;
pub mod labels;
pub mod lost;
pub mod people;
pub mod places;
pub mod press;
pub mod sound;
pub(crate) mod words;
pub mod works;

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The rows of a tab-separated file of `N` columns, without comments. Every start of the program reads some of them,
/// so that no row is put on the heap.
fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    parts(file, b'\n').filter(|line| !line.is_empty() && !line.starts_with('#')).map(columns)
}

/// The columns of a row.
fn columns<const N: usize>(row: &'static str) -> [&'static str; N] {
    let mut out = [""; N];
    out.iter_mut().zip(parts(row, b'\t')).for_each(|(column, part)| *column = part);
    out
}

/// What stands between the marks.
fn parts(text: &'static str, mark: u8) -> impl Iterator<Item = &'static str> {
    let mut from = 0;
    memchr::memchr_iter(mark, text.as_bytes()).chain([text.len()]).map(move |at| {
        let part = &text[from..at];
        from = at + 1;
        part
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

/// The same where the name is mostly plain as it stands, as those of a lowercased text are.
#[must_use]
pub(crate) fn in_plain(name: &str) -> Cow<'_, str> {
    let is_plain = name.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if is_plain { Cow::Borrowed(name) } else { Cow::Owned(plain(name)) }
}

/// Looks a name up in a map of plain names.
fn look_up<V: Copy>(map: &hash::Map<String, V>, name: &str) -> Option<V> {
    map.get(in_plain(name).as_ref()).copied()
}

/// A name as text damage leaves it: lower case, every character past ASCII dropped.
#[must_use]
pub fn damaged(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.chars().filter(char::is_ascii).collect::<String>().to_ascii_lowercase()
}
