//! Times of the readers, on the files of `../shared` where they are there, else on as many of our own questions.

use divan::{Bencher, counter::BytesCount};
use houselights::format::{Format, read, write};
use houselights::pack::{Pack, shipped};
use std::{fs, path::Path, sync::LazyLock};

fn main() {
    divan::main();
}

/// A file of `../shared/packs`, where it is there.
fn shared(name: &str) -> Option<Vec<u8>> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/packs").join(name)).ok()
}

/// The general pack over and over, up to a number of questions, each with a number so that none is the same.
fn many(count: usize) -> Pack {
    let mut pack = shipped::pack("silver-screen").expect("it is shipped");
    let questions = pack.questions.iter().cycle().take(count).cloned().enumerate();
    pack.questions = questions
        .map(|(number, mut question)| {
            question.ask = format!("{} ({number})", question.ask);
            question.id = format!("q{number}");
            question
        })
        .collect();
    pack
}

/// The 4,313 questions about films of OpenTriviaQA.
static FILMS: LazyLock<Pack> = LazyLock::new(|| match shared("opentriviaqa/movies.txt") {
    Some(bytes) => read(Format::OpenTriviaQa, &bytes).expect("it is read").into_pack().expect("it plays").0,
    None => many(4313),
});

fn written(format: Format) -> Vec<u8> {
    write(format, &FILMS).expect("a format that is written").bytes
}

fn bench(bencher: Bencher<'_, '_>, format: Format, bytes: &[u8]) {
    bencher.counter(BytesCount::of_slice(bytes)).bench(|| read(format, bytes));
}

#[divan::bench]
fn gift_4313(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::Gift, &written(Format::Gift));
}

#[divan::bench]
fn gift_4313_to_a_checked_pack(bencher: Bencher<'_, '_>) {
    let bytes = written(Format::Gift);
    bencher.bench(|| read(Format::Gift, &bytes).map(houselights::format::Import::into_pack));
}

#[divan::bench]
fn aiken_4313(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::Aiken, &written(Format::Aiken));
}

#[divan::bench]
fn opentriviaqa_4313(bencher: Bencher<'_, '_>) {
    if let Some(bytes) = shared("opentriviaqa/movies.txt") {
        bench(bencher, Format::OpenTriviaQa, &bytes);
    }
}

#[divan::bench]
fn opentdb_dump(bencher: Bencher<'_, '_>) {
    let own = || write(Format::OpenTdb, &many(5250)).expect("it is written").bytes;
    bench(bencher, Format::OpenTdb, &shared("opentdb/opentdb.json").unwrap_or_else(own));
}

#[divan::bench]
fn kahoot_sheet(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::Kahoot, &write(Format::Kahoot, &many(100)).expect("it is written").bytes);
}
