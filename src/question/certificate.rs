//! The certificate of a question: what its article says about the key, about each wrong option, and how much it tells.
//!
//! The facts are read again and the question is compared with them, whoever wrote it. What speaks for a wrong option
//! is known only where the same seed draws it again.

use super::{
    Answer, Evidence, Question,
    derive::{Derived, Why, derive},
    distractor::{Taken, Text},
    making, printable,
    seed::Seed,
    tier,
};
use crate::{
    article::{Article, Source, Span},
    base::Base,
    fact::Fact,
    relation::{self, Ask},
    value::Type,
};
use std::ops::Range;

/// What the article says about a question.
#[derive(Debug)]
pub struct Certificate {
    /// Each piece of evidence and what the article has there.
    pub pieces: Vec<Piece>,
    /// What is true of the relation or of one that conflicts with it, in the order of the text.
    pub rows: Vec<Row>,
    /// Index in `rows` of the fact that is asked, where a piece of evidence shows it.
    pub asked: Option<usize>,
    /// What the wrong options are compared with.
    pub sense: Sense,
    /// Whether the article may hold several right values.
    pub many: bool,
    /// Each wrong option.
    pub wrong: Vec<Judged>,
    /// Whether the question is made again, with the same stem and options.
    pub again: bool,
    /// The tier that its sentences and relation give it, and what does; nothing where no sentence was found.
    pub tier: Option<(u8, String)>,
}

/// A piece of evidence.
#[derive(Debug)]
pub struct Piece {
    /// As the pack has it.
    pub evidence: Evidence,
    /// What the article has at these bytes, where they are in it.
    pub bytes: Option<String>,
    /// Whether the same sentence stands around them.
    pub same: bool,
    /// The full form that the bytes are short for.
    pub full: Option<(Range<usize>, String)>,
    /// Whether the lexicon gives the printed form.
    pub from_lexicon: bool,
}

/// A fact as a row.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Its relation.
    pub relation: &'static str,
    /// Its value in print.
    pub value: String,
    /// What narrows it: `place: UK`.
    pub qualifiers: Vec<(&'static str, String)>,
    /// Its bytes in the file.
    pub at: Range<usize>,
}

/// How a question uses its facts, which tells what makes an option wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// The key is the value of a fact.
    Value,
    /// The figure of the fact lies on the side that the key names.
    Side,
    /// The wrong options are in the list, the key is not.
    Exception,
    /// The wrong options hold by themselves, or are told apart by what they are: statements, characters, places.
    Apart,
}

/// A wrong option with what the article says of it.
#[derive(Debug)]
pub struct Judged {
    /// The option.
    pub text: String,
    /// What is found of it.
    pub found: Found,
    /// What speaks for it, where the same seed draws it again.
    pub why: Option<Why>,
}

/// What is found of an option in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// This row has it.
    Row(usize),
    /// No row has it, but the article names it.
    Named,
    /// The article never names it.
    Nowhere,
    /// No row has it; it is a figure or a date, which nobody could name.
    NoRow,
}

/// An article as a witness: read once, it can be asked about many questions.
#[expect(missing_debug_implementations, reason = "it is as long as the article")]
pub struct Witness<'a> {
    source: &'a Source,
    base: Base<'a>,
    derived: Derived,
    told: Vec<tier::Told<'a>>,
    /// What the text names, whatever is asked.
    named: Taken<'a>,
}

impl<'a> Witness<'a> {
    /// Reads the facts and makes every question with a seed.
    #[must_use]
    pub fn new(source: &'a Source, article: &'a Article, seed: &Seed) -> Self {
        let mut base = Base::read(article);
        // As the deriver has them, or its names would be looked for under other spellings.
        base.unite_spellings();
        let told = making::told(&base);
        // No relation: only what the text names is looked for.
        let named = Taken::new(&base, &Ask::BLANK, &Text::of(article));
        Self { source, base, derived: derive(source, article, seed), told, named }
    }

