//! Closest number: a figure of the film, typed.

use crate::{
    fact::Fact,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        kind::choice::most_exact,
        making::{Making, id},
        number::Number,
        stem,
    },
    relation::{self, Ask, Options},
    value::{Date, Money, Scale, Value},
};
use std::rc::Rc;

/// How near an answer must be to count as right when nobody else plays, as a share of the number.
const NEAR: f64 = 0.1;
/// The same for marks, in parts of the best mark.
const NEAR_MARK: f64 = 0.03;
/// The same for years.
const NEAR_YEAR: f64 = 1.0;
/// Nobody knows a figure to the digit; this share of those who would know it among options comes near.
const TYPED: f64 = 0.7;

/// Adds a question for every figure that `wanted` names by index.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    wanted: impl Fn(usize, &Fact) -> bool,
    out: &mut Vec<Candidate>,
) {
    let shared = Rc::clone(&making.shared);
    for (at, fact) in making.base.facts.iter().enumerate() {
        let Some(number) = number(&fact.value).filter(|_| wanted(at, fact) && making.is_fair(fact)) else {
            continue;
        };
        // A number from a closed list is a name: disc region 1.
        let of_numbers = |a: &&Ask| matches!(a.options, Options::Figures | Options::Ranks | Options::Dates);
        for ask in relation::asks().filter(|a| a.relation == fact.relation).filter(of_numbers) {
            // How many critics were counted, or what a film took so far, is a figure that nobody cares to come near.
            let part = ask.relation == "grossed" && fact.qualifier("run").is_none()
                || ask.relation.starts_with("rt-")
                || ask.relation.starts_with("metacritic-");
            if making.is_minor(ask, fact) || part {
                continue;
            }
            let id = id(fact.relation, &fact.value.print(), Kind::Number);
            let mut rng = making.rng(&id);
            let alone = ask.stems.iter().copied().filter(|w| !w.contains("of these"));
            let alone = alone.filter(|w| shared.is_alone(ask, w, fact, making.base));
            let Some(wording) = most_exact(alone, &mut rng) else { continue };
            let film = making.name_of_film(&mut rng);
            let Some(stem) = stem::fill(wording, &film, fact, making.base) else { continue };
            let knows = making.knows(ask, fact) * TYPED;
            let secrets = [fact.value.print()];
            let question = making.about(fact, id, stem, Answer::Number(number.clone()), knows, &secrets);
            out.push(making.candidate(question, fact, ask, Source::Typed));
        }
    }
}

/// A figure as it is typed: money in its own scale, marks without their maximum.
pub(in crate::question) fn number(value: &Value) -> Option<Number> {
    let near = |value: f64, unit: &str| Number {
        value,
        unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
        tolerance: (value * NEAR).round().max(1.0),
    };
    Some(match value {
        Value::Money(money) => sum(*money)?,
        Value::Count(count) => near(small(*count)?, ""),
        Value::Percent(percent) => {
            Number { tolerance: (100.0 * NEAR_MARK).round(), ..near(f64::from(*percent), "%") }
        }
        Value::Score { hundredths, of, .. } => Number {
            value: f64::from(*hundredths) / 100.0,
            unit: Some(format!("out of {of}")),
            tolerance: f64::from(*of) * NEAR_MARK,
        },
        Value::Date(Date::Year(year)) => Number { value: f64::from(*year), unit: None, tolerance: NEAR_YEAR },
        _ => return None,
    })
}

fn sum(money: Money) -> Option<Number> {
    let value = small(money.digits)? / 10f64.powi(i32::from(money.decimals));
    let unit = match money.scale {
        Scale::One => money.currency.sign().to_owned(),
        scale => format!("{} {}", scale.word().trim_start(), money.currency.plural()).trim_end().to_owned(),
    };
    // To three places, or 3 would be off by 0.30000000000000004.
    let tolerance = (value * NEAR * 1_000.0).round() / 1_000.0;
    Some(Number { value, unit: Some(unit).filter(|u| !u.is_empty()), tolerance })
}

#[expect(clippy::cast_precision_loss, reason = "the answer's limit is far below 2^53")]
fn small(number: u64) -> Option<f64> {
    (number <= 1_000_000_000_000).then_some(number as f64)
}
