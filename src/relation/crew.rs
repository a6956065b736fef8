//! Credits in the passive: `written, directed and produced by A and B`.

use super::{Hit, Reader, slot};
use crate::{fact::Fact, value::Value};

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
                "screen", "executive",
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
        let mut fact = Fact::new(relation, Value::Person(name.print), hit.sentence, name.span);
        fact.full = name.full;
        reader.add(fact);
    }
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
