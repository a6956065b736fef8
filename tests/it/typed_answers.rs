//! The house rules for typed answers against the questions and names that the program knows.

use houselights::pack::shipped;
use houselights::question::{Answer, Question, open::Answers};

/// A choice as an open question.
fn opened(question: &Question) -> Question {
    let key = question.key().into_owned();
    Question { answer: Answer::Open { key, accept: Vec::new() }, ..question.clone() }
}

#[test]
fn no_wrong_option_of_a_shipped_question_would_be_right_if_it_were_typed() {
    for name in shipped::names() {
        let pack = shipped::pack(name).unwrap();
        let answers = Answers::of(&pack.questions);
        for question in pack.questions.iter().filter(|question| !question.wrong().is_empty()) {
            let accepted = answers.accepted(&opened(question)).unwrap();
            let key = question.key();
            assert!(accepted.accepts(&key) && accepted.accepts(&key.to_uppercase()), "{key}");
            for wrong in question.wrong() {
                assert!(!accepted.accepts(wrong), "{wrong:?} for {key:?}: {}", question.ask);
            }
        }
    }
}
