//! Where the money of a sum was earned, and whether on the opening days.

use super::{
    places::place,
    sums::{Sum, is_rough},
};
use crate::{
    article::{Article, Cursor, TokenKind},
    relation::Reader,
};
use std::ops::Range;

/// Where a sum was earned, as far as its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::relation) enum Scope {
    Worldwide,
    Domestic,
    International,
    /// One country that is not home, or some cities.
    Part,
    Unsaid,
}

impl Scope {
    /// The qualifier, empty where the words tell none.
    pub(in crate::relation) fn name(self) -> &'static str {
        match self {
            Self::Worldwide => "worldwide",
            Self::Domestic => "domestic",
            Self::International => "international",
            Self::Part | Self::Unsaid => "",
        }
    }
}

/// The opening days that a sum was earned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::relation) enum Period {
    Day,
    Weekend,
}

impl Period {
    pub(in crate::relation) fn name(self) -> &'static str {
        match self {
            Self::Day => "opening day",
            Self::Weekend => "opening weekend",
        }
    }
}

/// Where a sum was earned: what follows it tells before what precedes it.
pub(in crate::relation) fn scope(reader: &Reader<'_>, cursor: &Cursor<'_>, sum: &Sum) -> Scope {
    let behind = in_words(reader, cursor, sum.right.clone());
    if behind == Scope::Unsaid || behind == Scope::Part {
        let before = in_words(reader, cursor, sum.left.clone());
        return if before == Scope::Unsaid { behind } else { before };
    }
    behind
}

fn in_words(reader: &Reader<'_>, cursor: &Cursor<'_>, range: Range<usize>) -> Scope {
    let article = reader.article;
    for t in range.clone() {
        let at = cursor.moved(t);
        let outside = (0..3).any(|n| matches!(at.back(n), "outside" | "beyond" | "excluding"));
        match at.word() {
            // "the worldwide gross outside of the United States".
            "worldwide" | "globally" | "global" => {
                let outside = (t..range.end).any(|t| article.word(t) == "outside");
                return if outside { Scope::International } else { Scope::Worldwide };
            }
            "domestically" | "domestic" if !outside => return Scope::Domestic,
            "internationally" | "international" | "overseas" | "abroad" | "elsewhere" | "foreign" => {
                return Scope::International;
            }
            "territories" | "countries" | "markets"
                if matches!(at.back(0), "other" | "foreign" | "overseas") =>
            {
                return Scope::International;
            }
            "world" if matches!(at.back(0), "the") => {
                let rest = matches!(at.back(1), "of") && matches!(at.back(2), "rest");
                return if rest { Scope::International } else { Scope::Worldwide };
            }
            "american" if at.back(0) == "north" => return Scope::Domestic,
            "u.s." | "us" | "u.s" if article.tokens[t].capital || !article.cased => {
                return if outside { Scope::International } else { Scope::Domestic };
            }
            _ => {}
        }
        let before = at.back(0);
        let placed = matches!(before, "in" | "from" | "outside" | "across" | "throughout")
            || before == "the" && matches!(at.back(1), "in" | "from" | "outside" | "across");
        if !placed {
            continue;
        }
        let Some(known) = place(reader, &mut at.clone()).and_then(|f| f.known) else {
            // "from 21 territories", "in 14 cities".
            let number = at.token().is_some_and(|t| t.kind == TokenKind::Number);
            if number && matches!(at.ahead(1), "territories" | "countries" | "markets" | "cities") {
                return Scope::Part;
            }
            continue;
        };
        let home = matches!(known.name, "United States" | "Canada" | "North America");
        return match (home || is_home(reader, known.name), outside || before == "outside") {
            (true, true) => Scope::International,
            (true, false) => Scope::Domestic,
            (false, _) => Scope::Part,
        };
    }
    Scope::Unsaid
}

/// Whether the lead calls the film one of that country.
fn is_home(reader: &Reader<'_>, country: &str) -> bool {
    reader
        .facts
        .iter()
        .take_while(|f| f.sentence == 0)
        .any(|f| f.relation == "made-in" && f.value.print() == country)
}

