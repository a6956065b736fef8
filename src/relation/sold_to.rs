//! Territories that the film was sold to.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::Cursor, fact::Fact, lexicon::places, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["sold to", "was sold to"], read };

/// "bought the UK, Canada, and Australian rights".
pub(super) const RIGHTS: Cue = Cue { phrases: &["rights"], read: read_rights };

/// Most tokens of a list of territories before "rights".
const REACH: usize = 30;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    // "was sold to" holds "sold to": the shorter cue reads both.
    if hit.after - hit.first > 2 || !reader.about_film(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let start = reader.start(hit);
    let open = (start.at..start.end).any(|t| {
        matches!(reader.article.word(t), "including" | "several" | "among" | "other" | "others" | "such")
    });
    if cursor.word() == "several" || cursor.word() == "many" || cursor.word() == "various" {
        let _ = cursor.seek(&["including"], 5);
    }
    for found in slot::places(reader, &mut cursor) {
        if found.known.is_some() {
            let mut fact = Fact::new("sold-to", Value::Place(found.print), hit.sentence, found.span);
            fact.from_lexicon = true;
            reader.add(fact.with("list", if open { "open" } else { "" }));
        }
    }
}

fn read_rights(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let verb = (0..REACH).find(|&n| {
        matches!(before.back(n), "acquired" | "bought" | "secured" | "purchased" | "obtained" | "up" | "sold")
    });
    let Some(verb) = verb else { return };
    let mut cursor = before.moved(before.at - verb);
    let _ = cursor.eat(&["the"]);
    let mut found = Vec::new();
    while let Some((name, first)) = territory(&mut cursor) {
        found.push((name, reader.span(first, cursor.at)));
        let _ = cursor.eat(&[","]);
        let _ = cursor.eat(&["and", "&"]);
        let _ = cursor.eat(&["the"]);
    }
    let _ = cursor.eat(&["theatrical", "distribution", "exhibition", "home", "broadcast"]);
    let _ = cursor.eat(&["distribution", "release"]);
    // Of a book's rights, or of rights in general, nothing else is left between.
    if cursor.at != hit.first || reader.after(hit).seek(&["novel", "book", "story", "play", "remake"], 6) {
        return;
    }
    for (name, span) in found {
        let mut fact = Fact::new("sold-to", Value::Place(name.to_owned()), hit.sentence, span);
        fact.from_lexicon = true;
        reader.add(fact);
    }
}

/// A territory by its name or adjective, with its first token.
fn territory(cursor: &mut Cursor<'_>) -> Option<(&'static str, usize)> {
    let first = cursor.at;
    let (n, place) = (1..=3).rev().find_map(|n| {
        let words: Vec<&str> = (0..n).map(|i| cursor.ahead(i)).collect();
        let text = words.join(" ");
        Some((n, places::find(&text).or_else(|| places::by_adjective(&text))?))
    })?;
    cursor.at = (first + n).min(cursor.end);
    Some((place.name, first))
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "sold-to",
    stems: &["Several territories are named as buyers of {film}: which of these is one of them?"],
    tell: &["The film was sold to {the_value}, among other territories."],
    options: Options::Places,
    conflicts: &["filmed-in", "released", "distributed-by"],
    many: true,
    interest: 1,
    knows: 0.1,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn an_open_list_of_territories_is_read() {
        check(
            "sold-to",
            "the film was sold to several territories, including germany, south korea, and hong kong.",
            &["Germany (list: open)", "South Korea (list: open)", "Hong Kong (list: open)"],
        );
        check("sold-to", "The film was sold to Germany and Hong Kong.", &["Germany", "Hong Kong"]);
    }

    #[test]
    fn rights_for_territories_are_read_with_adjectives_among_them() {
        check(
            "sold-to",
            "acme films bought the uk, canada, and australian rights to the film.",
            &["United Kingdom", "Canada", "Australia"],
        );
        check("sold-to", "Acme acquired British distribution rights to the film.", &["United Kingdom"]);
        check(
            "sold-to",
            "Acme bought the film rights to the novel and the American rights of the book.",
            &[],
        );
        check("sold-to", "Acme sold its British studio and the rights.", &[]);
    }
}
