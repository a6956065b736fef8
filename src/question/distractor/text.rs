//! An article's text, asked for thousands of names.

use crate::{
    article::{Article, TokenKind},
    lexicon::{
        self,
        hash::{Map, TextSet},
    },
};
use memchr::memmem;
use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

/// The article's text. Most names stand nowhere in it, which a few bits tell.
pub(in crate::question) struct Text<'a> {
    article: &'a Article,
    /// A bit for each four bytes that stand behind each other, by a hash of them, whatever their case.
    fours: Vec<u64>,
    /// Every word: a name is looked for only where its last word stands.
    words: OnceCell<TextSet<&'a str>>,
    /// Names that the bits let pass, and whether they stand here.
    asked: RefCell<Map<String, bool>>,
}

impl<'a> Text<'a> {
    /// The text of an article.
    pub(in crate::question) fn of(article: &'a Article) -> Rc<Self> {
        let text = article.lower.as_bytes();
        // Eight bits a byte leave seven of eight unset.
        let mut fours = vec![0; (text.len() / 8).next_power_of_two()];
        for four in windows(text) {
            let (at, bit) = place(four, fours.len());
            fours[at] |= bit;
        }
        Rc::new(Self { article, fours, words: OnceCell::new(), asked: RefCell::default() })
    }

    /// Whether a name of the lexicon stands in the text, accents or not.
    pub(super) fn names(&self, name: &str) -> bool {
        if name.is_ascii() && !self.may_have(name) {
            return false;
        }
        if let Some(&known) = self.asked.borrow().get(name) {
            return known;
        }
        let stands = self.has(&name.to_ascii_lowercase())
            || !name.is_ascii()
                && (self.has(&lexicon::plain(name)) || self.has(lexicon::damaged(name).trim()));
        self.asked.borrow_mut().insert(name.to_owned(), stands);
        stands
    }

    fn has(&self, lower: &str) -> bool {
        let last = lower.rsplit([' ', '-', '/']).next().unwrap_or(lower);
        // A last word with marks of its own may be cut otherwise in the text; then the text itself is searched.
        let plain = last.bytes().all(|b| b.is_ascii_alphanumeric());
        self.may_have(lower)
            && (!plain || self.words().contains(last) || lower.contains(['-', '/']))
            && memmem::find(self.article.lower.as_bytes(), lower.as_bytes()).is_some()
    }

    /// Whether all of a name's fours stand somewhere in the text.
    fn may_have(&self, name: &str) -> bool {
        windows(name.as_bytes()).all(|four| {
            let (at, bit) = place(four, self.fours.len());
            self.fours[at] & bit != 0
        })
    }

    fn words(&self) -> &TextSet<&'a str> {
        self.words.get_or_init(|| {
            let words = self.article.tokens.iter().filter(|t| t.kind != TokenKind::Mark);
            words.map(|t| &self.article.lower[t.span()]).collect()
        })
    }
}

/// Every four bytes that stand behind each other.
fn windows(bytes: &[u8]) -> impl Iterator<Item = [u8; 4]> {
    bytes.windows(4).filter_map(|four| four.first_chunk().copied())
}

/// The bit of four bytes among `len` times 64, a power of two.
fn place(four: [u8; 4], len: usize) -> (usize, u64) {
    let bytes = u64::from(u32::from_le_bytes(four) | 0x2020_2020);
    // A product is well mixed only in its high bits.
    let hash = bytes.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 32) as usize & (len - 1), 1 << (hash >> 58))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_the_text_whatever_its_case_and_accents() {
        let text = "The Lamp is a 2015 film by Zoé Lark, shot in Elm-on-Sea. Bob saw it, and so did Ann Lee.";
        let article = Article::parse(text.to_owned()).expect("it is a film");
        let text = Text::of(&article);
        for name in ["Zoé Lark", "Lark", "Ann Lee", "Elm-on-Sea", "It", "shot in"] {
            assert!(text.names(name), "{name}");
        }
        for name in ["Zoe Lark", "Ann Lark", "Bob Lark", "Elm on Sea", "Lamps", "Sho", "Cannes"] {
            assert!(!text.names(name), "{name}");
        }
    }
}
