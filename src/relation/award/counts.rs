//! How many of several nominations were won, and other asides that only count.

use super::pieces::{Kind, Outcome, Piece, WON};
use crate::article::{Article, Cursor};
use std::ops::Range;

/// Most tokens of an aside in brackets.
const LONGEST_ASIDE: usize = 60;

/// A word that only counts.
pub(super) enum Count {
    /// "(lost to The Wick)": nothing that a nomination had not said.
    Silent,
    Says(Kind),
}

/// What only counts at the cursor.
pub(super) fn read(cursor: &Cursor<'_>, last: Option<&Piece>) -> Option<Count> {
    let word = cursor.word();
    let award = matches!(last, Some(Piece { kind: Kind::Award(_), .. }));
    match word {
        "lost" | "losing" if is_aside(cursor) => Some(Count::Silent),
        "nomination" | "nominations" | "nominated" if is_of_count(cursor) => {
            // "two Academy Awards out of nine nominations".
            let near = last.is_some_and(|l| cursor.at - l.after <= 6);
            let tried = award && near && word != "nominated";
            Some(if tried { Count::Says(Kind::Tried) } else { Count::Silent })
        }
        // "won six of the nine awards for which it was nominated".
        "nominated" if is_relative(cursor) && matches!(last?.kind, Kind::Say(Outcome::Won)) => {
            Some(Count::Says(Kind::Tried))
        }
        "nominated" if is_relative(cursor) && award => Some(Count::Says(Kind::Tried)),
        _ if award && is_partly(cursor) => Some(Count::Says(Kind::Partly)),
        _ => None,
    }
}

/// "in the same category", "the same award": the category named before.
pub(super) fn is_same(cursor: &Cursor<'_>) -> bool {
    cursor.word() == "same"
        && cursor.back(0) == "the"
        && matches!(cursor.ahead(1), "category" | "award" | "prize" | "honor" | "honour")
}

/// "from nine nominations", "out of its five nominations".
fn is_of_count(cursor: &Cursor<'_>) -> bool {
    (1..5).any(|n| {
        matches!(cursor.back(n), "from" | "out" | "of")
            && (0..n)
                .all(|m| is_count(cursor.back(m)) || matches!(cursor.back(m), "of" | "its" | "a" | "total"))
    })
}

/// "for which it was nominated", "that the film was nominated for".
fn is_relative(cursor: &Cursor<'_>) -> bool {
    let be = matches!(cursor.back(0), "was" | "were" | "is" | "been");
    let which = (1..7).any(|n| matches!(cursor.back(n), "which" | "that"));
    let bare = cursor.ahead(1) == "for" && matches!(cursor.ahead(2), "" | "." | "," | ":" | ";" | "(");
    be && (bare || which && cursor.ahead(1) != "for")
}

/// "(winning one)", "(two wins)", "(won three)".
fn is_partly(cursor: &Cursor<'_>) -> bool {
    let win = |w: &str| WON.contains(&w);
    if win(cursor.word()) && cursor.back(0) == "(" {
        return is_count(cursor.ahead(1)) && matches!(cursor.ahead(2), ")" | "," | ";");
    }
    win(cursor.word()) && is_count(cursor.back(0)) && cursor.back(1) == "(" && cursor.ahead(1) == ")"
}

/// Whether a word counts: "four", "12", "both".
pub(super) fn is_count(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "both", "several", "multiple", "numerous",
    ];
    WORDS.contains(&word) || word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit()) && !word.is_empty()
}

/// Whether the cursor stands in brackets.
fn is_aside(cursor: &Cursor<'_>) -> bool {
    (0..LONGEST_ASIDE).map(|n| cursor.back(n)).find(|w| matches!(*w, "" | "(" | ")")) == Some("(")
}

/// The tokens of a range outside brackets.
pub(super) fn outside(article: &Article, range: Range<usize>) -> impl Iterator<Item = usize> {
    let mut depth = 0_usize;
    range.filter(move |&t| match article.word(t) {
        "(" => {
            depth += 1;
            false
        }
        ")" => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    })
}

/// "nominations1947": damage that took a dash glued a year to the word.
pub(super) fn unglued(word: &str) -> &str {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if word.len() == bare.len() + 4 { bare } else { word }
}
