//! What happened to the items of a file that could not be carried whole: each named with its line, all counted.

use std::fmt;

/// How many notes are kept word for word; further ones are only counted.
const MOST: usize = 10_000;

/// How long a quotation in a note is, in characters.
const QUOTED: usize = 60;

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is not in the pack.
    LeftOut,
    /// It is in the pack without a part of it.
    Lost,
    /// It was not as its format wants it, and is in the pack all the same.
    Mended,
}

impl Fate {
    /// Every fate.
    pub const ALL: [Self; 3] = [Self::LeftOut, Self::Lost, Self::Mended];

    /// The code of a remark about it; `docs/ERRORS.md` explains it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftOut => "left-out",
            Self::Lost => "lost",
            Self::Mended => "mended",
        }
    }
}

/// One remark about one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What became of the item.
    pub fate: Fate,
    /// Its line or row in the file, or its number in a pack that is written; from 1, 0 for the whole file.
    pub line: usize,
    /// Why, in words that are the same for all items of the sort.
    pub what: &'static str,
    /// The beginning of the item.
    pub quote: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fate {
            Fate::LeftOut => write!(f, "left out: {}", self.what)?,
            Fate::Lost => write!(f, "kept without {}", self.what)?,
            Fate::Mended => write!(f, "read all the same: {}", self.what)?,
        }
        if self.quote.is_empty() { Ok(()) } else { write!(f, " (“{}”)", self.quote) }
    }
}

/// All remarks about a file.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    kept: Vec<Note>,
    counts: Vec<((Fate, &'static str), usize)>,
}

impl Notes {
    /// The remarks in the order of the file, as far as they are kept word for word.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.kept
    }

    /// How many items met a fate for each reason, the most frequent first.
    #[must_use]
    pub fn counts(&self, fate: Fate) -> Vec<(&'static str, usize)> {
        let of_fate = self.counts.iter().filter(|((of, _), _)| *of == fate);
        let mut counts: Vec<_> = of_fate.map(|((_, what), count)| (*what, *count)).collect();
        counts.sort_by_key(|(what, count)| (std::cmp::Reverse(*count), *what));
        counts
    }

    /// How many remarks there are of a fate.
    #[must_use]
    pub fn count(&self, fate: Fate) -> usize {
        self.counts.iter().filter(|((of, _), _)| *of == fate).map(|(_, count)| count).sum()
    }

    pub(super) fn left_out(&mut self, line: usize, what: &'static str, quote: &str) {
        self.add(Fate::LeftOut, line, what, quote);
    }

    pub(super) fn lost(&mut self, line: usize, what: &'static str, quote: &str) {
        self.add(Fate::Lost, line, what, quote);
    }

    pub(super) fn mended(&mut self, line: usize, what: &'static str, quote: &str) {
        self.add(Fate::Mended, line, what, quote);
    }

    fn add(&mut self, fate: Fate, line: usize, what: &'static str, quote: &str) {
        match self.counts.iter_mut().find(|(of, _)| *of == (fate, what)) {
            Some((_, count)) => *count += 1,
            None => self.counts.push(((fate, what), 1)),
        }
        if self.kept.len() < MOST {
            self.kept.push(Note { fate, line, what, quote: beginning(quote) });
        }
    }

    /// Puts the remarks into the order of their lines.
    pub(super) fn sort(&mut self) {
        self.kept.sort_by_key(|note| note.line);
    }
}

/// The beginning of a text on one line.
fn beginning(text: &str) -> String {
    let mut letters = text.chars().take(8 * QUOTED).collect::<String>();
    letters = crate::question::printable(letters.trim());
    match letters.char_indices().nth(QUOTED) {
        Some((at, _)) => format!("{}…", letters[..at].trim_end()),
        None => letters,
    }
}
