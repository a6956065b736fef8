//! Rounds of somebody alone that a crash broke off: offered at the next start, whatever that is.

use crate::pty::{FILMS, Pty, Start};
use rustix::process::Signal;
use std::path::Path;

const DOWN: &str = "\x1b[B";

fn start(data: &Path, args: &[&str]) -> Pty {
    start_at((24, 80), data, args)
}

fn start_at((rows, columns): (u16, u16), data: &Path, args: &[&str]) -> Pty {
    let data = data.display().to_string();
    Start::new(&[args, &["--data", &data]].concat()).size(rows, columns).go()
}

/// The second question of a round whose first one was right, killed.
#[track_caller]
fn killed(data: &Path) -> String {
    let mut pty = start(data, &["play", FILMS, "--seed", "K7"]);
    pty.see("Question 1/3");
    let right = pty.letter(true).to_string();
    pty.press(&right, "Right!");
    pty.press("\r", "Question 2/3");
    let before = pty.text();
    pty.signal(Signal::KILL);
    before
}

#[test]
fn a_round_that_was_killed_comes_back_to_its_question_and_plays_on_to_its_end() {
    let data = tempfile::tempdir().unwrap();
    let before = killed(data.path());
    let mut pty = start(data.path(), &["play"]);
    pty.see("That was less than a minute ago");
    assert!(pty.text().contains("Quatre films"), "a long title has a line of its own");
    pty.press("\r", "Question 2/3");
    assert_eq!(pty.text(), before);
    for number in 2..=3 {
        pty.see(&format!("Question {number}/3"));
        let wrong = pty.letter(false).to_string();
        pty.press(&wrong, "Not this time");
        pty.send("\r");
    }
    pty.see("Score: 1/3");
    pty.see("The round that was asked for");
    pty.press(&format!("{DOWN}{DOWN}\r"), "Question 1/2");
    pty.press("\x1b", "Leave this round?");
    // Back where they came from: the round that `play` means without a name.
    pty.press("y", "Question 1/10");
    pty.send("q");
    pty.ends_with(0);
    // It was left, not interrupted.
    let mut pty = start(data.path(), &["play"]);
    pty.see("Question 1/10");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_round_that_is_killed_after_any_key_comes_back_with_it() {
    for keys in 1..6 {
        let data = tempfile::tempdir().unwrap();
        let mut pty = start(data.path(), &["play", FILMS, "--seed", "K7"]);
        for key in 0..keys {
            if key % 2 == 0 {
                pty.see(&format!("Question {}/3", key / 2 + 1));
                let answer = pty.letter(key == 0).to_string();
                pty.press(&answer, "Enter ");
                pty.see("s source");
            } else {
                pty.press("\r", &format!("Question {}/3", key / 2 + 2));
            }
        }
        let before = pty.text();
        pty.kill();
        let mut pty = start(data.path(), &["play"]);
        pty.see("That was less than a minute ago");
        pty.press("\r", &format!("Question {}/3", keys / 2 + 1));
        pty.wait("the screen as it was", |screen| screen.contents() == before);
        pty.send("q");
        pty.ends_with(0);
    }
}

#[test]
fn the_menu_offers_a_round_that_was_killed() {
    let data = tempfile::tempdir().unwrap();
    killed(data.path());
    let mut pty = start(data.path(), &[]);
    pty.see("That was less than a minute ago");
    pty.send(DOWN);
    pty.press(DOWN, "❯ Discard it");
    pty.press("\r", "What shall we play");
    pty.send("q");
    pty.ends_with(0);
    killed(data.path());
    // Forty columns are enough to read when it was.
    let mut pty = start_at((24, 40), data.path(), &[]);
    pty.see("That was less than a minute ago");
    pty.press(DOWN, "❯ Show the scores");
    pty.send("\r");
    pty.ends_with(0);
    assert!(pty.text().contains("Score: 1/3") && pty.text().contains("Left after 1 of 3"), "{}", pty.text());
}

#[test]
fn whoever_leaves_a_round_or_answers_nothing_is_asked_nothing_at_the_next_start() {
    let data = tempfile::tempdir().unwrap();
    for keys in ["q", "\x03"] {
        let mut pty = start(data.path(), &["play", FILMS]);
        pty.see("Question 1/3");
        pty.press("a", "Enter next");
        pty.send(keys);
        pty.ends_with(if keys == "q" { 0 } else { 130 });
    }
    let mut pty = start(data.path(), &["play", FILMS]);
    pty.see("Question 1/3");
    pty.signal(Signal::KILL);
    drop(pty);
    let mut pty = start(data.path(), &["play", FILMS]);
    pty.see("Question 1/3");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn where_nothing_can_be_kept_the_round_goes_on_and_says_so_once() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("a file");
    std::fs::write(&file, "").unwrap();
    let mut pty = start(&file, &["play", FILMS]);
    pty.see("Question 1/3");
    pty.press("a", "Not saved: ");
    pty.press("\r", "Question 2/3");
    pty.press("a", "Enter next");
    assert!(!pty.text().contains("Not saved"));
    pty.send("q");
    pty.ends_with(0);
}
