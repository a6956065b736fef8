//! The check of a statement: its answer is True or False, and so is what is wrong.

use super::{Check, item::Fields};
use crate::pack::Fault;
use crate::question::{Answer, answer::truth_name};

impl Check {
    pub(super) fn true_false(&mut self, fields: &mut Fields) -> Option<Answer> {
        let of = self.question.unwrap_or_default();
        let answer = self.key(fields);
        let wrong = fields.wrong.take();
        let truth = match answer?.to_lowercase().as_str() {
            "true" => true,
            "false" => false,
            _ => {
                let what = format!("the answer of question {of} is neither True nor False");
                self.problem(
                    Fault::NoTruth,
                    &fields.at("answer"),
                    what,
                    "give one of them or make it a choice".to_owned(),
                );
                return None;
            }
        };
        let good = match wrong.as_deref() {
            None | Some([]) => true,
            Some([only]) => only.trim().eq_ignore_ascii_case(truth_name(!truth)),
            Some(_) => false,
        };
        if !good {
            let what = format!("question {of} is a true-false one with other options than True and False");
            self.problem(Fault::NoTruth, &fields.at("wrong"), what, "leave `wrong` out".to_owned());
        }
        Some(Answer::TrueFalse(truth))
    }
}
