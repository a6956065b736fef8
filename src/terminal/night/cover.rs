//! What the host's keys put over the stage: lists to choose a team from, lines to type, a question back.

use crate::{
    game::{Game, Input, input::Refused, mode::Clock, team::Seat, view::View},
    terminal::entry::Entry,
};
use console::Key;

/// Something that covers the stage until it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cover {
    /// All keys of the host.
    Keys,
    /// The table so far.
    Table,
    /// Whether this question, by its place among all that were asked, shall be taken out.
    Void(usize),
    /// Whose answer to this question counts as right too.
    Accept(usize),
    /// Whose points change; then by how many.
    Edit(Option<Seat>, Entry),
    /// Which team leaves.
    Away,
    /// Which team is renamed; then its new name.
    Rename(Option<Seat>, Entry),
    /// The name of a team that comes late or back.
    Join(Entry),
    /// How many minutes a break has.
    Break(Entry),
    /// How long questions stay open.
    Pace,
}

/// What a key made of a cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// It stays, perhaps changed.
    Stays(Cover),
    /// It goes, with something for the game, or nothing.
    Goes(Option<Input>),
    /// It stays, and this is wrong with what was typed.
    Wrong(Cover, String),
}

/// The place in a list that a digit names, from 0.
fn place(key: &Key) -> Option<usize> {
    let Key::Char(digit) = key else { return None };
    usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)
}

/// The seat that a digit names.
#[must_use]
pub fn seat(view: &View, key: &Key) -> Option<Seat> {
    let at = place(key)?;
    view.teams.get(at).filter(|team| !team.away).map(|_| Seat(at))
}

/// The questions that can be taken out: all that count; the last one first.
#[must_use]
pub fn to_void(game: &Game) -> impl DoubleEndedIterator<Item = usize> + '_ {
    (0..game.asked()).rev().filter(|question| game.past(*question).is_some())
}

/// The questions of which another answer can be accepted: all whose answer is shown; the last one first.
#[must_use]
pub fn to_accept(game: &Game) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let is_shown = |question: &usize| game.past(*question).is_some_and(|past| past.revealed.is_some());
    (0..game.asked()).rev().filter(is_shown)
}

/// The question that an arrow leads to: up to an earlier one, down to a later one.
fn step(mut all: impl DoubleEndedIterator<Item = usize>, from: usize, key: &Key) -> usize {
    let to = match key {
        Key::ArrowUp => all.find(|question| *question < from),
        Key::ArrowDown => all.rfind(|question| *question > from),
        _ => None,
    };
    to.unwrap_or(from)
}

impl Cover {
    /// The question that is ruled on.
    #[must_use]
    pub fn question(&self) -> Option<usize> {
        match self {
            Self::Void(question) | Self::Accept(question) => Some(*question),
            _ => None,
        }
    }

    /// Takes a key.
    #[must_use]
    pub fn key(self, game: &Game, view: &View, key: &Key) -> Answered {
        if *key == Key::Escape {
            return Answered::Goes(None);
        }
        match self {
            Self::Keys | Self::Table => Answered::Goes(None),
            Self::Void(question) => match key {
                Key::Char('y' | 'Y') | Key::Enter => Answered::Goes(Some(Input::Void { question })),
                Key::Char('n' | 'N') => Answered::Goes(None),
                key => Answered::Stays(Self::Void(step(to_void(game), question, key))),
            },
            Self::Accept(question) => {
                let Some(seat) = place(key).map(Seat) else {
                    return Answered::Stays(Self::Accept(step(to_accept(game), question, key)));
                };
                let given = || {
                    let (marks, _) = game.past(question)?.revealed?;
                    marks.into_iter().find(|mark| mark.seat == seat)?.response
                };
                match given() {
                    Some(response) => Answered::Goes(Some(Input::Accept { question, response })),
                    None => Answered::Wrong(self, "That team gave no answer.".to_owned()),
                }
            }
            Self::Pace => {
                let paces = [Clock::PerQuestion, Clock::Double, Clock::Off];
                match place(key).and_then(|at| paces.get(at)) {
                    Some(clock) => Answered::Goes(Some(Input::Pace { clock: *clock })),
                    None => Answered::Stays(Self::Pace),
                }
            }
            Self::Away => match seat(view, key) {
                Some(seat) => Answered::Goes(Some(Input::Away { seat })),
                None => Answered::Stays(Self::Away),
            },
            Self::Edit(None, entry) => Answered::Stays(Self::Edit(seat(view, key), entry)),
            Self::Rename(None, entry) => Answered::Stays(Self::Rename(seat(view, key), entry)),
            Self::Edit(Some(seat), mut entry) => {
                if *key != Key::Enter {
                    entry.key(key);
                    return Answered::Stays(Self::Edit(Some(seat), entry));
                }
                let typed = entry.text().replace('\u{2212}', "-");
                match typed.trim().trim_start_matches('+').parse() {
                    Ok(points) => Answered::Goes(Some(Input::Edit { seat, points })),
                    Err(_) => Answered::Wrong(
                        Self::Edit(Some(seat), entry),
                        "Type the points to add, or a minus and the points to take.".to_owned(),
                    ),
                }
            }
            Self::Rename(Some(seat), mut entry) => {
                if *key != Key::Enter {
                    entry.key(key);
                    return Answered::Stays(Self::Rename(Some(seat), entry));
                }
                named(&entry, |name| Input::Rename { seat, name }, |entry| Self::Rename(Some(seat), entry))
            }
            Self::Join(mut entry) => {
                if *key != Key::Enter {
                    entry.key(key);
                    return Answered::Stays(Self::Join(entry));
                }
                named(&entry, |name| Input::Join { name }, Self::Join)
            }
            Self::Break(mut entry) => {
                if *key != Key::Enter {
                    entry.key(key);
                    return Answered::Stays(Self::Break(entry));
                }
                match entry.text().trim().parse() {
                    Ok(minutes @ 1..=240) => Answered::Goes(Some(Input::Break { minutes })),
                    _ => Answered::Wrong(Self::Break(entry), "A break has 1 to 240 minutes.".to_owned()),
                }
            }
        }
    }
}

fn named(entry: &Entry, input: impl FnOnce(String) -> Input, cover: impl FnOnce(Entry) -> Cover) -> Answered {
    match crate::game::team::name(&entry.text()) {
        Ok(name) => Answered::Goes(Some(input(name))),
        Err(_) => Answered::Wrong(cover(entry.clone()), super::text::sentence(&Refused::BadName.to_string())),
    }
}
