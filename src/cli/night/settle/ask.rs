//! The questions of the set-up. Each gives `None` when somebody goes back.

use super::{super::Args, Length, share::Wanted, usual_questions};
use crate::{
    cli::{
        data::Data,
        shelf::{self, tell},
    },
    game::{
        mode::{Clock, MODES, Mode, Points, Rules},
        setup::Seating,
        team,
    },
    question::round::When,
    terminal::{
        Console as _, Stop, text,
        tty::{Tty, settle as ask},
    },
};
use anyhow::bail;
use console::Term;
use dialoguer::Input;

/// Most rounds from packs of their own.
const ROUNDS: usize = 10;

/// What the rounds are from: one pack, or one after the other.
pub(super) fn files(tty: &mut Tty, data: &Data) -> anyhow::Result<Option<Vec<String>>> {
    let places: Vec<shelf::Place> =
        shelf::shipped_packs().into_iter().chain(shelf::own_packs(data)).collect();
    let titles: Vec<String> =
        places.iter().map(|place| place.title.clone()).chain([shelf::FILE.to_owned()]).collect();
    let mut files = Vec::new();
    while files.len() < ROUNDS {
        let is_first = files.is_empty();
        let prompt = if is_first { "What is it about" } else { "A round from another one, too" };
        let done = if is_first { None } else { Some("No, that is all".to_owned()) };
        let items: Vec<String> = done.iter().chain(&titles).cloned().collect();
        let Some(index) = tty.choose(prompt, &items)? else { return Ok(None) };
        match index.checked_sub(usize::from(done.is_some())) {
            None => break,
            Some(at) if at < places.len() => files.push(places[at].name.clone()),
            Some(_) => match shelf::ask_file(tty) {
                Ok(name) => files.extend(name),
                Err(error) if error.is::<Stop>() => return Err(error),
                Err(error) => tell(tty.look(), &format!("{error:#}"))?,
            },
        }
    }
    Ok(Some(files))
}

/// The names of the teams.
pub(super) fn teams(tty: &mut Tty, args: &Args, suggested: &[String]) -> anyhow::Result<Option<Vec<String>>> {
    if !args.teams.is_empty() {
        return checked(&args.teams).map(Some);
    }
    if args.yes {
        return Ok(Some(suggested[..2].to_vec()));
    }
    let items: Vec<String> = (2..=team::MOST).map(|count| format!("{count} teams")).collect();
    let Some(count) = tty.choose("How many teams", &items)?.map(|index| index + 2) else { return Ok(None) };
    let mut teams: Vec<String> = Vec::new();
    while teams.len() < count {
        let is_free = |name: &&String| !teams.iter().any(|team| team::sound_alike(team, name));
        let default = suggested.iter().find(is_free).cloned().unwrap_or_default();
        let typed = line(tty, &format!("Team {}", teams.len() + 1), &default)?;
        let mut all = teams.clone();
        all.push(typed);
        match checked(&all) {
            Ok(good) => teams = good,
            Err(error) => tell(tty.look(), &text::sentence(&error.to_string()))?,
        }
    }
    Ok(Some(teams))
}

fn line(tty: &Tty, prompt: &str, default: &str) -> Result<String, Stop> {
    let term = Term::stdout();
    let input = Input::<String>::with_theme(tty.look().theme())
        .with_prompt(prompt)
        .default(default.to_owned())
        .report(false);
    ask(&term, || input.interact_text_on(&term))
}

/// Names as they may be shown, no two alike.
fn checked(names: &[String]) -> anyhow::Result<Vec<String>> {
    if names.len() > team::MOST {
        bail!("at most {} teams fit in; name fewer", team::MOST);
    }
    let mut good: Vec<String> = Vec::new();
    for given in names {
        let name = team::name(given)?;
        if good.iter().any(|other| team::sound_alike(other, &name)) {
            bail!("two teams are called {name}; name one otherwise");
        }
        good.push(name);
    }
    Ok(good)
}

/// Who answers: one team at the keyboard, or all of them.
pub(super) fn seating(tty: &mut Tty, args: &Args) -> Result<Option<Seating>, Stop> {
    if args.host {
        return Ok(Some(Seating::Together));
    }
    if args.yes || !args.teams.is_empty() {
        return Ok(Some(Seating::HotSeat));
    }
    let items = ["In turn: a team at the keyboard", "All at once: the host keys for all"];
    let seatings = [Seating::HotSeat, Seating::Together];
    Ok(tty.choose("How do you play", &items.map(str::to_owned))?.map(|index| seatings[index]))
}

/// How much of the film everybody has seen, in each part of the night.
pub(super) fn when(tty: &mut Tty, args: &Args) -> Result<Option<Vec<When>>, Stop> {
    if args.yes {
        return Ok(Some(vec![When::Before]));
    }
    let choices: [(&str, &[When]); 5] = [
        ("No: nothing is given away", &[When::Before]),
        ("Tonight: a round before, one after", &[When::Before, When::After]),
        ("Tonight: before, interval, after", &[When::Before, When::Interval, When::After]),
        ("We are at the interval", &[When::Interval]),
        ("Yes, all of it", &[When::After]),
    ];
    let items = choices.map(|(item, _)| item.to_owned());
    Ok(tty.choose("Has everybody seen it", &items)?.map(|index| choices[index].1.to_vec()))
}

