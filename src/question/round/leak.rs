//! What the other questions of a pack tell of one: why a round does not hold both, or asks it first.

use super::tell;
use crate::question::{
    Question,
    fold::{contains, fold},
};

/// How another question gives one away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leak {
    /// Its stem says the key: no round holds both.
    Stem,
    /// It has the same key: no round holds both.
    Key,
    /// It is from the same sentence: no round holds both.
    Sentence,
    /// Its story says the key: a round that holds both keeps the story back where it would come first.
    Story,
}

/// Each other question that gives away the one at `of`, with the first way in which it does.
#[must_use]
pub fn leaks(questions: &[Question], of: usize) -> Vec<(usize, Leak)> {
    let Some(own) = questions.get(of) else { return Vec::new() };
    let key = fold(&own.key());
    let tells = tell::tells(own, &key);
    let told = |text: &str| tells.iter().any(|tell| contains(text, tell));
    let sentence =
        |other: &Question| own.evidence.iter().any(|a| other.evidence.iter().any(|b| a.text == b.text));
    let leak = |other: &Question| {
        if told(&tell::said(other)) {
            Some(Leak::Stem)
        } else if !tells.is_empty() && fold(&other.key()) == key {
            Some(Leak::Key)
        } else if sentence(other) {
            Some(Leak::Sentence)
        } else {
            other.story.as_deref().is_some_and(|story| told(&fold(story))).then_some(Leak::Story)
        }
    };
    let others = questions.iter().enumerate().filter(|(at, _)| *at != of);
    others.filter_map(|(at, other)| Some((at, leak(other)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Answer, Evidence};

    #[test]
    fn each_way_in_which_another_question_tells_is_seen() {
        let question = |ask: &str, key: &str, story: &str, sentence: &str| {
            let evidence = Evidence { section: String::new(), start: 0, end: 1, text: sentence.to_owned() };
            let story = Some(story.to_owned());
            Question { story, evidence: vec![evidence], ..Question::new(ask, Answer::choice(key, ["x"])) }
        };
        let questions = [
            question("Who made it?", "Ann Leeson", "It is her first.", "a"),
            question("What did Leeson write before?", "Lamps", "It sold well.", "b"),
            question("Who wrote it?", "ann leeson", "It took a year.", "c"),
            question("When?", "1999", "Nobody saw it.", "a"),
            question("Where?", "Rome", "Ann Leeson lives there.", "d"),
            question("Why?", "Rain", "It rained.", "e"),
        ];
        let found = leaks(&questions, 0);
        assert_eq!(found, [(1, Leak::Stem), (2, Leak::Key), (3, Leak::Sentence), (4, Leak::Story)]);
        assert!(leaks(&questions, 5).is_empty());
    }
}
