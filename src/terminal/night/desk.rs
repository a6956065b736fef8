//! The host's desk: what the keys do to the screen itself, and which of them reach the game.

use super::cover::{Answered, Cover, seat};
use crate::{
    game::{
        Input,
        mode::Rules,
        response::Response,
        solo,
        team::Seat,
        view::{Item, Stage, View},
    },
    question::Kind,
    terminal::{self, choice, entry::Entry, pane::Pane},
};
use console::Key;

/// What the host wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Something for the game.
    Play(Input),
    /// Keep the question that was shown last for its author to look at.
    Report,
    /// Save and leave.
    Quit,
}

/// The part of the screen's state that the game does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// How an answer is being chosen, typed or put in order.
    pub pane: Pane,
    /// Whose answer is keyed, where the host chose one.
    seat: Option<Seat>,
    /// The points that were placed last, and by whom.
    pub staked: Option<(Seat, u32)>,
    /// Something said in passing, until the next key.
    pub notice: Option<String>,
    /// What is not saved, as long as it is so.
    pub trouble: Option<String>,
    /// Something that covers the stage.
    pub cover: Option<Cover>,
    /// Whether the source line is shown.
    pub source: bool,
    /// Lines a reveal is moved by on a small screen.
    pub scroll: isize,
    /// Nobody keys here: the screen of the room.
    pub watching: bool,
    /// What the screen state belongs to: the question and the stage of it.
    at: Option<(Option<usize>, &'static str)>,
}

/// A name for each stage, to see that another one has begun.
fn name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Card => "card",
        Stage::Wagering { .. } => "wagering",
        Stage::Handing { .. } => "handing",
        Stage::Reading { .. } => "reading",
        Stage::Asking { .. } => "asking",
        Stage::Closed { .. } => "closed",
        Stage::Stealing { .. } => "stealing",
        Stage::Revealed { .. } => "revealed",
        Stage::Standings { .. } => "standings",
        Stage::Break { .. } => "break",
        Stage::Podium { .. } => "podium",
        Stage::Over { .. } => "over",
    }
}

impl Desk {
    /// The desk of a screen that only shows.
    #[must_use]
    pub fn watching() -> Self {
        Self { watching: true, ..Self::default() }
    }

    /// Forgets what belonged to another stage.
    pub fn follow(&mut self, view: &View) {
        let at = Some((view.place.asked, name(&view.stage)));
        if self.at != at {
            self.at = at;
            (self.pane, self.seat, self.source, self.scroll) = (Pane::default(), None, false, 0);
            if !matches!(view.stage, Stage::Asking { .. } | Stage::Closed { .. }) {
                self.staked = None;
            }
        }
    }

    /// Says something until the next key.
    pub fn say(&mut self, text: String) {
        self.notice = Some(text);
    }

    /// Keeps in sight that something is not saved, until it is again.
    pub fn unsaved(&mut self, written: Result<(), String>) {
        self.trouble = written.err();
    }

    /// Whether the table and what stood out are to be drawn.
    #[must_use]
    pub fn wants_finale(&self, view: &View) -> bool {
        let is_end = matches!(view.stage, Stage::Podium { hidden: 0, .. } | Stage::Over { .. });
        is_end || self.cover == Some(Cover::Table)
    }

    /// Notes what the game took.
    pub fn took(&mut self, input: &Input) {
        match input {
            Input::Stake { seat, points } => self.staked = Some((*seat, *points)),
            // The next team that is awaited.
            Input::Answer { .. } | Input::Correct { .. } | Input::Pass { .. } | Input::Wager { .. } => {
                (self.pane, self.seat) = (Pane::default(), None);
            }
            _ => {}
        }
    }

    /// Whose answer is keyed now.
    #[must_use]
    pub fn keyed(&self, view: &View) -> Option<Seat> {
        let waits = || view.teams.iter().position(|team| team.is_in == Some(false)).map(Seat);
        match &view.stage {
            Stage::Asking { turn: Some(turn), .. } => Some(*turn),
            Stage::Asking { turn: None, .. } | Stage::Wagering { .. } => self.seat.or_else(waits),
            Stage::Closed { .. } => self.seat,
            Stage::Stealing { missed, .. } => {
                let others = || {
                    (0..view.teams.len()).map(Seat).find(|seat| seat != missed && !view.teams[seat.0].away)
                };
                self.seat.or_else(others)
            }
            _ => None,
        }
    }

    /// Whether letters are typed here.
    #[must_use]
    pub fn types(view: &View) -> bool {
        match &view.stage {
            Stage::Asking { item, .. } | Stage::Stealing { item, .. } => {
                matches!(item.kind, Kind::Number | Kind::Open)
            }
            Stage::Wagering { .. } => true,
            _ => false,
        }
    }

