//! An encyclopedia article about a film: its sections, sentences and tokens, each with its bytes in the file.

pub mod cursor;
mod lead;
pub mod plain;
pub mod section;
mod sentence;
pub mod source;
pub mod token;

pub use cursor::{Cursor, Read};
pub use section::{Section, SectionKind};
pub use source::Source;
pub use token::{Token, TokenKind};

use std::ops::Range;

/// Byte range in [`Article::text`].
pub type Span = Range<usize>;

/// An article, read once and asked many times.
#[derive(Debug)]
pub struct Article {
    /// The text as decoded, untouched.
    pub text: String,
    /// `text` with ASCII letters lowered, so that both share offsets.
    pub lower: String,
    /// Whether capitals carry information; false where the whole text was lowercased.
    pub cased: bool,
    /// The film's title as it stands in the lead.
    pub title: Span,
    /// The film's year, where the lead gives it.
    pub year: Option<u16>,
    /// Headed parts in order; the first is the lead, with an empty heading.
    pub sections: Vec<Section>,
    /// Sentences in order; headings are none.
    pub sentences: Vec<Sentence>,
    /// Tokens in order.
    pub tokens: Vec<Token>,
}

/// A sentence, or a line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without the blanks around it.
    pub span: Span,
    /// Index in [`Article::sections`].
    pub section: usize,
    /// Indices in [`Article::tokens`].
    pub tokens: Range<usize>,
}

/// Why a text gives no article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAFilm {
    /// Nothing but blanks and headings.
    #[error("there is no text in it")]
    Empty,
    /// The opening says what it is about, and that is no film.
    #[error("its opening is not about a film")]
    OtherSubject,
}

impl Article {
    /// Reads plain text with `== Heading ==` lines.
    ///
    /// # Errors
    /// [`NotAFilm`] where the text has no sentence or its opening is not about a film.
    pub fn parse(text: String) -> Result<Self, NotAFilm> {
        let lower = text.to_ascii_lowercase();
        let cased = is_cased(&text);
        let mut article = Self {
            text,
            lower,
            cased,
            title: 0..0,
            year: None,
            sections: Vec::new(),
            sentences: Vec::new(),
            tokens: Vec::new(),
        };
        plain::read(&mut article);
        lead::read(&mut article)?;
        Ok(article)
    }

    /// The bytes of `span` as written.
    #[must_use]
    pub fn at(&self, span: &Span) -> &str {
        &self.text[span.clone()]
    }

    /// The bytes of `span` as written, with single blanks between the words.
    #[must_use]
    pub fn spaced(&self, span: &Span) -> String {
        let text = self.at(span);
        let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0b;
        let bytes = text.as_bytes();
        let single = text.is_ascii()
            && bytes.iter().all(|byte| *byte == b' ' || !blank(byte))
            && !bytes.windows(2).any(|pair| pair == b"  ")
            && !(text.starts_with(' ') || text.ends_with(' '));
        if single { text.to_owned() } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// A token in lower case.
    #[inline]
    #[must_use]
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| &self.lower[t.span()])
    }

    /// The heading over a sentence, empty in the lead.
    #[must_use]
    pub fn heading(&self, sentence: usize) -> &str {
        &self.sections[self.sentences[sentence].section].heading
    }

    /// The section over a sentence.
    #[must_use]
    pub fn section(&self, sentence: usize) -> &Section {
        &self.sections[self.sentences[sentence].section]
    }

    /// The sentence that holds a token.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.tokens.start <= token);
        let sentence = after.checked_sub(1)?;
        self.sentences[sentence].tokens.contains(&token).then_some(sentence)
    }
}

/// A text is cased when at least one letter in two hundred is a capital: prose has one in thirty.
fn is_cased(text: &str) -> bool {
    let bytes = &text.as_bytes()[..text.len().min(1 << 16)];
    count(bytes, |byte| byte.is_ascii_uppercase()) * 200
        >= count(bytes, |byte| byte.is_ascii_alphabetic()).max(1)
}

/// How many bytes are of a kind. Counted in single bytes, many of them are looked at together.
fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let few = |part: &[u8]| usize::from(part.iter().map(|byte| u8::from(is(*byte))).sum::<u8>());
    bytes.chunks(usize::from(u8::MAX)).map(few).sum()
}
