//! The key among four figures or dates stands at every rank as often as chance has it.

use super::{Figure, Material, Verdict, float, is_even, per_cent, verdict};
use crate::question::{Question, round::ascending};

/// Fewer items tell nothing.
const LEAST: usize = 200;

/// The largest share of the two middle ranks, in per cent.
const MIDDLE: usize = 55;

pub(super) fn count(material: &Material<'_>) -> Figure {
    let mut ranks = [0; 4];
    let mut add = |question: &Question| {
        let order = ascending(question).filter(|order| order.len() == ranks.len());
        if let Some(rank) = order.and_then(|order| order.iter().position(|&option| option == 0)) {
            ranks[rank] += 1;
        }
    };
    match material.made {
        Some(made) => made.by_seed.iter().flatten().for_each(&mut add),
        None => material.questions.iter().for_each(&mut add),
    }
    let all: usize = ranks.iter().sum();
    let (even, _) = is_even(&ranks, &[float(all) / 4.0; 4]);
    let middle = (ranks[1] + ranks[2]) * 100 <= MIDDLE * all;
    let verdict = if all < LEAST { Verdict::TooFew(all) } else { verdict(even && middle) };
    Figure { name: "rank of the key", value: per_cent(&ranks), target: "even, p > .01", verdict }
}
