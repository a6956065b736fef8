//! Times of a night's journal: `cargo bench --bench night`.

use divan::Bencher;
use houselights::{
    game::{
        Input,
        mode::CLASSIC,
        response::Response,
        setup::{Round, Seating, Setup},
        team::Seat,
    },
    question::{
        Answer, Question,
        round::{Dealt, When},
    },
    store::{Label, Store},
};
use std::{path::Path, time::Duration};

fn main() {
    divan::main();
}

const TEAMS: usize = 8;

/// Eight teams and ten rounds of twenty questions, each with a story as a derived one has.
fn setup() -> Setup {
    let item = |n: usize| {
        let wrong = ["Northern", "Southern", "Western"].map(|side| format!("The {side} harbour {n}"));
        let options: Vec<String> =
            [format!("The Eastern harbour {n}")].into_iter().chain(wrong.clone()).collect();
        let question = Question {
            id: format!("q{n}"),
            story: Some("The lights of it were lit by hand for all but one of the forty nights.".to_owned()),
            ..Question::new(
                format!("In which harbour was scene {n} shot?"),
                Answer::choice(options[0].clone(), wrong),
            )
        };
        Dealt::choice(question, options, 0)
    };
    let round = |r: usize| Round {
        title: format!("Round {r}"),
        when: When::Any,
        items: (20 * r..20 * r + 20).map(item).collect(),
    };
    Setup {
        teams: (0..TEAMS).map(|n| format!("Team {n}")).collect(),
        seating: Seating::Together,
        rules: CLASSIC,
        read_aloud: false,
        rounds: (0..10).map(round).collect(),
        spares: Vec::new(),
        ties: Vec::new(),
    }
}

/// Every input of the night up to its last reveal.
fn script() -> Vec<Input> {
    let answer = |seat, option| Input::Answer { seat: Seat(seat), response: Response::Option(option) };
    let question = |n: usize| {
        let answers = (0..TEAMS).map(move |seat| answer(seat, (n + seat) % 4));
        answers.chain([Input::Reveal, Input::Next])
    };
    // A card before each round, standings after it.
    (0..200)
        .flat_map(|n| {
            (n % 20 == 0)
                .then_some(Input::Next)
                .into_iter()
                .chain(question(n))
                .chain((n % 20 == 19).then_some(Input::Next))
        })
        .collect()
}

fn at(step: usize) -> Duration {
    Duration::from_secs(u64::try_from(step).unwrap_or(0))
}

/// Writes the night down up to a step; its number.
fn written(folder: &Path, script: &[Input]) -> i64 {
    let mut journal = Store::open(folder)
        .and_then(|store| store.begin(&Label::default(), &setup(), 0))
        .expect("a new folder");
    for (step, input) in script.iter().enumerate() {
        journal.write(at(step), input, 0).expect("room on the disk");
    }
    journal.night()
}

/// A night of 200 questions and 8 teams, killed at its end: open the database, find it, play its 2,000 inputs again.
#[divan::bench]
fn resume_of_200_questions(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    written(folder.path(), &script());
    bencher.bench_local(|| {
        let store = Store::open(folder.path()).expect("it is there");
        let night = store.unfinished().expect("it reads")[0].night;
        let resumed = store.resume(night).expect("it reads").expect("nobody has it");
        assert!(resumed.kept.game.table()[0].points > 0);
        resumed
    });
}

/// One input on its way into the database.
#[divan::bench(sample_count = 1000)]
fn journal_write(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut journal = Store::open(folder.path())
        .and_then(|store| store.begin(&Label::default(), &setup(), 0))
        .expect("a new folder");
    let input = Input::Answer { seat: Seat(3), response: Response::Option(2) };
    let mut step = 0;
    bencher.bench_local(|| {
        step += 1;
        journal.write(at(step), &input, 0).expect("room on the disk");
    });
}
