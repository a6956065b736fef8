//! Songs of the soundtrack in a list, each with who performs it.

use super::{Cue, Hit, Reader, slot};
use crate::{
    article::{Cursor, SectionKind, Span},
    fact::Fact,
    value::Value,
};

/// How they are asked stands in `song`.
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "songs", "soundtrack", "soundtrack single", "theme song", "title song", "closing credits",
        "end credits", "opening credits",
    ],
    read,
};

/// Words that tell of a song's own life.
const LATER: &[&str] = &["behind", "chart", "charts", "peaked", "won", "video", "nominated"];

/// Words that tell of a song that is not in the film.
const ELSEWHERE: &[&str] = &[
    "considered", "planned", "unused", "rejected", "cut", "removed", "replaced", "cover", "covered",
    "musical", "game", "episode", "sequel", "not", "never", "instead", "inspired", "parody", "trailer",
    "originally", "wanted", "similar",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !reader.first_in_sentence("song-list", hit)
        || reader.section(hit) == SectionKind::Related
        || reader.hedged(hit)
    {
        return;
    }
    let start = reader.start(hit);
    // "Its soundtrack single" is in the film, whatever became of it.
    let own = matches!(reader.before(hit).back(0), "its" | "film's" | "'s" | "’s");
    if !own && (start.at..start.end).any(|t| LATER.contains(&reader.article.word(t))) {
        return;
    }
    if (start.at..start.end).any(|t| ELSEWHERE.contains(&reader.article.word(t))) {
        return;
    }
    let mut cursor = reader.after(hit);
    while !cursor.done() {
        if !matches!(cursor.word(), "\"" | "“") {
            cursor.at += 1;
            continue;
        }
        let Some((title, at)) = slot::title(reader, &mut cursor) else { return };
        let title = title.trim_end_matches([',', '.']).to_owned();
        let _ = cursor.eat(&[","]);
        let _ = cursor.eat(&["performed", "sung", "recorded"]);
        if !cursor.eat(&["by"]) {
            continue;
        }
        let Some((name, span)) = performer(reader, &mut cursor) else { continue };
        let fact = Fact::new("performer", Value::Company(name.clone()), hit.sentence, span);
        reader.add(fact.with("song", title.clone()));
        reader.add(Fact::new("song", Value::Title(title), hit.sentence, at).with("performer", name));
    }
}

/// A singer or band, where the clause surely ends behind the name.
fn performer(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let first = cursor.at;
    let the = cursor.eat(&["the"]);
    let found = slot::company(reader, cursor);
    let ended = matches!(cursor.word(), "" | "," | "." | ";" | ")")
        || cursor.word() == "and" && matches!(cursor.ahead(1), "\"" | "“");
    let (name, span) = found.filter(|_| ended)?;
    if the {
        Some((format!("The {name}"), reader.span(first, first + 1).start..span.end))
    } else {
        Some((name, span))
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn every_song_of_a_list_has_its_performer() {
        check(
            "performer",
            "Songs on the soundtrack include \"Dim Light\" by Ann Lee, \"Oil\" by The Wicks, and \"Wax\" by Bob Doe.",
            &["Ann Lee (song: Dim Light)", "The Wicks (song: Oil)", "Bob Doe (song: Wax)"],
        );
        check(
            "song",
            "its soundtrack single, \"dim light\" by ann lee, was a success.",
            &["Dim Light (performer: Ann Lee)"],
        );
    }

    #[test]
    fn songs_that_are_not_in_the_film_are_left_out() {
        check("performer", "Other songs considered were \"Dim Light\" by Ann Lee.", &[]);
        check("performer", "Songs include \"Dim Light\" by Ann Lee & The Very Long Named Wicks.", &[]);
    }
}
