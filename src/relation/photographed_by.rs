//! Who was behind the camera.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["cinematography", "photographed", "photography", "lensed", "shot", "camerawork", "lensing"],
    read: |reader, hit| crew::by(reader, hit, "photographed-by"),
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "handled", "responsible for", "in charge of", "provided", "did", "oversaw", "photographed", "handles",
    ],
    read: |reader, hit| {
        let film = reader.article.word(hit.first) == "photographed";
        let objects: &[&str] =
            if film { &["film", "movie", "picture"] } else { &["cinematography", "photography"] };
        crew::active(reader, hit, &crew::Work { relation: "photographed-by", objects });
    },
};

/// The trade beside the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &[
        "cinematographer", "cinematographers", "director of photography", "directors of photography",
        "cameraman",
    ],
    read: |reader, hit| {
        crew::apposition(reader, hit, "photographed-by");
        crew::served(reader, hit, "photographed-by");
    },
};

/// `A's cinematography`.
pub(super) const OWNED: Cue = Cue {
    phrases: &["cinematography", "photography", "camerawork", "camera work", "lensing"],
    read: |reader, hit| crew::owned(reader, hit, "photographed-by"),
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
