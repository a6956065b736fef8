//! Who plays whom: "A plays B".

use super::{Ask, Cue, Hit, Options, Reader, co_stars, slot, stars};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    lexicon::{people, places},
    value::{MONTHS, Value},
};

/// `A plays B`.
pub(super) const SAID: Cue = Cue {
    phrases: &[
        "plays", "play", "portrays", "portray", "voices", "stars as", "star as", "co-stars as", "appears as",
        "appear as", "appeared as", "features as", "cameos as", "cameo as", "cameoed as",
        "cameo appearance as", "cameo appearances as", "cameo role as", "has a cameo", "have cameos",
        "makes a cameo appearance", "make cameo appearances", "makes a cameo", "made a cameo appearance",
        "played", "portrayed", "voiced", "returns as", "returned as", "return as", "role as", "roles as",
        "role of", "roles of", "part of", "is cast as", "are cast as", "special appearance as",
        "guest appearance as", "brief appearance as", "is featured as", "are featured as", "is seen as",
        "doubles as", "debut as",
    ],
    read: said,
};

/// What people play that is no part.
pub(super) const NO_PARTS: &[&str] = &[
    "piano", "guitar", "guitars", "violin", "drums", "trumpet", "cello", "bass", "saxophone", "harmonica",
    "organ", "flute", "keyboards", "percussion", "game", "games", "cards", "card", "chess", "poker",
    "football", "golf", "music", "song", "songs", "tricks", "trick", "joke", "it", "them", "tennis",
    "baseball", "parts", "sequence", "scene", "scenes", "festival", "theme", "instrument", "instruments",
    "tune", "crucial", "important",
];

/// Parts that are told by their weight alone.
const LEADS: &[&str] = &["antagonist", "protagonist", "hero", "heroine", "villain", "lead"];

/// Words between a verb and `role as`: "has a small role as".
const ROLE_WORDS: &[&str] = &[
    "a", "an", "the", "his", "her", "their", "small", "brief", "cameo", "minor", "uncredited", "supporting",
    "lead", "leading", "title", "main", "short", "bit", "special", "guest", "dual", "titular", "starring",
    "respective", "early", "non-speaking", "voice", "recurring", "film", "acting", "screen", "feature",
];

/// Verbs before `role as`.
const ROLE_VERBS: &[&str] = &[
    "has", "have", "had", "plays", "play", "makes", "make", "made", "reprises", "reprise", "reprised",
    "reprising", "essays", "takes", "appears", "appear", "stars", "star", "portrays", "portray",
];

fn said(reader: &mut Reader<'_>, hit: &Hit) {
    let telling = matches!(
        reader.section(hit),
        SectionKind::Lead | SectionKind::Cast | SectionKind::Casting | SectionKind::Production
    );
    if !telling || reader.hedged(hit) {
        return;
    }
    let Some(verb) = verb_before(reader, hit) else { return };
    let past = matches!(reader.article.word(hit.first), "played" | "portrayed" | "voiced" | "appeared")
        || matches!(reader.article.word(verb.at), "had" | "made" | "reprised");
    let mut cursor = reader.after(hit);
    if matches!(cursor.word(), "by" | "alongside") {
        return;
    }
    let billed = reader.article.word(hit.after - 1) == "as";
    let names = subjects(reader, &verb, billed);
    if names.is_empty() {
        if billed {
            co_stars::among(reader, hit);
        }
        return;
    }
    let mut each = false;
    while matches!(cursor.word(), "respectively" | "," | "both") {
        each |= cursor.word() == "respectively";
        cursor.at += 1;
    }
    let cameo =
        matches!(reader.article.word(hit.after - 1), "cameo" | "cameos" | "appearance" | "appearances");
    if cameo {
        let _ = cursor.eat(&["appearance", "appearances", "role"]);
        if !cursor.eat(&["as"]) {
            for name in names.iter().filter(|_| !off_the_film(&cursor, past)) {
                stars::state(reader, hit.sentence, name);
            }
            return;
        }
    }
    let told = cursor.clone();
    let Some(parts) = parts_played(reader, &mut cursor, past, names.len()) else {
        // "plays the antagonist": a part without a name.
        if matches!(told.word(), "the" | "a" | "an")
            && (1..5).any(|n| LEADS.contains(&told.ahead(n)))
            && !off_the_film(&told, past)
        {
            for name in &names {
                stars::state(reader, hit.sentence, name);
            }
        }
        return;
    };
    for name in &names {
        stars::state(reader, hit.sentence, name);
    }
    if parts.len() == names.len() {
        for (name, character) in names.iter().zip(parts) {
            state(reader, hit.sentence, name, character);
        }
    } else if names.len() == 1 && !each {
        for character in parts {
            state(reader, hit.sentence, &names[0], character);
        }
    }
    let billed = stars::company(reader, &mut cursor);
    bill(reader, hit.sentence, billed);
}

