//! A view as the lines of a screen of any size. Pure: what it returns always fits.

use super::{
    Act, Programme,
    look::Look,
    pane::{Cover, Pane},
    text,
};
use crate::{
    game::{
        solo::{Header, View},
        view::Item,
    },
    question::Kind,
};
use fit::Frame;

mod asking;
mod fit;
pub mod night;
mod reveal;

pub(super) use asking::hint;
pub(super) use reveal::{distance, right_answer};

/// Longer lines are tiring to read.
const WIDTH: usize = 76;

/// Draws a view: at most `rows` lines, none wider than `columns`.
#[must_use]
pub fn frame(
    look: &Look,
    (rows, columns): (usize, usize),
    programme: &Programme,
    view: &View,
    pane: &Pane,
) -> Vec<String> {
    let (margin, width) = margins(columns);
    let sheet = Page { look, width, programme, pane };
    place(sheet.frame(view).fit(rows, pane.scroll), margin, columns)
}

/// How wide the margin of a screen is, and what is between the two.
fn margins(columns: usize) -> (usize, usize) {
    let margin = match columns {
        60.. => 2,
        30.. => 1,
        _ => 0,
    };
    (margin, (columns - 2 * margin).min(WIDTH))
}

/// Lines behind their margin, cut where the screen ends.
fn place(lines: Vec<String>, margin: usize, columns: usize) -> Vec<String> {
    let indent = " ".repeat(margin);
    let place = |line: String| {
        if line.is_empty() {
            return line;
        }
        // Nothing is readable on a few columns, but nothing may wrap there either.
        console::truncate_str(&format!("{indent}{line}"), columns, "").into_owned()
    };
    lines.into_iter().map(place).collect()
}

struct Page<'a> {
    look: &'a Look,
    width: usize,
    programme: &'a Programme,
    pane: &'a Pane,
}

