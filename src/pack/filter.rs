//! A part of a pack: the questions of some categories, or of one difficulty.

use super::Pack;
use crate::question::{
    Question,
    fold::{contains, fold},
};
use std::{fmt, str::FromStr};

/// Which questions of a pack are wanted. What is not named is not filtered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Categories, case and accents ignored; any of them will do.
    pub categories: Vec<String>,
    /// How hard the questions are.
    pub difficulty: Option<Difficulty>,
}

/// How many players are expected to be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difficulty {
    /// At least 70 %.
    Easy,
    /// 50 to 70 %.
    Medium,
    /// Less than half.
    Hard,
}

/// A filter that leaves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}; {todo}")]
pub struct NothingLeft {
    /// What there is not.
    pub what: String,
    /// What there is.
    pub todo: String,
}

/// How many categories are named to somebody who named another.
const NAMED: usize = 12;

impl Difficulty {
    const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The difficulty of a question.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        match question.expected {
            0.7.. => Self::Easy,
            0.5.. => Self::Medium,
            _ => Self::Hard,
        }
    }
}

impl fmt::Display for Difficulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        })
    }
}

impl FromStr for Difficulty {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let named =
            Self::ALL.into_iter().find(|difficulty| text.eq_ignore_ascii_case(&difficulty.to_string()));
        named.ok_or_else(|| format!("`{text}` is no difficulty; use easy, medium or hard"))
    }
}

impl Filter {
    /// The pack with only the wanted questions. Its hash, and with it the round codes, are those of the part.
    ///
    /// # Errors
    /// No question is left, or one of the categories is none of the pack's: what there is instead.
    pub fn apply(&self, mut pack: Pack) -> Result<Pack, NothingLeft> {
        let mut wanted: Vec<String> = Vec::new();
        for category in &self.categories {
            wanted.extend(found(&pack.questions, category)?);
        }
        if !self.categories.is_empty() {
            let is_wanted = |category: &String| wanted.contains(&fold(category));
            pack.questions.retain(|question| question.category.as_ref().is_some_and(is_wanted));
        }
        if let Some(difficulty) = self.difficulty {
            let counts: Vec<String> = Difficulty::ALL
                .into_iter()
                .map(|other| (other, pack.questions.iter().filter(|q| Difficulty::of(q) == other).count()))
                .filter(|(_, count)| *count > 0)
                .map(|(other, count)| format!("{count} {other}"))
                .collect();
            pack.questions.retain(|question| Difficulty::of(question) == difficulty);
            if pack.questions.is_empty() {
                let within = match &self.categories[..] {
                    [] => String::new(),
                    [category] => format!(" in the category `{category}`"),
                    _ => " in these categories".to_owned(),
                };
                let what = format!("no question{within} is {difficulty}");
                return Err(NothingLeft { what, todo: format!("there are {}", counts.join(" and ")) });
            }
        }
        Ok(pack)
    }
}

impl fmt::Display for Filter {
    /// As on a command line: `--category "Silent days" --difficulty hard`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let categories = self.categories.iter().map(|category| {
            let quotes = if category.contains(' ') { "\"" } else { "" };
            format!("--category {quotes}{category}{quotes}")
        });
        let difficulty = self.difficulty.map(|difficulty| format!("--difficulty {difficulty}"));
        f.write_str(&categories.chain(difficulty).collect::<Vec<_>>().join(" "))
    }
}

