//! What Rotten Tomatoes made of the reviews: share, number, average.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::value::Value;

pub(super) const CUE: Cue = Cue { phrases: &["rotten tomatoes"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) || !reader.first_in_sentence("rt-score", hit) {
        return;
    }
    // The site stands anywhere in the sentence; its figures are told apart by their form.
    let start = reader.start(hit);
    let (mut score, mut reviews, mut average) = (None, None, None);
    for at in start.at..start.end {
        let mut cursor = start.moved(at);
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
                || (number.eat(&[
                    "critic", "critical", "professional", "film", "surveyed", "sampled", "published",
                ]) && number.eat(&["reviews", "critics"])))
        {
            reviews = Some(read);
            continue;
        }
        if average.is_none()
            && let Some(read) = super::metacritic::mark(&mut cursor, 10)
        {
            average = Some(read);
        }
    }
    let Some(score) = score else { return };
    reader.state("rt-score", Value::Percent(score.value), hit, score.span);
    if let Some(read) = reviews {
        reader.state("rt-reviews", Value::Count(read.value), hit, read.span);
    }
    if let Some(read) = average {
        reader.state("rt-average", read.value, hit, read.span);
    }
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
        stems: &["How many reviews of {film} does its Rotten Tomatoes rating rest on?"],
        tell: &["Its Rotten Tomatoes rating rests on {value} reviews."],
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
}
