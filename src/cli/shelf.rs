//! What there is to play: the shipped packs, the user's own, and any file that somebody names.

use super::{data::Data, input::Refused, library};
use crate::{
    pack::shipped,
    terminal::{
        Stop,
        look::Look,
        screen, text,
        tty::{Tty, settle},
    },
};
use console::Term;
use dialoguer::{Completion, Input};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// A pack that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Its name or path, to open it by.
    pub(super) name: String,
    /// What a menu calls it.
    pub(super) title: String,
}

/// The shipped packs, as a menu shows them.
pub(super) fn shipped_packs() -> Vec<Place> {
    let title = |name: &str| match name {
        "silver-screen" => "Silver Screen — film history for everybody".to_owned(),
        "miss-you-already" => "Miss You Already (you need not have seen it)".to_owned(),
        _ => name.to_owned(),
    };
    shipped::names().map(|name| Place { name: name.to_owned(), title: title(name) }).collect()
}

/// The packs of the user's folder.
pub(super) fn own_packs(data: &Data) -> Vec<Place> {
    let found = data.packs().map(|folder| library::packs(&folder)).unwrap_or_default();
    let place = |found: &library::Found| Place {
        name: found.path.display().to_string(),
        title: text::clean(&found.title).into_owned(),
    };
    found.iter().map(place).collect()
}

/// What a menu calls a file that is still to be named.
pub(super) const FILE: &str = "A film's article or a pack file...";

/// The name of a file that somebody types; `None` for nothing.
///
/// # Errors
/// When it is no file, or the program has to end.
pub(super) fn ask_file(console: &Tty) -> anyhow::Result<Option<String>> {
    let Some(path) = ask_path(console)? else { return Ok(None) };
    let name = path.display().to_string();
    // A pipe or a terminal would be waited for, with nothing to stop the waiting.
    if path.exists() && !path.is_file() && !path.is_dir() {
        return Err(Refused::new(&name, "this is no regular file", "give a pack or an article").into());
    }
    Ok(Some(name))
}

/// A path that somebody typed; `None` for nothing.
fn ask_path(console: &Tty) -> Result<Option<PathBuf>, Stop> {
    let term = Term::stdout();
    tell(console.look(), "The text of a film's article, or a pack. Tab completes; nothing goes back.")?;
    let input = Input::<String>::with_theme(console.look().theme())
        .with_prompt("File")
        .allow_empty(true)
        .report(false)
        .completion_with(&Paths);
    let typed = settle(&term, || input.interact_text_on(&term))?;
    let typed = typed.trim();
    // A file dropped onto a terminal comes in quotes.
    let bare = typed.strip_prefix('\'').and_then(|typed| typed.strip_suffix('\'')).unwrap_or(typed);
    Ok((!bare.is_empty()).then(|| from_home(bare)))
}

/// Says something in passing.
pub(super) fn tell(look: &Look, line: &str) -> Result<(), Stop> {
    let columns = usize::from(Term::stdout().size().1);
    let lines = text::wrap(line, columns.saturating_sub(1));
    Ok(screen::write(&(lines.iter().map(|line| look.quiet(line)).collect::<Vec<_>>().join("\n") + "\n"))?)
}

/// `~` and `~/…` are the home folder, as in a shell.
fn from_home(typed: &str) -> PathBuf {
    let home = || env::var_os("HOME").map(PathBuf::from);
    match typed.strip_prefix('~') {
        Some("") => home().unwrap_or_else(|| typed.into()),
        Some(rest) if rest.starts_with('/') => {
            home().map_or_else(|| typed.into(), |home| home.join(rest.trim_start_matches('/')))
        }
        _ => typed.into(),
    }
}

/// Completes paths, as far as they have one continuation.
struct Paths;

impl Completion for Paths {
    fn get(&self, typed: &str) -> Option<String> {
        if typed == "~" {
            return Some("~/".to_owned());
        }
        let (folder, begun) = typed.rsplit_once('/').map_or(("", typed), |(folder, begun)| (folder, begun));
        let place = match folder {
            "" if typed.starts_with('/') => PathBuf::from("/"),
            "" => PathBuf::from("."),
            folder => from_home(folder),
        };
        let shown =
            |name: &String| name.starts_with(begun) && (begun.starts_with('.') || !name.starts_with('.'));
        let names = fs::read_dir(&place).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let common = names.filter(shown).reduce(|a, b| {
            let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b);
            same.map(|(c, _)| c).collect()
        })?;
        let slash = if is_folder(&place.join(&common)) { "/" } else { "" };
        let lead = &typed[..typed.len() - begun.len()];
        Some(format!("{lead}{common}{slash}"))
    }
}

fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_completed_as_far_as_they_are_sure() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["brief-encounter.txt", "brief-notes.txt", "once.json"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("packs")).unwrap();
        let typed = |end: &str| format!("{}/{end}", folder.path().display());
        assert_eq!(Paths.get(&typed("b")), Some(typed("brief-")));
        assert_eq!(Paths.get(&typed("o")), Some(typed("once.json")));
        assert_eq!(Paths.get(&typed("p")), Some(typed("packs/")));
        assert_eq!(Paths.get(&typed("x")), None);
    }
}
