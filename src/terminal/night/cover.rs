//! What the host's keys put over the stage: lists to choose a team from, lines to type, a question back.

use crate::{
    game::{
        Input,
        input::Refused,
        mode::Clock,
        score::Mark,
        team::Seat,
        view::{Stage, View},
    },
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
    /// Whether the question shall be taken out.
    Void,
    /// Whose answer counts as right too.
    Accept,
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

/// The seat that a digit names.
#[must_use]
pub fn seat(view: &View, key: &Key) -> Option<Seat> {
    let Key::Char(digit) = key else { return None };
    let at = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    view.teams.get(at).filter(|team| !team.away).map(|_| Seat(at))
}

impl Cover {
    /// Takes a key.
    #[must_use]
    pub fn key(self, view: &View, key: &Key) -> Answered {
        if *key == Key::Escape {
            return Answered::Goes(None);
        }
        match self {
            Self::Keys | Self::Table => Answered::Goes(None),
            Self::Void => {
                let yes = matches!(key, Key::Char('y' | 'Y') | Key::Enter);
                let question = view.place.asked.filter(|_| yes);
                Answered::Goes(question.map(|question| Input::Void { question }))
            }
            Self::Accept => {
                let (Some(seat), Some(question)) = (seat(view, key), view.place.asked) else {
                    return Answered::Stays(Self::Accept);
                };
                let given =
                    answers(view).find(|mark| mark.seat == seat).and_then(|mark| mark.response.clone());
                match given {
                    Some(response) => Answered::Goes(Some(Input::Accept { question, response })),
                    None => Answered::Wrong(Self::Accept, "That team gave no answer.".to_owned()),
                }
            }
            Self::Pace => {
                let paces = [Clock::PerQuestion, Clock::Double, Clock::Off];
                let at = if let Key::Char(digit) = key { digit.to_digit(10) } else { None };
                let clock = at.and_then(|at| paces.get(usize::try_from(at).ok()?.checked_sub(1)?));
                match clock {
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

/// The marks of a revealed question.
pub fn answers(view: &View) -> impl Iterator<Item = &Mark> {
    let marks: &[Mark] = if let Stage::Revealed { marks, .. } = &view.stage { marks } else { &[] };
    marks.iter()
}
