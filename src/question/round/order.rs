//! How one question is put: numbers and dates ascending, True before False, all other options shuffled.

use super::{Dealt, Key};
use crate::question::fold::fold;
use crate::question::{
    Answer, Question, answer::truth_name, number::words::UNITS, open::Answers, seed::Seed,
};
use crate::value::MONTHS;
use rand::seq::SliceRandom as _;
use std::cmp::Ordering;

/// What a text measures: its words with the numbers taken out, and the numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measure {
    pub(super) skeleton: String,
    values: Vec<f64>,
}

impl Measure {
    /// The first of its numbers.
    pub(super) fn first(&self) -> Option<f64> {
        self.values.first().copied()
    }
}

/// Puts a question to the players. A shuffled key is put first: its place is [`super::place`]'s to choose.
pub(super) fn put(question: &Question, answers: &Answers, seed: &Seed) -> Dealt {
    let dealt = |options, key| Dealt { question: question.clone(), options, key };
    match &question.answer {
        Answer::Choice { key, wrong } => {
            if let Some(sorted) = sorted(question) {
                let place = sorted.iter().position(|option| option == key).unwrap_or_default();
                return dealt(sorted, Key::Option(place));
            }
            let mut options = wrong.clone();
            options.shuffle(&mut shuffler(question, seed));
            options.insert(0, key.clone());
            dealt(options, Key::Option(0))
        }
        Answer::TrueFalse(truth) => dealt(
            [true, false].map(|truth| truth_name(truth).to_owned()).to_vec(),
            Key::Option(usize::from(!truth)),
        ),
        Answer::Order(items) => {
            let mut shown: Vec<usize> = (0..items.len()).collect();
            shown.shuffle(&mut shuffler(question, seed));
            let place = |item| shown.iter().position(|&other| other == item).unwrap_or_default();
            let key = (0..items.len()).map(place).collect();
            dealt(shown.iter().map(|&item| items[item].clone()).collect(), Key::Order(key))
        }
        Answer::Number(number) => dealt(Vec::new(), Key::Number(number.clone())),
        Answer::Open { .. } => {
            let accepted = answers.accepted(question);
            dealt(Vec::new(), Key::Open(accepted.expect("an open question has accepted answers")))
        }
    }
}

fn shuffler(question: &Question, seed: &Seed) -> impl rand::Rng {
    seed.rng(&format!("options {}", question.id))
}

/// The options where they have an order of their own.
pub(super) fn sorted(question: &Question) -> Option<Vec<String>> {
    let Answer::Choice { key, wrong } = &question.answer else { return None };
    let mut options: Vec<String> = std::iter::once(key).chain(wrong).cloned().collect();
    if options.len() == 2 && options.iter().all(|option| truth(option).is_some()) {
        options.sort_by_key(|option| truth(option));
        return Some(options);
    }
    let keys = keys(&options, date).or_else(|| keys(&options, measure))?;
    let mut pairs: Vec<_> = keys.into_iter().zip(options).collect();
    pairs.sort_by(|(one, _), (other, _)| compare(one, other));
    Some(pairs.into_iter().map(|(_, option)| option).collect())
}

/// The values of all options where they are all measured in the same way.
fn keys(options: &[String], read: impl Fn(&str) -> Option<Measure>) -> Option<Vec<Vec<f64>>> {
    let measures: Vec<Measure> = options.iter().map(|option| read(option)).collect::<Option<_>>()?;
    let alike = measures.iter().all(|measure| measure.skeleton == measures[0].skeleton);
    alike.then(|| measures.into_iter().map(|measure| measure.values).collect())
}

fn compare(one: &[f64], other: &[f64]) -> Ordering {
    let pairs = one.iter().zip(other);
    pairs.map(|(a, b)| a.total_cmp(b)).find(|order| order.is_ne()).unwrap_or(one.len().cmp(&other.len()))
}

