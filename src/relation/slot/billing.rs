//! Actors one after the other, each perhaps with a part: `A as B, C (D) and E`.

use super::{
    before::sounds,
    character::{parts, parts_of},
    names::Name,
    people::{is_stop, people, person},
};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{case, given, people as known, places},
    relation::Reader,
};

/// An actor and the parts that the text gives.
#[derive(Debug)]
pub(in crate::relation) struct Billed {
    /// Who acts.
    pub(in crate::relation) name: Name,
    /// As whom.
    pub(in crate::relation) parts: Vec<String>,
}

/// Most actors of one sentence.
const MOST: usize = 60;

/// How far behind a part, over the telling of who it is, the next actor may stand.
const REACH: usize = 60;

/// Words between two actors.
const JOINTS: &[&str] =
    &[",", ";", "and", "&", "with", "while", "also", "plus", "featuring", "then", "finally", "including"];

/// Actors from the cursor on, with their parts. In a list, names before one part share it.
pub(in crate::relation) fn billing(
    reader: &mut Reader<'_>,
    cursor: &mut Cursor<'_>,
    list: bool,
) -> Vec<Billed> {
    let mut out: Vec<Billed> = Vec::new();
    let mut group = 0;
    let mut skipped = 0;
    let _ = cursor.eat(&["both"]);
    while out.len() < MOST {
        let at = cursor.at;
        let told = out.last().is_some_and(|b| !b.parts.is_empty());
        if let Some(names) = members(reader, cursor) {
            out.extend(names.into_iter().map(|name| Billed { name, parts: Vec::new() }));
            group = out.len();
            let comma = cursor.eat(&[","]);
            if cursor.eat(&["and", "&"]) || comma {
                continue;
            }
            break;
        }
        // One word that nobody knows is let go, not the list behind it.
        if !reader.article.cased && !is_stop(cursor.word()) && cursor.ahead(1) == "," && skipped < 2 {
            let mut trial = cursor.clone();
            if actor(reader, &mut trial, told).is_none() && mononym(reader, &mut trial).is_none() {
                skipped += 1;
                cursor.at += 2;
                continue;
            }
        }
        let Some(name) = actor(reader, cursor, told).or_else(|| mononym(reader, cursor)) else {
            cursor.at = at;
            break;
        };
        out.push(Billed { name, parts: Vec::new() });
        if let Some(part) = aside(reader, cursor) {
            out.last_mut().expect("one was pushed").parts.push(part);
            group = out.len();
        }
        // "A in the title role, B as": the role's weight stands between.
        let weight = (1..8)
            .take_while(|&n| !matches!(cursor.ahead(n), "" | "," | "." | ";" | "and" | "as"))
            .find(|&n| matches!(cursor.ahead(n), "role" | "roles" | "appearance" | "cameo"));
        if let Some(n) = weight.filter(|_| cursor.word() == "in") {
            cursor.at += n + 1;
        }
        let role = usize::from(cursor.word() == ",") + 1;
        if cursor.ahead(role - 1) == "as" && !matches!(cursor.ahead(role), "well" | "part") {
            let mut here = cursor.clone();
            here.at += role;
            if role == 2 && !told && !list {
                // "stars A and B, as friends" is about all of them.
                break;
            }
            let found = parts_given(reader, &mut here, out.len() - group);
            share(&mut out[group..], found, list);
            group = out.len();
            cursor.at = here.at;
            let run = !list || out.iter().filter(|b| !b.parts.is_empty()).count() > 1;
            if !to_next(reader, cursor, run) {
                break;
            }
            continue;
        }
        let comma = cursor.eat(&[",", ";"]);
        let and = cursor.eat(&["and", "&"]);
        let _ = (comma || and) && cursor.eat(&["also", "finally", "introducing", "introduces"]);
        if !(comma || and) {
            break;
        }
        // "and, in his last film, B".
        let mut aside = cursor.clone();
        let _ = aside.eat(&[","]);
        if aside.eat(&["in", "making", "for"]) && aside.seek(&[","], 10) {
            cursor.at = aside.at;
        }
        // A plain name behind a name with its part begins a new group only with its own part.
        if told && !out.last().is_some_and(|b| b.parts.is_empty()) {
            group = out.len();
        }
    }
    // Without capitals a list is one of names only where some of them are known for names.
    let sound = out.iter().filter(|b| sounds(reader, &b.name)).count();
    if !list && sound * 2 < out.len() {
        out.retain(|b| sounds(reader, &b.name));
    }
    out
}

/// The parts behind `as`: one each where `respectively` says so; none where they are told by their number.
fn parts_given(reader: &Reader<'_>, cursor: &mut Cursor<'_>, many: usize) -> Vec<String> {
    let mut each = cursor.clone();
    let found = parts_of(reader, &mut each, many);
    let _ = each.eat(&[","]);
    if many > 1 && found.len() == many && each.eat(&["respectively"]) {
        cursor.at = each.at;
        return found;
    }
    let counted = matches!(cursor.word(), "two" | "three" | "four" | "five");
    let found = parts(reader, cursor);
    if counted { Vec::new() } else { found }
}

/// Gives the parts to the actors before them: one each, or all to one.
fn share(group: &mut [Billed], parts: Vec<String>, list: bool) {
    if parts.len() == group.len() {
        for (billed, part) in group.iter_mut().zip(parts) {
            billed.parts.push(part);
        }
    } else if parts.len() == 1 && (group.len() == 2 && list || is_plural(&parts[0])) {
        for billed in group {
            billed.parts.clone_from(&parts);
        }
    } else if group.len() == 1 || parts.len() == 1 {
        // "stars A and B as C": only the last is certainly C.
        if let Some(last) = group.last_mut() {
            last.parts = parts;
        }
    }
}

