//! In dealt rounds the key stands in every place as often as chance has it, and in none more than three times in a row.

use super::{Figure, Material, Verdict, float, is_even, per_cent, verdict};
use crate::question::{Kind, round::has_own_order};

/// Fewer items tell nothing: five for each place.
const LEAST: usize = 20;

/// The longest run of keys in one place.
const RUN: usize = 3;

pub(super) fn count(material: &Material<'_>) -> Figure {
    let (mut places, mut expected) = ([0; 4], [0.0; 4]);
    let mut longest = 0;
    for round in &material.rounds {
        let (mut last, mut run) = (None, 0);
        for dealt in &round.items {
            // Figures and dates stand in their own order: nobody chose their places.
            let shuffled = dealt.question.kind() == Kind::Choice && !has_own_order(&dealt.question);
            let place = dealt.right_option().filter(|_| shuffled);
            run = if place.is_some() && place == last { run + 1 } else { usize::from(shuffled) };
            last = place;
            longest = longest.max(run);
            let options = dealt.options.len();
            if let Some(count) = place.filter(|_| options <= 4).and_then(|at| places.get_mut(at)) {
                *count += 1;
                expected[..options].iter_mut().for_each(|of| *of += 1.0 / float(options));
            }
        }
    }
    let all: usize = places.iter().sum();
    let value = format!("{}, runs of {longest}", per_cent(&places));
    let (even, _) = is_even(&places, &expected);
    let verdict = if all < LEAST { Verdict::TooFew(all) } else { verdict(even && longest <= RUN) };
    Figure { name: "place of the key", value, target: "even, runs up to 3", verdict }
}
