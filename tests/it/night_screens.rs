//! How a night looks: on large screens, on small ones, on a second one, with long and wide names.

use crate::{
    night::{TWO, first_question, folder, letter, night},
    pty::{Pty, Start},
};
use houselights::terminal::letters::{Size, set};
use rustix::process::Signal;
use std::{
    fs,
    process::{Command, Stdio},
};

/// Whether a text stands on the screen in big type.
fn is_large(screen: &vt100::Screen, text: &str, size: Size) -> bool {
    let lines = set(text, size, (200, 8)).unwrap();
    let (_, columns) = screen.size();
    let rows: Vec<String> = screen.rows(0, columns).collect();
    rows.windows(lines.len())
        .any(|rows| rows.iter().zip(&lines).all(|(row, line)| row.contains(line.as_str())))
}

#[track_caller]
fn see_large(pty: &mut Pty, text: &str, size: Size) {
    pty.wait(text, |screen| is_large(screen, text, size));
}

#[test]
fn a_large_screen_has_large_letters() {
    let folder = folder();
    let pack = folder.path().join("boxes.json").display().to_string();
    let data = folder.path().display().to_string();
    let args = [&["night", &pack, "--data", &data, "--clock"], &TWO[..]].concat();
    let mut pty = Start::new(&args).size(40, 120).go();
    see_large(&mut pty, "ROUND 1", Size::Huge);
    pty.send("\r");
    see_large(&mut pty, "LIMES", Size::Huge);
    pty.send("\r");
    see_large(&mut pty, "A)", Size::Narrow);
    see_large(&mut pty, "What is in", Size::Wide);
    // The countdown: some number of seconds, each digit eight columns wide.
    pty.wait("a countdown", |screen| (1..30).any(|left| is_large(screen, &left.to_string(), Size::Wide)));
    // Smaller and larger again while it is open: all of it is there each time.
    pty.resize(24, 80);
    pty.see("A) ");
    let key = letter(&pty, true);
    pty.resize(6, 20);
    pty.see("What is in box");
    pty.resize(40, 120);
    see_large(&mut pty, "A)", Size::Narrow);
    pty.send(&key);
    pty.see("+1");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_second_screen_waits_for_a_night_and_stays_for_its_end() {
    let folder = folder();
    let mut room = night(folder.path(), &["--screen"]);
    room.see("Waiting for a night to begin.");
    let args =
        ["--yes", "--host", "--teams", "Limes,Reels", "--questions", "1", "--rounds", "1", "--seed", "K7"];
    let mut desk = night(folder.path(), &args);
    desk.see("ROUND 1");
    room.see("ROUND 1");
    desk.press("\r", "A) ");
    let (right, wrong) = (letter(&desk, true), letter(&desk, false));
    desk.press(&right, "✓");
    desk.press(&wrong, "All answers are in.");
    desk.press("\r", "+1");
    desk.press("\r", "AND THE WINNER IS");
    room.see("AND THE WINNER IS");
    desk.press("\r", "2. Reels");
    desk.press("\r", "1. Limes");
    room.see("Last, not least: Reels choose the next film.");
    desk.send("\r");
    desk.ends_with(0);
    room.see("THE END");
    room.see("1. Limes");
    room.send("q");
    room.ends_with(0);
}

#[test]
fn a_second_screen_says_that_the_host_is_away_until_the_night_comes_back() {
    let folder = folder();
    let desk = first_question(folder.path());
    let mut room = night(folder.path(), &["--screen"]);
    room.see("A) ");
    desk.signal(Signal::KILL);
    room.see("The host is away");
    drop(desk);
    let mut desk = night(folder.path(), &[]);
    desk.press("\r", "A) ");
    room.wait("the host is back", |screen| !screen.contents().contains("The host is away"));
    desk.send("q");
    desk.ends_with(0);
    room.send("q");
    room.ends_with(0);
}

#[test]
fn eight_teams_with_long_wide_names_fit_into_every_screen() {
    let folder = folder();
    let names: Vec<String> = (1..=8).map(|n| format!("{}{n}", "千と千尋の神隠し".repeat(2))).collect();
    let names = names.join(",");
    let args = ["--yes", "--host", "--teams", &names, "--questions", "1", "--rounds", "1"];
    let pack = folder.path().join("boxes.json").display().to_string();
    let data = folder.path().display().to_string();
    let args = [&["night", &pack, "--data", &data], &args[..]].concat();
    for size in [(24, 80), (20, 40), (40, 120), (6, 20)] {
        let mut pty = Start::new(&args).size(size.0, size.1).go();
        pty.wait("a round", |screen| {
            screen.contents().contains("ROUND 1") || is_large(screen, "ROUND 1", Size::Huge)
        });
        pty.send("\raaaaaaaa\r\r");
        pty.wait("the podium", |screen| {
            let text = screen.contents();
            text.contains("THE WINNER IS")
                || text.contains("Tie-break")
                || is_large(screen, "AND THE WINNER", Size::Wide)
        });
        pty.send("q");
        pty.ends_with(0);
    }
}

#[test]
fn a_name_that_is_too_long_is_refused_before_anything_is_drawn() {
    let folder = folder();
    let mut pty = night(folder.path(), &["--yes", "--teams", &"x".repeat(200)]);
    pty.ends_with(1);
    assert!(pty.text().contains("a name has 1 to 24 characters"), "{}", pty.text());
    let mut pty = night(folder.path(), &[]);
    pty.press("\r", "Team 1");
    pty.press(&format!("{}\r", "y".repeat(200)), "A name has 1 to 24 characters.");
    pty.press("Limes\r", "Team 2");
    pty.send("\x03");
    pty.ends_with(130);
}

#[test]
fn an_empty_pack_and_one_with_fewer_questions_than_teams_are_told() {
    let folder = folder();
    let path = folder.path().join("boxes.json");
    let one = |questions: &str| {
        fs::write(&path, format!(r#"{{"title": "Boxes", "questions": [{questions}]}}"#)).unwrap();
    };
    one("");
    let mut pty = night(folder.path(), &TWO);
    pty.ends_with(1);
    one(r#"{"ask": "Which?", "answer": "Amber", "wrong": ["Birch"]}"#);
    let mut pty = night(folder.path(), &TWO);
    pty.ends_with(1);
    let said = pty.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("there are fewer questions than teams"), "{said}");
    // Together one question is enough.
    let mut pty = night(folder.path(), &[&TWO[..], &["--host"]].concat());
    pty.see("ROUND 1");
    pty.press("\r", "Question 1/1");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_break_between_rounds_has_a_clock() {
    let folder = folder();
    let args = ["--yes", "--host", "--teams", "Limes,Reels", "--questions", "1", "--rounds", "3"];
    let mut pty = night(folder.path(), &args);
    pty.press("\r", "A) ");
    pty.press("a", "✓");
    pty.press("b", "All answers are in.");
    pty.press("\r", "Enter next");
    pty.press("\r", "STANDINGS");
    pty.see("1. ");
    pty.press("b", "A break of how many minutes?");
    pty.press("0\x15\r", "A break has 1 to 240 minutes.");
    pty.press("5\r", "BREAK");
    pty.wait("the clock", |screen| {
        screen.contents().contains("We go on in 4:") || screen.contents().contains("We go on in 5:00")
    });
    pty.press("\r", "ROUND 2");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_night_needs_a_terminal_that_can_be_painted() {
    let folder = folder();
    let pack = folder.path().join("boxes.json").display().to_string();
    let mut pty = Start::new(&["night", &pack, "--yes"]).env("TERM", "dumb").go();
    pty.ends_with(1);
    assert!(pty.text().contains("a night needs a terminal"), "{}", pty.text());
    let output = Command::new(env!("CARGO_BIN_EXE_houselights"))
        .args(["night", &pack, "--yes"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("a night needs a terminal"));
}

#[test]
fn without_colours_nothing_is_said_by_colour_alone() {
    let folder = folder();
    let pack = folder.path().join("boxes.json").display().to_string();
    let data = folder.path().display().to_string();
    let args = [&["night", &pack, "--data", &data], &TWO[..]].concat();
    let mut pty = Start::new(&args).env("NO_COLOR", "1").env("LANG", "C").go();
    pty.press("\r", "LIMES");
    pty.press("\r", "> A) ");
    let row =
        pty.screen().rows(0, 80).find(|row| row.contains(") Nothing") || row.contains(") Dust")).unwrap();
    let wrong = row.trim_start_matches([' ', '>']).chars().next().unwrap().to_lowercase().to_string();
    pty.press(&wrong, "x ");
    pty.see("+ ");
    let is_plain = |row, column| {
        pty.screen().cell(row, column).is_none_or(|cell| cell.fgcolor() == vt100::Color::Default)
    };
    assert!((0..24).all(|row| (0..80).all(|column| is_plain(row, column))), "no colour on the screen");
    pty.send("q");
    pty.ends_with(0);
    assert!(pty.raw.is_ascii(), "nor a letter that the locale lacks");
}

#[test]
fn a_pause_in_a_typed_answer_is_ended_with_space() {
    let folder = folder();
    let path = folder.path().join("boxes.json");
    let question = r#"{"kind": "number", "ask": "How many?", "answer": 7, "id": "n"}"#;
    fs::write(&path, format!(r#"{{"title": "Boxes", "questions": [{question}]}}"#)).unwrap();
    let args = ["--yes", "--host", "--teams", "Limes,Reels", "--questions", "1", "--rounds", "1", "--clock"];
    let mut pty = night(folder.path(), &args);
    pty.press("\r", "How many?");
    pty.press("\x1b", "pause, and on again");
    pty.press(" ", "paused");
    pty.see("go on: the clock stands");
    pty.press(" ", " s");
    pty.press("7\r", "Limes 0 ✓");
    pty.send("\x04");
    pty.ends_with(0);
}

#[test]
fn ctrl_z_and_hang_up_leave_the_terminal_as_it_was() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    pty.signal(Signal::HUP);
    pty.ends_with(129);
    let mut pty = night(folder.path(), &[]);
    pty.see("Boxes was interrupted");
    pty.press("\r", "A) ");
    pty.send("\x03");
    pty.ends_with(130);
    assert!(pty.text().contains("brings it back"));
}
