//! Who speaks in a review: a critic, a publication, or both.

use super::{Name, company, person};
use crate::{
    article::{Cursor, Span},
    lexicon::press,
    relation::Reader,
};

/// A critic or a publication.
#[derive(Debug, Clone)]
pub(in crate::relation) struct Speaker {
    /// The critic, where one is named.
    pub(in crate::relation) critic: Option<Name>,
    /// The publication in print, where one is named.
    pub(in crate::relation) outlet: Option<(String, Span)>,
}

/// Trades before or behind a critic's name.
const TRADES: &[&str] =
    &["critic", "critics", "reviewer", "columnist", "staffer", "editor", "contributor", "journalist"];

/// Publications whose names are everyday words: without "magazine" or a preposition they are none.
const EVERYDAY: &[&str] =
    &["people", "now", "life", "metro", "time", "empire", "premiere", "slate", "salon", "paste", "vogue"];

/// A speaker at the cursor, with what introduces and places them.
pub(in crate::relation) fn speaker(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Speaker> {
    let start = cursor.at;
    let found = speaker_here(reader, cursor);
    if found.is_none() {
        cursor.at = start;
    }
    found
}

fn speaker_here(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Speaker> {
    let placed = introduction(reader, cursor);
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let mut critic_said = trade(cursor);
    if !critic_said {
        cursor.at = start;
    }
    let mut outlet = placed;
    if outlet.is_none()
        && let Some(found) = publication(cursor, false)
    {
        outlet = Some(found);
        let _ = cursor.eat(&["'s", "’s"]);
        critic_said |= trade(cursor);
        if !critic_said && !matches!(cursor.back(0), "'s" | "’s") {
            return Some(Speaker { critic: None, outlet });
        }
    }
    let known = known_critic(reader, cursor);
    let is_known = known.is_some();
    // Without capitals, an unknown name ends where its publication begins, and only there is it sure.
    let critic = known.or_else(|| {
        let name = person(reader, cursor).filter(|n| n.print.contains(' '))?;
        let bounded = matches!(cursor.word(), "of" | "for" | "," | "from" | "(");
        (reader.article.cased || bounded).then_some(name)
    })?;
    let from = attribution(reader, cursor);
    let sure = is_known || critic_said && reader.article.cased || outlet.is_some() || from.is_some();
    sure.then(|| Speaker { critic: Some(critic), outlet: outlet.or(from) })
}

/// "film critic", "reviewer".
fn trade(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let _ = cursor.eat(&["film", "movie", "noted", "veteran", "chief", "senior"]);
    let hit = cursor.eat(TRADES);
    if !hit {
        cursor.at = start;
    }
    hit
}

/// "Writing for OUTLET,", "In her review for OUTLET,", "In OUTLET,": what places the speaker that follows.
fn introduction(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let start = cursor.at;
    let placed = (|| {
        let mut reach = cursor.clone();
        if cursor.eat(&["writing", "reviewing"]) {
            if !cursor.seek(&["for", "in"], 5) {
                return None;
            }
        } else if cursor.eat(&["in"]) {
            let mut review = cursor.clone();
            if review.seek(&["review", "article", "column", "piece", "essay"], 5)
                && review.eat(&["for", "in", "of", "on"])
            {
                let _ = matches!(review.word(), "the" | "this")
                    && matches!(review.ahead(1), "film" | "movie")
                    && review.seek(&["for", "in"], 4);
                cursor.at = review.at;
            }
        } else if !cursor.eat(&["for"]) {
            return None;
        }
        reach.at = cursor.at;
        let outlet = publication(&mut reach, true).or_else(|| unknown_publication(reader, &mut reach))?;
        cursor.at = reach.at;
        cursor.eat(&[","]).then_some(outlet)
    })();
    if placed.is_none() {
        cursor.at = start;
    }
    placed
}

/// "of OUTLET", ", writing for OUTLET,", "(OUTLET)" behind a critic's name.
fn attribution(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let start = cursor.at;
    let found = (|| {
        let comma = cursor.eat(&[","]);
        let bracket = !comma && cursor.eat(&["("]);
        if comma {
            let _ = cursor.eat(&["a", "the", "also"]);
            let said = cursor.eat(&["writing", "reviewing"]) || trade(cursor);
            if said && matches!(cursor.word(), "the" | "it") {
                let _ = cursor.seek(&["for", "in"], 4) && {
                    cursor.at -= 1;
                    true
                };
            }
        }
        if !bracket && !cursor.eat(&["of", "from", "for", "in", "at", "on"]) {
            return None;
        }
        let outlet = publication(cursor, true).or_else(|| unknown_publication(reader, cursor))?;
        let closed = if bracket { cursor.eat(&[")"]) } else { !comma || cursor.eat(&[","]) };
        closed.then_some(outlet)
    })();
    if found.is_none() {
        cursor.at = start;
    }
    found
}

/// A publication that the lexicon knows.
fn publication(cursor: &mut Cursor<'_>, behind_preposition: bool) -> Option<(String, Span)> {
    for n in (1..=5).rev() {
        if cursor.at + n > cursor.end {
            continue;
        }
        let (first, last) = (cursor.article.tokens[cursor.at], cursor.article.tokens[cursor.at + n - 1]);
        let span = first.span().start..last.span().end;
        let text = cursor.article.at(&span);
        let Some(name) = press::outlet(text) else { continue };
        let capital = !cursor.article.cased || last.capital || text.contains('.');
        let everyday = EVERYDAY.contains(&cursor.article.lower[span.clone()].as_ref());
        let magazine = matches!(cursor.ahead(n), "magazine" | "newspaper");
        // A longer name goes on: "Time Lapse", "Empire State".
        let continues = cursor.article.cased
            && cursor.article.tokens.get(cursor.at + n).is_some_and(|t| t.capital)
            && cursor.at + n < cursor.end
            && !magazine;
        if capital
            && !continues
            && (behind_preposition
                || !everyday
                || magazine
                || cursor.article.cased && !matches!(text, "People" | "Now" | "Life" | "Metro"))
        {
            cursor.at += n + usize::from(magazine);
            return Some((name.to_owned(), span));
        }
    }
    None
}

/// A publication by its capitals alone.
fn unknown_publication(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    if !reader.article.cased {
        return None;
    }
    let the = cursor.eat(&["the"]);
    let found = company(reader, cursor);
    if found.is_none() {
        cursor.at -= usize::from(the);
    }
    let (name, span) = found?;
    Some((if the { format!("The {}", name.trim_start_matches("The ")) } else { name }, span))
}

fn known_critic(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Name> {
    for n in (2..=4).rev() {
        if cursor.at + n > cursor.end {
            continue;
        }
        let span = reader.span(cursor.at, cursor.at + n);
        if let Some(name) = press::critic(reader.article.at(&span)) {
            cursor.at += n;
            return Some(Name { print: name.to_owned(), span, full: None });
        }
    }
    None
}
