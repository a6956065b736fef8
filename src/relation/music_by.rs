//! Who composed the score.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "music", "scored", "composed", "score", "musical score", "soundtrack", "music was", "score was",
    ],
    read: |reader, hit| crew::by(reader, hit, "music-by"),
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "composed the score", "composed the music", "composed the film's score", "composed the film's music",
        "composed the soundtrack", "scored music", "scored the film", "compose the film's music",
        "compose the film", "compose the score", "compose the film score",
    ],
    read: |reader, hit| crew::active(reader, hit, "music-by"),
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "music-by",
    stems: &["Who composed the music of {film}?", "Which composer scored {film}?"],
    tell: &["{value} composed the music."],
    options: Options::People(Role::Composer),
    conflicts: &["performer"],
    interest: 5,
    knows: 0.25,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_score_has_a_composer() {
        check("music-by", "The music was composed by Ann Lee.", &["Ann Lee"]);
        check("music-by", "The film features music by Doe's Brass Band.", &[]);
    }
}
