//! Production companies.

use super::{Ask, Cue, Hit, Options, Reader, crew, slot};
use crate::{
    article::{Cursor, SectionKind, Span},
    lexicon::given,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "produced by", "co-produced by", "animated by", "made by", "financed by",
        "produced and distributed by", "produced and released by", "co-financed by", "produced for",
        "made for", "produced and financed by", "coproduced by", "financed and produced by",
        "produced through", "produced under", "produced and directed by", "produced and written by",
    ],
    read: |reader, hit| {
        if crew::about_this_film(reader, hit) && !reader.hedged(hit) {
            let mut cursor = reader.after(hit);
            passed(reader, hit, &mut cursor);
        }
    },
};

/// `X Pictures produced the film`, `a co-production between X and Y`, `a Z Studios production`.
pub(super) const ACTIVE: Cue = Cue {
    phrases: &[
        "produced", "co-produced", "financed", "co-financed", "produces", "co-production", "production",
        "in association with", "producing", "co-producing", "coproducing", "funded", "bankrolled",
        "co-financing", "financing",
    ],
    read: active,
};

/// `under the banner of X`, `her production company, Y`.
pub(super) const BANNER: Cue = Cue {
    phrases: &[
        "banner", "production company", "production companies", "production house", "film's studio",
        "banners", "production banner", "production studio", "production houses",
    ],
    read: banner,
};

/// Words behind which a producer's list or clause ends.
const ENDS: &[&str] = &[
    "distributed", "released", "directed", "written", "starring", "stars", "based", "from", "on", "at", "as",
    "that", "was", "is", "were", "who", "which", ";", "but", "after", "when", "with", "since", "it",
    "following", "the", "because", "while", "featuring",
];

/// Words that may stand right before a company in such a list.
const OPENS: &[&str] =
    &["by", ",", "and", "&", "for", "through", "via", "under", "company", "companies", "'s", "’s", "/"];

/// Most tokens of a list of producers that are gone through.
const REACH: usize = 40;

/// Every company in a list of producers: `A and B for X Pictures, in association with Y Films`.
fn passed(reader: &mut Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) {
    let last = cursor.end.min(cursor.at + REACH);
    // Whether the name before the last comma was a company's.
    let mut after_company = usize::MAX;
    while cursor.at < last {
        let listed = cursor.at <= after_company.saturating_add(2) && after_company < cursor.at;
        if ["association", "collaboration", "cooperation", "partnership", "conjunction"]
            .contains(&cursor.ahead(1))
            && cursor.word() == "in"
            && cursor.ahead(2) == "with"
        {
            cursor.at += 3;
        } else if ENDS.contains(&cursor.word())
            && !(cursor.word() == "the" && OPENS.contains(&cursor.back(0)))
            || cursor.word() == "in"
        {
            return;
        } else if cursor.at > hit.after && !OPENS.contains(&cursor.back(0)) {
            cursor.at += 1;
            continue;
        }
        match slot::firm(reader, cursor) {
            Some(found) if !matches!(cursor.word(), "'s" | "’s") && !names_a_post(cursor) => {
                after_company = cursor.at;
                state(reader, hit, found);
            }
            Some(_) => {}
            // "Big Lamp Pictures, Syncopy and Dot Films": between companies a bare name is one too.
            None if listed => {
                let before = cursor.at;
                match slot::company(reader, cursor).filter(|_| stands_in_list(reader, cursor, before)) {
                    Some(found) => state(reader, hit, found),
                    None => cursor.at = before + 1,
                }
            }
            None => cursor.at += 1,
        }
    }
}

/// Whether a company follows in the list, or the list ends there and the name is no person's.
fn stands_in_list(reader: &Reader<'_>, behind: &Cursor<'_>, start: usize) -> bool {
    let mut next = behind.clone();
    let more = next.eat(&[","]);
    let more = next.eat(&["and", "&"]) || more;
    let one = behind.at == start + 1;
    more && one && slot::firm(reader, &mut next).is_some()
        // Two bare words are as likely a producer as a company.
        || reader.article.cased
            && one
            && !given::is_given(reader.article.word(start))
            && matches!(behind.word(), "," | "and" | "&" | "." | "")
}

