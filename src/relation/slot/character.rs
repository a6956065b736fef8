//! Names of characters.

use super::is_stop;
use crate::{
    article::{Cursor, Span, TokenKind},
    lexicon::{given, people, places},
    relation::Reader,
};

/// Words inside a character's name: "Ra's al Ghul", "Bruce Wayne / Batman", "Jack the Ripper".
pub(super) const INSIDE: &[&str] = &["of", "the", "de", "von", "van", "al", "der", "la", "'s", "’s", "/"];

/// Words that end a name in text without capitals, and the telling of who an unnamed part is.
pub(super) const ENDS: &[&str] = &[
    "who", "a", "an", "the", "and", "is", "whose", "whom", "with", "in", "his", "her", "their", "from", "as",
    "while", "was", "for", "that", "which", "where", "when", "but", "after", "before", "during", "until",
    "by", "on", "at", "to", "opposite", "alongside", "are", "has", "had", "have", "were", "it", "he", "she",
    "they", "respectively", "also", "released", "directed", "appears", "appear", "plays", "played",
    "playing", "starring", "featuring", "stars", "or", "made", "makes", "over", "so", "because", "seen",
];

/// Titles that open a character's name in text without capitals.
pub(super) const TITLES: &[&str] = &[
    "mr.", "mrs.", "ms.", "miss", "dr.", "doctor", "lt.", "lieutenant", "captain", "capt.", "col.",
    "colonel", "gen.", "general", "sgt.", "sergeant", "major", "commander", "sheriff", "inspector",
    "detective", "officer", "father", "sister", "brother", "professor", "prof.", "judge", "senator",
    "president", "king", "queen", "prince", "princess", "sir", "lady", "lord", "madame", "count", "countess",
    "uncle", "aunt", "rev.", "reverend", "agent",
];

/// Last words of what is no part but a share in the film.
const SHARES: &[&str] = &[
    "role", "roles", "lead", "leads", "part", "parts", "character", "characters", "cameo", "cameos",
    "appearance", "appearances", "protagonist", "protagonists", "antagonist", "antagonists", "actor",
    "actors", "actress", "cast", "star", "stars", "ones", "one", "others", "narrator's", "film", "producer",
    "director", "well", "follows",
];

/// Most tokens of a part.
const LONGEST: usize = 12;

/// The parts that somebody plays at the cursor: `Mary Poole`, `a dock supervisor`, `the Cat and the Dog`.
pub(in crate::relation) fn parts(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<String> {
    if let Some(name) = told_name(reader, cursor, false) {
        return vec![name];
    }
    let mut out = Vec::new();
    while let Some(part) = part(reader, cursor) {
        out.push(part);
        let mut next = cursor.clone();
        let _ = next.eat(&[","]);
        // "as the Cat and the Dog": one word more is a part; two may be the next actor.
        if out.len() > 3 || !next.eat(&["and", "&"]) {
            break;
        }
        // "Mr. and Mrs. Reed".
        let title = out.last().is_some_and(|p| p.ends_with('.') && !p.contains(' '));
        if title && matches!(next.word(), "mrs." | "ms." | "mr." | "dr.") {
            cursor.at = next.at;
            let surname = reader.article.tokens.get(next.at + 1).map(|t| t.span());
            if let (Some(surname), Some(first)) = (surname, out.last_mut()) {
                *first = format!("{first} {}", reader.print_character(&surname));
            }
            continue;
        }
        let mut end = next.clone();
        let article = end.eat(&["the", "a", "an"]);
        let named = end.token().is_some_and(|t| t.capital || article || !reader.article.cased);
        end.at += 1;
        let closed = matches!(end.word(), "" | "." | ";" | "(" | ",") || end.done();
        if !named || !closed || next.word() == "others" {
            break;
        }
        cursor.at = next.at;
    }
    out
}

/// The parts of `many` actors, one each: `Tom, Ann and the Cat` for three; else whatever stands there.
pub(in crate::relation) fn parts_of(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    many: usize,
) -> Vec<String> {
    if many < 2 {
        return parts(reader, cursor);
    }
    let (mut out, mut at) = (Vec::new(), cursor.clone());
    while out.len() < many {
        let Some(part) = part(reader, &mut at) else { break };
        out.push(part);
        let comma = at.eat(&[","]);
        if !(at.eat(&["and", "&"]) || comma) {
            break;
        }
    }
    // "as brothers and C as": the next actor is no part.
    if out.len() == many && !matches!(at.word(), "as" | "is" | "was" | "plays" | "joined" | "appears") {
        cursor.at = at.at;
        return out;
    }
    parts(reader, cursor)
}

/// Most words that tell who a part is before its name.
const TELLING: usize = 7;

/// Kin whose name may follow without a comma.
const KIN: &[&str] = &[
    "brother", "sister", "wife", "husband", "son", "daughter", "father", "mother", "friend", "boss", "lover",
    "partner", "boyfriend", "girlfriend", "cousin", "uncle", "aunt", "fiance", "fiancee", "assistant",
];

/// Words that belong to the name of a younger or older self: `the young Tom Reed`.
fn is_age(word: &str) -> bool {
    matches!(word, "young" | "younger" | "old" | "older" | "teenage" | "little" | "adult" | "late" | "real")
}

/// A name at the cursor with nothing but a stop behind it.
fn name_that_ends(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let first = cursor.at;
    let good = |c: &Cursor<'_>| {
        c.token().is_some_and(|t| t.kind == TokenKind::Word && (t.capital || !reader.article.cased))
            && !ENDS.contains(&c.word())
    };
    while cursor.at - first < 4 && good(cursor) {
        cursor.at += 1;
    }
    let ends =
        matches!(cursor.word(), "" | "." | "," | ";" | "(" | ")" | "and" | "who" | "whose" | "in" | "while");
    (cursor.at > first && ends).then(|| reader.print_character(&reader.span(first, cursor.at)))
}

