//! A program that writes a night down and is killed at any moment: nothing that was acknowledged is lost.

use houselights::{
    game::{
        Game, Input,
        mode::CLASSIC,
        response::Response,
        setup::{Round, Seating, Setup},
        team::Seat,
        view::Viewer,
    },
    question::{
        Answer, Question,
        round::{Dealt, When},
    },
    store::{Label, Store},
};
use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// How often the program is killed.
const KILLS: usize = 200;

fn setup() -> Setup {
    let items = (0..20).map(|n| {
        let answer = Answer::choice(format!("Key {n}"), [format!("Other {n}")]);
        let question = Question { id: format!("q{n}"), ..Question::new(format!("Number {n}?"), answer) };
        Dealt::choice(question, vec![format!("Key {n}"), format!("Other {n}")], 0)
    });
    Setup {
        teams: vec!["Limes".to_owned(), "Reels".to_owned()],
        seating: Seating::Together,
        rules: CLASSIC,
        read_aloud: false,
        rounds: vec![Round { title: "One".to_owned(), when: When::Any, items: items.collect() }],
        spares: Vec::new(),
        ties: Vec::new(),
    }
}

/// Everything that happens in the night.
fn script() -> Vec<Input> {
    let answer = |seat, option| Input::Answer { seat: Seat(seat), response: Response::Option(option) };
    let question = |n: usize| {
        vec![answer(0, n % 2), answer(1, n / 2 % 2), Input::Undo, answer(1, 0), Input::Reveal, Input::Next]
    };
    std::iter::once(Input::Next).chain((0..20).flat_map(question)).collect()
}

fn time(step: usize) -> Duration {
    Duration::from_millis(u64::try_from(step).unwrap() * 250)
}

#[test]
#[ignore = "it is the program that the other test kills"]
fn writes_a_night_down() {
    let Some(folder) = env::var_os("NIGHT_HERE") else { return };
    let store = Store::open(Path::new(&folder)).unwrap();
    let mut journal = store.begin(&Label::default(), &setup(), 0).unwrap();
    let mut out = std::io::stderr().lock();
    for (step, input) in script().iter().enumerate() {
        journal.write(time(step), input, 0).unwrap();
        writeln!(out, "written {step}").unwrap();
    }
    loop {
        std::thread::park();
    }
}

#[test]
fn a_night_that_is_killed_at_any_moment_comes_back_with_all_that_was_acknowledged() {
    let script = script();
    let test = env::current_exe().unwrap();
    for kill in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(&test)
            .args(["--ignored", "--exact", "night_killed::writes_a_night_down", "--nocapture"])
            .env("NIGHT_HERE", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A prime step visits the points of the script in no order.
        let last = kill * 37 % script.len();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let wanted = format!("written {last}");
        assert!(lines.any(|line| line.unwrap() == wanted), "the program stopped before step {last}");
        child.kill().unwrap();
        child.wait().unwrap();

        let store = Store::open(folder.path()).unwrap();
        let night = store.unfinished().unwrap().remove(0).night;
        let pulse = store.pulse(night).unwrap();
        let written = usize::try_from(pulse.inputs).unwrap();
        assert!(written > last && !pulse.ended, "{written} of at least {} inputs", last + 1);
        let resumed = store.resume(night).unwrap().unwrap();
        let game = Game::replay(setup(), (0..written).map(|step| (time(step), script[step].clone())));
        assert_eq!(resumed.kept.game.view(Viewer::Room), game.view(Viewer::Room));
        assert_eq!(resumed.kept.at, time(written - 1));
    }
}
