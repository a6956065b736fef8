//! Sums of money at a place in a sentence.

use super::{Cursor, LARGEST, Number, Read};
use crate::{
    article::TokenKind,
    value::{Currency, Money, Scale},
};

impl Cursor<'_> {
    /// `$1,162,653`, `US$5.2 million`, `40 crore`, `€3 million`.
    pub fn money(&mut self) -> Option<Read<Money>> {
        if self.opens_no_sum() {
            return None;
        }
        let start = self.at;
        let read = self.money_here();
        if read.is_none() {
            self.at = start;
        }
        read
    }

    /// Whether one look tells that no sum begins here: a word without digits, no currency, with no sign behind it.
    fn opens_no_sum(&self) -> bool {
        let is_word = |at: usize| self.article.tokens.get(at).is_none_or(|t| t.kind == TokenKind::Word);
        let word = self.word();
        is_word(self.at)
            && is_word(self.at + 1)
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && !matches!(word, "us" | "u.s." | "usd" | "rs" | "rs." | "inr")
    }

    fn money_here(&mut self) -> Option<Read<Money>> {
        let start = self.at;
        let currency = self.currency_sign();
        if currency.is_none() && self.at > start {
            return None;
        }
        // Damage can glue the scale word to the digits: `$547million`.
        let (number, scale) = if let Some(number) = self.number() {
            let scale = Scale::of(self.word());
            self.at += usize::from(scale.is_some());
            (number.value, scale)
        } else {
            let glued = self.glued_scale()?;
            self.at += 1;
            glued
        };
        // "$30–40 million" is a range, not a sum.
        if matches!(self.word(), "–" | "-" | "—" | "to")
            && self.article.tokens.get(self.at + 1).is_some_and(|t| t.kind == TokenKind::Number)
        {
            return None;
        }
        let mut currency = currency;
        if currency.is_none() {
            currency = Currency::of_word(self.word());
            self.at += usize::from(currency.is_some());
        }
        if currency.is_none()
            && !matches!(scale, Some(Scale::Million | Scale::Crore | Scale::Lakh | Scale::Billion))
        {
            return None;
        }
        let money = Money {
            digits: number.digits,
            decimals: number.decimals,
            scale: scale.unwrap_or(Scale::One),
            currency: currency.unwrap_or(Currency::Unknown),
        };
        (money.amount() > 0).then(|| Read { value: money, span: self.span_from(start) })
    }

    /// `$`, `£`, `Rs.`, and letters that stand right before a sign: `US$`, `HK$`.
    fn currency_sign(&mut self) -> Option<Currency> {
        let touches = |s: &Self| {
            let next = s.article.tokens.get(s.at + 1);
            s.token().zip(next).is_some_and(|(a, b)| a.span().end == b.span().start)
        };
        if let Some(currency) = Currency::of_letters(self.word(), self.ahead(1)).filter(|_| touches(self)) {
            self.at += 2;
            return Some(currency);
        }
        let _ = self.eat(&["us", "u.s.", "usd"]);
        let currency = Currency::of_sign(self.word());
        self.at += usize::from(currency.is_some());
        let _ = currency == Some(Currency::Inr) && self.eat(&["."]);
        currency
    }

    fn glued_scale(&self) -> Option<(Number, Option<Scale>)> {
        let word = self.word();
        let letters = word.find(|c: char| c.is_ascii_alphabetic())?;
        let scale = Scale::of(&word[letters..])?;
        let (whole, part) = word[..letters].split_once('.').unwrap_or((&word[..letters], ""));
        let digits = format!("{}{part}", whole.replace(',', "")).parse().ok().filter(|d| *d <= LARGEST)?;
        let decimals = u8::try_from(part.len()).ok().filter(|d| *d <= 6)?;
        Some((Number { digits, decimals }, Some(scale)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{article, cursor};

    #[track_caller]
    fn check_money(text: &str, print: Option<&str>) {
        let article = article(text);
        assert_eq!(cursor(&article).money().map(|m| m.value.print()).as_deref(), print);
    }

    #[test]
    fn sums_are_read_with_sign_scale_or_currency_word() {
        check_money("$1,162,653.", Some("$1,162,653"));
        check_money("US$5.2 million in", Some("$5.2 million"));
        check_money("$547million more", Some("$547 million"));
        check_money("40 crore", Some("40 crore"));
        check_money("384 venues", None);
        check_money("us 40", None);
        check_money("$1,8002,200", None);
        check_money("$0.00000000000000000000000000000000000000001 million", None);
        check_money("$99999999999999999999", None);
        check_money("$30–40 million", None);
        check_money("HK$28 million", Some("HK$28 million"));
        check_money("₱3 million", Some("₱3 million"));
    }
}
