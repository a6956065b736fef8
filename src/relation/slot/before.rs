//! Names and lists of names that end where the cursor stands: the subjects of verbs.

use super::{
    names::Name,
    people::{can_name, is_particle, is_trade, length, person_here},
};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{given, people as known},
    relation::Reader,
    value::MONTHS,
};

/// Words whose object follows them: a name behind one is the subject of no later verb.
const OBJECT_OF: &[&str] = &[
    "as", "by", "from", "of", "play", "played", "playing", "plays", "portray", "portrayed", "portraying",
    "portrays", "to", "voice", "voiced", "voices", "voicing",
];

/// Most names of a list that is read backwards.
const MOST: usize = 30;

/// The name that ends just before the cursor.
pub(in crate::relation) fn person_before(reader: &mut Reader<'_>, cursor: &Cursor<'_>) -> Option<Name> {
    let end = cursor.at;
    let mut first = end;
    while first > cursor.first && end - first < 5 {
        let at = cursor.moved(first - 1);
        let word = at.word();
        let nick = word == "the" && cursor.article.cased && given::is_given(at.back(0));
        let inner = (is_particle(word) || nick) && first < end;
        if !(inner || can_name(&at, 0, false)) {
            break;
        }
        first -= 1;
    }
    // Without capitals, nothing but the given name tells where the name begins.
    let mut start = first;
    if !cursor.article.cased {
        // A name of more than three words has a particle in it.
        let particle = (first..end).any(|t| is_particle(cursor.article.word(t)));
        let near = if particle { first } else { first.max(end.saturating_sub(3)) };
        // The last word is a surname, if it is given to children too: "a. r. rahman".
        let given = (near..end.saturating_sub(1)).find(|&t| given::is_given(cursor.article.word(t)));
        start = known_before(cursor, end).or(given).unwrap_or_else(|| end.saturating_sub(2).max(first));
    }
    while start < end && is_particle(cursor.article.word(start)) && !cursor.article.tokens[start].capital {
        start += 1;
    }
    // "On 3 October Ann Reed joined": the month belongs to the date.
    let month = |t: usize| MONTHS.iter().any(|m| m.eq_ignore_ascii_case(cursor.article.word(t)));
    let dated = start > cursor.first
        && (cursor.article.tokens[start - 1].kind == TokenKind::Number
            || matches!(cursor.article.word(start - 1), "in" | "on" | "of" | "since" | "by"));
    if start + 2 < end && dated && month(start) {
        start += 1;
    }
    // "Director Ann Reed appears": the capital opens the sentence.
    while start + 2 < end && start == cursor.first && is_trade(cursor.article.word(start)) {
        start += 1;
    }
    let mut whole = Cursor { at: start, end, ..cursor.clone() };
    let n = length(&whole);
    (n > 0 && start + n == end).then(|| person_here(reader, &mut whole)).flatten()
}

/// Where a well-known name begins that ends at a token; it may hold ordinary words ("will smith").
fn known_before(cursor: &Cursor<'_>, end: usize) -> Option<usize> {
    let first = cursor.first.max(end.saturating_sub(4));
    (first..end.saturating_sub(1)).find(|&start| {
        let words: Vec<&str> = (start..end).map(|t| cursor.article.word(t)).collect();
        known::find(&words.join(" ")).is_some()
    })
}

/// Whether a name is told from other words by capitals, a given name, an initial, or fame.
pub(in crate::relation) fn sounds(reader: &Reader<'_>, name: &Name) -> bool {
    let opening = name.print.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    let initial = |w: &str| w.ends_with('.') && (w.len() == 2 || w.len() == 4 && w.as_bytes()[1] == b'.');
    reader.article.cased
        || name.full.is_some()
        || given::is_given(&opening)
        || name.print.split(' ').any(initial)
        || known::find(&name.print).is_some()
}

/// Keeps the names of a list that stands before its verb: they begin where its clause does, and without capitals
/// the first sounds like a name, and at least half of them do.
pub(in crate::relation) fn keep_names(reader: &Reader<'_>, names: &mut Vec<Name>, verb: &Cursor<'_>) {
    let left = |name: &Name| {
        let first = reader.article.tokens.partition_point(|t| t.span().start < name.span.start);
        verb.moved(first).back(0)
    };
    // "A plays Colonel B, C plays": what the verb before has for its object is no subject of this one.
    if let Some(object) = names.first().map(left).filter(|w| OBJECT_OF.contains(w)) {
        let one = object.len() > 2 && object.ends_with('s') && reader.article.word(verb.at).ends_with('s');
        names.drain(..if one { names.len().saturating_sub(1).max(1) } else { 1 });
    }
    // "members of the Boston Comets appear": a team, a title, a family.
    names.retain(|n| left(n) != "the" || n.full.is_some() || known::find(&n.print).is_some());
    let opens = names.iter().position(|n| sounds(reader, n)).unwrap_or(names.len());
    names.drain(..opens);
    if names.iter().filter(|n| sounds(reader, n)).count() * 2 < names.len() {
        names.retain(|n| sounds(reader, n));
    }
}
/// The list of names that ends just before the cursor, in the order of the text: `A, B and C`.
pub(in crate::relation) fn people_before(reader: &mut Reader<'_>, cursor: &Cursor<'_>) -> Vec<Name> {
    let mut out = Vec::new();
    let mut at = cursor.clone();
    while out.len() < MOST {
        let Some(name) = person_before(reader, &at) else { break };
        let first = reader.article.tokens.partition_point(|t| t.span().start < name.span.start);
        // "Additionally, A and B": the capital opens the sentence.
        let word = reader.article.word(first);
        let alone = !name.print.contains(' ') && name.full.is_none();
        if alone && first == at.first && !out.is_empty() && !given::is_given(word) {
            break;
        }
        out.push(name);
        at = at.moved(first);
        // Over trades before the name: "A and singer B".
        while !reader.article.cased && is_trade(at.back(0))
            || is_trade(at.back(0)) && at.at > at.first && !reader.article.tokens[at.at - 1].capital
        {
            at = at.moved(at.at - 1);
        }
        let joined = at.back(0);
        if !matches!(joined, "," | "and" | "&") {
            break;
        }
        at = at.moved(at.at - 1);
        if joined != "," && at.back(0) == "," {
            at = at.moved(at.at - 1);
        }
    }
    out.reverse();
    out
}
