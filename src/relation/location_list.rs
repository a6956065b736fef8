//! Lists of filming locations, a place a line, each with what was shot there.

use super::{Reader, slot};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    fact::Fact,
    lexicon::places,
    value::Value,
};

/// Most tokens of a line's place.
const LONGEST: usize = 14;

/// Fewest lines of a list.
const FEWEST: usize = 2;

/// Reads the lines under a heading "Locations", and those behind a line that announces locations with a colon.
pub(super) fn read(reader: &mut Reader<'_>) {
    let article = reader.article;
    let mut at = 0;
    while at < article.sentences.len() {
        let section = article.sentences[at].section;
        let here = matches!(
            article.section(at).kind,
            SectionKind::Filming | SectionKind::Production | SectionKind::Other
        );
        let headed = (at == 0 || article.sentences[at - 1].section != section)
            && article.heading(at).to_lowercase().contains("location");
        if !here || !(headed || announces(reader, at)) {
            at += 1;
            continue;
        }
        let first = if headed && !announces(reader, at) { at } else { at + 1 };
        let after = (first..article.sentences.len())
            .take_while(|&s| article.sentences[s].section == section && is_line(reader, s))
            .count()
            + first;
        if after - first >= FEWEST {
            for sentence in first..after {
                line(reader, sentence);
            }
        }
        at = after.max(at + 1);
    }
}

/// "Filming locations included:".
fn announces(reader: &Reader<'_>, sentence: usize) -> bool {
    let tokens = reader.article.sentences[sentence].tokens.clone();
    reader.article.word(tokens.end - 1) == ":"
        && tokens.len() < 24
        && tokens.clone().any(|t| matches!(reader.article.word(t), "location" | "locations" | "sites"))
        && !tokens.clone().any(|t| matches!(reader.article.word(t), "scouted" | "considered" | "fictional"))
}

/// A line of its own that is no sentence.
fn is_line(reader: &Reader<'_>, sentence: usize) -> bool {
    let article = reader.article;
    let own = &article.sentences[sentence];
    let before = article.text[..own.span.start].trim_end_matches([' ', '\t', '*', '•', '-', '–']);
    let opens = before.ends_with('\n');
    let stop = article.word(own.tokens.end - 1) == ".";
    let verb = own
        .tokens
        .clone()
        .take(LONGEST)
        .any(|t| matches!(article.word(t), "is" | "was" | "were" | "took" | "began" | "filmed" | "shot"));
    opens && !stop && !verb && own.tokens.len() < 40
}

/// `Princes Street, Edinburgh (the opening chase)`: the place, and what it lies in.
fn line(reader: &mut Reader<'_>, sentence: usize) {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let mut cursor = Cursor {
        article,
        at: tokens.start,
        first: tokens.start,
        end: tokens.end.min(tokens.start + LONGEST),
    };
    let _ = cursor.eat(&["*", "•", "-", "–"]);
    let _ = cursor.eat(&["the"]);
    let first = cursor.at;
    while cursor.at < cursor.end
        && !matches!(cursor.word(), "," | "(" | "–" | "—" | ":" | "-" | "for" | "as" | "in" | "near")
    {
        let token = article.tokens[cursor.at];
        let joint =
            matches!(cursor.word(), "of" | "the" | "and" | "&" | "de" | "la" | "du" | "'s" | "’s" | "'");
        let named = token.kind == TokenKind::Word && (token.capital || !article.cased);
        if !(named || joint || token.kind == TokenKind::Number) {
            return;
        }
        cursor.at += 1;
    }
    if cursor.at == first || !article.tokens[first].kind.is_word() {
        return;
    }
    let span = reader.span(first, cursor.at);
    let print = reader.print_title(&span);
    let own = places::find(&print);
    // What a place lies in stands behind its comma; a place that nobody knows needs it.
    let mut country = own.map(|p| p.country().to_owned());
    while cursor.eat(&[",", "in"]) && country.is_none() {
        country = slot::place(reader, &mut cursor).and_then(|f| f.known).map(|p| p.country().to_owned());
        if country.is_none() {
            cursor.at += 1;
        }
    }
    let Some(country) = country else { return };
    let fact = Fact::new("filmed-in", Value::Place(print), sentence, span);
    reader.add(fact.with("country", country));
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn each_line_of_a_list_of_locations_is_a_place() {
        let text = "\n== Filming ==\nFilming locations included:\nLamp Street, Edinburgh\nCrown Hotel, London (the ball)\nRome\n\
                    \n== Release ==\nIt opened.";
        let want = [
            "Lamp Street (country: United Kingdom)", "Crown Hotel (country: United Kingdom)",
            "Rome (country: Italy)",
        ];
        check("filmed-in", text, &want);
        check("filmed-in", &text.to_lowercase(), &want);
        check(
            "filmed-in",
            "\n== Filming locations ==\nThe Old Mill, London – the farm\nElm Castle, Edinburgh – the exteriors",
            &["Old Mill (country: United Kingdom)", "Elm Castle (country: United Kingdom)"],
        );
    }

    #[test]
    fn prose_and_other_lists_are_no_locations() {
        check("filmed-in", "\n== Filming ==\nThe crew included:\nAnn Lee, London\nBob Doe, Rome", &[]);
        check("filmed-in", "\n== Locations ==\nThe crew liked London.\nThe crew liked Rome.", &[]);
    }
}
