//! How many players are expected to be right: guessing, plus knowing, which grows with prominence.

use crate::{article::SectionKind, base::Base, fact::Fact, lexicon::people};

/// What stands in the opening paragraph is what a film is known for.
const IN_LEAD: f64 = 0.15;
/// A value that the article comes back to is part of the film's story.
const NAMED_AGAIN: f64 = 0.05;
/// A famous name is recognised among others.
const FAMOUS: f64 = 0.10;
/// Somebody always knows, and somebody never does.
const MOST: f64 = 0.95;
const LEAST: f64 = 0.05;

/// Share of players who know a fact without seeing options: its relation's, and more where it is prominent.
#[must_use]
pub(super) fn knows(relation: f64, fact: &Fact, base: &Base<'_>, named_again: bool) -> f64 {
    let mut knows = relation;
    if base.article.section(fact.sentence).kind == SectionKind::Lead {
        knows += IN_LEAD;
    }
    if named_again {
        knows += NAMED_AGAIN;
    }
    if people::find(&fact.value.print()).is_some() {
        knows += FAMOUS;
    }
    knows
}

/// Expected share of right answers: `g + (1 - g) · knows`, with `g` the chance to guess among `options`.
#[must_use]
pub(super) fn with_guessing(knows: f64, options: usize) -> f64 {
    let options = u32::try_from(options.max(2)).map_or(2.0, f64::from);
    let guess = 1.0 / options;
    rounded(guess + (1.0 - guess) * knows.clamp(0.0, MOST))
}

/// A share without guessing: two decimals are more than an estimate deserves.
#[must_use]
pub(super) fn rounded(share: f64) -> f64 {
    (share.clamp(LEAST, MOST) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_does_worse_than_guessing() {
        assert!((with_guessing(0.0, 4) - 0.25).abs() < 1e-9);
        assert!((with_guessing(0.5, 2) - 0.75).abs() < 1e-9);
    }
}
