//! The people who stand before a verb: `A, B and C composed`, `A, who lives in Rome, composed`.

use super::{Name, is_stop, person, person_before};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{given, plain},
    relation::Reader,
};

/// Words between a subject and its verb.
const BETWEEN: &[&str] = &[
    "who", "also", "then", "later", "both", "had", "has", "have", "was", "were", "is", "are", "been",
    "would", "jointly", "eventually", "originally", "initially", "first", "once", "finally", "subsequently",
    "did", "previously", "ultimately", "reportedly", "being", "again", "early", "briefly", "himself",
    "herself", "themselves", "all", "at", "point", "one", "apparently", "allegedly", "already", "soon",
    "therefore", "that", "together", "each", "strongly", "seriously", "largely", "mainly", "primarily",
    "entirely", "partly", "himself", "actually", "temporarily", "quickly", "too",
];

/// Most tokens of an aside between commas that is stepped over.
const ASIDE: usize = 16;

/// Most people in one subject.
const MOST: usize = 14;

/// The names of the subject whose verb stands at the cursor, in the order of the text.
pub(in crate::relation) fn subject(reader: &mut Reader<'_>, verb: &Cursor<'_>) -> Vec<Name> {
    let names = subject_of(reader, verb, false);
    if !names.is_empty() || verb.back(0) != "and" {
        return names;
    }
    // "A supervised the music and composed the score": the subject stands before the first verb.
    let first =
        (1..9).find(|&n| verb.back(n).ends_with("ed") || matches!(verb.back(n), "wrote" | "made" | "did"));
    first.map_or_else(Vec::new, |n| subject_of(reader, &verb.moved(verb.at - n - 1), false))
}

/// The same where the words around leave nothing but a person to stand there: `with A as editor`.
pub(in crate::relation) fn certain_subject(reader: &mut Reader<'_>, verb: &Cursor<'_>) -> Vec<Name> {
    subject_of(reader, verb, true)
}

fn subject_of(reader: &mut Reader<'_>, verb: &Cursor<'_>, certain: bool) -> Vec<Name> {
    let mut end = verb.clone();
    step_back(&mut end);
    if end.back(0) == ","
        && let Some(comma) = aside(&end)
    {
        end.at = comma;
        step_back(&mut end);
    }
    listed_before(reader, end, certain)
}

/// Names of a list that ends at the cursor, in the order of the text; one name that is not whole ends it.
fn listed_before(reader: &mut Reader<'_>, mut end: Cursor<'_>, certain: bool) -> Vec<Name> {
    let mut out = Vec::new();
    while out.len() < MOST {
        if end.back(0) == ")" {
            let Some(open) = (1..12).find(|&n| end.back(n) == "(") else { break };
            end.at -= open + 1;
        }
        let Some(name) = name_before(reader, &end, certain) else { break };
        end.at = end.article.tokens.partition_point(|t| t.span().start < name.span.start);
        out.push(name);
        let mut at = end.clone();
        let and = matches!(at.back(0), "and" | "&" | "or" | "nor");
        at.at -= usize::from(and);
        let comma = at.back(0) == ",";
        at.at -= usize::from(comma);
        if !(and || comma) {
            break;
        }
        end = at;
    }
    out.reverse();
    out
}

/// A name of two words at least, or one that was met before in full. Without capitals only the given name tells
/// where a name begins, unless what stands there can be nothing else and a word that is no name ends it.
fn name_before(reader: &mut Reader<'_>, end: &Cursor<'_>, certain: bool) -> Option<Name> {
    let short = person_before(reader, end)?;
    let name = with_initials(reader, end, short);
    let start = end.article.tokens.partition_point(|t| t.span().start < name.span.start);
    let left = end.moved(start).back(0);
    let whole = name.full.is_some() || name.print.contains(' ');
    if reader.article.cased {
        return (whole || certain && !left.is_empty()).then_some(name);
    }
    let bounded = certain && (is_stop(left) || !left.starts_with(char::is_alphabetic));
    let first = plain(name.print.split([' ', '-']).next().unwrap_or_default());
    let initial = first.ends_with('.') && first.len() < 5;
    (whole && (bounded || name.full.is_some() || initial || given::is_given(&first))).then_some(name)
}

/// "a. r. rahman": without capitals, initials are all that a name may begin with besides a given name.
fn with_initials(reader: &mut Reader<'_>, end: &Cursor<'_>, name: Name) -> Name {
    let mut start = end.article.tokens.partition_point(|t| t.span().start < name.span.start);
    let short = start;
    while start > end.first
        && end.article.word(start - 1).ends_with('.')
        && end.article.word(start - 1).len() < 4
    {
        start -= 1;
    }
    let mut whole = Cursor { at: start, end: end.at, ..end.clone() };
    match person(reader, &mut whole) {
        Some(longer) if start < short && whole.at == end.at => longer,
        _ => name,
    }
}

fn step_back(cursor: &mut Cursor<'_>) {
    loop {
        let word = cursor.back(0);
        let who = word == "," && matches!(cursor.moved(cursor.at).ahead(0), "who" | "both" | "then");
        if !(BETWEEN.contains(&word) || who) {
            return;
        }
        cursor.at -= 1;
    }
}

/// Where the aside begins that ends with the comma before the cursor: `A, known for Dot, composed`.
fn aside(end: &Cursor<'_>) -> Option<usize> {
    let first = end.at.saturating_sub(ASIDE).max(end.first + 1);
    let open = (first..end.at - 1).rev().find(|&t| end.article.word(t) == ",")?;
    let word = end.article.word(open + 1);
    let opens = matches!(
        word,
        "who"
            | "whom"
            | "whose"
            | "known"
            | "a"
            | "an"
            | "the"
            | "then"
            | "best"
            | "fresh"
            | "having"
            | "one"
    ) && end.article.tokens[open + 1].kind == TokenKind::Word;
    opens.then_some(open)
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn a_list_before_the_verb_is_read_whole() {
        check(
            "written-by",
            "Ann Lee, Bob Doe and Eve Poole wrote the screenplay.",
            &["Ann Lee", "Bob Doe", "Eve Poole"],
        );
        check("written-by", "in may, ann lee and bob doe wrote the screenplay.", &["Ann Lee", "Bob Doe"]);
    }

    #[test]
    fn without_capitals_initials_and_well_known_names_begin_a_name() {
        check("music-by", "a. r. rahman composed the score.", &["A. R. Rahman (part: music)"]);
        check("written-by", "then will smith wrote the screenplay.", &["Will Smith"]);
        check("written-by", "the strange visitor wrote the screenplay.", &[]);
    }
}
