//! How much of the film must have been seen before a sentence may be shown.

use crate::{
    article::{Article, SectionKind},
    lexicon::hash::Set,
};
use std::sync::LazyLock;

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

/// Words that tell the premise: who is what to whom.
const PREMISE: &[&str] = &[
    "protagonist", "plot", "husband", "husbands", "wife", "daughter", "son", "mother", "father", "sister",
    "brother", "boyfriend", "girlfriend", "lover", "friends", "friendship", "cancer", "love", "revolves",
    "follows", "villain",
];

/// Every word is looked up, so the lists are hashed once.
static TOLD: LazyLock<[Set<&str>; 2]> =
    LazyLock::new(|| [PREMISE, ENDINGS].map(|words| words.iter().copied().collect()));

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

/// The tier of every sentence, 0 to 3.
#[must_use]
pub fn of_sentences(article: &Article) -> Vec<u8> {
    let story = |s: usize| article.section(s).kind.tells_story();
    let plot: Vec<usize> =
        (0..article.sentences.len()).filter(|&s| article.section(s).kind == SectionKind::Plot).collect();
    let (start, end) = match (plot.first(), plot.last()) {
        (Some(&first), Some(&last)) => {
            (article.sentences[first].span.start, article.sentences[last].span.end)
        }
        _ => (0, 0),
    };
    let [premise, endings] = &*TOLD;
    let title: Vec<&str> = article.lower[article.title.clone()].split_whitespace().collect();
    (0..article.sentences.len())
        .map(|s| {
            let tokens = article.sentences[s].tokens.clone();
            // The title's own words tell nothing, nor do capitals amid a sentence: they belong to names and titles.
            let words = || {
                let own = |word: &str| title.contains(&word);
                let first = tokens.start;
                tokens
                    .clone()
                    .filter(move |&t| !(article.cased && article.tokens[t].capital && t > first))
                    .map(|t| article.word(t))
                    .filter(move |w| !own(w))
            };
            let told = if words().any(|w| endings.contains(w)) {
                3
            } else {
                u8::from(words().any(|w| premise.contains(w)))
            };
            let kind = article.section(s).kind;
            let placed = match kind {
                SectionKind::Plot => share_tier(article.sentences[s].span.end, start, end),
                _ if story(s) => 3,
                SectionKind::Related => 3,
                SectionKind::Cast => 1,
                _ => 0,
            };
            placed.max(told)
        })
        .collect()
}

/// The least tier of a relation, wherever its fact stands: that there is a sequel tells who may live to see it.
#[must_use]
pub fn of_relation(relation: &str) -> u8 {
    match relation {
        "sequel" => 3,
        "plays" => 1,
        _ => 0,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share needs no more than 52 bits")]
fn share_tier(at: usize, start: usize, end: usize) -> u8 {
    let share = (at - start) as f64 / (end - start).max(1) as f64;
    match share {
        s if s <= PREMISE_SHARE => 1,
        s if s <= INTERVAL_SHARE => 2,
        _ => 3,
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
    }
}
