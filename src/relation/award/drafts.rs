//! From the pieces of a sentence to what was won or lost: which outcome, award and category belong together.

mod tally;

use super::{
    counts,
    named::{Giver, Named},
    pieces::{Back, Kind, Outcome, Piece},
};
use crate::article::Cursor;

/// What a sentence says of one award, as far as it says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) award: Option<Named>,
    pub(super) category: Option<String>,
    pub(super) outcome: Option<Outcome>,
    /// Festival of a prize.
    pub(super) at: Option<String>,
    /// Tokens of the category, or else of the award.
    pub(super) first: usize,
    pub(super) after: usize,
    /// The award stands right before its category and no other can take its place.
    direct: bool,
    /// The award is named in the plural or counted.
    pub(super) several: bool,
    /// The verb that says the outcome.
    pub(super) verb: Option<usize>,
}

/// Words that may stand between an award and its category.
const LINKS: &[&str] = &[
    "for", "in", "the", "category", "categories", "of", ":", "–", "-", "—", "(", "as", "'s", "award",
    "awards", "nomination", "nominations", "nod", "nods", "being", "including", "with", "were", "winning",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", ",", "best",
];

/// Words between two awards or categories of one list.
const LISTS: &[&str] = &[",", "and", "&", "the", "a", "an", "as", "well", "also", ";", "for", "plus"];

struct Resolver<'a> {
    cursor: &'a Cursor<'a>,
    drafts: Vec<Draft>,
    /// The award that categories behind it belong to.
    current: Option<Named>,
    said: Option<(Outcome, usize)>,
    /// First draft of the list being read.
    group: usize,
    /// Awards in a row that still wait for a category.
    waiting: usize,
    /// The sentence is a line of a list.
    line: bool,
    /// The list has been given its award: "Best Film and Best Actor at the …".
    placed: bool,
    /// Counted at an award that no category has followed yet: "four nominations at the …".
    counted: Option<Draft>,
    /// Circles in a row before the verb: "The X and the Y named it Best Film".
    circles: Vec<(Named, usize)>,
    /// "earned a Golden Globe nomination and": what follows was not only up for it.
    apart: bool,
    /// How many drafts there were at the last mark.
    marked: usize,
}

/// The drafts of a sentence; `carried` is the award that the text before is about.
pub(super) fn resolve(cursor: &Cursor<'_>, pieces: &[Piece], carried: Option<Named>) -> Vec<Draft> {
    let mut resolver = Resolver {
        cursor,
        drafts: Vec::new(),
        current: carried,
        said: None,
        group: 0,
        waiting: 0,
        line: is_line(cursor, pieces),
        placed: false,
        counted: None,
        circles: Vec::new(),
        apart: false,
        marked: 0,
    };
    for (n, piece) in pieces.iter().enumerate() {
        let last = n.checked_sub(1).map(|n| &pieces[n]);
        match piece.kind {
            Kind::Category(_) => resolver.counted = None,
            Kind::Back(_) | Kind::Mark(_) => {}
            _ => resolver.settle(),
        }
        match &piece.kind {
            Kind::Say(outcome) => resolver.say(*outcome, piece.first),
            Kind::Nomination => resolver.nomination(piece),
            Kind::Award(named) => resolver.award(named, piece, last),
            Kind::Category(print) => resolver.category(print, piece, last),
            Kind::Back(back) => resolver.back(*back),
            Kind::Mark(outcome) => resolver.mark(*outcome),
            Kind::Partly => resolver.of_last(Outcome::Won, piece),
            Kind::Tried => resolver.of_last(Outcome::Nominated, piece),
        }
    }
    resolver.settle();
    resolver.drafts
}

/// Whether a sentence opens with a piece, as lines of lists do and prose seldom does.
fn is_line(cursor: &Cursor<'_>, pieces: &[Piece]) -> bool {
    cursor.end - cursor.first <= 40 && pieces.first().is_some_and(|p| p.first == cursor.first)
}

