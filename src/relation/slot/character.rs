//! Names of characters.

use crate::{
    article::{Cursor, Span, TokenKind},
    relation::Reader,
};

/// Words inside a character's name: "Ra's al Ghul", "Bruce Wayne / Batman", "Jack the Ripper".
const INSIDE: &[&str] = &["of", "the", "de", "von", "van", "al", "der", "la", "'s", "’s", "/"];

/// Words that end a name in text without capitals.
const ENDS: &[&str] = &[
    "who", "a", "an", "the", "and", "is", "whose", "with", "in", "his", "her", "from", "as", "while", "was",
    "for",
];

/// A character's name at the cursor: a run of capitals, or, without them, what the clause bounds.
pub(in crate::relation) fn character(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let first = cursor.at;
    let mut last = first;
    while last < cursor.end && last - first < 7 {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let quoted = matches!(word, "\"" | "“" | "”");
        let inner = last > first && INSIDE.contains(&word);
        let good = token.kind == TokenKind::Word
            && if reader.article.cased { token.capital } else { !ENDS.contains(&word) };
        if !(quoted || inner && reader.article.cased || good || matches!(word, "'s" | "/") && last > first) {
            break;
        }
        last += 1;
    }
    while last > first
        && (INSIDE.contains(&reader.article.word(last - 1)) || reader.article.word(last - 1) == "“")
    {
        last -= 1;
    }
    // A quotation mark that opened and did not close belongs to what follows.
    let quotes = (first..last).filter(|&t| matches!(reader.article.word(t), "\"" | "“" | "”")).count();
    if quotes % 2 == 1 {
        last = (first..last).rfind(|&t| matches!(reader.article.word(t), "\"" | "“" | "”")).unwrap_or(first);
    }
    if last == first || cut_by_a_noun(reader, cursor, last) {
        return None;
    }
    cursor.at = last;
    let span = reader.span(first, last);
    Some((reader.print_character(&span), span))
}

/// "Cowardly warrior", "Special appearance": a lower-case word goes on, so the capitals were no whole name.
fn cut_by_a_noun(reader: &Reader<'_>, cursor: &Cursor<'_>, last: usize) -> bool {
    if !reader.article.cased || last >= cursor.end {
        return false;
    }
    let token = reader.article.tokens[last];
    let word = reader.article.word(last);
    token.kind == TokenKind::Word
        && !token.capital
        && !ENDS.contains(&word)
        && !matches!(word, "on" | "at" | "to" | "by" | "of" | "alongside" | "opposite")
        || word == "'s"
}

/// The character named right before a cursor: "Clear Rivers (Ali Larter)".
pub(in crate::relation) fn character_before(
    reader: &Reader<'_>,
    cursor: &Cursor<'_>,
) -> Option<(String, Span)> {
    let end = cursor.at;
    let mut first = end;
    while first > cursor.first && end - first < 4 {
        let token = reader.article.tokens[first - 1];
        let word = reader.article.word(first - 1);
        let good =
            token.kind == TokenKind::Word && token.capital || matches!(word, "\"" | "”" | "“") && first < end;
        if !good {
            break;
        }
        first -= 1;
    }
    // The capital of a sentence's first word says nothing.
    if first == cursor.first && super::is_stop(reader.article.word(first)) {
        first += 1;
    }
    while first < end && matches!(reader.article.word(first), "\"" | "”" | "“") {
        first += 1;
    }
    (first < end).then(|| {
        let span = reader.span(first, end);
        (reader.print_character(&span), span)
    })
}
