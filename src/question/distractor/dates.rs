//! Wrong dates: of the key's grain, in legal order, the key's rank drawn first.

use crate::{
    base::Base,
    fact::Fact,
    relation::Ask,
    value::{Date, Value},
};
use jiff::{ToSpan as _, civil};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

/// Three wrong dates, or none where not every rank is possible for the key.
pub(super) fn draw(base: &Base<'_>, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<String>> {
    let Value::Date(key) = fact.value else { return None };
    let taken: Vec<Date> = base
        .facts
        .iter()
        .filter(|f| f.relation == ask.relation || ask.conflicts.contains(&f.relation))
        .filter_map(|f| match f.value {
            Value::Date(date) => Some(date),
            _ => None,
        })
        .collect();
    let rank = rng.random_range(0..4usize);
    let wrong: Vec<Date> = match key {
        Date::Day(day) => {
            // Films open on the same weekday everywhere in a country, so whole weeks keep the weekday.
            let steps = offsets(rank, rng, 1, 5);
            steps.iter().filter_map(|weeks| day.checked_add((weeks * 7).days()).ok()).map(Date::Day).collect()
        }
        Date::Month(year, month) => {
            let first = civil::Date::new(year, month, 1).ok()?;
            let steps = offsets(rank, rng, 1, 4);
            steps
                .iter()
                .filter_map(|months| first.checked_add(months.months()).ok())
                .map(|d| Date::Month(d.year(), d.month()))
                .collect()
        }
        Date::Year(year) => {
            let steps = offsets(rank, rng, 2, 4);
            steps
                .iter()
                .filter_map(|years| i16::try_from(i64::from(year) + years).ok())
                .map(Date::Year)
                .collect()
        }
        Date::Yearless(..) => return None,
    };
    let fits = wrong.len() == 3
        && wrong
            .iter()
            .all(|d| !taken.contains(d) && legal(base, ask, *d) && !taken.iter().any(|t| covers(*t, *d)));
    fits.then(|| wrong.iter().map(Date::print).collect())
}

/// Cumulative steps below and above the key: `rank` of them below.
fn offsets(rank: usize, rng: &mut ChaCha8Rng, least: i64, most: i64) -> Vec<i64> {
    let mut out = Vec::with_capacity(3);
    for (count, sign) in [(rank, -1), (3 - rank, 1)] {
        let mut at = 0;
        for _ in 0..count {
            at += rng.random_range(least..=most);
            out.push(sign * at);
        }
    }
    out
}

/// A month covers its days, a year its months.
fn covers(wide: Date, narrow: Date) -> bool {
    match (wide, narrow) {
        (Date::Month(year, month), Date::Day(day)) => day.year() == year && day.month() == month,
        _ => false,
    }
}

/// Whether an option keeps the order that everybody knows: nothing is shot after it opened, no source is younger
/// than its film, and no film is from the future.
fn legal(base: &Base<'_>, ask: &Ask, date: Date) -> bool {
    let film = base.article.year.and_then(|y| i16::try_from(y).ok());
    match (ask.relation, film, date.year()) {
        ("source-year", Some(film), Some(year)) => year < film,
        ("made-in-year", _, Some(year)) => (1895..=2026).contains(&year),
        ("filming-began" | "filming-ended" | "announced", Some(film), Some(year)) => year <= film,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::seed::Seed;

    #[test]
    fn offsets_stand_on_both_sides_as_the_rank_says() {
        let mut rng = Seed::default().rng("x");
        for rank in 0..4 {
            let steps = offsets(rank, &mut rng, 2, 4);
            assert_eq!((steps.iter().filter(|s| **s < 0).count(), steps.len()), (rank, 3));
        }
    }
}
