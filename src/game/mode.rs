//! Ways of playing: each a row of data, printed as a formula on the card that is read out before the first question.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a way of playing decides. A new mechanic is a field here, and every mode has to say its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// What a right answer is worth.
    pub points: Points,
    /// How long an answer stays open.
    pub clock: Clock,
    /// How typed numbers are marked.
    pub numbers: Numbers,
    /// Whether another team may answer what the team at the keyboard missed.
    pub steal: bool,
    /// Whether each team may name one round that counts double.
    pub joker: bool,
    /// What may be wagered on the last question.
    pub wager: Option<Wager>,
}

/// What a right answer is worth. Negative only where a wager says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Points {
    /// The same for every question.
    Flat(u32),
    /// `round((1 - (t/T)/2) * top)`, halves up; `top` under half a second or without a clock.
    Speed {
        /// For an answer at once.
        top: u32,
        /// 0, 100, … 500 more at the first, second, … sixth right answer in a row and later ones.
        streaks: bool,
    },
    /// More for an answer without options than for one with them.
    Open {
        /// Without options.
        typed: u32,
        /// After the options were asked for, or where a question makes no sense without.
        chosen: u32,
    },
    /// Each team places each of three sums once in three questions.
    Stakes {
        /// For sets that begin in the first half of the questions.
        first: [u32; 3],
        /// For the others.
        second: [u32; 3],
    },
    /// One for each right answer, nothing for the whole round after a wrong one; blanks are free.
    Wipeout {
        /// More for a round with every answer right.
        all: u32,
    },
}

/// How long an answer stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// As long as the players like.
    Off,
    /// The time of each question, see [`super::clock::time`].
    PerQuestion,
    /// Twice that, for players who read or type slowly.
    Double,
}

/// How typed numbers are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Numbers {
    /// Right within the question's tolerance.
    Within,
    /// All teams answer; ranked by distance, equal distances alike: `max(5, round(50 * 0.7^(rank-1)))`, 25 more when exact.
    Closest,
}

/// What may be wagered on the last question: added when right, taken away when not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wager {
    /// 0 to the team's score.
    Score,
    /// 0 to this many points.
    UpTo(u32),
}

impl FromStr for Wager {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.trim().to_ascii_lowercase().as_str() {
            "score" => Ok(Self::Score),
            text => match text.parse() {
                Ok(most @ 1..=1_000_000) => Ok(Self::UpTo(most)),
                _ => Err("use `score`, or the most points that may be wagered, 1 to 1000000".to_owned()),
            },
        }
    }
}

/// A way of playing that can be chosen by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mode {
    /// Its name on the command line and in the menu.
    pub name: &'static str,
    /// What is special about it, in a few words for a menu on a narrow screen.
    pub about: &'static str,
    /// Its rules; the host may change the clock, the joker and the wager.
    pub rules: Rules,
}

/// One point a question and all the time in the world: the default, alone or around one screen.
pub const CLASSIC: Rules = Rules {
    points: Points::Flat(1),
    clock: Clock::Off,
    numbers: Numbers::Within,
    steal: false,
    joker: false,
    wager: None,
};

/// All ways of playing, in the order of the menu.
pub const MODES: [Mode; 8] = [
    Mode { name: "classic", about: "a point each, no hurry", rules: CLASSIC },
    Mode {
        name: "party",
        about: "fast answers earn more",
        rules: Rules {
            points: Points::Speed { top: 1000, streaks: false },
            clock: Clock::PerQuestion,
            ..CLASSIC
        },
    },
    Mode {
        name: "film-buff",
        about: "2 typed, 1 with options",
        rules: Rules { points: Points::Open { typed: 2, chosen: 1 }, steal: true, ..CLASSIC },
    },
    Mode {
        name: "confidence",
        about: "stake 1, 3 and 5",
        rules: Rules { points: Points::Stakes { first: [1, 3, 5], second: [2, 4, 6] }, ..CLASSIC },
    },
    Mode {
        name: "wipeout",
        about: "one wrong loses the round",
        rules: Rules { points: Points::Wipeout { all: 5 }, ..CLASSIC },
    },
    Mode { name: "joker", about: "double one round", rules: Rules { joker: true, ..CLASSIC } },
    Mode {
        name: "final-wager",
        about: "bet on the last one",
        rules: Rules { wager: Some(Wager::UpTo(20)), ..CLASSIC },
    },
    Mode {
        name: "closest-number",
        about: "the nearest wins",
        rules: Rules { points: Points::Flat(25), numbers: Numbers::Closest, ..CLASSIC },
    },
];

