//! What people may see: the only thing that a front end draws. Nothing in it depends on a key that is not shown yet.

use super::{
    mode::Points,
    response::Response,
    score::{Line, Mark},
    setup::Showing,
    team::Seat,
};
use crate::question::{
    Evidence, Kind,
    round::{Dealt, Key},
};
use serde::Serialize;
use std::time::Duration;

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// Everybody: the screen of the room, or of one who plays alone. What was answered stays hidden until the reveal.
    Room,
    /// One team on a device of its own: its own answer is shown to it.
    Seat(Seat),
}

/// One state of the game as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// Where we are.
    pub place: Place,
    /// The teams, by seat.
    pub teams: Vec<TeamLine>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// When the question closes, from the start of the game; none without a clock or while it stands.
    pub until: Option<Duration>,
    /// How much time is left of the question while the clock stands.
    pub left: Option<Duration>,
    /// What happens now.
    pub stage: Stage,
}

/// Where we are in the game.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The round, from 1, of how many, and its title.
    pub round: usize,
    /// Rounds in all.
    pub rounds: usize,
    /// Title of the round.
    pub title: String,
    /// Place of the question in its round, from 1; 0 before the first.
    pub number: usize,
    /// Questions in the round.
    pub total: usize,
    /// Number of the tie-break, from 1, where one is played.
    pub tie: Option<usize>,
    /// Place of the question among all that were asked, from 0, for the host's rulings.
    pub asked: Option<usize>,
}

/// A team in the line at the foot of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TeamLine {
    /// What it is called.
    pub name: String,
    /// Points so far.
    pub points: i64,
    /// Right answers in a row.
    pub streak: usize,
    /// Whether it has answered, placed its wager or stolen; `None` where nothing is awaited of it.
    pub is_in: Option<bool>,
    /// Whether this round counts double.
    pub joker: bool,
    /// Whether its joker can still be played.
    pub has_joker: bool,
    /// Gone home.
    pub away: bool,
}

/// What happens now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Stage {
    /// The card before a round: rules are read out, jokers named.
    Card,
    /// Wagers are placed on a question that nobody has seen.
    Wagering {
        /// Its topic, where it has one.
        category: Option<String>,
        /// The most that each team can wager, by seat.
        most: Vec<u32>,
        /// Whether one screen is keyed for all teams: none is to read what another wagers.
        together: bool,
    },
    /// A team comes to the keyboard.
    Handing {
        /// Which.
        to: Seat,
    },
    /// The stem is read aloud; the item has no options yet.
    Reading {
        /// The question.
        item: Item,
        /// Who answers it, where only one team does.
        turn: Option<Seat>,
    },
    /// Answers come in.
    Asking {
        /// The question.
        item: Item,
        /// Who answers it, where only one team does.
        turn: Option<Seat>,
        /// What each team can still place on it, by seat; empty where nothing is staked.
        hands: Vec<Vec<u32>>,
        /// The viewer's own answer.
        own: Option<Response>,
    },
    /// All answers are in, or time is up.
    Closed {
        /// The question.
        item: Item,
        /// The viewer's own answer.
        own: Option<Response>,
    },
    /// Another team may answer what was missed.
    Stealing {
        /// The question.
        item: Item,
        /// Who missed it.
        missed: Seat,
    },
    /// The key is shown.
    Revealed {
        /// The question.
        item: Item,
        /// What everybody answered and what it earned.
        marks: Vec<Mark>,
        /// What is right.
        solution: Solution,
        /// What the host counts as right too.
        also: Vec<Response>,
        /// Another fact to tell.
        story: Option<String>,
        /// Where the key stands in the source.
        evidence: Vec<Evidence>,
    },
    /// Points after a round; none before the last round, to keep it open.
    Standings {
        /// The table, the first place first.
        table: Option<Vec<Standing>>,
    },
    /// A break between two rounds.
    Break {
        /// When it ends, from the start of the game.
        until: Duration,
    },
    /// The film itself, or a half of it.
    Film {
        /// How much of it.
        showing: Showing,
    },
    /// Places from the last to the first.
    Podium {
        /// Those that are shown, the last place first.
        shown: Vec<Standing>,
        /// How many are still hidden.
        hidden: usize,
    },
    /// Nothing comes any more.
    Over {
        /// Whether it was ended before the last question.
        left: bool,
    },
}

/// A team's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// From 1; equal ones share it.
    pub place: usize,
    /// Which team.
    pub seat: Seat,
    /// Its name.
    pub name: String,
    /// Points.
    pub points: i64,
    /// Points of each round.
    pub rounds: Vec<i64>,
}

/// A question as it is put. Nothing here depends on its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// How it is answered: a choice that is put without its options is typed.
    pub kind: Kind,
    /// The question.
    pub stem: String,
    /// What its picture shows.
    pub picture: Option<String>,
    /// The options, or the things to be put in order, in the order of the screen; none where something is typed.
    pub options: Vec<String>,
    /// Whether there are options that can be asked for.
    pub has_options: bool,
    /// What a number is counted in.
    pub unit: Option<String>,
    /// How far off a number may be, in print with its unit; none where it has to be exact.
    pub within: Option<String>,
    /// Whether the closest guess wins, however far off.
    pub closest: bool,
    /// What a right answer is worth just now; none where that depends on the time or on what the team places.
    pub worth: Option<u32>,
}

/// What is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Solution {
    /// The option at this place.
    Option(usize),
    /// The options in their right order, as places.
    Order(Vec<usize>),
    /// A number with its unit, or a text.
    Text(String),
}

impl Item {
    /// The question as it is put: with its options, or without those that are held back.
    pub(super) fn of(dealt: &Dealt, points: Points, options_shown: bool) -> Self {
        let Dealt { question, options, key } = dealt;
        let (unit, within) = match key {
            Key::Number(number) => {
                let within = (number.tolerance > 0.0).then(|| number.print_distance(number.tolerance));
                (number.unit.clone(), within)
            }
            _ => (None, None),
        };
        let kind = if options_shown { question.kind() } else { Kind::Open };
        let worth = match points {
            Points::Flat(points) => Some(points),
            Points::Open { typed, chosen } => {
                Some(if matches!(kind, Kind::Open | Kind::Number) { typed } else { chosen })
            }
            Points::Wipeout { .. } => Some(1),
            Points::Speed { .. } | Points::Stakes { .. } => None,
        };
        Self {
            kind,
            stem: question.ask.clone(),
            picture: question.image.as_ref().map(|image| image.alt.clone()),
            options: if options_shown { options.clone() } else { Vec::new() },
            has_options: !options_shown && !options.is_empty(),
            unit,
            within,
            closest: false,
            worth,
        }
    }

    /// The same where the closest guess at a number wins.
    pub(super) fn for_the_closest(self) -> Self {
        Self { within: None, closest: true, worth: None, ..self }
    }

    /// The same without its options: the stem is read aloud first.
    pub(super) fn without_options(self) -> Self {
        Self { options: Vec::new(), ..self }
    }
}

impl Solution {
    pub(super) fn of(dealt: &Dealt) -> Self {
        match &dealt.key {
            Key::Option(index) => Self::Option(*index),
            Key::Order(order) => Self::Order(order.clone()),
            Key::Number(_) | Key::Open(_) => Self::Text(dealt.question.key().into_owned()),
        }
    }
}

impl Standing {
    pub(super) fn of(seat: Seat, place: usize, name: &str, line: &Line) -> Self {
        let Line { points, rounds, .. } = line;
        Self { place, seat, name: name.to_owned(), points: *points, rounds: rounds.clone() }
    }
}