/// Where the verb of a cue stands; a noun ("role as") needs one before it.
fn verb_before<'a>(reader: &Reader<'a>, hit: &Hit) -> Option<Cursor<'a>> {
    let mut verb = reader.before(hit);
    let noun = reader.article.word(hit.first);
    if !matches!(noun, "role" | "roles" | "part" | "cameo" | "special" | "guest" | "brief" | "debut")
        || hit.after == hit.first + 1
    {
        return Some(verb);
    }
    if noun == "cameo" && reader.article.word(hit.first + 1) == "as" && !ROLE_WORDS.contains(&verb.back(0)) {
        return Some(verb);
    }
    while ROLE_WORDS.contains(&verb.back(0)) {
        verb = verb.moved(verb.at - 1);
    }
    if verb.back(0) == "in" {
        verb = verb.moved(verb.at - 1);
    }
    ROLE_VERBS.contains(&verb.back(0)).then(|| verb.moved(verb.at - 1))
}

/// The parts behind a verb of playing; none where it is an instrument, or a part in another work.
fn parts_played(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    past: bool,
    many: usize,
) -> Option<Vec<String>> {
    for phrase in
        [["the", "role", "of"], ["the", "part", "of"], ["the", "roles", "of"], ["the", "character", "of"]]
    {
        let _ = cursor.eat_all(&phrase);
    }
    let first = cursor.at;
    // "plays guitar" is no part: what has no name has an article.
    let told = matches!(
        cursor.word(),
        "a" | "an"
            | "the"
            | "one"
            | "himself"
            | "herself"
            | "themselves"
            | "his"
            | "her"
            | "their"
            | "two"
            | "three"
    );
    let capital = cursor.token().is_some_and(|t| t.capital);
    let owned = (0..4).any(|n| matches!(cursor.ahead(n), "'s" | "’s"));
    let cast = cursor.back(0) == "as";
    if !(told || capital || owned || cast || !reader.article.cased) {
        return None;
    }
    if let Some(name) = slot::told_name(reader, cursor, true) {
        return (!off_the_film(cursor, past)).then(|| vec![name]);
    }
    // "portrays her son", "star as two sisters": somebody acts, and whom has no name.
    let whom =
        matches!(cursor.word(), "his" | "her" | "their" | "two" | "three" | "four" | "five" | "various");
    if whom && !off_the_film(cursor, past) {
        return Some(Vec::new());
    }
    let parts = slot::parts_of(reader, cursor, many);
    let last = if cursor.at > first { reader.article.word(cursor.at - 1) } else { "" };
    // Without capitals a past tense is too little to go on, unless the clause ends there.
    let open = !reader.article.cased && past && !matches!(cursor.word(), "" | "." | ",");
    let good = !parts.is_empty() && !NO_PARTS.contains(&last) && !open && !off_the_film(cursor, past);
    good.then_some(parts)
}

/// Who does what the verb before the cursor says: the list before it, or the name that opens its sentence.
/// One word is enough of a name where the verb is one of billing.
pub(super) fn subjects(reader: &mut Reader<'_>, verb: &Cursor<'_>, billed: bool) -> Vec<slot::Name> {
    let mut end = verb.clone();
    while matches!(
        end.back(0),
        "also"
            | "briefly"
            | "both"
            | "each"
            | "himself"
            | "herself"
            | "again"
            | "who"
            | "respectively"
            | "later"
            | "additionally"
    ) || end.back(0) == "," && matches!(verb.back(0), "who" | "respectively" | "both")
    {
        end = end.moved(end.at - 1);
    }
    // "Dhanush stars as": one word is a whole name where nobody else could be meant.
    let billed = billed && reader.article.cased;
    let mut names = slot::people_before(reader, &end);
    let shared: Vec<_> =
        names.iter().filter(|n| reader.names.shared(&n.print)).map(|n| n.print.clone()).collect();
    let sure = |n: &slot::Name| {
        billed && !shared.contains(&n.print)
            || people::find(&n.print).is_some()
            || n.print.contains(' ')
            || n.full.is_some()
    };
    names.retain(&sure);
    slot::keep_names(reader, &mut names, verb);
    if !names.is_empty() {
        return names;
    }
    // "Ann Lee, sister of Bob, plays": the telling of who she is ends with a comma or bracket.
    let aside = matches!(end.back(0), "," | ")");
    if aside {
        let mut start = end.moved(end.first);
        if let Some(name) = slot::person(reader, &mut start)
            && sure(&name)
            && matches!(start.word(), "," | "(")
            && start.at < end.at
            && slot::sounds(reader, &name)
        {
            names.push(name);
        }
    }
    names
}

