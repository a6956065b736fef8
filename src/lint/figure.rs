//! Figures of a derived pack as a whole: what each is, what it should be, and whether it is.
//!
//! One file a figure. What a figure needs and a pack has not (enough items, its article) is said, not guessed.

use crate::question::{
    Question,
    certificate::Certificate,
    round::{Options, Round, When, deal},
    seed::Seed,
};
use std::fmt;

mod attacks;
mod digits;
mod diversity;
mod kinds;
mod leaks;
mod place;
mod provenance;
mod range;
mod rank;
mod stands_alone;
mod uniqueness;
mod validity;

/// A figure of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name.
    pub name: &'static str,
    /// What was counted, in words and numbers.
    pub value: String,
    /// What it should be.
    pub target: &'static str,
    /// Whether it is.
    pub verdict: Verdict,
}

/// Whether a figure is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Met,
    /// It is not.
    Missed,
    /// So few items tell nothing.
    TooFew(usize),
    /// Only the article can tell.
    NoArticle,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met => f.write_str("met"),
            Self::Missed => f.write_str("missed"),
            Self::TooFew(items) => write!(f, "too few ({items})"),
            Self::NoArticle => f.write_str("needs --article"),
        }
    }
}

/// What the article gives: the proof of every question, and the pack made with other seeds.
#[derive(Debug)]
pub struct Made {
    /// One for each question of the pack.
    pub certificates: Vec<Certificate>,
    /// The questions by seed.
    pub by_seed: Vec<Vec<Question>>,
}

/// What the figures are counted from.
struct Material<'p> {
    questions: &'p [Question],
    made: Option<&'p Made>,
    rounds: Vec<Round>,
}

/// Seeds of the rounds, and of the packs that are made again.
pub const SEEDS: std::ops::RangeInclusive<u32> = 1..=20;

/// Questions of a round.
const ROUND: usize = 10;

/// Every figure of a pack.
#[must_use]
pub fn figures(questions: &[Question], made: Option<&Made>) -> Vec<Figure> {
    let rounds = SEEDS.flat_map(|seed| {
        [When::Before, When::After].map(|when| {
            let options = Options { questions: ROUND, when, premise: false };
            deal(questions, &options, &self::seed(seed))
        })
    });
    let material = Material { questions, made, rounds: rounds.collect() };
    [
        provenance::count,
        validity::count,
        kinds::count,
        uniqueness::count,
        range::count,
        stands_alone::count,
        leaks::count,
        attacks::count,
        rank::count,
        digits::count,
        place::count,
        diversity::count,
    ]
    .map(|count| count(&material))
    .into()
}

/// The seed of a number.
///
/// # Panics
/// Never: digits are a seed.
#[must_use]
pub fn seed(number: u32) -> Seed {
    number.to_string().parse().expect("digits are a seed")
}

/// A figure that all of `all` items should have.
fn share(name: &'static str, good: usize, all: usize) -> Figure {
    let verdict = match (good, all) {
        (_, 0) => Verdict::TooFew(0),
        (good, all) if good == all => Verdict::Met,
        _ => Verdict::Missed,
    };
    Figure { name, value: format!("{good} of {all}"), target: "all", verdict }
}

/// A figure that cannot be told without the article.
fn unknown(name: &'static str) -> Figure {
    Figure { name, value: "-".to_owned(), target: "all", verdict: Verdict::NoArticle }
}

fn verdict(is_met: bool) -> Verdict {
    if is_met { Verdict::Met } else { Verdict::Missed }
}

/// Above this, chance makes counts as uneven in one case of a hundred; by degrees of freedom from 1.
const CRITICAL: [f64; 9] = [6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475, 20.090, 21.666];

/// Whether counts are as even as chance makes them in 99 cases of 100, and the chi-square that tells it.
fn is_even(counts: &[usize], expected: &[f64]) -> (bool, f64) {
    let pairs = counts.iter().zip(expected).filter(|(_, expected)| **expected > 0.0);
    let chi: f64 = pairs.clone().map(|(count, expected)| (float(*count) - expected).powi(2) / expected).sum();
    let freedom = pairs.count().saturating_sub(1);
    let most = freedom.checked_sub(1).and_then(|at| CRITICAL.get(at));
    (most.is_some_and(|most| chi <= *most), chi)
}

/// Shares in whole per cent: `25/24/26/25%`.
fn per_cent(counts: &[usize]) -> String {
    let all = counts.iter().sum::<usize>().max(1);
    let shares: Vec<String> =
        counts.iter().map(|count| ((count * 100 + all / 2) / all).to_string()).collect();
    format!("{}%", shares.join("/"))
}

#[expect(clippy::cast_precision_loss, reason = "no pack has 2^52 items")]
fn float(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_counts_are_even_and_a_heavy_one_is_not() {
        assert!(is_even(&[24, 26, 25, 25], &[25.0; 4]).0);
        assert!(!is_even(&[50, 20, 15, 15], &[25.0; 4]).0);
        assert_eq!(per_cent(&[1, 1, 2]), "25/25/50%");
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        let figures = figures(&[], None);
        let of =
            |name: &str| figures.iter().find(|figure| figure.name == name).map(|f| f.verdict.to_string());
        assert_eq!(of("provenance").as_deref(), Some("needs --article"));
        assert_eq!(of("guessing").as_deref(), Some("too few (0)"));
        assert_eq!(of("rank of the key").as_deref(), Some("too few (0)"));
    }
}
