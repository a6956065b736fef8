//! Who plays whom: cast lists, "A plays B", and "B (A)" in the telling of the plot.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    fact::Fact,
    lexicon::{given, people},
    value::Value,
};

/// `A as B` in a cast section.
pub(super) const LISTED: Cue = Cue { phrases: &["as"], read: listed };

/// `A plays B`.
pub(super) const SAID: Cue =
    Cue { phrases: &["plays", "portrays", "stars as", "co-stars as", "appears as", "voices"], read: said };

/// `B (A)`.
pub(super) const BRACKETED: Cue = Cue { phrases: &["("], read: bracketed };

fn listed(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) != SectionKind::Cast {
        return;
    }
    let before = reader.before(hit);
    let mut start = reader.start(hit);
    let at_start = slot::person(reader, &mut start).filter(|_| start.at == hit.first);
    let name = match at_start {
        Some(name) => Some(name),
        // "…; Christopher Judge as one of Bane's henchmen": a list in prose.
        None => slot::person_before(reader, &before).filter(|name| {
            let first = reader.article.tokens.partition_point(|t| t.span().start < name.span.start);
            let behind = before.moved(first).back(0);
            matches!(behind, ";" | "," | "and" | "include" | "includes" | "including" | "with" | "")
        }),
    };
    let Some(name) = name.filter(|n| n.print.contains(' ')) else { return };
    let mut cursor = reader.after(hit);
    let character = slot::character(reader, &mut cursor);
    star(reader, hit.sentence, &name);
    if let Some((character, _)) = character {
        part(reader, hit.sentence, &name, character);
    }
}

fn said(reader: &mut Reader<'_>, hit: &Hit) {
    let telling = matches!(
        reader.section(hit),
        SectionKind::Lead | SectionKind::Cast | SectionKind::Casting | SectionKind::Production
    );
    if !telling || reader.hedged(hit) {
        return;
    }
    let Some(name) = slot::person_before(reader, &reader.before(hit)) else { return };
    if !name.print.contains(' ') {
        return;
    }
    let mut cursor = reader.after(hit);
    // "plays the lead", "plays a dock supervisor" name no character.
    let named = cursor.token().is_some_and(|t| t.capital);
    if !reader.article.cased || !named {
        return;
    }
    if let Some((character, _)) = slot::character(reader, &mut cursor) {
        star(reader, hit.sentence, &name);
        part(reader, hit.sentence, &name, character);
    }
}

fn bracketed(reader: &mut Reader<'_>, hit: &Hit) {
    if !matches!(reader.section(hit), SectionKind::Plot | SectionKind::Lead) {
        return;
    }
    let mut cursor = reader.after(hit);
    if !full_name(&cursor) {
        return;
    }
    let Some(name) = slot::person(reader, &mut cursor) else { return };
    if cursor.word() != ")" || !name.print.contains(' ') {
        return;
    }
    let character = slot::character_before(reader, &reader.before(hit));
    // Without capitals only somebody known is certainly an actor.
    if !reader.article.cased && people::find(&name.print).is_none() {
        return;
    }
    if let Some((character, _)) = character.filter(|(c, _)| reader.article.cased && !c.contains(&name.print))
    {
        star(reader, hit.sentence, &name);
        part(reader, hit.sentence, &name, character);
    }
}

/// Whether the words at the cursor look like a person's full name and nothing else in brackets.
fn full_name(cursor: &Cursor<'_>) -> bool {
    let words = (0..5).take_while(|&n| cursor.ahead(n) != ")").count();
    (1..5).contains(&words)
        && (0..words).all(|n| !matches!(cursor.ahead(n), "film" | "novel" | "the" | "played" | "see" | "and"))
}

