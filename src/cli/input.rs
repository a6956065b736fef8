//! Files that people give: a pack or an article, or one clear line about what is wrong with it.

pub use super::refused::Refused;
use super::{
    import::import,
    pipe,
    refused::quoted,
    sniff::{is_binary, is_utf16, looks_like_json, pack_format},
};
use crate::format::Format;
use crate::pack::{Draft, Fault, Pack, Problem, shipped};
use crate::terminal::text::clean;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// No file is read beyond this, so that memory stays bounded.
const LARGEST: u64 = 64 << 20;

/// No JSON is longer: parsed, it takes many times its length.
const LARGEST_PACK: usize = 16 << 20;

/// How workbooks begin, and every other zip archive.
const WORKBOOK: &[u8] = b"PK\x03\x04";

/// How many notes about a pack are printed.
const SHOWN: usize = 5;

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A playable pack.
    Pack(Box<Pack>),
    /// Anything else that is text, taken as an article: its bytes as stored, undecoded.
    Article(Vec<u8>),
}

/// What to do with the questions of a pack that have problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Refuse the pack.
    Refuse,
    /// Leave them out and take the others.
    LeaveOut,
}

/// A file that can be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What it is.
    pub input: Input,
    /// How many questions of a pack were left out.
    pub left_out: usize,
    /// What was ignored of it: lines without the program's name.
    notes: Vec<String>,
}

impl From<Input> for Opened {
    fn from(input: Input) -> Self {
        Self { input, left_out: 0, notes: Vec::new() }
    }
}

/// Reads a shipped pack by its name, or a file. What is ignored of a pack is noted on standard error.
///
/// # Errors
/// There is no such file, it cannot be read, or it is neither a playable pack nor text.
pub fn open(name: &str, broken: Broken) -> Result<Opened, Refused> {
    if let Some(pack) = shipped::pack(name) {
        return Ok(Input::Pack(Box::new(pack)).into());
    }
    let opened = sort_noting(name, bytes(Path::new(name))?, broken)?;
    for line in &opened.notes {
        // A note is no reason to stop when nobody is left to read it.
        let _ = writeln!(io::stderr(), "houselights: {line}");
    }
    Ok(opened)
}

/// Reads a file.
///
/// # Errors
/// It cannot be read, or it is neither a playable pack nor text.
pub fn read(path: &Path) -> Result<Input, Refused> {
    sort(&path.display().to_string(), bytes(path)?)
}

/// A line for each note, as long as they are not too many.
fn note_lines(name: &str, notes: &[Problem], most: usize, of_the_rest: &str) -> Vec<String> {
    let name = clean(name);
    let line = |note: &Problem| {
        let place = note.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        format!("{name}{place}: note: {}; {}", clean(&note.what), clean(&note.todo))
    };
    let mut lines: Vec<String> = notes.iter().take(most).map(line).collect();
    match notes.len().saturating_sub(most) {
        0 => {}
        left => lines.push(format!(
            "{name}: note: {left} more {of_the_rest}; `houselights check {}` shows all",
            quoted(&name)
        )),
    }
    lines
}

/// The bytes of a file that may be a pack or an article.
///
/// # Errors
/// It cannot be read, or it is neither text nor a workbook.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Refused> {
    let name = path.display().to_string();
    if name.is_empty() {
        return Err(Refused::new("''", "the path is empty", "give a pack or an article"));
    }
    let unreadable = |error: io::Error| {
        let (what, todo) = match error.kind() {
            ErrorKind::NotFound => ("no such file".to_owned(), not_found_advice()),
            ErrorKind::PermissionDenied => {
                ("no permission to read it".to_owned(), "make it readable".to_owned())
            }
            ErrorKind::IsADirectory => ("this is a folder".to_owned(), "give a file in it".to_owned()),
            ErrorKind::NotADirectory => {
                ("a part of the path is a file".to_owned(), "check the path".to_owned())
            }
            ErrorKind::BrokenPipe => ("nothing comes out of this pipe".to_owned(), "give a file".to_owned()),
            _ => (error.to_string().to_lowercase(), "give a readable file".to_owned()),
        };
        Refused::new(&name, what, todo)
    };
    let mut limited = pipe::open(path).map_err(unreadable)?.take(LARGEST + 1);
    let mut bytes = vec![0; 8192];
    let mut start = 0;
    while start < bytes.len() {
        match limited.read(&mut bytes[start..]).map_err(unreadable)? {
            0 => break,
            count => start += count,
        }
    }
    bytes.truncate(start);
    // A disk image need not be read to its end to see that it is no text.
    if is_binary(&bytes) && !bytes.starts_with(WORKBOOK) && !is_utf16(&bytes) {
        return Err(binary(&name));
    }
    limited.read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large(&name));
    }
    Ok(bytes)
}

fn too_large(name: &str) -> Refused {
    Refused::new(name, "it is larger than 64 MiB", "give a part of it")
}

