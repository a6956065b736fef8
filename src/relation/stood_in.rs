//! Real places that the film shows: as what they are, or as somewhere else.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "stood in for", "stand in for", "stands in for", "standing in for", "stand-in for", "doubled for",
        "doubled as", "doubles for", "doubles as", "doubling for", "doubling as", "double for", "passed for",
        "substituted for", "substituting for", "substitute for", "served as", "serves as", "serving as",
        "functioned as", "disguised as", "dressed as", "redressed as", "posed as", "transformed into",
        "turned into", "converted into", "used as", "used for", "used to represent", "used to depict",
        "used to portray", "represented", "portrayed",
    ],
    read,
};

/// Phrases that say that a place is in the film, as itself or as something without a name.
pub(super) const SEEN: Cue = Cue {
    phrases: &[
        "featured in", "also featured", "features in", "appears in", "seen in", "used in", "used for",
        "used as", "served as", "was the location", "was the venue", "was the setting", "was the site",
        "provided the", "functioned as", "acted as", "doubled as", "disguised as", "dressed as",
        "redressed as", "posed as", "transformed into", "turned into", "converted into",
        "among the locations", "among the places", "the next places", "replaced", "utilized", "utilised",
        "chosen as", "selected as", "were the locations", "were used", "was used",
    ],
    read: seen,
};

/// What a place serves as when it is filmed: not "served as distributor".
const SHOWN: &[&str] = &[
    "backdrop", "background", "exterior", "exteriors", "facade", "façade", "interior", "interiors",
    "location", "locations", "scene", "scenes", "sequence", "sequences", "set", "sets", "setting",
    "settings", "shots", "site", "shoot", "filming", "shooting", "film", "movie", "venue",
];

/// What of a place may be said to be seen: `the exterior of`, `the town of`.
const PARTS: &[&str] = &[
    "exterior", "exteriors", "interior", "interiors", "facade", "façade", "grounds", "streets", "town",
    "city", "village", "region", "state", "island", "province", "campus",
];

/// What may stand between a place and the cue.
const BETWEEN: &[&str] = &[
    "was", "were", "is", "are", "being", "been", "used", "again", "also", "then", "later", "served",
    "serves", "acted", "acting", "acts", "as", "a", "the", "both", "had", "has", "extensively", "mainly",
    "often", "can", "be", "briefly", "which", ",", "largely", "mostly", "prominently",
];

fn may_tell(reader: &Reader<'_>, hit: &Hit) -> bool {
    matches!(
        reader.section(hit),
        SectionKind::Filming | SectionKind::Production | SectionKind::Lead | SectionKind::Other
    ) && !reader.hedged(hit)
}

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !may_tell(reader, hit) {
        return;
    }
    let Some(shown) = shown_place(reader, &mut reader.after(hit)) else { return };
    for found in subject(reader, hit, false) {
        if found.print.eq_ignore_ascii_case(&shown) || shown.ends_with(&found.print) {
            continue;
        }
        let (print, span) = (found.print, found.span);
        reader.add(
            Fact::new("stood-in", Value::Place(print.clone()), hit.sentence, span.clone())
                .with("for", shown.clone()),
        );
        state(reader, hit, print, span, found.within);
    }
}

fn seen(reader: &mut Reader<'_>, hit: &Hit) {
    if !may_tell(reader, hit) {
        return;
    }
    let after = reader.after(hit);
    let as_itself = reader.article.word(hit.after - 1) == "featured" && matches!(after.word(), "." | "")
        || matches!(
            reader.article.word(hit.after - 1),
            "location" | "venue" | "setting" | "site" | "locations"
        )
        || (0..8)
            .take_while(|&n| !matches!(after.ahead(n), "." | ";" | ""))
            .any(|n| SHOWN.contains(&after.ahead(n)))
        || after.word() == "the" && matches!(after.ahead(1), "fictional" | "fictitious");
    if !as_itself {
        return;
    }
    let place = matches!(reader.article.word(hit.after - 1), "location" | "venue" | "site" | "locations");
    for found in subject(reader, hit, place) {
        state(reader, hit, found.print, found.span, found.within);
    }
}

fn state(
    reader: &mut Reader<'_>,
    hit: &Hit,
    print: String,
    span: crate::article::Span,
    country: &'static str,
) {
    reader.add(Fact::new("filmed-in", Value::Place(print), hit.sentence, span).with("country", country));
}

