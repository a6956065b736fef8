//! Chance that is the same every time: where the key stands among written options, which definitions are wrong ones.

use crate::question::{Answer, Question, answer::truth_name, seed::Seed};
use rand::RngExt as _;

/// All options of a choice in the order to be written, and the index of the key. The wrong ones keep their order.
///
/// Programs that show options as they stand in the file must not show the key first every time.
pub(super) fn placed(question: &Question) -> Option<(Vec<&str>, usize)> {
    match &question.answer {
        Answer::Choice { key, wrong } => {
            let mut options: Vec<&str> = wrong.iter().map(String::as_str).collect();
            let at = Seed::default().rng(&question.id).random_range(0..=options.len());
            options.insert(at, key);
            Some((options, at))
        }
        Answer::TrueFalse(truth) => Some((vec![truth_name(true), truth_name(false)], usize::from(!truth))),
        Answer::Number(_) | Answer::Order(_) | Answer::Open { .. } => None,
    }
}
