//! Playing rounds of one pack until the players have had enough.

use super::{
    data::Data,
    deck::Deck,
    reports::{self, Report},
};
use crate::{
    game::{Game, mode::CLASSIC, solo},
    pack::code::Code,
    question::{
        round::{self, Options, Round},
        seed::Seed,
    },
    terminal::{self, Console, Ending, Programme, Stop, text},
};
use anyhow::bail;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use std::{
    env,
    hash::{BuildHasher as _, RandomState},
    io::{self, IsTerminal as _},
};

/// Where the players go after the last round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Back to the menu.
    Menu,
    /// Out of the program.
    Quit,
}

/// What kind of round is wanted, and how long it may take.
#[derive(Debug, Clone, Copy)]
pub struct Length {
    /// As dealt where no time is given.
    pub options: Options,
    /// As many questions as fit into so many minutes.
    pub minutes: Option<u16>,
}

/// Whether a screen can be painted: a terminal at both ends that is not dumb, and nobody asked for plain lines.
#[must_use]
pub fn interactive(plain: bool) -> bool {
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    !plain && !dumb && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Plays rounds of `pack`: the first from `seed` where one is given, others from drawn ones.
///
/// # Errors
/// When the pack has nothing to ask, or the program has to end.
pub fn rounds(
    console: &mut dyn Console,
    deck: &Deck,
    length: Length,
    seed: Option<Seed>,
    menu: bool,
    data: &Data,
) -> anyhow::Result<After> {
    let pack = &deck.pack;
    let mut seed = seed.unwrap_or_else(draw);
    loop {
        let options = length.minutes.map_or(length.options, |minutes| {
            round::fitting(&pack.questions, length.options, &seed, minutes)
        });
        let round = round::deal(&pack.questions, &options, &seed);
        if round.items.is_empty() {
            bail!(
                "{}: it has no question for `--when {}`; choose a later time, such as `--when after`",
                text::clean(&pack.title),
                options.when
            );
        }
        let programme = programme(deck, &round, Length { options, ..length }, &seed);
        let mut game = Game::solo(round.items, CLASSIC);
        match once_more(console, programme, &mut game, deck, menu, data)? {
            Next::Same => {}
            Next::New => seed = draw(),
            Next::Out(after) => return Ok(after),
        }
    }
}

enum Next {
    Same,
    New,
    Out(After),
}

/// Plays a round, then its missed questions as often as wanted.
fn once_more(
    console: &mut dyn Console,
    mut programme: Programme,
    game: &mut Game,
    deck: &Deck,
    menu: bool,
    data: &Data,
) -> Result<Next, Stop> {
    let out = if menu { After::Menu } else { After::Quit };
    loop {
        let mut keep = |dealt: &_| {
            let kept = reports::keep(data, &Report::of(deck, &programme.code, dealt));
            kept.map(|path| path.display().to_string()).map_err(|error| error.to_string())
        };
        match terminal::play(console, &programme, game, &mut keep)? {
            Ending::New => return Ok(Next::New),
            Ending::Back => return Ok(Next::Out(out)),
            Ending::Left => return Ok(Next::Out(After::Quit)),
            Ending::Finished => {}
        }
        let missed = game.missed(solo::SEAT);
        let mut choices = vec![("New questions".to_owned(), Some(Next::New))];
        choices.push(("The same questions again".to_owned(), Some(Next::Same)));
        match missed.len() {
            0 => {}
            1 => choices.push(("The missed one once more".to_owned(), None)),
            n => choices.push((format!("The {n} missed ones once more"), None)),
        }
        if menu {
            choices.push(("Menu".to_owned(), Some(Next::Out(After::Menu))));
        }
        choices.push(("Quit".to_owned(), Some(Next::Out(After::Quit))));
        let items: Vec<String> = choices.iter().map(|(item, _)| item.clone()).collect();
        let chosen = console.choose("What next", &items)?;
        match chosen.map(|index| choices.swap_remove(index).1) {
            None => return Ok(Next::Out(After::Quit)),
            Some(Some(next)) => return Ok(next),
            Some(None) => {
                programme.notice = Some("The missed ones once more.".to_owned());
                *game = Game::solo(missed, CLASSIC);
            }
        }
    }
}

fn programme(deck: &Deck, round: &Round, length: Length, seed: &Seed) -> Programme {
    let pack = &deck.pack;
    let notice = deck
        .notice
        .clone()
        .into_iter()
        .chain(round.shortfall())
        .chain(length.minutes.map(|minutes| round.fit(minutes)));
    Programme {
        title: pack.title.clone(),
        credits: pack.credits.clone(),
        licence: pack.licence.clone(),
        notice: notice.reduce(|all, one| format!("{all} {one}")),
        code: Code::new(pack, length.options, seed.clone()).to_string(),
        goes_with: deck.goes_with.clone(),
    }
}

/// A seed that nobody knows beforehand.
pub(super) fn draw() -> Seed {
    // The standard library keys its hash maps from the system's entropy: enough for a seed of five characters.
    let entropy = RandomState::new().hash_one(());
    Seed::draw(&mut ChaCha8Rng::seed_from_u64(entropy))
}
