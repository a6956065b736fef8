//! When the film opened, and where.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, Read, SectionKind},
    fact::Fact,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "released", "opened", "release date", "general release", "theatrical release", "wide release",
        "its release", "uk release", "us release", "u.s. release", "hit theaters", "came out",
        "first release", "hit theatres", "hit cinemas", "hit screens", "arrived in", "in cinemas",
        "in theaters", "in theatres",
    ],
    read,
};

/// Words of other things that are released, and of what is not done.
const OTHER: &[&str] = &[
    "trailer", "teaser", "album", "soundtrack", "single", "song", "poster", "dvd", "be", "book", "novel",
    "re-released", "footage", "clip", "comic", "game", "after", "before", "restored", "dvds", "blu-ray",
    "novelization", "novelisation", "tie-in", "sequel", "prequel", "remake", "video", "ep",
];

/// What a sentence may be about that comes out beside the film.
const THINGS: &[&str] = &[
    "trailer", "teaser", "album", "soundtrack", "single", "song", "poster", "novelization", "novelisation",
    "novel", "book", "game", "comic", "score", "sequel", "prequel", "remake", "toys",
];

/// Formats and services that show a film at home, and festivals.
const NO_CINEMA: &[&str] = &[
    "dvd", "blu-ray", "vhs", "video", "streaming", "digital", "region", "laserdisc", "festival", "netflix",
    "digitally", "criterion", "itunes", "online", "soundtrack", "album", "4k",
];

/// Words that end the clause of a release.
const OVER: &[&str] =
    &["but", "which", "where", "after", "before", ";", ".", "when", "while", "who", "earning"];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let opens = reader.start(hit).at == hit.first;
    if matches!(
        reader.section(hit),
        SectionKind::HomeMedia | SectionKind::Plot | SectionKind::Music | SectionKind::Legacy
    ) || reader.hedged(hit) && !until(&reader.after(hit))
        || !(opens || reader.about_film(hit))
    {
        return;
    }
    let before = reader.before(hit);
    let start = reader.start(hit);
    let thing = (0..4).any(|n| THINGS.contains(&start.ahead(n)));
    let film = (0..3).any(|n| matches!(before.back(n), "film" | "movie" | "it" | "picture"));
    // "had preview screenings in cinemas on": it did not open by them.
    if (0..3).any(|n| matches!(before.back(n), "preview" | "previews" | "screenings")) {
        return;
    }
    if (0..6).any(|n| OTHER.contains(&before.back(n))) || thing && !film {
        return;
    }
    let mut cursor = reader.after(hit);
    if (0..14).any(|n| NO_CINEMA.contains(&cursor.ahead(n))) {
        return;
    }
    // "On DATE, the film was released in A".
    let mut first = reader.start(hit);
    if first.eat(&["on"])
        && let Some(date) = slot::dated(&mut first)
        && first.at + 12 > hit.first
    {
        let mut place = String::new();
        if cursor.eat(&["in"])
            && let Some(known) = slot::place(reader, &mut cursor).and_then(|f| f.known)
        {
            known.name.clone_into(&mut place);
        }
        state(reader, hit, date, place);
        return;
    }
    // "in A on DATE and in B on DATE"; "on DATE in A".
    let mut last = None;
    for _ in 0..4 {
        let Some((place, date)) = place_and_date(reader, &mut cursor, last) else { break };
        last = Some(date.value);
        state(reader, hit, date, place);
        // "in A on D by X and in B on E by Y".
        let mut by = cursor.clone();
        if by.eat(&["by"]) && slot::company(reader, &mut by).is_some() {
            cursor = by;
        }
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and", "followed"]);
        if !(comma || and) {
            break;
        }
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, date: Read<Date>, place: String) {
    if matches!(date.value, Date::Day(_)) {
        let fact = Fact::new("released", Value::Date(date.value), hit.sentence, date.span);
        reader.add(fact.with("place", place));
    }
}

/// `was not released in A until DATE`: the denial is none.
fn until(cursor: &Cursor<'_>) -> bool {
    (0..8).any(|n| cursor.ahead(n) == "until")
}

