//! `houselights pack`: files in, files out, and every word about them.

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

/// A folder to work in, with its own data folder.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn output(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_houselights"))
            .args(args)
            .current_dir(self.folder.path())
            .env("HOUSELIGHTS_DATA", self.path("data"))
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Exit code, standard output and standard error.
    fn run(&self, args: &str) -> (i32, String, String) {
        let output = self.output(&args.split_whitespace().collect::<Vec<_>>());
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }
}

const QUIZ: &str =
    "// title: Film night\n// licence: CC0-1.0\n\n::a::Who?{=Abel ~Bea #no\n ~Cal}\n\nTell me.{}\n\nSo?{T}\n";

#[test]
fn a_pack_is_converted_and_everything_lost_is_named() {
    let desk = Desk::new(&[("quiz.gift", QUIZ)]);
    let (code, out, said) = desk.run("pack convert quiz.gift quiz.json");
    assert_eq!((code, out.as_str()), (0, ""));
    assert_eq!(
        said,
        "houselights: quiz.gift:4: kept without the feedback on its answers (“::a::Who?{=Abel ~Bea #no ~Cal}”)\n\
         houselights: quiz.gift:7: left out: an essay question (“Tell me.{}”)\n\
         houselights: quiz.gift: 2 questions read as gift; 1 left out: 1 × an essay question; \
         1 kept without a part: 1 × the feedback on its answers\n\
         houselights: quiz.json: 2 questions written as houselights\n"
    );
    let pack = houselights::pack::Pack::read(&fs::read_to_string(desk.path("quiz.json")).unwrap()).unwrap();
    assert_eq!((pack.title.as_str(), pack.licence.as_deref()), ("Film night", Some("CC0-1.0")));
    let (code, _, said) = desk.run("pack convert quiz.json quiz.aiken");
    assert_eq!(code, 0);
    assert_eq!(
        said,
        "houselights: quiz.json: 2 questions read as houselights\n\
         houselights: quiz.aiken: 2 questions written as aiken; lost: 1 × the pack's licence, 1 × the pack's title\n"
    );
}

#[test]
fn a_file_that_exists_is_only_replaced_by_force() {
    let desk = Desk::new(&[("quiz.gift", QUIZ), ("out.csv", "mine")]);
    let (code, _, said) = desk.run("pack convert quiz.gift out.csv");
    assert_eq!(code, 1);
    assert!(said.ends_with(
        "houselights: out.csv: there is such a file already; give another name, or --force to replace it\n"
    ));
    assert_eq!(fs::read_to_string(desk.path("out.csv")).unwrap(), "mine");
    assert_eq!(desk.run("pack convert quiz.gift out.csv --force").0, 0);
    assert!(fs::read_to_string(desk.path("out.csv")).unwrap().starts_with("Question Text,"));
    let left: Vec<_> = fs::read_dir(desk.folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "no half-written file stays");
}

#[test]
fn formats_that_cannot_be_guessed_are_asked_for() {
    let desk = Desk::new(&[("quiz.gift", QUIZ), ("words.txt", "Heat - film\nJaws - film\nAlien - horror\n")]);
    let (code, _, said) = desk.run("pack convert quiz.gift out.txt");
    assert_eq!(
        (code, said.as_str()),
        (
            1,
            "houselights: out.txt: its ending does not say which format to write; name it with --to: \
             houselights, opentdb, gift, aiken, kahoot, kahoot-csv, wayground, anki\n"
        )
    );
    let (code, _, said) = desk.run("pack convert words.txt out.json");
    assert_eq!(
        (code, said.as_str()),
        (
            1,
            "houselights: words.txt: this looks like none of the formats that are read; name its format with --from\n"
        )
    );
    assert_eq!(desk.run("pack convert words.txt out.json --from quizlet").0, 0);
    assert_eq!(desk.run("pack convert quiz.gift out.xlsx --to blooket").0, 1);
    assert_eq!(desk.run("pack convert quiz.gift out.xlsx --to nonsense").0, 2);
    let (code, out, _) = desk.run("pack convert quiz.gift - --to gift");
    assert_eq!(code, 0);
    assert!(out.contains("So?{TRUE"), "{out}");
}

#[test]
fn a_new_pack_plays_and_is_not_written_twice() {
    let desk = Desk::new(&[]);
    let (code, out, _) = desk.run("pack new film-night");
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "film-night.json is written. Play it with `houselights play film-night.json`, then make it yours.\n"
    );
    let (code, out, said) = desk.run("play film-night.json --seed A");
    assert_eq!(code, 0, "{said}");
    assert!(out.contains("Question 1/5"), "{out}");
    assert_eq!(said, "");
    assert_eq!(desk.run("pack new film-night").0, 1);
    assert_eq!(desk.run("pack new film-night --force").0, 0);
    assert_eq!(desk.run("pack new ..").0, 1);
}

