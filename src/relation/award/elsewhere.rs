//! Prizes of other works: what a sentence says of somebody's earlier film or another role.

use crate::article::Cursor;

/// Whether the verb at the cursor tells of another work's prize.
pub(super) fn is_elsewhere(cursor: &Cursor<'_>) -> bool {
    // "The play won", "the 1990 film The Wick, for which she won".
    let other = matches!(
        cursor.back(0),
        "teleplay" | "play" | "novel" | "book" | "series" | "sequel" | "remake" | "game"
    ) || is_of_other_subject(cursor)
        || of_other_film(cursor);
    // "Ann Lee, who won an Oscar": for which film the clause must say.
    other || cursor.back(0) == "who" && !for_this(cursor)
}

/// "The Wick, which won", "Ann Lee's previous film won": somebody else's film is the subject.
fn is_of_other_subject(cursor: &Cursor<'_>) -> bool {
    let which = cursor.back(0) == "which" && cursor.back(1) == ",";
    let title = &cursor.article.lower[cursor.article.title.clone()];
    let own = |word: &str| {
        matches!(
            word,
            "film" | "movie" | "picture" | "score" | "song" | "performance" | "screenplay" | "soundtrack"
        ) || title.split_whitespace().next_back() == Some(word)
    };
    // "the first film to win" is the film itself.
    let earlier = (0..14).any(|n| {
        matches!(cursor.back(n), "film" | "films")
            && matches!(cursor.back(n + 1), "previous" | "earlier" | "next" | "first" | "other" | "last")
            && !(n > 0 && cursor.back(n - 1) == "to")
    });
    let staged = (0..6).any(|n| matches!(cursor.back(n), "broadway" | "stage"));
    which && !own(cursor.back(2)) || earlier || staged
}

/// "her role in the 1990 film The Wick, for which she won", "won an Oscar for her role in The Wick".
fn of_other_film(cursor: &Cursor<'_>) -> bool {
    let relative = (0..5).any(|n| cursor.back(n) == "which" && cursor.back(n + 1) == "for");
    let dated = relative
        && (3..20).any(|n| {
            matches!(cursor.back(n), "film" | "drama" | "comedy" | "sequel" | "remake" | "thriller")
                && cursor.back(n + 1).starts_with(['1', '2'])
        });
    let named = |c: &Cursor<'_>| {
        let the = c.word() == "the" && c.token().is_some_and(|t| t.capital);
        c.back(0) == "for" && the && names_other(c) || c.word() == "broadway"
    };
    dated
        || (1..28)
            .map(|n| cursor.moved(cursor.at + n))
            .take_while(|c| !c.done() && c.word() != ",")
            .any(|c| named(&c))
        || (1..28).map(|n| cursor.moved(cursor.at + n)).take_while(|c| !c.done()).any(|c| {
            let role =
                matches!(c.back(0), "role" | "performance" | "work" | "portrayal" | "him" | "her" | "acting");
            let given = role && matches!(c.word(), "in" | "on") && (1..5).any(|n| c.back(n) == "for");
            given && names_other(&c.moved(c.at + 1))
        })
}

/// Whether a title that is not the film's stands at the cursor.
fn names_other(cursor: &Cursor<'_>) -> bool {
    let article = cursor.article;
    let Some(token) = cursor.token() else { return false };
    let title = &article.lower[article.title.clone()];
    let own =
        title.split_whitespace().take(2).enumerate().all(|(n, w)| w.trim_matches(':') == cursor.ahead(n));
    if own || matches!(cursor.word(), "a" | "this" | "it" | "both") {
        return false;
    }
    if cursor.word() == "the" && !token.capital {
        return !matches!(
            cursor.ahead(1),
            "film" | "movie" | "picture" | "title" | "lead" | "role" | "same" | "field"
        ) && !article.cased
            && !title.starts_with(cursor.ahead(1));
    }
    token.capital || !article.cased
}

/// "who won … for her performance": a relative clause about this film.
fn for_this(cursor: &Cursor<'_>) -> bool {
    (1..24).any(|n| {
        cursor.ahead(n) == "for"
            && matches!(cursor.ahead(n + 1), "his" | "her" | "their")
            && matches!(cursor.ahead(n + 2), "role" | "performance" | "work" | "portrayal")
            && cursor.ahead(n + 3) != "in"
    })
}
