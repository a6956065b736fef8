//! A number as a player types it: with its unit or without, in digits or words, `1.2 million` too.

use super::{MOST, Number, read, words};
use crate::question::fold::fold;

/// Words before a number that change nothing.
const ABOUT: [&str; 8] =
    ["about", "almost", "approximately", "around", "circa", "maybe", "nearly", "roughly"];

const SCALES: [(&str, f64); 11] = [
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("k", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("m", 1e6),
    ("mn", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("bn", 1e9),
    ("b", 1e9),
];

/// The currencies that are also typed as words.
const COINS: [(char, &str); 4] = [('$', "dollar"), ('£', "pound"), ('€', "euro"), ('¥', "yen")];

impl Number {
    /// Reads what a player typed; `None` where it is no number, or one of something else than this one's unit.
    #[must_use]
    pub fn typed(&self, text: &str) -> Option<f64> {
        let text = text.trim().to_lowercase();
        let text = text.trim_start_matches(['~', '≈', '=']).trim_start();
        let about = ABOUT.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' '));
        let text = about.unwrap_or(text).trim_start();
        let minus = text.strip_prefix(['-', '\u{2212}']).or_else(|| text.strip_prefix("minus "));
        let (sign, text) = minus.map_or((1.0, text), |text| (-1.0, text.trim_start()));
        let text = self.without_currency(text);
        let end = text
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')));
        let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
        let (value, rest) = if digits.contains(|c: char| c.is_ascii_digit()) {
            (value(digits.trim())?, fold_words(rest))
        } else {
            let words = fold_words(text);
            let borrowed: Vec<&str> = words.iter().map(String::as_str).collect();
            let (value, used) = words::read(&borrowed)?;
            #[expect(clippy::cast_precision_loss, reason = "at most a few trillion")]
            let value = value as f64;
            (value, words[used..].to_vec())
        };
        let value = sign * value * self.scale(&rest)?;
        (value.abs() <= MOST).then_some(value + 0.0)
    }

    fn without_currency<'t>(&self, text: &'t str) -> &'t str {
        let Some(unit) = self.unit.as_deref().filter(|unit| super::is_currency(unit)) else { return text };
        let sign = unit.chars().next_back().unwrap_or('$');
        let unit = unit.to_lowercase();
        text.strip_prefix(unit.as_str()).or_else(|| text.strip_prefix(sign)).unwrap_or(text).trim_start()
    }

    /// What the words behind a number multiply it with, if they are nothing but a scale and the unit.
    fn scale(&self, words: &[String]) -> Option<f64> {
        if self.is_unit(words) {
            return Some(1.0);
        }
        let (first, rest) = words.split_first()?;
        let (_, scale) = SCALES.iter().find(|(name, _)| name == first)?;
        self.is_unit(rest).then_some(*scale)
    }

    /// Whether words are the unit, left out, or short for it: `minutes`, `minute`, `min`, `m`.
    fn is_unit(&self, words: &[String]) -> bool {
        if words.is_empty() {
            return true;
        }
        let Some(unit) = self.unit.as_deref() else { return false };
        let typed = words.join(" ");
        let coin = COINS.iter().find(|(sign, _)| unit.ends_with(*sign)).map(|(_, name)| *name);
        let name = coin.map_or_else(|| fold(unit), str::to_owned);
        let singular = |text: &str| text.strip_suffix('s').unwrap_or(text).to_owned();
        match name.as_str() {
            "%" => matches!(typed.as_str(), "%" | "percent" | "per cent"),
            _ if !super::is_currency(unit) && words.len() == 1 && name.starts_with(&typed) => true,
            _ => singular(&typed) == singular(&name) || typed == fold(unit),
        }
    }
}

/// A number in digits: grouped by commas, points or blanks, the last point or comma before the decimals.
fn value(digits: &str) -> Option<f64> {
    let joined: String = digits.split(['\u{a0}', '\u{202f}']).collect::<Vec<_>>().join(" ");
    let spaced = joined.replace(' ', ",");
    if let Some(value) = read(&spaced) {
        return Some(value);
    }
    // "7,5" as most of Europe writes it; "1,384" was read above.
    let (whole, decimals) = joined.rsplit_once(',')?;
    let whole = whole.replace(['.', ' '], ",");
    let good = !decimals.is_empty() && decimals.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| read(&format!("{whole}.{decimals}"))).flatten()
}

fn fold_words(text: &str) -> Vec<String> {
    // A lone "a" or "the" is no word of a number; fold takes a leading one away.
    let folded = fold(text);
    folded
        .split(' ')
        .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == '%'))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(unit: &str) -> Number {
        Number { value: 0.0, unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()), tolerance: 0.0 }
    }

    #[track_caller]
    fn check(unit: &str, typed: &str, expect: Option<f64>) {
        assert_eq!(number(unit).typed(typed), expect, "{typed:?} in {unit:?}");
    }

    #[test]
    fn digits_are_read_as_anybody_writes_them() {
        check("", "1994", Some(1994.0));
        check("", " 1,384 ", Some(1384.0));
        check("", "1 384", Some(1384.0));
        check("", "7.5", Some(7.5));
        check("", "7,5", Some(7.5));
        check("", "1.384,5", Some(1384.5));
        check("", "-3", Some(-3.0));
        check("", "minus 3", Some(-3.0));
        check("", "about 40", Some(40.0));
        check("", "~40", Some(40.0));
        for wrong in ["", "-", ".", "q", "1,2,3", "40 or 50", "4-5", "12:30", "$5", "5%", "1994 films"] {
            check("", wrong, None);
        }
    }

    #[test]
    fn numbers_may_be_words_and_have_a_scale() {
        check("", "Twenty-one", Some(21.0));
        check("", "two thousand and one", Some(2001.0));
        check("", "1.2 million", Some(1_200_000.0));
        check("", "12k", Some(12_000.0));
        check("", "three million", Some(3_000_000.0));
        check("", "a million", None);
        check("", "9999 billion billion", None);
        check("", "9999999 billion", None);
    }

    #[test]
    fn the_unit_may_be_typed_too_but_no_other_one() {
        for typed in ["92", "92 minutes", "92 Minute", "92 min", "92min", "92m", "ninety-two minutes"] {
            check("minutes", typed, Some(92.0));
        }
        check("minutes", "92 hours", None);
        check("minutes", "92 million", Some(92e6));
        for typed in ["5", "$5", "US$5", "5 dollars", "5 $"] {
            check("US$", typed, Some(5.0));
        }
        check("US$", "$5.5m", Some(5.5e6));
        check("US$", "$ 5 million dollars", Some(5e6));
        check("US$", "£5", None);
        for typed in ["97", "97%", "97 %", "97 per cent", "97 percent"] {
            check("%", typed, Some(97.0));
        }
        check("million dollars", "40", Some(40.0));
        check("million dollars", "40 million", Some(40.0));
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(value in -999_999i32..999_999, unit in "|minutes|%|US\\$|£|people|million dollars|°C") {
            let number = Number { value: value.into(), ..number(&unit) };
            prop_assert_eq!(number.typed(&number.to_string()), Some(value.into()), "{}", number);
        }

        #[test]
        fn no_text_upsets_the_reader(text in "\\PC{0,30}|[-0-9., $%a-z]{0,30}", unit in "|\\PC{0,5}|minutes|\\$") {
            if let Some(value) = number(&unit).typed(&text) {
                prop_assert!(value.abs() <= MOST);
            }
        }
    }
}
