//! What the film earned, and in which scope.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "grossed", "grossing", "gross of", "total gross", "worldwide total", "total of", "earned",
        "box office gross", "gross was", "made",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::HomeMedia | SectionKind::Cast)
        || reader.hedged(hit)
        || !reader.about_film(hit)
    {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["of", "a", "total", "over", "more"]);
    if cursor.eat(&["of", "than", "nearly", "almost", "about", "around", "approximately"])
        && matches!(cursor.back(0), "nearly" | "almost" | "about" | "around" | "approximately" | "than")
    {
        return;
    }
    let before = reader.before(hit);
    if matches!(before.back(0), "highest" | "lowest" | "biggest" | "top" | "highest-") {
        return;
    }
    let Some(sum) = cursor.money() else { return };
    let scope = scope(&cursor);
    let weekend = {
        let mut near = cursor.clone();
        near.seek(&["weekend", "day", "week", "weeks", "days", "friday", "saturday", "previews", "night"], 16)
    };
    let earlier_weekend = (0..10).any(|n| matches!(before.back(n), "weekend" | "friday" | "week"));
    if weekend
        || (earlier_weekend && scope.is_none())
        || before.back(0) == "opening"
        || before.back(0) == "three-day"
        || one_territory(reader, hit, &cursor)
    {
        return;
    }
    let verb = reader.article.word(hit.first);
    if matches!(verb, "made" | "earned" | "total") && scope.is_none() {
        return;
    }
    let currency = sum.value.currency.iso();
    let scope = scope.unwrap_or("total");
    reader.add(
        Fact::new("grossed", Value::Money(sum.value), hit.sentence, sum.span)
            .with("currency", currency)
            .with("scope", scope),
    );
}

/// "In Estonia, … a total gross of", "$7.1 million in the United Kingdom", "from 21 territories": a part of the whole.
fn one_territory(reader: &Reader<'_>, hit: &Hit, behind: &Cursor<'_>) -> bool {
    let elsewhere = |mut at: Cursor<'_>| {
        at.eat(&["in"])
            && slot::place(reader, &mut at)
                .and_then(|f| f.known)
                .is_some_and(|p| !matches!(p.name, "United States" | "Canada" | "North America"))
    };
    elsewhere(behind.clone()) || elsewhere(reader.start(hit)) || behind.word() == "from"
}

fn scope(cursor: &Cursor<'_>) -> Option<&'static str> {
    for n in 0..8 {
        match cursor.ahead(n) {
            "worldwide" | "globally" => return Some("worldwide"),
            "domestically" | "domestic" | "america" | "canada" | "states" | "u.s." => {
                return Some("domestic");
            }
            "internationally" | "international" | "overseas" => return Some("international"),
            "and" | ";" | "." | "against" | "" => return None,
            _ => {}
        }
    }
    None
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "grossed",
    stems: &["What was the {scope} gross of {film} at the box office?"],
    tell: &["Its {scope} gross was {value}."],
    options: Options::Figures,
    conflicts: &["opened-to", "cost"],
    interest: 4,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_scope_is_kept() {
        check(
            "grossed",
            "The film grossed $562.1 million worldwide.",
            &["562100000 (currency: USD, scope: worldwide)"],
        );
        check("grossed", "the film earned 40 crore worldwide.", &["400000000 (scope: worldwide)"]);
    }

    #[test]
    fn one_territory_is_not_the_gross() {
        check("grossed", "In Estonia, it had a total gross of $1.2 million.", &[]);
        check("grossed", "The film grossed $4.4 million on its first weekend.", &[]);
    }
}
