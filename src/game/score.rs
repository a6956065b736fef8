//! Marking and adding up: the sheet of a game in, points out. Nothing is kept, so that whatever the host changes about
//! a question marks everything behind it anew.

use super::{
    mode::{Numbers, Points},
    response::{self, Response},
    setup::{Setup, Source},
    sheet::{Asked, Fate, Given},
    state::State,
    team::Seat,
};
use crate::question::round::Key;
use serde::Serialize;
use std::{cmp::Ordering, time::Duration};

/// One answer of one team, marked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// Whose.
    pub seat: Seat,
    /// What was answered, `None` for a blank.
    pub response: Option<Response>,
    /// Whether that was right.
    pub right: bool,
    /// How far a number was off, in print; none where it was exact.
    pub off: Option<String>,
    /// Place among all guesses of a number, from 1, where the closest wins.
    pub rank: Option<usize>,
    /// What it earned or lost, before anything that doubles or wipes out the round.
    pub points: i64,
    /// Whether another team's question was stolen.
    pub stolen: bool,
}

/// What one team has.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    pub(super) points: i64,
    /// Points of each round, jokers and wipe-outs counted; the wager and the host's edits are in none.
    pub(super) rounds: Vec<i64>,
    /// Right answers of its own questions, and how many it had.
    pub(super) right: usize,
    pub(super) asked: usize,
    /// Right answers in a row up to now, and the longest run.
    pub(super) streak: usize,
    pub(super) best_streak: usize,
    /// How far off it was in each tie-break; infinitely far without a guess.
    pub(super) shadow: Vec<f64>,
}

/// Whether an answer is right, by the key or because the host accepts it.
pub(super) fn is_right(setup: &Setup, asked: &Asked, given: &Given) -> bool {
    let Some(response) = &given.response else { return false };
    response::judge(setup.dealt(asked.source), response).right
        || asked.also.iter().any(|also| says_the_same(also, response))
}

fn says_the_same(one: &Response, other: &Response) -> bool {
    match (one, other) {
        (Response::Text(one), Response::Text(other)) => {
            crate::question::fold::fold(one) == crate::question::fold::fold(other)
        }
        _ => one == other,
    }
}

/// The marks of every question that was put, in order; none for those that are open or out.
pub(super) fn marks(setup: &Setup, state: &State) -> Vec<Vec<Mark>> {
    let mut streaks = vec![0; state.teams.len()];
    state.asked.iter().map(|asked| of_one(setup, asked, &mut streaks)).collect()
}

fn of_one(setup: &Setup, asked: &Asked, streaks: &mut [usize]) -> Vec<Mark> {
    if asked.fate != Fate::Revealed {
        return Vec::new();
    }
    let ranks = ranks(setup, asked);
    let mut marks = Vec::new();
    let given = asked.to.iter().filter_map(|seat| asked.given(*seat)).map(|given| (given, false));
    for (given, stolen) in given.chain(asked.stolen.iter().map(|given| (given, true))) {
        let right = is_right(setup, asked, given);
        let verdict = given.response.as_ref().map(|it| response::judge(setup.dealt(asked.source), it));
        if !stolen && !matches!(asked.source, Source::Tie(_)) {
            let streak = &mut streaks[given.seat.0];
            *streak = if right { *streak + 1 } else { 0 };
        }
        let rank = ranks.iter().find(|(seat, _)| *seat == given.seat).map(|(_, rank)| *rank);
        let streak = streaks[given.seat.0];
        marks.push(Mark {
            seat: given.seat,
            response: given.response.clone(),
            right,
            off: verdict.and_then(|verdict| verdict.off).map(|(_, print)| print),
            rank,
            points: worth(setup, asked, given, right, rank, streak),
            stolen,
        });
    }
    marks
}

/// What one answer earns or loses.
fn worth(
    setup: &Setup,
    asked: &Asked,
    given: &Given,
    right: bool,
    rank: Option<usize>,
    streak: usize,
) -> i64 {
    if matches!(asked.source, Source::Tie(_)) {
        return 0;
    }
    if let Some(wagers) = &asked.wagers {
        let wager = wagers.iter().find(|(seat, _)| *seat == given.seat).map_or(0, |(_, points)| *points);
        return if right { i64::from(wager) } else { -i64::from(wager) };
    }
    if let Some(rank) = rank {
        return closest(rank, distance(setup, asked, given).is_some_and(|off| off <= 0.0));
    }
    if !right {
        return 0;
    }
    match setup.rules.points {
        Points::Flat(points) => points.into(),
        Points::Speed { top, streaks } => {
            let time = asked.time.map(|time| time + asked.more);
            let bonus = if streaks { 100 * streak.saturating_sub(1).min(5) } else { 0 };
            i64::from(speed(top, given.after, time)) + i64::try_from(bonus).unwrap_or(0)
        }
        Points::Open { typed, chosen } => {
            let is_typed = matches!(given.response, Some(Response::Text(_)));
            i64::from(if is_typed { typed } else { chosen })
        }
        Points::Stakes { .. } => {
            i64::from(asked.stake(given.seat).and_then(|stake| stake.points).unwrap_or(0))
        }
        Points::Wipeout { .. } => 1,
    }
}

/// `round((1 - (t/T)/2) * top)` from whole milliseconds, halves up; `top` under half a second or without a clock.
#[must_use]
pub fn speed(top: u32, after: Duration, time: Option<Duration>) -> u32 {
    let Some(time) = time.filter(|time| !time.is_zero() && after >= Duration::from_millis(500)) else {
        return top;
    };
    let (t, all, top) = (after.as_millis(), time.as_millis(), u128::from(top));
    let t = t.min(all);
    // (1 - t/2T) * P = (2TP - tP) / 2T, and half up: (2 * (2TP - tP) + 2T) / 4T.
    u32::try_from((2 * (2 * all * top - t * top) + 2 * all) / (4 * all)).unwrap_or(u32::MAX)
}

