//! What is shown after a question or a round: answers, points, tables.

use super::{Keys, Scene, Stageplay, fit::Frame};
use crate::{
    game::{
        response::Response,
        score::Mark,
        setup::Showing,
        view::{Item, Solution, Stage, Standing},
    },
    question::Evidence,
    terminal::{choice, draw::reveal::Mark as Shown, night::awards::awards, text},
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
                    ("Enter", "go on"),
                    ("b", "break"),
                    ("t", "table"),
                    ("Esc", "all keys"),
                    ("q", "save, quit"),
                ]
            }
            Stage::Break { until } => {
                self.big(&mut frame.body, "Break");
                let left = until.saturating_sub(self.scene.now).as_secs();
                let clock = format!("{}:{:02}", left / 60, left % 60);
                if left == 0 {
                    self.say(&mut frame.body, "Time to come back.");
                } else if let Some(lines) = self.in_big_type(&clock) {
                    frame.body.push(String::new());
                    frame.body.extend(lines);
                } else {
                    self.say(&mut frame.body, &format!("We go on in {clock}."));
                }
                vec![("Enter", "go on"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Film { showing } => {
                let (what, then) = match showing {
                    Showing::Film => ("The film", "Questions about all of it come after it."),
                    Showing::FirstHalf => ("The first half", "The next questions come at the interval."),
                    Showing::SecondHalf => ("The second half", "Questions about all of it come after it."),
                };
                self.big(&mut frame.body, what);
                self.say(&mut frame.body, &format!("Lights out for {}. {then}", self.scene.title));
                self.quiet(&mut frame.body, "Nothing is counted down: the host goes on when it is over.");
                vec![("Enter", "it is over"), ("t", "table"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Podium { shown, hidden } => {
                self.big(&mut frame.body, "And the winner is");
                frame.body.extend(std::iter::repeat_n(look.quiet("?"), *hidden));
                let mut table: Vec<Standing> = shown.clone();
                table.reverse();
                self.table(&mut frame.body, &table);
                if *hidden > 0 {
                    return vec![("Enter", "one more place"), ("Esc", "all keys"), ("q", "save, quit")];
                }
                self.awards(&mut frame.body);
                vec![("Enter", "the end"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Over { .. } => {
                self.big(&mut frame.body, "The end");
                self.table(&mut frame.body, self.scene.finale.map_or(&[], |finale| &finale.table));
                self.awards(&mut frame.body);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn awards(&self, body: &mut Vec<String>) {
        let awards = self.scene.finale.map(awards).unwrap_or_default();
        if !awards.is_empty() {
            body.push(String::new());
        }
        for award in awards {
            self.say(body, &award);
        }
    }

    fn solution(&self, body: &mut Vec<String>, item: &Item, solution: &Solution, marks: &[Mark]) {
        match solution {
            Solution::Option(key) => {
                if let Some(lines) = self.big_answer(item.options.get(*key).map_or("", String::as_str)) {
                    body.extend(lines);
                    body.push(String::new());
                }
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
                if let Some(lines) = self.big_answer(key) {
                    body.extend(lines);
                    return;
                }
                let lines = text::wrap(key, self.page.width.saturating_sub(2));
                body.extend(lines.iter().map(|line| self.scene.look.key(line)));
            }
        }
    }

    /// A line a team: what it answered and what it earned.
    fn marks(&self, body: &mut Vec<String>, item: &Item, marks: &[Mark]) {
        let view = self.scene.view;
        let name = |mark: &Mark| text::cut(&view.teams[mark.seat.0].name, self.page.width / 3);
        let wide = marks.iter().map(|mark| text::width(&name(mark))).max().unwrap_or(0);
        for mark in marks {
            let gap = " ".repeat(wide - text::width(&name(mark)));
            let given = print(item, mark.response.as_ref());
            let rank = mark.rank.map(|rank| format!(", {} closest", ordinal(rank)));
            // Points "out of 100" are as far off without these words.
            let off = mark.off.as_ref().map(|off| off.split(" out of ").next().unwrap_or_default());
            let off = off.map(|off| format!(", {off} off"));
            let stolen = match (mark.stolen, mark.right) {
                (true, true) => ", stolen",
                (true, false) => ", tried to steal",
                (false, _) => "",
            };
            let points = if mark.points == 0 { String::new() } else { format!("  {:+}", mark.points) };
            let line = format!(
                "{}{gap}  {given}{}{}{stolen}{points}",
                name(mark),
                off.unwrap_or_default(),
                rank.unwrap_or_default()
            );
            let line = text::cut(&line, self.page.width);
            body.push(self.painted(mark, &line));
        }
    }

    /// A team's line in the colour of what it earned.
    pub(super) fn painted(&self, mark: &Mark, line: &str) -> String {
        let look = self.scene.look;
        if mark.right || mark.points > 0 { look.good(line) } else { look.other(line) }
    }

    fn source(&self, body: &mut Vec<String>, evidence: Option<&Evidence>) {
        if let Some(evidence) = evidence {
            body.push(String::new());
            body.extend(self.page.source(evidence));
        }
    }
}

pub(super) fn print(item: &Item, response: Option<&Response>) -> String {
    match response {
        None => "no answer".to_owned(),
        Some(Response::Option(index)) => choice::lettered(&item.options, *index),
        Some(Response::Order(order)) => choice::letters(order),
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
