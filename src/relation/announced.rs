//! When the project was made public.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::value::{Date, Value};

pub(super) const CUE: Cue =
    Cue { phrases: &["first announced", "officially announced", "was announced"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !(reader.about_film(hit) || matches!(reader.start(hit).ahead(1), "project" | "film")) {
        return;
    }
    let mut cursor = reader.after(hit);
    if cursor.eat(&["on", "in"])
        && let Some(read) = cursor.date()
        && !matches!(read.value, Date::Yearless(..))
    {
        reader.state("announced", Value::Date(read.value), hit, read.span);
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "announced",
    stems: &["When was {film} first announced?"],
    tell: &["The project was made public {on_value}."],
    options: Options::Dates,
    conflicts: &["released", "filming-began"],
    interest: 2,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_project_has_a_first_day() {
        check("announced", "the project was first announced on 11 february 2012.", &["2012-02-11"]);
    }
}
