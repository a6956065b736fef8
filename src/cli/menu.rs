//! `houselights` without a command: the menu, whose first entry is a game already.

use super::{
    data::Data,
    deal,
    deck::{Deck, Part},
    input::Refused,
    interrupted,
    launch::{self, After, Home},
    night,
    shelf::{self, Place, tell},
};
use crate::{
    pack::Pack,
    question::round::{Options, When},
    terminal::{
        Console as _, Stop,
        excerpt::Paint,
        look::Look,
        screen, signals,
        tty::{Tty, settle},
    },
};
use console::Term;
use dialoguer::Confirm;

/// Shows the menu until somebody quits.
///
/// # Errors
/// When the program has to end.
pub fn run(data: &Data) -> anyhow::Result<()> {
    signals::listen()?;
    let mut console = Tty::new(Look::of_environment());
    let items = entries(data);
    let titles: Vec<String> = items.iter().map(Entry::title).collect();
    let title =
        if console.look().unicode { "Houselights — film trivia" } else { "Houselights - film trivia" };
    screen::write(&format!("\n{}\n\n", console.look().strong(title)))?;
    // What a crash broke off comes before anything else.
    if interrupted::offer(&mut console, data, "Menu")? == After::Quit {
        return Ok(());
    }
    loop {
        let chosen = console.choose("What shall we play", &titles)?.map(|index| &items[index]);
        let name = match chosen {
            Some(Entry::Pack(place)) => Ok(Some(place.name.clone())),
            Some(Entry::File) => shelf::ask_file(&console),
            Some(Entry::Night) => night::begin(&mut console, &night::Args::default(), data).map(|()| None),
            Some(Entry::Quit) | None => return Ok(()),
        };
        let played =
            name.and_then(|name| name.map_or(Ok(After::Menu), |name| play(&mut console, &name, data)));
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

/// What the menu offers.
enum Entry {
    Pack(Place),
    Night,
    File,
    Quit,
}

impl Entry {
    fn title(&self) -> String {
        match self {
            Self::Pack(place) => place.title.clone(),
            Self::Night => "A film night: teams around one screen".to_owned(),
            Self::File => shelf::FILE.to_owned(),
            Self::Quit => "Quit".to_owned(),
        }
    }
}

fn entries(data: &Data) -> Vec<Entry> {
    let shipped = shelf::shipped_packs().into_iter().map(Entry::Pack);
    let own = shelf::own_packs(data).into_iter().map(Entry::Pack);
    shipped.chain([Entry::Night]).chain(own).chain([Entry::File, Entry::Quit]).collect()
}

fn play(console: &mut Tty, name: &str, data: &Data) -> anyhow::Result<After> {
    let deck = Deck::open(&[name.to_owned()], Part::default())?;
    let Some(options) = options(console, &deck.pack)? else { return Ok(After::Menu) };
    launch::rounds(console, &deck, launch::Length { options, minutes: None }, None, Home::Menu, data)
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
