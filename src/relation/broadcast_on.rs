//! Which station first broadcast the source.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::value::Value;

pub(super) const CUE: Cue =
    Cue { phrases: &["first broadcast on", "originally broadcast on", "broadcast on", "aired on"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    // The film itself shown on television is another matter.
    let source = (0..16).any(|n| matches!(before.back(n), "play" | "drama" | "serial" | "teleplay"));
    if !source || !reader.about_film(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    if let Some((text, span)) = slot::company(reader, &mut cursor) {
        reader.state("broadcast-on", Value::Company(text), hit, span);
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "broadcast-on",
    stems: &["Which station first broadcast the play behind {film}?"],
    tell: &["The play behind the film was first heard on {value}."],
    options: Options::Terms(&[
        "BBC Radio 4", "BBC World Service", "BBC Radio 3", "BBC Radio 2", "RTÉ Radio 1", "NPR", "CBC Radio",
    ]),
    interest: 4,
    knows: 0.2,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_station_of_the_play_is_read() {
        check(
            "broadcast-on",
            "the film is based on a radio play, which was first broadcast on bbc radio 4.",
            &["BBC Radio 4"],
        );
    }
}
