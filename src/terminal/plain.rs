//! A round as plain lines: for pipes, scripts, screen readers and terminals that cannot be painted.
//!
//! What is printed depends on the pack, the options and the lines read, on nothing else.

use super::{
    Act, Console, Programme, Stop, card, choice,
    choice::Choice,
    draw,
    screen::{self, Came},
    signals, text,
};
use crate::{
    game::{
        Input,
        outcome::Outcome,
        response::Response,
        solo::{Header, View},
        view::Item,
    },
    question::Kind,
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
    /// The question that stands there, waiting for an answer.
    asked: Option<usize>,
}

impl<R: Lines, W: Write> Plain<R, W> {
    /// Reads answers from `lines` and prints to `out`.
    pub fn new(lines: R, out: W) -> Self {
        Self { lines, out, greeted: false, asked: None }
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

    fn question(&mut self, header: &Header, item: &Item) -> Result<(), Stop> {
        self.print(&format!("Question {}/{}", header.number, header.total))?;
        self.print(&item.stem)?;
        if let Some(picture) = &item.picture {
            self.print(&format!("[Picture: {picture}]"))?;
        }
        for (index, option) in item.options.iter().enumerate() {
            self.print(&format!("{}) {option}", choice::letter(index)))?;
        }
        if !matches!(item.kind, Kind::Choice | Kind::TrueFalse) {
            self.print(&how_to_answer(item))?;
        }
        Ok(self.out.flush()?)
    }

    fn answer(&mut self, item: &Item) -> Result<Act, Stop> {
        loop {
            let Some(line) = self.lines.line()? else { return Ok(Act::Play(Input::Leave)) };
            let line = line.trim();
            match read(item, line) {
                Ok(act) => return Ok(act),
                Err(said) => self.print(&said)?,
            }
            self.out.flush()?;
        }
    }
}

/// What a line means for an open question, or what to say about it.
fn read(item: &Item, line: &str) -> Result<Act, String> {
    let answer = |response| Ok(Act::Play(Input::alone(response)));
    let options = &item.options;
    match item.kind {
        Kind::Choice | Kind::TrueFalse => match choice::line(options, line) {
            Choice::Option(index) => return answer(Response::Option(index)),
            Choice::Either(other) => {
                let letter = choice::letter(other);
                return Err(format!("{line} is also the text of {letter}; answer with a letter."));
            }
            Choice::Past | Choice::No => {}
        },
        Kind::Order => {
            if let Some(order) = choice::order(options, line) {
                return answer(Response::Order(order));
            }
        }
        Kind::Number | Kind::Open => {}
    }
    let leaves = match item.kind {
        // An open answer takes every letter; nothing is answered with a colon before it.
        Kind::Open => matches!(line, ":q" | ":quit"),
        _ => matches!(line, "q" | "Q" | "quit" | ":q" | ":quit"),
    };
    match line {
        _ if leaves => Ok(Act::Play(Input::Leave)),
        "!" => Ok(Act::Report),
        "" | "?" => Err(format!("{} A ! reports the question before this one.", how_to_answer(item))),
        _ if matches!(item.kind, Kind::Number | Kind::Open) => answer(Response::Text(line.to_owned())),
        _ => {
            let line = text::cut(line, 40);
            let what = if item.kind == Kind::Order { "is no such order" } else { "is none of the options" };
            Err(format!("\"{line}\" {what}; {}", lower_first(&how_to_answer(item))))
        }
    }
}

/// How to answer, and how to leave.
fn how_to_answer(item: &Item) -> String {
    let last = choice::letter(item.options.len().saturating_sub(1));
    match item.kind {
        Kind::Choice | Kind::TrueFalse => {
            format!("Answer with a letter A-{last}, its number or the option's text; q leaves.")
        }
        Kind::Order => format!("Answer with all letters A-{last} in their right order; q leaves."),
        Kind::Number => format!("{} q leaves.", draw::hint(item)),
        Kind::Open => format!("{} :q leaves.", draw::hint(item)),
    }
}

fn lower_first(text: &str) -> String {
    text.chars().take(1).flat_map(char::to_lowercase).chain(text.chars().skip(1)).collect()
}

impl<R: Lines, W: Write> Console for Plain<R, W> {
    fn now(&self) -> Duration {
        // No clock: the output must not depend on how fast the lines came.
        Duration::ZERO
    }

    fn act(&mut self, programme: &Programme, view: &View, _: Option<Duration>) -> Result<Act, Stop> {
        match view {
            View::Asking { header, item, .. } => {
                self.greet(programme)?;
                // After a report, or an answer that was refused, the question stands there already.
                if self.asked != Some(header.number) {
                    self.asked = Some(header.number);
                    self.question(header, item)?;
                }
                self.answer(item)
            }
            View::Revealed { right, off, story, .. } => {
                self.asked = None;
                let key = draw::right_answer(view);
                self.print(&if *right { "Right.".to_owned() } else { format!("Wrong: {key}") })?;
                if let Some(off) = off {
                    self.print(&draw::distance(off, *right, &key))?;
                }
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
