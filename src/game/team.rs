//! Who plays: teams by their seats.

use super::input::Refused;
use crate::question::{fold::fold, printable};
use serde::{Deserialize, Serialize};

/// Place of a team at the table, from 0. It keeps it whatever happens to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seat(pub usize);

/// Most teams at one screen.
pub const MOST: usize = 8;

/// Most characters of a name.
const LONGEST: usize = 24;

/// A team, or somebody alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Team {
    pub(super) name: String,
    /// Gone home; it may come back.
    pub(super) away: bool,
    /// The round that its joker counts double, once named.
    pub(super) joker: Option<usize>,
    /// What the host gave or took.
    pub(super) edits: i64,
}

impl Team {
    pub(super) fn new(name: String) -> Self {
        Self { name, away: false, joker: None, edits: 0 }
    }
}

/// A name as it may be shown: 1 to 24 characters on one line, nothing that a terminal could take for a command.
///
/// # Errors
/// When nothing is left of it, or too much.
pub fn name(text: &str) -> Result<String, Refused> {
    let name = printable(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let spoken = name.chars().any(|c| !c.is_ascii_punctuation() && c != ' ');
    let fits = spoken && name.chars().count() <= LONGEST;
    if fits { Ok(name) } else { Err(Refused::BadName) }
}

/// Whether two names would be taken for one when they are called out.
#[must_use]
pub fn sound_alike(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_a_few_words() {
        assert_eq!(name("  The \u{1b}[31m Limes\n").as_deref(), Ok("The [31m Limes"));
        assert_eq!(name("Amélie's aunts").as_deref(), Ok("Amélie's aunts"));
        for bad in ["", "  ", "\u{202e}", "...", "a name that is far too long for a screen"] {
            assert_eq!(name(bad), Err(Refused::BadName), "{bad:?}");
        }
        assert!(sound_alike("The Limes", "the limes!"));
    }
}
