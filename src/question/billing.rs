//! Who of a cast is worth asking about.

use crate::{article::SectionKind, base::Base, fact::Fact, lexicon::people};

/// So many parts of a cast list are worth asking about, whoever plays them.
const PARTS: usize = 8;

/// So many may fill a round that has nothing better.
const MOST: usize = 12;

/// Whether somebody in the cast is neither named in the lead nor known.
pub(super) fn is_bit_part(fact: &Fact, base: &Base<'_>) -> bool {
    fact.relation == "stars" && !is_in_lead(fact, base) && people::find(&fact.value.print()).is_none()
}

/// Whether a part comes so late in a cast that nobody is asked about it.
pub(super) fn is_late_part(fact: &Fact, base: &Base<'_>) -> bool {
    is_behind(MOST, fact, base)
}

/// Whether a part comes late enough in a cast that it only fills a round.
pub(super) fn is_small_part(fact: &Fact, base: &Base<'_>) -> bool {
    is_behind(PARTS, fact, base)
}

/// Whether a part comes behind so many others, played by somebody whom neither the lead names nor anybody knows.
fn is_behind(parts: usize, fact: &Fact, base: &Base<'_>) -> bool {
    fact.relation == "plays"
        && base.of("plays").take(parts).all(|other| !std::ptr::eq(other, fact))
        && people::find(&fact.value.print()).is_none()
        && !is_in_lead(fact, base)
        && !base.of("stars").any(|star| star.value == fact.value && is_in_lead(star, base))
}

fn is_in_lead(fact: &Fact, base: &Base<'_>) -> bool {
    base.article.section(fact.sentence).kind == SectionKind::Lead
}
