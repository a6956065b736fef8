//! Where the film was shot.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "filmed", "shot", "filming", "shooting", "photography", "features in the film", "seen in the film",
        "appears in the film",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot | SectionKind::Reception | SectionKind::HomeMedia | SectionKind::Cast
    ) || reader.hedged(hit)
    {
        return;
    }
    let mut cursor = reader.after(hit);
    if cursor.word() == "is" || cursor.word() == "was" && reader.article.word(hit.first).ends_with('s') {
        building(reader, hit, cursor);
        return;
    }
    if !says_where(reader, hit, &mut cursor) {
        return;
    }
    // "shooting also took place in A", "photography began on DATE in A", "shot on location in A and B".
    for _ in 0..14 {
        if cursor.done()
            || matches!(
                cursor.word(),
                ";" | "."
                    | "while"
                    | "because"
                    | "before"
                    | "after"
                    | "with"
                    | "during"
                    | "when"
                    | ","
                    | "until"
                    | "under"
                    | "using"
                    | "for"
            )
        {
            return;
        }
        if cursor.eat(&["in", "at"]) {
            let dated = cursor.clone().date().is_some() || cursor.clone().year().is_some();
            if !dated {
                let mut found = slot::places(reader, &mut cursor);
                found.retain(|f| f.is_sure(reader));
                for found in found {
                    let country = found.within;
                    let mut fact =
                        Fact::new("filmed-in", Value::Place(found.print), hit.sentence, found.span);
                    fact.from_lexicon = found.known.is_some();
                    reader.add(fact.with("country", country));
                }
                return;
            }
        } else {
            cursor.at += 1;
        }
    }
}

/// Whether the words around the cue say that the film was shot somewhere: "was filmed in", "filming took place".
fn says_where(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> bool {
    let before = reader.before(hit);
    if matches!(reader.article.word(hit.first), "filmed" | "shot") {
        return matches!(
            before.back(0),
            "was"
                | "were"
                | "also"
                | "been"
                | "and"
                | "entirely"
                | "mostly"
                | "primarily"
                | "largely"
                | ","
                | "partly"
                | "is"
                | ""
                | "mainly"
                | "partially"
        );
    }
    let noun = matches!(
        before.back(0),
        "" | "principal" | "the" | "location" | "," | "later" | "and" | "additional" | "of" | "main" | "'s"
    );
    let _ = cursor.eat(&["for"]) && cursor.eat_all(&["the", "film"]);
    let _ = cursor.eat(&["also", "then", "officially", "mainly", "primarily", "mostly"]);
    noun && cursor.eat(&[
        "took", "began", "started", "commenced", "occurred", "moved", "was", "lasted", "ran", "wrapped",
        "continued", "ended", "on",
    ])
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
        "Which of these places did the makers of {film} shoot in?",
        "In which of these places was {film} shot?",
    ],
    tell: &["Scenes were shot in {the_value}."],
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
    fn a_script_has_scenes_and_no_location() {
        check("filmed-in", "The shooting script features a scene in Angela's car.", &[]);
        check("filmed-in", "Before filming, they watched The Apartment in Rome.", &[]);
    }
}
