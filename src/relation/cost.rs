//! What the film cost to make.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["budget", "budget of", "production budget"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot) || reader.hedged(hit) || !(reader.about_film(hit) || reader.in_lead(hit)) {
        return;
    }
    let before = reader.before(hit);
    if matches!(before.back(0), "initial" | "original" | "marketing" | "approximate" | "estimated" | "early" | "advertising" | "promotional") {
        return;
    }
    // "against its $200 million budget": the sum stands right before.
    let near = (1..6).find_map(|n| {
        let mut at = before.moved(before.at.checked_sub(n)?);
        at.money().filter(|_| matches!(at.word(), "budget" | "production") || at.at == hit.first)
    });
    let sum = near.or_else(|| {
        let mut after = reader.after(hit);
        let _ = after.eat(&["was", "is"]);
        let _ = after.eat(&["of"]);
        after.money()
    });
    // "$30–40 million" is a range.
    let ranged = |span: &crate::article::Span| reader.article.text[..span.start].trim_end_matches('$').ends_with(['–', '-', '—']);
    if let Some(sum) = sum.filter(|s| !ranged(&s.span)) {
        let currency = sum.value.currency.iso();
        reader.add(Fact::new("cost", Value::Money(sum.value), hit.sentence, sum.span).with("currency", currency));
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "cost",
    stems: &["How large was the budget of {film}?", "What did {film} cost to make?"],
    tell: &["The budget was {value}."],
    options: Options::Figures,
    conflicts: &["grossed", "opened-to"],
    interest: 4,
    knows: 0.05,
    ..Ask::BLANK
}];
