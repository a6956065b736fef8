//! Where something lies, in print: the article and the preposition that the name of a place takes.

use crate::{
    article::Article,
    fact::Fact,
    lexicon::{
        self,
        places::{self, Kind},
        words::Words,
    },
};
use memchr::memmem;

/// Places of the lexicon whose names take an article.
static WITH_ARTICLE: Words = Words::new(&[
    "Amalfi Coast", "Bahamas", "Bronx", "Congo", "Czech Republic", "Dominican Republic", "Gambia",
    "Ivory Coast", "Maldives", "Netherlands", "Philippines", "Scottish Highlands", "Soviet Union", "Sudan",
    "United Arab Emirates", "United Kingdom", "United States", "Vatican",
]);

/// Last words of names that take an article even where a list leaves it out.
static ARTICLE_ENDINGS: Words = Words::new(&[
    "alps", "backlot", "club", "coast", "desert", "highlands", "hotel", "islands", "moors", "mountains",
    "museum", "river", "sea", "side", "theater", "theatre",
]);

/// Kinds of places of which some have an article and some have none.
static MAY_TAKE_ARTICLE: Words = Words::new(&[
    "bank", "bar", "bridge", "building", "casino", "center", "centre", "company", "complex", "courthouse",
    "dam", "diner", "embassy", "exchange", "factory", "farm", "gallery", "garden", "gardens", "gate", "hall",
    "headquarters", "house", "inn", "institute", "library", "lot", "mall", "market", "memorial", "mill",
    "mine", "monument", "observatory", "opera", "palace", "pavilion", "pier", "plant", "plaza", "prison",
    "pub", "residence", "resort", "restaurant", "statue", "store", "strip", "temple", "terminal", "tower",
    "tunnel", "university", "valley", "villa", "waterfall", "wharf", "zoo",
]);

/// What one is at.
const AT: &[&str] = &[
    "abbey", "academy", "airfield", "airport", "amphitheater", "amphitheatre", "arena", "auditorium", "bank",
    "bar", "barracks", "base", "building", "cafe", "café", "casino", "castle", "cathedral", "cemetery",
    "center", "centre", "chapel", "church", "club", "coliseum", "college", "complex", "convent",
    "courthouse", "dam", "diner", "docks", "embassy", "exchange", "factory", "falls", "farm", "field",
    "gallery", "gate", "hall", "headquarters", "hospital", "hotel", "house", "inn", "institute", "jail",
    "lake", "library", "lodge", "lot", "mall", "manor", "mansion", "market", "memorial", "mill", "mine",
    "monastery", "monument", "museum", "observatory", "opera", "palace", "pavilion", "penitentiary", "pier",
    "plant", "plaza", "prison", "pub", "racecourse", "racetrack", "ranch", "residence", "resort",
    "restaurant", "ruins", "school", "shipyard", "speedway", "stadium", "station", "statue", "store",
    "studio", "studios", "temple", "terminal", "theater", "theatre", "tower", "university", "villa",
    "vineyard", "waterfall", "wharf", "winery", "zoo",
];

/// What one is on.
const ON: &[&str] = &[
    "avenue", "backlot", "boulevard", "bridge", "coast", "drive", "freeway", "highway", "island", "isle",
    "lane", "motorway", "peninsula", "promenade", "road", "shore", "side", "street", "strip", "trail",
    "turnpike",
];

/// What one is in.
const IN: &[&str] = &[
    "beach", "alps", "borough", "canyon", "city", "county", "desert", "district", "forest", "garden",
    "gardens", "glen", "gorge", "highlands", "hills", "islands", "jungle", "moor", "moors", "mountains",
    "park", "prefecture", "province", "quarter", "square", "state", "town", "tunnel", "valley", "village",
    "woods",
];

/// Words behind which a name stands without its article only if it has none.
static PREPOSITIONS: Words = Words::new(&[
    "across", "around", "at", "by", "from", "in", "inside", "into", "near", "of", "on", "outside",
    "throughout", "to", "with",
]);

