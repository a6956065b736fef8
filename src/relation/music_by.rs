//! Who composed the score.

use super::{Ask, Cue, Hit, Options, Reader, crew};
use crate::{article::SectionKind, lexicon::people::Role};

pub(super) const CUE: Cue = Cue {
    phrases: &["music", "scored", "composed", "score", "soundtrack", "scores"],
    read: |reader, hit| {
        of_part(reader, "music", |reader| {
            if reader.article.word(hit.first) == "composed" && in_songs(reader, hit) {
                return;
            }
            crew::by(reader, hit, "music-by");
        });
    },
};

/// Songs made for the film; who wrote borrowed ones did not work on it.
pub(super) const SONGS: Cue = Cue {
    phrases: &["songs", "tracks", "title song", "theme song", "title track", "theme music", "original song"],
    read: songs,
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "composed", "scored", "composes", "scores", "compose", "score", "wrote", "provided", "provides",
        "created", "co-composed", "contributed", "responsible for", "penned", "in charge of", "handled",
        "composing", "did",
    ],
    read: |reader, hit| {
        of_part(reader, "music", |reader| {
            let word = reader.article.word(hit.first);
            let scored = word.starts_with("score") || word == "compose";
            let objects: &[&str] = if scored { SCORED } else { OBJECTS };
            crew::active(reader, hit, &crew::Work { relation: "music-by", objects });
        });
    },
};

const OBJECTS: &[&str] = &["score", "music", "soundtrack", "songs", "soundtracks", "scores"];
const SCORED: &[&str] = &["film", "music", "movie", "picture", "songs", "soundtrack", "score"];

/// The trade beside the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &[
        "composer", "composers", "music director", "music directors", "music composer", "music composers",
        "film composer",
    ],
    read: |reader, hit| {
        of_part(reader, "music", |reader| {
            let before = reader.before(hit);
            if !matches!(before.back(0), "of" | "by" | "classical" | "music" | "film") {
                crew::apposition(reader, hit, "music-by");
            }
            crew::served(reader, hit, "music-by");
        });
    },
};

/// `A's score`.
pub(super) const OWNED: Cue = Cue {
    phrases: &["score", "musical score", "background score", "soundtrack", "film score", "music"],
    read: |reader, hit| of_part(reader, "music", |reader| crew::owned(reader, hit, "music-by")),
};

/// Runs a reader and says of what it found which part of the music it is.
fn of_part(reader: &mut Reader<'_>, part: &'static str, read: impl FnOnce(&mut Reader<'_>)) {
    let before = reader.facts.len();
    read(reader);
    for fact in &mut reader.facts[before..] {
        *fact = fact.clone().with("part", part);
    }
}

/// `eight songs, composed by`: who wrote songs may not have written the score.
fn in_songs(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..8)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | "score" | "music" | "soundtrack"))
        .any(|w| matches!(w, "songs" | "tracks" | "song" | "track"))
}

fn songs(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    let here = section == SectionKind::Music || crew::making(section) && reader.about_film(hit);
    if !here || reader.hedged(hit) {
        return;
    }
    // Behind "songs by" stands who is sung, not who wrote for the film.
    let after = reader.after(hit);
    let written = (0..12)
        .map(|n| after.ahead(n))
        .take_while(|w| !matches!(*w, "" | "by"))
        .any(|w| matches!(w, "composed" | "written" | "penned" | "co-written" | "scored" | "set"));
    if written {
        of_part(reader, "songs", |reader| {
            for name in crew::names_behind_by(reader, hit) {
                crew::state(reader, hit, "music-by", name);
            }
        });
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "music-by",
    stems: &["Which of these people wrote {part} for {film}?"],
    tell: &["{value} wrote {part} for the film."],
    options: Options::People(Role::Composer),
    conflicts: &["performer"],
    many: true,
    interest: 5,
    knows: 0.25,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_score_has_a_composer() {
        check("music-by", "The music was composed by Ann Lee.", &["Ann Lee (part: music)"]);
        check(
            "music-by",
            "The background score of the film was given by Ann Lee.",
            &["Ann Lee (part: music)"],
        );
        check(
            "music-by",
            "Ann Lee was responsible for the film's original score.",
            &["Ann Lee (part: music)"],
        );
        check("music-by", "The film features music by Doe's Brass Band.", &[]);
    }

    #[test]
    fn songs_made_for_the_film_count_and_borrowed_ones_do_not() {
        check(
            "music-by",
            "\n== Soundtrack ==\nThe soundtrack has six songs, composed by Ann Lee and Bob Doe.",
            &["Ann Lee (part: songs)", "Bob Doe (part: songs)"],
        );
        check(
            "music-by",
            "\n== Soundtrack ==\nIt has songs by Ann Lee. The song \"Dot\" is sung by Bob Doe.",
            &[],
        );
        check("music-by", "The score was performed by Ann Lee.", &[]);
    }
}
