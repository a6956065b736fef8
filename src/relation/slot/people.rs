//! People's names and lists of them.

use super::{names::Name, office::office, siblings::kin};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{case, given, hash::Set, people as known, places},
    relation::Reader,
};
use std::sync::LazyLock;

/// Words that no name holds in text without capitals, unless the whole name is well known.
const STOP: &[&str] = &[
    "a", "about", "above", "across", "acting", "actor", "actors", "actress", "actresses", "added", "after",
    "against", "all", "alongside", "along", "already", "also", "although", "american", "among", "an", "and",
    "announced", "another", "any", "appear", "appeared", "appearing", "appears", "are", "around", "as", "at",
    "attached", "author", "back", "based", "be", "became", "because", "become", "becomes", "been", "before",
    "began", "being", "best", "between", "both", "bring", "british", "brother", "brothers", "but", "by",
    "called", "came", "cameo", "cameos", "can", "cast", "character", "characters", "cinematographer",
    "cinematography", "co-wrote", "company", "composed", "composer", "confirmed", "could", "critic",
    "critics", "daughter", "debut", "described", "did", "directed", "directing", "director", "directors",
    "distributed", "does", "down", "during", "each", "edited", "editing", "editor", "english", "even",
    "every", "executive", "father", "feature", "featured", "features", "featuring", "february", "fellow",
    "festival", "film", "filmed", "filming", "filmmaker", "films", "first", "following", "for", "found",
    "french", "friend", "from", "gave", "german", "get", "had", "has", "have", "having", "he", "her", "here",
    "hers", "herself", "him", "himself", "his", "how", "however", "husband", "if", "in", "include",
    "included", "includes", "including", "indian", "initially", "into", "is", "it", "its", "joined",
    "joining", "just", "known", "later", "lead", "leading", "like", "made", "make", "making", "many", "may",
    "member", "might", "mother", "movie", "movies", "music", "must", "named", "near", "new", "no", "nor",
    "not", "novel", "novelist", "now", "of", "off", "on", "once", "one", "only", "onto", "opened",
    "opposite", "or", "original", "originally", "other", "others", "our", "out", "over", "own", "part",
    "performed", "performing", "photographed", "picture", "place", "play", "played", "playing", "plays",
    "playwright", "portray", "portrayed", "portraying", "portrays", "previously", "produced", "producer",
    "producers", "producing", "production", "project", "published", "rather", "reading", "received",
    "recorded", "released", "replaced", "replacing", "respectively", "returned", "role", "roles", "said",
    "same", "saw", "says", "scored", "screenplay", "screenwriter", "script", "second", "seen", "set",
    "several", "she", "shot", "should", "show", "sister", "sisters", "since", "singer", "so", "some", "son",
    "song", "songs", "soon", "starred", "starring", "stars", "stated", "still", "story", "such",
    "supporting", "supposed", "taken", "takes", "tells", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "though", "three", "through", "throughout", "time", "titled",
    "to", "together", "told", "too", "took", "two", "under", "until", "up", "upon", "used", "version",
    "very", "via", "voice", "voiced", "voices", "was", "we", "well", "went", "were", "what", "when", "where",
    "which", "while", "who", "whom", "whose", "why", "wife", "will", "with", "within", "without", "won",
    "would", "writer", "writers", "writing", "written", "wrote", "year", "years", "yet", "you", "your",
    "co-written", "co-produced", "co-directed", "uncredited", "shooting", "released", "january", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "premiered", "adapted", "inspired", "more",
    "most", "main", "principal", "real", "young", "old", "girlfriend", "boyfriend", "special", "appearance",
    "appearances", "guest", "archive", "footage", "returning", "reprising", "voicing", "rounding",
    "completing", "cameoing", "guest-starring", "co-starring", "headlining", "headlined", "topped",
    "supports", "lends",
];

/// Verbs behind a name, which without capitals would look like its last word: "producers decided".
const VERBS: &[&str] = &[
    "agreed", "approached", "asked", "attempted", "believed", "brought", "chose", "claimed", "commented",
    "considered", "decided", "declined", "discussed", "explained", "felt", "hired", "hoped", "insisted",
    "intended", "liked", "noted", "offered", "optioned", "opted", "praised", "recalled", "refused",
    "rejected", "remarked", "suggested", "thought", "tried", "turned", "wanted", "worked",
];

