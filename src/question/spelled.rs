//! People whom the article spells in two ways, or gives two names: one of them is wrong, and who they are is unsure.

use crate::{
    article::{Article, TokenKind},
    base::Base,
    lexicon::{
        hash::{TextMap, TextSet},
        people, plain,
    },
    value::Value,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The print names of people and parts who may be misspelt, or be somebody else of the article.
pub(super) fn doubtful(base: &Base<'_>) -> BTreeSet<String> {
    let mut people: Vec<&str> = base
        .facts
        .iter()
        .filter_map(|f| match &f.value {
            Value::Person(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut by_word: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for &name in &people {
        let name_plain = plain(name);
        let Some((given, surname)) = ends(&name_plain) else { continue };
        for word in [given, surname] {
            by_word.entry(word.to_owned()).or_default().push(name);
        }
    }
    for (word, names) in &by_word {
        for (n, one) in names.iter().enumerate() {
            for other in names.iter().skip(n + 1).filter(|other| is_misspelt(word, one, other)) {
                found.extend([(*one).to_owned(), (*other).to_owned()]);
            }
        }
    }
    found.extend(elsewhere(base.article, &by_word));
    found.extend(of_one_part(base));
    found.extend(people.into_iter().filter(|name| is_nearly_known(name)).map(str::to_owned));
    found.extend(parts(base));
    found
}

/// Whether somebody known has that name but for one letter of the surname, and nobody known has it.
fn is_nearly_known(name: &str) -> bool {
    let Some((given, surname)) = name.rsplit_once(' ') else { return false };
    people::find(name).is_none()
        && people::opening(given).any(|known| {
            known.rsplit_once(' ').is_some_and(|(first, last)| {
                first == given
                    && (differs_by_a_letter(last, surname) || last.strip_suffix('s') == Some(surname))
            })
        })
}

/// Parts whose surname the plot spells with another letter: "Edward Nill" where it has "Edward Nyll".
fn parts(base: &Base<'_>) -> Vec<String> {
    let article = base.article;
    let all = base.of("plays").filter_map(|fact| fact.qualifier("character"));
    let parts: Vec<(&str, String)> =
        all.filter(|part| part.contains(' ')).map(|part| (part, part.to_lowercase())).collect();
    let mut by_given: TextMap<&str, Vec<(&str, &str)>> = TextMap::default();
    for (part, lower) in &parts {
        let Some((given, surname)) = lower.rsplit_once(' ') else { continue };
        by_given.entry(given.rsplit(' ').next().unwrap_or(given)).or_default().push((part, surname));
    }
    let near = |one: &str, other: &str| {
        other != one
            && other.len() == one.len()
            && one.len() > 4
            && other.chars().next() == one.chars().next()
            && strsim::osa_distance(other, one) == 1
    };
    let mut found = Vec::new();
    for t in 1..article.tokens.len() {
        let Some(surnames) = by_given.get(article.word(t - 1)) else { continue };
        let close = surnames.iter().filter(|(_, surname)| near(surname, article.word(t)));
        found.extend(close.map(|(part, _)| (*part).to_owned()));
    }
    found
}

/// First and last word of a name of several.
fn ends(name: &str) -> Option<(&str, &str)> {
    let (given, rest) = name.split_once(' ')?;
    Some((given, rest.rsplit(' ').next().unwrap_or(rest)))
}

/// Whether two names that share a word are the same but for one letter of the other word.
fn is_misspelt(shared: &str, one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    let rest = |name: &str| ends(name).map(|(g, s)| if g == shared { s } else { g }.to_owned());
    rest(&one).zip(rest(&other)).is_some_and(|(a, b)| differs_by_a_letter(&a, &b))
}

/// Whether one of two words has a letter that the other lacks, or has two of them swapped. Another letter in the place
/// of one makes another name too often: Maria, Marie.
fn differs_by_a_letter(one: &str, other: &str) -> bool {
    let (one, other) = if one.len() < other.len() { (other, one) } else { (one, other) };
    if other.len() < 4 || one == other {
        return false;
    }
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one.as_bytes()[same..], &other.as_bytes()[same..]);
    match one.len() - other.len() {
        // A vowel at the end makes a woman's name of a man's, and an s another surname.
        1 => same > 0 && one[1..] == *other && !other.is_empty(),
        0 => one.len() > 1 && one[0] == other[1] && one[1] == other[0] && one[2..] == other[2..],
        _ => false,
    }
}

/// Who is named elsewhere with one letter more or less in the surname.
fn elsewhere(article: &Article, by_word: &BTreeMap<String, Vec<&str>>) -> Vec<String> {
    let words: TextSet<&str> = by_word.keys().map(String::as_str).collect();
    let mut found = Vec::new();
    for t in 1..article.tokens.len() {
        let before = article.word(t - 1);
        let titled = matches!(before, "dr." | "miss" | "mr." | "mrs." | "ms.");
        // Few words stand behind a name or a title.
        if article.tokens[t].kind != TokenKind::Word || !titled && !words.contains(before) {
            continue;
        }
        let said = plain(article.word(t));
        // "Mr. Lampler" is the Ann Lamplier of another sentence.
        if titled {
            let alike = by_word.iter().filter(|(surname, _)| differs_by_a_letter(surname, &said));
            found.extend(alike.flat_map(|(_, names)| names).map(|name| (*name).to_owned()));
        }
        let Some(names) = by_word.get(before) else { continue };
        for name in names {
            let name_plain = plain(name);
            let surname = ends(&name_plain).filter(|(given, _)| *given == before);
            if surname.is_some_and(|(_, surname)| differs_by_a_letter(surname, &said)) {
                found.push((*name).to_owned());
            }
        }
    }
    found
}

/// Actors of one given name who share a part: one person by two names.
fn of_one_part(base: &Base<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut parts: HashMap<&str, Vec<&str>> = HashMap::new();
    for fact in base.of("plays") {
        let (Value::Person(name), Some(part)) = (&fact.value, fact.qualifier("character")) else { continue };
        // "Jud" of one list is the "Jud Hobson" of another.
        let actors = parts.entry(part.split(' ').next().unwrap_or(part)).or_default();
        let given = |name: &str| name.split(' ').next().map(str::to_owned);
        for other in actors.iter().filter(|other| **other != name.as_str() && given(other) == given(name)) {
            found.extend([(*other).to_owned(), name.clone()]);
        }
        actors.push(name);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_more_makes_a_name_doubtful() {
        for (one, other) in [("allison", "alison"), ("brassler", "bassler"), ("siwtch", "switch")] {
            assert!(differs_by_a_letter(one, other), "{one} {other}");
        }
        for (one, other) in [("maria", "marie"), ("robert", "roberta"), ("lamp", "lamp"), ("ann", "anne")] {
            assert!(!differs_by_a_letter(one, other), "{one} {other}");
        }
    }

    #[test]
    fn nearly_the_name_of_somebody_known_is_a_slip() {
        assert!(is_nearly_known("Toni Colette") && is_nearly_known("Daniel Fuch"));
        assert!(!is_nearly_known("Toni Collette") && !is_nearly_known("Ann Nobody"));
    }

    #[test]
    fn a_part_that_the_plot_spells_otherwise_is_doubtful() {
        let text = "The Lamp is a 2015 film starring Eve Poole.\n== Plot ==\nEdward Nyllar leaves.\n\
            == Cast ==\n* Eve Poole as Ann Lamber\n* James Olm as Edward Nillar\n";
        let article = Article::parse(text.to_owned()).expect("a film");
        let found = doubtful(&Base::read(&article));
        assert!(found.contains("Edward Nillar") && !found.contains("Ann Lamber"), "{found:?}");
    }

    #[test]
    fn somebody_spelled_in_two_ways_or_under_two_names_is_doubtful() {
        let text = "The Lamp is a 2015 film directed by Robert Brandler and starring Eve Poole. Robert Bandler was proud.\n\
            == Cast ==\n* James Olm as Jude\n* James Lark as Jude\n* Eve Poole as Ann\n";
        let article = Article::parse(text.to_owned()).expect("a film");
        let found = doubtful(&Base::read(&article));
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, ["James Lark", "James Olm", "Robert Brandler"]);
    }
}
