//! How much of the film must have been seen before a sentence may be shown.

use crate::{
    article::{Article, SectionKind},
    lexicon::hash::Map,
};
use memchr::memmem::Finder;
use std::{collections::BTreeSet, fmt, ops::Range, sync::LazyLock};

/// Words that tell an end, a death or a twist, wherever they stand. Unsure counts as told.
const ENDINGS: &[&str] = &[
    "ending", "ends", "twist", "twists", "revealed", "reveals", "reveal", "revelation", "killer", "killers",
    "dies", "died", "death", "deaths", "dead", "dying", "kills", "killed", "killing", "murder", "murders",
    "murdered", "murderer", "fate", "pregnant", "pregnancy", "reunited", "reunite", "reunites", "affair",
    "suicide", "corpse", "funeral", "culprit", "betrayed", "betrays", "betrayal", "executed", "execution",
    "sacrifice", "sacrifices", "survives", "climax", "climactic", "finale", "epilogue", "resurrected",
    "faked", "unmasked", "assassinated", "drowns", "drowned", "hanged", "stabs", "stabbed", "confesses",
    "buried",
];

/// Words of the story's turns that a question may well use of the making: they count in sentences only.
const TURNS: &[&str] = &[
    "avenge", "avenges", "confess", "culminates", "culminating", "deadly", "defeat", "defeats", "denouement",
    "die", "discovers", "doomed", "escapes", "fatal", "fatally", "impostor", "kill", "murderous", "poison",
    "poisoned", "poisons", "realises", "realizes", "ruse", "shoots", "shootout", "strangled", "strangles",
    "surrenders", "survive", "survived", "survivor", "survivors",
];

/// Phrases that speak of the last part of a story.
const LAST_PARTS: &[&str] = &[
    "closing scene", "closing shot", "end of the film", "end of the movie", "end of the picture",
    "end of the story", "film's conclusion", "film's end", "final act", "final battle",
    "final confrontation", "final duel", "final fight", "final image", "final moments", "final scene",
    "final scenes", "final sequence", "final shoot-out", "final shot", "in the end", "last act",
    "last scene", "last shot", "movie's conclusion", "movie's end", "real identity", "secret identity",
    "shoot-out", "the conclusion", "third act", "true identity", "turns out",
];

/// Headings over several works, whose every story is told at once.
const SEVERAL_WORKS: &[&str] =
    &["books", "comic books", "comics", "episodes", "films", "film series", "movies", "novels"];

/// Words that tell the premise: who is what to whom.
const PREMISE: &[&str] = &[
    "protagonist", "plot", "husband", "husbands", "wife", "daughter", "son", "mother", "father", "sister",
    "brother", "boyfriend", "girlfriend", "lover", "friends", "friendship", "cancer", "love", "revolves",
    "follows", "villain",
];

/// What a word tells by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tells {
    Premise,
    Turn,
}

/// Every word is looked up, so the lists are hashed once.
static TOLD: LazyLock<Map<&str, Tells>> = LazyLock::new(|| {
    let premise = PREMISE.iter().map(|word| (*word, Tells::Premise));
    premise.chain([ENDINGS, TURNS].concat().into_iter().map(|word| (word, Tells::Turn))).collect()
});

/// Shares of the plot's length that end tier 1 and tier 2.
const PREMISE_SHARE: f64 = 0.15;
const INTERVAL_SHARE: f64 = 0.45;

/// The first word of a text that may tell an ending. Capitals inside the text are names and titles: they tell nothing.
#[must_use]
pub fn ending_word(text: &str) -> Option<&str> {
    let mut words = text.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    let first = words.next().filter(|word| ENDINGS.contains(&word.to_lowercase().as_str()));
    first.or_else(|| words.find(|word| ENDINGS.contains(word)))
}

/// How much a sentence tells, and what of it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told<'a> {
    /// 0 to 3.
    pub tier: u8,
    /// The first thing that makes it so.
    pub cause: Cause<'a>,
}

