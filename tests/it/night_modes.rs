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

/// The next key of somebody who only reads the screen: each changes it.
fn key(text: &str) -> char {
    let has = |words: &str| text.contains(words);
    // A line that is typed, masked where others look on.
    let line = text.lines().map(str::trim).find(|line| line.starts_with('❯')).unwrap_or_default();
    let typed = |letter: char| if line.contains([letter, '•']) { '\r' } else { letter };
    let stake = text.split("First press the stake: ").nth(1).and_then(|rest| rest.chars().next());
    match stake {
        _ if has("All answers are in") => '\r',
        Some(stake) => stake,
        None if has("place it") => typed('0'),
        None if has("A number") => typed('9'),
        None if has("Type the answer") => typed('x'),
        None if has("A-J answer") => 'a',
        None => '\r',
    }
}

/// Plays on until this is on the screen.
#[track_caller]
fn play_until(pty: &mut Pty, end: &str) {
    for _ in 0..200 {
        let before = pty.text();
        if before.contains(end) {
            return;
        }
        pty.send(&key(&before).to_string());
        pty.wait("another screen", |screen| screen.contents() != before);
    }
    panic!("the night has no end; the screen is\n{}", pty.text());
}

#[test]
fn every_mode_is_played_to_the_podium_with_questions_of_every_kind() {
    let folder = folder();
    let path = folder.path().join("boxes.json");
    fs::write(&path, format!(r#"{{"title": "Harbours", "credits": "Ann and Bob", "licence": "CC0-1.0", "questions": [{QUESTIONS}]}}"#)).unwrap();
    let (path, data) = (path.display().to_string(), folder.path().display().to_string());
    for mode in MODES {
        for host in [&["--host"][..], &[]] {
            let night = ["night", "--data", &data, &path, "--yes", "--mode", mode.name];
            let rest = ["--teams", "Limes,Reels", "--questions", "4", "--rounds", "1", "--wager", "5"];
            let mut pty = Start::new(&[&night[..], &rest, host].concat()).go();
            pty.see("ROUND 1");
            play_until(&mut pty, "Code: ");
            pty.ends_with(0);
            assert!(!pty.text().contains("brings it back"), "{mode}: it was played to its end");
            assert!(pty.text().contains("Ann and Bob - Licence: CC0-1.0"), "{}", pty.text());
        }
    }
}

#[test]
fn figures_among_options_are_guessed_where_the_closest_wins_and_where_teams_are_equal() {
    let folder = folder();
    let path = folder.path().join("boxes.json");
    let figure = |n: u32| {
        format!(
            r#"{{"id": "q{n}", "ask": "How many lamps has hall {n}?", "answer": "{n}84", "wrong": ["{n}28", "9{n}6"]}}"#
        )
    };
    let figures: Vec<String> = (1..=8).map(figure).collect();
    fs::write(&path, format!(r#"{{"title": "Halls", "questions": [{}]}}"#, figures.join(","))).unwrap();
    let (path, data) = (path.display().to_string(), folder.path().display().to_string());
    let args =
        ["night", "--data", &data, &path, "--yes", "--host", "--teams", "Limes,Reels", "--questions", "1"];
    let mut pty = Start::new(&[&args[..], &["--rounds", "1", "--mode", "closest-number"]].concat()).go();
    pty.press("\r", "A number; the closest wins.");
    pty.send("\x04");
    pty.ends_with(0);
    let mut pty = Start::new(&[&args[..], &["--rounds", "1"]].concat()).go();
    pty.see("Equal at the end: the closest guess at a number decides");
    pty.press("\r", "A) ");
    pty.press("a", "✓");
    pty.press("a", "All answers are in.");
    pty.press("\r", "Enter next");
    pty.press("\r", "Tie-break 1");
    pty.see("A number; the closest wins.");
    pty.send("\x04");
    pty.ends_with(0);
}
