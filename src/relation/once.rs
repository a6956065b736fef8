//! Who was to act in the film or direct it and did not: the ways of saying so that both share.

use super::{Hit, Reader, crew, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    lexicon::{
        given,
        people::{self, Role},
        places, plain,
    },
    value::Value,
};

mod before;
mod behind;
mod gone;
mod wished;

pub(super) use before::CUE as BEFORE;
pub(super) use behind::CUE as BEHIND;
pub(super) use gone::CUE as GONE;
pub(super) use wished::CUE as WISHED;

/// What somebody was to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Job {
    Act,
    Direct,
}

const ACTING: &[&str] = &[
    "role", "roles", "part", "parts", "play", "playing", "star", "starring", "co-star", "costar", "cast",
    "casting", "portray", "portraying", "lead", "leads", "protagonist", "character", "voice", "appear",
    "opposite", "cameo", "heroine", "hero", "villain", "antagonist", "audition", "auditioned", "actor",
    "actress", "actors", "actresses", "auditions", "leading", "voicing", "act", "played", "portrayed",
    "co-starring", "headline", "reprise", "reprising",
];

const DIRECTING: &[&str] = &["direct", "directing", "director", "directors", "helm", "helming", "co-direct"];

/// Other work on a film, or with one.
const OTHER: &[&str] = &[
    "compose", "composer", "composing", "score", "scoring", "write", "writing", "writer", "rewrite",
    "screenwriter", "produce", "producer", "producing", "cinematographer", "photograph", "edit", "editor",
    "editing", "distribute", "finance", "music", "song", "songs", "theme", "choreographer", "choreograph",
    "design", "designer", "sequel", "remake", "rights", "narrate", "adapt", "shoot", "perform", "sing",
    "president", "executive", "costumes", "cinematography", "distribution", "consultant", "sequels",
    "prequel",
];

/// Most tokens in which the work is looked for.
const REACH: usize = 16;

/// Most tokens back to the remake of which a sentence speaks.
const REMADE: usize = 50;

/// How the kind of a rejected chance is told: `was considered for` a film's cast, `was considered to direct` it.
const TOLD: &[(&str, &str, &str)] = &[
    ("announced", "was once meant for a part in", "was once set to direct"),
    ("approached", "was approached about a part in", "was approached to direct"),
    ("auditioned", "auditioned for", ""),
    ("cast", "was at first cast in", ""),
    ("considered", "was considered for a part in", "was considered as the director of"),
    ("cut", "was cut from", ""),
    ("dropped", "was dropped from the cast of", "was dropped as the director of"),
    ("left", "left the cast of", "left the post of director of"),
    ("lobbied", "asked for a part in", "asked to direct"),
    ("offered", "was offered a part in", "was offered the direction of"),
    ("replaced", "was replaced in the cast of", "was replaced as the director of"),
    ("set to direct", "", "was set to direct"),
    ("turned down", "turned down a part in", "turned down the direction of"),
    ("wanted", "was wanted for a part in", "was wanted as the director of"),
];

/// How a fact of these relations is told, in front of the film.
pub(super) fn told(fact: &Fact) -> Option<&'static str> {
    let how = fact.qualifier("how")?;
    let (_, act, direct) = TOLD.iter().find(|(name, ..)| *name == how)?;
    let told = if fact.relation == "once-directing" { direct } else { act };
    (!told.is_empty()).then_some(told)
}

/// Sections that tell who was found for the film.
fn tells(section: SectionKind) -> bool {
    crew::making(section)
        && !matches!(section, SectionKind::Music | SectionKind::Release | SectionKind::Other)
}

/// Whether the sentence speaks of a remake that may never have come.
fn of_remake(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    (0..REMADE).any(|n| {
        matches!(before.back(n), "remake" | "reboot") && matches!(before.back(n + 1), "a" | "new" | "planned")
    })
}

/// What a clause from the cursor on says that somebody was to do; `None` where it names no work.
fn job_ahead(cursor: &Cursor<'_>) -> Option<Result<Job, ()>> {
    (0..REACH)
        .map(|n| cursor.ahead(n))
        .take_while(|w| !matches!(*w, "" | ";" | "but" | "because" | "however" | "while"))
        .find_map(job_of)
}

fn job_of(word: &str) -> Option<Result<Job, ()>> {
    if DIRECTING.contains(&word) {
        Some(Ok(Job::Direct))
    } else if OTHER.contains(&word) {
        Some(Err(()))
    } else {
        ACTING.contains(&word).then_some(Ok(Job::Act))
    }
}

/// What somebody was to do: said behind the cue, else before it, else by the section.
fn job(reader: &Reader<'_>, hit: &Hit, behind: &Cursor<'_>) -> Option<Result<Job, ()>> {
    let ahead = job_ahead(behind);
    if ahead.is_some() {
        return ahead;
    }
    let before = reader.before(hit);
    let said = (0..REACH)
        .map(|n| before.back(n))
        .take_while(|w| !matches!(*w, "" | ";" | "but" | "because" | "however" | "while"))
        .find_map(job_of);
    if said.is_some() {
        return said;
    }
    // "the first choice for Dot": nobody is a choice for a person's name but an actor.
    let choice = reader.article.word(hit.after - 1) == "choice" && reader.after(hit).word() == "for";
    let casting = matches!(reader.section(hit), SectionKind::Casting | SectionKind::Cast);
    (choice || casting).then_some(Ok(Job::Act))
}

