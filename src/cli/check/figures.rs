//! The figures of a derived pack as a whole, as a table.

use crate::{
    article::{Article, Source},
    cli::input::{self, Input, Refused},
    lint::figure::{Figure, Made, SEEDS, figures, seed},
    pack::{Pack, shipped},
    question::{certificate::Witness, derive::derive, seed::Seed},
};
use std::path::Path;

/// An article, read.
pub(super) type Text = (Source, Article);

/// Reads the article that a pack was derived from.
///
/// # Errors
/// It cannot be read, or is no article about a film.
pub(super) fn article(path: &Path) -> Result<Text, Refused> {
    let name = path.display().to_string();
    let todo = "give the article that the pack was derived from";
    match input::read(path)? {
        Input::Article(bytes) => {
            read(bytes).ok_or_else(|| Refused::new(&name, "this is no article about a film", todo))
        }
        Input::Pack(_) => Err(Refused::new(&name, "this is a pack, not an article", todo)),
    }
}

fn read(bytes: Vec<u8>) -> Option<Text> {
    let source = Source::decode(bytes);
    let article = Article::parse(source.text.clone()).ok()?;
    Some((source, article))
}

/// The figures of a derived pack; none of one that was written by hand.
pub(super) fn of(name: &str, pack: &Pack, article: Option<&Text>) -> Vec<Figure> {
    if pack.questions.iter().all(|question| question.relation.is_none()) {
        return Vec::new();
    }
    let own = match article {
        Some(_) => None,
        None => shipped::article(name).and_then(|text| read(text.into())),
    };
    let made = article.or(own.as_ref()).map(|(source, article)| {
        let witness = Witness::new(source, article, &Seed::default());
        Made {
            certificates: pack.questions.iter().map(|question| witness.certify(question)).collect(),
            by_seed: SEEDS.map(|number| derive(source, article, &seed(number)).questions).collect(),
        }
    });
    figures(&pack.questions, made.as_ref())
}

/// Aligned columns with a heading; nothing where there are no figures.
pub(super) fn table(figures: &[Figure]) -> String {
    if figures.is_empty() {
        return String::new();
    }
    let rows = figures
        .iter()
        .map(|figure| [figure.name, &figure.value, figure.target].map(str::to_owned))
        .zip(figures.iter().map(|figure| figure.verdict.to_string()));
    let head = (["figure", "value", "target"].map(str::to_owned), "verdict".to_owned());
    let rows: Vec<([String; 3], String)> = std::iter::once(head).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|(row, _)| row[column].chars().count()).max().unwrap_or(0);
    let [name, value, target] = [0, 1, 2].map(width);
    let line = |([a, b, c], d): &([String; 3], String)| format!("{a:name$}  {b:value$}  {c:target$}  {d}\n");
    rows.iter().map(line).collect::<String>() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::figure::Verdict;

    #[test]
    fn the_table_is_aligned() {
        let figure =
            |name, value: &str, verdict| Figure { name, value: value.into(), target: "all", verdict };
        let figures = [
            figure("leaks", "7 of 70", Verdict::Missed),
            figure("place of the key", "1", Verdict::TooFew(3)),
        ];
        let expect = "\
figure            value    target  verdict
leaks             7 of 70  all     missed
place of the key  1        all     too few (3)

";
        assert_eq!(table(&figures), expect);
        assert_eq!(table(&[]), "");
    }
}
