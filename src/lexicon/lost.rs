//! Words of names whose letters past ASCII a text has lost: `pea` for `Peña`.

use super::{
    damaged, given,
    hash::{Map, Set},
    people,
};
use std::sync::LazyLock;

/// Shorter remains are words of their own too often.
const SHORTEST: usize = 3;

/// What is left of a word, and the word; only where no name is written like what is left.
static WORDS: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
    let words = || people::all().iter().flat_map(|person| person.name.split(' '));
    let whole: Set<String> = words().filter(|word| word.is_ascii()).map(str::to_ascii_lowercase).collect();
    let mut lost: Map<String, &'static str> = Map::default();
    let mut doubtful: Set<String> = Set::default();
    for word in words().filter(|word| !word.is_ascii()) {
        let left = damaged(word);
        if left.len() < SHORTEST || whole.contains(&left) || given::is_given(&left) {
            continue;
        }
        if lost.insert(left.clone(), word).is_some_and(|other| other != word) {
            doubtful.insert(left);
        }
    }
    lost.retain(|left, _| !doubtful.contains(left));
    lost
});

/// The word of a person's name that a lower-case word is the rest of.
#[must_use]
pub fn restore(word: &str) -> Option<&'static str> {
    WORDS.get(word).copied()
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
