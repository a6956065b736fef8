//! When the cameras started and stopped.

use super::{Ask, Cue, Hit, Options, Reader, crew, filming, slot};
use crate::{
    article::{Cursor, Read, SectionKind},
    value::{Date, MONTHS, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "photography", "filming", "shooting", "production", "filmed", "shot", "shoot",
        "principal photography", "wrapped", "wrapped up", "on floors", "cameras rolled", "cameras rolling",
    ],
    read,
};

const BEGAN: &[&str] =
    &["began", "started", "commenced", "begun", "start", "kicked", "beginning", "starting", "begins"];
const ENDED: &[&str] = &[
    "ended", "wrapped", "concluded", "finished", "completed", "wrapping", "ending", "finishing",
    "concluding", "complete",
];

/// Most tokens between the verb and its date.
const REACH: usize = 12;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if reader.hedged(hit)
        || matches!(before.back(0), "pre-production" | "post-production" | "post" | "pre" | "stage" | "additional")
        || matches!(reader.section(hit), SectionKind::Reception | SectionKind::HomeMedia | SectionKind::BoxOffice)
        // "principal photography" holds "photography": the shorter cue reads both.
        || matches!(reader.article.word(hit.after - 1), "photography" | "up") && hit.after - hit.first > 1
        || (0..4).any(|n| matches!(before.back(n), "before" | "after" | "to" | "would" | "second" | "unit"))
    {
        return;
    }
    let word = reader.article.word(hit.first);
    let mut cursor = reader.after(hit);
    if word == "wrapped" {
        // "Filming wrapped" is read from its noun; here it is the film that did.
        if reader.is_film_before(&before) {
            state(reader, hit, "filming-ended", &mut cursor);
        }
        return;
    }
    if matches!(word, "filmed" | "shot") {
        if matches!(before.back(0), "was" | "were" | "been") || matches!(before.back(1), "was" | "were") {
            period(reader, hit, cursor);
        }
        return;
    }
    // "The cameras rolled on", "the film went on floors on".
    if hit.after - hit.first > 1 {
        if word == "cameras" || reader.about_film(hit) {
            state(reader, hit, "filming-began", &mut cursor);
        }
        return;
    }
    // "began filming on", "finished shooting in".
    let back = before.back(usize::from(matches!(before.back(0), "principal" | "the")));
    if BEGAN.contains(&back) && back != "start" && back != "beginning" {
        state(reader, hit, "filming-began", &mut cursor);
        return;
    }
    if ENDED.contains(&back) && back != "complete" {
        state(reader, hit, "filming-ended", &mut cursor);
        return;
    }
    if matches!(cursor.word(), "of" | "for" | "on") {
        let title = crew::title_behind(reader, &cursor);
        cursor.at += if title > 0 { title + 1 } else { 0 };
    }
    filming::skip_inserted(&mut cursor);
    let _ = cursor.eat(&["which", "that"]);
    let _ = cursor.eat(&["officially", "finally", "was", "had", "then", "itself"]);
    let _ = cursor.eat(&["officially", "finally", "been"]);
    if cursor.eat(BEGAN) {
        let _ = cursor.eat(&["up", "off"]);
        if opening_date(reader, hit) {
            return;
        }
        let end = state(reader, hit, "filming-began", &mut cursor);
        // "began on D and ended on E": the second verb has the same subject.
        if end && cursor.seek(ENDED, 12) {
            state(reader, hit, "filming-ended", &mut cursor);
        }
    } else if cursor.eat(ENDED) {
        let _ = cursor.eat(&["up", "off"]);
        state(reader, hit, "filming-ended", &mut cursor);
    } else if cursor.eat(&["lasted", "ran", "took", "spanned", "occurred", "continued"])
        || matches!(cursor.word(), "from" | "between")
    {
        period(reader, hit, cursor.clone());
        // "lasted eight months, beginning in December 1973".
        if cursor.seek(&["beginning", "starting"], REACH) {
            state(reader, hit, "filming-began", &mut cursor);
        }
    }
}

/// `On DATE, filming began`: the date that opens the sentence.
fn opening_date(reader: &mut Reader<'_>, hit: &Hit) -> bool {
    let mut start = reader.start(hit);
    if !start.eat(&["on", "in"]) {
        return false;
    }
    let date = when(&mut start).filter(|d| !matches!(d.value, Date::Yearless(..)));
    let told = |w: &str| matches!(w, "that" | "announced" | "confirmed" | "revealed" | "reported" | "said");
    let close = start.at <= hit.first
        && start.at + 5 >= hit.first
        && !(start.at..hit.first).any(|t| told(reader.article.word(t)));
    let Some(date) = date.filter(|_| close && start.word() == "," || start.at == hit.first) else {
        return false;
    };
    reader.state("filming-began", Value::Date(date.value), hit, date.span);
    true
}

