//! Chances told before the name: `he wanted A to play`, `the role was offered to B`, `choices included C and D`.

use super::{Job, by_fame, character, job_ahead, people, state, taken, tells};
use crate::{
    article::Cursor,
    relation::{Cue, Hit, Reader},
};

pub(in crate::relation) const CUE: Cue = Cue {
    phrases: &[
        "offered", "offered to", "offering", "considered", "considering", "considered casting", "approached",
        "wanted", "sought", "courted", "pursued", "wanted to cast", "hoped to cast", "hoping to cast",
        "tried to cast", "planned to cast", "planned on casting", "tested", "screen-tested", "auditioned",
        "turned down by", "rejected by", "declined by", "passed on by", "refused by", "choices included",
        "choices were", "considered included", "considered were", "considered include",
        "candidates included", "candidates were", "contenders included", "written for", "vehicle for",
        "intended for", "meant for", "conceived for", "in mind", "with", "had", "replaced", "replacing",
        "met with", "role over", "part over", "choice was", "choice for", "was to star", "were to star",
        "was to have starred", "to have starred", "replacement for", "hoped to get", "wanted to get",
        "tried to get", "envisioned", "including", "included", "include", "were", "asked", "were considered",
        "originally cast", "initially cast", "suggested", "hired", "hoped for", "auditioned included",
        "turned it down included", "originally hired", "initially hired", "first hired",
    ],
    read,
};

/// Words that show that a chance is told which did not come true.
const AT_FIRST: &[&str] = &["originally", "initially", "first", "intended", "planned", "hoped", "conceived"];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader.section(hit)) || denied(reader, hit) {
        return;
    }
    let first = reader.article.word(hit.first);
    let last = reader.article.word(hit.after - 1);
    match (first, last) {
        ("offered" | "offering", _) => offered(reader, hit, last == "to"),
        ("with" | "had", _) => in_mind(reader, hit),
        ("written" | "vehicle" | "intended" | "meant" | "conceived", "for") => for_somebody(reader, hit),
        (_, "by") => turned_down_by(reader, hit),
        (_, "included" | "include" | "were" | "including") => listed(reader, hit),
        ("role" | "part", "over") => {
            let mut cursor = reader.after(hit);
            let names = people(reader, &mut cursor);
            state(reader, hit, Job::Act, "considered", names, "");
        }
        ("replaced" | "replacing", _) => replaced_director(reader, hit),
        ("choice", _) => choice(reader, hit),
        (_, "star" | "starred") => to_star(reader, hit),
        ("originally" | "initially" | "first", "cast" | "hired") => cast(reader, hit),
        _ => object(reader, hit),
    }
}

fn denied(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..3)
        .map(|n| before.back(n))
        .any(|w| matches!(w, "never" | "not" | "n't" | "if" | "allegedly" | "rumored"))
}

/// `wanted A to play`, `considered A and B for the part`, `approached C about the role`.
fn object(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let casts = matches!(reader.article.word(hit.after - 1), "cast" | "casting" | "get");
    let names = people(reader, &mut cursor);
    if names.is_empty() || taken(&cursor) {
        return;
    }
    let leads =
        matches!(cursor.word(), "for" | "to" | "as" | "in" | "about" | "," | "before" | "with") || casts;
    if !leads {
        return;
    }
    let said = job_ahead(&cursor);
    let job = match said {
        Some(Ok(job)) => job,
        None if casts => Job::Act,
        _ => return,
    };
    let how = match reader.article.word(hit.first) {
        "approached" | "asked" => "approached",
        "tested" | "screen-tested" | "auditioned" => "auditioned",
        "considered" | "considering" | "envisioned" | "suggested" | "met" => "considered",
        "replacement" => "replaced",
        _ => "wanted",
    };
    // "asked A to play" is no refusal yet; the others did not come true unless the cast list says otherwise.
    let part = character(reader, &cursor);
    state(reader, hit, job, how, names, &part);
}

