//! What is settled before the first question: who plays what, and how.

use super::mode::{Clock, Rules};
use crate::question::{
    Kind,
    round::{Dealt, When},
};
use serde::Serialize;

/// A game before it begins. With its inputs and their times it is the whole game.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    /// Names of the teams, or of the one who plays alone; see [`super::team::name`].
    pub teams: Vec<String>,
    /// How the questions are put to them.
    pub seating: Seating,
    /// The way of playing.
    pub rules: Rules,
    /// Whether options stay hidden until the host has read the stem aloud.
    pub read_aloud: bool,
    /// The rounds, each with its title and its questions in order.
    pub rounds: Vec<Round>,
    /// Questions that take the place of one that is voided, in order.
    pub spares: Vec<Dealt>,
    /// Number questions that order teams with equal points, at most three, in order.
    pub ties: Vec<Dealt>,
}

/// One round of a night.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// What it is called: the pack, or the part of the film.
    pub title: String,
    /// How much of the film the teams have seen by then; any where there is no film.
    pub when: When,
    /// Its questions in the order of play.
    pub items: Vec<Dealt>,
}

/// What of a film is shown between two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Showing {
    /// All of it.
    Film,
    /// As far as the interval.
    FirstHalf,
    /// From the interval on.
    SecondHalf,
}

/// How questions are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Seating {
    /// One player: question after question, nothing between them.
    Solo,
    /// Teams come to the keyboard in turn, each for a question of its own.
    HotSeat,
    /// Every team answers every question, keyed by the host or on devices of their own.
    Together,
}

/// Which question of a setup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Round { round: usize, item: usize },
    Spare(usize),
    Tie(usize),
}

impl Setup {
    /// One player, one round.
    #[must_use]
    pub fn solo(items: Vec<Dealt>, rules: Rules) -> Self {
        Self {
            teams: vec!["You".to_owned()],
            seating: Seating::Solo,
            rules,
            read_aloud: false,
            rounds: vec![Round { title: String::new(), when: When::Any, items }],
            spares: Vec::new(),
            ties: Vec::new(),
        }
    }

    /// Questions of all rounds.
    #[must_use]
    pub fn total(&self) -> usize {
        self.rounds.iter().map(|round| round.items.len()).sum()
    }

    /// What is read out before a round, a line each: how long the night is, the rules, what orders equal teams.
    pub(super) fn card(&self, clock: Clock) -> Vec<String> {
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let rounds = self.rounds.len();
        let mut lines = vec![match self.rounds.first().map(|round| round.items.len()) {
            Some(each) if rounds > 1 && self.total() == each * rounds => {
                format!("{} of {}.", count(rounds, "round"), count(each, "question"))
            }
            _ if rounds > 1 => format!("{} in {}.", count(self.total(), "question"), count(rounds, "round")),
            _ => format!("{}.", count(self.total(), "question")),
        }];
        // Where everybody answers everything, nothing is left to steal.
        let steal = self.rules.steal && self.seating == Seating::HotSeat;
        let rules = Rules { clock, steal, ..self.rules };
        lines.extend(rules.card());
        if !self.ties.is_empty() && self.teams.len() > 1 {
            lines.push("Equal at the end: the closest guess at a number decides, for no points.".to_owned());
        }
        lines
    }

    pub(super) fn dealt(&self, source: Source) -> &Dealt {
        match source {
            Source::Round { round, item } => &self.rounds[round].items[item],
            Source::Spare(at) => &self.spares[at],
            Source::Tie(at) => &self.ties[at],
        }
    }

    /// What of the film is shown after a round, where the next one is about more of it.
    pub(super) fn showing(&self, round: usize) -> Option<Showing> {
        let next = self.rounds.get(round + 1)?.when;
        // Rounds of other packs may stand between.
        let seen =
            self.rounds[..=round].iter().rev().map(|round| round.when).find(|when| *when != When::Any)?;
        match (seen, next) {
            (When::Before, When::After) => Some(Showing::Film),
            (When::Before, When::Interval) => Some(Showing::FirstHalf),
            (When::Interval, When::After) => Some(Showing::SecondHalf),
            _ => None,
        }
    }

    /// Whether a spare tells no more of the film than the questions of a round.
    pub(super) fn allows(&self, round: usize, spare: &Dealt) -> bool {
        let round = &self.rounds[round];
        let most = round.items.iter().map(|item| item.question.tier).max();
        round.when == When::Any || Some(spare.question.tier) <= most
    }

    /// Whether nothing comes after this question but tie-breaks.
    pub(super) fn is_last(&self, source: Source) -> bool {
        let last = self.rounds.iter().rposition(|round| !round.items.is_empty());
        matches!(source, Source::Round { round, item }
            if Some(round) == last && item + 1 == self.rounds[round].items.len())
    }
}

/// Whether a question can be put without its options: typed questions have none, "Which of these …" needs them.
#[must_use]
pub(super) fn makes_sense_open(dealt: &Dealt) -> bool {
    let ask = dealt.question.ask.to_lowercase();
    let points_at_options = ["these", "following", "odd one out", "higher or lower", " or "];
    dealt.question.kind() == Kind::Choice && !points_at_options.iter().any(|words| ask.contains(words))
}
