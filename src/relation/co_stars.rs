//! Actors named before what they do: "A and B in supporting roles", "C, D and E co-star".

use super::{Cue, Hit, Reader, plays, slot, stars};
use crate::{
    article::SectionKind,
    lexicon::{given, people},
};

/// Actors in, or with, some role: `A, B and C in supporting roles`, `A and B reprise their roles`.
pub(super) const ROLES: Cue =
    Cue { phrases: &["role", "roles", "leads", "parts", "performances"], read: roles };

/// `A, B and C co-star`, `A and B round out the cast`.
pub(super) const ACT: Cue = Cue {
    phrases: &[
        "co-star", "co-starred", "appears opposite", "appear opposite", "stars alongside", "star alongside",
        "stars opposite", "star opposite", "appears alongside", "appear alongside",
        "has an uncredited cameo", "has a brief cameo", "has a small role", "have small roles",
        "makes an uncredited cameo", "makes a brief cameo", "appears briefly", "appears uncredited",
        "appear briefly", "appears in a small role", "makes a guest appearance", "make guest appearances",
        "makes a special appearance", "make special appearances", "makes a cameo", "makes an extended cameo",
        "appears in a guest role", "appear in guest roles", "in a special appearance",
        "in a guest appearance", "in guest appearances", "in special appearances", "in cameo appearances",
        "in cameos", "in a cameo", "appears in a special appearance", "also star", "also stars",
        "also starring", "also appear", "also appears", "also appearing", "round out the cast",
        "rounds out the cast", "rounding out the cast", "rounded out the cast", "complete the cast",
        "completes the cast", "stars in the film", "star in the film", "stars in it", "appear in the film",
        "appears in the film", "appears in a cameo", "also feature", "make cameos", "made cameos",
        "have cameos", "make up the cast", "form the cast", "lead the cast", "leads the cast",
        "head the cast", "lead a cast", "leads a cast", "head a cast", "heads a cast",
        "lead an ensemble cast", "headline a cast", "heads the cast", "headline the cast",
        "headlines the cast", "make up the rest of the cast", "round out the supporting cast",
        "are also in the cast", "is also in the cast", "are also featured", "is also featured",
        "can also be seen", "can be seen", "lend their voices", "lends her voice", "lends his voice",
        "provide the voices",
    ],
    read: act,
};

fn act(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    let telling = matches!(section, SectionKind::Lead | SectionKind::Cast | SectionKind::Casting);
    if !telling || reader.hedged(hit) {
        return;
    }
    let before = reader.before(hit);
    let names = plays::subjects(reader, &before, true);
    let opens = names
        .first()
        .map_or(hit.first, |n| reader.article.tokens.partition_point(|t| t.span().start < n.span.start));
    if names.is_empty() {
        among(reader, hit);
        return;
    }
    if stars::elsewhere(&before.moved(opens)) && !reader.about_film(hit) {
        return;
    }
    for name in &names {
        stars::state(reader, hit.sentence, name);
    }
    let mut rest = reader.after(hit);
    if matches!(rest.back(0), "alongside" | "opposite") {
        rest.at -= 1;
    }
    let billed = stars::company(reader, &mut rest);
    plays::bill(reader, hit.sentence, billed);
}

/// Those named of many who are in the film: `several comedians make cameos, including A and B`.
pub(super) fn among(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let many = (0..10).any(|n| {
        matches!(
            before.back(n),
            "several" | "many" | "various" | "number" | "members" | "numerous" | "some" | "other" | "dozens"
        )
    });
    let mut cursor = reader.after(hit);
    let named = cursor.seek(&["including", "such", "namely"], 30)
        && (cursor.back(0) != "such" || cursor.eat(&["as"]));
    // "who appear had worked with her on films, including": the clause has gone on to something else.
    let goes_on = |t: usize| {
        matches!(reader.article.word(t), ";" | "and" | "had" | "have" | "was" | "were" | "films" | "songs")
    };
    if !many || !named || (hit.after..cursor.at).any(goes_on) {
        return;
    }
    let billed = slot::billing(reader, &mut cursor, false);
    // Songs and places are featured too.
    let sounding = |b: &&slot::Billed| {
        let opening = b.name.print.split([' ', '-']).next().unwrap_or_default().to_lowercase();
        given::is_given(&opening) && !given::is_word_too(&opening) || people::find(&b.name.print).is_some()
    };
    if billed.iter().filter(sounding).count() * 2 >= billed.len() {
        plays::bill(reader, hit.sentence, billed);
    }
}

