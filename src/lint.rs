//! Advice on a pack: flaws of item writing that a rule can see. Nothing here keeps a pack from being played.
//!
//! One file a rule; its first lines are the page that `houselights check --explain RULE` prints.

use crate::{pack::Pack, question::Question};

pub mod attack;
pub mod figure;

mod absolute_terms;
mod all_of_the_above;
mod asked_twice;
mod convergence;
mod given_away;
mod grammatical_cue;
mod implausible_magnitude;
mod k_type;
mod long_stem;
mod longest_is_right;
mod negative_stem;
mod overused_key;
mod repeated_word;
mod spoiler_words;
mod story_repeats_answer;
mod unfocused_stem;
mod unsorted_numbers;

/// A flaw that somebody who writes questions would want to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule.
    pub rule: &'static str,
    /// Number of the question, from 1.
    pub question: usize,
    /// The field that shows it: `ask`, `answer`, `wrong[1]`, `story`.
    pub field: String,
    /// What was seen there.
    pub what: String,
}

impl Finding {
    /// Where the field stands in the pack: `questions[3].ask`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("questions[{}].{}", self.question - 1, self.field)
    }
}

/// A question with its number in the pack, from 1: where others are broken, not every number is there.
pub type Item<'q> = (usize, &'q Question);

/// What a rule says about one question: the field and what was seen.
type Seen = (String, String);

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name: `longest-is-right`.
    pub name: &'static str,
    source: &'static str,
    sees: Sight,
}

