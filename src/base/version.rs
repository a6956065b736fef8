//! Facts told of a version of the film and not of the film: a dub, a restored print, another country's release.

use crate::{
    article::{Article, SectionKind},
    fact::Fact,
    lexicon::{places, words::Words},
    value::{Date, Value},
};
use std::ops::Range;

/// Relations that a dub or another cut has in its own right.
static VERSIONED: Words = Words::new(&[
    "directed-by", "distributed-by", "edited-by", "festival", "festival-section", "film-debut",
    "home-format", "home-media", "home-region", "made-by", "music-by", "narrated-by", "opened-in",
    "opened-to", "other-title", "performer", "plays", "premiered", "produced-by", "released", "runs-for",
    "stars", "written-by",
]);

/// Relations that a second run or a restored print has in its own right.
static RERUN: Words = Words::new(&[
    "distributed-by", "festival", "festival-section", "grossed", "made-by", "opened-in", "opened-to",
    "other-title", "premiered", "produced-by", "released",
]);

/// Relations of people who may be heard in one version alone.
static HEARD: Words = Words::new(&["film-debut", "narrated-by", "performer", "plays", "stars"]);

/// Relations of those who make or sell a version, who stand before it.
static MAKERS: Words = Words::new(&[
    "directed-by", "distributed-by", "edited-by", "made-by", "music-by", "performer", "plays", "produced-by",
    "stars", "written-by",
]);

/// Words of a second run.
static AGAIN: Words = Words::new(&[
    "colorized", "colourized", "re-issue", "re-issued", "re-release", "re-released", "reissue", "reissued",
    "remastered", "rerelease", "rereleased", "restoration", "restored",
]);

/// Words before "version" that leave it the film itself, or make it no film.
static NO_VERSION: Words = Words::new(&[
    "1st", "a", "adapted", "animated", "big-screen", "cinema", "cinematic", "complete", "earlier", "feature",
    "feature-length", "film", "final", "finished", "first", "her", "his", "live-action", "modern", "movie",
    "musical", "new", "novel", "original", "previous", "radio", "screen", "silent", "stage", "television",
    "that", "the", "their", "theatrical", "this", "tv", "updated",
]);

/// What else has versions.
static OTHER_THINGS: Words = Words::new(&[
    "book", "character", "events", "novel", "play", "screenplay", "script", "song", "story", "theme",
]);

/// Words before a print or cut that is not the one first shown.
static EDITED: Words = Words::new(&[
    "director's", "directors", "extended", "international", "new", "remastered", "restored", "uncut",
]);

/// Years after which a release is a second one.
const LATE: u16 = 5;

/// Lines of a cast list that are looked through for what it is the cast of.
const LONGEST_LIST: usize = 60;

/// Most sentences back to the version that "it" is.
const BACK: usize = 3;

/// What a fact is told of, where that is not the film.
pub(super) fn of(article: &Article, fact: &Fact) -> Option<&'static str> {
    let relation = fact.relation;
    let (versioned, rerun) = (VERSIONED.contains(relation), RERUN.contains(relation));
    if !versioned && !rerun {
        return None;
    }
    let tokens = article.sentences[fact.sentence].tokens.clone();
    let at = article.tokens.partition_point(|t| t.span().start < fact.span.start);
    let after = article.tokens.partition_point(|t| t.span().start < fact.span.end);
    if is_late(article, fact) {
        return Some("later release");
    }
    if heads_versions(article.heading(fact.sentence)) {
        return Some("version");
    }
    if HEARD.contains(relation) && is_under_version(article, fact.sentence) {
        return Some("version");
    }
    if rerun && again_before(article, tokens.start..at) {
        return Some("later release");
    }
    if versioned {
        let heard = HEARD.contains(relation);
        let named = version_before(article, tokens.start..at, heard)
            || MAKERS.contains(relation) && version_behind(article, after..tokens.end)
            || heard && (bracketed(article, after..tokens.end) || abroad(article, tokens.start));
        if named {
            return Some("version");
        }
        if relation == "plays" && is_voice(article, at) {
            return Some("voice");
        }
    }
    goes_on(article, fact, rerun)
}

