//! The territory that a paragraph is about, for figures whose own sentence names none.

use super::places::place;
use crate::{
    article::Cursor,
    lexicon::places::Kind,
    relation::{Hit, Reader},
};

/// Most sentences back to the one that names the territory.
const BACK: usize = 5;

/// The territory that the words before a token, the sentences before them in the paragraph, or the heading name:
/// "United States and Canada". None where they name several, or the rest of the world.
pub(in crate::relation) fn territory(reader: &Reader<'_>, hit: &Hit) -> Option<String> {
    let article = reader.article;
    let here = &article.sentences[hit.sentence];
    let mut next = here;
    let own = named(reader, here.tokens.start..hit.first);
    if !own.is_empty() {
        return one(own);
    }
    for s in (hit.sentence.saturating_sub(BACK)..hit.sentence).rev() {
        let sentence = &article.sentences[s];
        let apart = article.text[sentence.span.end..next.span.start].contains('\n');
        if sentence.section != here.section || apart {
            break;
        }
        let names = named(reader, sentence.tokens.clone());
        if !names.is_empty() {
            return one(names);
        }
        next = sentence;
    }
    of_heading(article.heading(hit.sentence))
}

fn one(mut names: Vec<String>) -> Option<String> {
    names.dedup();
    // No market is told as a place: the rest of the world, or all of it.
    (names.len() == 1).then(|| names.remove(0)).filter(|name| !name.is_empty())
}

/// Territories behind "in" among the tokens; an empty name is the world, or all of it but one country.
fn named(reader: &Reader<'_>, range: std::ops::Range<usize>) -> Vec<String> {
    let article = reader.article;
    let mut out = Vec::new();
    let mut t = range.start;
    while t < range.end {
        let mut at = Cursor { article, at: t, first: range.start, end: range.end };
        let outside = matches!(at.word(), "outside" | "beyond");
        if matches!(at.word(), "worldwide" | "internationally" | "overseas" | "abroad" | "globally") {
            out.push(String::new());
        }
        if at.eat(&["in", "across", "throughout", "outside", "beyond"]) {
            let (known, after) = market(reader, &at);
            if let Some(name) = known {
                out.push(if outside { String::new() } else { name });
                t = after;
                continue;
            }
        }
        t += 1;
    }
    out
}

/// The countries at the cursor, joined as the text joins them, and the token behind them.
pub(in crate::relation) fn market(reader: &Reader<'_>, cursor: &Cursor<'_>) -> (Option<String>, usize) {
    let mut at = cursor.clone();
    let mut names: Vec<&str> = Vec::new();
    let mut after = at.at;
    loop {
        let _ = at.eat(&["the"]);
        let known = place(reader, &mut at).and_then(|found| found.known);
        let Some(known) = known.filter(|p| matches!(p.kind, Kind::Country | Kind::Nation | Kind::Continent))
        else {
            break;
        };
        names.push(known.name);
        after = at.at;
        // "in France and Germany": only the two that are one market share a figure here.
        if !(at.eat(&["and", "&"]) && (at.word() == "canada" || at.ahead(1) == "canada")) {
            break;
        }
    }
    ((!names.is_empty()).then(|| names.join(" and ")), after)
}

/// The territory that a heading names.
fn of_heading(heading: &str) -> Option<String> {
    let lower = heading.to_lowercase();
    let name = match lower.as_str() {
        "north america" | "north american" => "North America",
        "united states" | "domestic" | "u.s." | "us" => "United States",
        "united states and canada" | "u.s. and canada" => "United States and Canada",
        "united kingdom" | "uk" => "United Kingdom",
        "india" => "India",
        _ => return None,
    };
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn figures_take_the_territory_of_their_paragraph() {
        let text = "It ran.\n== Box office ==\nThe Lamp opened in North America on 6 November 2015. \
                    The film grossed $9 million on its opening weekend.";
        check(
            "opened-to",
            text,
            &[
                "9000000 (currency: USD, period: opening weekend, place: North America, when: on its opening weekend in North America)",
            ],
        );
        let text = "It ran.\n== Box office ==\nThe Lamp opened in the United States on 6 November 2015. \
                    The film ended its run with a gross of $12 million.";
        check("grossed", text, &["12000000 (currency: USD, scope: US)"]);
    }
}
