//! Whether a credit belongs to this film: what its clause speaks of, and in which section it stands.

use super::WORKS;
use crate::{
    article::{Cursor, SectionKind},
    lexicon::hash::Set,
    relation::{Hit, Reader},
};
use std::sync::LazyLock;

/// What only a film has, or what a review of one speaks of.
const NOUNS: &[&str] = &[
    "screenplay", "script", "cinematography", "photography", "camerawork", "lensing", "editing", "score",
    "soundtrack", "music", "direction", "dialogue", "dialogues", "story",
];

/// Participles that open a sentence about what its main clause names.
const OPENING: &[&str] = &[
    "produced", "released", "distributed", "directed", "written", "based", "adapted", "co-produced", "shot",
    "filmed", "co-written", "financed", "starring", "scored", "edited", "photographed", "narrated", "made",
    "loosely",
];

/// Things other than the film that get written, produced and composed.
const OTHER: &[&str] = &[
    "novel", "novels", "book", "books", "song", "songs", "play", "teleplay", "novella", "poem", "lyrics",
    "series", "serial", "stories", "short", "comic", "track", "tracks", "memoir", "novelization", "dub",
    "article", "episode", "sequel", "remake", "musical", "biography", "essay", "review", "trailer", "video",
    "album", "documentary", "prequel", "novelisation", "manga", "opera", "libretto", "autobiography",
    "diary", "letter", "featurette", "trailers", "poster", "posters", "costumes", "commercial", "scene",
    "scenes",
];

fn is_other(word: &str) -> bool {
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| OTHER.iter().copied().collect());
    WORDS.contains(word)
}

/// How many tokens the film takes behind a preposition: `of the film`, `for TITLE`; 0 where it is no film.
pub(in crate::relation) fn title_behind(reader: &Reader<'_>, cursor: &Cursor<'_>) -> usize {
    let mut ahead = cursor.moved(cursor.at + 1);
    let start = ahead.at;
    if ahead.eat(&["the", "this", "its"]) {
        let _ = ahead.eat(&["feature", "entire", "final"]);
        if ahead.eat(&["film", "film's", "movie", "picture", "screen", "soundtrack"]) {
            return ahead.at - start;
        }
        // "for The Lamp": the article may be the title's.
        ahead.at = start;
    }
    let title = &reader.article.lower[reader.article.title.clone()];
    let Some(here) = ahead.token().map(|t| t.span().start) else { return 0 };
    if title.len() > 2 && reader.article.lower[here..].starts_with(title) {
        let end = here + title.len();
        let last = reader.article.tokens.partition_point(|t| t.span().start < end);
        return if last <= ahead.end { last - start } else { 0 };
    }
    0
}

/// "additional photography by", "incorporates music by": a part of the work, or work that was there before.
pub(super) fn partial(reader: &Reader<'_>, hit: &Hit) -> bool {
    matches!(
        reader.before(hit).back(0),
        "additional"
            | "incorporates"
            | "incorporating"
            | "uses"
            | "using"
            | "quotes"
            | "samples"
            | "classical"
            | "existing"
            | "additionally"
            | "underwater"
            | "aerial"
            | "second-unit"
            | "unit"
            | "still"
            | "extra"
    )
}

/// Sections that tell how this film was made.
pub(in crate::relation) fn making(section: SectionKind) -> bool {
    matches!(
        section,
        SectionKind::Lead
            | SectionKind::Production
            | SectionKind::Casting
            | SectionKind::Cast
            | SectionKind::Filming
            | SectionKind::Music
            | SectionKind::Release
            | SectionKind::Other
    )
}

/// Whether what follows leaves it at this film: "who composed the score for Dune" is about another.
pub(in crate::relation) fn of_this_film(reader: &Reader<'_>, cursor: &Cursor<'_>) -> bool {
    match cursor.word() {
        "for" | "of" | "to" | "on" | "in" => {
            title_behind(reader, cursor) > 0
                || cursor.ahead(1) == "the" && !is_other(cursor.ahead(2))
                || matches!(cursor.ahead(1), "it" | "which" | "whom")
                || cursor.word() == "in" && year_like(cursor.ahead(1))
        }
        _ => true,
    }
}

fn year_like(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) || word == "a" || word == "just"
}

