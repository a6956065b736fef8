//! Wrong works: novels, plays, songs of the same medium and years, and those who made such.

use super::{Pool, Taken, Why, Wrong, films, origin};
use crate::{
    fact::Fact,
    lexicon::{people, works},
    question::stem,
};
use rand_chacha::ChaCha8Rng;

/// How the works' list calls a medium.
fn medium(fact: &Fact) -> &str {
    match fact.qualifier("medium").unwrap_or("novel") {
        "radio drama" | "radio play" => "radio play",
        "stage play" | "play" | "teleplay" => "play",
        "short story" | "story" | "novella" => "short story",
        "comic book" | "comic" | "graphic novel" | "manga" => "comic",
        "autobiography" | "memoir" | "biography" => "memoir",
        "television series" => "television series",
        "musical" => "musical",
        "poem" => "poem",
        "video game" => "video game",
        _ => "novel",
    }
}

/// Works in the same medium.
pub(super) fn works(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let medium = medium(fact);
    if films::is_told_by_lead(pool, &key) {
        return None;
    }
    let before = pool.year.unwrap_or(2000);
    let known = works::works().iter().find(|w| w.title == key);
    // What nobody knows stands out among what everybody knows, and a foreign title among English ones.
    let language = known.map(|w| w.language).or_else(|| language(pool, fact, &key))?;
    let titles = works::works()
        .iter()
        .filter(|w| w.medium == medium && w.year <= before && before <= w.year + LIVELY)
        .filter(|w| w.language == language && !taken.mentions(w.title) && !taken.mentions(w.author))
        .map(|w| Wrong::new(w.title, Why::Work { what: w.medium, year: w.year, by: Some(w.author) }))
        .collect();
    pool.choose(&key, titles, rng)
}

/// Films are seldom made from older works, and a room knows that.
const LIVELY: u16 = 90;

/// The language that an unknown work or author is of, as the works' list has it: that of the film's country, unless
/// the name sounds otherwise.
fn language(pool: &Pool<'_>, fact: &Fact, name: &str) -> Option<&'static str> {
    let industries = origin::industries(pool, None);
    let language = match industries[..] {
        ["french"] => "French",
        ["italian"] => "Italian",
        ["spanish" | "latin-american"] => "Spanish",
        ["german"] => "German",
        ["russian"] => "Russian",
        ["japanese"] => "Japanese",
        ["scandinavian"] => "Scandinavian",
        ["bollywood" | "tamil" | "telugu" | "malayalam" | "kannada" | "bengali"] => "Indian",
        ["polish"] => "Polish",
        _ if origin::ENGLISH.contains(&industries[0]) => "English",
        _ => return None,
    };
    let person = fact.relation == "source-author";
    (!person || !origin::stands_out(name, &industries)).then_some(language)
}

/// Authors of works in the same medium and language.
pub(super) fn authors(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let medium = medium(fact);
    let known = works::works().iter().find(|w| w.author == key);
    let said = fact.qualifier("year").and_then(|y| y.parse().ok());
    let year = said.or(known.map(|w| w.year)).or(pool.year).unwrap_or(1950);
    let language = known.map(|w| w.language).or_else(|| language(pool, fact, &key))?;
    let filmed = pool.year.unwrap_or(year);
    let mut authors: Vec<Wrong> = Vec::new();
    for work in works::works() {
        // Who wrote in the language of a small list did so in other forms too.
        let fits = (work.medium == medium || language != "English" && work.is_told())
            && work.language == language
            && work.year <= filmed
            && work.year.abs_diff(year) <= 60
            && !taken.mentions(work.author)
            && !taken.mentions(work.title);
        if fits
            && work.author.contains(' ')
            && !work.author.contains(" and ")
            && !authors.iter().any(|a| a.text == work.author)
        {
            let why = Why::MakerOf { what: work.medium, title: work.title, year: work.year };
            authors.push(Wrong::new(work.author, why));
        }
    }
    pool.choose(&key, authors, rng)
}

/// Songs of the same years.
pub(super) fn songs(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let year = pool.year.unwrap_or(2000);
    // A stem that names the performer needs songs that only the article tells apart.
    let titles = works::songs()
        .iter()
        .filter(|s| is_heard(s.year, year) && !taken.mentions(s.title) && !taken.mentions(s.performer))
        .map(|s| Wrong::new(s.title, Why::Work { what: "song", year: s.year, by: Some(s.performer) }))
        .collect();
    pool.choose(&key, titles, rng)
}

/// Whether a song may be in a film: it came out with the film, or not long before.
fn is_heard(song: u16, film: u16) -> bool {
    song <= film && film <= song + 30
}

/// Bands or singers of the same years.
pub(super) fn performers(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let year = pool.year.unwrap_or(2000);
    let key = fact.value.print();
    let band = key.starts_with("The ") || people::find(&key).is_none() && stem::sex(&key).is_none();
    let mut names: Vec<Wrong> = Vec::new();
    for song in works::songs() {
        let fits = song.band == band
            && is_heard(song.year, year)
            && song.performer.starts_with("The ") == key.starts_with("The ");
        if fits
            && !taken.mentions(song.performer)
            && !taken.mentions(song.title)
            && !names.iter().any(|n| n.text == song.performer)
        {
            let why = Why::MakerOf { what: "song", title: song.title, year: song.year };
            names.push(Wrong::new(song.performer, why));
        }
    }
    pool.choose(&key, names, rng)
}
