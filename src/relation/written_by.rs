//! Who wrote the screenplay.

use super::{Ask, Cue, Options, crew};
use crate::{article::SectionKind, lexicon::people::Role};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "written", "co-written", "screenplay", "script", "scripted", "screenplay was", "script was",
        "adapted", "screenplay is",
    ],
    read: |reader, hit| {
        // What is written in a section on music are songs.
        if reader.section(hit) != SectionKind::Music {
            crew::by(reader, hit, "written-by");
        }
    },
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "wrote the screenplay", "co-wrote the screenplay", "wrote the script", "co-wrote the script",
        "write the screenplay", "write the script", "adapted the screenplay",
    ],
    read: |reader, hit| crew::active(reader, hit, "written-by"),
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
    }
}
