//! Who produced the film: people, not companies.

use super::{Ask, Cue, Options, crew};
use crate::lexicon::people::Role;

pub(super) const CUE: Cue = Cue {
    phrases: &["produced", "co-produced"],
    read: |reader, hit| {
        if reader.before(hit).back(0) != "executive" {
            crew::by(reader, hit, "produced-by");
        }
    },
};

/// The active voice.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &["produced", "co-produced", "produces", "produce", "co-produces"],
    read: |reader, hit| {
        let objects: &[&str] = &["film", "movie", "picture"];
        if reader.before(hit).back(0) != "executive" {
            crew::active(reader, hit, &crew::Work { relation: "produced-by", objects });
        }
    },
};

/// The trade beside the name.
pub(super) const TRADE: Cue = Cue {
    phrases: &["producer", "producers"],
    read: |reader, hit| {
        crew::apposition(reader, hit, "produced-by");
        crew::served(reader, hit, "produced-by");
    },
};

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "produced-by",
    stems: &["Which of these people produced {film}?", "Whose producing credit is on {film}?"],
    tell: &["{value} produced the film.", "{value} is among the producers."],
    options: Options::People(Role::Producer),
    conflicts: &["written-by", "directed-by", "story-by", "stars", "once-directing"],
    many: true,
    interest: 3,
    knows: 0.15,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn companies_and_executives_are_no_producers() {
        check("produced-by", "The film was produced by Ann Lee and Big Lamp Pictures.", &["Ann Lee"]);
        check("produced-by", "The film was produced by Peter Harwick of Lamp Films.", &["Peter Harwick"]);
        check("produced-by", "The film was executive produced by Bob Doe.", &[]);
    }
}
