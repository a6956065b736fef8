//! `houselights check`: everything that is wrong with packs, and what could be better.

use crate::terminal::excerpt::{Excerpts, Paint, Remark, Severity};
use crate::terminal::text::clean;
use examine::{Examined, examine};
use explain::Page;
use std::{error, fmt, io::Write, path::PathBuf};

mod examine;
mod explain;
mod figures;
mod json;

/// What the command line asks for.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Packs: files, or names of shipped ones.
    #[arg(value_name = "PACK", required_unless_present = "explain")]
    packs: Vec<String>,
    /// The article that the pack was derived from, for the figures that need it.
    #[arg(long, value_name = "FILE", conflicts_with = "explain")]
    article: Option<PathBuf>,
    /// Explain a code such as E012, or a rule such as longest-is-right.
    #[arg(long, value_name = "RULE", conflicts_with_all = ["packs", "json", "no_advice", "strict"])]
    explain: Option<Page>,
    /// One JSON object a line for each thing found.
    #[arg(long)]
    json: bool,
    /// Only what is wrong, not what could be better.
    #[arg(long)]
    no_advice: bool,
    /// Fail on warnings and advice as well.
    #[arg(long)]
    strict: bool,
}

/// Something was found that counts as a failure; it has been said already.
#[derive(Debug)]
pub struct Faulty;

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there are problems")
    }
}

impl error::Error for Faulty {}

/// How much was found.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    errors: usize,
    warnings: usize,
    advice: usize,
    questions: usize,
}

/// Checks the packs and writes what is found to `out`.
///
/// # Errors
/// [`Faulty`] where a pack has a problem, or `out` fails.
pub fn run(args: &Args, out: &mut dyn Write) -> anyhow::Result<()> {
    if let Some(page) = &args.explain {
        write!(out, "{page}")?;
        return Ok(());
    }
    let article = args.article.as_deref().map(figures::article).transpose()?;
    let paint = Paint::of_stdout();
    let mut all = Tally::default();
    for name in &args.packs {
        let mut examined = examine(name, !args.no_advice);
        let pack = examined.pack.take();
        let figures = pack.map(|pack| figures::of(name, &pack, article.as_ref())).unwrap_or_default();
        let tally = Tally::of(&examined);
        if args.json {
            json::write(name, &examined, out)?;
            json::write_figures(name, &figures, out)?;
        } else {
            show(name, &examined, paint, out)?;
            out.write_all(figures::table(&figures).as_bytes())?;
            writeln!(out, "{}: {tally}", clean(name))?;
        }
        all = all.and(tally);
    }
    if !args.json {
        close(args, all, out)?;
    }
    let is_faulty = all.errors > 0 || args.strict && all.warnings + all.advice > 0;
    if is_faulty { Err(Faulty.into()) } else { Ok(()) }
}

/// Problems and warnings with their source lines, then the advice.
fn show(name: &str, examined: &Examined, paint: Paint, out: &mut dyn Write) -> anyhow::Result<()> {
    for remarks in [&examined.problems, &examined.advice] {
        let mut excerpts = Excerpts::new(name, &examined.text, paint);
        for remark in remarks {
            writeln!(out, "{}", excerpts.show(remark))?;
        }
    }
    let kept = examined.problems.iter().filter(|remark| remark.severity == Severity::Error).count();
    if examined.errors > kept {
        writeln!(out, "{}: {} more problems; mend these first\n", clean(name), examined.errors - kept)?;
    }
    Ok(())
}

/// The last lines: the sum of several packs, and where to read on.
fn close(args: &Args, all: Tally, out: &mut dyn Write) -> anyhow::Result<()> {
    if args.packs.len() > 1 {
        writeln!(out, "{} packs: {all}", args.packs.len())?;
    }
    if all.errors + all.warnings + all.advice > 0 {
        writeln!(
            out,
            "What stands in brackets is explained by `houselights check --explain`, such as `--explain E012`."
        )?;
    }
    Ok(())
}

impl Tally {
    fn of(examined: &Examined) -> Self {
        let warns = |remark: &&Remark| remark.severity == Severity::Warning;
        Self {
            errors: examined.errors,
            warnings: examined.problems.iter().filter(warns).count(),
            advice: examined.advice.len(),
            questions: examined.questions,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            errors: self.errors + other.errors,
            warnings: self.warnings + other.warnings,
            advice: self.advice + other.advice,
            questions: self.questions + other.questions,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |count: usize, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{count} {many}")),
        };
        let found: Vec<String> = [
            counted(self.errors, "problem", "problems"),
            counted(self.warnings, "warning", "warnings"),
            counted(self.advice, "piece of advice", "pieces of advice"),
        ]
        .into_iter()
        .flatten()
        .collect();
        f.write_str(if found.is_empty() { "nothing to mend" } else { "" })?;
        f.write_str(&found.join(", "))?;
        match counted(self.questions, "question", "questions") {
            Some(questions) => write!(f, " in {questions}"),
            None => Ok(()),
        }
    }
}
