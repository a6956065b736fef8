//! Packs in other formats: from a file's bytes to a pack that plays, with an account of what did not come along.

use super::input::Refused;
use crate::{
    format::{self, Fate, Format, Notes},
    pack::{Pack, Sifted},
};
use std::path::Path;

/// A pack that was in another format.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The pack.
    pub pack: Pack,
    /// What it was in.
    pub format: Format,
    /// What could not be carried.
    pub notes: Notes,
    /// What was ignored of a pack in our own format.
    pub warnings: Vec<String>,
}

/// Reads a pack in the given format; `name` is the file's, for messages and for packs that have no title.
///
/// # Errors
/// The file is not in the format, or holds no question that can be played.
pub fn import(name: &str, format: Format, bytes: &[u8]) -> Result<Imported, Refused> {
    let mut import = format::read(format, bytes).map_err(|error| {
        let mut refused = Refused::new(name, format!("read as {format}: {}", error.what), error.todo);
        refused.place = error.place;
        refused
    })?;
    if format != Format::Houselights {
        import.draft.title.get_or_insert_with(|| title(name));
    }
    let warnings = import.draft.warnings().iter().map(ToString::to_string).collect();
    match import.into_pack() {
        Ok((pack, notes)) => Ok(Imported { pack, format, notes, warnings }),
        Err((problems, _)) if format == Format::Houselights => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let count = problems.len();
            let sifted = Sifted { pack: None, numbers: Vec::new(), problems, count, warnings: Vec::new() };
            Err(Refused::of_pack(name, text, sifted))
        }
        Err((_, notes)) => {
            let mut what = format!("read as {format}, it holds no question that can be played");
            if let Some(why) = counted(&notes, Fate::LeftOut) {
                what = format!("{what}: {why}");
            }
            Err(Refused::new(name, what, "name the right format with --from, or give another file"))
        }
    }
}

/// A file's name as a title: without folder and endings.
fn title(name: &str) -> String {
    let stem =
        Path::new(name).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bare = stem.split('.').next().filter(|bare| !bare.is_empty()).unwrap_or(&stem);
    let words = bare.replace(['_', '-'], " ");
    if words.trim().is_empty() { "Untitled pack".to_owned() } else { words.trim().to_owned() }
}

impl Imported {
    /// One sentence: how many questions were read, and what became of the others.
    #[must_use]
    pub fn account(&self) -> String {
        let count = self.pack.questions.len();
        let mut account = format!("{} read as {}", questions(count), self.format);
        for (fate, verb) in
            [(Fate::LeftOut, "left out"), (Fate::Lost, "kept without a part"), (Fate::Mended, "mended")]
        {
            if let Some(reasons) = counted(&self.notes, fate) {
                account = format!("{account}; {} {verb}: {reasons}", self.notes.count(fate));
            }
        }
        account
    }
}

/// A number of questions in words.
#[must_use]
pub fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}

/// The reasons with how often each occurred: `3 an essay question, 1 a poll`.
#[must_use]
pub fn counted(notes: &Notes, fate: Fate) -> Option<String> {
    let counts = notes.counts(fate);
    let reasons: Vec<String> = counts.iter().map(|(what, count)| format!("{count} × {what}")).collect();
    (!reasons.is_empty()).then(|| reasons.join(", "))
}
