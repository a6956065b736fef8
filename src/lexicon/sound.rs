//! Which family of languages a name sounds like, by the letters of the names of well-known people.

use super::{in_plain, people};
use std::sync::LazyLock;

/// Industries whose people have names of one family of languages.
const FAMILIES: [&[&str]; 8] = [
    &["hollywood", "british", "australian", "canadian"],
    &["french"],
    &["italian"],
    &["spanish", "latin-american", "filipino"],
    &["german", "scandinavian"],
    &["russian", "polish"],
    &["bollywood", "tamil", "telugu", "malayalam", "kannada", "bengali", "pakistani", "bangladeshi"],
    &["chinese", "japanese", "korean"],
];

/// Letters of the plain alphabet, with the edge of a word.
const LETTERS: usize = 27;
/// Groups of three of them.
const GROUPS: usize = LETTERS * LETTERS * LETTERS;

/// What is added to the count of all groups for those that were not seen.
const UNSEEN: u32 = 27 * 27 * 27 / 4;

/// How much more a name must sound like another family, in 256ths of a bit a group: at this, one in twenty-five of the
/// well-known names would be taken for foreign among its own.
const MARGIN: i32 = 240;

/// How often each group of three letters stands in the names of each family, and how many there are.
struct Counts {
    groups: Vec<[u16; FAMILIES.len()]>,
    all: [u32; FAMILIES.len()],
}

static COUNTS: LazyLock<Counts> = LazyLock::new(|| {
    let mut counts = Counts { groups: vec![[0; FAMILIES.len()]; GROUPS], all: [0; FAMILIES.len()] };
    for person in people::all() {
        let Some(family) = family(person.industry) else { continue };
        each_group(person.name, |group| {
            counts.groups[group][family] = counts.groups[group][family].saturating_add(1);
            counts.all[family] += 1;
        });
    }
    counts
});

fn family(industry: &str) -> Option<usize> {
    FAMILIES.iter().position(|industries| industries.contains(&industry))
}

/// Hands on the groups of three letters in the words of a name.
fn each_group(name: &str, mut take: impl FnMut(usize)) {
    let mut group = [0; 3];
    let mut push = |letter: usize| {
        group = [group[1], group[2], letter];
        if group[1] > 0 {
            take((group[0] * LETTERS + group[1]) * LETTERS + group[2]);
        }
    };
    for byte in in_plain(name).bytes() {
        // Anything else is the edge of a word; two edges in a row are as good as one.
        push(if byte.is_ascii_lowercase() { usize::from(byte - b'a') + 1 } else { 0 });
    }
    push(0);
}

/// Whether a name sounds much more like another family of languages than like any that these industries have.
/// Never where none of them is known here.
#[must_use]
pub fn is_foreign(name: &str, industries: &[&str]) -> bool {
    let own: Vec<usize> = industries.iter().filter_map(|i| family(i)).collect();
    let mut groups = Vec::with_capacity(name.len() + 1);
    each_group(name, |group| groups.push(group));
    let Ok(count) = i32::try_from(groups.len()) else { return false };
    let sounds: Vec<i32> = (0..FAMILIES.len()).map(|family| sound(&groups, family)).collect();
    let nearest = own.iter().map(|&family| sounds[family]).max();
    let other = sounds.into_iter().max();
    nearest.zip(other).is_some_and(|(own, other)| other - own > MARGIN * count)
}

/// How well the groups fit a family, as a sum of logarithms.
fn sound(groups: &[usize], family: usize) -> i32 {
    // Half a group more than was seen of each, so that none is impossible.
    let all = log2(COUNTS.all[family] * 2 + UNSEEN);
    groups.iter().map(|&group| log2(u32::from(COUNTS.groups[group][family]) * 2 + 1) - all).sum()
}

/// The logarithm to the base 2 in 256ths; in whole numbers, which are the same on every machine.
fn log2(number: u32) -> i32 {
    let whole = number.ilog2();
    let mut rest = u64::from(number) << (31 - whole);
    let mut out = whole;
    for _ in 0..8 {
        rest = (rest * rest) >> 31;
        out <<= 1;
        if rest >> 32 > 0 {
            rest >>= 1;
            out |= 1;
        }
    }
    out.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_sounds_of_its_own_language() {
        for name in ["Gianfranco Bertolini", "Toshiro Watanabe"] {
            assert!(is_foreign(name, &["bollywood"]), "{name}");
        }
        assert!(is_foreign("Harry Whitworth", &["japanese"]));
        assert!(!is_foreign("Harry Whitworth", &["hollywood"]));
        assert!(!is_foreign("Gianfranco Bertolini", &["italian", "hollywood"]));
        assert!(!is_foreign("Gianfranco Bertolini", &["iranian"]));
    }

    #[test]
    fn logarithms_are_in_256ths() {
        assert_eq!((log2(1), log2(2), log2(1024)), (0, 256, 2560));
        assert_eq!(log2(3), 405);
    }
}
