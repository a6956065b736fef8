//! A round in front of people: draw the view, wait for a key or the deadline, play.
//!
//! [`Console`] is all that the loop knows of a screen; [`tty::Tty`] paints one, [`plain::Plain`] prints lines.

pub mod arrange;
pub mod card;
pub mod choice;
pub mod draw;
pub mod entry;
pub mod excerpt;
pub mod keys;
pub mod letters;
pub mod look;
pub mod night;
pub mod pane;
pub mod plain;
pub mod screen;
pub mod signals;
pub mod text;
pub mod tty;

use crate::game::{
    Game, Input,
    outcome::Outcome,
    solo::{SEAT, View},
};
use crate::question::round::Dealt;
use serde::{Deserialize, Serialize};
use signals::Signal;
use std::{
    io,
    panic::{self, AssertUnwindSafe},
    time::Duration,
};

/// What is printed around a round: where it comes from and how to have it again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Title of the pack.
    pub title: String,
    /// Who made it.
    pub credits: Option<String>,
    /// Licence of its texts.
    pub licence: Option<String>,
    /// Something to know before the first question: a round shorter than asked for.
    pub notice: Option<String>,
    /// Deals the same round on any machine.
    pub code: String,
    /// What the code needs beside it, where several packs or a part of one are played.
    pub goes_with: Option<String>,
}

/// What the people in front of the console want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Something for the game.
    Play(Input),
    /// Keep the question that was answered last for its author to look at.
    Report,
    /// Back to where they came from.
    Back,
    /// Another round instead of this one.
    New,
}

/// How a round came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every question was answered.
    Finished,
    /// Left before that, or with `q` at the last one.
    Left,
    /// Left for the menu.
    Back,
    /// Left for another round.
    New,
}

/// Why a console gives up: the program has to end.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// Somebody or something wants the program to end.
    #[error("{0}")]
    Signal(Signal),
    /// The terminal or pipe is gone or broken.
    #[error("the terminal or pipe cannot be used")]
    Io(#[from] io::Error),
}

/// A screen with people in front of it.
pub trait Console {
    /// Time since the console was opened.
    fn now(&self) -> Duration;

    /// Shows a view and waits for what somebody makes of it, until the deadline at most.
    ///
    /// # Errors
    /// When the program has to end.
    fn act(&mut self, programme: &Programme, view: &View, deadline: Option<Duration>) -> Result<Act, Stop>;

    /// Says something in passing: it stands beside the next view.
    ///
    /// # Errors
    /// When the program has to end.
    fn say(&mut self, text: &str) -> Result<(), Stop>;

    /// Shows how the round ended, in a place where it stays.
    ///
    /// # Errors
    /// When the program has to end.
    fn curtain(&mut self, programme: &Programme, outcome: &Outcome) -> Result<(), Stop>;

    /// Lets somebody choose one of `items`, the first unless they move; `None` when nobody wants or can.
    ///
    /// # Errors
    /// When the program has to end.
    fn choose(&mut self, prompt: &str, items: &[String]) -> Result<Option<usize>, Stop>;
}

/// Where a game is written down while it is played.
pub trait Book {
    /// Writes an input down before its effect is shown.
    ///
    /// # Errors
    /// What to tell the players; the game goes on.
    fn write(&mut self, at: Duration, input: &Input) -> Result<(), String>;

    /// Notes how late it is, about once a second.
    ///
    /// # Errors
    /// As [`Book::write`].
    fn beat(&mut self, at: Duration) -> Result<(), String>;

    /// Keeps a question that somebody reports, and says where.
    ///
    /// # Errors
    /// What to tell the players.
    fn report(&mut self, dealt: &Dealt) -> Result<String, String>;
}

/// Plays a game from `at` on its own clock to its end, whatever that is, and shows the result.
///
/// # Errors
/// When the program has to end; the score so far has been shown then, as it is on a panic.
pub fn play(
    console: &mut dyn Console,
    programme: &Programme,
    game: &mut Game,
    book: &mut dyn Book,
    at: Duration,
) -> Result<Ending, Stop> {
    let start = console.now();
    // A panic is not answered here, only the score saved from it: the caller never sees what it may have broken.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| run(console, programme, game, book, (start, at))));
    if !game.is_over() {
        // Whatever ended the loop, the score so far stands. A game that is not over can be left at any time.
        let _ = game.play(console.now().saturating_sub(start) + at, Input::Leave);
    }
    match ended.unwrap_or_else(|panic| {
        let _ = console.curtain(programme, &game.outcome(SEAT));
        panic::resume_unwind(panic)
    }) {
        Ok(Ending::New) => Ok(Ending::New),
        Ok(ending) => console.curtain(programme, &game.outcome(SEAT)).map(|()| ending),
        Err(stop) => {
            // The reason to stop counts, not that the terminal may be gone already.
            let _ = console.curtain(programme, &game.outcome(SEAT));
            Err(stop)
        }
    }
}

fn run(
    console: &mut dyn Console,
    programme: &Programme,
    game: &mut Game,
    book: &mut dyn Book,
    (start, at): (Duration, Duration),
) -> Result<Ending, Stop> {
    let mut saved = true;
    loop {
        let view = game.alone();
        if let View::Over(_) = view {
            return Ok(Ending::Finished);
        }
        let deadline = game.deadline().map(|deadline| start + deadline.saturating_sub(at));
        match console.act(programme, &view, deadline)? {
            Act::Play(input) => {
                let leaves = input == Input::Leave;
                match game.play(console.now().saturating_sub(start) + at, input.clone()) {
                    Ok(()) if leaves => {}
                    Ok(()) => {
                        let written = book.write(game.now(), &input);
                        if let (Err(trouble), true) = (&written, saved) {
                            console.say(&unsaved(trouble))?;
                        }
                        saved = written.is_ok();
                    }
                    Err(refused) => console.say(&text::sentence(&refused.to_string()))?,
                }
                if leaves {
                    return Ok(Ending::Left);
                }
            }
            Act::Report => {
                let Some(dealt) = game.reported() else { continue };
                let said = reported(book.report(dealt));
                console.say(&said)?;
            }
            Act::Back => return Ok(Ending::Back),
            Act::New => return Ok(Ending::New),
        }
    }
}

/// What is said of a report.
fn reported(kept: Result<String, String>) -> String {
    match kept {
        Ok(place) => format!("Reported; thank you. Kept in {place}"),
        Err(error) => format!("The report could not be kept: {error}"),
    }
}

/// What is said of a game that cannot be written down.
fn unsaved(trouble: &str) -> String {
    format!("Not saved: {trouble}. The game goes on.")
}

#[cfg(test)]
mod tests;
