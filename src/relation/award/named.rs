//! Awards and festivals by name.

use crate::{
    article::{Cursor, TokenKind},
    lexicon::{
        awards::{self, Kind},
        hash::Map,
        works,
    },
    relation::{Reader, slot::is_stop},
};
use std::sync::LazyLock;

/// What a name gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Giver {
    /// An award with categories.
    Award,
    /// A prize that may stand alone.
    Prize,
    /// A guild or circle of critics.
    Body,
    /// A festival.
    Festival,
}

/// An award or festival as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) print: String,
    pub(super) giver: Giver,
    /// One past its last token.
    pub(super) after: usize,
}

/// Words that describe an award and do not name it.
const DESCRIBING: &[&str] = &[
    "prestigious", "first", "second", "third", "coveted", "top", "same", "main", "following", "annual",
    "only", "other", "major", "several", "many", "numerous", "various", "honorary", "last", "big", "best",
    "highest", "industry", "international", "national", "film", "acting", "nominated", "won", "multiple",
    "local", "following", "inaugural", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "four", "available", "final", "overall",
];

/// The award or festival whose name begins at the cursor.
pub(super) fn at(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<Named> {
    let token = cursor.token()?;
    if token.kind != TokenKind::Word {
        return None;
    }
    // Capitals tell "Annie" the award from any other only beside "Award", which the list of names asks for.
    let short = || {
        let categorised = cursor.ahead(1) == "for" && matches!(cursor.ahead(2), "best" | "outstanding");
        categorised.then(|| awards::short(cursor.word())).flatten().map(|award| (award, 1))
    };
    let known =
        awards::at(|n| cursor.ahead(n)).or_else(short).filter(|_| !cursor.article.cased || token.capital);
    if let Some((award, n)) = known {
        let mut after = cursor.moved(cursor.at + n);
        let giver = match award.kind {
            Kind::Award => Giver::Award,
            Kind::Prize => Giver::Prize,
            Kind::Body => Giver::Body,
        };
        let _ = after.eat(&["'", "’"]);
        let called = giver == Giver::Body && after.eat(&["award", "awards", "prize"]);
        let print = if called { format!("{} Award", award.name) } else { award.name.to_owned() };
        return Some(Named { print, giver, after: if called { after.at } else { cursor.at + n } });
    }
    if let Some((name, n)) = festival(cursor).or_else(|| by_town(cursor)) {
        return Some(Named { print: name.to_owned(), giver: Giver::Festival, after: cursor.at + n });
    }
    if cursor.article.cased { capitalised(reader, cursor) } else { bounded(reader, cursor) }
}

/// The words of a festival's name, and the name in print.
type Words = (Vec<String>, &'static str);

static FESTIVALS: LazyLock<Map<String, Vec<Words>>> = LazyLock::new(|| {
    let mut by_first: Map<String, Vec<Words>> = Map::default();
    for festival in works::festivals() {
        for name in std::iter::once(&festival.name).chain(&festival.aliases) {
            let words: Vec<String> =
                crate::lexicon::plain(name).split_whitespace().map(str::to_owned).collect();
            by_first.entry(words[0].clone()).or_default().push((words, festival.name));
        }
    }
    by_first
});

fn festival(cursor: &Cursor<'_>) -> Option<(&'static str, usize)> {
    let is = |wanted: &str, n: usize| {
        let word = cursor.ahead(n);
        word == wanted || !word.is_ascii() && crate::lexicon::plain(word) == wanted
    };
    let named = FESTIVALS.get(cursor.word()).or_else(|| {
        let word = cursor.word();
        (!word.is_ascii()).then(|| FESTIVALS.get(&crate::lexicon::plain(word))).flatten()
    })?;
    named
        .iter()
        .filter(|(words, _)| words.iter().enumerate().all(|(n, w)| is(w, n)))
        .max_by_key(|(words, _)| words.len())
        .map(|(words, name)| (*name, words.len()))
}

/// "at Cannes": a festival by its town.
fn by_town(cursor: &Cursor<'_>) -> Option<(&'static str, usize)> {
    static TOWNS: LazyLock<Map<String, &'static str>> = LazyLock::new(|| {
        let town = |name: &str| {
            let town = name.strip_suffix(" Film Festival")?;
            Some(crate::lexicon::plain(town.strip_suffix(" International").unwrap_or(town)))
        };
        works::festivals().iter().filter_map(|f| Some((town(f.name)?, f.name))).collect()
    });
    if cursor.back(0) != "at" {
        return None;
    }
    (1..=3).rev().find_map(|n| {
        let words = (0..n).map(|i| cursor.ahead(i)).collect::<Vec<_>>().join(" ");
        TOWNS.get(&crate::lexicon::plain(&words)).map(|name| (*name, n))
    })
}

