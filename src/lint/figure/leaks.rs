//! Nothing that is read in a round before a question says its key: not its own stem, no other stem, no earlier story.

use super::{Figure, Material, Verdict, verdict};
use crate::question::{
    Question,
    fold::{contains, fold},
    round::{Leak, Round, leaks},
};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let own = material.questions.iter().filter(|question| says_itself(question)).count();
    let among: usize = material.rounds.iter().map(in_round).sum();
    let dealt: usize = material.rounds.iter().map(|round| round.items.len()).sum();
    let value = format!("{} in {} rounds", own + among, material.rounds.len());
    let verdict = if dealt == 0 { Verdict::TooFew(0) } else { verdict(own + among == 0) };
    Figure { name: "leaks", value, target: "none", verdict }
}

/// Whether a stem holds an option.
fn says_itself(question: &Question) -> bool {
    let stem = fold(&question.ask);
    let said = |option: &str| option.chars().count() > 3 && contains(&stem, &fold(option));
    !question.wrong().is_empty() && (said(&question.key()) || question.wrong().iter().any(|o| said(o)))
}

/// How often a question of a round gives away another.
fn in_round(round: &Round) -> usize {
    let questions: Vec<Question> = round.items.iter().map(|dealt| dealt.question.clone()).collect();
    let told = |at: usize| {
        leaks(&questions, at)
            .into_iter()
            .filter(move |(other, leak)| *leak != Leak::Story || *other < at)
            .count()
    };
    (0..questions.len()).map(told).sum()
}
