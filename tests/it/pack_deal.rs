//! `houselights deal`, from the file to the bytes it prints.

use houselights::cli::data::Data;
use houselights::cli::{
    deal::{self, Args},
    deck::Part,
};

const PACK: &str = r#"{"title": "Two", "questions": [
    {"id": "a", "ask": "How long is it?", "answer": "112 minutes", "wrong": ["98 minutes", "131 minutes"], "expected": 0.4},
    {"id": "b", "kind": "true-false", "ask": "Is it a comedy?", "answer": "false", "expected": 0.8}
]}"#;

/// Deals `PACK` with these arguments and compares what is printed or said.
fn check(pack: &str, change: impl FnOnce(&mut Args), expect: &str) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("pack.json");
    std::fs::write(&path, pack).expect("a file in it");
    let path = path.display().to_string();
    let mut args = Args {
        packs: vec![path.clone()],
        part: Part::default(),
        seed: None,
        when: None,
        premise: false,
        questions: Some(2),
        minutes: None,
        json: false,
    };
    change(&mut args);
    let mut out = Vec::new();
    let said = match deal::run(&args, &Data::new(None), &mut out) {
        Ok(()) => String::from_utf8(out).expect("UTF-8"),
        Err(error) => error.to_string().replace(&path, "PATH"),
    };
    assert_eq!(said, expect);
}

#[test]
fn json_gives_the_round_as_it_is_dealt() {
    let expect = r#"[
  {
    "id": "b",
    "stem": "Is it a comedy?",
    "options": [
      "True",
      "False"
    ],
    "answer": 1
  },
  {
    "id": "a",
    "stem": "How long is it?",
    "options": [
      "98 minutes",
      "112 minutes",
      "131 minutes"
    ],
    "answer": 1
  }
]
"#;
    check(PACK, |args| args.json = true, expect);
}

#[test]
fn the_plain_list_keeps_the_keys_to_itself() {
    let expect = "1. Is it a comedy?\n   A) True\n   B) False\n\n2. How long is it?\n   A) 98 minutes\n   \
                  B) 112 minutes\n   C) 131 minutes\n\nOnly 2 questions instead of 3: no more are fair together.\n";
    check(PACK, |args| args.questions = Some(3), expect);
}

#[test]
fn a_code_brings_its_options() {
    let pack = houselights::pack::Pack::read(PACK).unwrap();
    let code = format!("{}-1X-maple", houselights::pack::code::mark(&pack));
    let expect = "1. Is it a comedy?\n   A) True\n   B) False\n\n";
    check(PACK, |args| args.seed = Some(code.parse().unwrap()), expect);
    let other = "2222-1X-maple".parse().unwrap();
    let this = &code[..4];
    let expect = format!(
        "PATH: the code is for the pack 2222 but this one is {this}; give that pack with the same filters, or only the seed `MAPLE`"
    );
    check(PACK, |args| args.seed = Some(other), &expect);
}

#[test]
fn what_cannot_be_dealt_is_one_line() {
    let film = PACK.replacen('{', r#"{"film": {"title": "Heat"}, "#, 1);
    check(
        &film,
        |_| (),
        "PATH: no question of the pack may be asked with `--when before`; choose a later time, such as `--when after`",
    );
    check(
        "{ask: 1}",
        |args| args.json = true,
        "PATH:1:2: a field's name is not in double quotes; put it in double quotes",
    );
    check("[", |_| (), "PATH:1:1: the JSON stops in the middle; see whether the file is complete");
}
