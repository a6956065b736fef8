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
        "was signed", "were signed", "was roped in", "were roped in", "been roped in", "been signed",
        "been chosen", "been selected", "was finalised", "were finalised", "was finalized", "signed on",
        "was hired", "was added to the cast", "were added to the cast", "landed the role", "won the role",
        "got the role", "got the part", "won the part", "boarded the cast", "was picked", "was recruited",
        "came on board", "was brought in", "landed the part", "took the role", "took over the role",
        "accepted the role", "secured the role", "joined the film", "joined the production",
        "joined the project", "replaced",
    ],
    read: found,
};

/// `The role of B went to A`.
pub(super) const GIVEN: Cue = Cue {
    phrases: &[
        "went to", "was given to", "were given to", "was passed to", "was taken by", "were taken by",
        "was filled by", "were filled by", "was awarded to", "passed to", "fell to", "was assigned to",
    ],
    read: given,
};

/// Words that make what follows them in a sentence no last word.
const AT_FIRST: &[&str] =
    &["originally", "initially", "rumors", "rumours", "reports", "audition", "audience", "before", "until"];

/// Words of a clause that took somebody away again.
const AWAY: &[&str] = &[
    "dropped", "withdrew", "replaced", "replacing", "replace", "left", "declined", "exited", "departed",
    "unavailable", "conflicts", "conflict", "instead", "recast",
];

/// Words that open a clause about those who were there before.
const FOR_OTHERS: &[&str] = &["after", "when", "following", "once", "because", "since", "replacing"];

/// How far behind a cue somebody may be taken away again.
const REACH: usize = 70;

/// Trades behind the camera.
const CREW: &[&str] = &[
    "director", "designer", "composer", "cinematographer", "editor", "producer", "writer", "screenwriter",
    "choreographer", "coordinator", "supervisor", "consultant", "coach", "lyricist", "photographer", "crew",
    "photography", "music", "adviser", "advisor", "double", "doubles", "stand-in", "understudy",
];

pub(super) fn tells(reader: &Reader<'_>, hit: &Hit) -> bool {
    let section = matches!(
        reader.section(hit),
        SectionKind::Casting | SectionKind::Production | SectionKind::Cast | SectionKind::Lead
    );
    section && !reader.hedged(hit)
}

/// Whether the words before a cue tell of a state that passed.
fn passed(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    let words = |ends: &'static [&str]| {
        (0..40).map(|n| before.back(n)).take_while(move |w| !w.is_empty() && !ends.contains(w))
    };
    words(&["but", ";"]).any(|w| AT_FIRST.contains(&w))
        || words(&["but", ";", ",", "and"]).any(|w| AWAY.contains(&w))
}

/// Whether what follows a cue takes `names` away again.
pub(super) fn taken_back(reader: &Reader<'_>, hit: &Hit, names: &[slot::Name]) -> bool {
    let word = |t: usize| reader.article.word(t);
    let own = |w: &str| {
        matches!(w, "he" | "she" | "they" | "who" | "actor" | "actress")
            || names
                .iter()
                .any(|n| n.print.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(w)))
    };
    let end = reader.article.sentences[hit.sentence].tokens.end;
    // "cast after B dropped out", "replacing B": the rest of the sentence is about others.
    let others = (hit.after..end)
        .find(|&t| FOR_OTHERS.contains(&word(t)) && !(t + 1..end.min(t + 4)).any(|n| own(word(n))))
        .unwrap_or(end);
    let near = |t: usize| {
        let of = word(t) == "instead" && t + 1 < end && word(t + 1) == "of";
        AWAY.contains(&word(t)) && !of || AT_FIRST.contains(&word(t)) || word(t) == "but"
    };
    if (hit.after..others.min(hit.after + 40)).any(near) {
        return true;
    }
    // Scenes that were cut, and people who went, are told of in the sentence that follows.
    let last = (hit.after + REACH).min(reader.article.tokens.len());
    (end..last).any(|t| match word(t) {
        "cut" | "deleted" | "excised" => matches!(word(t - 1), "was" | "were"),
        "replaced" | "replace" | "dropped" | "withdrew" | "departed" | "declined" | "recast" => {
            (t.saturating_sub(8).max(end)..(t + 4).min(last)).any(|n| own(word(n)))
        }
        _ => false,
    })
}