/// What makes a sentence tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause<'a> {
    /// Neither its place nor a word of it tells the story.
    Nothing,
    /// A word that may tell an ending or a turn.
    Turn(&'a str),
    /// It speaks of the last part of a story.
    LastPart,
    /// A word of the premise.
    Premise(&'a str),
    /// It ends at this share of the plot, in per cent.
    Plot(u8),
    /// It stands under this heading, which tells the story or who is in it.
    Heading(&'a str),
    /// It says who plays whom.
    Part,
    /// It is about what came after the film, such as a sequel.
    After,
}

impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("neither its place nor a word of it tells the story"),
            Self::Turn(word) => write!(f, "“{word}” may tell an ending or a turn"),
            Self::LastPart => f.write_str("it speaks of the last part of a story"),
            Self::Premise(word) => write!(f, "“{word}” tells of the premise"),
            Self::Plot(share) => write!(f, "it ends at {share}% of the plot"),
            Self::Heading(heading) => write!(f, "it stands under “{heading}”"),
            Self::Part => f.write_str("it says who plays whom"),
            Self::After => f.write_str("it is about what came after the film"),
        }
    }
}

/// The tier of every sentence, 0 to 3.
#[must_use]
pub fn of_sentences(article: &Article) -> Vec<u8> {
    told(article).iter().map(|told| told.tier).collect()
}

/// What every sentence tells.
#[must_use]
pub fn told(article: &Article) -> Vec<Told<'_>> {
    let story = |s: usize| article.section(s).kind.tells_story();
    let plots = plots(article);
    let several = of_several_works(article);
    let last_parts = last_parts(article);
    let words_told = &*TOLD;
    let title: Vec<&str> = article.lower[article.title.clone()].split_whitespace().collect();
    (0..article.sentences.len())
        .map(|s| {
            let tokens = article.sentences[s].tokens.clone();
            // The title's own words tell nothing, nor do capitals amid a sentence: they belong to names and titles.
            let own = |t: usize| {
                article.cased && article.tokens[t].capital && t > tokens.start
                    || title.contains(&article.word(t))
            };
            let mut premise = None;
            let mut turn = None;
            for t in tokens.clone() {
                match words_told.get(article.word(t)) {
                    Some(Tells::Turn) if !own(t) => {
                        turn = Some(article.word(t));
                        break;
                    }
                    Some(Tells::Premise) if premise.is_none() && !own(t) => premise = Some(article.word(t)),
                    _ => {}
                }
            }
            let told = if let Some(word) = turn {
                Told { tier: 3, cause: Cause::Turn(word) }
            } else if last_parts.contains(&s) {
                Told { tier: 3, cause: Cause::LastPart }
            } else if let Some(word) = premise {
                Told { tier: 1, cause: Cause::Premise(word) }
            } else {
                Told { tier: 0, cause: Cause::Nothing }
            };
            let under = |tier| Told { tier, cause: Cause::Heading(article.heading(s)) };
            let kind = article.section(s).kind;
            let placed = match kind {
                _ if several[article.sentences[s].section] => under(3),
                SectionKind::Plot => {
                    let plot = plots.iter().find(|plot| plot.contains(&s));
                    plot.map_or_else(
                        || under(3),
                        |plot| {
                            let [first, last] =
                                [plot.start, plot.end - 1].map(|s| &article.sentences[s].span);
                            by_share(article.sentences[s].span.end, first.start, last.end)
                        },
                    )
                }
                _ if story(s) => under(3),
                SectionKind::Related => under(3),
                SectionKind::Cast => under(1),
                _ => told,
            };
            placed.or_later(told)
        })
        .collect()
}

/// The sentences of each plot: an article with two versions of a film tells two stories, each with its own end.
fn plots(article: &Article) -> Vec<Range<usize>> {
    let mut plots: Vec<Range<usize>> = Vec::new();
    for s in 0..article.sentences.len() {
        if article.section(s).kind != SectionKind::Plot {
            continue;
        }
        match plots.last_mut() {
            Some(plot) if plot.end == s => plot.end += 1,
            _ => plots.push(s..s + 1),
        }
    }
    plots
}

/// Which sections stand at or below a heading over several works: no one film's plot can be cut there.
fn of_several_works(article: &Article) -> Vec<bool> {
    let mut above: Option<usize> = None;
    let sections = article.sections.iter();
    sections
        .map(|section| {
            if above.is_some_and(|level| section.level <= level) {
                above = None;
            }
            if above.is_none() && SEVERAL_WORKS.contains(&section.heading.to_lowercase().as_str()) {
                above = Some(section.level);
            }
            above.is_some()
        })
        .collect()
}

