//! Who of a cast is worth asking about.

use crate::{article::SectionKind, base::Base, fact::Fact, lexicon::people};

/// So many parts of a cast list are asked about, whoever plays them.
const PARTS: usize = 12;

/// Whether a part shares a word with its actor: "Don Lee as Don Reed" tells itself.
pub(super) fn tells_itself(part: &str, actor: &str) -> bool {
    part.split(' ').any(|word| word.len() > 2 && actor.split(' ').any(|own| own == word))
}

/// Whether somebody in the cast is neither named in the lead nor known.
pub(super) fn is_bit_part(fact: &Fact, base: &Base<'_>) -> bool {
    fact.relation == "stars" && !is_in_lead(fact, base) && people::find(&fact.value.print()).is_none()
}

/// Whether a part comes late in a long cast, played by somebody whom neither the lead names nor anybody knows.
pub(super) fn is_late_part(fact: &Fact, base: &Base<'_>) -> bool {
    fact.relation == "plays"
        && base.of("plays").take(PARTS).all(|other| !std::ptr::eq(other, fact))
        && people::find(&fact.value.print()).is_none()
        && !is_in_lead(fact, base)
        && !base.of("stars").any(|star| star.value == fact.value && is_in_lead(star, base))
}

fn is_in_lead(fact: &Fact, base: &Base<'_>) -> bool {
    base.article.section(fact.sentence).kind == SectionKind::Lead
}
