//! Questions that are typed or put in order, in a terminal and in a pipe.

use crate::pty::{Pty, Start};
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

const KINDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/kinds.json");

/// What is on the screen for each of the three, in whichever order they are dealt.
const ASKED: [&str; 3] = ["How long is The Gold Rush", "Put these in the order", "Who directed The General"];

fn start() -> Pty {
    Start::new(&["play", KINDS, "--seed", "K7"]).go()
}

/// Waits for a question and says which of the three it is.
#[track_caller]
fn asked(pty: &mut Pty, number: usize) -> usize {
    pty.see(&format!("Question {number}/3"));
    pty.wait("a question", |screen| ASKED.iter().any(|ask| screen.contents().contains(ask)));
    ASKED.iter().position(|ask| pty.text().contains(ask)).unwrap()
}

/// The letters of the films in the order of their release, as they stand on the screen.
fn order(text: &str) -> String {
    let letter = |film: &str| {
        let line = text.lines().find(|line| line.contains(&format!(") {film}"))).unwrap();
        line.chars().nth(line.find(')').map(|at| line[..at].chars().count() - 1).unwrap()).unwrap()
    };
    ["The General", "City Lights", "Modern Times"].map(letter).iter().collect()
}

#[test]
fn every_kind_is_played_in_a_terminal() {
    let mut pty = start();
    for number in 1..=3 {
        match asked(&mut pty, number) {
            0 => {
                pty.see("A number, in minutes; up to 10 minutes off is right.");
                pty.press("q", "q  minutes");
                pty.press("\r", "That is no number; digits are enough.");
                pty.press("\x15101", "101  minutes");
                pty.press("\r", "Right!");
                pty.see("It is 95 minutes; you were 6 minutes off.");
            }
            1 => {
                let letters = order(&pty.text());
                pty.press("\r", "Enter once more answers");
                pty.send(&letters.to_lowercase());
                pty.press("\r", "Right!");
                assert_eq!(order(&pty.text()), letters, "each keeps its letter");
                let rows = ["The General", "City Lights", "Modern Times"].map(|film| pty.row(film));
                assert!(rows.is_sorted(), "the first one stands first: {}", pty.text());
            }
            _ => {
                pty.see("[Picture: A man sits on the rod of a locomotive]");
                pty.press("keeton", "keeton");
                pty.press("\x1b[D\x1b[D\x1b[D\x7fa", "keaton");
                pty.press("?", "type the answer");
                pty.press("x", "❯ keaton");
                pty.press("\r", "Right!");
                pty.see("✔ Buster Keaton");
            }
        }
        pty.send("\r");
    }
    pty.see("Score: 3/3");
}

#[test]
fn a_wrong_typed_answer_is_shown_beside_the_right_one() {
    let mut pty = start();
    for number in 1..=3 {
        match asked(&mut pty, number) {
            0 => pty.press("12\r", "the answer is 95 minutes"),
            1 => {
                let mut letters: Vec<char> = order(&pty.text()).chars().collect();
                letters.swap(0, 1);
                pty.send(&String::from_iter(letters));
                pty.press("\r", "Not this time: the answer is");
            }
            _ => {
                pty.press("Quincy\r", "the answer is Buster Keaton");
                pty.see("✘ Quincy");
            }
        }
        pty.send("\r");
    }
    pty.see("Score: 0/3");
}

#[test]
fn escape_and_control_c_leave_from_a_typed_answer() {
    let mut pty = start();
    assert_eq!(asked(&mut pty, 1), 0, "this seed begins with the number");
    pty.press("q\x1b", "Leave this round?");
    pty.press("n", "❯ q");
    pty.send("\x03");
    pty.ends_with(130);
    assert!(pty.text().contains("Score: 0/3"), "{}", pty.text());
}

#[test]
fn every_kind_is_played_in_a_pipe() {
    let play = |input: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_houselights"));
        command.args(["play", KINDS, "--seed", "K7"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    };
    let mut input = String::new();
    for number in 1..=3 {
        let asked = play(&input);
        let part = asked.split("Question ").nth(number).unwrap().to_owned();
        input += &match ASKED.iter().position(|ask| part.contains(ask)).unwrap() {
            0 => "ninety-five\n".to_owned(),
            1 => order(&part) + "\n",
            _ => "KEATON\n".to_owned(),
        };
    }
    let out = play(&input);
    assert!(out.contains("Score: 3/3") && out.matches("\nRight.\n").count() == 3, "{out}");
}

#[test]
fn a_dealt_round_says_what_is_typed() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_houselights"));
    let output = command.args(["deal", KINDS, "--seed", "K7", "--json"]).output().unwrap();
    let dealt: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |id: &str| dealt.as_array().unwrap().iter().find(|line| line["id"] == id).unwrap().clone();
    assert_eq!(
        of("runs"),
        serde_json::json!({"id": "runs", "kind": "number", "stem": "How long is The Gold Rush of 1925?", "options": ["95 minutes"],
            "answer": 0, "unit": "minutes", "tolerance": 10.0})
    );
    assert_eq!(of("who")["options"], serde_json::json!(["Buster Keaton"]));
    let order = of("first");
    assert_eq!(order["items"].as_array().unwrap().len(), 3);
    assert_eq!(order["options"], serde_json::json!(["The General, City Lights, Modern Times"]));
}
