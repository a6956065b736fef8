//! Who cut the film.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["edited", "editing", "editing was"],
    read: |reader, hit| crew::by(reader, hit, "edited-by"),
};

/// The trade before the name.
pub(super) const APPOSITION: Cue = Cue {
    phrases: &["film editor", "editor"],
    read: |reader, hit| crew::apposition(reader, hit, "edited-by"),
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "edited-by",
    stems: &["Who edited {film}?"],
    tell: &["{value} cut the film."],
    options: Options::People(Role::Editor),
    interest: 2,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_editor_is_named() {
        check("edited-by", "The film was edited by Ann Lee.", &["Ann Lee"]);
    }
}
