//! A night of teams on one screen: draw the view, wait for a key, the deadline or the next second, write down, play.

use super::{Stop, draw, text, tty::Tty};
use crate::game::{
    Game, Input,
    view::{Stage, Viewer},
};
use crate::question::round::Dealt;
use desk::{Act, Desk};
use std::time::Duration;

pub mod cover;
pub mod desk;

/// Where a night is written down while it is played.
pub trait Book {
    /// Writes an input down before its effect is shown.
    ///
    /// # Errors
    /// What to tell the host; the game goes on.
    fn write(&mut self, at: Duration, input: &Input) -> Result<(), String>;

    /// Notes how late it is, about once a second.
    ///
    /// # Errors
    /// As [`Book::write`].
    fn beat(&mut self, at: Duration) -> Result<(), String>;

    /// Keeps a question that somebody reports, and says where.
    ///
    /// # Errors
    /// What to tell the host.
    fn report(&mut self, dealt: &Dealt) -> Result<String, String>;
}

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

/// Plays a night from `at` on its own clock until it is over or the host leaves.
///
/// # Errors
/// When the program has to end; everything that was played is written down then.
pub fn play(
    tty: &mut Tty,
    title: &str,
    game: &mut Game,
    book: &mut dyn Book,
    at: Duration,
) -> Result<Ending, Stop> {
    let zero = super::Console::now(tty);
    let mut desk = Desk::default();
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
        let rules = game.setup().rules;
        let table = desk.wants_table().then(|| game.table());
        tty.show(|look, size| {
            let scene = draw::night::Scene {
                look,
                title,
                rules: &rules,
                view: &view,
                desk: &desk,
                table: table.as_deref(),
                now,
            };
            draw::night::frame(size, &scene)
        })?;
        let Some(key) = tty.wait_key(TICK)? else { continue };
        match desk.key(&view, &rules, &key) {
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
                desk.say(match book.report(dealt) {
                    Ok(place) => format!("Reported; thank you. Kept in {place}"),
                    Err(error) => format!("The report could not be kept: {error}"),
                });
            }
            Some(Act::Quit) => return Ok(Ending::Saved),
        }
    }
}

/// Shows a night that is played on another terminal, until somebody leaves here or it is over. `look_up` gives the game
/// and its time whenever there is something new.
///
/// # Errors
/// When the program has to end.
pub fn watch(
    tty: &mut Tty,
    title: &str,
    mut game: Game,
    mut at: Duration,
    look_up: &mut dyn FnMut() -> Option<(Game, Duration)>,
) -> Result<Ending, Stop> {
    let mut zero = super::Console::now(tty);
    let desk = Desk::watching();
    loop {
        if let Some((newer, time)) = look_up() {
            (game, at, zero) = (newer, time, super::Console::now(tty));
        }
        let now = super::Console::now(tty).saturating_sub(zero) + at;
        let _ = game.play(now, Input::Tick);
        let view = game.view(Viewer::Room);
        if let Stage::Over { .. } = view.stage {
            return Ok(Ending::Over);
        }
        let rules = game.setup().rules;
        tty.show(|look, size| {
            let scene =
                draw::night::Scene { look, title, rules: &rules, view: &view, desk: &desk, table: None, now };
            draw::night::frame(size, &scene)
        })?;
        if let Some(console::Key::Char('q' | 'Q' | '\u{4}')) = tty.wait_key(TICK)? {
            return Ok(Ending::Saved);
        }
    }
}