/// Words that go on behind a whole name.
static BEHIND: Words = Words::new(&[
    "after", "and", "are", "as", "at", "before", "but", "by", "during", "for", "from", "had", "has", "in",
    "is", "near", "of", "on", "or", "produced", "that", "to", "was", "were", "when", "where", "which",
    "while", "who", "with",
]);

/// What a place is only close to where it stands before the name.
const CLOSE_BY: &[&str] =
    &["near", "nearby", "outside", "outside of", "edge of", "outskirts of", "close to", "opposite"];

/// A place inside a sentence, with its article where the lexicon or its last word gives it one.
#[must_use]
pub(super) fn with_article(place: &str) -> String {
    let ending = place.contains(' ') && ARTICLE_ENDINGS.contains(&head(place));
    if WITH_ARTICLE.contains(place) || ending { format!("the {place}") } else { place.to_owned() }
}

/// A place inside a sentence as the article writes it: `the Oslo Opera House`. None where it does not tell.
#[must_use]
pub(super) fn named(place: &str, article: &Article) -> Option<String> {
    let the = takes_article(place, article)?;
    Some(if the { format!("the {place}") } else { place.to_owned() })
}

/// A place with its preposition: `at Heinz Field`, `on the Amalfi Coast`. None where the article does not tell.
#[must_use]
pub(super) fn located(place: &str, article: &Article) -> Option<String> {
    Some(format!("{} {}", preposition(place, article)?, named(place, article)?))
}

/// A body or somebody of the story: `the Riddler` where the article mostly says so.
#[must_use]
pub(super) fn as_written(name: &str, article: &Article) -> String {
    if let Some(bare) = name.strip_prefix("The ") {
        return format!("the {bare}");
    }
    let seen = Seen::of(name, article);
    let the = seen.the > 0 && seen.the > seen.bare + seen.other;
    if the { format!("the {name}") } else { name.to_owned() }
}

/// Whether the article has a fact's place only close by: "on the edge of the Mojave Desert".
#[must_use]
pub(super) fn is_close_by(fact: &Fact, article: &Article) -> bool {
    let before = article.lower[..fact.span.start].trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before).trim_end();
    CLOSE_BY.iter().any(|words| {
        before.strip_suffix(words).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    })
}

/// The word that says what a place is: the last, or the one before "of".
fn head(place: &str) -> String {
    let place = place.split_once(" of ").map_or(place, |(before, _)| before);
    place.rsplit(' ').next().unwrap_or(place).to_lowercase()
}

fn takes_article(place: &str, article: &Article) -> Option<bool> {
    let known = places::find(place);
    if WITH_ARTICLE.contains(place) {
        return Some(true);
    }
    let head = head(place);
    let by_ending = ARTICLE_ENDINGS.contains(&head) && place.contains(' ');
    // "Gold Coast" is a city.
    if by_ending && known.is_some_and(|p| p.kind != Kind::City) {
        return Some(true);
    }
    if known.is_some_and(|p| p.kind != Kind::Region) {
        return Some(false);
    }
    let seen = Seen::of(place, article);
    if seen.the + seen.bare > 0 {
        return Some(seen.the >= seen.bare);
    }
    if by_ending {
        return Some(true);
    }
    (!MAY_TAKE_ARTICLE.contains(&head)).then_some(false)
}

fn preposition(place: &str, article: &Article) -> Option<&'static str> {
    let head = head(place);
    let kinds = [("on", ON), ("at", AT), ("in", IN)];
    let by_kind = kinds.iter().find(|(_, heads)| heads.contains(&&*head)).map(|(word, _)| *word);
    if let Some(known) = places::find(place) {
        let on = known.kind == Kind::Region && matches!(&*head, "coast" | "island" | "peninsula")
            || matches!(
                place,
                "Cape Cod" | "Long Island" | "Martha's Vineyard" | "Nantucket" | "Staten Island"
            );
        return Some(if on { "on" } else { "in" });
    }
    by_kind.or(Seen::of(place, article).behind)
}

