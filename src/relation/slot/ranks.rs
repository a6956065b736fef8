//! Places in an order: "fourth", "16th".

use crate::article::{Article, Span};

const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
];

/// The number of an ordinal in words or digits, up to 100.
pub(in crate::relation) fn ordinal(word: &str) -> Option<u64> {
    if let Some(at) = ORDINALS.iter().position(|w| *w == word) {
        return Some(at as u64 + 1);
    }
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
    digits.parse().ok().filter(|n| (1..=100).contains(n))
}

/// The bytes of a rank at a token: the digits of "16th-highest", the whole of a word.
pub(in crate::relation) fn rank_span(article: &Article, token: usize) -> Span {
    let span = article.tokens[token].span();
    let digits = article.word(token).bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 { span.start..span.start + digits } else { span }
}