/// The opening days that the words of a sum name.
pub(in crate::relation) fn period(cursor: &Cursor<'_>, sum: &Sum) -> Option<Period> {
    let article = cursor.article;
    // "The Wick's $15 million opening day": the words right behind the sum are about whoever stands before it.
    let joined = !sum.right.is_empty()
        && matches!(article.word(sum.right.start), "opening" | "debut" | "opening-weekend" | "first");
    let owner = sum.left.end.checked_sub(1).map_or("", |t| article.word(t));
    if joined && !(matches!(owner, "its" | "an" | "a" | "the" | "with") || is_rough(owner)) {
        return None;
    }
    debut(article, sum).or_else(|| named_in(cursor, sum.right.clone())).or_else(|| {
        let (period, after) = last_named(cursor, sum.left.clone())?;
        // "After a good first weekend it went on to gross": by then the weekend is over.
        let over = (after..sum.left.end).any(|t| {
            matches!(
                cursor.article.word(t),
                "total" | "run" | "eventually" | "ultimately" | "went" | "finally"
            )
        });
        (!over).then_some(period)
    })
}

fn named_in(cursor: &Cursor<'_>, range: Range<usize>) -> Option<Period> {
    range.into_iter().find_map(|t| days(&cursor.moved(t)))
}

fn last_named(cursor: &Cursor<'_>, range: Range<usize>) -> Option<(Period, usize)> {
    range.rev().find_map(|t| days(&cursor.moved(t)).map(|period| (period, t + 1)))
}

/// "weekend", "day", "Friday" at the cursor, when the words before say that the film opened then.
fn days(at: &Cursor<'_>) -> Option<Period> {
    let period = match at.word() {
        "weekend" | "frame" => Period::Weekend,
        "day" | "friday" | "thursday" | "wednesday" | "saturday" | "sunday" => Period::Day,
        "opening-weekend" => return Some(Period::Weekend),
        _ => return None,
    };
    let first = (0..5).find(|&n| matches!(at.back(n), "opening" | "first" | "debut" | "inaugural"))?;
    // Between them only what counts or places: "opening three-day weekend", "first U.S. weekend".
    let plain = (0..first).all(|n| {
        let word = at.back(n);
        word.contains("day")
            || matches!(word, "domestic" | "u.s." | "us" | "wide" | "full" | "holiday" | "extended")
    });
    let before = at.back(first + 1);
    let compared = matches!(
        before,
        "after"
            | "since"
            | "following"
            | "largest"
            | "biggest"
            | "highest"
            | "best"
            | "than"
            | "highest-grossing"
            | "second"
            | "from"
            | "record"
            | "a"
            | "previous"
            | "'s"
            | "’s"
            | "’"
            | "'"
    ) && !(before == "a" && period == Period::Weekend)
        && !(before.contains(['\'', '’']) && matches!(at.back(first + 2), "film" | "movie" | "picture"));
    (plain && !compared).then_some(period)
}

/// Whether the sentence, or the one before it, tells of a wide release that came after a limited one.
pub(in crate::relation) fn widened(article: &Article, first: usize, until: usize) -> bool {
    let from = article
        .sentence_of(first)
        .and_then(|s| s.checked_sub(2))
        .map_or(first, |s| article.sentences[s].tokens.start);
    let words = || (from..until).map(|t| article.word(t));
    let Some(limited) = words().position(|w| w == "limited") else { return false };
    words()
        .skip(limited)
        .any(|w| matches!(w, "expanded" | "expanding" | "expansion" | "nationwide" | "wide" | "widened"))
}

/// `It debuted with $5 million`, `opened at number one, earning $5 million`: a weekend, as nothing else is said.
fn debut(article: &Article, sum: &Sum) -> Option<Period> {
    let rough = |t: usize| is_rough(article.word(t)) && article.word(t) != "of";
    let mut back = sum.left.clone().rev().take(14).skip_while(|&t| rough(t));
    let link = back.next()?;
    let links = matches!(
        article.word(link),
        "to" | "with" | "earning" | "grossing" | "making" | "taking" | "collecting"
    );
    let verb =
        back.find(|&t| matches!(article.word(t), "opened" | "debuted" | "opening" | "debuting" | "and"))?;
    let plain = (verb..link)
        .all(|t| !matches!(article.word(t), "theaters" | "theatres" | "screens" | "critics" | "reviews"));
    let day =
        sum.right.clone().any(|t| matches!(article.word(t), "day" | "friday" | "thursday" | "wednesday"));
    let later = sum.right.clone().any(|t| matches!(article.word(t), "days" | "week" | "weeks" | "run"));
    (links && plain && !later && article.word(verb) != "and").then_some(if day {
        Period::Day
    } else {
        Period::Weekend
    })
}
