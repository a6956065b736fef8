//! A night of teams as the lines of a screen of any size: cards, hand-overs, questions, tables, the podium.

use super::{
    Page,
    fit::{self, Frame},
    flow,
};
use crate::{
    game::{
        mode::Rules,
        outcome::Finale,
        past::Past,
        view::{Stage, View},
    },
    terminal::{Programme, look::Look, night::desk::Desk, text, unsaved},
};
use std::time::Duration;

mod after;
mod before;
mod cover;
mod during;
mod hall;

/// All that a screen is drawn from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// How things are drawn.
    pub look: &'a Look,
    /// What is played.
    pub title: &'a str,
    /// The way of playing.
    pub rules: &'a Rules,
    /// What is read out before the first question, a line each.
    pub card: &'a [String],
    /// The state of the game.
    pub view: &'a View,
    /// The state of the screen.
    pub desk: &'a Desk,
    /// The table and what stood out, where [`Desk::wants_finale`].
    pub finale: Option<&'a Finale>,
    /// The question that is ruled on, where one is.
    pub past: Option<&'a Past>,
    /// The time of the game.
    pub now: Duration,
}

/// Draws a scene: at most `rows` lines, none wider than `columns`.
#[must_use]
pub fn frame(size: (usize, usize), scene: &Scene<'_>) -> Vec<String> {
    let programme = Programme::default();
    let is_hall = hall::is(scene.look, size);
    let (margin, width) =
        if is_hall { (hall::MARGIN, size.1 - 2 * hall::MARGIN) } else { super::margins(size.1) };
    let page = Page { look: scene.look, width, programme: &programme, pane: &scene.desk.pane };
    let hall = is_hall.then_some(size.0);
    let lines = Stageplay { page, scene, hall }.frame().fit(size.0, scene.desk.scroll);
    super::place(lines, margin, size.1)
}

/// Keys and what they do here.
type Keys = Vec<(&'static str, &'static str)>;

struct Stageplay<'a> {
    page: Page<'a>,
    scene: &'a Scene<'a>,
    /// The rows of a screen that is large enough for big type.
    hall: Option<usize>,
}

impl Stageplay<'_> {
    fn frame(&self) -> Frame {
        let Scene { view, desk, .. } = self.scene;
        let mut frame = Frame { head: self.head(), tall: self.hall.is_some(), ..Frame::default() };
        frame.body.push(String::new());
        let keys = match view.stage {
            Stage::Card | Stage::Handing { .. } | Stage::Wagering { .. } => self.before(&mut frame),
            Stage::Reading { .. } | Stage::Asking { .. } | Stage::Closed { .. } | Stage::Stealing { .. } => {
                self.during(&mut frame)
            }
            Stage::Revealed { .. }
            | Stage::Standings { .. }
            | Stage::Break { .. }
            | Stage::Film { .. }
            | Stage::Podium { .. }
            | Stage::Over { .. } => self.after(&mut frame),
        };
        if let Some(cover) = &desk.cover {
            frame.body = vec![String::new()];
            frame.focus = 0..0;
            let keys = self.cover(cover, &mut frame.body);
            frame.foot = self.foot(&keys);
        } else {
            frame.foot = self.countdown();
            if !matches!(view.stage, Stage::Podium { .. } | Stage::Standings { .. } | Stage::Over { .. }) {
                frame.foot.extend(self.teams());
            }
            frame.foot.extend(self.foot(&keys));
        }
        frame
    }

    /// Title, where we are, and the time that is left.
    fn head(&self) -> Vec<String> {
        let Scene { view, title, .. } = self.scene;
        let place = &view.place;
        let mut parts = Vec::new();
        let is_end = matches!(view.stage, Stage::Podium { .. } | Stage::Over { .. });
        if is_end {
            // No question is meant any more.
        } else if let Some(tie) = place.tie {
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
        if let Some(left) = self.left() {
            parts.push(format!("{left} s"));
        }
        // With several rounds each is called by its own title.
        let own = place.rounds > 1 && !place.title.is_empty();
        let shown = if own { &place.title } else { *title };
        self.page.heading(shown, &parts, (place.number, place.total))
    }

    /// The seconds that are left of the open question, those of a clock that stands too.
    fn left(&self) -> Option<u128> {
        let Scene { view, now, .. } = self.scene;
        let running = view.until.map(|until| until.saturating_sub(*now));
        Some(running.or(view.left)?.as_millis().div_ceil(1000))
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
            let name = text::cut(&team.name, self.page.width.saturating_sub(16).max(8));
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
        let trouble = desk.trouble.as_deref().map(unsaved);
        for said in desk.notice.iter().chain(trouble.iter()) {
            lines.extend(text::wrap(said, self.page.width).iter().map(|line| look.other(line)));
        }
        if desk.watching {
            return lines;
        }
        if self.scene.view.paused && desk.cover.is_none() {
            lines.extend(self.page.hints(&[("Space", "go on: the clock stands")]));
        }
        lines.extend(self.page.hints(keys));
        lines
    }

    fn typed(&self, typed: &str, open: bool) -> String {
        let dot = if self.scene.look.unicode { "•" } else { "*" };
        let shown = if open { text::clean(typed).into_owned() } else { dot.repeat(typed.chars().count()) };
        let shown = text::cut(&shown, self.page.width.saturating_sub(4));
        format!("{} {shown}{}", self.scene.look.prompt(), self.scene.look.cursor(" "))
    }

    fn say(&self, body: &mut Vec<String>, words: &str) {
        body.extend(text::wrap(words, self.page.width));
    }

    fn quiet(&self, body: &mut Vec<String>, words: &str) {
        body.extend(text::wrap(words, self.page.width).iter().map(|line| self.scene.look.quiet(line)));
    }
}