/// Whether a part is of several people: `police officers`, `themselves`.
fn is_plural(part: &str) -> bool {
    const MANY: &[&str] = &[
        "themselves", "officers", "policemen", "cops", "soldiers", "gangsters", "thugs", "henchmen",
        "nurses", "doctors", "guards", "students", "reporters", "journalists", "dancers", "singers",
        "detectives", "agents", "sailors", "waitresses", "waiters", "prisoners", "inmates", "robbers",
        "thieves", "nuns", "priests", "vampires", "zombies", "ghosts", "aliens", "villagers", "teachers",
        "parents", "twins",
    ];
    MANY.contains(&part.rsplit(' ').next().unwrap_or_default().to_lowercase().as_str())
}

/// An actor's name at the cursor; behind a part only one that surely is no more of the telling.
fn actor(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>, told: bool) -> Option<Name> {
    let first = cursor.at;
    let name = person(reader, cursor)?;
    if matches!(cursor.word(), "'s" | "’s" | "'" | "’" | "directing" | "producing" | "writing" | "serving")
    {
        return None;
    }
    let billed =
        cursor.word() == "as" || cursor.word() == "(" || cursor.word() == "," && cursor.ahead(1) == "as";
    let long = name.print.contains(' ') || name.full.is_some();
    let closed = billed || cursor.done() || matches!(cursor.word(), "," | ";" | "." | "and" | "&" | "in");
    let ends_name = matches!(cursor.ahead(1), "who" | "whose" | "a" | "an" | "the" | "his" | "her");
    if told && !billed && !sounds_like_a_name(reader, first, cursor.at) {
        return None;
    }
    (!told || billed || long && closed && !(cursor.word() == "," && ends_name)).then_some(name)
}

/// Those in the brackets behind a family or band, `the Bell Sisters (Ann Bell and Eve Bell)`; they bear whole names.
fn members(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Vec<Name>> {
    const GROUPS: &[&str] =
        &["sisters", "brothers", "twins", "family", "boys", "girls", "trio", "quartet", "stooges"];
    let mut inside = cursor.clone();
    let _ = inside.eat(&["the"]);
    let group = (1..3).find(|&n| GROUPS.contains(&inside.ahead(n)) && inside.ahead(n + 1) == "(")?;
    inside.at += group + 2;
    let names = people(reader, &mut inside);
    if inside.word() != ")" || names.len() < 2 || names.iter().any(|n| !n.print.contains(' ')) {
        return None;
    }
    cursor.at = inside.at + 1;
    Some(names)
}

/// A name of one word in a list, where text without capitals has only the given names to tell it.
fn mononym(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Name> {
    let word = cursor.word();
    let alone = matches!(cursor.ahead(1), "," | "and" | "as" | "." | "" | ";");
    if reader.article.cased || !alone || !given::is_given(word) || given::is_word_too(word) || is_stop(word) {
        return None;
    }
    let span = reader.span(cursor.at, cursor.at + 1);
    cursor.at += 1;
    Some(Name { print: case::person(word), span, full: None })
}

/// Whether tokens open with a given name or initial, or are somebody known.
pub(in crate::relation) fn sounds_like_a_name(reader: &Reader<'_>, first: usize, after: usize) -> bool {
    let word = reader.article.word(first);
    let initial = word.len() <= 4 && word.ends_with('.');
    given::is_given(word)
        || word.split('-').next().is_some_and(given::is_given)
        || initial
        || known::find(reader.article.at(&reader.span(first, after))).is_some()
}

/// Steps over brackets behind a name; a name with a capital in them is the part.
fn aside(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut part = None;
    while cursor.word() == "(" {
        let mut inside = cursor.clone();
        inside.at += 1;
        let capital = inside.token().is_some_and(|t| t.kind == TokenKind::Word && t.capital);
        let mut end = cursor.clone();
        if !end.seek(&[")"], 24) {
            break;
        }
        let language = places::by_adjective(inside.word()).is_some();
        // Without capitals a given name tells that the brackets hold a part.
        let named = if reader.article.cased { capital } else { given::is_given(inside.word()) };
        if named && !language {
            let found = parts(reader, &mut inside);
            if inside.at + 1 == end.at && found.len() == 1 {
                part = found.into_iter().next();
            }
        }
        cursor.at = end.at;
    }
    part
}

/// Steps over the telling of a part to the next actor; false where none follows. A name without a part counts only
/// in a `run` of actors: behind one alone it may be a title or rank.
fn to_next(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>, run: bool) -> bool {
    let end = cursor.end.min(cursor.at + REACH);
    let mut at = cursor.at;
    // A bracket right behind the part is an aside.
    if cursor.word() == "(" {
        let mut inside = cursor.clone();
        if inside.seek(&[")"], 24) {
            at = inside.at;
        }
    }
    let near = at;
    while at < end {
        if !JOINTS.contains(&reader.article.word(at)) {
            at += 1;
            continue;
        }
        let mut next = cursor.moved(at + 1);
        while JOINTS.contains(&next.word()) {
            next.at += 1;
        }
        let begins = next.at;
        let mut trial = next.clone();
        if let Some(name) = actor(reader, &mut trial, true) {
            let billed = trial.word() == "as" || trial.word() == "," && trial.ahead(1) == "as";
            let sure = run && name.print.contains(' ') && sounds_like_a_name(reader, begins, trial.at);
            if billed && begins > at || at == near && sure {
                cursor.at = begins;
                return true;
            }
        }
        at = begins.max(at + 1);
    }
    false
}
