//! The titles that the film had: while it was made, on other markets, and where its title comes from.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, Span, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const WORKING: Cue = Cue {
    phrases: &[
        "working title", "originally titled", "originally called", "originally entitled", "initially titled",
        "provisionally titled", "tentatively titled", "originally named", "initially called",
        "original title", "working titles",
    ],
    read: read_working,
};

pub(super) const ABROAD: Cue = Cue {
    phrases: &[
        "under the title", "released as", "also known as", "known in", "retitled", "re-titled", "reissued",
        "released in", "titled", "re-released", "title was changed to", "renamed",
    ],
    read: read_abroad,
};

/// A title that the clause bounds: quoted, capitalised, or, without capitals, up to a mark.
fn bounded(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let quoted = matches!(cursor.word(), "\"" | "“");
    let first = cursor.at;
    let within =
        (!reader.article.cased && bracket(cursor).at != cursor.at).then(|| bracket_end(cursor)).flatten();
    let mut span = if let Some(end) = within.filter(|end| *end > first) {
        cursor.at = end;
        reader.span(first, end)
    } else {
        slot::title(reader, cursor)?.1
    };
    if !quoted && let Some(cut) = (first + 1..cursor.at).find(|&t| leaves_title(cursor, t)) {
        cursor.at = cut;
        span = reader.span(first, cut);
    }
    let title = reader.print_title(&span);
    let closed = matches!(cursor.word(), "" | "," | "." | ")" | ";" | "(" | "but" | "in");
    let words = cursor.at - first;
    let loose = (first..cursor.at).any(|t| {
        matches!(
            reader.article.word(t),
            "in" | "on" | "when" | "until" | "to" | "because" | "after" | "before" | "during" | "but"
        )
    });
    let sure = quoted
        || within.is_some()
        || if reader.article.cased {
            reader.article.tokens[first].capital
        } else {
            closed && !loose && words <= 6
        };
    // "released as a Region 1 DVD" names no title.
    let lower = title.to_lowercase();
    let disc = lower.split(' ').any(|w| matches!(w, "dvd" | "blu-ray" | "vhs" | "laserdisc" | "region"));
    let own = disc || title.eq_ignore_ascii_case(reader.article.at(&reader.article.title));
    (sure && !own && title.len() > 1).then_some((title, span))
}

/// "in 1955", "in France": when and where, no longer what.
fn leaves_title(cursor: &Cursor<'_>, t: usize) -> bool {
    let mut at = cursor.moved(t);
    at.end = cursor.end;
    market(&mut at).is_some()
        || at.eat(&["in", "on", "for", "from"])
            && (at.token().is_some_and(|t| t.kind == TokenKind::Number) || at.date().is_some())
}

fn read_working(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let before = reader.before(hit);
    let under = reader.article.word(hit.after - 1).starts_with("title")
        && !matches!(
            reader.article.word(hit.first),
            "originally" | "initially" | "provisionally" | "tentatively"
        );
    if under {
        // "the working title for the project was", "under the working title (of)", "(working title X)".
        let mut verb = cursor.clone();
        while matches!(verb.word(), "for" | "the" | "film" | "project" | "movie" | "during" | "production") {
            verb.at += 1;
        }
        if verb.eat(&["was", "is", "of", ":", ",", "being"]) {
            cursor = verb;
        }
        if reader.article.word(hit.first) == "original" {
            let asked = matches!(before.back(0), "'s" | "’s" | "its")
                || matches!(before.back(0), "the") && matches!(cursor.back(0), "was");
            if !asked || cursor.back(0) != "was" {
                return;
            }
        }
    } else if !titled_film(reader, hit) {
        return;
    }
    let _ = cursor.eat(&["as"]);
    if let Some((title, span)) = bounded(reader, &mut cursor) {
        reader.add(Fact::new("working-title", Value::Title(title), hit.sentence, span));
    }
}

/// Whether the cue says it of the film: "(originally titled X)" behind its name, "the film was originally titled X".
fn titled_film(reader: &Reader<'_>, hit: &Hit) -> bool {
    let mut before = reader.before(hit);
    let aside = matches!(before.back(0), "(" | ",");
    if aside {
        before.at -= 1;
    } else {
        while matches!(before.back(0), "was" | "is" | "been" | "had" | "has" | "were") {
            before.at -= 1;
        }
        if before.at == hit.first {
            return before.at == before.first;
        }
    }
    reader.is_film_before(&before) && (!aside || hit.sentence == 0 || before.back(0) != "which")
        || matches!(before.back(0), "script" | "screenplay" | "project") && before.back(1) == "the"
}

/// Markets by the words that prose has for them.
const MARKETS: &[(&str, &str)] = &[
    ("australia", "Australia"),
    ("britain", "Britain"),
    ("canada", "Canada"),
    ("china", "China"),
    ("europe", "Europe"),
    ("finland", "Finland"),
    ("france", "France"),
    ("germany", "Germany"),
    ("india", "India"),
    ("ireland", "Ireland"),
    ("italy", "Italy"),
    ("japan", "Japan"),
    ("mexico", "Mexico"),
    ("north america", "North America"),
    ("philippines", "the Philippines"),
    ("spain", "Spain"),
    ("sweden", "Sweden"),
    ("u.k.", "the United Kingdom"),
    ("u.s.", "the United States"),
    ("uk", "the United Kingdom"),
    ("united kingdom", "the United Kingdom"),
    ("united states", "the United States"),
    ("us", "the United States"),
];

