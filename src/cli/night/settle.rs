//! What is settled before a night: packs, teams, rounds, the way of playing. Asked where the command line says nothing.

use super::{Args, names};
use crate::{
    cli::{
        data::Data,
        deal,
        deck::{self, Deck, Part},
        launch, library,
    },
    game::{
        mode::{Clock, MODES, Mode},
        setup::{Round, Seating, Setup},
        team,
    },
    pack::code::{Code, Request},
    question::{
        Kind, Question,
        round::{self, Dealt, Options, When},
        seed::Seed,
    },
    terminal::{
        Console as _, Stop, text,
        tty::{Tty, settle as ask},
    },
};
use anyhow::bail;
use console::Term;
use dialoguer::Input;

/// Questions beside the round, in case one is voided.
const SPARES: usize = 2;
/// Number questions for teams with equal points.
const TIES: usize = 3;
/// Questions a round, where nobody says.
const QUESTIONS: usize = 6;

/// A night that can begin.
pub(super) struct Settled {
    pub(super) title: String,
    pub(super) code: String,
    pub(super) setup: Setup,
}

/// Settles a night; `None` when somebody went back.
pub(super) fn settle(tty: &mut Tty, args: &Args, data: &Data) -> anyhow::Result<Option<Settled>> {
    let mut files: Vec<String> = args.files.iter().map(|name| library::resolve(name, data)).collect();
    if files.is_empty() {
        files.push(deck::usual(args.seed.as_ref()).to_owned());
    }
    let decks = files.iter().map(|file| Deck::open(std::slice::from_ref(file), Part::default()));
    let decks: Vec<Deck> = decks.collect::<Result<_, _>>()?;
    let film = decks.iter().find_map(|deck| deck.pack.film.as_ref());
    let seed = match &args.seed {
        Some(Request::Seed(seed)) => seed.clone(),
        Some(Request::Code(code)) => code.seed.clone(),
        None => launch::draw(),
    };
    let Some(teams) = teams(tty, args, film.map(|film| film.title.as_str()), &seed)? else { return Ok(None) };
    let seating = match args.seating() {
        Some(seating) => seating,
        None if args.yes || !args.teams.is_empty() => Seating::HotSeat,
        None => {
            let items = [
                "Teams come to the keyboard in turn".to_owned(),
                "Every team answers every question; the host keys for all".to_owned(),
            ];
            match tty.choose("How do you play", &items)? {
                Some(0) => Seating::HotSeat,
                Some(_) => Seating::Together,
                None => return Ok(None),
            }
        }
    };
    let when = match args.when {
        Some(when) => when,
        None if film.is_none() => When::Any,
        None if args.yes => When::Before,
        None => {
            let items =
                ["No: nothing is given away", "We are at the interval", "Yes, all of it"].map(str::to_owned);
            match tty.choose("Has everybody seen it", &items)? {
                Some(0) => When::Before,
                Some(1) => When::Interval,
                Some(_) => When::After,
                None => return Ok(None),
            }
        }
    };
    let mode = match args.mode {
        Some(mode) => mode,
        None if args.yes => MODES[0],
        None => {
            let items: Vec<String> = MODES.iter().map(describe).collect();
            match tty.choose("Which way of playing", &items)? {
                Some(index) => MODES[index],
                None => return Ok(None),
            }
        }
    };
    let mut rules = mode.rules;
    rules.joker |= args.joker;
    match args.clock.as_deref() {
        Some("on") => rules.clock = Clock::PerQuestion,
        Some("double") => rules.clock = Clock::Double,
        Some(_) => rules.clock = Clock::Off,
        None => {}
    }
    let count = if decks.len() > 1 { decks.len() } else { args.rounds.unwrap_or(2) };
    let each = args.questions.unwrap_or(QUESTIONS);
    let wanted = Wanted { each, when, premise: args.premise, seed: &seed, request: args.seed.as_ref() };
    let dealt = if decks.len() > 1 {
        decks.iter().map(|deck| wanted.deal(deck, 1)).collect::<anyhow::Result<Vec<_>>>()?
    } else {
        vec![wanted.deal(&decks[0], count)?]
    };
    let turns = if seating == Seating::HotSeat { teams.len() } else { 1 };
    let mut setup = Setup {
        teams,
        seating,
        rules,
        read_aloud: args.read_aloud,
        rounds: Vec::new(),
        spares: Vec::new(),
        ties: ties(&decks, &dealt, &wanted),
    };
    for (deck, part) in decks.iter().zip(&dealt) {
        setup.spares.extend(part.spares.iter().cloned());
        let rounds = if decks.len() > 1 { 1 } else { count };
        for items in split(&part.items, rounds, turns) {
            setup.rounds.push(Round { title: deck.pack.title.clone(), items });
        }
    }
    if setup.total() == 0 {
        bail!("there are fewer questions than teams; take a larger pack, or a later time with --when");
    }
    let title = decks.iter().map(|deck| deck.pack.title.clone()).collect::<Vec<_>>().join(" + ");
    let code = dealt.iter().map(|part| part.code.clone()).collect::<Vec<_>>().join(" ");
    Ok(Some(Settled { title, code, setup }))
}

