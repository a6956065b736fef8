//! What is settled before a night: packs, teams, rounds, the way of playing. Asked where the command line says nothing.

use super::{Args, code::Request, names};
use crate::{
    cli::{
        data::Data,
        deck::{self, Deck, Part},
        launch, library,
    },
    game::{
        mode::{Clock, Numbers, Points},
        setup::{Seating, Setup},
    },
    pack::code as round,
    question::round::When,
    terminal::tty::Tty,
};
use anyhow::bail;
use share::Wanted;

mod ask;
mod heard;
mod order;
mod share;
mod ties;

/// Questions a round and rounds, where nobody says.
const USUAL: Length = Length { rounds: 2, each: 6 };

/// A night that can begin.
pub(super) struct Settled {
    pub(super) title: String,
    pub(super) code: String,
    pub(super) setup: Setup,
    /// Who made the packs, and their licences.
    pub(super) credits: String,
    /// What the teams should know beforehand: that the night is shorter than wanted.
    pub(super) notice: Option<String>,
}

/// How long a night is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length {
    /// Rounds from each pack.
    pub(super) rounds: usize,
    /// Questions a round.
    pub(super) each: usize,
}

/// Settles a night; `None` when somebody went back.
pub(super) fn settle(tty: &mut Tty, args: &Args, data: &Data) -> anyhow::Result<Option<Settled>> {
    let mut files: Vec<String> = args.files.iter().map(|name| library::resolve(name, data)).collect();
    if files.is_empty() {
        let asks = !args.yes && args.seed.is_none();
        let chosen = if asks { ask::files(tty, data)? } else { Some(vec![usual_pack(args, data)]) };
        let Some(chosen) = chosen else { return Ok(None) };
        files = chosen;
    }
    let decks = files.iter().map(|file| Deck::open(std::slice::from_ref(file), Part::default()));
    let mut decks: Vec<Deck> = decks.collect::<Result<_, _>>()?;
    let code = match &args.seed {
        Some(Request::Night(code)) => Some(code.clone()),
        _ => None,
    };
    if let Some(code) = &code {
        decks = order::as_in(decks, code)?;
    }
    let film = decks.iter().find_map(|deck| deck.pack.film.as_ref());
    let seed = match (&args.seed, &code) {
        (Some(Request::Seed(seed)), _) => seed.clone(),
        (_, Some(code)) => code.seed.clone(),
        _ => launch::draw(),
    };
    let suggested = names::suggested(film.map(|film| film.title.as_str()), &seed);
    let Some(teams) = ask::teams(tty, args, &suggested)? else { return Ok(None) };
    let Some(seating) = ask::seating(tty, args)? else { return Ok(None) };
    let parts = match &code {
        Some(code) => Some(code.parts.iter().map(|options| options.when).collect()),
        None if !args.when.is_empty() => Some(in_order(&args.when)?),
        None if film.is_none() => Some(vec![When::Any]),
        None => ask::when(tty, args)?,
    };
    let Some(parts) = parts else { return Ok(None) };
    if film.is_none() && parts.len() > 1 {
        bail!("these packs are about no film, so nothing comes before or after it; leave out --when");
    }
    let premise = code.as_ref().map_or(args.premise, |code| code.parts.iter().any(|options| options.premise));
    let turns = if seating == Seating::HotSeat { teams.len() } else { 1 };
    let wanted = Wanted { decks: &decks, parts: &parts, premise, seed: &seed, turns };
    let fixed: Option<Vec<usize>> =
        code.as_ref().map(|code| code.parts.iter().map(|options| options.questions).collect());
    let usual = || usual_lengths(&parts).into_iter().map(|length| length.with(args)).collect();
    let lengths = match (&fixed, args.minutes) {
        (Some(_), _) => Some(usual()),
        (None, Some(minutes)) => Some(wanted.fitting(minutes, args.rounds)),
        (None, None) if args.yes || args.questions.is_some() || args.rounds.is_some() => Some(usual()),
        (None, None) => ask::length(tty, &wanted)?,
    };
    let Some(lengths) = lengths else { return Ok(None) };
    let Some(mode) = ask::mode(tty, args)? else { return Ok(None) };
    let mut rules = mode.rules;
    rules.joker |= args.joker;
    rules.wager = args.wager.or(rules.wager);
    match args.clock.as_deref() {
        Some("on") => rules.clock = Clock::PerQuestion,
        Some(_) => rules.clock = Clock::Off,
        None => {}
    }
    match args.access.as_deref() {
        // Without a clock everybody has all the time there is.
        _ if rules.clock == Clock::Off => {}
        Some("off") => rules.clock = Clock::Off,
        Some(_) => rules.clock = Clock::Double,
        None => {}
    }
    if let Points::Speed { streaks, .. } = &mut rules.points {
        *streaks |= args.streaks;
    }
    let mut read_aloud = args.read_aloud;
    let is_said = args.joker
        || args.read_aloud
        || args.clock.is_some()
        || args.access.is_some()
        || args.wager.is_some()
        || args.streaks;
    if !args.yes && !is_said && !ask::extras(tty, &mut rules, &mut read_aloud)? {
        return Ok(None);
    }
    let mut dealt = wanted.deal(&lengths, fixed.as_deref());
    if rules.numbers == Numbers::Closest {
        dealt.guess_numbers();
    }
    if dealt.total() == 0 {
        bail!("there are fewer questions than teams; take a larger pack, or a later time with --when");
    }
    let notice = match args.minutes {
        Some(minutes) => Some(dealt.fit(minutes)),
        None if code.is_some() => None,
        None => dealt.shortfall(&lengths, &wanted),
    };
    let no_number = (rules.numbers == Numbers::Closest && !dealt.has_numbers())
        .then(|| "No question of this night asks for a number.".to_owned());
    let notice = [notice, no_number].into_iter().flatten().reduce(|one, other| format!("{one} {other}"));
    let title = decks.iter().map(|deck| deck.pack.title.clone()).collect::<Vec<_>>().join(" + ");
    let code = wanted.code(&dealt).to_string();
    let ties = wanted.ties(&dealt);
    let setup = Setup { teams, seating, rules, read_aloud, rounds: dealt.rounds, spares: dealt.spares, ties };
    Ok(Some(Settled { title, code, setup, credits: credits(&decks), notice }))
}