impl Resolver<'_> {
    fn say(&mut self, outcome: Outcome, at: usize) {
        self.win_some(outcome, at);
        if self.said.is_some() {
            self.circles.clear();
        }
        self.said = Some((outcome, at));
        self.group = self.drafts.len();
        self.waiting = 0;
        self.placed = false;
    }

    /// "received Academy Award and Golden Globe nominations for …".
    fn nomination(&mut self, piece: &Piece) {
        let plural = self.cursor.moved(piece.first).word().ends_with('s');
        let touches = self.drafts.last().is_some_and(|d| {
            (d.after..piece.first)
                .all(|t| matches!(self.cursor.article.word(t), "award" | "awards" | "'s" | "film"))
        });
        if touches {
            let from = if plural { self.group } else { self.drafts.len() - 1 };
            let whole = self.drafts.len() - 1;
            // A list of categories or of awards, not a win beside a nomination.
            let alike = |d: &Draft| d.category.is_some() == self.drafts[whole].category.is_some();
            let from = (from..=whole).rev().take_while(|&i| alike(&self.drafts[i])).last().unwrap_or(whole);
            for draft in &mut self.drafts[from..] {
                if draft.outcome != Some(Outcome::Nothing) {
                    draft.outcome = Some(Outcome::Nominated);
                    draft.several |= plural;
                }
            }
        }
        self.apart = touches && !plural && self.said.is_some_and(|(outcome, _)| outcome == Outcome::Got);
        if self.said.is_none_or(|(outcome, _)| outcome != Outcome::Nothing) {
            let verb = self.said.map_or(piece.first, |said| said.1);
            self.said = Some((Outcome::Nominated, verb));
        }
        if !touches {
            self.group = self.drafts.len();
            self.waiting = 0;
        }
    }

    fn award(&mut self, named: &Named, piece: &Piece, last: Option<&Piece>) {
        let article = self.cursor.article;
        let at = self.cursor.moved(piece.first);
        // Over "the 45th", "the 1982" to the preposition.
        let mut n = 0;
        while n < 4
            && (matches!(at.back(n), "the" | "annual" | "," | "year" | "'s" | "’s")
                || at.back(n).starts_with(|c: char| c.is_ascii_digit()))
        {
            n += 1;
        }
        // "the 2010 Time Asian Film Awards": whose award it is may stand before its name.
        let year = at.back(1).starts_with(|c: char| c.is_ascii_digit()) && article.tokens[at.at - 1].capital;
        n = if n == 0 && year { 2 + usize::from(at.back(2) == "the") } else { n };
        let listed = last.is_some_and(|l| {
            matches!(l.kind, Kind::Award(_))
                && (l.after..piece.first).all(|t| {
                    let word = article.word(t);
                    LISTS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
                })
        });
        // "at Sitges, the Spanish festival" is one place.
        let renamed = named.giver == Giver::Festival
            && last.is_some_and(|l| {
                matches!(&l.kind, Kind::Award(a) if a.giver == Giver::Festival)
                    && at.back(0) == "the"
                    && at.back(1) == ","
            });
        if renamed {
            return;
        }
        // A line of a list may put the award last: "Best Film – 1995 Genie Awards".
        let behind = last.is_some_and(|l| {
            matches!(l.kind, Kind::Category(_))
                || matches!(&l.kind, Kind::Award(a) if a.giver == Giver::Prize)
        });
        let line_end = self.line
            && behind
            && last.is_some_and(|l| {
                (l.after..piece.first).all(|t| {
                    let word = article.word(t);
                    matches!(word, "," | "–" | "-" | "—" | "(" | "the")
                        || word.starts_with(|c: char| c.is_ascii_digit())
                })
            });
        let placing = line_end
            || matches!(at.back(n), "at" | "in" | "from" | "by" | "during" | "including" | "to" | "on");
        let near = last.is_some_and(|l| {
            piece.first - l.after <= 14
                && !(l.after..piece.first)
                    .any(|t| matches!(article.word(t), ";" | "while" | "but" | "who" | "."))
        });
        let open = self.drafts.len() > self.group && self.drafts[self.group..].iter().any(|d| !d.direct);
        if placing && at.back(n) != "to" && open && near && !self.placed {
            self.place(named, self.group);
        } else if listed && self.placed && open && named.giver != Giver::Prize {
            // "Best Film from the X Festival and the Y Awards".
            let again: Vec<Draft> = self.drafts[self.group..].iter().filter(|d| !d.direct).cloned().collect();
            let from = self.drafts.len();
            self.drafts.extend(again);
            self.group = from;
            for draft in &mut self.drafts[from..] {
                (draft.first, draft.after) = (piece.first, piece.after);
            }
            self.place(named, from);
        } else if placing
            || matches!(named.giver, Giver::Festival)
            || named.giver == Giver::Body && !named.print.ends_with("Award")
        {
            self.count(named, piece, last);
            if !listed {
                self.circles.clear();
            }
            if named.giver == Giver::Body && self.said.is_none() {
                self.circles.push((named.clone(), piece.first));
            }
            self.set_current(named);
            self.waiting = 0;
        } else {
            let beside = last.is_some_and(|l| {
                matches!(l.kind, Kind::Nomination)
                    && (l.after..piece.first).all(|t| LISTS.contains(&article.word(t)))
            });
            if self.apart && beside {
                self.said = self.said.map(|(_, verb)| (Outcome::Got, verb));
            }
            if !listed || self.placed {
                self.waiting = 0;
                self.group = self.drafts.len();
                self.placed = false;
            }
            self.drafts.push(Draft {
                award: Some(named.clone()),
                category: None,
                outcome: self.said.map(|s| s.0),
                at: self.festival().filter(|_| named.giver == Giver::Prize),
                first: piece.first,
                after: piece.after,
                direct: named.giver != Giver::Prize,
                several: article.word(piece.after - 1).ends_with('s'),
                verb: self.said.map(|s| s.1),
            });
            self.waiting = if named.giver == Giver::Prize { 0 } else { self.waiting + 1 };
            self.set_current(named);
        }
    }

    fn festival(&self) -> Option<String> {
        self.current.as_ref().filter(|c| c.giver == Giver::Festival).map(|c| c.print.clone())
    }

    fn set_current(&mut self, named: &Named) {
        if named.giver != Giver::Prize {
            self.current = Some(named.clone());
        }
    }

    /// Gives the drafts from `from` on their award, where none stands right before them.
    fn place(&mut self, named: &Named, from: usize) {
        for draft in self.drafts[from..].iter_mut().filter(|d| !d.direct) {
            let prize = draft.category.is_none().then(|| draft.award.clone()).flatten();
            match (prize, named.giver) {
                (Some(_), Giver::Festival) => draft.at = Some(named.print.clone()),
                // "the Special Award at the Blue Ribbon Awards".
                (Some(prize), _) => {
                    draft.category = Some(prize.print);
                    draft.award = Some(named.clone());
                }
                (None, _) => draft.award = Some(named.clone()),
            }
        }
        self.placed = true;
        self.set_current(named);
    }

    fn category(&mut self, print: &str, piece: &Piece, last: Option<&Piece>) {
        let article = self.cursor.article;
        let linked = |from: usize| (from..piece.first).all(|t| LINKS.contains(&article.word(t)));
        let prize = self.drafts.last().filter(|d| d.category.is_none() && linked(d.after));
        let prized = prize.is_some_and(|d| d.award.as_ref().is_some_and(|a| a.giver == Giver::Prize))
            && article.word(piece.first - 1) == "for";
        let waiting = self.waiting.min(self.drafts.len());
        let behind = self.drafts.last().is_some_and(|d| waiting > 0 && linked(d.after));
        if prized || behind {
            // One category for all awards in a row: "the X Award and the Y Award for Best Film".
            let from = self.drafts.len() - if prized { 1 } else { waiting };
            for draft in &mut self.drafts[from..] {
                draft.category = Some(print.to_owned());
                draft.direct = true;
                if draft.outcome.is_none_or(|o| o == Outcome::Got) {
                    draft.outcome = self.said.map(|s| s.0);
                }
            }
            if let Some(draft) = self.drafts.last_mut() {
                (draft.first, draft.after) = (piece.first, piece.after);
            }
            self.waiting = 0;
            self.group = self.drafts.len();
            self.placed = false;
            return;
        }
        let listed = last.is_some_and(|l| {
            matches!(l.kind, Kind::Category(_) | Kind::Mark(_))
                && counts::outside(article, l.after..piece.first).count() <= 12
        });
        if self.placed || !listed && self.drafts.len() == self.group {
            self.group = self.drafts.len();
            self.placed = false;
        }
        self.waiting = 0;
        let given = !self.is_elsewhere(piece.after);
        let draft = |award: Option<Named>| Draft {
            award,
            category: Some(print.to_owned()),
            outcome: self.said.map(|s| s.0),
            at: None,
            first: piece.first,
            after: piece.after,
            direct: false,
            several: false,
            verb: self.said.map(|s| s.1),
        };
        let others = self.circles.len().saturating_sub(1);
        let also: Vec<Draft> = self.circles[..others]
            .iter()
            .map(|(circle, first)| Draft {
                direct: true,
                first: *first,
                after: circle.after,
                ..draft(Some(circle.clone()))
            })
            .collect();
        let own = draft(self.current.clone().filter(|_| given));
        self.drafts.extend(also);
        self.drafts.push(own);
    }

    /// "Best Film by the Society of Somebody": an award that nobody knows, so that the one before is not it.
    fn is_elsewhere(&self, after: usize) -> bool {
        let mut cursor = self.cursor.moved(after);
        let _ = cursor.eat(&["award", "awards", "prize"]);
        cursor.eat(&["by", "from", "at"]) && !cursor.done()
    }

    /// "nominated for Best Film and Best Actor, winning the latter".
    fn back(&mut self, back: Back) {
        let named: Vec<usize> =
            (0..self.drafts.len()).filter(|&i| self.drafts[i].category.is_some()).collect();
        let won: &[usize] = match (back, named.as_slice()) {
            (Back::Latter, [.., last]) => &[*last],
            (Back::Former, [.., one, _]) => &[*one],
            (Back::All, all) => all,
            _ => &[],
        };
        for &i in won {
            if self.drafts[i].outcome == Some(Outcome::Nominated) {
                self.drafts[i].outcome = Some(Outcome::Won);
            }
        }
    }

    fn mark(&mut self, outcome: Outcome) {
        let marked = std::mem::replace(&mut self.marked, self.drafts.len());
        if marked < self.drafts.len()
            && let Some(last) = self.drafts.last_mut()
        {
            last.outcome = Some(outcome);
        }
    }
}
