//! Packs by name: the shipped ones, those in the user's folder, those in the current one.

use super::{data::Data, sniff};
use crate::{
    format::{self, Format},
    pack::{Draft, shipped},
    question::printable,
};
use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

/// No folder shows more packs.
const MOST: usize = 500;

/// Endings of files that can be packs.
const ENDINGS: [&str; 9] = ["json", "jsonc", "gift", "aiken", "txt", "csv", "tsv", "xlsx", ""];

/// A pack in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its file.
    pub path: PathBuf,
    /// What it calls itself, else its file's name without the ending.
    pub title: String,
    /// What it is in.
    pub format: Format,
}

impl Found {
    /// The name under which it is played: the file's without `.json`.
    #[must_use]
    pub fn name(&self) -> String {
        let name = file_name(&self.path);
        name.strip_suffix(".json").map(str::to_owned).unwrap_or(name)
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The packs of a folder by name; a folder that is not there has none. Only what their content shows to be packs.
#[must_use]
pub fn packs(folder: &Path) -> Vec<Found> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let hidden = |path: &PathBuf| file_name(path).starts_with('.');
    let likely = |path: &PathBuf| {
        let ending =
            path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        ENDINGS.contains(&ending.as_str()) && path.is_file()
    };
    paths.into_iter().filter(|path| !hidden(path) && likely(path)).filter_map(found).take(MOST).collect()
}

/// The file as a pack, as far as a look at it shows.
fn found(path: PathBuf) -> Option<Found> {
    let mut bytes = Vec::new();
    fs::File::open(&path).ok()?.take(format::LARGEST as u64).read_to_end(&mut bytes).ok()?;
    let name = file_name(&path);
    let format = sniff::pack_format(&name, &bytes)?;
    let stem = || name.split('.').next().unwrap_or(&name).replace(['_', '-'], " ");
    let title = if format == Format::Houselights { own_title(&bytes) } else { Head::Untitled };
    match title {
        Head::Titled(title) => Some(Found { path, title, format }),
        Head::Untitled => {
            let title = stem();
            Some(Found { path, title, format })
        }
        Head::NoPack => None,
    }
}

/// What the head of a JSON file says.
enum Head {
    Titled(String),
    Untitled,
    NoPack,
}

/// The title of a pack in our own format. One that is broken is shown as well: playing it says what is wrong.
fn own_title(bytes: &[u8]) -> Head {
    match Draft::read(&String::from_utf8_lossy(bytes)) {
        Ok(draft) => draft.title.map_or(Head::Untitled, |title| Head::Titled(printable(&title))),
        Err(_) if memchr::memmem::find(bytes, b"\"questions\"").is_some() => Head::Untitled,
        Err(_) => Head::NoPack,
    }
}

/// What a name on the command line means: a shipped pack and a file as they are, else a pack of the user's folder.
#[must_use]
pub fn resolve(name: &str, data: &Data) -> String {
    if shipped::json(name).is_some() || Path::new(name).exists() || name.contains(['/', '\\']) {
        return name.to_owned();
    }
    own(name, data).map_or_else(|| name.to_owned(), |found| found.path.display().to_string())
}

/// A pack of the user's folder by its name or its file's name.
#[must_use]
pub fn own(name: &str, data: &Data) -> Option<Found> {
    let folder = data.packs().ok()?;
    packs(&folder).into_iter().find(|found| found.name() == name || file_name(&found.path) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_shows_its_packs_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("b-side.gift", "Who?{=me ~you}");
        write("a.json", "{\"title\": \"Film night\", \"questions\": []}");
        write("broken.json", "{\"questions\": [");
        write("other.json", "{\"name\": 1}");
        write("article.txt", "Heat is a 1995 film.");
        write(".hidden.gift", "Who?{=me ~you}");
        write("notes.md", "Who?{=me ~you}");
        let found: Vec<(String, String)> =
            packs(folder.path()).into_iter().map(|found| (found.name(), found.title)).collect();
        let expect = [("a", "Film night"), ("b-side.gift", "b side"), ("broken", "broken")];
        assert_eq!(found, expect.map(|(name, title)| (name.to_owned(), title.to_owned())));
    }
}
