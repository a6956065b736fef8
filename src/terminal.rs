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
use signals::Signal;
use std::{
    io,
    panic::{self, AssertUnwindSafe},
    time::Duration,
};

/// What is printed around a round: where it comes from and how to have it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// Keeps a reported question and says where; an error is shown and the game goes on.
pub type Keep<'a> = &'a mut dyn FnMut(&Dealt) -> Result<String, String>;

/// Plays a game to its end, whatever that is, and shows the result.
///
/// # Errors
/// When the program has to end; the score so far has been shown then, as it is on a panic.
pub fn play(
    console: &mut dyn Console,
    programme: &Programme,
    game: &mut Game,
    keep: Keep<'_>,
) -> Result<Ending, Stop> {
    let start = console.now();
    // A panic is not answered here, only the score saved from it: the caller never sees what it may have broken.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| run(console, programme, game, keep, start)));
    if !game.is_over() {
        // Whatever ended the loop, the score so far stands. A game that is not over can be left at any time.
        let _ = game.play(console.now().saturating_sub(start), Input::Leave);
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
    keep: Keep<'_>,
    start: Duration,
) -> Result<Ending, Stop> {
    loop {
        let view = game.alone();
        if let View::Over(_) = view {
            return Ok(Ending::Finished);
        }
        match console.act(programme, &view, game.deadline().map(|deadline| start + deadline))? {
            Act::Play(input) => {
                let leaves = input == Input::Leave;
                if let Err(refused) = game.play(console.now().saturating_sub(start), input) {
                    console.say(&text::sentence(&refused.to_string()))?;
                }
                if leaves {
                    return Ok(Ending::Left);
                }
            }
            Act::Report => {
                let Some(dealt) = game.reported() else { continue };
                let said = match keep(dealt) {
                    Ok(place) => format!("Reported; thank you. Kept in {place}"),
                    Err(error) => format!("The report could not be kept: {error}"),
                };
                console.say(&said)?;
            }
            Act::Back => return Ok(Ending::Back),
            Act::New => return Ok(Ending::New),
        }
    }
}

#[cfg(test)]
mod tests;
