//! A night with the film in it: a round before, the film, a round after.

use crate::{
    night::KEYS,
    pty::{Pty, Start},
};
use std::{collections::BTreeSet, fs, path::Path};
use tempfile::TempDir;

/// A pack about a film: three questions for anybody, five about how it goes on.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let question = |(at, key): (usize, &&str)| {
        let tier = if at < 3 { 0 } else { 3 };
        format!(
            r#"{{"id": "q{at}", "ask": "What is in box {at}?", "answer": "{key}", "wrong": ["Nothing {at}", "Dust {at}"],
            "tier": {tier}}}"#
        )
    };
    let questions: Vec<String> = KEYS.iter().enumerate().map(question).collect();
    let film = r#""film": {"title": "The Boxes", "year": 1971}"#;
    let pack = format!(r#"{{"title": "The Boxes", {film}, "questions": [{}]}}"#, questions.join(",\n"));
    fs::write(folder.path().join("boxes.json"), pack).unwrap();
    folder
}

fn begin(folder: &Path, args: &[&str]) -> Pty {
    let pack = folder.join("boxes.json").display().to_string();
    let data = folder.display().to_string();
    Start::new(&[&["night", &pack, "--data", &data], args].concat()).go()
}

const TOGETHER: [&str; 6] = ["--yes", "--host", "--teams", "Limes,Reels", "--when", "before,after"];

/// Answers the questions of a round from its card on; their stems.
#[track_caller]
fn play_round(pty: &mut Pty, questions: usize, keys: &str) -> Vec<String> {
    let mut stems = Vec::new();
    for number in 1..=questions {
        pty.press("\r", &format!("Question {number}/{questions}"));
        let stem = pty.text().lines().find(|line| line.contains("What is in box")).unwrap().trim().to_owned();
        stems.push(stem);
        pty.press(keys, "All answers are in.");
        pty.press("\r", "Enter next");
    }
    stems
}

#[test]
fn one_night_has_a_round_before_the_film_and_one_after_it() {
    let folder = folder();
    let mut pty = begin(folder.path(), &[&TOGETHER[..], &["--questions", "2", "--seed", "K7"]].concat());
    pty.see("2 rounds of 2 questions.");
    pty.see("2 questions, 0 from the last 55 % of the plot");
    let before = play_round(&mut pty, 2, "ab");
    assert!(before.iter().all(|stem| ["0?", "1?", "2?"].iter().any(|end| stem.ends_with(end))), "{before:?}");
    pty.press("\r", "Hidden before the last round");
    pty.press("\r", "THE FILM");
    pty.see("Lights out for The Boxes.");
    assert!(!pty.text().contains(" s\n") && !pty.text().contains("We go on in"), "nothing is counted down");
    pty.press("\r", "ROUND 2");
    assert!(!pty.text().contains("of the plot"));
    let after = play_round(&mut pty, 2, "ab");
    let all: BTreeSet<&String> = before.iter().chain(&after).collect();
    assert_eq!(all.len(), 4, "no question twice: {before:?} {after:?}");
    pty.send("q");
    pty.ends_with(0);
    // The code deals all of it again.
    let text = pty.text();
    let code = text.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap().trim();
    assert!(code.ends_with("-4B+4A-K7"), "{code}");
    let data = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join("boxes.json"), data.path().join("boxes.json")).unwrap();
    let args = ["--yes", "--host", "--teams", "Limes,Reels", "--seed", code];
    let mut pty = begin(data.path(), &args);
    assert_eq!(play_round(&mut pty, 2, "ab"), before);
    pty.press("\r", "Hidden before the last round");
    pty.press("\r", "THE FILM");
    pty.press("\r", "ROUND 2");
    assert_eq!(play_round(&mut pty, 2, "ab"), after);
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_night_that_is_killed_during_the_film_comes_back_to_it() {
    let folder = folder();
    let mut pty = begin(folder.path(), &[&TOGETHER[..], &["--questions", "1"]].concat());
    play_round(&mut pty, 1, "ab");
    pty.press("\r", "Hidden before");
    pty.press("\r", "THE FILM");
    pty.signal(rustix::process::Signal::KILL);
    drop(pty);
    let mut pty = begin(folder.path(), &[]);
    pty.see("The Boxes was interrupted");
    pty.press("\r", "THE FILM");
    pty.press("\r", "ROUND 2");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn the_set_up_offers_the_film_in_the_middle() {
    let folder = folder();
    let mut pty = begin(folder.path(), &["--teams", "Limes,Reels", "--host"]);
    pty.see("Has everybody seen it");
    pty.press("\x1b[B\r", "How long");
    pty.press("\r", "Which way of playing");
    pty.press("\r", "Anything else?");
    pty.press("\r", "ROUND 1");
    pty.see("0 from the last 55 % of the plot");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn parts_that_make_no_night_are_refused() {
    for when in ["after,before", "before,any", "before,before"] {
        let folder = folder();
        let mut pty = begin(folder.path(), &["--yes", "--when", when]);
        pty.ends_with(1);
        let said = pty.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("these parts make no night"), "{said}");
    }
}
