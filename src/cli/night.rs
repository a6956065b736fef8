//! `houselights night`: teams around one screen, from the set-up to the podium; interrupted, it comes back.

use super::{
    book::Ledger,
    data::Data,
    interrupted,
    launch::{self, After},
};
use crate::{
    game::{
        Game, Input,
        mode::{Mode, Wager},
        view::{Stage, Viewer},
    },
    question::round::When,
    store::{Kept, Label, Resumed},
    terminal::{
        Book as _,
        look::Look,
        night::{self, Ending},
        signals,
        tty::Tty,
    },
};
use anyhow::bail;
use code::Request;
use settle::Settled;
use std::time::Duration;

mod code;
mod finale;
mod names;
mod settle;
mod watch;

/// What the command line asks for. What it leaves open is asked, or taken as usual with `--yes`.
#[derive(Debug, Clone, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Args {
    /// Packs or articles, a round from each; one of them gives all rounds. Film history without any.
    #[arg(value_name = "PACK|ARTICLE")]
    files: Vec<String>,
    /// Names of the teams, with commas between them.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    teams: Vec<String>,
    /// The way of playing: classic, party, film-buff, confidence, wipeout, joker, final-wager or closest-number.
    #[arg(long)]
    mode: Option<Mode>,
    /// Every team answers every question and the host keys for all; otherwise they come to the keyboard in turn.
    #[arg(long)]
    host: bool,
    /// How many rounds from one pack.
    #[arg(long, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=20))]
    rounds: Option<usize>,
    /// How many questions a round.
    #[arg(long, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=50))]
    questions: Option<usize>,
    /// As many questions as fit into N minutes in all, by the time to read, to answer and to read on.
    #[arg(long, value_name = "N", conflicts_with = "questions", value_parser = clap::value_parser!(u16).range(1..=600))]
    minutes: Option<u16>,
    /// How much of the film the teams have seen: before, interval, after or any. Several, as `before,after`, are parts of
    /// one night with the film between them.
    #[arg(long, value_delimiter = ',')]
    when: Vec<When>,
    /// Before the film: questions about its premise are welcome.
    #[arg(long)]
    premise: bool,
    /// Deal with these 1 to 16 letters and digits, or what this code dealt.
    #[arg(long, value_name = "CODE")]
    seed: Option<Request>,
    /// Hold the options back until the host has read the question aloud.
    #[arg(long)]
    read_aloud: bool,
    /// Each team may double one round.
    #[arg(long)]
    joker: bool,
    /// The last question is for a wager: `score` for up to all of a team's points, or the most that may be wagered.
    #[arg(long, value_name = "MOST")]
    wager: Option<Wager>,
    /// In party mode: more points for right answers in a row.
    #[arg(long)]
    streaks: bool,
    /// A clock on each question, or none.
    #[arg(long, value_name = "HOW", num_args = 0..=1, default_missing_value = "on", value_parser = ["on", "off"])]
    clock: Option<String>,
    /// Access mode, where there is a clock: twice the time for everybody, or with `off` as much as anybody needs.
    #[arg(long, value_name = "HOW", num_args = 0..=1, default_missing_value = "double", value_parser = ["double", "off"])]
    access: Option<String>,
    /// Ask nothing: what is not said is as usual.
    #[arg(long)]
    yes: bool,
    /// Show the night that is played on another terminal of this machine.
    #[arg(long, conflicts_with_all = ["files", "teams", "mode", "seed"])]
    screen: bool,
}

/// Plays a night.
///
/// # Errors
/// When there is no terminal, a pack cannot be used, or the program has to end.
pub fn run(args: &Args, data: &Data) -> anyhow::Result<()> {
    if !launch::interactive(false) {
        bail!("a night needs a terminal; `houselights play` also prints plain lines");
    }
    signals::listen()?;
    let mut tty = Tty::new(Look::of_environment());
    if args.screen {
        return watch::run(&mut tty, data);
    }
    if !args.yes && interrupted::offer(&mut tty, data, "Begin another night")? == After::Quit {
        return Ok(());
    }
    begin(&mut tty, args, data)
}

/// Sets a night up and plays it.
///
/// # Errors
/// When a pack cannot be used, or the program has to end.
pub fn begin(tty: &mut Tty, args: &Args, data: &Data) -> anyhow::Result<()> {
    let Some(settled) = settle::settle(tty, args, data)? else { return Ok(()) };
    let Settled { title, code, setup, credits, notice } = settled;
    let label = Label { title, code, about: credits };
    let ledger = Ledger::begin(&label, &setup, data);
    let notice = [notice, ledger.moved()].into_iter().flatten().reduce(|one, other| format!("{one} {other}"));
    play(tty, &label, Game::new(setup), ledger, Duration::ZERO, notice)
}

/// Goes on with a night. A clock that ran stands until the host lets it go on.
///
/// # Errors
/// When the program has to end.
pub(super) fn resume(tty: &mut Tty, resumed: Resumed, data: &Data) -> anyhow::Result<()> {
    let Resumed { kept: Kept { mut game, at, label }, journal } = resumed;
    let mut ledger = Ledger::resumed(&label, journal, data);
    if game.deadline().is_some() {
        let _ = game.play(at, Input::Pause);
        let _ = ledger.write(at, &Input::Pause);
    }
    let notice = game.view(Viewer::Room).paused.then(|| "Back where it stopped.".to_owned());
    play(tty, &label, game, ledger, at, notice)
}

/// Prints the table of a night that nobody plays on.
///
/// # Errors
/// When the terminal is gone.
pub(super) fn score(look: &Look, label: &Label, game: &Game) -> anyhow::Result<()> {
    finale::show(look, &Label { code: String::new(), ..label.clone() }, game, false)
}

fn play(
    tty: &mut Tty,
    label: &Label,
    mut game: Game,
    mut ledger: Ledger<'_>,
    at: Duration,
    notice: Option<String>,
) -> anyhow::Result<()> {
    let ended = night::play(tty, &label.title, &mut game, &mut ledger, at, notice);
    tty.give_back();
    match ended {
        Ok(Ending::Over) => {
            ledger.end();
            finale::show(tty.look(), label, &game, false)
        }
        Ok(Ending::Saved) => finale::show(tty.look(), label, &game, ledger.is_saved()),
        Err(stop) => {
            // The reason to stop counts, not that the terminal may be gone already.
            let _ = finale::show(tty.look(), label, &game, ledger.is_saved());
            Err(stop.into())
        }
    }
}

/// Whether a game is past its last reveal.
fn is_played(game: &Game) -> bool {
    matches!(game.view(Viewer::Room).stage, Stage::Over { left: false } | Stage::Podium { .. })
}