/// What a rule looks at.
#[derive(Debug)]
enum Sight {
    /// Each question for itself.
    Question(fn(&Question) -> Vec<Seen>),
    /// Each question of a pack about a film.
    Film(fn(&Question) -> Vec<Seen>),
    /// All questions of a pack; with each thing seen, the number of its question.
    Pack(fn(&[Item<'_>]) -> Vec<(usize, Seen)>),
}

macro_rules! rule {
    ($name:literal, $module:ident, $file:literal, $sight:ident) => {
        Rule { name: $name, source: include_str!($file), sees: Sight::$sight($module::see) }
    };
}

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    rule!("absolute-terms", absolute_terms, "lint/absolute_terms.rs", Question),
    rule!("all-of-the-above", all_of_the_above, "lint/all_of_the_above.rs", Question),
    rule!("asked-twice", asked_twice, "lint/asked_twice.rs", Pack),
    rule!("convergence", convergence, "lint/convergence.rs", Question),
    rule!("given-away", given_away, "lint/given_away.rs", Pack),
    rule!("grammatical-cue", grammatical_cue, "lint/grammatical_cue.rs", Question),
    rule!("implausible-magnitude", implausible_magnitude, "lint/implausible_magnitude.rs", Question),
    rule!("k-type", k_type, "lint/k_type.rs", Question),
    rule!("long-stem", long_stem, "lint/long_stem.rs", Question),
    rule!("longest-is-right", longest_is_right, "lint/longest_is_right.rs", Question),
    rule!("negative-stem", negative_stem, "lint/negative_stem.rs", Question),
    rule!("overused-key", overused_key, "lint/overused_key.rs", Pack),
    rule!("repeated-word", repeated_word, "lint/repeated_word.rs", Question),
    rule!("spoiler-words", spoiler_words, "lint/spoiler_words.rs", Film),
    rule!("story-repeats-answer", story_repeats_answer, "lint/story_repeats_answer.rs", Question),
    rule!("unfocused-stem", unfocused_stem, "lint/unfocused_stem.rs", Question),
    rule!("unsorted-numbers", unsorted_numbers, "lint/unsorted_numbers.rs", Question),
];

impl Rule {
    /// The rule's page: what it sees, why that is a flaw, what to do.
    #[must_use]
    pub fn page(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        let page: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        format!("{}\n\n{}\n", self.name, page.join("\n"))
    }

    /// What it does, in a sentence: the first line of the page.
    #[must_use]
    pub fn sees(&self) -> &'static str {
        self.source.lines().next().and_then(|line| line.strip_prefix("//! ")).unwrap_or_default()
    }

    /// What to do about it: what the page says after “Instead:”.
    #[must_use]
    pub fn advice(&self) -> String {
        let page = self.page();
        let advice = page.split_once("Instead: ").map_or("", |(_, advice)| advice);
        advice.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
    }
}

/// The rule of that name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// Everything that the rules see in a pack, in the order of its questions, which have these numbers.
#[must_use]
pub fn lint(pack: &Pack, numbers: &[usize]) -> Vec<Finding> {
    let questions: Vec<Item<'_>> = numbers.iter().copied().zip(&pack.questions).collect();
    let mut findings = Vec::new();
    for Rule { name: rule, sees, .. } in RULES {
        let mut find = |question, (field, what)| findings.push(Finding { rule, question, field, what });
        match sees {
            Sight::Film(_) if pack.film.is_none() => {}
            Sight::Question(see) | Sight::Film(see) => {
                for (number, question) in &questions {
                    for seen in see(question) {
                        find(*number, seen);
                    }
                }
            }
            Sight::Pack(see) => {
                for (number, seen) in see(&questions) {
                    find(number, seen);
                }
            }
        }
    }
    findings.sort_by_key(|finding| finding.question);
    findings
}

/// Every option with its field, the key first; nothing for questions without options.
fn options(question: &Question) -> Vec<(String, &str)> {
    match &question.answer {
        crate::question::Answer::Choice { key, wrong } => {
            std::iter::once(("answer".to_owned(), key.as_str()))
                .chain(wrong.iter().enumerate().map(|(at, text)| (format!("wrong[{at}]"), text.as_str())))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Words in lower case, without punctuation.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Words that carry a meaning: longer than three letters and no function words.
fn telling_words(text: &str) -> Vec<String> {
    const COMMON: &[&str] = &[
        "about", "after", "also", "before", "best", "came", "come", "does", "film", "films", "first", "from",
        "have", "into", "many", "more", "most", "movie", "movies", "much", "over", "part", "than", "that",
        "their", "them", "then", "these", "they", "this", "those", "time", "true", "false", "under", "were",
        "what", "when", "where", "which", "whom", "whose", "with", "year",
    ];
    words(text).into_iter().filter(|w| w.chars().count() > 3 && !COMMON.contains(&w.as_str())).collect()
}

#[cfg(test)]
mod check {
    //! For the rules' tests.

    use super::{Sight, lint, rule};
    use crate::{
        pack::Pack,
        question::{Answer, Question},
    };

    /// A question with options.
    pub(super) fn choice(ask: &str, key: &str, wrong: &[&str]) -> Question {
        Question::new(ask, Answer::choice(key, wrong.iter().copied()))
    }

    /// What a rule sees in one question, as `field: what`.
    #[track_caller]
    pub(super) fn check(name: &str, question: &Question, expect: &[&str]) {
        let Some(Sight::Question(see) | Sight::Film(see)) = rule(name).map(|r| &r.sees) else {
            panic!("{name} is no rule of a question")
        };
        let seen: Vec<String> =
            see(question).into_iter().map(|(field, what)| format!("{field}: {what}")).collect();
        assert_eq!(seen, expect, "{}", question.ask);
    }

    /// What a rule sees in a pack of questions with these stems and keys, as `number field: what`.
    #[track_caller]
    pub(super) fn check_pack(name: &str, questions: &[(&str, &str)], expect: &[&str]) {
        let item =
            |(ask, key): &(&str, &str)| serde_json::json!({"ask": ask, "answer": key, "wrong": ["x1", "x2"]});
        let json =
            serde_json::json!({"questions": questions.iter().map(item).collect::<Vec<_>>()}).to_string();
        let pack = Pack::read(&json).expect("the pack is good");
        let numbers: Vec<usize> = (1..=pack.questions.len()).collect();
        let seen: Vec<String> = lint(&pack, &numbers)
            .into_iter()
            .filter(|f| f.rule == name)
            .map(|f| format!("{} {}: {}", f.question, f.field, f.what))
            .collect();
        assert_eq!(seen, expect);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_by_name_and_each_has_a_page() {
        assert!(RULES.is_sorted_by_key(|rule| rule.name));
        for rule in RULES {
            let page = rule.page();
            assert!(page.lines().count() >= 5, "{page}");
            assert!(page.starts_with(rule.name) && !rule.advice().is_empty(), "{page}");
            assert!(rule.sees().ends_with('.'), "{page}");
        }
    }

    #[test]
    fn a_finding_knows_its_place() {
        let finding = Finding { rule: "x", question: 3, field: "wrong[1]".into(), what: "y".into() };
        assert_eq!(finding.path(), "questions[2].wrong[1]");
    }
}
