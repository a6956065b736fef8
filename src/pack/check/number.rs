//! The check of a number: the answer is one, its unit stands apart, the tolerance is not below zero.

use super::{Check, item::Fields};
use crate::pack::Fault;
use crate::question::{
    Answer,
    number::{self, MOST, Number},
};

impl Check {
    pub(super) fn number(&mut self, fields: &mut Fields) -> Option<Answer> {
        let of = self.question.unwrap_or_default();
        let answer = self.key(fields);
        let unit = self.text(fields.at("unit"), fields.unit.take());
        let tolerance = fields.tolerance.take().unwrap_or(0.0);
        if !(0.0..=MOST).contains(&tolerance) {
            let what = format!("`tolerance` of question {of} is {tolerance}");
            self.problem(Fault::Range, &fields.at("tolerance"), what, "give a number, 0 or more".to_owned());
        }
        let answer = answer?;
        let value = number::read(&answer);
        if value.is_none() {
            let shown: String = answer.chars().take(40).collect();
            let what = format!("the answer of question {of} is `{shown}`, not a number");
            let todo = if answer.bytes().filter(u8::is_ascii_digit).count() > 15 {
                "give one of at most 15 digits"
            } else {
                "give digits such as 1994 or 7.5, and put what is counted in `unit`"
            };
            self.problem(Fault::NoNumber, &fields.at("answer"), what, todo.to_owned());
        }
        Some(Answer::Number(Number { value: value?, unit, tolerance: tolerance + 0.0 }))
    }
}