impl Page<'_> {
    fn frame(&self, view: &View) -> Frame {
        match view {
            View::Asking { header, item, .. } => {
                let mut frame = Frame { head: self.head(header), body: self.stem(item), ..Frame::default() };
                self.asking(&mut frame, item);
                self.cover(frame, header, item.kind)
            }
            View::Revealed { header, item, .. } => {
                let mut frame = Frame {
                    head: self.head(header),
                    body: self.stem(item),
                    foot: self.foot(&reveal_keys(header)),
                    ..Frame::default()
                };
                self.revealed(&mut frame, view);
                self.cover(frame, header, item.kind)
            }
            View::Over(_) => Frame::default(),
        }
    }

    /// Title and standing, on one line where they fit, and how far we are below.
    fn head(&self, header: &Header) -> Vec<String> {
        let Header { number, total, score, streak } = header;
        let parts =
            [format!("Question {number}/{total}"), format!("Score {score}"), format!("Streak {streak}")];
        let standing = parts.join(self.look.dot());
        let room = self.width.saturating_sub(text::width(&standing) + 2);
        let title = text::cut(&self.programme.title, if room >= 12 { room } else { self.width });
        let mut lines = vec![String::new()];
        if room >= 12 {
            let gap = " ".repeat(self.width - text::width(&title) - text::width(&standing));
            lines.push(format!("{}{gap}{standing}", self.look.strong(&title)));
        } else {
            // The standing first: it is what a very small screen keeps.
            let parts = parts.iter().map(|part| (part.clone(), part.len()));
            lines.extend(flow(parts, self.look.dot(), self.width));
            lines.push(self.look.strong(&title));
        }
        lines.push(self.look.rule(*number, *total, self.width));
        if let (1, Some(notice)) = (number, &self.programme.notice) {
            lines.extend(text::wrap(notice, self.width).iter().map(|line| self.look.quiet(line)));
        }
        lines
    }

    fn stem(&self, item: &Item) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(text::wrap(&item.stem, self.width).iter().map(|line| self.look.strong(line)));
        if let Some(picture) = &item.picture {
            let lines_of = text::wrap(&format!("[Picture: {picture}]"), self.width);
            lines.extend(lines_of.iter().map(|line| self.look.quiet(line)));
        }
        lines.push(String::new());
        lines
    }

    /// The keys, with a notice above them while there is one.
    fn foot(&self, keys: &[(&str, &str)]) -> Vec<String> {
        let mut lines = vec![String::new()];
        if let Some(notice) = &self.pane.notice {
            lines.extend(text::wrap(notice, self.width));
            lines.push(String::new());
        }
        let hints = keys.iter().map(|(key, what)| {
            let width = text::width(key) + 1 + what.len();
            (format!("{key} {}", self.look.quiet(what)), width)
        });
        lines.extend(flow(hints, &self.look.quiet(self.look.dot()), self.width));
        lines
    }

    /// Puts help or a question back over the body.
    fn cover(&self, mut frame: Frame, header: &Header, kind: Kind) -> Frame {
        match &self.pane.cover {
            None => return frame,
            Some(Cover::Help) => {
                frame.body = self.help(kind);
                frame.foot = self.foot(&[("any key", "goes back")]);
            }
            Some(Cover::Sure(act)) => {
                let what = if *act == Act::New { "Start a new round" } else { "Leave this round" };
                let score = format!("{what}? The score so far is {}/{}.", header.score, header.total);
                frame.body = vec![String::new()];
                frame.body.extend(text::wrap(&score, self.width).iter().map(|line| self.look.strong(line)));
                frame.foot = self.foot(&[("y", "yes"), ("n", "no, play on")]);
            }
        }
        frame.focus = 0..0;
        frame
    }

    fn help(&self, kind: Kind) -> Vec<String> {
        let answering: &[(&str, &str)] = match kind {
            Kind::Choice | Kind::TrueFalse => &[
                ("A-J, 1-9, 0", "answer with that option"),
                ("arrows, Enter", "choose an option and answer with it"),
            ],
            Kind::Number | Kind::Open => {
                &[("letters, digits", "type the answer"), ("Enter", "answer with it")]
            }
            Kind::Order => &[
                ("letters", "put them in order, one after the other"),
                ("arrows, Space", "move up and down; pick up and put down"),
                ("Enter", "answer with the order as it stands"),
            ],
        };
        let leave = match kind {
            Kind::Number | Kind::Open => ("Ctrl-C", "leave with the score so far; after an answer also q"),
            _ => ("q, Ctrl-C", "leave with the score so far"),
        };
        let after = [
            ("Enter", "after an answer: on to the next question"),
            ("s", "after an answer: the source's own sentence"),
            ("!", "after an answer: report the question to its author"),
            ("n", "after an answer: a new round"),
            ("Esc", "back, after asking"),
            leave,
        ];
        let keys = answering.iter().copied().chain(after);
        let mut lines = vec![String::new()];
        for (key, what) in keys {
            if self.width >= 40 {
                let mut wrapped = text::wrap(what, self.width - 16).into_iter();
                lines.extend(wrapped.next().map(|first| format!("{key:<16}{}", self.look.quiet(&first))));
                lines.extend(wrapped.map(|line| format!("{:16}{}", "", self.look.quiet(&line))));
            } else {
                lines.extend(text::wrap(&format!("{key}: {what}"), self.width));
            }
        }
        lines
    }
}

fn reveal_keys(header: &Header) -> [(&'static str, &'static str); 6] {
    let next = if header.number == header.total { "result" } else { "next" };
    [("Enter", next), ("s", "source"), ("!", "report"), ("n", "new round"), ("?", "help"), ("q", "leave")]
}

/// Puts styled parts of known width on as few lines as they need; a part that is too wide is left out.
fn flow(parts: impl Iterator<Item = (String, usize)>, between: &str, width: usize) -> Vec<String> {
    let gap = console::measure_text_width(between);
    let mut lines: Vec<(String, usize)> = Vec::new();
    for (part, wide) in parts.filter(|(_, wide)| *wide <= width) {
        match lines.last_mut() {
            Some((line, used)) if *used + gap + wide <= width => {
                line.push_str(between);
                line.push_str(&part);
                *used += gap + wide;
            }
            _ => lines.push((part, wide)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}
