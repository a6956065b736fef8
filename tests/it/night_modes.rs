//! Every way of playing in a real terminal, with questions of every kind.

use crate::{night::folder, pty::Pty, pty::Start};
use houselights::game::mode::MODES;
use std::fs;

/// One question of each kind, and one more of each for a spare and a tie-break.
const QUESTIONS: &str = r#"
    {"id": "c", "ask": "Which harbour is it?", "answer": "Eastern", "wrong": ["Western", "Northern"]},
    {"id": "t", "kind": "true-false", "ask": "The lighthouse was painted.", "answer": true},
    {"id": "n", "kind": "number", "ask": "How many gulls were trained?", "answer": 12, "unit": "gulls"},
    {"id": "o", "kind": "open", "ask": "What is the boat called?", "answer": "Marigold"},
    {"id": "s", "kind": "order", "ask": "Put the scenes in order.", "answer": ["Storm", "Calm", "Harbour"]},
    {"id": "m", "kind": "number", "ask": "How many oars were broken?", "answer": 7}"#;

/// What somebody who only reads the screen would press.
fn key(text: &str) -> String {
    let has = |words: &str| text.contains(words);
    let stake = text.split("First press the stake: ").nth(1).and_then(|rest| rest.chars().next());
    let answer = if has("place it") {
        "0\r"
    } else if has("A number") {
        "9\r"
    } else if has("Type the answer") {
        "Marigold\r"
    } else if has("one by one") {
        "abc\r"
    } else if has("A-J answer") {
        "a"
    } else {
        "\r"
    };
    stake.into_iter().chain(answer.chars()).collect()
}

/// Plays on until this is on the screen.
#[track_caller]
fn play_until(pty: &mut Pty, end: &str) {
    for _ in 0..200 {
        let before = pty.text();
        if before.contains(end) {
            return;
        }
        pty.send(&key(&before));
        pty.wait("another screen", |screen| screen.contents() != before);
    }
    panic!("the night has no end; the screen is\n{}", pty.text());
}

#[test]
fn every_mode_is_played_to_the_podium_with_questions_of_every_kind() {
    let folder = folder();
    let path = folder.path().join("boxes.json");
    fs::write(&path, format!(r#"{{"title": "Harbours", "questions": [{QUESTIONS}]}}"#)).unwrap();
    let (path, data) = (path.display().to_string(), folder.path().display().to_string());
    for mode in MODES {
        for host in [&["--host"][..], &[]] {
            let night = ["night", "--data", &data, &path, "--yes", "--mode", mode.name];
            let rest = ["--teams", "Limes,Reels", "--questions", "4", "--rounds", "1", "--wager", "5"];
            let mut pty = Start::new(&[&night[..], &rest, host].concat()).go();
            pty.see("ROUND 1");
            play_until(&mut pty, "AND THE WINNER IS");
            pty.press("\r", "2. ");
            pty.press("\r", "Enter the end");
            pty.press("\r", "Code: ");
            pty.ends_with(0);
        }
    }
}
