//! Who brought the film to cinemas, and where.

use super::{Ask, Cue, Hit, Options, Reader, crew, slot};
use crate::{
    article::{Cursor, SectionKind, Span},
    fact::Fact,
    value::Value,
};

mod rights;
mod served;
pub(super) use rights::CUE as RIGHTS;
pub(super) use served::CUE as SERVED;

/// `released in Canada by X`, `distributed by Y in France and Z in Italy`.
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "distributed", "released", "distribution by", "acquired", "picked up", "bought", "distribution was",
        "distribution handled", "co-distributed", "purchased",
    ],
    read,
};

/// `X distributed the film`.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "distributed", "released", "distributes", "releases", "handled", "acquired", "handles", "picked up",
        "bought", "purchased", "release",
    ],
    read: active,
};

/// Most tokens between the verb and its `by`.
const REACH: usize = 16;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if on_disc(reader, hit) || reader.hedged(hit) || !crew::about_this_film(reader, hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let Some(mut places) = to_by(reader, &mut cursor) else { return };
    let _ = cursor.eat(&["distributor", "distributors"]);
    let bought = matches!(reader.article.word(hit.first), "acquired" | "picked" | "bought" | "purchased");
    // Whoever else buys or frees something: only a company's name shows that the film was meant.
    let first = if bought || cursor.word() == "the" { slot::firm } else { slot::company };
    let number = cursor.word().starts_with(|c: char| c.is_ascii_digit());
    let sure = cursor.token().is_some_and(|t| t.capital) || number || cursor.word() == "the";
    if !sure && reader.article.cased {
        return;
    }
    let mut read = first;
    // "distributed by the home production of A, X Pictures": the name follows the description.
    let described = matches!(cursor.word(), "the" | "his" | "her" | "their")
        && first(reader, &mut cursor.clone()).is_none();
    if described && !cursor.seek(&[","], 9) {
        return;
    }
    while let Some(found) = read(reader, &mut cursor) {
        let here = if cursor.eat(&["in", "across", "throughout"]) {
            known_places(reader, &mut cursor)
        } else {
            Vec::new()
        };
        let there = if here.is_empty() { &places } else { &here };
        state(reader, hit, found, there);
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and", "&", "while"]) || cursor.eat_all(&["with"]);
        let _ = cursor.eat(&["by", "through"]);
        if !(comma || and) {
            break;
        }
        // "in A by X and in B by Y".
        let mut next = cursor.clone();
        if cursor.word() == "in"
            && let Some(there) = to_by(reader, &mut next)
        {
            places = there;
            cursor = next;
        }
        read = slot::firm;
    }
}