/// The name behind the telling of who a part is: `their insecure daughter, Jane`, `the title character, Tom Reed`.
/// Several words may be the next actor of a list, unless the part is the `only` thing told.
pub(in crate::relation) fn told_name(
    reader: &Reader<'_>,
    cursor: &mut Cursor<'_>,
    only: bool,
) -> Option<String> {
    let mut at = cursor.clone();
    let kin = matches!(at.word(), "his" | "her" | "their");
    let mut owned = at.eat(&["a", "an", "the", "his", "her", "their"]);
    let begins = at.at;
    let capital = |t: usize| reader.article.tokens[t].capital;
    while at.at - begins < TELLING
        && at.token().is_some_and(|t| t.kind == TokenKind::Word || matches!(at.word(), "'s" | "’s"))
        && !ENDS.contains(&at.word())
    {
        owned |= matches!(at.word(), "'s" | "’s");
        at.at += 1;
        // "his wife Mary", "the villain Doctor Finch": no comma before the name.
        let named = if reader.article.cased {
            at.token().is_some_and(|t| t.capital)
                && (begins..at.at).all(|t| !capital(t))
                && !is_age(at.back(0))
        } else {
            kin && given::is_given(at.word()) && KIN.contains(&at.back(0))
        };
        if owned && named {
            if let Some(name) = name_that_ends(reader, &mut at) {
                cursor.at = at.at;
                return Some(name);
            }
            break;
        }
    }
    let told = owned && at.at > begins && !reader.article.tokens[at.at - 1].capital;
    if !(told && at.eat(&[","])) {
        return None;
    }
    let first = at.at;
    let good = |c: &Cursor<'_>| {
        c.token().is_some_and(|t| t.kind == TokenKind::Word && (t.capital || !reader.article.cased))
            && !ENDS.contains(&c.word())
    };
    let opens = if reader.article.cased {
        !is_stop(at.word()) && places::by_adjective(at.word()).is_none()
    } else {
        given::is_given(at.word()) || TITLES.contains(&at.word())
    };
    if !(opens && good(&at)) {
        return None;
    }
    while at.at - first < 4 && good(&at) {
        at.at += 1;
    }
    let who = |n| matches!(at.ahead(n), "who" | "whose");
    let ends = who(0) || matches!(at.word(), "" | "." | "," | ";" | "(" | ")" | "–" | "—" | ":");
    let span = reader.span(first, at.at);
    let actor = people::find(reader.article.at(&span)).is_some();
    let named = matches!(
        reader.article.word(first - 2),
        "character" | "heroine" | "hero" | "protagonist" | "antagonist" | "villain" | "lead" | "role"
    );
    let sure = only || named || !actor && at.at - first == 1 || who(usize::from(at.word() == ","));
    if !(ends && sure) {
        return None;
    }
    cursor.at = at.at;
    Some(reader.print_character(&span))
}

