//! The pack formats that people have: told apart by their content, read into drafts, written from packs.
//!
//! A reader keeps every item that it can and names every other one with its line; a writer names what its format
//! cannot hold. Readers take any bytes, never panic, and need memory in proportion to the input, which is bounded.

use crate::pack::Pack;
use std::{fmt, str::FromStr};

mod aiken;
mod anki;
mod blooket;
mod cards;
mod decode;
mod detect;
mod gather;
mod gift;
mod gimkit;
mod import;
mod kahoot;
mod markup;
mod notes;
mod opentdb;
mod opentriviaqa;
mod rahoot;
mod raw_json;
mod sheet;
mod shuffle;
mod survives;
mod the_trivia_api;
mod wayground;
mod workbook;

pub use detect::detect;
pub use import::{Import, Unreadable};
pub use notes::{Fate, Note, Notes};

/// No input is longer, in bytes: what is read takes several times the memory.
pub const LARGEST: usize = 16 << 20;

/// A pack format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Our own JSON.
    Houselights,
    /// JSON of opentdb.com: a bare list, `results`, or the whole answer of the API.
    OpenTdb,
    /// JSON of the-trivia-api.com, versions 1 and 2.
    TheTriviaApi,
    /// The text files of OpenTriviaQA.
    OpenTriviaQa,
    /// Moodle's GIFT.
    Gift,
    /// Moodle's Aiken.
    Aiken,
    /// Kahoot's spreadsheet template.
    Kahoot,
    /// The columns of Kahoot's template as CSV.
    KahootCsv,
    /// The columns of Wayground's (once Quizizz's) template as CSV.
    Wayground,
    /// The columns of Blooket's template as CSV.
    Blooket,
    /// The columns of Gimkit's template as CSV.
    Gimkit,
    /// Cards as text: a term, a separator, its definition.
    Quizlet,
    /// Anki's notes as text.
    Anki,
    /// JSON of Rahoot (now Razzia).
    Rahoot,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Houselights,
        Self::OpenTdb,
        Self::TheTriviaApi,
        Self::OpenTriviaQa,
        Self::Gift,
        Self::Aiken,
        Self::Kahoot,
        Self::KahootCsv,
        Self::Wayground,
        Self::Blooket,
        Self::Gimkit,
        Self::Quizlet,
        Self::Anki,
        Self::Rahoot,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Houselights => "houselights",
            Self::OpenTdb => "opentdb",
            Self::TheTriviaApi => "the-trivia-api",
            Self::OpenTriviaQa => "opentriviaqa",
            Self::Gift => "gift",
            Self::Aiken => "aiken",
            Self::Kahoot => "kahoot",
            Self::KahootCsv => "kahoot-csv",
            Self::Wayground => "wayground",
            Self::Blooket => "blooket",
            Self::Gimkit => "gimkit",
            Self::Quizlet => "quizlet",
            Self::Anki => "anki",
            Self::Rahoot => "rahoot",
        }
    }

    /// Whether packs can be written in it.
    #[must_use]
    pub fn is_written(self) -> bool {
        !matches!(
            self,
            Self::TheTriviaApi
                | Self::OpenTriviaQa
                | Self::Blooket
                | Self::Gimkit
                | Self::Quizlet
                | Self::Rahoot
        )
    }

    /// Whether it is a template of columns, in a workbook or in CSV.
    fn is_table(self) -> bool {
        matches!(self, Self::Kahoot | Self::KahootCsv | Self::Wayground | Self::Blooket | Self::Gimkit)
    }

    /// The format that a file's name asks for, where its ending belongs to one.
    #[must_use]
    pub fn of_ending(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let endings = [
            (".opentdb.json", Self::OpenTdb),
            (".json", Self::Houselights),
            (".gift", Self::Gift),
            (".gift.txt", Self::Gift),
            (".aiken", Self::Aiken),
            (".aiken.txt", Self::Aiken),
            (".xlsx", Self::Kahoot),
            (".csv", Self::Wayground),
            (".tsv", Self::Anki),
        ];
        endings.into_iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, format)| format)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that names no format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no pack format; use one of {}", Format::ALL.map(Format::name).join(", "))]
pub struct NotAFormat;

impl FromStr for Format {
    type Err = NotAFormat;

