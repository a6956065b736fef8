//! Wrong names: people of the same trade, sex, era and industry; companies and labels of the same kind.

use super::{
    Pool, Taken, WANTED, Why, Wrong,
    origin::{self, ENGLISH, industries},
};
use crate::{
    fact::Fact,
    lexicon::{
        labels,
        people::{self, Person, Role},
        works,
    },
    question::stem,
};
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

/// Fewer known people than this would make the key stand out.
const ENOUGH: usize = 6;

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
    let sex = stem::cast_sex(&key, pool.base);
    // Without it, women and men stood beside a name that everybody knows to be the one or the other.
    if sexed(role) && sex.is_none() {
        return None;
    }
    let industries = industries(pool, known.as_ref());
    if known.is_none() && origin::stands_out(&key, &industries) {
        return None;
    }
    let year = pool.year;
    let own_surname = surname(&key);
    // Who had only begun, or was a child, could not have been thought of for a part.
    let known_for = if role == Role::Actor { SEASONED } else { 0 };
    let fits = |p: &&Person, slack: u16| {
        sex.is_none_or(|s| p.sex == s || !sexed(role))
            && year
                .is_none_or(|y| p.active.0 + known_for <= y + slack / 2 && y <= p.active.1 + slack.min(LATE))
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
    candidates.sort_by_cached_key(|p| (p.trade != role, rank_by_era(p, known.as_ref(), year)));
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
    let alike = |wrong: &Wrong| !matches!(wrong.why, Why::Person { sex: other, .. } if sex.is_some_and(|own| own != other));
    let wrong = pool.choose(&key, chosen.clone(), rng)?;
    if wrong.iter().any(alike) {
        return Some(wrong);
    }
    // The only woman among men, or the only man among women, would be known by that.
    chosen.retain(alike);
    pool.choose(&key, chosen, rng)
}

/// Years on the screen after which an actor is known.
const SEASONED: u16 = 5;

/// Years after somebody's last film in which a film could still have been the last.
const LATE: u16 = 5;

/// Trades whose stems tell the sex; for the others both sexes are among the options.
fn sexed(role: Role) -> bool {
    matches!(role, Role::Actor)
}

/// People whose first years are near the key's come first, or, of a key that nobody knows, those in the middle of their work.
fn rank_by_era(person: &Person, key: Option<&Person>, year: Option<u16>) -> u16 {
    let first = key.map(|k| k.active.0).or(year.map(|year| year.saturating_sub(USUAL)));
    first.map_or(0, |first| person.active.0.abs_diff(first) / 12)
}

/// Years on the screen of somebody whose film this may be.
const USUAL: u16 = 12;

/// Other actors of the film.
pub(super) fn co_stars(pool: &Pool<'_>, fact: &Fact, taken: &Taken<'_>) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let sex = stem::cast_sex(&key, pool.base)?;
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
    let (asked, late) = cast.split_at(cast.partition_point(|member| !member.late));
    let ring = asked.iter().cycle().skip(own + 1).take(asked.len());
    for member in ring.chain(late) {
        let fits = member.sex == Some(sex)
            && (character.is_none() || member.character != character)
            && surname(&member.name) != surname(&key)
            && names.iter().all(|n| n.text != member.name)
            && (fact.relation != "film-debut" || has_been_seen(pool, &member.name));
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

/// Whether somebody is known to have been in films before this one.
fn has_been_seen(pool: &Pool<'_>, name: &str) -> bool {
    people::find(name).is_some_and(|known| pool.year.is_some_and(|year| known.active.0 < year))
}

/// Actors from elsewhere, for a part whose actor is known and has too few co-stars.
pub(super) fn strangers(
    pool: &Pool<'_>,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    people::find(&fact.value.print())?;
    people(pool, Role::Actor, fact, taken, rng)
}

/// Companies of a kind, of the film's time and industry.
pub(super) fn companies(
    pool: &Pool<'_>,
    kind: &'static str,
    fact: &Fact,
    taken: &Taken<'_>,
    rng: &mut ChaCha8Rng,
) -> Option<Vec<Wrong>> {
    let key = fact.value.print();
    let known = works::companies().iter().find(|c| c.name == key || c.aliases.contains(&&*key));
    // A studio that draws its films is known among those that shoot them.
    let draws = known.map_or(key.contains("Animation"), |c| c.kinds.contains(&ANIMATION));
    let kind = if draws && kind == "production" { ANIMATION } else { kind };
    // A company of another industry would be the only one.
    let own = industries(pool, None);
    let industries = known.filter(|c| !own.contains(&c.industry)).map_or(own, |c| vec![c.industry]);
    let year = pool.year.unwrap_or(2000);
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
                ANIMATION => "animation studio",
                "streaming" => "streaming service",
                other => other,
            };
            Wrong::new(c.name, Why::Active { what, years: c.active, of: c.industry })
        })
        .collect();
    pool.choose(&key, names, rng)
}

/// How the companies' list calls those that make animated films.
const ANIMATION: &str = "animation";

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
    let year = pool.year.unwrap_or(2000);
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
