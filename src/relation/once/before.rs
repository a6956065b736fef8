//! Chances told behind the name: `A was considered for the role`, `B turned the part down`.

use super::{Job, by_fame, character, job, persons, state, taken, tells};
use crate::{
    article::Cursor,
    relation::{Cue, Hit, Reader, slot},
};

mod verb;
use verb::how;

pub(in crate::relation) const CUE: Cue = Cue {
    phrases: &[
        "considered", "in talks", "in negotiations", "in early talks", "in contention", "in the running",
        "under consideration", "up for", "approached", "eyed", "sought", "wanted for", "courted", "offered",
        "first choice", "original choice", "top choice", "initial choice", "preferred choice",
        "early choice", "second choice", "auditioned", "auditioning", "screen-tested", "screen tested",
        "tested for", "read for", "lobbied", "campaigned for", "turned down", "turned it down", "turned the",
        "declined", "passed on", "rejected", "refused", "dropped out", "backed out", "opted out",
        "bowed out", "pulled out", "withdrew", "exited", "departed", "left the", "quit the", "walked off",
        "walked out", "was fired", "was dismissed", "stepped down", "unavailable", "replaced by",
        "originally cast", "initially cast", "first cast", "first choices", "set to star", "set to play",
        "attached", "slated to", "scheduled to star", "supposed to", "meant to", "intended to star",
        "intended to play", "would star", "would play", "set to direct", "hired to direct", "would direct",
        "signed on to direct", "signed to direct", "signed on to star", "signed to star", "announced as",
        "originally set", "original choices", "confirmed to direct", "announced to direct", "drop out",
        "withdraw", "was forced out", "pass on", "not available", "initially attached", "dropped from",
        "let go", "tapped to direct", "chosen to direct", "selected to direct", "assigned to direct",
        "in line to direct", "was to play", "were to play", "was to star", "were to star",
        "was to have played", "was to have starred", "hired as", "named as", "signed as", "was cast as",
        "been cast", "was cast", "initial choices", "top choices", "was to direct", "was to have directed",
        "expressed interest", "going to play", "going to star", "going to direct", "signed on to play",
        "signed to play", "unable to commit", "unable to star", "unable to appear", "in discussions",
        "in discussion", "in final talks", "in advanced talks", "in early negotiations",
        "in final negotiations", "in early discussions", "decided not to", "chose not to", "opted not to",
        "elected not to", "interested in", "shortlisted", "short-listed", "suggested", "proposed", "touted",
        "screen test for", "vied for", "competed for", "lost the role", "lost the part", "lost out",
        "almost cast", "nearly cast", "asked to", "originally signed", "initially signed", "was signed",
        "were signed", "had agreed to star", "had agreed to play", "was dropped", "were dropped",
        "was sacked", "was axed", "were fired", "could not commit", "could not accept", "could not do",
        "had been attached", "replaced with", "originally announced", "pursued", "mooted", "roped in",
        "originally hired", "originally chosen", "initially chosen", "initially hired", "unwilling to",
        "reluctant to",
    ],
    read,
};

/// Words between a subject and the cue that do not change what the cue says.
const STEPS: &[&str] = &[
    "was", "were", "is", "been", "had", "has", "have", "being", "also", "originally", "initially", "first",
    "at", "one", "point", "briefly", "the", "director's", "studio's", "producers'", "'s", "’s", "among",
    "of", "several", "actors", "actresses", "many", "those", "who", "strongly", "seriously", "reportedly",
    "both", "all", "then", "previously", "once", "later", "subsequently", "eventually", "forced", "to",
    "having", "early", "ultimately", "other", "named", "time", "already", "a", "apparently", "himself",
    "herself", "heavily", "names", "candidates", "would", "personally", "actively", "immediately",
    "officially", "actually", "either",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader.section(hit)) || denied(reader, hit) {
        return;
    }
    let Some(how) = how(reader, hit) else { return };
    let after = reader.after(hit);
    let last = reader.article.word(hit.after - 1);
    let job = match how {
        _ if matches!(last, "direct" | "directed") => Some(Ok(Job::Direct)),
        "cast" => Some(Ok(Job::Act)),
        _ => job(reader, hit, &after_cue(reader, hit)),
    };
    if matches!(job, Some(Err(()))) {
        return;
    }
    if matches!(how, "auditioned" | "approached" | "offered" | "considered" | "wanted" | "lobbied")
        && taken(&after)
    {
        return;
    }
    let names = subject(reader, hit);
    let names = persons(reader, names);
    let Some(job) = job.and_then(Result::ok).or_else(|| by_fame(&names)) else { return };
    // "A and B would star": who of them stayed is not said here; one name alone is clear.
    if how == "announced" && names.len() > 1 && reader.article.word(hit.first) == "would" {
        return;
    }
    if how == "replaced" {
        replaced(reader, hit, job, names);
        return;
    }
    let part = character(reader, &after);
    let how = if how == "announced" && job == Job::Direct { "set to direct" } else { how };
    state(reader, hit, job, how, names, &part);
}

/// The cue and what follows: "set to direct" names the work itself.
fn after_cue<'a>(reader: &Reader<'a>, hit: &Hit) -> Cursor<'a> {
    let after = reader.after(hit);
    after.moved(hit.first)
}

