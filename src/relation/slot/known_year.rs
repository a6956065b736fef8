//! Days told without their year, where a date close by has said it: `On December 3, it was released in B`.

use crate::{
    article::{Article, Cursor, Read},
    value::Date,
};

/// Most tokens back to the date that says the year.
const BACK: usize = 160;

/// Most tokens on to it, in the same sentence.
const ON: usize = 12;

/// The date at the cursor; a day without a year takes the year of the date before it, or of the same month behind it.
pub(in crate::relation) fn dated(cursor: &mut Cursor<'_>) -> Option<Read<Date>> {
    let from = cursor.at;
    let mut read = cursor.date()?;
    if let Date::Yearless(month, day) = read.value
        && let Some(year) = year_before(cursor.article, from, month).or_else(|| year_behind(cursor, month))
        && let Some(whole) = Date::day(year, month, day)
    {
        read.value = whole;
    }
    Some(read)
}

/// The year of the last whole date before a token in its section, if the month does not lie before that date's.
fn year_before(article: &Article, from: usize, month: i8) -> Option<i16> {
    let section = article.sentences[article.sentence_of(from)?].section;
    let first = from.saturating_sub(BACK);
    for at in (first..from).rev() {
        let here = Cursor { article, at, first, end: from };
        if here.clone().year().is_none() {
            continue;
        }
        if article.sentences[article.sentence_of(at)?].section != section {
            return None;
        }
        let (year, last) = date_ending(article, first, at + 1)?;
        return (month >= last).then_some(year);
    }
    None
}

/// The year and month of the date that ends before a token: a bare year tells nothing.
fn date_ending(article: &Article, first: usize, end: usize) -> Option<(i16, i8)> {
    (first.max(end.saturating_sub(4))..end).find_map(|at| {
        let mut cursor = Cursor { article, at, first, end };
        let read = cursor.date().filter(|_| cursor.at == end)?;
        Some((read.value.year()?, month_of(read.value)?))
    })
}

/// `on 5 October at the festival held from 3 to 12 October 2019`.
fn year_behind(cursor: &Cursor<'_>, month: i8) -> Option<i16> {
    (cursor.at..cursor.end.min(cursor.at + ON)).find_map(|at| {
        let date = cursor.moved(at).date()?.value;
        (month_of(date)? == month).then(|| date.year())?
    })
}

fn month_of(date: Date) -> Option<i8> {
    match date {
        Date::Day(day) => Some(day.month()),
        Date::Month(_, month) | Date::Yearless(month, _) => Some(month),
        Date::Year(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::MONTHS;

    #[track_caller]
    fn check(text: &str, day: &str, want: &str) {
        let article = Article::parse(format!("It is a film. {text}")).expect("it is a film");
        let at = (0..article.tokens.len()).find(|&t| article.word(t) == day).expect("the day is there");
        let sentence = &article.sentences[article.sentence_of(at).expect("in a sentence")].tokens;
        // "May 3" begins at the month.
        let at =
            if MONTHS.iter().any(|m| m.eq_ignore_ascii_case(article.word(at - 1))) { at - 1 } else { at };
        let mut cursor = Cursor { article: &article, at, first: sentence.start, end: sentence.end };
        assert_eq!(dated(&mut cursor).map(|d| d.value.iso()).as_deref(), Some(want));
    }

    #[test]
    fn the_year_was_said_before() {
        check("It opened in A on 3 May 2012. On 7 June, it opened in B.", "7", "2012-06-07");
        check("It began in May 2012 and ended on July 9.", "9", "2012-07-09");
        check("It won at the festival held on 5 October from 3 to 12 October 2019.", "5", "2019-10-05");
    }

    #[test]
    fn a_month_that_came_earlier_and_a_bare_year_leave_it_open() {
        check("It opened in A on 3 May 2012. On 7 March, it opened in B.", "7", "--03-07");
        check("It was made in 2012 and opened on 7 June.", "7", "--06-07");
        check("It opened on 3 May 2012.\n\n== Awards ==\nIt won on 7 June.", "7", "--06-07");
    }
}