    /// Takes one key; what it means for the night, if anything.
    pub fn key(&mut self, view: &View, rules: &Rules, key: &Key) -> Option<Act> {
        self.notice = None;
        if *key == Key::Char('\u{4}') {
            return Some(Act::Quit);
        }
        match self.cover.take() {
            Some(Cover::Keys) if *key != Key::Escape => return self.host(view, key),
            Some(cover) => {
                match cover.key(view, key) {
                    Answered::Stays(cover) => self.cover = Some(cover),
                    Answered::Goes(input) => return input.map(Act::Play),
                    Answered::Wrong(cover, said) => (self.cover, self.notice) = (Some(cover), Some(said)),
                }
                return None;
            }
            None => {}
        }
        if *key == Key::Escape || *key == Key::Char('?') {
            self.cover = Some(Cover::Keys);
            return None;
        }
        // Nothing can be answered meanwhile, so that no answer has a space in it.
        if view.paused && *key == Key::Char(' ') {
            return Some(Act::Play(Input::Resume));
        }
        match &view.stage {
            Stage::Asking { item, hands, .. } => self.answering(view, item, hands, key),
            Stage::Closed { item, .. } => self.closed(view, item, key),
            Stage::Stealing { item, .. } => self.stealing(view, item, key),
            Stage::Wagering { .. } => self.wagering(view, key),
            Stage::Reading { turn, .. } => match (key, turn) {
                (Key::Enter, _) => Some(Act::Play(Input::Next)),
                _ => self.host(view, key),
            },
            Stage::Card if rules.joker && seat(view, key).is_some() => {
                seat(view, key).map(|seat| Act::Play(Input::Joker { seat }))
            }
            Stage::Revealed { .. } => self.revealed(view, key),
            Stage::Standings { .. } if matches!(key, Key::Char('b' | 'B')) => {
                self.covers(Cover::Break(Entry::of("10")))
            }
            Stage::Card
            | Stage::Handing { .. }
            | Stage::Standings { .. }
            | Stage::Break { .. }
            | Stage::Podium { .. }
            | Stage::Over { .. } => match key {
                Key::Enter => Some(Act::Play(Input::Next)),
                // A small screen shows a card or a table in part.
                Key::ArrowUp | Key::ArrowDown => {
                    self.scroll += if *key == Key::ArrowDown { 1 } else { -1 };
                    None
                }
                _ => self.host(view, key),
            },
        }
    }

    /// The host's controls, where their letters are not an answer's.
    fn host(&mut self, view: &View, key: &Key) -> Option<Act> {
        let Key::Char(letter) = key else { return None };
        let input = match letter.to_ascii_lowercase() {
            ' ' | 'p' if view.paused => Input::Resume,
            ' ' | 'p' => Input::Pause,
            'u' => Input::Undo,
            'r' => Input::Reveal,
            'k' => Input::Skip,
            '+' => Input::More,
            'o' => Input::Options,
            '-' => Input::Pass { seat: self.keyed(view)? },
            '!' => return Some(Act::Report),
            'q' => return Some(Act::Quit),
            'v' => return self.covers(Cover::Void),
            'y' => return self.covers(Cover::Accept),
            'e' => return self.covers(Cover::Edit(None, Entry::default())),
            't' => return self.covers(Cover::Table),
            'c' => return self.covers(Cover::Pace),
            'j' => return self.covers(Cover::Join(Entry::default())),
            'x' => return self.covers(Cover::Away),
            'n' => return self.covers(Cover::Rename(None, Entry::default())),
            _ => return None,
        };
        Some(Act::Play(input))
    }

    fn covers(&mut self, cover: Cover) -> Option<Act> {
        self.cover = Some(cover);
        None
    }

    fn answering(&mut self, view: &View, item: &Item, hands: &[Vec<u32>], key: &Key) -> Option<Act> {
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
            Keyed::Free => return self.host(view, key),
        };
        Some(Act::Play(Input::Answer { seat: who, response }))
    }

    fn closed(&mut self, view: &View, item: &Item, key: &Key) -> Option<Act> {
        if *key == Key::Enter && self.pane == Pane::default() {
            return Some(Act::Play(Input::Reveal));
        }
        if *key == Key::Tab {
            // From the last one on, the first is next.
            let last = Seat(view.teams.len().saturating_sub(1));
            self.turn_to_the_next(view, self.seat.unwrap_or(last));
            return None;
        }
        let Some(who) = self.seat else { return self.host(view, key) };
        match self.response(item, key) {
            Keyed::Response(response) => Some(Act::Play(Input::Correct { seat: who, response })),
            Keyed::Taken => None,
            Keyed::Free => self.host(view, key),
        }
    }

    fn stealing(&mut self, view: &View, item: &Item, key: &Key) -> Option<Act> {
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
            Keyed::Free => self.host(view, key),
        }
    }

    fn wagering(&mut self, view: &View, key: &Key) -> Option<Act> {
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

    fn revealed(&mut self, view: &View, key: &Key) -> Option<Act> {
        match key {
            Key::Enter => return Some(Act::Play(Input::Next)),
            Key::Char('s' | 'S') => {
                let Stage::Revealed { evidence, .. } = &view.stage else { return None };
                if evidence.is_empty() {
                    self.notice = Some("This question names no source.".to_owned());
                }
                (self.source, self.scroll) = (!self.source, 0);
            }
            Key::ArrowUp => self.scroll -= 1,
            Key::ArrowDown => self.scroll += 1,
            _ => return self.host(view, key),
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
