//! Who wrote the screenplay.

use super::{Ask, Cue, Options, crew};
use crate::{article::SectionKind, lexicon::people::Role};

pub(super) const CUE: Cue = Cue {
    phrases: &["written", "co-written", "screenplay", "script", "scripted", "screenplay was", "script was"],
    read: |reader, hit| {
        // What is written in a section on music are songs.
        if reader.section(hit) != SectionKind::Music {
            crew::by(reader, hit, "written-by");
        }
    },
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "written-by",
    stems: &["Who wrote the screenplay of {film}?", "Which of these people has a writing credit on {film}?"],
    tell: &["The screenplay is by {value}."],
    options: Options::People(Role::Writer),
    conflicts: &["once-directing", "directed-by", "story-by", "source-author", "produced-by"],
    many: true,
    interest: 5,
    knows: 0.2,
}];
