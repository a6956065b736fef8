//! People whom the article spells in two ways: `Alison Lee` and `Allison Lee` are one, under the better name.

use crate::{
    article::{Article, SectionKind},
    fact::Fact,
    lexicon::{
        case,
        given::{self, Sex},
        hash::{TextMap, TextSet},
        people,
    },
    value::Value,
};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Shorter words are too near to others.
const SHORTEST: usize = 4;

/// Gives every person one name, and drops what is then said twice.
pub(super) fn unite(article: &Article, facts: &mut Vec<Fact>) {
    unite_parts(facts);
    let names: BTreeSet<String> = facts.iter().filter_map(person).map(str::to_owned).collect();
    let places = Places::of(article, &names);
    let better: HashMap<String, String> = names
        .iter()
        .filter_map(|name| Some((name.clone(), full(name, &names).or_else(|| places.better(name))?)))
        .collect();
    if better.is_empty() {
        return;
    }
    for fact in facts.iter_mut() {
        if let Value::Person(name) = &mut fact.value
            && let Some(better) = better.get(name)
        {
            name.clone_from(better);
        }
    }
    let mut told = HashSet::new();
    facts.retain(|f| {
        let own = f.qualifiers.iter().filter(|(name, _)| *name != "hedged").cloned().collect::<Vec<_>>();
        person(f).is_none() || told.insert((f.relation, f.value.clone(), own))
    });
}

/// The full name of somebody whom a fact calls by surname, where only one other has it, or `Phil` where another fact
/// has `Phillip`.
fn full(name: &str, names: &BTreeSet<String>) -> Option<String> {
    // "Ann J. Lee" beside "Ann Lee": the one that is known, or else the shorter.
    let bare = without_initials(name);
    let same = |other: &&String| **other != name && without_initials(other) == bare;
    if let Some(other) = names.iter().find(same) {
        let known = |name: &str| people::find(name).is_some();
        let other_is_better =
            known(other) && !known(name) || known(other) == known(name) && other.len() < name.len();
        return other_is_better.then(|| other.clone());
    }
    if let Some((given, surname)) = name.split_once(' ') {
        let longer = |other: &&String| {
            other.split_once(' ').is_some_and(|(first, last)| {
                last == surname
                    && given.len() > 2
                    && first.len() > given.len()
                    && first.starts_with(given)
                    && !are_a_pair(given, first)
            })
        };
        return names.iter().find(longer).cloned();
    }
    let mut fuller = names.iter().filter(|n| n.rsplit_once(' ').is_some_and(|(_, last)| last == name));
    fuller.next().filter(|_| fuller.next().is_none()).cloned()
}

/// A name without the initials in its middle.
fn without_initials(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let inner = |at: usize| at > 0 && at + 1 < words.len();
    let initial = |word: &str| word.len() == 2 && word.ends_with('.');
    let kept = words.iter().enumerate().filter(|(at, word)| !(inner(*at) && initial(word)));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// "Mario" and "Maria" are two people.
fn are_a_pair(one: &str, other: &str) -> bool {
    matches!(
        (given::sex(one), given::sex(other)),
        (Some(Sex::Male), Some(Sex::Female)) | (Some(Sex::Female), Some(Sex::Male))
    )
}

/// Of two spellings of one actor's part, the first stands: `Daliya`, and then `Dalia`.
fn unite_parts(facts: &mut Vec<Fact>) {
    let mut told: HashMap<String, Vec<String>> = HashMap::new();
    facts.retain(|fact| {
        let Some(part) = fact.qualifier("character").filter(|_| fact.relation == "plays") else {
            return true;
        };
        let parts = told.entry(fact.value.print()).or_default();
        let again = parts.iter().any(|other| is_same_part(other, part));
        if !again {
            parts.push(part.to_owned());
        }
        !again
    });
}

fn is_same_part(one: &str, other: &str) -> bool {
    let alike =
        |(a, b): (&str, &str)| a == b || a.len().min(b.len()) > SHORTEST && strsim::osa_distance(a, b) == 1;
    one != other
        && one.split(' ').count() == other.split(' ').count()
        && one.split(' ').zip(other.split(' ')).all(alike)
}

fn person(fact: &Fact) -> Option<&str> {
    match &fact.value {
        Value::Person(name) => Some(name),
        _ => None,
    }
}

/// Where the words of people's names stand.
struct Places<'a> {
    article: &'a Article,
    tokens: TextMap<&'a str, Vec<usize>>,
}

impl<'a> Places<'a> {
    fn of(article: &'a Article, names: &BTreeSet<String>) -> Self {
        let words: TextSet<String> =
            names.iter().flat_map(|name| name.split(' ')).map(str::to_lowercase).collect();
        let mut tokens: TextMap<&str, Vec<usize>> = TextMap::default();
        for at in 0..article.tokens.len() {
            let word = article.word(at);
            if words.contains(word) {
                tokens.entry(word).or_default().push(at);
            }
        }
        Self { article, tokens }
    }

