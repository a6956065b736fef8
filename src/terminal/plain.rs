//! A round as plain lines: for pipes, scripts, screen readers and terminals that cannot be painted.
//!
//! What is printed depends on the pack, the options and the lines read, on nothing else.

use super::{
    Act, Console, Programme, Stop, card, choice,
    choice::Choice,
    screen::{self, Came},
    signals, text,
};
use crate::game::{
    Input,
    score::Outcome,
    view::{Header, View},
};
use std::{io::Write, time::Duration};

/// Longer lines than this are no answers; they are read and forgotten.
const LONGEST: usize = 4096;

/// Where lines come from: `None` at the end.
pub trait Lines {
    /// The next line, without its end.
    ///
    /// # Errors
    /// When it cannot be read or a signal came.
    fn line(&mut self) -> Result<Option<String>, Stop>;
}

/// Lines of standard input, read so that a signal is noticed in between.
#[derive(Debug, Default)]
pub struct Stdin {
    bytes: Vec<u8>,
    ended: bool,
}

impl Lines for Stdin {
    fn line(&mut self) -> Result<Option<String>, Stop> {
        loop {
            if let Some(signal) = signals::pending() {
                return Err(Stop::Signal(signal));
            }
            if let Some(end) = self.bytes.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.bytes.drain(..=end).collect();
                return Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()));
            }
            if self.ended {
                let rest = std::mem::take(&mut self.bytes);
                let rest = String::from_utf8_lossy(&rest).trim_end().to_owned();
                return Ok((!rest.is_empty()).then_some(rest));
            }
            self.bytes.truncate(LONGEST);
            match screen::wait(Duration::from_millis(100))? {
                Came::Bytes(bytes) => self.bytes.extend(bytes),
                Came::Nothing => {}
                Came::End => self.ended = true,
            }
        }
    }
}

/// Plain lines in and out.
pub struct Plain<R, W> {
    lines: R,
    out: W,
    greeted: bool,
}

impl<R: Lines, W: Write> Plain<R, W> {
    /// Reads answers from `lines` and prints to `out`.
    pub fn new(lines: R, out: W) -> Self {
        Self { lines, out, greeted: false }
    }

    fn print(&mut self, line: &str) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{}", text::clean(line))?)
    }

    fn greet(&mut self, programme: &Programme) -> Result<(), Stop> {
        if !self.greeted {
            self.greeted = true;
            self.print(&programme.title)?;
            if let Some(notice) = &programme.notice {
                self.print(notice)?;
            }
            self.print("Answer with a letter, a number or the option's text; q leaves.")?;
            self.print("")?;
        }
        Ok(())
    }

    fn question(&mut self, header: &Header, stem: &str, options: &[String]) -> Result<(), Stop> {
        self.print(&format!("Question {}/{}", header.number, header.total))?;
        self.print(stem)?;
        for (index, option) in options.iter().enumerate() {
            self.print(&format!("{}) {option}", choice::letter(index)))?;
        }
        Ok(self.out.flush()?)
    }

    fn answer(&mut self, options: &[String]) -> Result<Act, Stop> {
        loop {
            let Some(line) = self.lines.line()? else { return Ok(Act::Play(Input::Leave)) };
            let line = line.trim();
            let said = match choice::line(options, line) {
                Choice::Option(index) => return Ok(Act::Play(Input::Answer(index))),
                _ if matches!(line, "q" | "Q" | "quit") => return Ok(Act::Play(Input::Leave)),
                Choice::Either(other) => {
                    let letter = choice::letter(other);
                    format!("{line} is also the text of {letter}; answer with a letter.")
                }
                _ if line.is_empty() || line == "?" => {
                    format!("Answer with {}; q leaves.", keys(options.len()))
                }
                _ => {
                    let line = text::cut(line, 40);
                    format!(
                        "\"{line}\" is none of the options; answer with {}; q leaves.",
                        keys(options.len())
                    )
                }
            };
            self.print(&said)?;
            self.out.flush()?;
        }
    }
}

fn keys(options: usize) -> String {
    let last = options.saturating_sub(1);
    format!("a letter A-{}, its number or the option's text", choice::letter(last))
}

impl<R: Lines, W: Write> Console for Plain<R, W> {
    fn now(&self) -> Duration {
        // No clock: the output must not depend on how fast the lines came.
        Duration::ZERO
    }

    fn act(&mut self, programme: &Programme, view: &View, _: Option<Duration>) -> Result<Act, Stop> {
        match view {
            View::Asking { header, stem, options, .. } => {
                self.greet(programme)?;
                self.question(header, stem, options)?;
                self.answer(options)
            }
            View::Revealed { options, choice, answer, story, .. } => {
                let verdict = if *choice == Some(*answer) {
                    "Right.".to_owned()
                } else {
                    format!("Wrong: {}) {}", choice::letter(*answer), options[*answer])
                };
                self.print(&verdict)?;
                if let Some(story) = story {
                    self.print(story)?;
                }
                self.print("")?;
                Ok(Act::Play(Input::Next))
            }
            View::Over(_) => Ok(Act::Play(Input::Leave)),
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.print(text)
    }

    fn curtain(&mut self, programme: &Programme, outcome: &Outcome) -> Result<(), Stop> {
        if outcome.left {
            self.print("")?;
        }
        for line in card::closing(programme, outcome) {
            self.print(&line)?;
        }
        Ok(self.out.flush()?)
    }

    fn choose(&mut self, _: &str, _: &[String]) -> Result<Option<usize>, Stop> {
        Ok(None)
    }
}
