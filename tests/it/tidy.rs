//! The house rules that no compiler checks: arrows, lengths, names, first lines.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A module and the modules it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("value", &[]),
    ("lexicon", &["value"]),
    ("article", &["value"]),
    ("fact", &["article", "value"]),
    ("relation", &["article", "fact", "lexicon", "value"]),
    ("base", &["article", "fact", "lexicon", "relation", "value"]),
    ("question", &["article", "base", "fact", "lexicon", "relation", "value"]),
    ("pack", &["question"]),
    ("format", &["pack", "question"]),
    ("lint", &["lexicon", "pack", "question"]),
    ("game", &["pack", "question"]),
    ("terminal", &["game", "pack", "question"]),
    ("store", &["game", "question"]),
    (
        "cli",
        &[
            "article", "base", "fact", "format", "game", "lexicon", "lint", "pack", "question", "store",
            "terminal", "value",
        ],
    ),
];

/// Longest file; past it, look for the seam.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a folder of the project").map(|e| e.expect("readable").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches"] {
        if root().join(folder).is_dir() {
            files(&root().join(folder), &mut paths);
        }
    }
    paths
        .into_iter()
        .map(|p| {
            let text = fs::read_to_string(&p).expect("sources are UTF-8");
            let name = p.strip_prefix(root()).expect("below the root").to_string_lossy().into_owned();
            (name, text)
        })
        .collect()
}

/// The modules that a text names behind `crate::`, also inside braces.
fn used(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let code: String =
        text.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 1;
            let mut word = String::new();
            let mut first = true;
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => first = true,
                    _ => {}
                }
                if depth == 1 && first && (c.is_alphanumeric() || c == '_') {
                    word.push(c);
                } else if !word.is_empty() {
                    out.push(std::mem::take(&mut word));
                    first = c == ',' && depth == 1;
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            out.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    out
}

#[test]
fn every_arrow_points_one_way() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let Some(inner) = name.strip_prefix("src/") else { continue };
        let module = inner.split(['/', '.']).next().expect("a file has a name");
        let Some((_, allowed)) = ARROWS.iter().find(|(m, _)| *m == module) else {
            assert!(matches!(module, "lib" | "main"), "{name}: give its module a line in ARROWS");
            continue;
        };
        for other in used(&text) {
            if other != module && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{name} uses {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_arrow_test_sees_modules_inside_braces() {
    assert_eq!(
        used("use crate::{article::{A, b::C}, base::Base};\nlet x = crate::value::V;"),
        ["article", "base", "value"]
    );
}

#[test]
fn no_file_is_longer_than_the_eye_can_hold() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|(_, t)| t.lines().count() > LONGEST)
        .map(|(n, t)| (n, t.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let mute: Vec<_> =
        sources().into_iter().filter(|(_, t)| !t.starts_with("//! ")).map(|(n, _)| n).collect();
    assert!(mute.is_empty(), "{mute:?}");
}

#[test]
fn no_name_says_nothing() {
    let vague = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "mod"];
    let bad: Vec<_> = sources()
        .into_iter()
        .map(|(n, _)| n)
        .filter(|n| {
            n.rsplit('/').next().and_then(|f| f.strip_suffix(".rs")).is_some_and(|stem| vague.contains(&stem))
        })
        .collect();
    assert!(bad.is_empty(), "{bad:?}");
}

#[test]
fn lexicon_files_are_sorted_without_twins_and_say_what_their_columns_are() {
    for entry in fs::read_dir(root().join("src/lexicon")).expect("the lexicon") {
        let path = entry.expect("readable").path();
        if !path.extension().is_some_and(|e| e == "tsv" || e == "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("UTF-8");
        assert!(text.starts_with('#'), "{}: say what the columns are", path.display());
        let rows: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        let columns = rows.first().map_or(0, |r| r.matches('\t').count());
        for pair in rows.windows(2) {
            assert!(pair[0] < pair[1], "{}: {:?} before {:?}", path.display(), pair[0], pair[1]);
        }
        for row in &rows {
            assert_eq!(row.matches('\t').count(), columns, "{}: {row}", path.display());
        }
    }
}

#[test]
fn everything_that_is_included_is_in_the_repository() {
    let Ok(out) = std::process::Command::new("git").args(["ls-files"]).current_dir(root()).output() else {
        return;
    };
    let listed = String::from_utf8_lossy(&out.stdout).into_owned();
    // A copy without its history has nothing to compare with.
    if !out.status.success() || listed.is_empty() {
        return;
    }
    let tracked: Vec<&str> = listed.lines().collect();
    for (name, text) in sources() {
        let folder = PathBuf::from(&name).parent().expect("below src").to_path_buf();
        for piece in text.split("include_str!(\"").skip(1).filter_map(|p| p.split('"').next()) {
            let mut path = PathBuf::new();
            for part in folder.join(piece).components() {
                match part {
                    std::path::Component::ParentDir => drop(path.pop()),
                    other => path.push(other),
                }
            }
            let path = path.to_string_lossy().into_owned();
            assert!(tracked.contains(&path.as_str()), "{name} includes {path}, which no clone has");
        }
    }
}
