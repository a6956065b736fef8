//! Times of the whole way, side by side in one run: `cargo bench`.
//!
//! Beside `text_to_facts`, what others need for less on such text: chrono-node 4.3 MB/s (dates only), a regular
//! expression of 40 lines in Python 3 MB/s, wink-nlp 1.4 MB/s, spaCy's small names model 0.13 MB/s, compromise 0.03 MB/s.

use std::{fs, path::Path};

use divan::{Bencher, counter::BytesCount};
use houselights::{
    article::{Article, Source},
    base::Base,
    cli::derive::make,
    pack::{Pack, shipped},
    question::{
        round::{Options, When, deal},
        seed::Seed,
    },
};

fn main() {
    divan::main();
}

const ARTICLE: &str = include_str!("../questions/miss-you-already.txt");

/// The shipped article with its body repeated to about a megabyte: long articles are many sections, not long words.
fn long() -> String {
    ARTICLE.repeat(1_000_000 / ARTICLE.len())
}

#[divan::bench]
fn text_to_sentences(bencher: Bencher<'_, '_>) {
    let text = long();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Article::parse(text.clone()));
}

#[divan::bench]
fn text_to_facts(bencher: Bencher<'_, '_>) {
    let text = ARTICLE.to_owned();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let article = Article::parse(Source::decode(text.clone().into_bytes()).text).expect("it is a film");
        Base::read(&article).facts.len()
    });
}

/// Without capitals, names are known by slots and lexicons, and printed in restored case.
#[divan::bench]
fn lowercase_text_to_facts(bencher: Bencher<'_, '_>) {
    let text = ARTICLE.to_lowercase();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let article = Article::parse(Source::decode(text.clone().into_bytes()).text).expect("it is a film");
        Base::read(&article).facts.len()
    });
}

#[divan::bench]
fn long_text_to_facts(bencher: Bencher<'_, '_>) {
    let text = long();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let article = Article::parse(Source::decode(text.clone().into_bytes()).text).expect("it is a film");
        Base::read(&article).facts.len()
    });
}

#[divan::bench]
fn text_to_pack(bencher: Bencher<'_, '_>) {
    let bytes = ARTICLE.as_bytes().to_vec();
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| make("article", bytes.clone(), &Seed::default()));
}

/// The articles beside the project, cased and lowercase, or the shipped one where there are none.
fn articles() -> Vec<Vec<u8>> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let files =
        ["text", "lower"].into_iter().flat_map(|pool| fs::read_dir(beside.join(pool)).into_iter().flatten());
    let found: Vec<Vec<u8>> = files.filter_map(|file| fs::read(file.ok()?.path()).ok()).collect();
    if found.is_empty() { vec![ARTICLE.into()] } else { found }
}

#[divan::bench(sample_count = 10)]
fn articles_to_packs(bencher: Bencher<'_, '_>) {
    let articles = articles();
    let bytes = articles.iter().map(Vec::len).sum::<usize>();
    let questions = |article: &Vec<u8>| {
        make("article", article.clone(), &Seed::default()).map_or(0, |made| made.pack.questions.len())
    };
    bencher.counter(BytesCount::new(bytes)).bench(|| articles.iter().map(questions).sum::<usize>());
}

/// The same articles to facts alone.
#[divan::bench(sample_count = 10)]
fn articles_to_facts(bencher: Bencher<'_, '_>) {
    let articles = articles();
    let bytes = articles.iter().map(Vec::len).sum::<usize>();
    let facts = |article: &Vec<u8>| {
        let article = Article::parse(Source::decode(article.clone()).text);
        article.map_or(0, |article| Base::read(&article).facts.len())
    };
    bencher.counter(BytesCount::new(bytes)).bench(|| articles.iter().map(facts).sum::<usize>());
}

#[divan::bench]
fn general_pack_read_and_checked(bencher: Bencher<'_, '_>) {
    let json = shipped::json("silver-screen").expect("it is shipped");
    bencher.counter(BytesCount::of_str(json)).bench(|| Pack::read(json));
}

#[divan::bench]
fn round_dealt() -> usize {
    static PACK: std::sync::LazyLock<Pack> =
        std::sync::LazyLock::new(|| shipped::pack("silver-screen").expect("it is shipped"));
    let options = Options { questions: 10, when: When::Any, premise: false };
    deal(&PACK.questions, &options, &Seed::default()).items.len()
}
