//! A fact with its proof: which relation, which value, and the bytes of the article that say so.

use crate::{article::Span, value::Value};

/// What an article says.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Name of the relation: `directed-by`.
    pub relation: &'static str,
    /// The value.
    pub value: Value,
    /// What narrows it: `place`, `currency`, `scope` …, sorted by name.
    pub qualifiers: Vec<(&'static str, String)>,
    /// Index of the sentence in the article.
    pub sentence: usize,
    /// The value's bytes in the article's text.
    pub span: Span,
    /// Where the full form stands, when `span` is short for it.
    pub full: Option<Span>,
    /// Whether the normal form comes from the lexicon: `uk` is the United Kingdom.
    pub from_lexicon: bool,
}

impl Fact {
    /// A fact without qualifiers.
    #[must_use]
    pub fn new(relation: &'static str, value: Value, sentence: usize, span: Span) -> Self {
        Self { relation, value, qualifiers: Vec::new(), sentence, span, full: None, from_lexicon: false }
    }

    /// The same with one more qualifier; an empty one is left out.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            let at = self.qualifiers.partition_point(|(n, _)| *n < name);
            self.qualifiers.insert(at, (name, value));
        }
        self
    }

    /// A qualifier's value.
    #[must_use]
    pub fn qualifier(&self, name: &str) -> Option<&str> {
        self.qualifiers.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }
}