/// Whether what follows puts the part into another work: `in the series`, `in Rope`, `on Broadway`.
pub(super) fn off_the_film(cursor: &Cursor<'_>, past: bool) -> bool {
    let near: Vec<&str> = (0..14)
        .map(|n| cursor.ahead(n))
        .take_while(|w| !matches!(*w, "" | "." | ";" | "," | "and" | "after" | "when" | "because" | "while"))
        .collect();
    if near.iter().any(|w| {
        matches!(
            *w,
            "series"
                | "sitcom"
                | "miniseries"
                | "broadway"
                | "stage"
                | "sequel"
                | "prequel"
                | "remake"
                | "original"
                | "musical"
                | "spin-off"
                | "previous"
                | "earlier"
                | "theatre"
                | "radio"
                | "television"
                | "adaptation"
                | "production"
                | "opera"
        )
    }) {
        return true;
    }
    let Some(at) = near.iter().position(|w| *w == "in" || *w == "for" && past) else { return false };
    let next = cursor.ahead(at + 1);
    // "in that film", "in his first film".
    let work = |n| matches!(cursor.ahead(n), "film" | "films" | "movie" | "one");
    if matches!(next, "that" | "those" | "another" | "other" | "his" | "her")
        && (work(at + 2) || work(at + 3))
    {
        return true;
    }
    let month = MONTHS.iter().any(|m| m.eq_ignore_ascii_case(next));
    let title = cursor.article.tokens.get(cursor.at + at + 1).is_some_and(|t| t.capital) && !month;
    let language = places::by_adjective(cursor.ahead(at + 1)).is_some();
    title
        && !language
        && !cursor.article.lower[cursor.article.title.clone()].starts_with(cursor.ahead(at + 1))
}

/// States actors and their parts.
pub(super) fn bill(reader: &mut Reader<'_>, sentence: usize, billed: Vec<slot::Billed>) {
    for slot::Billed { name, parts } in billed {
        stars::state(reader, sentence, &name);
        for character in parts {
            state(reader, sentence, &name, character);
        }
    }
}

/// Says whom somebody plays.
pub(super) fn state(reader: &mut Reader<'_>, sentence: usize, name: &slot::Name, character: String) {
    let mut fact = Fact::new("plays", Value::Person(name.print.clone()), sentence, name.span.clone());
    fact.full.clone_from(&name.full);
    reader.add(fact.with("character", character));
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "plays",
    stems: &["Who plays {character} in {film}?", "Which {actor} takes the part of {character} in {film}?"],
    tell: &["{value} plays {character}."],
    options: Options::CoStars,
    interest: 7,
    knows: 0.4,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn whom_somebody_plays_may_have_no_name() {
        check(
            "plays",
            "\n== Cast ==\nThe film has guests. Ann Lee plays a dock worker, and Bob Doe portrays Tom Reed.",
            &["Ann Lee (character: a dock worker)", "Bob Doe (character: Tom Reed)"],
        );
        check("plays", "Ann Lee plays the lead. Bob Doe plays guitar. Cy Roe plays it well.", &[]);
    }

    #[test]
    fn parts_are_said_from_either_side() {
        check(
            "plays",
            "\n== Casting ==\nMary Poole was played by Emma Wendover. John Harwick, who plays Tom, is her friend. \
             Bob Doe stars as Father Crane, with Clara Bell as Dora.",
            &[
                "Emma Wendover (character: Mary Poole)", "John Harwick (character: Tom)",
                "Bob Doe (character: Father Crane)", "Clara Bell (character: Dora)",
            ],
        );
        check("plays", "emma wendover plays mary poole.", &["Emma Wendover (character: Mary Poole)"]);
    }

    #[test]
    fn a_chain_of_verbs_pairs_each_actor_with_the_part_behind_it() {
        let want = [
            "Ann Lee (character: Colonel Harwick)", "Bob Doe (character: Tom Reed)",
            "Clara Bell (character: Mary Poole)",
        ];
        let text = "Ann Lee plays Colonel Harwick, Bob Doe plays Tom Reed, and Clara Bell plays Mary Poole.";
        check("plays", text, &want);
        check("plays", &text.to_lowercase(), &want);
        check("stars", text, &["Ann Lee", "Bob Doe", "Clara Bell"]);
    }

    #[test]
    fn the_name_behind_the_telling_is_what_the_part_is_called() {
        let want = ["Emma Wendover (character: Carolyn)", "Clara Bell (character: Jane)"];
        let text = "Emma Wendover co-stars as Harwick's vain wife, Carolyn, and Clara Bell plays their shy daughter, Jane.";
        check("plays", text, &want);
        check("plays", &text.to_lowercase(), &want);
        check(
            "plays",
            "It stars Emma Wendover as the film's heroine, Mary Poole, and Peter Crane as a nurse, Daniel Frost, and \
             Clara Bell.",
            &["Emma Wendover (character: Mary Poole)", "Peter Crane (character: a nurse)"],
        );
    }

    #[test]
    fn who_is_seen_in_another_film_or_is_no_person_plays_nothing() {
        let text = "\n== Cast ==\nThe part recalled Harwick's co-star Peter Crane, who portrayed Jack in that film. Only \
                    footage of Peter Crane from The Silver Dark appears in the film. Members of the Boston Comets \
                    have cameo appearances as sailors.";
        check("plays", text, &[]);
        check("stars", text, &[]);
        check("stars", "It led to two sequels with the same cast: Four Lamps and Seven Lamps.", &[]);
    }

    #[test]
    fn parts_in_other_works_are_not_read() {
        let text = "\n== Casting ==\nAnn Lee played Ophelia in Hamlet. Bob Doe plays a doctor in the television series. \
                    Tom was to be played by Clara Bell. The piano was played by Emma Wendover.";
        check("plays", text, &[]);
    }
}
