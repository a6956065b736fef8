//! What is shown after a question or a round: answers, points, tables.

use super::{Keys, Scene, Stageplay, fit::Frame};
use crate::{
    game::{
        response::Response,
        score::Mark,
        view::{Item, Solution, Stage, Standing},
    },
    question::Evidence,
    terminal::{choice, draw::reveal::Mark as Shown, text},
};

impl Stageplay<'_> {
    /// The body of a stage after a question; what the keys do.
    pub(super) fn after(&self, frame: &mut Frame) -> Keys {
        let Scene { view, desk, look, .. } = self.scene;
        match &view.stage {
            Stage::Revealed { item, marks, solution, also, story, evidence } => {
                frame.body = self.page.stem(item);
                self.solution(&mut frame.body, item, solution, marks);
                frame.body.push(String::new());
                let start = frame.body.len();
                self.marks(&mut frame.body, item, marks);
                for response in also {
                    let said = format!("Also right: {}", print(item, Some(response)));
                    self.say(&mut frame.body, &said);
                }
                if let Some(story) = story {
                    self.say(&mut frame.body, story);
                }
                if desk.source {
                    self.source(&mut frame.body, evidence.first());
                }
                frame.focus = start..frame.body.len();
                vec![
                    ("Enter", "next"),
                    ("s", "source"),
                    ("y", "accept another"),
                    ("u", "undo"),
                    ("v", "void"),
                    ("Esc", "all keys"),
                ]
            }
            Stage::Standings { table } => {
                self.big(&mut frame.body, "Standings");
                match table {
                    Some(table) => self.table(&mut frame.body, table),
                    None => {
                        self.say(&mut frame.body, "Hidden before the last round. It is close, or it is not.");
                    }
                }
                vec![
                    ("Enter", "next round"),
                    ("b", "break of 10 minutes"),
                    ("t", "table"),
                    ("Esc", "all keys"),
                    ("q", "save, quit"),
                ]
            }
            Stage::Break { until } => {
                self.big(&mut frame.body, "Break");
                let left = until.saturating_sub(self.scene.now).as_secs();
                let said = if left == 0 {
                    "Time to come back.".to_owned()
                } else {
                    format!("We go on in {}:{:02}.", left / 60, left % 60)
                };
                self.say(&mut frame.body, &said);
                vec![("Enter", "go on"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Podium { shown, hidden } => {
                self.big(&mut frame.body, "And the winner is");
                frame.body.extend(std::iter::repeat_n(look.quiet("?"), *hidden));
                let mut table: Vec<Standing> = shown.clone();
                table.reverse();
                self.table(&mut frame.body, &table);
                let next = if *hidden == 0 { "the end" } else { "one more place" };
                vec![("Enter", next), ("Esc", "all keys"), ("q", "save, quit")]
            }
            _ => Vec::new(),
        }
    }

    fn solution(&self, body: &mut Vec<String>, item: &Item, solution: &Solution, marks: &[Mark]) {
        match solution {
            Solution::Option(key) => {
                for (index, option) in item.options.iter().enumerate() {
                    let chosen = marks.iter().any(|mark| mark.response == Some(Response::Option(index)));
                    body.extend(self.page.marked(index, option, Shown::of(index == *key, chosen)));
                }
            }
            Solution::Order(order) => {
                for &place in order {
                    if let Some(option) = item.options.get(place) {
                        body.extend(self.page.marked(place, option, Shown::Plain));
                    }
                }
            }
            Solution::Text(key) => {
                let lines = text::wrap(key, self.page.width.saturating_sub(2));
                body.extend(lines.iter().map(|line| self.scene.look.key(line)));
            }
        }
    }

    /// A line a team: what it answered and what it earned.
    fn marks(&self, body: &mut Vec<String>, item: &Item, marks: &[Mark]) {
        let Scene { view, look, .. } = self.scene;
        let name = |mark: &Mark| text::cut(&view.teams[mark.seat.0].name, self.page.width / 3);
        let wide = marks.iter().map(|mark| text::width(&name(mark))).max().unwrap_or(0);
        for mark in marks {
            let gap = " ".repeat(wide - text::width(&name(mark)));
            let given = print(item, mark.response.as_ref());
            let rank = mark.rank.map(|rank| format!(", {} closest", ordinal(rank)));
            let off = mark.off.as_ref().map(|off| format!(", {off} off"));
            let stolen = if mark.stolen { ", stolen" } else { "" };
            let points = if mark.points == 0 { String::new() } else { format!("  {:+}", mark.points) };
            let line = format!(
                "{}{gap}  {given}{}{}{stolen}{points}",
                name(mark),
                off.unwrap_or_default(),
                rank.unwrap_or_default()
            );
            let line = text::cut(&line, self.page.width);
            body.push(if mark.right || mark.points > 0 { look.good(&line) } else { look.other(&line) });
        }
    }

    fn source(&self, body: &mut Vec<String>, evidence: Option<&Evidence>) {
        if let Some(evidence) = evidence {
            body.push(String::new());
            body.extend(self.page.source(evidence));
        }
    }

    pub(super) fn table(&self, body: &mut Vec<String>, table: &[Standing]) {
        let look = self.scene.look;
        let wide = table.iter().map(|line| text::width(&line.name)).max().unwrap_or(0);
        let wide = wide.min(self.page.width.saturating_sub(20)).max(1);
        for Standing { place, name, points, rounds, .. } in table {
            let name = text::cut(name, wide);
            let gap = " ".repeat(wide - text::width(&name));
            let each: Vec<String> = rounds.iter().map(|points| format!("{points:>4}")).collect();
            let each = if rounds.len() > 1 { each.concat() } else { String::new() };
            let line = text::cut(&format!("{place:>2}. {name}{gap} {points:>6} {each}"), self.page.width);
            body.push(if *place == 1 { look.strong(&line) } else { line });
        }
    }
}

fn print(item: &Item, response: Option<&Response>) -> String {
    match response {
        None => "no answer".to_owned(),
        Some(Response::Option(index)) => {
            let option = item.options.get(*index).map_or("", String::as_str);
            format!("{}) {option}", choice::letter(*index))
        }
        Some(Response::Order(order)) => {
            order.iter().map(|&place| choice::letter(place).to_string()).collect::<Vec<_>>().join(", ")
        }
        Some(Response::Text(typed)) => text::clean(typed).into_owned(),
    }
}

fn ordinal(rank: usize) -> String {
    match rank {
        1 => "the".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        n => format!("{n}th"),
    }
}
