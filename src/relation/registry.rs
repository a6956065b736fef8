//! When the film was chosen to be preserved.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{Read, SectionKind},
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue { phrases: &["national film registry"], read };

/// What a registry does with a film.
const CHOSEN: &[&str] = &[
    "selected", "inducted", "added", "chosen", "preserved", "placed", "entered", "included", "named",
    "accepted", "deemed",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let start = reader.start(hit);
    let chosen = (start.at..start.end).any(|t| CHOSEN.contains(&reader.article.word(t)));
    // Another film's entry stands in the sections about other films and in the plot of none.
    if !chosen || reader.hedged(hit) || reader.section(hit) == SectionKind::Cast {
        return;
    }
    // "in the Registry in 1994", "In 1994, it was selected": the year stands at either end.
    let mut behind = reader.after(hit);
    let _ = behind.eat(&[","]);
    let mut opening = start.clone();
    let year = if behind.eat(&["in"]) { behind.year() } else { None };
    let year = year.or_else(|| {
        let in_month = opening.eat(&["in", "on"]);
        let date = opening.clone().date().and_then(|d| Some(Read { value: d.value.year()?, span: d.span }));
        in_month.then(|| opening.year().or(date)).flatten()
    });
    // The registry began in 1989; an earlier year is the film's.
    if let Some(year) = year.filter(|y| y.value >= 1989) {
        reader.state("registry", Value::Date(Date::Year(year.value)), hit, year.span);
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "registry",
    stems: &[
        "In which year was {film} chosen for the National Film Registry?",
        "When did the Library of Congress select {film} for preservation?",
    ],
    tell: &["It has been in the National Film Registry since {value}."],
    options: Options::Dates,
    interest: 5,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_year_stands_before_or_behind() {
        check(
            "registry",
            "It was selected for preservation in the National Film Registry in 2004.",
            &["2004"],
        );
        check(
            "registry",
            "in 2004, the film was added to the united states national film registry.",
            &["2004"],
        );
        check("registry", "In December 2004, it was chosen for the National Film Registry.", &["2004"]);
    }

    #[test]
    fn without_a_year_or_a_choice_there_is_none() {
        check("registry", "It was selected for the National Film Registry.", &[]);
        check("registry", "In 2004, he joined the National Film Registry's board.", &[]);
    }
}
