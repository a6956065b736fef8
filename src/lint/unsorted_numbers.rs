//! Some options are numbers, but they cannot be put in order.
//!
//! Numbers and dates are shown from the smallest to the largest, so that nobody has to search. That takes the same unit
//! and the same form in all options.
//!
//! Instead: write them alike: all "90 minutes", not one "1h30".

use super::{Seen, options};
use crate::question::{
    Question,
    round::{has_own_order, magnitude},
};

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let options = options(question);
    // A word in capitals behind a number belongs to a title: 12 Angry Men.
    let is_title =
        |text: &str| text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    if options.iter().any(|(_, text)| is_title(text)) {
        return Vec::new();
    }
    let numbers = options.iter().filter(|(_, text)| magnitude(text).is_some()).count();
    if options.len() < 2 || numbers * 2 <= options.len() || has_own_order(question) {
        return Vec::new();
    }
    vec![("answer".to_owned(), "the options are numbers of different form and cannot be sorted".to_owned())]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn numbers_of_different_form_are_seen() {
        let question = choice("How long?", "90 minutes", &["2 hours", "100 minutes"]);
        check(
            "unsorted-numbers",
            &question,
            &["answer: the options are numbers of different form and cannot be sorted"],
        );
        check("unsorted-numbers", &choice("How long?", "90 minutes", &["80 minutes", "70 minutes"]), &[]);
        let titles = choice("Which film?", "12 Angry Men", &["101 Dalmatians", "8½"]);
        check("unsorted-numbers", &titles, &[]);
        check("unsorted-numbers", &choice("Who?", "Ann", &["Bob", "21 Savage"]), &[]);
    }
}
