//! Big type, where the screen is large enough to be looked at by a room.

use super::{Scene, Stageplay, fit::Frame};
use crate::{
    game::view::{Item, Standing},
    question::Kind,
    terminal::{
        choice,
        letters::{self, Size},
        look::Look,
        text,
    },
};

/// Columns on either side of a large screen.
pub(super) const MARGIN: usize = 4;

/// The smallest screen for big type, in rows and columns: on a smaller one a line is a twentieth of the height already.
const LEAST: (usize, usize) = (30, 100);

/// Rows above and below the middle of the screen: title, countdown, teams, keys.
const OUTER: usize = 14;

/// How soon a countdown is urgent, in seconds.
const URGENT: u128 = 5;

/// Whether a screen takes big type.
pub(super) fn is(look: &Look, (rows, columns): (usize, usize)) -> bool {
    look.unicode && rows >= LEAST.0 && columns >= LEAST.1
}

impl Stageplay<'_> {
    /// Words in type that a third of a large screen takes.
    pub(super) fn in_big_type(&self, words: &str) -> Option<Vec<String>> {
        letters::fitting(words, (self.page.width, self.hall? / 3))
    }

    /// A heading.
    pub(super) fn big(&self, body: &mut Vec<String>, words: &str) {
        let words = words.to_uppercase();
        if let Some(lines) = self.in_big_type(&words) {
            body.extend(lines.iter().map(|line| self.scene.look.strong(line)));
            body.push(String::new());
        } else {
            let lines = text::wrap(&words, self.page.width);
            body.extend(lines.iter().map(|line| self.scene.look.strong(line)));
        }
    }

    /// The question: as large as its options leave room, which are large as well where both fit.
    pub(super) fn stem(&self, item: &Item) -> Vec<String> {
        let fitting = |rows: usize| {
            let options: Option<Vec<_>> = self.large_options(item, rows);
            let options: usize = options.filter(|all| !all.is_empty())?.iter().map(Vec::len).sum();
            letters::fitting(&item.stem, (self.page.width, rows.checked_sub(OUTER + options)?))
        };
        let alone = |rows: usize| {
            let room = rows.saturating_sub(OUTER + 2 * item.options.len()).min(rows / 2);
            letters::fitting(&item.stem, (self.page.width, room))
        };
        let large = self.hall.and_then(|rows| fitting(rows).or_else(|| alone(rows)));
        let (Some(large), None) = (large, &item.picture) else { return self.page.stem(item) };
        let mut lines = vec![String::new()];
        lines.extend(large.iter().map(|line| self.scene.look.strong(line)));
        lines.push(String::new());
        lines
    }

    /// The options of a choice in big type; `None` where one does not fit into so many rows.
    fn large_options(&self, item: &Item, rows: usize) -> Option<Vec<Vec<String>>> {
        let is_choice = matches!(item.kind, Kind::Choice | Kind::TrueFalse);
        let size = (self.page.width.saturating_sub(2), rows);
        let line = |index: usize| letters::set(&choice::lettered(&item.options, index), Size::Narrow, size);
        (0..item.options.len()).map(line).collect::<Option<Vec<_>>>().filter(|_| is_choice)
    }

    /// The options of a question in big type, or with air between them, below what the frame has already; `false` where
    /// the screen is no large one. `masked`: no arrow shows what is being chosen.
    pub(super) fn big_options(&self, frame: &mut Frame, item: &Item, masked: bool) -> bool {
        let Some(rows) = self.hall else { return false };
        if !matches!(item.kind, Kind::Choice | Kind::TrueFalse) {
            return false;
        }
        let Scene { look, desk, .. } = self.scene;
        let active = |index: usize| !masked && index == desk.pane.selected;
        let room = rows.saturating_sub(OUTER + frame.body.len());
        let large = self.large_options(item, room);
        if let Some(large) = large.filter(|large| large.iter().map(Vec::len).sum::<usize>() <= room) {
            for (index, lines) in large.iter().enumerate() {
                frame.body.extend(lines.iter().enumerate().map(|(row, line)| {
                    let arrow = if active(index) && row == 1 { look.prompt() } else { " ".to_owned() };
                    format!("{arrow} {}", if active(index) { look.chosen(line) } else { line.clone() })
                }));
            }
        } else {
            let is_loose = room >= 2 * item.options.len();
            for (index, option) in item.options.iter().enumerate() {
                frame.body.extend(self.page.option(index, option, active(index)));
                frame.body.extend(is_loose.then(String::new));
            }
        }
        true
    }

    /// What is right, in big type.
    pub(super) fn big_answer(&self, answer: &str) -> Option<Vec<String>> {
        let lines = letters::set(answer, Size::Narrow, (self.page.width, self.hall? / 4))?;
        Some(lines.iter().map(|line| self.scene.look.good(line)).collect())
    }

    /// The seconds that are left, in big type above the foot of a large screen.
    pub(super) fn countdown(&self) -> Vec<String> {
        let look = self.scene.look;
        let (Some(left), Some(_)) = (self.left(), self.hall) else { return Vec::new() };
        let lines = letters::set(&left.to_string(), Size::Wide, (self.page.width, 4)).unwrap_or_default();
        let paint = |line: &String| if left <= URGENT { look.other(line) } else { look.strong(line) };
        std::iter::once(String::new()).chain(lines.iter().map(paint)).collect()
    }

    /// Places, names and points; those of each round where there are several and a line has room.
    pub(super) fn table(&self, body: &mut Vec<String>, table: &[Standing]) {
        let look = self.scene.look;
        let room = self.hall.map_or(0, |rows| rows.saturating_sub(OUTER + body.len()));
        let is_large = table.len() * Size::Narrow.cells().1 <= room;
        let count = table.first().map_or(0, |line| line.rounds.len());
        // Twelve columns are place and points, four those of a round; a name needs some of what is left.
        let has_rounds = count > 1 && self.page.width >= 24 + 4 * count;
        let room = self.page.width.saturating_sub(12 + if has_rounds { 4 * count } else { 0 });
        let wide = table.iter().map(|line| text::width(&line.name)).max().unwrap_or(0).min(room.max(4));
        for Standing { place, name, points, rounds, .. } in table {
            let paint = |line: &str| if *place == 1 { look.strong(line) } else { line.to_owned() };
            if is_large && let Some(lines) = self.large_line(*place, name, *points) {
                body.extend(lines.iter().map(|line| paint(line)));
                continue;
            }
            let name = text::cut(name, wide);
            let gap = " ".repeat(wide - text::width(&name));
            let each: Vec<String> = rounds.iter().map(|points| format!("{points:>4}")).collect();
            let each = if has_rounds { each.concat() } else { String::new() };
            let line = format!("{place:>2}. {name}{gap} {points:>6} {each}");
            let line = text::cut(line.trim_end(), self.page.width);
            body.push(paint(&line));
        }
    }

    /// A line of the table in big type, its points at the right end.
    fn large_line(&self, place: usize, name: &str, points: i64) -> Option<Vec<String>> {
        let letters = self.page.width / Size::Narrow.cells().0;
        let (place, points) = (format!("{place}."), points.to_string());
        let name = text::cut(name, letters.checked_sub(place.len() + points.len() + 2)?);
        let gap = letters.checked_sub(place.len() + 1 + name.chars().count() + points.len())?;
        // No wrapping: a name that is cut leaves one line.
        letters::line(&format!("{place} {name}{}{points}", " ".repeat(gap)), Size::Narrow)
    }
}
