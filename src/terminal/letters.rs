//! Big type for a room: letters made of blocks, from a font of eight by eight points.

use super::text;
use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts as _};
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;

/// A size of big type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Four columns and four rows a letter.
    Narrow,
    /// Eight columns and four rows.
    Wide,
    /// Sixteen columns and eight rows.
    Huge,
}

impl Size {
    /// Columns and rows of a letter.
    #[must_use]
    pub fn cells(self) -> (usize, usize) {
        match self {
            Self::Narrow => (4, 4),
            Self::Wide => (8, 4),
            Self::Huge => (16, 8),
        }
    }
}

/// The blocks of a cell by the quarters that are filled: the left one above 1, the right one 2, those below 4 and 8.
const BLOCKS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// Points of a letter, across and down.
const POINTS: usize = 8;

/// A text in the largest type that fits into so many columns and rows; `None` where none does.
#[must_use]
pub fn fitting(text: &str, (columns, rows): (usize, usize)) -> Option<Vec<String>> {
    [Size::Huge, Size::Wide, Size::Narrow].into_iter().find_map(|size| set(text, size, (columns, rows)))
}

/// A text in big type, wrapped between words; `None` where it does not fit into so many columns and rows, or holds a
/// letter that has no picture.
#[must_use]
pub fn set(text: &str, size: Size, (columns, rows): (usize, usize)) -> Option<Vec<String>> {
    let text = pictured(text)?;
    let (wide, high) = size.cells();
    let letters = columns / wide;
    let is_whole = |word: &str| word.chars().count() <= letters;
    if !text.split_whitespace().all(is_whole) {
        return None;
    }
    let lines = text::wrap(&text, letters);
    (lines.len() * high <= rows).then(|| lines.iter().flat_map(|line| drawn(line, size)).collect())
}

/// One line in big type with its spaces as they are, however wide; `None` where a letter has no picture.
#[must_use]
pub fn line(text: &str, size: Size) -> Option<Vec<String>> {
    pictured(text).map(|text| drawn(&text, size).collect())
}

/// The text in letters that the font has.
fn pictured(text: &str) -> Option<String> {
    let mut out = String::new();
    for letter in text::clean(text).chars() {
        match letter {
            '‘' | '’' | '′' => out.push('\''),
            '“' | '”' | '″' => out.push('"'),
            '‐'..='―' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            _ if points(letter).is_some() => out.push(letter),
            _ => {
                // An accented letter beyond Latin-1 by its base; scripts that the font lacks have none.
                let base: String = letter.nfkd().filter(|c| points(*c).is_some()).collect();
                if base.is_empty() {
                    return None;
                }
                write!(out, "{base}").expect("a string takes all text");
            }
        }
    }
    Some(out)
}

/// The points of a letter, a byte a row, the lowest bit on the left.
fn points(letter: char) -> Option<[u8; POINTS]> {
    let has_picture = !letter.is_control() && !matches!(letter, '\u{ad}');
    has_picture.then(|| BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))).flatten()
}

/// One line of letters as rows of blocks.
fn drawn(line: &str, size: Size) -> impl Iterator<Item = String> {
    let letters: Vec<[u8; POINTS]> = line.chars().filter_map(points).collect();
    let (wide, high) = size.cells();
    // Quarters of cells that a point takes, across and down.
    let (across, down) = (2 * wide / POINTS, 2 * high / POINTS);
    (0..high).map(move |row| {
        let mut out = String::new();
        for letter in &letters {
            for column in 0..wide {
                let filled =
                    |x: usize, y: usize| letter[(2 * row + y) / down] >> ((2 * column + x) / across) & 1 == 1;
                let quarters = [(0, 0), (1, 0), (0, 1), (1, 1)];
                let bits = quarters.iter().enumerate().filter(|(_, (x, y))| filled(*x, *y));
                out.push(BLOCKS[bits.fold(0, |all, (bit, _)| all | 1 << bit)]);
            }
        }
        out.truncate(out.trim_end().len());
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_drawn_in_each_size() {
        let drawn = |size| set("I", size, (80, 24)).unwrap();
        assert_eq!(drawn(Size::Narrow), ["▝█▘", " █", " █", "▝▀▘"]);
        assert_eq!(drawn(Size::Wide), [" ▀██▀", "  ██", "  ██", " ▀▀▀▀"]);
        assert_eq!(drawn(Size::Huge).len(), 8);
    }

    #[test]
    fn a_text_takes_the_largest_size_that_fits() {
        let size = |columns, rows| fitting("Who?", (columns, rows)).map(|lines| lines.len());
        assert_eq!(size(64, 8), Some(8));
        assert_eq!(size(63, 8), Some(4));
        assert_eq!(size(16, 4), Some(4));
        assert_eq!((size(15, 8), size(64, 3)), (None, None));
        assert_eq!(fitting("Who was it", (12, 12)).map(|lines| lines.len()), Some(12));
        assert_eq!(fitting("Whoever", (12, 40)), None, "no word is broken");
    }

    #[test]
    fn quotes_and_accents_are_drawn_and_other_scripts_are_not() {
        assert_eq!(pictured("“Amélie” — Šárka…").as_deref(), Some("\"Amélie\" - Sárka..."));
        assert_eq!(pictured("千と千尋"), None);
        assert_eq!(pictured("a\u{1b}[2Jb").as_deref(), Some("a[2Jb"));
    }
}
