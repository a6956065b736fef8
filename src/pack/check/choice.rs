//! The check of a choice: one to nine wrong options, none equal to the key or to each other.

use super::{Check, item::Fields};
use crate::pack::Fault;
use crate::question::{Answer, fold::fold};
use std::collections::{BTreeMap, btree_map::Entry};

impl Check {
    pub(super) fn choice(&mut self, fields: &mut Fields) -> Option<Answer> {
        let of = self.question.unwrap_or_default();
        let answer = self.key(fields);
        let path = fields.at("wrong");
        let wrong = fields.wrong.take().unwrap_or_default();
        match wrong.len() {
            0 => self.missing(
                Fault::NoWrong,
                &path,
                format!("question {of} has no wrong options"),
                "give 1 to 9",
            ),
            1..=9 => {}
            many => self.problem(
                Fault::ManyWrong,
                &path,
                format!("question {of} has {many} wrong options"),
                "keep 1 to 9".to_owned(),
            ),
        }
        let mut seen: BTreeMap<String, Option<usize>> = BTreeMap::new();
        if let Some(answer) = &answer {
            seen.insert(fold(answer), None);
        }
        let mut checked = Vec::with_capacity(wrong.len());
        for (i, option) in wrong.into_iter().enumerate() {
            let Some(option) = self.text(format_args!("{path}[{i}]"), Some(option)) else { continue };
            match seen.entry(fold(&option)) {
                Entry::Vacant(place) => drop(place.insert(Some(i + 1))),
                Entry::Occupied(earlier) => {
                    let (fault, what) = match earlier.get() {
                        None => {
                            let what = format!("wrong option {} of question {of} equals the answer", i + 1);
                            (Fault::WrongIsRight, what)
                        }
                        Some(first) => {
                            let what =
                                format!("wrong options {first} and {} of question {of} are the same", i + 1);
                            (Fault::SameOptions, what)
                        }
                    };
                    self.problem(fault, &format!("{path}[{i}]"), what, "change one of them".to_owned());
                }
            }
            checked.push(option);
        }
        Some(Answer::Choice { key: answer?, wrong: checked })
    }
}
