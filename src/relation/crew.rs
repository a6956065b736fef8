//! Credits: `written, directed and produced by A and B`; the other voices are beside this file.

use super::{Hit, Reader, slot};
use crate::{
    article::{Cursor, Span},
    fact::Fact,
    lexicon::{given, plain},
    value::Value,
};

mod active;
mod credited;
mod film;
mod prize;
mod trade;

pub(super) use active::{Work, active};
pub(super) use credited::CUE as CREDITED;
use film::partial;
pub(super) use film::{about_this_film, making, of_this_film, title_behind};
pub(super) use prize::CUE as PRIZE;
pub(super) use trade::{apposition, owned, served};

/// Trades that share one `by`.
const PARTICIPLES: &[&str] = &[
    "directed", "written", "produced", "edited", "scored", "composed", "photographed", "shot", "narrated",
    "adapted", "scripted", "co-written", "co-produced", "co-directed", "created", "conceived", "designed",
    "animated", "lensed", "filmed", "arranged", "penned", "helmed", "co-edited", "co-composed", "cowritten",
    "handled", "done", "provided", "supplied", "crafted", "given", "overseen", "undertaken", "contributed",
    "executed", "spoken", "read", "delivered", "prepared", "developed", "made", "credited", "cut",
    "storyboarded", "devised", "authored", "drafted", "compiled", "headed", "rendered", "voiced",
];

/// Trades that share the `by` of another; alone they say less: who performed a score did not write it.
const SHARING: &[&str] =
    &["performed", "conducted", "orchestrated", "recorded", "sung", "supervised", "mixed"];

/// Words between the work and the `by`.
const BETWEEN: &[&str] = &[
    ",", "and", "&", "solely", "jointly", "both", "primarily", "entirely", "also", "the", "screen",
    "executive", "is", "was", "were", "are", "has", "had", "have", "been", "being", "together", "originally",
    "mostly", "mainly", "which", "that", "again", "largely", "later", "loosely", "additionally", "all", "to",
    "co-", "/", "completely", "principally", "partly", "(", "featured", "used", "included", "heard",
];

/// Works of one film that share a credit: `story and screenplay by`, `music and lyrics by`.
const WORKS: &[&str] = &[
    "screenplay", "script", "story", "dialogue", "dialogues", "music", "lyrics", "score", "soundtrack",
    "cinematography", "photography", "editing", "songs", "direction", "production", "narration", "scenario",
    "adaptation", "words", "background", "original", "theme", "film", "treatment", "continuity",
    "choreography",
];

/// Trades before a name behind the `by`, which `slot::person` does not step over.
const TITLES: &[&str] = &[
    "cinematographer", "cinematographers", "director", "directors", "of", "photography", "editor", "editors",
    "composer", "composers", "debutant", "debutante", "duo", "brothers", "siblings", "team", "music", "film",
    "group", "band", "songwriter", "songwriters", "maestro", "veteran", "acclaimed", "the", "frequent",
    "longtime", "collaborator", "regular", "usual", "father", "mother", "wife", "husband", "son", "daughter",
    "sister", "rapper", "pianist", "rock", "hip", "hop", "electronic", "musicians", "pop", "his", "her",
    "their", "brother", "late", "famed", "renowned", "noted", "award-winning",
];

/// Words that no person is called: "traditional", "various artists".
const NOBODY: &[&str] =
    &["traditional", "folk", "various", "artists", "others", "several", "unknown", "anonymous"];

/// Relations that credit the makers.
const CREDITS: &[&str] = &["directed-by", "written-by", "produced-by", "story-by"];

/// How many facts back a surname alone looks for its bearer.
const REMEMBERED: usize = 50;

/// Reads `… by PEOPLE` behind a participle or noun and states each of them.
pub(super) fn by(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str) {
    // "the novel, adapted for the screen by": what is adapted is another work, who adapts it writes the film.
    let adapts = reader.article.word(hit.first) == "adapted";
    if (adapts || about_this_film(reader, hit)) && !partial(reader, hit) && !reader.hedged(hit) {
        for name in names_behind_by(reader, hit) {
            state(reader, hit, relation, name);
        }
    }
}

