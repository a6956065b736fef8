//! Names met so far, so that a surname alone finds its full form.

use crate::{article::Span, lexicon};
use std::collections::HashMap;

/// A person as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::relation) struct Name {
    /// Full name in print.
    pub(in crate::relation) print: String,
    /// What was read here.
    pub(in crate::relation) span: Span,
    /// Where the full form stands, if this is a surname alone.
    pub(in crate::relation) full: Option<Span>,
}

/// Full names by surname.
#[derive(Debug, Default)]
pub(in crate::relation) struct Names {
    by_surname: HashMap<String, Vec<(String, Span)>>,
}

impl Names {
    /// Remembers a full name.
    pub(in crate::relation) fn meet(&mut self, print: &str, span: &Span) {
        let plain = lexicon::plain(print);
        let Some((_, surname)) = plain.trim_end_matches(" jr.").trim_end_matches(" sr.").rsplit_once(' ')
        else {
            return;
        };
        let known = self.by_surname.entry(surname.to_owned()).or_default();
        if !known.iter().any(|(p, _)| p == print) {
            known.push((print.to_owned(), span.clone()));
        }
    }

    /// The one full name with that surname; none when two people share it.
    pub(in crate::relation) fn full(&self, surname: &str) -> Option<(String, Span)> {
        match self.by_surname.get(&lexicon::plain(surname))?.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }
}
