//! Questions that players reported: kept as a line of JSON each, for the pack's author to look at.

use super::{data::Data, deck::Deck};
use crate::question::{Evidence, round::Dealt};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    io::{self, BufRead as _, BufReader, ErrorKind, Read as _, Write as _},
    path::PathBuf,
};

/// No file of reports is read beyond this, so that memory stays bounded.
const LARGEST: u64 = 64 << 20;

/// A question that a player reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Title of the pack.
    pub pack: String,
    /// The pack's name or path, as it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Code of the round.
    pub code: String,
    /// Id of the question.
    pub id: String,
    /// Its stem.
    pub ask: String,
    /// Its options in the order of the screen; none where something was typed.
    #[serde(default)]
    pub options: Vec<String>,
    /// Its key in print.
    pub answer: String,
    /// Where the key stands in the source.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

impl Report {
    /// The report of a question in a round of `deck`.
    #[must_use]
    pub fn of(deck: &Deck, code: &str, dealt: &Dealt) -> Self {
        let Dealt { question, .. } = dealt;
        let origin = deck.origin(question);
        // In a round of several packs a question may have got another id than it has in its own.
        let own = origin.and_then(|(_, pack)| pack.questions.iter().find(|other| other.ask == question.ask));
        Self {
            file: origin.map(|(name, _)| name.clone()),
            id: own.unwrap_or(question).id.clone(),
            ..Self::bare(origin.map_or(&deck.pack.title, |(_, pack)| &pack.title), code, dealt)
        }
    }

    /// The report of a question of which nothing but the title of its pack is known.
    #[must_use]
    pub fn bare(title: &str, code: &str, Dealt { question, options, .. }: &Dealt) -> Self {
        Self {
            pack: title.to_owned(),
            file: None,
            code: code.to_owned(),
            id: question.id.clone(),
            ask: question.ask.clone(),
            options: options.clone(),
            answer: question.key().into_owned(),
            evidence: question.evidence.clone(),
        }
    }
}

/// Where reports are kept.
///
/// # Errors
/// When neither a folder nor a home is known.
pub fn path(data: &Data) -> io::Result<PathBuf> {
    Ok(data.state()?.join("reports.jsonl"))
}

/// Keeps a report. Returns where.
///
/// # Errors
/// When it cannot be written.
pub fn keep(data: &Data, report: &Report) -> io::Result<PathBuf> {
    let path = path(data)?;
    fs::create_dir_all(data.state()?)?;
    let line = serde_json::to_string(report)?;
    // One write: two programs that report at once do not mix their lines.
    fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)?
        .write_all(format!("{line}\n").as_bytes())?;
    Ok(path)
}

/// All reports in the order in which they were made, and the numbers of the lines that are none.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn all(data: &Data) -> io::Result<(Vec<Report>, Vec<usize>)> {
    let file = match fs::File::open(path(data)?) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Vec::new(), Vec::new())),
        Err(error) => return Err(error),
    };
    let (mut reports, mut strange) = (Vec::new(), Vec::new());
    for (at, line) in BufReader::new(file.take(LARGEST)).split(b'\n').enumerate() {
        let line = line?;
        match serde_json::from_slice(&line) {
            Ok(report) => reports.push(report),
            Err(_) if line.iter().all(u8::is_ascii_whitespace) => {}
            Err(_) => strange.push(at + 1),
        }
    }
    Ok((reports, strange))
}

/// Writes the file anew with these reports only; without any it is removed.
///
/// # Errors
/// When it cannot be written; the old file then stays as it was.
pub fn replace(data: &Data, reports: &[Report]) -> io::Result<()> {
    let path = path(data)?;
    if reports.is_empty() {
        return match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let mut file = tempfile::NamedTempFile::new_in(data.state()?)?;
    for report in reports {
        writeln!(file, "{}", serde_json::to_string(report)?)?;
    }
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}
