//! When the film opened, and where.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &["released", "opened", "release date", "released theatrically", "opened theatrically"],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::HomeMedia | SectionKind::Plot | SectionKind::Music | SectionKind::Legacy
    ) || reader.hedged(hit)
        || !reader.about_film(hit)
    {
        return;
    }
    let before = reader.before(hit);
    if (0..6).any(|n| {
        matches!(
            before.back(n),
            "trailer"
                | "teaser"
                | "album"
                | "soundtrack"
                | "single"
                | "song"
                | "poster"
                | "dvd"
                | "be"
                | "book"
                | "novel"
        )
    }) {
        return;
    }
    let mut cursor = reader.after(hit);
    if (0..14).any(|n| {
        matches!(
            cursor.ahead(n),
            "dvd"
                | "blu-ray"
                | "vhs"
                | "video"
                | "streaming"
                | "digital"
                | "region"
                | "laserdisc"
                | "festival"
                | "netflix"
        )
    }) {
        return;
    }
    let _ = cursor.eat(&["theatrically", "worldwide", "nationwide", "wide", "commercially"]);
    // "in A on DATE and in B on DATE"; "on DATE in A".
    for _ in 0..4 {
        let Some((place, date)) = place_and_date(reader, &mut cursor) else { break };
        let fact = Fact::new("released", Value::Date(date.value), hit.sentence, date.span);
        if matches!(date.value, Date::Day(_)) {
            reader.add(fact.with("place", place));
        }
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and"]);
        if !(comma || and) {
            break;
        }
    }
}

fn place_and_date<'a>(
    reader: &Reader<'a>,
    cursor: &mut Cursor<'a>,
) -> Option<(String, crate::article::Read<Date>)> {
    let mut place = String::new();
    if cursor.word() == "in" && cursor.clone().moved(cursor.at + 1).date().is_none() {
        cursor.at += 1;
        let start = cursor.at;
        if let Some(known) = slot::place(reader, cursor).and_then(|f| f.known) {
            known.name.clone_into(&mut place);
        } else {
            cursor.at = start;
            // "in 384 venues", "in theaters": not a territory.
            let _ = cursor.seek(&["on"], 4).then(|| cursor.at -= 1);
        }
    }
    cursor.eat(&["on"]).then_some(())?;
    let date = cursor.date()?;
    let mut tail = cursor.clone();
    if place.is_empty()
        && tail.eat(&["in"])
        && let Some(known) = slot::place(reader, &mut tail).and_then(|f| f.known)
    {
        known.name.clone_into(&mut place);
        *cursor = tail;
    }
    Some((place, date))
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "released",
    stems: &[
        "On which day did {film} open in {the_place}?",
        "When did cinemas in {the_place} first show {film}?",
        "On which day did {film} open in cinemas?",
    ],
    tell: &["The film opened in {the_place} on {value}."],
    options: Options::Dates,
    conflicts: &["premiered", "home-media", "filming-began", "filming-ended"],
    interest: 3,
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
    }
}
