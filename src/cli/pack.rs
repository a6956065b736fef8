//! `houselights pack`: everything about packs but playing them.

use super::data::Data;
use std::io::Write;

mod add;
mod convert;
mod example;
mod list;
mod remove;
mod reports;
mod show;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

/// One variant a subcommand: its arguments live beside its `run`.
#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Begin a pack of your own from a commented example
    New(example::Args),
    /// Turn a pack into another format
    Convert(convert::Args),
    /// List the packs that can be played by name
    List(list::Args),
    /// Keep packs among your own, so that they are in the menu
    Add(add::Args),
    /// Take a pack from your own again
    Remove(remove::Args),
    /// List the questions that players reported
    Reports(reports::Args),
    /// Sum up a pack: its questions by kind, category and tier, its terms, its problems
    Show(show::Args),
}

/// Runs the subcommand and writes what it says to `out`.
///
/// # Errors
/// What the subcommand could not do, in one line.
pub fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    match &args.command {
        Command::New(args) => example::run(args, out),
        Command::Convert(args) => convert::run(args, data, out),
        Command::List(args) => list::run(args, data, out),
        Command::Add(args) => add::run(args, data, out),
        Command::Remove(args) => remove::run(args, data, out),
        Command::Reports(args) => reports::run(args, data, out),
        Command::Show(args) => show::run(args, data, out),
    }
}
