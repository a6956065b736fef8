//! On how many screens the film opened.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue =
    Cue { phrases: &["theaters", "theatres", "venues", "screens", "cinemas", "locations"], read };

/// Words between the number and the theatres.
const DESCRIBING: &[&str] = &[
    "north", "american", "u.s.", "us", "domestic", "select", "selected", "movie", "theatrical", "british",
    "indian", "uk", "canadian", "cinema", "different",
];

/// Words of a later, wider or second run.
const LATER: &[&str] = &[
    "expanded", "expanding", "expansion", "widened", "widening", "re-release", "re-released", "rerelease",
    "reissue", "exceeded", "surpassed", "beating", "beat", "than", "reissued", "re-opened", "restored",
    "second", "third", "added", "increased", "growing", "grew", "after", "imax", "restoration", "dvd", "vhs",
    "video", "blu-ray", "sold", "peak",
];

/// Words of openings abroad, taken together.
const ABROAD: &[&str] =
    &["abroad", "countries", "internationally", "markets", "outside", "overseas", "territories", "worldwide"];

/// Most facts back to a number of screens of the same territory.
const NEAR: usize = 60;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot | SectionKind::Filming | SectionKind::Production | SectionKind::HomeMedia
    ) || reader.hedged(hit)
        || !(reader.about_film(hit) || has_film(&reader.before(hit)))
    {
        return;
    }
    let Some(mut cursor) = number(&reader.before(hit)) else { return };
    let behind = reader.after(hit);
    if !matches!(cursor.back(0), "in" | "at" | "on" | "across" | "to" | "from")
        || !(is_opening(&cursor) || is_first(&behind) && cursor.back(0) != "to")
    {
        return;
    }
    let what = reader.article.word(hit.first).to_owned();
    // "Outside Japan it opened in 900 theatres in 17 markets": these are no place that a question could name.
    let sentence = &reader.article.lower[reader.article.sentences[hit.sentence].span.clone()];
    let abroad = ABROAD.iter().any(|word| sentence.split(|c: char| !c.is_alphanumeric()).any(|w| w == *word));
    if let Some(read) = cursor.count() {
        let place = reader.near(hit).find(|f| {
            f.relation == "released" && f.sentence == hit.sentence && f.span.start < read.span.start
        });
        let mut place = place.and_then(|f| f.qualifier("place")).unwrap_or_default().to_owned();
        if place.is_empty() {
            place = before(reader, hit, read.span.start);
        }
        let mut behind = reader.after(hit);
        if place.is_empty() && behind.eat(&["in"]) {
            place = slot::market(reader, &behind).0.unwrap_or_else(|| {
                slot::place(reader, &mut behind)
                    .and_then(|f| f.known)
                    .map_or_else(String::new, |p| p.name.to_owned())
            });
        }
        // "in 80 theatres around the country".
        if place.is_empty()
            && (behind.eat_all(&["around", "the", "country"])
                || behind.eat_all(&["across", "the", "country"])
                || behind.eat_all(&["throughout", "the", "country"])
                || behind.eat(&["nationwide"]))
        {
            place = home(reader);
        }
        if place.is_empty() && !abroad {
            place = territory(reader, hit);
        }
        let wide = place.is_empty() && slot::widened(reader.article, reader.start(hit).first, hit.first);
        reader.add(
            Fact::new("opened-in", Value::Count(read.value), hit.sentence, read.span)
                .with("place", place)
                .with("what", what)
                .with(
                    "scope",
                    if abroad {
                        "abroad"
                    } else if wide {
                        "in part"
                    } else {
                        ""
                    },
                ),
        );
    }
}

/// The paragraph's territory, unless its number of screens was told before: a second number is of another place.
fn territory(reader: &Reader<'_>, hit: &Hit) -> String {
    let there = slot::territory(reader, hit).unwrap_or_default();
    let told = |f: &Fact| f.relation == "opened-in" && f.qualifier("place") == Some(&there);
    if reader.facts.iter().rev().take(NEAR).any(told) { String::new() } else { there }
}

/// The country that the lead calls the film's.
fn home(reader: &Reader<'_>) -> String {
    let mut facts = reader.facts.iter().take_while(|f| f.sentence == 0);
    facts.find(|f| f.relation == "made-in").map_or_else(String::new, |f| f.value.print())
}

/// "In the United States and Canada, it earned $5 million from 900 theatres": the place that opens the sentence.
fn before(reader: &mut Reader<'_>, hit: &Hit, number: usize) -> String {
    let mut start = reader.start(hit);
    if !start.eat(&["in"]) {
        return String::new();
    }
    let mut names = Vec::new();
    loop {
        let _ = start.eat(&["the"]);
        let Some(place) = slot::place(reader, &mut start).and_then(|f| f.known) else { break };
        names.push(place.name);
        if !start.eat(&["and"]) {
            break;
        }
    }
    let opens = start.word() == "," && start.token().is_some_and(|t| t.span().start < number);
    if opens { names.join(" and ") } else { String::new() }
}

