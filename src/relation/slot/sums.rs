//! The sums of a sentence, each with the words that belong to it.

use crate::{
    article::{Article, Cursor, Read, Span, TokenKind},
    value::{Currency, Money, Scale},
};
use std::ops::Range;

/// A sum and its surroundings, up to where the words of the sums beside it begin.
#[derive(Debug, Clone)]
pub(in crate::relation) struct Sum {
    pub(in crate::relation) money: Money,
    pub(in crate::relation) span: Span,
    /// Tokens before it.
    pub(in crate::relation) left: Range<usize>,
    /// Tokens behind it.
    pub(in crate::relation) right: Range<usize>,
}

/// Words that open what is said of the next sum.
const SPLITS: &[&str] =
    &[",", ";", ":", "and", "for", "against", "on", "over", "with", "plus", "but", "while", "(", "—", "–"];

/// Words that end what is said of a sum: what follows compares or ranks it.
const ENDS: &[&str] = &[
    ";", "—", ",", "against", "marking", "making", "becoming", "ahead", "behind", "surpassing", "beating",
    "breaking", "compared", "than", "which", "setting", "whereas", "while", "but", "(", "despite",
    "although", "after", "emerging", "emerged", "until",
];

/// Words for rough figures between a verb and its sum.
const ROUGH: &[&str] = &[
    "over", "more", "than", "about", "around", "approximately", "nearly", "almost", "roughly", "some",
    "just", "only", "under", "a", "an", "the", "impressive", "respectable", "modest", "additional",
    "another", "further", "estimated", "massive", "staggering", "total", "of",
];

/// Whether a word only makes the sum behind it rough.
pub(in crate::relation) fn is_rough(word: &str) -> bool {
    ROUGH.contains(&word)
}

impl Sum {
    /// Whether any of the words before it is one of `words`.
    pub(in crate::relation) fn left_has(&self, article: &Article, words: &[&str]) -> bool {
        self.left.clone().any(|t| words.contains(&article.word(t)))
    }

    /// Whether any of the words behind it is one of `words`.
    pub(in crate::relation) fn right_has(&self, article: &Article, words: &[&str]) -> bool {
        self.right.clone().any(|t| words.contains(&article.word(t)))
    }
}

/// Every sum of the sentence that the cursor stands in, in order.
pub(in crate::relation) fn sums(start: &Cursor<'_>) -> Vec<Sum> {
    let article = start.article;
    let mut found: Vec<(Read<Money>, Range<usize>)> = Vec::new();
    let mut at = start.first;
    while at < start.end {
        let mut cursor = start.moved(at);
        match cursor.money().or_else(|| unsigned(&mut cursor)) {
            Some(read) => {
                let share = cursor.word() == "per" || start.moved(at).back(1) == "average";
                if !share && !is_ranged(&start.moved(at)) {
                    found.push((read, at..cursor.at));
                }
                at = cursor.at;
            }
            None => at += 1,
        }
    }
    let mut out: Vec<Sum> = Vec::with_capacity(found.len());
    let mut left = start.first;
    for (n, (read, here)) in found.iter().enumerate() {
        let next = found.get(n + 1).map_or(start.end, |(_, next)| next.start);
        // Behind the last sum everything is its own; between two, what follows the last link is the next one's.
        let split = (next < start.end)
            .then(|| (here.end..next).rev().find(|&t| SPLITS.contains(&article.word(t))).unwrap_or(here.end));
        let split = split.unwrap_or(next);
        let right = here.end..right_end(article, here.end, split);
        out.push(Sum { money: read.value, span: read.span.clone(), left: left..here.start, right });
        left = split;
    }
    out
}

/// Where a clause that opens behind a sum ends: before what ranks or compares it, and not at an aside in brackets.
fn right_end(article: &Article, from: usize, split: usize) -> usize {
    let mut at = from;
    while at < split {
        let word = article.word(at);
        if word == "("
            && let Some(close) = (at..split.min(at + 14)).find(|&t| article.word(t) == ")")
        {
            at = close + 1;
            continue;
        }
        if word == "—"
            && let Some(close) = (at + 1..split.min(at + 14)).find(|&t| article.word(t) == "—")
        {
            at = close + 1;
            continue;
        }
        if ENDS.contains(&word) {
            return at;
        }
        at += 1;
    }
    split
}

/// `grossed 1,162,653 in`: a sum that lost its sign with its capitals.
fn unsigned(cursor: &mut Cursor<'_>) -> Option<Read<Money>> {
    if cursor.article.cased || !cursor.word().contains(',') {
        return None;
    }
    let paid = matches!(
        cursor.back(0),
        "grossed"
            | "grossing"
            | "earned"
            | "earning"
            | "collected"
            | "collecting"
            | "gross"
            | "budget"
            | "cost"
    ) || cursor.back(0) == "of"
        && matches!(cursor.back(1), "gross" | "total" | "budget" | "takings");
    let mut behind = cursor.clone();
    let read = behind.number().filter(|_| paid)?;
    let alone = matches!(
        behind.word(),
        "" | "."
            | ","
            | "and"
            | "in"
            | "at"
            | "on"
            | "during"
            | "for"
            | "from"
            | "against"
            | "domestically"
            | "worldwide"
            | "overseas"
            | "internationally"
            | "("
    );
    let value = Money {
        digits: read.value.whole().filter(|n| alone && *n >= 10_000)?,
        decimals: 0,
        scale: Scale::One,
        currency: Currency::Unknown,
    };
    cursor.at = behind.at;
    Some(Read { value, span: read.span })
}

/// `30–40 million`, `between $3 and $4 million`: one end of a range.
fn is_ranged(cursor: &Cursor<'_>) -> bool {
    let number = |at: usize| cursor.article.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number);
    let dash = matches!(cursor.back(0), "–" | "-" | "—" | "to") && cursor.at >= 2 && number(cursor.at - 2);
    dash || (0..6).any(|n| cursor.back(n) == "between")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sum_keeps_its_own_words() {
        let text = "It is a film. It took $5 million (half of it early) at home, and $6 million abroad on a $2 million budget.";
        let article = Article::parse(text.into()).expect("it is a film");
        let tokens = article.sentences[1].tokens.clone();
        let cursor = Cursor { article: &article, at: tokens.start, first: tokens.start, end: tokens.end };
        let words = |range: Range<usize>| range.map(|t| article.word(t)).collect::<Vec<_>>().join(" ");
        let got: Vec<_> = sums(&cursor).into_iter().map(|s| (words(s.left), words(s.right))).collect();
        let want = [("it took", "( half of it early ) at home"), ("and", "abroad"), ("on a", "budget .")];
        assert_eq!(got, want.map(|(l, r)| (l.to_owned(), r.to_owned())));
    }

    #[test]
    fn a_range_and_a_share_are_no_sums() {
        let article =
            Article::parse("It is a film. It cost between $3 and $4 million, or $9 per head.".into());
        let article = article.expect("it is a film");
        let tokens = article.sentences[1].tokens.clone();
        let cursor = Cursor { article: &article, at: tokens.start, first: tokens.start, end: tokens.end };
        assert!(sums(&cursor).is_empty());
    }
}
