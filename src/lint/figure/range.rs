//! Options that can be: per cents up to 100, marks up to their maximum, days that the calendar has.

use super::{Figure, Material, share};
use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

pub(super) fn count(material: &Material<'_>) -> Figure {
    let options =
        || material.questions.iter().flat_map(|q| q.wrong().iter().cloned().chain([q.key().into_owned()]));
    let judged = || options().filter_map(|option| can_be(&option));
    share("range", judged().filter(|can_be| *can_be).count(), judged().count())
}

/// Whether there can be such a per cent, mark or day; nothing for other texts.
fn can_be(option: &str) -> Option<bool> {
    if let Some(per_cent) = option.strip_suffix('%') {
        return Some(per_cent.trim().parse::<f64>().ok()? <= 100.0);
    }
    if let Some((mark, most)) = option.split_once('/').or_else(|| option.split_once(" out of ")) {
        return Some(mark.trim().parse::<f64>().ok()? <= most.trim().parse::<f64>().ok()?);
    }
    let [day, month, year] = option.split(' ').collect::<Vec<_>>()[..] else { return None };
    let month = MONTHS.iter().position(|name| *name == month)?;
    let (year, day) = (year.parse().ok()?, day.parse().ok()?);
    Some(Date::new(year, i8::try_from(month + 1).ok()?, day).is_ok())
}

#[cfg(test)]
mod tests {
    use super::can_be;

    #[test]
    fn what_no_calendar_or_scale_has_is_seen() {
        for (option, expect) in [
            ("71%", Some(true)),
            ("171%", Some(false)),
            ("6.04/10", Some(true)),
            ("11 out of 10", Some(false)),
            ("29 February 2016", Some(true)),
            ("30 February 2016", Some(false)),
            ("Face/Off", None),
            ("Ann Lee", None),
        ] {
            assert_eq!(can_be(option), expect, "{option}");
        }
    }
}
