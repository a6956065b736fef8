//! The check of an open question: a key, and other right spellings that add something to it.

use super::{Check, item::Fields};
use crate::pack::Fault;
use crate::question::{Answer, fold::fold};

/// More spellings than this are no spellings.
const MOST: usize = 100;

impl Check {
    pub(super) fn open(&mut self, fields: &mut Fields) -> Option<Answer> {
        let of = self.question.unwrap_or_default();
        let answer = self.key(fields);
        let path = fields.at("accept");
        let accept = fields.accept.take().unwrap_or_default();
        if accept.len() > MOST {
            let what = format!("`accept` of question {of} holds {} spellings", accept.len());
            self.problem(Fault::ManySpellings, &path, what, format!("keep at most {MOST}"));
        }
        let mut seen: Vec<String> = answer.iter().map(|answer| fold(answer)).collect();
        let mut kept = Vec::new();
        for (i, spelling) in accept.into_iter().enumerate() {
            let Some(spelling) = self.text(format_args!("{path}[{i}]"), Some(spelling)) else { continue };
            // Case, accents and articles are ignored anyway: a spelling that differs only there adds nothing.
            let folded = fold(&spelling);
            if !seen.contains(&folded) {
                seen.push(folded);
                kept.push(spelling);
            }
        }
        Some(Answer::Open { key: answer?, accept: kept })
    }
}
