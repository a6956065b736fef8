//! Who thought of the story.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["story", "storyline"],
    read: |reader, hit| {
        // Published stories are sources; those told about something are none at all.
        let other = matches!(
            reader.before(hit).back(0),
            "short"
                | "true"
                | "life"
                | "love"
                | "cover"
                | "magazine"
                | "news"
                | "ghost"
                | "back"
                | "comic"
                | "feature"
                | "newspaper"
                | "real"
                | "success"
        );
        if !other {
            crew::by(reader, hit, "story-by");
        }
    },
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &["wrote", "co-wrote", "conceived", "penned", "devised"],
    read: |reader, hit| {
        crew::active(reader, hit, &crew::Work { relation: "story-by", objects: &["story", "storyline"] });
    },
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
        check("story-by", "Ann Lee adapted it from the story \"Two Lamps\" by Bob Doe.", &["Bob Doe"]);
        check("story-by", "The film is based on a short story by Ann Lee.", &[]);
    }
}
