//! Places and lists of them.

use super::people::is_stop;
use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::places::{self as known, Place},
    relation::Reader,
};

/// A place as read: its print form, its bytes, and the lexicon's entry if it has one.
#[derive(Debug, Clone)]
pub(in crate::relation) struct Found {
    pub(in crate::relation) print: String,
    pub(in crate::relation) span: Span,
    pub(in crate::relation) known: Option<&'static Place>,
}

/// A place at the cursor: one that the lexicon knows, else what capitals or grammar bound.
pub(in crate::relation) fn place(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Found> {
    let start = cursor.at;
    let the = cursor.eat(&["the"]);
    for n in (1..=4).rev() {
        if cursor.at + n > cursor.end {
            continue;
        }
        let span = reader.span(cursor.at, cursor.at + n);
        let capital = !reader.article.cased || cursor.token().is_some_and(|t| t.capital);
        // An adjective does for its country in lists of rights: "uk, canada, and australian rights".
        if let Some(place) = known::find(reader.article.at(&span)).filter(|_| capital)
            && !continues(cursor, n)
        {
            cursor.at += n;
            return Some(Found { print: place.name.to_owned(), span, known: Some(place) });
        }
    }
    let mut n = 0;
    while n < 6 && in_place(cursor, n) {
        n += 1;
    }
    while n > 0 && matches!(cursor.ahead(n - 1), "of" | "de" | "and") {
        n -= 1;
    }
    if n == 0 {
        cursor.at = start;
        return None;
    }
    let first = if the && is_building(cursor.ahead(n - 1)) { cursor.at } else { cursor.at };
    let span = reader.span(first, cursor.at + n);
    cursor.at += n;
    Some(Found { print: reader.print_title(&span), span, known: None })
}

/// Whether a known name is only the beginning of a longer one: `London Bridge`, `New York University`.
fn continues(cursor: &Cursor<'_>, n: usize) -> bool {
    let next = cursor.at + n;
    if next >= cursor.end {
        return false;
    }
    let token = cursor.article.tokens[next];
    token.kind == TokenKind::Word
        && if cursor.article.cased { token.capital } else { is_building(cursor.article.word(next)) }
}

fn is_building(word: &str) -> bool {
    matches!(
        word,
        "studios" | "studio" | "centre" | "center" | "hospital" | "university" | "college" | "school" | "theatre" | "theater" | "house"
            | "hotel" | "park" | "street" | "square" | "bridge" | "castle" | "palace" | "museum" | "library" | "church" | "station"
            | "airport" | "hall" | "beach" | "island" | "moors" | "mountains" | "county" | "university's"
    )
}

fn in_place(cursor: &Cursor<'_>, n: usize) -> bool {
    let at = cursor.at + n;
    if at >= cursor.end {
        return false;
    }
    let token = cursor.article.tokens[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    let word = cursor.ahead(n);
    if n > 0 && matches!(word, "of" | "de") {
        return true;
    }
    if cursor.article.cased {
        token.capital && crate::value::MONTHS.iter().all(|m| !m.eq_ignore_ascii_case(word))
    } else {
        word == "new" || !is_stop(word) && !word.ends_with("ly") && !word.ends_with("ing")
    }
}

/// A list of places: `Germany, France, and South Korea`.
pub(in crate::relation) fn places(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    loop {
        let before = cursor.at;
        let Some(found) = place(reader, cursor) else {
            cursor.at = before;
            break;
        };
        out.push(found);
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and", "&"]);
        let _ = (comma || and) && cursor.eat(&["in"]);
        if !(comma || and) {
            break;
        }
    }
    out
}
