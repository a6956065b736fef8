//! Categories of awards: "Best Actor in a Leading Role", "Sound Mixing".

use crate::{
    article::{Article, Cursor, TokenKind},
    lexicon::{
        awards::{self, is_category_word},
        case,
    },
    relation::slot::is_stop,
};

/// Words that open a category.
const LEADS: &[&str] = &["best", "outstanding", "worst", "favorite", "favourite", "excellence", "choice"];

/// Small words inside a category that an ordinary word must follow.
const INSIDE: &[&str] = &["in", "a", "an", "of", "the", "from", "by", "or", "on", "to", "with", "not"];

/// Words for what a script was adapted from: "Screenplay Based on Material from Another Medium".
const SOURCE: &[&str] =
    &["based", "material", "another", "medium", "previously", "produced", "published", "any", "source"];

/// What may follow a comma as part of the same category.
const QUALIFIERS: &[&str] = &[
    "black-and-white", "color", "colour", "black", "b&w", "male", "female", "long", "short", "comedy",
    "musical", "drama", "comedy/musical", "musical/comedy", "interior", "foreign", "cartoons", "live",
    "one-reel", "two-reel",
];

/// Pairs that one category joins with "and".
const PAIRED: &[&str] = &[
    "makeup", "make-up", "hair", "hairstyling", "lyrics", "set", "visual", "white", "editing", "interior",
    "dialogue", "story", "tv", "television",
];

/// First words whose categories list what they are about behind a comma: "Best Music, Scoring of a Dramatic Picture".
const LISTING: &[&str] = &["writing", "music", "effects", "documentary", "short", "scoring"];

/// "the best film of the year", "the best of 1999", as a circle of critics names it.
pub(super) fn of_the_year(cursor: &Cursor<'_>) -> Option<usize> {
    if cursor.word() != "best" || matches!(cursor.back(0), "of" | "second" | "among") {
        return None;
    }
    let film = cursor.at + 1;
    let end = film + usize::from(matches!(cursor.moved(film).word(), "film" | "picture" | "movie"));
    let mut behind = cursor.moved(end);
    let of = behind.eat(&["of"]);
    let year = behind.year().is_some();
    match (of, year, of && behind.eat_all(&["the", "year"])) {
        (true, true, _) if end == film => Some(behind.at),
        (true, true, _) | (true, _, true) => Some(end).filter(|_| end > film),
        _ => None,
    }
}

/// One past the end of the category that opens at the cursor with "best" or its like.
pub(super) fn led(cursor: &Cursor<'_>) -> Option<usize> {
    let article = cursor.article;
    if !LEADS.contains(&cursor.word()) {
        return None;
    }
    let capital = article.tokens[cursor.at].capital;
    let end = end(cursor, cursor.at + 1)?;
    // "the best films of the year" are many.
    if matches!(cursor.moved(end).word(), "films" | "movies" | "films'" | "pictures" | "performances") {
        return None;
    }
    let (before, far) = (cursor.back(0), cursor.back(1));
    let prized = matches!(
        article.word(end.min(cursor.end - 1)),
        "award" | "awards" | "prize" | "nomination" | "nominations"
    );
    // "one of the best films", "the year's best film", "the 96th best": praise, not a prize.
    let honoured = matches!(
        far,
        "nominated"
            | "honored"
            | "honoured"
            | "named"
            | "chosen"
            | "recognized"
            | "recognised"
            | "selected"
            | "voted"
    );
    let praise = match before {
        "of" => far != "category",
        "as" => !(honoured || article.cased && capital),
        "among" | "'s" | "’s" | "the" | "their" | "his" | "her" | "its" => !prized,
        "second" | "third" | "fourth" | "fifth" => true,
        _ => before.starts_with(|c: char| c.is_ascii_digit()) && before.ends_with(['h', 'd', 't']),
    };
    let named = article.cased && capital && article.tokens[cursor.at + 1].capital;
    if praise && !named {
        return None;
    }
    // "best film of the year" ranks; so does "best known".
    let dated = matches!(before, "named" | "voted" | "chosen" | "selected")
        && end > cursor.at + 1
        && cursor.moved(end + 1).year().is_some();
    let ranks = article.word(end - 1) != "year" && cursor.moved(end).word() == "of" && !named && !dated;
    (!ranks).then_some(end)
}

/// One past the end of a category without such a word, in a list of categories: "Sound Mixing", "Director of the Year".
pub(super) fn bare(cursor: &Cursor<'_>) -> Option<usize> {
    let token = cursor.token()?;
    if token.kind != TokenKind::Word
        || cursor.article.cased && !token.capital
        || !is_category_word(cursor.word())
    {
        return None;
    }
    end(cursor, cursor.at)
}