    /// Compares a question with the article that it is said to be from.
    #[must_use]
    pub fn certify(&self, question: &Question) -> Certificate {
        let relation = question.relation.as_deref().unwrap_or_default();
        let (listed, exception) =
            relation.strip_suffix("-odd").map_or((relation, false), |listed| (listed, true));
        let asks: Vec<&Ask> = relation::asks().filter(|ask| ask.relation == listed).collect();
        let first = question.evidence.first().map(|piece| self.shown_by(piece)).unwrap_or_default();
        let of_it = || first.iter().filter(|fact| fact.relation == listed);
        let fact =
            of_it().find(|fact| fact.value.print() == question.key()).or_else(|| of_it().next()).copied();
        let true_of_it = |fact: &&Fact| {
            asks.iter().any(|ask| ask.relation == fact.relation || ask.conflicts.contains(&fact.relation))
        };
        let facts: Vec<&Fact> = if asks.is_empty() {
            question.evidence.iter().flat_map(|piece| self.shown_by(piece)).collect()
        } else {
            self.base.facts.iter().filter(true_of_it).collect()
        };
        let sense = match (&question.answer, fact) {
            _ if exception => Sense::Exception,
            _ if asks.is_empty() => Sense::Apart,
            (Answer::Choice { key, .. }, Some(fact)) if is_figure(fact) && fact.value.print() != *key => {
                Sense::Side
            }
            _ => Sense::Value,
        };
        let rows: Vec<Row> = facts.iter().map(|fact| row(fact, self.at(&fact.span))).collect();
        let twins = self.derived.questions.iter().zip(&self.derived.whys);
        let twin = twins.into_iter().find(|(other, _)| is_twin(other, question));
        let wrong = question.wrong().iter().map(|text| {
            let place = twin.and_then(|(other, _)| other.wrong().iter().position(|wrong| wrong == text));
            let why = place.and_then(|at| twin.and_then(|(_, whys)| whys.get(at)).cloned());
            Judged { text: text.clone(), found: self.find(text, &rows, fact), why }
        });
        Certificate {
            wrong: wrong.collect(),
            pieces: question.evidence.iter().map(|piece| self.look_up(piece, fact)).collect(),
            asked: fact.and_then(|fact| facts.iter().position(|other| std::ptr::eq(*other, fact))),
            sense,
            many: asks.iter().any(|ask| ask.many),
            again: twin
                .is_some_and(|(other, _)| other.ask == question.ask && other.answer == question.answer),
            tier: self.tier(question, listed),
            rows,
        }
    }

    /// Bytes of the file behind a span.
    fn at(&self, span: &Span) -> Range<usize> {
        let at = self.source.stored(&[span.start, span.end]);
        at[0]..at[1]
    }

    /// The facts whose bytes a piece of evidence has.
    fn shown_by(&self, piece: &Evidence) -> Vec<&Fact> {
        self.base.facts.iter().filter(|fact| self.at(&fact.span) == (piece.start..piece.end)).collect()
    }

    /// What there is of an option.
    fn find(&self, text: &str, rows: &[Row], asked: Option<&Fact>) -> Found {
        match rows.iter().position(|row| row.has(text)) {
            Some(row) => Found::Row(row),
            None if asked.is_some_and(is_figure) => Found::NoRow,
            None if self.named.mentions(text) => Found::Named,
            None => Found::Nowhere,
        }
    }

    /// The latest tier of the sentences that show a question, and of its relation.
    fn tier(&self, question: &Question, relation: &str) -> Option<(u8, String)> {
        let around = |piece: &Evidence| {
            self.base.article.sentences.iter().position(|sentence| {
                let bytes = self.at(&sentence.span);
                bytes.start <= piece.start && piece.end <= bytes.end
            })
        };
        let sentences = question.evidence.iter().filter_map(around);
        let latest = sentences.map(|sentence| self.told[sentence]).reduce(tier::Told::or_later)?;
        let cause = if relation == "plays" { tier::Cause::Part } else { tier::Cause::After };
        let latest = latest.or_later(tier::Told { tier: tier::of_relation(relation), cause });
        Some((latest.tier, latest.cause.to_string()))
    }

