//! What a sentence about awards is made of: who won or was nominated, awards, categories.

use super::{
    category,
    named::{self, Named},
};
use crate::{article::Cursor, relation::Reader};

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
}

/// A piece and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) first: usize,
    pub(super) after: usize,
}

const WON: &[&str] = &["won", "win", "wins", "winning", "awarded"];
const GOT: &[&str] = &[
    "received", "receives", "receive", "receiving", "earned", "earning", "earns", "earn", "garnered",
    "garnering", "got", "gained", "bagged", "bagging", "collected", "took", "taking", "claimed", "clinched",
    "swept", "picked", "shared", "honored", "honoured", "named", "chosen", "voted", "tied", "recognized",
    "recognised", "given", "presented", "landed", "secured", "brought", "judged", "selected", "gave",
];
const NOTHING: &[&str] = &[
    "lost", "losing", "lose", "eligible", "shortlisted", "longlisted", "considered", "contender",
    "contenders", "submitted", "submission", "entry", "snubbed", "campaign", "predicted", "lobbied",
    "announced", "hosted", "presenter", "shortlist", "contention", "consideration", "ineligible",
    "disqualified",
];
/// Words before a verb that take it back or put it before this film.
const TAKING_BACK: &[&str] = &[
    "not", "never", "failed", "without", "had", "previously", "earlier", "could", "might", "should",
    "neither", "nor", "if", "may", "hoped", "expected", "favored", "already", "formerly",
];

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
        if let Some(after) =
            category::led(&cursor).or_else(|| listed().then(|| category::bare(&cursor)).flatten())
        {
            let print = category::print(article, at, after);
            out.push(Piece { kind: Kind::Category(print), first: at, after });
            at = after;
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

/// Whether a category without "Best" may stand at `at`: behind "Award for", or next in a list of categories.
fn goes_on(article: &crate::article::Article, last: Option<&Piece>, at: usize) -> bool {
    let Some(last) = last else { return false };
    let between = || (last.after..at).map(|t| article.word(t));
    match last.kind {
        Kind::Award(_) | Kind::Nomination => {
            at > last.after
                && between().all(|w| {
                    matches!(w, "for" | ":" | "–" | "-" | "in" | "the" | "category" | "categories" | "of")
                })
                && between().any(|w| matches!(w, "for" | ":" | "–" | "-" | "category" | "categories"))
        }
        Kind::Category(_) => at > last.after && between().all(|w| matches!(w, "," | "and" | "&" | ";")),
        _ => false,
    }
}

fn said(cursor: &Cursor<'_>, word: &str) -> Option<Kind> {
    let outcome = match word {
        "nomination" | "nominations" | "nod" | "nods" => {
            // "from nine nominations" only counts.
            let counted = (0..4).any(|n| matches!(cursor.back(n), "from" | "out" | "of"));
            let marked = marks(cursor);
            return match (marked, counted) {
                (true, _) => Some(Kind::Mark(Outcome::Nominated)),
                (false, true) => None,
                (false, false) => Some(Kind::Nomination),
            };
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
        _ if WON.contains(&word) => Outcome::Won,
        _ if GOT.contains(&word) => Outcome::Got,
        _ if NOTHING.contains(&word) => Outcome::Nothing,
        _ => return None,
    };
    if marks(cursor) {
        return Some(Kind::Mark(outcome));
    }
    let denied = (0..4)
        .map(|n| cursor.back(n))
        .take_while(|w| !matches!(*w, "" | "," | ";" | "and" | "but"))
        .any(|w| TAKING_BACK.contains(&w) || w.ends_with("n't") || w.ends_with("n’t"));
    // "The play won", "the 1990 film The Wick, for which she won": another work's prize.
    let other = matches!(
        cursor.back(0),
        "teleplay" | "play" | "novel" | "book" | "series" | "sequel" | "remake" | "game"
    ) || is_of_other_subject(cursor)
        || of_other_film(cursor);
    // "Ann Lee, who won an Oscar": for which film the clause must say.
    let elsewhere = matches!(cursor.back(0), "who") && !for_this(cursor);
    Some(Kind::Say(if denied || elsewhere || other { Outcome::Nothing } else { outcome }))
}

/// "The Wick, which won", "Ann Lee's previous film won": somebody else's film is the subject.
fn is_of_other_subject(cursor: &Cursor<'_>) -> bool {
    let which = cursor.back(0) == "which" && cursor.back(1) == ",";
    let title = &cursor.article.lower[cursor.article.title.clone()];
    let own = |word: &str| {
        matches!(
            word,
            "film" | "movie" | "picture" | "score" | "song" | "performance" | "screenplay" | "soundtrack"
        ) || title.split_whitespace().next_back() == Some(word)
    };
    // "the first film to win" is the film itself.
    let earlier = (0..14).any(|n| {
        matches!(cursor.back(n), "film" | "films")
            && matches!(cursor.back(n + 1), "previous" | "earlier" | "next" | "first" | "other" | "last")
            && !(n > 0 && cursor.back(n - 1) == "to")
    });
    let staged = (0..6).any(|n| matches!(cursor.back(n), "broadway" | "stage"));
    which && !own(cursor.back(2)) || earlier || staged
}

/// "her role in the 1990 film The Wick, for which she won", "won an Oscar for her role in The Wick".
fn of_other_film(cursor: &Cursor<'_>) -> bool {
    let relative = (0..5).any(|n| cursor.back(n) == "which" && cursor.back(n + 1) == "for");
    let dated = relative
        && (3..20).any(|n| {
            matches!(cursor.back(n), "film" | "drama" | "comedy" | "sequel" | "remake" | "thriller")
                && cursor.back(n + 1).starts_with(['1', '2'])
        });
    let named = |c: &Cursor<'_>| {
        let the = c.word() == "the" && c.token().is_some_and(|t| t.capital);
        c.back(0) == "for" && the && names_other(c) || c.word() == "broadway"
    };
    dated
        || (1..28)
            .map(|n| cursor.moved(cursor.at + n))
            .take_while(|c| !c.done() && c.word() != ",")
            .any(|c| named(&c))
        || (1..28).map(|n| cursor.moved(cursor.at + n)).take_while(|c| !c.done()).any(|c| {
            let role =
                matches!(c.back(0), "role" | "performance" | "work" | "portrayal" | "him" | "her" | "acting");
            let given = role && matches!(c.word(), "in" | "on") && (1..5).any(|n| c.back(n) == "for");
            given && names_other(&c.moved(c.at + 1))
        })
}

/// Whether a title that is not the film's stands at the cursor.
fn names_other(cursor: &Cursor<'_>) -> bool {
    let article = cursor.article;
    let Some(token) = cursor.token() else { return false };
    let title = &article.lower[article.title.clone()];
    let own =
        title.split_whitespace().take(2).enumerate().all(|(n, w)| w.trim_matches(':') == cursor.ahead(n));
    if own || matches!(cursor.word(), "a" | "this" | "it" | "both") {
        return false;
    }
    if cursor.word() == "the" && !token.capital {
        return !matches!(
            cursor.ahead(1),
            "film" | "movie" | "picture" | "title" | "lead" | "role" | "same" | "field"
        ) && !article.cased
            && !title.starts_with(cursor.ahead(1));
    }
    token.capital || !article.cased
}

/// "who won … for her performance": a relative clause about this film.
fn for_this(cursor: &Cursor<'_>) -> bool {
    (1..24).any(|n| {
        cursor.ahead(n) == "for"
            && matches!(cursor.ahead(n + 1), "his" | "her" | "their")
            && matches!(cursor.ahead(n + 2), "role" | "performance" | "work" | "portrayal")
            && cursor.ahead(n + 3) != "in"
    })
}

/// Whether an outcome stands alone in brackets or behind a dash: "(won)", "– Nominated".
fn marks(cursor: &Cursor<'_>) -> bool {
    let opens = matches!(cursor.back(0), "(" | "–" | "-" | "—" | ":" | "[") && cursor.at > cursor.first + 1;
    opens && matches!(cursor.ahead(1), "" | ")" | "." | "]" | "," | ";")
}