/// The sentences that speak of the last part of a story; "the end of the film's run" is not one.
fn last_parts(article: &Article) -> BTreeSet<usize> {
    static PHRASES: LazyLock<Vec<Finder<'_>>> =
        LazyLock::new(|| LAST_PARTS.iter().map(Finder::new).collect());
    let mut found = BTreeSet::new();
    // Looked for in the whole text at once: most articles have none.
    for phrase in PHRASES.iter() {
        for at in phrase.find_iter(article.lower.as_bytes()) {
            let after = at + phrase.needle().len();
            let s = article.sentences.partition_point(|sentence| sentence.span.end < after);
            let Some(span) = article.sentences.get(s).map(|sentence| sentence.span.clone()) else { continue };
            if at < span.start {
                continue;
            }
            let goes_on = |c: char| c.is_alphanumeric() || c == '\'';
            let before = article.lower[span.start..at].chars().next_back();
            let next = article.lower[after..span.end].chars().next();
            if !before.is_some_and(char::is_alphanumeric) && !next.is_some_and(goes_on) {
                found.insert(s);
            }
        }
    }
    found
}

/// The least tier of a relation, wherever its fact stands: that there is a sequel tells who may live to see it.
#[must_use]
pub fn of_relation(relation: &str) -> u8 {
    match relation {
        "sequel" => 3,
        "plays" | "plays-kin" => 1,
        _ => 0,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share needs no more than 52 bits")]
fn by_share(at: usize, start: usize, end: usize) -> Told<'static> {
    let share = (at - start) as f64 / (end - start).max(1) as f64;
    let tier = match share {
        s if s <= PREMISE_SHARE => 1,
        s if s <= INTERVAL_SHARE => 2,
        _ => 3,
    };
    // Rounded up, so that what is past a border is not told to be on it.
    let whole = ((at - start) * 100).div_ceil((end - start).max(1));
    Told { tier, cause: Cause::Plot(u8::try_from(whole).unwrap_or(100)) }
}

impl Told<'_> {
    /// The later of two; this one where both are as late.
    #[must_use]
    pub fn or_later(self, other: Self) -> Self {
        if other.tier > self.tier { other } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_as_late_as_its_place_and_its_words() {
        let plot = "Ann finds a map. ".repeat(10);
        let text = format!(
            "X is a 1999 film. It was shot in Rome.\n== Plot ==\n{plot}\n== Reception ==\nCritics liked the ending.\n== Casting ==\nShe plays his wife."
        );
        let article = Article::parse(text).expect("it is a film");
        let tiers = of_sentences(&article);
        assert_eq!(tiers, [0, 0, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 1]);
        let why = |s: usize| told(&article)[s].cause.to_string();
        assert_eq!(why(0), "neither its place nor a word of it tells the story");
        assert_eq!(why(3), "it ends at 20% of the plot");
        assert_eq!(why(12), "“ending” may tell an ending or a turn");
        assert_eq!(why(13), "“wife” tells of the premise");
    }

    #[test]
    fn every_plot_has_its_own_end_and_several_films_have_no_beginning() {
        let plot = "Ann finds a map. ".repeat(10);
        let text = format!(
            "X is a 1999 film.\n== Plot ==\n{plot}\n== Music ==\nBo wrote it.\n== Plot of the remake ==\n{plot}\n== Films ==\n=== X ===\nAnn finds a map."
        );
        let article = Article::parse(text).expect("it is a film");
        let tiers = of_sentences(&article);
        let each = [1, 2, 2, 2, 3, 3, 3, 3, 3, 3];
        assert_eq!(tiers, [&[0][..], &each, &[0], &each, &[3]].concat());
    }

    #[test]
    fn the_last_part_of_a_story_is_not_the_end_of_a_run() {
        let text = "X is a 1999 film.\n== Production ==\nThe final scene took a week. By the end of the film's run it had been seen by many. Two doors open at the end of the film.";
        let article = Article::parse(text.to_owned()).expect("it is a film");
        assert_eq!(of_sentences(&article), [0, 3, 0, 3]);
    }
}