/// Who of the cast gave place to whom: `A was replaced by B`.
fn replaced(reader: &mut Reader<'_>, hit: &Hit, job: Job, names: Vec<slot::Name>) {
    let mut after = reader.after(hit);
    let by = slot::person(reader, &mut after).filter(|n| n.print.contains(' '));
    let Some(by) = by else { return };
    if names.iter().any(|n| n.print == by.print) {
        return;
    }
    let before = reader.facts.len();
    state(reader, hit, job, "replaced", names, "");
    if job == Job::Act {
        for fact in &mut reader.facts[before..] {
            *fact = fact.clone().with("by", by.print.clone());
        }
    }
}

fn denied(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..4)
        .map(|n| before.back(n))
        .any(|w| matches!(w, "never" | "not" | "n't" | "if" | "allegedly" | "rumored" | "rumoured"))
}

/// The people before the cue, or those whom its pronoun means: `though A and B liked it, they declined`.
fn subject(reader: &mut Reader<'_>, hit: &Hit) -> Vec<slot::Name> {
    let mut before = reader.before(hit);
    // "A was the studio's first choice": whose choice it was does not matter.
    if reader.article.word(hit.after - 1).starts_with("choice")
        && let Some(n) = (0..6).find(|&n| matches!(before.back(n), "was" | "were" | "been"))
    {
        before.at -= n;
    }
    while before.at > before.first && STEPS.contains(&before.back(0)) && !joins_names(&before) {
        before.at -= 1;
    }
    let names = slot::subject(reader, &before);
    if !names.is_empty() {
        return names;
    }
    let many = match before.back(0) {
        "he" | "she" => Some(false),
        "they" => Some(true),
        // "A was cast as Dot but left": the sentence's subject again.
        "but" | "and" => None,
        _ => return Vec::new(),
    };
    let mut start = reader.start(hit);
    let _ = start.eat(&["though", "although", "while", "when", "after", "since", "as", "both", "because"]);
    let names = slot::people(reader, &mut start);
    // What the pronoun means is sure where the sentence opens with just these people.
    let fits = many.is_none_or(|many| (names.len() > 1) == many);
    let acts = many.is_some()
        || matches!(
            start.word(),
            "was"
                | "were"
                | ","
                | "had"
                | "originally"
                | "initially"
                | "first"
                | "liked"
                | "signed"
                | "turned"
                | "auditioned"
                | "who"
        );
    if start.at < hit.first && fits && acts { names } else { Vec::new() }
}

/// An "and" between two names is no step.
fn joins_names(before: &Cursor<'_>) -> bool {
    before.back(0) == "and"
        && before.at > before.first + 1
        && !STEPS.contains(&before.back(1))
        && before.back(1) != ","
        && !before.back(1).ends_with("ed")
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
    fn who_was_considered_or_offered_a_part_is_told_with_it() {
        check_cast(
            "Ann Lee and Bob Doe were considered for the role of Mary Poole.",
            &[
                "Ann Lee (character: Mary Poole, how: considered)",
                "Bob Doe (character: Mary Poole, how: considered)",
            ],
        );
        check_cast("Ann Lee was offered the part, but Bob Doe took it.", &["Ann Lee (how: offered)"]);
        check_cast("Ann Lee was the studio's first choice for Dot.", &["Ann Lee (how: wanted)"]);
        check_cast("ann lee was in talks to star.", &["Ann Lee (how: considered)"]);
    }

    #[test]
    fn who_refused_or_left_is_told_too() {
        check_cast("Ann Lee turned down the lead role.", &["Ann Lee (how: turned down)"]);
        check_cast("Ann Lee, who lives in Rome, dropped out of the film.", &["Ann Lee (how: left)"]);
        check_cast(
            "Though Ann Lee and Bob Doe liked it, they declined the offer.",
            &["Ann Lee (how: turned down)", "Bob Doe (how: turned down)"],
        );
        check_cast("Ann Lee was replaced by Dora Day.", &["Ann Lee (by: Dora Day, how: replaced)"]);
        check_cast("Ann Lee auditioned for a part.", &["Ann Lee (how: auditioned)"]);
    }

    #[test]
    fn who_would_not_or_could_not_is_told_too() {
        check_cast("Ann Lee was in discussions to be the Queen.", &["Ann Lee (how: considered)"]);
        check_cast("Ann Lee decided not to reprise her role.", &["Ann Lee (how: turned down)"]);
        check_cast("ann lee was shortlisted for the lead role.", &["Ann Lee (how: considered)"]);
        check_cast(
            "Ann Lee was considered, but decided not to pursue the role.",
            &["Ann Lee (how: considered)"],
        );
        check_cast("The casting of Ann Lee was announced as filming started.", &[]);
    }

    #[test]
    fn who_took_the_part_had_a_chance_that_came_true() {
        check_cast("Ann Lee was offered the part and accepted it.", &[]);
        check_cast("Ann Lee auditioned for the part and got the role.", &[]);
        check_cast("Ann Lee was never considered for the part.", &[]);
        check_cast("Ann Lee is considered one of the best.", &[]);
        check_cast("Ann Lee was considered to write the score.", &[]);
    }

    #[test]
    fn directors_have_chances_too() {
        let check = |text: &str, want| check("once-directing", &format!("\n== Production ==\n{text}"), want);
        check("Ann Lee was considered to direct.", &["Ann Lee (how: considered)"]);
        check(
            "Ann Lee, who had produced Dot, was announced as the film's director.",
            &["Ann Lee (how: set to direct)"],
        );
        check("Ann Lee turned down the chance to direct the film.", &["Ann Lee (how: turned down)"]);
    }
}
