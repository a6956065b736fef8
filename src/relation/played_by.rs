//! Who plays whom, the part first: "B is played by A", "the cat, voiced by A".

use super::{Cue, Hit, Reader, plays, slot, stars};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    lexicon::given,
};

/// `B is played by A`.
pub(super) const CUE: Cue = Cue {
    phrases: &["played by", "portrayed by", "voiced by", "acted by", "enacted by", "essayed by"],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let section = reader.section(hit);
    let telling = matches!(
        section,
        SectionKind::Lead
            | SectionKind::Plot
            | SectionKind::Cast
            | SectionKind::Casting
            | SectionKind::Production
            | SectionKind::Filming
    );
    if !telling || reader.hedged(hit) {
        return;
    }
    let mut end = before.clone();
    let mut words = Vec::new();
    while matches!(
        end.back(0),
        "is" | "was"
            | "are"
            | "were"
            | "who"
            | "which"
            | ","
            | "also"
            | "both"
            | "being"
            | "brilliantly"
            | "in"
            | "the"
            | "film"
            | "respectively"
            | "("
            | "here"
            | "be"
            | "been"
            | "originally"
            | "to"
            | "all"
            | "movie"
            | "physically"
    ) && end.at > end.first
    {
        words.push(end.back(0));
        end = end.moved(end.at - 1);
    }
    let off = |w: &&str| matches!(*w, "be" | "been" | "originally" | "to");
    if words.iter().any(off) || stars::elsewhere(&before) {
        return;
    }
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&[":"]);
    let mut billed = slot::billing(reader, &mut cursor, false);
    // "B is played by A, D by C": what stands before the next "by" is a part.
    let next = if cursor.word() == "by" && billed.len() > 1 { billed.pop() } else { None };
    let billed: Vec<_> = billed
        .into_iter()
        .filter(|b| (b.name.print.contains(' ') || b.name.full.is_some()) && slot::sounds(reader, &b.name))
        .collect();
    if billed.is_empty() || plays::off_the_film(&cursor, true) {
        return;
    }
    if plays::NO_PARTS.contains(&end.back(0)) {
        return;
    }
    for b in &billed {
        stars::state(reader, hit.sentence, &b.name);
    }
    // "played by A and B": who of them plays which part is said only for as many parts.
    let mut characters = slot::characters_before(reader, &end, billed.len());
    // An entry has one character, and a voice for each language.
    if end.at == end.first && section == SectionKind::Cast {
        characters = headed(reader, hit).into_iter().cycle().take(billed.len()).collect();
    }
    if characters.len() == billed.len() {
        for (b, character) in billed.iter().zip(characters) {
            plays::state(reader, hit.sentence, &b.name, character);
        }
    }
    let next = next.map(|b| b.name.print).or_else(|| part_by(reader, &mut cursor));
    if let Some(next) = next {
        chain(reader, hit, &mut cursor, next);
    }
}

/// The pairs that go on without a verb, each part before its actor: `…, D by C and F by E`.
fn chain(reader: &mut Reader<'_>, hit: &Hit, cursor: &mut Cursor<'_>, first: String) {
    let mut part = Some(first);
    while let Some(character) = part.take() {
        if !cursor.eat(&["by"]) {
            return;
        }
        let Some(name) = slot::person(reader, cursor).filter(|n| n.print.contains(' ') || n.full.is_some())
        else {
            return;
        };
        stars::state(reader, hit.sentence, &name);
        plays::state(reader, hit.sentence, &name, character);
        let comma = cursor.eat(&[",", ";"]);
        if cursor.eat(&["and", "&"]) || comma {
            part = part_by(reader, cursor);
        }
    }
}

/// The part at the cursor that a "by" follows.
fn part_by(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut at = cursor.clone();
    let _ = at.eat(&["the"]);
    let named = if reader.article.cased {
        at.token().is_some_and(|t| t.capital)
    } else {
        given::is_given(at.word()) || matches!(at.word(), "mr." | "mrs." | "dr." | "miss")
    };
    let by = (1..5).find(|&n| at.ahead(n) == "by")?;
    let words = (0..by).all(|n| at.article.tokens[at.at + n].kind == TokenKind::Word);
    (named && words).then(|| {
        cursor.at = at.at + by;
        reader.print_character(&reader.span(at.at, cursor.at))
    })
}

/// The character at the head of an entry: the line before `Voiced by:`.
fn headed(reader: &Reader<'_>, hit: &Hit) -> Option<String> {
    let head = hit.sentence.checked_sub(1)?;
    let (head, own) = (&reader.article.sentences[head], &reader.article.sentences[hit.sentence]);
    let listed = head.tokens.clone().any(|t| reader.article.word(t) == "as");
    if head.section != own.section || head.tokens.len() > 20 || listed {
        return None;
    }
    let tokens = head.tokens.clone();
    let mut cursor =
        Cursor { article: reader.article, at: tokens.start, first: tokens.start, end: tokens.end };
    slot::parts(reader, &mut cursor).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_verb_may_stand_once_for_several_pairs() {
        let text = "\n== Cast ==\nTom is portrayed by Peter Crane, Mary by Emma Wendover, and Jane Reed by Clara Bell.";
        let want = [
            "Peter Crane (character: Tom)", "Emma Wendover (character: Mary)",
            "Clara Bell (character: Jane Reed)",
        ];
        check("plays", text, &want);
        check("plays", &text.to_lowercase(), &want);
    }

    #[test]
    fn an_entry_names_its_character_before_its_voice() {
        check(
            "plays",
            "\n== Characters ==\nHiro Tanaka (Tanaka Hiro)\nVoiced by: Emma Wendover (Japanese), Bob Doe (English)\n\
             A boy who finds a lamp.\nMary Poole, voiced by Clara Bell, is his friend.",
            &[
                "Emma Wendover (character: Hiro Tanaka)", "Bob Doe (character: Hiro Tanaka)",
                "Clara Bell (character: Mary Poole)",
            ],
        );
    }
}
