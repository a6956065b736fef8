//! `houselights deal`: a round as it would be played, as JSON for other programs or as a list to read.

use super::{
    data::Data,
    deck::{Deck, Part},
    input::{self, Input, Refused},
    library,
};
use crate::pack::{Pack, code::Request};
use crate::question::round::{Dealt, Key, Options, When, deal, fitting};
use crate::question::{Kind, number::Number, seed::Seed};
use anyhow::anyhow;
use serde::Serialize;
use std::{borrow::Cow, io::Write};

/// How many questions a round has where nobody says.
pub const QUESTIONS: usize = 10;

/// What the command line asks for.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A pack, as a file or by the name of a shipped one, or several for one round.
    #[arg(required = true, value_name = "PACK")]
    pub packs: Vec<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented where it is defined")]
    pub part: Part,
    /// A seed of 1 to 16 letters and digits, or a whole round code.
    #[arg(long, value_name = "CODE")]
    pub seed: Option<Request>,
    /// How much of the film the players have seen: before, interval, after or any.
    #[arg(long)]
    pub when: Option<When>,
    /// Before the film: questions about its premise are welcome.
    #[arg(long)]
    pub premise: bool,
    /// How many questions.
    #[arg(long, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=999))]
    pub questions: Option<usize>,
    /// As many questions as fit into N minutes, by the time to read, to answer and to read on.
    #[arg(long, value_name = "N", conflicts_with = "questions", value_parser = clap::value_parser!(u16).range(1..=180))]
    pub minutes: Option<u16>,
    /// JSON: a list of `{id, stem, options, answer}`, `answer` being the index of the key. What is typed or put in
    /// order has its right answer as the only option, and a `kind`.
    #[arg(long)]
    pub json: bool,
}

/// One question of `--json`. What is typed or put in order has its right answer as the only option, so that `answer` is
/// always an index, and says what it is.
#[derive(Serialize)]
struct Line<'d> {
    id: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    stem: &'d str,
    options: Cow<'d, [String]>,
    answer: usize,
    /// What is to be put in order, as it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<&'d [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tolerance: Option<f64>,
}

/// The options to deal a pack with: what was asked for, else 10 questions before the film, or any without one.
#[must_use]
pub fn options(pack: &Pack, questions: Option<usize>, when: Option<When>, premise: bool) -> Options {
    let usual = if pack.film.is_some() { When::Before } else { When::Any };
    Options { questions: questions.unwrap_or(QUESTIONS), when: when.unwrap_or(usual), premise }
}

/// The options and seed that a request means for the pack at `path`.
///
/// # Errors
/// The code is another pack's: one line with the path.
pub fn settle(path: &str, pack: &Pack, own: Options, request: Request) -> anyhow::Result<(Options, Seed)> {
    request.settle(pack, own).map_err(|error| anyhow!("{path}: {error}"))
}

/// Deals a round from a pack and writes it to `out`.
///
/// # Errors
/// The pack cannot be used, the code is another pack's, no question may be asked, or `out` fails.
pub fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let names = args.packs.join(" + ");
    let mut left_out = 0;
    let opened = args.packs.iter().map(|name| {
        let opened = input::open(&library::resolve(name, data), args.part.broken())?;
        left_out += opened.left_out;
        match opened.input {
            Input::Pack(pack) => Ok((name.clone(), *pack)),
            Input::Article(_) => Err(Refused::new(
                name, "this is an article, not a pack", "run `houselights derive` on it first",
            )),
        }
    });
    let opened = opened.collect::<Result<_, Refused>>()?;
    let Deck { pack, .. } = Deck::of(opened, args.part.clone(), left_out)?;
    let own = options(&pack, args.questions, args.when, args.premise);
    let minutes = args.minutes.filter(|_| !matches!(args.seed, Some(Request::Code(_))));
    let request = args.seed.clone().unwrap_or(Request::Seed(Seed::default()));
    let (options, seed) = settle(&names, &pack, own, request)?;
    let options = minutes.map_or(options, |minutes| fitting(&pack.questions, options, &seed, minutes));
    let round = deal(&pack.questions, &options, &seed);
    if round.items.is_empty() {
        let what = format!("no question of the pack may be asked with `--when {}`", options.when);
        return Err(Refused::new(&names, what, "choose a later time, such as `--when after`").into());
    }
    if args.json {
        let lines: Vec<Line<'_>> = round.items.iter().map(line).collect();
        serde_json::to_writer_pretty(&mut *out, &lines)?;
        writeln!(out)?;
    } else {
        for (number, dealt) in round.items.iter().enumerate() {
            writeln!(out, "{}. {}", number + 1, dealt.question.ask)?;
            for (letter, option) in ('A'..).zip(&dealt.options) {
                writeln!(out, "   {letter}) {option}")?;
            }
            match &dealt.key {
                Key::Option(_) => {}
                Key::Order(_) => writeln!(out, "   (to be put in order)")?,
                Key::Number(Number { unit: Some(unit), .. }) => writeln!(out, "   (a number, in {unit})")?,
                Key::Number(_) => writeln!(out, "   (a number)")?,
                Key::Open(_) => writeln!(out, "   (to be answered freely)")?,
            }
            writeln!(out)?;
        }
        if let Some(shortfall) = round.shortfall() {
            writeln!(out, "{shortfall}")?;
        }
        if let Some(minutes) = minutes {
            writeln!(out, "{}", round.fit(minutes))?;
        }
    }
    out.flush()?;
    Ok(())
}

fn line(dealt: &Dealt) -> Line<'_> {
    let Dealt { question, options, key } = dealt;
    let (id, stem, kind) = (question.id.as_str(), question.ask.as_str(), Some(question.kind()));
    let only = || Cow::from(vec![question.key().into_owned()]);
    let plain = Line { id, kind, stem, options: only(), answer: 0, items: None, unit: None, tolerance: None };
    match key {
        Key::Option(answer) => Line { kind: None, options: options.into(), answer: *answer, ..plain },
        Key::Order(_) => Line { items: Some(options), ..plain },
        Key::Number(Number { unit, tolerance, .. }) => {
            Line { unit: unit.as_deref(), tolerance: Some(*tolerance), ..plain }
        }
        Key::Open(_) => plain,
    }
}
