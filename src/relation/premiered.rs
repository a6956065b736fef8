//! When the film was first shown.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    fact::Fact,
    lexicon::places,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &["premiered", "premiere", "world premiere", "debuted", "previewed", "premièred", "première"],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let mut start = reader.start(hit);
    // "The world premiere took place on".
    let opens = start.clone().seek(&["premiere", "première"], 3) && matches!(start.word(), "the" | "its");
    if reader.hedged(hit) || !(opens || reader.about_film(hit) || reader.in_lead(hit)) {
        return;
    }
    let before = reader.before(hit);
    if (0..4).any(|n| {
        matches!(
            before.back(n),
            "dub"
                | "version"
                | "print"
                | "network"
                | "soundtrack"
                | "album"
                | "song"
                | "after"
                | "restored"
                | "restoration"
                | "musical"
                | "series"
                | "trailer"
        )
    }) {
        return;
    }
    // "Its European premiere" is not the first.
    if places::by_adjective(before.back(0)).is_some()
        || matches!(
            before.back(0),
            "european" | "british" | "local" | "london" | "hollywood" | "north-american"
        )
        || before.back(1) == "north"
    {
        return;
    }
    let cursor = reader.after(hit);
    // "On DATE, the film premiered at".
    if start.eat(&["on"])
        && let Some(date) = start.date()
        && start.at + 8 > hit.first
        && matches!(date.value, Date::Day(_))
    {
        reader.state("premiered", Value::Date(date.value), hit, date.span);
        return;
    }
    for n in 0..14 {
        let mut at = cursor.moved(cursor.at + n);
        if at.done() {
            return;
        }
        if at.eat(&["on"])
            && let Some(date) = at.date()
            && matches!(date.value, Date::Day(_))
        {
            let mut place = String::new();
            if (cursor.ahead(0) == "in" || cursor.ahead(0) == "at") && n > 1 {
                let mut where_ = cursor.moved(cursor.at + 1);
                if let Some(found) = slot::place(reader, &mut where_).filter(|f| f.known.is_some()) {
                    place = found.print;
                }
            }
            let fact = Fact::new("premiered", Value::Date(date.value), hit.sentence, date.span);
            reader.add(fact.with("place", place));
            return;
        }
        if matches!(cursor.ahead(n), "and" | ";" | ".") {
            return;
        }
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "premiered",
    stems: &["On which day did {film} have its premiere?"],
    tell: &["The film premiered {on_value}."],
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
}
