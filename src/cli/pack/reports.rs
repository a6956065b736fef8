//! `houselights pack reports`: the questions that players reported with `!`, pack by pack.

use crate::cli::{
    data::Data,
    reports::{self, Report},
};
use crate::{question::fold::fold, terminal::text::clean};
use anyhow::Context as _;
use std::io::{self, Write};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only reports of this pack: its title, or its file as it was played.
    #[arg(value_name = "PACK")]
    pack: Option<String>,
    /// JSON: the list of reports as they were kept.
    #[arg(long)]
    json: bool,
    /// Forget the reports that would be listed.
    #[arg(long, conflicts_with = "json")]
    clear: bool,
}

/// One question with all its reports.
struct Reported<'r> {
    report: &'r Report,
    times: usize,
}

/// Lists or forgets reports.
///
/// # Errors
/// The reports cannot be read or written, or none is of the pack that was named.
pub(super) fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let path = reports::path(data).context("the reports")?;
    let named = || clean(&path.display().to_string()).into_owned();
    let (all, strange) = reports::all(data).with_context(named)?;
    for line in strange {
        // A note is no reason to stop when nobody is left to read it.
        let _ = writeln!(
            io::stderr(),
            "houselights: {}:{line}: note: this line is no report; it is skipped",
            named()
        );
    }
    let (wanted, others): (Vec<Report>, Vec<Report>) =
        all.into_iter().partition(|report| args.pack.as_deref().is_none_or(|pack| is_of(report, pack)));
    if wanted.is_empty()
        && let Some(pack) = &args.pack
    {
        let titles = questions_by_pack(&others).into_iter().map(|(report, _)| report.pack.clone());
        let titles = titles.collect::<Vec<_>>().join(", ");
        let todo = if titles.is_empty() {
            "there are no reports at all".to_owned()
        } else {
            format!("there are some of {titles}")
        };
        anyhow::bail!("{}: no report is of this pack; {todo}", clean(pack));
    }
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &wanted)?;
        writeln!(out)?;
    } else if wanted.is_empty() {
        writeln!(out, "No question was reported. Press ! after an answer to report one.")?;
    } else if args.clear {
        reports::replace(data, &others).with_context(named)?;
        let count = wanted.len();
        writeln!(out, "Forgot {count} {}.", if count == 1 { "report" } else { "reports" })?;
    } else {
        list(&wanted, out)?;
        writeln!(out, "Kept in {}; `houselights pack reports --clear` forgets them.", named())?;
    }
    Ok(())
}

fn list(reports: &[Report], out: &mut dyn Write) -> io::Result<()> {
    for (first, questions) in questions_by_pack(reports) {
        let file = first.file.as_deref().filter(|file| *file != first.pack);
        let file = file.map(|file| format!(" ({})", clean(file))).unwrap_or_default();
        writeln!(out, "{}{file}", clean(&first.pack))?;
        for Reported { report, times } in questions {
            let times = if times > 1 { format!(" ({times} times)") } else { String::new() };
            writeln!(out, "  {}{times}: {}", clean(&report.id), clean(&report.ask))?;
            writeln!(out, "    The answer is {}. Code: {}", clean(&report.answer), clean(&report.code))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// For each pack a report of it and its reported questions, those with most reports first.
fn questions_by_pack(reports: &[Report]) -> Vec<(&Report, Vec<Reported<'_>>)> {
    let mut packs: Vec<(&Report, Vec<Reported<'_>>)> = Vec::new();
    for report in reports {
        let same_pack =
            |(first, _): &(&Report, _)| (&first.pack, &first.file) == (&report.pack, &report.file);
        let at = packs.iter().position(same_pack).unwrap_or(packs.len());
        if at == packs.len() {
            packs.push((report, Vec::new()));
        }
        let questions = &mut packs[at].1;
        match questions.iter_mut().find(|other| other.report.id == report.id) {
            // The newest wording is the one to mend.
            Some(reported) => *reported = Reported { report, times: reported.times + 1 },
            None => questions.push(Reported { report, times: 1 }),
        }
    }
    for (_, questions) in &mut packs {
        questions.sort_by_key(|reported| std::cmp::Reverse(reported.times));
    }
    packs
}

fn is_of(report: &Report, pack: &str) -> bool {
    report.file.as_deref() == Some(pack) || fold(&report.pack) == fold(pack)
}
