//! `houselights pack convert`: a pack from one format to another, with everything that was lost on the way.

use crate::cli::{
    data::Data,
    import::{Imported, counted, import, questions},
    input::{self, Refused},
    library, sniff,
    write::{Existing, write},
};
use crate::format::{self, Fate, Format};
use crate::terminal::text::clean;
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

/// How many remarks are printed word for word.
const SHOWN: usize = 200;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A pack in any format that is read, or the name of one.
    #[arg(value_name = "IN")]
    from_file: String,
    /// The file to write, `-` for standard output.
    #[arg(value_name = "OUT")]
    to_file: PathBuf,
    /// The format of IN, where its content does not tell.
    #[arg(long, value_name = "FORMAT", help = read_help())]
    from: Option<Format>,
    /// The format of OUT, where its ending does not tell.
    #[arg(long, value_name = "FORMAT", help = write_help())]
    to: Option<Format>,
    /// Replace OUT where it exists.
    #[arg(long)]
    force: bool,
}

fn read_help() -> String {
    format!("The format of IN, where its content does not tell: {}", Format::ALL.map(Format::name).join(", "))
}

fn write_help() -> String {
    format!("The format of OUT, where its ending does not tell: {}", written().join(", "))
}

fn written() -> Vec<&'static str> {
    Format::ALL.into_iter().filter(|format| format.is_written()).map(Format::name).collect()
}

/// Reads IN, writes OUT, and says on standard error what came of it.
pub(super) fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let to_name = args.to_file.display().to_string();
    let to = target(&to_name, args.to)?;
    let name = library::resolve(&args.from_file, data);
    let imported = read(&name, args.from)?;
    let export = format::write(to, &imported.pack).ok_or_else(|| not_written(&to_name, to))?;
    report(&name, &imported);
    let left_out = export.notes.count(Fate::LeftOut);
    let count = imported.pack.questions.len() - left_out;
    let notes = export.notes.all().iter().filter(|note| note.fate == Fate::LeftOut);
    for note in notes.take(SHOWN) {
        say(&to_name, &format!("question {}: {note}", note.line));
    }
    if count == 0 {
        let what = format!("{to} can hold none of its questions");
        return Err(Refused::new(&name, what, "choose another format with --to").into());
    }
    if args.to_file.as_os_str() == "-" {
        out.write_all(&export.bytes)?;
    } else {
        let existing = if args.force { Existing::Replace } else { Existing::Keep };
        write(&args.to_file, &export.bytes, existing)?;
    }
    let mut account = format!("{} written as {to}", questions(count));
    for (fate, verb) in [(Fate::LeftOut, "left out"), (Fate::Lost, "lost")] {
        if let Some(reasons) = counted(&export.notes, fate) {
            account = format!("{account}; {verb}: {reasons}");
        }
    }
    say(&to_name, &account);
    Ok(())
}

/// The format to write: as told, or as the ending says.
fn target(name: &str, told: Option<Format>) -> Result<Format, Refused> {
    let to = told.or_else(|| Format::of_ending(name)).ok_or_else(|| {
        let what = "its ending does not say which format to write";
        Refused::new(name, what, format!("name it with --to: {}", written().join(", ")))
    })?;
    if to.is_written() { Ok(to) } else { Err(not_written(name, to)) }
}

fn not_written(name: &str, format: Format) -> Refused {
    Refused::new(
        name,
        format!("{format} is only read"),
        format!("choose another with --to: {}", written().join(", ")),
    )
}

/// Reads a pack in any format.
pub(super) fn read(name: &str, told: Option<Format>) -> Result<Imported, Refused> {
    let bytes = input::bytes(Path::new(name))?;
    let format = told.or_else(|| sniff::pack_format(name, &bytes)).ok_or_else(|| {
        Refused::new(name, "this looks like none of the formats that are read", "name its format with --from")
    })?;
    import(name, format, &bytes)
}

/// Says what became of each item that was not carried whole, and how many there are.
pub(super) fn report(name: &str, imported: &Imported) {
    for warning in &imported.warnings {
        say(name, &format!("note: {warning}"));
    }
    let notes = imported.notes.all();
    for note in notes.iter().take(SHOWN) {
        say(&format!("{name}:{}", note.line), &note.to_string());
    }
    if notes.len() > SHOWN {
        say(name, &format!("{} more such lines", notes.len() - SHOWN));
    }
    say(name, &imported.account());
}

fn say(name: &str, what: &str) {
    // The account is a courtesy: a closed standard error is no failure.
    let _ = writeln!(io::stderr(), "houselights: {}: {}", clean(name), clean(what));
}

/// A file's name as a pack of ours.
pub(super) fn own_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    format!("{}.json", if stem.is_empty() { "pack" } else { stem })
}
