//! Days, months and years, as precise as the text gives them.

use jiff::civil;

/// Month names as prose writes them.
pub const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// A date of some grain; always a real day where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Date {
    /// A full date.
    Day(civil::Date),
    /// A month of a year, 1 to 12.
    Month(i16, i8),
    /// A year alone.
    Year(i16),
    /// A day of a month with no year: month 1 to 12, day.
    Yearless(i8, i8),
}

impl Date {
    /// A full date if that day exists.
    #[must_use]
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self::Day)
    }

    /// A day without its year, if some year has it.
    #[must_use]
    pub fn yearless(month: i8, day: i8) -> Option<Self> {
        civil::Date::new(2000, month, day).ok().map(|_| Self::Yearless(month, day))
    }

    /// `2015-09-25`, `2014-09`, `2014`, `--09-05`.
    #[must_use]
    pub fn iso(&self) -> String {
        match self {
            Self::Day(date) => format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Yearless(month, day) => format!("--{month:02}-{day:02}"),
        }
    }

    /// `25 September 2015`, `September 2014`, `2014`, `5 September`.
    #[must_use]
    pub fn print(&self) -> String {
        let name = |month: i8| {
            usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default()
        };
        match self {
            Self::Day(date) => format!("{} {} {}", date.day(), name(date.month()), date.year()),
            Self::Month(year, month) => format!("{} {year}", name(*month)),
            Self::Year(year) => year.to_string(),
            Self::Yearless(month, day) => format!("{day} {}", name(*month)),
        }
    }

    /// Whether another date says the same to the day: a day of this month or year.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Month(year, month), Self::Day(date)) => date.year() == *year && date.month() == *month,
            (Self::Year(year), Self::Day(date)) => date.year() == *year,
            _ => false,
        }
    }

    /// The day after a day.
    #[must_use]
    pub fn next_day(&self) -> Option<Self> {
        match self {
            Self::Day(date) => date.tomorrow().ok().map(Self::Day),
            _ => None,
        }
    }

    /// The year, where it has one.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        match self {
            Self::Day(date) => Some(date.year()),
            Self::Month(year, _) | Self::Year(year) => Some(*year),
            Self::Yearless(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_holds_its_days_and_a_day_has_a_next() {
        let day = Date::day(2015, 12, 31).expect("a real day");
        assert!(Date::Month(2015, 12).holds(&day) && Date::Year(2015).holds(&day));
        assert!(!Date::Month(2015, 11).holds(&day) && !day.holds(&day));
        assert_eq!(day.next_day(), Date::day(2016, 1, 1));
    }

    #[test]
    fn only_real_days_exist() {
        assert_eq!(Date::day(2014, 11, 79), None);
        assert_eq!(Date::yearless(2, 30), None);
        let date = Date::day(2015, 9, 25).expect("a real day");
        assert_eq!((date.iso(), date.print()), ("2015-09-25".into(), "25 September 2015".into()));
        assert_eq!(Date::Yearless(9, 5).iso(), "--09-05");
    }
}