/// Steps behind the `by` of the verb before the cursor and gives the places on the way.
fn to_by(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Vec<String>> {
    let mut places = Vec::new();
    let last = cursor.end.min(cursor.at + REACH);
    while cursor.at < last {
        if cursor.eat(&["by", "through", "via"]) {
            return Some(places);
        }
        if matches!(cursor.word(), "in" | "across" | "throughout" | "for") {
            cursor.at += 1;
            let _ = cursor.eat(&["the"]);
            places.extend(known_places(reader, cursor));
            continue;
        }
        let word = cursor.word();
        let verb = word.ends_with("ed") && !matches!(word, "limited" | "united" | "released" | "handled");
        let ends = matches!(
            word,
            "but"
                | "which"
                | "who"
                | "after"
                | "when"
                | "was"
                | "were"
                | "is"
                | ";"
                | "it"
                | "that"
                | "while"
                | "as"
                | "film"
                | "followed"
                | "rights"
                | "then"
                | "before"
                | "he"
                | "she"
                | "they"
                | "had"
                | "has"
        );
        if verb || ends && !matches!(cursor.back(0), "distribution") {
            return None;
        }
        cursor.at += 1;
    }
    None
}

/// Known places at the cursor, no further: behind "France and" may stand the next company.
fn known_places(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let mut ahead = cursor.clone();
    while let Some(place) = slot::place(reader, &mut ahead).filter(|p| p.known.is_some()) {
        out.push(place.print);
        *cursor = ahead.clone();
        let comma = ahead.eat(&[","]);
        if !(ahead.eat(&["and", "&"]) || comma) {
            break;
        }
        let _ = ahead.eat(&["the"]);
    }
    out
}

/// Whether the sentence around the cue speaks of discs, tapes and records.
fn on_disc(reader: &Reader<'_>, hit: &Hit) -> bool {
    let disc = |word: &str| {
        matches!(
            word,
            "dvd"
                | "dvds"
                | "blu-ray"
                | "vhs"
                | "soundtrack"
                | "album"
                | "video"
                | "laserdisc"
                | "trailer"
                | "single"
                | "disc"
                | "discs"
                | "blu-rays"
                | "poster"
                | "teaser"
                | "score"
                | "game"
                | "games"
                | "song"
                | "songs"
                | "toys"
                | "videocassette"
                | "book"
                | "novelization"
        )
    };
    let (before, behind) = (reader.before(hit), reader.after(hit));
    reader.section(hit) == SectionKind::HomeMedia
        || (0..10).any(|n| disc(before.back(n)))
        || (0..12).take_while(|&n| behind.ahead(n) != ";").any(|n| disc(behind.ahead(n)))
}

fn active(reader: &mut Reader<'_>, hit: &Hit) {
    if on_disc(reader, hit) || reader.hedged(hit) || !released(reader.section(hit)) {
        return;
    }
    let mut cursor = reader.after(hit);
    let handled = reader.article.word(hit.first).starts_with("handle");
    let object = if handled {
        let _ = cursor.eat(&["the", "its"]);
        let _ = cursor.eat(&["film", "'s", "worldwide", "theatrical", "domestic", "international", "film's"]);
        cursor.eat(&["distribution"])
    } else {
        let _ = cursor.eat(&["the"]);
        (cursor.eat(&["film", "movie", "picture", "it"])) && !matches!(cursor.word(), "'s" | "’s" | "rights")
    };
    if !object {
        return;
    }
    let places = if cursor.eat(&["in", "across", "throughout"]) {
        let _ = cursor.eat(&["the"]);
        known_places(reader, &mut cursor)
    } else {
        Vec::new()
    };
    let mut before = reader.before(hit);
    while matches!(
        before.back(0),
        "which" | "," | "also" | "had" | "would" | "will" | "who" | "later" | "then" | "has"
    ) {
        before.at -= 1;
    }
    for found in slot::firms_before(reader, &before) {
        state(reader, hit, found, &places);
    }
}

fn released(section: SectionKind) -> bool {
    crew::making(section) || matches!(section, SectionKind::BoxOffice | SectionKind::Reception)
}

fn state(reader: &mut Reader<'_>, hit: &Hit, (text, span): (String, Span), places: &[String]) {
    if text.to_lowercase().ends_with(" records") || text.to_lowercase().ends_with(" music") {
        return;
    }
    let fact = Fact::new("distributed-by", Value::Company(text), hit.sentence, span);
    reader.add(fact.with("place", list(places)));
}

/// `A, B and C`.
fn list(places: &[String]) -> String {
    match places {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "distributed-by",
    stems: &["Which company handled {film} in {the_place}?", "Which company distributed {film}?"],
    tell: &["{value} handled the film in {the_place}.", "{value} distributed the film."],
    options: Options::Companies("distribution"),
    conflicts: &["made-by"],
    many: false,
    interest: 2,
    knows: 0.15,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn each_place_may_have_its_own_distributor_behind_its_date() {
        let text = "It was released in France on 25 April 2001 by Lamp Films and in Germany on 16 August 2001 by Wick Film.";
        check("distributed-by", text, &["Lamp Films (place: France)", "Wick Film (place: Germany)"]);
        check("released", text, &["2001-04-25 (place: France)", "2001-08-16 (place: Germany)"]);
        check(
            "distributed-by",
            "it was released in japan on 20 july 2001 by distributor lamp films.",
            &["Lamp Films (place: Japan)"],
        );
    }

    #[test]
    fn rights_name_their_territories() {
        check(
            "distributed-by",
            "entertainment one had the uk, canada, and australian rights to the film.",
            &["Entertainment One (place: United Kingdom, Canada and Australia)"],
        );
    }

    #[test]
    fn places_stand_before_or_behind_the_company() {
        check(
            "distributed-by",
            "It was released in Canada by Dot Films in May.",
            &["Dot Films (place: Canada)"],
        );
        check(
            "distributed-by",
            "The film was distributed by Dot Films in France and Big Lamp Pictures in Italy.",
            &["Dot Films (place: France)", "Big Lamp Pictures (place: Italy)"],
        );
        check("distributed-by", "the film was released by dot films.", &["Dot Films"]);
    }

    #[test]
    fn companies_release_films_and_buy_rights() {
        check("distributed-by", "Dot Films released the film in Italy.", &["Dot Films (place: Italy)"]);
        check("distributed-by", "Dot Films acquired the distribution rights.", &["Dot Films"]);
        check("distributed-by", "The distribution rights were sold to Dot Films.", &["Dot Films"]);
        check("distributed-by", "The film was acquired by Dot Films.", &["Dot Films"]);
        check("distributed-by", "Dot Films bought the rights to the novel.", &[]);
        check("distributed-by", "Dot Films bought the music rights to the film.", &[]);
    }

    #[test]
    fn who_sells_discs_distributes_no_film() {
        check("distributed-by", "The film was released by Disc House on DVD.", &[]);
    }
}