/// The people behind the `by` that belongs to the cue.
pub(super) fn names_behind_by(reader: &mut Reader<'_>, hit: &Hit) -> Vec<slot::Name> {
    let mut cursor = reader.after(hit);
    for _ in 0..14 {
        let shares = SHARING.contains(&cursor.word()) && matches!(cursor.back(0), "and" | "," | "&");
        if cursor.eat_all(&["for", "the", "screen"]) {
            continue;
        }
        // "the music of the film was composed by", "the score for TITLE is by".
        if matches!(cursor.word(), "of" | "for" | "to" | "in") {
            let title = title_behind(reader, &cursor);
            if title > 0 {
                cursor.at += title + 1;
                continue;
            }
        }
        // "the title song, "Dot", was written by".
        if matches!(cursor.word(), "\"" | "“") {
            let mut inside = cursor.moved(cursor.at + 1);
            if !inside.seek(&["\"", "”"], 12) {
                break;
            }
            cursor = inside;
            continue;
        }
        if !(cursor.eat(PARTICIPLES)
            || cursor.eat(BETWEEN)
            || cursor.eat(WORKS)
            || shares && cursor.eat(SHARING))
        {
            break;
        }
    }
    let shared = cursor.back(0) == ",";
    if shared || !(cursor.eat(&["by"]) || cursor.eat_all(&["in", "collaboration", "with"])) {
        return Vec::new();
    }
    let mut out = Vec::new();
    loop {
        let before = cursor.at;
        let _ = cursor.eat(&["both"]) || cursor.eat_all(&["and", "starring"]);
        // "by Lee's regular collaborator A".
        if matches!(cursor.ahead(1), "'s" | "’s") && TITLES.contains(&cursor.ahead(2)) {
            cursor.at += 2;
        }
        while cursor.eat(TITLES) {}
        let names = slot::people(reader, &mut cursor);
        // A surname that was not met before ends no list: "written by Scott, Sally Bochner and Gloria Demers".
        if names.is_empty() {
            let word = cursor.article.word(cursor.at.min(cursor.end - 1));
            let single = matches!(cursor.ahead(1), "," | "and") && !slot::is_stop(word) && out.is_empty();
            if !single || cursor.at + 1 >= cursor.end || !cursor.article.tokens[cursor.at].kind.is_word() {
                break;
            }
            cursor.at += 2;
            continue;
        }
        out.extend(names);
        let goes_on = matches!(cursor.back(0), "," | "and" | "&")
            && cursor.at > before
            && TITLES.contains(&cursor.word())
            && !matches!(cursor.word(), "the" | "his" | "her" | "of");
        if !goes_on {
            break;
        }
    }
    // "written by A with B": who shared the work, not "directed by A with B in the lead".
    if matches!(reader.article.word(hit.first), "written" | "scripted" | "penned" | "co-written") {
        let mut with = cursor.clone();
        let shared = with.eat(&["with"]) || with.eat_all(&["in", "collaboration", "with"]);
        let names = if shared { slot::people(reader, &mut with) } else { Vec::new() };
        if !names.is_empty()
            && names.iter().all(is_whole)
            && (with.back(0) == "," || matches!(with.word(), "" | "." | "," | "from" | "and"))
        {
            out.extend(names);
            cursor = with;
        }
    }
    let _ = cursor.eat(&[","]);
    if cursor.word() == "respectively" {
        out = out.into_iter().nth(works_before(&reader.before(hit))).into_iter().collect();
    }
    // "shot by A, né B" is one person; the text may have lost the accent.
    out.retain(|name| {
        let opening = name.print.split(' ').next().unwrap_or_default().to_lowercase();
        !matches!(opening.as_str(), "né" | "née" | "ne" | "nee" | "n" | "born")
    });
    // "the Writers Guild of America" is nobody; nor does one stand behind "by A's B" unless a work follows.
    // "produced by A of X Pictures" names a person all the same.
    let given = |name: &slot::Name| {
        let first = plain(name.print.split([' ', '-']).next().unwrap_or_default());
        given::is_given(&first) && name.print.contains(' ')
    };
    share_surname(reader, &mut out);
    out.retain(|name| {
        let next = reader.article.text[name.span.end..].trim_start();
        !["'s ", "’s ", "–"].iter().any(|o| next.starts_with(o)) && (!next.starts_with("of ") || given(name))
    });
    out
}

/// "Joel and Ethan Doe" are two of one name.
fn share_surname(reader: &Reader<'_>, names: &mut [slot::Name]) {
    for n in 1..names.len() {
        let (before, next) = (&names[n - 1], &names[n]);
        let between = reader.article.at(&(before.span.end..next.span.start.max(before.span.end))).trim();
        let alone =
            !before.print.contains(' ') && before.full.is_none() && given::is_given(&plain(&before.print));
        if let Some((_, surname)) = next.print.split_once(' ').filter(|(_, s)| !s.contains(' '))
            && alone
            && matches!(between, "and" | "&")
        {
            let full = next.span.clone();
            names[n - 1].print = format!("{} {surname}", names[n - 1].print);
            names[n - 1].full = Some(full);
        }
    }
}

/// How many works the same credit names before the cue: "the cinematography and editing were by A and B respectively".
fn works_before(before: &Cursor<'_>) -> usize {
    (0..12)
        .map(|n| before.back(n))
        .take_while(|w| {
            WORKS.contains(w) || PARTICIPLES.contains(w) || matches!(*w, "and" | "," | "the" | "by" | "was")
        })
        .filter(|w| WORKS.contains(w) || PARTICIPLES.contains(w))
        .count()
}

/// States a person's credit.
pub(super) fn state(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str, name: slot::Name) {
    // "BBFC", "ABC": one word all in capitals is a body.
    let body = !name.print.contains(' ')
        && name.full.is_none()
        && name.print.len() > 1
        && name.print.chars().all(char::is_uppercase);
    let nobody = name.print.split(' ').any(|w| NOBODY.contains(&w.to_lowercase().as_str()));
    if body || nobody || slot::is_company(&name.print) {
        return;
    }
    let (print, full) = match name.full {
        None if !name.print.contains(' ') => {
            credited_before(reader, &name.print).unwrap_or((name.print, None))
        }
        full => (name.print, full),
    };
    let mut fact = Fact::new(relation, Value::Person(print), hit.sentence, name.span);
    fact.full = full;
    reader.add(fact);
}

/// Of several people with one surname, it means the one who was credited last.
fn credited_before(reader: &Reader<'_>, surname: &str) -> Option<(String, Option<Span>)> {
    reader.facts.iter().rev().take(REMEMBERED).find_map(|fact| match &fact.value {
        Value::Person(name) if CREDITS.contains(&fact.relation) => {
            let alike = name.rsplit_once(' ').is_some_and(|(_, last)| last.eq_ignore_ascii_case(surname));
            alike.then(|| (name.clone(), Some(fact.full.clone().unwrap_or_else(|| fact.span.clone()))))
        }
        _ => None,
    })
}

/// Whether a name has at least two words, or stands for one that has.
pub(super) fn is_whole(name: &slot::Name) -> bool {
    name.print.contains(' ')
}
