//! Rights to show the film: `X acquired the North American rights`, `the rights were sold to Y`.

use super::{known_places, on_disc, state};
use crate::{
    article::{Cursor, Span},
    lexicon::places,
    relation::{Cue, Hit, Reader, slot},
};

pub(in crate::relation) const CUE: Cue = Cue { phrases: &["rights"], read };

/// Words before "rights" that make them others than those to show the film in cinemas.
const OTHER: &[&str] = &[
    "music", "audio", "remake", "satellite", "television", "tv", "broadcast", "digital", "streaming",
    "screen", "sequel", "video", "dubbing", "film", "movie", "stage", "publishing", "soundtrack", "telecast",
    "human", "civil", "adaptation", "option", "merchandising", "underlying", "ott", "gay", "women's",
    "animal", "literary", "story",
];

const VERBS: &[&str] = &[
    "acquired", "bought", "purchased", "secured", "obtained", "had", "has", "holds", "held", "owned", "owns",
    "won", "landed", "up", "took", "acquiring", "acquires",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if OTHER.contains(&before.back(0)) || on_disc(reader, hit) || reader.hedged(hit) || !of_film(reader, hit)
    {
        return;
    }
    let distribution = matches!(before.back(0), "distribution" | "theatrical" | "release" | "exhibition");
    let mut cursor = reader.after(hit);
    // "the Tamil version's rights".
    let of_version = matches!(before.back(0), "'s" | "’s") && before.back(1) == "version";
    let version = skip_object(&mut cursor) || of_version;
    let verb = (0..12).find(|&n| VERBS.contains(&before.back(n)) || before.back(n) == "the").unwrap_or(4);
    // A version is told by its language, which is no territory.
    let mut places = if of_version { Vec::new() } else { places_before(&before, verb) };
    if cursor.eat(&["in", "for"]) {
        let _ = cursor.eat(&["the"]);
        places.extend(known_places(reader, &mut cursor));
    }
    // Rights somewhere, but the text does not say where, are no distribution.
    if places.is_empty() && !distribution && !version {
        return;
    }
    let companies = if passive(&mut cursor) {
        slot::firms(reader, &mut cursor, slot::firm)
    } else {
        let Some(verb) = (0..12).find(|&n| VERBS.contains(&before.back(n))) else { return };
        let picked = before.back(verb) == "up" && before.back(verb + 1) == "picked";
        let end = before.moved(before.at - verb - 1 - usize::from(picked));
        subject(reader, &end)
    };
    let sold = !companies.is_empty();
    for found in companies {
        state(reader, hit, found, &places);
    }
    if sold && version {
        by_turns(reader, hit, cursor);
    }
}

/// `…, Telugu to B and Hindi to C`: versions and buyers by turns behind the first.
fn by_turns(reader: &mut Reader<'_>, hit: &Hit, mut cursor: Cursor<'_>) {
    loop {
        let _ = cursor.eat(&[","]);
        let _ = cursor.eat(&["and", "while"]);
        let _ = cursor.eat(&["the"]);
        cursor.at += 1;
        let _ = cursor.eat(&["version", "rights"]);
        if cursor.at >= cursor.end || !cursor.eat(&["to"]) {
            return;
        }
        let Some(found) = slot::company(reader, &mut cursor) else { return };
        state(reader, hit, found, &[]);
    }
}

/// Rights to a book or a song are not the film's.
fn of_film(reader: &Reader<'_>, hit: &Hit) -> bool {
    let after = reader.after(hit);
    if !matches!(after.word(), "to" | "of" | "for") {
        return true;
    }
    let mut object = after.moved(after.at + 1);
    let _ = object.eat(&["the", "this", "both", "its"]);
    (0..3).any(|n| matches!(object.ahead(n), "film" | "movie" | "picture" | "version" | "it" | "films"))
        || places::find(object.word()).is_some()
        || reader.article.lower[reader.article.title.clone()].starts_with(object.word())
}

/// Steps over `to the film`, `for the Hindi version`; tells whether it was a version.
fn skip_object(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    if ahead.eat(&["to", "of", "for"])
        && ahead.eat(&["the", "this"])
        && ahead.seek(&["film", "movie", "picture", "version"], 3)
    {
        *cursor = ahead;
        return cursor.back(0) == "version";
    }
    false
}

/// `were acquired by`, `were sold to`.
fn passive(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at;
    let was = cursor.eat(&["were", "was", "are", "have", "had"]);
    let _ = cursor.eat(&["been", "later", "also", "subsequently", "initially", "then", "eventually"]);
    let verb =
        cursor.eat(&["acquired", "bought", "purchased", "secured", "sold", "obtained", "picked", "given"]);
    let _ = cursor.eat(&["up"]);
    let to = cursor.eat(&["by", "to"]);
    if !(was && verb && to) {
        cursor.at = start;
    }
    was && verb && to
}

/// `the UK, Canada, and Australian rights`: places between the verb and the cue.
pub(super) fn places_before(before: &Cursor<'_>, verb: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for n in (0..verb).rev() {
        let two = format!("{} {}", before.back(n + 1), before.back(n));
        // "North American" speaks of the continent, not of its second word's country.
        let continent = || places::find(two.strip_suffix('n')?);
        let found = places::by_adjective(&two)
            .or_else(|| places::find(&two))
            .or_else(continent)
            .or_else(|| places::by_adjective(before.back(n)).or_else(|| places::find(before.back(n))));
        if let Some(place) = found
            && !out.iter().any(|p| p == place.name)
        {
            out.push(place.name.to_owned());
        }
    }
    out
}

/// The buyers: companies by name, or whatever stands between the clause's beginning and the verb.
fn subject(reader: &Reader<'_>, end: &Cursor<'_>) -> Vec<(String, Span)> {
    let named = slot::firms_before(reader, end);
    if !named.is_empty() {
        return named;
    }
    let first = (end.first..end.at)
        .rev()
        .find(|&t| matches!(reader.article.word(t), "," | "." | "and" | "that"))
        .map_or(end.first, |t| t + 1);
    let mut whole = Cursor { at: first, end: end.at, ..end.clone() };
    slot::company(reader, &mut whole).filter(|_| whole.done()).into_iter().collect()
}
