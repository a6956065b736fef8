//! Who is in the film.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::SectionKind, fact::Fact, lexicon::people::Role, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "stars", "starring", "starred", "co-stars", "features", "cast includes", "cast included",
        "cast features",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if matches!(
        before.back(0),
        "to" | "would" | "will" | "not" | "could" | "of" | "other" | "guest" | "film" | "movie"
    ) && reader.article.word(hit.first) != "stars"
    {
        return;
    }
    let word = reader.article.word(hit.first);
    // "Bollywood stars A and B": a noun. The verb has the film before it, or nothing.
    let title_last =
        reader.article.lower[reader.article.title.clone()].rsplit(' ').next().unwrap_or_default();
    let subject = matches!(
        before.back(0),
        "film"
            | "movie"
            | "picture"
            | "it"
            | "and"
            | ","
            | "also"
            | "which"
            | "drama"
            | "comedy"
            | ")"
            | "—"
            | "–"
            | ""
            | "that"
            | "thriller"
    );
    if word == "stars" && !subject && before.back(0) != title_last && reader.article.word(hit.after) != "as" {
        return;
    }
    let mut cursor = reader.after(hit);
    if matches!(cursor.word(), "as" | "in" | "alongside") {
        // "A stars as B": the name stands before.
        if cursor.word() == "as"
            && reader.in_lead(hit)
            && let Some(name) = slot::person_before(reader, &before)
        {
            state(reader, hit, &name);
        }
        return;
    }
    if !(reader.in_lead(hit) || (reader.about_film(hit) && reader.section(hit) != SectionKind::Plot)) {
        return;
    }
    let _ = cursor.eat_all(&["the", "voices", "of"]) || cursor.eat_all(&["an", "ensemble", "cast", "of"]);
    let _ = cursor.eat_all(&["the", "voice", "actors"]);
    let names = with_roles(reader, &mut cursor);
    // Films "feature" much; a list of names counts when the sentence says they act.
    let acts = {
        let mut rest = cursor.clone();
        rest.seek(&["roles", "role", "parts", "cast", "performances"], 6)
    };
    if word == "features" && !acts && names.len() < 2 {
        return;
    }
    for name in names {
        state(reader, hit, &name);
    }
}

/// A list of names whose members may carry `as CHARACTER`.
fn with_roles(reader: &mut Reader<'_>, cursor: &mut crate::article::Cursor<'_>) -> Vec<slot::Name> {
    let mut out = Vec::new();
    for _ in 0..20 {
        let names = slot::people(reader, cursor);
        if names.is_empty() {
            break;
        }
        out.extend(names);
        if cursor.word() != "as" {
            break;
        }
        // Over the character to the next name: only an "and" or comma behind a capitalised run continues the list.
        let capital = reader.article.tokens.get(cursor.at + 1).is_some_and(|t| t.capital);
        if !reader.article.cased || !capital || !cursor.clone().seek(&[",", "and"], 10) {
            break;
        }
        let _ = cursor.seek(&[",", "and"], 10);
        let _ = cursor.eat(&["and", "with"]);
    }
    out
}

fn state(reader: &mut Reader<'_>, hit: &Hit, name: &slot::Name) {
    let mut fact = Fact::new("stars", Value::Person(name.print.clone()), hit.sentence, name.span.clone());
    fact.full.clone_from(&name.full);
    reader.add(fact);
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "stars",
    stems: &[
        "Which of these {actors} appears in {film}?",
        "Which of these {actors} is in the cast of {film}?",
        "Which of these {actors} has a part in {film}?",
    ],
    tell: &["{value} is in the cast."],
    options: Options::People(Role::Actor),
    conflicts: &["once-cast", "replaced-by", "directed-by", "written-by", "produced-by"],
    many: true,
    interest: 5,
    knows: 0.45,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_list_of_stars_keeps_particles() {
        check(
            "stars",
            "the film stars toni collette, frances de la tour, and jacqueline bisset.",
            &["Toni Collette", "Frances de la Tour", "Jacqueline Bisset"],
        );
        check(
            "stars",
            "The film stars Ann Lee as Mary Poole and Bob Doe as Tom Reed.",
            &["Ann Lee", "Bob Doe"],
        );
    }

    #[test]
    fn stars_as_a_noun_are_no_cast() {
        check("stars", "The jury included Bollywood stars Ann Lee and Bob Doe.", &[]);
    }
}
