//! Credits by the name of the trade: `cinematographer A`, `A served as editor`, `A's score`.

use super::{is_whole, making, of_this_film, state, title_behind};
use crate::{
    article::{Cursor, SectionKind},
    lexicon::{case, given, people, plain},
    relation::{Hit, Reader, slot},
};

/// Words before a trade that make it another one, or another film's.
const OTHER_TRADE: &[&str] = &[
    "series", "executive", "former", "associate", "line", "fellow", "magazine", "co-executive", "record",
    "television", "tv", "assistant", "music", "story", "like", "than", "vfx", "sound", "supervising",
    "consulting", "stage", "theatre", "theater", "news", "script", "costume", "art", "casting", "second",
    "second-unit", "unit", "creative", "animation", "dialogue", "managing", "book", "literary", "newspaper",
    "radio", "another", "other", "rival", "future", "video", "production", "effects", "stunt", "picture",
    "stills", "aerial", "underwater", "technical", "artistic", "deputy", "contributing", "senior", "visual",
];

/// Reads `cinematographer A`, `producers A and B`, `the film's editor, C`: the trade right before the name.
pub(in crate::relation) fn apposition(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let before = reader.before(hit);
    // "A replaced the director's long-time editor B": A did the work, not B.
    if let Some(n) =
        (0..6).find(|&n| matches!(before.back(n), "replaced" | "replaces" | "succeeded" | "replacing"))
    {
        for name in slot::certain_subject(reader, &before.moved(before.at - n - 1)) {
            state(reader, hit, relation, name);
        }
        return;
    }
    let word = before.back(0);
    let films = matches!(before.back(1), "film" | "movie" | "picture") && matches!(word, "'s" | "’s");
    let theirs = matches!(word, "his" | "her" | "their") || films;
    let title = before.at > before.first + 1
        && reader.article.tokens[before.at - 1].capital
        && !matches!(
            word,
            "the" | "a" | "with" | "and" | "while" | "but" | "as" | "when" | "according" | "after"
        );
    let other = OTHER_TRADE.contains(&word)
        || matches!(word, "'s" | "’s" | "whose" | "from") && !films
        || word == "to" && before.back(1) != "according"
        || theirs && !films && !(1..8).any(|n| directs(reader, before.back(n)))
        || title
        || !reader.article.cased && slot::firm_before(reader, &before).is_some();
    // Reviews name the crew too; once somebody is credited, they may speak of other films.
    let reviewed = reader.section(hit) == SectionKind::Reception
        && matches!(word, "for" | "by" | "from" | "and" | "," | "with" | "that")
        && !reader.facts.iter().take(SEEN).any(|f| f.relation == relation);
    if other || !(making(reader.section(hit)) || reviewed) {
        return;
    }
    let mut cursor = reader.after(hit);
    let comma = cursor.eat(&[","]);
    if comma && !theirs {
        return;
    }
    let plural = reader.article.word(hit.after - 1).ends_with('s');
    let names = if plural {
        slot::people(reader, &mut cursor)
    } else {
        let name = slot::person(reader, &mut cursor);
        name.map(|name| without_verb(reader, &cursor, name)).into_iter().collect()
    };
    // "his cinematographer, A,": the aside has to end.
    if comma && !matches!(cursor.word(), "," | "." | "" | ")" | ";" | "and") {
        return;
    }
    // Whoever once took an option on a book need not have made the film.
    let optioned = matches!(cursor.word(), "optioned" | "declined" | "passed" | "rejected");
    for name in names.into_iter().filter(|n| is_whole(n) && !optioned) {
        if is_sure(reader, &name) {
            state(reader, hit, relation, name);
        }
    }
}

/// `producer ann lee bought the rights`: without capitals, what stands before an object is the verb.
fn without_verb(reader: &Reader<'_>, cursor: &Cursor<'_>, name: slot::Name) -> slot::Name {
    let object = matches!(
        cursor.word(),
        "the"
            | "a"
            | "an"
            | "this"
            | "that"
            | "his"
            | "her"
            | "its"
            | "it"
            | "him"
            | "them"
            | "to"
            | "out"
            | "up"
    );
    let words = name.span.clone();
    match reader.article.at(&words).rsplit_once(' ') {
        Some((most, _))
            if object
                && !reader.article.cased
                && most.contains(' ')
                && !most.ends_with('.')
                && name.full.is_none() =>
        {
            let print = people::find(most).map_or_else(|| case::person(most), |p| p.name.to_owned());
            slot::Name { print, span: words.start..words.start + most.len(), full: None }
        }
        _ => name,
    }
}

/// How many facts are looked through for the director, who is named early.
const SEEN: usize = 1_000;

/// Whether a word is the surname of a director found so far: "Lee and her cinematographer".
fn directs(reader: &Reader<'_>, word: &str) -> bool {
    word.len() > 2
        && reader
            .facts
            .iter()
            .take(SEEN)
            .filter(|f| f.relation == "directed-by")
            .any(|f| plain(&f.value.print()).rsplit(' ').next() == Some(plain(word).as_str()))
}

