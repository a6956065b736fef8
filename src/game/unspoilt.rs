//! That a round before the end of the film gives none of it away: counted, and said with the count.

use super::setup::Round;
use crate::question::{
    Question,
    round::{Dealt, When},
    tier::ending_word,
};

/// What is said before a round that is played before the end of the film.
pub(super) fn proof(round: &Round) -> Option<String> {
    if !matches!(round.when, When::Before | When::Interval) {
        return None;
    }
    let told = round.items.iter().filter(|dealt| tells_the_end(dealt)).count();
    let count = match round.items.len() {
        1 => "1 question".to_owned(),
        count => format!("{count} questions"),
    };
    Some(format!("{count}, {told} from the last 55 % of the plot: stems, options and reveals checked."))
}

/// Whether a question is from the last part of the plot, or anything that is read of it has a word that may tell an ending.
fn tells_the_end(Dealt { question, options, .. }: &Dealt) -> bool {
    let Question { ask, story, evidence, .. } = question;
    let sources = evidence.iter().map(|piece| &piece.text);
    let mut read = options.iter().chain(story).chain(sources).chain([ask]);
    question.tier > 2 || read.any(|text| ending_word(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Answer;

    fn round(when: When, questions: &[(u8, &str, &str)]) -> Round {
        let dealt = |(tier, ask, story): &(u8, &str, &str)| {
            let answer = Answer::choice("Ann", ["Bob"]);
            let question =
                Question { tier: *tier, story: Some((*story).to_owned()), ..Question::new(*ask, answer) };
            Dealt::choice(question, vec!["Ann".to_owned(), "Bob".to_owned()], 0)
        };
        Round { title: String::new(), when, items: questions.iter().map(dealt).collect() }
    }

    #[test]
    fn what_may_tell_the_end_is_counted_wherever_it_stands() {
        let harmless = (0, "Who lit it?", "It rained for a week.");
        let said = |questions: &[_]| proof(&round(When::Before, questions)).unwrap();
        assert_eq!(
            said(&[harmless, harmless]),
            "2 questions, 0 from the last 55 % of the plot: stems, options and reveals checked."
        );
        let told = [
            harmless,
            (3, "Who left?", ""),
            (0, "Who is the killer?", ""),
            (0, "Who sang?", "She sang at a funeral."),
        ];
        assert!(said(&told).starts_with("4 questions, 3 from"), "{}", said(&told));
        assert_eq!(proof(&round(When::After, &told)), None, "after the film everything may be told");
    }
}
