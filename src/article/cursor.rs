//! Reading on from a place in a sentence: words, numbers, dates and sums.

mod money;

use super::{Article, Span, Token, TokenKind, lead};
use crate::value::{Date, MONTHS};

/// A place between two tokens of one sentence.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    /// The article read.
    pub article: &'a Article,
    /// The next token.
    pub at: usize,
    /// First token of the sentence.
    pub first: usize,
    /// One past the last token of the sentence.
    pub end: usize,
}

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// All digits, without commas and point.
    pub digits: u64,
    /// How many of them stand after the point.
    pub decimals: u8,
}

impl Number {
    /// Its value, if it is whole.
    #[must_use]
    pub fn whole(self) -> Option<u64> {
        (self.decimals == 0).then_some(self.digits)
    }
}

/// Something read, with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// The largest figure that is read.
const LARGEST: u64 = 1_000_000_000_000_000;

const COUNT_WORDS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

impl<'a> Cursor<'a> {
    /// The next token's text in lower case; empty at the end of the sentence.
    #[inline]
    #[must_use]
    pub fn word(&self) -> &'a str {
        self.ahead(0)
    }

    /// The text of the token `n` places on, in lower case.
    #[inline]
    #[must_use]
    pub fn ahead(&self, n: usize) -> &'a str {
        if self.at + n < self.end { self.article.word(self.at + n) } else { "" }
    }

    /// The text of the token `n + 1` places back, in lower case.
    #[inline]
    #[must_use]
    pub fn back(&self, n: usize) -> &'a str {
        match self.at.checked_sub(n + 1) {
            Some(token) if token >= self.first => self.article.word(token),
            _ => "",
        }
    }

    /// The next token.
    #[inline]
    #[must_use]
    pub fn token(&self) -> Option<Token> {
        (self.at < self.end).then(|| self.article.tokens[self.at])
    }

    /// Whether the sentence is over.
    #[must_use]
    pub fn done(&self) -> bool {
        self.at >= self.end
    }

    /// Steps over the next token if it is one of `words`.
    pub fn eat(&mut self, words: &[&str]) -> bool {
        let hit = !self.done() && words.contains(&self.word());
        self.at += usize::from(hit);
        hit
    }

    /// Steps over all of `words` if they come next.
    pub fn eat_all(&mut self, words: &[&str]) -> bool {
        let hit = words.iter().enumerate().all(|(n, w)| self.ahead(n) == *w);
        self.at += if hit { words.len() } else { 0 };
        hit
    }

    /// A copy that stands elsewhere in the same sentence.
    #[must_use]
    pub fn moved(&self, at: usize) -> Self {
        Self { at: at.clamp(self.first, self.end), ..self.clone() }
    }

    /// Finds the next token that is one of `words` within `reach` tokens and stands behind it.
    pub fn seek(&mut self, words: &[&str], reach: usize) -> bool {
        let found = (self.at..self.end.min(self.at + reach)).find(|&t| words.contains(&self.article.word(t)));
        if let Some(t) = found {
            self.at = t + 1;
        }
        found.is_some()
    }

    fn span_from(&self, first: usize) -> Span {
        self.article.tokens[first].span().start..self.article.tokens[self.at - 1].span().end
    }

    /// A figure in digits.
    pub fn number(&mut self) -> Option<Read<Number>> {
        let token = self.token()?;
        if token.kind != TokenKind::Number {
            return None;
        }
        let text = self.word();
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        if !is_grouped(whole) || part.contains(['.', ',']) {
            return None;
        }
        let digits = whole.bytes().chain(part.bytes()).filter(u8::is_ascii_digit);
        let digits = digits
            .into_iter()
            .try_fold(0u64, |sum, d| sum.checked_mul(10)?.checked_add(u64::from(d - b'0')))?;
        // No film has earned a quadrillion, and no figure needs more than six decimals.
        let decimals = u8::try_from(part.len()).ok().filter(|d| *d <= 6)?;
        if digits > LARGEST {
            return None;
        }
        self.at += 1;
        Some(Read { value: Number { digits, decimals }, span: token.span() })
    }

    /// A whole number in digits or, up to twelve, as a word.
    pub fn count(&mut self) -> Option<Read<u64>> {
        if let Some(n) = COUNT_WORDS.iter().position(|w| *w == self.word()) {
            let span = self.token()?.span();
            self.at += 1;
            return Some(Read { value: n as u64, span });
        }
        let start = self.at;
        let read = self.number()?;
        if let Some(value) = read.value.whole() {
            return Some(Read { value, span: read.span });
        }
        self.at = start;
        None
    }

    /// `71%`, `71 percent`, `71 per cent`, up to 100.
    pub fn percent(&mut self) -> Option<Read<u8>> {
        let start = self.at;
        let number = self.number();
        let sign = self.eat(&["%", "percent"]) || self.eat_all(&["per", "cent"]);
        match number.and_then(|n| Some((u8::try_from(n.value.whole()?).ok()?, n.span))) {
            Some((value, span)) if sign && value <= 100 => {
                let span = span.start..self.span_from(start).end;
                Some(Read { value, span })
            }
            _ => {
                self.at = start;
                None
            }
        }
    }

    fn month(word: &str) -> Option<i8> {
        let at = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(word))?;
        i8::try_from(at + 1).ok()
    }

    fn day_number(&self) -> Option<i8> {
        let word = self.word();
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word);
        digits.parse().ok().filter(|d| (1..=31).contains(d))
    }

    /// A date of any grain but a bare year: `7 September 2014`, `September 7, 2014`, `September 2014`, `5 September`.
    pub fn date(&mut self) -> Option<Read<Date>> {
        let start = self.at;
        let value = self.date_here();
        if value.is_none() {
            self.at = start;
        }
        value.map(|value| Read { value, span: self.span_from(start) })
    }

    fn date_here(&mut self) -> Option<Date> {
        let year_here = |c: &Self| {
            if c.done() { None } else { lead::year(c.article, c.at).and_then(|y| i16::try_from(y).ok()) }
        };
        if let Some(day) = self.day_number() {
            self.at += 1;
            let _ = self.eat(&["of"]);
            let month = Self::month(self.word())?;
            self.at += 1;
            let comma = self.word() == "," && lead::year(self.article, self.at + 1).is_some();
            self.at += usize::from(comma);
            return match year_here(self) {
                Some(year) => {
                    self.at += 1;
                    Date::day(year, month, day)
                }
                None => Date::yearless(month, day),
            };
        }
        let month = Self::month(self.word())?;
        self.at += 1;
        if let Some(year) = year_here(self) {
            self.at += 1;
            return Some(Date::Month(year, month));
        }
        let day = self.day_number()?;
        self.at += 1;
        let before = self.at;
        let _ = self.eat(&[","]);
        if let Some(year) = year_here(self) {
            self.at += 1;
            Date::day(year, month, day)
        } else {
            self.at = before;
            Date::yearless(month, day)
        }
    }

    /// A bare year.
    pub fn year(&mut self) -> Option<Read<i16>> {
        let span = self.token()?.span();
        let value = lead::year(self.article, self.at).and_then(|y| i16::try_from(y).ok())?;
        self.at += 1;
        Some(Read { value, span })
    }
}

