//! `houselights pack list`: what can be played by name.

use crate::cli::{
    data::Data,
    import::questions,
    library::{self, Found},
};
use crate::format::Format;
use crate::pack::shipped;
use crate::terminal::text::clean;
use std::{io::Write, path::Path};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

/// Lists the shipped packs, the user's, and those of the current folder.
pub(super) fn run(_: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(out, "Shipped")?;
    for name in shipped::names() {
        if let Some(pack) = shipped::pack(name) {
            writeln!(out, "  {name}  {}, {}", pack.title, questions(pack.questions.len()))?;
        }
    }
    let folder = data.packs()?;
    let own = library::packs(&folder);
    writeln!(out, "\nYours, in {}", clean(&folder.display().to_string()))?;
    list(&own, "none yet; `houselights pack add FILE` keeps one here", out)?;
    let here = library::packs(Path::new("."));
    writeln!(out, "\nIn this folder")?;
    list(&here, "none", out)
}

fn list(found: &[Found], none: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    if found.is_empty() {
        writeln!(out, "  {none}")?;
    }
    for pack in found {
        let path = pack.path.strip_prefix(".").unwrap_or(&pack.path);
        let name = if pack.path == path { pack.name() } else { path.display().to_string() };
        let format =
            if pack.format == Format::Houselights { String::new() } else { format!(", {}", pack.format) };
        writeln!(out, "  {}  {}{format}", clean(&name), clean(&pack.title))?;
    }
    Ok(())
}
