//! A second scorer to check the first against.

use super::super::{
    mode::{Numbers, Points},
    response::Response,
    *,
};
use crate::question::round::Key;

/// A second scorer, written to be plain instead of fast: walks the sheet team by team and follows the modes' rules to the
/// letter.
#[expect(
    clippy::too_many_lines,
    reason = "the rules from top to bottom, sharing nothing with the real scorer"
)]
#[expect(clippy::cast_possible_truncation, reason = "points are small")]
pub(super) fn naive(game: &Game) -> Vec<i64> {
    let (setup, state) = (&game.setup, &game.state);
    let over = matches!(
        state.phase,
        Phase::Standings { .. }
            | Phase::Break { .. }
            | Phase::Film { .. }
            | Phase::Podium { .. }
            | Phase::Over { left: false }
    );
    let tie = |asked: &Asked| matches!(asked.source, Source::Tie(_));
    let in_ties = state.asked.last().is_some_and(tie);
    let accepted = |asked: &Asked, response: &Option<Response>| {
        response.as_ref().is_some_and(|response| asked.also.contains(response))
    };
    let right = |asked: &Asked, response: &Option<Response>| match (&setup.dealt(asked.source).key, response)
    {
        _ if accepted(asked, response) => true,
        (Key::Option(key), Some(Response::Option(option))) => key == option,
        (Key::Option(_), Some(Response::Text(text))) => text == "one",
        (Key::Order(key), Some(Response::Order(order))) => key == order,
        (Key::Number(number), Some(Response::Text(text))) => {
            (text.parse::<f64>().unwrap() - number.value).abs() <= number.tolerance
        }
        (Key::Open(_), Some(Response::Text(text))) => {
            let key = setup.dealt(asked.source).question.key().into_owned();
            key.ends_with(text.as_str())
        }
        _ => false,
    };
    let mut totals = Vec::new();
    for (at, team) in state.teams.iter().enumerate() {
        let seat = Seat(at);
        let mut total = team.edits;
        for round in 0..setup.rounds.len() {
            let (mut sum, mut any_wrong, mut any_blank, mut own) = (0, false, false, 0);
            for asked in &state.asked {
                if asked.round != round || asked.fate != Fate::Revealed || tie(asked) {
                    continue;
                }
                let stolen = asked.stolen.as_ref().filter(|stolen| stolen.seat == seat);
                if let Some(stolen) = stolen.filter(|stolen| right(asked, &stolen.response)) {
                    sum += if matches!(stolen.response, Some(Response::Text(_))) { 2 } else { 1 };
                }
                let Some(given) = asked.given.iter().find(|given| given.seat == seat) else { continue };
                let is_right = right(asked, &given.response);
                if let Some(wagers) = &asked.wagers {
                    let wager =
                        wagers.iter().find(|(other, _)| *other == seat).map_or(0, |(_, points)| *points);
                    total += if is_right { i64::from(wager) } else { -i64::from(wager) };
                    continue;
                }
                own += 1;
                any_wrong |= given.response.is_some() && !is_right;
                any_blank |= given.response.is_none();
                let number = match &setup.dealt(asked.source).key {
                    Key::Number(number) if setup.rules.numbers == Numbers::Closest => Some(number.value),
                    _ => None,
                };
                let far = |response: &Option<Response>| match (response, number) {
                    (Some(_), Some(_)) if accepted(asked, response) => Some(0.0),
                    (Some(Response::Text(text)), Some(value)) => {
                        Some((text.parse::<f64>().unwrap() - value).abs())
                    }
                    _ => None,
                };
                if number.is_some() {
                    let Some(mine) = far(&given.response) else { continue };
                    let closer =
                        asked.given.iter().filter_map(|other| far(&other.response)).filter(|o| *o < mine);
                    let rank = i32::try_from(closer.count()).unwrap();
                    sum += (50.0 * 0.7f64.powi(rank) + 1e-9).round().max(5.0) as i64;
                    sum += if mine.abs() < f64::EPSILON { 25 } else { 0 };
                    continue;
                }
                if !is_right {
                    continue;
                }
                sum += match setup.rules.points {
                    Points::Flat(points) => i64::from(points),
                    Points::Wipeout { .. } => 1,
                    Points::Open { typed, chosen } => {
                        i64::from(if matches!(given.response, Some(Response::Text(_))) {
                            typed
                        } else {
                            chosen
                        })
                    }
                    Points::Stakes { .. } => {
                        let placed = asked.stakes.iter().find(|placed| placed.seat == seat).unwrap();
                        i64::from(placed.points.unwrap())
                    }
                    Points::Speed { top, .. } => {
                        match asked.time.map(|open| (open + asked.more).as_secs_f64()) {
                            Some(open) if given.after.as_millis() >= 500 => {
                                let exact = (1.0 - given.after.as_secs_f64() / open / 2.0) * f64::from(top);
                                (exact + 1e-9).round() as i64
                            }
                            _ => i64::from(top),
                        }
                    }
                };
            }
            if let Points::Wipeout { all } = setup.rules.points {
                if any_wrong {
                    sum = 0;
                } else if own > 0 && !any_blank && (round < state.round || over || in_ties) {
                    sum += i64::from(all);
                }
            }
            total += if team.joker == Some(round) { 2 * sum } else { sum };
        }
        totals.push(total);
    }
    totals
}
