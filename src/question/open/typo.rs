//! One slip of the finger: a letter missing, doubled, wrong, or two of them swapped.

use super::canonical::Spelling;

/// Shorter words are too near to others: `Heat` is not `Head`, `Tom Banks` is not `Tom Hanks`.
const SHORTEST: usize = 7;

/// Whether `typed` is `key` but for one slip in a long word, where a slip makes no other word.
///
/// Not forgiven: in the first or last letter (`Roberto`, `Roberta`), an `s` more or less at the end (`Twisters`),
/// in a number (`Apollo 13`), and in scripts whose letters are whole syllables or words.
pub(super) fn is_slip(key: &Spelling, typed: &Spelling) -> bool {
    let (key, typed) = (key.words(), typed.words());
    if key.len() != typed.len() {
        return false;
    }
    let mut others = key.iter().zip(typed).filter(|(a, b)| a != b);
    match (others.next(), others.next()) {
        (Some((word, typed)), None) => is_slip_in(word, typed),
        _ => false,
    }
}

fn is_slip_in(word: &str, typed: &str) -> bool {
    let (word, typed): (Vec<char>, Vec<char>) = (word.chars().collect(), typed.chars().collect());
    let letters = |text: &[char]| text.iter().all(|c| *c < '\u{0530}' && c.is_alphabetic());
    if word.len() < SHORTEST || word.len().abs_diff(typed.len()) > 1 || !letters(&word) || !letters(&typed) {
        return false;
    }
    let same = word.iter().zip(&typed).take_while(|(a, b)| a == b).count();
    let Some(before) = same.checked_sub(1).map(|last| word[last]) else { return false };
    let (word, typed) = (&word[same..], &typed[same..]);
    let end = word.iter().rev().zip(typed.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&word[..word.len() - end], &typed[..typed.len() - end]) {
        ([_], [_]) => end > 0,
        ([a, b], [c, d]) => end > 0 && a == d && b == c,
        // `Russel` for `Russell`: a letter beside its twin may as well be the one inside the word.
        ([letter], []) | ([], [letter]) => end > 0 || *letter == before && *letter != 's',
        _ => false,
    }
}
