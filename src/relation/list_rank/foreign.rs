//! Lists whose places are not the film's, or that no question could name.

use crate::article::Cursor;

/// A list of characters, lines or songs: its places are not the film's.
pub(super) fn is_of_parts(list: &str) -> bool {
    let lower = list.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        matches!(
            word,
            "character"
                | "characters"
                | "heroes"
                | "lines"
                | "quotations"
                | "quote"
                | "quotes"
                | "scores"
                | "song"
                | "songs"
                | "villains"
        )
    })
}

/// "the magazine's 2008 list": whose, an earlier sentence says.
pub(super) fn is_owned_unnamed(list: &str) -> bool {
    let lower = list.to_lowercase();
    ["magazine", "paper", "newspaper", "organization", "institute", "website", "site"]
        .iter()
        .any(|word| lower.strip_prefix(word).is_some_and(|rest| rest.starts_with(['\'', '’', ' '])))
}

/// "…, and 43rd on its updated version": the place did not last.
pub(super) fn is_updated(behind: &Cursor<'_>) -> bool {
    (0..14).any(|n| matches!(behind.ahead(n), "updated" | "revised"))
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn what_ranks_a_part_of_the_film_does_not_rank_it() {
        check("list-rank", "It was ranked number 10 in Dusk's 100 Greatest Movie Quotes.", &[]);
        check("list-rank", "It was ranked number 10 in Dusk's 50 Best Film Characters.", &[]);
        check(
            "list-rank",
            "It was ranked number 10 in Dusk's 100 Greatest Movies.",
            &["10 (list: Dusk's 100 Greatest Movies)"],
        );
    }

    #[test]
    fn a_list_is_named_by_its_owner_and_its_last_edition() {
        check("list-rank", "The film ranks #17 on the magazine's 2008 list of the 500 greatest movies.", &[]);
        let text =
            "It was ranked 36th on Dusk's list of the 100 greatest films, and 43rd on its updated version.";
        check("list-rank", text, &[]);
    }
}
