//! A night of teams as the lines of a screen of any size: cards, hand-overs, questions, tables, the podium.

use super::{
    Page,
    fit::{self, Frame},
    flow,
};
use crate::{
    game::{
        mode::Rules,
        view::{Stage, Standing, View},
    },
    terminal::{Programme, look::Look, night::desk::Desk, text},
};
use std::time::Duration;

mod after;
mod before;
mod cover;
mod during;

/// All that a screen is drawn from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// How things are drawn.
    pub look: &'a Look,
    /// What is played.
    pub title: &'a str,
    /// The way of playing.
    pub rules: &'a Rules,
    /// The state of the game.
    pub view: &'a View,
    /// The state of the screen.
    pub desk: &'a Desk,
    /// The table, where the host wants to see it.
    pub table: Option<&'a [Standing]>,
    /// The time of the game.
    pub now: Duration,
}

/// Draws a scene: at most `rows` lines, none wider than `columns`.
#[must_use]
pub fn frame(size: (usize, usize), scene: &Scene<'_>) -> Vec<String> {
    let programme = Programme::default();
    let (margin, width) = super::margins(size.1);
    let page = Page { look: scene.look, width, programme: &programme, pane: &scene.desk.pane };
    let lines = Stageplay { page, scene }.frame().fit(size.0, scene.desk.scroll);
    super::place(lines, margin, size.1)
}

/// Keys and what they do here.
type Keys = Vec<(&'static str, &'static str)>;

struct Stageplay<'a> {
    page: Page<'a>,
    scene: &'a Scene<'a>,
}

impl Stageplay<'_> {
    fn frame(&self) -> Frame {
        let Scene { view, desk, .. } = self.scene;
        let mut frame = Frame { head: self.head(), ..Frame::default() };
        frame.body.push(String::new());
        let keys = match view.stage {
            Stage::Card | Stage::Handing { .. } | Stage::Wagering { .. } => self.before(&mut frame),
            Stage::Reading { .. } | Stage::Asking { .. } | Stage::Closed { .. } | Stage::Stealing { .. } => {
                self.during(&mut frame)
            }
            Stage::Revealed { .. }
            | Stage::Standings { .. }
            | Stage::Break { .. }
            | Stage::Podium { .. }
            | Stage::Over { .. } => self.after(&mut frame),
        };
        if let Some(cover) = &desk.cover {
            frame.body = vec![String::new()];
            frame.focus = 0..0;
            let keys = self.cover(cover, &mut frame.body);
            frame.foot = self.foot(&keys);
        } else {
            let mut foot = match view.stage {
                Stage::Podium { .. } | Stage::Standings { .. } | Stage::Over { .. } => Vec::new(),
                _ => self.teams(),
            };
            foot.extend(self.foot(&keys));
            frame.foot = foot;
        }
        frame
    }

    /// Title, where we are, and the time that is left.
    fn head(&self) -> Vec<String> {
        let Scene { view, look, title, now, .. } = self.scene;
        let place = &view.place;
        let mut parts = Vec::new();
        if let Some(tie) = place.tie {
            parts.push(format!("Tie-break {tie}"));
        } else {
            if place.rounds > 1 {
                parts.push(format!("Round {}/{}", place.round, place.rounds));
            }
            if place.number > 0 {
                parts.push(format!("Question {}/{}", place.number, place.total));
            }
        }
        if view.paused {
            parts.push("paused".to_owned());
        }
        if let Some(until) = view.until {
            parts.push(format!("{} s", until.saturating_sub(*now).as_millis().div_ceil(1000)));
        }
        let standing = parts.join(look.dot());
        let width = self.page.width;
        let shown = if place.title.is_empty() || place.rounds < 2 {
            (*title).to_owned()
        } else {
            place.title.clone()
        };
        let room = width.saturating_sub(text::width(&standing) + 2);
        let mut lines = vec![String::new()];
        if room >= 12 {
            let shown = text::cut(&shown, room);
            let gap = " ".repeat(width - text::width(&shown) - text::width(&standing));
            lines.push(format!("{}{gap}{standing}", look.strong(&shown)));
        } else {
            lines.extend(flow(parts.iter().map(|part| (part.clone(), text::width(part))), look.dot(), width));
            lines.push(look.strong(&text::cut(&shown, width)));
        }
        lines.push(look.rule(place.number, place.total, width));
        lines
    }

    /// The teams on a few lines, with their points where these are no secret.
    fn teams(&self) -> Vec<String> {
        let Scene { view, look, desk, .. } = self.scene;
        let is_last = view.place.rounds > 1 && view.place.round == view.place.rounds;
        let keyed = desk.keyed(view).filter(|_| !desk.watching);
        let parts = view.teams.iter().enumerate().filter(|(_, team)| !team.away).map(|(at, team)| {
            let points = if is_last { String::new() } else { format!(" {}", team.points) };
            let joker = if team.joker { " x2" } else { "" };
            let is_in = match (team.is_in, look.unicode) {
                (Some(true), true) => " ✓",
                (Some(true), false) => " in",
                _ => "",
            };
            let arrow = if keyed.is_some_and(|seat| seat.0 == at) { "> " } else { "" };
            let name = text::cut(&team.name, self.page.width.saturating_sub(16).max(4));
            let line = format!("{arrow}{name}{points}{joker}{is_in}");
            (line.clone(), text::width(&line))
        });
        let mut lines = vec![String::new()];
        lines.extend(flow(parts, look.dot(), self.page.width));
        lines
    }

    /// The keys, with a notice above them while there is one.
    fn foot(&self, keys: &[(&str, &str)]) -> Vec<String> {
        let Scene { look, desk, .. } = self.scene;
        let mut lines = vec![String::new()];
        let trouble = desk.trouble.as_ref().map(|trouble| format!("Not saved: {trouble}. The game goes on."));
        for said in desk.notice.iter().chain(trouble.iter()) {
            lines.extend(text::wrap(said, self.page.width).iter().map(|line| look.other(line)));
        }
        if desk.watching {
            return lines;
        }
        let hints = keys
            .iter()
            .map(|(key, what)| (format!("{key} {}", look.quiet(what)), text::width(key) + 1 + what.len()));
        lines.extend(flow(hints, &look.quiet(look.dot()), self.page.width));
        lines
    }

    fn typed(&self, typed: &str, open: bool) -> String {
        let dot = if self.scene.look.unicode { "•" } else { "*" };
        let shown = if open { text::clean(typed).into_owned() } else { dot.repeat(typed.chars().count()) };
        let shown = text::cut(&shown, self.page.width.saturating_sub(4));
        format!("{} {shown}{}", self.scene.look.prompt(), self.scene.look.cursor(" "))
    }

    fn big(&self, body: &mut Vec<String>, words: &str) {
        let words = words.to_uppercase();
        body.extend(text::wrap(&words, self.page.width).iter().map(|line| self.scene.look.strong(line)));
    }

    fn say(&self, body: &mut Vec<String>, words: &str) {
        body.extend(text::wrap(words, self.page.width));
    }

    fn quiet(&self, body: &mut Vec<String>, words: &str) {
        body.extend(text::wrap(words, self.page.width).iter().map(|line| self.scene.look.quiet(line)));
    }
}
