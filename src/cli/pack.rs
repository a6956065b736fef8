//! `houselights pack`: everything about packs but playing them.

use super::data::Data;
use std::io::Write;

mod reports;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

/// One variant a subcommand: its arguments live beside its `run`.
#[derive(Debug, clap::Subcommand)]
enum Command {
    /// List the questions that players reported
    Reports(reports::Args),
}

/// Runs the subcommand and writes what it says to `out`.
///
/// # Errors
/// What the subcommand could not do, in one line.
pub fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    match &args.command {
        Command::Reports(args) => reports::run(args, data, out),
    }
}
