//! Cast lists: `A as B`, `A – B`, `B: A`, and bare names, a line each.

use super::{Cue, Hit, Reader, cast_run, plays, slot, stars};
use crate::{
    article::{Cursor, SectionKind, TokenKind},
    lexicon::{given, people},
};
use std::ops::Range;

/// `A as B` in a cast section.
pub(super) const CUE: Cue = Cue { phrases: &["as"], read: listed };

fn listed(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) != SectionKind::Cast || reader.hedged(hit) {
        return;
    }
    // "(as Tony Reed)": the name in the credits.
    if reader.before(hit).back(0) == "(" {
        return;
    }
    if reader.first_in_sentence("cast-list", hit) {
        let mut start = reader.start(hit);
        let _ = start.eat(&["*", "•", "-", "–", "also"]);
        let mut trial = start.clone();
        // A line of the list: names up to the first "as".
        let names = slot::people(reader, &mut trial);
        if start.at + 1 == hit.first || !names.is_empty() && (trial.at == hit.first || trial.word() == "(") {
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
            | "are"
            | "is"
            | "were"
            | "was"
            | "also"
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

/// A line of two halves.
struct Pair {
    sentence: usize,
    /// Whether the line itself says that the actor stands on the right.
    right_acts: bool,
    left: Range<usize>,
    right: Range<usize>,
}

/// Lines of cast sections that have no "as": `A – B`, `B - A`, `A: B`, `A (B)`, and bare names.
pub(super) fn read_lists(reader: &mut Reader<'_>) {
    let article = reader.article;
    let lines: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Cast).collect();
    for own in lines.chunk_by(|&a, &b| article.sentences[a].section == article.sentences[b].section) {
        let pairs: Vec<Option<Pair>> = own.iter().map(|&s| pair(reader, s)).collect();
        // Actors have full names oftener than their characters: the list's own habit says which side they are on.
        let full = |half: &Range<usize>| {
            let opens = given::is_given(article.word(half.start));
            let known =
                half.len() > 1 && people::find(article.at(&reader.span(half.start, half.end))).is_some();
            usize::from(half.len() >= 2 && opens) + usize::from(known)
        };
        let left: usize = pairs.iter().flatten().map(|p| full(&p.left)).sum();
        let right: usize = pairs.iter().flatten().map(|p| full(&p.right)).sum();
        let whole = pairs.iter().all(Option::is_none);
        if whole && cast_run::read(reader, own) {
            continue;
        }
        for (at, &s) in own.iter().enumerate() {
            match &pairs[at] {
                Some(pair) => take(reader, pair, left >= right && !pair.right_acts),
                None => bare(reader, s),
            }
        }
    }
}

/// The halves of a line that a dash, colon, row of dots, gap or bracket parts.
fn pair(reader: &Reader<'_>, sentence: usize) -> Option<Pair> {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    let word = |t: usize| if t < tokens.end { article.word(t) } else { "" };
    let start = |t: usize| article.tokens[t].span().start;
    let whole = |left: Range<usize>, right: Range<usize>| {
        let by = left
            .clone()
            .any(|t| matches!(word(t), "by" | "voiced" | "played" | "note" | "notes" | "directed"));
        // Nobody's name opens with an age.
        let right_acts = matches!(
            word(left.start),
            "young"
                | "younger"
                | "old"
                | "older"
                | "little"
                | "baby"
                | "teenage"
                | "adult"
                | "child"
                | "the"
                | "mr."
                | "mrs."
        );
        (!by).then_some(Pair { sentence, right_acts, left, right })
    };
    for t in tokens.start + 1..tokens.end.min(tokens.start + 7) {
        let blank = &article.text[article.tokens[t - 1].span().end..start(t)];
        match word(t) {
            "–" | "—" | "-" | "=" if !blank.is_empty() => {
                return whole(tokens.start..t, t + 1..tokens.end);
            }
            ":" | "…" => return whole(tokens.start..t, t + 1..tokens.end),
            "." if word(t + 1) == "." => {
                // The row of dots ended a sentence; what follows on its line is the other half.
                let next = article.sentences.get(sentence + 1)?;
                let same = !article.text[start(t)..next.span.start].contains('\n');
                let dots = (t..tokens.end).all(|t| word(t) == ".");
                return if same && dots { whole(tokens.start..t, next.tokens.clone()) } else { None };
            }
            "(" => {
                let close = (t + 1..tokens.end.min(t + 7)).find(|&c| word(c) == ")")?;
                // "Mary (nurse) – Ann Lee": the dash parts the halves.
                let after = word(close + 1);
                let told = matches!(after, "–" | "—" | "-" | ":" | "=");
                let actor = close - t > 2 && given::is_given(word(t + 1)) && word(t + 1) != "as";
                if told && !actor {
                    return whole(tokens.start..t, close + 2..tokens.end);
                }
                // "Mary Poole (Ann Lee) – a nurse": who has a telling is the part.
                if told {
                    let pair = whole(tokens.start..t, t + 1..close)?;
                    return Some(Pair { right_acts: true, ..pair });
                }
                let capital = |n: usize| article.tokens[n].capital || !article.cased;
                let name = (t + 1..close).all(|n| article.tokens[n].kind == TokenKind::Word && capital(n))
                    && !matches!(
                        word(t + 1),
                        "as" | "voice" | "uncredited" | "archive" | "cameo" | "deceased"
                    )
                    && (article.cased || given::is_given(word(t + 1)));
                // "Hiro Tanaka (Tanaka Hiro)": the same name in another order.
                let alias = (t + 1..close).any(|n| (tokens.start..t).any(|l| word(l) == word(n)));
                let last = matches!(after, "" | "," | "." | ";");
                return if last && name && !alias { whole(tokens.start..t, t + 1..close) } else { None };
            }
            "as" | "," | ";" => return None,
            _ if blank.len() > 1 && !blank.starts_with('\u{a0}') || blank == "\t" => {
                return whole(tokens.start..t, t..tokens.end);
            }
            _ => {}
        }
    }
    None
}

fn take(reader: &mut Reader<'_>, pair: &Pair, actor_left: bool) {
    let article = reader.article;
    let half = |r: &Range<usize>| Cursor { article, at: r.start, first: r.start, end: r.end };
    let (left, right) = (half(&pair.left), half(&pair.right));
    let (mut actor, mut part_of) = if actor_left { (left, right) } else { (right, left) };
    let Some(name) = slot::person(reader, &mut actor).filter(|n| n.print.contains(' ')) else { return };
    if !(actor.done() || matches!(actor.word(), "(" | "," | ";" | "." | "–" | "-")) {
        return;
    }
    stars::state(reader, pair.sentence, &name);
    for character in slot::parts(reader, &mut part_of) {
        plays::state(reader, pair.sentence, &name, character);
    }
}

/// A line that is a name, or several, and nothing else; or one in a guest appearance.
fn bare(reader: &mut Reader<'_>, sentence: usize) {
    let article = reader.article;
    let tokens = article.sentences[sentence].tokens.clone();
    // What follows "Asst." is no line of its own.
    let begins = article.text[..article.sentences[sentence].span.start].trim_end_matches([' ', '\t', '*']);
    if !begins.ends_with('\n') {
        return;
    }
    let mut cursor = Cursor { article, at: tokens.start, first: tokens.start, end: tokens.end };
    let names = slot::people(reader, &mut cursor);
    let full = names.iter().all(|n| n.print.contains(' ') && slot::sounds(reader, n));
    let end = cursor.done() || cursor.word() == "." && cursor.at + 1 == cursor.end;
    let line = end && (tokens.len() <= 5 || names.len() > 2);
    let guest = names.len() == 1
        && matches!(cursor.word(), "in" | "special" | "guest" | "cameo" | "extended" | "(")
        && (1..6).any(|n| matches!(cursor.ahead(n), "appearance" | "cameo" | "role" | "song"));
    if full && (line || guest) {
        for name in &names {
            stars::state(reader, sentence, name);
        }
        if guest && (0..12).any(|n| cursor.ahead(n) == "as") {
            let _ = cursor.seek(&["as"], 12);
            for character in slot::parts(reader, &mut cursor) {
                plays::state(reader, sentence, &names[0], character);
            }
        }
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

    #[test]
    fn rows_of_dots_colons_and_brackets_part_the_halves_too() {
        let want = ["Emma Wendover (character: Mary)", "John Harwick (character: Father Crane)"];
        check("plays", "\n== Cast ==\nEmma Wendover ... Mary\nJohn Harwick ... Father Crane", &want);
        check("plays", "\n== Cast ==\nMary: Emma Wendover\nFather Crane: John Harwick", &want);
        check("plays", "\n== Cast ==\nEmma Wendover (Mary)\nJohn Harwick (Father Crane)", &want);
        check("plays", "\n== cast ==\nemma wendover  mary\njohn harwick  father crane", &want);
    }

    #[test]
    fn a_line_may_name_several_actors_and_parts() {
        check(
            "plays",
            "\n== Cast ==\nIda Wendover and Bob Doe as Mr. and Mrs. Crane\nClara Bell and Ann Reed as Baby Tom\n\
             John Harwick as the Cat and the Dog",
            &[
                "Ida Wendover (character: Mr. Crane)", "Bob Doe (character: Mrs. Crane)",
                "Clara Bell (character: Baby Tom)", "Ann Reed (character: Baby Tom)",
                "John Harwick (character: the Cat)", "John Harwick (character: the Dog)",
            ],
        );
    }

    #[test]
    fn names_alone_are_in_the_film_and_headings_are_not() {
        check(
            "stars",
            "\n== cast ==\nemma wendover as mary\njohn harwick\nspecial appearances\nhindi version",
            &["John Harwick", "Emma Wendover"],
        );
        check("stars", "\n== Cast ==\nClara Bell in a cameo appearance", &["Clara Bell"]);
    }
}
