//! People whom the article spells in two ways, or gives two names: one of them is wrong, and who they are is unsure.

use crate::{
    article::{Article, TokenKind},
    base::Base,
    lexicon::{hash::TextSet, plain},
    value::Value,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The print names of people who may be misspelt, or be somebody else of the article.
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
    for name in people {
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
        let actors = parts.entry(part).or_default();
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
    fn somebody_spelled_in_two_ways_or_under_two_names_is_doubtful() {
        let text = "The Lamp is a 2015 film directed by Robert Brandler and starring Eve Poole. Robert Bandler was proud.\n\
            == Cast ==\n* James Olm as Jude\n* James Lark as Jude\n* Eve Poole as Ann\n";
        let article = Article::parse(text.to_owned()).expect("a film");
        let found = doubtful(&Base::read(&article));
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, ["James Lark", "James Olm", "Robert Brandler"]);
    }
}
