//! Names of companies: known ones, those whose last word says so, and what a cue for companies leaves no doubt of.

use super::people::is_stop;
use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::works,
    relation::Reader,
};

/// Last words of companies, in film and around it.
const ENDINGS: &[&str] = &[
    "ag", "agency", "alliance", "animation", "animations", "anime", "arts", "associates", "bros", "brothers",
    "cinema", "cinemas", "cinematografica", "cinematográfica", "collective", "combines", "company", "corp",
    "corporation", "creations", "creatives", "distribution", "distributors", "enterprise", "enterprises",
    "entertainers", "entertainment", "entertainments", "factory", "features", "fiction", "filmes", "films",
    "filmproduktion", "filmverleih", "filmworks", "foundation", "gmbh", "group", "guild", "home", "house",
    "inc", "international", "kumpanya", "laboratories", "ltd", "media", "motion", "movies", "multimedia",
    "network", "networks", "organisation", "organization", "partners", "photoplays", "pictures", "pvt",
    "producciones", "production", "productions", "produzioni", "releasing", "studio", "studios", "talkies",
    "television", "union", "video", "works", "worldwide", "digital", "filmed", "film", "limited", "llc",
    "co", "ventures", "visuals", "vision", "filmmakers", "cineplex", "theatres", "theaters", "pixels",
];

/// First words of companies named the other way round.
const OPENINGS: &[&str] =
    &["studio", "les", "productions", "films", "studios", "estudios", "société", "cinéma"];

/// Words that stand in companies' names though they are otherwise none: "New Line", "First National", "Film Polski".
const INSIDE: &[&str] = &[
    "pictures", "entertainment", "one", "new", "first", "film", "company", "production", "international",
    "brothers", "music", "films", "studios", "productions", "movies", "feature", "features", "television",
    "two", "red", "old", "young", "picture", "best", "british", "american", "indian", "english", "french",
    "german",
];

/// Most tokens of a company's name.
const MOST: usize = 7;

/// Whether a name is a company's: known, or ending as they do.
pub(in crate::relation) fn is_company(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split([' ', '.', ',']).filter(|w| !w.is_empty());
    let last = words.clone().next_back().unwrap_or_default();
    works::company(name).is_some()
        || ENDINGS.contains(&last)
        || matches!(
            last,
            "development" | "orchestra" | "records" | "music" | "symphony" | "philharmonic" | "board"
        )
        || words.next().is_some_and(|first| OPENINGS.contains(&first)) && lower.contains(' ')
}

/// A company at the cursor that nothing but its name shows to be one.
pub(in crate::relation) fn firm(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let end = known(reader, cursor).max(named(reader, cursor));
    take(reader, cursor, start, end)
}

/// A company at the cursor behind words that only companies follow.
pub(in crate::relation) fn company(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let sure = known(reader, cursor).max(named(reader, cursor));
    // One known word may open a longer name: "BBC Radio 4".
    let end = if sure > cursor.at + 1 { sure } else { run(reader, cursor).max(sure) };
    take(reader, cursor, start, end)
}

/// A list of companies: `A, B, and C`, the first of them read with `first`.
pub(in crate::relation) fn firms(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    first: fn(&Reader<'_>, &mut Cursor<'_>) -> Option<(String, Span)>,
) -> Vec<(String, Span)> {
    let mut out = Vec::new();
    skip_country(reader, cursor);
    while let Some(found) = if out.is_empty() { first(reader, cursor) } else { firm(reader, cursor) } {
        out.push(found);
        let before = cursor.at;
        let comma = cursor.eat(&[","]);
        let more = cursor.eat(&["and", "&", "/"])
            || cursor.eat_all(&["along", "with"])
            || cursor.eat_all(&["together", "with"])
            || cursor.eat_all(&["in", "association", "with"])
            || cursor.eat_all(&["in", "collaboration", "with"])
            || cursor.eat_all(&["with"]);
        if !(comma || more) {
            cursor.at = before;
            break;
        }
        let _ = cursor.eat_all(&["in", "association", "with"]);
        skip_country(reader, cursor);
    }
    out
}

