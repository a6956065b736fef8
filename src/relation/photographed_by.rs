//! Who was behind the camera.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["cinematography", "photographed", "photography", "cinematography was", "photography was"],
    read: |reader, hit| crew::by(reader, hit, "photographed-by"),
};

/// The trade before the name.
pub(super) const APPOSITION: Cue = Cue {
    phrases: &["cinematographer"],
    read: |reader, hit| crew::apposition(reader, hit, "photographed-by"),
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "photographed-by",
    stems: &["Which cinematographer shot {film}?"],
    tell: &["{value} was behind the camera."],
    options: Options::People(Role::Cinematographer),
    interest: 3,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_camera_has_an_operator() {
        check("photographed-by", "The film was photographed by Ann Lee.", &["Ann Lee"]);
    }
}