/// What is usual for these parts: a burst before the film, more at the interval, a round after it; then longer nights.
fn usual(parts: &[When]) -> [Vec<Length>; 4] {
    let all = |rounds, each| vec![Length { rounds, each }; parts.len()];
    let first = parts.iter().map(|when| Length { rounds: 1, each: usual_questions(*when) });
    [first.collect(), all(2, 6), all(2, 10), all(4, 10)]
}

/// How long the night is: what is usual, or by the minutes or questions that somebody types.
pub(super) fn length(tty: &mut Tty, wanted: &Wanted<'_>) -> Result<Option<Vec<Length>>, Stop> {
    let mut offered: Vec<(String, Vec<Length>)> = Vec::new();
    let mut longest = 0;
    for lengths in usual(wanted.parts) {
        let dealt = wanted.deal(&lengths, None);
        let (rounds, total) = (dealt.rounds.len(), dealt.total());
        let questions = if rounds > 1 {
            format!("{rounds} rounds, {total} questions")
        } else {
            format!("{total} questions")
        };
        let minutes = dealt.minutes();
        let said = format!("{questions}, {minutes} minute{}", if minutes == 1 { "" } else { "s" });
        // A small pack gives no more in more rounds.
        if total > longest {
            longest = total;
            offered.push((said, lengths));
        }
    }
    let typed = ["By the minutes...", "By the number of questions..."];
    let items: Vec<String> =
        offered.iter().map(|(said, _)| said.clone()).chain(typed.map(str::to_owned)).collect();
    let Some(index) = tty.choose("How long", &items)? else { return Ok(None) };
    Ok(Some(match index.checked_sub(offered.len()) {
        None => offered.swap_remove(index).1,
        Some(0) => wanted.fitting(number(tty, "Minutes", 15, 600)?, None),
        Some(_) => {
            let each = number(tty, "Questions a round", 10, 50)?.into();
            vec![Length { rounds: 1, each }; wanted.parts.len()]
        }
    }))
}

/// A number from 1 to `most`.
fn number(tty: &Tty, prompt: &str, default: u16, most: u16) -> Result<u16, Stop> {
    loop {
        match line(tty, prompt, &default.to_string())?.trim().parse() {
            Ok(number) if (1..=most).contains(&number) => return Ok(number),
            _ => tell(tty.look(), &format!("A number from 1 to {most}, please."))?,
        }
    }
}

/// The way of playing.
pub(super) fn mode(tty: &mut Tty, args: &Args) -> Result<Option<Mode>, Stop> {
    if let Some(mode) = args.mode {
        return Ok(Some(mode));
    }
    if args.yes {
        return Ok(Some(MODES[0]));
    }
    let said = |mode: &Mode| format!("{} - {}", mode.name, mode.about);
    let items: Vec<String> = MODES.iter().map(said).collect();
    Ok(tty.choose("Which way of playing", &items)?.map(|index| MODES[index]))
}

/// What goes with the way of playing, as far as it has it not already; `false` when somebody goes back.
pub(super) fn extras(tty: &mut Tty, rules: &mut Rules, read_aloud: &mut bool) -> Result<bool, Stop> {
    type Take = fn(&mut Rules, &mut bool);
    let speed = matches!(rules.points, Points::Speed { .. });
    let all: [(bool, &str, Take); 4] = [
        (!rules.joker, "A joker: one round counts double", |rules, _| rules.joker = true),
        (rules.clock == Clock::Off, "A clock on each question", |rules, _| rules.clock = Clock::PerQuestion),
        (speed, "More points for answers in a row", |rules, _| {
            if let Points::Speed { streaks, .. } = &mut rules.points {
                *streaks = true;
            }
        }),
        (true, "Options wait for the host", |_, read_aloud| *read_aloud = true),
    ];
    let all: Vec<_> = all.into_iter().filter(|(offered, ..)| *offered).collect();
    let items: Vec<String> = all.iter().map(|(_, said, _)| (*said).to_owned()).collect();
    let Some(marked) = tty.mark("Anything else? Space marks it", &items)? else {
        return Ok(false);
    };
    for at in marked {
        all[at].2(rules, read_aloud);
    }
    if rules.clock == Clock::Off {
        return Ok(true);
    }
    let items = ["No", "Yes: twice the time for everybody", "Yes: we play without the clock"];
    let paces = [rules.clock, Clock::Double, Clock::Off];
    let Some(chosen) = tty.choose("Does anybody need more time", &items.map(str::to_owned))? else {
        return Ok(false);
    };
    rules.clock = paces[chosen];
    Ok(true)
}