/// Steps over `France's`, `the British company`.
fn skip_country(reader: &Reader<'_>, cursor: &mut Cursor<'_>) {
    let mut ahead = cursor.clone();
    let _ = ahead.eat(&["the"]);
    let country = super::place(reader, &mut ahead).is_some_and(|p| p.known.is_some());
    if country && ahead.eat(&["'s", "’s"]) {
        *cursor = ahead;
        return;
    }
    let mut ahead = cursor.clone();
    let _ = ahead.eat(&["the"]);
    if crate::lexicon::places::by_adjective(ahead.word()).is_some() {
        ahead.at += 1;
        let _ = ahead.eat(&["film", "production"]);
        if ahead.eat(&["company", "companies", "studio", "studios", "distributor", "firm"]) {
            *cursor = ahead;
        }
    }
}

/// The company that ends just before the cursor.
pub(in crate::relation) fn firm_before(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<(String, Span)> {
    let first = cursor.at.saturating_sub(MOST).max(cursor.first);
    (first..cursor.at).find_map(|start| {
        let mut here = Cursor { at: start, end: cursor.at, ..cursor.clone() };
        let starts = reader.article.tokens[start].kind != TokenKind::Mark
            && !matches!(here.word(), "the" | "and" | "a" | "an");
        firm(reader, &mut here).filter(|_| starts && here.at == cursor.at)
    })
}

/// One company or two that end at the cursor: `A and B`.
pub(in crate::relation) fn firms_before(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Vec<(String, Span)> {
    let Some(last) = firm_before(reader, cursor) else { return Vec::new() };
    let start = reader.article.tokens.partition_point(|t| t.span().start < last.1.start);
    let mut rest = cursor.moved(start);
    let mut out = Vec::new();
    if rest.back(0) == "and" {
        rest.at -= 1;
        out.extend(firm_before(reader, &rest));
    }
    out.push(last);
    out
}

fn take(reader: &Reader<'_>, cursor: &mut Cursor<'_>, start: usize, end: usize) -> Option<(String, Span)> {
    if end <= cursor.at {
        cursor.at = start;
        return None;
    }
    // "the home production of A", "his own company": a description.
    let described = matches!(reader.article.word(cursor.at), "home" | "own" | "parent" | "sister")
        && !reader.article.tokens[cursor.at].capital
        && end == cursor.at + 2;
    if described {
        cursor.at = start;
        return None;
    }
    // "under the banner Lamp Films": what it is, not its name.
    if cursor.word() == "banner" && !reader.article.tokens[cursor.at].capital && end > cursor.at + 1 {
        cursor.at += 1;
    }
    let span = reader.span(cursor.at, end);
    cursor.at = end;
    let text = reader.article.spaced(&span);
    let print = if reader.article.cased {
        as_elsewhere(reader, &text).unwrap_or(text)
    } else {
        works::company(&text).map_or_else(|| reader.print_title(&span), str::to_owned)
    };
    // The stop of the abbreviation may have closed the sentence.
    let print = if print.ends_with(" Bros") { print + "." } else { print };
    Some((print, span))
}

/// `Lamp films`, where the article also writes `Lamp Films`.
fn as_elsewhere(reader: &Reader<'_>, text: &str) -> Option<String> {
    let (name, last) = text.rsplit_once(' ').filter(|(_, last)| last.starts_with(char::is_lowercase))?;
    let capital = format!("{name} {}", crate::lexicon::case::proper(last));
    reader.article.text.contains(&capital).then_some(capital)
}

/// One past a well-known company's name, the longest that fits; the cursor's place where none stands.
fn known(reader: &Reader<'_>, cursor: &Cursor<'_>) -> usize {
    if !works::opens_company(cursor.word()) {
        return cursor.at;
    }
    let most = cursor.end.min(cursor.at + MOST);
    (cursor.at + 1..=most)
        .rev()
        .find(|&end| {
            let first = reader.article.tokens[cursor.at];
            let number = reader.article.word(cursor.at).starts_with(|c: char| c.is_ascii_digit());
            let capital = !reader.article.cased || first.capital || number;
            let last = reader.article.word(end - 1);
            let stop = last == "." && reader.article.word(end - 2) != "bros";
            let mark = stop || matches!(last, "," | "(" | "'s" | "’s");
            let word = end == cursor.at + 1 && is_stop(reader.article.word(cursor.at));
            capital
                && !mark
                && !word
                && works::company(reader.article.at(&reader.span(cursor.at, end))).is_some()
        })
        .unwrap_or(cursor.at)
}

/// One past a name whose last word says that it is a company's.
fn named(reader: &Reader<'_>, cursor: &Cursor<'_>) -> usize {
    let end = run(reader, cursor);
    let words = end - cursor.at;
    let opens = words > 1 && OPENINGS.contains(&reader.article.word(cursor.at));
    if opens {
        return end;
    }
    // Without capitals the name may go on into the sentence: it ends with the last word that ends one.
    let ends = |t: usize| t > cursor.at + 1 && ENDINGS.contains(&reader.article.word(t - 1));
    let last = (cursor.at + 1..=end).rev().find(|&t| ends(t));
    match last {
        // "Big Lamp Pictures Inc." ends there; in capitals what follows belongs to the name.
        Some(last) if reader.article.word(last) == "of" => of_place(reader, cursor, last).unwrap_or(last),
        Some(last) if !reader.article.cased || last == end => last,
        Some(_) | None => cursor.at,
    }
}

/// One past the place in `Film Centre of the Philippines`.
fn of_place(reader: &Reader<'_>, cursor: &Cursor<'_>, of: usize) -> Option<usize> {
    let mut behind = cursor.moved(of + 1);
    let _ = behind.eat(&["the"]);
    let place = super::place(reader, &mut behind).filter(|p| p.known.is_some());
    place.map(|_| behind.at)
}

/// One past a run of words that can be a company's name.
fn run(reader: &Reader<'_>, cursor: &Cursor<'_>) -> usize {
    let first = cursor.at;
    let mut last = first;
    while last < cursor.end && last - first < MOST {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let good = match token.kind {
            TokenKind::Number => last > first || reader.article.word(last + 1) == "th",
            TokenKind::Mark => {
                let dot = word == "."
                    && matches!(reader.article.word(last.max(1) - 1), "bros" | "inc" | "co" | "st");
                last > first && (matches!(word, "&" | "'s" | "’s" | "+") || dot)
            }
            TokenKind::Word if reader.article.cased => {
                let ending =
                    ENDINGS.contains(&word) && last > first && word != "film" && word != "production";
                let number = word.starts_with(|c: char| c.is_ascii_digit());
                token.capital
                    || ending
                    || number
                    || (last > first && matches!(word, "of" | "de" | "du" | "des" | "la"))
            }
            TokenKind::Word => !is_stop(word) && !word.ends_with("ly") || INSIDE.contains(&word),
        };
        if !good {
            break;
        }
        last += 1;
    }
    while last > first
        && matches!(
            reader.article.word(last - 1),
            "of" | "'s" | "’s" | "&" | "de" | "du" | "des" | "la" | "the"
        )
    {
        last -= 1;
    }
    // "Film", "New": none of them is a name by itself.
    if last == first + 1
        && (is_stop(reader.article.word(first)) || ENDINGS.contains(&reader.article.word(first)))
    {
        return first;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::is_company;
    use crate::relation::check::check;

    #[test]
    fn companies_are_known_by_name_or_by_their_last_word() {
        for name in ["Pixar", "Warner Bros.", "Big Lamp Pictures", "Studio Dot", "20th Century Fox"] {
            assert!(is_company(name), "{name}");
        }
        for name in ["Ann Lee", "Walt Disney", "Les"] {
            assert!(!is_company(name), "{name}");
        }
    }

    #[test]
    fn a_name_ends_where_its_last_word_says_so() {
        check(
            "made-by",
            "the film was produced by big lamp pictures together with ann lee.",
            &["Big Lamp Pictures"],
        );
        check("made-by", "It was produced by the Lamp Film Centre of the Philippines.", &[]);
        check(
            "made-by",
            "It was produced by Experimental Cinema of the Philippines.",
            &["Experimental Cinema of the Philippines"],
        );
        check("distributed-by", "It was released by 20th Century Fox on May 5, 2015.", &["20th Century Fox"]);
        check(
            "made-by",
            "It was produced by Big Lamp Pictures, Syncopy and Dot Films.",
            &["Big Lamp Pictures", "Syncopy", "Dot Films"],
        );
    }
}
