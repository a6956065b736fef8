//! Wrong options from closed lists.

use super::{Taken, WANTED, Why, Wrong, blanks};
use crate::{
    base::Base,
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

/// Forms that films were made of only since a year: before it, nobody takes one for the source of a film. Those on the air made
/// plays of many a novel that films were made of too, which no article need tell, so they count from when that was over.
const SINCE: &[(&str, u16)] =
    &[("comic book", 1940), ("radio drama", 1965), ("television series", 1965), ("video game", 1990)];

fn told_before(form: &str, film: Option<u16>) -> bool {
    let since = SINCE.iter().find(|(name, _)| *name == form);
    since.is_none_or(|(_, since)| film.is_some_and(|film| film >= *since))
}

/// Whether a number of the list has the key's digits: among 2, 5 and 8, 17 would stand out.
fn is_as_exact(number: &str, key: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !(digits(number) && digits(key))
        || number.len() == key.len() && number.ends_with('0') == key.ends_with('0')
}

/// Others of the list that neither hold nor say the same as something that holds.
pub(super) fn draw(
    list: &[&str],
    base: &Base<'_>,
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
        .filter(|t| fact.relation != "source-medium" || told_before(t, base.article.year))
        .filter(|t| is_as_exact(t, &key))
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

/// Forms of film that take a subject before them, each with such subjects as no article leaves unsaid.
const FORMS: &[(&str, &[&str])] = &[
    ("comedy", &["heist", "military", "musical", "political", "road", "romantic", "spy", "sports"]),
    ("comedy-drama", &["medical", "military", "musical", "political", "prison", "road", "sports"]),
    (
        "drama",
        &[
            "biographical", "courtroom", "historical", "medical", "military", "musical", "political",
            "prison", "sports",
        ],
    ),
    ("film", &["adventure", "disaster", "gangster", "musical", "sports", "spy", "superhero", "western"]),
    ("horror", &["cannibal", "ghost", "slasher", "vampire", "werewolf", "zombie"]),
    ("musical", &["backstage", "biographical", "fantasy", "military", "romantic", "western"]),
    ("thriller", &["conspiracy", "courtroom", "espionage", "heist", "medical", "military", "political"]),
];

/// The same form of film with other subjects, of which the article has no word: a room could take the film for such a one.
fn of_form(key: &str, taken: &Taken<'_>, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let (form, subjects) =
        FORMS.iter().find(|(form, _)| key.strip_suffix(form).is_some_and(|rest| rest.ends_with(' ')))?;
    // Among "medical thriller" and its like, a longer label would stand out.
    let subject = key.strip_suffix(form)?.trim_end();
    if subject.contains(' ') {
        return None;
    }
    let near = |other: &str| subject.split([' ', '-']).any(|word| akin(word, other));
    let mut others: Vec<&str> =
        subjects.iter().copied().filter(|other| !near(other) && !taken.mentions(other)).collect();
    others.shuffle(rng);
    others.truncate(WANTED);
    let why = Why::Listed("subjects of such films");
    (others.len() >= 2)
        .then(|| others.iter().map(|other| Wrong::new(format!("{other} {form}"), why.clone())).collect())
}

/// Genre phrases of the key's length of which no word is near one of the key's.
pub(super) fn genres(fact: &Fact, taken: &Taken<'_>, rng: &mut ChaCha8Rng) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    if let Some(wrong) = of_form(&key, taken, rng) {
        return Some(wrong);
    }
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

#[cfg(test)]
mod tests {
    use super::{is_as_exact, told_before};

    #[test]
    fn no_story_was_first_told_in_a_form_that_there_was_not() {
        assert!(!told_before("video game", Some(1968)) && told_before("video game", Some(2010)));
        // A play on the air was made of many a novel.
        assert!(!told_before("radio drama", Some(1946)) && told_before("novel", Some(1946)));
        assert!(!told_before("television series", None));
    }

    #[test]
    fn numbers_of_a_list_have_the_digits_of_the_key() {
        assert!(is_as_exact("14", "17") && !is_as_exact("5", "17") && !is_as_exact("10", "17"));
        assert!(is_as_exact("novel", "musical"));
    }
}
