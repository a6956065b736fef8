//! A list of words that tells most others at a glance to be none of its own.

/// Words with the marks that their first and last bytes and their lengths leave: a word whose mark is missing is not
/// compared with any. Nearly every word of an article is held against dozens of lists, and is in none of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    list: &'static [&'static str],
    marks: [u64; 16],
}

impl Words {
    /// A list in any order. Made once, in a `static`.
    pub(crate) const fn new(list: &'static [&'static str]) -> Self {
        let (mut rest, mut marks) = (list, [0; 16]);
        while let [word, others @ ..] = rest {
            let mark = mark(word.as_bytes());
            marks[mark / 64] |= 1 << (mark % 64);
            rest = others;
        }
        Self { list, marks }
    }

    /// Whether the word is one of the list.
    #[inline]
    pub(crate) fn contains(&self, word: &str) -> bool {
        let mark = mark(word.as_bytes());
        self.marks[mark / 64] >> (mark % 64) & 1 != 0 && self.list.contains(&word)
    }
}

/// A number below 1,024 of a word's first two bytes, its last and its length.
#[inline]
const fn mark(word: &[u8]) -> usize {
    let (first, last) = match word {
        [first, second, .., last] => (*first as usize | (*second as usize) << 5, *last as usize),
        [first, last] => (*first as usize, *last as usize),
        [only] => (*only as usize, 0),
        [] => (0, 0),
    };
    (first ^ (last << 3) ^ (word.len() * 37)) % 1024
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[&str] = &["", "a", "an", "the", "theatre"];

    static LIST: Words = Words::new(WORDS);

    #[test]
    fn a_list_has_its_words_and_no_other() {
        assert!(WORDS.iter().all(|word| LIST.contains(word)));
        assert!(["b", "na", "then", "theater", "those", "th"].iter().all(|word| !LIST.contains(word)));
    }
}
