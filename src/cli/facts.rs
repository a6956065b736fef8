//! `houselights facts`: what an article says, one JSON object a line and file.

use crate::{
    article::{Article, Source},
    base::Base,
    fact::Fact,
    value::Type,
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    io::{self, Write},
};

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

/// Prints the facts of one article as a line of JSON.
///
/// # Errors
/// Those of the writer.
pub fn print_json(file: &str, source: &Source, article: &Article, out: &mut dyn Write) -> io::Result<()> {
    let base = Base::read(article);
    let line = Line {
        file,
        film: Film { title: crate::question::title(article), year: article.year },
        facts: base.facts.iter().map(|fact| row(fact, source, article)).collect(),
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
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
