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
    /// Why nothing more is saved. A gap would replay as another game: from the first input that is lost on, nothing is
    /// written.
    trouble: Option<String>,
    title: &'a str,
    code: &'a str,
    data: &'a Data,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(
        journal: Option<Journal>,
        trouble: Option<String>,
        title: &'a str,
        code: &'a str,
        data: &'a Data,
    ) -> Self {
        Self { journal, trouble, title, code, data }
    }

    /// Whether the night can be resumed as it is.
    pub(super) fn is_saved(&self) -> bool {
        self.journal.is_some() && self.trouble.is_none()
    }

    /// Notes that the night is over.
    pub(super) fn end(&mut self) {
        if let Some(journal) = &mut self.journal {
            // A night that cannot be ended in the journal is offered once more: no harm.
            let _ = journal.end(now());
        }
    }

    /// The journal, as long as it has no gap.
    fn whole(&mut self) -> Result<&mut Journal, String> {
        match (&self.trouble, &mut self.journal) {
            (None, Some(journal)) => Ok(journal),
            (trouble, _) => Err(trouble.clone().unwrap_or_default()),
        }
    }
}

impl Book for Ledger<'_> {
    fn write(&mut self, at: Duration, input: &Input) -> Result<(), String> {
        let written = self.whole()?.write(at, input, now()).map_err(|error| error.to_string());
        self.trouble = written.clone().err();
        written
    }

    fn beat(&mut self, at: Duration) -> Result<(), String> {
        // A beat that is lost costs nothing but a second of the clock.
        let _ = self.whole()?.beat(at, now());
        Ok(())
    }

    fn report(&mut self, dealt: &Dealt) -> Result<String, String> {
        let report = Report::bare(self.title, self.code, dealt);
        reports::keep(self.data, &report)
            .map(|path| path.display().to_string())
            .map_err(|error| error.to_string())
    }
}
