//! Points placed on answers: each of three sums once in a set of three questions.

use super::{
    mode::Points,
    setup::Setup,
    sheet::{Asked, Fate, Stake},
    team::Seat,
};

/// The place of a seat's next question among its sets: the first set that has room, so that the spare of a voided
/// question takes up the sum that was on it.
pub(super) fn next(setup: &Setup, asked: &[Asked], seat: Seat) -> Stake {
    let counted = || asked.iter().filter(|asked| asked.fate != Fate::Out);
    let of = |number| {
        counted().filter_map(move |asked| asked.stake(seat)).filter(move |stake| stake.set == number)
    };
    let number = (0..=asked.len()).find(|number| of(*number).count() < 3).unwrap_or_default();
    let late = of(number).next().map_or(counted().count() * 2 >= setup.total(), |stake| stake.late);
    Stake { seat, points: None, set: number, late }
}

/// The sums that a seat can place on the question that was put last; none where nothing is staked.
pub(super) fn hand(setup: &Setup, asked: &[Asked], seat: Seat) -> Vec<u32> {
    let (Points::Stakes { first, second }, Some((last, before))) = (setup.rules.points, asked.split_last())
    else {
        return Vec::new();
    };
    let Some(stake) = last.stake(seat) else { return Vec::new() };
    let mut sums = if stake.late { second } else { first }.to_vec();
    let placed = before.iter().filter(|asked| asked.fate != Fate::Out).filter_map(|asked| asked.stake(seat));
    for points in placed.filter(|other| other.set == stake.set).filter_map(|other| other.points) {
        if let Some(at) = sums.iter().position(|sum| *sum == points) {
            sums.remove(at);
        }
    }
    sums
}
