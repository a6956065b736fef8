//! `houselights pack add`: packs of any format, kept in the user's folder.

use super::convert::{own_name, read, report};
use crate::cli::{
    data::Data,
    import::questions,
    input::{self, Refused},
    write::{Existing, write},
};
use crate::format::Format;
use crate::pack::shipped;
use crate::terminal::text::clean;
use anyhow::Context as _;
use std::{fs, io::Write, path::Path};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Packs in any format that is read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// The format of the files, where their content does not tell.
    #[arg(long, value_name = "FORMAT")]
    from: Option<Format>,
    /// Replace packs of the same name.
    #[arg(long)]
    force: bool,
}

/// Keeps each file; a pack of ours stays as it is written, others become one.
pub(super) fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let folder = data.packs()?;
    fs::create_dir_all(&folder).with_context(|| format!("{}: it cannot be made", folder.display()))?;
    let mut refused = None;
    for path in &args.files {
        match add(Path::new(path), args, &folder) {
            Ok(said) => writeln!(out, "{}", clean(&said))?,
            Err(error) => {
                // The others can be kept all the same.
                if let Some(before) = refused.replace(error) {
                    let _ = writeln!(std::io::stderr(), "houselights: {before}");
                }
            }
        }
    }
    refused.map_or(Ok(()), |error| Err(error.into()))
}

fn add(path: &Path, args: &Args, folder: &Path) -> Result<String, Refused> {
    let name = path.display().to_string();
    let imported = read(&name, args.from)?;
    let own = own_name(path);
    let stem = own.strip_suffix(".json").unwrap_or(&own);
    if shipped::json(stem).is_some() {
        let what = format!("`{stem}` is the name of a shipped pack");
        return Err(Refused::new(&name, what, "give the file another name"));
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let is_ours = imported.format == Format::Houselights;
    let as_it_is = |bytes: &Vec<u8>| std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
    // With its comments and the way its author wrote it, where that can be played.
    let kept = if is_ours { Some(input::bytes(path)?).filter(as_it_is) } else { None };
    if !is_ours {
        report(&name, &imported);
    }
    let bytes = kept.unwrap_or_else(|| imported.pack.to_json().into_bytes());
    write(&folder.join(&own), &bytes, existing)?;
    let count = questions(imported.pack.questions.len());
    Ok(format!("{}, {count}: play it with `houselights play {stem}`", imported.pack.title))
}