fn not_found_advice() -> String {
    let names: Vec<&str> = shipped::names().collect();
    match names[..] {
        [] => "check the path".to_owned(),
        _ => format!("check the path, or name a shipped pack: {}", names.join(", ")),
    }
}

/// Tells packs from articles by what they hold; `name` is only for the messages and for a `.json` ending.
///
/// # Errors
/// The bytes are neither a playable pack nor text.
pub fn sort(name: &str, bytes: Vec<u8>) -> Result<Input, Refused> {
    sort_noting(name, bytes, Broken::Refuse).map(|opened| opened.input)
}

fn sort_noting(name: &str, bytes: Vec<u8>, broken: Broken) -> Result<Opened, Refused> {
    match text(name, bytes)? {
        Text::Json(json) => pack(name, json, broken),
        Text::Foreign(format, bytes) => {
            let imported = import(name, format, &bytes)?;
            let notes = if imported.notes.all().is_empty() {
                Vec::new()
            } else {
                vec![format!("{}: note: {}", clean(name), imported.account())]
            };
            Ok(Opened { input: Input::Pack(Box::new(imported.pack)), left_out: 0, notes })
        }
        Text::Other(bytes) => Ok(Input::Article(bytes).into()),
    }
}

fn pack(name: &str, json: String, broken: Broken) -> Result<Opened, Refused> {
    let draft = match Draft::read(&json) {
        Ok(draft) => draft,
        Err(problem) => return Err(Refused::no_pack(name, json, problem)),
    };
    let all = draft.questions.len();
    let sifted = draft.sift();
    let mut notes = note_lines(name, &sifted.warnings, SHOWN, "ignored");
    match sifted.pack {
        Some(pack) if sifted.problems.is_empty() || broken == Broken::LeaveOut => {
            let left_out = all - pack.questions.len();
            if left_out > 0 {
                notes.extend(note_lines(name, &sifted.problems, SHOWN, "problems"));
                notes.push(format!("{}: note: {left_out} of {all} questions are left out", clean(name)));
            }
            Ok(Opened { input: Input::Pack(Box::new(pack)), left_out, notes })
        }
        _ => Err(Refused::of_pack(name, json, sifted)),
    }
}

/// A text that may be a pack.
#[derive(Debug)]
pub(super) enum Text {
    /// JSON, or meant to be: without its byte order mark.
    Json(String),
    /// A pack in somebody else's format, as stored.
    Foreign(Format, Vec<u8>),
    /// Any other text, as stored.
    Other(Vec<u8>),
}

/// Tells our own JSON, packs in other formats and other texts apart.
///
/// # Errors
/// The bytes are no text, or JSON that is too long or in another encoding than UTF-8.
pub(super) fn text(name: &str, bytes: Vec<u8>) -> Result<Text, Refused> {
    if bytes.len() as u64 > LARGEST {
        return Err(too_large(name));
    }
    if let Some(format) = pack_format(name, &bytes).filter(|format| *format != Format::Houselights) {
        return Ok(Text::Foreign(format, bytes));
    }
    if is_utf16(&bytes) {
        return Err(Refused::new(name, "this is UTF-16", "save it as UTF-8"));
    }
    if is_binary(&bytes) {
        return Err(binary(name));
    }
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    if rest.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::new(name, "the file is empty", "give a pack or an article's text"));
    }
    let named_json = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if !named_json && !looks_like_json(rest) {
        return Ok(Text::Other(bytes));
    }
    if bytes.len() > LARGEST_PACK {
        return Err(Refused::new(name, "the pack is larger than 16 MiB", "split it"));
    }
    let json = match String::from_utf8(rest.to_vec()) {
        Ok(json) => json,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let line = text[..valid].rfind('\n').map_or(0, |at| at + 1);
            let place = (text[..valid].matches('\n').count() + 1, text[line..valid].chars().count() + 1);
            let problem = Problem {
                fault: Fault::Encoding,
                question: None,
                path: String::new(),
                place: Some(place),
                what: "the pack is not in UTF-8".to_owned(),
                todo: "save it as UTF-8".to_owned(),
            };
            return Err(Refused::no_pack(name, text, problem));
        }
    };
    Ok(Text::Json(json))
}

