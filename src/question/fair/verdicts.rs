//! Whether each fact of an article may be asked or told, judged once.

use super::{may_be_told, to_ask};
use crate::{base::Base, fact::Fact, question::reason::Reason};

/// Whether each fact may be asked. Every kind of question wants to know, so the facts are judged once.
pub(in crate::question) struct Verdicts<'a> {
    base: &'a Base<'a>,
    /// In the order of the facts.
    to_ask: Vec<Result<(), Reason>>,
}

impl<'a> Verdicts<'a> {
    /// Judges all facts.
    pub(in crate::question) fn new(base: &'a Base<'a>) -> Self {
        Self { base, to_ask: base.facts.iter().map(|fact| to_ask(fact, base)).collect() }
    }

    /// Whether a fact of the base may be asked.
    pub(in crate::question) fn to_ask(&self, fact: &Fact) -> Result<(), Reason> {
        let known = self.base.facts.iter().zip(&self.to_ask).find(|(own, _)| std::ptr::eq(*own, fact));
        known.map_or_else(|| to_ask(fact, self.base), |(_, verdict)| *verdict)
    }

    /// Whether a fact of the base may be told in a story line.
    pub(in crate::question) fn to_tell(&self, fact: &Fact) -> bool {
        may_be_told(fact, self.base) && matches!(self.to_ask(fact), Ok(()) | Err(Reason::OpenList))
    }
}
