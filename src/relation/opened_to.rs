//! What the film earned on its opening weekend.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["opening weekend", "first weekend", "opening-weekend"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if matches!(reader.section(hit), SectionKind::Plot) || reader.hedged(hit) || !reader.about_film(hit) || matches!(before.back(0), "biggest" | "largest" | "highest" | "best" | "'s") {
        return;
    }
    // "earned $X in its opening weekend": the sum nearest before; else "opening weekend … grossed $X".
    let near = (1..12).find_map(|n| {
        let mut at = before.moved(before.at.checked_sub(n)?);
        if matches!(at.word(), "after" | "and" | ";") {
            return Some(None);
        }
        at.money().map(Some)
    });
    let sum = near.flatten().or_else(|| {
        let after = reader.after(hit);
        (0..10).find_map(|n| {
            let mut at = after.moved(after.at + n);
            (!matches!(at.word(), "after" | "and" | ";" | "than" | "behind")).then(|| at.money()).flatten()
        })
    });
    if let Some(sum) = sum {
        let currency = sum.value.currency.iso();
        reader.add(Fact::new("opened-to", Value::Money(sum.value), hit.sentence, sum.span).with("currency", currency));
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opened-to",
    stems: &["How much did {film} earn on its opening weekend in {the_place}?", "How much did {film} take on its opening weekend?"],
    tell: &["On its opening weekend it earned {value}."],
    options: Options::Figures,
    conflicts: &["grossed", "cost"],
    interest: 4,
    knows: 0.05,
    ..Ask::BLANK
}];
