//! Companies that serve as distributors: `X financed the film and served as its American distributor`.

use super::{known_places, on_disc, released, rights::places_before, state};
use crate::relation::{Cue, Hit, Reader, slot};

pub(in crate::relation) const CUE: Cue =
    Cue { phrases: &["distributor", "distributors", "distributor of the film"], read };

/// Most tokens between "as" and the cue: `as its North American`.
const REACH: usize = 7;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !released(reader.section(hit)) || on_disc(reader, hit) || reader.hedged(hit) {
        return;
    }
    let before = reader.before(hit);
    let Some(as_) = (1..REACH).find(|&n| before.back(n) == "as") else { return };
    let served =
        matches!(before.back(as_ + 1), "served" | "serves" | "acted" | "acts" | "serving" | "acting");
    let own = (0..as_).any(|n| matches!(before.back(n), "its" | "the" | "film's" | "theatrical"));
    if !served || !own {
        return;
    }
    let places = places_before(&before, as_);
    let mut after = reader.after(hit);
    let places = if places.is_empty() && after.eat(&["in", "for"]) {
        let _ = after.eat(&["the"]);
        known_places(reader, &mut after)
    } else {
        places
    };
    let verb = before.moved(before.at - as_ - 2);
    let mut companies = slot::firms_before(reader, &verb);
    // "X financed the film and served": the subject stands before the first verb.
    if companies.is_empty() && verb.back(0) == "and" {
        let mut start = reader.start(hit);
        companies.extend(slot::firm(reader, &mut start).filter(|_| start.at < verb.at));
    }
    for found in companies {
        state(reader, hit, found, &places);
    }
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn who_serves_as_distributor_distributes() {
        check(
            "distributed-by",
            "Dot Films financed the project and served as its North American distributor.",
            &["Dot Films (place: North America)"],
        );
        check(
            "distributed-by",
            "dot films acted as the distributor in france.",
            &["Dot Films (place: France)"],
        );
        check("distributed-by", "Dot Films had worked as a distributor.", &[]);
    }

    #[test]
    fn versions_are_sold_by_turns() {
        check(
            "distributed-by",
            "The Tamil version's rights were sold to Dot Films, Telugu to Red Lamp Arts and Hindi to Big Lamp Studios.",
            &["Dot Films", "Red Lamp Arts", "Big Lamp Studios"],
        );
    }
}
