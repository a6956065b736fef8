//! Who was in the cast and went: `the studio dropped A`, `to replace B with C`, `D's scenes were cut`.

use super::{Job, by_fame, job, people, persons, state, tells};
use crate::{
    fact::Fact,
    relation::{Cue, Hit, Reader, slot},
    value::Value,
};

pub(in crate::relation) const CUE: Cue = Cue {
    phrases: &[
        "dropped", "fired", "sacked", "replace", "replacing", "scenes were", "scene was", "role was",
        "part was", "cameo was", "footage was", "appearance was", "performance was", "scenes cut",
        "scenes deleted", "scene deleted", "scene cut", "deleted scene", "deleted scenes",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader.section(hit)) {
        return;
    }
    match reader.article.word(hit.first) {
        "dropped" | "fired" | "sacked" => dropped(reader, hit),
        "replace" | "replacing" => replaced(reader, hit),
        _ if matches!(reader.article.word(hit.after - 1), "were" | "was") => scenes(reader, hit),
        _ => in_brackets(reader, hit),
    }
}

/// `the studio dropped A as Dot`, `he fired B`.
fn dropped(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let names = slot::person(reader, &mut cursor).into_iter().collect();
    let names = persons(reader, names);
    let ends = matches!(
        cursor.word(),
        "" | "." | "," | "as" | "from" | "and" | "after" | "because" | "in" | "for" | "during" | "due"
    );
    if names.is_empty() || !ends || reader.hedged(hit) {
        return;
    }
    let job = match job(reader, hit, &cursor) {
        Some(job) => job.ok(),
        // "dropped A as Dot".
        None if cursor.word() == "as" => Some(Job::Act),
        None => by_fame(&names),
    };
    if let Some(job) = job {
        state(reader, hit, job, "dropped", names, "");
    }
}

/// `decided to replace A with B`: A has gone whoever came.
fn replaced(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let names = people(reader, &mut cursor);
    if names.is_empty() || cursor.word() != "with" || reader.hedged(hit) {
        return;
    }
    let job = match job(reader, hit, &cursor) {
        Some(job) => job.ok(),
        None => by_fame(&names),
    };
    if let Some(job) = job {
        state(reader, hit, job, "replaced", names, "");
    }
}

/// Words for what happened to scenes that are not in the film.
const CUT: &[&str] = &["cut", "deleted", "excised", "removed", "omitted", "scrapped"];

/// `A's scenes were cut`, `his role was cut from the film`.
fn scenes(reader: &mut Reader<'_>, hit: &Hit) {
    let after = reader.after(hit);
    let cut = (0..4).find(|&n| CUT.contains(&after.ahead(n)));
    let floor = (0..6).any(|n| after.ahead(n) == "cutting" && matches!(after.ahead(n + 1), "room" | "-"));
    let whole =
        cut.is_some_and(|n| !matches!(after.ahead(n + 1), "down" | "short" | "back" | "by" | "to")) || floor;
    if !whole || reader.hedged(hit) {
        return;
    }
    let mut before = reader.before(hit);
    if matches!(before.back(0), "his" | "her") {
        let mut start = reader.start(hit);
        let opens: Vec<_> = slot::person(reader, &mut start).into_iter().collect();
        let opens = persons(reader, opens);
        if matches!(start.word(), "filmed" | "shot" | "was" | "had" | "appeared" | "also" | "made" | "played")
        {
            state(reader, hit, Job::Act, "cut", opens, "");
            return;
        }
        let Some(fact) = only_one_near(reader, hit) else { return };
        let mut gone = Fact::new("once-cast", fact.value, fact.sentence, fact.span);
        gone.full = fact.full;
        reader.add(gone.with("how", "cut"));
        return;
    }
    if !(matches!(before.back(0), "'s" | "’s" | "'" | "’")) {
        return;
    }
    before.at -= 1;
    let names: Vec<_> = slot::person_before(reader, &before).into_iter().collect();
    let names = persons(reader, names);
    state(reader, hit, Job::Act, "cut", names, "");
}

/// The one person whom the sentences around name as cast, if it is just one.
fn only_one_near(reader: &Reader<'_>, hit: &Hit) -> Option<Fact> {
    let mut found: Option<&Fact> = None;
    for fact in reader.near(hit).filter(|f| matches!(f.relation, "stars" | "plays")) {
        if found.is_some_and(|f| f.value != fact.value) {
            return None;
        }
        found = Some(fact);
    }
    found.filter(|f| matches!(f.value, Value::Person(_))).cloned()
}

/// How many facts of the lists are looked through.
const LISTED: usize = 1_000;

/// `A (scenes cut)` in a cast list: A is in the film no more.
fn in_brackets(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if before.back(0) != "(" {
        return;
    }
    let mut start = reader.start(hit);
    let Some(name) = slot::person(reader, &mut start) else { return };
    let opens_row = matches!(start.word(), "as" | "(" | "–" | "-" | ":" | "...");
    let names = if opens_row { persons(reader, vec![name]) } else { Vec::new() };
    for name in &names {
        let listed = |f: &Fact| {
            f.sentence == hit.sentence
                && matches!(f.relation, "stars" | "plays")
                && f.value == Value::Person(name.print.clone())
        };
        // Lists are read before all else.
        let gone: Vec<usize> =
            (0..reader.facts.len().min(LISTED)).filter(|&at| listed(&reader.facts[at])).collect();
        for at in gone {
            if let Err(place) = reader.tentative.binary_search(&at) {
                reader.tentative.insert(place, at);
            }
        }
    }
    state(reader, hit, Job::Act, "cut", names, "");
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
    fn who_was_sent_away_or_replaced_was_in_the_cast_once() {
        check_cast("The studio dropped Ann Lee as the heroine.", &["Ann Lee (how: dropped)"]);
        check_cast("It was decided to replace Ann Lee with a singer.", &["Ann Lee (how: replaced)"]);
        check_cast("They fired Ann Lee and hired a singer.", &["Ann Lee (how: dropped)"]);
        check_cast("They wanted to replace the set with a tent.", &[]);
        check_cast("They dropped the idea after a week.", &[]);
    }

    #[test]
    fn whose_scenes_were_cut_is_not_in_the_film() {
        check_cast("Ann Lee's scenes were cut from the final film.", &["Ann Lee (how: cut)"]);
        check_cast("Ann Lee filmed a cameo, but her scenes were cut.", &["Ann Lee (how: cut)"]);
        check_cast("Ann Lee's role was cut down.", &[]);
        check_cast("Ann Lee's scenes were shot in Rome.", &[]);
    }

    #[test]
    fn a_list_may_say_so_in_brackets() {
        let text = "\n== Cast ==\nEve Poole as Dot\nBob Doe as Tom\nAnn Lee (scenes cut from the film)\n";
        check("once-cast", text, &["Ann Lee (how: cut)"]);
        check("stars", text, &["Eve Poole", "Bob Doe"]);
    }
}