/// Without capitals a name behind a trade has to be known by its given name and no longer than names are.
pub(super) fn is_sure(reader: &Reader<'_>, name: &slot::Name) -> bool {
    let plain = plain(&name.print);
    let first = plain.split([' ', '-']).next().unwrap_or_default();
    reader.article.cased
        || name.full.is_some()
        || people::find(&name.print).is_some()
        || (given::is_given(first) || first.ends_with('.')) && plain.split(' ').count() <= 3
}

/// Reads `A served as cinematographer`, `with A as editor`, `A was the film's composer`, `A replaced B as composer`.
pub(in crate::relation) fn served(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    if !making(reader.section(hit)) || reader.hedged(hit) || !of_this_film(reader, &reader.after(hit)) {
        return;
    }
    // "Lee was the producers' first choice" tells of somebody else.
    if matches!(reader.after(hit).word(), "'" | "’" | "'s" | "’s") {
        return;
    }
    behind_trade(reader, hit, relation);
    let mut before = reader.before(hit);
    let mut whose = false;
    while before.at > before.first
        && matches!(
            before.back(0),
            "the"
                | "a"
                | "film's"
                | "'s"
                | "’s"
                | "film"
                | "movie"
                | "its"
                | "chief"
                | "main"
                | "lead"
                | "sole"
                | "principal"
                | "credited"
                | "his"
                | "their"
                | "her"
                | "director"
                | "and"
                | ","
                | "primary"
                | "producer"
                | "writer"
                | "both"
                | "co-producer"
                | "screenwriter"
                | "co-writer"
        )
    {
        whose |= before.back(0) == "the";
        before.at -= 1;
    }
    let verb = before.back(0);
    let names = match verb {
        "as" => behind_as(reader, &before.moved(before.at - 1)),
        // "A was the cinematographer"; without the article only plural and Indian English credit so.
        "was" | "is" | "were" | "are" if whose || relation == "music-by" => {
            slot::subject(reader, &before.moved(before.at - 1))
        }
        _ => Vec::new(),
    };
    for name in names {
        state(reader, hit, relation, name);
    }
}

/// Reads `the director of photography for the film was A`.
fn behind_trade(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let before = reader.before(hit);
    let mut cursor = reader.after(hit);
    let title = if matches!(cursor.word(), "of" | "for" | "on") { title_behind(reader, &cursor) } else { 0 };
    cursor.at += if title > 0 { title + 1 } else { 0 };
    let of_film = matches!(before.back(0), "the" | "its" | "film's" | "'s" | "’s");
    if !of_film || !cursor.eat(&["was", "were"]) {
        return;
    }
    let names = slot::people(reader, &mut cursor);
    let ends = matches!(cursor.word(), "" | "." | "," | "and" | ";" | "who" | "while");
    for name in names.into_iter().filter(|n| ends && is_whole(n)) {
        if is_sure(reader, &name) {
            state(reader, hit, relation, name);
        }
    }
}

/// Who served, before `as TRADE`.
fn behind_as(reader: &mut Reader<'_>, as_: &Cursor<'_>) -> Vec<slot::Name> {
    const SERVED: &[&str] = &[
        "served", "serves", "acted", "acts", "worked", "works", "returned", "returns", "functioned",
        "joined", "hired", "chosen", "selected", "engaged", "employed", "signed", "credited", "serving",
        "acting", "working", "returning", "enlisted", "appointed", "recruited", "confirmed", "picked",
        "named", "doubled", "doubles", "double", "attached",
    ];
    // "was brought in as", "signed on as", "joined the film as".
    let mut at = as_.clone();
    for _ in 0..4 {
        if !matches!(
            at.back(0),
            "on" | "in" | "aboard" | "back" | "up" | "the" | "film" | "project" | "crew" | "team"
        ) {
            break;
        }
        at.at -= 1;
    }
    let verb = at.back(0);
    if verb == "credited" && at.back(1) == "not" {
        return Vec::new();
    }
    if SERVED.contains(&verb) || matches!(verb, "brought" | "came" | "signed") && at.at < as_.at {
        return slot::certain_subject(reader, &at.moved(at.at - 1));
    }
    // "A replaced B as cinematographer".
    if let Some(n) = (1..7).find(|&n| matches!(as_.back(n), "replaced" | "replaces" | "succeeded")) {
        return slot::certain_subject(reader, &as_.moved(as_.at - n - 1));
    }
    // "with A as cinematographer and B as editor".
    let names = slot::certain_subject(reader, as_);
    let Some(first) = names.first() else { return Vec::new() };
    let start = as_.article.tokens.partition_point(|t| t.span().start < first.span.start);
    let lead = as_.moved(start);
    let goes_on = matches!(lead.back(0), "and" | ",")
        && (1..12).any(|n| lead.back(n) == "as" || lead.back(n) == "with");
    if matches!(
        lead.back(0),
        "with" | "including" | "brought" | "hired" | "engaged" | "chose" | "has" | "had"
    ) || goes_on
    {
        return names;
    }
    Vec::new()
}

