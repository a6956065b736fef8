//! Numbers as answers: read from what people write, compared within a tolerance, printed with their unit.

use std::fmt;

mod typed;
pub(super) mod words;

/// No number of a question is further from zero: up to here a floating point number knows its whole part.
pub const MOST: f64 = 1e15;

/// A number that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The right one, at most [`MOST`] from zero.
    pub value: f64,
    /// What is counted: `minutes`, `$`, `%`.
    pub unit: Option<String>,
    /// How far off an answer may be and still be right; 0 for exactly right.
    pub tolerance: f64,
}

impl Number {
    /// Whether an answer is near enough.
    #[must_use]
    pub fn allows(&self, given: f64) -> bool {
        // 0.8 - 0.7 is a little more than 0.1: what the subtraction itself rounds is no mistake of the player's.
        let rounding = 4.0 * f64::EPSILON * self.value.abs().max(given.abs());
        self.off(given) <= self.tolerance + rounding
    }

    /// How far an answer is from the right one.
    #[must_use]
    pub fn off(&self, given: f64) -> f64 {
        (given - self.value).abs()
    }

    /// A number in print with this one's unit.
    #[must_use]
    pub fn print(&self, number: f64) -> String {
        let digits = print(number);
        match self.unit.as_deref() {
            None => digits,
            Some(unit) if is_currency(unit) => match digits.strip_prefix('-') {
                Some(digits) => format!("-{unit}{digits}"),
                None => format!("{unit}{digits}"),
            },
            Some(unit) if unit.starts_with(['%', '°']) => format!("{digits}{unit}"),
            Some(unit) => format!("{digits} {unit}"),
        }
    }

    /// How far a number is from another, in print: `5 minutes`, but `1` alone, because units are in the plural.
    #[must_use]
    pub fn print_distance(&self, distance: f64) -> String {
        let is_plural = self.unit.as_deref().is_some_and(|unit| unit.ends_with('s'));
        match print(distance) {
            one if one == "1" && is_plural => one,
            _ => self.print(distance),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print(self.value))
    }
}

/// Whether a unit stands before its number: `$`, `US$`, `£`.
#[must_use]
pub fn is_currency(unit: &str) -> bool {
    unit.ends_with(['$', '£', '€', '¥', '₹', '₩', '₽'])
}

/// A number in print: `1994`, `7.5`, `-3`, and from five digits on with commas, `12,500`.
#[must_use]
pub fn print(number: f64) -> String {
    // Sums and differences carry the rounding of floating point numbers; nobody asks for a ninth decimal.
    let rounded = (number * 1e9).round() / 1e9;
    let shown = if rounded.is_finite() { rounded } else { number };
    // -0 is 0.
    let text = (shown + 0.0).to_string();
    let (sign, bare) = text.strip_prefix('-').map_or(("", text.as_str()), |bare| ("-", bare));
    let (whole, point) = bare.split_once('.').map_or((bare, None), |(whole, point)| (whole, Some(point)));
    let mut grouped = String::with_capacity(text.len() + 5);
    grouped.push_str(sign);
    for (at, digit) in whole.char_indices() {
        if whole.len() > 4 && at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(point) = point {
        grouped.push('.');
        grouped.push_str(point);
    }
    grouped
}

/// Reads a number as a pack gives it: digits, with or without commas for the thousands, a point and a minus.
///
/// `None` for anything else, and for what is further from zero than [`MOST`].
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let bare = text.strip_prefix(['-', '\u{2212}']);
    let (sign, bare) = bare.map_or((1.0, text.strip_prefix('+').unwrap_or(text)), |bare| (-1.0, bare));
    let (whole, point) = bare.split_once('.').map_or((bare, None), |(whole, point)| (whole, Some(point)));
    let digits = ungrouped(whole)?;
    let fraction = point.unwrap_or_default();
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || digits.len() + fraction.len() == 0 {
        return None;
    }
    let value: f64 = format!("0{digits}.{fraction}0").parse().ok()?;
    (value <= MOST).then_some(sign * value + 0.0)
}

/// Digits without the commas between groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let good = digits(first)
        && rest.iter().all(|group| group.len() == 3 && digits(group))
        && (rest.is_empty() || (1..=3).contains(&first.len()));
    good.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(value: f64, unit: &str, tolerance: f64) -> Number {
        Number { value, unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()), tolerance }
    }

    #[test]
    fn a_number_is_printed_as_people_write_it() {
        let check = |value: f64, unit: &str, expect: &str| {
            assert_eq!(number(value, unit, 0.0).to_string(), expect);
        };
        check(1994.0, "", "1994");
        check(7.5, "", "7.5");
        check(-0.0, "", "0");
        check(12_500.0, "people", "12,500 people");
        check(1_000_000.25, "", "1,000,000.25");
        check(97.0, "%", "97%");
        check(5.0, "US$", "US$5");
        check(-123_456.0, "£", "-£123,456");
    }

    #[test]
    fn one_off_has_no_unit_in_the_plural() {
        assert_eq!(number(12.0, "lamps", 1.0).print_distance(1.0), "1");
        assert_eq!(number(12.0, "lamps", 1.0).print_distance(2.0), "2 lamps");
        assert_eq!(number(12.0, "%", 1.0).print_distance(1.0), "1%");
    }

    #[test]
    fn a_number_is_read_with_or_without_commas() {
        let check = |text: &str, expect: Option<f64>| assert_eq!(read(text), expect, "{text:?}");
        check("1994", Some(1994.0));
        check(" -1,384.5 ", Some(-1384.5));
        check("\u{2212}3", Some(-3.0));
        check(".5", Some(0.5));
        check("5.", Some(5.0));
        check("+7", Some(7.0));
        check("-0", Some(0.0));
        for text in ["", "-", ".", "1,38", "1384,000", ",5", "1.2.3", "ten", "5 m", "1e3", "inf", "NaN", "٣"]
        {
            check(text, None);
        }
        check("1000000000000001", None);
        check(&"9".repeat(400), None);
    }

    #[test]
    fn rounding_costs_nobody_a_point() {
        assert!(number(0.7, "", 0.1).allows(0.8));
        assert!(number(6.9, "", 0.1).allows(7.0));
        assert!(!number(0.7, "", 0.1).allows(0.800_001));
        assert!(number(1e15, "", 0.0).allows(1e15) && !number(1e15, "", 0.0).allows(1e15 - 2.0));
        assert!(number(42.0, "", 0.0).allows(42.0) && !number(42.0, "", 0.0).allows(42.1));
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(whole in -999_999_999_999i64..999_999_999_999, cents in 0u8..100) {
            #[expect(clippy::cast_precision_loss, reason = "far below the limit of exact whole numbers")]
            let value = whole as f64 + f64::from(cents) / 100.0;
            let value = (value * 100.0).round() / 100.0;
            let again = read(&print(value)).unwrap();
            prop_assert!((again - value).abs() < 1e-3, "{value} is printed {}", print(value));
        }

        #[test]
        fn no_text_upsets_the_reader(text in "\\PC{0,20}|[-+.,0-9]{0,30}") {
            if let Some(value) = read(&text) {
                prop_assert!(value.abs() <= MOST);
            }
        }
    }
}