    /// What the article has where a piece of evidence says that it stands.
    fn look_up(&self, piece: &Evidence, fact: Option<&Fact>) -> Piece {
        let article = self.base.article;
        let found = article.sentences.iter().find_map(|sentence| {
            let ends = self.at(&sentence.span);
            if !(ends.start <= piece.start && piece.start < piece.end && piece.end <= ends.end) {
                return None;
            }
            let text = article.at(&sentence.span);
            let edge = |stored: usize| {
                let mut edges = text.char_indices().map(|(at, _)| at).chain([text.len()]);
                edges.find(|at| self.source.stored(&[sentence.span.start + at])[0] == stored)
            };
            let bytes = &text[edge(piece.start)?..edge(piece.end)?];
            Some((printable(bytes), printable(text) == piece.text))
        });
        let own = fact.filter(|fact| self.at(&fact.span) == (piece.start..piece.end));
        let full = own.and_then(|fact| fact.full.as_ref());
        let full = full.map(|full| (self.at(full), printable(article.at(full))));
        let (bytes, same) = found.map_or((None, false), |(text, same)| (Some(text), same));
        let from_lexicon = own.is_some_and(|fact| fact.from_lexicon);
        Piece { evidence: piece.clone(), bytes, same, full, from_lexicon }
    }
}

impl Certificate {
    /// Whether every piece of evidence stands in the article, and the fact there is of the relation that is asked.
    #[must_use]
    pub fn has_provenance(&self) -> bool {
        let by_fact = matches!(self.sense, Sense::Value | Sense::Side);
        !self.pieces.is_empty()
            && self.pieces.iter().all(|piece| piece.same && piece.bytes.is_some())
            && (!by_fact || self.asked.is_some())
    }

    /// Whether a wrong option may be right as well: the article has it as it has the key.
    #[must_use]
    pub fn is_true(&self, judged: &Judged) -> bool {
        match (self.sense, judged.found) {
            (Sense::Value, Found::Row(at)) => !self.is_of_another(&self.rows[at]),
            (Sense::Exception, found) => !matches!(found, Found::Row(_)),
            _ => false,
        }
    }

    /// Whether a row is about something else than the fact that is asked: another part, another place.
    #[must_use]
    pub fn is_of_another(&self, row: &Row) -> bool {
        let Some(asked) = self.asked.map(|at| &self.rows[at]) else { return false };
        let other = |name: &str, value: &str| {
            asked.qualifiers.iter().any(|(own, known)| *own == name && !known.eq_ignore_ascii_case(value))
        };
        row.relation == asked.relation && row.qualifiers.iter().any(|(name, value)| other(name, value))
    }
}

impl Row {
    /// Whether its value or what narrows it is `text`.
    fn has(&self, text: &str) -> bool {
        let same = |own: &str| crate::lexicon::plain(own) == crate::lexicon::plain(text);
        same(&self.value) || self.qualifiers.iter().any(|(_, own)| same(own))
    }
}

fn row(fact: &Fact, at: Range<usize>) -> Row {
    let Fact { relation, qualifiers, .. } = fact;
    Row { relation, value: fact.value.print(), qualifiers: qualifiers.clone(), at }
}

fn is_figure(fact: &Fact) -> bool {
    matches!(fact.value.kind(), Type::Date | Type::Money | Type::Count | Type::Percent | Type::Score)
}

/// Whether two questions ask the same of the same bytes, in whatever words.
fn is_twin(one: &Question, other: &Question) -> bool {
    let at = |question: &Question| question.evidence.iter().map(|e| (e.start, e.end)).collect::<Vec<_>>();
    one.relation == other.relation
        && one.kind() == other.kind()
        && one.key() == other.key()
        && at(one) == at(other)
}

#[cfg(test)]
mod tests;
