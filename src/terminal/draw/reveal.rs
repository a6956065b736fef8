//! A revealed question: what was answered, what is right, and another fact.

use super::{Page, fit::Frame};
use crate::{
    game::{
        response::Response,
        solo::{Header, View},
        view::Solution,
    },
    question::Evidence,
    terminal::{choice, text},
};

impl Page<'_> {
    /// Adds the options with their marks, the verdict, the story and, if wanted, the source.
    pub(super) fn revealed(&self, frame: &mut Frame, view: &View) {
        let View::Revealed { header, item, response, right, off, solution, story, evidence } = view else {
            return;
        };
        match solution {
            Solution::Option(key) => {
                for (index, option) in item.options.iter().enumerate() {
                    let missed = *response == Some(Response::Option(index)) && index != *key;
                    frame.body.extend(self.marked(index, option, Mark::of(index == *key, missed)));
                }
            }
            Solution::Order(order) => {
                let given: &[usize] = if let Some(Response::Order(given)) = response { given } else { &[] };
                for (line, &place) in order.iter().enumerate() {
                    let mark = Mark::of(given.get(line) == Some(&place), false);
                    frame.body.extend(
                        item.options
                            .get(place)
                            .into_iter()
                            .flat_map(|option| self.marked(place, option, mark)),
                    );
                }
            }
            Solution::Text(key) => {
                if let (Some(Response::Text(typed)), false) = (response, right) {
                    frame.body.push(self.look.missed(&text::cut(typed, self.width.saturating_sub(2))));
                }
                let mut lines = text::wrap(key, self.width.saturating_sub(2)).into_iter();
                frame.body.extend(lines.next().map(|line| self.look.key(&line)));
                frame.body.extend(lines.map(|line| self.look.more(&line, false)));
            }
        }
        frame.body.push(String::new());
        let start = frame.body.len();
        let key = right_answer(view);
        frame.body.extend(self.verdict(header, response.as_ref(), *right, &key));
        if let Some(off) = off {
            frame.body.extend(text::wrap(&distance(off, *right, &key), self.width));
        }
        frame.body.extend(story.iter().flat_map(|story| text::wrap(story, self.width)));
        if self.pane.source {
            frame.body.push(String::new());
            frame.body.extend(evidence.iter().take(1).flat_map(|evidence| self.source(evidence)));
        }
        frame.focus = start..frame.body.len();
    }

    pub(super) fn marked(&self, index: usize, option: &str, mark: Mark) -> impl Iterator<Item = String> {
        let look = self.look;
        self.wrapped(index, option).map(move |(text, first)| match mark {
            Mark::Key if first => look.key(&text),
            Mark::Missed if first => look.missed(&text),
            _ => look.more(&text, false),
        })
    }

    fn verdict(&self, header: &Header, response: Option<&Response>, right: bool, key: &str) -> Vec<String> {
        if right {
            let said = match header.streak {
                0..3 => "Right!".to_owned(),
                streak => format!("Right! {streak} in a row."),
            };
            return vec![self.look.good(&text::cut(&said, self.width))];
        }
        let lead = if response.is_some() { "Not this time" } else { "Time is up" };
        let said = format!("{lead}: the answer is {key}");
        text::wrap(&said, self.width).iter().map(|line| self.look.other(line)).collect()
    }

    pub(super) fn source(&self, evidence: &Evidence) -> Vec<String> {
        let place =
            if evidence.section.is_empty() { String::new() } else { format!(" ({})", evidence.section) };
        let (open, close) = if self.look.unicode { ("“", "”") } else { ("\"", "\"") };
        let line = format!("Source{place}: {open}{}{close}", evidence.text);
        text::wrap(&line, self.width).iter().map(|line| self.look.quiet(line)).collect()
    }
}

/// How an option is marked at the reveal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Key,
    Missed,
    Plain,
}

impl Mark {
    pub(super) fn of(key: bool, missed: bool) -> Self {
        match (key, missed) {
            (true, _) => Self::Key,
            (false, true) => Self::Missed,
            (false, false) => Self::Plain,
        }
    }
}

/// The right answer of a revealed question in one line: `B) Sunrise`, `B, D, A, C`, `92 minutes`.
pub(in crate::terminal) fn right_answer(view: &View) -> String {
    let View::Revealed { item, solution, .. } = view else { return String::new() };
    match solution {
        Solution::Option(key) => {
            let option = item.options.get(*key).map_or("", String::as_str);
            format!("{}) {option}", choice::letter(*key))
        }
        Solution::Order(order) => {
            order.iter().map(|&place| choice::letter(place).to_string()).collect::<Vec<_>>().join(", ")
        }
        Solution::Text(key) => key.clone(),
    }
}

/// How far off a number was, and the exact one where nothing has said it yet.
pub(in crate::terminal) fn distance(off: &str, right: bool, key: &str) -> String {
    if right { format!("It is {key}; you were {off} off.") } else { format!("You were {off} off.") }
}
