//! What a sentence about awards is made of: who won or was nominated, awards, categories.

use super::{
    category,
    counts::{self, Count},
    elsewhere,
    named::{self, Named},
};
use crate::{
    article::{Article, Cursor},
    lexicon::hash::Map,
    relation::Reader,
};
use std::sync::LazyLock;

/// What a verb says of the awards behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Won,
    /// "received", "earned": a win unless a nomination follows.
    Got,
    Nominated,
    /// Lost, hoped for, or won by somebody else at another time.
    Nothing,
}

/// Which of the categories named before were won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Back {
    Former,
    Latter,
    All,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Say(Outcome),
    /// "nomination", "nominations".
    Nomination,
    Award(Named),
    Category(String),
    Back(Back),
    /// "(won)", "– Nominated": the outcome of what stands right before it.
    Mark(Outcome),
    /// "(winning one)": some of the awards that stand right before it were won.
    Partly,
    /// "out of nine nominations", "for which it was nominated": how many there might have been.
    Tried,
}

/// A piece and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) first: usize,
    pub(super) after: usize,
}

pub(super) const WON: &[&str] = &["won", "win", "wins", "winning", "awarded"];
impl Piece {
    fn category(&self) -> Option<String> {
        match &self.kind {
            Kind::Category(print) => Some(print.clone()),
            _ => None,
        }
    }
}

const GOT: &[&str] = &[
    "received", "receives", "receive", "receiving", "earned", "earning", "earns", "earn", "garnered",
    "garnering", "got", "gained", "bagged", "bagging", "collected", "took", "taking", "claimed", "clinched",
    "swept", "picked", "shared", "honored", "honoured", "named", "chosen", "voted", "tied", "recognized",
    "recognised", "given", "presented", "landed", "secured", "brought", "judged", "selected", "gave",
    "chose",
];
const NOTHING: &[&str] = &[
    "lost", "losing", "lose", "eligible", "shortlisted", "longlisted", "considered", "contender",
    "contenders", "submitted", "submission", "entry", "snubbed", "campaign", "predicted", "lobbied",
    "announced", "hosted", "presenter", "shortlist", "contention", "consideration", "ineligible",
    "disqualified", "vied", "competed", "competing", "vying",
];

/// What a verb says: nearly every word of a sentence about awards is looked up.
static VERBS: LazyLock<Map<&str, Outcome>> = LazyLock::new(|| {
    let said = [(NOTHING, Outcome::Nothing), (GOT, Outcome::Got), (WON, Outcome::Won)];
    said.iter().flat_map(|(words, outcome)| words.iter().map(|word| (*word, *outcome))).collect()
});

/// Words before a verb that take it back or put it before this film.
const TAKING_BACK: &[&str] = &[
    "not", "never", "failed", "without", "had", "previously", "earlier", "could", "might", "should",
    "neither", "nor", "if", "may", "hoped", "expected", "favored", "already", "formerly",
];

/// Words between an award, or the verb, and a category.
const LINKS: &[&str] = &["for", ":", "–", "-", "in", "the", "category", "categories", "of"];

/// The pieces of the sentence, in order.
pub(super) fn read(reader: &Reader<'_>, start: &Cursor<'_>) -> Vec<Piece> {
    let article = start.article;
    let mut out: Vec<Piece> = Vec::new();
    let mut at = start.first;
    while at < start.end {
        let cursor = start.moved(at);
        let word = cursor.word();
        if let Some(named) = named::at(reader, &cursor) {
            let after = named.after;
            // "Academy Award winner Ann Lee" says nothing of this film.
            let title = matches!(
                start.moved(after).word(),
                "winner" | "winners" | "winning" | "nominee" | "nominees"
            );
            if !title {
                out.push(Piece { kind: Kind::Award(named), first: at, after });
            }
            at = after + usize::from(title);
            continue;
        }
        let listed = || goes_on(article, out.last(), at);
        let given = || named_by_body(&out).then(|| category::of_the_year(&cursor)).flatten();
        if let Some(after) = given()
            .or_else(|| category::led(&cursor))
            .or_else(|| listed().then(|| category::bare(&cursor)).flatten())
        {
            let print = category::print(article, at, after);
            out.push(Piece { kind: Kind::Category(print), first: at, after });
            at = after;
            continue;
        }
        // Another body's category of the same kind has a name of its own.
        let own = |piece: &Piece| matches!(piece.kind, Kind::Award(_));
        let given = out.iter().filter(|piece| own(piece)).count() < 2;
        if counts::is_same(&cursor)
            && let Some(print) = out.iter().rev().find_map(Piece::category).filter(|_| given)
        {
            out.push(Piece { kind: Kind::Category(print), first: at, after: at + 1 });
            at += 2;
            continue;
        }
        if let Some(count) = counts::read(&cursor, out.last()) {
            if let Count::Says(kind) = count {
                out.push(Piece { kind, first: at, after: at + 1 });
            }
            at += 1;
            continue;
        }
        if let Some(mut kind) = said(&cursor, word) {
            // "Award for Best Film won": damage took the dash of a list.
            if let Kind::Say(outcome) = kind
                && out.last().is_some_and(|p| p.after == at && !matches!(p.kind, Kind::Say(_)))
                && matches!(cursor.ahead(1), "" | ".")
            {
                kind = Kind::Mark(outcome);
            }
            out.push(Piece { kind, first: at, after: at + 1 });
        }
        at += 1;
    }
    out
}