/// Whether a line of the same list says whose the lines behind it are: "Hindi version".
fn is_under_version(article: &Article, sentence: usize) -> bool {
    let section = article.sentences[sentence].section;
    let here = (0..sentence).rev().take_while(|&s| article.sentences[s].section == section);
    here.take(LONGEST_LIST).any(|s| {
        let tokens = article.sentences[s].tokens.clone();
        let last = article.word(tokens.end.saturating_sub(1));
        matches!(tokens.len(), 2 | 3)
            && matches!(last, "version" | "dub" | "cut")
            && !NO_VERSION.contains(article.word(tokens.start))
    })
}

/// "In Brazil, the car is voiced by": a sentence of one country.
fn abroad(article: &Article, start: usize) -> bool {
    article.word(start) == "in"
        && article.word(start + 2) == ","
        && places::find(article.word(start + 1)).is_some_and(|place| place.kind == places::Kind::Country)
}

/// A date long after the film, or a sentence that knows no other years.
fn is_late(article: &Article, fact: &Fact) -> bool {
    let Some(made) = article.year else { return false };
    let late = |year: u16| year > made + LATE;
    match (fact.relation, &fact.value) {
        ("released" | "premiered", Value::Date(Date::Day(day))) => {
            day.year() > i16::try_from(made + LATE).unwrap_or(i16::MAX)
        }
        ("distributed-by" | "festival" | "festival-section" | "opened-in" | "opened-to", _) => {
            let words = article.sentences[fact.sentence].tokens.clone().map(|t| article.word(t));
            let mut years = words.filter(|w| w.len() == 4).filter_map(|w| w.parse().ok()).peekable();
            years.peek().is_some() && years.all(|year: u16| late(year) && year < made + 150)
        }
        _ => false,
    }
}

/// Whether every part of a heading is of versions: "Restoration and re-release", not "Release and restoration".
fn heads_versions(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let part = |part: &str| {
        [
            "dub", "foreign version", "international version", "local version", "other version",
            "alternate version",
        ]
        .iter()
        .any(|word| part.contains(word))
            || part.split(' ').any(|word| AGAIN.contains(word) || word == "re-releases" || word == "reissues")
            || part.ends_with("language version")
            || part.ends_with("language versions")
    };
    !lower.is_empty() && lower.split(" and ").flat_map(|p| p.split([',', '&', '/'])).all(|p| part(p.trim()))
}

