//! `houselights play`: a round of a pack or of a film's article.

use super::{
    data::Data,
    deal,
    deck::{self, Deck, Part},
    interrupted,
    launch::{self, After, Home, Length},
    library,
};
use crate::{
    pack::code::Request,
    question::round::When,
    terminal::{
        look::Look,
        plain::{Plain, Stdin},
        signals,
        tty::Tty,
    },
};
use std::io;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A pack in any format, the text of a film's article, or the name of a shipped pack, or several for one round; film
    /// history for everybody without one.
    #[arg(value_name = "PACK|ARTICLE")]
    files: Vec<String>,
    #[command(flatten)]
    part: Part,
    /// How many questions [default: 10].
    #[arg(long, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=999))]
    questions: Option<usize>,
    /// As many questions as fit into N minutes, by the time to read, to answer and to read on.
    #[arg(long, value_name = "N", conflicts_with = "questions", value_parser = clap::value_parser!(u16).range(1..=180))]
    minutes: Option<u16>,
    /// How much of the film the players have seen: before, interval, after or any.
    #[arg(long)]
    when: Option<When>,
    /// Before the film: questions about its premise are welcome.
    #[arg(long)]
    premise: bool,
    /// Deal the round of this code, or of these 1 to 16 letters and digits.
    #[arg(long, value_name = "CODE")]
    seed: Option<Request>,
    /// Plain lines instead of a screen.
    #[arg(long)]
    plain: bool,
}

/// Plays.
///
/// # Errors
/// When the file is no material for a round, or the program has to end.
pub fn run(args: Args, data: &Data) -> anyhow::Result<()> {
    let mut names: Vec<String> = args.files.iter().map(|name| library::resolve(name, data)).collect();
    if names.is_empty() {
        names.push(deck::usual(args.seed.as_ref(), data));
    }
    let deck = Deck::open(&names, args.part)?;
    let own = deal::options(&deck.pack, args.questions, args.when, args.premise);
    // A whole code says itself how many questions its round has.
    let minutes = args.minutes.filter(|_| !matches!(args.seed, Some(Request::Code(_))));
    let (options, seed) = match args.seed {
        Some(request) => {
            let (options, seed) = deal::settle(&names.join(" + "), &deck.pack, own, request)?;
            (options, Some(seed))
        }
        None => (own, None),
    };
    let length = Length { options, minutes };
    signals::listen()?;
    if launch::interactive(args.plain) {
        let mut console = Tty::new(Look::of_environment());
        if interrupted::offer(&mut console, data, "The round that was asked for")? == After::Menu {
            launch::rounds(&mut console, &deck, length, seed, Home::Command, data)?;
        }
    } else {
        let mut console = Plain::new(Stdin::default(), io::stdout().lock());
        launch::rounds(&mut console, &deck, length, seed, Home::Pipe, data)?;
    }
    Ok(())
}
