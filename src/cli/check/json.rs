//! What was found as JSON, for editors and for checks that run by themselves: one object a line.

use super::examine::Examined;
use crate::lint::figure::Figure;
use serde::Serialize;
use std::io::{self, Write};

/// One thing found. A field that has no value is `null`.
#[derive(Debug, Serialize)]
struct Object<'f> {
    path: &'f str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    code: &'static str,
    message: &'f str,
    help: &'f str,
    question: Option<usize>,
}

/// Writes everything found in the file at `path`, in the order in which it is shown.
pub(super) fn write(path: &str, examined: &Examined, out: &mut dyn Write) -> io::Result<()> {
    for remark in examined.problems.iter().chain(&examined.advice) {
        let object = Object {
            path,
            line: remark.place.map(|(line, _)| line),
            column: remark.place.map(|(_, column)| column),
            severity: remark.severity.name(),
            code: remark.code,
            message: &remark.what,
            help: &remark.help,
            question: remark.question,
        };
        serde_json::to_writer(&mut *out, &object)?;
        writeln!(out)?;
    }
    Ok(())
}

/// A figure of the whole pack.
#[derive(Debug, Serialize)]
struct Count<'f> {
    path: &'f str,
    figure: &'static str,
    value: &'f str,
    target: &'static str,
    verdict: String,
}

/// Writes the figures of the pack at `path`, in the order in which they are shown.
pub(super) fn write_figures(path: &str, figures: &[Figure], out: &mut dyn Write) -> io::Result<()> {
    for Figure { name, value, target, verdict } in figures {
        let count = Count { path, figure: name, value, target, verdict: verdict.to_string() };
        serde_json::to_writer(&mut *out, &count)?;
        writeln!(out)?;
    }
    Ok(())
}
