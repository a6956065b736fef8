//! What Rotten Tomatoes made of the reviews: share, number, average.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{Cursor, Read},
    value::Value,
};

pub(super) const CUE: Cue =
    Cue { phrases: &["rotten tomatoes", "average rating", "average score", "the site", "the website"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) || !reader.first_in_sentence("rt-score", hit) {
        return;
    }
    // "The average rating is …" goes on with the figures of the sentence before.
    let words = reader.start(hit);
    let named = (words.first..words.end).any(|t| reader.article.word(t) == "rotten");
    let goes_on = !named && reader.near(hit).any(|f| f.relation == "rt-score" && f.sentence < hit.sentence);
    if !named && !goes_on {
        return;
    }
    // The site stands anywhere in the sentence; its figures are told apart by their form.
    let start = reader.start(hit);
    let (mut score, mut reviews, mut average) = (None, None, None);
    for at in start.at..start.end {
        let cursor = start.moved(at);
        if cursor.word() == "metacritic" {
            break;
        }
        if score.is_none()
            && let Some(read) = cursor.clone().percent()
        {
            score = Some(read);
            continue;
        }
        let mut number = cursor.clone();
        if reviews.is_none()
            && let Some(read) = number.count()
            && (number.eat(&["reviews", "critics"])
                || !reader.article.cased && is_glued(number.word())
                || (number.eat(&[
                    "critic", "critical", "professional", "film", "surveyed", "sampled", "published",
                ]) && number.eat(&["reviews", "critics"])))
        {
            reviews = Some(read);
            continue;
        }
        if average.is_none()
            && let Some(read) =
                super::metacritic::mark(&mut cursor.clone(), 10).or_else(|| bare_average(&cursor))
        {
            average = Some(read);
        }
    }
    match score {
        Some(score) if named => reader.state("rt-score", Value::Percent(score.value), hit, score.span),
        None if goes_on => {}
        _ => return,
    }
    if let Some(read) = reviews {
        reader.state("rt-reviews", Value::Count(read.value), hit, read.span);
    }
    if let Some(read) = average {
        reader.state("rt-average", read.value, hit, read.span);
    }
}

/// "criticsan average": a dash that damage dropped glues the next word on.
fn is_glued(word: &str) -> bool {
    ["critics", "reviews"]
        .iter()
        .any(|noun| word.strip_prefix(noun).is_some_and(|rest| matches!(rest, "an" | "the" | "with")))
}

/// "an average rating of 8.39": ten is the top that everybody knows.
fn bare_average(cursor: &Cursor<'_>) -> Option<Read<Value>> {
    let of = cursor.back(0) == "of"
        && matches!(cursor.back(1), "rating" | "score")
        && matches!(cursor.back(2), "average" | "mean");
    let number = cursor.clone().number().filter(|n| of && (1..=2).contains(&n.value.decimals))?;
    let hundredths = u32::try_from(number.value.digits)
        .ok()?
        .checked_mul(10u32.pow(u32::from(2 - number.value.decimals)))?;
    let value = Value::Score { hundredths, decimals: number.value.decimals, of: 10 };
    (hundredths <= 1_000).then_some(Read { value, span: number.span })
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "rt-score",
        stems: &["What is the Rotten Tomatoes score of {film}?", "How did {film} score on Rotten Tomatoes?"],
        tell: &["Rotten Tomatoes gives it {value}."],
        options: Options::Figures,
        interest: 5,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "rt-reviews",
        // The number grows with every review: what an article says is soon too low.
        stems: &[],
        tell: &[],
        options: Options::Figures,
        conflicts: &["metacritic-critics"],
        interest: 1,
        knows: 0.0,
        ..Ask::BLANK
    },
    Ask {
        relation: "rt-average",
        stems: &["What is the average rating of {film} on Rotten Tomatoes?"],
        tell: &["The average rating on Rotten Tomatoes is {value}."],
        options: Options::Figures,
        interest: 1,
        knows: 0.05,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn three_figures_are_told_apart_by_their_form() {
        check(
            "rt-score",
            "on rotten tomatoes, the film has a 71% rating based on 117 reviews, with an average rating of 6.04/10.",
            &["71"],
        );
        check("rt-score", "On Rotten Tomatoes it has 2530%.", &[]);
    }

    #[test]
    fn a_sentence_is_read_once_however_often_it_names_the_site() {
        check(
            "rt-score",
            "Rotten Tomatoes is Rotten Tomatoes: on Rotten Tomatoes it has 71% and 72%.",
            &["71"],
        );
        check("rt-score", "It was not on Rotten Tomatoes; now Rotten Tomatoes gives it 71%.", &["71"]);
    }

    #[test]
    fn the_next_sentence_may_go_on_with_the_figures() {
        let text = "On Rotten Tomatoes, 71% of reviews were positive. The average rating is 6.1/10, from 117 critics.";
        check("rt-average", text, &["6.1"]);
        check("rt-reviews", text, &["117"]);
        check("rt-average", "The average rating is 6.1/10.", &[]);
        check("rt-average", "On Rotten Tomatoes it has 71%, with an average rating of 6.1.", &["6.1"]);
    }
}
