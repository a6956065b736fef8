//! Which came first: the places where the film opened, by their days.

use crate::{
    fact::Fact,
    lexicon::places,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        distractor::Why,
        making::{Making, id},
    },
    value::{Date, Value},
};
use jiff::civil;

/// The fewest places of a question; with two it would be a coin.
const LEAST: usize = 3;
const MOST: usize = 4;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.3;

/// Adds one question where the article dates openings in enough places.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let mut openings: Vec<(civil::Date, &str, &Fact)> = Vec::new();
    for fact in making.base.of("released").filter(|f| making.is_fair(f)) {
        let (Value::Date(Date::Day(day)), Some(place)) = (&fact.value, fact.qualifier("place")) else {
            continue;
        };
        let one = !place.contains(" and ") && !place.contains(',');
        // A second opening in a place is a re-release.
        if one && openings.iter().all(|(_, other, _)| !places::overlap(other, place)) {
            openings.push((*day, place, fact));
        }
    }
    openings.sort_by_key(|(day, ..)| *day);
    openings.truncate(MOST);
    if openings.len() < LEAST || openings[0].0 == openings[1].0 {
        return;
    }
    let (_, first, fact) = openings[0];
    let id = id("opened-first", first, Kind::Choice);
    let mut rng = making.rng(&id);
    let film = making.name_of_film(&mut rng);
    let stem = format!("In which of these places did {film} open first?");
    let whys = openings[1..].iter().map(|o| Why::Later(o.2.value.print())).collect();
    let wrong: Vec<String> = openings[1..].iter().map(|o| o.1.to_owned()).collect();
    let answer = Answer::Choice { key: first.to_owned(), wrong };
    let tier = openings.iter().map(|o| making.tier(o.2)).max().unwrap_or_default();
    let secrets = [first.to_owned()];
    let mut question = making.telling(&[fact.sentence], tier, id, stem, answer, KNOWS, &secrets);
    question.relation = Some("opened-first".to_owned());
    question.evidence = openings.iter().take(3).map(|o| making.evidence(o.2.sentence, &o.2.span)).collect();
    out.push(Candidate { question, facts: Vec::new(), interest: INTEREST, from: Source::Inside, whys });
}
