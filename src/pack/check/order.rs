//! The check of an order: two to ten things, no two of them the same.

use super::{Check, item::Fields};
use crate::pack::Fault;
use crate::pack::draft::DraftAnswer;
use crate::question::{Answer, fold::fold};

impl Check {
    pub(super) fn order(&mut self, fields: &mut Fields) -> Option<Answer> {
        let of = self.question.unwrap_or_default();
        let path = fields.at("answer");
        let items = match fields.answer.take() {
            Some(DraftAnswer::List(items)) => items,
            Some(DraftAnswer::Text(_)) => {
                let what = format!("the answer of question {of} is one text, but an order needs a list");
                self.problem(
                    Fault::AnswerShape,
                    &path,
                    what,
                    "give 2 to 10 texts in their right order, in square brackets".to_owned(),
                );
                return None;
            }
            None => {
                self.missing(
                    Fault::NoAnswer,
                    &path,
                    format!("question {of} has no `answer`"),
                    "give 2 to 10 texts in order",
                );
                return None;
            }
        };
        if !(2..=10).contains(&items.len()) {
            let things = if items.len() == 1 { "thing" } else { "things" };
            let what = format!("question {of} has {} {things} to put in order", items.len());
            self.problem(Fault::OrderLength, &path, what, "give 2 to 10".to_owned());
        }
        let texts = items.into_iter().enumerate();
        let items: Vec<(usize, String)> = texts
            .filter_map(|(i, item)| Some((i, self.text(format_args!("{path}[{i}]"), Some(item))?)))
            .collect();
        let folded: Vec<String> = items.iter().map(|(_, item)| fold(item)).collect();
        for (at, (i, _)) in items.iter().enumerate() {
            if let Some(first) = folded[..at].iter().position(|other| *other == folded[at]) {
                let what = format!(
                    "items {} and {} of `answer` of question {of} are the same",
                    items[first].0 + 1,
                    i + 1
                );
                self.problem(
                    Fault::SameOptions,
                    &format!("{path}[{i}]"),
                    what,
                    "change one of them".to_owned(),
                );
            }
        }
        Some(Answer::Order(items.into_iter().map(|(_, item)| item).collect()))
    }
}
