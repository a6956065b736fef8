//! Whose voice tells the story.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["narrated"],
    read: |reader, hit| {
        let before = reader.facts.len();
        crew::by(reader, hit, "narrated-by");
        // A single name is the character who tells the story.
        let mut here = reader.facts.split_off(before);
        here.retain(|f| f.value.print().contains(' '));
        reader.facts.append(&mut here);
    },
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "narrated-by",
    stems: &["Whose voice narrates {film}?"],
    tell: &["{value} is the narrator."],
    options: Options::People(Role::Actor),
    conflicts: &["stars", "directed-by"],
    interest: 5,
    knows: 0.25,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_narrator_has_a_full_name() {
        check("narrated-by", "The film is narrated by Ann Lee.", &["Ann Lee"]);
        check("narrated-by", "The film is narrated by Lester.", &[]);
        check(
            "narrated-by",
            "The film is narrated by Ann Lee. It is narrated by Lester. It is narrated by Bob Doe and Dot.",
            &["Ann Lee", "Bob Doe"],
        );
    }
}