/// States the first date of the clause; whether there was one.
fn state(reader: &mut Reader<'_>, hit: &Hit, relation: &'static str, cursor: &mut Cursor<'_>) -> bool {
    let found = date_ahead(cursor);
    if let Some((date, span)) = found.clone() {
        reader.state(relation, Value::Date(date), hit, span);
    }
    found.is_some()
}

/// `on DATE`, `in MONTH YEAR`, `in London on DATE`, `in mid-1991`: the first date of the clause.
fn date_ahead(cursor: &mut Cursor<'_>) -> Option<(Date, crate::article::Span)> {
    // "Shooting commenced May 4, 1944": no preposition.
    if let Some(read) = slot::dated(&mut cursor.clone()).filter(|d| !matches!(d.value, Date::Yearless(..))) {
        return Some((read.value, read.span));
    }
    for _ in 0..REACH {
        if cursor.done() || matches!(cursor.word(), ";" | "." | "and" | "after" | "before" | "with" | "until")
        {
            return None;
        }
        if cursor.eat(&["on", "in", "by"]) {
            let by = cursor.back(0) == "by";
            if let Some(read) = when(cursor) {
                return (!by && !matches!(read.value, Date::Yearless(..))).then_some((read.value, read.span));
            }
        } else {
            cursor.at += 1;
        }
    }
    None
}

/// A date of any grain: `3 May 1999`, `early May 1999`, `mid-1991`, `the summer of 1985`, `spring 1973`.
fn when(cursor: &mut Cursor<'_>) -> Option<Read<Date>> {
    let start = cursor.at;
    let _ = cursor.eat(&["the"]);
    let _ = cursor.eat(&["early", "late", "mid", "around", "about", "mid-to-late"]) && cursor.eat(&["-"]);
    let weekday = |w: &str| w.ends_with("day") && !w.starts_with(|c: char| c.is_ascii_digit());
    if weekday(cursor.word()) {
        cursor.at += 1;
        let _ = cursor.eat(&[","]);
    }
    if cursor.eat(&["spring", "summer", "autumn", "fall", "winter", "end", "beginning", "middle", "start"]) {
        let _ = cursor.eat(&["of"]);
        let _ = cursor.eat(&["early", "late"]);
    }
    let read = slot::dated(cursor).or_else(|| {
        // "mid-December 2011" is two tokens.
        let month =
            cursor.word().split_once('-').filter(|(part, _)| matches!(*part, "mid" | "early" | "late"));
        let month = month.and_then(|(_, m)| MONTHS.iter().position(|name| name.eq_ignore_ascii_case(m)));
        if let Some(month) = month {
            let first = cursor.token()?.span();
            cursor.at += 1;
            let year = cursor.year()?;
            let value = Date::Month(year.value, i8::try_from(month + 1).ok()?);
            return Some(Read { value, span: first.start..year.span.end });
        }
        let glued = cursor.word().strip_prefix("mid-").or_else(|| cursor.word().strip_prefix("late-"));
        let year = glued.and_then(|y| y.parse::<i16>().ok()).filter(|y| (1880..=2100).contains(y));
        if let Some(year) = year {
            let span = cursor.token()?.span();
            cursor.at += 1;
            return Some(Read { value: Date::Year(year), span });
        }
        cursor.year().map(|y| Read { value: Date::Year(y.value), span: y.span })
    });
    if read.is_none() {
        cursor.at = start;
    }
    read
}

/// `from DATE to DATE`, `between DATE and DATE`.
fn period(reader: &mut Reader<'_>, hit: &Hit, mut cursor: Cursor<'_>) {
    for _ in 0..REACH {
        if cursor.done() || matches!(cursor.word(), ";" | "." | "after" | "before" | "by") {
            return;
        }
        let open = cursor.word();
        cursor.at += 1;
        if !matches!(open, "from" | "between") {
            continue;
        }
        let began = endpoint(&mut cursor);
        let _ = cursor.eat(&[","]);
        let _ = cursor.eat(&["through"]);
        if began.is_none()
            || !cursor.eat(&["to", "until", "till", "and", "through", "–", "-"])
                && cursor.back(0) != "through"
        {
            continue;
        }
        let Some((ended, end_span)) = endpoint(&mut cursor) else { return };
        let Some((began, span)) = began else { return };
        let Some(ended) = ended.date() else { return };
        // "from March to June 1999": the year is said once for both.
        if let Some(began) = began.in_year_of(ended) {
            reader.state("filming-began", Value::Date(began), hit, span);
        }
        reader.state("filming-ended", Value::Date(ended), hit, end_span);
        return;
    }
}

