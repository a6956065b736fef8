//! Wrong festivals: none that may be another name of one where the film was shown.

use super::{Pool, Taken, Why, Wrong};
use crate::{
    fact::Fact,
    lexicon::{self, works},
};
use rand_chacha::ChaCha8Rng;

/// Other film festivals.
pub(super) fn draw(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let names = works::festivals()
        .iter()
        .filter(|f| {
            f.name != key
                && f.aliases.iter().all(|a| *a != key && !taken.mentions(a))
                && !taken.mentions(f.name)
                && !taken.any(|held| may_be_one(held, f.name))
        })
        .map(|f| Wrong::new(f.name, Why::Listed("film festivals")))
        .collect();
    pool.choose(&key, names, rng)
}

/// Whether two festivals share a word that tells festivals apart: one of a town may be called by many names.
fn may_be_one(one: &str, other: &str) -> bool {
    const KIND: &[&str] =
        &["international", "festival", "film", "films", "cinema", "fantastic", "short", "american"];
    let telling = |name: &str| {
        let words = lexicon::plain(name);
        words.split(' ').filter(|w| w.len() > 3 && !KIND.contains(w)).map(str::to_owned).collect::<Vec<_>>()
    };
    let own = telling(one);
    telling(other).iter().any(|word| own.contains(word))
}

#[cfg(test)]
mod tests {
    use super::may_be_one;

    #[test]
    fn festivals_of_one_town_may_be_one() {
        assert!(may_be_one("International Rome Film Festival", "Rome Film Festival"));
        assert!(may_be_one(
            "Brussels International Festival of Fantasy Film",
            "Brussels Short Film Festival"
        ));
        assert!(!may_be_one("Berlin International Film Festival", "Toronto International Film Festival"));
    }
}
