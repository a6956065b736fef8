//! Wrong figures: as precise as the key, and the key's rank among them drawn first.

use super::{Why, Wrong};
use crate::{
    article::{Article, Cursor},
    base::Base,
    fact::Fact,
    relation::Ask,
    value::{Money, Value},
};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

/// Neighbouring options are 8 to 35 per cent apart; in thousandths, because whole numbers are the same on every machine.
const NEAREST: u64 = 1_080;
const FARTHEST: u64 = 1_350;

/// Sentences before and behind a number in which ranges are looked for.
const AROUND: usize = 3;

/// How often the steps are drawn anew when an option turns out to be true elsewhere.
const TRIES: usize = 20;

/// A figure as its digits, with the largest that still means something.
struct Figure {
    digits: u64,
    most: u64,
}

/// Three wrong figures, or none where not every rank is possible for the key.
pub(super) fn draw(base: &Base<'_>, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
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
        .filter(|f| f.value.kind() == fact.value.kind())
        .map(|f| magnitude(&f.value))
        .collect();
    // Trailing zeros are grouping, not precision: "$20 million" must not stand beside "$21.4 million".
    let unit = 10u64.checked_pow(trailing_zeros(figure.digits))?;
    let (low, high) = bounds(figure.digits / unit, figure.most / unit)?;
    let key = figure.digits / unit;
    // The rank is drawn once: options that clash are drawn anew around it, or the clashes would choose the rank.
    let rank = rng.random_range(0..4usize);
    (0..TRIES).find_map(|_| {
        let mut wrong = Vec::with_capacity(3);
        for (count, up) in [(rank, false), (3 - rank, true)] {
            let mut at = key;
            for step in 0..count {
                at = next(at, up, count - step, low, high, rng)?;
                wrong.push((with_digits(&fact.value, at * unit), per_cent_off(at, key)));
            }
        }
        let clash = wrong
            .iter()
            .map(|(value, _)| magnitude(value))
            .any(|figure| others.contains(&figure) || is_in_range(base.article, fact, figure));
        let why = |by| Why::Away { by, unit: "%", rank: rank + 1 };
        (!clash).then(|| wrong.iter().map(|(value, by)| Wrong::new(value.print(), why(*by))).collect())
    })
}

/// Whether the sentences around a number give a range that holds a figure: where "1,800–2,200" were reported, 1,910
/// is not plainly false.
fn is_in_range(article: &Article, fact: &Fact, figure: u64) -> bool {
    if !matches!(fact.value, Value::Count(_)) {
        return false;
    }
    let last = (fact.sentence + AROUND).min(article.sentences.len() - 1);
    (fact.sentence.saturating_sub(AROUND)..=last).any(|s| {
        let tokens = article.sentences[s].tokens.clone();
        tokens.clone().any(|at| {
            let mut cursor = Cursor { article, at, first: tokens.start, end: tokens.end };
            let Some(low) = cursor.count() else { return false };
            let joined = cursor.eat(&["–", "—", "-", "to"]);
            joined && cursor.count().is_some_and(|high| (low.value..=high.value).contains(&figure))
        })
    })
}

/// How far a figure is from the key, in whole per cent of it.
fn per_cent_off(figure: u64, key: u64) -> i64 {
    let whole = (u128::from(figure.abs_diff(key)) * 100 + u128::from(key) / 2) / u128::from(key.max(1));
    let off = i64::try_from(whole).unwrap_or(i64::MAX);
    if figure < key { -off } else { off }
}

/// The least and greatest figure with as many digits as the key, if every rank is possible between them.
fn bounds(key: u64, most: u64) -> Option<(u64, u64)> {
    if key < 10 {
        return None;
    }
    let digits = key.ilog10();
    let low = 10u64.pow(digits) + 1;
    let high = (10u64.pow(digits + 1) - 1).min(most.saturating_sub(1));
    let reach = |at: u64, up: bool| (0..3).try_fold(at, |at, _| scaled(at, NEAREST, up));
    (reach(key, false)? >= low && reach(key, true)? <= high).then_some((low, high))
}

/// A figure times or divided by thousandths, rounded.
fn scaled(at: u64, thousandths: u64, up: bool) -> Option<u64> {
    let (by, over) = if up { (thousandths, 1_000) } else { (1_000, thousandths) };
    Some((at.checked_mul(by)? + over / 2) / over)
}

