//! Where a game is written down: the journal, as long as it can be written, and the reports.

use super::{
    data::Data,
    deck::Deck,
    reports::{self, Report},
};
use crate::{
    game::{Input, setup::Setup},
    question::round::Dealt,
    store::{Journal, Label, Store},
    terminal::{Book, text},
};
use std::time::Duration;

/// A game's book; without a journal the game goes on and says so.
pub(super) struct Ledger<'a> {
    journal: Option<Journal>,
    /// Why nothing more is saved. A gap would replay as another game: from the first input that is lost on, nothing is
    /// written.
    trouble: Option<String>,
    title: &'a str,
    code: &'a str,
    /// What the questions are from, where that is open.
    deck: Option<&'a Deck>,
    data: &'a Data,
}

impl<'a> Ledger<'a> {
    /// The book of a game that is not written down; reports are kept all the same.
    pub(super) fn blank(title: &'a str, code: &'a str, data: &'a Data) -> Self {
        Self { journal: None, trouble: None, title, code, deck: None, data }
    }

    /// The book of a game that begins.
    pub(super) fn begin(label: &'a Label, setup: &Setup, data: &'a Data) -> Self {
        let opened = data.state().map_err(|error| error.to_string());
        let opened = opened.and_then(|folder| Store::open(&folder).map_err(|error| error.to_string()));
        let begun =
            opened.and_then(|store| store.begin(label, setup, now()).map_err(|error| error.to_string()));
        let (journal, trouble) = match begun {
            Ok(journal) => (Some(journal), None),
            Err(error) => (None, Some(error)),
        };
        Self { journal, trouble, ..Self::blank(&label.title, &label.code, data) }
    }

    /// The book of a game that goes on.
    pub(super) fn resumed(label: &'a Label, journal: Journal, data: &'a Data) -> Self {
        Self { journal: Some(journal), ..Self::blank(&label.title, &label.code, data) }
    }

    /// The same, whose reports name the packs that the questions are from.
    pub(super) fn with(self, deck: Option<&'a Deck>) -> Self {
        Self { deck, ..self }
    }

    /// What to say where a damaged journal had to be put aside.
    pub(super) fn moved(&self) -> Option<String> {
        let moved = self.journal.as_ref()?.moved()?;
        Some(format!("The journal was damaged; it is kept as {}.", text::clean(&moved.display().to_string())))
    }

    /// Whether the game can be resumed as it is.
    pub(super) fn is_saved(&self) -> bool {
        self.journal.is_some() && self.trouble.is_none()
    }

    /// Notes that the game is over.
    pub(super) fn end(&mut self) {
        if let Some(journal) = &mut self.journal {
            // A game that cannot be ended in the journal is offered once more: no harm.
            let _ = journal.end(now());
        }
    }

    /// The journal, as long as it has no gap; none where nothing is to be written.
    fn whole(&mut self) -> Result<Option<&mut Journal>, String> {
        match &self.trouble {
            Some(trouble) => Err(trouble.clone()),
            None => Ok(self.journal.as_mut()),
        }
    }
}

impl Book for Ledger<'_> {
    fn write(&mut self, at: Duration, input: &Input) -> Result<(), String> {
        let Some(journal) = self.whole()? else { return Ok(()) };
        let written = journal.write(at, input, now()).map_err(|error| error.to_string());
        self.trouble = written.clone().err();
        written
    }

    fn beat(&mut self, at: Duration) -> Result<(), String> {
        if let Some(journal) = self.whole()? {
            // A beat that is lost costs nothing but a second of the clock.
            let _ = journal.beat(at, now());
        }
        Ok(())
    }

    fn report(&mut self, dealt: &Dealt) -> Result<String, String> {
        let report = match self.deck {
            Some(deck) => Report::of(deck, self.code, dealt),
            None => Report::bare(self.title, self.code, dealt),
        };
        reports::keep(self.data, &report)
            .map(|path| path.display().to_string())
            .map_err(|error| error.to_string())
    }
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
