//! One answer is the key of many questions.
//!
//! After the third time a room answers it unread.
//!
//! Instead: ask about something else; or offer the name as a wrong option as often.

use super::{Item, Seen};
use crate::question::{Answer, fold::fold};
use std::collections::HashMap;

/// A key may come twice in any pack, and in one of so many questions.
const TWICE: usize = 2;
const SHARE: usize = 12;

pub(super) fn see(questions: &[Item<'_>]) -> Vec<(usize, Seen)> {
    let mut asked: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, question)) in questions.iter().enumerate() {
        if let Answer::Choice { key, .. } | Answer::Open { key, .. } = &question.answer {
            asked.entry(fold(key)).or_default().push(at);
        }
    }
    let most = TWICE.max(questions.len() / SHARE);
    let mut over: Vec<Vec<usize>> = asked.into_values().filter(|questions| questions.len() > most).collect();
    over.sort_unstable();
    over.into_iter()
        .map(|same| {
            let (number, last) = questions[same[same.len() - 1]];
            let what = format!("“{}” is the key of {} questions", last.key(), same.len());
            (number, ("answer".to_owned(), what))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check::check_pack;

    #[test]
    fn a_key_that_comes_three_times_in_a_small_pack_is_seen() {
        let all = [("Who a?", "Ann"), ("Who b?", "Ann"), ("Who c?", "ann"), ("Who d?", "Bob")];
        check_pack("overused-key", &all, &["3 answer: “ann” is the key of 3 questions"]);
        check_pack("overused-key", &all[1..], &[]);
    }
}
