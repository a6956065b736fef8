//! The story says nothing but the answer again.
//!
//! The answer is on the screen already; what people remember is the thing beside it.
//!
//! Instead: add one more fact: who, where, what came of it.

use super::{Seen, telling_words};
use crate::question::{
    Answer, Question,
    fold::{contains, fold},
};

pub(super) fn see(question: &Question) -> Vec<Seen> {
    let (Some(story), Answer::Choice { key, .. } | Answer::Open { key, .. }) =
        (&question.story, &question.answer)
    else {
        return Vec::new();
    };
    // A story may name the key as long as it says something that stem and key do not.
    let known: Vec<String> = telling_words(&question.ask).into_iter().chain(telling_words(key)).collect();
    let news = telling_words(story).into_iter().filter(|word| !known.contains(word)).count();
    if !contains(&fold(story), &fold(key)) || news > 1 {
        return Vec::new();
    }
    vec![("story".to_owned(), "the story repeats the answer and adds nothing".to_owned())]
}

#[cfg(test)]
mod tests {
    use super::super::check::{check, choice};

    #[test]
    fn a_story_of_nothing_but_the_answer_is_seen() {
        let mut question = choice("Who directed Alien?", "Ridley Scott", &["Ann", "Bob"]);
        question.story = Some("Ridley Scott directed Alien.".into());
        check("story-repeats-answer", &question, &["story: the story repeats the answer and adds nothing"]);
        question.story = Some("Ridley Scott drew every shot himself.".into());
        check("story-repeats-answer", &question, &[]);
    }
}
