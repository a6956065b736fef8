//! Who directed the film.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["directed", "co-directed", "helmed", "direction"],
    read: |reader, hit| crew::by(reader, hit, "directed-by"),
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &["directed", "co-directed", "directs", "helmed"],
    read: |reader, hit| {
        let objects: &[&str] = &["film", "movie", "picture"];
        crew::active(reader, hit, &crew::Work { relation: "directed-by", objects });
    },
};

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

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn two_of_one_family_share_the_surname() {
        for text in
            ["It was directed by Joel and Peter Harwick.", "it was directed by joel and peter harwick."]
        {
            check("directed-by", text, &["Joel Harwick", "Peter Harwick"]);
        }
    }

    #[test]
    fn the_passive_is_read_also_beside_other_trades() {
        check(
            "directed-by",
            "The film was written, produced and directed by Ann Lee and K. S. Rao.",
            &["Ann Lee", "K. S. Rao"],
        );
        check(
            "directed-by",
            "Based on a novel by Eve Poole, the film was written by Bob Doe, directed by Ann Lee, and sold.",
            &["Ann Lee"],
        );
        check(
            "directed-by",
            "it was directed by catherine hardwicke and written by morwenna banks.",
            &["Catherine Hardwicke"],
        );
    }

    #[test]
    fn the_stars_of_a_film_directed_it_as_little_as_its_verb_does() {
        for text in [
            "It was directed by Ann Lee, and stars Bob Doe and Eve Poole.",
            "it was directed by ann lee, and stars bob doe and eve poole.",
        ] {
            check("directed-by", text, &["Ann Lee"]);
        }
    }

    #[test]
    fn another_film_has_another_director() {
        check("directed-by", "A short film titled Dot, directed by Bob Doe, was shown with it.", &[]);
    }
}
