//! `houselights facts`: what an article says, as a table or as one JSON object a line and file.

use super::input::{self, Input, Refused};
use crate::{
    article::{Article, Source},
    base::Base,
    fact::Fact,
    question,
    terminal::text,
    value::Type,
};
use anyhow::bail;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::Path,
};

/// What the command line asks for.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Films' encyclopedia articles: plain text with `== Heading ==` lines.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// One JSON object a line and file, with the bytes behind each fact.
    #[arg(long)]
    pub json: bool,
}

/// One file's facts as printed.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    film: Film,
    facts: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Film {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
}

#[derive(Serialize)]
struct Row<'a> {
    relation: &'static str,
    value: String,
    #[serde(rename = "type")]
    kind: Type,
    qualifiers: BTreeMap<&'static str, &'a str>,
    section: &'a str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    full: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'static str>,
}

/// Prints the facts of each file; a file that cannot be read gets a line on standard error and the rest go on.
///
/// # Errors
/// None of the files could be read, or `out` fails.
pub fn run(args: &Args, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut read = 0;
    for file in &args.files {
        match print(file, args.json, out)? {
            Ok(()) => read += 1,
            // Nobody is left to tell when standard error is gone as well.
            Err(refused) => drop(writeln!(io::stderr(), "houselights: {refused}")),
        }
    }
    if read == 0 {
        bail!("none of the files could be read");
    }
    Ok(())
}

/// One file. The outer error is the writer's, the inner the file's.
fn print(file: &str, json: bool, out: &mut dyn Write) -> io::Result<Result<(), Refused>> {
    let refused = |what: &str| Refused::new(file, what, "give an article about a film");
    let bytes = match input::bytes(Path::new(file)) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(error)),
    };
    let source = Source::decode(bytes.clone());
    // An article says in its first sentence what it is; only what says nothing of a film is looked at for what else it is.
    let article = match Article::parse(source.text.clone()) {
        Ok(article) => article,
        Err(error) => {
            return Ok(Err(match input::sort(file, bytes) {
                Ok(Input::Pack(_)) => refused("this is a pack"),
                Ok(Input::Article(_)) => refused(&format!("this is no article about a film: {error}")),
                Err(error) => error,
            }));
        }
    };
    let base = Base::read(&article);
    let about = Film { title: question::title(&article), year: article.year };
    if json {
        let facts = base.facts.iter().map(|fact| row(fact, &source, &article)).collect();
        // Written whole: `out` would be asked for every comma.
        let mut line = serde_json::to_vec(&Line { file, film: about, facts })?;
        line.push(b'\n');
        out.write_all(&line)?;
    } else {
        table(&about, &base, out)?;
    }
    Ok(Ok(()))
}

fn table(film: &Film, base: &Base<'_>, out: &mut dyn Write) -> io::Result<()> {
    let year = film.year.map(|y| format!(" ({y})")).unwrap_or_default();
    writeln!(out, "{}{year}", text::clean(&film.title))?;
    for fact in &base.facts {
        let qualifiers: Vec<String> = fact.qualifiers.iter().map(|(n, v)| format!("{n}: {v}")).collect();
        let qualifiers =
            if qualifiers.is_empty() { String::new() } else { format!("  ({})", qualifiers.join(", ")) };
        let line = format!("{}{qualifiers}", fact.value.print());
        writeln!(out, "  {:<18} {}", fact.relation, text::clean(&line))?;
    }
    Ok(())
}

fn row<'a>(fact: &'a Fact, source: &Source, article: &'a Article) -> Row<'a> {
    let at = source.stored(&[fact.span.start, fact.span.end]);
    let full = fact.full.as_ref().map(|f| source.stored(&[f.start, f.end]));
    Row {
        relation: fact.relation,
        value: fact.value.normal(),
        kind: fact.value.kind(),
        qualifiers: fact.qualifiers.iter().map(|(n, v)| (*n, v.as_str())).collect(),
        section: article.heading(fact.sentence),
        start: at[0],
        end: at[1],
        full: full.map(|f| [f[0], f[1]]),
        via: fact.from_lexicon.then_some("lexicon"),
    }
}