/// An end of a period.
#[derive(Debug, Clone, Copy)]
enum Endpoint {
    Date(Date),
    /// A month whose year the other end says.
    Month(i8),
}

impl Endpoint {
    fn date(self) -> Option<Date> {
        match self {
            Self::Date(date) if date.year().is_some() => Some(date),
            _ => None,
        }
    }

    /// The date with the year of the later end, where its month does not come behind it.
    fn in_year_of(self, later: Date) -> Option<Date> {
        if let Some(date) = self.date() {
            return Some(date);
        }
        let last = match later {
            Date::Day(date) => date.month(),
            Date::Month(_, month) => month,
            _ => return None,
        };
        match (self, later.year()?) {
            (Self::Month(month), year) if month <= last => Some(Date::Month(year, month)),
            (Self::Date(Date::Yearless(month, day)), year) if month <= last => Date::day(year, month, day),
            _ => None,
        }
    }
}

fn endpoint(cursor: &mut Cursor<'_>) -> Option<(Endpoint, crate::article::Span)> {
    if let Some(read) = when(cursor) {
        return Some((Endpoint::Date(read.value), read.span));
    }
    let _ = cursor.eat(&["early", "late", "mid"]) && cursor.eat(&["-"]);
    let month = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(cursor.word()))?;
    let span = cursor.token()?.span();
    cursor.at += 1;
    Some((Endpoint::Month(i8::try_from(month + 1).ok()?), span))
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "filming-began",
        stems: &["When did the shooting of {film} begin?", "When did the cameras start rolling on {film}?"],
        tell: &["Shooting began {on_value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered", "filming-ended", "announced"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "filming-ended",
        stems: &["When did the shooting of {film} end?"],
        tell: &["Shooting ended {on_value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered", "filming-began", "announced"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_first_day_is_read() {
        check("filming-began", "principal photography began on 7 september 2014 in london.", &["2014-09-07"]);
        check("filming-began", "Filming was expected to begin in May 2014.", &[]);
    }

    #[test]
    fn the_film_can_begin_and_finish_filming() {
        let text = "Principal photography for The Lamp began on 18 May 2018 and ended 124 days later on 19 September 2018.";
        check("filming-began", text, &["2018-05-18"]);
        check("filming-ended", text, &["2018-09-19"]);
        check("filming-began", "The Lamp began filming on 2 October 1946.", &["1946-10-02"]);
        check("filming-ended", "The crew finished shooting in late May 1947.", &["1947-05"]);
        check("filming-began", "shooting began in mid-1991, and it lasted long.", &["1991"]);
    }

    #[test]
    fn a_month_may_be_early_or_late() {
        check("filming-ended", "Filming wrapped in mid-December 2011.", &["2011-12"]);
        check("filming-began", "Filming lasted eight months, beginning in December 1973.", &["1973-12"]);
    }

    #[test]
    fn the_date_may_open_the_sentence_or_stand_behind_a_clause() {
        check("filming-began", "On 4 May 2010, principal photography began in Rome.", &["2010-05-04"]);
        check("filming-began", "Filming, which began on 4 May 2010, was slow.", &["2010-05-04"]);
        check(
            "filming-began",
            "principal photography, with a crew of 90 people, commenced may 4, 2010, in rome.",
            &["2010-05-04"],
        );
        check("filming-began", "The film went on floors on 12 March 2014.", &["2014-03-12"]);
    }

    #[test]
    fn the_year_may_have_been_said_before() {
        check("filming-ended", "Filming began on 4 May 2010. The film wrapped on 3 June.", &["2010-06-03"]);
        check("filming-ended", "Filming began on 4 May 2010 and finished on 3 March.", &[]);
    }

    #[test]
    fn a_period_has_two_ends() {
        let text = "It was shot in Rome from 3 March to 5 June 1972.";
        check("filming-began", text, &["1972-03-03"]);
        check("filming-ended", text, &["1972-06-05"]);
        let text = "filming took place between november and february 1999.";
        check("filming-began", text, &[]);
        check("filming-ended", text, &["1999-02"]);
        let text = "Filming took 300 days, from spring 1973 through to early 1974.";
        check("filming-began", text, &["1973"]);
        check("filming-ended", text, &["1974"]);
    }
}