#[test]
fn packs_are_kept_listed_played_by_name_and_removed() {
    let desk = Desk::new(&[("quiz.gift", QUIZ), ("bad.gift", "Tell me.{}")]);
    let (code, out, _) = desk.run("pack add quiz.gift");
    assert_eq!((code, out.as_str()), (0, "Film night, 2 questions: play it with `houselights play quiz`\n"));
    assert_eq!(desk.run("pack add quiz.gift").0, 1);
    let (code, out, said) = desk.run("pack add bad.gift quiz.gift --force");
    assert_eq!(code, 1);
    assert!(out.starts_with("Film night"), "the good one is kept all the same");
    assert_eq!(
        said.lines().last().unwrap(),
        "houselights: bad.gift: read as gift, it holds no question that can be played: 1 × an essay question; \
         name the right format with --from, or give another file"
    );
    let (_, out, _) = desk.run("pack list");
    let data = desk.path("data");
    let listed: Vec<&str> = out.lines().skip_while(|line| !line.starts_with("Yours")).collect();
    assert_eq!(
        listed,
        [
            &format!("Yours, in {}", data.join("packs").display()),
            "  quiz  Film night",
            "",
            "In this folder",
            "  bad.gift  bad, gift",
            "  quiz.gift  quiz, gift",
        ]
    );
    let (code, out, _) = desk.run("deal quiz --seed A");
    assert!(code == 0 && out.contains("Abel"), "{out}");
    assert_eq!(desk.run("pack remove quiz").1, "Film night is removed.\n");
    let (code, _, said) = desk.run("pack remove quiz");
    assert_eq!(
        (code, said.as_str()),
        (1, "houselights: quiz: you have no pack of this name; see `houselights pack list`\n")
    );
    assert_eq!(desk.run("pack remove silver-screen").0, 1);
}

#[test]
fn a_foreign_file_is_played_as_it_is() {
    let desk = Desk::new(&[("quiz.gift", QUIZ)]);
    let (code, out, said) = desk.run("play quiz.gift --seed A");
    assert_eq!(code, 0);
    assert!(out.contains("Question 1/2"), "{out}");
    assert_eq!(
        said,
        "houselights: quiz.gift: note: 2 questions read as gift; 1 left out: 1 × an essay question; \
         1 kept without a part: 1 × the feedback on its answers\n"
    );
    let (code, _, said) = desk.run("play quiz.gift --plain --seed");
    assert_eq!(code, 2, "{said}");
}

#[test]
fn a_pack_is_summed_up() {
    let desk = Desk::new(&[("quiz.gift", QUIZ)]);
    let (code, out, _) = desk.run("pack show quiz.gift");
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "Film night\n  2 questions in gift\n  language: en\n  licence: CC0-1.0\n  by kind: choice 1, true-false 1\n  \
         by category: none 2\n  by spoiler tier: 0 2\n  by difficulty: medium 2\n  \
         left out: 1 × an essay question\n  kept without a part: 1 × the feedback on its answers\n"
    );
    let (code, out, _) = desk.run("pack show silver-screen");
    assert!(code == 0 && out.contains("no problems"), "{out}");
}

#[test]
fn real_files_of_every_format_are_read() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/packs");
    if !packs.is_dir() {
        return;
    }
    let desk = Desk::new(&[]);
    let show = |file: &str, expect: &str| {
        let output = desk.output(&["pack", "show", packs.join(file).to_str().unwrap()]);
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(out.contains(expect), "{file}: {out}{}", String::from_utf8_lossy(&output.stderr));
    };
    show("opentdb/opentdb.json", "questions in opentdb");
    show("opentriviaqa/movies.txt", "questions in opentriviaqa");
    show("csv/SamuelOlivas__blooket.csv", "50 questions in blooket");
    show("csv/quizlet.tsv", "questions in quizlet");
    show("kahoot/pacphi__kahoot-quiz-from-csv.xlsx", "questions in kahoot");
    show("gift/examples.txt", "questions in gift");
    show("aiken/aiken_errors.txt", "3 questions in aiken");
}

#[test]
fn what_is_added_plays_whatever_its_encoding_was() {
    let desk = Desk::new(&[]);
    let pack =
        "{\"title\": \"Café\", \"questions\": [{\"ask\": \"So?\", \"answer\": \"a\", \"wrong\": [\"b\"]}]}";
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(pack.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let western: Vec<u8> = pack.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    fs::write(desk.path("wide.json"), wide).unwrap();
    fs::write(desk.path("western.json"), western).unwrap();
    for name in ["wide", "western"] {
        assert_eq!(desk.run(&format!("pack add {name}.json")).0, 0);
        let (code, out, said) = desk.run(&format!("play --plain {name}"));
        assert!(code == 0 && out.starts_with("Café\n"), "{name}: {said}");
    }
}
