//! Rounds in a pipe.

use crate::pty::{FILMS, RIGHT};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Output, Stdio},
};

fn films() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_houselights"));
    command.args(["play", FILMS, "--when", "any", "--questions", "3", "--seed", "K7"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn played(input: &str) -> Output {
    let mut child = films().spawn().unwrap();
    // A program that has read enough closes its end: nothing to assert here.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The right answers in the order in which they are asked.
fn answers() -> Vec<&'static str> {
    let asked = text(&played("a\na\na\n"));
    let right = |line: &str| RIGHT.into_iter().find(|right| line.starts_with(right));
    asked
        .split("Question ")
        .skip(1)
        .map(|part| part.lines().find_map(|line| right(line.split_once(") ")?.1)).unwrap())
        .collect()
}

#[test]
fn a_round_is_played_from_a_pipe() {
    let answers = answers();
    let first = if answers[0].starts_with("Spirited") {
        "Spirited Away (千と千尋の神隠し)"
    } else {
        answers[0]
    };
    let out = text(&played(&format!("{first}\nnonsense\n1\n2\n")));
    let lines: Vec<&str> = out.lines().collect();
    for line in ["Question 1/3", "Question 2/3", "Question 3/3", "Right."] {
        assert!(lines.contains(&line), "{line} in\n{out}");
    }
    assert_eq!(out.matches("none of the options").count(), 1);
    assert!(lines[lines.len() - 2].starts_with("Score: ") && lines[lines.len() - 2].ends_with("/3"));
    assert!(lines[lines.len() - 1].starts_with("Code: ") && lines[lines.len() - 1].ends_with("-K7"));
    let verdicts = lines.iter().filter(|line| **line == "Right." || line.starts_with("Wrong: ")).count();
    assert_eq!(verdicts, 3);
}

#[test]
fn the_same_input_gives_the_same_output() {
    assert_eq!(text(&played("a\nb\nc\n")), text(&played("a\nb\nc\n")));
    assert_eq!(text(&played("a\nb\nc\n")), text(&played("1\r\n2\r\n3")), "digits, CRLF, no line end");
}

#[test]
fn a_code_deals_the_same_round_again() {
    let play = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_houselights"));
        text(&command.arg("play").args(args).stdin(Stdio::null()).output().unwrap())
    };
    let first = play(&["--questions", "7"]);
    let code = first.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap();
    assert_eq!(play(&["--seed", &code.to_lowercase()]), first, "the options come with the code");
    assert_ne!(play(&["--questions", "7"]), first, "without one, another round is drawn");
}

#[test]
fn the_end_of_input_ends_the_round_with_the_score() {
    let out = text(&played("a\n"));
    assert!(out.contains("\nQuestion 2/3\n") && out.contains("\nLeft after 1 of 3 questions.\n"), "{out}");
    assert!(text(&played("")).contains("\nScore: 0/3\n"));
    assert!(text(&played("q\n")).contains("\nScore: 0/3\n"));
}

#[test]
fn input_that_is_no_text_is_refused_like_any_other() {
    let mut child = films().spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(&vec![0xff; 100_000]).unwrap();
    input.write_all(b"\na\n").unwrap();
    drop(input);
    let out = text(&child.wait_with_output().unwrap());
    assert!(out.contains("is none of the options") && out.contains("Question 2/3"), "{out}");
}

#[test]
fn a_reader_that_has_read_enough_is_no_failure() {
    let mut child = films().spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut String::new()).unwrap();
    drop(lines);
    let _ = child.stdin.take().unwrap().write_all(b"a\na\na\n");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_wrong_word_on_the_command_line_is_a_usage_error() {
    for args in [&["play", "--when", "tomorrow"][..], &["play", "--seed", "no seed!"], &["plai"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_houselights")).args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
