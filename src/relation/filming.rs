//! Whether the words around a cue say that the film was shot somewhere, and from where the places are read.

use super::{Hit, Reader};
use crate::article::Cursor;

/// Words that turn the statement into a plan or a denial, where they stand shortly before the cue.
const NOT_DONE: &[&str] = &[
    "would", "will", "wanted", "wants", "hoped", "instead", "than", "scheduled", "supposed", "intended",
    "plan", "plans", "considered", "suggested", "proposed", "refused", "originally", "previously", "earlier",
    "must", "cannot", "unable", "avoid", "without", "like", "should", "may", "initially", "to",
];

/// Nouns whose making is told by a participle alone: `scenes shot in A`.
const FOOTAGE: &[&str] = &[
    "scene", "scenes", "sequence", "sequences", "exteriors", "interiors", "exterior", "interior", "footage",
    "shots", "film", "movie", "picture", "films", "parts", "most", "some", "portions", "rest",
];

/// Words that say that places were only looked for.
const SCOUTING: &[&str] = &[
    "scouting", "scouted", "scout", "searching", "searched", "seeking", "sought", "visited", "potential",
    "possible",
];

/// Verbs behind "filming" that say that it happened.
const HAPPENED: &[&str] = &[
    "took", "began", "started", "commenced", "occurred", "moved", "lasted", "ran", "wrapped", "continued",
    "ended", "happened", "shifted", "relocated", "resumed", "kicked", "finished", "concluded", "completed",
    "done", "conducted", "held", "carried", "based", "begun", "returned", "took", "switched", "proceeded",
    "transferred", "spanned", "split", "undertaken", "place", "situated", "located", "went", "traveled",
    "travelled", "flew", "executed", "performed", "staged",
];

/// Whether the cue says that something was shot, with the cursor at the phrase of its places; the second value
/// tells that a place stands there at once, without "in" or "at".
pub(super) fn says(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> (bool, bool) {
    match reader.article.word(hit.first) {
        "filmed" | "shot" | "lensed" | "picturised" | "picturized" | "canned" | "photographed" => {
            (participle(reader, hit, cursor), false)
        }
        "captured" | "staged" | "done" | "fashioned" | "executed" | "realized" => {
            (footage_before(reader, hit), false)
        }
        "cameras" => (true, false),
        "on" => (!undone(reader, hit), false),
        "was" | "made" => (made(reader, hit, cursor), false),
        "locations" => (locations(reader, hit, cursor), true),
        "sets" | "set" => (built(reader, hit, cursor), false),
        "to" => (allowed(reader, hit), false),
        "crew" | "unit" | "team" => (moved(cursor), true),
        _ => noun(reader, hit, cursor),
    }
}

/// Over a clause between commas: `, involving a crew of 90 people,`.
pub(super) fn skip_inserted(cursor: &mut Cursor<'_>) {
    let mut ahead = cursor.clone();
    let opens = ahead.eat(&[","])
        && (matches!(ahead.word(), "which" | "that" | "with" | "under" | "also" | "however")
            || ahead.word().ends_with("ing"));
    if opens && ahead.word() != "which" && ahead.seek(&[","], 20) {
        *cursor = ahead;
    } else if opens && ahead.word() == "which" {
        cursor.at += 1;
    }
}

/// Whether the clause before the cue tells of a plan.
pub(super) fn undone(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..5)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | "," | ";" | "and" | "("))
        .any(|w| NOT_DONE.contains(&w))
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        || matches!(
            word,
            "also"
                | "all"
                | "both"
                | "then"
                | "later"
                | "first"
                | "again"
                | "even"
                | "instead"
                | "either"
                | "in"
                | "part"
        )
}

