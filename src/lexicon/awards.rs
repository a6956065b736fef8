//! Film awards of the world, the names that articles give them, and the words of their categories.

use super::hash::{Map, Set};
use std::{borrow::Cow, sync::LazyLock};

/// How an award is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In categories.
    Award,
    /// Often alone: the Palme d'Or.
    Prize,
    /// By a guild or circle that the award is named after.
    Body,
}

/// An award.
#[derive(Debug)]
pub struct Award {
    /// Its name in print, for one of them.
    pub name: &'static str,
    /// How it is given.
    pub kind: Kind,
}

/// A form of a name as words in lower case, and whose it is.
type Form = (Vec<String>, &'static Award);

static AWARDS: LazyLock<Vec<(Award, Vec<&'static str>)>> = LazyLock::new(|| {
    super::rows(include_str!("awards.tsv"))
        .map(|[name, others, kind]| {
            let kind = match kind {
                "prize" => Kind::Prize,
                "body" => Kind::Body,
                _ => Kind::Award,
            };
            let forms = std::iter::once(name).chain(others.split('|').filter(|s| !s.is_empty()));
            (Award { name, kind }, forms.collect())
        })
        .collect()
});

static FORMS: LazyLock<Map<String, Vec<Form>>> = LazyLock::new(|| {
    let mut by_first: Map<String, Vec<Form>> = Map::default();
    for (award, forms) in AWARDS.iter() {
        for form in forms {
            let lower = form.to_lowercase();
            let plain = super::plain(&lower);
            // As damage leaves it, and without its apostrophes.
            let damaged = (!lower.is_ascii()).then(|| super::damaged(&lower));
            let bare = plain.contains('\'').then(|| plain.replace('\'', ""));
            for text in [Some(plain), damaged, bare].into_iter().flatten() {
                let words = words(&text);
                let alike = by_first.entry(words[0].clone()).or_default();
                if !alike.iter().any(|(known, _)| *known == words) {
                    // The longest first, as it is looked for first.
                    let at = alike.partition_point(|(known, _)| known.len() >= words.len());
                    alike.insert(at, (words, award));
                }
            }
        }
    }
    by_first
});

/// The words of a name, with the possessive apart as the article's tokens have it.
fn words(name: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in name.split_whitespace() {
        match word.strip_suffix("'s").map(|w| (w, "'s")).or(word.strip_suffix('\'').map(|w| (w, "'"))) {
            Some((word, mark)) => out.extend([word.to_owned(), mark.to_owned()]),
            None => out.push(word.to_owned()),
        }
    }
    out
}

/// The award whose longest name the words begin with, and how many words that takes; the last may be in the plural.
#[must_use]
pub fn at<'a>(word: impl Fn(usize) -> &'a str) -> Option<(&'static Award, usize)> {
    let first = folded(word(0));
    let keys = [Some(first.as_ref()), first.strip_suffix('s')];
    keys.into_iter().flatten().find_map(|first| {
        FORMS.get(first)?.iter().find_map(|(form, award)| {
            let whole = form.iter().enumerate().all(|(n, wanted)| {
                let said = folded(word(n));
                said == *wanted || n + 1 == form.len() && said.strip_suffix('s') == Some(wanted)
            });
            whole.then_some((*award, form.len()))
        })
    })
}

/// A word of the text without accents and typographic apostrophes; most words have none.
fn folded(word: &str) -> Cow<'_, str> {
    if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(super::plain(&word.replace('’', "'"))) }
}

/// The award that a single word is short for: `hugo` is the Hugo Award, where "for Best …" follows.
#[must_use]
pub fn short(word: &str) -> Option<&'static Award> {
    let word = folded(word);
    let short_for = |form: &[String]| matches!(form, [first, second] if *first == word && second == "award");
    let forms = FORMS.get(word.as_ref())?;
    forms.iter().find(|(form, award)| short_for(form) && award.kind == Kind::Award).map(|(_, award)| *award)
}

static CATEGORY_WORDS: LazyLock<Set<&'static str>> = LazyLock::new(|| {
    include_str!("category_words.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
});

/// Whether names of categories are made of a word: `supporting`, `screenplay`.
#[must_use]
pub fn is_category_word(word: &str) -> bool {
    CATEGORY_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str) -> Option<(&'static str, usize)> {
        let words: Vec<&str> = text.split(' ').collect();
        at(|n| words.get(n).copied().unwrap_or("")).map(|(award, n)| (award.name, n))
    }

    #[test]
    fn an_award_is_known_by_its_names_also_in_the_plural_or_damaged() {
        assert_eq!(find("academy awards for"), Some(("Academy Award", 2)));
        assert_eq!(find("oscars"), Some(("Academy Award", 1)));
        assert_eq!(find("csar award for"), Some(("César Award", 2)));
        assert_eq!(find("césar award for"), Some(("César Award", 2)));
        assert_eq!(find("people 's choice award"), Some(("People's Choice Award", 4)));
        assert_eq!(find("peoples choice awards"), Some(("People's Choice Award", 3)));
        assert_eq!(find("academy of arts"), None);
    }
}
