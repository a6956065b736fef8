//! Packs for the commands that play: shipped, from files, or derived from articles on the spot; one or several.

use super::{
    data::Data,
    derive,
    input::{self, Broken, Input, Refused},
    library,
    refused::quoted,
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
    /// Leave out the questions of a pack that have problems, instead of refusing the pack.
    #[arg(long)]
    pub skip_broken: bool,
}

impl Part {
    /// What to do with questions that have problems.
    #[must_use]
    pub fn broken(&self) -> Broken {
        if self.skip_broken { Broken::LeaveOut } else { Broken::Refuse }
    }
}

/// What is dealt from: one pack, or several put together, or the wanted part of them.
#[derive(Debug, Clone)]
pub struct Deck {
    /// The questions in play.
    pub pack: Pack,
    /// What a round code needs beside it, as on the command line; none where one whole pack is played.
    pub goes_with: Option<String>,
    /// What the players should know beforehand: that questions were left out.
    pub notice: Option<String>,
    /// The packs as they were opened: name or path, and the pack.
    opened: Vec<(String, Pack)>,
}

impl Deck {
    /// Opens packs by name or path, and articles; keeps the wanted part.
    ///
    /// # Errors
    /// One line with the path, what is wrong and what to do.
    pub fn open(names: &[String], part: Part) -> Result<Self, Refused> {
        let mut left_out = 0;
        let opened = names.iter().map(|name| {
            let (pack, without) = open(name, part.broken())?;
            left_out += without;
            Ok((name.clone(), pack))
        });
        let opened = opened.collect::<Result<_, Refused>>()?;
        Self::of(opened, part, left_out)
    }

    /// Puts opened packs together, each with its name or path; keeps the wanted part. `left_out` is how many broken
    /// questions they have beside the good ones.
    ///
    /// # Errors
    /// One line that says why no question is left.
    pub fn of(opened: Vec<(String, Pack)>, part: Part, left_out: usize) -> Result<Self, Refused> {
        let names = opened.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>();
        let filter = Filter { categories: part.category, difficulty: part.difficulty };
        let whole = mix::together(opened.iter().map(|(_, pack)| pack.clone()).collect());
        let pack =
            filter.apply(whole).map_err(|left| Refused::new(&names.join(" + "), left.what, left.todo))?;
        let shown = names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(" ");
        let skip = if left_out > 0 { "--skip-broken" } else { "" };
        let needed: Vec<String> = [shown, filter.to_string(), skip.to_owned()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let is_plain = names.len() < 2 && filter == Filter::default() && left_out == 0;
        let goes_with = (!is_plain).then(|| needed.join(" "));
        let notice = match left_out {
            0 => None,
            1 => Some("One question with problems is left out.".to_owned()),
            _ => Some(format!("{left_out} questions with problems are left out.")),
        };
        Ok(Self { pack, goes_with, notice, opened })
    }

    /// The pack that a question is from, with its name or path: for a report to its author.
    #[must_use]
    pub fn origin(&self, question: &Question) -> Option<&(String, Pack)> {
        let same = |other: &Question| other.ask == question.ask && other.answer == question.answer;
        self.opened.iter().find(|(_, pack)| pack.questions.iter().any(same))
    }
}

/// A shipped pack by its name, a pack from a file, or one made of an article; and how many questions it lacks.
fn open(name: &str, broken: Broken) -> Result<(Pack, usize), Refused> {
    let opened = input::open(name, broken)?;
    let pack = match opened.input {
        Input::Pack(pack) => *pack,
        // Always with the same seed: only so a round's code means the same round the next time.
        Input::Article(bytes) => derive::make(name, bytes, &Seed::default())?.pack,
    };
    Ok((pack, opened.left_out))
}

/// The pack that plays when none is named: the one that a code is for, shipped or in the user's folder, else the
/// general one.
#[must_use]
pub fn usual(request: Option<&Request>, data: &Data) -> String {
    let general = || shipped::names().next().unwrap_or("silver-screen").to_owned();
    let Some(Request::Code(code)) = request else { return general() };
    let is_it = |pack: &Pack| mark(pack) == code.pack;
    let of_ours = shipped::names().find(|name| shipped::pack(name).is_some_and(|pack| is_it(&pack)));
    let own = || {
        let found = library::packs(&data.packs().ok()?);
        let names = found.into_iter().map(|found| found.path.display().to_string());
        names.into_iter().find(|name| open(name, Broken::Refuse).is_ok_and(|(pack, _)| is_it(&pack)))
    };
    of_ours.map(str::to_owned).or_else(own).unwrap_or_else(general)
}
