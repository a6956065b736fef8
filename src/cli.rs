//! The command line: what each command reads and writes, and how the program ends.

mod book;
pub mod check;
pub mod data;
pub mod deal;
pub mod deck;
pub mod derive;
pub mod facts;
pub mod import;
pub mod input;
mod interrupted;
pub mod launch;
pub mod library;
pub mod menu;
pub mod night;
pub mod pack;
mod pipe;
pub mod play;
pub mod refused;
pub mod reports;
mod shelf;
mod sniff;
pub mod why;

pub mod write;

use crate::terminal::{Stop, excerpt::Paint, text};
use clap::{CommandFactory as _, Parser, Subcommand};
use refused::Refused;
use std::{
    io::{self, BufWriter, Write as _},
    path::PathBuf,
    process::ExitCode,
};

const EXAMPLES: &str = "\
Examples:
  houselights                              choose from a menu and play
  houselights play                         ten questions on film history
  houselights play film.txt --when after   a film's article, once you have seen it
  houselights night film.txt               teams around one screen
  houselights play pack.json --seed K7QX2  the same round as somebody else";

const DATA: &str = "Keep everything in DIR instead of the usual folders [env: HOUSELIGHTS_DATA]";

/// Film trivia in the terminal: play a pack, or any film's encyclopedia article.
#[derive(Debug, Parser)]
#[command(name = "houselights", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    /// Keep everything in DIR instead of the usual folders
    #[arg(long, global = true, value_name = "DIR", help = DATA)]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// One variant a command: its arguments live beside its `run`.
#[derive(Debug, Subcommand)]
enum Command {
    /// Play a round of a pack, or of a film's article
    Play(play::Args),
    /// Play a night of teams around one screen: rounds, jokers, a podium; it survives a crash
    Night(night::Args),
    /// Print the facts that films' articles state
    Facts(facts::Args),
    /// Make a pack of questions from a film's article
    Derive(derive::Args),
    /// Deal a round without playing it
    Deal(deal::Args),
    /// Say everything that is wrong with packs, and what could be better
    Check(check::Args),
    /// Prove one question: what the article says of its key and of each wrong option
    Why(why::Args),
    /// Write, convert, keep and look at packs
    Pack(pack::Args),
}

/// Parses, runs, says what went wrong, and names the exit code: 0 done, 1 failed, 2 usage, 128 + n for a signal.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too. A closed pipe is the reader's business.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => report(&error),
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    let data = data::Data::new(cli.data);
    match cli.command {
        Some(Command::Play(args)) => play::run(args, &data),
        Some(Command::Night(args)) => night::run(&args, &data),
        Some(Command::Facts(args)) => print(|out| facts::run(&args, out)),
        Some(Command::Derive(args)) => print(|out| derive::run(&args, out)),
        Some(Command::Deal(args)) => print(|out| deal::run(&args, &data, out)),
        Some(Command::Check(args)) => print(|out| check::run(&args, out)),
        Some(Command::Why(args)) => print(|out| why::run(&args, &data, out)),
        Some(Command::Pack(args)) => print(|out| pack::run(&args, &data, out)),
        None if launch::interactive(false) => menu::run(&data),
        None => Ok(write!(io::stdout(), "{}", Cli::command().render_help())?),
    }
}

/// Runs a command that prints.
fn print(run: impl FnOnce(&mut dyn io::Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    run(&mut out)?;
    Ok(out.flush()?)
}

fn report(error: &anyhow::Error) -> ExitCode {
    let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    match error.downcast_ref::<Stop>() {
        Some(Stop::Signal(signal)) => return ExitCode::from(signal.exit_code()),
        // Whoever read our lines has read enough.
        Some(Stop::Io(error)) if broken(error) => return ExitCode::SUCCESS,
        _ if error.downcast_ref::<io::Error>().is_some_and(broken) => return ExitCode::SUCCESS,
        _ if error.is::<check::Faulty>() => return ExitCode::FAILURE,
        _ => {}
    }
    if let Some((shown, last)) =
        error.downcast_ref::<Refused>().and_then(|refused| refused.excerpts(Paint::of_stderr()))
    {
        let _ = writeln!(io::stderr(), "{shown}houselights: {last}");
        return ExitCode::FAILURE;
    }
    let line = format!("{error:#}");
    let lines: Vec<_> = line.lines().map(text::clean).collect();
    // Nobody is left to tell when standard error is gone as well.
    let _ = writeln!(io::stderr(), "houselights: {}", lines.join("\n"));
    ExitCode::FAILURE
}
