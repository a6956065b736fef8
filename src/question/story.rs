//! What the reveal adds: one more fact from nearby, never the answer again.

use super::{fair, stem, tier};
use crate::{
    base::Base,
    fact::Fact,
    lexicon,
    relation::{self, Ask},
};
use std::collections::BTreeSet;

/// Story lines of one film, none of them about people whose names are unsure, with how often each was told.
pub(super) struct Stories<'a> {
    base: &'a Base<'a>,
    /// In the order of the facts.
    lines: Vec<Line<'a>>,
}

struct Line<'a> {
    fact: &'a Fact,
    tier: u8,
    text: String,
    /// `text` without case and marks.
    plain: String,
    /// The fact's value in print.
    value: String,
    /// How little a room wants to know it, 0 to 10.
    dull: u8,
    told: usize,
}

/// How many lines on either side of a question's sentence are looked at.
const NEAR: usize = 24;

impl<'a> Stories<'a> {
    pub(super) fn new(base: &'a Base<'a>, tiers: &[u8], doubtful: &BTreeSet<String>) -> Self {
        let mut lines: Vec<Line<'a>> = base
            .facts
            .iter()
            .filter(|fact| {
                let sure = |name: &str| !doubtful.contains(name);
                fair::to_tell(fact, base)
                    && sure(&fact.value.print())
                    && fact.qualifier("character").is_none_or(sure)
            })
            .filter_map(|fact| {
                let ask = relation::asks().find(|a| a.relation == fact.relation && !a.tell.is_empty())?;
                let text = tell(ask, fact, &fact.value.print(), base)?;
                let dull = if fact.relation == "stars" { 9 } else { 10 - ask.interest };
                Some(Line {
                    fact,
                    tier: tiers[fact.sentence].max(tier::of_relation(fact.relation)),
                    plain: lexicon::plain(&text),
                    value: fact.value.print(),
                    text,
                    dull,
                    told: 0,
                })
            })
            .collect();
        lines.sort_by_key(|line| line.fact.sentence);
        Self { base, lines }
    }

    /// A line about another fact near `sentence` that may be told at `tier`, names none of `secrets` and says
    /// what the stem has not.
    pub(super) fn near(
        &mut self,
        sentence: usize,
        tier: u8,
        secrets: &[String],
        stem: &str,
    ) -> Option<String> {
        let article = self.base.article;
        let section = article.sentences[sentence].section;
        let at = self.lines.partition_point(|line| line.fact.sentence < sentence);
        let window = at.saturating_sub(NEAR)..(at + NEAR).min(self.lines.len());
        // The lead's facts will do anywhere.
        let lead = 0..NEAR.min(window.start);
        let rank = |line: &Line<'_>| {
            let distance = match line.fact.sentence.abs_diff(sentence) {
                0 => 0,
                d if article.sentences[line.fact.sentence].section == section => 1 + d.min(3),
                _ => 6,
            };
            // Untold lines first, then the near and interesting.
            (line.told, 2 * distance + usize::from(line.dull))
        };
        let secrets: Vec<String> = secrets.iter().map(|secret| lexicon::plain(secret)).collect();
        let fits = |line: &Line<'_>| {
            line.tier <= tier
                && !stem.contains(&line.value)
                && !secrets.iter().any(|secret| names(&line.plain, secret))
        };
        // The rank is cheap and the comparison with every secret is not: only a better line is compared.
        let mut best: Option<(usize, (usize, usize))> = None;
        for i in lead.chain(window) {
            let line = &self.lines[i];
            let rank = rank(line);
            if best.is_none_or(|(_, least)| rank < least) && fits(line) {
                best = Some((i, rank));
            }
        }
        let (best, _) = best?;
        self.lines[best].told += 1;
        Some(self.lines[best].text.clone())
    }
}

/// A fact as a sentence of ours, with `print` as its value.
pub(super) fn tell(ask: &Ask, fact: &Fact, print: &str, base: &Base<'_>) -> Option<String> {
    // The last wording is for one of several: "Ann Lee is among the writers."
    let several = ask.many && base.of(ask.relation).nth(1).is_some();
    let wordings = if several { &ask.tell[ask.tell.len().saturating_sub(1)..] } else { ask.tell };
    wordings.iter().find_map(|wording| stem::fill_as(wording, "the film", fact, print, base))
}

/// Whether a line names a secret, or the surname of one; both without case and marks.
fn names(plain: &str, secret: &str) -> bool {
    let last = secret.rsplit(' ').next().unwrap_or_default();
    plain.contains(secret) || last.len() > 3 && plain.split(|c: char| !c.is_alphanumeric()).any(|w| w == last)
}
