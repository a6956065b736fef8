//! The order of a night's packs: a code stands for them in theirs, whichever way they are named.

use crate::{
    cli::{deck::Deck, night::code::NightCode},
    pack::{Pack, code::mark_of_all},
};
use anyhow::bail;

/// Past this many packs, only the order in which they are named is tried.
const MOST: usize = 7;

/// The packs in the order that a code was made for.
///
/// # Errors
/// When it was made for other packs.
pub(super) fn as_in(decks: Vec<Deck>, code: &NightCode) -> anyhow::Result<Vec<Deck>> {
    let packs: Vec<&Pack> = decks.iter().map(|deck| &deck.pack).collect();
    let mut order: Vec<usize> = (0..packs.len()).collect();
    let fits = |order: &[usize]| {
        let packs: Vec<&Pack> = order.iter().map(|at| packs[*at]).collect();
        mark_of_all(&packs) == code.pack
    };
    if !fits(&order) && (packs.len() > MOST || !permute(&mut order, 0, &fits)) {
        let this = mark_of_all(&packs);
        let titles: Vec<&str> = packs.iter().map(|pack| pack.title.as_str()).collect();
        let (title, wanted, seed) = (titles.join(" + "), &code.pack, &code.seed);
        if let [_] = packs[..] {
            bail!(
                "{title}: the code is for the pack {wanted} but this one is {this}; give that pack, or only the seed `{seed}`"
            );
        }
        bail!(
            "{title}: the code is for the packs {wanted} but these are {this}; give those packs, or only the seed `{seed}`"
        );
    }
    let mut decks: Vec<Option<Deck>> = decks.into_iter().map(Some).collect();
    Ok(order.into_iter().filter_map(|at| decks[at].take()).collect())
}

/// Tries the orders of everything from `from` on until one fits; `false` when none does.
fn permute(order: &mut [usize], from: usize, fits: &dyn Fn(&[usize]) -> bool) -> bool {
    if from == order.len() {
        return fits(order);
    }
    for at in from..order.len() {
        order.swap(from, at);
        if permute(order, from + 1, fits) {
            return true;
        }
        order.swap(from, at);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_tried_once() {
        for count in 1..5 {
            let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
            let tried = std::cell::Cell::new(0);
            let never = |order: &[usize]| {
                tried.set(tried.get() + 1);
                seen.borrow_mut().insert(order.to_vec());
                false
            };
            assert!(!permute(&mut (0..count).collect::<Vec<_>>(), 0, &never));
            assert_eq!((tried.get(), seen.borrow().len()), ((1..=count).product(), (1..=count).product()));
        }
        let mut order = vec![0, 1, 2];
        assert!(permute(&mut order, 0, &|order| order == [2, 0, 1]));
        assert_eq!(order, [2, 0, 1]);
    }
}
