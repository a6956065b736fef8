//! Places and lists of them.

use super::people::is_stop;
use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::places::{self as known, Kind, Place},
    relation::Reader,
};

/// A place as read: its print form, its bytes, and the lexicon's entry if it has one.
#[derive(Debug, Clone)]
pub(in crate::relation) struct Found {
    pub(in crate::relation) print: String,
    pub(in crate::relation) span: Span,
    pub(in crate::relation) known: Option<&'static Place>,
    /// The country that the text names behind it, empty where none.
    pub(in crate::relation) within: &'static str,
}

impl Found {
    /// Whether it is surely a place: known, or named with what it lies in, or a building, or of several words.
    pub(in crate::relation) fn is_sure(&self, reader: &Reader<'_>) -> bool {
        let words = self.print.split(' ').count();
        let building = self.print.rsplit(' ').next().is_some_and(|w| is_building(&w.to_lowercase()));
        let possessive = reader.article.text[self.span.end..].starts_with("'s")
            || reader.article.text[self.span.end..].starts_with('’');
        !possessive && (self.known.is_some() || !self.within.is_empty() || building || words > 1)
    }
}

/// A place at the cursor: one that the lexicon knows, else what capitals or grammar bound.
pub(in crate::relation) fn place(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Found> {
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let _ = cursor.eat(&["nearby", "downtown", "rural", "central"]);
    skip_apposition(cursor);
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
            return Some(Found {
                print: place.name.to_owned(),
                span,
                known: Some(place),
                within: place.country(),
            });
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
    let span = reader.span(cursor.at, cursor.at + n);
    cursor.at += n;
    Some(Found { print: reader.print_title(&span), span, known: None, within: "" })
}

/// Over "Philippine province of", "Toronto suburb of" to the place itself.
fn skip_apposition(cursor: &mut Cursor<'_>) {
    for n in 0..3 {
        if AREAS.contains(&cursor.ahead(n)) && cursor.ahead(n + 1) == "of" {
            cursor.at += n + 2;
            return;
        }
    }
}

const AREAS: &[&str] = &[
    "province", "suburb", "city", "town", "village", "state", "district", "region", "island", "county",
    "neighborhood", "neighbourhood", "area",
];

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
        "studios"
            | "studio"
            | "centre"
            | "center"
            | "hospital"
            | "university"
            | "college"
            | "school"
            | "theatre"
            | "theater"
            | "house"
            | "hotel"
            | "park"
            | "street"
            | "square"
            | "bridge"
            | "castle"
            | "palace"
            | "museum"
            | "library"
            | "church"
            | "station"
            | "airport"
            | "hall"
            | "beach"
            | "island"
            | "moors"
            | "mountains"
            | "county"
            | "university's"
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
        let inner =
            found.known.is_none_or(|p| !matches!(p.kind, Kind::Country | Kind::Territory | Kind::Continent));
        out.push(found);
        // "Saugus, California" is one place; so is "North York Moors, England".
        if inner && cursor.word() == "," {
            let mut ahead = cursor.moved(cursor.at + 1);
            let around = place(reader, &mut ahead).and_then(|f| f.known);
            let wider = around
                .filter(|p| matches!(p.kind, Kind::Country | Kind::Nation | Kind::State | Kind::Region));
            if let (Some(wider), Some(last)) = (wider, out.last_mut())
                && last.known.is_none_or(|p| p.kind != wider.kind)
            {
                last.within = wider.country();
                cursor.at = ahead.at;
            }
        }
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and", "&"]);
        let _ = (comma || and) && cursor.eat(&["in"]);
        if !(comma || and) {
            break;
        }
    }
    out
}
