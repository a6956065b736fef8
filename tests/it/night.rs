//! Nights of teams in a real terminal, and what is left of them when they are killed.

use crate::pty::{Pty, Start};
use rustix::process::Signal;
use std::{fs, path::Path};
use tempfile::TempDir;

/// The right answers.
pub(crate) const KEYS: [&str; 8] = ["Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Heron"];

/// A folder with a pack in it, for everything that the program keeps.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let question = |(at, key): (usize, &&str)| {
        format!(
            r#"{{"id": "q{at}", "ask": "What is in box {at}?", "answer": "{key}", "wrong": ["Nothing {at}", "Dust {at}"]}}"#
        )
    };
    let questions: Vec<String> = KEYS.iter().enumerate().map(question).collect();
    let pack = format!(r#"{{"title": "Boxes", "questions": [{}]}}"#, questions.join(",\n"));
    fs::write(folder.path().join("boxes.json"), pack).unwrap();
    folder
}

pub(crate) fn night(folder: &Path, args: &[&str]) -> Pty {
    let pack = folder.join("boxes.json").display().to_string();
    let data = folder.display().to_string();
    let mut all = vec!["night", "--data", &data];
    if !args.contains(&"--screen") {
        all.push(&pack);
    }
    all.extend(args);
    Start::new(&all).go()
}

pub(crate) const TWO: [&str; 9] =
    ["--yes", "--teams", "Limes,Reels", "--questions", "2", "--rounds", "2", "--seed", "K7"];

/// Two teams, the first of them before its first question.
pub(crate) fn first_question(folder: &Path) -> Pty {
    let mut pty = night(folder, &TWO);
    pty.see("ROUND 1");
    pty.press("\r", "LIMES");
    pty.press("\r", "A) ");
    pty
}

/// The letter of the right option on the screen, or of a wrong one, as it is keyed.
#[track_caller]
pub(crate) fn letter(pty: &Pty, right: bool) -> String {
    let (_, columns) = pty.screen().size();
    let option = |row: String| {
        let row = row.trim_start_matches([' ', '❯', '>']).trim_end().to_owned();
        let (letter, text) = row.split_once(") ")?;
        (letter.len() == 1 && KEYS.contains(&text) == right).then(|| letter.to_lowercase())
    };
    let found = pty.screen().rows(0, columns).find_map(option);
    found.unwrap_or_else(|| panic!("no such option on\n{}", pty.text()))
}

#[test]
fn two_teams_play_to_the_podium() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    let key = letter(&pty, true);
    pty.press(&key, "+1");
    pty.press("\r", "REELS");
    pty.press("\r", "A) ");
    let key = letter(&pty, false);
    pty.press(&key, "Enter next");
    assert!(pty.text().contains("Limes 1") && pty.text().contains("Reels 0"));
    pty.press("\r", "Hidden before the last round");
    pty.press("\r", "ROUND 2");
    pty.press("\r", "LIMES");
    pty.press("\r", "A) ");
    let key = letter(&pty, true);
    pty.press(&key, "+1");
    pty.press("\r", "REELS");
    pty.press("\r", "A) ");
    let key = letter(&pty, true);
    pty.press(&key, "+1");
    pty.press("\r", "AND THE WINNER IS");
    pty.press("\r", "2. Reels");
    pty.press("\r", "1. Limes");
    pty.see("Last, not least: Reels choose the next film.");
    pty.press("\r", "Code: ");
    pty.ends_with(0);
    assert!(pty.text().contains("Last, not least: Reels choose the next film."));
    assert!(pty.text().contains("1. Limes  2") && pty.text().contains("Code: "));
}

#[test]
fn the_host_undoes_voids_and_edits() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    let wrong = letter(&pty, false);
    pty.press(&wrong, "Enter next");
    pty.press("u", "Space pause");
    let key = letter(&pty, true);
    pty.press(&key, "Limes 1");
    let asked = pty.text().lines().find(|line| line.contains("box")).unwrap().to_owned();
    pty.press("v", "Take this question out?");
    // The spare is put to the same team.
    pty.press("y", "LIMES");
    pty.press("\r", "A) ");
    assert!(!pty.text().contains(asked.trim()), "another question");
    let key = letter(&pty, false);
    pty.press(&key, "Limes 0");
    pty.press("e", "Whose points change?");
    pty.press("2", "Reels: how many points more?");
    pty.press("x\r", "Type the points to add");
    pty.press("\u{15}7\r", "Reels 7");
    pty.press("n", "Which team has another name?");
    pty.press("1", "Limes: the new name?");
    pty.press("Lemons\r", "Lemons 0");
    pty.press("t", "1. Reels");
    pty.press("t", "Lemons 0");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_pack_too_small_for_the_night_is_told_and_the_teams_stay_even() {
    let folder = folder();
    let args = ["--yes", "--teams", "Limes,Reels,Extras", "--questions", "4", "--rounds", "2"];
    let mut pty = night(folder.path(), &args);
    pty.see("6 questions instead of 12: no more are fair together and come out even.");
    pty.press("\r", "Question 1/3");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_second_terminal_shows_the_room_what_it_may_see() {
    let folder = folder();
    let mut desk = night(folder.path(), &[&TWO[..], &["--host"]].concat());
    desk.see("ROUND 1");
    let mut room = night(folder.path(), &["--screen"]);
    room.see("ROUND 1");
    desk.press("\r", "A) ");
    room.see("A) ");
    let (right, wrong) = (letter(&desk, true), letter(&desk, false));
    desk.press(&right, "Limes 0 ✓");
    room.see("Limes 0 ✓");
    assert!(!room.text().contains("❯"), "nothing of what was keyed");
    desk.press(&wrong, "All answers are in.");
    room.see("All answers are in.");
    desk.press("\r", "Limes 1");
    room.see("Limes 1");
    room.send("q");
    room.ends_with(0);
    desk.send("q");
    desk.ends_with(0);
}

#[test]
fn a_killed_night_comes_back_to_the_same_question() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    let key = letter(&pty, true);
    pty.press(&key, "Limes 1");
    pty.press("\r", "REELS");
    pty.press("\r", "A) ");
    let before: Vec<String> = pty.text().lines().map(str::to_owned).collect();
    pty.signal(Signal::KILL);
    drop(pty);
    let mut pty = night(folder.path(), &[]);
    pty.see("Boxes was interrupted less than a minute ago");
    pty.press("\r", "Question 2/2");
    let after: Vec<String> = pty.text().lines().map(str::to_owned).collect();
    assert_eq!(after, before);
    let key = letter(&pty, true);
    pty.press(&key, "Reels 1");
    pty.send("q");
    pty.ends_with(0);
}