/// "The cinematography was", "while the editing was": the work is its clause's subject.
fn opens_clause(before: &Cursor<'_>) -> bool {
    let fillers = (0..4)
        .take_while(|&n| {
            matches!(
                before.back(n),
                "the"
                    | "its"
                    | "original"
                    | "musical"
                    | "background"
                    | "film"
                    | "film's"
                    | "'s"
                    | "and"
                    | "music"
                    | "cinematography"
                    | "screenplay"
                    | "script"
            )
        })
        .count();
    matches!(before.back(fillers), "" | "while" | ";")
}

/// Whether the work that the cue credits is this film's.
pub(in crate::relation) fn about_this_film(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    let cue = reader.article.word(hit.first);
    if NOUNS.contains(&cue) {
        let after = reader.after(hit);
        let compared = matches!(before.back(0), "like" | "to" | "than" | "from" | "of" | "on" | "unlike");
        // "the score of the film was given by"; a critic's "moody lensing by A".
        if title_behind(reader, &after) > 0 && matches!(after.word(), "of" | "for")
            || reader.section(hit) == SectionKind::Reception && after.word() == "by" && !compared
            || opens_clause(&before) && !matches!(after.word(), "of" | "for" | "to" | "in")
        {
            return true;
        }
    }
    // "Released in Italy by A, the film": a clause that opens the sentence speaks of what follows it.
    let start = reader.start(hit);
    if before.at == before.first || OPENING.contains(&start.word()) {
        let after = start.moved(start.at + 1);
        let opens = |n: usize| after.ahead(n) == "," && matches!(after.ahead(n + 1), "it" | "the");
        return reader.about_film(hit)
            || (0..40).any(|n| {
                opens(n)
                    && matches!(
                        (after.ahead(n + 1), after.ahead(n + 2)),
                        ("it", _) | (_, "film" | "movie" | "picture")
                    )
            });
    }
    // "It is based on a series, and was sold by": the sentence's subject again.
    if matches!(before.back(0), "was" | "is") && before.back(1) == "and" && before.back(2) == "," {
        return reader.about_film(hit);
    }
    // The nearest noun before the credit is what it credits.
    for n in 0..14 {
        let word = before.back(n);
        if matches!(word, "" | ";") {
            break;
        }
        if is_other(word)
            && (n == 0
                || !(before.back(n + 1) == "the" && matches!(before.back(n + 2), "on" | "from" | "of")))
        {
            return hit.sentence == 0
                && (n..16).any(|m| before.back(m) == "film")
                && !(0..n).any(|m| before.back(m) == "of");
        }
        // "the dub of the film co-produced by": what is of the film is credited, not the film.
        if word == "film" && before.back(n + 1) == "the" && before.back(n + 2) == "of" {
            return WORKS.contains(&before.back(n + 3)) && n < 3
                || before.back(n + 3) == "score"
                || WORKS.contains(&cue) && reader.about_film(hit);
        }
        // "the film was written by A, directed by B".
        if matches!(word, "film" | "movie" | "picture")
            && matches!(before.back(n + 1), "the" | "this")
            && matches!(before.back(n + 2), "" | "," | "and" | "that" | ";" | "while" | "but" | "then")
        {
            return true;
        }
        if matches!(
            word,
            "film" | "screenplay" | "script" | "movie" | "score" | "it" | "story" | "picture" | "music"
        ) {
            break;
        }
    }
    reader.about_film(hit)
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn the_clause_says_what_is_credited() {
        check("photographed-by", "The cinematography was handled by Ann Lee.", &["Ann Lee"]);
        check("edited-by", "It was shot by Bob Doe, while the editing was done by Ann Lee.", &["Ann Lee"]);
        check(
            "distributed-by",
            "Made in Rome and released by Dot Films, the film was a success.",
            &["Dot Films"],
        );
        check("written-by", "A play called Dot, written by Bob Doe, opened in May.", &[]);
    }

    #[test]
    fn part_of_the_work_is_not_the_work() {
        check("photographed-by", "The film has additional photography by Bob Doe.", &[]);
        check("music-by", "The score incorporates music by Bob Doe.", &[]);
    }

    #[test]
    fn two_works_may_have_one_name_each() {
        let text = "The cinematography and editing were by Ann Lee and Bob Doe respectively.";
        check("photographed-by", text, &["Ann Lee"]);
        check("edited-by", text, &["Bob Doe"]);
    }
}