/// Whether digits are ungrouped or in groups of three, or of two before a last three as in India.
fn is_grouped(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split(',').collect();
    let [first, inner @ .., last] = groups.as_slice() else { return !whole.is_empty() };
    let size = inner.first().map_or(3, |g| g.len());
    last.len() == 3
        && matches!(size, 2 | 3)
        && inner.iter().all(|g| g.len() == size)
        && (1..=3).contains(&first.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn article(text: &str) -> Article {
        Article::parse(format!("It is a film. {text}")).expect("it is a film")
    }

    pub(super) fn cursor(article: &Article) -> Cursor<'_> {
        let sentence = article.sentences.last().expect("two sentences");
        Cursor { article, at: sentence.tokens.start, first: sentence.tokens.start, end: sentence.tokens.end }
    }

    #[track_caller]
    fn check_date(text: &str, iso: Option<&str>) {
        let article = article(text);
        let got = cursor(&article).date();
        assert_eq!(got.as_ref().map(|d| d.value.iso()).as_deref(), iso);
    }

    #[test]
    fn dates_are_read_in_both_orders_and_as_precise_as_they_are() {
        check_date("25 September 2015 in London", Some("2015-09-25"));
        check_date("September 25, 2015, in London", Some("2015-09-25"));
        check_date("November 2014 and on", Some("2014-11"));
        check_date("5 September, she came", Some("--09-05"));
        check_date("November 79, 2014", None);
        check_date("May was a month", None);
    }

    #[test]
    fn a_share_over_a_hundred_is_none() {
        let article = article("2530% of it");
        assert_eq!(cursor(&article).percent(), None);
    }
}
