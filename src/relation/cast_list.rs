//! Cast lists: `A as B`, `A – B`, `B: A`, and bare names, a line each.

use super::{Cue, Hit, Reader, plays, slot, stars};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    lexicon::given,
};

/// `A as B` in a cast section.
pub(super) const CUE: Cue = Cue { phrases: &["as"], read: listed };

fn listed(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) != SectionKind::Cast || reader.hedged(hit) {
        return;
    }
    if reader.first_in_sentence("cast-list", hit) {
        let mut start = reader.start(hit);
        let _ = start.eat(&["*", "•", "-", "–", "also"]);
        let mut trial = start.clone();
        // A line of the list: names up to the first "as".
        let names = slot::people(reader, &mut trial);
        if !names.is_empty() && (trial.at == hit.first || trial.word() == "(") {
            let billed = slot::billing(reader, &mut start, true);
            plays::bill(reader, hit.sentence, billed);
            return;
        }
    }
    // "…; Christopher Judge as one of Bane's henchmen": a list in prose.
    let before = reader.before(hit);
    let Some(name) = slot::person_before(reader, &before) else { return };
    let first = reader.article.tokens.partition_point(|t| t.span().start < name.span.start);
    let behind = before.moved(first).back(0);
    let listed = matches!(
        behind,
        ";" | ","
            | "and"
            | "include"
            | "includes"
            | "including"
            | "with"
            | ""
            | "features"
            | "featuring"
            | ":"
            | "while"
    );
    if !listed || !name.print.contains(' ') {
        return;
    }
    let mut cursor = reader.after(hit);
    let parts = slot::parts(reader, &mut cursor);
    stars::state(reader, hit.sentence, &name);
    for character in parts {
        plays::state(reader, hit.sentence, &name, character);
    }
}

/// Lines of cast sections that have no "as": `A – B`, `B - A`, `A: B`, and bare names.
pub(super) fn read_lists(reader: &mut Reader<'_>) {
    let article = reader.article;
    let lines: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Cast).collect();
    for &section in &sections(reader, &lines) {
        let own: Vec<usize> =
            lines.iter().copied().filter(|&s| article.sentences[s].section == section).collect();
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
            for &s in own.iter().filter(|s| !pairs.iter().any(|(p, _)| p == *s)) {
                bare(reader, s);
            }
        }
    }
}

fn sections(reader: &Reader<'_>, lines: &[usize]) -> Vec<usize> {
    let mut out: Vec<usize> = lines.iter().map(|&s| reader.article.sentences[s].section).collect();
    out.dedup();
    out
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
    stars::state(reader, sentence, &name);
    for character in slot::parts(reader, &mut part_of) {
        plays::state(reader, sentence, &name, character);
    }
}

/// A line that is a name and nothing else.
fn bare(reader: &mut Reader<'_>, sentence: usize) {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    // What follows "Asst." is no line of its own.
    let begins = article.text[..article.sentences[sentence].span.start].trim_end_matches([' ', '\t', '*']);
    let named = begins.ends_with('\n')
        && tokens.len() <= 4
        && tokens.clone().all(|t| article.tokens[t].kind == TokenKind::Word);
    let mut cursor = Cursor { article, at: tokens.start, first: tokens.start, end: tokens.end };
    if named
        && let Some(name) = slot::person(reader, &mut cursor)
        && cursor.done()
        && name.print.contains(' ')
    {
        stars::state(reader, sentence, &name);
    }
}

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
}
