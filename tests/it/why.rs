//! `houselights why` and the figures of `check`, from outside: how they end and what their last lines say.

use std::{
    fs,
    process::{Command, Stdio},
};

const ARTICLE: &str = "\
Lamp Street is a 1999 American comedy film directed by Ann Lee and written by Bob Hale. It stars Tom Hanks, Meg Ryan and Drew Barrymore.

== Release ==
The film was released in the United States on 12 March 1999. It grossed $53.4 million worldwide.
";

/// Runs in a folder with `film.txt`, `other.txt` and the pack of the first, `pack.json`.
fn run(args: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("film.txt"), ARTICLE).unwrap();
    let other = ARTICLE.replace("Bob Hale", "Cy Hall").replace("$53.4", "$71.2");
    fs::write(folder.path().join("other.txt"), other).unwrap();
    let start = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_houselights"))
            .args(args)
            .current_dir(folder.path())
            .env("HOUSELIGHTS_DATA", folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    };
    assert_eq!(start(&["derive", "film.txt", "-o", "pack.json"]).0, 0);
    start(args)
}

/// The lines from the verdict on.
fn verdict(args: &[&str]) -> String {
    let (code, out, err) = run(args);
    assert_eq!((code, err.as_str()), (0, ""));
    let at = out.rfind("\nProven").or_else(|| out.rfind("\nNot proven")).unwrap();
    out[at + 1..].to_owned()
}

#[test]
fn an_article_proves_its_own_questions_and_no_others() {
    assert_eq!(verdict(&["why", "film.txt", "1"]), "Proven.\n");
    assert_eq!(verdict(&["why", "pack.json", "1", "--article", "film.txt"]), "Proven.\n");
    assert_eq!(verdict(&["why", "miss-you-already", "1"]), "Proven.\n");
    // The two articles give different people to some question, wherever it stands in the pack.
    let is_hale = |number: &usize| {
        let (_, out, _) = run(&["why", "pack.json", &number.to_string(), "--article", "film.txt"]);
        out.contains("\n  right: Bob Hale\n")
    };
    let number = (1..20).find(is_hale).expect("one question asks for Bob Hale").to_string();
    let last = verdict(&["why", "pack.json", &number, "--article", "other.txt"]);
    assert!(
        last.starts_with("Not proven:\n  the article is not the text that the pack was made from\n"),
        "{last}"
    );
}

#[test]
fn without_an_article_a_question_rests_on_the_pack() {
    let last = verdict(&["why", "pack.json", "1"]);
    assert!(last.ends_with("give it with --article FILE.\n"), "{last}");
    let last = verdict(&["why", "silver-screen", "1"]);
    assert!(last.ends_with("it rests on its author's word.\n"), "{last}");
}

#[test]
fn a_question_that_is_not_there_is_told_with_those_that_are() {
    for name in ["0", "99", "no-such"] {
        let (code, out, err) = run(&["why", "pack.json", name]);
        assert_eq!((code, out.as_str()), (1, ""));
        let start = format!("houselights: pack.json: there is no question {name}; give 1 to ");
        assert!(err.starts_with(&start) && err.ends_with(", or an id\n"), "{err}");
    }
}

/// The rows of the table of figures: the words of each line.
fn figures(args: &[&str]) -> Vec<String> {
    let (_, out, _) = run(args);
    let lines =
        out.lines().skip_while(|line| !line.starts_with("figure ")).take_while(|line| !line.is_empty());
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_derived_pack_has_figures_and_its_article_gives_all_of_them() {
    let without = figures(&["check", "pack.json"]);
    assert_eq!(without[0], "figure value target verdict");
    assert!(without.contains(&"provenance - all needs --article".to_owned()), "{without:?}");
    let with = figures(&["check", "pack.json", "--article", "film.txt"]);
    assert!(with.iter().any(|l| l.starts_with("provenance ") && l.ends_with(" all met")), "{with:?}");
    assert!(with.iter().any(|l| l.starts_with("wrong options ") && l.ends_with(" all met")), "{with:?}");
    assert!(with.iter().any(|l| l.starts_with("one answer ") && l.ends_with(" all met")), "{with:?}");
    let other = figures(&["check", "pack.json", "--article", "other.txt"]);
    assert!(other.iter().any(|l| l.starts_with("provenance ") && l.ends_with(" missed")), "{other:?}");
    assert!(figures(&["check", "silver-screen"]).is_empty());
    assert!(figures(&["check", "--no-advice", "pack.json"]).is_empty());
}

#[test]
fn the_figures_are_objects_too() {
    let (_, out, _) = run(&["check", "--json", "pack.json"]);
    let is_figure = |line: &&str| line.starts_with(r#"{"path":"pack.json","figure":"#);
    assert_eq!(out.lines().filter(is_figure).count(), 12, "{out}");
}