/// The end of a run of words of categories from `first` on; none where no such word stands there.
fn end(cursor: &Cursor<'_>, first: usize) -> Option<usize> {
    let article = cursor.article;
    let known = |t: usize| t < cursor.end && is_category_word(article.word(t));
    let capital = |t: usize| t < cursor.end && article.cased && article.tokens[t].capital;
    let (mut at, mut solid, mut head) = (first, first, false);
    let mut scripted = false;
    while at < cursor.end && at - first < 16 {
        let word = article.word(at);
        if matches!(word, "award" | "awards" | "prize" | "nomination" | "nominations" | "festival") {
            break;
        }
        let last = if at > first { article.word(at - 1) } else { "" };
        if known(at) || scripted && SOURCE.contains(&word) {
            scripted |= matches!(
                word,
                "screenplay" | "writing" | "written" | "adaptation" | "script" | "film" | "story"
            );
            head = true;
            solid = at + 1;
        } else if word == "for" && at > first && is_medium(&cursor.moved(at + 1)) {
            // "Best Score Soundtrack for Visual Media".
        } else if INSIDE.contains(&word) && at > first {
            let next = if matches!(article.word(at + 1), "a" | "an" | "the" | "any" | "all") {
                at + 2
            } else {
                at + 1
            };
            let time =
                word == "of" && (capital(next) || matches!(article.word(next), "year" | "decade" | "time"));
            let acted =
                matches!(article.word(next), "actor" | "actress" | "male" | "female" | "ensemble" | "cast");
            let follows = known(next)
                && (word != "by" || acted)
                && awards::at(|n| cursor.moved(next + n).word()).is_none();
            if !(follows || time || scripted && SOURCE.contains(&article.word(next))) {
                break;
            }
            if time {
                solid = next + 1;
                at = next;
            }
        } else if matches!(word, "–" | "-" | "/" | ":") && at > first {
            if !(known(at + 1) && (!article.cased || article.tokens[at + 1].capital)) {
                break;
            }
        } else if matches!(word, "and" | "&") && at > first {
            let pair = PAIRED.contains(&article.word(at + 1))
                && (known(at - 1) || last == "black")
                && !(matches!(article.word(at + 1), "editing" | "story" | "dialogue" | "visual")
                    && last != "special"
                    && last != "screenplay"
                    && last != "story");
            if !pair {
                break;
            }
            solid = at + 2;
        } else if word == "," && at > first {
            let next = article.word(at + 1);
            let listing =
                LISTING.contains(&article.word(first)) && known(at + 1) && !matches!(next, "best" | "and");
            let closes = |t: usize| {
                t >= cursor.end
                    || !is_category_word(article.word(t)) && article.tokens[t].kind != TokenKind::Number
            };
            let narrowed = QUALIFIERS.contains(&next)
                && (matches!(next, "black" | "long" | "short" | "interior" | "musical" | "comedy")
                    || closes(at + 2));
            if !(listing || narrowed) {
                break;
            }
        } else if article.tokens[at].kind == TokenKind::Word {
            // A word of no category: "Best Canadian Film", without capitals only before a known one.
            let near = known(at + 1) || known(at + 2) && !is_stop(article.word(at + 1));
            let opens = at - first < 2 && near && !is_stop(word) && (article.cased || !word.ends_with("ly"));
            let follows = capital(at) && (at == first || last == "of" || known(at + 1));
            if !(follows || opens) {
                break;
            }
            solid = at + 1;
            head |= capital(at);
        } else {
            break;
        }
        at += 1;
    }
    (head && solid > first).then_some(solid)
}

/// "a Motion Picture", "Visual Media", behind "for".
fn is_medium(cursor: &Cursor<'_>) -> bool {
    let mut cursor = cursor.clone();
    let _ = cursor.eat(&["a"]);
    matches!(cursor.word(), "motion" | "visual" | "theatrical" | "television" | "media")
}

/// A category in print.
pub(super) fn print(article: &Article, first: usize, after: usize) -> String {
    let span = article.tokens[first].span().start..article.tokens[after - 1].span().end;
    // Text that lost its dashes keeps the blanks around them: "outstanding directing  feature film".
    let dash = article.at(&span).split("  ").collect::<Vec<_>>().join(" – ");
    let text = if article.cased { article.spaced(&span) } else { dash };
    if article.cased && article.tokens[first].capital { text } else { case::title(&text) }
}
