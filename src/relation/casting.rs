//! Who was found for the film, as the story of its making tells: "A was cast as B", "the role of B went to A".

use super::{Cue, Hit, Reader, plays, slot, stars};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    lexicon::plain,
};
use std::collections::HashSet;

/// `A was cast as B`.
pub(super) const FOUND: Cue = Cue {
    phrases: &[
        "was cast", "were cast", "been cast", "joined the cast", "joined as", "was confirmed",
        "were confirmed", "been confirmed", "was chosen", "were chosen", "was selected", "were selected",
        "was signed", "were signed", "was roped in", "were roped in", "was finalised", "were finalised",
        "was finalized", "signed on", "was hired", "was added to the cast", "were added to the cast",
        "landed the role", "won the role", "got the role", "got the part", "won the part", "landed the part",
        "boarded the cast", "was picked", "was recruited", "came on board", "was brought in",
    ],
    read: found,
};

/// `The role of B went to A`, `the director cast A as B`.
pub(super) const GIVEN: Cue = Cue {
    phrases: &[
        "went to", "was given to", "was passed to", "was taken by", "was filled by", "was awarded to", "cast",
    ],
    read: given,
};

/// Words of a sentence that took somebody away again.
const AWAY: &[&str] = &[
    "originally", "initially", "dropped", "withdrew", "replaced", "replacing", "replace", "left", "declined",
    "exited", "departed", "unavailable", "conflicts", "conflict", "rumors", "rumours", "reports", "instead",
    "audition", "audience", "recast", "before", "until",
];

/// Trades behind the camera.
const CREW: &[&str] = &[
    "director", "designer", "composer", "cinematographer", "editor", "producer", "writer", "screenwriter",
    "choreographer", "coordinator", "supervisor", "consultant", "coach", "lyricist", "photographer", "crew",
    "photography", "music", "adviser", "advisor", "double", "doubles", "stand-in", "understudy",
];

fn tells(reader: &Reader<'_>, hit: &Hit) -> bool {
    let section = matches!(
        reader.section(hit),
        SectionKind::Casting | SectionKind::Production | SectionKind::Cast | SectionKind::Lead
    );
    section && !reader.hedged(hit) && !taken_back(reader, hit)
}

/// Whether the words near a cue take back what it says.
fn taken_back(reader: &Reader<'_>, hit: &Hit) -> bool {
    let (before, after) = (reader.before(hit), reader.after(hit));
    let near =
        |n| AWAY.contains(&before.back(n)) || AWAY.contains(&after.ahead(n)) || after.ahead(n) == "but";
    // Scenes that were cut, and people who went, are told of in the sentence that follows.
    let gone = |t: usize| match reader.article.word(t) {
        "cut" | "deleted" | "excised" => matches!(reader.article.word(t - 1), "was" | "were"),
        word => matches!(word, "replaced" | "dropped" | "withdrew" | "departed" | "declined"),
    };
    (0..40).any(near) || (hit.after..hit.after + 70).any(gone)
}

fn found(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader, hit) {
        return;
    }
    let mut verb = reader.before(hit);
    while matches!(
        verb.back(0),
        "also" | "have" | "has" | "had" | "both" | "later" | "then" | "eventually" | "finally" | "soon"
    ) {
        verb = verb.moved(verb.at - 1);
    }
    let names = plays::subjects(reader, &verb, false);
    let mut cursor = reader.after(hit);
    let joined = matches!(reader.article.word(hit.after - 1), "cast" | "board" | "role" | "part")
        && !matches!(reader.article.word(hit.first), "was" | "were" | "been")
        || reader.article.word(hit.first + 1) == "added";
    let Some(parts) = share(reader, &mut cursor, joined) else { return };
    let first = reader.facts.len();
    give(reader, hit, &names, parts);
    let billed = stars::company(reader, &mut cursor);
    plays::bill(reader, hit.sentence, billed);
    reader.tentative.extend(first..reader.facts.len());
}

/// What somebody was cast for: their parts, none where it has no name; nothing where it is no part in this film.
fn share(reader: &Reader<'_>, cursor: &mut Cursor<'_>, joined: bool) -> Option<Vec<String>> {
    // "was hired as the production designer".
    let crew = (0..10)
        .map(|n| cursor.ahead(n))
        .take_while(|w| !matches!(*w, "" | "," | "."))
        .any(|w| CREW.contains(&w));
    if crew {
        return None;
    }
    let opens = cursor.clone();
    if cursor.eat(&["as"])
        || cursor.eat_all(&["to", "play"])
        || cursor.eat_all(&["to", "portray"])
        || cursor.eat_all(&["to", "voice"])
    {
        let share = (0..8).take_while(|&n| !matches!(cursor.ahead(n), "" | "," | ".")).any(|n| {
            matches!(
                cursor.ahead(n),
                "lead"
                    | "leads"
                    | "actor"
                    | "actress"
                    | "actors"
                    | "protagonist"
                    | "antagonist"
                    | "role"
                    | "roles"
                    | "talent"
                    | "villain"
                    | "heroine"
                    | "hero"
                    | "stars"
                    | "cast"
            )
        });
        let parts = if share { Vec::new() } else { slot::parts(reader, cursor) };
        return (share || !parts.is_empty()).then_some(parts).filter(|_| !plays::off_the_film(cursor, true));
    }
    for phrase in [
        ["in", "the", "role", "of"],
        ["for", "the", "role", "of"],
        ["in", "the", "part", "of"],
        ["for", "the", "part", "of"],
    ] {
        if cursor.eat_all(&phrase) {
            return Some(slot::parts(reader, cursor)).filter(|_| !plays::off_the_film(cursor, true));
        }
    }
    if cursor.eat(&["of"]) && joined {
        // "landed the role of Mary"; "joined the cast of Rope" names a film.
        let role = matches!(cursor.back(1), "role" | "part");
        let title = reader.article.lower[reader.article.title.clone()].split(' ').next().unwrap_or_default();
        let own =
            matches!(cursor.word(), "the" | "this") && cursor.ahead(1) == "film" || cursor.word() == title;
        return if role { Some(slot::parts(reader, cursor)) } else { own.then(Vec::new) };
    }
    // "were cast in supporting roles", "was cast in the film", "joined the cast."
    let mut rest = opens.clone();
    let within = rest.eat(&["in", "for"])
        && (0..6).any(|n| matches!(rest.ahead(n), "role" | "roles" | "lead" | "leads" | "part" | "parts"))
        || opens.word() == "in"
            && matches!((opens.ahead(1), opens.ahead(2)), ("the" | "this", "film" | "movie"));
    let ends = joined && matches!(opens.word(), "" | "." | "," | "in" | "and" | ";");
    (within || ends).then(Vec::new)
}

