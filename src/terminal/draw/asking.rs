//! An open question: its options, the order in the making, or the line that is being typed.

use super::{Page, fit::Frame};
use crate::{
    game::view::Item,
    question::Kind,
    terminal::{choice, text},
};

impl Page<'_> {
    /// Adds what is answered with below the stem, and the keys for it.
    pub(super) fn asking(&self, frame: &mut Frame, item: &Item) {
        let last = item.options.len().saturating_sub(1);
        let letters = format!("A-{}", choice::letter(last));
        let arrows = if self.look.unicode { "↑↓ Enter" } else { "arrows, Enter" };
        match item.kind {
            Kind::Choice | Kind::TrueFalse => {
                self.options(frame, item);
                let keys = [
                    (&*letters, "answer"),
                    (arrows, "choose"),
                    ("?", "help"),
                    ("Esc", "back"),
                    ("q", "leave"),
                ];
                frame.foot = self.foot(&keys);
            }
            Kind::Order => {
                self.order(frame, item);
                let carry = if self.look.unicode { "↑↓ Space" } else { "arrows, Space" };
                let keys = [
                    (&*letters, "one by one"),
                    (carry, "carry"),
                    ("Enter", "answer"),
                    ("?", "help"),
                    ("Esc", "back"),
                    ("q", "leave"),
                ];
                frame.foot = self.foot(&keys);
            }
            Kind::Number | Kind::Open => {
                self.entry(frame, item);
                frame.foot =
                    self.foot(&[("Enter", "answer"), ("?", "help"), ("Esc", "back"), ("Ctrl-C", "leave")]);
            }
        }
    }

    fn options(&self, frame: &mut Frame, item: &Item) {
        for (index, option) in item.options.iter().enumerate() {
            let active = index == self.pane.selected;
            let start = frame.body.len();
            frame.body.extend(self.option(index, option, active));
            if active && self.pane.moved {
                frame.focus = start..frame.body.len();
            }
        }
    }

    fn order(&self, frame: &mut Frame, item: &Item) {
        let (cursor, held) = self.pane.arrangement.cursor();
        for (line, place) in self.pane.arrangement.order(item.options.len()).into_iter().enumerate() {
            let active = line == cursor;
            let start = frame.body.len();
            let mark = match (active && held, self.look.unicode) {
                (true, true) => " ↕",
                (true, false) => " <->",
                (false, _) => "",
            };
            frame.body.extend(self.option(place, &format!("{}{mark}", item.options[place]), active));
            if active && self.pane.moved {
                frame.focus = start..frame.body.len();
            }
        }
        frame.body.push(String::new());
        let hint = "The first one first.";
        frame.body.extend(text::wrap(hint, self.width).iter().map(|line| self.look.quiet(line)));
    }

    /// The line that is being typed, with a block for the cursor and the unit behind it; its end where it is long.
    fn entry(&self, frame: &mut Frame, item: &Item) {
        let unit = item.unit.as_deref().map(|unit| format!(" {}", text::cut(unit, self.width / 3)));
        let unit = unit.unwrap_or_default();
        let (before, after) = self.pane.entry.parts();
        let (before, after) = (text::clean(&before), text::clean(&after));
        let mut letters = after.chars();
        let under = letters.next().map_or_else(|| " ".to_owned(), String::from);
        let room = self.width.saturating_sub(text::width(&unit) + 3);
        let (shown, more) = text::window(&before, &under, letters.as_str(), room);
        let start = frame.body.len();
        frame.body.push(format!(
            "{} {shown}{}{more}{}",
            self.look.prompt(),
            self.look.cursor(&under),
            self.look.quiet(&unit)
        ));
        frame.focus = start..frame.body.len();
        let hint = hint(item);
        frame.body.push(String::new());
        frame.body.extend(text::wrap(&hint, self.width).iter().map(|line| self.look.quiet(line)));
    }

    pub(super) fn option(&self, index: usize, option: &str, active: bool) -> impl Iterator<Item = String> {
        let look = self.look;
        self.wrapped(index, option)
            .map(move |(text, first)| if first { look.item(&text, active) } else { look.more(&text, active) })
    }

    /// An option wrapped behind its letter: the text of each line and whether it is the first one.
    pub(super) fn wrapped(&self, index: usize, option: &str) -> impl Iterator<Item = (String, bool)> {
        let letter = choice::letter(index);
        let lines = text::wrap(option, self.width.saturating_sub(5));
        let width = self.width.saturating_sub(2);
        lines.into_iter().enumerate().map(move |(line, text)| {
            let lead = if line == 0 { format!("{letter}) ") } else { "   ".to_owned() };
            (text::cut(&(lead + &text), width), line == 0)
        })
    }
}

/// What to type.
pub(in crate::terminal) fn hint(item: &Item) -> String {
    if item.kind != Kind::Number {
        return "Type the answer; a surname is enough for a person.".to_owned();
    }
    let unit = match &item.unit {
        None => String::new(),
        // "92 out of 100" and "92 %" are said as they stand, "92 minutes" is a number in minutes.
        Some(unit) if unit.starts_with("out of ") => format!(" {unit}"),
        Some(unit) => format!(", in {unit}"),
    };
    match &item.within {
        _ if item.closest => format!("A number{unit}; the closest wins."),
        Some(within) => {
            let within = within.split(" out of ").next().unwrap_or_default();
            format!("A number{unit}; up to {within} off is right.")
        }
        None => format!("A number{unit}."),
    }
}
