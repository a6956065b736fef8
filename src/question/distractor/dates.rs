//! Wrong dates: of the key's grain, in legal order, the key's rank drawn first.

use super::{Why, Wrong};
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
pub(super) fn draw(base: &Base<'_>, ask: &Ask, fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
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
    let wrong: Vec<(Date, i64)> = match key {
        Date::Day(day) => {
            // Films open on the same weekday everywhere in a country, so whole weeks keep the weekday.
            let steps = offsets(rank, rng, 1, 5);
            let off = |weeks: &i64| Some((Date::Day(day.checked_add((weeks * 7).days()).ok()?), *weeks));
            steps.iter().filter_map(off).collect()
        }
        Date::Month(year, month) => {
            let first = civil::Date::new(year, month, 1).ok()?;
            let steps = offsets(rank, rng, 1, 4);
            let off = |months: &i64| {
                let day = first.checked_add(months.months()).ok()?;
                Some((Date::Month(day.year(), day.month()), *months))
            };
            steps.iter().filter_map(off).collect()
        }
        Date::Year(year) => {
            let steps = offsets(rank, rng, 2, 4);
            let off = |years: &i64| Some((Date::Year(i16::try_from(i64::from(year) + years).ok()?), *years));
            steps.iter().filter_map(off).collect()
        }
        Date::Yearless(..) => return None,
    };
    let fits = wrong.len() == 3
        && wrong.iter().all(|(d, _)| {
            !taken.contains(d) && legal(base, ask, *d) && !taken.iter().any(|t| covers(*t, *d))
        });
    let unit = match key {
        Date::Day(_) => "weeks",
        Date::Month(..) => "months",
        Date::Year(_) | Date::Yearless(..) => "years",
    };
    let why = |by| Why::Away { by, unit, rank: rank + 1 };
    fits.then(|| wrong.iter().map(|(date, by)| Wrong::new(date.print(), why(*by))).collect())
}

/// Wrong decades: one or two steps between neighbours.
pub(super) fn decades(fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let print = fact.value.print();
    let year: i64 = print.trim_start_matches("the ").trim_end_matches('s').parse().ok()?;
    let rank = rng.random_range(0..4usize);
    let why = |by| Why::Away { by, unit: "decades", rank: rank + 1 };
    let decade = |n: i64| Wrong::new(format!("the {}s", year + 10 * n), why(n));
    Some(offsets(rank, rng, 1, 2).into_iter().map(decade).collect())
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

/// A month covers its days, a year its months and days.
fn covers(wide: Date, narrow: Date) -> bool {
    match (wide, narrow) {
        (Date::Month(year, month), Date::Day(day)) => day.year() == year && day.month() == month,
        (Date::Year(year), Date::Month(..) | Date::Day(_)) => narrow.year() == Some(year),
        _ => false,
    }
}

/// The year of this edition of the program: no wrong year is later. A constant, since the same article must give the same pack on any day.
const EDITION: i16 = 2026;

/// What comes before what in every film's life.
const ORDER: &[&str] =
    &["announced", "filming-began", "filming-ended", "premiered", "released", "home-media"];

/// Whether an option keeps the order that everybody knows: no source is younger than its film, nothing is shot after it opened.
fn legal(base: &Base<'_>, ask: &Ask, date: Date) -> bool {
    let film = base.article.year.and_then(|y| i16::try_from(y).ok());
    let year_fits = match (ask.relation, film, date.year()) {
        ("source-year", Some(film), Some(year)) => year < film,
        ("made-in-year", _, Some(year)) => (1895..=EDITION).contains(&year),
        ("filming-began" | "filming-ended" | "announced", Some(film), Some(year)) => year <= film,
        // The registry began in 1989.
        ("registry", _, Some(year)) => (1989..=EDITION).contains(&year),
        _ => true,
    };
    let Some(own) = ORDER.iter().position(|r| *r == ask.relation) else { return year_fits };
    let keeps_order = |relation: &str, other: Date| {
        let place = ORDER.iter().position(|r| *r == relation);
        first_day(other).is_none()
            || place.is_none_or(|place| match place.cmp(&own) {
                std::cmp::Ordering::Less => first_day(other) <= first_day(date),
                std::cmp::Ordering::Greater => first_day(date) <= first_day(other),
                std::cmp::Ordering::Equal => true,
            })
    };
    year_fits
        && base.facts.iter().all(|f| match f.value {
            Value::Date(other) => keeps_order(f.relation, other),
            _ => true,
        })
}

/// The first day of a date, for comparing dates of different grain; year-less ones compare with nothing.
fn first_day(date: Date) -> Option<(i16, i8, i8)> {
    match date {
        Date::Day(day) => Some((day.year(), day.month(), day.day())),
        Date::Month(year, month) => Some((year, month, 0)),
        Date::Year(year) => Some((year, 0, 0)),
        Date::Yearless(..) => None,
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
