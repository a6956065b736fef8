//! Actors in brackets behind their characters, in the telling of the plot: "B (A)".

use super::{Cue, Hit, Reader, plays, slot, stars};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    lexicon::people,
};

pub(super) const CUE: Cue = Cue { phrases: &["("], read };

/// Most tokens in the brackets.
const LONGEST: usize = 20;

/// Most words of a description before its last ones.
const DESCRIBED: usize = 3;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    if !matches!(section, SectionKind::Plot | SectionKind::Lead | SectionKind::Other | SectionKind::Cast) {
        return;
    }
    // An article without a plot section tells the story under the films' own names.
    let plotted = || reader.article.sections.iter().any(|s| s.kind == SectionKind::Plot);
    if section == SectionKind::Other && plotted() {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["actor", "actress"]);
    let begins = cursor.at;
    if !only_names(&cursor) {
        return;
    }
    let names = slot::people(reader, &mut cursor);
    if cursor.word() != ")" || names.is_empty() {
        return;
    }
    let full = names.iter().all(|n| n.print.contains(' ') || n.full.is_some());
    let sounding = names.iter().all(|n| people::find(&n.print).is_some() || n.full.is_some())
        || slot::sounds_like_a_name(reader, begins, cursor.at)
        || reader.facts.last().is_some_and(|f| f.relation == "plays" && f.sentence == hit.sentence);
    let sure = match section {
        // The plot puts little else in brackets.
        SectionKind::Plot if reader.article.cased => true,
        SectionKind::Lead if reader.article.cased => full,
        _ => full && sounding,
    };
    let before = reader.before(hit);
    // In a cast list the part stands before the brackets only where no "as" has given it.
    let opening = reader.start(hit).at + 7 > hit.first && cursor.ahead(1).is_empty();
    let listed = section == SectionKind::Cast && (opening || (0..12).any(|n| before.back(n) == "as"));
    if !sure || listed || before.back(0) == "as" {
        return;
    }
    let characters = slot::characters_before(reader, &before, names.len());
    if characters.is_empty() || characters.len() != names.len() {
        return;
    }
    // "Best Actor (A)" is a prize.
    let prize = |c: &String| c.to_lowercase().starts_with("best ");
    if characters.iter().any(prize) {
        return;
    }
    if characters.iter().zip(&names).any(|(c, n)| c.contains(&n.print)) {
        return;
    }
    // "A professional shark hunter (A)", in text without capitals: what somebody is, not who.
    let words = characters.last().map_or(0, |character| character.split(' ').count());
    let described =
        !reader.article.cased && (words..words + DESCRIBED).any(|n| matches!(before.back(n), "a" | "an"));
    for (name, character) in names.iter().zip(characters) {
        stars::state(reader, hit.sentence, name);
        if !described {
            plays::state(reader, hit.sentence, name, character);
        }
    }
}

/// Whether the brackets hold nothing but names.
fn only_names(cursor: &Cursor<'_>) -> bool {
    let words = (0..LONGEST).take_while(|&n| !matches!(cursor.ahead(n), ")" | "")).count();
    (1..LONGEST).contains(&words)
        && (0..words).all(|n| {
            let token = cursor.article.tokens[cursor.at + n];
            let joint = n > 0 && matches!(cursor.ahead(n), "," | "and" | "&");
            (token.kind == TokenKind::Word || joint)
                && !matches!(cursor.ahead(n), "film" | "novel" | "the" | "played" | "see")
        })
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn brackets_behind_a_character_hold_the_actor() {
        check(
            "plays",
            "\n== Plot ==\nMary Poole (Ann Lee) meets Tom (Bob Doe).",
            &["Ann Lee (character: Mary Poole)", "Bob Doe (character: Tom)"],
        );
        check("plays", "\n== Plot ==\nThey see Alien (1979) in Rome (Italy).", &[]);
        check("stars", "It won Best Picture, Best Film Editing (Ann Lee) and Best Actor (Bob Doe).", &[]);
    }

    #[test]
    fn without_capitals_a_given_name_tells_the_actor_and_the_character() {
        check(
            "plays",
            "\n== plot ==\nthe nurse mary poole (emma wendover) meets her brother tom (john harwick) and dr. crane \
             (clara bell). rick's man (bob doe) is a former boxer (now retired).",
            &[
                "Emma Wendover (character: Mary Poole)", "John Harwick (character: Tom)",
                "Clara Bell (character: Dr. Crane)",
            ],
        );
    }

    #[test]
    fn a_family_shares_its_surname_and_its_brackets() {
        check(
            "plays",
            "\n== Plot ==\nThe twins Ned and Fred Poole (Peter and Paul Harwick) meet a priest (Bob Doe).",
            &[
                "Peter Harwick (character: Ned Poole)", "Paul Harwick (character: Fred Poole)",
                "Bob Doe (character: a priest)",
            ],
        );
    }
}