/// A run of capitals that ends in "Award", "Prize" or "Festival".
fn capitalised(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<Named> {
    let article = cursor.article;
    if !cursor.token()?.capital || is_stop(cursor.word()) {
        return None;
    }
    // Only the run's first word looks along it.
    if cursor.at > cursor.first && article.tokens[cursor.at - 1].capital && !is_stop(cursor.back(0)) {
        return None;
    }
    let mut last = None;
    for n in 1..9 {
        let at = cursor.at + n;
        if at >= cursor.end {
            break;
        }
        // A known award ends the name before it: "earned Ann Lee an Academy Award".
        if awards::at(|m| cursor.ahead(n + m)).is_some() {
            return None;
        }
        let word = article.word(at);
        let token = article.tokens[at];
        let inner = matches!(word, "of" | "'" | "’" | "'s" | "’s" | "de" | "d'or" | "&" | "-");
        // "Ann Lee's award" names none.
        let owned = !token.capital && (1..n).any(|m| matches!(cursor.ahead(m), "'s" | "’s"));
        if !owned
            && matches!(word, "award" | "awards" | "prize" | "trophy" | "medal" | "prix" | "festival")
            && token.kind == TokenKind::Word
        {
            last = Some(n);
            if !(word == "festival" && cursor.ahead(n + 1) == "of") {
                break;
            }
        } else if !(token.kind == TokenKind::Word && token.capital || inner) || word == "best" {
            break;
        }
        // "Festival of Fantasy Film" runs on.
        if last.is_some_and(|l| n > l) && token.capital {
            last = Some(n);
        }
    }
    let Some(last) = last else { return society(reader, cursor) };
    let after = cursor.at + last + 1;
    let span = reader.span(cursor.at, after);
    let print = article.spaced(&span);
    let giver = if print.contains("Festival") && !print.ends_with("Award") && !print.ends_with("Prize") {
        Giver::Festival
    } else if matches!(article.word(after - 1), "prize" | "trophy" | "medal" | "prix") {
        Giver::Prize
    } else {
        Giver::Award
    };
    Some(Named { print: one(&print), giver, after })
}

/// "by the British Society of Cinematographers": a society whose prize needs no name.
fn society(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<Named> {
    if !(matches!(cursor.back(0), "by" | "from")
        || cursor.back(0) == "the" && matches!(cursor.back(1), "by" | "from"))
    {
        return None;
    }
    let article = cursor.article;
    let (mut n, mut society) = (0, false);
    while n < 9 && cursor.at + n < cursor.end {
        let word = cursor.ahead(n);
        let token = article.tokens[cursor.at + n];
        let links = matches!(word, "of" | "and" | "for" | "&") && n > 0;
        if !(token.kind == TokenKind::Word && token.capital || links) {
            break;
        }
        society |= matches!(
            word,
            "society"
                | "association"
                | "guild"
                | "academy"
                | "institute"
                | "circle"
                | "union"
                | "club"
                | "federation"
                | "board"
                | "council"
                | "critics"
                | "syndicate"
                | "league"
                | "alliance"
        );
        n += 1;
    }
    while n > 0 && matches!(cursor.ahead(n - 1), "of" | "and" | "for" | "&") {
        n -= 1;
    }
    (society && n > 1).then(|| {
        let span = reader.span(cursor.at, cursor.at + n);
        let print = article.spaced(&span);
        Named { print, giver: Giver::Body, after: cursor.at + n }
    })
}

/// Without capitals: what stands between "the" or an edition and "award".
fn bounded(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<Named> {
    let article = cursor.article;
    let opens = matches!(cursor.back(0), "the" | "a" | "an")
        || cursor.back(0).starts_with(|c: char| c.is_ascii_digit());
    if !opens || cursor.word().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut n = 0;
    while n < 6 {
        let word = cursor.ahead(n);
        let ends = matches!(word, "award" | "awards" | "prize" | "festival");
        if ends && n > 0 {
            break;
        }
        let named = cursor.at + n < cursor.end
            && article.tokens[cursor.at + n].kind == TokenKind::Word
            && !word.ends_with("ly")
            && (!is_stop(word) || word == "film" && n > 0)
            && !(n == 0 && DESCRIBING.contains(&word));
        if !named {
            return None;
        }
        n += 1;
    }
    if !matches!(cursor.ahead(n), "award" | "awards" | "prize" | "festival") {
        return None;
    }
    let after = cursor.at + n + 1;
    let giver = match cursor.ahead(n) {
        "festival" => Giver::Festival,
        "prize" => Giver::Prize,
        _ => Giver::Award,
    };
    let print = reader.print_title(&reader.span(cursor.at, after));
    Some(Named { print: one(&print), giver, after })
}

/// "Academy Awards" is one "Academy Award".
fn one(award: &str) -> String {
    let single = award.strip_suffix('s').filter(|one| one.ends_with("ward")).unwrap_or(award);
    single.to_owned()
}
