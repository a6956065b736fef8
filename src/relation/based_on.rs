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
    // A capital article belongs to the title: "based on The Blank Lamp".
    if !(reader.article.cased && cursor.token().is_some_and(|t| t.capital)) {
        let _ = cursor.eat(&["the", "a", "an", "his", "her", "their"]);
    }
    let source = source(reader, &mut cursor);
    let Source { title, author, year, medium, same_name } = source;
    if medium.is_none() && author.is_none() {
        return;
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

/// The work as read, whatever of it the text gives.
#[derive(Default)]
struct Source {
    title: Option<(String, Span)>,
    author: Option<slot::Name>,
    year: Option<(i16, Span)>,
    medium: Option<(String, Span)>,
    /// "of the same name": the title is the film's.
    same_name: bool,
}

/// `AUTHOR's 1959 novel TITLE`, `the 1959 novel TITLE by AUTHOR`, `TITLE (1947), a novel written by AUTHOR`, `TITLE, her radio drama from 2013`.
fn source(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Source {
    let mut out = Source::default();
    let mut ahead = cursor.clone();
    if let Some(name) = slot::person(reader, &mut ahead)
        && ahead.eat(&["'s", "'", "’s", "’"])
    {
        out.author = Some(name);
        *cursor = ahead;
    }
    kind(reader, cursor, &mut out);
    let _ = cursor.eat(&[","]);
    out.same_name =
        cursor.eat_all(&["of", "the", "same", "name"]) || cursor.eat_all(&["of", "the", "same", "title"]);
    if !out.same_name {
        out.title = slot::title(reader, cursor);
    }
    if cursor.word() == "(" {
        let mut inside = cursor.moved(cursor.at + 1);
        if let Some(read) = inside.year()
            && inside.eat(&[")"])
        {
            out.year = Some((read.value, read.span));
            *cursor = inside;
        }
    }
    // What the work is may follow its title.
    let comma = cursor.eat(&[","]);
    if out.medium.is_none() && comma && cursor.eat(&["a", "an", "the", "his", "her", "their"]) {
        kind(reader, cursor, &mut out);
    }
    if out.year.is_none() && cursor.word() == "from" {
        let mut year = cursor.moved(cursor.at + 1);
        if let Some(read) = year.year() {
            out.year = Some((read.value, read.span));
            *cursor = year;
        }
    }
    let _ = cursor.eat(&[","]);
    let _ = cursor.eat(&["written"]);
    if out.author.is_none() && cursor.eat(&["by"]) {
        out.author = slot::people(reader, cursor).into_iter().next();
    }
    out
}

/// Year, adjectives and medium: `1959 bestselling novel`.
fn kind(reader: &Reader<'_>, cursor: &mut Cursor<'_>, out: &mut Source) {
    let _ = cursor.eat(&["own"]);
    if let Some(read) = cursor.year() {
        out.year = Some((read.value, read.span));
    }
    skip_adjectives(cursor);
    if let Some(found) = medium_here(reader, cursor) {
        out.medium = Some(found);
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
        interest: 3,
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
        check(
            "based-on",
            "The film is based on The Blank Lamp (1947), a novel written by Ann Lee.",
            &["The Blank Lamp (author: Ann Lee, medium: novel, year: 1947)"],
        );
        check("based-on", "It is based on the 1946 novel of the same name by Ann Lee.", &[]);
    }
}
