//! `houselights check`: what it prints, byte for byte, and how it ends; and broken packs elsewhere.

use crate::pty::Start;
use std::{
    fs,
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// Runs in a folder of its own with these files; gives the exit code, standard output and standard error.
fn run(files: &[(&str, &str)], args: &[&str]) -> (i32, String, String) {
    let folder = with(files);
    let output = Command::new(env!("CARGO_BIN_EXE_houselights"))
        .args(args)
        .current_dir(folder.path())
        .env("HOUSELIGHTS_DATA", folder.path())
        .env("LANG", "C")
        .env_remove("LC_ALL")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn with(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const GOOD: &str = r#"{"questions": [{"ask": "Who made it?", "answer": "Ann", "wrong": ["Bob"]}]}"#;

/// A pack with a bit of everything.
const MIXED: &str = r#"{
  "title": "Mixed",
  "questions": [
    {"ask": "Who made it?", "answer": "Ann", "wrong": ["Bob"]},
    {"ask": "Who sang?", "anwser": "Ann", "wrong": ["Bob"]},
	{"ask": "七人 or eight?", "answer": "seven", "wrong": []},
    {"ask": "Which of these?", "answer": "Red", "wrong": ["Blue", "red"]},
    {"ask": "Which of these?", "answer": "Green", "wrong": ["Blue"], "hint": "grass"}
  ]
}
"#;

const LAST: &str =
    "What stands in brackets is explained by `houselights check --explain`, such as `--explain E012`.\n";

#[test]
fn everything_is_told_with_its_line_a_caret_and_what_to_do() {
    let (code, out, err) = run(&[("mixed.json", MIXED)], &["check", "mixed.json"]);
    let expect = r#"mixed.json:5:5: error[E011]: question 2 has no `answer`
  |
5 |     {"ask": "Who sang?", "anwser": "Ann", "wrong": ["Bob"]},
  |     ^
  |
  = help: give one

mixed.json:5:26: warning[W001]: the unknown field `anwser` of question 2 is ignored
  |
5 |     {"ask": "Who sang?", "anwser": "Ann", "wrong": ["Bob"]},
  |                          ^^^^^^^^
  |
  = help: did you mean `answer`?

mixed.json:6:45: error[E012]: question 3 has no wrong options
  |
6 |     {"ask": "七人 or eight?", "answer": "seven", "wrong": []},
  |                                                  ^^^^^^^
  |
  = help: give 1 to 9

mixed.json:7:67: error[E014]: wrong option 2 of question 4 equals the answer
  |
7 |     {"ask": "Which of these?", "answer": "Red", "wrong": ["Blue", "red"]},
  |                                                                   ^^^^^
  |
  = help: change one of them

mixed.json:8:70: warning[W001]: the unknown field `hint` of question 5 is ignored
  |
8 |     {"ask": "Which of these?", "answer": "Green", "wrong": ["Blue"], "hint": "grass"}
  |                                                                      ^^^^^^
  |
  = help: take it out; `houselights check --explain W001` lists the fields

mixed.json:8:6: advice[unfocused-stem]: the stem asks nothing without its options
  |
8 |     {"ask": "Which of these?", "answer": "Green", "wrong": ["Blue"], "hint": "grass"}
  |      ^^^^^
  |
  = help: ask what you want to know, so that one who knows can answer with the options covered

mixed.json: 3 problems, 2 warnings, 1 piece of advice in 5 questions
"#;
    assert_eq!(out, format!("{expect}{LAST}"));
    assert_eq!((code, err.as_str()), (1, ""));
}

#[test]
fn a_good_pack_is_told_so_and_several_are_summed_up() {
    let (code, out, err) = run(&[("a.json", GOOD), ("b.json", GOOD)], &["check", "a.json", "b.json"]);
    let line = "nothing to mend in 1 question";
    assert_eq!(out, format!("a.json: {line}\nb.json: {line}\n2 packs: nothing to mend in 2 questions\n"));
    assert_eq!((code, err.as_str()), (0, ""));
}

#[test]
fn advice_is_no_failure_unless_it_is_to_be_one() {
    let pack = GOOD.replace("Bob", "All of the above");
    let said = |args: &[&str]| {
        let (code, out, _) = run(&[("a.json", &pack)], &[&["check", "a.json"][..], args].concat());
        (code, out.lines().next().unwrap_or_default().to_owned())
    };
    let line = "a.json:1:67: advice[all-of-the-above]: “All of the above” is no option of its own".to_owned();
    assert_eq!(said(&[]), (0, line.clone()));
    assert_eq!(said(&["--strict"]), (1, line));
    assert_eq!(said(&["--no-advice", "--strict"]), (0, "a.json: nothing to mend in 1 question".to_owned()));
}

#[test]
fn what_cannot_be_read_is_a_problem_of_its_own_and_the_others_are_checked() {
    let files =
        [("cut.json", "{\"questions\": [\n  {"), ("film.txt", "Heat is a 1995 film."), ("a.json", GOOD)];
    let (code, out, err) = run(&files, &["check", "none.json", "cut.json", "film.txt", "a.json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let expect = format!(
        "none.json: error[E000]: no such file
 |
 = help: check the path, or name a shipped pack: silver-screen, miss-you-already

none.json: 1 problem
cut.json:2:3: error[E001]: the JSON stops in the middle
  |
2 |   {{
  |   ^
  |
  = help: see whether the file is complete

cut.json: 1 problem
film.txt: error[E000]: this is no pack but another text
 |
 = help: if it is a film's article, run `houselights derive` on it first

film.txt: 1 problem
a.json: nothing to mend in 1 question
4 packs: 3 problems in 1 question
{LAST}"
    );
    assert_eq!(out, expect);
}

#[test]
fn bytes_that_are_no_utf_8_are_placed() {
    let folder = with(&[]);
    fs::write(folder.path().join("a.json"), b"{\"title\":\n \"caf\xe9\"}").unwrap();
    let path = folder.path().join("a.json").display().to_string();
    let (code, out, _) = run(&[], &["check", &path]);
    assert_eq!(code, 1);
    assert!(out.starts_with(&format!("{path}:2:6: error[E008]: the pack is not in UTF-8\n")), "{out}");
}

#[test]
fn json_has_one_object_for_each_thing_found() {
    let (code, out, err) = run(&[("mixed.json", MIXED)], &["check", "--json", "mixed.json", "none"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let found: Vec<serde_json::Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), 7);
    assert_eq!(
        out.lines().nth(2).unwrap(),
        r#"{"path":"mixed.json","line":6,"column":45,"severity":"error","code":"E012","message":"question 3 has no wrong options","help":"give 1 to 9","question":3}"#
    );
    assert_eq!((&found[5]["severity"], &found[5]["code"]), (&"advice".into(), &"unfocused-stem".into()));
    assert_eq!((&found[6]["path"], &found[6]["line"]), (&"none".into(), &serde_json::Value::Null));
    assert_eq!(run(&[("a.json", GOOD)], &["check", "--json", "a.json"]), (0, String::new(), String::new()));
}

#[test]
fn rules_and_codes_are_explained() {
    let (code, out, _) = run(&[], &["check", "--explain", "longest-is-right"]);
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "longest-is-right\n\nThe key is much longer than the wrong options.\n\nWriters make the key exact and the \
         others short, so \"take the longest\" beats chance.\n\nInstead: cut the key, or make a wrong option as \
         long.\n"
    );
    let (_, out, _) = run(&[], &["check", "--explain", "E012"]);
    assert!(out.starts_with("E012: a choice without wrong options\n\n`wrong` holds 1 to 9 options"), "{out}");
    let (code, _, err) = run(&[], &["check", "--explain", "no-such-rule"]);
    assert_eq!(code, 2);
    assert!(
        err.contains("\n  negative-stem          The stem has a “not”") || err.contains("\n  negative-stem "),
        "{err}"
    );
    assert_eq!(run(&[], &["check"]).0, 2, "something has to be named");
}

#[test]
fn shipped_packs_have_no_problem() {
    let (code, out, _) = run(&[], &["check", "--no-advice", "--strict", "silver-screen", "miss-you-already"]);
    assert_eq!(code, 0, "{out}");
}

#[test]
fn fields_given_twice_are_problems() {
    let pack = GOOD.replace("\"wrong\"", "\"answer\": \"Cy\", \"wrong\"");
    let (code, out, _) = run(&[("a.json", &pack)], &["check", "a.json"]);
    assert_eq!(code, 1);
    let head = "a.json:1:57: error[E007]: `answer` of question 1 is given twice\n";
    assert!(out.starts_with(head) && out.contains("= help: keep one of them"), "{out}");
}

#[test]
fn playing_a_broken_pack_shows_its_first_problems_and_names_the_way_out() {
    for command in ["play", "deal"] {
        let (code, out, err) = run(&[("mixed.json", MIXED)], &[command, "mixed.json"]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(
            err.starts_with("mixed.json:5:5: error[E011]: question 2 has no `answer`\n  |\n5 | "),
            "{err}"
        );
        let last = "\nhouselights: mixed.json: 3 problems; mend them, or leave their questions out with --skip-broken\n";
        assert!(err.ends_with(last), "{err}");
    }
    let many = format!("{{\"questions\": [{}]}}", ["3"; 30].join(",\n"));
    let (_, _, err) = run(&[("many.json", &many)], &["play", "many.json"]);
    assert_eq!(err.matches("error[E005]").count(), 5);
    let last = "houselights: many.json: 30 problems, the first 5 of which are shown; see all with \
                `houselights check many.json`\n";
    assert!(err.ends_with(last), "{err}");
}

#[test]
fn skip_broken_plays_the_good_questions_and_says_what_is_left_out() {
    let files = [("mixed.json", MIXED)];
    let (code, out, err) = run(&files, &["deal", "--skip-broken", "mixed.json", "--json"]);
    assert_eq!(code, 0, "{err}");
    let round: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    let mut stems: Vec<&str> = round.iter().map(|line| line["stem"].as_str().unwrap()).collect();
    stems.sort_unstable();
    assert_eq!(stems, ["Which of these?", "Who made it?"]);
    let note = |text: &str| format!("houselights: mixed.json:{text}\n");
    let expect = [
        note("5:26: note: the unknown field `anwser` of question 2 is ignored; did you mean `answer`?"),
        note(
            "8:70: note: the unknown field `hint` of question 5 is ignored; take it out; \
             `houselights check --explain W001` lists the fields",
        ),
        note("5:5: note: question 2 has no `answer`; give one"),
        note("6:45: note: question 3 has no wrong options; give 1 to 9"),
        note("7:67: note: wrong option 2 of question 4 equals the answer; change one of them"),
        note(" note: 3 of 5 questions are left out"),
    ];
    assert_eq!(err, expect.concat());
    let (code, out, _) = run(&files, &["play", "--skip-broken", "mixed.json", "--seed", "K7"]);
    assert_eq!(code, 0);
    assert!(out.contains("3 questions with problems are left out. Only 2 questions instead of 10"), "{out}");
    assert!(out.contains("The code goes with: mixed.json --skip-broken\n"), "{out}");
}

#[test]
fn skip_broken_has_no_pack_to_play_where_nothing_is_good() {
    let files =
        [("a.json", r#"{"questions": [3]}"#), ("b.json", &*GOOD.replace("{\"q", "{\"film\": {}, \"q"))];
    for name in ["a.json", "b.json"] {
        let (code, _, err) = run(&files, &["play", "--skip-broken", name]);
        assert_eq!(code, 1);
        assert!(err.ends_with(&format!("houselights: {name}: 1 problem; mend it\n")), "{err}");
    }
}

#[test]
fn a_terminal_has_colours_unless_nobody_wants_them() {
    let folder = with(&[("mixed.json", MIXED)]);
    let path = folder.path().join("mixed.json").display().to_string();
    let painted = |colours: bool| {
        let start = Start::new(&["check", &path]).size(80, 50);
        let mut pty = if colours { start } else { start.env("NO_COLOR", "1") }.go();
        pty.see("1 piece of advice");
        pty.ends_with(1);
        (pty.raw.contains(&b'\x1b'), pty.text())
    };
    assert!(painted(true).0);
    let (has_colours, text) = painted(false);
    assert!(!has_colours);
    assert!(text.contains("…"), "lines that are too long for the terminal are cut\n{text}");
}

#[test]
fn the_menu_shows_what_is_wrong_with_a_pack() {
    let folder = with(&[("mixed.json", MIXED)]);
    let path = folder.path().join("mixed.json").display().to_string();
    let mut pty = Start::new(&[]).size(60, 90).go();
    pty.see("❯ Silver Screen");
    pty.send(&"\x1b[B".repeat(houselights::pack::shipped::names().count() + 1));
    pty.press("\r", "File");
    pty.press(&format!("{path}\r"), "error[E014]");
    pty.see("3 problems; mend them");
    pty.see("❯ Silver Screen");
    pty.send("q");
    pty.ends_with(0);
}
