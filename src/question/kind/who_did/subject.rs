//! Who does what a clause tells: a name, or the pronoun of the one person it can stand for.

use super::{
    Cast, FEMALE, MALE,
    clause::{OPENERS, is_verb},
};
use crate::{
    article::{Article, TokenKind},
    lexicon::given::{self, Sex},
    question::fair,
};
use std::ops::Range;

/// The subject of a clause.
pub(super) struct Subject {
    /// The name in lower case, as the cast has it.
    pub(super) word: String,
    /// Token of the name or pronoun.
    pub(super) at: usize,
    /// Token behind the whole name and what is put in beside it.
    pub(super) next: usize,
}

/// Most tokens of what is put in between a name and its verb: "Ann, a nurse from Elm, …".
const APART: usize = 12;

/// Every subject of a sentence, with `before` for the sentence that it follows.
pub(super) fn all(article: &Article, sentence: usize, before: Option<usize>, cast: &Cast) -> Vec<Subject> {
    let tokens = article.sentences[sentence].tokens.clone();
    let mut found = Vec::new();
    for at in tokens.clone() {
        let word = article.word(at);
        let pronoun = match word {
            "she" => Some(Sex::Female),
            "he" => Some(Sex::Male),
            _ => None,
        };
        if let Some(sex) = pronoun {
            let opens = at == tokens.start || OPENERS.contains(article.word(at - 1));
            let meant = before.filter(|_| opens).and_then(|b| meant(article, b, tokens.start..at, sex, cast));
            // "He begs Joe": he is not Joe.
            let meant = meant.filter(|name| (at..tokens.end).all(|t| article.word(t) != name));
            found.extend(meant.map(|word| Subject { word, at, next: at + 1 }));
        } else if cast.has(word) && !word.ends_with('.') {
            found.extend(name(article, at, &tokens, cast));
        }
    }
    found
}

/// A name where a clause may begin.
fn name(article: &Article, at: usize, tokens: &Range<usize>, cast: &Cast) -> Option<Subject> {
    let adjacent = |a: usize, b: usize| article.tokens[a].span().end + 1 == article.tokens[b].span().start;
    let part = |t: usize| {
        let word = article.word(t);
        let known =
            cast.has(word) || cast.is_name(word) || given::is_given(word) && !given::is_word_too(word);
        article.tokens[t].kind == TokenKind::Word
            && if article.cased { article.tokens[t].capital && !OPENERS.contains(word) } else { known }
    };
    let mut start = at;
    while start > tokens.start && part(start - 1) && adjacent(start - 1, start) {
        start -= 1;
    }
    let before = if start > tokens.start { article.word(start - 1) } else { "" };
    if !(before.is_empty() || OPENERS.contains(before)) {
        return None;
    }
    // "Milly and Jess fight": what two do is asked of neither.
    let other = if start >= tokens.start + 2 { article.word(start - 2) } else { "" };
    let person = cast.has(other) || cast.is_name(other) || matches!(other, "she" | "he" | "they");
    if matches!(before, "and" | ",") && person {
        return None;
    }
    let mut next = at + 1;
    while next < tokens.end && part(next) && adjacent(next - 1, next) {
        next += 1;
    }
    if next < tokens.end && article.word(next) == "," {
        next = behind_apposition(article, next, tokens.end).unwrap_or(next);
    }
    Some(Subject { word: article.word(at).to_owned(), at, next })
}

/// The verb behind "…, a nurse from Elm,".
fn behind_apposition(article: &Article, comma: usize, end: usize) -> Option<usize> {
    let opens = matches!(
        article.word(comma + 1),
        "a" | "an"
            | "the"
            | "now"
            | "his"
            | "her"
            | "once"
            | "formerly"
            | "having"
            | "being"
            | "who"
            | "whose"
    );
    let close = (comma + 2..end.min(comma + APART)).find(|&t| article.word(t) == ",")?;
    (opens && close + 1 < end && is_verb(article.word(close + 1))).then_some(close + 1)
}

/// Whom a pronoun stands for: the only one of that sex, and the first, whom the sentence before and the words before the
/// pronoun name, where they speak of nobody else.
fn meant(article: &Article, before: usize, here: Range<usize>, sex: Sex, cast: &Cast) -> Option<String> {
    let last = &article.sentences[before];
    let words = || last.tokens.clone().chain(here.clone()).map(|t| article.word(t));
    let mut people = words().filter_map(|word| cast.get(word));
    let first = people.next()?;
    let alone = people.all(|c| c.word == first.word || c.sex.is_some_and(|other| other != sex));
    // "A guard", "his brother", somebody whom the plot names but once.
    let others = words().any(|word| {
        fair::is_role(word)
            || !cast.has(word) && (cast.is_name(word) || given::is_given(word) && !given::is_word_too(word))
    });
    // In text with capitals, whoever else is named is seen.
    let strangers = article.cased
        && last.tokens.clone().skip(1).any(|t| {
            let word = article.word(t);
            article.tokens[t].capital && !cast.has(word) && !FEMALE.contains(&word) && !MALE.contains(&word)
        });
    (first.sex == Some(sex) && alone && !others && !strangers).then(|| first.word.clone())
}
