//! Who brought the film to cinemas, and where.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "distributed by", "released by", "distribution by", "rights to the film", "distributed through",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let after = reader.article.word(hit.after);
    if reader.article.word(hit.first) == "rights" {
        rights(reader, hit);
        return;
    }
    let before = reader.before(hit);
    let video = (0..10)
        .any(|n| matches!(before.back(n), "dvd" | "blu-ray" | "vhs" | "soundtrack" | "album" | "video"));
    let video = video || reader.section(hit) == SectionKind::HomeMedia || {
        let behind = reader.after(hit);
        (0..10).any(|n| matches!(behind.ahead(n), "dvd" | "blu-ray" | "vhs" | "video"))
    };
    if !reader.about_film(hit) || video || after == "the" {
        return;
    }
    let mut cursor = reader.after(hit);
    if let Some((text, span)) = slot::company(reader, &mut cursor) {
        reader.state("distributed-by", Value::Company(text), hit, span);
    }
}

/// `COMPANY had the PLACES rights to the film`.
fn rights(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let Some(verb) = (0..12).find(|&n| {
        matches!(before.back(n), "had" | "has" | "holds" | "held" | "acquired" | "bought" | "owned" | "owns")
    }) else {
        return;
    };
    let mut cursor = before.moved(before.at - verb);
    let _ = cursor.eat(&["the"]);
    let places: Vec<String> = {
        let mut out = Vec::new();
        while cursor.at < hit.first {
            let word = cursor.word();
            if let Some(place) =
                crate::lexicon::places::by_adjective(word).or_else(|| crate::lexicon::places::find(word))
            {
                out.push(place.name.to_owned());
            }
            cursor.at += 1;
        }
        out
    };
    // The company stands right before the verb, after the last comma.
    let end = before.at - verb - 1;
    let first = (before.first..end)
        .rev()
        .find(|&t| matches!(reader.article.word(t), "," | "." | "and" | "that"))
        .map_or(before.first, |t| t + 1);
    let mut start = before.moved(first);
    start.end = end;
    if let Some((text, span)) = slot::company(reader, &mut start)
        && start.at == end
    {
        let mut places = places;
        let mut after = reader.after(hit);
        if after.eat(&["in"]) {
            places.extend(
                slot::places(reader, &mut after).into_iter().filter(|f| f.known.is_some()).map(|f| f.print),
            );
        }
        // Rights somewhere, but the text does not say where, are no distribution.
        if places.is_empty() {
            return;
        }
        reader.add(
            Fact::new("distributed-by", Value::Company(text), hit.sentence, span)
                .with("place", list(&places)),
        );
    }
}

/// `A, B and C`, with the article that a country's name takes.
fn list(places: &[String]) -> String {
    match places {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "distributed-by",
    stems: &["Which company held the rights to {film} in {the_place}?", "Which company distributed {film}?"],
    tell: &["{value} had the film's rights in {the_place}.", "{value} distributed the film."],
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
    fn rights_name_their_territories() {
        check(
            "distributed-by",
            "entertainment one had the uk, canada, and australian rights to the film.",
            &["Entertainment One (place: United Kingdom, Canada and Australia)"],
        );
    }

    #[test]
    fn who_sells_discs_distributes_no_film() {
        check("distributed-by", "The film was released by Disc House on DVD.", &[]);
    }
}