/// The parts that the words before a cue spoke of, if they are as many as their actors: `for the role of B, A was`.
pub(super) fn role_before(reader: &Reader<'_>, hit: &Hit, many: usize, sentences: usize) -> Vec<String> {
    for back in 0..sentences {
        let Some(sentence) = hit.sentence.checked_sub(back) else { break };
        let (own, here) = (&reader.article.sentences[sentence], &reader.article.sentences[hit.sentence]);
        if own.section != here.section {
            break;
        }
        let end = own.tokens.end.min(hit.first);
        let first = own.tokens.start.max(end.saturating_sub(60));
        let role = |t: &usize| {
            matches!(reader.article.word(*t), "role" | "roles" | "part" | "parts")
                && reader.article.word(t + 1) == "of"
        };
        if let Some(role) = (first..end.saturating_sub(2)).rfind(role) {
            // "For the role of B, they": the comma ends one part, and parts two.
            let end = (role + 2..end).find(|&t| many < 3 && reader.article.word(t) == ",").unwrap_or(end);
            let mut of = Cursor { article: reader.article, at: role + 2, first: own.tokens.start, end };
            let parts = slot::parts_of(reader, &mut of, many);
            return if parts.len() == many { parts } else { Vec::new() };
        }
    }
    Vec::new()
}

fn found(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader, hit) || passed(reader, hit) {
        return;
    }
    let mut verb = reader.before(hit);
    while matches!(
        verb.back(0),
        "also" | "have" | "has" | "had" | "both" | "later" | "then" | "eventually" | "finally" | "soon"
    ) {
        verb = verb.moved(verb.at - 1);
    }
    let mut names = plays::subjects(reader, &verb, false);
    if names.is_empty() && verb.back(0) == "and" {
        names.extend(opening(reader, hit));
    }
    if names.is_empty() || taken_back(reader, hit, &names) {
        return;
    }
    let mut cursor = reader.after(hit);
    let last = reader.article.word(hit.after - 1);
    // "A replaced C as B".
    let instead = last == "replaced" && slot::person(reader, &mut cursor).is_some();
    if last == "replaced" && !(instead && matches!(cursor.word(), "as" | "in")) {
        return;
    }
    // A writer joins the production too.
    let crewed = matches!(last, "film" | "production" | "project");
    if crewed && !matches!(reader.section(hit), SectionKind::Casting | SectionKind::Cast) {
        return;
    }
    let joined = matches!(last, "cast" | "board" | "role" | "part" | "film" | "production" | "project")
        && !matches!(reader.article.word(hit.first), "was" | "were" | "been")
        || reader.article.word(hit.first + 1) == "added";
    let ends = matches!(cursor.word(), "" | "." | ";");
    let shared = share(reader, &mut cursor, joined, names.len());
    let certain = shared.is_some();
    if !(certain || ends) {
        return;
    }
    let mut parts = shared.unwrap_or_default();
    if parts.is_empty() {
        // "was selected for the role", "were cast in the parts": what was told before it is whose.
        let mut rest = cursor.clone();
        let to_it = rest.eat(&["in", "for"]) && rest.eat(&["the", "this", "that"]);
        let role = to_it && rest.eat(&["role", "part", "roles", "parts"]) || matches!(last, "role" | "part");
        if !(role && rest.word() == "of") {
            parts = role_before(reader, hit, names.len(), if role { 2 } else { 1 });
        }
    }
    if parts.is_empty() && !certain {
        return;
    }
    let first = reader.facts.len();
    give(reader, hit, &names, parts);
    let billed = stars::company(reader, &mut cursor);
    plays::bill(reader, hit.sentence, billed);
    reader.tentative.extend(first..reader.facts.len());
}

/// Who opens a sentence of several verbs: `A auditioned and was cast`.
fn opening(reader: &mut Reader<'_>, hit: &Hit) -> Option<slot::Name> {
    let mut start = reader.start(hit);
    let name = slot::person(reader, &mut start)?;
    let acts = start.word().ends_with("ed") || matches!(start.word(), "met" | "read" | "sent" | "won");
    (acts && (name.print.contains(' ') || name.full.is_some()) && slot::sounds(reader, &name)).then_some(name)
}

