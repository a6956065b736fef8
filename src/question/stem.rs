//! Filling a wording with what a fact and its film give.

use super::{
    located::{as_written, located, named, with_article},
    phrase,
};
use crate::{
    base::Base,
    fact::Fact,
    lexicon::{
        given::{self, Sex},
        people,
    },
    relation,
    value::Value,
};

/// The sex of a person, where the lexicon or the given name tells it.
#[must_use]
pub(super) fn sex(name: &str) -> Option<Sex> {
    people::find(name).map_or_else(|| given::sex(name), |p| Some(p.sex))
}

/// A wording with everything filled in, or none where the fact lacks something the wording needs.
#[must_use]
pub(super) fn fill(wording: &str, film: &str, fact: &Fact, base: &Base<'_>) -> Option<String> {
    fill_as(wording, film, fact, &fact.value.print(), base)
}

/// The same with another value in the fact's place: a statement that is false.
#[must_use]
pub(super) fn fill_as(
    wording: &str,
    film: &str,
    fact: &Fact,
    print: &str,
    base: &Base<'_>,
) -> Option<String> {
    let mut out = String::with_capacity(wording.len() + 32);
    let mut rest = wording;
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}')?;
        out.push_str(&rest[..open]);
        out.push_str(&slot(&rest[open + 1..close], film, fact, print, base)?);
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    phrase::stop_once(&mut out);
    // A wording may open with a slot.
    let mut chars = out.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect())
}

fn slot(name: &str, film: &str, fact: &Fact, print: &str, base: &Base<'_>) -> Option<String> {
    Some(match name {
        "film" => film.to_owned(),
        // "the Lamp Company produced the film".
        "value" if matches!(fact.value, Value::Company(_)) => as_written(print, base.article),
        "value" => print.to_owned(),
        "a_value" => phrase::with_a(print),
        "the_value" => with_article(print),
        "named" => named(print, base.article)?,
        "located" => located(print, base.article)?,
        "paper" => phrase::paper(print),
        "character" => phrase::part(fact.qualifier("character")?, base.article),
        "prize" => phrase::prize(fact.qualifier("award")?, fact.qualifier("category")?),
        "the_list" => phrase::list(fact.qualifier("list")?, base.article),
        "titled" => fact.qualifier("medium").filter(|medium| !phrase::UNTITLED.contains(medium))?.to_owned(),
        "the_festival" => phrase::festival(print),
        // "on 3 May 1993", "in May 1993".
        "on_value" => {
            let day = print.starts_with(|c: char| c.is_ascii_digit()) && print.contains(' ');
            format!("{} {print}", if day { "on" } else { "in" })
        }
        "actor" => match sex(print) {
            Some(Sex::Female) => "actress",
            Some(Sex::Male) => "actor",
            None => return None,
        }
        .to_owned(),
        "actors" => match sex(print) {
            Some(Sex::Female) => "actresses",
            Some(Sex::Male) | None => "actors",
        }
        .to_owned(),
        "director" => {
            let mut directors = base.of("directed-by").map(|f| f.value.print());
            let first = directors.next()?;
            directors.next().is_none().then_some(first)?
        }
        "the_place" => {
            let places = fact.qualifier("place")?;
            places
                .split(" and ")
                .map(|list| list.split(", ").map(with_article).collect::<Vec<_>>().join(", "))
                .collect::<Vec<_>>()
                .join(" and ")
        }
        "in_what" => if fact.qualifier("what")? == "screens" { "on" } else { "in" }.to_owned(),
        "format" => phrase::formats(fact.qualifier("format")?),
        "series" => phrase::series(fact.qualifier("series")?),
        "once" => relation::once(fact)?.to_owned(),
        other => fact.qualifier(other)?.to_owned(),
    })
}
