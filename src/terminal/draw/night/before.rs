//! What stands before a question: cards, hand-overs, wagers.

use super::{Keys, Stageplay, fit::Frame};
use crate::{game::view::Stage, terminal::text};

impl Stageplay<'_> {
    /// The body of a stage before a question; what the keys do.
    pub(super) fn before(&self, frame: &mut Frame) -> Keys {
        let super::Scene { view, desk, rules, card, .. } = self.scene;
        match &view.stage {
            Stage::Card => {
                self.big(&mut frame.body, &format!("Round {}", view.place.round));
                self.say(&mut frame.body, &view.place.title);
                frame.body.push(String::new());
                if rules.joker {
                    self.jokers(&mut frame.body);
                    frame.body.push(String::new());
                }
                for line in *card {
                    self.say(&mut frame.body, line);
                }
                let mut keys = vec![("Enter", "begin"), ("Esc", "all keys"), ("q", "save, quit")];
                if rules.joker {
                    keys.insert(1, ("1-8", "joker"));
                }
                keys
            }
            Stage::Handing { to } => {
                self.big(&mut frame.body, &view.teams[to.0].name);
                self.say(&mut frame.body, "Come to the keyboard.");
                vec![("Enter", "we are here"), ("Esc", "all keys"), ("q", "save, quit")]
            }
            Stage::Wagering { category, most, together } => {
                let last =
                    if view.place.number == view.place.total { "The last question" } else { "This question" };
                self.big(&mut frame.body, last);
                let topic = category.as_deref().map(|topic| format!("Topic: {topic}."));
                self.say(&mut frame.body, &format!("It is for a wager. {}", topic.unwrap_or_default()));
                if let Some(seat) = desk.keyed(view) {
                    let most = most.get(seat.0).copied().unwrap_or(0);
                    self.say(&mut frame.body, &format!("{}: 0 to {most} points.", view.teams[seat.0].name));
                    frame.body.push(String::new());
                    frame.body.push(self.typed(&desk.pane.entry.text(), !together));
                }
                vec![("Enter", "place it"), ("Tab", "next team"), ("Esc", "all keys")]
            }
            _ => Vec::new(),
        }
    }

    fn jokers(&self, body: &mut Vec<String>) {
        for (number, team) in (1..).zip(&self.scene.view.teams).filter(|(_, team)| !team.away) {
            let joker = match (team.joker, team.has_joker) {
                (true, _) => "plays its joker now",
                (false, true) => "has its joker",
                (false, false) => "has played its joker",
            };
            let name = text::cut(&team.name, self.page.width.saturating_sub(26).max(8));
            self.say(body, &format!("{number}  {name}: {joker}"));
        }
    }
}
