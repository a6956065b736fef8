//! What speaks for a wrong option, as the function that chose it saw it.

use crate::lexicon::{given::Sex, people::Role, places};
use std::fmt;

/// A wrong option with what makes it plausible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::question) struct Wrong {
    pub(in crate::question) text: String,
    pub(in crate::question) why: Why,
}

impl Wrong {
    pub(super) fn new(text: impl Into<String>, why: Why) -> Self {
        Self { text: text.into(), why }
    }
}

/// Options on their way into an answer: the texts, and the reasons in the same order.
pub(in crate::question) fn part(wrong: Vec<Wrong>) -> (Vec<String>, Vec<Why>) {
    wrong.into_iter().map(|wrong| (wrong.text, wrong.why)).unzip()
}

/// What makes a wrong option plausible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Known for the key's trade, in its years and industry.
    Person {
        /// The trade asked for.
        trade: Role,
        /// Woman or man.
        sex: Sex,
        /// First and last year of film work.
        active: (u16, u16),
        /// As `lexicon/people.tsv` calls it.
        industry: &'static str,
    },
    /// In the cast as well, with the part where the article gives it.
    CoStar(Option<String>),
    /// Another character, with the actor.
    PartOf(String),
    /// What another character does.
    ActOf(String),
    /// Works on the film as well.
    Maker,
    /// A place as well known, of the key's kind.
    Place(places::Kind),
    /// One that was there in the film's year.
    Active {
        /// `distributor`, `critic` …
        what: &'static str,
        /// First and last year; 9999 for one that still is.
        years: (u16, u16),
        /// Industry or country.
        of: &'static str,
    },
    /// A work of about the same time.
    Work {
        /// `novel`, `song`, `film` …
        what: &'static str,
        /// The year it came out.
        year: u16,
        /// Who made it, or the film that it was the working title of.
        by: Option<&'static str>,
    },
    /// The maker of such a work.
    MakerOf {
        /// `novel`, `song` …
        what: &'static str,
        /// Its title.
        title: &'static str,
        /// The year it came out.
        year: u16,
    },
    /// Of the same closed list, which has this name.
    Listed(&'static str),
    /// A figure or date at a drawn distance from the key.
    Away {
        /// How far from the key; below it where negative.
        by: i64,
        /// What `by` counts: `%`, `weeks`, `years` …
        unit: &'static str,
        /// The key's rank among the options from below, drawn before they were: 1 is the least.
        rank: usize,
    },
    /// A character of the plot, named so many times, and shown to be another than the key.
    Character(usize),
    /// True itself: what is asked for is what does not hold.
    True,
    /// Happens as well, at another point of the plot.
    Order,
    /// A statement with a value that is proven wrong.
    Untrue,
    /// Opened there too, on a later day.
    Later(String),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person { trade, sex, active, industry } => {
                let sex = if *sex == Sex::Female { "woman" } else { "man" };
                write!(f, "{}, {sex}, {}, {industry}", trade.name(), Years(*active))
            }
            Self::CoStar(Some(part)) => write!(f, "in the cast too, as {part}"),
            Self::CoStar(None) => f.write_str("in the cast too"),
            Self::PartOf(actor) => write!(f, "the part of {actor}"),
            Self::ActOf(character) => write!(f, "done by {character}"),
            Self::Maker => f.write_str("made the film too"),
            Self::Place(kind) => write!(f, "a well-known {}", format!("{kind:?}").to_lowercase()),
            Self::Active { what, years, of } => write!(f, "{what}, {}, {of}", Years(*years)),
            Self::Work { what, year, by: Some(by) } => write!(f, "{what} of {year}, {by}"),
            Self::Work { what, year, by: None } => write!(f, "{what} of {year}"),
            Self::MakerOf { what, title, year } => write!(f, "known for the {what} “{title}” ({year})"),
            Self::Listed(list) => write!(f, "of the same list: {list}"),
            Self::Away { by, unit, rank } => {
                let (far, side) = (by.unsigned_abs(), if *by < 0 { "below" } else { "above" });
                let blank = if *unit == "%" { "" } else { " " };
                write!(f, "{far}{blank}{unit} {side} the key, whose rank {rank} was drawn first")
            }
            Self::Character(times) => {
                write!(f, "a character named {times} times in the plot, surely another")
            }
            Self::True => f.write_str("holds, so it is not what is asked for"),
            Self::Untrue => f.write_str("says what the article proves wrong"),
            Self::Order => f.write_str("happens too, elsewhere in the plot"),
            Self::Later(day) => write!(f, "opened there on {day}"),
        }
    }
}

/// Years in print: `1986-2012`, and `1986-` for what has no end.
struct Years((u16, u16));

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            (first, last) if last >= 9999 => write!(f, "{first}-"),
            (first, last) => write!(f, "{first}-{last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_what_was_looked_at() {
        let check = |why: Why, expect: &str| assert_eq!(why.to_string(), expect);
        let person =
            Why::Person { trade: Role::Editor, sex: Sex::Female, active: (1980, 2010), industry: "french" };
        check(person, "editor, woman, 1980-2010, french");
        let studio = Why::Active { what: "studio", years: (1924, 9999), of: "hollywood" };
        check(studio, "studio, 1924-, hollywood");
        let below = Why::Away { by: -12, unit: "%", rank: 3 };
        check(below, "12% below the key, whose rank 3 was drawn first");
        let weeks = Why::Away { by: 3, unit: "weeks", rank: 1 };
        check(weeks, "3 weeks above the key, whose rank 1 was drawn first");
        check(Why::Place(places::Kind::City), "a well-known city");
    }
}
