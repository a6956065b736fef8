//! How a game ended: the result of each team, and what stood out.

use super::{
    response::Response,
    score::{self, Mark},
    setup::{Setup, Source},
    sheet::{Asked, Fate},
    state::State,
    team::Seat,
    view::Standing,
};
use crate::question::round::{Key, When};
use serde::Serialize;

/// A question that stands out at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Highlight {
    /// Its place among the questions of the game, from 1.
    pub number: usize,
    /// Its stem.
    pub ask: String,
    /// Its key.
    pub answer: String,
}

/// How a game ended for one team, or for who played alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Points.
    pub score: i64,
    /// Questions of the game, answered or not, whoever's they were.
    pub total: usize,
    /// Right or not, for each question of theirs, in order.
    pub results: Vec<bool>,
    /// The longest run of right answers.
    pub best_streak: usize,
    /// The hardest question that was answered right.
    pub best: Option<Highlight>,
    /// The easiest question that was not.
    pub worst: Option<Highlight>,
    /// Whether the game was left before the last answer.
    pub left: bool,
}

/// How a night ended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finale {
    /// The table, the first place first.
    pub table: Vec<Standing>,
    /// The best guess of a number, not exact ones only: the closest of the night.
    pub closest: Option<Closest>,
    /// The team at the foot of the table, where only one is there: it has a prize as well.
    pub last: Option<Seat>,
    /// The question that fewest got right, of those that everybody or more than one team had.
    pub hardest: Option<Highlight>,
    /// What the film did for the room, where there was a round before and one after it.
    pub delta: Option<Delta>,
}

/// How much of what was asked the room had right, in whole percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Delta {
    /// In the rounds before the film.
    pub before: usize,
    /// In those after it.
    pub after: usize,
}

/// A guess that came close.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Closest {
    /// Whose.
    pub seat: Seat,
    /// What was asked.
    pub ask: String,
    /// What was typed.
    pub typed: String,
    /// What is right, in print.
    pub answer: String,
}

impl Outcome {
    /// The result of one seat so far.
    pub(super) fn of(setup: &Setup, state: &State, seat: Seat, left: bool) -> Self {
        let marks = score::marks(setup, state);
        let own: Vec<(usize, &Asked, &Mark)> = state
            .asked
            .iter()
            .zip(&marks)
            .filter(|(asked, _)| !matches!(asked.source, Source::Tie(_)))
            .enumerate()
            .filter_map(|(at, (asked, marks))| {
                Some((at, asked, marks.iter().find(|mark| mark.seat == seat && !mark.stolen)?))
            })
            .collect();
        let expected = |(_, asked, _): &&(usize, &Asked, &Mark)| setup.dealt(asked.source).question.expected;
        let (right, missed): (Vec<_>, Vec<_>) = own.iter().partition(|(_, _, mark)| mark.right);
        let highlight = |(at, asked, _): &(usize, &Asked, &Mark)| highlight(setup, *at, asked);
        let hardest = right.into_iter().min_by(|a, b| expected(a).total_cmp(&expected(b)));
        // `max_by` takes the last of equals; the first is the one people remember missing.
        let easiest = missed.into_iter().rev().max_by(|a, b| expected(a).total_cmp(&expected(b)));
        let line = &score::table(setup, state)[seat.0];
        Self {
            score: line.points,
            total: setup.total(),
            results: own.iter().map(|(_, _, mark)| mark.right).collect(),
            best_streak: line.best_streak,
            best: hardest.map(highlight),
            worst: easiest.map(highlight),
            left,
        }
    }

    /// How many were answered otherwise than by the key.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.results.iter().filter(|right| !**right).count()
    }
}

fn highlight(setup: &Setup, at: usize, asked: &Asked) -> Highlight {
    let question = &setup.dealt(asked.source).question;
    Highlight { number: at + 1, ask: question.ask.clone(), answer: question.key().into_owned() }
}

impl Finale {
    pub(super) fn of(setup: &Setup, state: &State) -> Self {
        let lines = score::table(setup, state);
        let places = score::places(setup, state);
        let standing = |(seat, place): &(Seat, usize)| {
            Standing::of(*seat, *place, &state.teams[seat.0].name, &lines[seat.0])
        };
        let table: Vec<Standing> = places.iter().map(standing).collect();
        let last = match &table[..] {
            [.., before, last] if before.place != last.place => Some(last.seat),
            _ => None,
        };
        let delta = delta(setup, state);
        Self { closest: closest(setup, state), last, hardest: hardest(setup, state), delta, table }
    }
}

/// The guess that was off by the smallest part of what was asked for, the first of equals.
fn closest(setup: &Setup, state: &State) -> Option<Closest> {
    let revealed = state.asked.iter().filter(|asked| asked.fate == Fate::Revealed);
    let guesses = revealed.flat_map(|asked| {
        let dealt = setup.dealt(asked.source);
        asked.given.iter().filter_map(move |given| {
            let Key::Number(number) = &dealt.key else { return None };
            let off = score::distance(setup, asked, given)?;
            let Some(Response::Text(typed)) = &given.response else { return None };
            let part = off / number.value.abs().max(1.0);
            let answer = number.to_string();
            Some((
                part,
                Closest { seat: given.seat, ask: dealt.question.ask.clone(), typed: typed.clone(), answer },
            ))
        })
    });
    guesses.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, closest)| closest)
}

/// What was right before and after the film; steals and tie-breaks left out.
fn delta(setup: &Setup, state: &State) -> Option<Delta> {
    let marks = score::marks(setup, state);
    let right = |when: When| {
        let of_then = |asked: &Asked| {
            let is_tie = matches!(asked.source, Source::Tie(_));
            !is_tie && setup.rounds[asked.round].when == when
        };
        let own = state.asked.iter().zip(&marks).filter(|(asked, _)| of_then(asked));
        let own: Vec<&Mark> = own.flat_map(|(_, marks)| marks).filter(|mark| !mark.stolen).collect();
        let right = own.iter().filter(|mark| mark.right).count();
        (200 * right + own.len()).checked_div(2 * own.len())
    };
    Some(Delta { before: right(When::Before)?, after: right(When::After)? })
}

/// The question that fewest got right, of those that more than one team answered; none where all got everything.
fn hardest(setup: &Setup, state: &State) -> Option<Highlight> {
    let marks = score::marks(setup, state);
    let share = |marks: &[Mark]| {
        let right = marks.iter().filter(|mark| mark.right).count();
        #[expect(clippy::cast_precision_loss, reason = "a handful of teams")]
        let share = right as f64 / marks.len() as f64;
        share
    };
    let questions = state.asked.iter().zip(&marks).enumerate();
    let together =
        questions.filter(|(_, (_, marks))| marks.len() > 1 && marks.iter().any(|mark| !mark.right));
    let hardest = together.min_by(|(_, (_, one)), (_, (_, other))| share(one).total_cmp(&share(other)));
    hardest.map(|(at, (asked, _))| highlight(setup, at, asked))
}
