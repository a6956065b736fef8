//! The host's desk: what the keys do to the screen itself, and which of them reach the game.

use super::cover::{Answered, Cover, seat, to_accept, to_void};
use crate::{
    game::{
        Game, Input,
        input::Refused,
        team::Seat,
        view::{Stage, View},
    },
    question::Kind,
    terminal::{entry::Entry, pane::Pane, text},
};
use console::Key;

mod keying;

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
        Stage::Film { .. } => "film",
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
    pub fn key(&mut self, game: &Game, view: &View, key: &Key) -> Option<Act> {
        self.notice = None;
        if *key == Key::Char('\u{4}') {
            return Some(Act::Quit);
        }
        match self.cover.take() {
            Some(Cover::Keys) if *key != Key::Escape => return self.host(game, view, key),
            Some(cover) => {
                match cover.key(game, view, key) {
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
            Stage::Asking { item, hands, .. } => self.answering(game, view, item, hands, key),
            Stage::Closed { item, .. } => self.closed(game, view, item, key),
            Stage::Stealing { item, .. } => self.stealing(game, view, item, key),
            Stage::Wagering { .. } => self.wagering(view, key),
            Stage::Reading { turn, .. } => match (key, turn) {
                (Key::Enter, _) => Some(Act::Play(Input::Next)),
                _ => self.host(game, view, key),
            },
            Stage::Card if game.setup().rules.joker && seat(view, key).is_some() => {
                seat(view, key).map(|seat| Act::Play(Input::Joker { seat }))
            }
            Stage::Revealed { .. } => self.revealed(game, view, key),
            Stage::Standings { .. } if matches!(key, Key::Char('b' | 'B')) => {
                self.covers(Cover::Break(Entry::of("10")))
            }
            Stage::Card
            | Stage::Handing { .. }
            | Stage::Standings { .. }
            | Stage::Break { .. }
            | Stage::Film { .. }
            | Stage::Podium { .. }
            | Stage::Over { .. } => match key {
                Key::Enter => Some(Act::Play(Input::Next)),
                // A small screen shows a card or a table in part.
                Key::ArrowUp | Key::ArrowDown => {
                    self.scroll += if *key == Key::ArrowDown { 1 } else { -1 };
                    None
                }
                _ => self.host(game, view, key),
            },
        }
    }

    /// The host's controls, where their letters are not an answer's.
    fn host(&mut self, game: &Game, view: &View, key: &Key) -> Option<Act> {
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
            'v' => return self.rules_on(to_void(game).next().map(Cover::Void)),
            'y' => return self.rules_on(to_accept(game).next().map(Cover::Accept)),
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

    fn rules_on(&mut self, cover: Option<Cover>) -> Option<Act> {
        if cover.is_none() {
            self.notice = Some(text::sentence(&Refused::NoQuestion.to_string()));
        }
        self.cover = cover;
        None
    }

    fn covers(&mut self, cover: Cover) -> Option<Act> {
        self.cover = Some(cover);
        None
    }

    fn revealed(&mut self, game: &Game, view: &View, key: &Key) -> Option<Act> {
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
            _ => return self.host(game, view, key),
        }
        None
    }
}
