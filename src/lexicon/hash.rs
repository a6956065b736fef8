//! A quick hash for the lexicon's own words.
//!
//! The keys are ours, so that no text can choose them to collide; nearly every word of an article is looked up.

use std::hash::{BuildHasherDefault, Hasher};

/// A map from words of the lexicon.
pub(crate) type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of such words.
pub(crate) type Set<K> = std::collections::HashSet<K, BuildHasherDefault<Quick>>;

/// A map from words of a text: its hash is salted, so that no text is made to collide.
pub(crate) type TextMap<K, V> = std::collections::HashMap<K, V, foldhash::fast::RandomState>;

/// A set of such words.
pub(crate) type TextSet<K> = std::collections::HashSet<K, foldhash::fast::RandomState>;

/// Multiplies and turns, eight bytes at a time.
pub(super) const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(GOLDEN)
}

/// [`mix`] as a hasher.
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

/// An odd number without a pattern: 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Quick {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((part, after)) = rest.split_first_chunk() {
            self.write_u64(u64::from_le_bytes(*part));
            rest = after;
        }
        // What is left is read as two overlapping halves, or as three bytes of which some may be the same.
        if let (Some((first, _)), Some((_, last))) = (rest.split_first_chunk(), rest.split_last_chunk()) {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            self.write_u64(u64::from(first) << 32 | u64::from(last));
        } else if let (Some(first), Some(last)) = (rest.first(), rest.last()) {
            let middle = rest[rest.len() / 2];
            self.write_u64(u64::from(*first) << 16 | u64::from(middle) << 8 | u64::from(*last));
        }
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.0 = mix(self.0, word);
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The table takes its place from the low bits, but a product is well mixed only in its high ones.
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::{BuildHasher as _, BuildHasherDefault};

    #[test]
    fn words_that_are_nearly_alike_part_at_once() {
        let low: std::collections::BTreeSet<u64> = (0..1024u32)
            .map(|n| BuildHasherDefault::<Quick>::default().hash_one(format!("name{n}")) & 0xffff)
            .collect();
        assert!(low.len() > 1000, "{}", low.len());
    }
}