/// Whether a second run is told of before the fact, outside brackets that have closed.
fn again_before(article: &Article, range: Range<usize>) -> bool {
    let mut depth = 0usize;
    range.rev().any(|t| {
        let word = article.word(t);
        match word {
            ")" => depth += 1,
            "(" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && AGAIN.contains(word)
    })
}

/// Whether the fact's clause speaks of a version that stands before it.
fn version_before(article: &Article, range: Range<usize>, heard: bool) -> bool {
    let start = range.start;
    let mut version = false;
    for t in range {
        let back = |n: usize| t.checked_sub(n).filter(|&t| t >= start).map_or("", |t| article.word(t));
        let joined =
            (1..5).any(|n| matches!(back(n), "with" | "along" | "alongside" | "besides" | "including"));
        let release = heard && article.word(t) == "release" && places::by_adjective(back(1)).is_some();
        if (is_version(article, t) || release) && !joined {
            version = true;
        }
        let film = matches!(article.word(t), "film" | "movie" | "picture")
            && matches!(back(1), "the" | "this")
            && matches!(back(2), "" | "," | ";" | "and" | "but" | "while");
        let ends = article.word(t) == ";" && article.word(t + 1) != "it";
        if film || ends {
            version = false;
        }
    }
    version
}

/// Whether who stands before made or sold a version: "A released the English dub".
fn version_behind(article: &Article, range: Range<usize>) -> bool {
    range
        .take(8)
        .take_while(|&t| !matches!(article.word(t), "," | ";" | "(" | "film" | "and"))
        .any(|t| is_version(article, t))
}

/// Whether a version is named at a token.
fn is_version(article: &Article, t: usize) -> bool {
    let back = |n: usize| t.checked_sub(n).map_or("", |t| article.word(t));
    match article.word(t) {
        "dub" | "dubs" => true,
        "version" | "versions" => {
            let of =
                article.word(t + 1) == "of" && (2..5).any(|n| OTHER_THINGS.contains(article.word(t + n)));
            let year = back(1).starts_with(|c: char| c.is_ascii_digit());
            let dubbed = matches!(article.word(t + 1), "dubbed");
            dubbed || !of && !year && !NO_VERSION.contains(back(1)) && !back(1).ends_with("ly")
        }
        "print" | "prints" | "cut" => {
            EDITED.contains(back(1)) || matches!(back(1), "'s" | "’s") && back(2) == "director"
        }
        "dubbed" => matches!(article.word(t + 1), "into" | "version" | "versions"),
        word => word.ends_with("-dubbed"),
    }
}

/// "(Australian release)", "(English version)" behind who is heard in it.
fn bracketed(article: &Article, range: Range<usize>) -> bool {
    let mut inside = false;
    for t in range.take(16) {
        match article.word(t) {
            "(" => inside = true,
            ")" => inside = false,
            "," | ";" if !inside => return false,
            "release" | "version" | "dub" | "edition" if inside => return true,
            _ => {}
        }
    }
    false
}

/// "B as C (voiced by A)": A is heard, and B plays.
fn is_voice(article: &Article, at: usize) -> bool {
    at > 3
        && article.word(at - 1) == "by"
        && article.word(at - 2) == "voiced"
        && (article.word(at - 3) == "(" || article.word(at - 4) == "(")
}

/// "It was produced by A" behind a sentence that speaks of a version.
fn goes_on(article: &Article, fact: &Fact, rerun: bool) -> Option<&'static str> {
    let opens = |s: usize| article.word(article.sentences[s].tokens.start);
    if !matches!(opens(fact.sentence), "it" | "its" | "these" | "they" | "this")
        || article.section(fact.sentence).kind == SectionKind::Lead
    {
        return None;
    }
    for s in (fact.sentence.saturating_sub(BACK)..fact.sentence).rev() {
        let (here, next) = (&article.sentences[s], &article.sentences[s + 1]);
        if here.section != next.section || article.text[here.span.end..next.span.start].contains('\n') {
            return None;
        }
        if rerun && again_before(article, here.tokens.clone()) {
            return Some("later release");
        }
        let film = here.tokens.clone().take(4).any(|t| matches!(article.word(t), "film" | "movie"))
            || article.lower[here.span.clone()].starts_with(&article.lower[article.title.clone()]);
        if film {
            return None;
        }
        if VERSIONED.contains(fact.relation) && here.tokens.clone().any(|t| is_version(article, t)) {
            return Some("version");
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::{article::Article, base::Base};

    #[track_caller]
    fn check(relation: &str, text: &str, want: &[(&str, Option<&str>)]) {
        let article = Article::parse(format!("The Lamp is a 1985 film.\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<_> = base.of(relation).map(|f| (f.value.print(), f.qualifier("version"))).collect();
        let want: Vec<_> = want.iter().map(|(value, version)| ((*value).to_owned(), *version)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn what_is_told_of_a_dub_is_not_told_of_the_film() {
        check(
            "produced-by",
            "== Release ==\nWick Video released the Oak Pictures dub of The Lamp in 1987. It was produced by Ann Lee.",
            &[("Ann Lee", Some("version"))],
        );
        check(
            "produced-by",
            "== Release ==\nA dub was made in 1987. The film was produced by Ann Lee.",
            &[("Ann Lee", None)],
        );
        check(
            "plays",
            "== Cast ==\nAnn Lee as Mary Poole\nBob Doe as Frosty (Australian release)",
            &[("Ann Lee", None), ("Bob Doe", Some("version"))],
        );
    }

    #[test]
    fn a_second_run_is_known_by_its_words_and_its_year() {
        check(
            "released",
            "== Release ==\nThe film was released on 5 May 1985. The film was released in Italy on 8 June 2012.",
            &[("5 May 1985", None), ("8 June 2012", Some("later release"))],
        );
        check(
            "distributed-by",
            "== Release ==\nThe film was released by Oak Films. The film was reissued in 1988 and was distributed by Wick Films.",
            &[("Oak Films", None), ("Wick Films", Some("later release"))],
        );
    }

    #[test]
    fn the_final_version_is_the_film() {
        check("runs-for", "The film runs for 98 minutes in its final version.", &[("98", None)]);
        check("written-by", "Ann Lee wrote the screenplay of the final version.", &[("Ann Lee", None)]);
    }
}
