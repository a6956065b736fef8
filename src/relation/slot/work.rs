//! Other films, named with their year.

use super::title;
use crate::{
    article::{Cursor, Span},
    fact::Fact,
    lexicon::places,
    relation::{Hit, Reader},
    value::Value,
};

/// A title with its year, up to where the clause surely ends it.
#[derive(Debug)]
pub(in crate::relation) struct Work {
    /// In print.
    pub(in crate::relation) title: String,
    /// Where it stands.
    pub(in crate::relation) span: Span,
    /// When it came out.
    pub(in crate::relation) year: Option<i16>,
}

/// "the 1984 film TITLE", "2006's TITLE", "TITLE (1984)".
pub(in crate::relation) fn work(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Work> {
    skip_maker(cursor);
    let start = cursor.clone();
    let the = cursor.eat(&["the", "a", "his", "her", "their"]);
    let mut year = cursor.year().map(|y| y.value);
    let _ = year.is_some() && cursor.eat(&["'s", "’s"]);
    let mut described = year.is_some();
    for _ in 0..5 {
        let word = cursor.word();
        let adjective = places::by_adjective(word).is_some()
            || matches!(
                word,
                "original"
                    | "horror"
                    | "comedy"
                    | "silent"
                    | "tamil"
                    | "telugu"
                    | "malayalam"
                    | "kannada"
                    | "hindi"
                    | "bengali"
                    | "animated"
                    | "classic"
                    | "hit"
                    | "action"
                    | "drama"
                    | "successful"
                    | "feature"
                    | "own"
                    | "earlier"
                    | "short"
                    | "thriller"
                    | "musical"
                    | "crime"
                    | "romantic"
                    | "disney"
                    | "science"
                    | "fiction"
                    | "language"
                    | "blockbuster"
                    | "tamil-language"
                    | "telugu-language"
                    | "malayalam-language"
                    | "cult"
            );
        if adjective {
            cursor.at += 1;
            described = true;
            continue;
        }
        break;
    }
    skip_description(cursor, year.is_some());
    if cursor.eat(&["film", "movie", "picture", "films", "short"]) {
        let _ = cursor.eat(&[","]);
        if cursor.word() == "of" || cursor.word() == "the" && cursor.ahead(1) == "same" {
            return None;
        }
    } else if the && !described {
        // "The" belongs to the title: "a sequel to The Lamp".
        *cursor = start;
    } else if the && year.is_none() {
        return None;
    }
    let first = cursor.at;
    let (title, span) = title(reader, cursor)?;
    // Without capitals, only a mark or a word of the clause bounds a title, and a preposition may stand inside it.
    if !reader.article.cased {
        let bounded = matches!(
            cursor.word(),
            "," | "."
                | "("
                | ")"
                | ";"
                | ""
                | "and"
                | "which"
                | "starring"
                | "directed"
                | "\""
                | "was"
                | "is"
        );
        let loose = (first..cursor.at)
            .any(|t| matches!(reader.article.word(t), "in" | "on" | "film" | "series" | "movie"));
        if !bounded || loose || cursor.at - first > 6 {
            return None;
        }
    }
    if cursor.word() == "(" {
        let mut inside = cursor.moved(cursor.at + 1);
        if let Some(found) = inside.year().filter(|_| inside.eat(&[")"])) {
            year = Some(found.value);
            cursor.at = inside.at;
        }
    }
    let generic = matches!(
        title.to_lowercase().as_str(),
        "film" | "it" | "the film" | "this" | "first" | "the first" | "original" | "the original" | "that"
    );
    let own = title.eq_ignore_ascii_case(reader.article.at(&reader.article.title));
    (!generic && (!own || year.is_some())).then_some(Work { title, span, year })
}

/// "Bob Doe's 1954 film": whose film it is.
fn skip_maker(cursor: &mut Cursor<'_>) {
    let owned = (1..5).find(|&n| matches!(cursor.ahead(n), "'s" | "’s"));
    if let Some(n) = owned
        && cursor.moved(cursor.at + n + 1).year().is_some()
    {
        cursor.at += n + 1;
    }
}

/// "the 2002 Hong Kong film": behind a year, whatever stands before the noun describes it.
fn skip_description(cursor: &mut Cursor<'_>, dated: bool) {
    let noun = (1..6).find(|&n| matches!(cursor.ahead(n), "film" | "movie"));
    let plain = |n: usize| {
        cursor.article.tokens.get(cursor.at + n).is_some_and(|t| t.kind.is_word())
            && !super::is_stop(cursor.ahead(n))
    };
    if let Some(n) = noun.filter(|&n| dated && (0..n).all(plain)) {
        cursor.at += n;
    }
}

impl Work {
    /// States it as the value of a relation.
    pub(in crate::relation) fn add(
        self,
        reader: &mut Reader<'_>,
        hit: &Hit,
        relation: &'static str,
        language: &str,
    ) {
        let year = self.year.map(|y| y.to_string()).unwrap_or_default();
        let fact = Fact::new(relation, Value::Title(self.title), hit.sentence, self.span);
        reader.add(fact.with("year", year).with("language", language));
    }
}
