//! An open question, for one team or for all of them.

use super::{Keys, Scene, Stageplay, fit::Frame};
use crate::{
    game::view::{Item, Stage},
    question::Kind,
    terminal::draw::{hint, reveal::Mark as Shown},
};

impl Stageplay<'_> {
    /// The body of a stage while a question is open; what the keys do.
    pub(super) fn during(&self, frame: &mut Frame) -> Keys {
        let Scene { view, desk, .. } = self.scene;
        match &view.stage {
            Stage::Reading { item, .. } => {
                frame.body = self.stem(item);
                self.quiet(&mut frame.body, "The options come when it has been read aloud.");
                vec![("Enter", "show the options"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Asking { item, turn, hands, .. } => self.asking(frame, item, turn.is_none(), hands),
            Stage::Closed { item, .. } => {
                self.question(frame, item, true);
                frame.body.push(String::new());
                match desk.keyed(view) {
                    Some(seat) => {
                        self.say(&mut frame.body, &format!("{} answers anew.", view.teams[seat.0].name));
                    }
                    None => self.say(&mut frame.body, "All answers are in."),
                }
                vec![
                    ("Enter", "show the answer"),
                    ("Tab", "correct an answer"),
                    ("Esc", "all keys"),
                    ("q", "save, quit"),
                ]
            }
            Stage::Stealing { item, missed } => {
                self.question(frame, item, false);
                frame.body.push(String::new());
                let missed = &view.teams[missed.0].name;
                self.say(&mut frame.body, &format!("{missed} missed it: another team may steal."));
                if let Some(seat) = desk.keyed(view) {
                    self.say(&mut frame.body, &format!("{} answers.", view.teams[seat.0].name));
                }
                let mut keys = vec![("Enter", "nobody")];
                if item.has_options {
                    keys.push(("Tab", "options"));
                }
                if view.teams.iter().filter(|team| !team.away).count() > 2 {
                    keys.push((if item.has_options { "Shift-Tab" } else { "Tab" }, "another team"));
                }
                keys.push(("Esc", "all keys"));
                keys
            }
            _ => Vec::new(),
        }
    }

    fn asking(&self, frame: &mut Frame, item: &Item, together: bool, hands: &[Vec<u32>]) -> Keys {
        let Scene { view, desk, .. } = self.scene;
        self.question(frame, item, together);
        let Some(seat) = desk.keyed(view).filter(|_| !desk.watching) else { return Vec::new() };
        let name = &view.teams[seat.0].name;
        frame.body.push(String::new());
        let hand = hands.get(seat.0).filter(|hand| !hand.is_empty());
        let placed = desk.staked.filter(|(other, _)| *other == seat).map(|(_, points)| points);
        let stake = hand.map(|hand| match placed {
            // What is keyed for all teams stays secret until the reveal.
            Some(_) if together => " Staked.".to_owned(),
            Some(points) => format!(" Staked: {points}."),
            None if hand.len() == 1 => format!(" Stake: {}.", hand[0]),
            None => {
                let sums: Vec<String> = hand.iter().map(ToString::to_string).collect();
                format!(" First press the stake: {}.", sums.join(", "))
            }
        });
        let worth = item.worth.filter(|worth| *worth != 1).map(|worth| format!(" {worth} points."));
        let said = format!("{name} answers.{}{}", stake.unwrap_or_default(), worth.unwrap_or_default());
        self.say(&mut frame.body, &said);
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
        if matches!(item.kind, Kind::Choice | Kind::TrueFalse) && !view.paused {
            keys.push(("Space", "pause"));
        }
        keys.push(("Esc", "all keys"));
        keys
    }

    /// A question and what it is answered with. `masked`: what is typed stays secret, for all teams look on.
    fn question(&self, frame: &mut Frame, item: &Item, masked: bool) {
        let desk = self.scene.desk;
        frame.body = self.stem(item);
        match item.kind {
            Kind::Number | Kind::Open if desk.watching => self.quiet(&mut frame.body, &hint(item)),
            // All answers are in: nothing is typed.
            Kind::Number | Kind::Open if masked && desk.keyed(self.scene.view).is_none() => {}
            Kind::Number | Kind::Open if masked => {
                frame.body.push(self.typed(&desk.pane.entry.text(), false));
                self.quiet(&mut frame.body, &hint(item));
            }
            _ if self.big_options(frame, item, masked || desk.watching) => {}
            _ if masked || desk.watching => {
                for (index, option) in item.options.iter().enumerate() {
                    frame.body.extend(self.page.marked(index, option, Shown::Plain));
                }
                if item.kind == Kind::Order && !desk.watching && desk.keyed(self.scene.view).is_some() {
                    // So much of the order is keyed, and no more is said of it.
                    let letters = "x".repeat(desk.pane.arrangement.placed());
                    frame.body.push(self.typed(&letters, false));
                }
            }
            _ => self.page.asking(frame, item),
        }
    }
}
