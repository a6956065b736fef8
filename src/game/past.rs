//! What was asked so far, for the host who rules on it later.

use super::{
    Game,
    phase::Phase,
    score::{self, Mark},
    setup::Source,
    sheet::{Asked, Fate},
    view::{Item, Solution},
};

/// A question that was put and counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Its round, from 1.
    pub round: usize,
    /// Its place among the questions of the round, from 1; none for a tie-break.
    pub number: Option<usize>,
    /// As it is put; none before anybody has seen it.
    pub item: Option<Item>,
    /// What was answered and what is right, once that is shown.
    pub revealed: Option<(Vec<Mark>, Solution)>,
}

impl Game {
    /// The question at this place among all that were asked, from 0; `None` where it is out or was never asked.
    #[must_use]
    pub fn past(&self, question: usize) -> Option<Past> {
        let asked = self.state.asked.get(question).filter(|asked| asked.fate != Fate::Out)?;
        let is_tie = |asked: &Asked| matches!(asked.source, Source::Tie(_));
        let before = self.state.asked[..=question].iter().filter(|other| other.round == asked.round);
        let number = before.filter(|other| other.fate != Fate::Out && !is_tie(other)).count();
        let is_revealed = asked.fate == Fate::Revealed;
        let is_secret = matches!(self.state.phase, Phase::Wagering | Phase::Handing { .. }) && !is_revealed;
        let dealt = self.setup.dealt(asked.source);
        let item = || Item::of(dealt, self.setup.rules.points, is_revealed || asked.options_shown);
        let marks = || score::marks(&self.setup, &self.state).swap_remove(question);
        Some(Past {
            round: asked.round + 1,
            number: (!is_tie(asked)).then_some(number),
            item: (!is_secret).then(item),
            revealed: is_revealed.then(|| (marks(), Solution::of(dealt))),
        })
    }

    /// How many questions were asked so far, those that are out counted.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.state.asked.len()
    }
}
