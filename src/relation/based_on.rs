//! The work that the film comes from: title, author, medium, year.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, Span},
    fact::Fact,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "based on", "based upon", "adapted from", "adaptation of", "based in part on", "based loosely on",
        "loosely based on",
    ],
    read,
};

/// What a source can be, as one or two words.
const MEDIA: &[&str] = &[
    "novel", "novella", "short story", "story", "play", "stage play", "radio play", "radio drama", "musical",
    "memoir", "autobiography", "biography", "book", "comic", "comic book", "graphic novel", "manga", "poem",
    "television series", "teleplay", "video game", "article", "children's book", "folk tale", "fairy tale",
    "opera",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !(reader.in_lead(hit) || reader.about_film(hit)) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["the", "a", "an", "his", "her", "their"]);
    let (mut author, mut year, mut medium) = (None, None, None);
    // "AUTHOR's 1959 novel TITLE", "the 1959 novel TITLE by AUTHOR", "the novel of the same name by AUTHOR".
    let mut ahead = cursor.clone();
    if let Some(name) = slot::person(reader, &mut ahead)
        && ahead.eat(&["'s", "'", "’s", "’"])
    {
        author = Some(name);
        cursor = ahead;
    }
    let _ = cursor.eat(&["own"]);
    if let Some(read) = cursor.year() {
        year = Some((read.value, read.span));
    }
    skip_adjectives(&mut cursor);
    if let Some(found) = medium_here(reader, &mut cursor) {
        medium = Some(found);
    }
    let _ = cursor.eat(&[","]);
    let same_name =
        cursor.eat_all(&["of", "the", "same", "name"]) || cursor.eat_all(&["of", "the", "same", "title"]);
    if medium.is_none() && author.is_none() {
        return;
    }
    let title = if same_name { None } else { slot::title(reader, &mut cursor) };
    if cursor.word() == "(" {
        let mut inside = cursor.moved(cursor.at + 1);
        if let Some(read) = inside.year()
            && inside.eat(&[")"])
        {
            year = Some((read.value, read.span));
            cursor = inside;
        }
    }
    let _ = cursor.eat(&[","]);
    let _ = cursor.eat_all(&["a", "novel"]);
    let _ = cursor.eat(&["written"]);
    if author.is_none() && cursor.eat(&["by"]) {
        author = slot::people(reader, &mut cursor).into_iter().next();
    }
    let by = author.as_ref().map_or_else(String::new, |a| a.print.clone());
    let (medium_text, medium_span) = medium.unwrap_or_default();
    let year_text = year.as_ref().map_or_else(String::new, |(y, _)| y.to_string());
    if let Some((text, span)) = title {
        let fact = Fact::new("based-on", Value::Title(text), hit.sentence, span);
        reader.add(fact.with("author", by).with("medium", medium_text.clone()).with("year", year_text));
    } else if !same_name {
        return;
    }
    if !medium_text.is_empty() {
        reader.state("source-medium", Value::Term(medium_text.clone()), hit, medium_span);
    }
    if let Some(name) = author {
        let mut fact = Fact::new("source-author", Value::Person(name.print), hit.sentence, name.span);
        fact.full = name.full;
        reader.add(fact.with("medium", medium_text.clone()));
    }
    if let Some((year, span)) = year {
        reader.add(
            Fact::new("source-year", Value::Date(Date::Year(year)), hit.sentence, span)
                .with("medium", medium_text),
        );
    }
}

fn skip_adjectives(cursor: &mut Cursor<'_>) {
    while cursor.eat(&[
        "bestselling", "best-selling", "award-winning", "popular", "acclaimed", "classic", "own",
        "unpublished", "non-fiction", "science", "fiction", "broadway", "two-act", "semi-autobiographical",
        "pulitzer", "prize-winning", "stage", "mystery", "crime", "famous",
    ]) {
        if cursor.back(0) == "stage" && cursor.word() != "play" {
            cursor.at -= 1;
            return;
        }
    }
}

fn medium_here(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    for n in [2, 1] {
        if cursor.at + n > cursor.end {
            continue;
        }
        let text = (0..n).map(|i| cursor.ahead(i)).collect::<Vec<_>>().join(" ");
        if MEDIA.contains(&text.as_str()) {
            let span = reader.span(cursor.at, cursor.at + n);
            cursor.at += n;
            return Some((text, span));
        }
    }
    None
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "based-on",
        stems: &[
            "What is the title of the {medium} that {film} is based on?",
            "Which {medium} did {film} grow out of?",
        ],
        tell: &["The film is based on the {medium} {value}."],
        options: Options::Works,
        interest: 6,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-medium",
        stems: &[
            "What was the story of {film} before it was a film?",
            "In which form was the story of {film} first told?",
        ],
        tell: &["Before it was a film, the story was a {value}."],
        options: Options::Terms(&[
            "novel", "stage play", "radio drama", "short story", "television series", "comic book", "memoir",
            "poem", "musical", "video game",
        ]),
        interest: 7,
        knows: 0.35,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-author",
        stems: &["Who wrote the {medium} that {film} is based on?"],
        tell: &["{value} wrote the {medium} behind the film."],
        options: Options::Authors,
        conflicts: &["written-by", "story-by", "directed-by", "once-directing"],
        interest: 5,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-year",
        stems: &["From which year is the {medium} that {film} is based on?"],
        tell: &["The {medium} behind the film is from {value}."],
        options: Options::Dates,
        conflicts: &["made-in-year"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn title_author_medium_and_year_are_told_apart() {
        check("based-on", "it is based on banks' 2013 radio drama goodbye.", &[]);
        check(
            "based-on",
            "The film is based on the 1959 novel The Long Lamp by Ann Lee.",
            &["The Long Lamp (author: Ann Lee, medium: novel, year: 1959)"],
        );
    }

    #[test]
    fn a_source_of_the_same_name_has_no_title_to_ask() {
        check("based-on", "It is based on the 1946 novel of the same name by Ann Lee.", &[]);
    }
}
