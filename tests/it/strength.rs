//! Texts that nobody meant to write: cut, spliced, re-encoded, without headings, endless. Facts or a reason, never a panic.

use houselights::{
    article::{Article, NotAFilm, Source},
    base::Base,
    cli::derive::make,
    fact::Fact,
    question::seed::Seed,
    relation,
};
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::{fs, path::PathBuf};

const ARTICLE: &str = include_str!("../../questions/miss-you-already.txt");

/// An article that states the usual facts, with signs past ASCII and headings.
const SMALL: &str = "\u{201c}The Lamp\u{201d} is a 2015 British film directed by Ann Lee and starring Zoé Doe as Jess.\n\
    == Release ==\nThe film was released in the United Kingdom on 25 September 2015, and grossed £1.2 million worldwide.\n\
    On Rotten Tomatoes, the film has an approval rating of 71% based on 117 reviews \u{2013} an average of 6.04/10.\n";

/// Reads bytes as the program does and checks what every fact promises.
fn facts(bytes: Vec<u8>) -> Result<Vec<Fact>, NotAFilm> {
    let source = Source::decode(bytes);
    let article = Article::parse(source.text.clone())?;
    let facts = Base::read(&article).facts;
    for fact in &facts {
        assert!(article.text.get(fact.span.clone()).is_some_and(|text| !text.is_empty()), "{fact:?}");
        assert!(fact.full.as_ref().is_none_or(|full| article.text.get(full.clone()).is_some()), "{fact:?}");
        let _ = source.stored(&[fact.span.start, fact.span.end]);
    }
    Ok(facts)
}

/// What the facts say, without where.
fn values(facts: &[Fact]) -> Vec<(&'static str, String)> {
    facts.iter().map(|f| (f.relation, f.value.normal())).collect()
}

/// The shipped article, and every so manieth of those beside the project.
fn articles(stride: usize) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let mut paths = Vec::new();
    for pool in ["text", "lower"] {
        let Ok(entries) = fs::read_dir(folder.join(pool)) else { continue };
        paths.extend(entries.map(|e| e.expect("readable").path()));
    }
    paths.sort();
    let shared = paths.iter().step_by(stride).map(|p| fs::read(p).expect("readable"));
    std::iter::once(ARTICLE.as_bytes().to_vec()).chain(shared).collect()
}

#[test]
fn an_article_cut_anywhere_gives_facts_or_a_reason() {
    for bytes in [SMALL.as_bytes(), ARTICLE.as_bytes()] {
        for cut in (0..bytes.len()).step_by(if bytes.len() < 1_000 { 1 } else { 97 }) {
            let _ = facts(bytes[..cut].to_vec());
            let _ = facts(bytes[cut..].to_vec());
        }
    }
    // A long article is cut near its beginning at every 97th byte, later at a few of these.
    for bytes in articles(9) {
        for cut in (0..bytes.len()).step_by(97 * (1 + bytes.len() / 2_000)) {
            let _ = facts(bytes[..cut].to_vec());
        }
    }
}

#[test]
fn random_bytes_spliced_in_do_no_harm() {
    let mut chance = ChaCha8Rng::seed_from_u64(15);
    for bytes in articles(7) {
        let part = &bytes[..bytes.len().min(6_000)];
        for round in 0..8 {
            let mut spliced = part.to_vec();
            for _ in 0..chance.random_range(1..8) {
                let at = chance.random_range(0..=spliced.len());
                let until = at.max(chance.random_range(0..=spliced.len()).min(at + 40));
                let mut noise = vec![0; chance.random_range(0..30)];
                chance.fill_bytes(&mut noise);
                spliced.splice(at..until, noise);
            }
            if round == 0 {
                let _ = make("spliced", spliced.clone(), &Seed::default());
            }
            let _ = facts(spliced);
        }
    }
}

#[test]
fn words_in_any_order_do_no_harm() {
    let mut chance = ChaCha8Rng::seed_from_u64(29);
    let words: Vec<&str> = ARTICLE.split_whitespace().collect();
    for _ in 0..40 {
        let mut text = "The Lamp is a 2015 film. ".to_owned();
        for _ in 0..400 {
            text += words[chance.random_range(0..words.len())];
            text += ["", " ", " ", " ", ", ", ".", "\n", "\n== ", " ==\n", "\""][chance.random_range(0..10)];
        }
        let _ = make("shuffled", text.into_bytes(), &Seed::default());
    }
}

#[test]
fn line_ends_and_marks_of_other_systems_change_no_fact() {
    let plain = facts(SMALL.into()).expect("it is a film");
    assert!(plain.len() > 6, "{plain:#?}");
    for text in [SMALL.replace('\n', "\r\n"), format!("\u{feff}{SMALL}"), SMALL.replace('\n', "\n\n\n")] {
        assert_eq!(values(&facts(text.into()).expect("it is a film")), values(&plain));
    }
}

