//! What is only counted of an award: "four nominations at the X Awards", "winning two".

use super::{Draft, Resolver};
use crate::relation::award::{
    counts,
    named::{Giver, Named},
    pieces::{Kind, Outcome, Piece},
};

impl Resolver<'_> {
    /// "four nominations at the X Awards": what stands unless categories follow.
    pub(super) fn count(&mut self, named: &Named, piece: &Piece, last: Option<&Piece>) {
        let article = self.cursor.article;
        let Some((outcome, verb)) = self.said else { return };
        let Some(last) = last else { return };
        let between = || counts::outside(article, last.after..piece.first).map(|t| article.word(t));
        let plain = between().all(|w| {
            matches!(
                w,
                "at" | "from"
                    | "by"
                    | "the"
                    | "annual"
                    | ","
                    | "and"
                    | "in"
                    | "awards"
                    | "prizes"
                    | "trophies"
                    | "honors"
            ) || counts::is_count(w)
                || w.starts_with(|c: char| c.is_ascii_digit())
        });
        let counted = match last.kind {
            Kind::Nomination => true,
            // "won three awards at the X Awards and two at the Y Awards".
            Kind::Say(_) => between().any(|w| matches!(w, "awards" | "prizes" | "trophies" | "honors")),
            Kind::Award(_) => {
                self.drafts.last().is_some_and(|d| d.after == last.after) && between().any(counts::is_count)
            }
            _ => false,
        };
        if plain && counted && !matches!(named.giver, Giver::Festival | Giver::Prize) {
            self.counted = Some(Draft {
                award: Some(named.clone()),
                category: None,
                outcome: Some(outcome),
                at: None,
                first: piece.first,
                after: piece.after,
                direct: true,
                several: true,
                verb: Some(verb),
            });
        }
    }

    /// Adds what was counted and not told by categories.
    pub(super) fn settle(&mut self) {
        if let Some(draft) = self.counted.take() {
            self.drafts.push(draft);
            self.group = self.drafts.len();
            self.waiting = 0;
        }
    }

    /// "(winning one)", "out of nine nominations": another outcome of the award named last.
    pub(super) fn of_last(&mut self, outcome: Outcome, piece: &Piece) {
        let last = self.drafts.last().and_then(|d| Some((d.award.clone()?, d.first, d.after)));
        let award = self.current.clone().map(|award| (award, piece.first, piece.after));
        let Some((award, first, after)) = last.filter(|_| outcome == Outcome::Won).or(award) else { return };
        let draft = Draft {
            award: Some(award),
            category: None,
            outcome: Some(outcome),
            at: None,
            first,
            after,
            direct: true,
            several: true,
            verb: None,
        };
        // Before the categories that may still take their award from what follows.
        self.drafts.insert(self.group.min(self.drafts.len()), draft);
        self.group = (self.group + 1).min(self.drafts.len());
    }

    /// "received nine nominations, winning two."
    pub(super) fn win_some(&mut self, outcome: Outcome, at: usize) {
        let cursor = self.cursor.moved(at);
        let behind = usize::from(matches!(cursor.ahead(2), "award" | "awards")) + 2;
        let some = counts::is_count(cursor.ahead(1))
            && (matches!(cursor.ahead(behind), "" | "." | ";" | ")")
                || cursor.ahead(2) == "of" && matches!(cursor.ahead(3), "them" | "those" | "these"));
        let last = self
            .drafts
            .last()
            .filter(|d| d.category.is_none() && d.outcome == Some(Outcome::Nominated) && at - d.after <= 6);
        if outcome == Outcome::Won && some && self.drafts.len() <= self.group + 1 && last.is_some() {
            let won = Draft {
                outcome: Some(outcome),
                verb: Some(at),
                ..self.drafts[self.drafts.len() - 1].clone()
            };
            self.drafts.push(won);
        }
    }
}
