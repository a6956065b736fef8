//! Rounds from several packs or a part of one, and the reports that come of them.

use crate::pty::{FILMS, Start};
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

const KINDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/kinds.json");

fn houselights(args: &[&str], input: &str, data: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_houselights"));
    command.args(args).env("HOUSELIGHTS_DATA", data);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

#[track_caller]
fn said(args: &[&str], input: &str, data: &Path) -> String {
    let output = houselights(args, input, data);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn refused(args: &[&str], expect: &str) {
    let output = houselights(args, "", Path::new("/nonexistent"));
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("houselights: {expect}\n"));
}

#[test]
fn several_packs_are_one_round_whatever_their_order() {
    let none = Path::new("/nonexistent");
    let seed = ["--when", "any", "--questions", "6", "--seed", "K7"];
    let played = |packs: [&str; 2]| said(&[&["play"][..], &packs, &seed].concat(), "", none);
    let (one, other) = (played([FILMS, KINDS]), played([KINDS, FILMS]));
    let line = |text: &str, start: &str| {
        text.lines().find_map(|line| line.strip_prefix(start)).unwrap_or_else(|| panic!("{text}")).to_owned()
    };
    assert_eq!(line(&one, "Code: "), line(&other, "Code: "));
    assert_eq!(line(&one, "The code goes with: "), format!("{FILMS} {KINDS}"));
    let dealt = |packs: [&str; 2], code: &str| {
        said(&[&["deal"][..], &packs, &["--json", "--seed", code]].concat(), "", none)
    };
    let code = line(&one, "Code: ");
    assert_eq!(dealt([FILMS, KINDS], &code), dealt([KINDS, FILMS], &code));
    let round: serde_json::Value = serde_json::from_str(&dealt([FILMS, KINDS], &code)).unwrap();
    assert_eq!(round.as_array().unwrap().len(), 6, "three questions of each");
    let alone = said(&["play", KINDS], "", none);
    assert!(!alone.contains("The code goes with"), "{alone}");
}

#[test]
fn a_part_of_a_pack_is_played_with_a_code_of_its_own() {
    let none = Path::new("/nonexistent");
    let music = ["deal", "silver-screen", "--category", "silent DAYS", "--difficulty", "easy", "--json"];
    let dealt: serde_json::Value = serde_json::from_str(&said(&music, "", none)).unwrap();
    let pack = houselights::pack::shipped::pack("silver-screen").unwrap();
    for line in dealt.as_array().unwrap() {
        let question = pack.questions.iter().find(|question| line["id"] == question.id.as_str()).unwrap();
        assert_eq!(question.category.as_deref(), Some("Silent days"));
        assert!(question.expected >= 0.7);
    }
    let args = ["play", "--category", "Silent days", "--seed", "K7"];
    let played = said(&args, "", none);
    assert!(played.contains("The code goes with: silver-screen --category \"Silent days\"\n"), "{played}");
    let code = played.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap();
    let again = said(&["play", "--category", "Silent days", "--seed", code], "", none);
    assert_eq!(again, played);
    let whole = houselights(&["play", "silver-screen", "--seed", code], "", none);
    let error = String::from_utf8_lossy(&whole.stderr).into_owned();
    assert!(error.contains("give that pack with the same filters, or only the seed `K7`"), "{error}");
}

#[test]
fn a_filter_that_leaves_nothing_says_what_there_is() {
    refused(
        &["play", KINDS, "--difficulty", "hard"],
        &format!("{KINDS}: no question is hard; there are 3 medium"),
    );
    refused(
        &["deal", KINDS, "--category", "Music"],
        &format!(
            "{KINDS}: no question is in the category `Music`; none has a category, so leave `--category` out"
        ),
    );
    let output = houselights(&["play", "--difficulty", "brutal"], "", Path::new("/nonexistent"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn reported_questions_are_listed_pack_by_pack() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let list = |args: &[&str]| said(&[&["pack", "reports"][..], args].concat(), "", data);
    assert_eq!(list(&[]), "No question was reported. Press ! after an answer to report one.\n");
    // A ! reports the question before the open one.
    let played = said(&["play", KINDS, "--seed", "K7"], "0\n!\n!\n:q\n", data);
    assert_eq!(played.matches("Reported; thank you.").count(), 2, "{played}");
    said(&["play", FILMS, "--when", "any", "--seed", "K7"], "a\n!\nq\n", data);
    let listed = list(&[]);
    let first = format!(
        "Every kind ({KINDS})\n  runs (2 times): How long is The Gold Rush of 1925?\n    The answer is 95 minutes. Code: "
    );
    assert!(listed.starts_with(&first) && listed.contains(&format!("({FILMS})\n")), "{listed}");
    let json: serde_json::Value = serde_json::from_str(&list(&["--json"])).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 3);
    let pack = json[0]["pack"].as_str().unwrap().to_lowercase();
    let of_pack: serde_json::Value = serde_json::from_str(&list(&[&pack, "--json"])).unwrap();
    assert_eq!(of_pack.as_array().unwrap().len(), 2, "only those of the pack that was named");
    let output = houselights(&["pack", "reports", "Nobody's pack"], "", data);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.starts_with("houselights: Nobody's pack: no report is of this pack; there are some of "),
        "{said}"
    );
    assert_eq!(list(&["--clear", FILMS]), "Forgot 1 report.\n");
    assert_eq!(list(&["--clear"]), "Forgot 2 reports.\n");
    assert_eq!(list(&["--clear"]), "No question was reported. Press ! after an answer to report one.\n");
}

#[test]
fn a_damaged_line_of_the_reports_is_skipped_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("reports.jsonl");
    let good = r#"{"pack":"Old","code":"2222-10X-A","id":"x","ask":"Who\u001b[2J?","answer":"Me","evidence":[],"options":["Me","You"]}"#;
    std::fs::write(&path, [good.as_bytes(), b"\n{\n\n\xff\xfe\n", good.as_bytes(), b"\n"].concat()).unwrap();
    let output = houselights(&["pack", "reports"], "", folder.path());
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        format!(
            "Old\n  x (2 times): Who[2J?\n    The answer is Me. Code: 2222-10X-A\n\n\
             Kept in {}; `houselights pack reports --clear` forgets them.\n",
            path.display()
        )
    );
    let notes = String::from_utf8(output.stderr).unwrap();
    let note = |line: usize| {
        format!("houselights: {}:{line}: note: this line is no report; it is skipped\n", path.display())
    };
    assert_eq!(notes, note(2) + &note(4));
}

#[test]
fn a_report_in_a_round_of_several_packs_names_the_questions_own_pack() {
    let mut pty =
        Start::new(&["play", KINDS, FILMS, "--when", "any", "--seed", "K7", "--category", "x"]).go();
    pty.see("no question is in the category `x`");
    pty.ends_with(1);
    let mut pty = Start::new(&["play", KINDS, "--seed", "K7"]).go();
    pty.see("How long is");
    pty.press("0\r", "the answer is 95 minutes");
    pty.press("!", "Reported; thank you.");
    let kept =
        std::fs::read_to_string(pty.home.path().join(".local/state/houselights/reports.jsonl")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(
        (&report["pack"], &report["id"], &report["answer"]),
        (&"Every kind".into(), &"runs".into(), &"95 minutes".into())
    );
    assert_eq!(report["file"], KINDS);
    pty.send("q");
    pty.ends_with(0);
}