fn binary(name: &str) -> Refused {
    Refused::new(name, "this is no text", "give a pack or an article's text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::excerpt::Paint;

    fn refused(name: &str, bytes: &[u8], expect: &str) {
        assert_eq!(sort(name, bytes.to_vec()).unwrap_err().to_string(), expect);
    }

    #[test]
    fn what_cannot_be_used_is_told_in_one_line() {
        refused("a.txt", b" \r\n", "a.txt: the file is empty; give a pack or an article's text");
        refused("a.txt", b"\xef\xbb\xbf", "a.txt: the file is empty; give a pack or an article's text");
        refused("a.txt", b"PK\x03\x04\0", "a.txt: this is no text; give a pack or an article's text");
        refused("a.txt", b"\x01\x02ab", "a.txt: this is no text; give a pack or an article's text");
        refused("a.txt", b"\xff\xfea\0", "a.txt: this is UTF-16; save it as UTF-8");
        refused("a.json", b"\xfe\xff\0{", "a.json: this is UTF-16; save it as UTF-8");
        refused("a", b"{\"a\":\n\"\xc3\xa9\xff\"}", "a:2:3: the pack is not in UTF-8; save it as UTF-8");
        refused("a.json", b"not json", "a.json:1:2: this is no JSON; mend it there or just before");
        refused(
            "a.json",
            b"{\"questions\": [{\"ask\": \"?\", \"answer\": \"a\"}]}",
            "a.json:1:16: question 1 has no wrong options; give 1 to 9",
        );
    }

    #[test]
    fn the_first_problems_of_a_pack_are_shown_and_all_are_counted() {
        let paint = Paint { columns: 60, colours: false, unicode: false };
        let shown = |json: &str| {
            let refused = sort("p", json.into()).unwrap_err();
            let (shown, last) = refused.excerpts(paint).unwrap();
            (refused.to_string(), shown, last)
        };
        let (line, blocks, last) = shown(&format!("{{\"questions\": [{}]}}", ["3"; 25].join(",")));
        let first = "p:1:16: question 1 is a number; give an object in braces (the first of 25 problems)";
        assert_eq!(line, first);
        assert_eq!(blocks.matches("error[E005]").count(), 5);
        assert_eq!(
            last,
            "p: 25 problems, the first 5 of which are shown; see all with `houselights check p`"
        );
        let good = r#"{"ask":"?","answer":"a","wrong":["b"]}"#;
        let (_, blocks, last) = shown(&format!("{{\"questions\": [{good},\n3]}}"));
        assert_eq!(
            blocks,
            "p:2:1: error[E005]: question 2 is a number\n  |\n2 | 3]}\n  | ^\n  |\n  = help: give an object in braces\n\n"
        );
        assert_eq!(last, "p: 1 problem; mend it, or leave its question out with --skip-broken");
    }

    #[test]
    fn every_unknown_field_of_a_pack_is_a_note_up_to_five() {
        let check = |fields: usize, expect: &[&str]| {
            let fields = (0..fields).map(|i| format!("\"x{i}\": 1, ")).collect::<Vec<_>>().concat();
            let json =
                format!("{{{fields}\"questions\":[{{\"ask\":\"?\",\"answer\":\"a\",\"wrong\":[\"b\"]}}]}}");
            let notes = sort_noting("p", json.into_bytes(), Broken::Refuse).unwrap().notes;
            assert_eq!(&notes[notes.len().saturating_sub(1)..], expect);
        };
        check(0, &[]);
        let todo = "take it out; `houselights check --explain W001` lists the fields";
        check(1, &[&format!("p:1:2: note: the unknown field `x0` is ignored; {todo}")]);
        check(8, &["p: note: 3 more ignored; `houselights check p` shows all"]);
    }

    #[test]
    fn articles_are_told_from_packs_by_their_first_signs() {
        for article in
            ["miss you already is", "{{Infobox film", "[[File:x.jpg]]", "{| class", "[note] a", "\u{feff}x"]
        {
            assert_eq!(sort("a", article.into()).unwrap(), Input::Article(article.into()), "{article}");
        }
        assert!(matches!(
            sort(
                "a",
                "// mine\n{/* a */ \"questions\":[{\"ask\":\"?\",\"answer\":\"a\",\"wrong\":[\"b\",],},]}"
                    .into()
            )
            .unwrap(),
            Input::Pack(_)
        ));
        assert!(
            sort("a", "// a question\n::1:: Who? {=me ~you}".into())
                .is_ok_and(|input| { matches!(input, Input::Pack(pack) if pack.title == "a") })
        );
        assert!(matches!(sort("a", "// no question".into()).unwrap(), Input::Article(_)));
        let pack = "\u{feff} {\"questions\":[{\"ask\":\"?\",\"answer\":\"a\",\"wrong\":[\"b\"]}]}";
        assert!(matches!(sort("a", pack.into()).unwrap(), Input::Pack(_)));
        assert!(sort("a", "[{\"question\": \"?\"}]".into()).is_err());
    }

    #[test]
    fn files_that_cannot_be_read_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| {
            let said = read(path).unwrap_err().to_string();
            said.strip_prefix(&*path.display().to_string()).unwrap().to_owned()
        };
        assert!(said(&folder.path().join("none")).starts_with(": no such file; check the path"));
        assert_eq!(said(folder.path()), ": this is a folder; give a file in it");
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "").unwrap();
        assert_eq!(said(&file), ": the file is empty; give a pack or an article's text");
        assert_eq!(said(&file.join("b")), ": a part of the path is a file; check the path");
        std::fs::File::create(&file).unwrap().set_len(LARGEST + 1).unwrap();
        assert_eq!(said(&file), ": this is no text; give a pack or an article's text");
    }
}
