//! Where the film was shot.

use super::{Ask, Cue, Hit, Options, Reader, filming, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "filmed", "shot", "filming", "shooting", "photography", "shoot", "production", "schedule",
        "reshoots", "re-shoots", "pick-ups", "features in the film", "seen in the film",
        "appears in the film", "on location", "locations", "sets", "set", "to film", "to shoot", "was made",
        "made entirely", "crew", "unit", "built", "constructed", "recreated", "reconstructed", "re-created",
        "lensed", "picturised", "picturized", "canned", "photographed", "captured", "staged", "done",
        "fashioned", "executed", "team", "cameras rolled", "located", "situated",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot | SectionKind::Reception | SectionKind::HomeMedia | SectionKind::BoxOffice
    ) || matches!(reader.section(hit), SectionKind::Cast | SectionKind::Awards | SectionKind::Music)
        || reader.hedged(hit)
    {
        return;
    }
    let mut cursor = reader.after(hit);
    let word = reader.article.word(hit.first);
    if hit.after - hit.first == 4 {
        if cursor.word() == "is" || cursor.word() == "was" && word.ends_with('s') {
            building(reader, hit, cursor);
        }
        return;
    }
    match word {
        "on" => set_there(reader, hit),
        "built" | "constructed" | "recreated" | "re-created" | "reconstructed" => {
            return at_studio(reader, hit, cursor);
        }
        "located" | "situated" => return used_building(reader, hit, cursor),
        _ => {}
    }
    if where_shot(reader, hit) {
        return;
    }
    let (says, wants) = filming::says(reader, hit, &mut cursor);
    if !says {
        return;
    }
    besides(reader, hit);
    state(reader, hit, &mut cursor, wants);
}

/// States the places of the phrase at the cursor.
fn state(reader: &mut Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>, wants: bool) {
    for found in slot::sites(reader, cursor, wants) {
        let mut fact = Fact::new("filmed-in", Value::Place(found.print), hit.sentence, found.span);
        fact.from_lexicon = found.known.is_some();
        reader.add(fact.with("country", found.within));
    }
}

/// `In addition to A Studios, the film was shot`: a place before the statement.
fn besides(reader: &mut Reader<'_>, hit: &Hit) {
    let mut start = reader.start(hit);
    let opens = start.eat_all(&["in", "addition", "to"])
        || start.eat(&["besides"])
        || start.eat(&["apart", "aside"]) && start.eat(&["from"]);
    if !opens {
        return;
    }
    let comma = (start.at..hit.first).take(24).find(|&t| reader.article.word(t) == ",");
    if let Some(comma) = comma {
        start.end = comma;
        state(reader, hit, &mut start, true);
    }
}

/// `the house used in the film is located at A`.
fn used_building(reader: &mut Reader<'_>, hit: &Hit, mut cursor: Cursor<'_>) {
    let before = reader.before(hit);
    let used = (1..18)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | ";"))
        .any(|w| matches!(w, "used" | "seen" | "featured" | "filmed" | "shown"));
    if used
        && matches!(before.back(0), "is" | "was" | "are" | "were")
        && matches!(cursor.word(), "in" | "at" | "on")
    {
        state(reader, hit, &mut cursor, false);
    }
}

/// `in A, where parts of the film were shot`: the place stands before.
fn where_shot(reader: &mut Reader<'_>, hit: &Hit) -> bool {
    let word = reader.article.word(hit.first);
    let after = reader.after(hit);
    let told = matches!(word, "filmed" | "shot") && matches!(after.word(), "" | "." | "," | "and" | ")")
        || matches!(word, "filming" | "shooting") && matches!(after.word(), "took" | "began" | "commenced");
    let before = reader.before(hit);
    let clause =
        (0..12).take_while(|&n| !matches!(before.back(n), "" | ";")).find(|&n| before.back(n) == "where");
    let Some(n) = clause.filter(|_| told && !filming::undone(reader, hit)) else { return false };
    let end = before.at - n - 1;
    let end = end - usize::from(end > before.first && reader.article.word(end - 1) == ",");
    let opens = (before.first..end)
        .rev()
        .take(10)
        .find(|&t| matches!(reader.article.word(t), "in" | "to" | "at" | "for"));
    if let Some(t) = opens {
        let mut cursor = before.moved(t + 1);
        cursor.end = end;
        state(reader, hit, &mut cursor, true);
    }
    true
}

