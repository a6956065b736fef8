//! Packs for the commands that play: shipped, from a file, or derived from an article on the spot.

use super::{
    derive,
    input::{self, Input, Refused},
};
use crate::{
    pack::{
        Pack,
        code::{Request, mark},
        shipped,
    },
    question::seed::Seed,
};

/// A shipped pack by its name, a pack from a file, or one made of an article.
///
/// # Errors
/// One line with the path, what is wrong and what to do.
pub fn open(name: &str) -> Result<Pack, Refused> {
    match input::open(name)? {
        Input::Pack(pack) => Ok(*pack),
        // Always with the same seed: only so a round's code means the same round the next time.
        Input::Article(bytes) => derive::make(name, bytes, &Seed::default()).map(|made| made.pack),
    }
}

/// The name of the pack that plays when none is named: the one that a code is for, else the general one.
#[must_use]
pub fn usual(request: Option<&Request>) -> &'static str {
    let of_code = |name: &&str| match request {
        Some(Request::Code(code)) => shipped::pack(name).is_some_and(|pack| mark(&pack) == code.pack),
        _ => false,
    };
    shipped::names().find(of_code).or_else(|| shipped::names().next()).unwrap_or("silver-screen")
}