#[test]
fn windows_1252_says_the_same_as_utf_8() {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(SMALL);
    assert!(!lost);
    let stored = bytes.into_owned();
    let read = facts(stored.clone()).expect("it is a film");
    assert_eq!(values(&read), values(&facts(SMALL.into()).expect("it is a film")));
    let source = Source::decode(stored.clone());
    let star = read.iter().find(|f| f.relation == "stars").expect("Zoé Doe");
    let at = source.stored(&[star.span.start, star.span.end]);
    assert_eq!(&stored[at[0]..at[1]], b"Zo\xe9 Doe");
}

#[test]
fn an_article_without_headings_still_gives_facts() {
    for bytes in articles(13) {
        let text = Source::decode(bytes).text;
        let bare: String = text.lines().filter(|l| !l.starts_with("==")).flat_map(|l| [l, "\n"]).collect();
        let one_line = text.replace('\n', " ");
        for changed in [bare, one_line] {
            let Ok(found) = facts(changed.into()) else { continue };
            assert!(found.iter().any(|f| matches!(f.relation, "directed-by" | "genre" | "country")));
        }
    }
}

#[test]
fn empty_and_strange_texts_have_a_reason() {
    for text in
        ["", "\n\n", "== ==", "=", "\u{feff}", "\0\0\0", "......", "\"\"\"\"", "\u{301}\u{301}", "is a film"]
    {
        assert!(facts(text.into()).is_err(), "{text:?}");
    }
}

/// Prose that says much, on one line.
fn endless(sentence: &str, bytes: usize) -> Article {
    let text = format!("The Lamp is a 2015 film. {}", sentence.repeat(bytes / sentence.len()));
    Article::parse(text).expect("it is a film")
}

#[test]
fn twice_the_text_is_twice_the_work() {
    // What is read grows with the text and no faster: no sentence grows, and no statement is found more than once.
    for bytes in articles(25) {
        let text = Source::decode(bytes).text;
        let read = |times: usize| {
            let article = Article::parse(text.repeat(times)).expect("it is a film");
            let longest = article.sentences.iter().map(|s| s.tokens.len()).max();
            (article.tokens.len(), longest, relation::extract(&article).len())
        };
        let ((tokens, longest, found), (tokens_4, longest_4, found_4)) = (read(1), read(4));
        assert!(tokens_4.abs_diff(4 * tokens) < 8, "{tokens_4} tokens of {tokens}");
        assert_eq!(longest, longest_4);
        assert!(found_4 <= 4 * found + 8, "{found_4} facts of {found}");
    }
}

#[test]
fn a_line_without_end_is_read_in_pieces() {
    // With a step per pair of statements, some of these would take minutes.
    for sentence in [
        "and it was directed by Ann Lee ",
        "released on 5 May 2015, ",
        "\"",
        "(((",
        "'s",
        "=",
        "$5 million and ",
        "Ann Lee, ",
        "as Jess ",
        "a.",
        "rights to the UK, ",
        "won the award for Best ",
        "é",
        "\n== Cast ==\nAnn Lee – Jess",
        "\n=== Cast ===\nAnn Lee as Jess",
        "\n== Box office ==\nIt grossed $5 million.",
        "\nReleased on DVD.",
    ] {
        let article = endless(sentence, 100_000);
        assert!(article.sentences.iter().all(|s| s.tokens.len() <= 2_000), "{sentence:?}");
        let facts = Base::read(&article).facts;
        assert!(facts.len() <= article.tokens.len(), "{sentence:?}");
    }
}

#[test]
fn a_cast_without_end_is_read_once() {
    let cast = (0..8_000).map(|n| format!("Ann{n} Lee – Jess{n}")).collect::<Vec<_>>().join("\n");
    let article =
        Article::parse(format!("The Lamp is a 2015 film.\n== Cast ==\n{cast}")).expect("it is a film");
    assert!(Base::read(&article).facts.len() <= 3 * 8_000);
}

#[test]
fn a_hundred_thousand_headings_are_as_many_sections() {
    let heads = 100_000;
    let text = format!(
        "The Lamp is a 2015 film.\n{}It was directed by Ann Lee.",
        "== Cast ==\n=== Of it ===\n".repeat(heads / 2)
    );
    let article = Article::parse(text).expect("it is a film");
    assert_eq!(article.sections.len(), heads + 1);
    assert!(Base::read(&article).of("directed-by").count() <= 1);
    let cast = "== Cast ==\nAnn Lee as Jess\n".repeat(heads / 4);
    let article = Article::parse(format!("The Lamp is a 2015 film.\n{cast}")).expect("it is a film");
    assert_eq!(article.sections.len(), heads / 4 + 1);
    assert_eq!(Base::read(&article).of("plays").count(), 1);
}
