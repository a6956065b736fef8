//! What the reveal adds: one more fact from nearby, never the answer again.

use super::{fair::Verdicts, stem, tier};
use crate::{
    base::Base,
    fact::Fact,
    lexicon::{self, words::Words},
    relation::{self, Ask},
};
use memchr::memmem::Finder;
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
    pub(super) fn new(
        base: &'a Base<'a>,
        verdicts: &Verdicts<'_>,
        tiers: &[u8],
        doubtful: &BTreeSet<String>,
    ) -> Self {
        let mut lines: Vec<Line<'a>> = base
            .facts
            .iter()
            .filter(|fact| {
                let sure = |name: &str| !doubtful.contains(name);
                verdicts.to_tell(fact)
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
        let secrets: Vec<Secret<'_>> = secrets.iter().map(|secret| Secret::new(secret)).collect();
        let fits = |line: &Line<'_>| {
            line.tier <= tier
                && !stem.contains(&line.value)
                && !secrets.iter().any(|secret| secret.is_named(&line.plain))
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
    let several = ask.many && (base.of(ask.relation).nth(1).is_some() || has_unnamed_hands(ask, base));
    let wordings = if several { &ask.tell[ask.tell.len().saturating_sub(1)..] } else { ask.tell };
    wordings.iter().find_map(|wording| stem::fill_as(wording, "the film", fact, print, base))
}

/// Whether the article speaks of more writers than it credits in so many words: "co-wrote", "rewrote".
fn has_unnamed_hands(ask: &Ask, base: &Base<'_>) -> bool {
    static HANDS: Words = Words::new(&[
        "co-author", "co-authored", "co-wrote", "co-writer", "co-written", "collaborated", "collaboration",
        "polish", "polished", "rewrite", "rewrites", "rewritten", "rewrote", "uncredited",
    ]);
    let article = base.article;
    ask.relation == "written-by" && (0..article.tokens.len()).any(|t| HANDS.contains(article.word(t)))
}

/// What a line must not tell, without case and marks.
struct Secret<'a> {
    whole: Finder<'a>,
    /// The last word, where it is long enough for a surname.
    last: Option<Finder<'a>>,
}

impl<'a> Secret<'a> {
    fn new(plain: &'a str) -> Self {
        let last = plain.rsplit(' ').next().filter(|last| last.len() > 3);
        // A word is told by the letters that it has and its neighbours have not.
        let last = last.filter(|last| last.chars().all(char::is_alphanumeric));
        Self { whole: Finder::new(plain), last: last.map(Finder::new) }
    }

    /// Whether a line names it, or the surname of it.
    fn is_named(&self, line: &str) -> bool {
        let is_word = |at: usize, len: usize| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(line[..at].chars().next_back()) && !letter(line[at + len..].chars().next())
        };
        self.whole.find(line.as_bytes()).is_some()
            || self.last.as_ref().is_some_and(|last| {
                last.find_iter(line.as_bytes()).any(|at| is_word(at, last.needle().len()))
            })
    }
}