/// "Universal Pictures executive Ann Lee" is no company that produced.
fn names_a_post(cursor: &Cursor<'_>) -> bool {
    matches!(
        cursor.word(),
        "executive"
            | "president"
            | "head"
            | "chief"
            | "writer"
            | "founder"
            | "chairman"
            | "producer"
            | "veteran"
            | "director"
    )
}

fn active(reader: &mut Reader<'_>, hit: &Hit) {
    if !crew::making(reader.section(hit)) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    match reader.article.word(hit.after - 1) {
        "with" => {
            let produced = (0..24).any(|n| {
                matches!(
                    reader.before(hit).back(n),
                    "produced" | "film" | "production" | "movie" | "co-produced"
                )
            });
            if produced && crew::about_this_film(reader, hit) {
                let companies = slot::firms(reader, &mut cursor, slot::firm);
                state_all(reader, hit, companies);
            }
        }
        "co-production" | "production" => {
            let shared = cursor.eat(&["between", "of", "by", "from", "with"]);
            if shared && reader.about_film(hit) {
                let companies = slot::firms(reader, &mut cursor, slot::firm);
                state_all(reader, hit, companies);
            } else if !shared && reader.in_lead(hit) {
                let before = reader.before(hit);
                if let Some(found) =
                    slot::firm_before(reader, &before).filter(|f| follows_a(reader, &before, f))
                {
                    state(reader, hit, found);
                }
            }
        }
        _ => {
            let _ = cursor.eat_all(&["and", "distributed"]) || cursor.eat_all(&["and", "released"]);
            let _ = cursor.eat(&["and"]) && cursor.eat(&["co-produced", "coproduced", "produced"]);
            let _ = cursor.eat(&["the", "this"]);
            // "financed the $15 million production".
            let pays = reader.article.word(hit.first).contains("financ")
                || hit.after > hit.first && matches!(reader.article.word(hit.first), "funded" | "bankrolled");
            let _ = pays && matches!(cursor.word(), "$" | "£" | "€" | "₹" | "us") && cursor.money().is_some();
            let film = (cursor.eat(&["film", "movie", "picture"])
                || pays && cursor.eat(&["production", "project"]))
                && !matches!(cursor.word(), "'s" | "’s");
            let with = film && {
                let _ = cursor.eat(&["along", "together"]);
                cursor.eat(&["with", "alongside"])
            };
            if with {
                // "Ann Lee's Dot Films".
                let _ = slot::person(reader, &mut cursor.clone())
                    .is_some_and(|_| cursor.clone().seek(&["'s", "’s"], 5) && cursor.seek(&["'s", "’s"], 5));
                let companies = slot::firms(reader, &mut cursor, slot::firm);
                state_all(reader, hit, companies);
                return;
            }
            if film && crew::of_this_film(reader, &cursor) {
                let mut before = reader.before(hit);
                while matches!(before.back(0), "which" | "who" | "," | "also" | "had" | "and" | "is" | "are")
                {
                    before.at -= 1;
                }
                let companies = slot::firms_before(reader, &before);
                state_all(reader, hit, companies);
            }
        }
    }
}

/// `a Big Lamp Pictures production`.
fn follows_a(reader: &Reader<'_>, before: &Cursor<'_>, found: &(String, Span)) -> bool {
    let start = reader.article.tokens.partition_point(|t| t.span().start < found.1.start);
    matches!(before.moved(start).back(0), "a" | "an")
}