fn truth(option: &str) -> Option<u8> {
    ["true", "false"]
        .iter()
        .position(|word| option.trim().eq_ignore_ascii_case(word))
        .map(|at| u8::from(at == 1))
}

/// Whether a text is a year and nothing else.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1800..2200).contains(&year))
}

/// An amount, count, per cent, score or time: a text that begins with a number, a currency or a number word.
pub(super) fn measure(text: &str) -> Option<Measure> {
    let folded = fold(text);
    let mut skeleton: Vec<String> = Vec::new();
    let mut values: Vec<f64> = Vec::new();
    for (at, word) in folded.split(' ').enumerate() {
        let scale = SCALES.iter().find(|(name, _)| *name == word).map(|(_, scale)| scale);
        if let (Some(scale), Some(last), true) =
            (scale, values.last_mut(), skeleton.last().is_some_and(|s| s.ends_with('#')))
        {
            *last *= scale;
            continue;
        }
        if let Some(value) = UNITS.iter().position(|name| *name == word).filter(|_| at == 0) {
            values.push(f64::from(u32::try_from(value).ok()?));
            skeleton.push("#".to_owned());
            continue;
        }
        let (frame, mut numbers) = numbers(word)?;
        if at == 0 && numbers.is_empty() && !CURRENCIES.contains(&word) {
            return None;
        }
        if at == 0 && !frame.starts_with(['#', '$', '£', '€', '¥', '₹', '-']) && !is_currency_amount(&frame)
        {
            return None;
        }
        skeleton.push(frame.strip_suffix('s').filter(|stem| stem.len() > 1).unwrap_or(&frame).to_owned());
        values.append(&mut numbers);
    }
    (!values.is_empty()).then(|| Measure { skeleton: skeleton.join(" "), values })
}

/// A word with its numbers replaced by `#`, and the numbers. A short scale or ordinal at the end is read too.
fn numbers(word: &str) -> Option<(String, Vec<f64>)> {
    let (mut frame, mut values, mut digits) = (String::new(), Vec::new(), String::new());
    for letter in word.chars().chain([' ']) {
        let begins = digits.is_empty() && letter == '-' && !frame.ends_with('#');
        if letter.is_ascii_digit() || letter == '.' || begins {
            digits.push(letter);
        } else {
            if digits.bytes().any(|byte| byte.is_ascii_digit()) {
                values.push(digits.parse().ok()?);
                frame.push('#');
            } else {
                frame.push_str(&digits);
            }
            digits.clear();
            frame.push(letter);
        }
    }
    frame.pop();
    for (suffix, scale) in
        [("#k", 1e3), ("#m", 1e6), ("#bn", 1e9), ("#st", 1.0), ("#nd", 1.0), ("#rd", 1.0), ("#th", 1.0)]
    {
        if let (Some(bare), Some(last)) = (frame.strip_suffix(suffix), values.last_mut()) {
            *last *= scale;
            frame = format!("{bare}#");
            break;
        }
    }
    Some((frame, values))
}

fn is_currency_amount(frame: &str) -> bool {
    let bare = frame.trim_end_matches(['#', '$', '£', '€', '¥', '₹']);
    CURRENCIES.contains(&bare)
}

/// A date of any grain from month to day, with or without its year.
pub(super) fn date(text: &str) -> Option<Measure> {
    let folded = fold(text);
    let iso: Vec<&str> = folded.split(' ').collect();
    if let [year, month, day] = iso[..]
        && year.len() == 4
        && month.len() == 2
        && day.len() == 2
    {
        let values = [year, month, day].map(|part| part.parse::<u16>().ok().map(f64::from));
        let values = values.into_iter().collect::<Option<Vec<f64>>>()?;
        return Some(Measure { skeleton: "year month day".to_owned(), values });
    }
    let (mut year, mut month, mut day) = (None, None, None);
    for word in iso.into_iter().filter(|word| !matches!(*word, "of" | "on" | "the")) {
        let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let slot = if let Some(at) = MONTHS.iter().position(|name| word.len() >= 3 && begins(name, word)) {
            (&mut month, f64::from(u8::try_from(at).ok()?))
        } else if is_year(word) {
            (&mut year, word.parse().ok()?)
        } else if number.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
            && matches!(&word[number.len()..], "" | "st" | "nd" | "rd" | "th")
        {
            (&mut day, number.parse().ok()?)
        } else {
            return None;
        };
        if slot.0.replace(slot.1).is_some() {
            return None;
        }
    }
    month?;
    let parts = [("year", year), ("month", month), ("day", day)];
    let skeleton =
        parts.iter().filter(|(_, value)| value.is_some()).map(|(name, _)| *name).collect::<Vec<_>>();
    Some(Measure {
        skeleton: skeleton.join(" "),
        values: parts.into_iter().filter_map(|(_, value)| value).collect(),
    })
}

