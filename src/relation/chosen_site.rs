//! Places that the makers took: `chose A as the location`, `used B for the exteriors`, `a room at C was used`.

use super::{Cue, Hit, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

/// Verbs with the place as their object.
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "chose", "selected", "picked", "used", "utilized", "utilised", "using", "settled on", "decided on",
        "opted for",
    ],
    read,
};

/// What a place is taken for.
const PURPOSE: &[&str] = &[
    "location", "locations", "exterior", "exteriors", "interior", "interiors", "filming", "shooting",
    "scene", "scenes", "sequence", "sequences", "backdrop", "setting", "shots", "shoot",
];

/// Parts of a building that are filmed.
const ROOMS: &[&str] = &[
    "room", "rooms", "suite", "hall", "lobby", "ballroom", "corridor", "corridors", "courtyard", "stage",
    "studio", "office", "kitchen", "floor", "rooftop", "terrace", "garden", "bar",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !matches!(reader.section(hit), SectionKind::Filming | SectionKind::Production | SectionKind::Lead)
        || reader.hedged(hit)
    {
        return;
    }
    if matches!(reader.before(hit).back(0), "was" | "were" | "also") {
        return room(reader, hit);
    }
    let mut cursor = reader.after(hit);
    let mut found = Vec::new();
    while let Some(place) = slot::site(reader, &mut cursor, false).filter(slot::is_named_venue) {
        found.push(place);
        slot::skip_around(reader, &mut cursor);
        let _ = cursor.eat(&[","]);
        if !cursor.eat(&["and", "in", "at"]) {
            break;
        }
    }
    // "as the main location", "for the exteriors of the hotel".
    let taken = cursor.eat(&["as", "for"])
        && (0..5)
            .map(|n| cursor.ahead(n))
            .take_while(|w| !matches!(*w, "" | "." | "," | ";"))
            .any(|w| PURPOSE.contains(&w));
    if taken {
        for place in found {
            state(reader, hit, place);
        }
    }
}

/// `a room at the A Hotel was used`.
fn room(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let first = before.first.max(before.at.saturating_sub(12));
    let at = (first..before.at)
        .rev()
        .find(|&t| matches!(reader.article.word(t), "at" | "in" | "of") && t > before.first);
    let Some(at) = at.filter(|&t| ROOMS.contains(&reader.article.word(t - 1))) else { return };
    let mut cursor: Cursor<'_> = before.moved(at + 1);
    cursor.end = before.at;
    if let Some(place) = slot::site(reader, &mut cursor, false).filter(slot::is_named_venue)
        && matches!(cursor.word(), "was" | "were")
    {
        state(reader, hit, place);
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, place: slot::Found) {
    let fact = Fact::new("filmed-in", Value::Place(place.print), hit.sentence, place.span);
    reader.add(fact.with("country", place.within));
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn makers_take_places() {
        check("filmed-in", "the producers chose the crown hotel as the main location.", &["Crown Hotel"]);
        check(
            "filmed-in",
            "The crew used Elm Castle and Nettle Hall for the exteriors.",
            &["Elm Castle", "Nettle Hall"],
        );
        check("filmed-in", "A suite at the Crown Hotel was also used.", &["Crown Hotel"]);
    }

    #[test]
    fn other_things_that_are_used_are_no_places() {
        check("filmed-in", "Lee used Bob Doe for the scenes. They used Elm Hall as a store.", &[]);
    }
}
