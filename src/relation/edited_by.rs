//! Who cut the film.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["edited", "editing", "co-edited", "cut"],
    read: |reader, hit| crew::by(reader, hit, "edited-by"),
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &["edited", "handled", "responsible for", "in charge of", "did", "co-edited", "handles"],
    read: |reader, hit| {
        let edits = reader.article.word(hit.first).ends_with("edited");
        let objects: &[&str] = if edits { &["film", "movie", "picture"] } else { &["editing"] };
        crew::active(reader, hit, &crew::Work { relation: "edited-by", objects });
    },
};

/// The trade beside the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &["film editor", "editor", "editors", "film editors"],
    read: |reader, hit| {
        crew::apposition(reader, hit, "edited-by");
        crew::served(reader, hit, "edited-by");
    },
};

/// `A's editing`.
pub(super) const OWNED: Cue =
    Cue { phrases: &["editing", "film editing"], read: |reader, hit| crew::owned(reader, hit, "edited-by") };

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
