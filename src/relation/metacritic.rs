//! What Metacritic made of the reviews: score, critics, label.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{Cursor, Read},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue { phrases: &["metacritic"], read };

/// The labels that Metacritic has, as prose begins them and in full.
const LABELS: &[(&str, &str)] = &[
    ("universal acclaim", "universal acclaim"),
    ("generally favorable", "generally favorable reviews"),
    ("generally favourable", "generally favorable reviews"),
    ("mixed or average", "mixed or average reviews"),
    ("generally unfavorable", "generally unfavorable reviews"),
    ("generally unfavourable", "generally unfavorable reviews"),
    ("overwhelming dislike", "overwhelming dislike"),
];

/// `6.04/10`, `59 out of 100`, `59/100`: a mark out of `of`.
pub(super) fn mark(cursor: &mut Cursor<'_>, of: u32) -> Option<Read<Value>> {
    let start = cursor.at;
    let read = (|| {
        let number = cursor.number()?;
        if !(cursor.eat(&["/"]) || cursor.eat_all(&["out", "of"])) {
            return None;
        }
        let top = cursor.number()?;
        if top.value.whole() != Some(u64::from(of)) || number.value.decimals > 2 {
            return None;
        }
        let hundredths = u32::try_from(number.value.digits)
            .ok()?
            .checked_mul(10u32.pow(u32::from(2 - number.value.decimals)))?;
        (hundredths <= of * 100).then_some(Read {
            value: Value::Score { hundredths, decimals: number.value.decimals, of },
            span: number.span.start..top.span.end,
        })
    })();
    if read.is_none() {
        cursor.at = start;
    }
    read
}

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) || !reader.first_in_sentence("metacritic-score", hit) {
        return;
    }
    let start = reader.start(hit);
    let (mut score, mut critics, mut label) = (None, None, None);
    for at in start.at..start.end {
        let mut cursor = start.moved(at);
        if score.is_none() {
            score = mark(&mut cursor.clone(), 100).or_else(|| {
                // "a score of 57 based on 38 critics".
                let behind = cursor.back(0) == "of" && matches!(cursor.back(1), "score" | "rating");
                let number = cursor.clone().count().filter(|n| behind && n.value <= 100)?;
                let hundredths = u32::try_from(number.value).ok()? * 100;
                Some(Read { value: Value::Score { hundredths, decimals: 0, of: 100 }, span: number.span })
            });
        }
        let mut number = cursor.clone();
        if critics.is_none()
            && let Some(read) = number.count()
            && (number.eat(&["critics", "reviews"])
                || (number.eat(&["critic", "mainstream", "film", "critical"])
                    && number.eat(&["reviews", "critics"])))
        {
            critics = Some(read);
        }
        if label.is_none() {
            label = LABELS.iter().find_map(|(begins, label)| {
                let words: Vec<&str> = begins.split(' ').collect();
                let from = cursor.at;
                let found = cursor.eat_all(&words);
                let _ = found && label.ends_with("reviews") && cursor.eat(&["reviews"]);
                found.then(|| (*label, reader.span(from, cursor.at)))
            });
        }
    }
    // A sentence that names both sites gives Metacritic's figures after its name.
    let Some(score) = score.filter(|s| {
        !sentence_has(reader, hit, "rotten") || s.span.start > reader.article.tokens[hit.first].span().start
    }) else {
        return;
    };
    reader.state("metacritic-score", score.value, hit, score.span);
    if let Some(read) = critics {
        reader.state("metacritic-critics", Value::Count(read.value), hit, read.span);
    }
    if let Some((label, span)) = label {
        let mut fact = Fact::new("metacritic-label", Value::Term(label.to_owned()), hit.sentence, span);
        fact.from_lexicon = true;
        reader.add(fact);
    }
}

fn sentence_has(reader: &Reader<'_>, hit: &Hit, word: &str) -> bool {
    let start = reader.start(hit);
    (start.at..start.end).any(|t| reader.article.word(t) == word)
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "metacritic-score",
        stems: &["What score out of 100 does {film} have on Metacritic?"],
        tell: &["Metacritic gives it {value}."],
        options: Options::Figures,
        interest: 4,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "metacritic-critics",
        stems: &["How many critics does the Metacritic score of {film} rest on?"],
        tell: &["Its Metacritic score rests on {value} critics."],
        options: Options::Figures,
        conflicts: &["rt-reviews"],
        interest: 1,
        knows: 0.0,
        ..Ask::BLANK
    },
    Ask {
        relation: "metacritic-label",
        stems: &["In which words does Metacritic sum up what critics made of {film}?"],
        tell: &["Metacritic's words for it are “{value}”."],
        options: Options::Terms(&[
            "universal acclaim", "generally favorable reviews", "mixed or average reviews",
            "generally unfavorable reviews",
        ]),
        interest: 5,
        knows: 0.25,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_mark_out_of_a_hundred_is_read() {
        check("metacritic-score", "metacritic reports a 59 out of 100 rating, based on 24 critics.", &["59"]);
        check("metacritic-score", "On Metacritic it has a score of 57 based on 38 critics.", &["57"]);
    }

    #[test]
    fn a_label_is_given_in_full() {
        let label = |text: &str, want: &str| check("metacritic-label", text, &[want]);
        label(
            "metacritic gives it 59 out of 100, meaning \"mixed or average reviews\".",
            "mixed or average reviews",
        );
        label("On Metacritic it has 79 out of 100, generally favourable.", "generally favorable reviews");
        label("On Metacritic it has 89 out of 100, universal acclaim.", "universal acclaim");
    }

    #[test]
    fn a_sentence_is_read_once_however_often_it_names_the_site() {
        check("metacritic-score", "Metacritic, the Metacritic site, gives it 59 out of 100.", &["59"]);
        // A hedged mention leaves the sentence to the next one.
        check(
            "metacritic-score",
            "It was not on Metacritic; later Metacritic gave it 59 out of 100.",
            &["59"],
        );
        // Beside the other site only what follows the first mention is Metacritic's.
        check("metacritic-score", "With 59/100 on Rotten Tomatoes, Metacritic and Metacritic wait.", &[]);
    }
}