/// The folded categories that a name means: the one of this name, else all that hold it as words.
fn found(questions: &[Question], name: &str) -> Result<Vec<String>, NothingLeft> {
    // In the order of the pack, which is the author's.
    let mut there: Vec<(String, &str, usize)> = Vec::new();
    for category in questions.iter().filter_map(|question| question.category.as_deref()) {
        let folded = fold(category);
        match there.iter_mut().find(|(other, ..)| *other == folded) {
            Some((_, _, count)) => *count += 1,
            None => there.push((folded, category, 1)),
        }
    }
    let name_folded = fold(name);
    if there.iter().any(|(folded, ..)| *folded == name_folded) {
        return Ok(vec![name_folded]);
    }
    let holding: Vec<String> = there
        .iter()
        .filter(|(folded, ..)| contains(folded, &name_folded))
        .map(|(folded, ..)| folded.clone())
        .collect();
    if !holding.is_empty() && !name_folded.is_empty() {
        return Ok(holding);
    }
    let shown: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    let what = format!("no question is in the category `{shown}`");
    let listed: Vec<String> =
        there.iter().take(NAMED).map(|(_, name, count)| format!("{name} ({count})")).collect();
    let todo = match there.len() {
        0 => "none has a category, so leave `--category` out".to_owned(),
        count if count > NAMED => format!("there are {} and {} more", listed.join(", "), count - NAMED),
        _ => format!("there are {}", listed.join(", ")),
    };
    Err(NothingLeft { what, todo })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> Pack {
        let item = |ask: &str, category: &str, expected: &str| {
            format!(r#"{{"ask":"{ask}","answer":"a","wrong":["b"],"expected":{expected}{category}}}"#)
        };
        let questions = [
            item("1", r#","category":"Silent Days""#, "0.9"),
            item("2", r#","category":"silent days""#, "0.6"),
            item("3", r#","category":"Entertainment: Music""#, "0.3"),
            item("4", "", "0.7"),
        ];
        Pack::read(&format!(r#"{{"questions":[{}]}}"#, questions.join(","))).unwrap()
    }

    fn filter(categories: &[&str], difficulty: Option<Difficulty>) -> Filter {
        Filter { categories: categories.iter().map(|&name| name.to_owned()).collect(), difficulty }
    }

    #[track_caller]
    fn check(filter: &Filter, expect: &[&str]) {
        let left = filter.apply(pack()).unwrap();
        let asks: Vec<&str> = left.questions.iter().map(|question| question.ask.as_str()).collect();
        assert_eq!(asks, expect, "{filter:?}");
    }

    #[track_caller]
    fn refused(filter: &Filter, expect: &str) {
        assert_eq!(filter.apply(pack()).unwrap_err().to_string(), expect);
    }

    #[test]
    fn questions_are_chosen_by_category_and_difficulty() {
        check(&Filter::default(), &["1", "2", "3", "4"]);
        check(&filter(&["SILENT days"], None), &["1", "2"]);
        check(&filter(&["music"], None), &["3"]);
        check(&filter(&["Music", "Silent Days"], None), &["1", "2", "3"]);
        check(&filter(&[], Some(Difficulty::Easy)), &["1", "4"]);
        check(&filter(&["silent days"], Some(Difficulty::Medium)), &["2"]);
    }

    #[test]
    fn a_filter_that_leaves_nothing_says_what_there_is() {
        refused(
            &filter(&["Musicals"], None),
            "no question is in the category `Musicals`; there are Silent Days (2), Entertainment: Music (1)",
        );
        refused(
            &filter(&["silent days", "x"], None),
            "no question is in the category `x`; there are Silent Days (2), Entertainment: Music (1)",
        );
        refused(
            &filter(&["Silent Days"], Some(Difficulty::Hard)),
            "no question in the category `Silent Days` is hard; there are 1 easy and 1 medium",
        );
        let mut bare = pack();
        bare.questions.drain(..3);
        let said = filter(&["x"], None).apply(bare).unwrap_err().to_string();
        assert_eq!(
            said,
            "no question is in the category `x`; none has a category, so leave `--category` out"
        );
    }

    #[test]
    fn a_filter_is_shown_as_it_is_typed() {
        let filter = filter(&["Silent Days", "x"], Some(Difficulty::Hard));
        assert_eq!(filter.to_string(), "--category \"Silent Days\" --category x --difficulty hard");
    }
}
