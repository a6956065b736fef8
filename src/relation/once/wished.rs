//! Wishes told before the name: `he preferred A`, `she tried to get B`, `the studio would not lend out C`.

use super::{Job, by_fame, character, job_ahead, people, state, taken, tells};
use crate::{
    article::{Cursor, SectionKind},
    relation::{Cue, Hit, Reader},
};

pub(in crate::relation) const CUE: Cue = Cue {
    phrases: &[
        "interested in", "interest in", "casting of", "favored", "favoured", "preferred", "pushed for",
        "lobbied for", "campaigned for", "argued for", "proposed", "suggesting", "suggested casting", "lend",
        "lend out", "loan", "loan out", "offer was made to", "offers were made to", "was to be directed by",
        "originally to be directed by", "to have been directed by", "initially to be directed by",
        "was to be played by", "originally to be played by", "to have been played by", "beat out",
        "beating out", "cast over", "selected over", "chosen over", "picked over", "attempted to cast",
        "attempted to get", "tried to persuade", "tried to convince", "tried to interest", "tried to secure",
        "tried to sign", "tried to lure", "hoped to sign", "wanted to sign", "wanted to hire",
        "unable to get", "unable to secure", "failed to get", "failed to secure", "could not get",
        "could not secure", "thought of", "imagined", "envisaged", "role for", "cameo for", "part for",
        "discussed", "contemplated", "hoped to hire", "hoped to have", "toyed with casting",
        "thought of casting",
    ],
    read,
};

/// What a cue says of the people behind it.
struct Wish {
    how: &'static str,
    /// Whether the words around have to say what they were to do.
    told: bool,
    /// What it is when nothing else says so.
    job: Option<Job>,
}

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader.section(hit)) {
        return;
    }
    let Some(wish) = wish(reader, hit) else { return };
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["casting", "hiring", "having", "getting", "signing", "either"]);
    let names = people(reader, &mut cursor);
    if names.is_empty() || taken(&cursor) || !ends(&cursor) {
        return;
    }
    let casting = matches!(reader.section(hit), SectionKind::Casting | SectionKind::Cast);
    let job = match job_ahead(&cursor).or_else(|| job_before(&reader.before(hit))) {
        Some(Ok(job)) => job,
        Some(Err(())) => return,
        None if wish.told => return,
        None => match wish.job.or_else(|| by_fame(&names)) {
            Some(job) => job,
            None if casting => Job::Act,
            None => return,
        },
    };
    let part = character(reader, &cursor);
    let how = if job == Job::Direct && wish.how == "announced" { "set to direct" } else { wish.how };
    state(reader, hit, job, how, names, &part);
}

fn wish(reader: &Reader<'_>, hit: &Hit) -> Option<Wish> {
    let first = reader.article.word(hit.first);
    let last = reader.article.word(hit.after - 1);
    let before = reader.before(hit);
    let said = |words: &[&str], reach: usize| (0..reach).any(|n| words.contains(&before.back(n)));
    let denied = said(&["not", "never", "n't", "if"], 3);
    let plain = |how, told| Some(Wish { how, told, job: None });
    match (first, last) {
        // A star who is lent out belongs to a studio; who is not lent was wanted.
        ("lend" | "loan", _) if said(&["not", "refused", "unwilling", "declined", "n't"], 4) => {
            Some(Wish { how: "wanted", told: false, job: Some(Job::Act) })
        }
        _ if denied => None,
        ("interested", _) if said(&["was", "were", "is", "been", "became"], 3) => plain("wanted", false),
        ("interest", _) if said(&["expressed", "showed", "had", "initial"], 3) => plain("wanted", false),
        ("lend" | "loan" | "interested" | "interest", _) => None,
        ("casting", "of") => {
            let urged = said(
                &[
                    "encouraged", "suggested", "proposed", "recommended", "urged", "considered", "favored",
                    "favoured", "discussed", "contemplated", "for",
                ],
                2,
            );
            urged.then_some(Wish { how: "considered", told: false, job: Some(Job::Act) })
        }
        ("role" | "cameo" | "part", _) => said(
            &["attempted", "tried", "wanted", "hoped", "considered", "planned", "intended", "attempt"],
            8,
        )
        .then_some(Wish { how: "wanted", told: false, job: Some(Job::Act) }),
        ("offer" | "offers", _) => plain("offered", false),
        (_, "by") => {
            let job = if reader.article.word(hit.after - 2) == "directed" { Job::Direct } else { Job::Act };
            Some(Wish { how: "announced", told: false, job: Some(job) })
        }
        (_, "over") => Some(Wish { how: "considered", told: false, job: Some(Job::Act) }),
        (
            "beat" | "beating" | "proposed" | "suggesting" | "discussed" | "imagined" | "envisaged"
            | "contemplated",
            _,
        )
        | ("thought", "of") => plain("considered", true),
        ("preferred" | "favored" | "favoured", _) => plain("wanted", false),
        (_, "casting") => Some(Wish { how: "considered", told: false, job: Some(Job::Act) }),
        _ => plain("wanted", false),
    }
}

