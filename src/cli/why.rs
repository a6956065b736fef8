//! `houselights why`: one question with its proof: what the article says of the key and of each wrong option, what
//! gives it away, and when it may be asked.

use super::{
    data::Data,
    derive,
    input::{self, Broken, Input, Refused},
    library,
};
use crate::{
    article::{Article, Source},
    pack::{Pack, shipped},
    question::{certificate::Witness, seed::Seed},
    terminal::excerpt::Paint,
};
use std::{
    io::Write,
    path::{Path, PathBuf},
};

mod page;

/// No line is longer, however wide the terminal is.
const WIDEST: usize = 100;

/// What the command line asks for.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A pack, as a file or by the name of a shipped one, or a film's article.
    pub pack: String,
    /// The question: its number in the pack, or its id.
    #[arg(value_name = "N|ID")]
    pub question: String,
    /// The article that the pack was derived from.
    #[arg(long, value_name = "FILE")]
    pub article: Option<PathBuf>,
    /// The seed that the pack was derived with.
    #[arg(long, value_name = "CODE")]
    pub seed: Option<Seed>,
}

/// Prints the certificate of one question.
///
/// # Errors
/// The pack or the article cannot be used, there is no such question, or `out` fails.
pub fn run(args: &Args, data: &Data, out: &mut dyn Write) -> anyhow::Result<()> {
    let seed = args.seed.clone().unwrap_or_default();
    let (pack, own) = open(args, data, &seed)?;
    let at = find(&pack, &args.question)
        .ok_or_else(|| Refused::new(&args.pack, no_such(&args.question), choose_from(&pack)))?;
    let article = match (&args.article, own) {
        (Some(path), _) => Some(article(path)?),
        (None, own) => own,
    };
    let certificate = match article {
        None => None,
        Some((name, bytes)) => {
            let source = Source::decode(bytes);
            let article = Article::parse(source.text.clone()).map_err(|error| {
                let what = format!("this is no article about a film: {error}");
                Refused::new(&name, what, "give the article that the pack was derived from")
            })?;
            Some(Witness::new(&source, &article, &seed).certify(&pack.questions[at]))
        }
    };
    let columns = Paint::of_stdout().columns.min(WIDEST);
    out.write_all(page::write(&pack, at, certificate.as_ref(), columns).as_bytes())?;
    Ok(())
}

/// A file's name with its bytes.
type File = (String, Vec<u8>);

/// The pack, with its article where it is known.
fn open(args: &Args, data: &Data, seed: &Seed) -> Result<(Pack, Option<File>), Refused> {
    let name = &args.pack;
    if let Some(pack) = shipped::pack(name) {
        return Ok((pack, shipped::article(name).map(|text| (name.clone(), text.into()))));
    }
    match input::open(&library::resolve(name, data), Broken::Refuse)?.input {
        Input::Pack(pack) => Ok((*pack, None)),
        Input::Article(bytes) => {
            let made = derive::make(name, bytes.clone(), seed)?;
            Ok((made.pack, Some((name.clone(), bytes))))
        }
    }
}

fn article(path: &Path) -> Result<File, Refused> {
    let name = path.display().to_string();
    match input::read(path)? {
        Input::Article(bytes) => Ok((name, bytes)),
        Input::Pack(_) => Err(Refused::new(
            &name,
            "this is a pack, not an article",
            "give the article that the pack was derived from",
        )),
    }
}

/// Index of the question with this id or number.
fn find(pack: &Pack, asked: &str) -> Option<usize> {
    let number = || asked.parse::<usize>().ok()?.checked_sub(1).filter(|&at| at < pack.questions.len());
    pack.questions.iter().position(|question| question.id == asked).or_else(number)
}

fn no_such(asked: &str) -> String {
    format!("there is no question {asked}")
}

fn choose_from(pack: &Pack) -> String {
    match pack.questions.len() {
        1 => "give 1, or its id".to_owned(),
        last => format!("give 1 to {last}, or an id"),
    }
}
