//! Packs for the commands that play: shipped, from files, or derived from articles on the spot; one or several.

use super::{
    derive,
    input::{self, Input, Refused},
};
use crate::{
    pack::{
        Pack,
        code::{Request, mark},
        filter::{Difficulty, Filter},
        mix, shipped,
    },
    question::{Question, seed::Seed},
};

/// Which part of the packs is wanted.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Part {
    /// Only questions of this category; may be given several times.
    #[arg(long, value_name = "NAME")]
    pub category: Vec<String>,
    /// Only easy, medium or hard questions.
    #[arg(long, value_name = "LEVEL")]
    pub difficulty: Option<Difficulty>,
}

/// What is dealt from: one pack, or several put together, or the wanted part of them.
#[derive(Debug, Clone)]
pub struct Deck {
    /// The questions in play.
    pub pack: Pack,
    /// What a round code needs beside it, as on the command line; none where one whole pack is played.
    pub goes_with: Option<String>,
    /// The packs as they were opened: name or path, and the pack.
    opened: Vec<(String, Pack)>,
}

impl Deck {
    /// Opens packs by name or path, and articles; keeps the wanted part.
    ///
    /// # Errors
    /// One line with the path, what is wrong and what to do.
    pub fn open(names: &[String], part: Part) -> Result<Self, Refused> {
        let opened = names.iter().map(|name| Ok((name.clone(), open(name)?)));
        Self::of(opened.collect::<Result<_, Refused>>()?, part)
    }

    /// Puts opened packs together, each with its name or path; keeps the wanted part.
    ///
    /// # Errors
    /// One line that says why no question is left.
    pub fn of(opened: Vec<(String, Pack)>, part: Part) -> Result<Self, Refused> {
        let names = opened.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>();
        let filter = Filter { categories: part.category, difficulty: part.difficulty };
        let whole = mix::together(opened.iter().map(|(_, pack)| pack.clone()).collect());
        let pack =
            filter.apply(whole).map_err(|left| Refused::new(&names.join(" + "), left.what, left.todo))?;
        let quoted =
            |name: &&str| if name.contains(' ') { format!("\"{name}\"") } else { (*name).to_owned() };
        let shown = names.iter().map(quoted).collect::<Vec<_>>().join(" ");
        let needed: Vec<String> =
            [shown, filter.to_string()].into_iter().filter(|text| !text.is_empty()).collect();
        let is_plain = names.len() < 2 && filter == Filter::default();
        let goes_with = (!is_plain).then(|| needed.join(" "));
        Ok(Self { pack, goes_with, opened })
    }

    /// The pack that a question is from, with its name or path: for a report to its author.
    #[must_use]
    pub fn origin(&self, question: &Question) -> Option<&(String, Pack)> {
        let same = |other: &Question| other.ask == question.ask && other.answer == question.answer;
        self.opened.iter().find(|(_, pack)| pack.questions.iter().any(same))
    }
}

/// A shipped pack by its name, a pack from a file, or one made of an article.
fn open(name: &str) -> Result<Pack, Refused> {
    match input::open(name)? {
        Input::Pack(pack) => Ok(*pack),
        // Always with the same seed: only so a round's code means the same round the next time.
        Input::Article(bytes) => derive::make(name, bytes, &Seed::default()).map(|made| made.pack),
    }
}

/// The name of the pack that plays when none is named: the one that a code is for, else the general one.
#[must_use]
pub fn usual(request: Option<&Request>) -> &'static str {
    let of_code = |name: &&str| match request {
        Some(Request::Code(code)) => shipped::pack(name).is_some_and(|pack| mark(&pack) == code.pack),
        _ => false,
    };
    shipped::names().find(of_code).or_else(|| shipped::names().next()).unwrap_or("silver-screen")
}