impl Rules {
    /// What the teams have to know, a line a rule.
    #[must_use]
    pub fn card(&self) -> Vec<String> {
        let mut lines = vec![match self.points {
            Points::Flat(1) => "A right answer is 1 point.".to_owned(),
            Points::Flat(points) => format!("A right answer is {points} points."),
            Points::Speed { top, .. } => {
                format!(
                    "A right answer is {top} points at once, falling to {} at the last moment.",
                    top.div_ceil(2)
                )
            }
            Points::Open { typed, chosen } => {
                format!("{typed} points without the options, {chosen} once they are shown.")
            }
            Points::Stakes { first, second } => format!(
                "Stake {} on three questions, each once; {} in the second half. Right wins the stake, wrong loses nothing.",
                list(first),
                list(second)
            ),
            Points::Wipeout { all } => {
                format!(
                    "1 point each, but one wrong answer wipes out the round. Blanks are free; all right is {all} more."
                )
            }
        }];
        if let Points::Speed { streaks: true, .. } = self.points {
            lines.push(
                "100 more for the second right answer in a row, up to 500 from the sixth on.".to_owned(),
            );
        }
        if self.steal {
            let same = if self.clock == Clock::Off { "" } else { ", in the same time again" };
            lines.push(format!("What the team at the keyboard misses, one other team may steal{same}."));
        }
        if self.numbers == Numbers::Closest {
            lines.push(
                "Numbers: everybody guesses; the closest has 50, then 35, 25, 17 …, never under 5; exact is 25 more."
                    .to_owned(),
            );
        }
        if self.joker {
            lines.push(
                "Each team has one joker: named before a round, it counts that round double.".to_owned(),
            );
        }
        match self.wager {
            Some(Wager::Score) => {
                lines
                    .push("The last question is for a wager, from nothing to all of your points.".to_owned());
            }
            Some(Wager::UpTo(most)) => {
                lines.push(format!(
                    "The last question is for a wager of 0 to {most}: won when right, lost when not."
                ));
            }
            None => {}
        }
        lines.push(
            match self.clock {
                Clock::Off => "There is no clock.",
                Clock::PerQuestion => "10 to 60 seconds a question, by its length.",
                Clock::Double => "Access mode: twice the time, 20 seconds to 2 minutes a question.",
            }
            .to_owned(),
        );
        lines
    }
}

fn list(sums: [u32; 3]) -> String {
    let [one, two, three] = sums;
    format!("{one}, {two} and {three}")
}

/// A word that names no mode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no way of playing; use {names}", names = names())]
pub struct NotAMode(String);

fn names() -> String {
    let (last, rest) = MODES.split_last().expect("there are modes");
    let rest: Vec<&str> = rest.iter().map(|mode| mode.name).collect();
    format!("{} or {}", rest.join(", "), last.name)
}

impl FromStr for Mode {
    type Err = NotAMode;

    fn from_str(text: &str) -> Result<Self, NotAMode> {
        let name = text.trim().to_ascii_lowercase();
        MODES.into_iter().find(|mode| mode.name == name).ok_or_else(|| NotAMode(text.to_owned()))
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_is_found_by_its_name_and_has_a_card() {
        for mode in MODES {
            assert_eq!(mode.name.parse(), Ok(mode));
            assert!(mode.name.len() + mode.about.len() + 3 <= 36, "{mode}: too long for 40 columns");
            assert!(mode.rules.card().iter().all(|line| line.ends_with('.')), "{mode}");
        }
        assert_eq!(
            "chess".parse::<Mode>().unwrap_err().to_string(),
            "`chess` is no way of playing; use classic, party, film-buff, confidence, wipeout, joker, final-wager or \
             closest-number"
        );
    }

    #[test]
    fn the_card_says_what_a_mode_is_worth() {
        let card = |name: &str| name.parse::<Mode>().unwrap().rules.card().join(" ");
        assert_eq!(card("classic"), "A right answer is 1 point. There is no clock.");
        assert_eq!(
            card("confidence"),
            "Stake 1, 3 and 5 on three questions, each once; 2, 4 and 6 in the second half. Right wins the stake, wrong \
             loses nothing. There is no clock."
        );
        assert_eq!(
            card("party"),
            "A right answer is 1000 points at once, falling to 500 at the last moment. 10 to 60 seconds a question, by \
             its length."
        );
    }
}
