//! Offices before a name that say of what: `former Boston Comets coach Bill Reed`.

use super::people::{can_name, is_kind, is_stop};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{given, hash::Set},
};
use std::sync::LazyLock;

/// Offices and callings that stand behind the name of a place or team.
const OFFICES: &[&str] = &[
    "ambassador", "anchor", "astronaut", "captain", "coach", "commentator", "congressman", "congresswoman",
    "drummer", "footballer", "frontman", "goalkeeper", "governor", "guitarist", "host", "legend",
    "linebacker", "mayor", "minister", "owner", "player", "players", "president", "quarterback", "reporter",
    "senator", "star", "striker", "wrestler",
];

/// How many tokens stand before the name of one who is told by an office: `former Boston Comets coach Bill Reed`.
pub(super) fn office(cursor: &Cursor<'_>) -> Option<usize> {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| OFFICES.iter().copied().collect());
    let words = &*WORDS;
    let word = |n: usize| {
        let token = cursor.article.tokens.get(cursor.at + n);
        token.is_some_and(|t| t.kind == TokenKind::Word) && !is_stop(cursor.ahead(n))
    };
    let last = (1..7).take_while(|&n| word(n - 1) || is_kind(cursor.ahead(n - 1)));
    let at = last.filter(|&n| words.contains(cursor.ahead(n))).last()?;
    let given = given::is_given(cursor.ahead(at + 1));
    (given && can_name(cursor, at + 1, true) && can_name(cursor, at + 2, false)).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn an_office_is_no_part_of_the_name_behind_it() {
        let text = "\n== Cast ==\nBoston mayor Peter Crane appears as a kicker. Several players appear in the film, \
                    including Daniel Frost and former Comets head coach Bill Harwick.";
        check("stars", text, &["Peter Crane", "Daniel Frost", "Bill Harwick"]);
        check("stars", &text.to_lowercase(), &["Peter Crane", "Daniel Frost", "Bill Harwick"]);
    }
}
