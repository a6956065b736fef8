//! Places in an order: "fourth", "16th".

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