/// The next "on DATE" of the clause, with the first territory before it or behind it.
///
/// "the following day" is the day after `last`.
fn place_and_date<'a>(
    reader: &Reader<'a>,
    cursor: &mut Cursor<'a>,
    last: Option<Date>,
) -> Option<(String, Read<Date>)> {
    let mut place = String::new();
    for _ in 0..18 {
        if cursor.done() || OVER.contains(&cursor.word()) {
            return None;
        }
        let first = cursor.at;
        if cursor.eat_all(&["the", "following", "day"]) || cursor.eat_all(&["the", "next", "day"]) {
            let value = last?.next_day()?;
            return Some((place, Read { value, span: reader.span(first, cursor.at) }));
        }
        if cursor.eat(&["on", "until"]) {
            let _ = (cursor.word().ends_with("day") && cursor.eat(&[cursor.word()])) && cursor.eat(&[","]);
            if let Some(date) = slot::dated(cursor) {
                let mut tail = cursor.clone();
                let _ = tail.eat(&[","]);
                if place.is_empty()
                    && tail.eat(&["in"])
                    && let Some(known) = slot::place(reader, &mut tail).and_then(|f| f.known)
                {
                    known.name.clone_into(&mut place);
                    *cursor = tail;
                }
                return Some((place, date));
            }
        } else if cursor.eat(&["in", "throughout", "across"]) {
            // "in 384 venues", "in theaters": not a territory.
            let mut there = cursor.clone();
            if let Some(known) = slot::place(reader, &mut there).and_then(|f| f.known) {
                if place.is_empty() {
                    known.name.clone_into(&mut place);
                }
                *cursor = there;
            }
        } else {
            cursor.at += 1;
        }
    }
    None
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "released",
    stems: &[
        "On which day did {film} come out in {the_place}?",
        "When was {film} released in {the_place}?",
        "On which day did {film} come out?",
    ],
    tell: &["The film came out in {the_place} {on_value}."],
    options: Options::Dates,
    conflicts: &["premiered", "home-media", "filming-began", "filming-ended"],
    interest: 2,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn each_date_has_its_territory() {
        check(
            "released",
            "the film opened theatrically in the united kingdom on 25 september 2015 and in the united states on 6 november 2015 with mixed reviews.",
            &["2015-09-25 (place: United Kingdom)", "2015-11-06 (place: United States)"],
        );
    }

    #[test]
    fn trailers_discs_and_damaged_days_are_no_release() {
        check("released", "The trailer was released on 1 May 2015.", &[]);
        check("released", "The film was released on November 79, 2014.", &[]);
        check("released", "It was released on DVD on 1 March 2016.", &[]);
        check("released", "The film novelization, by Bob Doe, was released by Elm on 1 May 2015.", &[]);
    }

    #[test]
    fn the_next_day_is_counted_on() {
        check(
            "released",
            "The film was released in France on 31 May 2015 and in Spain the following day.",
            &["2015-05-31 (place: France)", "2015-06-01 (place: Spain)"],
        );
    }

    #[test]
    fn a_later_day_takes_the_year_said_before() {
        check(
            "released",
            "it was released in france on 3 may 2015. on 7 june, it was released in spain.",
            &["2015-05-03 (place: France)", "2015-06-07 (place: Spain)"],
        );
    }

    #[test]
    fn the_day_may_stand_behind_theatres_companies_or_a_denial() {
        check(
            "released",
            "The film was released in 80 theatres by Elm Pictures on 16 June 2018.",
            &["2018-06-16"],
        );
        check(
            "released",
            "it was not released in the united states until 9 june 1948.",
            &["1948-06-09 (place: United States)"],
        );
        check(
            "released",
            "On 9 June 1948, the film was released in France.",
            &["1948-06-09 (place: France)"],
        );
        check(
            "released",
            "Released in Japan by Elm on May 29, 2009, the film was a failure.",
            &["2009-05-29 (place: Japan)"],
        );
    }
}