/// The place that is shown: `Vienna`, `the exterior of the Grey Museum`.
fn shown_place(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let _ = cursor.eat(&["the", "both"]);
    let part = cursor
        .eat(&["exterior", "exteriors", "interior", "interiors", "facade", "façade", "city", "town"])
        && cursor.eat(&["of", "for"]);
    let article = cursor.word() == "the" || !part && cursor.back(0) == "the";
    let found = slot::site(reader, cursor, true)?;
    let owner = matches!(cursor.word(), "'s" | "'" | "’");
    let named = reader.article.cased || slot::is_named_venue(&found);
    (named && !owner).then(|| if article { format!("the {}", found.print) } else { found.print })
}

/// The places that are the subject of the cue: from the beginning of its clause, with nothing else between.
///
/// `any` takes every name that capitals bound, where the cue itself says that it is a place.
fn subject(reader: &Reader<'_>, hit: &Hit, any: bool) -> Vec<slot::Found> {
    let before = reader.before(hit);
    let first = before.first.max(before.at.saturating_sub(40));
    let opens = |t: usize| {
        t == before.first
            || matches!(
                reader.article.word(t - 1),
                "," | ";" | "while" | "with" | "and" | "where" | "that" | "(" | ":"
            )
    };
    // The earliest beginning that reads through to the cue takes the whole list; each is read at most once.
    for at in (first..before.at).filter(|&t| opens(t)) {
        if let Some(found) = clause(reader, before.moved(at), before.at, any) {
            return found;
        }
    }
    Vec::new()
}

/// Places from the cursor to `end`, if the clause holds nothing else.
fn clause(reader: &Reader<'_>, mut cursor: Cursor<'_>, end: usize, any: bool) -> Option<Vec<slot::Found>> {
    let mut out = Vec::new();
    let _ = cursor.eat(&["both"]);
    loop {
        let mut part = cursor.clone();
        let _ = part.eat(&["the"]);
        if part.eat(PARTS) && part.eat(&["of"]) {
            cursor = part;
        }
        let found = slot::site(reader, &mut cursor, false)?;
        if !(slot::is_named_venue(&found) || any && reader.article.cased) {
            return None;
        }
        out.push(found);
        slot::skip_around(reader, &mut cursor);
        if cursor.word() == "(" {
            let mut aside = cursor.clone();
            cursor.at = if aside.seek(&[")"], 20) { aside.at } else { cursor.at };
        }
        if !(cursor.eat(&["in", "at", "and", "on", "'s"])
            || cursor.word() == "," && cursor.at + 1 < end && cursor.eat(&[","]))
        {
            break;
        }
        let _ = cursor.eat(&["and", "in"]);
        if cursor.at >= end || BETWEEN.contains(&cursor.word()) && cursor.word() != "the" {
            break;
        }
    }
    let through = cursor.at <= end && (cursor.at..end).all(|t| BETWEEN.contains(&reader.article.word(t)));
    through.then_some(out)
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "stood-in",
    stems: &["Which real place stands in for {for} in {film}?"],
    tell: &["{named} stood in for {for}."],
    options: Options::Places,
    conflicts: &["filmed-in"],
    interest: 7,
    knows: 0.2,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_place_stands_in_for_another() {
        check("stood-in", "Toronto stood in for Boston.", &["Toronto (for: Boston)"]);
        check(
            "stood-in",
            "Scenes were shot abroad, with Prague doubling for Vienna.",
            &["Prague (for: Vienna)"],
        );
        check(
            "stood-in",
            "toronto and montreal doubled for new york city.",
            &["Toronto (for: New York City)", "Montreal (for: New York City)"],
        );
        check(
            "stood-in",
            "The Elm Street Library in Toronto served as the exterior of the Grey Museum.",
            &["Elm Street Library (for: the Grey Museum)", "Toronto (for: the Grey Museum)"],
        );
    }

    #[test]
    fn people_who_stand_in_are_no_places() {
        check("stood-in", "Ann Lee stood in for Bob Doe.", &[]);
        check("stood-in", "Ann Lee served as producer.", &[]);
        check("stood-in", "London might have doubled for Paris.", &[]);
    }

    #[test]
    fn what_is_seen_was_filmed() {
        check(
            "filmed-in",
            "Elm Castle in Scotland also featured.",
            &["Elm Castle", "Scotland (country: United Kingdom)"],
        );
        check("filmed-in", "The Crown Hotel was used for the wedding scene.", &["Crown Hotel"]);
        check("filmed-in", "The Crown Hotel was used for a charity.", &[]);
        check(
            "filmed-in",
            "elm city hall and oak park were among the locations used.",
            &["Elm City Hall", "Oak Park"],
        );
        check(
            "filmed-in",
            "They went to Rome, where the Elm Mall functioned as the set of a ship.",
            &["Elm Mall"],
        );
        check("filmed-in", "The Elm Museum doubled as the fictional Grey Vault.", &["Elm Museum"]);
    }
}
