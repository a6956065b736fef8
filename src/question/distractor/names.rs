//! Wrong names: people of the same trade, sex, era and industry; places, festivals and companies of the same kind.

use super::{Pool, Taken, WANTED, Why, Wrong};
use crate::{
    fact::Fact,
    lexicon::{
        labels,
        people::{self, Person, Role},
        places::{self, Kind, Place},
        works,
    },
    question::stem,
};
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

/// Fewer known people than this would make the key stand out.
const ENOUGH: usize = 6;

/// Industries whose people a room takes for each other.
const ENGLISH: &[&str] = &["hollywood", "british", "australian", "canadian"];

/// Which industries a film from a country belongs to.
pub(super) fn industries(pool: &Pool<'_>, key: Option<&Person>) -> Vec<&'static str> {
    if let Some(person) = key {
        return widen(person.industry);
    }
    let article = pool.base.article;
    let lead = &article.lower[..article.sentences.first().map_or(0, |s| s.span.end)];
    let languages = [
        ("malayalam", "malayalam"),
        ("tamil", "tamil"),
        ("telugu", "telugu"),
        ("kannada", "kannada"),
        ("bengali", "bengali"),
        ("hindi", "bollywood"),
    ];
    if let Some((_, industry)) = languages.iter().find(|(word, _)| lead.contains(word)) {
        return vec![industry];
    }
    let country = pool.base.of("made-in").next().map(|f| f.value.print());
    match country.as_deref() {
        Some("United States" | "United Kingdom" | "Canada" | "Australia") | None => ENGLISH.to_vec(),
        Some("India") => vec!["bollywood"],
        Some("France") => vec!["french"],
        Some("Italy") => vec!["italian"],
        Some("Germany") => vec!["german"],
        Some("Spain") => vec!["spanish"],
        Some("Japan") => vec!["japanese"],
        Some("South Korea") => vec!["korean"],
        Some("China" | "Hong Kong" | "Taiwan") => vec!["chinese"],
        Some("Philippines") => vec!["filipino"],
        Some("Pakistan") => vec!["pakistani"],
        Some("Bangladesh") => vec!["bangladeshi"],
        Some("Russia" | "Soviet Union") => vec!["russian"],
        Some("Poland") => vec!["polish"],
        Some("Iran") => vec!["iranian"],
        Some("Sweden" | "Denmark" | "Norway" | "Finland" | "Iceland") => vec!["scandinavian"],
        Some("Mexico" | "Argentina" | "Brazil" | "Venezuela" | "Chile" | "Colombia" | "Cuba" | "Peru") => {
            vec!["latin-american"]
        }
        Some(_) => vec!["other"],
    }
}

fn widen(industry: &'static str) -> Vec<&'static str> {
    if ENGLISH.contains(&industry) { ENGLISH.to_vec() } else { vec![industry] }
}

fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// Well-known people who could have had the part and had not.
pub(super) fn people(
    pool: &Pool<'_>,
    role: Role,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let known = people::find(&key);
    let sex = stem::sex(&key);
    // Without it, women and men stood beside a name that everybody knows to be the one or the other.
    if sexed(role) && sex.is_none() {
        return None;
    }
    let industries = industries(pool, known.as_ref());
    let year = pool.base.article.year;
    let own_surname = surname(&key);
    let fits = |p: &&Person, slack: u16| {
        sex.is_none_or(|s| p.sex == s || !sexed(role))
            && year.is_none_or(|y| p.active.0 <= y + slack / 2 && y <= p.active.1 + slack)
            && p.surname != own_surname
    };
    let mut candidates: Vec<&Person> = Vec::new();
    for slack in [0, 10, 25] {
        let trade = industries.iter().flat_map(|industry| people::of_trade(role, industry));
        candidates = trade.copied().filter(|p| fits(p, slack)).collect();
        if candidates.len() >= 2 * ENOUGH {
            break;
        }
    }
    // Where the trade is named first, the person is known for it.
    candidates.shuffle(rng);
    candidates.sort_by_cached_key(|p| (p.trade != role, rank_by_era(p, known.as_ref())));
    let (mut chosen, mut surnames): (Vec<Wrong>, Vec<&str>) = (Vec::new(), Vec::new());
    for person in candidates {
        if chosen.len() == 6 * ENOUGH {
            break;
        }
        if !surnames.contains(&person.surname) && !taken.mentions(person.name) {
            surnames.push(person.surname);
            let Person { sex, active, industry, .. } = *person;
            chosen.push(Wrong::new(person.name, Why::Person { trade: role, sex, active, industry }));
        }
    }
    if chosen.len() < ENOUGH {
        return None;
    }
    pool.choose(&key, chosen, rng)
}

/// Trades whose stems tell the sex; for the others both sexes are among the options.
fn sexed(role: Role) -> bool {
    matches!(role, Role::Actor)
}

/// People whose first years are near the key's come first.
fn rank_by_era(person: &Person, key: Option<&Person>) -> u16 {
    key.map_or(0, |k| person.active.0.abs_diff(k.active.0) / 12)
}

/// Other actors of the film.
pub(super) fn co_stars(pool: &Pool<'_>, fact: &Fact, taken: &Taken<'_>) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let sex = stem::sex(&key)?;
    // An actor with a part of another name is proven wrong for this one; two may share a part, at two ages.
    let character = fact.qualifier("character");
    let relation = if character.is_some() { "plays" } else { "stars" };
    let cast = pool.cast(relation);
    let shares =
        |name: &str| character.is_some_and(|c| cast.iter().any(|m| m.name == name && m.character == Some(c)));
    let own = cast.iter().position(|m| m.name == key && m.character == character)?;
    let mut names: Vec<Wrong> = Vec::new();
    // The cast stands in a ring, and everybody's co-stars are the next that fit: so each is a wrong option as often
    // as the others, and none is known by that.
    for member in cast.iter().cycle().skip(own + 1).take(cast.len()) {
        let fits = member.sex == Some(sex)
            && (character.is_none() || member.character != character)
            && surname(&member.name) != surname(&key)
            && names.iter().all(|n| n.text != member.name);
        if fits && !shares(&member.name) && !(character.is_none() && taken.holds(&member.name)) {
            let part = member.character.map(str::to_owned);
            names.push(Wrong::new(member.name.as_str(), Why::CoStar(part)));
        }
        if names.len() == WANTED {
            break;
        }
    }
    (names.len() >= 2).then_some(names)
}

/// Places of the key's kind that the article does not name.
pub(super) fn places(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    // A building has no fair company among cities.
    if fact.qualifier("as").is_some() {
        return None;
    }
    let known = places::find(&key)?;
    let alike = |kind: Kind| {
        kind == known.kind
            || matches!(
                (kind, known.kind),
                (Kind::Territory, Kind::Country)
                    | (Kind::Country, Kind::Territory)
                    | (Kind::State, Kind::Region)
                    | (Kind::Region, Kind::State)
            )
    };
    let mut names: Vec<&Place> = places::famous()
        .iter()
        .copied()
        .filter(|p| {
            alike(p.kind)
                && !p.name.contains(',')
                && p.name != key
                && p.within != key
                && p.name != known.within
                && p.name != known.country()
        })
        .collect();
    names.shuffle(rng);
    let mentions_adjective =
        |name: &str| places::find(name).is_some_and(|p| p.adjectives.iter().any(|a| taken.mentions(a)));
    let names = names.into_iter().filter(|p| !taken.mentions(p.name) && !mentions_adjective(p.name));
    let names: Vec<&Place> = names.collect();
    // A town of the film's own country among strangers would tell itself.
    let nearby: Vec<&Place> = names.iter().copied().filter(|p| p.country() == known.country()).collect();
    let names = if nearby.len() >= NEARBY { nearby } else { names };
    pool.choose(&key, names.into_iter().map(|p| Wrong::new(p.name, Why::Place(p.kind))).collect(), rng)
}

/// So many places of one country are enough to draw from.
const NEARBY: usize = 6;

/// Companies of a kind, of the film's time and industry.
pub(super) fn companies(
    pool: &Pool<'_>,
    kind: &'static str,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let industries = industries(pool, None);
    let year = pool.base.article.year.unwrap_or(2000);
    let first = |s: &str| s.split(' ').next().unwrap_or_default().to_lowercase();
    let names = works::companies()
        .iter()
        .filter(|c| {
            c.kinds.contains(&kind)
                && c.active.0 <= year
                && year <= c.active.1
                && industries.contains(&c.industry)
        })
        .filter(|c| {
            first(c.name) != first(&key) && !taken.mentions(c.name) && !taken.mentions(&first_two(c.name))
        })
        .map(|c| {
            let what = match kind {
                "distribution" => "distributor",
                "production" => "production company",
                "streaming" => "streaming service",
                other => other,
            };
            Wrong::new(c.name, Why::Active { what, years: c.active, of: c.industry })
        })
        .collect();
    pool.choose(&key, names, rng)
}

fn first_two(name: &str) -> String {
    name.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

/// Record labels of the film's time and industry.
pub(super) fn labels(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let industries = industries(pool, None);
    let year = pool.base.article.year.unwrap_or(2000);
    let first = |s: &str| s.split(' ').next().unwrap_or_default().to_lowercase();
    let names = |industries: &[&str]| -> Vec<Wrong> {
        labels::all()
            .iter()
            .filter(|l| l.active.0 <= year && year <= l.active.1 && industries.contains(&l.industry))
            .filter(|l| first(l.name) != first(&key) && !taken.mentions(l.name))
            .map(|l| {
                let why = Why::Active { what: "record label", years: l.active, of: l.industry };
                Wrong::new(l.name, why)
            })
            .collect()
    };
    let mut found = names(&industries);
    // Labels of the whole country serve a small industry's films too, and English ones the world's.
    for wider in [&["bollywood", "tamil", "telugu"][..], ENGLISH] {
        let indian = labels::find(&key).is_some_and(|l| wider.contains(&l.industry));
        if found.len() < ENOUGH && indian {
            found = names(wider);
        }
    }
    pool.choose(&key, found, rng)
}