/// `is set in A and was filmed on location`: there is where it was shot.
fn set_there(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if !matches!(reader.after(hit).word(), "" | "." | "," | "there")
        || !(0..3).any(|n| matches!(before.back(n), "filmed" | "shot"))
    {
        return;
    }
    let set = (2..20).find(|&n| before.back(n) == "in" && before.back(n + 1) == "set");
    if let Some(n) = set {
        let mut cursor = before.moved(before.at - n);
        cursor.end = before.at;
        state(reader, hit, &mut cursor, true);
    }
}

/// `they rebuilt the hotel at A Studios`.
fn at_studio(reader: &mut Reader<'_>, hit: &Hit, mut cursor: Cursor<'_>) {
    if filming::undone(reader, hit)
        || !matches!(reader.section(hit), SectionKind::Filming | SectionKind::Production | SectionKind::Lead)
    {
        return;
    }
    let before = reader.before(hit);
    let replica = (0..12)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | ";"))
        .any(|w| matches!(w, "replica" | "replicas" | "mock-up" | "recreation" | "set" | "sets"));
    for _ in 0..10 {
        if cursor.eat(&["at", "on", "in"]) {
            let studio = replica
                || (1..7)
                    .any(|n| matches!(cursor.ahead(n), "studios" | "studio" | "backlot" | "lot" | "ranch"));
            if studio {
                state(reader, hit, &mut cursor, true);
            }
            return;
        }
        if matches!(cursor.word(), "" | "," | "." | ";" | "by") {
            return;
        }
        cursor.at += 1;
    }
}

