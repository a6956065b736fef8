//! Playing rounds of one pack until the players have had enough.

use super::{book::Ledger, data::Data, deck::Deck};
use crate::{
    game::{Game, Input, mode::CLASSIC, solo},
    pack::code::Code,
    question::{
        round::{self, Dealt, Options, Round},
        seed::Seed,
    },
    store::{Journal, Kept, Label, Resumed},
    terminal::{self, Console, Ending, Programme, Stop, signals::Signal, text},
};
use anyhow::bail;
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use std::{
    env,
    hash::{BuildHasher as _, RandomState},
    io::{self, IsTerminal as _},
    time::Duration,
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

/// Where rounds are played from: what is offered after one, and whether it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home<'a> {
    /// The menu.
    Menu,
    /// A command of its own.
    Command,
    /// A command without a screen: nobody could resume it there.
    Pipe,
    /// A round that was interrupted; after it comes what the program was started for.
    Again(&'a str),
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
    home: Home<'_>,
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
        let table = Table { deck: Some(deck), home, data };
        match table.once_more(console, programme, Game::solo(round.items, CLASSIC), None)? {
            Next::Same | Next::Missed => {}
            Next::New => seed = draw(),
            Next::Out(after) => return Ok(after),
        }
    }
}

/// Goes on with a round that was interrupted. [`After::Menu`] where the players then want what the program was started
/// for, which is `onward`.
///
/// # Errors
/// When the program has to end.
pub(super) fn resume(
    console: &mut dyn Console,
    resumed: Resumed,
    onward: &str,
    data: &Data,
) -> anyhow::Result<After> {
    let Resumed { kept: Kept { game, at, label }, journal } = resumed;
    let programme = of_label(&label);
    let items: Vec<Dealt> = game.setup().rounds.iter().flat_map(|round| round.items.clone()).collect();
    let table = Table { deck: None, home: Home::Again(onward), data };
    let (mut game, mut written) = (game, Some((journal, at)));
    loop {
        match table.once_more(console, programme.clone(), game, written.take())? {
            Next::Same | Next::Missed => game = Game::solo(items.clone(), CLASSIC),
            Next::New => return Ok(After::Menu),
            Next::Out(after) => return Ok(after),
        }
    }
}

/// Shows the score of a round that nobody plays on.
///
/// # Errors
/// When the program has to end.
pub(super) fn score(console: &mut dyn Console, label: &Label, mut game: Game) -> Result<(), Stop> {
    let _ = game.play(game.now(), Input::Leave);
    console.curtain(&of_label(label), &game.outcome(solo::SEAT))
}

/// What comes after a round.
enum Next {
    /// The same questions again.
    Same,
    /// Those that were missed.
    Missed,
    /// Other ones.
    New,
    Out(After),
}

/// What rounds are played with.
#[derive(Clone, Copy)]
struct Table<'a> {
    deck: Option<&'a Deck>,
    home: Home<'a>,
    data: &'a Data,
}

impl Table<'_> {
    /// Plays a round, then its missed questions as often as wanted. `written` is where it has come from, and when.
    fn once_more(
        self,
        console: &mut dyn Console,
        mut programme: Programme,
        mut game: Game,
        mut written: Option<(Journal, Duration)>,
    ) -> Result<Next, Stop> {
        let Self { deck, home, data } = self;
        let out = if home == Home::Command { After::Quit } else { After::Menu };
        loop {
            let label = label(&programme);
            let (at, ledger) = match written.take() {
                Some((journal, at)) => (at, Ledger::resumed(&label, journal, data)),
                None if home == Home::Pipe => {
                    (Duration::ZERO, Ledger::blank(&label.title, &label.code, data))
                }
                None => (Duration::ZERO, Ledger::begin(&label, game.setup(), data)),
            };
            let mut ledger = ledger.with(deck);
            let ended = terminal::play(console, &programme, &mut game, &mut ledger, at);
            // Whoever is thrown out by the system comes back; who leaves has left.
            if matches!(ended, Ok(_) | Err(Stop::Signal(Signal::Interrupt))) {
                ledger.end();
            }
            match ended? {
                Ending::New => return Ok(Next::New),
                Ending::Back => return Ok(Next::Out(out)),
                Ending::Left => return Ok(Next::Out(After::Quit)),
                Ending::Finished => {}
            }
            let missed = game.missed(solo::SEAT);
            match self.choose(console, missed.len())? {
                Next::Missed => {
                    programme.notice = Some("The missed ones once more.".to_owned());
                    game = Game::solo(missed, CLASSIC);
                }
                next => return Ok(next),
            }
        }
    }

    /// What comes after a round.
    fn choose(self, console: &mut dyn Console, missed: usize) -> Result<Next, Stop> {
        let new = if let Home::Again(onward) = self.home { onward } else { "New questions" };
        let mut choices = vec![(new.to_owned(), Next::New)];
        choices.push(("The same questions again".to_owned(), Next::Same));
        match missed {
            0 => {}
            1 => choices.push(("The missed one once more".to_owned(), Next::Missed)),
            n => choices.push((format!("The {n} missed ones once more"), Next::Missed)),
        }
        if self.home == Home::Menu {
            choices.push(("Menu".to_owned(), Next::Out(After::Menu)));
        }
        choices.push(("Quit".to_owned(), Next::Out(After::Quit)));
        let items: Vec<String> = choices.iter().map(|(item, _)| item.clone()).collect();
        let chosen = console.choose("What next", &items)?;
        Ok(chosen.map_or(Next::Out(After::Quit), |index| choices.swap_remove(index).1))
    }
}

/// What the journal keeps of a programme.
fn label(programme: &Programme) -> Label {
    let about = serde_json::to_string(programme).expect("texts only");
    Label { title: programme.title.clone(), code: programme.code.clone(), about }
}

fn of_label(Label { title, code, about }: &Label) -> Programme {
    let bare = |_| Programme { title: title.clone(), code: code.clone(), ..Programme::default() };
    serde_json::from_str(about).unwrap_or_else(bare)
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
