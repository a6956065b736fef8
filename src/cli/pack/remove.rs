//! `houselights pack remove`: a pack goes from the user's folder.

use crate::cli::{data::Data, input::Refused, library};
use crate::pack::shipped;
use crate::terminal::text::clean;
use anyhow::Context as _;
use std::{fs, io::Write};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Names as `houselights pack list` shows them under Yours.
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
}

/// Removes each pack.
pub(super) fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    for name in &args.names {
        let Some(found) = library::own(name, data) else {
            let (what, todo) = if shipped::json(name).is_some() {
                ("this pack is shipped and cannot be removed", "name one of your own")
            } else {
                ("you have no pack of this name", "see `houselights pack list`")
            };
            return Err(Refused::new(name, what, todo).into());
        };
        fs::remove_file(&found.path)
            .with_context(|| format!("{}: it was not removed", found.path.display()))?;
        writeln!(out, "{} is removed.", clean(&found.title))?;
    }
    Ok(())
}