/// What the clause before the cue speaks of.
fn job_before(before: &Cursor<'_>) -> Option<Result<Job, ()>> {
    (0..12)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | ";" | "but" | "while" | ","))
        // "The director was interested in": who wishes is no work.
        .filter(|w| !matches!(*w, "director" | "directors" | "producer" | "writer" | "screenwriter"))
        .find_map(super::job_of)
}

/// Whether the list of names ends as a list of people does: not in `'s`, nor in a verb.
fn ends(cursor: &Cursor<'_>) -> bool {
    cursor.back(0) == ","
        || matches!(
            cursor.word(),
            "" | "."
                | ","
                | ";"
                | "for"
                | "to"
                | "as"
                | "in"
                | "about"
                | "before"
                | "but"
                | "because"
                | "over"
                | "instead"
                | "and"
                | "at"
                | "after"
                | "due"
                | "while"
                | "who"
                | "early"
                | "during"
        )
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[track_caller]
    fn check_cast(text: &str, want: &[&str]) {
        check("once-cast", &format!("\n== Casting ==\n{text}"), want);
        check("once-cast", &format!("\n== casting ==\n{}", text.to_lowercase()), want);
    }

    #[test]
    fn makers_prefer_one_and_are_interested_in_others() {
        check_cast("The studio preferred Ann Lee for the part.", &["Ann Lee (how: wanted)"]);
        check_cast(
            "The director was also interested in Ann Lee, Bob Doe, and Rose Kerr.",
            &["Ann Lee (how: wanted)", "Bob Doe (how: wanted)", "Rose Kerr (how: wanted)"],
        );
        check_cast("She encouraged the casting of Ann Lee.", &["Ann Lee (how: considered)"]);
        check_cast("The director was interested in Ann Lee's novel.", &[]);
    }

    #[test]
    fn a_star_who_is_not_lent_out_was_wanted() {
        check_cast("The studio would not lend out Ann Lee for the film.", &["Ann Lee (how: wanted)"]);
        check_cast("The studio agreed to lend Ann Lee for the film.", &[]);
    }

    #[test]
    fn parts_are_won_against_others_and_meant_for_others() {
        check_cast(
            "She beat out Ann Lee and Rose Kerr for the role.",
            &["Ann Lee (how: considered)", "Rose Kerr (how: considered)"],
        );
        check_cast("The hero was to be played by Bob Doe.", &["Bob Doe (how: announced)"]);
        check(
            "once-directing",
            "\n== Production ==\nIt was to be directed by Ann Lee.",
            &["Ann Lee (how: set to direct)"],
        );
    }

    #[test]
    fn who_was_wanted_for_a_remake_had_no_chance_in_this_film() {
        check_cast("A remake was announced, whose writer wanted Ann Lee to star.", &[]);
    }
}
