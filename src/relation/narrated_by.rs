//! Whose voice tells the story.

use super::{Ask, Cue, Options, Reader, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["narrated", "narration", "voice-over", "voiceover", "voice over", "voice-over narration"],
    read: |reader, hit| whole(reader, |reader| crew::by(reader, hit, "narrated-by")),
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "narrates", "narrated", "narrate", "provides", "provided", "gave", "gives", "voiced", "speaks",
    ],
    read: |reader, hit| {
        let narrates = reader.article.word(hit.first).starts_with("narrate");
        let objects: &[&str] = if narrates {
            &["film", "movie", "story", "documentary", "picture", "events"]
        } else {
            &["narration", "voiceover", "voice-over"]
        };
        whole(reader, |reader| crew::active(reader, hit, &crew::Work { relation: "narrated-by", objects }));
    },
};

/// The trade behind the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &["narrator"],
    read: |reader, hit| whole(reader, |reader| crew::served(reader, hit, "narrated-by")),
};

/// Keeps full names only: a single name is the character who tells the story.
fn whole(reader: &mut Reader<'_>, read: impl FnOnce(&mut Reader<'_>)) {
    let before = reader.facts.len();
    read(reader);
    let mut here = reader.facts.split_off(before);
    here.retain(|f| f.value.print().contains(' '));
    reader.facts.append(&mut here);
}

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
        check("narrated-by", "Ann Lee narrates the film.", &["Ann Lee"]);
        check("narrated-by", "Ann Lee provides the voice-over.", &["Ann Lee"]);
        check("narrated-by", "The film has a voice-over (by actor Bob Doe).", &["Bob Doe"]);
        check(
            "narrated-by",
            "The film is narrated by Ann Lee. It is narrated by Lester. It is narrated by Bob Doe and Dot.",
            &["Ann Lee", "Bob Doe"],
        );
    }
}