/// The next figure up or down with `left` steps still to go before the bound.
fn next(at: u64, up: bool, left: usize, low: u64, high: u64, rng: &mut ChaCha8Rng) -> Option<u64> {
    let fits = |factor: &u64| {
        (0..left).try_fold(at, |at, _| scaled(at, *factor, up)).is_some_and(|end| (low..=high).contains(&end))
    };
    let widest = (NEAREST..=FARTHEST).rev().step_by(10).find(fits).unwrap_or(NEAREST);
    for _ in 0..TRIES {
        let value = scaled(at, rng.random_range(NEAREST..=widest), up)?;
        // A rounder figure than the key would stand out.
        if (low..=high).contains(&value) && value != at && (value % 10 != 0 || value < 10) {
            return Some(value);
        }
    }
    None
}

/// Wrong ranks around a small whole number: a place in a chart.
pub(super) fn ranks(fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let Value::Count(key) = fact.value else { return None };
    // Three places above and three below must exist, or the rank would give the key away.
    if !(13..=90).contains(&key) {
        return None;
    }
    let rank = rng.random_range(0..4usize);
    let mut wrong = Vec::new();
    for (count, up) in [(rank, false), (3 - rank, true)] {
        let mut at = key;
        for _ in 0..count {
            let step = rng.random_range(2..=4u64);
            at = if up { at + step } else { at.checked_sub(step)? };
            let by = i64::try_from(at).ok()? - i64::try_from(key).ok()?;
            wrong.push(Wrong::new(at.to_string(), Why::Away { by, unit: "places", rank: rank + 1 }));
        }
    }
    Some(wrong)
}

/// So many marks must be possible above the key, and below it.
const LEAST_ROOM: u32 = 2;

/// Wrong marks out of the key's maximum: at most three steps up or down, the key at any rank that leaves room.
pub(super) fn marks(fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let Value::Score { hundredths, of, .. } = fact.value else { return None };
    let step = match of {
        4..=6 => 50,
        10 => 100,
        _ => return None,
    };
    let (most, least) = ((of * 100 - hundredths) / step, (hundredths / step).saturating_sub(1));
    // With less room on a side, the key would stand at that end nearly always.
    if most < LEAST_ROOM || least < LEAST_ROOM {
        return None;
    }
    let ups = rng.random_range(3u32.saturating_sub(least)..=most.min(3));
    let above = (1..=ups).map(|n| (hundredths + n * step, i64::from(n)));
    let below = (1..=3 - ups).map(|n| (hundredths - n * step, -i64::from(n)));
    let rank = usize::try_from(4 - ups).ok()?;
    Some(
        above
            .chain(below)
            .map(|(hundredths, by)| {
                let decimals = u8::from(!hundredths.is_multiple_of(100));
                let mark = Value::Score { hundredths, decimals, of };
                Wrong::new(mark.print(), Why::Away { by, unit: "steps", rank })
            })
            .collect(),
    )
}

/// A value of the same kind and form with other digits.
fn with_digits(value: &Value, digits: u64) -> Value {
    match value {
        Value::Money(money) => Value::Money(Money { digits, ..*money }),
        Value::Percent(_) => Value::Percent(u8::try_from(digits).unwrap_or(100)),
        Value::Score { decimals, of, .. } => {
            let hundredths =
                u32::try_from(digits).unwrap_or(u32::MAX).saturating_mul(10u32.pow(u32::from(2 - decimals)));
            Value::Score { hundredths, decimals: *decimals, of: *of }
        }
        _ => Value::Count(digits),
    }
}

/// What two figures of one kind are compared by.
fn magnitude(value: &Value) -> u64 {
    match value {
        Value::Money(money) => money.amount(),
        Value::Count(count) => *count,
        Value::Percent(percent) => u64::from(*percent),
        Value::Score { hundredths, .. } => u64::from(*hundredths),
        _ => 0,
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
    fn a_number_in_a_stated_range_is_not_plainly_false() {
        let text =
            "The Lamp is a 2015 film. It was to open on 1,800–2,200 screens. It opened on 2,460 screens.";
        let article = Article::parse(text.to_owned()).expect("it is a film");
        let fact = Fact::new("opened-in", Value::Count(2_460), 2, 0..0);
        assert!(is_in_range(&article, &fact, 1_910) && is_in_range(&article, &fact, 2_200));
        assert!(!is_in_range(&article, &fact, 2_300));
    }

    #[test]
    fn every_rank_of_the_key_comes_up() {
        let mut seen = [0; 4];
        for n in 0..400 {
            let mut rng = Seed::default().rng(&n.to_string());
            let fact = Fact::new("chart-position", Value::Count(33), 0, 0..0);
            let wrong = ranks(&fact, &mut rng).expect("33 has room on both sides");
            let below = wrong.iter().filter(|w| w.text.parse::<u64>().expect("a number") < 33).count();
            seen[below] += 1;
        }
        assert!(seen.iter().all(|&n| (70..=130).contains(&n)), "{seen:?}");
    }
}