/// `max(5, round(50 * 0.7^(rank-1)))`, and 25 more for exactly right.
#[must_use]
pub fn closest(rank: usize, exact: bool) -> i64 {
    const RANKS: [i64; 7] = [50, 35, 25, 17, 12, 8, 6];
    RANKS.get(rank.saturating_sub(1)).copied().unwrap_or(5) + if exact { 25 } else { 0 }
}

/// How far off a typed number was; not at all where the host accepts it.
pub(super) fn distance(setup: &Setup, asked: &Asked, given: &Given) -> Option<f64> {
    let dealt = setup.dealt(asked.source);
    let response = given.response.as_ref()?;
    matches!(dealt.key, Key::Number(_)).then_some(())?;
    if asked.also.iter().any(|also| says_the_same(also, response)) {
        return Some(0.0);
    }
    Some(response::judge(dealt, response).off.map_or(0.0, |(off, _)| off))
}

/// Whether the closest guess wins, not the one within the tolerance.
pub(super) fn is_ranked(setup: &Setup, asked: &Asked) -> bool {
    let closest = matches!(asked.source, Source::Tie(_)) || setup.rules.numbers == Numbers::Closest;
    closest && asked.wagers.is_none() && matches!(setup.dealt(asked.source).key, Key::Number(_))
}

/// Places by distance, from 1, equal distances alike, where the closest wins; blanks have none.
fn ranks(setup: &Setup, asked: &Asked) -> Vec<(Seat, usize)> {
    if !is_ranked(setup, asked) {
        return Vec::new();
    }
    let off = |given: &Given| Some((given.seat, distance(setup, asked, given)?));
    let offs: Vec<(Seat, f64)> = asked.given.iter().filter_map(off).collect();
    let rank = |off: f64| 1 + offs.iter().filter(|(_, other)| *other < off).count();
    offs.iter().map(|(seat, off)| (*seat, rank(*off))).collect()
}

/// What every team has, by seat.
pub(super) fn table(setup: &Setup, state: &State) -> Vec<Line> {
    let marks = marks(setup, state);
    state.teams.iter().enumerate().map(|(at, _)| line(setup, state, &marks, Seat(at))).collect()
}

fn line(setup: &Setup, state: &State, marks: &[Vec<Mark>], seat: Seat) -> Line {
    let team = &state.teams[seat.0];
    let mut line = Line { points: team.edits, ..Line::default() };
    let mut wiped = vec![false; setup.rounds.len()];
    let mut blank = vec![false; setup.rounds.len()];
    line.rounds = vec![0; setup.rounds.len()];
    for (asked, marks) in state.asked.iter().zip(marks) {
        let own = marks.iter().find(|mark| mark.seat == seat);
        if let Source::Tie(_) = asked.source {
            if asked.fate == Fate::Revealed {
                let off = asked.given(seat).and_then(|given| distance(setup, asked, given));
                line.shadow.push(off.unwrap_or(f64::INFINITY));
            }
            continue;
        }
        let Some(mark) = own else { continue };
        if asked.wagers.is_some() {
            line.points += mark.points;
        } else {
            line.rounds[asked.round] += mark.points;
        }
        if mark.stolen {
            continue;
        }
        line.asked += 1;
        line.right += usize::from(mark.right);
        line.streak = if mark.right { line.streak + 1 } else { 0 };
        line.best_streak = line.best_streak.max(line.streak);
        if asked.wagers.is_none() {
            wiped[asked.round] |= mark.response.is_some() && !mark.right;
            blank[asked.round] |= mark.response.is_none();
        }
    }
    for (round, points) in line.rounds.iter_mut().enumerate() {
        if let Points::Wipeout { all } = setup.rules.points {
            let is_complete = round < state.round || state.is_past_rounds();
            match (wiped[round], blank[round]) {
                (true, _) => *points = 0,
                (false, false) if is_complete && *points > 0 => *points += i64::from(all),
                _ => {}
            }
        }
        if team.joker == Some(round) {
            *points *= 2;
        }
        line.points += *points;
    }
    line
}

/// The seats in the order of their places, each with its place from 1; equal ones share it.
pub(super) fn places(setup: &Setup, state: &State) -> Vec<(Seat, usize)> {
    let table = table(setup, state);
    let ahead = |one: &Line, other: &Line| {
        let mut shadows = one.shadow.iter().zip(&other.shadow).map(|(a, b)| a.total_cmp(b));
        let closer = shadows.find(|order| order.is_ne()).unwrap_or(Ordering::Equal);
        other.points.cmp(&one.points).then(closer)
    };
    let mut seats: Vec<Seat> = (0..table.len()).map(Seat).collect();
    seats.sort_by(|one, other| ahead(&table[one.0], &table[other.0]));
    let place = |seat: Seat| 1 + table.iter().filter(|other| ahead(other, &table[seat.0]).is_lt()).count();
    seats.into_iter().map(|seat| (seat, place(seat))).collect()
}

/// The seats that share their place with another.
pub(super) fn tied(setup: &Setup, state: &State) -> Vec<Seat> {
    let places = places(setup, state);
    let shares =
        |(seat, place): &(Seat, usize)| places.iter().any(|(other, same)| other != seat && same == place);
    places.iter().filter(|one| shares(one)).map(|(seat, _)| *seat).collect()
}
