//! Tricks of players who know nothing: which options each of them would take.
//!
//! A trick that finds the key more often than chance tells that the wrong options differ from it in a way that can
//! be seen. One question proves nothing: among fifteen tricks some always hit.

use crate::question::{Question, fold::fold, round::ascending};
use std::collections::{HashMap, HashSet};

/// A trick: the options it would take, as indices, the key being 0; none where it cannot tell them apart.
#[derive(Debug)]
pub struct Attack {
    /// Its name: `longest`.
    pub name: &'static str,
    takes: fn(&Sight<'_>) -> Vec<usize>,
}

/// Every trick.
pub const ATTACKS: &[Attack] = &[
    Attack { name: "longest", takes: |s| most(&s.each(|o| o.chars().count())) },
    Attack { name: "shortest", takes: |s| least(&s.each(|o| o.chars().count())) },
    Attack { name: "words of the stem", takes: |s| most(&s.each(|o| s.in_stem(o))) },
    Attack { name: "no words of the stem", takes: |s| least(&s.each(|o| s.in_stem(o))) },
    Attack { name: "most like the others", takes: |s| most(&s.likeness()) },
    Attack { name: "least like the others", takes: |s| least(&s.likeness()) },
    Attack { name: "odd look", takes: |s| least(&s.with_same(shape)) },
    Attack { name: "common look", takes: |s| most(&s.with_same(shape)) },
    Attack {
        name: "odd number of words",
        takes: |s| least(&s.with_same(|o| o.split(' ').count().to_string())),
    },
    Attack { name: "middle", takes: |s| s.ranks(|rank, of| of > 2 && rank > 0 && rank + 1 < of) },
    Attack { name: "least", takes: |s| s.ranks(|rank, _| rank == 0) },
    Attack { name: "greatest", takes: |s| s.ranks(|rank, of| rank + 1 == of) },
    Attack {
        name: "most digits",
        takes: |s| if s.ascending.is_some() { most(&s.each(digits)) } else { Vec::new() },
    },
    Attack {
        name: "fewest digits",
        takes: |s| if s.ascending.is_some() { least(&s.each(digits)) } else { Vec::new() },
    },
    Attack { name: "often an option", takes: |s| most(&s.each(|o| s.pack.offered(o))) },
    Attack { name: "seldom an option", takes: |s| least(&s.each(|o| s.pack.offered(o))) },
    Attack { name: "no other key", takes: no_other_key },
];

/// How often each option is one, and the key, in a pack.
#[derive(Debug, Default)]
pub struct Crowd {
    offered: HashMap<String, usize>,
    keys: HashMap<String, usize>,
}

/// What somebody sees of a question who looks only at its form.
struct Sight<'q> {
    stem: HashSet<String>,
    options: Vec<&'q str>,
    ascending: Option<Vec<usize>>,
    pack: &'q Crowd,
}

impl Crowd {
    /// Counts the options of a pack.
    pub fn of<'q>(questions: impl IntoIterator<Item = &'q Question>) -> Self {
        let mut crowd = Self::default();
        for question in questions.into_iter().filter(|question| !question.wrong().is_empty()) {
            for option in question.wrong().iter().map(String::as_str).chain([&*question.key()]) {
                *crowd.offered.entry(option.to_lowercase()).or_default() += 1;
            }
            *crowd.keys.entry(question.key().to_lowercase()).or_default() += 1;
        }
        crowd
    }

    fn offered(&self, option: &str) -> usize {
        self.offered.get(&option.to_lowercase()).copied().unwrap_or_default()
    }
}

/// What each trick that can tell the options of a question apart would take: its name and the options as indices, the
/// key being 0. Nothing where there are no wrong options.
#[must_use]
pub fn attack(question: &Question, pack: &Crowd) -> Vec<(&'static str, Vec<usize>)> {
    if question.wrong().is_empty() {
        return Vec::new();
    }
    let key = question.key();
    let options = std::iter::once(&*key).chain(question.wrong().iter().map(String::as_str)).collect();
    let stem = fold(&question.ask).split(' ').filter(|word| word.len() > 3).map(str::to_owned).collect();
    let sight = Sight { stem, options, ascending: ascending(question), pack };
    let taken = ATTACKS.iter().map(|attack| (attack.name, (attack.takes)(&sight)));
    taken.filter(|(_, taken)| !taken.is_empty()).collect()
}

