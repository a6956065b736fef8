//! Which country made the film, and in which year, from the definition in the lead.

use super::{Ask, Options, Reader, genre};
use crate::{
    fact::Fact,
    lexicon::places::{self, Kind},
    value::{Date, Value},
};

/// Reads the adjectives and the year of the first sentence.
pub(super) fn read(reader: &mut Reader<'_>) {
    let Some((first, last)) = genre::definition(reader) else { return };
    let mut countries = Vec::new();
    for t in first..last {
        let word = reader.article.word(t);
        // "Malayalam-language", "Hindi-language" say a language, not a country.
        if let Some(place) =
            places::by_adjective(word).filter(|p| matches!(p.kind, Kind::Country | Kind::Territory))
        {
            countries.push((place.name, reader.span(t, t + 1)));
        }
        let mut cursor = crate::article::Cursor { article: reader.article, at: t, first, end: last };
        if let Some(read) = cursor.year() {
            reader.add(Fact::new("made-in-year", Value::Date(Date::Year(read.value)), 0, read.span));
        }
    }
    for (name, span) in countries {
        let mut fact = Fact::new("made-in", Value::Place(name.to_owned()), 0, span);
        fact.from_lexicon = true;
        reader.add(fact);
    }
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "made-in",
        stems: &["Which country does {film} come from?"],
        tell: &["It was made in {the_value}."],
        options: Options::Places,
        conflicts: &["filmed-in", "sold-to", "released"],
        interest: 2,
        knows: 0.5,
        ..Ask::BLANK
    },
    Ask {
        relation: "made-in-year",
        stems: &["In which year did {film} come out?"],
        tell: &["The film is from {value}."],
        options: Options::Dates,
        conflicts: &["source-year"],
        interest: 3,
        knows: 0.3,
        ..Ask::BLANK
    },
];
