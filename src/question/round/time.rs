//! How long a dealt question takes in a room, and how many of them fit into some minutes.

use super::{Dealt, Options, Round, deal};
use crate::question::{Kind, Question, seed::Seed};

/// Reading the result after an answer, before any story.
const REVEAL: u32 = 4;

/// Words that a room reads in a second.
const WORDS: usize = 3;

/// The longest round, as in a round code.
const MOST: usize = 999;

fn reading(words: usize) -> u32 {
    u32::try_from(words / WORDS).unwrap_or(60)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

impl Dealt {
    /// Seconds to read and answer: the question's own, else
    /// `clamp(10, 6 + words/3 + {choice 5, true-false 0, number 10, others 15}, 60)`.
    #[must_use]
    pub fn seconds_to_answer(&self) -> u32 {
        self.question.seconds.unwrap_or_else(|| {
            let texts = self.options.iter().chain([&self.question.ask]);
            let extra = match self.question.kind() {
                Kind::TrueFalse => 0,
                Kind::Choice => 5,
                Kind::Number => 10,
                // Typing and sorting take longer than pressing a key.
                Kind::Order | Kind::Open => 15,
            };
            (6 + reading(texts.map(|text| words(text)).sum()) + extra).clamp(10, 60)
        })
    }

    /// The same with the reveal: the result, and the story where there is one.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        let story = self.question.story.as_deref().map_or(0, words);
        self.seconds_to_answer() + REVEAL + reading(story)
    }
}

impl Round {
    /// How long the round takes, in seconds.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.items.iter().map(Dealt::seconds).sum()
    }

    /// What to tell players who have only so many minutes.
    #[must_use]
    pub fn fit(&self, minutes: u16) -> String {
        let count = self.items.len();
        let about = self.seconds().div_ceil(60);
        let questions = if count == 1 { "question" } else { "questions" };
        format!("{count} {questions} in about {about} of {minutes} minutes.")
    }
}

/// These options with as many questions as fit into some minutes, at least one.
///
/// A thin pack is asked for as many as a rich one would give, so that the round itself says that it is shorter.
#[must_use]
pub fn fitting(questions: &[Question], options: Options, seed: &Seed, minutes: u16) -> Options {
    let room = u32::from(minutes) * 60;
    let dealt = |count: usize| {
        let options = Options { questions: count, ..options };
        let round = deal(questions, &options, seed);
        (round.seconds(), round.items.len())
    };
    // From the mean of a usual round, up or down to the last that fits.
    let (seconds, length) = dealt(10);
    let mean = usize::try_from(seconds).unwrap_or(usize::MAX).div_ceil(length.max(1)).max(1);
    let mut count = (usize::try_from(room).unwrap_or(usize::MAX) / mean).clamp(1, MOST);
    while count > 1 && dealt(count).0 > room {
        count -= 1;
    }
    loop {
        let (seconds, length) = dealt(count + 1);
        if count == MOST || seconds > room || length <= count {
            break;
        }
        count += 1;
    }
    Options { questions: count, ..options }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Answer, round::When};

    fn questions(count: usize) -> Vec<Question> {
        let question = |n| Question {
            id: format!("q{n}"),
            ..Question::new(format!("Who is number {n}?"), Answer::choice(format!("Key{n}x"), ["Nobody"]))
        };
        (0..count).map(question).collect()
    }

    const ANY: Options = Options { questions: 10, when: When::Any, premise: false };

    #[test]
    fn a_round_fills_its_minutes_and_never_overruns_them() {
        let pool = questions(200);
        let seed = Seed::default();
        for minutes in [1, 3, 10, 25] {
            let options = fitting(&pool, ANY, &seed, minutes);
            let room = u32::from(minutes) * 60;
            let round = deal(&pool, &options, &seed);
            let longer = deal(&pool, &Options { questions: options.questions + 1, ..options }, &seed);
            assert!(round.seconds() <= room && longer.seconds() > room, "{minutes}: {}", round.seconds());
        }
    }

    #[test]
    fn a_thin_pack_gives_a_shorter_round_that_says_so() {
        let pool = questions(4);
        let seed = Seed::default();
        let round = deal(&pool, &fitting(&pool, ANY, &seed, 10), &seed);
        assert_eq!(round.items.len(), 4);
        assert!(round.shortfall().is_some_and(|text| text.starts_with("Only 4 questions instead of ")));
        assert_eq!(round.fit(10), "4 questions in about 2 of 10 minutes.");
    }

    #[test]
    fn a_question_takes_its_own_seconds_to_answer_where_its_author_says_so() {
        let mut pool = questions(1);
        pool[0].seconds = Some(40);
        let round = deal(&pool, &ANY, &Seed::default());
        assert_eq!((round.items[0].seconds_to_answer(), round.seconds()), (40, 44));
    }
}
