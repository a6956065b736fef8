//! The page as people read it.

use super::write;
use crate::{
    article::{Article, Source},
    cli::derive,
    pack::Pack,
    question::{Answer, certificate::Witness, seed::Seed},
};

const ARTICLE: &str = "\
Lamp Street is a 1999 American comedy film directed by Ann Lee and written by Bob Hale. It stars Tom Hanks, Meg Ryan and Drew Barrymore.

== Production ==
The film was originally to be directed by Joe Dante. Filming began on 4 May 1998.

== Release ==
The film was released in the United States on 12 March 1999. It grossed $53.4 million worldwide.
";

fn pack() -> Pack {
    derive::make("lamp.txt", ARTICLE.into(), &Seed::default()).expect("it is a film").pack
}

/// The page about the choice that asks a relation.
fn page(pack: &Pack, relation: &str, columns: usize, with_article: bool) -> String {
    let is =
        |q: &&crate::question::Question| q.relation.as_deref() == Some(relation) && !q.wrong().is_empty();
    let at = pack.questions.iter().position(|q| is(&q)).expect("a choice asks it");
    let source = Source::decode(ARTICLE.into());
    let article = Article::parse(source.text.clone()).expect("it is a film");
    let proof = Witness::new(&source, &article, &Seed::default()).certify(&pack.questions[at]);
    write(pack, at, with_article.then_some(&proof), columns)
}

#[test]
fn a_name_is_proven_line_by_line() {
    insta::assert_snapshot!(page(&pack(), "once-directing", 80, true));
}

#[test]
fn a_figure_is_proven_in_forty_columns() {
    let page = page(&pack(), "grossed", 40, true);
    assert!(page.lines().all(|line| line.chars().count() <= 40), "{page}");
    insta::assert_snapshot!(page);
}

#[test]
fn without_the_article_the_page_says_what_cannot_be_proven() {
    insta::assert_snapshot!(page(&pack(), "made-in-year", 80, false));
}

#[test]
fn an_option_that_is_true_as_well_is_told_in_the_last_lines() {
    let mut pack = pack();
    for question in &mut pack.questions {
        if let Answer::Choice { wrong, .. } = &mut question.answer
            && question.relation.as_deref() == Some("stars")
        {
            wrong[0] = "Meg Ryan".to_owned();
        }
    }
    let page = page(&pack, "stars", 80, true);
    assert!(page.contains("  Meg Ryan\n    The article has it: stars Meg Ryan ["), "{page}");
    assert!(page.ends_with("\nNot proven:\n  “Meg Ryan” may be right as well\n"), "{page}");
}