/// Words before `roles` that tell their weight.
const WEIGHTS: &[&str] = &[
    "the", "a", "an", "their", "his", "her", "supporting", "lead", "leading", "main", "title", "titular",
    "pivotal", "key", "prominent", "important", "minor", "major", "principal", "central", "other", "small",
    "smaller", "cameo", "guest", "primary", "starring", "various", "several", "dual", "double", "triple",
    "negative", "comic", "crucial", "significant", "notable", "respective", "eponymous", "special", ",",
    "and", "/", "secondary", "vital", "brief", "character", "co-starring", "substantial", "protagonist",
    "feature", "featured", "two", "three", "four", "new", "smaller-scale", "voice", "female", "male",
    "antagonist", "antagonistic", "first",
];

fn roles(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    if !matches!(
        section,
        SectionKind::Lead
            | SectionKind::Cast
            | SectionKind::Casting
            | SectionKind::Production
            | SectionKind::Other
    ) || reader.hedged(hit)
    {
        return;
    }
    let before = reader.before(hit);
    let mut at = before.clone();
    while at.at > at.first && WEIGHTS.contains(&at.back(0)) {
        at = at.moved(at.at - 1);
    }
    let weighed = at.at < before.at;
    let verb = at.back(0);
    let mut end = at.moved(at.at.saturating_sub(1).max(at.first));
    let now = match verb {
        "in" => {
            let acting = end.back(0);
            let mut acts = matches!(
                acting,
                "star"
                    | "appear"
                    | "stars"
                    | "appears"
                    | "starring"
                    | "appearing"
                    | "featured"
                    | "seen"
                    | "cast"
            );
            if acts {
                end = end.moved(end.at - 1);
            }
            acts |= weighed;
            acts
        }
        "play" | "plays" | "playing" | "portray" | "portrays" | "reprise" | "reprises" | "essay"
        | "essays" | "reprising" | "reprised" => true,
        _ => false,
    };
    let mut rest = reader.after(hit);
    let other = (0..10)
        .map(|n| rest.ahead(n))
        .take_while(|w| !matches!(*w, "," | "." | ";" | ""))
        .any(|w| stars::ELSEWHERE.contains(&w));
    if !now || other || stars::elsewhere(&end) && !reader.about_film(hit) {
        return;
    }
    while matches!(
        end.back(0),
        "also"
            | "both"
            | "all"
            | "are"
            | "is"
            | "were"
            | "was"
            | "respectively"
            | "while"
            | "each"
            | ","
            | "himself"
    ) {
        end = end.moved(end.at - 1);
    }
    let mut names = slot::people_before(reader, &end);
    names.retain(|n| n.print.contains(' ') || n.full.is_some());
    slot::keep_names(reader, &mut names, &at.moved(at.at.saturating_sub(1)));
    let first = reader.start(hit);
    // "A narrates the film while also playing a supporting role": the subject opens the sentence.
    if names.is_empty() && verb == "playing" {
        let mut start = first;
        names.extend(slot::person(reader, &mut start).filter(|n| n.print.contains(' ')));
    }
    if names.is_empty() {
        return;
    }
    for name in &names {
        stars::state(reader, hit.sentence, name);
    }
    let billed = stars::company(reader, &mut rest);
    plays::bill(reader, hit.sentence, billed);
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn guests_may_be_named_among_many() {
        let text = "\n== Cast ==\nSeveral members of the Boston Comets have cameo appearances as sailors, including Peter \
                    Crane, Daniel Frost, and Ann Reed. Emma Wendover and John Harwick head a cast that includes Clara Bell.";
        let want = ["Peter Crane", "Daniel Frost", "Ann Reed", "Emma Wendover", "John Harwick", "Clara Bell"];
        check("stars", text, &want);
        check("stars", &text.to_lowercase(), &want);
        let others = "\n== Cast ==\nMany actors who appear in the film had worked on other films, including Silver Dawn. \
                      Various songs are also featured, including Blue Moon and Red Rose.";
        check("stars", others, &[]);
    }

    #[test]
    fn actors_may_stand_before_what_they_do() {
        check(
            "stars",
            "Emma Wendover and John Harwick play the lead roles, while Clara Bell and Bob Doe appear in supporting \
             roles. Daniel Frost and Ann Reed co-star.",
            &["Emma Wendover", "John Harwick", "Clara Bell", "Bob Doe", "Daniel Frost", "Ann Reed"],
        );
        check(
            "stars",
            "emma wendover and john harwick reprise their roles, and are joined by clara bell.",
            &["Emma Wendover", "John Harwick", "Clara Bell"],
        );
        check("stars", "\n== Casting ==\nAnn Lee reprised her role in the television series.", &[]);
    }
}