/// `offered A the role`, `offered the role of X to B`, `the part was offered to C`.
fn offered(reader: &mut Reader<'_>, hit: &Hit, to: bool) {
    let mut cursor = reader.after(hit);
    if !to {
        let direct = people(reader, &mut cursor.clone());
        if direct.is_empty() {
            let sought = (0..10)
                .map(|n| (n, cursor.ahead(n)))
                .take_while(|(_, w)| !matches!(*w, "" | "," | ";" | "but" | "by"))
                .find(|(_, w)| *w == "to");
            let Some((n, _)) = sought else { return };
            if cursor.ahead(0) == "to" {
                return;
            }
            let said = job_ahead(&Cursor { end: cursor.at + n, ..cursor.clone() });
            let film = (0..n)
                .any(|n| matches!(cursor.ahead(n), "film" | "project" | "picture" | "script" | "movie"));
            let part = character(reader, &cursor);
            let mut behind = cursor.moved(cursor.at + n + 1);
            let names = people(reader, &mut behind);
            // "offered the film to A": what A is known for says what as.
            let said =
                said.or_else(|| job_ahead(&behind)).or_else(|| by_fame(&names).filter(|_| film).map(Ok));
            if let Some(Ok(job)) = said.filter(|_| !taken(&behind)) {
                state(reader, hit, job, "offered", names, &part);
            }
            return;
        }
        let names = people(reader, &mut cursor);
        let Some(Ok(job)) = job_ahead(&cursor) else { return };
        if !taken(&cursor) && matches!(cursor.word(), "the" | "a" | "an" | "his" | "her") {
            let part = character(reader, &cursor);
            state(reader, hit, job, "offered", names, &part);
        }
        return;
    }
    let before = reader.before(hit);
    let mut names = people(reader, &mut cursor);
    // "offered to A and then to B".
    while cursor.eat(&["then"]) && cursor.eat(&["to"]) {
        names.extend(people(reader, &mut cursor));
    }
    if let Some(job) = job_before(&before).filter(|_| !taken(&cursor)) {
        let part = part_before(reader, hit);
        state(reader, hit, job, "offered", names, &part);
    }
}

/// What the clause before a passive speaks of: `the role of X was offered to`.
fn job_before(before: &Cursor<'_>) -> Option<Job> {
    (0..14)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | ";" | "but" | "while"))
        .find_map(super::job_of)
        .and_then(Result::ok)
}

fn part_before(reader: &Reader<'_>, hit: &Hit) -> String {
    let start = reader.start(hit);
    let at = hit.first.saturating_sub(12).max(start.at);
    let window = Cursor { at, end: hit.first, ..start };
    let was = (at..hit.first).find(|&t| matches!(reader.article.word(t), "was" | "had" | "were"));
    character(reader, &Cursor { end: was.unwrap_or(hit.first), ..window })
}

/// `had A in mind for`, `with A in mind`.
fn in_mind(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let near = (2..12).any(|n| cursor.ahead(n) == "in" && cursor.ahead(n + 1) == "mind");
    if !near {
        return;
    }
    let _ = cursor.eat(&["originally", "initially", "first"]);
    let names = people(reader, &mut cursor);
    if cursor.eat_all(&["in", "mind"]) && !taken(&cursor) {
        let job = match job_ahead(&cursor) {
            Some(job) => job.ok(),
            None => job_before(&reader.before(hit)),
        };
        if let Some(job) = job {
            let part = character(reader, &cursor);
            state(reader, hit, job, "wanted", names, &part);
        }
    }
}

/// `originally intended as a vehicle for A`, `the role was written for B`.
fn for_somebody(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let vehicle = reader.article.word(hit.first) == "vehicle";
    let at_first = (0..16).any(|n| AT_FIRST.contains(&before.back(n)));
    let mut cursor = reader.after(hit);
    let names = people(reader, &mut cursor);
    if at_first && (vehicle || job_before(&before) == Some(Job::Act)) && !taken(&cursor) {
        let part = part_before(reader, hit);
        state(reader, hit, Job::Act, "wanted", names, &part);
    }
}

/// `the role was turned down by A, B and C`.
fn turned_down_by(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    if let Some(job) = job_before(&reader.before(hit)) {
        let names = people(reader, &mut cursor);
        let part = part_before(reader, hit);
        state(reader, hit, job, "turned down", names, &part);
    }
}

/// `actors considered for the role included A, B and C`.
fn listed(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let window: Vec<&str> = (0..20).map(|n| before.back(n)).chain([reader.article.word(hit.first)]).collect();
    let actors = window
        .iter()
        .any(|w| matches!(*w, "actors" | "actresses" | "stars" | "role" | "part" | "lead" | "roles"));
    let directors = window.contains(&"directors");
    let how = window.iter().find_map(|w| match *w {
        "considered" | "candidates" | "contenders" | "consideration" | "alternatives" | "suggested"
        | "suggestions" | "proposed" | "possibilities" => Some("considered"),
        "choices" => Some("wanted"),
        "auditioned" | "tested" | "screen-tested" | "auditions" => Some("auditioned"),
        "approached" => Some("approached"),
        "offered" => Some("offered"),
        "declined" | "rejected" | "down" => Some("turned down"),
        _ => None,
    });
    let Some(how) = how else { return };
    let mut cursor = reader.after(hit);
    let mut names = people(reader, &mut cursor);
    let job = match job_ahead(&cursor) {
        _ if actors => Job::Act,
        _ if directors => Job::Direct,
        Some(Ok(job)) => job,
        _ => return,
    };
    let before = part_before(reader, hit);
    // "A or B to play Dot, and C to play Tom".
    while !names.is_empty() {
        let part = if before.is_empty() { character(reader, &cursor) } else { before.clone() };
        state(reader, hit, job, how, names, &part);
        if !(cursor.eat_all(&["to", "play"]) && cursor.seek(&["and"], 7)) {
            return;
        }
        names = people(reader, &mut cursor);
    }
}

