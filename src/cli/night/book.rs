//! The book of a night: the journal, as long as it can be written, and the reports.

use super::{
    super::data::Data,
    super::reports::{self, Report},
    now,
};
use crate::{game::Input, question::round::Dealt, store::Journal, terminal::night::Book};
use std::time::Duration;

/// Where a night is written down; without a journal the game goes on and says so.
pub(super) struct Ledger<'a> {
    journal: Option<Journal>,
    /// Why nothing is saved from the start.
    trouble: Option<String>,
    title: &'a str,
    code: &'a str,
    data: &'a Data,
    /// Whether all inputs so far are in the journal.
    whole: bool,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(
        journal: Option<Journal>,
        trouble: Option<String>,
        title: &'a str,
        code: &'a str,
        data: &'a Data,
    ) -> Self {
        let whole = journal.is_some();
        Self { journal, trouble, title, code, data, whole }
    }

    /// Whether the night can be resumed as it is.
    pub(super) fn is_saved(&self) -> bool {
        self.whole
    }

    /// Notes that the night is over.
    pub(super) fn end(&mut self) {
        if let Some(journal) = &mut self.journal {
            // A night that cannot be ended in the journal is offered once more: no harm.
            let _ = journal.end(now());
        }
    }

    fn without(&self) -> Result<(), String> {
        self.trouble.clone().map_or(Ok(()), Err)
    }
}

impl Book for Ledger<'_> {
    fn write(&mut self, at: Duration, input: &Input) -> Result<(), String> {
        let Some(journal) = &mut self.journal else { return self.without() };
        // A gap would replay as another game: from the first input that is lost on, nothing more is written.
        if !self.whole {
            return Err("the journal has a gap".to_owned());
        }
        journal.write(at, input, now()).map_err(|error| {
            self.whole = false;
            error.to_string()
        })
    }

    fn beat(&mut self, at: Duration) -> Result<(), String> {
        let Some(journal) = &mut self.journal else { return self.without() };
        if !self.whole {
            return Err("the journal has a gap".to_owned());
        }
        // A beat that is lost costs nothing but a second of the clock.
        let _ = journal.beat(at, now());
        Ok(())
    }

    fn report(&mut self, dealt: &Dealt) -> Result<String, String> {
        let report = Report::bare(self.title, self.code, dealt);
        reports::keep(self.data, &report)
            .map(|path| path.display().to_string())
            .map_err(|error| error.to_string())
    }
}