/// `the hospital that features in the film is the X`.
fn building(reader: &mut Reader<'_>, hit: &Hit, mut cursor: Cursor<'_>) {
    let mut start = reader.start(hit);
    if !start.eat(&["the"]) {
        return;
    }
    let what = start.word().to_owned();
    cursor.at += 1;
    let _ = cursor.eat(&["the"]);
    if let Some((text, span)) = slot::company(reader, &mut cursor) {
        reader.add(Fact::new("filmed-in", Value::Place(text), hit.sentence, span).with("as", what));
    }
}
pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "filmed-in",
    stems: &[
        "Which real {as} features in {film}?",
        "Which of these places did the makers of {film} use as a location?",
        "Which of these places was a filming location of {film}?",
    ],
    tell: &["Scenes were shot {located}."],
    options: Options::Places,
    conflicts: &["sold-to", "released"],
    many: true,
    interest: 6,
    knows: 0.25,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn places_come_without_what_they_lie_in() {
        check(
            "filmed-in",
            "principal photography began on 7 september 2014 in london and later shooting also took place in north york moors, england.",
            &["London (country: United Kingdom)", "North York Moors (country: United Kingdom)"],
        );
    }

    #[test]
    fn a_building_stands_for_what_it_is() {
        check(
            "filmed-in",
            "the hospital that features in the film is the uch macmillan cancer centre.",
            &["UCH Macmillan Cancer Centre (as: hospital)"],
        );
    }

    #[test]
    fn every_place_of_the_phrase_is_read() {
        check(
            "filmed-in",
            "It was shot over 60 days in Spain, primarily in Seville, Granada and Carmona.",
            &["Spain (country: Spain)", "Seville (country: Spain)", "Granada (country: Spain)", "Carmona"],
        );
        check(
            "filmed-in",
            "it was filmed in acapulco, playa larga, and the elm street jail near puebla.",
            &["Acapulco (country: Mexico)", "Playa Larga", "Elm Street Jail"],
        );
        check(
            "filmed-in",
            "Filming took place at Star Studios and on the streets of Kersey, Suffolk, with interiors shot at Elm Hall.",
            &["Star Studios", "Kersey (country: United Kingdom)", "Elm Hall"],
        );
        check(
            "filmed-in",
            "Other locations included Elm Castle (the ballroom), Nettle House (exterior) and Crown Street.",
            &["Elm Castle", "Nettle House", "Crown Street"],
        );
    }

    #[test]
    fn the_shooting_moves_on() {
        check(
            "filmed-in",
            "Principal photography commenced in Berlin on 4 May 2014 and then moved to Potsdam for three weeks.",
            &["Berlin (country: Germany)", "Potsdam (country: Germany)"],
        );
        check(
            "filmed-in",
            "the shoot began on 3 june 2014 in oslo before the crew flew to bergen to film the ending.",
            &["Oslo (country: Norway)", "Bergen (country: Norway)"],
        );
    }

    #[test]
    fn studios_hold_sets() {
        check(
            "filmed-in",
            "They rebuilt nothing but recreated the hotel at the Star Studios.",
            &["Star Studios"],
        );
        check("filmed-in", "sets of the village were built at elm tree studios.", &["Elm Tree Studios"]);
        check(
            "filmed-in",
            "In addition to Star Studios, the film was shot on location in Rome.",
            &["Star Studios", "Rome (country: Italy)"],
        );
    }

    #[test]
    fn a_plan_a_format_and_a_place_close_by_are_none() {
        check("filmed-in", "The film was to be shot in Ireland. It would be filmed in Wales.", &[]);
        check("filmed-in", "They wanted to shoot in Cairo. It was shot in Tamil and in Technicolor.", &[]);
        check("filmed-in", "it was filmed in secret. it was shot in a house near rome.", &[]);
        check("filmed-in", "It was filmed by Bob Doe. He was shot in Dallas by a sniper.", &[]);
    }

    #[test]
    fn cities_that_were_scouted_are_no_locations() {
        check("filmed-in", "During scouting, Lee was searching for locations such as Chile and Nevada.", &[]);
    }

    #[test]
    fn a_list_goes_on_over_asides() {
        check(
            "filmed-in",
            "a ten-day shoot occurred later that month in rome, specifically at the elm hotel, oak market, and crown street.",
            &["Rome (country: Italy)", "Elm Hotel", "Oak Market", "Crown Street"],
        );
        check(
            "filmed-in",
            "Filming in Latvia took place in May, with the Elm Bridge, Oak Road (A2) and other streets closed.",
            &["Latvia (country: Latvia)", "Elm Bridge", "Oak Road"],
        );
        check(
            "filmed-in",
            "Filming began in Rome before moving to Oslo, and also took place at Elm Hall.",
            &["Rome (country: Italy)", "Oslo (country: Norway)", "Elm Hall"],
        );
    }

    #[test]
    fn a_list_goes_on_over_states_semicolons_and_halves() {
        check(
            "filmed-in",
            "it was filmed in macon, georgia; houston; and denver.",
            &[
                "Macon (country: United States)", "Houston (country: United States)",
                "Denver (country: United States)",
            ],
        );
        check(
            "filmed-in",
            "The first half was shot at Elm Hall and the second half in Oslo.",
            &["Elm Hall", "Oslo (country: Norway)"],
        );
        check("filmed-in", "it was shot in the city's elm park.", &["Elm Park"]);
        check("filmed-in", "The team returned to Oslo for dubbing after filming.", &[]);
    }

    #[test]
    fn scenes_are_captured_staged_and_picturised() {
        check("filmed-in", "The aerial shots were captured in Oslo.", &["Oslo (country: Norway)"]);
        check("filmed-in", "the chase was staged on elm bridge.", &["Elm Bridge"]);
        check("filmed-in", "The songs were picturised in Kenya.", &["Kenya (country: Kenya)"]);
        check("filmed-in", "The flag was captured in Oslo. It was done in Rome.", &[]);
    }

    #[test]
    fn the_place_may_stand_before() {
        check(
            "filmed-in",
            "She flew to Kenya, where parts of the film were shot.",
            &["Kenya (country: Kenya)"],
        );
        check(
            "filmed-in",
            "The house used in the film is located at Elm Street in Oslo.",
            &["Elm Street", "Oslo (country: Norway)"],
        );
    }

    #[test]
    fn a_script_has_scenes_and_no_location() {
        check("filmed-in", "The shooting script features a scene in Angela's car.", &[]);
        check("filmed-in", "Before filming, they watched The Apartment in Rome.", &[]);
    }
}