    fn from_str(name: &str) -> Result<Self, NotAFormat> {
        let name = match name {
            "quizizz" => "wayground",
            "razzia" => "rahoot",
            "kahoot-xlsx" | "xlsx" => "kahoot",
            name => name,
        };
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or(NotAFormat)
    }
}

/// Reads a file's bytes in the given format.
///
/// # Errors
/// The file as a whole cannot be read: it is too long, or not of the format at all. Items that cannot be read are
/// no error; they stand in the import's notes.
pub fn read(format: Format, bytes: &[u8]) -> Result<Import, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::new("it is larger than 16 MiB", "split it"));
    }
    if format == Format::Kahoot || (format.is_table() && bytes.starts_with(workbook::BEGIN)) {
        return read_workbook(format, &workbook::rows(bytes)?);
    }
    let mut gather = gather::Gather::default();
    let text = decode::decode(bytes, &mut gather.notes);
    match format {
        Format::Houselights => return import::own(&text),
        Format::OpenTdb => opentdb::read(&text, &mut gather)?,
        Format::TheTriviaApi => the_trivia_api::read(&text, &mut gather)?,
        Format::Rahoot => rahoot::read(&text, &mut gather)?,
        Format::OpenTriviaQa => opentriviaqa::read(&text, &mut gather),
        Format::Gift => gift::read(&text, &mut gather),
        Format::Aiken => aiken::read(&text, &mut gather),
        Format::Quizlet => cards::read(&text, &mut gather)?,
        Format::Anki => anki::read(&text, &mut gather),
        Format::Kahoot | Format::KahootCsv => kahoot::read(&sheet::rows(&text), &mut gather)?,
        Format::Wayground => wayground::read(&sheet::rows(&text), &mut gather)?,
        Format::Blooket => blooket::read(&sheet::rows(&text), &mut gather)?,
        Format::Gimkit => gimkit::read(&sheet::rows(&text), &mut gather)?,
    }
    Ok(gather.finish(format))
}

/// Reads the rows of a workbook in the given format, or where it is another template in that one's.
fn read_workbook(told: Format, rows: &[sheet::Row]) -> Result<Import, Unreadable> {
    // A header of Kahoot is the least particular: it comes last.
    let other = [Format::Wayground, Format::Blooket, Format::Gimkit, Format::Kahoot];
    let formats = Some(told).filter(|told| *told != Format::Kahoot).into_iter().chain(other);
    let mut fault = None;
    for format in formats {
        let mut gather = gather::Gather::default();
        let read = match format {
            Format::Wayground => wayground::read(rows, &mut gather),
            Format::Blooket => blooket::read(rows, &mut gather),
            Format::Gimkit => gimkit::read(rows, &mut gather),
            _ => kahoot::read(rows, &mut gather),
        };
        match read {
            Ok(()) => return Ok(gather.finish(format)),
            Err(error) => fault = Some(error),
        }
    }
    Err(fault.unwrap_or_else(|| Unreadable::new("the workbook has no quiz", "give another one")))
}

/// A pack in another format.
#[derive(Debug, Clone)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format could not hold; the line of a note is the number of its question.
    pub notes: Notes,
}

/// Writes a pack in the given format; `None` for one that is only read.
#[must_use]
pub fn write(format: Format, pack: &Pack) -> Option<Export> {
    let mut notes = Notes::default();
    let bytes = match format {
        Format::Houselights => pack.to_json().into_bytes(),
        Format::OpenTdb => opentdb::write(pack, &mut notes).into_bytes(),
        Format::Gift => gift::write(pack, &mut notes).into_bytes(),
        Format::Aiken => aiken::write(pack, &mut notes).into_bytes(),
        Format::Kahoot => workbook::write(pack, &mut notes),
        Format::KahootCsv => kahoot::write(pack, &mut notes).into_bytes(),
        Format::Wayground => wayground::write(pack, &mut notes).into_bytes(),
        Format::Anki => anki::write(pack, &mut notes).into_bytes(),
        Format::TheTriviaApi
        | Format::OpenTriviaQa
        | Format::Blooket
        | Format::Gimkit
        | Format::Quizlet
        | Format::Rahoot => return None,
    };
    Some(Export { bytes, notes })
}
