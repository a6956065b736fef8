//! Print case for text that lost its capitals.

use std::{collections::HashMap, sync::LazyLock};

static EXCEPTIONS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    super::rows(include_str!("case.tsv"))
        .chain(super::rows(include_str!("accents.tsv")))
        .filter_map(|row| Some((*row.first()?, *row.get(1)?)))
        .collect()
});

/// Parts of a name that stay small unless they open it.
pub(crate) const PARTICLES: &[&str] = &[
    "de", "la", "le", "du", "des", "del", "della", "di", "da", "dos", "das", "do", "van", "von", "der",
    "den", "ter", "bin", "ibn", "al", "el", "y", "e", "zu", "af", "av", "ul", "ud", "et", "il", "lo",
];

/// Words that stay small inside a title.
const SMALL: &[&str] = &[
    "a", "an", "the", "and", "or", "nor", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with",
    "as", "vs.", "vs", "v.", "into", "de", "la", "le", "les", "des", "du", "et", "el", "los", "las", "y",
    "der", "die", "das", "und", "von",
];

const ROMAN: &[&str] = &[
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi",
];

/// Whether a lower-case word is a Roman numeral of two letters and more, as in titles.
#[must_use]
pub fn is_roman(word: &str) -> bool {
    ROMAN.contains(&word)
}

/// A person's name: `frances de la tour` is `Frances de la Tour`.
#[must_use]
pub fn person(lower: &str) -> String {
    join(lower, |word, at| if at > 0 && PARTICLES.contains(&word) { word.to_owned() } else { proper(word) })
}

/// A title, company, place or festival: small words stay small inside.
#[must_use]
pub fn title(lower: &str) -> String {
    let mut after_colon = false;
    join(lower, |word, at| {
        let small = at > 0 && !after_colon && SMALL.contains(&word);
        after_colon = word.ends_with([':', '–', '—', '!', '?']);
        if small { word.to_owned() } else { proper(word) }
    })
}

fn join(lower: &str, mut each: impl FnMut(&str, usize) -> String) -> String {
    let phrase = lower.trim();
    if let Some(known) = EXCEPTIONS.get(phrase) {
        return (*known).to_owned();
    }
    phrase.split_whitespace().enumerate().map(|(at, word)| each(word, at)).collect::<Vec<_>>().join(" ")
}

/// One word in print case: exceptions, Mc and O', initials, roman numerals, hyphens.
#[must_use]
pub fn proper(word: &str) -> String {
    let core_start = word.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
    let (before, rest) = word.split_at(core_start);
    let core_end = rest
        .rfind(|c: char| c.is_alphanumeric())
        .map_or(rest.len(), |i| i + rest[i..].chars().next().map_or(0, char::len_utf8));
    let (core, after) = rest.split_at(core_end);
    format!("{before}{}{after}", proper_core(core))
}

fn proper_core(core: &str) -> String {
    if let Some(known) = EXCEPTIONS.get(core) {
        return (*known).to_owned();
    }
    if ROMAN.contains(&core) || (core.contains('.') && core.split('.').all(|part| part.len() <= 1)) {
        return core.to_uppercase();
    }
    if core.contains('/') {
        return core.split('/').map(proper_core).collect::<Vec<_>>().join("/");
    }
    if core.contains('-') {
        return core
            .split('-')
            .enumerate()
            .map(
                |(at, part)| {
                    if at > 0 && SMALL.contains(&part) { part.to_owned() } else { proper_core(part) }
                },
            )
            .collect::<Vec<_>>()
            .join("-");
    }
    for prefix in ["mc", "o'", "d'", "l'", "o’", "d’"] {
        if let Some(rest) = core.strip_prefix(prefix)
            && rest.len() > 2
        {
            return format!("{}{}", first_up(prefix), first_up(rest));
        }
    }
    first_up(core)
}

fn first_up(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_their_own_rules() {
        for (lower, print) in [
            ("frances de la tour", "Frances de la Tour"),
            ("ewan mcgregor", "Ewan McGregor"),
            ("ryan o'neal", "Ryan O'Neal"),
            ("j. k. simmons", "J. K. Simmons"),
            ("mary-louise parker", "Mary-Louise Parker"),
            ("robert downey jr.", "Robert Downey Jr."),
        ] {
            assert_eq!(person(lower), print);
        }
    }

    #[test]
    fn titles_keep_small_words_small() {
        for (lower, print) in [
            ("there's a place", "There's a Place"),
            ("the devil and daniel webster", "The Devil and Daniel Webster"),
            ("bbc radio 4", "BBC Radio 4"),
            ("ghostbusters ii", "Ghostbusters II"),
            ("k.g.f: chapter 1", "K.G.F: Chapter 1"),
        ] {
            assert_eq!(title(lower), print);
        }
    }
}
