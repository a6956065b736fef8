//! `houselights play`: a round of a pack or of a film's article.

use super::{
    data::Data,
    deck::{self, Options},
    launch,
};
use crate::{
    question::{round::When, seed::Seed},
    terminal::{
        look::Look,
        plain::{Plain, Stdin},
        signals,
        tty::Tty,
    },
};
use std::{io, path::PathBuf};

/// Play a round of a pack, or of a film's article
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A pack (.json) or the text of an article; without one, film history for everybody
    #[arg(value_name = "PACK|ARTICLE")]
    file: Option<PathBuf>,
    /// How many questions
    #[arg(long, short = 'n', default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=500))]
    questions: u16,
    /// How much of the film everybody has seen [default: before, or any without a film]
    #[arg(long, value_enum)]
    when: Option<Seen>,
    /// Before the film, ask about its premise too
    #[arg(long)]
    premise: bool,
    /// Deal the round of this code
    #[arg(long, value_name = "CODE", value_parser = deck::seed)]
    seed: Option<Seed>,
    /// Plain lines instead of a screen
    #[arg(long)]
    plain: bool,
}

/// How much of the film has been seen, as it is written on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Seen {
    /// Nothing yet
    Before,
    /// The first half
    Interval,
    /// All of it
    After,
    /// Whatever there is
    Any,
}

impl From<Seen> for When {
    fn from(seen: Seen) -> Self {
        match seen {
            Seen::Before => Self::Before,
            Seen::Interval => Self::Interval,
            Seen::After => Self::After,
            Seen::Any => Self::Any,
        }
    }
}

/// Plays.
///
/// # Errors
/// When the file is no material for a round, or the program has to end.
pub fn run(args: Args, data: &Data) -> anyhow::Result<()> {
    let pack = match &args.file {
        Some(path) => deck::read(path)?,
        None => deck::shipped("silver-screen")?,
    };
    let usual = if pack.film.is_some() { When::Before } else { When::Any };
    let options = Options {
        questions: args.questions.into(),
        when: args.when.map_or(usual, When::from),
        premise: args.premise,
    };
    signals::listen()?;
    if launch::interactive(args.plain) {
        let mut console = Tty::new(Look::of_environment());
        launch::rounds(&mut console, &pack, &options, args.seed, false, data)?;
    } else {
        let mut console = Plain::new(Stdin::default(), io::stdout().lock());
        launch::rounds(&mut console, &pack, &options, args.seed, false, data)?;
    }
    Ok(())
}