/// The number of theatres before the cue: "three select theaters", "1,205 North American theaters".
fn number<'a>(cue: &Cursor<'a>) -> Option<Cursor<'a>> {
    (1..=4).map(|n| (n, cue.moved(cue.at - n.min(cue.at)))).find_map(|(n, at)| {
        let described = (1..n).all(|m| DESCRIBING.contains(&at.ahead(m)));
        (described && at.at >= at.first && at.clone().count().is_some()).then_some(at)
    })
}

/// "…, the film earned": the film stands shortly before.
fn has_film(cue: &Cursor<'_>) -> bool {
    (0..14).any(|n| {
        cue.back(n) == "it" && matches!(cue.back(n + 1), "," | "and" | ";")
            || matches!(cue.back(n), "film" | "movie" | "picture")
                && cue.back(n + 1) == "the"
                && matches!(cue.back(n + 2), "" | "," | "and" | ";")
    })
}

/// "opened in", "entered wide release by screening in", and nothing since that is later.
fn is_opening(cursor: &Cursor<'_>) -> bool {
    let later = |n: &usize| LATER.contains(&cursor.back(*n));
    let opens = |n: usize| match cursor.back(n) {
        "opened" | "released" | "debuted" | "debut" | "release" => true,
        // Whose "opening weekend" it is must be said in front.
        "opening" => n == 0 || !matches!(cursor.back(n - 1), "weekend" | "day"),
        _ => false,
    };
    (0..24).take_while(|n| !later(n)).any(opens)
        || is_first(&cursor.moved(cursor.first)) && !(0..24).any(|n| later(&n))
}

/// "in its first weekend", "during its opening weekend".
fn is_first(from: &Cursor<'_>) -> bool {
    (0..12).any(|n| {
        matches!(from.ahead(n), "first" | "opening")
            && (1..4).any(|m| {
                let word = from.ahead(n + m);
                matches!(word, "weekend" | "day" | "days" | "week") || word.ends_with("-day")
            })
    })
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opened-in",
    stems: &[
        "{in_what} how many {what} did {film} open in {the_place}?",
        "{in_what} how many {what} did {film} open?",
    ],
    tell: &["It opened {in_what} {value} {what} in {the_place}.", "It opened {in_what} {value} {what}."],
    options: Options::Figures,
    interest: 2,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn screens_belong_to_a_territory() {
        check(
            "opened-in",
            "== Box office ==\nIn the United States and Canada, the film earned $5 million from 900 theaters in its first weekend. Outside North America, the film opened in 700 theaters in 17 markets.",
            &["900 (place: United States and Canada, what: theaters)", "700 (scope: abroad, what: theaters)"],
        );
    }

    #[test]
    fn screens_are_counted() {
        check("opened-in", "it opened on 6 november 2015 in 384 venues.", &["384 (what: venues)"]);
    }

    #[test]
    fn takings_come_from_screens() {
        check(
            "opened-in",
            "The film debuted with $5 million from 1,203 theaters.",
            &["1203 (what: theaters)"],
        );
        check(
            "opened-in",
            "It made $5 million during its first weekend from 9 locations.",
            &["9 (what: locations)"],
        );
        check(
            "opened-in",
            "it earned $5 million from 1,204 theaters in its first ten days.",
            &["1204 (what: theaters)"],
        );
        check(
            "opened-in",
            "The film opened in limited release at two select theaters.",
            &["2 (what: theaters)"],
        );
        check(
            "opened-in",
            "The film entered wide release by screening in 1,206 North American theaters.",
            &["1206 (what: theaters)"],
        );
    }

    #[test]
    fn a_later_run_is_no_opening() {
        check("opened-in", "The film was released on DVD and is sold in 300 locations.", &[]);
        check("opened-in", "After its release it expanded to 1,500 theaters.", &[]);
        check("opened-in", "The film was released and then re-released in 300 theaters.", &[]);
        check("opened-in", "In its second weekend it earned $5 million from 1,600 theaters.", &[]);
    }

    #[test]
    fn only_the_opening_of_the_same_sentence_places_the_screens() {
        check(
            "opened-in",
            "It opened in the United Kingdom on 25 September 2015 in 384 venues. It opened in 12 cinemas.",
            &["384 (place: United Kingdom, what: venues)", "12 (what: cinemas)"],
        );
    }

    #[test]
    fn two_countries_that_share_a_figure_stay_together() {
        check(
            "opened-in",
            "The film was released in 4,115 theaters in the USA and Canada.",
            &["4115 (place: United States and Canada, what: theaters)"],
        );
        check(
            "opened-in",
            "It opened in limited release in May. It entered wide release in 706 theaters.",
            &["706 (scope: in part, what: theaters)"],
        );
    }
}
