//! Wrong festivals: none that may be another name of one where the film was shown.

use super::{Pool, Taken, Why, Wrong};
use crate::{
    fact::Fact,
    lexicon::{
        self,
        places::{self, Place},
        works::{self, Festival},
    },
};
use rand_chacha::ChaCha8Rng;
use std::sync::LazyLock;

/// Other film festivals that there were in the film's year: of the key's country, or, for one that the world knows,
/// of any but the film's.
pub(super) fn draw(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let made_in: Vec<String> = pool.base.of("made-in").map(|f| f.value.print()).collect();
    let specialty = specialty(&key);
    let abroad = |country: &str| !made_in.is_empty() && !made_in.iter().any(|made| made == country);
    // A film that the world has seen was shown at many: where the article names one, it may have named but that.
    if pool.base.of("festival").take(LISTED).count() < LISTED {
        return None;
    }
    // At home a film is shown at many, of which an article names a few.
    if made_in.iter().any(|made| Some(made.as_str()) == self::country(&key)) {
        return None;
    }
    let country = if specialty.is_some() { "" } else { country(&key)? };
    let fits = |f: &Festival| {
        // One for documentaries, say, is asked among such of all the world.
        specialty.is_some() || if abroad(country) { abroad(f.country) } else { f.country == country }
    };
    let year = pool.year.unwrap_or(2000);
    let held: Vec<String> = taken.values().flat_map(telling).collect();
    let names: Vec<Wrong> = works::festivals()
        .iter()
        .zip(&*OF_FESTIVALS)
        .filter(|(f, of)| {
            f.name != key
                && f.first <= year + SHOWN_LATER
                && fits(f)
                && specialty == **of
                && f.aliases.iter().all(|a| *a != key && !taken.mentions(a))
                && !taken.mentions(f.name)
                // "New York Filipino Film Festival" in a list of screenings is near enough to New York's other one.
                && !taken.mentions(f.town)
                && !may_be_one(&held, f.name)
        })
        .map(|(f, _)| Wrong::new(f.name, Why::Listed("film festivals")))
        .collect();
    pool.choose(&key, names, rng)
}

/// So many festivals are a list.
const LISTED: usize = 2;

/// How long after its year a film is still shown at festivals.
const SHOWN_LATER: u16 = 1;

/// What festivals for one kind of films have in their names.
const SPECIALTIES: &[&[&str]] = &[
    &["Documentary", "Docs", "DocFest", "DOK", "CPH:DOX", "FIDMarseille", "Visions", "IDFA"],
    &["Short", "Kurzfilmtage"],
    &["Animation", "Annecy"],
    &["Fantastic", "Fantasy", "Fantasia", "Fantasporto", "FrightFest", "Horror", "Sitges", "Gérardmer"],
    &["Silent", "Muto"],
    &["Children", "Giffoni"],
];

/// The specialties of the festivals of the lexicon, in its order.
static OF_FESTIVALS: LazyLock<Vec<Option<usize>>> =
    LazyLock::new(|| works::festivals().iter().map(|f| specialty(f.name)).collect());

/// Which kind of films a festival is for, where it is for one.
fn specialty(festival: &str) -> Option<usize> {
    SPECIALTIES.iter().position(|words| festival.split(' ').any(|word| words.contains(&word)))
}

/// The country of a festival: its own, or that of the one place or people in its name.
fn country(festival: &str) -> Option<&'static str> {
    let known = works::festivals().iter().find(|f| f.name == festival || f.aliases.contains(&festival));
    if let Some(known) = known {
        return Some(known.country);
    }
    let words: Vec<&str> = festival.split(' ').collect();
    let places = (0..words.len()).flat_map(|from| {
        let phrases = (from + 1..=words.len().min(from + 3)).rev().map(move |to| (from, to));
        phrases.filter_map(|(from, to)| {
            let phrase = words[from..to].join(" ").to_lowercase();
            places::find(&phrase).or_else(|| places::by_adjective(&phrase)).map(Place::country)
        })
    });
    let mut countries: Vec<&str> = places.collect();
    countries.sort_unstable();
    countries.dedup();
    match countries[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether a festival has one of the words that tell others apart: one of a town may be called by many names.
fn may_be_one(others: &[String], name: &str) -> bool {
    !others.is_empty() && telling(name).iter().any(|word| others.contains(word))
}

/// The words of a festival's name that tell it from others.
fn telling(name: &str) -> Vec<String> {
    const KIND: &[&str] =
        &["international", "festival", "film", "films", "cinema", "fantastic", "short", "american"];
    let words = lexicon::plain(name);
    words.split(' ').filter(|w| w.len() > 3 && !KIND.contains(w)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{country, telling};

    #[test]
    fn festivals_of_one_town_may_be_one() {
        let may_be_one = |one: &str, other: &str| super::may_be_one(&telling(one), other);
        assert!(may_be_one("International Rome Film Festival", "Rome Film Festival"));
        assert!(may_be_one(
            "Brussels International Festival of Fantasy Film",
            "Brussels Short Film Festival"
        ));
        assert!(!may_be_one("Berlin International Film Festival", "Toronto International Film Festival"));
    }

    #[test]
    fn a_festival_is_of_the_country_that_its_name_tells() {
        assert_eq!(country("Cannes Film Festival"), Some("France"));
        assert_eq!(country("Jaipur Short Film Festival"), Some("India"));
        assert_eq!(country("Filipino Film Days of Vienna"), None);
        assert_eq!(country("Festival of Lamps"), None);
    }
}