    /// The other spelling of a name, where the article has one and it is the better.
    fn better(&self, name: &str) -> Option<String> {
        let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
        let last = words.len().checked_sub(1).filter(|last| *last > 0)?;
        let own = self.all(&words);
        [0, last].into_iter().find_map(|slip| {
            let others = self.slips(&words, slip);
            let first = *others.first()?;
            let print = self.print(first, words.len(), name, slip);
            self.is_better(&print, &others, name, &own).then_some(print)
        })
    }

    /// The tokens that open the name.
    fn all(&self, words: &[String]) -> Vec<usize> {
        let opens = self.tokens.get(&*words[0]).into_iter().flatten().copied();
        opens.filter(|&at| (1..words.len()).all(|n| self.article.word(at + n) == words[n])).collect()
    }

    /// The tokens that open the name with one slip in the word at `slip`.
    fn slips(&self, words: &[String], slip: usize) -> Vec<usize> {
        // The neighbour is spelt as it is; what stands beside it is looked at.
        let near = if slip == 0 { 1 } else { slip - 1 };
        let opens = self.tokens.get(&*words[near]).into_iter().flatten();
        let opens = opens.filter_map(|&at| at.checked_sub(near));
        opens
            .filter(|&at| {
                (0..words.len()).all(|n| n == slip || self.article.word(at + n) == words[n])
                    && self.is_slip(at + slip, &words[slip], slip == 0)
            })
            .collect()
    }

    fn is_slip(&self, token: usize, word: &str, opens: bool) -> bool {
        let other = self.article.word(token);
        let short = word.len().min(other.len());
        if short < SHORTEST || word.len().abs_diff(other.len()) > 1 {
            return false;
        }
        let plain = if self.article.cased {
            self.article.tokens[token].capital && !(opens && short == word.len() && word.len() == other.len())
        } else {
            // Without capitals a verb may stand there: "ann cooks". Lost letters make a name shorter.
            let longer = if word.len() > other.len() { word } else { other };
            word.len() != other.len() && !longer.ends_with(['s', 'd'])
        };
        plain && !are_a_pair(word, other) && strsim::osa_distance(word, other) == 1
    }

    /// The name with the word at `slip` as it stands in the text.
    fn print(&self, at: usize, words: usize, name: &str, slip: usize) -> String {
        let span = self.article.tokens[at].span().start..self.article.tokens[at + words - 1].span().end;
        let text = self.article.at(&span);
        let text = if self.article.cased { text.to_owned() } else { case::person(text) };
        let word = text.split_whitespace().nth(slip).unwrap_or_default();
        name.split(' ')
            .enumerate()
            .map(|(n, own)| if n == slip { word } else { own })
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether the other spelling wins: a well-known name, the lead's, the more frequent, the longer one.
    fn is_better(&self, other: &str, others: &[usize], name: &str, own: &[usize]) -> bool {
        let known = people::find(other).is_some();
        if known || people::find(name).is_some() {
            return known && people::find(name).is_none();
        }
        // Text without capitals has lost letters too, and won none.
        if !self.article.cased {
            return other.len() > name.len();
        }
        let in_lead = |tokens: &[usize]| {
            tokens.iter().any(|&t| {
                self.article.sentence_of(t).is_some_and(|s| self.article.section(s).kind == SectionKind::Lead)
            })
        };
        match (in_lead(others), in_lead(own)) {
            (true, false) => true,
            (false, true) => false,
            _ => (others.len(), other.len()) > (own.len(), name.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{article::Article, base::Base};

    #[track_caller]
    fn check(text: &str, relation: &str, want: &[&str]) {
        let article = Article::parse(format!("The Lamp is a 2015 film. {text}")).expect("it is a film");
        let mut base = Base::read(&article);
        base.unite_spellings();
        let got: Vec<String> = base.of(relation).map(|f| f.value.print()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn two_spellings_of_a_name_are_one_person() {
        check(
            "It stars Ann Lee and Tessaly Branner.\n== Cast ==\nTesaly Branner plays Mary.",
            "plays",
            &["Tessaly Branner"],
        );
        check(
            "It stars Ann Lee and Tessaly Branner. The film stars Tesaly Branner.",
            "stars",
            &["Ann Lee", "Tessaly Branner"],
        );
    }

    #[test]
    fn two_spellings_of_a_part_are_one_part() {
        let text = "Ann Lee plays Daliya. Ann Lee plays Dalia. Ann Lee plays Doreen.";
        let article = Article::parse(format!("The Lamp is a 2015 film. {text}")).expect("it is a film");
        let mut base = Base::read(&article);
        base.unite_spellings();
        let got: Vec<_> = base.of("plays").filter_map(|f| f.qualifier("character")).collect();
        assert_eq!(got, ["Daliya", "Doreen"]);
    }

    #[test]
    fn short_names_stand_for_the_full_ones() {
        check(
            "It stars Phil Lamplee.\n== Cast ==\nPhillip Lamplee plays Mary.",
            "stars",
            &["Phillip Lamplee"],
        );
    }

    #[test]
    fn two_people_stay_two() {
        check("It stars Mario Lee and Maria Lee.", "stars", &["Mario Lee", "Maria Lee"]);
        check("It stars Tom Banner and Tom Bauer.", "stars", &["Tom Banner", "Tom Bauer"]);
    }
}
