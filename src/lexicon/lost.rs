//! Words of names whose letters past ASCII a text has lost: `pea` for `Peña`.

use super::{damaged, given, hash::Map, people};
use std::sync::LazyLock;

/// Shorter remains are words of their own too often.
const SHORTEST: usize = 3;

/// What is left of a word, and the word; nothing where two words leave it.
static WORDS: LazyLock<Map<String, Option<&'static str>>> = LazyLock::new(|| {
    let mut lost: Map<String, Option<&'static str>> = Map::default();
    let words = people::accented().flat_map(|name| name.split(' ')).filter(|word| !word.is_ascii());
    for word in words {
        let left = damaged(word);
        if left.len() >= SHORTEST {
            let only = lost.entry(left).or_insert(Some(word));
            *only = only.filter(|other| *other == word);
        }
    }
    lost
});

/// Whether damage leaves a lower-case word of a known name: `ren` of `René`, `sard` of `Sardà`.
#[must_use]
pub fn may_be_left(word: &str) -> bool {
    WORDS.contains_key(word)
}

/// The word of a person's name that a lower-case word is the rest of; only where no name is written like what is left.
#[must_use]
pub fn restore(word: &str) -> Option<&'static str> {
    let whole = WORDS.get(word).copied().flatten()?;
    // Asked last: few words come so far, and the first of them has all names read.
    (!given::is_given(word) && !people::has_word(word)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::restore;

    #[test]
    fn letters_come_back_where_only_one_name_has_them() {
        assert_eq!(restore("pea"), Some("Peña"));
        // Renée and Rene both leave it.
        assert_eq!(restore("rene"), None);
        assert_eq!(restore("smith"), None);
    }
}
