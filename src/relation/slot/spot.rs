//! One place where something was shot: known, a venue, or what capitals or its neighbours make one.

use super::{
    places::{Found, around},
    venue,
};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{
        given,
        places::{self as known, Kind},
    },
    relation::Reader,
};

/// Words that name parts of a place: `the streets of X`, `various parts of X`.
pub(super) const PARTS: &[&str] = &[
    "area", "areas", "backlot", "backlots", "bank", "banks", "block", "borough", "campus", "canals",
    "center", "centre", "cities", "city", "coast", "corner", "countryside", "county", "desert", "deserts",
    "district", "districts", "foothills", "forests", "grounds", "heart", "hills", "island", "islands",
    "jungle", "jungles", "lot", "mountains", "municipality", "neighborhood", "neighborhoods",
    "neighbourhood", "neighbourhoods", "outskirts", "part", "parts", "place", "places", "plains", "port",
    "province", "ranch", "region", "regions", "roads", "roof", "shore", "shores", "side", "slopes", "stages",
    "state", "states", "steps", "street", "streets", "studio", "studios", "suburb", "suburbs", "top", "town",
    "towns", "village", "villages", "waters", "country", "countries", "isle", "isles", "kingdom", "hamlet",
    "edge", "foot", "base", "locales", "premises", "vicinity", "centre", "highlands", "docks", "rooftop",
    "insides", "lobby",
];

/// Words that may stand before a place without being part of its name.
pub(super) const LOOSE: &[&str] = &[
    "the", "both", "nearby", "downtown", "rural", "central", "also", "various", "several", "real", "actual",
    "parts", "mainly", "mostly", "then", "later", "finally", "primarily", "entirely", "partly", "partially",
    "either", "modern-day", "present-day", "suburban", "greater", "neighboring", "neighbouring", "historic",
    "famous", "old", "what", "now-defunct", "scenic", "beautiful", "remote", "mountainous", "coastal",
    "iconic",
];

/// A place at the cursor, if it is surely one; `bare` also takes one word that only its capital marks.
pub(in crate::relation) fn site(reader: &Reader<'_>, cursor: &mut Cursor<'_>, bare: bool) -> Option<Found> {
    let start = cursor.at;
    let found = site_here(reader, cursor, bare);
    if found.is_none() {
        cursor.at = start;
    }
    found
}

fn site_here(reader: &Reader<'_>, cursor: &mut Cursor<'_>, bare: bool) -> Option<Found> {
    let cased = reader.article.cased;
    let _ = cursor.eat(&["the"]);
    let _ = cursor
        .eat(&["former", "nearby", "historic", "iconic", "famous", "abandoned", "disused", "now-defunct"]);
    // "the city's Elm Park".
    if PARTS.contains(&cursor.word()) && cursor.ahead(1) == "'s" {
        cursor.at += 2;
    }
    let first = cursor.token()?;
    if cased && !first.capital && !cursor.word().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    for n in (1..=5).rev() {
        if cursor.at + n > cursor.end
            || cased && cursor.article.tokens[cursor.at + n - 1].kind == TokenKind::Mark
        {
            continue;
        }
        let span = reader.span(cursor.at, cursor.at + n);
        let text = reader.article.at(&span);
        if goes_on(cursor, n) {
            continue;
        }
        if let Some(place) = known::find(text) {
            // "us" and "la" are words too; a month is "march" before a county.
            if !cased && n == 1 && matches!(cursor.word(), "us" | "la" | "male" | "nice" | "split") {
                continue;
            }
            cursor.at += n;
            let print = place.name.to_owned();
            return Some(Found { print, span, known: Some(place), within: place.country() });
        }
        if let Some(name) = known::site(text) {
            cursor.at += n;
            return Some(Found { print: name.to_owned(), span, known: None, within: "" });
        }
    }
    let n = if cased { venue::capitals(cursor) } else { venue::small_letters(cursor) };
    let opens = cursor.word();
    let building = n > 1 && (0..n).any(|m| venue::is_head(cursor.ahead(m)));
    if n > 0 && (building || !venue::is_no_place(opens)) {
        let last = cursor.ahead(n - 1);
        let person = !building && given::is_given(opens) && !matches!(last, "city" | "town");
        let span = reader.span(cursor.at, cursor.at + n);
        let title = reader.article.lower[reader.article.title.clone()] == reader.article.lower[span.clone()];
        // "Firehouse, Hook & Ladder Company 8": what it is alone is no name.
        let kind = venue::is_head(opens) || venue::is_nameless(opens);
        let named = n > 1 || bare && opens.len() > 2 && !kind;
        if !title && (building || !cased || named && !person) {
            cursor.at += n;
            return Some(Found { print: reader.print_title(&span), span, known: None, within: "" });
        }
        return None;
    }
    // "saugus, california": what it lies in tells that it is a place.
    let n = (1..=3).find(|&n| cursor.ahead(n) == ",").filter(|_| !cased)?;
    let small = (0..n).all(|m| {
        let word = cursor.ahead(m);
        !super::is_stop(word)
            && !venue::is_nameless(word)
            && word.starts_with(|c: char| c.is_ascii_lowercase())
    });
    let mut ahead = cursor.moved(cursor.at + n);
    around(reader, &mut ahead, None).filter(|_| small)?;
    let span = reader.span(cursor.at, cursor.at + n);
    cursor.at += n;
    Some(Found { print: reader.print_title(&span), span, known: None, within: "" })
}

