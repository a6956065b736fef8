//! On how many days the film was shot.

use super::{Ask, Cue, Hit, Options, Reader, filming};
use crate::{article::SectionKind, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "filmed", "shot", "filming", "shooting", "photography", "shoot", "day shoot", "day schedule",
        "schedule",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::Reception | SectionKind::HomeMedia)
        || reader.hedged(hit)
        || filming::undone(reader, hit)
    {
        return;
    }
    // "a 45-day shoot", "45 days of shooting".
    let before = reader.before(hit);
    if before.back(0) == "day" && before.back(1) == "-" && hit.first >= 3 {
        let mut number = before.moved(hit.first - 3);
        if let Some(read) = number.count() {
            reader.state("filming-days", Value::Count(read.value), hit, read.span);
        }
        return;
    }
    // "There were 77 days of shooting".
    if before.back(0) == "of" && before.back(1) == "days" && hit.first >= 3 {
        let mut number = before.moved(hit.first - 3);
        if let Some(read) = number.count() {
            reader.state("filming-days", Value::Count(read.value), hit, read.span);
        }
        return;
    }
    let cursor = reader.after(hit);
    for n in 0..14 {
        let mut at = cursor.moved(cursor.at + n);
        let around = at.word() == "and" && at.ahead(1) == "around";
        if at.done() || !around && matches!(at.word(), "." | ";" | "and" | "," | "but" | "after" | "before") {
            return;
        }
        if at.eat(&["over", "in", "for", "within", "lasted", "took", "spanned"]) {
            let _ = at.eat(&["a", "about", "around", "just", "only", "for", "the"]);
            let _ = at.eat(&["about", "around", "just", "only"]);
            let _ = at.eat(&["period", "course", "total", "span"]) && at.eat(&["of"]);
            if let Some(read) = at.count()
                && (at.eat(&["days"]) || at.eat_all(&["-", "day"]))
            {
                reader.state("filming-days", Value::Count(read.value), hit, read.span);
                return;
            }
        }
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "filming-days",
    stems: &["How many days did it take to shoot {film}?", "How many days did the shooting of {film} take?"],
    tell: &["It was shot in {value} days."],
    options: Options::Figures,
    interest: 4,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn days_are_counted_as_the_text_counts_them() {
        check("filming-days", "The film was shot over 45 days in Rome.", &["45"]);
        check("filming-days", "filming took 45 days.", &["45"]);
        check("filming-days", "It was filmed over a 45-day period.", &["45"]);
        check("filming-days", "It was made on a 45-day shoot.", &["45"]);
        check("filming-days", "It was shot in and around Rome over 33 days in the summer.", &["33"]);
        check("filming-days", "There were 77 days of shooting, fewer than planned.", &["77"]);
        check("filming-days", "It was filmed in six weeks. Shooting was expected to last 45 days.", &[]);
    }
}