fn given(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader, hit) {
        return;
    }
    let before = reader.before(hit);
    let mut cursor = reader.after(hit);
    let mut parts = Vec::new();
    let first = reader.facts.len();
    if reader.article.word(hit.first) == "cast" {
        let subject = matches!(
            before.back(0),
            "he" | "she" | "they" | "also" | "then" | "eventually" | "finally" | "producers"
        ) || before.at > before.first && {
            let name = slot::person_before(reader, &before);
            name.is_some_and(|n| slot::sounds(reader, &n) && (n.full.is_some() || n.print.contains(' ')))
        };
        if !subject {
            return;
        }
        let names = slot::people(reader, &mut cursor);
        let names: Vec<_> = names.into_iter().filter(|n| n.print.contains(' ') || n.full.is_some()).collect();
        if names.is_empty() || !matches!(cursor.word(), "as" | "in" | "to" | "for") {
            return;
        }
        let Some(parts) = share(reader, &mut cursor, false) else { return };
        give(reader, hit, &names, parts);
        let billed = stars::company(reader, &mut cursor);
        plays::bill(reader, hit.sentence, billed);
    } else {
        let Some(role) = (0..8).find(|&n| matches!(before.back(n), "role" | "part" | "roles")) else {
            return;
        };
        let mut of = before.moved(before.at - role);
        if of.eat(&["of"]) {
            of.end = hit.first;
            parts = slot::parts(reader, &mut of);
        }
        let names = slot::people(reader, &mut cursor);
        let names: Vec<_> = names.into_iter().filter(|n| n.print.contains(' ') || n.full.is_some()).collect();
        if (0..30).any(|n| matches!(before.back(n), "but" | "turned" | "offered" | "considered"))
            && parts.is_empty()
        {
            return;
        }
        give(reader, hit, &names, parts);
    }
    reader.tentative.extend(first..reader.facts.len());
}

/// States those who got a part, with the parts where each has one.
fn give(reader: &mut Reader<'_>, hit: &Hit, names: &[slot::Name], parts: Vec<String>) {
    for name in names {
        stars::state(reader, hit.sentence, name);
    }
    if names.len() == parts.len() || names.len() == 1 {
        for (at, part) in parts.into_iter().enumerate() {
            plays::state(reader, hit.sentence, &names[at.min(names.len() - 1)], part);
        }
    }
}

/// Takes back who was cast of those that did not stay.
pub(super) fn withdraw(facts: &mut Vec<Fact>, tentative: &[usize]) {
    if tentative.is_empty() || !facts.iter().any(|f| f.relation == "once-cast") {
        return;
    }
    let person = |f: &Fact| plain(&f.value.print());
    let gone: HashSet<String> = facts.iter().filter(|f| f.relation == "once-cast").map(person).collect();
    let firm: HashSet<String> = facts
        .iter()
        .enumerate()
        .filter(|(at, f)| f.relation == "stars" && tentative.binary_search(at).is_err())
        .map(|(_, f)| person(f))
        .collect();
    let mut at = 0;
    facts.retain(|f| {
        at += 1;
        let name = person(f);
        tentative.binary_search(&(at - 1)).is_err() || !gone.contains(&name) || firm.contains(&name)
    });
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn who_was_cast_is_in_the_film() {
        check(
            "plays",
            "\n== Casting ==\nEmma Wendover was cast as Mary Poole in March 2014. The role of Tom Reed went to Bob Doe. \
             Crane also cast her son Peter Crane as the young thief.",
            &[
                "Emma Wendover (character: Mary Poole)",
                "Bob Doe (character: Tom Reed)",
                "Peter Crane (character: the young thief)",
            ],
        );
        check(
            "stars",
            "\n== casting ==\nin may, emma wendover, john harwick and clara bell were cast in the film. \
             on 3 october daniel frost joined the cast.",
            &["Emma Wendover", "John Harwick", "Clara Bell", "Daniel Frost"],
        );
    }

    #[test]
    fn who_was_cast_and_left_or_works_behind_the_camera_is_not() {
        let text = "\n== Casting ==\nEmma Wendover was cast as Mary, but dropped out. Bob Doe was cast in Rope. \
                    Daniel Frost was hired as the production designer. John Reed joined the cast of Rope.";
        check("stars", text, &[]);
        check("stars", "\n== Casting ==\nAnn Lee was cast as Mary. Ann Lee was replaced by Bob Doe.", &[]);
    }
}
