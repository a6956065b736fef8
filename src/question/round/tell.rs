//! What gives a question away when it is read before: its key, other spellings of it, and a person's surname.

use crate::question::fold::{fold, is_written_without_blanks};
use crate::question::{Answer, Question, number, person};

/// What must not be read before this question, folded; `key` is its folded key.
pub(super) fn tells(question: &Question, key: &str) -> Vec<String> {
    let mut tells = match &question.answer {
        // A statement is known by its stem, an order by no single text.
        Answer::TrueFalse(_) | Answer::Order(_) => return Vec::new(),
        Answer::Choice { .. } if matches!(key, "true" | "false") => return Vec::new(),
        Answer::Choice { .. } => vec![key.to_owned()],
        Answer::Number(number) => vec![key.to_owned(), fold(&number::print(number.value))],
        Answer::Open { accept, .. } => {
            std::iter::once(key.to_owned()).chain(accept.iter().map(|text| fold(text))).collect()
        }
    };
    let is_long = |text: &String| {
        let least = if text.chars().any(is_written_without_blanks) { 2 } else { 3 };
        text.chars().filter(|c| *c != ' ').count() >= least
    };
    tells.retain(is_long);
    tells.extend(surname(question, key));
    tells.sort_unstable();
    tells.dedup();
    tells
}

/// More words than a name has make an option a statement, which tells as a stem does.
const LONGEST_NAME: usize = 5;

/// What can be read of a question before it is answered, folded: the stem, and the options that are statements.
pub(super) fn said(question: &Question) -> String {
    let mut said = fold(&question.ask);
    if let Answer::Choice { key, wrong } = &question.answer {
        for option in std::iter::once(key).chain(wrong) {
            if option.split_whitespace().nth(LONGEST_NAME).is_some() {
                said.push(' ');
                said.push_str(&fold(option));
            }
        }
    }
    said
}

/// The last name of a person: of one by relation, or of a key of a hand-written pack that is written like a name.
fn surname(question: &Question, key: &str) -> Option<String> {
    let words: Vec<&str> =
        key.split(' ').filter(|word| !matches!(*word, "jr" | "sr" | "ii" | "iii")).collect();
    let person = match question.relation.as_deref() {
        Some(relation) => person::is_relation(relation),
        None if ["The ", "A ", "An "].iter().any(|article| question.key().starts_with(article)) => false,
        None => question.key().split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(word, "de" | "la" | "del" | "di" | "van" | "von" | "der")
        }),
    };
    let last = words.last().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 4)?;
    (person && (2..=4).contains(&words.len())).then(|| (*last).to_owned())
}
