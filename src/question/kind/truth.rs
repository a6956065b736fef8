//! True or false, with a because: a fact as a statement, or the same with a value that is proven wrong.

use crate::{
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        fair,
        kind::choice::leaks,
        making::{Making, id},
        story::tell,
    },
    relation,
};
use rand::RngExt as _;

/// The longest stem, in words.
const LONGEST: usize = 25;

/// Adds a question for every fact that `wanted` names.
pub(in crate::question) fn make(
    making: &mut Making<'_>,
    wanted: impl Fn(usize) -> bool,
    out: &mut Vec<Candidate>,
) {
    for (at, fact) in making.base.facts.iter().enumerate() {
        // Of a list that is left open, no statement is proven wrong.
        if !(wanted(at) && making.is_fair(fact)) || fair::is_of_open_list(fact) {
            continue;
        }
        for ask in relation::asks().filter(|a| a.relation == fact.relation && !a.stems.is_empty()) {
            // Whether a face in the crowd was there is dull; of whoever has a named part, the part is the question.
            let cast =
                fact.relation == "stars" && making.base.of("plays").any(|part| part.value == fact.value);
            // Of a list of places or parts, one more that holds or does not is no surprise.
            let listed = matches!(ask.relation, "filmed-in" | "festival" | "plays");
            if cast || listed || making.is_minor(ask, fact) {
                continue;
            }
            let key = fact.value.print();
            let id = id(fact.relation, &key, Kind::TrueFalse);
            let mut rng = making.rng(&id);
            // Every wrong option of a choice is proven wrong, so any of them makes a false statement.
            let Some(wrong) = making.pool.draw(ask, fact, &mut rng) else { continue };
            let truth = rng.random_bool(0.5);
            let said = if truth { &key } else { &wrong[rng.random_range(0..wrong.len())].text };
            // "It is a sequel to Lamp", of a film called "Lamp II": the title on the screen answers.
            if leaks("", &key, &making.film) || leaks("", said, &making.film) {
                continue;
            }
            let (Some(statement), Some(because)) =
                (tell(ask, fact, said, making.base), tell(ask, fact, &key, making.base))
            else {
                continue;
            };
            let stem = format!("True or false? {}", with_subject(&statement));
            if stem.split(' ').count() > LONGEST || !stem.contains(said.as_str()) {
                continue;
            }
            let knows = making.knows(ask, fact);
            let secrets = [key.clone(), said.clone()];
            let mut question = making.about(fact, id, stem, Answer::TrueFalse(truth), knows, &secrets);
            if !truth {
                question.story = Some(because);
            }
            out.push(making.candidate(question, fact, ask, Source::None));
        }
    }
}

/// A statement by itself says of what it speaks: "It runs for" is "The film runs for".
fn with_subject(statement: &str) -> String {
    match (statement.strip_prefix("Its "), statement.strip_prefix("It ")) {
        (Some(rest), _) => format!("The film's {rest}"),
        (_, Some(rest)) => format!("The film {rest}"),
        _ => statement.to_owned(),
    }
}
