//! Which characters are certainly two people.

use super::Cast;
use crate::{
    base::Base,
    lexicon::{
        given::{self, Sex},
        words::Words,
    },
};
use std::collections::{BTreeSet, HashMap};

/// Which characters are certainly two people: a secret identity among the options would make two of them right.
pub(super) struct Apart<'a> {
    /// Pairs that one sentence names side by side.
    together: Pairs<'a>,
    /// Entries of the cast list, ascending, by each word of their characters.
    cast: HashMap<String, Vec<usize>>,
    /// Pairs that a stroke joins: "Bruce Wayne / Batman".
    joined: Pairs<'a>,
    /// Names that women have, and no word besides.
    women: BTreeSet<String>,
    /// The same of men.
    men: BTreeSet<String>,
}

/// Pairs of names in lower case, each both ways round.
#[derive(Default)]
struct Pairs<'a>(BTreeSet<(&'a str, &'a str)>);

impl<'a> Pairs<'a> {
    fn add(&mut self, a: &'a str, b: &'a str) {
        self.0.extend([(a, b), (b, a)]);
    }

    fn has(&self, a: &str, b: &str) -> bool {
        self.0.contains(&(a, b))
    }
}

/// Most characters of a sentence that tells them apart: one that names more is a list, and its pairs would be many.
const MOST_NAMED: usize = 12;

/// Words of a sentence that may say that two names are one person.
static IDENTITY: Words = Words::new(&[
    "reveals", "revealed", "identity", "alias", "disguise", "disguised", "disguises", "actually", "aka",
    "impersonates", "poses", "posing", "really", "alter", "ego", "also", "known", "named", "called",
    "himself", "herself",
]);

impl<'a> Apart<'a> {
    /// Reads the plot's sentences and the cast list.
    pub(super) fn read(base: &'a Base<'_>, plot: &[usize], people: &Cast) -> Self {
        let article = base.article;
        let mut together = Pairs::default();
        for &sentence in plot {
            let words = || article.sentences[sentence].tokens.clone().map(|t| article.word(t));
            if words().any(|w| IDENTITY.contains(w)) {
                continue;
            }
            let named: BTreeSet<&str> = words().filter(|w| people.has(w)).collect();
            if named.len() > MOST_NAMED {
                continue;
            }
            for (n, a) in named.iter().enumerate() {
                for b in named.iter().skip(n + 1) {
                    together.add(a, b);
                }
            }
        }
        let mut joined = Pairs::default();
        // Only the plot's people are ever asked about.
        let mut join = |a: usize, b: usize| {
            let (a, b) = (article.word(a), article.word(b));
            if people.has(a) && people.has(b) {
                joined.add(a, b);
            }
        };
        for stroke in (0..article.tokens.len()).filter(|&t| article.word(t) == "/") {
            for a in stroke.saturating_sub(3)..stroke {
                for b in stroke + 1..(stroke + 4).min(article.tokens.len()) {
                    join(a, b);
                }
            }
        }
        // A nickname between the names: Enrico "Ratso" Rizzo.
        for open in 1..article.tokens.len().saturating_sub(3) {
            let quoted =
                matches!(article.word(open), "\"" | "“") && matches!(article.word(open + 2), "\"" | "”");
            if quoted {
                for other in (open.saturating_sub(2)..open).chain([open + 3, open + 4]) {
                    join(open + 1, other);
                }
            }
        }
        let mut cast: HashMap<String, Vec<usize>> = HashMap::new();
        for (entry, character) in base.of("plays").filter_map(|f| f.qualifier("character")).enumerate() {
            for word in character.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
                let entries = cast.entry(word.to_owned()).or_default();
                if entries.last() != Some(&entry) {
                    entries.push(entry);
                }
            }
        }
        let of = |sex: Sex| {
            let told = people.iter().filter(|c| c.sex == Some(sex) && !given::is_word_too(&c.word));
            told.map(|c| c.word.clone()).collect()
        };
        Self { together, cast, joined, women: of(Sex::Female), men: of(Sex::Male) }
    }

    /// Whether something says that two names are one person.
    pub(super) fn may_be_one(&self, a: &str, b: &str) -> bool {
        let entries = self.cast.get(a).zip(self.cast.get(b));
        self.joined.has(a, b)
            || entries.is_some_and(|(a, b)| a.iter().any(|entry| b.binary_search(entry).is_ok()))
    }

    /// Whether two names are certainly two people.
    pub(super) fn surely(&self, a: &str, b: &str) -> bool {
        if self.may_be_one(a, b) {
            return false;
        }
        // A woman is no man by another name.
        if self.women.contains(a) && self.men.contains(b) || self.men.contains(a) && self.women.contains(b) {
            return true;
        }
        match (self.cast.get(a), self.cast.get(b)) {
            // The cast list tells them apart unless one entry has both names.
            (Some(a), Some(b)) => !a.iter().any(|entry| b.binary_search(entry).is_ok()),
            _ => self.together.has(a, b),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, SectionKind};

    #[track_caller]
    fn check(plot: &str, a: &str, b: &str, apart: bool) {
        let text = format!("The Lamp is a 2015 film.\n== Plot ==\n{plot}\n");
        let article = Article::parse(text).expect("it is a film");
        let base = Base::read(&article);
        let plot: Vec<usize> =
            (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Plot).collect();
        let people = Cast::read(&base, &plot, &vec![1; article.sentences.len()]);
        assert!(people.has(a) && people.has(b), "{a} and {b} are in the plot");
        assert_eq!(Apart::read(&base, &plot, &people).surely(a, b), apart);
    }

    #[test]
    fn one_sentence_tells_its_people_apart_unless_a_name_may_be_an_alias() {
        let met = "Today Anna meets Bruno. Later Anna calls Bruno.";
        check(met, "anna", "bruno", true);
        check(met, "bruno", "anna", true);
        check("Today Anna leaves. Later Bruno leaves. So Anna and so Bruno run.", "anna", "bruno", true);
        check(
            "Today Anna leaves. Later Anna runs. Then Clara leaves. Later Clara runs.",
            "anna",
            "clara",
            false,
        );
        check(&format!("{met} It is Anna / Bruno."), "anna", "bruno", false);
        // A woman is no man by another name.
        let apart = "Today Anna leaves. Later Anna runs. Then Bruno leaves. Later Bruno runs.";
        check(apart, "anna", "bruno", true);
    }

    #[test]
    fn a_list_of_people_tells_nobody_apart() {
        let names: Vec<String> = (b'a'..=b'z').map(|c| format!("Mor{}an", char::from(c))).collect();
        let each: Vec<String> = names.iter().map(|n| format!("Today {n} leaves. Later {n} runs.")).collect();
        let each = each.join(" ");
        check(&format!("{each} Then {} run.", names.join(" and ")), "moraan", "morban", false);
        check(&format!("{each} Then {} run.", names[..12].join(" and ")), "moraan", "morban", true);
    }
}
