//! Credits in the active voice: `A and B wrote the screenplay`, `C, who scored the film with D`.

use super::{is_whole, making, of_this_film, state};
use crate::{
    article::Cursor,
    relation::{Hit, Reader, slot},
};

/// What somebody does to a film, and the works that make it a credit.
pub(in crate::relation) struct Work {
    /// The relation that it states.
    pub(in crate::relation) relation: &'static str,
    /// What has to be its object: `score`, `screenplay`.
    pub(in crate::relation) objects: &'static [&'static str],
}

/// Words between the verb and its object: `wrote the film's first`.
const FILLERS: &[&str] = &[
    "the", "film", "film's", "'s", "’s", "movie's", "its", "original", "musical", "background", "entire",
    "whole", "complete", "first", "final", "shooting", "full", "all", "of", "a", "an", "new", "film",
    "movie", "and", "orchestral", "motion", "picture", "instrumental", "incidental", "initial", "early",
    "draft", "drafts", "theme", "english", "version", "for", "this", "adapted", "eclectic", "electronic",
    "jazz", "haunting", "her", "his", "their", "story", "own", "directed", "produced", "edited", "co-wrote",
    "wrote", "co-produced", "starred", "in", "feature", "subsequent", "most", "songs", "score", "finished",
    "dialogues", "dialogue", "screenplay", "script", "music", "lyrics", ",", "stars", "directs", "both",
];

/// Words before a name that was chosen: `A was chosen to compose`, `was brought in to write`.
const CHOSEN: &[&str] =
    &["chosen", "hired", "selected", "signed", "commissioned", "engaged", "enlisted", "tapped"];

/// Reads `A wrote the screenplay with B`: the subject before the cue and, behind a "with", whoever shared the work.
pub(in crate::relation) fn active(reader: &mut Reader<'_>, hit: &Hit, work: &Work) {
    if !making(reader.section(hit)) || reader.hedged(hit) {
        return;
    }
    let Some(mut cursor) = object(reader, hit, work) else { return };
    let mut before = reader.before(hit);
    let infinitive = before.back(0) == "to";
    if infinitive {
        // "was chosen to compose the score"; who is only asked to may still decline.
        let chosen = CHOSEN.contains(&before.back(1)) && matches!(before.back(2), "was" | "were");
        if !chosen {
            hired(reader, hit, work);
            return;
        }
        before.at -= 3;
    } else if matches!(before.back(0), "would" | "will" | "could" | "not" | "should" | "may") {
        return;
    }
    let mut subject: Vec<_> = slot::subject(reader, &before).into_iter().filter(is_whole).collect();
    if subject.is_empty() && work.relation == "music-by" {
        subject.extend(one_word(reader, &before));
    }
    for name in subject.clone() {
        state(reader, hit, work.relation, name);
    }
    shared(reader, hit, work.relation, &mut cursor);
    // "A co-wrote the screenplay with B, and the story with C".
    let more = cursor.eat(&[","]);
    let more = cursor.eat(&["and"]) || more || cursor.back(0) == "and";
    if more && cursor.eat(&["the"]) && cursor.eat(&["story"]) && cursor.word() == "with" {
        for name in subject {
            state(reader, hit, "story-by", name);
        }
        shared(reader, hit, "story-by", &mut cursor);
    }
}

/// `with B and C`: who shared the work.
fn shared(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str, cursor: &mut Cursor<'_>) {
    if cursor.eat(&["with"]) || cursor.eat_all(&["together", "with"]) || cursor.eat(&["alongside"]) {
        let mut next = slot::person(reader, cursor);
        while let Some(name) = next.filter(is_whole) {
            state(reader, hit, relation, name);
            next = if cursor.eat(&["and"]) { slot::person(reader, cursor) } else { None };
        }
    }
}

/// `Prasadini composed the music`: some composers bear one name; only a capital that opens the sentence tells.
fn one_word(reader: &mut Reader<'_>, verb: &Cursor<'_>) -> Option<slot::Name> {
    let opens = verb.at == verb.first + 1 && reader.article.cased;
    opens.then(|| slot::person_before(reader, verb)).flatten().filter(|n| n.print.len() > 3)
}

