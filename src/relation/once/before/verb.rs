//! What the verb of a chance says of its subject: considered, offered, turned down, gone again.

use crate::{
    article::Cursor,
    relation::{Hit, Reader, once},
};

/// What a cue says of the name before it.
pub(super) fn how(reader: &Reader<'_>, hit: &Hit) -> Option<&'static str> {
    let first = reader.article.word(hit.first);
    let last = reader.article.word(hit.after - 1);
    let before = reader.before(hit);
    let after = reader.after(hit);
    let passive = (0..4).any(|n| matches!(before.back(n), "was" | "were" | "been" | "being" | "is" | "are"));
    let at_first = (0..6)
        .map(|n| before.back(n))
        .any(|w| matches!(w, "originally" | "initially" | "first" | "previously" | "supposed"))
        || matches!(first, "originally" | "initially" | "first");
    let offer = |reach: usize| offers(&after, reach);
    let (how, holds) = match (first, last) {
        ("considered", _) => ("considered", passive && is_chance(&before, &after)),
        ("decided" | "chose" | "opted" | "elected", "to") => ("turned down", goes_without(&after)),
        ("unwilling" | "reluctant", _) => ("turned down", first == "unwilling" && goes_without(&after)),
        // "was interested in playing Dot"; whom somebody is interested in stands behind.
        ("interested", _) => (
            "lobbied",
            passive
                && (matches!(after.word(), "playing" | "starring" | "directing" | "portraying")
                    || matches!(after.ahead(1), "role" | "part" | "lead")),
        ),
        ("suggested" | "proposed" | "touted" | "mooted" | "shortlisted" | "short-listed" | "pursued", _) => {
            ("considered", passive && matches!(after.word(), "for" | "as" | "to" | "by"))
        }
        ("vied" | "competed", _) => ("auditioned", offer(5)),
        ("lost", _) => ("considered", last != "out" || offer(5)),
        (
            _,
            "talks" | "negotiations" | "contention" | "running" | "consideration" | "discussions"
            | "discussion",
        )
        | ("almost" | "nearly", _) => ("considered", true),
        ("asked", _) => ("approached", passive),
        (_, "signed") | ("roped", _) => ("announced", (at_first || leaves(&after)) && !directs(&after)),
        ("could", _) => ("turned down", true),
        ("up" | "eyed" | "unavailable" | "not" | "unable", _) => {
            ("considered", passive || matches!(before.back(0), "became" | "proved"))
        }
        ("expressed", _) => ("lobbied", matches!(after.word(), "in" | "for")),
        ("going", _) => ("announced", at_first),
        ("signed", "play") | ("had", "star" | "play") => ("announced", at_first || leaves(&after)),
        ("approached", _) => ("approached", passive),
        ("sought" | "courted" | "wanted", _) | (_, "choice" | "choices") => ("wanted", passive),
        // "the part was offered to": who got it stands behind.
        ("offered", _) => ("offered", passive && after.word() != "to"),
        ("auditioned" | "auditioning" | "screen-tested" | "screen", _) | ("tested" | "read", "for") => {
            ("auditioned", true)
        }
        ("lobbied" | "campaigned", _) => ("lobbied", true),
        ("turned", "the") => ("turned down", (0..6).any(|n| after.ahead(n) == "down")),
        ("turned" | "declined" | "passed" | "pass" | "rejected" | "refused", _) => {
            let bare = matches!(
                after.word(),
                "" | "." | "," | ";" | "due" | "because" | "and" | "in" | "as" | "to" | "after" | "citing"
            );
            let whole = matches!(last, "down" | "on" | "it" | "declined");
            // "rejected it due to other films": what "it" is was said before.
            let it =
                after.word() == "it" && matches!(after.ahead(1), "" | "." | "," | "due" | "because" | "as");
            ("turned down", !passive && (offer(6) || whole && bare || it))
        }
        ("left" | "quit", _) => ("left", offer(2) || matches!(after.word(), "production" | "cast")),
        ("exited" | "departed", _) => ("left", offer(3) || matches!(after.ahead(1), "production")),
        (
            "dropped" | "drop" | "backed" | "opted" | "bowed" | "pulled" | "withdrew" | "withdraw" | "walked"
            | "stepped" | "let",
            _,
        )
        | ("was" | "were", "out") => ("left", true),
        ("was" | "were", "fired" | "dismissed" | "dropped" | "sacked" | "axed") => ("dropped", true),
        ("replaced", "by" | "with") => ("replaced", passive && !matches!(before.back(0), "is" | "are")),
        // "A was hired as director": kept out where A did direct. Who was cast stayed, unless the sentence goes on.
        ("hired" | "named" | "signed", "as") => ("announced", passive && directs(&after)),
        ("was" | "been", "as" | "cast") => ("cast", leaves(&after) || at_first && first == "been"),
        ("was" | "were", "star" | "starred" | "play" | "played" | "direct" | "directed") => {
            ("announced", at_first || last.ends_with("ed"))
        }
        (_, "cast") => ("cast", true),
        (_, "direct") => ("set to direct", true),
        // "was announced as filming started": only work that is named was announced.
        ("announced", _) => ("announced", passive && named_ahead(&after)),
        ("attached" | "slated" | "supposed" | "meant", _) | ("initially" | "had", "attached") => {
            ("announced", passive || first != last)
        }
        (_, "announced" | "hired" | "chosen") => ("announced", named_ahead(&after)),
        // "would star" is told of casts that stayed; a part that somebody "would play" only of what was at first.
        (_, "star" | "set") => ("announced", true),
        (_, "play") => ("announced", at_first),
        _ => return None,
    };
    holds.then_some(how)
}

/// "A is considered one of the best": no chance but an opinion.
fn is_chance(before: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    let opinion = matches!(before.back(0), "is" | "are" | "widely" | "generally");
    !opinion && matches!(after.word(), "for" | "to" | "as" | "," | "." | "and" | "by" | "before" | "but" | "")
}

/// Whether what somebody may be offered follows.
fn offers(after: &Cursor<'_>, reach: usize) -> bool {
    (0..reach).any(|n| {
        matches!(
            after.ahead(n),
            "role"
                | "roles"
                | "part"
                | "offer"
                | "film"
                | "project"
                | "script"
                | "lead"
                | "opportunity"
                | "chance"
        )
    })
}

/// `to reprise the role`, `to return`, `to do the film`: the object of a refusal.
fn goes_without(after: &Cursor<'_>) -> bool {
    match after.word() {
        "reprise" | "return" | "star" | "appear" => true,
        "take" | "accept" | "pursue" | "play" | "do" | "participate" | "join" | "make" | "be" | "direct" => {
            (1..7).any(|n| {
                matches!(
                    after.ahead(n),
                    "role" | "part" | "film" | "project" | "offer" | "cast" | "movie" | "picture"
                )
            })
        }
        _ => false,
    }
}

/// Whether some work follows within a few words: `as the film's director`.
fn named_ahead(after: &Cursor<'_>) -> bool {
    (0..6)
        .take_while(|&n| !matches!(after.ahead(n), "" | "," | ";"))
        .any(|n| once::job_of(after.ahead(n)).is_some())
}

fn directs(after: &Cursor<'_>) -> bool {
    (0..3).any(|n| after.ahead(n) == "director")
}

/// `but dropped out`, `but was replaced`: the sentence goes on to take it back.
fn leaves(after: &Cursor<'_>) -> bool {
    let but = (0..16).find(|&n| matches!(after.ahead(n), "but" | "before" | "until"));
    but.is_some_and(|but| {
        (but..but + 9).any(|n| {
            matches!(
                after.ahead(n),
                "dropped"
                    | "left"
                    | "fired"
                    | "replaced"
                    | "withdrew"
                    | "quit"
                    | "departed"
                    | "exited"
                    | "dropping"
                    | "leaving"
                    | "backed"
                    | "pulled"
                    | "cut"
                    | "dismissed"
                    | "replacing"
            )
        })
    })
}
