//! Titles of works.

use super::people::is_stop;
use crate::{
    article::{Cursor, Span, TokenKind},
    relation::Reader,
};

/// Small words that a capitalised title may hold.
const INSIDE: &[&str] = &[
    "of", "the", "and", "a", "in", "to", "for", "on", "at", "from", "with", "de", "la", "or", "&", "du",
    "des", "le", "les", "el", "los", "las", "di", "del", "della", "der", "die", "das", "et", "y", "von",
    "van", "an",
];

/// A title at the cursor: inside quotation marks, else bounded by capitals or by the clause.
pub(in crate::relation) fn title(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    if matches!(cursor.word(), "\"" | "“") {
        let first = cursor.at + 1;
        let mut inside = cursor.moved(first);
        if !inside.seek(&["\"", "”"], 14) || inside.at - 1 == first {
            return None;
        }
        cursor.at = inside.at;
        let mut last = inside.at - 1;
        if matches!(reader.article.word(last - 1), "," | ".") && last - 1 > first {
            last -= 1;
        }
        let span = reader.span(first, last);
        return Some((reader.print_title(&span), span));
    }
    let first = cursor.at;
    let mut last = first;
    while last < cursor.end && last - first < 10 {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let good = if reader.article.cased {
            token.capital
                || last > first && (INSIDE.contains(&word) || token.kind == TokenKind::Number)
                || last > first && matches!(word, ":" | "'s" | "!" | "'")
                || last > first && (word.starts_with("d'") || word.starts_with("l'"))
        } else {
            match token.kind {
                TokenKind::Mark => last > first && matches!(word, ":" | "'s" | "!"),
                TokenKind::Number => true,
                TokenKind::Word => !matches!(
                    word,
                    "by" | "which"
                        | "that"
                        | "who"
                        | "was"
                        | "is"
                        | "were"
                        | "and"
                        | "from"
                        | "written"
                        | "starring"
                        | "directed"
                        | "produced"
                        | "it"
                        | "for"
                        | "as"
                        | "with"
                        | "about"
                        | "into"
                        | "but"
                        | "after"
                        | "when"
                        | "while"
                        | "also"
                        | "has"
                        | "had"
                        | "are"
                ),
            }
        };
        if !good {
            break;
        }
        last += 1;
    }
    while last > first
        && (INSIDE.contains(&reader.article.word(last - 1))
            || matches!(reader.article.word(last - 1), ":" | "'s" | "'"))
    {
        last -= 1;
    }
    if last == first || (last == first + 1 && is_stop(reader.article.word(first))) {
        return None;
    }
    cursor.at = last;
    let span = reader.span(first, last);
    Some((reader.print_title(&span), span))
}
