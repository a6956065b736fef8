//! Where the keys of a round stand: dealt from a deck in which every place comes up its fair share of times.

use super::{Dealt, Key, order};
use crate::question::Kind;
use crate::question::seed::Seed;
use rand::seq::SliceRandom as _;

/// 1 to 10 divide it: a fair share of a place, in whole numbers.
const WHOLE: i64 = 2520;

/// Past every place.
const NOWHERE: usize = 16;

/// The longest run of keys in the same place.
const RUN: usize = 3;

/// Moves the keys of shuffled questions from the front to places drawn from a balanced deck.
///
/// There is a deck for every number of options. Its odd cards go to the places that are furthest behind, so that
/// over the round no place is more than one over its share, whatever numbers of options are mixed.
pub(super) fn keys(items: &mut [Dealt], seed: &Seed) {
    let mut rng = seed.rng("places of the keys");
    let is_shuffled =
        |dealt: &Dealt| dealt.question.kind() == Kind::Choice && order::sorted(&dealt.question).is_none();
    let shuffled: Vec<bool> = items.iter().map(is_shuffled).collect();
    // What has no right option has no place either: one of its own, so that it ends every run.
    let mut places: Vec<usize> =
        items.iter().enumerate().map(|(at, dealt)| dealt.right_option().unwrap_or(NOWHERE + at)).collect();
    let mut over = [0_i64; 16];
    for count in 2..=10 {
        let group: Vec<usize> =
            (0..items.len()).filter(|&at| shuffled[at] && items[at].options.len() == count).collect();
        let mut by_need: Vec<usize> = (0..count).collect();
        by_need.shuffle(&mut rng);
        by_need.sort_by_key(|&place| over[place]);
        let mut deck: Vec<usize> = (0..group.len()).map(|card| by_need[card % count]).collect();
        let share = WHOLE * i64::try_from(group.len()).unwrap_or(0) / i64::try_from(count).unwrap_or(1);
        for over in &mut over[..count] {
            *over -= share;
        }
        for &place in &deck {
            over[place] += WHOLE;
        }
        deck.shuffle(&mut rng);
        group.iter().zip(&deck).for_each(|(&at, &place)| places[at] = place);
    }
    break_runs(&mut places, |a, b| {
        shuffled[a] && shuffled[b] && items[a].options.len() == items[b].options.len()
    });
    for (at, dealt) in items.iter_mut().enumerate().filter(|(at, _)| shuffled[*at]) {
        let key = dealt.options.remove(0);
        dealt.options.insert(places[at], key);
        dealt.key = Key::Option(places[at]);
    }
}

/// Swaps places between questions that may swap until no run is too long or no swap helps.
fn break_runs(places: &mut [usize], may_swap: impl Fn(usize, usize) -> bool) {
    let runs =
        |places: &[usize]| places.windows(RUN + 1).filter(|w| w.iter().all(|place| *place == w[0])).count();
    let mut now = runs(places);
    let len = places.len();
    while now > 0 {
        let before = now;
        let pairs = (0..len).flat_map(|a| (a + 1..len).map(move |b| (a, b)));
        for (a, b) in pairs.filter(|&(a, b)| may_swap(a, b)) {
            if now == 0 {
                return;
            }
            if places[a] == places[b] {
                continue;
            }
            places.swap(a, b);
            let new = runs(places);
            if new < now {
                now = new;
            } else {
                places.swap(a, b);
            }
        }
        if now == before {
            return;
        }
    }
}
