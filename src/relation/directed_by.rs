//! Who directed the film.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue =
    Cue { phrases: &["directed", "co-directed"], read: |reader, hit| crew::by(reader, hit, "directed-by") };

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "directed-by",
    stems: &[
        "Who directed {film}?",
        "Which director made {film}?",
        "Who was in the director's chair for {film}?",
    ],
    tell: &["{value} directed the film."],
    options: Options::People(Role::Director),
    conflicts: &["once-directing", "written-by", "produced-by", "story-by"],
    interest: 6,
    knows: 0.4,
    ..Ask::BLANK
}];
