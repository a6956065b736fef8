//! What the teams have heard before the film: neither asked again after it, nor the key of what is asked then.

use crate::question::{Question, round::leaks};
use std::borrow::Cow;

/// The questions that nothing in the earlier ones gives away: their stems, keys, stories and source lines were all read.
pub(super) fn without<'q>(questions: &'q [Question], earlier: &[Question]) -> Cow<'q, [Question]> {
    if earlier.is_empty() {
        return questions.into();
    }
    // The source lines stood on the screen like the stories.
    let told = |question: &Question| {
        let read = question.evidence.iter().map(|piece| piece.text.as_str());
        let story = question.story.iter().map(String::as_str).chain(read).collect::<Vec<_>>().join(" ");
        Question { story: Some(story), ..question.clone() }
    };
    let mut all: Vec<Question> = earlier.iter().map(told).collect();
    let own = all.len();
    let is_new = |question: &&Question| {
        all.truncate(own);
        all.push((*question).clone());
        earlier.iter().all(|other| other.id != question.id) && leaks(&all, own).is_empty()
    };
    questions.iter().filter(is_new).cloned().collect::<Vec<_>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Answer, Evidence};

    #[test]
    fn what_was_asked_told_or_shown_before_is_left_out() {
        let question = |id: &str, ask: &str, key: &str, story: &str, source: &str| {
            let evidence = Evidence { section: String::new(), start: 0, end: 1, text: source.to_owned() };
            let story = Some(story.to_owned());
            let id = id.to_owned();
            Question { id, story, evidence: vec![evidence], ..Question::new(ask, Answer::choice(key, ["x"])) }
        };
        let earlier = [question(
            "a", "Who lit it?", "Ann Leeson", "It rained in Trieste.", "Ann Leeson lit the Marigold.",
        )];
        let all = [
            earlier[0].clone(),
            question("b", "Who is she?", "Ann Leeson", "", "s"),
            question("c", "Where did it rain?", "Trieste", "", "t"),
            question("d", "What was lit?", "Marigold", "", "u"),
            question("e", "What was sung?", "Nothing", "", "v"),
        ];
        let left: Vec<String> = without(&all, &earlier).iter().map(|question| question.id.clone()).collect();
        assert_eq!(left, ["e"]);
        assert_eq!(without(&all, &[]).len(), all.len());
    }
}
