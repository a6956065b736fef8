//! What the reveal adds: one more fact from nearby, never the answer again.

use super::{fair, stem};
use crate::{
    base::Base,
    fact::Fact,
    lexicon,
    relation::{self, Ask},
};
use std::collections::HashMap;

/// Story lines of one film, with how often each was told.
pub(super) struct Stories<'a> {
    base: &'a Base<'a>,
    tiers: &'a [u8],
    told: HashMap<usize, usize>,
}

impl<'a> Stories<'a> {
    pub(super) fn new(base: &'a Base<'a>, tiers: &'a [u8]) -> Self {
        Self { base, tiers, told: HashMap::new() }
    }

    /// A line about another fact near `sentence` that may be told at `tier` and names none of `secrets`.
    pub(super) fn near(
        &mut self,
        sentence: usize,
        tier: u8,
        secrets: &[String],
        stem: &str,
    ) -> Option<String> {
        let section = self.base.article.sentences[sentence].section;
        let mut best: Option<((usize, usize), usize, String)> = None;
        for (at, fact) in self.base.facts.iter().enumerate() {
            // What the stem has said is no story.
            if self.tiers[fact.sentence] > tier
                || !fair::to_tell(fact, self.base)
                || stem.contains(&fact.value.print())
            {
                continue;
            }
            let Some(ask) = relation::asks().find(|a| a.relation == fact.relation && !a.tell.is_empty())
            else {
                continue;
            };
            let Some(line) = tell(ask, fact, self.base) else { continue };
            let plain = lexicon::plain(&line);
            if secrets.iter().any(|s| names(&plain, s)) {
                continue;
            }
            let dull = if fact.relation == "stars" { 9 } else { 10 - ask.interest };
            let distance = match fact.sentence.abs_diff(sentence) {
                0 => 0,
                d if self.base.article.sentences[fact.sentence].section == section => 1 + d.min(3),
                _ => 6,
            };
            // Untold lines first, then the near and interesting.
            let rank = (self.told.get(&at).copied().unwrap_or(0), 2 * distance + usize::from(dull));
            if best.as_ref().is_none_or(|(b, ..)| rank < *b) {
                best = Some((rank, at, line));
            }
        }
        let (_, at, line) = best?;
        *self.told.entry(at).or_default() += 1;
        Some(line)
    }
}

/// A fact as a sentence of ours.
fn tell(ask: &Ask, fact: &Fact, base: &Base<'_>) -> Option<String> {
    // The last wording is for one of several: "Ann Lee is among the writers."
    let several = ask.many && base.of(ask.relation).nth(1).is_some();
    let wordings = if several { &ask.tell[ask.tell.len().saturating_sub(1)..] } else { ask.tell };
    wordings.iter().find_map(|wording| stem::fill(wording, "the film", fact, base))
}

/// Whether a line names a secret, or the surname of one.
fn names(plain: &str, secret: &str) -> bool {
    let secret = lexicon::plain(secret);
    let last = secret.rsplit(' ').next().unwrap_or_default();
    plain.contains(&secret)
        || last.len() > 3 && plain.split(|c: char| !c.is_alphanumeric()).any(|w| w == last)
}
