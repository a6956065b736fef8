//! `houselights derive`: a pack of questions from an article.

use super::{
    input::{self, Input, Refused},
    write::{Existing, write},
};
use crate::{
    article::{Article, Source},
    pack::{Film, Pack, Source as Origin},
    question::{
        self, MINOR,
        derive::{self, Derived, Reason},
        printable,
        seed::Seed,
    },
};
use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

/// What the command line asks for.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A film's encyclopedia article: plain text with `== Heading ==` lines.
    pub article: String,
    /// Write the pack to FILE instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A seed of 1 to 16 letters and digits, for other wordings and wrong options.
    #[arg(long, value_name = "CODE")]
    pub seed: Option<Seed>,
    /// Name this JSON Schema in the pack, for editors.
    #[arg(long, value_name = "PATH")]
    pub schema: Option<String>,
}

/// A pack made from an article, with the account of how.
#[derive(Debug)]
pub struct Made {
    /// The pack; its list of questions is not empty.
    pub pack: Pack,
    /// How many facts stand behind it.
    pub facts: usize,
    /// How many of them a question asks.
    pub asked: usize,
    /// Why the others are not asked, the most frequent reason first.
    pub left_out: Vec<(Reason, usize)>,
}

/// Makes a pack from the bytes of an article; `name` is the path for messages.
///
/// # Errors
/// The text is not about a film, or says nothing that can be asked fairly.
pub fn make(name: &str, bytes: Vec<u8>, seed: &Seed) -> Result<Made, Refused> {
    let refused = |what: &str, todo: &str| Refused::new(name, what, todo);
    let source = Source::decode(bytes);
    let article = Article::parse(source.text.clone()).map_err(|error| {
        refused(
            &format!("this is no article about a film: {error}"),
            "give an article that opens like “Alien is a 1979 film …”",
        )
    })?;
    let Derived { questions, facts, asked, left_out, .. } = derive::derive(&source, &article, seed);
    if questions.is_empty() {
        return Err(refused("it says nothing that can be asked fairly", "give a longer article"));
    }
    let title = question::title(&article);
    let pack = Pack {
        schema: None,
        format: crate::pack::FORMAT,
        title: title.clone(),
        language: "en".to_owned(),
        credits: Some(format!("Questions made by houselights from the article “{title}”")),
        licence: None,
        film: Some(Film { title: title.clone(), year: article.year }),
        source: Some(Origin { title, url: None, revision: None, date: None }),
        questions,
    };
    Ok(Made { pack, facts, asked, left_out })
}

/// Reads an article, writes its pack, and says on standard error what came of it.
///
/// # Errors
/// The article cannot be used or the pack cannot be written.
pub fn run(args: &Args, out: &mut dyn Write) -> anyhow::Result<()> {
    let seed = args.seed.clone().unwrap_or_default();
    let bytes = match input::read(Path::new(&args.article))? {
        Input::Article(bytes) => bytes,
        Input::Pack(_) => {
            let todo = format!("play it with `houselights play {}`", args.article);
            return Err(Refused::new(&args.article, "this is a pack already", todo).into());
        }
    };
    if let Some(path) = &args.output
        && is_same(path, Path::new(&args.article))
    {
        return Err(Refused::new(
            &args.article,
            "the pack would take the place of its article",
            "give -o another name",
        )
        .into());
    }
    let mut made = make(&args.article, bytes, &seed)?;
    made.pack.schema = args.schema.as_deref().map(printable).filter(|schema| !schema.is_empty());
    let json = made.pack.to_json();
    match &args.output {
        None => out.write_all(json.as_bytes())?,
        Some(path) if path.as_os_str() == "-" => out.write_all(json.as_bytes())?,
        Some(path) => write(path, json.as_bytes(), Existing::Replace)?,
    }
    // The account is a courtesy: a closed standard error is no failure.
    let _ = io::stderr().write_all(account(&made).as_bytes());
    Ok(())
}

/// What came of the facts: a line with the sum, one by tier, and one on what is not asked and why.
fn account(made: &Made) -> String {
    let Made { pack, facts, asked, left_out } = made;
    let all = pack.questions.len();
    let tiers = [0, 1, 2, 3].map(|tier| pack.questions.iter().filter(|q| q.tier == tier).count());
    let minor = pack.questions.iter().filter(|q| q.tags.iter().any(|tag| tag == MINOR)).count();
    let mut lines = vec![
        format!("houselights: {}: {all} questions; {facts} facts found, {asked} of them asked", pack.title),
        format!(
            "  tiers: {} before the film, {} with its premise, {} at the interval, {} after it; {minor} only fill rounds",
            tiers[0], tiers[1], tiers[2], tiers[3]
        ),
    ];
    if !left_out.is_empty() {
        let reasons: Vec<String> = left_out.iter().map(|(why, count)| format!("{count} {why}")).collect();
        lines.push(format!("  not asked: {}", reasons.join(", ")));
    }
    lines.join("\n") + "\n"
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
