//! Keys of an answer: for the team that is up, or for all of them by the host.

use super::{Act, Desk};
use crate::{
    game::{
        Game, Input,
        response::Response,
        solo,
        team::Seat,
        view::{Item, Stage, View},
    },
    question::Kind,
    terminal::{self, choice, pane::Pane},
};
use console::Key;

impl Desk {
    pub(super) fn answering(
        &mut self,
        game: &Game,
        view: &View,
        item: &Item,
        hands: &[Vec<u32>],
        key: &Key,
    ) -> Option<Act> {
        let who = self.keyed(view)?;
        if *key == Key::Tab {
            if item.has_options {
                return Some(Act::Play(Input::Options));
            }
            self.turn_to_the_next(view, who);
            return None;
        }
        if let (Key::Char(digit), Some(hand)) = (key, hands.get(who.0))
            && !hand.is_empty()
            && let Some(points) = digit.to_digit(10).filter(|points| hand.contains(points))
        {
            return Some(Act::Play(Input::Stake { seat: who, points }));
        }
        let response = match self.response(item, key) {
            Keyed::Response(response) => response,
            Keyed::Taken => return None,
            Keyed::Free => return self.host(game, view, key),
        };
        Some(Act::Play(Input::Answer { seat: who, response }))
    }

    pub(super) fn closed(&mut self, game: &Game, view: &View, item: &Item, key: &Key) -> Option<Act> {
        if *key == Key::Enter && self.pane == Pane::default() {
            return Some(Act::Play(Input::Reveal));
        }
        if *key == Key::Tab {
            // From the last one on, the first is next.
            let last = Seat(view.teams.len().saturating_sub(1));
            self.turn_to_the_next(view, self.seat.unwrap_or(last));
            return None;
        }
        let Some(who) = self.seat else { return self.host(game, view, key) };
        match self.response(item, key) {
            Keyed::Response(response) => Some(Act::Play(Input::Correct { seat: who, response })),
            Keyed::Taken => None,
            Keyed::Free => self.host(game, view, key),
        }
    }

    pub(super) fn stealing(&mut self, game: &Game, view: &View, item: &Item, key: &Key) -> Option<Act> {
        let who = self.keyed(view)?;
        match key {
            Key::Tab if item.has_options => return Some(Act::Play(Input::Options)),
            Key::BackTab | Key::Tab => {
                let Stage::Stealing { missed, .. } = view.stage else { return None };
                self.turn_to_the_next(view, who);
                if self.seat == Some(missed) {
                    self.turn_to_the_next(view, missed);
                }
                return None;
            }
            // Nobody steals.
            Key::Enter if !self.pane.moved && self.pane.entry.text().trim().is_empty() => {
                return Some(Act::Play(Input::Next));
            }
            _ => {}
        }
        match self.response(item, key) {
            Keyed::Response(response) => Some(Act::Play(Input::Answer { seat: who, response })),
            Keyed::Taken => None,
            Keyed::Free => self.host(game, view, key),
        }
    }

    pub(super) fn wagering(&mut self, view: &View, key: &Key) -> Option<Act> {
        let who = self.keyed(view)?;
        match key {
            Key::Tab => self.turn_to_the_next(view, who),
            Key::Enter => match self.pane.entry.text().trim().parse() {
                Ok(points) => return Some(Act::Play(Input::Wager { seat: who, points })),
                Err(_) => self.notice = Some("Type how many points, 0 for none.".to_owned()),
            },
            key => {
                self.pane.entry.key(key);
            }
        }
        None
    }

    /// Keys the next team that can be keyed.
    fn turn_to_the_next(&mut self, view: &View, from: Seat) {
        let count = view.teams.len();
        let after = (1..=count).map(|step| (from.0 + step) % count.max(1));
        let open = |at: &usize| {
            let team = &view.teams[*at];
            !team.away && (team.is_in.is_some() || matches!(view.stage, Stage::Stealing { .. }))
        };
        self.seat = after.into_iter().find(open).map(Seat);
        self.pane = Pane::default();
    }

    /// What a key makes of the answer that is being given.
    fn response(&mut self, item: &Item, key: &Key) -> Keyed {
        let last = choice::letter(item.options.len().saturating_sub(1));
        let is_letter = |c: &char| c.is_ascii_alphabetic() && c.to_ascii_uppercase() <= last;
        let chooses = match key {
            Key::Char(' ') => item.kind == Kind::Order,
            Key::Char(c) => !item.options.is_empty() && (is_letter(c) || c.is_ascii_digit()),
            Key::Enter | Key::Backspace | Key::ArrowUp | Key::ArrowDown | Key::Home | Key::End => true,
            _ => false,
        };
        let takes = chooses || matches!(item.kind, Kind::Number | Kind::Open);
        if !takes {
            return Keyed::Free;
        }
        let header = solo::Header { number: 1, total: 1, score: 0, streak: 0 };
        let view = solo::View::Asking { header, item: item.clone(), until: None };
        let act = self.pane.key(&view, key);
        self.notice = self.pane.notice.take();
        match act {
            Some(terminal::Act::Play(Input::Answer { response, .. })) => Keyed::Response(response),
            _ => Keyed::Taken,
        }
    }
}

/// What a key was for an answer.
enum Keyed {
    /// It completes one.
    Response(Response),
    /// It changes one that is being given.
    Taken,
    /// Nothing.
    Free,
}