/// `A replaced B as director`.
fn replaced_director(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let names = people(reader, &mut cursor);
    if cursor.eat(&["as"]) && (cursor.eat(&["director"]) || cursor.eat_all(&["the", "director"])) {
        state(reader, hit, Job::Direct, "replaced", names, "");
    }
}

/// `his first choice for the role was A`.
fn choice(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if !matches!(before.back(0), "first" | "original" | "initial" | "top" | "preferred" | "second" | "ideal")
    {
        return;
    }
    let mut cursor = reader.after(hit);
    let part = character(reader, &cursor);
    let said = job_ahead(&cursor);
    if reader.article.word(hit.after - 1) == "for" && !cursor.seek(&["was", "were"], 10) {
        return;
    }
    let names = people(reader, &mut cursor);
    if let Some(Ok(job)) = said.or_else(|| job_before(&before).map(Ok)) {
        state(reader, hit, job, "wanted", names, &part);
    }
}

/// `the film was to star A, who fell ill`.
fn to_star(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["with"]);
    let names = people(reader, &mut cursor);
    state(reader, hit, Job::Act, "announced", names, "");
}

/// `the producers originally cast A as`.
fn cast(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let names = people(reader, &mut cursor);
    let directs = reader.article.word(hit.after - 1) == "hired";
    let job = match job_ahead(&cursor) {
        Some(job) => job.ok(),
        None => (!directs && matches!(cursor.word(), "as" | "in")).then_some(Job::Act),
    };
    if let Some(job) = job {
        let how = if job == Job::Direct { "set to direct" } else { "cast" };
        let part = character(reader, &cursor);
        state(reader, hit, job, how, names, &part);
    }
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[track_caller]
    fn check_cast(text: &str, want: &[&str]) {
        let heading = if text.starts_with(char::is_uppercase) { "Casting" } else { "casting" };
        check("once-cast", &format!("\n== {heading} ==\n{text}"), want);
    }

    #[test]
    fn who_was_wanted_stands_behind_the_verb() {
        check_cast("The studio wanted Ann Lee to play Dot.", &["Ann Lee (character: Dot, how: wanted)"]);
        check_cast(
            "they considered ann lee and bob doe for the lead.",
            &["Ann Lee (how: considered)", "Bob Doe (how: considered)"],
        );
        check_cast("She had Ann Lee in mind for the role.", &["Ann Lee (how: wanted)"]);
        check_cast("His first choice for the role was Ann Lee.", &["Ann Lee (how: wanted)"]);
        check_cast("It was originally planned as a vehicle for Ann Lee.", &["Ann Lee (how: wanted)"]);
    }

    #[test]
    fn a_part_goes_from_one_to_the_next() {
        check_cast("The studio offered Ann Lee the part.", &["Ann Lee (how: offered)"]);
        check_cast(
            "The role of Mary Poole was offered to Ann Lee.",
            &["Ann Lee (character: Mary Poole, how: offered)"],
        );
        check_cast(
            "The part was turned down by Ann Lee and Bob Doe.",
            &["Ann Lee (how: turned down)", "Bob Doe (how: turned down)"],
        );
        check_cast(
            "Actresses considered for the part included Ann Lee and Dora Day.",
            &["Ann Lee (how: considered)", "Dora Day (how: considered)"],
        );
        check_cast("The film was to star Ann Lee.", &["Ann Lee (how: announced)"]);
        check_cast(
            "The studio suggested alternatives, including Ann Lee or Rose Kerr to play Dot, and Bob Doe to play Tom.",
            &[
                "Ann Lee (character: Dot, how: considered)",
                "Rose Kerr (character: Dot, how: considered)",
                "Bob Doe (character: Tom, how: considered)",
            ],
        );
    }

    #[test]
    fn wishes_for_other_things_are_no_chances() {
        check_cast("She wanted Ann Lee to see the script.", &[]);
        check_cast("They approached Big Lamp Pictures to finance the film.", &[]);
        check_cast("They wanted Ann Lee to compose the score.", &[]);
    }
}
