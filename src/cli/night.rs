//! `houselights night`: teams around one screen, from the set-up to the podium; interrupted, it comes back.

use super::{data::Data, launch, shelf::tell};
use crate::{
    game::{
        Game, Input,
        mode::{Mode, Wager},
        view::{Stage, Viewer},
    },
    question::round::When,
    store::{self, Resumed, Store, Unfinished},
    terminal::{
        Console as _, Stop,
        look::Look,
        night::{self, Book as _, Ending},
        signals, text,
        tty::Tty,
    },
};
use anyhow::bail;
use book::Ledger;
use code::Request;
use settle::Settled;
use std::time::Duration;

mod book;
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
    if !args.yes && interrupted(&mut tty, data)? {
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
    let game = Game::new(settled.setup.clone());
    let opened = data.state().map_err(|error| error.to_string());
    let opened = opened.and_then(|folder| Store::open(&folder).map_err(|error| error.to_string()));
    let begun = opened.and_then(|store| {
        let begun = store.begin(&settled.title, &settled.code, &settled.setup, now());
        begun.map_err(|error| error.to_string())
    });
    let (journal, trouble) = match begun {
        Ok(journal) => (Some(journal), None),
        Err(error) => (None, Some(error)),
    };
    let Settled { title, code, notice, .. } = &settled;
    let moved = journal.as_ref().and_then(|journal| journal.moved());
    let moved = moved.map(|moved| {
        format!("The journal was damaged; it is kept as {}.", text::clean(&moved.display().to_string()))
    });
    let notice = [notice.clone(), moved].into_iter().flatten().reduce(|one, other| format!("{one} {other}"));
    let ledger = Ledger::new(journal, trouble, title, code, data);
    play(tty, (title, code), game, ledger, Duration::ZERO, notice)
}

/// Offers a night that was interrupted, if there is one; whether that was all that somebody wanted.
///
/// # Errors
/// When the program has to end.
pub fn interrupted(tty: &mut Tty, data: &Data) -> anyhow::Result<bool> {
    let open = || {
        let folder = data.state().ok().filter(|folder| folder.join(store::FILE).exists())?;
        let store = Store::open(&folder).ok()?;
        let last = store.unfinished().ok()?.into_iter().next()?;
        Some((store, last))
    };
    let Some((store, last)) = open() else { return Ok(false) };
    match offer(tty, &last)? {
        Some(Again::Resume) => match store.resume(last.night) {
            Ok(Some(resumed)) => return resume(tty, resumed, data).map(|()| true),
            Ok(None) => tell(tty.look(), "Another program has taken it up meanwhile.")?,
            Err(error) => tell(tty.look(), &format!("It cannot be brought back: {error}."))?,
        },
        Some(Again::Scores) => match store.peek(last.night) {
            Ok((game, _, title)) => {
                store.discard(last.night, now())?;
                return finale::show(tty.look(), &title, "", &game, false).map(|()| true);
            }
            Err(error) => tell(tty.look(), &format!("It cannot be brought back: {error}."))?,
        },
        Some(Again::Discard) => store.discard(last.night, now())?,
        Some(Again::Later) => {}
        None => return Ok(true),
    }
    Ok(false)
}

/// What becomes of a night that was interrupted.
#[derive(Debug, Clone, Copy)]
enum Again {
    Resume,
    Scores,
    Discard,
    Later,
}

fn offer(tty: &mut Tty, night: &Unfinished) -> Result<Option<Again>, Stop> {
    let prompt = format!("{} was interrupted {}", text::clean(&night.title), ago(now() - night.seen));
    let choices = [
        ("Resume it", Again::Resume),
        ("Show the scores and end it", Again::Scores),
        ("Discard it", Again::Discard),
        ("Begin another one and keep it", Again::Later),
    ];
    let items: Vec<String> = choices.iter().map(|(item, _)| (*item).to_owned()).collect();
    Ok(tty.choose(&prompt, &items)?.map(|index| choices[index].1))
}

/// How long ago, in words.
fn ago(seconds: i64) -> String {
    let count = |n: i64, what: &str| format!("{n} {what}{} ago", if n == 1 { "" } else { "s" });
    match seconds {
        ..60 => "less than a minute ago".to_owned(),
        60..3600 => count(seconds / 60, "minute"),
        3600..172_800 => count(seconds / 3600, "hour"),
        _ => count(seconds / 86_400, "day"),
    }
}

/// Goes on with a night. A clock that ran stands until the host lets it go on.
fn resume(tty: &mut Tty, resumed: Resumed, data: &Data) -> anyhow::Result<()> {
    let Resumed { mut game, at, title, code, journal } = resumed;
    let mut ledger = Ledger::new(Some(journal), None, &title, &code, data);
    if game.deadline().is_some() {
        let _ = game.play(at, Input::Pause);
        let _ = ledger.write(at, &Input::Pause);
    }
    let notice = game.view(Viewer::Room).paused.then(|| "Back where it stopped.".to_owned());
    play(tty, (&title, &code), game, ledger, at, notice)
}

fn play(
    tty: &mut Tty,
    (title, code): (&str, &str),
    mut game: Game,
    mut ledger: Ledger<'_>,
    at: Duration,
    notice: Option<String>,
) -> anyhow::Result<()> {
    let ended = night::play(tty, title, &mut game, &mut ledger, at, notice);
    tty.give_back();
    match ended {
        Ok(Ending::Over) => {
            ledger.end();
            finale::show(tty.look(), title, code, &game, false)
        }
        Ok(Ending::Saved) => finale::show(tty.look(), title, code, &game, ledger.is_saved()),
        Err(stop) => {
            // The reason to stop counts, not that the terminal may be gone already.
            let _ = finale::show(tty.look(), title, code, &game, ledger.is_saved());
            Err(stop.into())
        }
    }
}

/// Seconds since 1970.
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Whether a game is past its last reveal.
fn is_played(game: &Game) -> bool {
    matches!(game.view(Viewer::Room).stage, Stage::Over { left: false } | Stage::Podium { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_said_in_words() {
        let said = [5, 61, 250, 3700, 90_000, 200_000].map(ago);
        let expected = [
            "less than a minute ago", "1 minute ago", "4 minutes ago", "1 hour ago", "25 hours ago",
            "2 days ago",
        ];
        assert_eq!(said, expected);
    }
}
