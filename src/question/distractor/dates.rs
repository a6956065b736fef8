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
    // Films open on the same weekday everywhere in a country, so whole weeks keep the weekday.
    let (unit, least, most) = match key {
        Date::Day(_) => ("weeks", 1, 5),
        Date::Month(..) => ("months", 1, 4),
        Date::Year(_) => ("years", 2, 4),
        Date::Yearless(..) => return None,
    };
    let at = |by: i64| away(key, by).filter(|date| legal(base, ask, *date));
    // Where a side has no room for three, the key would stand at that end whenever it is asked.
    let room = |sign: i64| (least..=most).rev().find(|step| at(sign * 3 * step).is_some());
    let most = [room(-1)?, room(1)?];
    let rank = rng.random_range(0..4usize);
    let steps = offsets(rank, rng, least, most);
    let wrong: Vec<(Date, i64)> = steps.into_iter().filter_map(|by| Some((at(by)?, by))).collect();
    let fits = wrong.len() == 3
        && wrong.iter().all(|(d, _)| !taken.contains(d) && !taken.iter().any(|t| covers(*t, *d)));
    let why = |by| Why::Away { by, unit, rank: rank + 1 };
    fits.then(|| wrong.iter().map(|(date, by)| Wrong::new(date.print(), why(*by))).collect())
}

/// The date so many units of its own grain away, weeks for a day.
fn away(date: Date, by: i64) -> Option<Date> {
    match date {
        Date::Day(day) => Some(Date::Day(day.checked_add((by * 7).days()).ok()?)),
        Date::Month(year, month) => {
            let day = civil::Date::new(year, month, 1).ok()?.checked_add(by.months()).ok()?;
            Some(Date::Month(day.year(), day.month()))
        }
        Date::Year(year) => Some(Date::Year(i16::try_from(i64::from(year) + by).ok()?)),
        Date::Yearless(..) => None,
    }
}

/// Wrong decades: one or two steps between neighbours.
pub(super) fn decades(fact: &Fact, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let print = fact.value.print();
    let year: i64 = print.trim_start_matches("the ").trim_end_matches('s').parse().ok()?;
    let rank = rng.random_range(0..4usize);
    let why = |by| Why::Away { by, unit: "decades", rank: rank + 1 };
    let decade = |n: i64| Wrong::new(format!("the {}s", year + 10 * n), why(n));
    Some(offsets(rank, rng, 1, [2, 2]).into_iter().map(decade).collect())
}

/// Cumulative steps below and above the key, `rank` of them below, each at most as long as that side allows.
fn offsets(rank: usize, rng: &mut ChaCha8Rng, least: i64, most: [i64; 2]) -> Vec<i64> {
    let mut out = Vec::with_capacity(3);
    for (count, sign, most) in [(rank, -1, most[0]), (3 - rank, 1, most[1])] {
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
        // A year nearby that the article names may be that of a first showing somewhere.
        ("made-in-year", film, Some(year)) => {
            let near = film.is_some_and(|film| film.abs_diff(year) <= SHOWN);
            (1895..=EDITION).contains(&year) && !(near && is_named(base, year))
        }
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

/// Years between a film's first showings in the world.
const SHOWN: u16 = 2;

/// Whether the article names a year.
fn is_named(base: &Base<'_>, year: i16) -> bool {
    let year = year.to_string();
    (0..base.article.tokens.len()).any(|t| base.article.word(t) == year)
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
    fn a_date_without_room_for_three_on_either_side_is_no_choice() {
        let asked = |began: &str| {
            let text = format!(
                "Lamp Street is a 2015 British drama film directed by Ann Hale. Filming began on {began}. It was released \
                 in the United Kingdom on 25 September 2015.\n"
            );
            let article = crate::article::Article::parse(text).unwrap();
            let base = Base::read(&article);
            let fact = base.of("filming-began").next().expect("it is told").clone();
            let ask = crate::relation::asks().find(|ask| ask.relation == "filming-began").unwrap();
            (0..40).filter_map(|n| draw(&base, ask, &fact, &mut Seed::default().rng(&n.to_string()))).count()
        };
        assert_eq!(asked("4 May 2015"), 40, "every rank is possible");
        assert_eq!(
            asked("18 September 2015"),
            0,
            "no later day would do, so the key were the last each time"
        );
    }

    #[test]
    fn offsets_stand_on_both_sides_as_the_rank_says() {
        let mut rng = Seed::default().rng("x");
        for rank in 0..4 {
            let steps = offsets(rank, &mut rng, 2, [4, 4]);
            assert_eq!((steps.iter().filter(|s| **s < 0).count(), steps.len()), (rank, 3));
        }
    }
}
