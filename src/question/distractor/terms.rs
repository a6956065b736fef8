//! Wrong options from closed lists.

use super::{Taken, WANTED, Why, Wrong, blanks};
use crate::{
    fact::Fact,
    lexicon::{words::Words, works},
};
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

/// Names that say the same, so that never both are options.
const SAME: &[(&str, &str)] = &[
    ("radio play", "radio drama"),
    ("play", "stage play"),
    ("book", "novel"),
    ("story", "short story"),
    ("comic", "comic book"),
    ("autobiography", "memoir"),
];

/// Forms of a written story, which its readers do not tell apart.
const WRITTEN: &[&str] =
    &["autobiography", "book", "comic", "comic book", "memoir", "novel", "novella", "short story", "story"];

fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a == b
        || WRITTEN.contains(&&*a) && WRITTEN.contains(&&*b)
        || SAME.iter().any(|&(x, y)| (a == x && b == y) || (a == y && b == x))
}

/// Others of the list that neither hold nor say the same as something that holds.
pub(super) fn draw(
    list: &[&str],
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let mut rest: Vec<Wrong> = list
        .iter()
        .filter(|t| !same(t, &key) && !taken.holds(t) && !taken.any(|v| same(v, t)))
        // The story may have been told in any form that the article speaks of.
        .filter(|t| fact.relation != "source-medium" || !t.split(' ').any(|word| taken.mentions(word)))
        .map(|t| Wrong::new(*t, Why::Listed(fact.relation)))
        .collect();
    rest.shuffle(rng);
    rest.truncate(WANTED);
    (rest.len() >= 2).then_some(rest)
}

/// Words of genres that one film may well have at once, so that neither is wrong where the other is right.
static AKIN: [Words; 4] = [
    Words::new(&[
        "crime", "detective", "gangster", "heist", "mystery", "neo-noir", "noir", "suspense", "thriller",
    ]),
    Words::new(&["drama", "melodrama", "romance", "romantic", "tragedy", "tragic"]),
    Words::new(&["fantasy", "superhero", "supernatural"]),
    Words::new(&["ghost", "horror", "monster", "slasher", "supernatural", "vampire", "zombie"]),
];

fn akin(a: &str, b: &str) -> bool {
    a == b || AKIN.iter().any(|words| words.contains(a) && words.contains(b))
}

fn words(genre: &str) -> impl Iterator<Item = &str> {
    genre.split([' ', '-'])
}

/// Genre phrases of the key's length of which no word is near one of the key's.
pub(super) fn genres(fact: &Fact, taken: &Taken<'_>, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let own: Vec<&str> = words(&key).collect();
    let mut pool: Vec<&str> = works::genres()
        .iter()
        .copied()
        .filter(|g| blanks(g) == blanks(&key) && !taken.holds(g))
        .filter(|g| words(g).all(|w| !own.iter().any(|o| akin(o, w)) && !taken.mentions(w)))
        .collect();
    pool.shuffle(rng);
    let mut out: Vec<Wrong> = Vec::new();
    for genre in pool {
        if out.len() < WANTED
            && out.iter().all(|o| words(&o.text).all(|w| words(genre).all(|other| other != w)))
        {
            out.push(Wrong::new(genre, Why::Listed("genres of as many words")));
        }
    }
    (out.len() >= 2).then_some(out)
}
