//! Who thought of the story.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["a story", "the story", "from a story", "original story"],
    read: |reader, hit| crew::by(reader, hit, "story-by"),
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "story-by",
    stems: &["Who is credited with the story of {film}?"],
    tell: &["The story is credited to {value}.", "{value} shares the credit for the story."],
    options: Options::People(Role::Writer),
    conflicts: &["written-by", "directed-by", "source-author", "once-directing"],
    many: true,
    interest: 4,
    knows: 0.15,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_story_credit_is_read() {
        check("story-by", "The film is from a story by Ann Lee.", &["Ann Lee"]);
    }
}
