//! Names met so far, so that a surname alone finds its full form.

use super::people::is_stop;
use crate::{
    article::{Article, Span, TokenKind},
    lexicon::{
        self, case, given,
        hash::{Map, TextMap, TextSet},
        people as known,
    },
};
use std::collections::hash_map::Entry;

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
    by_surname: TextMap<String, Full>,
    /// How often each given name stands in the text.
    given: Map<&'static str, usize>,
}

/// Who has a surname.
#[derive(Debug)]
enum Full {
    /// One full name, and where it stands.
    One(String, Span),
    /// Two are as many as a thousand: the surname alone does not say who.
    Several,
}

impl Names {
    /// Remembers every full name outside the plot that opens with a known given name.
    pub(in crate::relation) fn scan(article: &Article) -> Self {
        let mut names = Self::default();
        let mut seen: TextSet<&str> = TextSet::default();
        for (at, sentence) in article.sentences.iter().enumerate() {
            if article.section(at).kind.tells_story() {
                continue;
            }
            for t in sentence.tokens.clone() {
                let (first, word) = (article.tokens[t], article.word(t));
                if first.kind != TokenKind::Word || article.cased && !first.capital {
                    continue;
                }
                let Some(given) = given::name(word) else { continue };
                *names.given.entry(given).or_default() += 1;
                let Some(last) = article.tokens.get(t + 1).filter(|_| t + 1 < sentence.tokens.end) else {
                    continue;
                };
                let shaped = if article.cased { last.capital } else { !given::is_word_too(word) };
                if last.kind == TokenKind::Word
                    && shaped
                    && article.word(t + 1).len() > 2
                    && !is_stop(article.word(t + 1))
                {
                    let last = last_of_name(article, t, sentence.tokens.end);
                    let span = first.span().start..article.tokens[last].span().end;
                    let text = article.at(&span);
                    if !seen.insert(text) {
                        continue;
                    }
                    let print = if article.cased {
                        text.to_owned()
                    } else {
                        known::find(text).map_or_else(|| case::person(text), |p| p.name.to_owned())
                    };
                    names.meet(print, &span);
                }
            }
        }
        names
    }

    /// Whether several people share a surname.
    pub(in crate::relation) fn shared(&self, surname: &str) -> bool {
        matches!(self.by_surname.get(lexicon::in_plain(surname).as_ref()), Some(Full::Several))
    }

    /// Whether a given name stands more than once, as one does that is a person's whole name.
    pub(in crate::relation) fn recurs(&self, given: &str) -> bool {
        self.given.get(given).is_some_and(|n| *n > 1)
    }

    /// Remembers a full name.
    pub(in crate::relation) fn meet(&mut self, print: String, span: &Span) {
        let plain = lexicon::plain(&print);
        let Some((_, surname)) = plain.trim_end_matches(" jr.").trim_end_matches(" sr.").rsplit_once(' ')
        else {
            return;
        };
        match self.by_surname.entry(surname.to_owned()) {
            Entry::Vacant(free) => drop(free.insert(Full::One(print, span.clone()))),
            Entry::Occupied(mut known) => {
                if matches!(known.get(), Full::One(one, _) if *one != print) {
                    known.insert(Full::Several);
                }
            }
        }
    }

    /// The one full name with that surname; none when two people share it.
    pub(in crate::relation) fn full(&self, surname: &str) -> Option<(String, Span)> {
        match self.by_surname.get(lexicon::in_plain(surname).as_ref())? {
            Full::One(print, span) => Some((print.clone(), span.clone())),
            Full::Several => None,
        }
    }
}

/// The last token of the name that opens at `first`: over particles and initials, and over further capitals.
fn last_of_name(article: &Article, first: usize, end: usize) -> usize {
    let small = |t: usize| case::is_particle(article.word(t)) || article.word(t).ends_with('.');
    let word = |t: usize| t < end && article.tokens[t].kind == TokenKind::Word;
    let mut last = first + 1;
    while last - first < 4 && word(last + 1) {
        let goes_on = small(last) && !is_stop(article.word(last + 1))
            || article.cased && article.tokens[last + 1].capital && article.word(last).len() > 2
            || article.cased && small(last + 1) && word(last + 2) && article.tokens[last + 2].capital;
        if !goes_on {
            break;
        }
        last += 1;
    }
    last
}
