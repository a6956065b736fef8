//! An input that cannot be used: one line, and for a pack with problems the first of them with their source lines.

use crate::{
    pack::{Problem, Sifted},
    terminal::{
        excerpt::{Excerpts, Paint, Remark, Severity},
        text::clean,
    },
};
use std::{error, fmt, fmt::Write as _};

/// How many problems of a pack are shown by whoever wanted to play it.
const SHOWN: usize = 5;

/// An input that cannot be used. It shows as one line, so that the caller prints `houselights: {refused}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The path as given.
    pub path: String,
    /// Line and column, where the fault has one.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub todo: String,
    /// For a pack, its problems.
    problems: Option<Box<Problems>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Problems {
    text: String,
    /// The first of them.
    first: Vec<Remark>,
    count: usize,
    /// How many questions of the pack have none.
    good: usize,
}

impl Refused {
    /// What is wrong with the file at `path`, and what to do about it.
    pub(super) fn new(path: &str, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { path: path.to_owned(), place: None, what: what.into(), todo: todo.into(), problems: None }
    }

    /// A text that is no pack, for one reason.
    pub(super) fn no_pack(path: &str, text: String, problem: Problem) -> Self {
        let problems = vec![problem];
        Self::of_pack(
            path,
            text,
            Sifted { pack: None, numbers: Vec::new(), problems, count: 1, warnings: Vec::new() },
        )
    }

    /// A pack with problems, of which there is at least one.
    pub(super) fn of_pack(path: &str, text: String, sifted: Sifted) -> Self {
        let mut remarks = sifted.problems.into_iter().take(SHOWN).map(remark);
        let Some(first) = remarks.next() else { return Self::new(path, "it has no problem", "use it") };
        let (place, mut todo) = (first.place, first.help.clone());
        if sifted.count > 1 {
            todo = format!("{todo} (the first of {} problems)", sifted.count);
        }
        let what = first.what.clone();
        let first = std::iter::once(first).chain(remarks).collect();
        let problems = Problems { text, first, count: sifted.count, good: sifted.numbers.len() };
        Self { place, problems: Some(Box::new(problems)), ..Self::new(path, what, todo) }
    }

    /// The text of a pack and its first problems.
    pub(super) fn into_problems(self) -> Option<(String, Vec<Remark>)> {
        self.problems.map(|problems| (problems.text, problems.first))
    }

    /// The first problems of a pack with their source lines, and a last line about all of them; `None` where the one
    /// line says everything.
    #[must_use]
    pub fn excerpts(&self, paint: Paint) -> Option<(String, String)> {
        let Problems { text, first, count, good } = self.problems.as_deref()?;
        let mut excerpts = Excerpts::new(&self.path, text, paint);
        let shown = first.iter().fold(String::new(), |mut shown, remark| {
            writeln!(shown, "{}", excerpts.show(remark)).expect("a String takes everything");
            shown
        });
        let path = clean(&self.path);
        let (problems, them, their) = match count {
            1 => ("1 problem".to_owned(), "it", "its question"),
            _ => (format!("{count} problems"), "them", "their questions"),
        };
        let rest = if first.len() < *count {
            format!(
                "{problems}, the first {} of which are shown; see all with `houselights check {}`",
                first.len(),
                quoted(&path)
            )
        } else {
            format!("{problems}; mend {them}")
        };
        let skip = match good {
            0 => String::new(),
            _ => format!(", or leave {their} out with --skip-broken"),
        };
        Some((shown, format!("{path}: {rest}{skip}")))
    }
}

/// A path as it is typed into a shell.
pub(super) fn quoted(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}

/// A problem of a pack as it is shown.
pub(super) fn remark(problem: Problem) -> Remark {
    Remark {
        place: problem.place,
        severity: if problem.fault.is_error() { Severity::Error } else { Severity::Warning },
        code: problem.fault.code(),
        what: problem.what,
        help: problem.todo,
        question: problem.question,
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path: String = self.path.chars().map(|c| if c.is_control() { '?' } else { c }).collect();
        let place = self.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        write!(f, "{path}{place}: {}; {}", self.what, self.todo)
    }
}

impl error::Error for Refused {}
