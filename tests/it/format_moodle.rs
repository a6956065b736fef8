//! What Moodle makes of real files, and what we make of them: same questions, same keys, same options.

use houselights::format::{Fate, Format, Import, read};
use houselights::pack::draft::{DraftAnswer, DraftQuestion};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// A text as both sides show it: tags and entities gone, blanks squeezed.
fn squeezed(text: &str) -> String {
    let text = text.replace("<sup>", "^");
    let mut bare = String::new();
    let mut rest = text.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        bare.push_str(before);
        let end =
            tag.starts_with(|c: char| c.is_alphabetic() || "/!".contains(c)).then(|| tag.find('>')).flatten();
        rest = end.map_or(tag, |end| &tag[end + 1..]);
        bare.push_str(if end.is_some() { "" } else { "<" });
    }
    bare.push_str(rest);
    let decoded = ["&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&amp;", "&"];
    let bare = decoded.chunks(2).fold(bare, |text, pair| text.replace(pair[0], pair[1]));
    bare.split_whitespace().collect()
}

/// Key and sorted options of a question that Moodle read, where exactly one answer is fully right.
fn of_moodle(question: &Value) -> Option<(String, Vec<String>)> {
    let text = |value: &Value| match value["text"].as_str().or(value.as_str()) {
        Some(text) => squeezed(text),
        None => value.to_string(),
    };
    if question["qtype"] == "truefalse" {
        let truth = question["correctanswer"] == 1;
        return Some((
            if truth { "True" } else { "False" }.to_owned(),
            vec!["False".to_owned(), "True".to_owned()],
        ));
    }
    let answers: Vec<String> = question["answer"].as_array()?.iter().map(text).collect();
    let right: Vec<usize> = question["fraction"]
        .as_array()?
        .iter()
        .enumerate()
        .filter(|(_, share)| share.as_f64() == Some(1.0))
        .map(|(at, _)| at)
        .collect();
    let &[right] = &right[..] else { return None };
    let key = answers.get(right)?.clone();
    let options = if question["qtype"] == "multichoice" {
        let unique: BTreeSet<String> = answers.into_iter().filter(|answer| !answer.is_empty()).collect();
        unique.into_iter().collect()
    } else {
        Vec::new()
    };
    Some((key, options))
}

fn of_ours(question: &DraftQuestion) -> (String, Vec<String>) {
    let Some(DraftAnswer::Text(key)) = &question.answer else { panic!("{question:?}") };
    let key = squeezed(key);
    let mut options: Vec<String> = question.wrong.iter().flatten().map(|option| squeezed(option)).collect();
    if !options.is_empty() {
        options.push(key.clone());
        options.sort();
    }
    (key, options)
}

/// Whether two keys are one text or one number.
fn is_same(ours: &str, moodles: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().ok();
    let near = |(a, b): (f64, f64)| (a - b).abs() < 1e-9;
    ours == moodles || number(ours).zip(number(moodles)).is_some_and(near)
}

/// The lines of Moodle's errors in a file of Aiken. In files with CRLF it counts every line twice.
fn error_lines(expected: &Value, crlf: bool) -> Vec<usize> {
    let lines = expected["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|error| error["message"].as_str()?.rsplit(' ').next()?.parse::<usize>().ok());
    lines.map(|line| if crlf { line.div_ceil(2) } else { line }).collect()
}

fn check(file: &Path, expected: &Value, format: Format) -> (usize, usize) {
    let bytes = fs::read(file).unwrap();
    let import: Import = read(format, &bytes).unwrap();
    let mut ours = import.draft.questions.iter().map(of_ours).collect::<Vec<_>>().into_iter();
    let all = expected["questions"].as_array().map_or(&[][..], Vec::as_slice);
    let (mut read, mut other) = (0, 0);
    for question in all {
        match of_moodle(question) {
            Some((key, options)) => {
                // What we read besides, such as several numbers that are right, may stand between.
                let found =
                    ours.find(|(our_key, our_options)| is_same(our_key, &key) && *our_options == options);
                assert!(found.is_some(), "{}: {key} among {options:?} is missing", file.display());
                read += 1;
            }
            None if question["qtype"] != "category" => other += 1,
            None => {}
        }
    }
    let named = import.notes.count(Fate::LeftOut) + import.draft.questions.len();
    assert!(
        named >= read + other,
        "{}: {named} of {} questions are accounted for",
        file.display(),
        read + other
    );
    let told: BTreeSet<usize> = import.notes.all().iter().map(|note| note.line).collect();
    for line in error_lines(expected, bytes.contains(&b'\r')) {
        assert!(told.contains(&line), "{}:{line} is an error of Moodle's; we name {told:?}", file.display());
    }
    (read, other)
}

#[test]
fn what_moodle_reads_is_read_the_same_way() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/packs");
    for (folder, format) in [("gift", Format::Gift), ("aiken", Format::Aiken)] {
        let Ok(files) = fs::read_dir(packs.join(folder).join("expected")) else { continue };
        let mut count = 0;
        for twin in files.map(|entry| entry.unwrap().path()) {
            let expected: Value = serde_json::from_slice(&fs::read(&twin).unwrap()).unwrap();
            let source = expected["source"].as_str().unwrap();
            count += check(&packs.join(folder).join(source), &expected, format).0;
        }
        assert!(count > 0, "{folder}: no question was compared");
    }
}
