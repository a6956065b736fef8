//! The names of the cast list for people whom the plot calls by one word.

use super::characters::{Character, QUOTES};
use crate::base::Base;
use std::collections::{BTreeMap, HashMap};

/// The most words of a name that reads well among others.
const MOST: usize = 3;

/// Gives each of the people the name that the cast list has, where it is one person's; drops those whose one word is the name of
/// several people there, and all but the most named of those that one entry calls by several words.
pub(super) fn add(base: &Base<'_>, people: &mut BTreeMap<String, Character>) {
    let mut entries: Vec<Vec<String>> = Vec::new();
    for character in base.of("plays").filter_map(|fact| fact.qualifier("character")) {
        let names: Vec<String> = character.split('/').map(|name| name.trim().to_owned()).collect();
        if !entries.contains(&names) {
            entries.push(names);
        }
    }
    let mut at: HashMap<String, Vec<usize>> = HashMap::new();
    for (entry, names) in entries.iter().enumerate() {
        for word in names.iter().flat_map(|name| name.split(' ')) {
            let of_word = at.entry(word.trim_matches(QUOTES).to_lowercase()).or_default();
            if of_word.last() != Some(&entry) {
                of_word.push(entry);
            }
        }
    }
    let mut drop: Vec<String> = Vec::new();
    let mut by_name: HashMap<&str, Vec<String>> = HashMap::new();
    for (word, character) in people.iter_mut() {
        match at.get(word).map(Vec::as_slice) {
            None => {}
            Some([entry]) => {
                let has = |name: &&String| {
                    name.split(' ').any(|w| w.trim_matches(QUOTES).eq_ignore_ascii_case(word))
                };
                let Some(name) = entries[*entry].iter().find(has) else { continue };
                by_name.entry(name).or_default().push(word.clone());
                character.full = is_plain(name).then(|| name.clone());
            }
            Some(_) => drop.push(word.clone()),
        }
    }
    for words in by_name.into_values() {
        let most =
            words.iter().max_by_key(|word| (people[*word].mentions, std::cmp::Reverse(*word))).cloned();
        drop.extend(words.into_iter().filter(|word| Some(word) != most.as_ref()));
    }
    people.retain(|word, _| !drop.contains(word));
}

/// Whether a name of the cast list is short and nothing but a name.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-');
    name.chars().all(plain)
        && name.split(' ').count() <= MOST
        && name.split(' ').all(|word| word.chars().next().is_some_and(char::is_uppercase))
}
