//! Who wrote the screenplay.

use super::{Ask, Cue, Options, crew, slot};
use crate::{article::SectionKind, lexicon::people::Role};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "written", "co-written", "screenplay", "script", "scripted", "adapted", "dialogue", "dialogues",
        "penned", "scenario", "co-scripted", "cowritten", "screen adaptation",
    ],
    read: |reader, hit| {
        // What is written in a section on music are songs; "the music was written by" credits no writer.
        let before = reader.before(hit);
        let music = (0..4)
            .map(|n| before.back(n))
            .find(|w| !matches!(*w, "was" | "were" | "is" | "also" | "and" | "composed"))
            .is_some_and(|w| matches!(w, "music" | "score" | "songs" | "song" | "soundtrack" | "lyrics"));
        if reader.section(hit) != SectionKind::Music && !music {
            crew::by(reader, hit, "written-by");
        }
    },
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "wrote", "co-wrote", "write", "penned", "adapted", "scripted", "co-scripted", "writes", "adapt",
        "script",
    ],
    read: |reader, hit| {
        if reader.section(hit) == SectionKind::Music {
            return;
        }
        let objects: &[&str] = match reader.article.word(hit.first) {
            "scripted" | "co-scripted" => &["film", "movie", "picture"],
            // "adapted the novel for the screen".
            "adapted" | "adapt" if (1..9).any(|n| reader.after(hit).ahead(n) == "screen") => {
                &["screenplay", "script", "novel", "book", "play", "story"]
            }
            "adapted" | "adapt" | "script" => &["screenplay", "script"],
            _ => &["screenplay", "script", "dialogue", "dialogues", "scenario", "screenplays", "film"],
        };
        crew::active(reader, hit, &crew::Work { relation: "written-by", objects });
    },
};

/// `from a screenplay that she co-wrote with A`: whoever stands behind shared the work named before.
pub(super) const SHARED: Cue = Cue {
    phrases: &["co-wrote with", "cowrote with", "wrote with", "co-written with", "written with"],
    read: |reader, hit| {
        let before = reader.before(hit);
        let work = (0..5).any(|n| matches!(before.back(n), "screenplay" | "script"));
        let mut cursor = reader.after(hit);
        if work && crew::making(reader.section(hit)) && !reader.hedged(hit) {
            for name in slot::people(reader, &mut cursor).into_iter().filter(crew::is_whole) {
                crew::state(reader, hit, "written-by", name);
            }
        }
    },
};

/// The trade beside the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &["screenwriter", "screenwriters", "scenarist", "scriptwriter", "scriptwriters"],
    read: |reader, hit| {
        crew::apposition(reader, hit, "written-by");
        crew::served(reader, hit, "written-by");
    },
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "written-by",
    stems: &["Who wrote the screenplay of {film}?", "Which of these people has a writing credit on {film}?"],
    tell: &["The screenplay is by {value}.", "{value} is among the writers."],
    options: Options::People(Role::Writer),
    conflicts: &["once-directing", "directed-by", "story-by", "source-author", "produced-by"],
    many: true,
    interest: 5,
    knows: 0.2,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_screenplay_counts_and_lyrics_do_not() {
        check("written-by", "The screenplay was written by Ann Lee.", &["Ann Lee"]);
        check("written-by", "The lyrics were written by Bob Doe.", &[]);
        check("written-by", "It is based on the novel written by Bob Doe.", &[]);
        check(
            "written-by",
            "It is based on Eve Poole's novel, adapted for the screen by Ann Lee.",
            &["Ann Lee"],
        );
        check("written-by", "The music was written by Bob Doe.", &[]);
        check("written-by", "Ann Lee adapted the novel for the screen.", &["Ann Lee"]);
        check(
            "written-by",
            "Written by Bob Doe with Ann Lee, the film is set in Rome.",
            &["Bob Doe", "Ann Lee"],
        );
        check("written-by", "It was made from a screenplay that he co-wrote with Ann Lee.", &["Ann Lee"]);
    }
}