/// `They hired A and B to write the script`, as long as nothing before it says who did.
fn hired(reader: &mut Reader<'_>, hit: &Hit, work: &Work) {
    let before = reader.before(hit);
    let verb = (1..14).find(|&n| {
        matches!(
            before.back(n),
            "hired"
                | "engaged"
                | "enlisted"
                | "commissioned"
                | "brought"
                | "recruited"
                | "contracted"
                | "tapped"
                | "turned"
        )
    });
    let Some(verb) = verb else { return };
    if reader.facts.iter().rev().take(1_000).any(|f| f.relation == work.relation && f.sentence < hit.sentence)
    {
        return;
    }
    let mut cursor = before.moved(before.at - verb);
    let _ = cursor.eat(&["in", "to"]);
    let names = slot::people(reader, &mut cursor);
    if cursor.at + 1 == hit.first {
        for name in names.into_iter().filter(is_whole) {
            state(reader, hit, work.relation, name);
        }
    }
}

/// A cursor behind the verb's object, if that is a work of this film.
fn object<'a>(reader: &Reader<'a>, hit: &Hit, work: &Work) -> Option<Cursor<'a>> {
    let mut cursor = reader.after(hit);
    // "directed by A, who also produced it": the film, where the sentence speaks of nothing else.
    if cursor.word() == "it"
        && work.objects.contains(&"film")
        && matches!(reader.before(hit).back(0), "who" | "also")
        && reader.about_film(hit)
    {
        cursor.at += 1;
        return Some(cursor);
    }
    let mut found = None;
    for _ in 0..9 {
        let here = cursor.word();
        cursor.at += 1;
        let possessive = matches!(cursor.word(), "'s" | "’s");
        if work.objects.contains(&here) && !possessive {
            found = Some(cursor.clone());
        } else if !FILLERS.contains(&here) || here == "," && found.is_some() {
            break;
        }
    }
    found
        .filter(|c| of_this_film(reader, c))
        .filter(|c| !matches!(c.word(), "\"" | "“" | "called" | "titled"))
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn the_subject_may_be_several_people_or_stand_far_off() {
        check("written-by", "Ann Lee and Bob Doe wrote the screenplay.", &["Ann Lee", "Bob Doe"]);
        check(
            "music-by",
            "Ann Lee, who lives in Rome, composed the film's original score.",
            &["Ann Lee (part: music)"],
        );
        check("music-by", "Ann Lee led the band and composed the score.", &["Ann Lee (part: music)"]);
        check("written-by", "ann lee co-wrote the script with bob doe.", &["Ann Lee", "Bob Doe"]);
    }

    #[test]
    fn one_sentence_tells_of_several_works() {
        for text in [
            "It was directed by Ann Lee, who also produced it with her husband Bob Doe.",
            "it was directed by ann lee, who also produced it with her husband bob doe.",
        ] {
            check("produced-by", text, &["Ann Lee", "Bob Doe"]);
        }
        let text = "It was directed by Ann Lee, who co-wrote the screenplay with her brother Bob Doe, and the story with Rose Kerr.";
        check("written-by", text, &["Ann Lee", "Bob Doe"]);
        check("story-by", text, &["Ann Lee", "Rose Kerr"]);
    }

    #[test]
    fn a_composer_may_have_one_name() {
        check("music-by", "\n== Music ==\nPrasadini composed the music.", &["Prasadini (part: music)"]);
        check("music-by", "\n== Music ==\nHe composed the music. They composed the music.", &[]);
    }

    #[test]
    fn another_films_work_and_what_was_only_asked_for_do_not_count() {
        check("music-by", "Ann Lee, who composed the score for Dune, saw the set.", &[]);
        check("written-by", "He wanted Ann Lee to write the screenplay.", &[]);
        check("music-by", "Ann Lee was chosen to compose the score.", &["Ann Lee (part: music)"]);
    }

    #[test]
    fn who_was_hired_to_write_did_unless_others_are_known_to_have() {
        check("written-by", "They hired Ann Lee and Bob Doe to write the script.", &["Ann Lee", "Bob Doe"]);
        check(
            "written-by",
            "It was written by Eve Poole. They hired Ann Lee to write the script.",
            &["Eve Poole"],
        );
    }
}
