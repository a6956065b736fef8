//! A night of teams as the lines of a screen of any size: cards, hand-overs, questions, tables, the podium.

use super::{Page, fit::Frame, flow};
use crate::{
    game::{
        mode::Rules,
        response::Response,
        score::Mark,
        view::{Item, Solution, Stage, Standing, View},
    },
    question::{Evidence, Kind},
    terminal::{
        Programme, choice,
        look::Look,
        night::{cover::Cover, desk::Desk},
        text,
    },
};
use std::time::Duration;

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

struct Stageplay<'a> {
    page: Page<'a>,
    scene: &'a Scene<'a>,
}

impl Stageplay<'_> {
    fn frame(&self) -> Frame {
        let Scene { view, desk, .. } = self.scene;
        let mut frame = Frame { head: self.head(), ..Frame::default() };
        frame.body.push(String::new());
        let keys = self.stage(&mut frame);
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
        match place.tie {
            Some(tie) => parts.push(format!("Tie-break {tie}")),
            None => {
                if place.rounds > 1 {
                    parts.push(format!("Round {}/{}", place.round, place.rounds));
                }
                if place.number > 0 {
                    parts.push(format!("Question {}/{}", place.number, place.total));
                }
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

    /// The body of a stage; what the keys do.
    fn stage(&self, frame: &mut Frame) -> Vec<(&'static str, &'static str)> {
        let Scene { view, desk, rules, .. } = self.scene;
        let look = self.scene.look;
        match &view.stage {
            Stage::Card => {
                self.big(&mut frame.body, &format!("Round {}", view.place.round));
                self.say(&mut frame.body, &view.place.title);
                frame.body.push(String::new());
                for line in rules.card() {
                    self.say(&mut frame.body, &line);
                }
                if rules.joker {
                    frame.body.push(String::new());
                    self.jokers(&mut frame.body);
                    return vec![
                        ("Enter", "begin"),
                        ("1-8", "joker"),
                        ("Esc", "all keys"),
                        ("q", "save, quit"),
                    ];
                }
                vec![("Enter", "begin"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Handing { to } => {
                self.big(&mut frame.body, &view.teams[to.0].name);
                self.say(&mut frame.body, "Come to the keyboard.");
                vec![("Enter", "we are here"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Wagering { category, most } => {
                let last =
                    if view.place.number == view.place.total { "The last question" } else { "This question" };
                self.big(&mut frame.body, last);
                let topic = category.as_deref().map(|topic| format!("Topic: {topic}."));
                self.say(&mut frame.body, &format!("It is for a wager. {}", topic.unwrap_or_default()));
                if let Some(seat) = desk.keyed(view) {
                    let most = most.get(seat.0).copied().unwrap_or(0);
                    self.say(&mut frame.body, &format!("{}: 0 to {most} points.", view.teams[seat.0].name));
                    frame.body.push(String::new());
                    frame.body.push(self.typed(&desk.pane.entry.text(), true));
                }
                vec![("Enter", "place it"), ("Tab", "next team"), ("Esc", "all keys")]
            }
            Stage::Reading { item, .. } => {
                frame.body = self.page.stem(item);
                self.quiet(&mut frame.body, "The options come when it has been read aloud.");
                vec![("Enter", "show the options"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Asking { item, turn, hands, .. } => self.asking(frame, item, turn.is_none(), hands),
            Stage::Closed { item, .. } => {
                self.question(frame, item, true);
                self.say(&mut frame.body, "All answers are in.");
                vec![
                    ("Enter", "show the answer"),
                    ("Tab", "correct a team's"),
                    ("Esc", "all keys"),
                    ("q", "save, quit"),
                ]
            }
            Stage::Stealing { item, missed } => {
                self.question(frame, item, false);
                let missed = &view.teams[missed.0].name;
                self.say(&mut frame.body, &format!("{missed} missed it: another team may steal."));
                if let Some(seat) = desk.keyed(view) {
                    self.say(&mut frame.body, &format!("{} answers.", view.teams[seat.0].name));
                }
                let tab = if item.has_options { "options" } else { "another team" };
                vec![("Enter", "nobody"), ("Tab", tab), ("Esc", "all keys")]
            }
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
                        self.say(&mut frame.body, "Hidden before the last round. It is close, or it is not.")
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
            Stage::Over { .. } => Vec::new(),
        }
    }

    fn asking(
        &self,
        frame: &mut Frame,
        item: &Item,
        together: bool,
        hands: &[Vec<u32>],
    ) -> Vec<(&'static str, &'static str)> {
        let Scene { view, desk, .. } = self.scene;
        self.question(frame, item, together);
        let Some(seat) = desk.keyed(view).filter(|_| !desk.watching) else { return Vec::new() };
        let name = &view.teams[seat.0].name;
        frame.body.push(String::new());
        let hand = hands.get(seat.0).filter(|hand| !hand.is_empty());
        let placed = desk.staked.filter(|(other, _)| *other == seat).map(|(_, points)| points);
        let stake = hand.map(|hand| match placed {
            Some(points) => format!(" Staked: {points}."),
            None if hand.len() == 1 => format!(" Stake: {}.", hand[0]),
            None => {
                let sums: Vec<String> = hand.iter().map(ToString::to_string).collect();
                format!(" First press the stake: {}.", sums.join(", "))
            }
        });
        let worth = item.worth.filter(|worth| *worth != 1).map(|worth| format!(" {worth} points."));
        let said = format!("{name}:{}{}", stake.unwrap_or_default(), worth.unwrap_or_default());
        self.say(&mut frame.body, said.trim_end_matches(':'));
        let mut keys = match item.kind {
            Kind::Choice | Kind::TrueFalse => vec![("A-J", "answer")],
            Kind::Order => vec![("A-J", "one by one"), ("Enter", "answer")],
            Kind::Number | Kind::Open => vec![("Enter", "answer")],
        };
        if item.has_options {
            keys.push(("Tab", "show the options"));
        } else if together {
            keys.push(("Tab", "another team"));
        }
        keys.extend(
            [("Space", "pause")].into_iter().filter(|_| matches!(item.kind, Kind::Choice | Kind::TrueFalse)),
        );
        keys.push(("Esc", "all keys"));
        keys
    }

    /// A question and what it is answered with. `masked`: what is typed stays secret, for all teams look on.
    fn question(&self, frame: &mut Frame, item: &Item, masked: bool) {
        let desk = self.scene.desk;
        frame.body = self.page.stem(item);
        match item.kind {
            Kind::Number | Kind::Open if desk.watching => self.quiet(&mut frame.body, &super::hint(item)),
            Kind::Number | Kind::Open if masked => {
                frame.body.push(self.typed(&desk.pane.entry.text(), false));
                self.quiet(&mut frame.body, &super::hint(item));
            }
            _ if masked || desk.watching => {
                for (index, option) in item.options.iter().enumerate() {
                    frame.body.extend(self.page.marked(index, option, super::reveal::Mark::Plain));
                }
            }
            _ => self.page.asking(frame, item),
        }
    }

    fn typed(&self, typed: &str, open: bool) -> String {
        let dot = if self.scene.look.unicode { "•" } else { "*" };
        let shown = if open { text::clean(typed).into_owned() } else { dot.repeat(typed.chars().count()) };
        let shown = text::cut(&shown, self.page.width.saturating_sub(4));
        format!("{} {shown}{}", self.scene.look.prompt(), self.scene.look.cursor(" "))
    }

    fn solution(&self, body: &mut Vec<String>, item: &Item, solution: &Solution, marks: &[Mark]) {
        use super::reveal::Mark as Shown;
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

    fn table(&self, body: &mut Vec<String>, table: &[Standing]) {
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

    fn jokers(&self, body: &mut Vec<String>) {
        for (number, team) in (1..).zip(&self.scene.view.teams).filter(|(_, team)| !team.away) {
            let joker = match (team.joker, team.has_joker) {
                (true, _) => "plays its joker now",
                (false, true) => "has its joker",
                (false, false) => "has played its joker",
            };
            self.say(body, &format!("{number}  {}: {joker}", team.name));
        }
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

    fn cover(&self, cover: &Cover, body: &mut Vec<String>) -> Vec<(&'static str, &'static str)> {
        let Scene { view, table, .. } = self.scene;
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
                self.table(body, table.unwrap_or_default());
                return vec![("any key", "goes back")];
            }
            Cover::Void => {
                self.say(body, "Take this question out? Nobody is marked for it; a spare takes its place.");
                return vec![("y", "yes"), ("n", "no")];
            }
            Cover::Accept => {
                self.say(body, "Whose answer counts as right too? Everybody is marked anew.");
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
        }
        body.push(String::new());
        for (number, team) in (1..).zip(&view.teams).filter(|(_, team)| !team.away) {
            self.say(body, &format!("{number}  {}", team.name));
        }
        vec![("1-8", "that team"), ("Esc", "back")]
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

/// All keys of the host, as the card shows them.
const KEYS: [(&str, &str); 17] = [
    ("r", "close the question, show the answer"),
    ("Space", "pause, and on again"),
    ("u", "undo the last thing"),
    ("v", "void: take the question out"),
    ("y", "accept another answer"),
    ("k", "skip the question"),
    ("+", "ten seconds more"),
    ("-", "leave it blank"),
    ("o", "show the options"),
    ("t", "the table"),
    ("e", "edit points"),
    ("j", "a team comes late, or back"),
    ("x", "a team leaves"),
    ("n", "another name"),
    ("!", "report the question to its author"),
    ("q", "save and quit"),
    ("Tab", "key another team"),
];

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
