//! What the film cost to make.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::SectionKind,
    fact::Fact,
    value::{Currency, Value},
};

pub(super) const CUE: Cue = Cue { phrases: &["budget", "budget of", "production budget"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot)
        || reader.hedged(hit)
        || !(reader.about_film(hit) || reader.in_lead(hit))
    {
        return;
    }
    let before = reader.before(hit);
    if matches!(
        before.back(0),
        "initial"
            | "original"
            | "marketing"
            | "approximate"
            | "estimated"
            | "early"
            | "advertising"
            | "promotional"
    ) {
        return;
    }
    // "against its $200 million budget": the sum stands right before.
    let near = reader
        .sum_before(&before, 6)
        .filter(|(_, after)| *after == hit.first || reader.article.word(*after) == "production")
        .map(|(sum, _)| sum);
    let sum = near.or_else(|| {
        let mut after = reader.after(hit);
        let _ = after.eat(&["was", "is"]);
        let _ = after.eat(&["of"]);
        after.money()
    });
    // "$30–40 million" is a range.
    let ranged = |span: &crate::article::Span| {
        reader.article.text[..span.start].trim_end_matches('$').ends_with(['–', '-', '—'])
    };
    // No film has cost as much; damage glues two figures into one.
    let possible = |s: &crate::article::Read<crate::value::Money>| {
        s.value.currency != Currency::Usd || s.value.amount() < 700_000_000
    };
    if let Some(sum) = sum.filter(|s| !ranged(&s.span) && possible(s)) {
        let currency = sum.value.currency.iso();
        reader.add(
            Fact::new("cost", Value::Money(sum.value), hit.sentence, sum.span).with("currency", currency),
        );
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

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_budget_is_read_on_both_sides() {
        check("cost", "The film had a budget of $5 million.", &["5000000 (currency: USD)"]);
        check("cost", "It was made on a $5 million budget.", &["5000000 (currency: USD)"]);
    }

    #[test]
    fn a_first_or_rough_budget_is_none() {
        check("cost", "The initial budget was $8 million.", &[]);
        check("cost", "It had a budget of $30–40 million.", &[]);
    }
}
