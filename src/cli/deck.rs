//! Packs and rounds for the commands that play: where they come from.

use crate::{
    pack::{Film, Pack},
    question::{
        Evidence, Kind, Question,
        round::{Dealt, When},
        seed::Seed,
    },
};
use anyhow::Context as _;
use rand::seq::SliceRandom as _;
use std::{fs, path::Path};

/// Which questions a round takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many.
    pub questions: usize,
    /// How much of the film has been seen.
    pub when: When,
    /// Whether the premise may be known before the film.
    pub premise: bool,
}

// Everything below stands in for pack, question::round and cli::input, which are built beside this.

/// The embedded pack of this name.
///
/// # Errors
/// When there is none.
pub fn shipped(name: &str) -> anyhow::Result<Pack> {
    let film =
        (name == "miss-you-already").then(|| Film { title: "Miss You Already".to_owned(), year: None });
    let title = if film.is_some() { "Miss You Already" } else { "Silver Screen" }.to_owned();
    let question = |n: usize| Question {
        id: format!("q{n}"),
        kind: Kind::Choice,
        relation: None,
        ask: format!("Which of these is number {n} of the stand-in pack?"),
        answer: format!("Number {n}"),
        wrong: (1..4).map(|d| format!("Not number {n}, but {}", n + d)).collect(),
        story: Some("A story stands here, once the real pack does.".to_owned()),
        tier: 0,
        expected: 0.5,
        evidence: vec![Evidence {
            section: "Lead".to_owned(),
            start: 0,
            end: 1,
            text: "A sentence of the source.".to_owned(),
        }],
        seconds: None,
        category: None,
        tags: Vec::new(),
        credits: None,
    };
    Ok(Pack {
        format: "houselights/1",
        title,
        language: "en".to_owned(),
        credits: None,
        licence: None,
        film,
        source: None,
        questions: (1..=12).map(question).collect(),
    })
}

/// A pack or an article from a file.
///
/// # Errors
/// One line with the path, what is wrong and what to do.
pub fn read(path: &Path) -> anyhow::Result<Pack> {
    let json = fs::read_to_string(path)
        .with_context(|| format!("{}: cannot be read; name a pack or an article's text", path.display()))?;
    let value: serde_json::Value = serde_json::from_str(&json)
        .map_err(|_| anyhow::anyhow!("{}: no pack; write it as JSON", path.display()))?;
    let text = |value: &serde_json::Value, name: &str| value[name].as_str().map(str::to_owned);
    let mut pack = shipped("silver-screen")?;
    pack.title = text(&value, "title").unwrap_or_else(|| path.display().to_string());
    (pack.credits, pack.licence) = (text(&value, "credits"), text(&value, "licence"));
    pack.film = text(&value["film"], "title").map(|title| Film { title, year: None });
    let questions = value["questions"].as_array().context("no questions; add some")?;
    let template = pack.questions[0].clone();
    let question = |(n, item): (usize, &serde_json::Value)| Question {
        id: format!("q{n}"),
        ask: text(item, "ask").unwrap_or_default(),
        answer: text(item, "answer").unwrap_or_default(),
        wrong: item["wrong"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|w| Some(w.as_str()?.to_owned()))
            .collect(),
        story: text(item, "story"),
        expected: item["expected"].as_f64().unwrap_or(0.5),
        evidence: serde_json::from_value(item["evidence"].clone()).unwrap_or_default(),
        ..template.clone()
    };
    pack.questions = questions.iter().enumerate().map(question).collect();
    Ok(pack)
}

/// Deals a round: fewer than asked for where the pack has no more.
#[must_use]
pub fn deal(pack: &Pack, options: &Options, seed: &Seed) -> Vec<Dealt> {
    let mut questions: Vec<&Question> = pack.questions.iter().collect();
    questions.shuffle(&mut seed.rng("round"));
    questions
        .into_iter()
        .take(options.questions)
        .map(|question| {
            let mut places: Vec<&String> = question.wrong.iter().chain([&question.answer]).collect();
            places.shuffle(&mut seed.rng(&question.id));
            let answer = places.iter().position(|text| **text == question.answer).unwrap_or(0);
            Dealt { question: question.clone(), options: places.into_iter().cloned().collect(), answer }
        })
        .collect()
}

/// The code that deals the same round again.
#[must_use]
pub fn code(_pack: &Pack, options: &Options, seed: &Seed) -> String {
    format!("TEST-{}-{seed}", options.questions)
}

/// The seed in a full code, or a bare seed.
///
/// # Errors
/// When it is neither.
pub fn seed(text: &str) -> Result<Seed, crate::question::seed::NotASeed> {
    text.rsplit('-').next().unwrap_or(text).parse()
}