impl Sight<'_> {
    fn each<T>(&self, measure: impl Fn(&str) -> T) -> Vec<T> {
        self.options.iter().map(|option| measure(option)).collect()
    }

    /// How many words of an option the stem has.
    fn in_stem(&self, option: &str) -> usize {
        fold(option).split(' ').filter(|word| self.stem.contains(*word)).count()
    }

    /// How many options have what this one has, this one counted.
    fn with_same(&self, of: impl Fn(&str) -> String) -> Vec<usize> {
        let own = self.each(of);
        own.iter().map(|one| own.iter().filter(|other| *other == one).count()).collect()
    }

    /// How much of each option's groups of three letters the others have, in thousandths.
    fn likeness(&self) -> Vec<usize> {
        let groups = self.each(|option| {
            let letters: Vec<char> = format!(" {} ", option.to_lowercase()).chars().collect();
            letters.windows(3).map(<[char]>::to_vec).collect::<HashSet<_>>()
        });
        let like = |one: usize, other: usize| {
            let shared = groups[one].intersection(&groups[other]).count();
            shared * 1000 / groups[one].union(&groups[other]).count().max(1)
        };
        let others = |one: usize| (0..groups.len()).filter(move |other| *other != one);
        (0..groups.len()).map(|one| others(one).map(|other| like(one, other)).sum()).collect()
    }

    /// Options that are figures by their rank from below.
    fn ranks(&self, take: impl Fn(usize, usize) -> bool) -> Vec<usize> {
        let Some(order) = &self.ascending else { return Vec::new() };
        (0..order.len()).filter(|&rank| take(rank, order.len())).map(|rank| order[rank]).collect()
    }
}

/// Those that are no key of another question; true or false and the film's few characters are left out, whose keys
/// are even, so that the one that was none yet would be due.
fn no_other_key(sight: &Sight<'_>) -> Vec<usize> {
    let key_of = |option: &str| sight.pack.keys.get(&option.to_lowercase()).copied().unwrap_or_default();
    let keys = sight.each(key_of);
    if keys.len() < 3 || keys.iter().all(|count| *count > 0) {
        return Vec::new();
    }
    // The key is one here.
    let others: Vec<usize> =
        keys.iter().enumerate().map(|(at, count)| count.saturating_sub(usize::from(at == 0))).collect();
    least(&others)
}

/// The options with the greatest measure, unless all have it.
fn most<T: Ord>(measures: &[T]) -> Vec<usize> {
    let Some(most) = measures.iter().max() else { return Vec::new() };
    some(measures, most)
}

/// The options with the least measure, unless all have it.
fn least<T: Ord>(measures: &[T]) -> Vec<usize> {
    let Some(least) = measures.iter().min() else { return Vec::new() };
    some(measures, least)
}

fn some<T: Ord>(measures: &[T], wanted: &T) -> Vec<usize> {
    let taken: Vec<usize> = (0..measures.len()).filter(|&at| measures[at] == *wanted).collect();
    if taken.len() == measures.len() { Vec::new() } else { taken }
}

/// How an option looks: capitals, runs of small letters, digits and marks.
fn shape(option: &str) -> String {
    let mut shape = String::with_capacity(option.len());
    for letter in option.chars() {
        match letter {
            c if c.is_lowercase() && shape.ends_with('a') => {}
            c if c.is_lowercase() => shape.push('a'),
            c if c.is_uppercase() => shape.push('A'),
            c if c.is_numeric() => shape.push('9'),
            c => shape.push(c),
        }
    }
    shape
}

/// Significant digits of the first number: zeros at its end do not count.
pub(super) fn digits(option: &str) -> usize {
    let from = option.find(|c: char| c.is_ascii_digit()).unwrap_or(option.len());
    let number: String =
        option[from..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
    number.trim_end_matches(['0', ',', '.']).chars().filter(char::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::super::check::choice;
    use super::*;

    fn check(question: &Question, name: &str, expect: &[usize]) {
        let taken = attack(question, &Crowd::of([question]));
        let taken = taken.into_iter().find(|(trick, _)| *trick == name).map(|(_, taken)| taken);
        assert_eq!(taken.unwrap_or_default(), expect, "{name}: {}", question.ask);
    }

    #[test]
    fn each_trick_takes_what_it_says() {
        let sums =
            choice("How much did it cost?", "$54 million", &["$20 million", "$61 million", "$75 million"]);
        check(&sums, "least", &[1]);
        check(&sums, "middle", &[0, 2]);
        check(&sums, "greatest", &[3]);
        check(&sums, "fewest digits", &[1]);
        check(&sums, "longest", &[]);
        let names = choice("Who sang in the Lamp Room?", "Ann Lamp", &["Bob Li", "Cy von Stroheim"]);
        check(&names, "longest", &[2]);
        check(&names, "shortest", &[1]);
        check(&names, "words of the stem", &[0]);
        check(&names, "odd number of words", &[2]);
        check(&names, "odd look", &[2]);
        check(&names, "middle", &[]);
    }

    #[test]
    fn what_others_of_the_pack_offer_counts() {
        let one = choice("Who?", "Ann", &["Bob", "Cy"]);
        let two = choice("Whom?", "Bob", &["Cy", "Dee"]);
        let taken = attack(&one, &Crowd::of([&one, &two]));
        assert!(taken.contains(&("seldom an option", vec![0])), "{taken:?}");
        assert!(taken.contains(&("no other key", vec![0, 2])), "{taken:?}");
    }

    #[test]
    fn digits_are_counted_without_zeros_at_the_end() {
        for (text, expect) in [("$54.3 million", 3), ("12,500", 3), ("1,000", 1), ("71%", 2), ("none", 0)] {
            assert_eq!(digits(text), expect, "{text}");
        }
    }
}
