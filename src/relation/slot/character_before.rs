//! Names of characters that end where the cursor stands: `Tom and Ann Reed (`.

use super::{
    character::{ENDS, INSIDE, TITLES, is_quote},
    is_stop,
};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::given,
    relation::Reader,
};

/// Most characters of one list before its actors.
const MOST: usize = 6;

/// The characters named right before a cursor, at most `many`, in the order of the text: "Tom and Ann Reed (".
pub(in crate::relation) fn characters_before(
    reader: &Reader<'_>,
    cursor: &Cursor<'_>,
    many: usize,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut at = cursor.clone();
    while out.len() < many.min(MOST) {
        let Some((name, first)) = character_before(reader, &at) else { break };
        let shared = out.last().and_then(|next| next.rsplit_once(' ')).map(|(_, surname)| surname.to_owned());
        let and = reader.article.word(at.at) == "and";
        // "Tom and Ann Reed": the family name stands once.
        out.push(match shared.filter(|_| and && !name.contains(' ')) {
            Some(surname) => format!("{name} {surname}"),
            None => name,
        });
        at = at.moved(first);
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

/// The character named right before a cursor, and its first token: "Clear Rivers (Ali Larter)".
fn character_before(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<(String, usize)> {
    let end = cursor.at;
    let word = |t: usize| reader.article.word(t);
    let mut first = end;
    while first > cursor.first && end - first < 5 {
        let token = reader.article.tokens[first - 1];
        let inner = INSIDE.contains(&word(first - 1))
            && first < end
            && first - 1 > cursor.first
            && reader.article.tokens[first - 2].capital;
        let good = if reader.article.cased {
            token.kind == TokenKind::Word && token.capital || inner
        } else {
            let name =
                first == end && matches!(word(first - 1), "june" | "april" | "may" | "august" | "will");
            token.kind == TokenKind::Word
                && (!is_stop(word(first - 1)) || TITLES.contains(&word(first - 1)) || name)
        };
        if !(good || is_quote(word(first - 1)) || matches!(word(first - 1), "'" | "/")) {
            break;
        }
        first -= 1;
    }
    // The capital of a sentence's first word says nothing.
    if first == cursor.first && is_stop(word(first)) && first < end {
        first += 1;
    }
    if !reader.article.cased && end - first > 1 {
        first = uncased_start(reader, cursor, first)?;
    }
    // "Rick's man".
    if !reader.article.cased && matches!(cursor.moved(first).back(0), "'s" | "’s") {
        return None;
    }
    first =
        (first..=end).find(|&t| (first..end).filter(|&q| q >= t && is_quote(word(q))).count() % 2 == 0)?;
    if !reader.article.cased && end == first + 1 && NO_PERSONS.contains(&word(first)) {
        return None;
    }
    if first == end {
        return unnamed_before(reader, cursor);
    }
    Some((reader.print_character(&reader.span(first, end)), first))
}

/// Words before a name, in text without capitals, that tell who it is.
const PERSONS: &[&str] = &[
    "actor", "actress", "assistant", "boss", "boy", "boyfriend", "brother", "classmate", "classmates",
    "colleague", "colleagues", "cop", "cousin", "cousins", "daughter", "father", "fiance", "fiancee",
    "friend", "friends", "gangster", "girl", "girlfriend", "husband", "lawyer", "lover", "man", "manager",
    "mother", "neighbor", "neighbour", "nephew", "niece", "nurse", "officer", "owner", "partner",
    "policeman", "promoter", "reporter", "roommate", "secretary", "sister", "sisters", "son", "star",
    "student", "students", "teacher", "wife", "woman",
];

/// Verbs of the plot whose object is the character: "the nurse meets tom".
const MEETING: &[&str] = &[
    "befriends", "calls", "confronts", "convinces", "discovers", "encounters", "finds", "follows", "helps",
    "hires", "introduces", "joins", "kills", "loves", "marries", "meet", "meets", "persuades", "saves",
    "see", "sees", "shoots", "tells", "visits", "watches", "witnesses",
];

/// Where a character's name begins in words without capitals: behind what tells who it is, with a title or a given
/// name; nowhere where three words tell neither.
fn uncased_start(reader: &Reader<'_>, cursor: &Cursor<'_>, first: usize) -> Option<usize> {
    let (end, word) = (cursor.at, |t: usize| reader.article.word(t));
    let behind = (first..end - 1).rfind(|&t| MEETING.contains(&word(t))).map_or(first, |t| t + 1);
    // "her brother tom", "a police officer tom": kin of somebody and a trade are no title.
    let told = behind > first || matches!(cursor.moved(first).back(0), "his" | "her" | "their" | "'s" | "’s");
    let title = |t: usize| {
        TITLES.contains(&word(t))
            && !(PERSONS.contains(&word(t)) && (told || t > first || is_titled(word(t + 1))))
    };
    if let Some(t) = (behind..end - 1).find(|&t| title(t)) {
        return Some(t);
    }
    let behind = (behind..end - 1).rfind(|&t| PERSONS.contains(&word(t))).map_or(behind, |t| t + 1);
    let near = behind.max(end.saturating_sub(3));
    let opens = |t: &usize| given::is_given(word(*t)) || is_quote(word(*t));
    // A quoted nickname is part of a longer name.
    let quoted = (behind..end).any(|t| is_quote(word(t)));
    match (if quoted { behind } else { near }..end).find(opens) {
        // "'doc' reed": the nickname's mark opens the name.
        Some(t) => Some(t - usize::from(t > first && word(t - 1) == "'")),
        None if end - behind > 2 => None,
        None => Some(behind),
    }
}

fn is_titled(word: &str) -> bool {
    TITLES.contains(&word)
}

/// What has no actor in its brackets.
const NO_PERSONS: &[&str] = &[
    "town", "city", "village", "country", "state", "island", "planet", "place", "house", "hotel", "school",
    "play", "song", "film", "movie", "book", "novel", "story", "poem", "opera", "ship", "boat", "band",
    "club", "river", "street", "company", "hospital", "church", "castle", "bar", "restaurant", "year", "day",
    "night", "series", "show", "album", "record", "newspaper", "magazine", "prison", "camp", "region",
    "district", "county", "province",
];

/// "an old priest (Bob Doe)".
fn unnamed_before(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<(String, usize)> {
    let words = (0..5).position(|n| matches!(cursor.back(n), "a" | "an" | "the"))?;
    let plain = (0..words).all(|n| {
        let token = reader.article.tokens[cursor.at - n - 1];
        token.kind == TokenKind::Word && !token.capital && !ENDS.contains(&cursor.back(n))
    });
    let first = cursor.at - words - 1;
    if NO_PERSONS.contains(&cursor.back(0)) {
        return None;
    }
    (plain && words > 0).then(|| (reader.print_character(&reader.span(first, cursor.at)), first))
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn without_capitals_what_tells_who_somebody_is_stays_before_the_name() {
        check(
            "plays",
            "\n== plot ==\nthe young movie star zerlina roca (emma wendover) meets officer colonel rudra tal singh \
             (john harwick). his younger sister julie (clara bell) visits her friends oriko (bob doe) and 'doc' penny \
             (daniel frost).",
            &[
                "Emma Wendover (character: Zerlina Roca)",
                "John Harwick (character: Colonel Rudra Tal Singh)",
                "Clara Bell (character: Julie)",
                "Bob Doe (character: Oriko)",
                "Daniel Frost (character: 'Doc' Penny)",
            ],
        );
    }
}
