//! Numbers in words: `twenty-one`, `one hundred and one`, `nineteen eighty-four`.

/// 0 to 20 in words.
pub(in crate::question) const UNITS: [&str; 21] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const SCALES: [(&str, u64); 3] = [("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)];

/// The number that folded words begin with, and how many of them it takes.
pub(in crate::question) fn read(words: &[&str]) -> Option<(u64, usize)> {
    let (mut total, mut used) = (0, 0);
    let mut least = u64::MAX;
    loop {
        let rest = &words[used..];
        let joined = usize::from(used > 0 && rest.first() == Some(&"and"));
        let Some((value, more)) = below_thousand(&rest[joined..]) else { break };
        let after = used + joined + more;
        let scale = words.get(after).and_then(|word| SCALES.iter().find(|(name, _)| name == word));
        let (_, scale) = scale.copied().unwrap_or(("", 1));
        // "One million two thousand five", ever smaller; "and" only before the last part: "seven and a half" is none.
        if scale >= least || joined == 1 && (scale > 1 || value > 99) {
            break;
        }
        total += value * scale;
        used = after + usize::from(scale > 1);
        least = scale;
        if scale == 1 {
            break;
        }
    }
    if used == 0 {
        return None;
    }
    Some(year(total, used, words).unwrap_or((total, used)))
}

/// `nineteen eighty-four`: two numbers of two digits are a year.
fn year(century: u64, used: usize, words: &[&str]) -> Option<(u64, usize)> {
    let (rest, more) = below_hundred(&words[used..])?;
    ((11..=20).contains(&century) && rest >= 10).then_some((century * 100 + rest, used + more))
}

fn below_thousand(words: &[&str]) -> Option<(u64, usize)> {
    let (value, used) = below_hundred(words)?;
    if value == 0 || words.get(used) != Some(&"hundred") {
        return Some((value, used));
    }
    let hundreds = value * 100;
    let rest = &words[used + 1..];
    let joined = usize::from(rest.first() == Some(&"and"));
    match below_hundred(&rest[joined..]) {
        Some((value, more)) if value > 0 => Some((hundreds + value, used + 1 + joined + more)),
        _ => Some((hundreds, used + 1)),
    }
}

fn below_hundred(words: &[&str]) -> Option<(u64, usize)> {
    let (first, rest) = words.split_first()?;
    let place = |list: &[&str], word: &str| list.iter().position(|name| *name == word && !name.is_empty());
    if let Some(tens) = place(&TENS, first) {
        let unit = rest.first().and_then(|word| place(&UNITS[..10], word)).filter(|unit| *unit > 0);
        return Some(((tens * 10 + unit.unwrap_or(0)) as u64, 1 + usize::from(unit.is_some())));
    }
    place(&UNITS, first).map(|unit| (unit as u64, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expect: Option<(u64, usize)>) {
        assert_eq!(read(&text.split(' ').collect::<Vec<_>>()), expect, "{text}");
    }

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        check("seven samurai", Some((7, 1)));
        check("twenty one jump street", Some((21, 2)));
        check("one hundred and one dalmatians", Some((101, 4)));
        check("two thousand and one", Some((2001, 4)));
        check("nineteen eighty four", Some((1984, 3)));
        check("twenty twelve", Some((2012, 2)));
        check("one million two hundred thousand five", Some((1_200_005, 6)));
        check("ten and out", Some((10, 1)));
        check("three hundred", Some((300, 2)));
        check("two two", Some((2, 1)));
        check("hundred", None);
        check("and one", None);
        check("", None);
    }

    proptest! {
        #[test]
        fn no_words_upset_the_reader(words in prop::collection::vec("(one|two|nine|ten|sixty|and|hundred|thousand|million|billion|x)", 0..12)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            if let Some((_, used)) = read(&words) {
                prop_assert!(used >= 1 && used <= words.len());
            }
        }
    }
}
