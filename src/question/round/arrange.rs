//! The order of a round: an easy opener, the hardest in the middle, a satisfying end, and no two alike in a row.

use super::select::Pool;

/// What a closing question should be: got by most, but not by all.
const SATISFYING: f64 = 0.7;

/// A round longer than this is put in order in one go; it has no shape that anybody would notice.
const IMPROVED: usize = 40;

/// Puts the chosen questions in the order of play.
pub(super) fn arrange(pool: &Pool<'_>, chosen: &[usize]) -> Vec<usize> {
    let mut rest = chosen.to_vec();
    rest.sort_unstable();
    let expected = |i: usize| pool.question(i).expected;
    let first = take(&mut rest, |i| -expected(i));
    let last = take(&mut rest, |i| {
        let plain = if pool.question(i).story.is_some() { 0.0 } else { 0.25 };
        plain + (expected(i) - SATISFYING).abs()
    });
    let hardest = take(&mut rest, expected);
    let mut order: Vec<usize> = Vec::with_capacity(chosen.len());
    order.extend(first);
    let middle = chosen.len() / 2;
    while !rest.is_empty() || order.len() == middle {
        if order.len() == middle && hardest.is_some() {
            order.extend(hardest);
            continue;
        }
        let Some(&previous) = order.last() else { break };
        let Some(next) = take(&mut rest, |i| f64::from(alike(pool, previous, i))) else { break };
        order.push(next);
    }
    order.extend(last);
    if order.len() <= IMPROVED {
        improve(pool, &mut order, middle);
    }
    order
}

/// Takes out the one with the least weight, the first of equals.
fn take(rest: &mut Vec<usize>, weight: impl Fn(usize) -> f64) -> Option<usize> {
    let least = (0..rest.len()).min_by(|&a, &b| weight(rest[a]).total_cmp(&weight(rest[b])))?;
    Some(rest.remove(least))
}

/// How much two neighbours are of the same sort.
fn alike(pool: &Pool<'_>, i: usize, j: usize) -> u32 {
    let (one, other) = (pool.question(i), pool.question(j));
    4 * u32::from(one.relation.is_some() && one.relation == other.relation)
        + 2 * u32::from(one.category.is_some() && one.category == other.category)
        + u32::from(pool.tire(i, j))
}

/// Swaps questions between the pinned ones as long as that makes the order better.
fn improve(pool: &Pool<'_>, order: &mut [usize], middle: usize) {
    let free: Vec<usize> = (1..order.len().saturating_sub(1)).filter(|&at| at != middle).collect();
    let tells: Vec<(usize, usize)> = order
        .iter()
        .flat_map(|&i| {
            order.iter().filter(move |&&j| i != j && pool.reveal_tells(i, j)).map(move |&j| (i, j))
        })
        .collect();
    let mut least = cost(pool, order, &tells);
    loop {
        let before = least;
        for (n, &at) in free.iter().enumerate() {
            for &other in &free[n + 1..] {
                order.swap(at, other);
                let new = cost(pool, order, &tells);
                if new < least {
                    least = new;
                } else {
                    order.swap(at, other);
                }
            }
        }
        if least == before {
            return;
        }
    }
}

/// Neighbours alike, more than three people in a row, and reveals that give away a later key.
fn cost(pool: &Pool<'_>, order: &[usize], tells: &[(usize, usize)]) -> u32 {
    let neighbours: u32 = order.windows(2).map(|pair| alike(pool, pair[0], pair[1])).sum();
    let crowds = order.windows(4).filter(|four| four.iter().all(|&i| pool.is_person(i))).count();
    let at = |i: usize| order.iter().position(|&other| other == i);
    let told = tells.iter().filter(|&&(i, j)| at(i) < at(j)).count();
    neighbours
        + 20 * u32::try_from(crowds).unwrap_or(u32::MAX / 100)
        + 3 * u32::try_from(told).unwrap_or(u32::MAX / 100)
}
