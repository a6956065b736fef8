//! The certificate of a question: what its article says about the key, about each wrong option, and how much it tells.
//!
//! The facts are read again and the question is compared with them, whoever wrote it. What speaks for a wrong option
//! is known only where the same seed draws it again.

use super::{
    Answer, Evidence, Question,
    derive::{Why, derive},
    distractor::Taken,
    making,
    seed::Seed,
    tier,
};
use crate::{
    article::{Article, Source, Span},
    base::Base,
    fact::Fact,
    relation::{self, Ask},
    value::{Type, Value},
};
use std::{collections::HashSet, ops::Range, rc::Rc};

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

/// Compares a question with the article that it is said to be from.
#[must_use]
pub fn certify(source: &Source, article: &Article, seed: &Seed, question: &Question) -> Certificate {
    let base = Base::read(article);
    let at = |span: &Span| {
        let at = source.stored(&[span.start, span.end]);
        at[0]..at[1]
    };
    let shown = |piece: &Evidence| {
        let same = move |fact: &&Fact| at(&fact.span) == (piece.start..piece.end);
        base.facts.iter().filter(same).collect::<Vec<_>>()
    };
    let relation = question.relation.as_deref().unwrap_or_default();
    let (listed, exception) =
        relation.strip_suffix("-odd").map_or((relation, false), |listed| (listed, true));
    let asks: Vec<&Ask> = relation::asks().filter(|ask| ask.relation == listed).collect();
    let first = question.evidence.first().map(shown).unwrap_or_default();
    let fact = first.iter().find(|fact| fact.relation == listed && fact.value.print() == question.key());
    let fact = fact.or_else(|| first.iter().find(|fact| fact.relation == listed)).copied();
    let true_of_it = |fact: &&Fact| {
        asks.iter().any(|ask| ask.relation == fact.relation || ask.conflicts.contains(&fact.relation))
    };
    let facts: Vec<&Fact> = if asks.is_empty() {
        question.evidence.iter().flat_map(shown).collect()
    } else {
        base.facts.iter().filter(true_of_it).collect()
    };
    let sense = match (&question.answer, fact) {
        _ if exception => Sense::Exception,
        _ if asks.is_empty() => Sense::Apart,
        (Answer::Choice { key, .. }, Some(fact)) if is_figure(&fact.value) && fact.value.print() != *key => {
            Sense::Side
        }
        _ => Sense::Value,
    };
    let rows: Vec<Row> = facts.iter().map(|fact| row(fact, at(&fact.span))).collect();
    let words: Rc<HashSet<&str>> = Rc::new((0..article.tokens.len()).map(|t| article.word(t)).collect());
    // No relation: only what the text names is looked for.
    let text = Taken::new(&base, &Ask::BLANK, &words);
    let derived = derive(source, article, seed);
    let twin = derived.questions.iter().zip(&derived.whys).find(|(other, _)| is_twin(other, question));
    let text_names = |name: &str| text.mentions(name);
    let judge = |text: &String| {
        let place = twin.and_then(|(other, _)| other.wrong().iter().position(|wrong| wrong == text));
        let why = place.and_then(|at| twin.and_then(|(_, whys)| whys.get(at)).cloned());
        let found = match rows.iter().position(|row| row.has(text)) {
            Some(row) => Found::Row(row),
            None if fact.is_some_and(|fact| is_figure(&fact.value)) => Found::NoRow,
            None if text_names(text) => Found::Named,
            None => Found::Nowhere,
        };
        Judged { text: text.clone(), found, why }
    };
    let wrong: Vec<Judged> = question.wrong().iter().map(judge).collect();
    let told = making::told(&base);
    let around = |piece: &Evidence| {
        article.sentences.iter().position(|sentence| {
            let bytes = at(&sentence.span);
            bytes.start <= piece.start && piece.end <= bytes.end
        })
    };
    let sentences: Vec<usize> = question.evidence.iter().filter_map(around).collect();
    let latest = sentences.iter().map(|&s| told[s]).reduce(tier::Told::or_later);
    let latest = latest.map(|latest| {
        let after = tier::Told { tier: tier::of_relation(listed), cause: tier::Cause::After };
        let after = if listed == "plays" { tier::Told { cause: tier::Cause::Part, ..after } } else { after };
        let latest = latest.or_later(after);
        (latest.tier, latest.cause.to_string())
    });
    Certificate {
        pieces: question.evidence.iter().map(|piece| look_up(piece, source, article, fact)).collect(),
        asked: fact.and_then(|fact| facts.iter().position(|other| std::ptr::eq(*other, fact))),
        rows,
        sense,
        many: asks.iter().any(|ask| ask.many),
        wrong,
        again: twin.is_some_and(|(other, _)| other.ask == question.ask && other.answer == question.answer),
        tier: latest,
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

fn is_figure(value: &Value) -> bool {
    matches!(value.kind(), Type::Date | Type::Money | Type::Count | Type::Percent | Type::Score)
}

/// Whether two questions ask the same of the same bytes, in whatever words.
fn is_twin(one: &Question, other: &Question) -> bool {
    let at = |question: &Question| question.evidence.iter().map(|e| (e.start, e.end)).collect::<Vec<_>>();
    one.relation == other.relation
        && one.kind() == other.kind()
        && one.key() == other.key()
        && at(one) == at(other)
}

/// What the article has where a piece of evidence says that it stands.
fn look_up(piece: &Evidence, source: &Source, article: &Article, fact: Option<&Fact>) -> Piece {
    let bytes = article.sentences.iter().find_map(|sentence| {
        let ends = source.stored(&[sentence.span.start, sentence.span.end]);
        if !(ends[0] <= piece.start && piece.start < piece.end && piece.end <= ends[1]) {
            return None;
        }
        let text = article.at(&sentence.span);
        let stored = |at: usize| source.stored(&[sentence.span.start + at])[0];
        let mut edges = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let start = edges.clone().find(|&at| stored(at) == piece.start)?;
        let end = edges.find(|&at| stored(at) == piece.end)?;
        Some((text[start..end].to_owned(), super::printable(text) == piece.text))
    });
    let own = fact.filter(|fact| source.stored(&[fact.span.start])[0] == piece.start);
    let full = own.and_then(|fact| fact.full.as_ref()).map(|full| {
        let at = source.stored(&[full.start, full.end]);
        (at[0]..at[1], super::printable(article.at(full)))
    });
    let (bytes, same) = bytes.map_or((None, false), |(text, same)| (Some(super::printable(&text)), same));
    Piece { evidence: piece.clone(), bytes, same, full, from_lexicon: own.is_some_and(|f| f.from_lexicon) }
}

#[cfg(test)]
mod tests;
