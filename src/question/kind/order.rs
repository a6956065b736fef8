//! Put in order: days of the film's life, the earliest first.

use crate::{
    fact::Fact,
    question::{
        Answer, Kind,
        candidate::{Candidate, Source},
        making::{Making, id},
        stem,
    },
    value::{Date, Value},
};
use jiff::civil;

/// How an event of a relation is called; the first wording that the fact fills.
const EVENTS: &[(&str, &[&str])] = &[
    ("announced", &["The project is announced"]),
    ("filming-began", &["Shooting begins"]),
    ("filming-ended", &["Shooting ends"]),
    (
        "premiered",
        &["It is first shown at the {festival}", "It is first shown in {the_place}", "It is first shown"],
    ),
    ("released", &["It opens in {the_place}", "It opens in cinemas"]),
    ("home-media", &["It comes out on {format}"]),
];
/// The fewest and the most events of a question.
const LEAST: usize = 3;
const MOST: usize = 5;
/// Events nearer than this many days are one to memory.
const APART: i32 = 7;
const INTEREST: u8 = 6;
const KNOWS: f64 = 0.4;

/// Adds one question where enough days are known and common sense does not order them all.
pub(in crate::question) fn make(making: &mut Making<'_>, out: &mut Vec<Candidate>) {
    let mut events: Vec<(civil::Date, String, &Fact)> = Vec::new();
    for &(relation, wordings) in EVENTS {
        for fact in making.base.of(relation).filter(|f| making.is_fair(f)) {
            let Value::Date(Date::Day(day)) = fact.value else { continue };
            let event = wordings.iter().find_map(|w| stem::fill(w, "it", fact, making.base));
            events.extend(event.map(|event| (day, event, fact)));
        }
    }
    events.sort_by_key(|(day, ..)| *day);
    let days = |from: civil::Date, to: civil::Date| (to - from).get_days();
    let mut chosen: Vec<(civil::Date, String, &Fact)> = Vec::new();
    for event in events {
        let apart = chosen.last().is_none_or(|last| days(last.0, event.0) >= APART);
        if apart && chosen.len() < MOST && chosen.iter().all(|c| c.1 != event.1) {
            chosen.push(event);
        }
    }
    // Shooting, premiere, cinemas, disc: of one each, everybody knows the order.
    let repeated = chosen.iter().any(|a| chosen.iter().filter(|b| a.2.relation == b.2.relation).count() > 1);
    let (Some(first), true) = (chosen.first(), repeated && chosen.len() >= LEAST) else { return };
    let sentences: Vec<usize> = chosen.iter().map(|c| c.2.sentence).collect();
    let tier = chosen.iter().map(|c| making.tier(c.2)).max().unwrap_or_default();
    let id = id("timeline", &first.1, Kind::Order);
    let stem = "Put these days in the life of the film in order, the earliest first.".to_owned();
    let answer = Answer::Order(chosen.iter().map(|c| c.1.clone()).collect());
    let secrets: Vec<String> = chosen.iter().map(|c| c.2.value.print()).collect();
    let mut question = making.telling(&sentences, tier, id, stem, answer, KNOWS, &secrets);
    question.relation = Some("timeline".to_owned());
    question.evidence = chosen.iter().take(3).map(|c| making.evidence(c.2.sentence, &c.2.span)).collect();
    out.push(Candidate {
        question,
        facts: Vec::new(),
        interest: INTEREST,
        from: Source::None,
        whys: Vec::new(),
    });
}
