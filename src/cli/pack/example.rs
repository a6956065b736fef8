//! `houselights pack new`: a commented example that plays, to be written over.

use crate::cli::{
    input::Refused,
    write::{Existing, write},
};
use std::{
    io::Write,
    path::{Path, PathBuf},
};

/// The example; its title is put in.
const EXAMPLE: &str = include_str!("example.jsonc");

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to call the pack; the file is NAME.json.
    name: String,
    /// Replace the file where it exists.
    #[arg(long)]
    force: bool,
}

/// Writes the example.
pub(super) fn run(args: &Args, out: &mut dyn Write) -> anyhow::Result<()> {
    let path = file(&args.name);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if stem.trim_matches(['.', ' ']).is_empty() {
        return Err(
            Refused::new(&args.name, "this is no name for a pack", "give one such as `film-night`").into()
        );
    }
    let title = serde_json::to_string(&crate::question::printable(&stem.replace(['-', '_'], " ")))?;
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    write(&path, EXAMPLE.replace("\"TITLE\"", &title).as_bytes(), existing)?;
    let shown = path.display();
    writeln!(out, "{shown} is written. Play it with `houselights play {shown}`, then make it yours.")?;
    Ok(())
}

fn file(name: &str) -> PathBuf {
    let path = Path::new(name);
    let has_ending = path.extension().is_some_and(|ending| ending == "json" || ending == "jsonc");
    if has_ending { path.to_owned() } else { PathBuf::from(format!("{name}.json")) }
}
