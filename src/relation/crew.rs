//! Credits in the passive: `written, directed and produced by A and B`.

use super::{Hit, Reader, slot};
use crate::{article::SectionKind, fact::Fact, value::Value};

/// Trades that share one `by`.
const PARTICIPLES: &[&str] = &[
    "directed", "written", "produced", "edited", "scored", "composed", "photographed", "shot", "narrated",
    "adapted", "scripted", "co-written", "co-produced", "co-directed", "created", "conceived", "designed",
    "animated", "lensed", "filmed", "arranged",
];

/// Things other than the film that get written, produced and composed.
const OTHER: &[&str] = &[
    "novel", "novels", "book", "song", "songs", "play", "teleplay", "novella", "poem", "lyrics", "series",
    "serial", "stories", "short", "comic", "track", "memoir", "novelization", "dub", "article", "episode",
    "sequel", "remake", "musical", "biography", "essay", "review", "trailer", "video", "album",
    "documentary",
];

/// Reads `… by PEOPLE` behind a participle or noun and states each of them.
pub(super) fn by(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let mut cursor = reader.after(hit);
    for _ in 0..8 {
        if !(cursor.eat(PARTICIPLES)
            || cursor.eat(&[
                ",", "and", "&", "solely", "jointly", "both", "primarily", "entirely", "also", "for", "the",
                "screen", "executive", "solely",
            ]))
        {
            break;
        }
    }
    if !cursor.eat(&["by"]) || !about_this_film(reader, hit) || reader.hedged(hit) {
        return;
    }
    for name in slot::people(reader, &mut cursor) {
        // "music by Billo's Caracas Boys", "the Writers Guild of America" are no people.
        let next = reader.article.text[name.span.end..].trim_start();
        if next.starts_with("'s ") || next.starts_with("’s ") || next.starts_with("of ") {
            continue;
        }
        state(reader, hit, relation, name);
    }
}

/// Reads `A wrote the screenplay with B`, the subject before the cue and, behind a "with", whoever shared the work.
pub(super) fn active(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    if !making(reader.section(hit)) || reader.hedged(hit) || !of_this_film(reader, hit) {
        return;
    }
    let mut before = reader.before(hit);
    // "was chosen to compose the score": who is only asked to may still decline.
    if matches!(reader.article.word(hit.first), "write" | "compose") {
        let chosen = before.back(0) == "to"
            && matches!(before.back(1), "chosen" | "hired" | "selected" | "signed")
            && before.back(2) == "was";
        if !chosen {
            return;
        }
        before.at -= 3;
    }
    while before.at > before.first
        && matches!(before.back(0), "who" | "," | "also" | "then" | "later" | "and")
    {
        before.at -= 1;
    }
    if let Some(name) = slot::person_before(reader, &before).filter(is_whole) {
        state(reader, hit, relation, name);
    }
    let mut cursor = reader.after(hit);
    if cursor.eat(&["with"]) || cursor.eat_all(&["together", "with"]) {
        let mut next = slot::person(reader, &mut cursor);
        while let Some(name) = next.filter(is_whole) {
            state(reader, hit, relation, name);
            next = if cursor.eat(&["and"]) { slot::person(reader, &mut cursor) } else { None };
        }
    }
}

fn is_whole(name: &slot::Name) -> bool {
    name.print.contains(' ')
}

/// Reads `cinematographer A`, `producers A and B`: the trade right before the name.
pub(super) fn apposition(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let before = reader.before(hit);
    let other = matches!(
        before.back(0),
        "series"
            | "executive"
            | "former"
            | "associate"
            | "line"
            | "fellow"
            | "magazine"
            | "co-executive"
            | "record"
            | "television"
            | "tv"
            | "assistant"
            | "music"
            | "by"
            | "story"
            | "original"
            | "'s"
            | "’s"
            | "his"
            | "her"
            | "their"
            | "whose"
            | "from"
            | "to"
            | "long-time"
            | "longtime"
            | "like"
            | "than"
            | "film"
            | "vfx"
            | "sound"
            | "supervising"
    ) || before.at > before.first && reader.article.tokens[before.at - 1].capital;
    if other || !making(reader.section(hit)) || !reader.article.cased {
        return;
    }
    let mut cursor = reader.after(hit);
    let plural = reader.article.word(hit.first).ends_with('s');
    let names = if plural {
        slot::people(reader, &mut cursor)
    } else {
        slot::person(reader, &mut cursor).into_iter().collect()
    };
    for name in names.into_iter().filter(is_whole) {
        state(reader, hit, relation, name);
    }
}

/// Sections that tell how this film was made.
fn making(section: SectionKind) -> bool {
    matches!(
        section,
        SectionKind::Lead
            | SectionKind::Production
            | SectionKind::Casting
            | SectionKind::Filming
            | SectionKind::Music
            | SectionKind::Release
    )
}

/// "who composed the score for Darkman": for another film.
fn of_this_film(reader: &Reader<'_>, hit: &Hit) -> bool {
    let cursor = reader.after(hit);
    let title = &reader.article.lower[reader.article.title.clone()];
    !(matches!(cursor.word(), "for" | "of" | "to")
        && cursor.ahead(1) != "the"
        && !title.starts_with(cursor.ahead(1)))
}

fn state(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str, name: slot::Name) {
    let mut fact = Fact::new(relation, Value::Person(name.print), hit.sentence, name.span);
    fact.full = name.full;
    reader.add(fact);
}

fn about_this_film(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    // The nearest noun before the credit is what it credits.
    for n in 0..8 {
        let word = before.back(n);
        if word.is_empty() {
            break;
        }
        if OTHER.contains(&word)
            && (n == 0
                || !(before.back(n + 1) == "the" && matches!(before.back(n + 2), "on" | "from" | "of")))
        {
            return hit.sentence == 0
                && (n..16).any(|m| before.back(m) == "film")
                && !(0..n).any(|m| before.back(m) == "of");
        }
        // "the dub of the film co-produced by": what is of the film is credited, not the film.
        if word == "film" && before.back(n + 1) == "the" && before.back(n + 2) == "of" {
            return false;
        }
        if matches!(
            word,
            "film" | "screenplay" | "script" | "movie" | "score" | "it" | "story" | "picture" | "music"
        ) {
            break;
        }
    }
    reader.about_film(hit)
}