/// Lines of cast sections that have no "as": `A – B`, `B - A`, `A: B`, and bare names.
pub(super) fn read_lists(reader: &mut Reader<'_>) {
    let article = reader.article;
    let lines: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Cast).collect();
    for own in lines.chunk_by(|&a, &b| article.sentences[a].section == article.sentences[b].section) {
        let pairs: Vec<(usize, usize)> = own.iter().filter_map(|&s| Some((s, dash(reader, s)?))).collect();
        // Actors have full names oftener than their characters: the list's own habit says which side they are on.
        let full = |s: usize, from: usize, to: usize| {
            let cursor = Cursor { article, at: from, first: article.sentences[s].tokens.start, end: to };
            usize::from(to - from >= 2 && given::is_given(cursor.word()))
        };
        let left: usize = pairs.iter().map(|&(s, d)| full(s, article.sentences[s].tokens.start, d)).sum();
        let right: usize = pairs.iter().map(|&(s, d)| full(s, d + 1, article.sentences[s].tokens.end)).sum();
        for &(s, d) in &pairs {
            pair(reader, s, d, left >= right);
        }
        if reader.article.cased {
            for &s in own.iter().filter(|s| pairs.binary_search_by_key(s, |(p, _)| p).is_err()) {
                bare(reader, s);
            }
        }
    }
}

/// The dash or colon that parts the first words of a line.
fn dash(reader: &Reader<'_>, sentence: usize) -> Option<usize> {
    let tokens = reader.article.sentences[sentence].tokens.clone();
    (tokens.start + 1..tokens.end.min(tokens.start + 7)).find(|&t| {
        let apart = reader.article.tokens[t].span().start > reader.article.tokens[t - 1].span().end;
        matches!(reader.article.word(t), "–" | "—" | "-") && apart
    })
}

fn pair(reader: &mut Reader<'_>, sentence: usize, dash: usize, actor_left: bool) {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let left = Cursor { article, at: tokens.start, first: tokens.start, end: dash };
    let right = Cursor { article, at: dash + 1, first: tokens.start, end: tokens.end };
    let (mut actor, mut part_of) = if actor_left { (left, right) } else { (right, left) };
    let Some(name) = slot::person(reader, &mut actor).filter(|n| n.print.contains(' ')) else { return };
    if !(actor.done() || matches!(actor.word(), "(" | "," | ";")) {
        return;
    }
    star(reader, sentence, &name);
    if let Some((character, _)) = slot::character(reader, &mut part_of) {
        part(reader, sentence, &name, character);
    }
}

/// A line that is a name and nothing else.
fn bare(reader: &mut Reader<'_>, sentence: usize) {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let named = tokens.len() <= 4 && tokens.clone().all(|t| article.tokens[t].kind == TokenKind::Word);
    let mut cursor = Cursor { article, at: tokens.start, first: tokens.start, end: tokens.end };
    if named
        && let Some(name) = slot::person(reader, &mut cursor)
        && cursor.done()
        && name.print.contains(' ')
    {
        star(reader, sentence, &name);
    }
}

fn star(reader: &mut Reader<'_>, sentence: usize, name: &slot::Name) {
    let mut star = Fact::new("stars", Value::Person(name.print.clone()), sentence, name.span.clone());
    star.full.clone_from(&name.full);
    reader.add(star);
}

fn part(reader: &mut Reader<'_>, sentence: usize, name: &slot::Name, character: String) {
    let mut fact = Fact::new("plays", Value::Person(name.print.clone()), sentence, name.span.clone());
    fact.full.clone_from(&name.full);
    reader.add(fact.with("character", character));
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "plays",
    stems: &["Who plays {character} in {film}?", "Which {actor} takes the part of {character}?"],
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
    fn a_cast_list_pairs_actors_with_parts() {
        check(
            "plays",
            "\n== Cast ==\nAnn Lee as Mary Poole\nBob Doe as Ra's al Ghul",
            &["Ann Lee (character: Mary Poole)", "Bob Doe (character: Ra's al Ghul)"],
        );
    }

    #[test]
    fn a_list_with_dashes_has_its_actors_on_one_side() {
        check(
            "plays",
            "\n== Cast ==\nMary – Ann Lee\nThe Priest – Robert Doe",
            &["Ann Lee (character: Mary)", "Robert Doe (character: The Priest)"],
        );
        check(
            "plays",
            "\n== Cast ==\nAnn Lee – Mary\nRobert Doe – Tom",
            &["Ann Lee (character: Mary)", "Robert Doe (character: Tom)"],
        );
    }

    #[test]
    fn brackets_behind_a_character_hold_the_actor() {
        check(
            "plays",
            "\n== Plot ==\nMary Poole (Ann Lee) meets Tom (Bob Doe).",
            &["Ann Lee (character: Mary Poole)", "Bob Doe (character: Tom)"],
        );
        check("plays", "\n== Plot ==\nThey see Alien (1979) in Rome (Italy).", &[]);
    }
}
