//! Two people who share the surname behind the second: "Dora and Tom Reed".

use super::{
    names::Name,
    people::{can_name, length},
};
use crate::{
    article::Cursor,
    lexicon::{case, given, people as known},
    relation::Reader,
};
use memchr::memmem;

/// "Dora and Tom Reed": a given name that shares the surname behind it, for it stands nowhere else.
pub(super) fn kin(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<Name> {
    let given = cursor.word();
    if !matches!(cursor.ahead(1), "and" | "&") || !given::is_given(given) || !can_name(cursor, 0, true) {
        return None;
    }
    let next = cursor.moved(cursor.at + 2);
    let shares = given::is_given(next.word())
        && length(&next) == 2
        && (!reader.names.recurs(given) || are_kin(reader, given, next.ahead(1)))
        && reader.names.full(given).is_none()
        && known::find(given).is_none();
    if !shares {
        return None;
    }
    let (first, last) = (reader.span(cursor.at, cursor.at + 1), reader.span(next.at + 1, next.at + 2));
    let text = format!("{} {}", reader.article.at(&first), reader.article.at(&last));
    let print = if reader.article.cased { text } else { case::person(&text) };
    cursor.at += 1;
    Some(Name { print, span: first.clone(), full: Some(first.start..last.end) })
}

/// Whether the article says elsewhere that two share the surname: "the Coen brothers", "the Coens".
fn are_kin(reader: &Reader<'_>, given: &str, surname: &str) -> bool {
    let text = reader.article.lower.as_bytes();
    [
        format!("{given} {surname}"),
        format!("{surname} brothers"),
        format!("{surname} sisters"),
        format!("the {surname}s"),
    ]
    .iter()
    .any(|words| memmem::find(text, words.as_bytes()).is_some())
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn one_surname_may_be_of_two() {
        check(
            "directed-by",
            "lamp is a 1998 film directed by joel and ethan reed.",
            &["Joel Reed", "Ethan Reed"],
        );
        let alone = "lamp is a 1998 film directed by joel and ethan reed. joel liked lamps. joel slept.";
        check("directed-by", alone, &["Ethan Reed"]);
        let brothers = format!("{alone} the reed brothers lived in a lighthouse.");
        check("directed-by", &brothers, &["Joel Reed", "Ethan Reed"]);
    }
}
