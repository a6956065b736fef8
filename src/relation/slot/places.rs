//! Places and lists of them.

use super::{people::is_stop, venue};
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
        && if cursor.article.cased { token.capital } else { venue::is_head(cursor.article.word(next)) }
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
        let Some(mut found) = place(reader, cursor) else {
            cursor.at = before;
            break;
        };
        if let Some(country) = around(reader, cursor, found.known) {
            found.within = country;
        }
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

/// Over what a place lies in, "Saugus, California" or "North York Moors, England": the country, empty where it is
/// not told. Nothing where the comma only goes on with a list: "Rome, Spain and Morocco".
pub(super) fn around(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    inner: Option<&'static Place>,
) -> Option<&'static str> {
    let wide = |kind: Kind| {
        matches!(kind, Kind::Country | Kind::Nation | Kind::State | Kind::Region | Kind::Territory)
    };
    if inner
        .is_some_and(|p| matches!(p.kind, Kind::Country | Kind::Nation | Kind::Territory | Kind::Continent))
    {
        return None;
    }
    let mut country = None;
    let mut inner = inner;
    while cursor.word() == "," {
        let mut ahead = cursor.moved(cursor.at + 1);
        // "Co. Cork", "Cook County", "Bataan Province": names that say themselves that they are wider.
        if county(&mut ahead) {
            country = Some(country.unwrap_or_default());
            cursor.at = ahead.at;
            continue;
        }
        if town_of_new_york(reader, &mut ahead, inner) {
            country = Some("United States");
            cursor.at = ahead.at;
            continue;
        }
        // "Macon, Georgia": the state, not the country.
        if ahead.word() == "georgia" && inner.is_none_or(|p| p.country() == "United States") {
            country = Some("United States");
            cursor.at = ahead.at + 1;
            continue;
        }
        let Some(wider) = place(reader, &mut ahead).and_then(|f| f.known).filter(|p| wide(p.kind)) else {
            break;
        };
        let apart = inner.is_some_and(|p| p.kind == wider.kind || p.country() != wider.country());
        let mut next = ahead.clone();
        let listed = (next.eat(&[","]) && next.eat(&["and"]) || next.eat(&["and"]))
            && place(reader, &mut next).and_then(|f| f.known).is_some_and(|p| p.kind == wider.kind)
            && next.word() != ",";
        if apart || listed {
            break;
        }
        country = Some(wider.country());
        inner = Some(wider);
        cursor.at = ahead.at;
    }
    country
}

/// Steps over the state in `Buffalo, New York`: behind a town that nobody knows, or where no list goes on.
fn town_of_new_york(reader: &Reader<'_>, cursor: &mut Cursor<'_>, town: Option<&'static Place>) -> bool {
    let mut next = cursor.clone();
    if !next.eat_all(&["new", "york"]) || next.word() == "city" || next.word() == "'s" {
        return false;
    }
    let mut behind = next.clone();
    let goes_on = behind.eat(&[","]) | behind.eat(&["and"]) && place(reader, &mut behind).is_some();
    let hit = town.is_none() || !goes_on;
    cursor.at = if hit { next.at } else { cursor.at };
    hit
}

/// Steps over `Co. Cork`, `Cook County`, `Bataan Province`.
fn county(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    if cursor.eat(&["co", "county"]) {
        let _ = cursor.eat(&["."]);
        cursor.at += 1;
        return true;
    }
    for n in 1..=2 {
        if matches!(cursor.ahead(n), "county" | "province" | "prefecture") && !is_stop(cursor.word()) {
            cursor.at += n + 1;
            return true;
        }
    }
    cursor.at = start;
    false
}