fn banner(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    if !(crew::making(section) || section == SectionKind::BoxOffice) || reader.hedged(hit) {
        return;
    }
    let before = reader.before(hit);
    // "a horror label, through her production company X": X stands behind the label, which makes the film.
    if (0..14).any(|n| matches!(before.back(n), "imprint" | "label" | "subsidiary" | "division")) {
        return;
    }
    let releases =
        |word: &str| matches!(word, "distributed" | "released" | "distributes" | "distribute" | "record");
    let banner = reader.article.word(hit.after - 1).starts_with("banner");
    let mut cursor = reader.after(hit);
    if banner && (0..12).any(|n| releases(before.back(n)) || n < 3 && releases(cursor.ahead(n))) {
        return;
    }
    let _ = cursor.eat(&["is", "was", "are", "were", "included", "include", "including"])
        || cursor.eat(&["name"]);
    let of = cursor.eat(&["of", "called", "named"]);
    if !banner && of && cursor.back(0) == "of" {
        return;
    }
    let _ = cursor.eat(&[",", ":", "\"", "“"]);
    let theirs =
        matches!(before.back(0), "his" | "her" | "their" | "'s" | "’s" | "own" | "the" | "its" | "home");
    let found = if banner && (of || theirs) { slot::company } else { slot::firm };
    let capital = !reader.article.cased || cursor.token().is_some_and(|t| t.capital);
    let companies = if capital { slot::firms(reader, &mut cursor, found) } else { Vec::new() };
    if !companies.is_empty() {
        state_all(reader, hit, companies);
        return;
    }
    // "under the Big Lamp banner".
    let under = (1..7).find(|&n| before.back(n) == "under").filter(|_| banner);
    if let Some(under) = under {
        let mut inside = Cursor { at: before.at - under, end: before.at, ..before };
        let _ = inside.eat(&["the", "his", "her", "their", "its"]);
        if let Some(found) = slot::company(reader, &mut inside).filter(|_| inside.done()) {
            state(reader, hit, found);
        }
    }
}

fn state_all(reader: &mut Reader<'_>, hit: &Hit, companies: Vec<(String, Span)>) {
    for found in companies {
        state(reader, hit, found);
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, (text, span): (String, Span)) {
    reader.state("made-by", Value::Company(text), hit, span);
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "made-by",
    stems: &["Which of these companies produced {film}?"],
    tell: &["{value} produced the film.", "{value} is among the companies behind the film."],
    options: Options::Companies("production"),
    conflicts: &["distributed-by", "produced-by"],
    many: true,
    interest: 3,
    knows: 0.2,
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_banner_is_no_name() {
        check(
            "made-by",
            "lamp is a 1999 film, produced by ann lee under the banner lamp films.",
            &["Lamp Films"],
        );
    }

    #[test]
    fn a_company_is_known_by_its_last_word_or_by_name() {
        check("made-by", "The film was produced by Big Lamp Pictures.", &["Big Lamp Pictures"]);
        check(
            "made-by",
            "the film was produced by pixar for walt disney pictures.",
            &["Pixar", "Walt Disney Pictures"],
        );
        check("made-by", "The film was produced by Ann Lee.", &[]);
    }

    #[test]
    fn companies_stand_among_and_behind_the_producers() {
        check(
            "made-by",
            "The film was produced by Ann Lee and Bob Doe for Big Lamp Pictures, in association with Dot Films.",
            &["Big Lamp Pictures", "Dot Films"],
        );
        check("made-by", "It was produced by Ann Lee and distributed by Dot Films.", &[]);
    }

    #[test]
    fn a_banner_is_one_too() {
        check("made-by", "It was produced by Ann Lee under the banner Shiny Lamps.", &["Shiny Lamps"]);
        check("made-by", "it was produced by ann lee under the shiny lamps banner.", &["Shiny Lamps"]);
        check("made-by", "Ann Lee made it with her production company, Dot Films.", &["Dot Films"]);
        check("made-by", "Under their Dot Films banner, they distributed it.", &[]);
    }

    #[test]
    fn companies_act_too() {
        check("made-by", "Big Lamp Pictures produced the film.", &["Big Lamp Pictures"]);
        check(
            "made-by",
            "It is a co-production between Big Lamp Pictures and Dot Films.",
            &["Big Lamp Pictures", "Dot Films"],
        );
    }
}