fn describe(mode: &Mode) -> String {
    let card = mode.rules.card();
    format!("{} - {}", mode.name, card.first().map_or("", String::as_str))
}

fn teams(tty: &Tty, args: &Args, film: Option<&str>, seed: &Seed) -> anyhow::Result<Option<Vec<String>>> {
    let suggested = names::suggested(film, seed);
    if !args.teams.is_empty() {
        return checked(&args.teams).map(Some);
    }
    if args.yes {
        return Ok(Some(suggested[..2].to_vec()));
    }
    let items: Vec<String> = (2..=team::MOST).map(|count| format!("{count} teams")).collect();
    let mut teams: Vec<String> = Vec::new();
    let term = Term::stdout();
    let chosen = crate::terminal::tty::choose(&term, tty.look(), "How many teams", &items)?;
    let Some(count) = chosen.map(|index| index + 2) else { return Ok(None) };
    while teams.len() < count {
        let default = suggested.iter().find(|name| !teams.contains(name)).cloned().unwrap_or_default();
        let typed = name(tty, &term, &format!("Team {}", teams.len() + 1), &default)?;
        let mut all = teams.clone();
        all.push(typed);
        match checked(&all) {
            Ok(good) => teams = good,
            Err(error) => super::tell(tty, &text::sentence(&error.to_string()))?,
        }
    }
    Ok(Some(teams))
}

fn name(tty: &Tty, term: &Term, prompt: &str, default: &str) -> Result<String, Stop> {
    let input = Input::<String>::with_theme(tty.look().theme())
        .with_prompt(prompt)
        .default(default.to_owned())
        .report(false);
    ask(term, || input.interact_text_on(term))
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

/// What is dealt from each pack.
struct Wanted<'a> {
    each: usize,
    when: When,
    premise: bool,
    seed: &'a Seed,
    request: Option<&'a Request>,
}

/// What one pack gave.
struct Share {
    items: Vec<Dealt>,
    spares: Vec<Dealt>,
    code: String,
    options: Options,
}

impl Wanted<'_> {
    fn deal(&self, deck: &Deck, rounds: usize) -> anyhow::Result<Share> {
        let pack = &deck.pack;
        let when = if pack.film.is_some() { self.when } else { When::Any };
        let own = deal::options(pack, Some(self.each * rounds + SPARES), Some(when), self.premise);
        let (options, seed) = match self.request {
            Some(request) => deal::settle(&pack.title, pack, own, request.clone())?,
            None => (own, self.seed.clone()),
        };
        let mut items = round::deal(&pack.questions, &options, &seed).items;
        let mut spares = Vec::new();
        // From the middle: the first and the last were chosen to open and to close.
        while spares.len() < SPARES && items.len() > options.questions.saturating_sub(SPARES).max(2) {
            spares.push(items.remove(items.len() / 2));
        }
        let code = Code::new(pack, options, seed).to_string();
        Ok(Share { items, spares, code, options })
    }
}

/// Rounds of equal length, each a whole number of turns.
fn split(items: &[Dealt], rounds: usize, turns: usize) -> Vec<Vec<Dealt>> {
    let each = items.len() / rounds.max(1) / turns * turns;
    if each == 0 {
        let all = items.len() / turns * turns;
        return if all == 0 { Vec::new() } else { vec![items[..all].to_vec()] };
    }
    items.chunks(each).take(rounds).map(<[Dealt]>::to_vec).collect()
}

/// Numbers of the packs that no round asks for.
fn ties(decks: &[Deck], dealt: &[Share], wanted: &Wanted<'_>) -> Vec<Dealt> {
    let mut ties = Vec::new();
    for (deck, part) in decks.iter().zip(dealt) {
        let used = |question: &Question| {
            part.items.iter().chain(&part.spares).any(|dealt| dealt.question.id == question.id)
        };
        let numbers =
            deck.pack.questions.iter().filter(|question| question.kind() == Kind::Number && !used(question));
        let numbers: Vec<Question> = numbers.cloned().collect();
        let options = Options { questions: TIES, ..part.options };
        ties.extend(round::deal(&numbers, &options, wanted.seed).items);
    }
    ties.truncate(TIES);
    ties
}