/// Family words between `and his` and a name.
const KIN: &[&str] =
    &["brother", "sister", "wife", "husband", "son", "daughter", "father", "mother", "partner", "friend"];

/// Trades before a name.
const TRADES: &[&str] = &[
    "actor", "actress", "actors", "actresses", "director", "writer", "screenwriter", "screenwriters",
    "writers", "novelist", "author", "producer", "producers", "composer", "playwright", "comedian", "singer",
    "filmmaker", "musician", "newcomer", "newcomers", "dramatist", "star", "actor-director",
    "writer-director", "actor-producer", "co-writer", "co-director", "co-producer", "co-star", "comedians",
    "comedienne", "singers", "musicians", "rapper", "rappers", "wrestler", "wrestlers", "boxer", "boxers",
    "footballer", "footballers", "cricketer", "model", "models", "dancer", "dancers", "announcer",
    "announcers", "commentator", "commentators", "presenter", "presenters", "broadcaster", "journalist",
    "journalists", "champion", "champions", "legend", "legends", "veteran", "veterans", "magician",
    "bandleader", "vocalist", "guitarist", "drummer", "frontman", "pianist", "poet", "politician",
    "stuntman", "puppeteer", "puppeteers", "songwriter", "singer-songwriter", "driver", "drivers", "player",
    "players", "host", "personality", "personalities", "filmmakers", "directors", "duo", "chef", "critic",
    "astronaut", "athlete", "golfer", "skater", "skier", "vaudevillian", "entertainer", "performer",
    "performers", "actor-comedian", "supermodel", "debutant", "debutants", "debutante", "debutantes",
    "winner", "winners", "nominee", "nominees", "twins", "siblings", "brothers", "sisters", "couple", "trio",
];

/// Words between an article and a trade: "the former race car driver".
const KINDS: &[&str] = &[
    "the", "veteran", "fellow", "a", "an", "debutant", "pop", "rock", "film", "television", "tv", "sports",
    "race", "car", "racing", "stage", "theatre", "radio", "stand-up", "pornographic", "adult", "child",
    "former", "professional", "retired", "famous", "popular", "noted", "future", "young", "opera", "folk",
    "jazz", "country", "football", "boxing", "tennis", "pool", "chess", "wrestling", "character", "silent",
    "voice", "late", "legendary", "real-life", "oscar-winning", "then-unknown", "relative", "teen",
    "bollywood", "hollywood", "broadway", "fashion", "news", "world", "soap", "unknown", "first-time",
    "local", "amateur", "acclaimed", "punk", "basketball", "baseball", "formula", "one", "dramatic", "oscar",
    "academy", "award", "award-winning", "national", "golden", "globe", "emmy", "grammy", "tony", "bafta",
    "identical", "introducing",
];

/// Last words of companies.
const COMPANY: &[&str] = &[
    "pictures", "films", "studios", "studio", "productions", "production", "entertainment", "company",
    "corporation", "media", "international", "movies", "brothers", "bros", "bros.", "inc", "ltd", "group",
    "guild", "enterprises", "television", "records", "music", "orchestra", "animation", "creations",
];

/// Surnames that look like adverbs.
const SURNAMES_IN_LY: &[&str] = &[
    "bly", "connelly", "connolly", "daly", "donnelly", "farrelly", "healy", "kennelly", "kiely", "lally",
    "lilly", "mcanally", "mcnally", "mulally", "nally", "o'reilly", "reilly", "scully", "sully", "tully",
];

/// Whether a lower-case word can be no part of a name.
pub(in crate::relation) fn is_stop(word: &str) -> bool {
    // Asked of nearly every word, so the list is hashed once.
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| STOP.iter().chain(VERBS).copied().collect());
    WORDS.contains(word)
}

pub(super) fn is_particle(word: &str) -> bool {
    case::is_particle(word)
}

/// Whether a word is a trade that may stand before a name.
pub(super) fn is_trade(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| TRADES.iter().copied().collect());
    WORDS.contains(word)
}

/// Whether a word may stand between an article and a trade.
pub(super) fn is_kind(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| KINDS.iter().copied().collect());
    word.ends_with("-born") || WORDS.contains(word) || places::by_adjective(word).is_some()
}