/// Whether a known name is only the beginning of a longer one: `London Bridge`, `Los Angeles Union Station`.
fn goes_on(cursor: &Cursor<'_>, n: usize) -> bool {
    let token = |m: usize| (cursor.at + m < cursor.end).then(|| cursor.article.tokens[cursor.at + m]);
    let is_word = |m: usize| token(m).is_some_and(|t| t.kind == TokenKind::Word);
    if cursor.article.cased {
        return token(n).is_some_and(|t| t.capital && t.kind == TokenKind::Word)
            && crate::value::MONTHS.iter().all(|m| !m.eq_ignore_ascii_case(cursor.ahead(n)))
            || (0..3).any(|m| {
                venue::is_head(cursor.ahead(n + m)) && (n..n + m).all(|k| venue::is_nameless(cursor.ahead(k)))
            }) && is_word(n);
    }
    // "la guaira", "san x": the first word only opens a longer name.
    (0..3)
        .take_while(|&m| is_word(n + m) && !super::is_stop(cursor.ahead(n + m)))
        .any(|m| venue::is_head(cursor.ahead(n + m)))
}

/// An item of a list without capitals, of words that could be a name: its neighbours say whether it is a place.
pub(super) fn list_item(reader: &Reader<'_>, cursor: &mut Cursor<'_>, listed: bool) -> Option<Found> {
    if reader.article.cased || !listed {
        return None;
    }
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let fits = |n: usize| {
        let word = cursor.ahead(n);
        cursor.article.tokens.get(cursor.at + n).is_some_and(|t| t.kind == TokenKind::Word)
            && (!super::is_stop(word) || n > 0 && matches!(word, "de" | "la" | "del"))
            && !venue::is_no_place(word)
            && !venue::is_nameless(word)
            && !PARTS.contains(&word)
            && !LOOSE.contains(&word)
            && !word.ends_with("ly")
            && !word.ends_with("ing")
            && !matches!(word, "locations" | "location" | "scenes" | "sequence" | "days" | "weeks" | "months")
    };
    let mut n = (0..5).take_while(|&n| fits(n)).count();
    // A bar called after its owner: "doe's and".
    n += usize::from(n > 0 && cursor.ahead(n) == "'s");
    let bounded = matches!(cursor.ahead(n), "," | "and" | "&" | "" | "." | ";" | ")" | "(");
    if n == 0 || n > 5 || !bounded {
        cursor.at = start;
        return None;
    }
    let span = reader.span(cursor.at, cursor.at + n);
    cursor.at += n;
    Some(Found { print: reader.print_title(&span), span, known: None, within: "" })
}

/// Over a place that is only close by, with what it lies in.
pub(super) fn skip_place(reader: &Reader<'_>, cursor: &mut Cursor<'_>) {
    let _ = cursor.eat(&["the"]);
    let _ = cursor.eat(&["coast", "town", "city", "village", "edge"]) && cursor.eat(&["of"]);
    if let Some(found) = site(reader, cursor, true) {
        let _ = around(reader, cursor, found.known);
        return;
    }
    while !cursor.done()
        && cursor.token().is_some_and(|t| t.kind == TokenKind::Word)
        && !super::is_stop(cursor.word())
    {
        cursor.at += 1;
    }
    let _ = around(reader, cursor, None);
}

/// Over what a place lies in: `, Kent, England`.
pub(in crate::relation) fn skip_around(reader: &Reader<'_>, cursor: &mut Cursor<'_>) {
    let _ = around(reader, cursor, None);
}

/// Whether a place can be told from a person or a thing with no cue before it: a venue, or known.
pub(in crate::relation) fn is_named_venue(found: &Found) -> bool {
    found.known.is_some_and(|p| p.kind != Kind::Continent)
        || known::site(&found.print).is_some()
        || found.print.split(' ').count() > 1
            && found.print.split(' ').any(|w| venue::is_head(&w.to_lowercase()))
}
