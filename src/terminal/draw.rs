//! A view as the lines of a screen of any size. Pure: what it returns always fits.

use super::{
    Act, Programme, choice,
    look::Look,
    pane::{Cover, Pane},
    text,
};
use crate::{
    game::view::{Header, View},
    question::Evidence,
};

/// The height that a round is made for; on taller screens the keys stay where they are on this one.
const HEIGHT: usize = 24;
/// Longer lines are tiring to read.
const WIDTH: usize = 76;

/// A screen in three parts, of which only the middle one may be seen in part.
struct Frame {
    head: Vec<String>,
    body: Vec<String>,
    foot: Vec<String>,
    /// The lines of the body that must be seen.
    focus: std::ops::Range<usize>,
}

/// Draws a view: at most `rows` lines, none wider than `columns`.
#[must_use]
pub fn frame(
    look: &Look,
    (rows, columns): (usize, usize),
    programme: &Programme,
    view: &View,
    pane: &Pane,
) -> Vec<String> {
    let margin = match columns {
        60.. => 2,
        30.. => 1,
        _ => 0,
    };
    let sheet = Page { look, width: (columns - 2 * margin).min(WIDTH), programme, pane };
    let lines = sheet.frame(view).fit(rows, pane.scroll);
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

impl Frame {
    /// Leaves out air first, then the outer parts, then what is furthest from the focus.
    fn fit(mut self, rows: usize, scroll: isize) -> Vec<String> {
        let room = |frame: &Self| rows.saturating_sub(frame.head.len() + frame.foot.len());
        while self.body.len() > room(&self) && self.let_air_out() {}
        if self.body.len() > room(&self) && rows < 12 {
            self.head.truncate(1);
            self.foot.truncate(1);
        }
        if rows < 5 {
            self.foot.clear();
        }
        if rows < 4 {
            self.head.clear();
        }
        let room = room(&self);
        if self.body.len() <= room {
            let target = rows.min(HEIGHT).saturating_sub(self.head.len() + self.foot.len());
            self.body.resize(self.body.len().max(target), String::new());
        }
        // The least that shows the focus to its end, but never at the cost of its beginning.
        let least = self.focus.end.saturating_sub(room).min(self.focus.start);
        let most = self.body.len().saturating_sub(room);
        let from = least.saturating_add_signed(scroll).min(most);
        let body = self.body.into_iter().skip(from).take(room);
        self.head.into_iter().chain(body).chain(self.foot).take(rows).collect()
    }
}

impl Frame {
    /// Takes out one empty line, from the outside in; `false` when there is none left.
    fn let_air_out(&mut self) -> bool {
        for part in [&mut self.head, &mut self.foot] {
            if let Some(at) = part.iter().position(String::is_empty) {
                part.remove(at);
                return true;
            }
        }
        let Some(at) = self.body.iter().position(String::is_empty) else { return false };
        self.body.remove(at);
        let before = |line: usize| line - usize::from(at < line);
        self.focus = before(self.focus.start)..before(self.focus.end);
        true
    }
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
            View::Asking { header, stem, options, .. } => self.asking(header, stem, options),
            View::Revealed { header, stem, options, choice, answer, story, evidence } => {
                let mut frame = Frame {
                    head: self.head(header),
                    body: self.stem(stem),
                    foot: self.foot(&reveal_keys(header)),
                    focus: 0..0,
                };
                for (index, option) in options.iter().enumerate() {
                    frame.body.extend(self.revealed_option(index, option, *choice, *answer));
                }
                frame.body.push(String::new());
                let start = frame.body.len();
                frame.body.extend(self.verdict(header, options, *choice, *answer));
                frame.body.extend(story.iter().flat_map(|story| text::wrap(story, self.width)));
                if self.pane.source {
                    frame.body.push(String::new());
                    frame.body.extend(evidence.iter().take(1).flat_map(|evidence| self.source(evidence)));
                }
                frame.focus = start..frame.body.len();
                self.cover(frame, header)
            }
            View::Over(_) => Frame { head: vec![], body: vec![], foot: vec![], focus: 0..0 },
        }
    }

    fn asking(&self, header: &Header, stem: &str, options: &[String]) -> Frame {
        let mut frame =
            Frame { head: self.head(header), body: self.stem(stem), foot: Vec::new(), focus: 0..0 };
        for (index, option) in options.iter().enumerate() {
            let active = index == self.pane.selected;
            let start = frame.body.len();
            frame.body.extend(self.option(index, option, active));
            if active && self.pane.moved {
                frame.focus = start..frame.body.len();
            }
        }
        let last = options.len().saturating_sub(1);
        let letters = format!("A-{}", choice::letter(last));
        let arrows = if self.look.unicode { "↑↓ Enter" } else { "arrows, Enter" };
        frame.foot = self.foot(&[
            (&letters, "answer"),
            (arrows, "choose"),
            ("?", "help"),
            ("Esc", "back"),
            ("q", "leave"),
        ]);
        self.cover(frame, header)
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

    fn stem(&self, stem: &str) -> Vec<String> {
        let mut lines = vec![String::new()];
        lines.extend(text::wrap(stem, self.width).iter().map(|line| self.look.strong(line)));
        lines.push(String::new());
        lines
    }

    /// An option wrapped behind its letter: the text of each line and whether it is the first one.
    fn wrapped(&self, index: usize, option: &str) -> impl Iterator<Item = (String, bool)> {
        let letter = choice::letter(index);
        let lines = text::wrap(option, self.width.saturating_sub(5));
        let width = self.width.saturating_sub(2);
        lines.into_iter().enumerate().map(move |(line, text)| {
            let lead = if line == 0 { format!("{letter}) ") } else { "   ".to_owned() };
            (text::cut(&(lead + &text), width), line == 0)
        })
    }

    fn option(&self, index: usize, option: &str, active: bool) -> impl Iterator<Item = String> {
        let look = self.look;
        self.wrapped(index, option)
            .map(move |(text, first)| if first { look.item(&text, active) } else { look.more(&text, active) })
    }

    fn revealed_option(
        &self,
        index: usize,
        option: &str,
        choice: Option<usize>,
        answer: usize,
    ) -> impl Iterator<Item = String> {
        let look = self.look;
        self.wrapped(index, option).map(move |(text, first)| match first {
            true if index == answer => look.key(&text),
            true if Some(index) == choice => look.missed(&text),
            _ => look.more(&text, false),
        })
    }

    fn verdict(
        &self,
        header: &Header,
        options: &[String],
        choice: Option<usize>,
        answer: usize,
    ) -> Vec<String> {
        if choice == Some(answer) {
            let said = match header.streak {
                0..3 => "Right!".to_owned(),
                streak => format!("Right! {streak} in a row."),
            };
            return vec![self.look.good(&text::cut(&said, self.width))];
        }
        let lead = if choice.is_some() { "Not this time" } else { "Time is up" };
        let said = format!("{lead}: the answer is {}) {}", choice::letter(answer), options[answer]);
        text::wrap(&said, self.width).iter().map(|line| self.look.other(line)).collect()
    }

    fn source(&self, evidence: &Evidence) -> Vec<String> {
        let place =
            if evidence.section.is_empty() { String::new() } else { format!(" ({})", evidence.section) };
        let (open, close) = if self.look.unicode { ("“", "”") } else { ("\"", "\"") };
        let line = format!("Source{place}: {open}{}{close}", evidence.text);
        text::wrap(&line, self.width).iter().map(|line| self.look.quiet(line)).collect()
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
    fn cover(&self, mut frame: Frame, header: &Header) -> Frame {
        match self.pane.cover {
            None => return frame,
            Some(Cover::Help) => {
                frame.body = self.help();
                frame.foot = self.foot(&[("any key", "goes back")]);
            }
            Some(Cover::Sure(act)) => {
                let what = if act == Act::New { "Start a new round" } else { "Leave this round" };
                let score = format!("{what}? The score so far is {}/{}.", header.score, header.total);
                frame.body = vec![String::new()];
                frame.body.extend(text::wrap(&score, self.width).iter().map(|line| self.look.strong(line)));
                frame.foot = self.foot(&[("y", "yes"), ("n", "no, play on")]);
            }
        }
        frame.focus = 0..0;
        frame
    }

    fn help(&self) -> Vec<String> {
        let keys = [
            ("A-J, 1-9, 0", "answer with that option"),
            ("arrows, Enter", "choose an option and answer with it"),
            ("Enter", "after an answer: on to the next question"),
            ("s", "after an answer: the source's own sentence"),
            ("!", "after an answer: report the question to its author"),
            ("n", "after an answer: a new round"),
            ("Esc", "back, after asking"),
            ("q, Ctrl-C", "leave with the score so far"),
        ];
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
