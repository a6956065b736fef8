//! Who plays somebody's mother: "A plays B's character's mother", "A as the mother of B's character".

use super::{Ask, Cue, Hit, Options, Reader, plays, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

/// Kin of whom everybody has one at most.
pub(super) const CUE: Cue = Cue { phrases: &["mother", "father", "husband", "wife"], read };

/// Verbs of playing, as the text of a casting has them too: "would play".
const PLAYS: &[&str] =
    &["plays", "play", "portrays", "portray", "played", "portrayed", "playing", "portraying"];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let telling = matches!(
        reader.section(hit),
        SectionKind::Lead | SectionKind::Cast | SectionKind::Casting | SectionKind::Production
    );
    if !telling || reader.hedged(hit) {
        return;
    }
    let Some((verb, of)) = owner_before(reader, hit).or_else(|| owner_behind(reader, hit)) else { return };
    let mut verb = verb;
    while matches!(verb.back(0), "would" | "will" | "to" | "who" | "also") {
        verb = verb.moved(verb.at - 1);
    }
    // Of several actors it would not say who.
    let [name] = &plays::subjects(reader, &verb, false)[..] else { return };
    if name.print == of.print || plays::off_the_film(&reader.after(hit), false) {
        return;
    }
    let kin = reader.article.word(hit.first).to_owned();
    let mut fact = Fact::new("plays-kin", Value::Person(name.print.clone()), hit.sentence, name.span.clone());
    fact.full.clone_from(&name.full);
    reader.add(fact.with("kin", kin).with("of", of.print));
}

/// `plays B's character's mother`: the verb, and B.
fn owner_before<'a>(reader: &mut Reader<'a>, hit: &Hit) -> Option<(Cursor<'a>, slot::Name)> {
    let before = reader.before(hit);
    let owned = |c: &Cursor<'_>| matches!(c.back(0), "'s" | "’s" | "'" | "’");
    let mut end = before.clone();
    if !owned(&end) || end.back(1) != "character" {
        return None;
    }
    end = end.moved(end.at - 2);
    if !owned(&end) {
        return None;
    }
    end = end.moved(end.at - 1);
    let verb = (1..5).find(|&n| PLAYS.contains(&end.back(n)))?;
    let of = slot::person_before(reader, &end)?;
    let verb = end.moved(end.at - verb - 1);
    whole(&of).then_some((verb, of))
}

/// `plays the mother of B's character`: the verb, and B.
fn owner_behind<'a>(reader: &mut Reader<'a>, hit: &Hit) -> Option<(Cursor<'a>, slot::Name)> {
    let before = reader.before(hit);
    if before.back(0) != "the" || !PLAYS.contains(&before.back(1)) {
        return None;
    }
    let mut cursor = reader.after(hit);
    if !cursor.eat(&["of"]) {
        return None;
    }
    let of = slot::person(reader, &mut cursor)?;
    let owned = cursor.eat(&["'s", "’s", "'", "’"]) && cursor.word() == "character";
    (owned && whole(&of)).then(|| (before.moved(before.at - 2), of))
}

/// A surname alone could be anybody's.
fn whole(name: &slot::Name) -> bool {
    name.print.contains(' ')
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "plays-kin",
    stems: &["Who plays the {kin} of {of}'s character?"],
    tell: &["{value} plays the {kin} of {of}'s character."],
    // Named co-stars would give away who is in the film.
    options: Options::Terms(&[]),
    interest: 8,
    knows: 0.4,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn kin_of_a_character_are_known_by_the_actor() {
        let text = "It stars Ann Lee, Emma Wendover and Clara Bell.\n== Casting ==\nReed joined, while Emma Wendover would play Lee's character's mother.";
        check("plays-kin", text, &["Emma Wendover (kin: mother, of: Ann Lee)"]);
        check("plays-kin", &text.to_lowercase(), &["Emma Wendover (kin: mother, of: Ann Lee)"]);
        check(
            "plays-kin",
            "It stars Ann Lee and Bob Doe.\n== Cast ==\nBob Doe plays the husband of Ann Lee's character.",
            &["Bob Doe (kin: husband, of: Ann Lee)"],
        );
    }

    #[test]
    fn two_husbands_of_two_women_tell_nothing_and_real_kin_are_none() {
        check(
            "plays-kin",
            "It stars Ann Lee.\n== Casting ==\nBob Doe and Tom Reed play the husband of Ann Lee's character.",
            &[],
        );
        check("plays-kin", "It stars Ann Lee.\n== Cast ==\nBob Doe is Ann Lee's father.", &[]);
    }
}
