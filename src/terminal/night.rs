//! A night of teams on one screen: draw the view, wait for a key, the deadline or the next second, write down, play.

use super::{
    Book, Stop,
    draw::{self, night::Scene},
    text,
    tty::Tty,
};
use crate::game::{
    Game, Input,
    view::{Stage, View, Viewer},
};
use cover::Cover;
use desk::{Act, Desk};
use std::time::Duration;

pub mod awards;
pub mod cover;
pub mod desk;

/// How a night came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Played to the podium, or ended by the host.
    Over,
    /// Saved and left: it can be resumed.
    Saved,
}

/// How long to wait for a key before the clock on the screen may have changed.
const TICK: Duration = Duration::from_millis(100);

/// Plays a night from `at` on its own clock until it is over or the host leaves. `notice` stands below the first screen.
///
/// # Errors
/// When the program has to end; everything that was played is written down then.
pub fn play(
    tty: &mut Tty,
    title: &str,
    game: &mut Game,
    book: &mut dyn Book,
    at: Duration,
    notice: Option<String>,
) -> Result<Ending, Stop> {
    let zero = super::Console::now(tty);
    let mut desk = Desk::default();
    desk.notice = notice;
    let mut beaten = at;
    loop {
        let now = super::Console::now(tty).saturating_sub(zero) + at;
        let _ = game.play(now, Input::Tick);
        let view = game.view(Viewer::Room);
        if let Stage::Over { .. } = view.stage {
            return Ok(Ending::Over);
        }
        if now.saturating_sub(beaten) >= Duration::from_secs(1) {
            beaten = now;
            desk.unsaved(book.beat(now));
        }
        desk.follow(&view);
        paint(tty, title, game, &view, &desk, now)?;
        let Some(key) = tty.wait_key(TICK)? else { continue };
        match desk.key(game, &view, &key) {
            None => {}
            Some(Act::Play(input)) => {
                let now = super::Console::now(tty).saturating_sub(zero) + at;
                match game.play(now, input.clone()) {
                    Ok(()) => {
                        desk.took(&input);
                        desk.unsaved(book.write(game.now(), &input));
                    }
                    Err(refused) => desk.say(text::sentence(&refused.to_string())),
                }
            }
            Some(Act::Report) => {
                let Some(dealt) = game.reported() else { continue };
                desk.say(super::reported(book.report(dealt)));
            }
            Some(Act::Quit) => return Ok(Ending::Saved),
        }
    }
}

/// Shows a game as the desk has it.
fn paint(
    tty: &mut Tty,
    title: &str,
    game: &Game,
    view: &View,
    desk: &Desk,
    now: Duration,
) -> Result<(), Stop> {
    let (rules, card) = (game.setup().rules, game.card());
    let finale = desk.wants_finale(view).then(|| game.finale());
    let past = desk.cover.as_ref().and_then(Cover::question).and_then(|question| game.past(question));
    tty.show(|look, size| {
        let (rules, card, finale, past) = (&rules, &card[..], finale.as_ref(), past.as_ref());
        draw::night::frame(size, &Scene { look, title, rules, card, view, desk, finale, past, now })
    })
}

/// What is heard of a night that is played on another terminal.
#[derive(Debug)]
pub struct News {
    /// Its time when it was seen last.
    pub at: Duration,
    /// The game, where it has gone on.
    pub game: Option<Game>,
    /// Whether a program plays it just now.
    pub played: bool,
}

/// Shows a night that is played on another terminal until somebody leaves here, its end included. `look_up` gives what is
/// new of it, if anything.
///
/// # Errors
/// When the program has to end.
pub fn watch(
    tty: &mut Tty,
    title: &str,
    mut game: Game,
    mut at: Duration,
    look_up: &mut dyn FnMut() -> Option<News>,
) -> Result<(), Stop> {
    let mut zero = super::Console::now(tty);
    let mut desk = Desk::watching();
    let mut played = true;
    loop {
        if let Some(news) = look_up() {
            (at, zero, played) = (news.at, super::Console::now(tty), news.played);
            game = news.game.unwrap_or(game);
        }
        // Nobody knows how long the desk is away: its time stands still.
        let now = if played { super::Console::now(tty).saturating_sub(zero) + at } else { at };
        let _ = game.play(now, Input::Tick);
        let view = game.view(Viewer::Room);
        let is_over = matches!(view.stage, Stage::Over { .. });
        let waits = !played && !is_over;
        desk.notice =
            waits.then(|| "The host is away; `houselights night` brings the night back.".to_owned());
        paint(tty, title, &game, &view, &desk, now)?;
        if let Some(console::Key::Char('q' | 'Q' | '\u{4}')) = tty.wait_key(TICK)? {
            return Ok(());
        }
    }
}

/// Shows that nothing is played yet, for a moment; `true` when somebody leaves.
///
/// # Errors
/// When the program has to end.
pub fn wait(tty: &mut Tty) -> Result<bool, Stop> {
    tty.show(|look, (_, columns)| {
        let lines = [
            "",
            "Waiting for a night to begin.",
            "`houselights night` on another terminal begins one; q leaves.",
        ];
        let wrap = |line: &&str| text::wrap(line, columns.saturating_sub(4).max(1));
        lines.iter().flat_map(wrap).map(|line| format!("  {}", look.quiet(&line))).collect()
    })?;
    Ok(matches!(tty.wait_key(TICK)?, Some(console::Key::Char('q' | 'Q' | '\u{4}'))))
}
