//! What a fact says: a person, a day, a sum, with its normal form for data and its print form for people.

mod date;
mod money;

pub use date::{Date, MONTHS};
pub use money::{Currency, Money, Scale};

use serde::Serialize;

/// A value of a relation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A real person, full name in print case.
    Person(String),
    /// Somebody in the story.
    Character(String),
    /// A work: film, novel, song.
    Title(String),
    /// A country, city, region or building.
    Place(String),
    /// A company, broadcaster or band.
    Company(String),
    /// A festival.
    Festival(String),
    /// A word or phrase from a small set: a genre, a medium, a disc format.
    Term(String),
    /// A day, month or year.
    Date(Date),
    /// A sum of money.
    Money(Money),
    /// A number of things.
    Count(u64),
    /// Per cent, 0 to 100.
    Percent(u8),
    /// A mark out of `of`, in hundredths, written with `decimals` decimals.
    Score {
        /// The mark times 100.
        hundredths: u32,
        /// Decimals as written.
        decimals: u8,
        /// The maximum.
        of: u32,
    },
    /// A letter grade.
    Grade(String),
}

/// Names of the types in `facts --json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are the variants of Value")]
pub enum Type {
    Person,
    Character,
    Title,
    Place,
    Company,
    Festival,
    Term,
    Date,
    Money,
    Count,
    Percent,
    Score,
    Grade,
}

impl Value {
    /// Its type.
    #[must_use]
    pub fn kind(&self) -> Type {
        match self {
            Self::Person(_) => Type::Person,
            Self::Character(_) => Type::Character,
            Self::Title(_) => Type::Title,
            Self::Place(_) => Type::Place,
            Self::Company(_) => Type::Company,
            Self::Festival(_) => Type::Festival,
            Self::Term(_) => Type::Term,
            Self::Date(_) => Type::Date,
            Self::Money(_) => Type::Money,
            Self::Count(_) => Type::Count,
            Self::Percent(_) => Type::Percent,
            Self::Score { .. } => Type::Score,
            Self::Grade(_) => Type::Grade,
        }
    }

    /// The normal form: ISO dates, plain numbers, names as printed.
    #[must_use]
    pub fn normal(&self) -> String {
        match self {
            Self::Date(date) => date.iso(),
            Self::Money(money) => money.amount().to_string(),
            Self::Count(count) => count.to_string(),
            Self::Percent(percent) => percent.to_string(),
            Self::Score { hundredths, decimals, .. } => decimal(*hundredths, *decimals),
            _ => self.print(),
        }
    }

    /// The form that players read.
    #[must_use]
    pub fn print(&self) -> String {
        match self {
            Self::Person(s)
            | Self::Character(s)
            | Self::Title(s)
            | Self::Place(s)
            | Self::Company(s)
            | Self::Festival(s)
            | Self::Term(s)
            | Self::Grade(s) => s.clone(),
            Self::Date(date) => date.print(),
            Self::Money(money) => money.print(),
            Self::Count(count) => money::grouped(*count),
            Self::Percent(percent) => format!("{percent}%"),
            Self::Score { hundredths, decimals, of } => format!("{}/{of}", decimal(*hundredths, *decimals)),
        }
    }
}

fn decimal(hundredths: u32, decimals: u8) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match decimals {
        0 => whole.to_string(),
        1 => format!("{whole}.{}", part / 10),
        _ => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_prints_with_its_decimals_and_maximum() {
        let score = Value::Score { hundredths: 604, decimals: 2, of: 10 };
        assert_eq!((score.normal(), score.print()), ("6.04".into(), "6.04/10".into()));
        let score = Value::Score { hundredths: 5900, decimals: 0, of: 100 };
        assert_eq!((score.normal(), score.print()), ("59".into(), "59/100".into()));
    }
}
