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
        words::Words,
    },
    relation,
    value::Value,
};

/// The sex of a person, where the lexicon or the given name tells it.
#[must_use]
pub(super) fn sex(name: &str) -> Option<Sex> {
    // "Kang Hye-jung": the family name stands first, and what follows tells no sex.
    let eastern = || name.rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_lowercase));
    people::find(name).map_or_else(|| given::sex(name).filter(|_| !eastern()), |p| Some(p.sex))
}

/// The sex of somebody in the cast; none where the part is of the other sex than the given name seems to tell, as
/// where a surname stands for a given name.
#[must_use]
pub(super) fn cast_sex(name: &str, base: &Base<'_>) -> Option<Sex> {
    let told = sex(name)?;
    let doubtful = people::find(name).is_none()
        && base
            .of("plays")
            .filter(|f| matches!(&f.value, Value::Person(actor) if actor == name))
            .filter_map(|f| part_sex(f.qualifier("character")?))
            .any(|part| part != told);
    (!doubtful).then_some(told)
}

/// The sex that a part's name tells.
fn part_sex(character: &str) -> Option<Sex> {
    static FEMALE: Words = Words::new(&[
        "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "aunt", "sister", "wife", "mother",
        "daughter", "girl", "girlfriend", "woman", "waitress", "actress", "nun", "babysitter", "grandma",
    ]);
    static MALE: Words = Words::new(&[
        "mr", "mr.", "sir", "lord", "king", "prince", "uncle", "brother", "husband", "father", "son", "boy",
        "boyfriend", "man", "waiter", "priest", "monk", "grandpa",
    ]);
    let lower = character.to_lowercase();
    let mut words = lower.split([' ', '/', '-']).filter(|w| !w.is_empty());
    let told = words.clone().find_map(|w| {
        FEMALE.contains(w).then_some(Sex::Female).or_else(|| MALE.contains(w).then_some(Sex::Male))
    });
    told.or_else(|| words.next().filter(|w| !given::is_word_too(w)).and_then(given::sex))
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
        "actor" => match cast_sex(print, base) {
            Some(Sex::Female) => "actress",
            Some(Sex::Male) => "actor",
            None => return None,
        }
        .to_owned(),
        "actors" => match cast_sex(print, base) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_other_sex_makes_a_given_name_doubtful() {
        let text =
            "The Lamp is a 2015 film.\n== Cast ==\n* Bret Dole as Kate Moss\n* Bruce Lamb as Peter Moss\n";
        let article = crate::article::Article::parse(text.to_owned()).expect("a film");
        let base = Base::read(&article);
        assert_eq!(cast_sex("Bret Dole", &base), None);
        assert_eq!(cast_sex("Bruce Lamb", &base), Some(Sex::Male));
        assert_eq!(part_sex("Dock worker's wife"), Some(Sex::Female));
        assert_eq!(part_sex("Mrs. Moss"), Some(Sex::Female));
    }
}
