//! Tricks of guessers hit no more often than chance and three standard deviations.

use super::{Figure, Material, Verdict, float, verdict};
use crate::lint::attack::{Crowd, attack};
use std::collections::BTreeMap;

/// Fewer items tell nothing.
const LEAST: usize = 300;

/// How a trick fared.
#[derive(Default)]
struct Score {
    items: usize,
    hits: f64,
    chance: f64,
    variance: f64,
}

impl Score {
    fn rate(&self) -> f64 {
        self.hits / float(self.items.max(1))
    }

    /// The most that chance explains.
    fn limit(&self) -> f64 {
        (self.chance + 3.0 * self.variance.sqrt()) / float(self.items.max(1))
    }
}

pub(super) fn count(material: &Material<'_>) -> Figure {
    let crowd = Crowd::of(material.questions);
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    for question in material.questions {
        let chance = 1.0 / float(question.wrong().len() + 1);
        for (trick, taken) in attack(question, &crowd) {
            let score = scores.entry(trick).or_default();
            let credit = 1.0 / float(taken.len());
            score.items += 1;
            score.hits += if taken.contains(&0) { credit } else { 0.0 };
            score.chance += chance;
            score.variance += (credit * chance - chance * chance).max(0.0);
        }
    }
    let over = |score: &Score| score.rate() - score.limit();
    // Where no trick has enough items, the one with the most tells the most.
    let most = scores.values().map(|score| score.items).max().unwrap_or_default();
    let able = scores.iter().filter(|(_, score)| score.items >= most.min(LEAST));
    let worst = able.max_by(|(_, one), (_, other)| over(one).total_cmp(&over(other)));
    let Some((trick, score)) = worst else {
        return Figure { name: "guessing", value: "-".into(), target: TARGET, verdict: Verdict::TooFew(0) };
    };
    let value = format!("{trick}: {:.2}, limit {:.2}", score.rate(), score.limit());
    let enough = score.items >= LEAST;
    let verdict = if enough { verdict(over(score) <= 0.0) } else { Verdict::TooFew(score.items) };
    Figure { name: "guessing", value, target: TARGET, verdict }
}

const TARGET: &str = "chance + 3 sd";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Answer, Question};

    #[test]
    fn a_pack_whose_keys_are_the_longest_is_found_out() {
        let question = |at: usize| {
            Question::new("Who?", Answer::choice(format!("A longer one {at}"), ["short", "tiny", "small"]))
        };
        let questions: Vec<Question> = (0..LEAST).map(question).collect();
        let of = |questions: &[Question]| count(&Material { questions, made: None, rounds: Vec::new() });
        assert_eq!(of(&questions).verdict, Verdict::Missed);
        assert_eq!(of(&questions[1..]).verdict, Verdict::TooFew(LEAST - 1));
    }
}
