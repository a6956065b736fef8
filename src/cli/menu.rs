//! `houselights` without a command: the menu, whose first entry is a game already.

use super::{
    data::Data,
    deal,
    deck::{Deck, Part},
    input::Refused,
    launch::{self, After},
    library,
};
use crate::{
    pack::{Pack, shipped},
    question::round::{Options, When},
    terminal::{
        Console as _, Stop,
        excerpt::Paint,
        look::Look,
        screen, signals, text,
        tty::{Tty, settle},
    },
};
use console::Term;
use dialoguer::{Completion, Confirm, Input};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Shows the menu until somebody quits.
///
/// # Errors
/// When the program has to end.
pub fn run(data: &Data) -> anyhow::Result<()> {
    signals::listen()?;
    let mut console = Tty::new(Look::of_environment());
    let names: Vec<&str> = shipped::names().collect();
    let mut items: Vec<String> = names.iter().map(|name| item(name)).collect();
    let own = data.packs().map(|folder| library::packs(&folder)).unwrap_or_default();
    items.extend(own.iter().map(|found| text::clean(&found.title).into_owned()));
    let file = items.len();
    items.extend(["A film's article or a pack file...", "Quit"].map(str::to_owned));
    let title =
        if console.look().unicode { "Houselights — film trivia" } else { "Houselights - film trivia" };
    screen::write(&format!("\n{}\n\n", console.look().strong(title)))?;
    loop {
        let deck = match console.choose("What shall we play", &items)? {
            Some(index) if index < names.len() => open(names[index]),
            Some(index) if index < file => open(&own[index - names.len()].path.display().to_string()),
            Some(index) if index == file => match ask_path(&console)? {
                // A pipe or a terminal would be waited for, with nothing to stop the waiting.
                Some(path) if path.exists() && !path.is_file() && !path.is_dir() => {
                    let name = path.display().to_string();
                    Err(Refused::new(&name, "this is no regular file", "give a pack or an article"))
                }
                Some(path) => open(&path.display().to_string()),
                None => continue,
            },
            _ => return Ok(()),
        };
        let played =
            deck.map_err(anyhow::Error::from).and_then(|deck| match options(&console, &deck.pack)? {
                Some(options) => launch::rounds(
                    &mut console,
                    &deck,
                    launch::Length { options, minutes: None },
                    None,
                    true,
                    data,
                ),
                None => Ok(After::Menu),
            });
        match played {
            Ok(After::Menu) => {}
            Ok(After::Quit) => return Ok(()),
            Err(error) if error.is::<Stop>() => return Err(error),
            // Whatever is wrong with one file, the others can still be played.
            Err(error) => {
                let paint = Paint::of_stdout();
                let excerpts = error.downcast_ref::<Refused>().and_then(|refused| refused.excerpts(paint));
                let said = match excerpts {
                    Some((shown, last)) => {
                        screen::write(&format!("\n{shown}"))?;
                        last
                    }
                    None => format!("{error:#}"),
                };
                tell(console.look(), said.lines().next().unwrap_or_default())?;
            }
        }
    }
}

fn open(name: &str) -> Result<Deck, Refused> {
    Deck::open(&[name.to_owned()], Part::default())
}

/// A shipped pack as the menu shows it.
fn item(name: &str) -> String {
    match name {
        "silver-screen" => "Silver Screen — film history for everybody".to_owned(),
        "miss-you-already" => "Miss You Already (you need not have seen it)".to_owned(),
        _ => name.to_owned(),
    }
}

/// What to ask of this pack; `None` to go back.
fn options(console: &Tty, pack: &Pack) -> Result<Option<Options>, Stop> {
    let when = if pack.film.is_some() {
        let term = Term::stdout();
        let seen = Confirm::with_theme(console.look().theme())
            .with_prompt("Has everybody seen it?")
            .default(false)
            .report(false);
        match settle(&term, || seen.interact_on_opt(&term))? {
            Some(true) => When::After,
            Some(false) => When::Before,
            None => return Ok(None),
        }
    } else {
        When::Any
    };
    Ok(Some(deal::options(pack, None, Some(when), false)))
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

fn tell(look: &Look, line: &str) -> Result<(), Stop> {
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
