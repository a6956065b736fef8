//! Wrong figures: as precise as the key, and the key's rank among them drawn first.

use crate::{
    base::Base,
    fact::Fact,
    relation::Ask,
    value::{Money, Value},
};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

/// Neighbouring options are 8 to 35 per cent apart.
const NEAREST: f64 = 1.08;
const FARTHEST: f64 = 1.35;

/// A figure as its digits, with the largest that still means something.
struct Figure {
    digits: u64,
    most: u64,
}

/// Three wrong figures, or none where not every rank is possible for the key.
pub(super) fn draw(base: &Base<'_>, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
    let figure = match &fact.value {
        Value::Money(money) => Figure { digits: money.digits, most: u64::MAX },
        Value::Count(count) => Figure { digits: *count, most: u64::MAX },
        Value::Percent(percent) => Figure { digits: u64::from(*percent), most: 100 },
        Value::Score { hundredths, decimals, of } => {
            let unit = 10u32.pow(u32::from(2 - decimals));
            Figure { digits: u64::from(hundredths / unit), most: u64::from(of * 100 / unit) }
        }
        _ => return None,
    };
    let others: Vec<u64> = base
        .facts
        .iter()
        .filter(|f| f.relation == ask.relation || ask.conflicts.contains(&f.relation))
        .filter_map(|f| f.value.normal().parse::<f64>().ok())
        .map(whole)
        .collect();
    // Trailing zeros are grouping, not precision: "$20 million" must not stand beside "$21.4 million".
    let zeros = trailing_zeros(figure.digits);
    let unit = 10u64.pow(zeros);
    let (low, high) = bounds(figure.digits / unit, figure.most / unit)?;
    let key = figure.digits / unit;
    let rank = rng.random_range(0..4usize);
    let mut wrong = Vec::with_capacity(3);
    for (count, up) in [(rank, false), (3 - rank, true)] {
        let mut at = key;
        for step in 0..count {
            let left = count - step;
            at = next(at, up, left, low, high, rng)?;
            wrong.push(at * unit);
        }
    }
    let printed: Vec<String> = wrong.iter().map(|&digits| print(&fact.value, digits)).collect();
    let clash = wrong.iter().any(|w| others.contains(&amount(&fact.value, *w)));
    (!clash).then_some(printed)
}

/// The least and greatest figure with as many digits as the key, if every rank is possible between them.
fn bounds(key: u64, most: u64) -> Option<(u64, u64)> {
    if key < 10 {
        return None;
    }
    let digits = key.ilog10();
    let low = 10u64.pow(digits) + 1;
    let high = (10u64.pow(digits + 1) - 1).min(most.saturating_sub(1));
    let room = NEAREST.powi(3);
    (float(key) / room >= float(low) && float(key) * room <= float(high)).then_some((low, high))
}

/// The next figure up or down with `left` steps still to go before the bound.
fn next(at: u64, up: bool, left: usize, low: u64, high: u64, rng: &mut ChaCha8Rng) -> Option<u64> {
    let room = if up { float(high) / float(at) } else { float(at) / float(low) };
    let widest = room.powf(1.0 / f64::from(u32::try_from(left).ok()?)).min(FARTHEST);
    for _ in 0..20 {
        let factor = NEAREST + (widest - NEAREST).max(0.0) * rng.random::<f64>();
        let value = whole(if up { float(at) * factor } else { float(at) / factor });
        // A rounder figure than the key would stand out.
        let fits = (low..=high).contains(&value) && value != at && (!value.is_multiple_of(10) || value < 10);
        if fits {
            return Some(value);
        }
    }
    None
}

/// Wrong ranks around a small whole number: a place in a chart.
pub(super) fn ranks(fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
    let Value::Count(key) = fact.value else { return None };
    // Three places above and three below must exist, or the rank would give the key away.
    if !(13..=90).contains(&key) {
        return None;
    }
    let rank = rng.random_range(0..4u64);
    let mut wrong = Vec::new();
    for (count, up) in [(rank, false), (3 - rank, true)] {
        let mut at = key;
        for _ in 0..count {
            let step = rng.random_range(2..=4u64);
            at = if up { at + step } else { at.checked_sub(step)? };
            wrong.push(at.to_string());
        }
    }
    Some(wrong)
}

fn print(value: &Value, digits: u64) -> String {
    match value {
        Value::Money(money) => Money { digits, ..*money }.print(),
        Value::Count(_) => Value::Count(digits).print(),
        Value::Percent(_) => format!("{digits}%"),
        Value::Score { decimals, of, .. } => {
            let hundredths =
                u32::try_from(digits).unwrap_or(u32::MAX).saturating_mul(10u32.pow(u32::from(2 - decimals)));
            Value::Score { hundredths, decimals: *decimals, of: *of }.print()
        }
        other => other.print(),
    }
}

fn amount(value: &Value, digits: u64) -> u64 {
    match value {
        Value::Money(money) => Money { digits, ..*money }.amount(),
        Value::Score { decimals, .. } => digits / 10u64.pow(u32::from(*decimals)),
        _ => digits,
    }
}

fn trailing_zeros(mut number: u64) -> u32 {
    let mut zeros = 0;
    while number > 9 && number.is_multiple_of(10) {
        number /= 10;
        zeros += 1;
    }
    zeros
}

#[expect(clippy::cast_precision_loss, reason = "box office figures are far below 2^52")]
fn float(number: u64) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "figures are positive and far below 2^52"
)]
fn whole(number: f64) -> u64 {
    number.round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::seed::Seed;

    #[test]
    fn a_key_whose_rank_would_be_forced_is_not_asked_as_a_choice() {
        assert_eq!(bounds(97, 100), None);
        assert_eq!(bounds(1_162_653, u64::MAX), None);
        assert_eq!(bounds(71, 100), Some((11, 99)));
    }

    #[test]
    fn every_rank_of_the_key_comes_up() {
        let mut seen = [0; 4];
        for n in 0..400 {
            let mut rng = Seed::default().rng(&n.to_string());
            let fact = Fact::new("chart-position", Value::Count(33), 0, 0..0);
            let wrong = ranks(&fact, &mut rng).expect("33 has room on both sides");
            let below = wrong.iter().filter(|w| w.parse::<u64>().expect("a number") < 33).count();
            seen[below] += 1;
        }
        assert!(seen.iter().all(|&n| (70..=130).contains(&n)), "{seen:?}");
    }
}