/// "The critics' circle named the film": what follows is its prize.
fn named_by_body(pieces: &[Piece]) -> bool {
    let [.., giver, verb] = pieces else { return false };
    matches!(&giver.kind, Kind::Award(named) if named.giver == named::Giver::Body)
        && matches!(verb.kind, Kind::Say(Outcome::Got))
}

/// Whether a category without "Best" may stand at `at`: behind "Award for", or next in a list of categories.
fn goes_on(article: &Article, last: Option<&Piece>, at: usize) -> bool {
    let Some(last) = last else { return false };
    let between = || counts::outside(article, last.after..at).map(|t| article.word(t));
    let mut linked = between().all(|w| LINKS.contains(&w));
    match last.kind {
        Kind::Award(_) | Kind::Nomination => {
            linked &= between().any(|w| matches!(w, "for" | ":" | "–" | "-" | "category" | "categories"));
        }
        // "was nominated for Cinematography".
        Kind::Say(Outcome::Nominated | Outcome::Won | Outcome::Got) => {
            linked &= between().any(|w| matches!(w, "for" | "category" | "categories"));
        }
        Kind::Category(_) | Kind::Mark(_) => linked = between().all(|w| matches!(w, "," | "and" | "&" | ";")),
        _ => return false,
    }
    at > last.after && linked
}

fn said(cursor: &Cursor<'_>, word: &str) -> Option<Kind> {
    let word = counts::unglued(word);
    let outcome = match word {
        "nomination" | "nominations" | "nod" | "nods" => {
            return Some(if marks(cursor) { Kind::Mark(Outcome::Nominated) } else { Kind::Nomination });
        }
        "latter" | "former" => {
            let won = |w: &str| WON.contains(&w);
            let near = (0..5).any(|n| won(cursor.back(n))) || (1..6).any(|n| won(cursor.ahead(n)));
            let back = if word == "latter" { Back::Latter } else { Back::Former };
            return near.then_some(Kind::Back(back));
        }
        "both" | "all" => return (WON.contains(&cursor.back(0))).then_some(Kind::Back(Back::All)),
        "nominated" | "nominee" | "nominees" => Outcome::Nominated,
        "winner"
            if cursor.ahead(1) == "of" && matches!(cursor.back(1), "was" | "is" | "became" | "as")
                || cursor.at == cursor.first
                || marks(cursor) =>
        {
            Outcome::Won
        }
        // "Its honors included the Golden Bear".
        "included" | "include"
            if (0..4).any(|n| {
                matches!(cursor.back(n), "accolades" | "honors" | "honours" | "awards" | "prizes" | "wins")
            }) =>
        {
            Outcome::Got
        }
        _ => *VERBS.get(word)?,
    };
    if marks(cursor) {
        return Some(Kind::Mark(outcome));
    }
    let denied = (0..4)
        .map(|n| cursor.back(n))
        .take_while(|w| !matches!(*w, "" | "," | ";" | "and" | "but"))
        .any(|w| TAKING_BACK.contains(&w) || w.ends_with("n't") || w.ends_with("n’t"));
    let denied =
        denied || (0..9).any(|n| matches!(cursor.back(n), "predicted" | "speculated" | "predicting"));
    let other = elsewhere::is_elsewhere(cursor);
    Some(Kind::Say(if denied || other { Outcome::Nothing } else { outcome }))
}

/// Whether an outcome stands alone in brackets or behind a dash: "(won)", "– Nominated".
fn marks(cursor: &Cursor<'_>) -> bool {
    let opens = matches!(cursor.back(0), "(" | "–" | "-" | "—" | ":" | "[") && cursor.at > cursor.first + 1;
    opens && matches!(cursor.ahead(1), "" | ")" | "." | "]" | "," | ";")
}
