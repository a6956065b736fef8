//! Higher or lower: a figure against a round one.

use crate::{
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        kind::choice::most_exact,
        making::{Making, id},
        stem,
    },
    relation,
    value::{Money, Value},
};
use rand::RngExt as _;
use std::rc::Rc;

/// How far the round figure lies from the right one, in per cent of it.
const AWAY: std::ops::RangeInclusive<u64> = 25..=60;
/// The least figure that is asked so.
const LEAST: u64 = 20;

/// Figures that a room finds possible: no film for the cinema runs less than 39 minutes.
const LIKELY: &[(&str, std::ops::RangeInclusive<u64>)] = &[("runs-for", 70..=200)];

/// Adds a question for every figure that `wanted` names.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    wanted: impl Fn(usize) -> bool,
    out: &mut Vec<Candidate>,
) {
    let shared = Rc::clone(&making.shared);
    for (at, fact) in making.base.facts.iter().enumerate() {
        let figure = matches!(fact.value, Value::Money(_) | Value::Count(_));
        // A rank is no amount: nothing is below the last of a hundred.
        let figure = figure && !fact.relation.ends_with("-rank");
        if !(wanted(at) && figure && making.is_fair(fact)) {
            continue;
        }
        for ask in relation::asks().filter(|a| a.relation == fact.relation) {
            let id = id(fact.relation, &fact.value.print(), Kind::Choice) + "-or";
            let mut rng = making.rng(&id);
            let more = rng.random_bool(0.5);
            let away = rng.random_range(AWAY);
            let likely =
                LIKELY.iter().find(|(relation, _)| *relation == fact.relation).map(|(_, range)| range);
            let fits = |mark: &String| {
                likely.is_none_or(|range| mark.parse().is_ok_and(|figure: u64| range.contains(&figure)))
            };
            let on = |more: bool| against(&fact.value, more, away).filter(fits).map(|mark| (more, mark));
            let Some((more, mark)) = on(more).or_else(|| on(!more)) else { continue };
            let alone = ask.stems.iter().copied().filter(|w| !w.contains("of these"));
            let alone = alone.filter(|w| shared.is_alone(ask, w, fact, making.base));
            let film = making.name_of_film(&mut rng);
            let wording = most_exact(alone, &mut rng);
            let Some(stem) = wording.and_then(|w| stem::fill(w, &film, fact, making.base)) else { continue };
            let less = if matches!(fact.value, Value::Count(_)) { "Fewer" } else { "Less" };
            let options = [format!("More than {mark}"), format!("{less} than {mark}")];
            let [key, wrong] = if more { options } else { [options[1].clone(), options[0].clone()] };
            let secrets = [fact.value.print(), mark];
            let knows = making.knows(ask, fact);
            let answer = Answer::Choice { key, wrong: vec![wrong] };
            let question = making.about(fact, id, stem, answer, knows, &secrets);
            out.push(making.candidate(question, fact, ask, Source::None));
        }
    }
}

/// A round figure below the right one if that is `more`, else above it.
fn against(value: &Value, more: bool, away: u64) -> Option<String> {
    let round = |number: u64| -> Option<u64> {
        let share = if more { 100 - away.min(99) } else { 100 + away };
        let off = number.checked_mul(share)? / 100;
        // Two digits are enough, and no figure that is meant to be exact ends so.
        let unit = 10u64.checked_pow(off.checked_ilog10()?.checked_sub(1)?)?;
        let round = off / unit * unit;
        (round != number && (round < number) == more).then_some(round)
    };
    match value {
        Value::Money(money) => {
            // In the article's own scale, with one digit more where it is small: "$5.2 million" against "$3.6 million".
            let finer = money.digits < 10 * LEAST;
            let digits = money.digits * if finer { 10 } else { 1 };
            let decimals = money.decimals + u8::from(finer);
            let digits = round(digits)?;
            let (mut digits, mut decimals) = (digits, decimals);
            while decimals > 0 && digits.is_multiple_of(10) {
                (digits, decimals) = (digits / 10, decimals - 1);
            }
            Some(Value::Money(Money { digits, decimals, ..*money }).print())
        }
        Value::Count(count) if *count >= LEAST => Some(Value::Count(round(*count)?).print()),
        _ => None,
    }
}
