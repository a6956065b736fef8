//! The host's keys and what they ask, over the stage.

use super::{Keys, Scene, Stageplay, after::print};
use crate::{
    game::{
        past::Past,
        view::{Item, Solution},
    },
    terminal::{choice, night::cover::Cover, text},
};

impl Stageplay<'_> {
    pub(super) fn cover(&self, cover: &Cover, body: &mut Vec<String>) -> Keys {
        let Scene { view, finale, .. } = self.scene;
        let name = |seat: &Option<crate::game::team::Seat>| {
            seat.and_then(|seat| view.teams.get(seat.0)).map_or("", |team| team.name.as_str())
        };
        match cover {
            Cover::Keys => {
                for (key, what) in KEYS {
                    let line = format!("{key:<7}{what}");
                    body.push(text::cut(&line, self.page.width));
                }
                return vec![("Esc", "back")];
            }
            Cover::Table => {
                self.big(body, "The table");
                self.table(body, finale.map_or(&[], |finale| &finale.table));
                return vec![("any key", "goes back")];
            }
            Cover::Void(_) => {
                self.say(body, "Take this question out? Nobody is marked for it; a spare takes its place.");
                body.push(String::new());
                self.past(body);
                return vec![("y", "yes"), ("n", "no"), (self.arrows(), "another question")];
            }
            Cover::Accept(_) => {
                self.say(body, "Whose answer counts as right too? Everybody is marked anew.");
                body.push(String::new());
                self.past(body);
                return vec![("1-8", "that team's"), (self.arrows(), "another question"), ("Esc", "back")];
            }
            Cover::Away => self.say(body, "Which team leaves? It keeps its points."),
            Cover::Edit(None, _) => self.say(body, "Whose points change?"),
            Cover::Rename(None, _) => self.say(body, "Which team has another name?"),
            Cover::Edit(seat @ Some(_), entry) => {
                self.say(body, &format!("{}: how many points more? A minus takes.", name(seat)));
                body.push(self.typed(&entry.text(), true));
                return vec![("Enter", "change"), ("Esc", "back")];
            }
            Cover::Rename(seat @ Some(_), entry) => {
                self.say(body, &format!("{}: the new name?", name(seat)));
                body.push(self.typed(&entry.text(), true));
                return vec![("Enter", "rename"), ("Esc", "back")];
            }
            Cover::Join(entry) => {
                self.say(body, "Who comes in late, or back?");
                body.push(self.typed(&entry.text(), true));
                return vec![("Enter", "welcome"), ("Esc", "back")];
            }
            Cover::Pace => {
                self.say(body, "How long is a question open from now on?");
                body.push(String::new());
                for line in
                    ["1  10 to 60 seconds, by its length", "2  twice that: access mode", "3  no clock"]
                {
                    self.say(body, line);
                }
                return vec![("1-3", "so long"), ("Esc", "back")];
            }
            Cover::Break(entry) => {
                self.say(body, "A break of how many minutes?");
                body.push(self.typed(&entry.text(), true));
                return vec![("Enter", "begin it"), ("Esc", "back")];
            }
        }
        body.push(String::new());
        for (number, team) in (1..).zip(&view.teams).filter(|(_, team)| !team.away) {
            body.push(text::cut(&format!("{number}  {}", team.name), self.page.width));
        }
        vec![("1-8", "that team"), ("Esc", "back")]
    }
}

impl Stageplay<'_> {
    fn arrows(&self) -> &'static str {
        if self.scene.look.unicode { "↑↓" } else { "arrows" }
    }

    /// The question that is ruled on, and what was answered once that is no secret.
    fn past(&self, body: &mut Vec<String>) {
        let Some(Past { round, number, item, revealed }) = self.scene.past else { return };
        let place = match number {
            Some(number) => format!("Round {round}, question {number}"),
            None => "Tie-break".to_owned(),
        };
        let stem = item.as_ref().map_or("nobody has seen it yet.", |item| item.stem.as_str());
        self.say(body, &format!("{place}: {stem}"));
        let (Some(item), Some((marks, solution))) = (item, revealed) else { return };
        body.push(String::new());
        self.key(body, item, solution);
        for mark in marks {
            let name = text::cut(&self.scene.view.teams[mark.seat.0].name, self.page.width / 3);
            let line = format!("{}  {name}: {}", mark.seat.0 + 1, print(item, mark.response.as_ref()));
            body.push(self.painted(mark, &text::cut(&line, self.page.width)));
        }
    }

    /// What is right, on one line.
    fn key(&self, body: &mut Vec<String>, item: &Item, solution: &Solution) {
        let key = match solution {
            Solution::Option(key) => choice::lettered(&item.options, *key),
            Solution::Order(order) => choice::letters(order),
            Solution::Text(key) => key.clone(),
        };
        body.push(self.scene.look.key(&text::cut(&key, self.page.width.saturating_sub(2))));
    }
}

/// All keys of the host, as the card shows them.
const KEYS: [(&str, &str); 18] = [
    ("r", "close it, show the answer"),
    ("Space", "pause, and on again"),
    ("u", "undo the last thing"),
    ("v", "void: take a question out"),
    ("y", "accept another answer"),
    ("k", "skip the question"),
    ("+", "ten seconds more"),
    ("c", "clock: on, twice the time, off"),
    ("-", "leave it blank"),
    ("o", "show the options"),
    ("t", "the table"),
    ("e", "edit points"),
    ("j", "a team comes late, or back"),
    ("x", "a team leaves"),
    ("n", "another name"),
    ("!", "report it to its author"),
    ("q", "save and quit"),
    ("Tab", "key another team"),
];