/// One part: a name, or the words that tell who it is.
fn part(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    if is_calling(cursor) {
        cursor.at += 2;
    }
    if reader.article.cased
        && let Some((named, _)) = character(reader, cursor)
    {
        return Some(named);
    }
    let mut first = cursor.at;
    let mut last = first + usize::from(matches!(cursor.word(), "a" | "an" | "the"));
    while last < cursor.end && last - first < LONGEST {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let of = last > first && reader.article.word(last - 1) == "of";
        let inner = matches!(word, "'s" | "’s" | "/" | "'" | "’" | "#") && last > first || is_quote(word);
        let good = token.kind == TokenKind::Number
            || token.kind == TokenKind::Word
                && (!ENDS.contains(&word) || of && matches!(word, "a" | "an" | "the"));
        if !(good || inner) {
            break;
        }
        last += 1;
        // "a detective named Tom Reed": the name is what the part is called.
        if matches!(word, "named" | "called" | "nicknamed") {
            first = last;
        }
    }
    while last > first
        && (INSIDE.contains(&reader.article.word(last - 1)) || reader.article.word(last - 1) == "'")
    {
        last -= 1;
    }
    last = unquoted(reader, first, last);
    // "Dr. Mary Poole, Ph.D.": the sentence ended in the degree.
    if last > first + 1 && matches!(reader.article.word(last - 1), "ph" | "m.d" | "esq") {
        last -= 1;
    }
    let noun = if last > first { reader.article.word(last - 1) } else { "" };
    if noun.is_empty() || SHARES.contains(&noun) || matches!(noun, "a" | "an" | "the") {
        return None;
    }
    cursor.at = last;
    Some(reader.print_character(&reader.span(first, last)))
}

/// Whether a calling stands before a name: "army officer Major Tom Reed".
fn is_calling(cursor: &Cursor<'_>) -> bool {
    let name = cursor.article.tokens.get(cursor.at + 2).filter(|_| cursor.at + 2 < cursor.end);
    matches!(cursor.word(), "army" | "navy" | "police" | "naval" | "intelligence" | "customs" | "security")
        && matches!(cursor.ahead(1), "officer" | "agent" | "detective")
        && name.is_some_and(|token| token.kind == TokenKind::Word)
        && !ENDS.contains(&cursor.ahead(2))
        && !matches!(cursor.ahead(2), "at" | "by" | "from" | "in" | "of" | "on" | "to" | "with")
}

pub(super) fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘")
}

/// The end of a run without a quotation mark that opened and did not close: it belongs to what follows.
fn unquoted(reader: &Reader<'_>, first: usize, last: usize) -> usize {
    let mut quotes = (first..last).filter(|&t| is_quote(reader.article.word(t)));
    let odd = quotes.by_ref().count() % 2 == 1;
    if odd { (first..last).rfind(|&t| is_quote(reader.article.word(t))).unwrap_or(first) } else { last }
}

/// A character's name at the cursor: a run of capitals.
fn character(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(String, Span)> {
    let first = cursor.at;
    let mut last = first;
    while last < cursor.end && last - first < 7 {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let inner = last > first && INSIDE.contains(&word);
        if !(is_quote(word) || inner || token.kind == TokenKind::Word && token.capital) {
            break;
        }
        last += 1;
    }
    while last > first
        && (INSIDE.contains(&reader.article.word(last - 1)) || reader.article.word(last - 1) == "“")
    {
        last -= 1;
    }
    last = unquoted(reader, first, last);
    if last > first + 1 && matches!(reader.article.word(last - 1), "ph" | "m.d" | "esq") {
        last -= 1;
    }
    if last == first || cut_by_a_noun(reader, cursor, last) {
        return None;
    }
    cursor.at = last;
    let span = reader.span(first, last);
    Some((reader.print_character(&span), span))
}

/// "Cowardly warrior", "Special appearance": a lower-case word goes on, so the capitals were no whole name.
fn cut_by_a_noun(reader: &Reader<'_>, cursor: &Cursor<'_>, last: usize) -> bool {
    if last >= cursor.end {
        return false;
    }
    let token = reader.article.tokens[last];
    let word = reader.article.word(last);
    token.kind == TokenKind::Word
        && !token.capital
        && !ENDS.contains(&word)
        && !matches!(word, "on" | "at" | "to" | "by" | "of" | "alongside" | "opposite")
        || matches!(word, "'s" | "’s" | "'" | "’")
}