/// `was filmed`, `scenes shot`, `they filmed`, `Filmed in A, …`, `set and shot`.
fn participle(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> bool {
    let before = reader.before(hit);
    // "the first film to be shot in A" tells of one that was.
    let first = before.back(0) == "be"
        && before.back(1) == "to"
        && matches!(before.back(2), "film" | "movie" | "picture" | "production" | "feature")
        && (3..9).any(|n| matches!(before.back(n), "first" | "second" | "last" | "only" | "few"));
    if first {
        return true;
    }
    if undone(reader, hit) {
        return false;
    }
    let mut n = 0;
    while n < 4 && is_adverb(before.back(n)) {
        n += 1;
    }
    let word = before.back(n);
    let passive = matches!(word, "was" | "were" | "been" | "being" | "is" | "are" | "and" | "," | "" | "but");
    // A person in the news: "he was shot in".
    if matches!(before.back(n + 1), "he" | "she" | "who" | "him") {
        return false;
    }
    let footage = FOOTAGE.contains(&word);
    let doer = matches!(
        word,
        "they"
            | "he"
            | "she"
            | "crew"
            | "production"
            | "team"
            | "filmmakers"
            | "director"
            | "company"
            | "unit"
            | "producers"
    );
    // "he shot the film in A": over the object.
    let object = (0..7).find(|&n| FOOTAGE.contains(&cursor.ahead(n)));
    let active = object.filter(|&n| {
        (0..n).all(|m| !matches!(cursor.ahead(m), "in" | "at" | "by" | "," | "."))
            && cursor.ahead(n + 1) != "'s"
    });
    if let Some(n) = active
        && !passive
    {
        cursor.at += n + 1;
        return true;
    }
    passive || footage || doer
}

/// `the aerial shots were captured`, `the chase scene was staged`: words that say it of scenes alone.
fn footage_before(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    let footage = |w: &str| {
        FOOTAGE[..10].contains(&w)
            || matches!(
                w,
                "photography" | "filming" | "shooting" | "work" | "insides" | "stunts" | "stunt" | "chase"
            )
    };
    !undone(reader, hit)
        && (0..3).any(|n| matches!(before.back(n), "was" | "were"))
        && (1..16)
            .map(|n| before.back(n))
            .take_while(|w| !matches!(*w, "" | ";" | "," | "while"))
            .any(footage)
}

/// `filming took place`, `shooting in A began`, `while filming in A`. The second value: a place stands at once.
fn noun(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> (bool, bool) {
    let before = reader.before(hit);
    let word = reader.article.word(hit.first);
    if undone(reader, hit)
        || matches!(before.back(0), "post" | "pre" | "stage" | "theatrical" | "-" | "a")
            && word == "production"
    {
        return (false, false);
    }
    let direct = |c: &Cursor<'_>| matches!(c.word(), "in" | "at" | "on" | "around");
    let loose = matches!(word, "production" | "schedule" | "shoot");
    if direct(cursor) && (!loose || matches!(before.back(0), "began" | "started" | "finished" | "commenced"))
    {
        let dated = cursor.clone().moved(cursor.at + 1).date().is_some();
        let begun = !dated && before.back(0) != "the" || cursor.ahead(1) == "location";
        return (begun && before.back(0) != "of" && word != "photography", false);
    }
    skip_inserted(cursor);
    if cursor.eat(&["of", "for", "on"]) {
        // "filming of the exterior scenes took place".
        let verb = (0..8)
            .find(|&n| HAPPENED.contains(&cursor.ahead(n)) || matches!(cursor.ahead(n), "was" | "were"));
        let Some(verb) = verb.filter(|&v| (0..v).all(|m| !matches!(cursor.ahead(m), "," | "." | "and")))
        else {
            return (false, false);
        };
        cursor.at += verb;
    }
    while is_adverb(cursor.word()) && cursor.word() != "in"
        || matches!(cursor.word(), "had" | "was" | "were" | "has" | "been")
    {
        cursor.at += 1;
    }
    if !HAPPENED.contains(&cursor.word()) {
        return (false, false);
    }
    let verb = cursor.word();
    cursor.at += 1;
    while is_adverb(cursor.word()) && !matches!(cursor.word(), "in" | "both")
        || matches!(cursor.word(), "place" | "out" | "up" | "off" | "back")
    {
        cursor.at += 1;
    }
    let to = matches!(
        verb,
        "moved"
            | "shifted"
            | "relocated"
            | "returned"
            | "switched"
            | "proceeded"
            | "transferred"
            | "went"
            | "traveled"
            | "travelled"
    );
    if to {
        return (cursor.eat(&["to"]), true);
    }
    (!loose || !matches!(verb, "place"), false)
}

/// `locations included A and B`, `locations used in the film were`, `several locations, like A`.
fn locations(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> bool {
    let before = reader.before(hit);
    if undone(reader, hit)
        || (0..6).any(|n| SCOUTING.contains(&before.back(n)))
        || matches!(before.back(0), "for" | "of") && matches!(before.back(1), "looking" | "search" | "choice")
        || before.back(0).starts_with(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    let verbs =
        &["include", "included", "including", "includes", "were", "are", "like", "such", ":", "ranged"];
    for n in 0..12 {
        let word = cursor.ahead(n);
        // "made use of locations in A".
        let used = |w: &str| matches!(w, "use" | "used" | "using" | "utilized" | "utilised");
        if n == 0
            && matches!(word, "in" | "at" | "around" | "across" | "throughout")
            && (0..4).any(|n| used(before.back(n)))
        {
            return true;
        }
        if verbs.contains(&word) {
            let mut next = cursor.moved(cursor.at + n + 1);
            let _ = next.eat(&["as"]);
            // "the locations were chosen".
            if matches!(word, "were" | "are") && !names_follow(&next) {
                return false;
            }
            *cursor = next;
            return true;
        }
        if matches!(word, "" | "." | ";" | "and" | "that") {
            return false;
        }
    }
    false
}

fn names_follow(cursor: &Cursor<'_>) -> bool {
    cursor.word() == "the" || cursor.token().is_some_and(|t| t.capital || !cursor.article.cased)
}

/// `sets were built at A Studios`, `a set of the village was constructed in B`.
fn built(reader: &Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>) -> bool {
    if undone(reader, hit) {
        return false;
    }
    // "erected a huge set at A".
    let before = reader.before(hit);
    let made =
        |w: &str| matches!(w, "built" | "constructed" | "erected" | "build" | "assembled" | "building");
    if matches!(cursor.word(), "at" | "in" | "on" | "of" | "for")
        && (1..5).map(|n| before.back(n)).take_while(|w| !matches!(*w, "" | "," | ".")).any(made)
    {
        return cursor.word() != "of" && cursor.word() != "for" || cursor.seek(&["at", "in"], 8);
    }
    let built = [
        "built", "constructed", "recreated", "re-created", "reconstructed", "erected", "designed",
        "assembled", "created", "put",
    ];
    cursor.seek(&built, 10)
        && matches!(cursor.back(1), "was" | "were" | "been")
        && !(0..6).any(|n| cursor.ahead(n) == "by")
}

/// `was made on location in A`, `made entirely at B Studios`.
fn made(reader: &Reader<'_>, hit: &Hit, cursor: &Cursor<'_>) -> bool {
    !undone(reader, hit)
        && reader.about_film(hit)
        && (matches!(cursor.word(), "at" | "on")
            && (0..6).any(|n| matches!(cursor.ahead(n), "studios" | "studio" | "location" | "backlot")))
}

/// `permission to film on A`, `was allowed to shoot in B`.
fn allowed(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..2).any(|n| {
        matches!(
            before.back(n),
            "permission"
                | "permitted"
                | "allowed"
                | "decided"
                | "chose"
                | "chosen"
                | "able"
                | "crew"
                | "back"
                | "elected"
        )
    })
}

/// `the crew moved to A`.
fn moved(cursor: &mut Cursor<'_>) -> bool {
    let _ = cursor.eat(&["then", "later", "also"]);
    cursor.eat(&[
        "moved", "relocated", "shifted", "travelled", "traveled", "flew", "went", "returned", "left",
        "headed",
    ]) && cursor.eat(&["back"]) | cursor.eat(&["to", "for"])
        && (0..14)
            .map(|n| cursor.ahead(n))
            .take_while(|w| !matches!(*w, "" | "after" | "before" | "promote" | "for" | "following"))
            .any(|w| matches!(w, "film" | "shoot" | "filming" | "shooting"))
}