/// Whether the token at `n` ahead can stand in a name.
pub(super) fn can_name(cursor: &Cursor<'_>, n: usize, opens: bool) -> bool {
    let at = cursor.at + n;
    if at >= cursor.end {
        return false;
    }
    let token = cursor.article.tokens[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    let word = cursor.ahead(n);
    if cursor.article.cased {
        token.capital
            && !(opens
                && (at == cursor.first || word.len() < 2)
                && is_stop(word)
                && !opens_as_given(cursor, n))
            && !matches!(word, "the" | "film" | "in" | "on" | "and" | "it" | "with" | "for")
    } else {
        (!is_stop(word) || opens && opens_as_given(cursor, n))
            && !word.starts_with("co-")
            && (!word.ends_with("ly") || given::is_given(word) || SURNAMES_IN_LY.contains(&word))
            && word.bytes().all(|b| !b.is_ascii_digit())
    }
}

/// "May Beatty as", "Will Reed,": a stop word that is a given name too, before a surname that ends there.
fn opens_as_given(cursor: &Cursor<'_>, n: usize) -> bool {
    let next = cursor.ahead(n + 1);
    given::is_given(cursor.ahead(n))
        && cursor
            .article
            .tokens
            .get(cursor.at + n + 1)
            .is_some_and(|t| t.kind == TokenKind::Word && (t.capital || !cursor.article.cased))
        && !is_stop(next)
        && !matches!(next, "star" | "return" | "reprise" | "feature" | "narrate")
        && matches!(
            cursor.ahead(n + 2),
            "" | "as" | "," | "and" | "(" | ")" | "." | ";" | "-" | "–" | "—" | ":"
        )
}

/// How many tokens a name here takes; 0 where none begins.
pub(super) fn length(cursor: &Cursor<'_>) -> usize {
    // A well-known name is taken whole, also when it holds ordinary words ("will smith").
    let capitals = |n: usize| (cursor.at..cursor.at + n).all(|t| cursor.article.tokens[t].capital);
    if (!cursor.article.cased || is_stop(cursor.word())) && known::opens(cursor.word()) {
        // The words with a blank behind each, and where each of them ends.
        let mut words = String::with_capacity(64);
        let ends: [usize; 4] = std::array::from_fn(|n| {
            words.extend([cursor.ahead(n), " "]);
            words.len() - 1
        });
        for n in (2..=4).rev() {
            let fits = cursor.at + n <= cursor.end && (!cursor.article.cased || capitals(n));
            if fits && known::find(&words[..ends[n - 1]]).is_some() {
                let junior = cursor.ahead(n) == "," && matches!(cursor.ahead(n + 1), "jr." | "sr.");
                return if junior { n + 2 } else { n };
            }
        }
    }
    if !can_name(cursor, 0, true) {
        return 0;
    }
    let mut n = 1;
    let mut parts = 1;
    while parts < 5 {
        let word = cursor.ahead(n);
        if is_particle(word) && word != "y" && word != "e"
            || (matches!(word, "y" | "e" | "i") && can_name(cursor, n + 1, false) && cursor.article.cased)
        {
            let mut after = n + 1;
            while is_particle(cursor.ahead(after)) {
                after += 1;
            }
            if !can_name(cursor, after, false) {
                break;
            }
            n = after + 1;
            parts += 1;
        } else if can_name(cursor, n, false) {
            n += 1;
            parts += 1;
        } else if matches!(word, "\"" | "“")
            && matches!(cursor.ahead(n + 2), "\"" | "”")
            && can_name(cursor, n + 3, false)
        {
            n += 4;
            parts += 1;
        } else if cursor.article.cased
            && n == 1
            && word == "the"
            && given::is_given(cursor.word())
            && can_name(cursor, n + 1, false)
        {
            // "Andre the Giant", "Larry the Cable Guy".
            n += 2;
            parts += 1;
        } else if word == "," && matches!(cursor.ahead(n + 1), "jr." | "sr.") {
            n += 2;
            break;
        } else {
            break;
        }
    }
    n
}

/// A person's name at the cursor, with trades and family words before it stepped over.
pub(in crate::relation) fn person(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Name> {
    let start = cursor.at;
    let name = person_here(reader, cursor);
    if name.is_none() {
        cursor.at = start;
    }
    name
}

pub(super) fn person_here(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Name> {
    if matches!(cursor.word(), "his" | "her" | "their") {
        let mut n = 1;
        while KIN.contains(&cursor.ahead(n))
            || matches!(
                cursor.ahead(n),
                "estranged"
                    | "younger"
                    | "older"
                    | "twin"
                    | "then"
                    | "real"
                    | "life"
                    | "real-life"
                    | "long-time"
            )
        {
            n += 1;
        }
        if n == 1 {
            return None;
        }
        cursor.at += n;
        let _ = cursor.eat(&[","]);
    }
    let mut skip = 0;
    let small =
        |cursor: &Cursor<'_>, n: usize| !cursor.article.tokens.get(cursor.at + n).is_some_and(|t| t.capital);
    while skip < 7 && (is_kind(cursor.ahead(skip)) || small(cursor, skip) && is_trade(cursor.ahead(skip))) {
        skip += 1;
    }
    // What follows the last trade is the name: "veteran actor Oscar Reed".
    if let Some(last) = (0..skip).rfind(|&n| is_trade(cursor.ahead(n))) {
        cursor.at += last + 1;
    }
    if let Some(office) = office(cursor) {
        cursor.at += office;
    }
    if let Some(name) = kin(reader, cursor) {
        return Some(name);
    }
    let n = length(cursor);
    if n == 0 {
        return None;
    }
    let span = reader.span(cursor.at, cursor.at + n);
    let single = n == 1;
    // "walt disney animation studios" is nobody.
    if !reader.article.cased
        && matches!(
            cursor.ahead(n),
            "animation" | "entertainment" | "features" | "pictures" | "productions" | "studios"
        )
    {
        return None;
    }
    cursor.at += n;
    name(reader, &span, single)
}

/// The name in a span, resolved when it is a surname met before.
fn name(reader: &mut Reader<'_>, span: &crate::article::Span, single: bool) -> Option<Name> {
    let text = reader.article.spaced(span);
    if single {
        if crate::value::MONTHS.iter().any(|m| m.eq_ignore_ascii_case(&text)) {
            return None;
        }
        // "Jordan", "London": a surname met before in full is one, though a place may have that name.
        if let Some((print, full)) = reader.names.full(&text) {
            return Some(Name { print, span: span.clone(), full: Some(full) });
        }
        if places::find(&text).is_some() || places::by_adjective(&text).is_some() {
            return None;
        }
        // One word is a person only where capitals say so, or everybody knows it.
        if !reader.article.cased {
            let known = known::find(&text)?;
            return Some(Name { print: known.name.to_owned(), span: span.clone(), full: None });
        }
    }
    let print = if reader.article.cased {
        text
    } else {
        known::find(&text).map_or_else(|| case::person(&text), |p| p.name.to_owned())
    };
    if !single {
        // "De Niro", "von Sydow": a surname of two words.
        let surname = print.rsplit(' ').next().unwrap_or_default().to_owned();
        if let Some((longer, full)) = reader.names.full(&surname)
            && longer.len() > print.len()
            && longer.to_lowercase().ends_with(&format!(" {}", print.to_lowercase()))
        {
            return Some(Name { print: longer, span: span.clone(), full: Some(full) });
        }
        // Without capitals a verb may have been read along: "producers signed bob doe".
        let opens = reader.article.lower[span.clone()].split([' ', '-']).next().unwrap_or_default();
        if reader.article.cased || given::is_given(opens) || known::find(&print).is_some() {
            reader.names.meet(print.clone(), span);
        }
    }
    Some(Name { print, span: span.clone(), full: None })
}

/// A list of people: `A, B, and C`.
pub(in crate::relation) fn people(reader: &mut Reader<'_>, cursor: &mut Cursor<'_>) -> Vec<Name> {
    let mut out = Vec::new();
    let _ = cursor.eat(&["both"]);
    loop {
        let before = cursor.at;
        let Some(name) = person(reader, cursor) else {
            cursor.at = before;
            break;
        };
        // "produced by Eros International and A. B.": companies share the list.
        if !name.print.rsplit(' ').next().is_some_and(|last| COMPANY.contains(&last.to_lowercase().as_str()))
        {
            out.push(name);
        }
        // "(in his film debut)", "(voice)": an aside, not the list's end.
        if cursor.word() == "(" {
            let mut aside = cursor.clone();
            if aside.seek(&[")"], 12) && matches!(aside.word(), "," | "and" | "&") {
                cursor.at = aside.at;
            }
        }
        let comma = cursor.eat(&[","]);
        let and = cursor.eat(&["and", "&"]);
        let _ = (comma || and) && cursor.eat(&["also"]);
        if !(comma || and) {
            break;
        }
    }
    out
}
