//! `houselights pack show`: what is in a pack, at a glance.

use super::convert::read;
use crate::cli::{
    data::Data,
    import::{Imported, counted, questions},
    library,
};
use crate::format::{Fate, Format, Notes};
use crate::pack::{Pack, shipped};
use crate::terminal::text::clean;
use std::{collections::BTreeMap, io::Write};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A pack in any format that is read, or the name of one.
    pack: String,
    /// Its format, where its content does not tell.
    #[arg(long, value_name = "FORMAT")]
    from: Option<Format>,
}

/// Sums the pack up.
pub(super) fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let name = library::resolve(&args.pack, data);
    let imported = match shipped::pack(&name) {
        Some(pack) => {
            Imported { pack, format: Format::Houselights, notes: Notes::default(), warnings: Vec::new() }
        }
        None => read(&name, args.from)?,
    };
    let pack = &imported.pack;
    writeln!(out, "{}", clean(&pack.title))?;
    writeln!(out, "  {} in {}", questions(pack.questions.len()), imported.format)?;
    let film = pack.film.as_ref().map(|film| match film.year {
        Some(year) => format!("{} ({year})", film.title),
        None => film.title.clone(),
    });
    for (label, value) in [
        ("film", film),
        ("language", Some(pack.language.clone())),
        ("credits", pack.credits.clone()),
        ("licence", Some(pack.licence.clone().unwrap_or_else(|| "not stated".to_owned()))),
    ] {
        if let Some(value) = value {
            writeln!(out, "  {label}: {}", clean(&value))?;
        }
    }
    counts("by kind", tally(pack, |question| question.kind().name().to_owned()), out)?;
    let uncategorised = || "none".to_owned();
    counts(
        "by category",
        tally(pack, |question| question.category.clone().unwrap_or_else(uncategorised)),
        out,
    )?;
    counts("by spoiler tier", tally(pack, |question| question.tier.to_string()), out)?;
    counts("by difficulty", tally(pack, |question| difficulty(question.expected).to_owned()), out)?;
    let fates = [(Fate::LeftOut, "left out"), (Fate::Lost, "kept without a part"), (Fate::Mended, "mended")];
    let mut clean_pack = imported.warnings.is_empty();
    for warning in &imported.warnings {
        writeln!(out, "  note: {}", clean(warning))?;
    }
    for (fate, label) in fates {
        if let Some(reasons) = counted(&imported.notes, fate) {
            clean_pack = false;
            writeln!(out, "  {label}: {}", clean(&reasons))?;
        }
    }
    if clean_pack {
        writeln!(out, "  no problems")?;
    }
    Ok(())
}

fn difficulty(expected: f64) -> &'static str {
    match expected {
        share if share >= 0.7 => "easy",
        share if share >= 0.5 => "medium",
        _ => "hard",
    }
}

fn tally(pack: &Pack, of: impl Fn(&crate::question::Question) -> String) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for question in &pack.questions {
        *counts.entry(of(question)).or_default() += 1;
    }
    counts
}

fn counts(label: &str, counts: BTreeMap<String, usize>, out: &mut dyn Write) -> anyhow::Result<()> {
    let shown: Vec<String> =
        counts.into_iter().map(|(name, count)| format!("{} {count}", clean(&name))).collect();
    Ok(writeln!(out, "  {label}: {}", shown.join(", "))?)
}
