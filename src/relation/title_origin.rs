//! What the film's title refers to, and what it was taken from.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "refers to", "alludes to", "is a reference to", "was a reference to", "is an allusion to",
        "comes from", "came from", "is taken from", "was taken from", "is derived from", "was derived from",
        "derives from", "is a pun on", "is a play on", "is borrowed from", "was borrowed from",
        "was inspired by", "is inspired by", "its title from", "its name from",
    ],
    read,
};

/// Kinds of works that titles are taken from, and how an option names each.
const SOURCES: &[(&str, &str)] = &[
    ("bible", "the Bible"),
    ("hymn", "a hymn"),
    ("novel", "a novel"),
    ("novella", "a novella"),
    ("nursery", "a nursery rhyme"),
    ("play", "a play"),
    ("poem", "a poem"),
    ("proverb", "a proverb"),
    ("song", "a song"),
];

/// Most tokens that say where a title comes from.
const LONGEST: usize = 16;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    let told = reader.article.word(hit.first) == "its";
    if section.tells_story()
        || section == SectionKind::Cast
        || reader.hedged(hit)
        || !of_title(reader, hit, told)
    {
        return;
    }
    let cursor = reader.after(hit);
    let end = clause(&cursor);
    if end < cursor.at + 2 {
        return;
    }
    let span = reader.span(cursor.at, end);
    let text = reader.article.spaced(&span);
    let source = source(&cursor, end);
    // Without capitals nothing tells which words of the phrase are names.
    if reader.article.cased {
        reader.add(Fact::new("title-origin", Value::Term(text), hit.sentence, span));
    }
    if let Some((at, print)) = source {
        let span = reader.span(at, at + 1);
        reader.add(Fact::new("title-source", Value::Term(print.to_owned()), hit.sentence, span));
    }
}

/// "The title", "The film's title", "The title of the film", "The film takes its title from".
fn of_title(reader: &Reader<'_>, hit: &Hit, told: bool) -> bool {
    let before = reader.before(hit);
    if told {
        let verb =
            matches!(before.back(0), "takes" | "took" | "gets" | "got" | "draws" | "derives" | "taking");
        return verb && reader.about_film(hit);
    }
    let start = reader.start(hit);
    let mut at = start.clone();
    let owned = at.eat(&["its"])
        || at.eat_all(&["the", "film's"])
        || at.eat_all(&["the", "film", "'s"])
        || at.eat_all(&["the", "film", "’s"])
        || at.eat(&["the"]);
    let _ = at.eat(&["original", "english", "film", "final"]);
    let title = owned && at.eat(&["title"]);
    if at.word() == "of" {
        return title && reader.is_film_before(&before);
    }
    // "The title role was inspired by": the verb follows the title at once.
    title && (at.at..hit.first).all(|t| matches!(reader.article.word(t), "itself" | "also"))
}

/// Where the clause behind a cue ends.
fn clause(cursor: &Cursor<'_>) -> usize {
    let mut at = cursor.at;
    while at < cursor.end && at < cursor.at + LONGEST {
        let word = cursor.article.word(at);
        let stops =
            matches!(word, "." | "," | ";" | "(" | "which" | "that" | "who" | "where" | "but" | "and")
                || word == "itself";
        if stops {
            return at;
        }
        at += 1;
    }
    if at == cursor.end { at } else { cursor.at }
}

/// `the poem "Dot" by A`, `a song by B`: the first kind of work named.
fn source(cursor: &Cursor<'_>, end: usize) -> Option<(usize, &'static str)> {
    (cursor.at..end).find_map(|t| {
        let word = cursor.article.word(t);
        SOURCES.iter().find(|(name, _)| *name == word).map(|(_, print)| (t, *print))
    })
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "title-source",
        stems: &["What is the title of {film} taken from?", "From what does {film} have its title?"],
        tell: &["Its title comes from {value}."],
        options: Options::Terms(&[
            "a poem", "a song", "the Bible", "a novel", "a play", "a nursery rhyme", "a proverb", "a hymn",
        ]),
        conflicts: &["source-medium"],
        interest: 7,
        knows: 0.25,
        ..Ask::BLANK
    },
    Ask {
        relation: "title-origin",
        stems: &[],
        tell: &["Its title refers to {value}."],
        interest: 6,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_title_refers_to_something() {
        check("title-origin", "The title refers to a street in Rome.", &["a street in Rome"]);
        check(
            "title-origin",
            "The title of the film refers to the Ninth Amendment, which is old.",
            &["the Ninth Amendment"],
        );
        check(
            "title-origin",
            "The film's title is a reference to a children's game.",
            &["a children's game"],
        );
        check("title-origin", "The title role was inspired by Ann Lee.", &[]);
        check("title-origin", "The story comes from a book. She refers to a street.", &[]);
    }

    #[test]
    fn a_title_is_taken_from_a_work() {
        check("title-source", "The title was taken from Ann Lee's poem \"Dot\".", &["a poem"]);
        check("title-source", "the title comes from a song by the wicks.", &["a song"]);
        check("title-source", "The film takes its title from a nursery rhyme.", &["a nursery rhyme"]);
    }
}