/// What well-known people are known for, where nothing says what they were to do.
fn by_fame(names: &[slot::Name]) -> Option<Job> {
    let mut jobs = names.iter().filter_map(|name| match people::find(&name.print)?.trade {
        Role::Actor => Some(Job::Act),
        Role::Director => Some(Job::Direct),
        _ => None,
    });
    let first = jobs.next()?;
    jobs.all(|job| job == first).then_some(first)
}

/// Whole names at the cursor, also such as are to choose from: `A, B or C`.
fn people(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<slot::Name> {
    let _ = cursor.eat(&["both", "either"]);
    let mut names = slot::people(reader, cursor);
    while !names.is_empty() && cursor.word() == "or" {
        let or = cursor.at;
        cursor.at += 1;
        let more = slot::people(reader, cursor);
        if more.is_empty() {
            cursor.at = or;
            break;
        }
        names.extend(more);
    }
    persons(reader, names)
}

/// Whether the sentence goes on to say that the chance was taken: "auditioned and got the part".
fn taken(cursor: &Cursor<'_>) -> bool {
    let mut words = (0..24).map(|n| (cursor.ahead(n), cursor.ahead(n + 1))).take_while(|(w, _)| {
        !matches!(
            *w,
            "" | ";"
                | "but"
                | "before"
                | "until"
                | "however"
                | "though"
                | "declined"
                | "although"
                | "neither"
                | "nobody"
                | "never"
        )
    });
    words.any(|(word, next)| {
        matches!(word, "accepted" | "agreed" | "accepting" | "landed" | "won")
            || matches!(word, "got" | "received" | "secured" | "earned") && matches!(next, "the" | "it")
            || matches!(word, "was" | "were" | "eventually" | "ultimately" | "finally") && next == "cast"
            || word == "signed" && next == "on"
    })
}

/// Whether a name is a person's: no company, no place and, without capitals, known by its given name.
fn is_person(reader: &Reader<'_>, name: &slot::Name) -> bool {
    let first = plain(name.print.split([' ', '-']).next().unwrap_or_default());
    let sure = reader.article.cased
        || name.full.is_some()
        || people::find(&name.print).is_some()
        || given::is_given(&first)
        || first.ends_with('.') && first.len() < 5;
    name.print.contains(' ') && !slot::is_company(&name.print) && places::find(&name.print).is_none() && sure
}

/// People who are all persons; in a list one sure name vouches for the others.
fn persons(reader: &Reader<'_>, names: Vec<slot::Name>) -> Vec<slot::Name> {
    let sure = names.iter().filter(|n| is_person(reader, n)).count();
    let list = names.len() > 1 && sure * 2 >= names.len();
    let good =
        |n: &slot::Name| is_person(reader, n) || list && n.print.contains(' ') && !slot::is_company(&n.print);
    names.into_iter().filter(good).collect()
}

/// The part in `for the role of X`, `to play X`, `as X` behind the cue.
fn character(reader: &Reader<'_>, cursor: &Cursor<'_>) -> String {
    let mut ahead = cursor.clone();
    for _ in 0..9 {
        let part = ahead.eat_all(&["role", "of"])
            || ahead.eat_all(&["part", "of"])
            || ahead.eat(&["play", "portray", "playing", "portraying", "voice", "voicing"]);
        if part {
            return slot::parts(reader, &mut ahead).into_iter().next().unwrap_or_default();
        }
        if matches!(ahead.word(), "" | "," | ";" | "but" | "and") {
            break;
        }
        ahead.at += 1;
    }
    String::new()
}

/// States people who were to do a job, how, and in which part.
fn state(
    reader: &mut Reader<'_>,
    hit: &Hit,
    job: Job,
    how: &'static str,
    names: Vec<slot::Name>,
    part: &str,
) {
    if names.is_empty() || of_remake(reader, hit) {
        return;
    }
    let relation = if job == Job::Direct { "once-directing" } else { "once-cast" };
    // A part that is one of the people is none.
    let part = if names.iter().any(|n| n.print == part) { "" } else { part };
    for name in names {
        let mut fact = Fact::new(relation, Value::Person(name.print), hit.sentence, name.span);
        fact.full = name.full;
        let character = if job == Job::Act { part } else { "" };
        reader.add(fact.with("how", how).with("character", character));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_chance_can_be_told() {
        for (how, act, direct) in TOLD {
            let fact =
                |relation| Fact::new(relation, Value::Person("Ann Lee".into()), 0, 0..1).with("how", *how);
            assert_eq!(told(&fact("once-cast")).unwrap_or_default(), *act);
            assert_eq!(told(&fact("once-directing")).unwrap_or_default(), *direct);
        }
    }

    #[test]
    fn the_work_is_named_by_the_words_around() {
        assert_eq!(job_of("directing"), Some(Ok(Job::Direct)));
        assert_eq!(job_of("heroine"), Some(Ok(Job::Act)));
        assert_eq!(job_of("composer"), Some(Err(())));
        assert_eq!(job_of("film"), None);
    }
}
