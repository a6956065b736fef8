//! Takings of two films that were shown on one bill.

use crate::relation::{Hit, Reader};

/// The qualifier of a sum whose subject ends at `verb`: what two films earned together is neither's.
pub(super) fn shared(reader: &Reader<'_>, verb: &Hit) -> &'static str {
    let article = reader.article;
    let start = article.sentences[verb.sentence].span.start;
    let end = article.tokens[verb.first].span().start;
    let title = &article.lower[article.title.clone()];
    if is_of_two(&article.lower[start..end], title) { "double bill" } else { "" }
}

/// "lamp and torch", with nothing but the other film behind the title.
fn is_of_two(subject: &str, title: &str) -> bool {
    subject
        .rsplit_once(title)
        .is_some_and(|(_, rest)| rest.trim_start().starts_with("and ") && !rest.contains([',', ';', '(']))
}

#[cfg(test)]
mod tests {
    use super::is_of_two;

    #[test]
    fn the_subject_is_two_films_only_where_nothing_parts_them() {
        assert!(is_of_two("in japan, lamp and torch ", "lamp"));
        assert!(!is_of_two("in japan, lamp ", "lamp"));
        assert!(!is_of_two("it was called lamp and, in all, ", "lamp"));
    }
}