/// "in the United Kingdom", with the market's name in print.
fn market(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    let start = cursor.at;
    if cursor.eat(&["in"]) {
        let _ = cursor.eat(&["the"]);
        let two = format!("{} {}", cursor.word(), cursor.ahead(1));
        for (name, print) in MARKETS {
            let n = if *name == two { 2 } else { usize::from(*name == cursor.word()) };
            if n > 0 {
                cursor.at += n;
                return Some(print);
            }
        }
    }
    cursor.at = start;
    None
}

fn read_abroad(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) {
        return;
    }
    let mut before = reader.before(hit);
    let mut cursor = reader.before(hit);
    // "known in X as", "released in X as": the market stands inside the cue's phrase.
    let last = reader.article.word(hit.after - 1);
    cursor.at = if last == "in" { hit.after - 1 } else { hit.after };
    let mut place = market(&mut cursor);
    if matches!(last, "in" | "reissued" | "re-released")
        && !(cursor.eat(&["as"]) || cursor.eat_all(&["under", "the", "title"]))
    {
        return;
    }
    let _ = cursor.eat(&["of", "as"]);
    let aside = matches!(before.back(0), "(" | ",");
    if aside {
        before.at -= 1;
    }
    while matches!(
        before.back(0),
        "was"
            | "is"
            | "also"
            | "been"
            | "has"
            | "later"
            | "better"
            | "were"
            | "being"
            | "it"
            | "released"
            | "distributed"
            | "and"
    ) && before.at > before.first
    {
        if before.back(0) == "it" {
            break;
        }
        before.at -= 1;
    }
    // Behind the name in the lead, or with the film as the subject.
    let of_film = match before.back(0) {
        of if reader.article.word(hit.first) == "title" => matches!(of, "its" | "'s" | "film's"),
        _ if aside => hit.sentence == 0 && reader.is_film_before(&bracket(&before)),
        _ => reader.is_film_before(&before),
    };
    if !of_film || last == "titled" {
        return;
    }
    let Some((title, span)) = bounded(reader, &mut cursor) else { return };
    if place.is_none() {
        place = market(&mut cursor);
    }
    let fact = Fact::new("other-title", Value::Title(title), hit.sentence, span);
    reader.add(fact.with("market", place.unwrap_or_default()));
}

/// Where the bracket around a cursor, or a part of it, ends.
fn bracket_end(cursor: &Cursor<'_>) -> Option<usize> {
    (cursor.at..cursor.end.min(cursor.at + 9)).find(|&t| matches!(cursor.article.word(t), ")" | "," | ";"))
}

/// The bracket around a cursor, if it stands in one.
fn bracket<'a>(cursor: &Cursor<'a>) -> Cursor<'a> {
    let open = (cursor.first..cursor.at).rfind(|&t| matches!(cursor.article.word(t), "(" | ")"));
    match open {
        Some(t) if cursor.article.word(t) == "(" => cursor.moved(t),
        _ => cursor.clone(),
    }
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "working-title",
        stems: &["What was the working title of {film}?", "Under which title was {film} in the making?"],
        tell: &["Its working title was {value}."],
        options: Options::WorkingTitles,
        conflicts: &["other-title"],
        interest: 8,
        knows: 0.15,
        ..Ask::BLANK
    },
    Ask {
        relation: "other-title",
        stems: &[
            "Under which title did {film} come out in {market}?",
            "Which other title does {film} go by?",
        ],
        tell: &["Another title of the film is {value}."],
        // World-famous titles would tell the key by its being none.
        options: Options::WorkingTitles,
        conflicts: &["working-title", "sequel", "remade-as", "remake-of", "based-on"],
        many: true,
        interest: 7,
        knows: 0.15,
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_working_title_is_read_in_brackets_and_in_clauses() {
        check("working-title", "The film was originally titled The Shade.", &["The Shade"]);
        check(
            "working-title",
            "The working title for the project was Dim Light, before it was named.",
            &["Dim Light"],
        );
        check("working-title", "It was shot under the working title Dim Light.", &["Dim Light"]);
        check("working-title", "the film's working title was dim light.", &["Dim Light"]);
        check("working-title", "It was shot under the working title \"Dim Light\".", &["Dim Light"]);
        check(
            "working-title",
            "The project was made (working title The Dim Light) in Rome.",
            &["The Dim Light"],
        );
        check("working-title", "The song was originally titled Dim Light.", &[]);
    }

    #[test]
    fn titles_of_other_markets_name_them() {
        check(
            "other-title",
            "The film was released in the UK as Dim Light.",
            &["Dim Light (market: the United Kingdom)"],
        );
        check("other-title", "it is also known as dim light.", &["Dim Light"]);
        check(
            "other-title",
            "The film was released under the title Dim Light in France.",
            &["Dim Light (market: France)"],
        );
        check("other-title", "The film's title was changed to Dim Light in 1955.", &["Dim Light"]);
        check("other-title", "Ann, also known as Dot, is in it.", &[]);
        check("other-title", "The film was released in the UK on 5 May 2015.", &[]);
    }
}
