//! When the film was first shown.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::Read,
    fact::Fact,
    lexicon::places::{self, Kind, Place},
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &["premiered", "premiere", "world premiere", "debuted", "previewed", "premièred", "première"],
    read,
};

/// Words of other things that are shown for the first time.
const OTHER: &[&str] = &[
    "dub", "version", "print", "network", "soundtrack", "album", "song", "restored", "restoration",
    "musical", "series", "trailer", "teaser", "sequel", "documentary", "short", "play", "remake", "prequel",
    "episode",
];

/// Where a premiere that is not the first may be held, beside the adjectives of countries.
const LOCAL: &[&str] = &[
    "european", "british", "local", "london", "hollywood", "north-american", "north american", "new york",
    "uk", "us", "u.s.", "asian", "los angeles", "african", "regional", "national", "domestic",
    "international", "gala", "charity",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let start = reader.start(hit);
    // "The world premiere took place on", "After a Berlin premiere on".
    let opens = start.clone().seek(&["premiere", "première"], 6)
        && (matches!(start.word(), "the" | "its" | "a" | "an")
            || matches!(start.word(), "after" | "following" | "with")
                && matches!(start.ahead(1), "the" | "its" | "a" | "an"));
    let before = reader.before(hit);
    // "after it premiered" is a clause of time, "followed by a premiere" a second one.
    let time = (0..4).any(|n| before.back(n) == "after") && !opens;
    let second = (0..6).any(|n| matches!(before.back(n), "followed" | "before"));
    if reader.hedged(hit)
        || time
        || !(opens || second || reader.about_film(hit) || reader.in_lead(hit))
        || (0..4).any(|n| OTHER.contains(&before.back(n)))
    {
        return;
    }
    let cursor = reader.after(hit);
    // "debuted in France" tells of a release there.
    let mut there = cursor.clone();
    let country = |p: &Place| matches!(p.kind, Kind::Country | Kind::Nation | Kind::Continent);
    if reader.article.word(hit.first) == "debuted"
        && there.eat(&["in"])
        && slot::place(reader, &mut there).and_then(|f| f.known).is_some_and(country)
    {
        return;
    }
    // "On DATE, the film premiered at".
    let mut opening = start.clone();
    let dated = opening.eat(&["on"]).then(|| slot::dated(&mut opening)).flatten();
    if let Some(date) = dated.filter(|d| opening.at + 8 > hit.first && matches!(d.value, Date::Day(_))) {
        state(reader, hit, date, String::new());
        return;
    }
    for n in 0..14 {
        let mut at = cursor.moved(cursor.at + n);
        if at.done() {
            return;
        }
        if at.eat(&["on"])
            && let Some(date) = slot::dated(&mut at)
            && matches!(date.value, Date::Day(_))
        {
            let mut place = String::new();
            if (cursor.ahead(0) == "in" || cursor.ahead(0) == "at") && n > 1 {
                let mut where_ = cursor.moved(cursor.at + 1);
                let found = slot::place(reader, &mut where_).filter(|f| f.known.is_some());
                // "at the London Film Festival" names no town.
                let festival = matches!(where_.word(), "film" | "international" | "festival");
                if let Some(found) = found.filter(|_| !festival) {
                    place = found.print;
                }
            }
            state(reader, hit, date, place);
            return;
        }
        if matches!(cursor.ahead(n), "and" | ";" | ".") {
            return;
        }
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, date: Read<Date>, place: String) {
    let fact = Fact::new("premiered", Value::Date(date.value), hit.sentence, date.span);
    let which = local(reader, hit);
    reader.add(fact.with("place", place).with("which", which));
}

/// `its European premiere` is not the first: how the text calls it, empty for the first.
fn local(reader: &Reader<'_>, hit: &Hit) -> String {
    let before = reader.before(hit);
    for n in [2, 1] {
        let Some(first) = hit.first.checked_sub(n).filter(|&t| t >= before.first) else { continue };
        let span = reader.span(first, hit.first);
        let word = &reader.article.lower[span.clone()];
        if LOCAL.contains(&word) || places::by_adjective(word).is_some() {
            return reader.print_title(&span);
        }
    }
    String::new()
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "premiered",
    stems: &[
        "On which day did {film} have its {which} premiere?",
        "On which day did {film} have its premiere?",
    ],
    tell: &["The film had its {which} premiere {on_value}.", "The film premiered {on_value}."],
    options: Options::Dates,
    conflicts: &["released", "home-media", "filming-began", "filming-ended"],
    interest: 2,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_premiere_has_a_day() {
        check("premiered", "The film premiered on June 18, 2011.", &["2011-06-18"]);
        check("premiered", "The premiere of The Lamp took place on June 18, 2011.", &["2011-06-18"]);
        check("premiered", "On June 18, 2011, the film premiered in Rome.", &["2011-06-18"]);
        check("premiered", "The English-language dub premiered on 23 October 2005.", &[]);
    }

    #[test]
    fn a_premiere_elsewhere_is_called_what_it_is() {
        check(
            "premiered",
            "the film premiered on 2 june 2015 at the elm, followed by a british premiere on 5 june at the oak.",
            &["2015-06-02", "2015-06-05 (which: British)"],
        );
        check(
            "premiered",
            "After a North American premiere on 2 June 2015, The Lamp opened in Asia.",
            &["2015-06-02 (which: North American)"],
        );
        check(
            "premiered",
            "After it premiered on 2 June 2015, Bob Doe left. The trailer premiered on 3 June 2015.",
            &[],
        );
    }
}