/// Whether a folded word is the name, or its first letters.
fn begins(name: &str, word: &str) -> bool {
    name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

const SCALES: [(&str, f64); 6] =
    [("hundred", 1e2), ("thousand", 1e3), ("lakh", 1e5), ("million", 1e6), ("crore", 1e7), ("billion", 1e9)];

const CURRENCIES: [&str; 16] = [
    "us", "a", "c", "nz", "hk", "rs", "usd", "gbp", "eur", "inr", "aud", "cad", "jpy", "about", "around",
    "over",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(options: &[&str], expect: Option<&[&str]>) {
        let question = Question::new("Which?", Answer::choice(options[0], options[1..].iter().copied()));
        let sorted = sorted(&question);
        let sorted = sorted.as_ref().map(|sorted| sorted.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(sorted.as_deref(), expect);
    }

    #[test]
    fn numbers_ascend_by_what_they_measure() {
        check(&["71%", "9%", "117%"], Some(&["9%", "71%", "117%"]));
        check(&["$1.2 million", "$900,000", "$1 billion"], Some(&["$900,000", "$1.2 million", "$1 billion"]));
        check(&["US$40m", "US$8m"], Some(&["US$8m", "US$40m"]));
        check(&["6.04/10", "5.9/10", "6.5/10"], Some(&["5.9/10", "6.04/10", "6.5/10"]));
        check(
            &["1,384 screens", "98 screens", "1 screen"],
            Some(&["1 screen", "98 screens", "1,384 screens"]),
        );
        check(&["2 hours 5 minutes", "1 hour 50 minutes"], Some(&["1 hour 50 minutes", "2 hours 5 minutes"]));
        check(&["1994", "1984", "2001"], Some(&["1984", "1994", "2001"]));
        check(&["Ten", "Three", "Four"], Some(&["Three", "Four", "Ten"]));
        check(&["3rd", "1st", "22nd"], Some(&["1st", "3rd", "22nd"]));
        check(&["1990s", "1950s"], Some(&["1950s", "1990s"]));
        check(&["40 crore", "90 lakh"], Some(&["90 lakh", "40 crore"]));
    }

    #[test]
    fn dates_ascend() {
        check(&["5 September 2015", "25 June 2014"], Some(&["25 June 2014", "5 September 2015"]));
        check(&["September 12", "2nd May", "Sept 5"], Some(&["2nd May", "Sept 5", "September 12"]));
        check(&["2015-09-05", "2015-08-30"], Some(&["2015-08-30", "2015-09-05"]));
        check(&["March 2014", "May 2013"], Some(&["May 2013", "March 2014"]));
    }

    #[test]
    fn true_comes_before_false() {
        check(&["False", "True"], Some(&["True", "False"]));
    }

    #[test]
    fn everything_else_is_shuffled() {
        check(&["$5 million", "£4 million"], None);
        check(&["BBC Radio 4", "BBC Radio 2"], None);
        check(&["12 Angry Men", "21 Jump Street"], None);
        check(&["May", "June Allyson"], None);
        check(&["Se7en", "8½"], None);
        check(&["5 September", "May 2014"], None);
        check(&["London", "Paris"], None);
    }
}