/// What somebody was cast for: their parts, none where it has no name; nothing where it is no part in this film.
pub(super) fn share(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    joined: bool,
    many: usize,
) -> Option<Vec<String>> {
    // "was hired as the production designer".
    let crew = (0..10)
        .map(|n| cursor.ahead(n))
        .take_while(|w| !matches!(*w, "" | "," | "."))
        .any(|w| CREW.contains(&w));
    if crew {
        return None;
    }
    // "were cast (as B and C)".
    let _ = cursor.word() == "(" && matches!(cursor.ahead(1), "as" | "in") && cursor.eat(&["("]);
    let opens = cursor.clone();
    if cursor.eat(&["as"])
        || cursor.eat_all(&["to", "play"])
        || cursor.eat_all(&["to", "portray"])
        || cursor.eat_all(&["to", "voice"])
    {
        if matches!(cursor.word(), "his" | "her" | "their") {
            let off = plays::off_the_film(cursor, true);
            return (!off).then(|| slot::told_name(reader, cursor, true).into_iter().collect());
        }
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
        let parts = if share { Vec::new() } else { slot::parts_of(reader, cursor, many) };
        return (share || !parts.is_empty()).then_some(parts).filter(|_| !plays::off_the_film(cursor, true));
    }
    let role = matches!(cursor.ahead(2), "role" | "roles" | "part" | "parts") && cursor.ahead(3) == "of";
    if matches!(cursor.word(), "in" | "for") && cursor.ahead(1) == "the" && role {
        cursor.at += 4;
        return Some(slot::parts_of(reader, cursor, many)).filter(|_| !plays::off_the_film(cursor, true));
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
    let ends = joined && matches!(opens.word(), "" | "." | "," | "in" | "and" | ";" | "after");
    (within || ends).then(Vec::new)
}

fn given(reader: &mut Reader<'_>, hit: &Hit) {
    if !tells(reader, hit) {
        return;
    }
    let before = reader.before(hit);
    let Some(role) = (0..8).find(|&n| matches!(before.back(n), "role" | "part" | "roles" | "parts")) else {
        return;
    };
    let mut cursor = reader.after(hit);
    let names = slot::people(reader, &mut cursor);
    let names: Vec<_> = names.into_iter().filter(|n| n.print.contains(' ') || n.full.is_some()).collect();
    if names.is_empty() || taken_back(reader, hit, &names) {
        return;
    }
    let mut of = before.moved(before.at - role);
    let parts = if of.eat(&["of"]) {
        of.end = hit.first;
        slot::parts_of(reader, &mut of, names.len())
    } else {
        // "B turned it down, and the role went to A".
        role_before(reader, &Hit { first: of.at - 1, ..*hit }, names.len(), 2)
    };
    let offered = (0..30).any(|n| matches!(before.back(n), "turned" | "offered" | "considered"));
    if offered && parts.is_empty() {
        return;
    }
    let first = reader.facts.len();
    give(reader, hit, &names, parts);
    reader.tentative.extend(first..reader.facts.len());
}

/// States those who got a part, with the parts where each has one.
pub(super) fn give(reader: &mut Reader<'_>, hit: &Hit, names: &[slot::Name], parts: Vec<String>) {
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
    fn the_part_may_have_been_told_before() {
        let text = "\n== Casting ==\nDaniel Frost was approached for the role of Anand, but the role went to Peter Crane. \
                    Bob Doe was asked to play the role of Vivek; upon his refusal, John Harwick was selected for the role. \
                    Clara Bell and Emma Wendover were cast (as Jane Reed and Mary Poole) in May. After Cy Roe left, \
                    Tim Crane was cast as Ned.";
        let want = [
            "Peter Crane (character: Anand)", "John Harwick (character: Vivek)",
            "Clara Bell (character: Jane Reed)", "Emma Wendover (character: Mary Poole)",
            "Tim Crane (character: Ned)",
        ];
        check("plays", text, &want);
        check("plays", &text.to_lowercase(), &want);
    }

    #[test]
    fn who_was_cast_and_left_or_works_behind_the_camera_is_not() {
        let text = "\n== Casting ==\nEmma Wendover was cast as Mary, but dropped out. Bob Doe was cast in Rope. \
                    Daniel Frost was hired as the production designer. John Reed joined the cast of Rope.";
        check("stars", text, &[]);
        check("stars", "\n== Casting ==\nAnn Lee was cast as Mary. Ann Lee was replaced by Bob Doe.", &[]);
    }
}
