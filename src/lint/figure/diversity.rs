//! A round of ten asks for many things: no relation has more than a quarter of it, and the others are even.

use super::{Figure, Material, ROUND, Verdict, float, verdict};
use crate::question::round::Round;
use std::collections::HashMap;

/// The least evenness: entropy in parts of the most that so many relations can have.
const EVEN: f64 = 0.75;

/// The most questions of one relation in a round of ten: a quarter.
const MOST: usize = ROUND / 4;

pub(super) fn count(material: &Material<'_>) -> Figure {
    let full = material.rounds.iter().filter(|round| round.items.len() == ROUND);
    let mixes: Vec<(f64, usize)> = full.map(mix).collect();
    let even = mixes.iter().map(|(even, _)| *even).fold(1.0, f64::min);
    let most = mixes.iter().map(|(_, most)| *most).max().unwrap_or_default();
    let verdict = if mixes.is_empty() { Verdict::TooFew(0) } else { verdict(even >= EVEN && most <= MOST) };
    let value = format!("{even:.2}, {most} of {ROUND}");
    Figure { name: "diversity", value, target: "0.75, 2 of 10", verdict }
}

/// Evenness of the relations of a round, and how many questions the largest has.
fn mix(round: &Round) -> (f64, usize) {
    let mut counts: HashMap<Option<&str>, usize> = HashMap::new();
    for dealt in &round.items {
        *counts.entry(dealt.question.relation.as_deref()).or_default() += 1;
    }
    let mut counts: Vec<usize> = counts.into_values().collect();
    // Sorted, so that the sum is the same on every run.
    counts.sort_unstable();
    let all = float(round.items.len());
    let entropy: f64 = counts.iter().map(|count| float(*count) / all).map(|share| -share * share.ln()).sum();
    let even = if counts.len() < 2 { 0.0 } else { entropy / float(counts.len()).ln() };
    (even, counts.last().copied().unwrap_or_default())
}
