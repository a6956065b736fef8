//! Round seeds: one to sixteen letters and digits that deal the same round on any machine.

use rand::RngExt as _;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

/// A seed as players read it out: 1-16 of `A`-`Z`, `0`-`9`, case ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed(String);

/// A text that is no seed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no seed; use 1 to 16 letters and digits")]
pub struct NotASeed(String);

impl Seed {
    /// A fresh seed of five characters from a generator that the caller owns.
    #[must_use]
    pub fn draw(rng: &mut impl rand::Rng) -> Self {
        // No I, O, 0 or 1: a code is read aloud and typed from a screen across the room.
        const CLEAR: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        Self((0..5).map(|_| char::from(CLEAR[rng.random_range(0..CLEAR.len())])).collect())
    }

    /// The generator for one purpose: `name` keeps the draws of different questions apart, so that adding
    /// a question to a pack leaves the others' draws as they were.
    #[must_use]
    pub fn rng(&self, name: &str) -> ChaCha8Rng {
        let mut hash = Sha256::new();
        hash.update(self.0.as_bytes());
        hash.update([0]);
        hash.update(name.as_bytes());
        ChaCha8Rng::from_seed(hash.finalize().into())
    }

    /// The seed in print: upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Seed {
    /// `0`: what `derive` uses without `--seed`, so that a pack is the same every time.
    fn default() -> Self {
        Self("0".to_owned())
    }
}

impl FromStr for Seed {
    type Err = NotASeed;

    fn from_str(text: &str) -> Result<Self, NotASeed> {
        let good = (1..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if good { Ok(Self(text.to_ascii_uppercase())) } else { Err(NotASeed(text.to_owned())) }
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
