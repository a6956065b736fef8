//! On how many screens the film opened.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{SectionKind, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue =
    Cue { phrases: &["theaters", "theatres", "venues", "screens", "cinemas", "locations"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot | SectionKind::Filming | SectionKind::Production | SectionKind::HomeMedia
    ) || reader.hedged(hit)
        || !reader.about_film(hit)
    {
        return;
    }
    let Some(at) = hit.first.checked_sub(1) else { return };
    if reader.article.tokens[at].kind != TokenKind::Number {
        return;
    }
    let mut cursor = reader.before(hit).moved(at);
    let opened =
        (0..24).any(|n| matches!(cursor.back(n), "opened" | "released" | "debuted" | "opening" | "release"));
    if !opened
        || !matches!(cursor.back(0), "in" | "at" | "on" | "across" | "over" | "to")
        || cursor.back(0) == "over"
    {
        return;
    }
    let what = reader.article.word(hit.first).to_owned();
    if let Some(read) = cursor.count() {
        let place = reader.near(hit).find(|f| {
            f.relation == "released" && f.sentence == hit.sentence && f.span.start < read.span.start
        });
        let mut place = place.and_then(|f| f.qualifier("place")).unwrap_or_default().to_owned();
        let mut behind = reader.after(hit);
        if place.is_empty() && behind.eat(&["in"]) {
            place = slot::place(reader, &mut behind)
                .and_then(|f| f.known)
                .map_or_else(String::new, |p| p.name.to_owned());
        }
        reader.add(
            Fact::new("opened-in", Value::Count(read.value), hit.sentence, read.span)
                .with("place", place)
                .with("what", what),
        );
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opened-in",
    stems: &["In how many {what} did {film} open in {the_place}?", "In how many {what} did {film} open?"],
    tell: &["It opened in {value} {what} in {the_place}.", "It opened in {value} {what}."],
    options: Options::Figures,
    interest: 3,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn screens_are_counted() {
        check("opened-in", "it opened on 6 november 2015 in 384 venues.", &["384 (what: venues)"]);
    }

    #[test]
    fn only_the_opening_of_the_same_sentence_places_the_screens() {
        check(
            "opened-in",
            "It opened in the United Kingdom on 25 September 2015 in 384 venues. It opened in 12 cinemas.",
            &["384 (place: United Kingdom, what: venues)", "12 (what: cinemas)"],
        );
    }
}