/// Who made the packs and under which licences, each said once.
fn credits(decks: &[Deck]) -> String {
    let mut said: Vec<String> = Vec::new();
    for Deck { pack, .. } in decks {
        let licence = pack.licence.as_ref().map(|licence| format!("Licence: {licence}"));
        for credit in pack.credits.iter().cloned().chain(licence) {
            if !said.contains(&credit) {
                said.push(credit);
            }
        }
    }
    said.join(" - ")
}

/// The pack that is played where none is named.
fn usual_pack(args: &Args, data: &Data) -> String {
    let round = match &args.seed {
        Some(Request::Night(code)) => code.first().map(round::Request::Code),
        _ => None,
    };
    deck::usual(round.as_ref(), data)
}

/// The parts of a night, as long as one follows on the other.
fn in_order(parts: &[When]) -> anyhow::Result<Vec<When>> {
    let place =
        |when: &When| [When::Before, When::Interval, When::After].iter().position(|other| other == when);
    let is_one_night = parts
        .windows(2)
        .all(|two| matches!((place(&two[0]), place(&two[1])), (Some(one), Some(other)) if one < other));
    if !is_one_night {
        bail!("--when: these parts make no night; name them in their order, as in `--when before,after`");
    }
    Ok(parts.to_vec())
}

/// Rounds and questions of each part, where nobody says.
fn usual_lengths(parts: &[When]) -> Vec<Length> {
    match parts {
        [_] => vec![USUAL],
        parts => parts.iter().map(|when| Length { rounds: 1, each: usual_questions(*when) }).collect(),
    }
}

/// How many questions are usual at a time: a burst before the film, more at the interval, a round after it.
fn usual_questions(when: When) -> usize {
    match when {
        When::Before => 5,
        When::Interval => 8,
        When::After | When::Any => 10,
    }
}

impl Length {
    /// What the command line says of it.
    fn with(self, args: &Args) -> Self {
        Self { rounds: args.rounds.unwrap_or(self.rounds), each: args.questions.unwrap_or(self.each) }
    }
}