/// Reads `A's haunting score`, `B's cinematography`: whose work of this film it is.
pub(in crate::relation) fn owned(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let section = reader.section(hit);
    let told = making(section) || section == SectionKind::Reception;
    if !told || reader.hedged(hit) || !of_this_film(reader, &reader.after(hit)) {
        return;
    }
    let mut before = reader.before(hit);
    for _ in 0..4 {
        if matches!(before.back(0), "'s" | "’s" | "'" | "’" | "," | "by" | "" | "of" | "for") {
            break;
        }
        before.at -= 1;
    }
    let possessive = matches!(before.back(0), "'s" | "’s")
        || matches!(before.back(0), "'" | "’") && before.back(1).ends_with('s');
    if !possessive {
        described(reader, hit, relation);
        return;
    }
    before.at -= 1;
    let Some(name) = slot::person_before(reader, &before).filter(is_whole) else { return };
    let start = before.article.tokens.partition_point(|t| t.span().start < name.span.start);
    let lead = before.moved(start);
    // "reminiscent of A's score", "unlike A's music" speak of other films.
    let compared = matches!(
        lead.back(0),
        "like" | "to" | "than" | "of" | "as" | "from" | "unlike" | "on" | "resembling" | "recalls" | "echoes"
    );
    if !compared && is_sure(reader, &name) {
        state(reader, hit, relation, name);
    }
}

/// Reads `a lush Ann Lee score`: an article, and a name that is surely a person's.
fn described(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    let before = reader.before(hit);
    let Some(name) = slot::person_before(reader, &before).filter(is_whole) else { return };
    let start = before.article.tokens.partition_point(|t| t.span().start < name.span.start);
    let lead = before.moved(start);
    let article = (0..3).find(|&n| matches!(lead.back(n), "a" | "an"));
    let of_other =
        article.is_some_and(|n| matches!(lead.back(n + 1), "like" | "than" | "of" | "unlike" | "as" | "to"));
    let first = plain(&name.print);
    let given = given::is_given(first.split([' ', '-']).next().unwrap_or_default());
    if article.is_some() && !of_other && (given || people::find(&name.print).is_some()) {
        state(reader, hit, relation, name);
    }
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn who_serves_as_something_is_credited() {
        let text = "Ann Lee served as the cinematographer and Bob Doe as the editor.";
        check("photographed-by", text, &["Ann Lee"]);
        check("edited-by", text, &["Bob Doe"]);
        check(
            "photographed-by",
            "the film was made by ann lee, with bob doe as cinematographer.",
            &["Bob Doe"],
        );
        check("photographed-by", "Ann Lee replaced Bob Doe as director of photography.", &["Ann Lee"]);
        check("music-by", "Ann Lee was brought in as composer.", &["Ann Lee (part: music)"]);
        for text in [
            "The director of photography for the film was Ann Lee.",
            "the director of photography for the lamp was ann lee.",
        ] {
            check("photographed-by", text, &["Ann Lee"]);
        }
        check("produced-by", "Ann Lee was the producers' first choice for the part.", &[]);
        check("photographed-by", "Ann Lee had worked as cinematographer on Dune.", &[]);
        check("produced-by", "Ann Lee served as executive producer.", &[]);
    }

    #[test]
    fn a_trade_stands_before_its_name() {
        check("photographed-by", "The film was shot by cinematographer Ann Lee.", &["Ann Lee"]);
        check("produced-by", "The rights went to the film's producer, Ann Lee.", &["Ann Lee"]);
        check("produced-by", "producer ann lee bought the rights.", &["Ann Lee"]);
        check("produced-by", "Big Lamp Pictures producer Ann Lee saw it.", &[]);
        check(
            "photographed-by",
            "It was directed by Eve Poole. Poole and her cinematographer, Ann Lee, met Dora Day and her cinematographer Bob Doe.",
            &["Ann Lee"],
        );
    }

    #[test]
    fn who_replaced_another_did_the_work() {
        for text in [
            "Ann Lee replaced Poole's long-time editor Bob Doe, who was busy.",
            "ann lee replaced poole's long-time editor bob doe, who was busy.",
        ] {
            check("edited-by", text, &["Ann Lee"]);
        }
    }

    #[test]
    fn a_score_may_be_described_by_its_composer() {
        check("music-by", "\n== Reception ==\nThere is a moody Ann Lee score.", &["Ann Lee (part: music)"]);
        check("music-by", "\n== Reception ==\nThere is a Lamp Film score.", &[]);
    }

    #[test]
    fn a_work_has_an_owner_unless_it_is_compared() {
        check(
            "photographed-by",
            "\n== Reception ==\nCritics praised Ann Lee's moody cinematography.",
            &["Ann Lee"],
        );
        check("music-by", "\n== Reception ==\nThe tune sounds like Ann Lee's score.", &[]);
        check("music-by", "\n== Reception ==\nShe remembered Ann Lee's score for Dune.", &[]);
    }
}