/// How an article writes a name.
#[derive(Default)]
struct Seen {
    /// Times with "the".
    the: usize,
    /// Times without it where it would have to stand.
    bare: usize,
    /// Other times.
    other: usize,
    /// The first "in", "at" or "on" before it.
    behind: Option<&'static str>,
}

impl Seen {
    fn of(name: &str, article: &Article) -> Self {
        let mut seen = Self::default();
        let text = &article.lower;
        let mut needle = name.to_ascii_lowercase();
        if !needle.is_ascii() && memmem::find(text.as_bytes(), needle.as_bytes()).is_none() {
            needle = lexicon::damaged(name);
        }
        if needle.is_empty() {
            return seen;
        }
        let letter = |c: char| c.is_alphanumeric();
        for at in memmem::find_iter(text.as_bytes(), &needle) {
            let (before, after) = (&text[..at], &text[at + needle.len()..]);
            if before.ends_with(letter) || after.starts_with(letter) {
                continue;
            }
            let mut words = before.trim_end_matches(' ').rsplit(' ');
            let last = words.next().unwrap_or_default();
            let next = after.trim_start_matches(' ').split(|c: char| !c.is_alphanumeric()).next();
            let whole = next.is_none_or(|word| word.is_empty() || BEHIND.contains(word));
            if last == "the" {
                // "the Elm Street house": the article is the house's.
                seen.the += usize::from(whole);
                seen.behind = seen.behind.or_else(|| place_word(words.next().unwrap_or_default()));
            } else if PREPOSITIONS.contains(last) {
                seen.bare += usize::from(whole);
                seen.behind = seen.behind.or_else(|| place_word(last));
            } else {
                seen.other += 1;
            }
        }
        seen
    }
}

fn place_word(word: &str) -> Option<&'static str> {
    ["in", "at", "on"].into_iter().find(|w| *w == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        Article::parse(format!("The Lamp is a 2015 film. {text}")).expect("it is a film")
    }

    #[test]
    fn a_place_is_told_as_the_article_writes_it() {
        let article = article(
            "It was shot at the Lamp Opera House, Elm House, Marble Lamp Club and Elm Street. \
             They filmed in Crown Canyon, at the Tin Works and in Kersey.",
        );
        for (place, told) in [
            ("Lamp Opera House", Some("at the Lamp Opera House")),
            ("Marble Lamp Club", Some("at the Marble Lamp Club")),
            ("Elm Street", Some("on Elm Street")),
            ("Crown Canyon", Some("in Crown Canyon")),
            ("Tin Works", Some("at the Tin Works")),
            ("Kersey", Some("in Kersey")),
            ("London", Some("in London")),
            ("United Kingdom", Some("in the United Kingdom")),
            // Some houses have an article and some have none; a list does not tell.
            ("Elm House", None),
            ("Nowhere", None),
        ] {
            assert_eq!(located(place, &article).as_deref(), told, "{place}");
        }
    }

    #[test]
    fn somebody_keeps_the_article_that_the_article_always_gives() {
        let article = article("Ann meets the Lamplighter. The Lamplighter runs. Bob helps the Ann Lee fund.");
        assert_eq!(as_written("Lamplighter", &article), "the Lamplighter");
        assert_eq!(as_written("The Lamplighter", &article), "the Lamplighter");
        assert_eq!(as_written("Bob", &article), "Bob");
        assert_eq!(as_written("Ann", &article), "Ann");
    }

    #[test]
    fn countries_take_an_article_where_english_gives_one() {
        assert_eq!(with_article("Netherlands"), "the Netherlands");
        assert_eq!(with_article("London"), "London");
    }
}
