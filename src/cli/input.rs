//! Files that people give: a pack or an article, or one clear line about what is wrong with it.

use super::import::import;
use crate::format::{self, Format};
use crate::pack::{Draft, Pack, Problem, shipped};
use crate::terminal::text::clean;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::{error, fmt};

/// No file is read beyond this, so that memory stays bounded.
const LARGEST: u64 = 64 << 20;

/// No JSON is longer: parsed, it takes many times its length.
const LARGEST_PACK: usize = 16 << 20;

/// How workbooks begin, and every other zip archive.
const WORKBOOK: &[u8] = b"PK\x03\x04";

/// How many problems or notes of a pack are printed.
const SHOWN: usize = 20;

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A playable pack.
    Pack(Box<Pack>),
    /// Anything else that is text, taken as an article: its bytes as stored, undecoded.
    Article(Vec<u8>),
}

/// An input that cannot be used. It shows as one line; further problems of a pack follow on lines of their own,
/// each with the program's name, so that the caller prints `houselights: {refused}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The path as given.
    pub path: String,
    /// Line and column, where the fault has one.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub todo: String,
    /// The other problems of the same pack.
    pub more: Vec<Problem>,
}

impl Refused {
    /// What is wrong with the file at `path`, and what to do about it.
    pub(super) fn new(path: &str, what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { path: path.to_owned(), place: None, what: what.into(), todo: todo.into(), more: Vec::new() }
    }

    /// A pack with problems, of which there is at least one.
    pub(super) fn of(path: &str, mut problems: Vec<Problem>) -> Self {
        let first = problems.remove(0);
        Self { place: first.place, more: problems, ..Self::new(path, first.what, first.todo) }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path: String = self.path.chars().map(|c| if c.is_control() { '?' } else { c }).collect();
        let place = self.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        write!(f, "{path}{place}: {}; {}", self.what, self.todo)?;
        for problem in self.more.iter().take(SHOWN - 1) {
            let separator = if problem.place.is_some() { ":" } else { ": " };
            write!(f, "\nhouselights: {path}{separator}{problem}")?;
        }
        match self.more.len().saturating_sub(SHOWN - 1) {
            0 => Ok(()),
            left if left > 1000 => {
                write!(f, "\nhouselights: {path}: over 1000 more problems; mend these first")
            }
            left => write!(f, "\nhouselights: {path}: {left} more problems; mend these first"),
        }
    }
}

impl error::Error for Refused {}

/// Reads a shipped pack by its name, or a file. What is ignored of a pack is noted on standard error.
///
/// # Errors
/// There is no such file, it cannot be read, or it is neither a playable pack nor text.
pub fn open(name: &str) -> Result<Input, Refused> {
    if let Some(pack) = shipped::pack(name) {
        return Ok(Input::Pack(Box::new(pack)));
    }
    let (input, notes) = read_noting(Path::new(name))?;
    for line in note_lines(name, &notes) {
        // A note is no reason to stop when nobody is left to read it.
        let _ = writeln!(io::stderr(), "{line}");
    }
    Ok(input)
}

/// Reads a file.
///
/// # Errors
/// It cannot be read, or it is neither a playable pack nor text.
pub fn read(path: &Path) -> Result<Input, Refused> {
    read_noting(path).map(|(input, _)| input)
}

/// A line for each note, with the program's name and the path.
fn note_lines(name: &str, notes: &[String]) -> Vec<String> {
    let line = |note: &str| format!("houselights: {}: note: {}", clean(name), clean(note));
    let mut lines: Vec<String> = notes.iter().take(SHOWN).map(|note| line(note)).collect();
    match notes.len().saturating_sub(SHOWN) {
        0 => {}
        1 => lines.push(line("1 more field is ignored")),
        left => lines.push(line(&format!("{left} more fields are ignored"))),
    }
    lines
}

/// Reads a file, with what is ignored of a pack.
fn read_noting(path: &Path) -> Result<(Input, Vec<String>), Refused> {
    sort_noting(&path.display().to_string(), bytes(path)?)
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
            _ => (error.to_string().to_lowercase(), "give a readable file".to_owned()),
        };
        Refused::new(&name, what, todo)
    };
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(ErrorKind::IsADirectory.into()));
    }
    let mut limited = file.take(LARGEST + 1);
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
    sort_noting(name, bytes).map(|(input, _)| input)
}

fn sort_noting(name: &str, bytes: Vec<u8>) -> Result<(Input, Vec<String>), Refused> {
    if bytes.len() as u64 > LARGEST {
        return Err(too_large(name));
    }
    if let Some(format) = pack_format(name, &bytes).filter(|format| *format != Format::Houselights) {
        let imported = import(name, format, &bytes)?;
        let notes = if imported.notes.all().is_empty() { Vec::new() } else { vec![imported.account()] };
        return Ok((Input::Pack(Box::new(imported.pack)), notes));
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
        return Ok((Input::Article(bytes), Vec::new()));
    }
    if bytes.len() > LARGEST_PACK {
        return Err(Refused::new(name, "the pack is larger than 16 MiB", "split it"));
    }
    let json = std::str::from_utf8(rest).map_err(|error| {
        let good = String::from_utf8_lossy(&rest[..error.valid_up_to()]);
        let column =
            good.lines().next_back().filter(|_| !good.ends_with('\n')).map_or(0, |line| line.chars().count());
        let place = Some((good.matches('\n').count() + 1, column + 1));
        Refused { place, ..Refused::new(name, "the pack is not in UTF-8", "save it as UTF-8") }
    })?;
    let draft = Draft::read(json).map_err(|problem| Refused::of(name, vec![problem]))?;
    let notes = draft.warnings().to_vec();
    let pack = draft.check().map_err(|problems| Refused::of(name, problems))?;
    Ok((Input::Pack(Box::new(pack)), notes))
}

/// The format of a pack, by its content and where that does not tell by its name.
pub(super) fn pack_format(name: &str, bytes: &[u8]) -> Option<Format> {
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let commented = rest.trim_ascii_start().starts_with(b"/") && looks_like_json(rest);
    if commented { Some(Format::Houselights) } else { format::detect(name, bytes) }
}

/// Whether the first signs are those of JSON; `{{Infobox`, `{|` and `[[File:` begin articles in wiki notation.
fn looks_like_json(bytes: &[u8]) -> bool {
    if bytes.trim_ascii_start().starts_with(b"/") {
        // A comment before the pack: what comes after it decides, and only a brace begins a pack.
        let mut bare = bytes.to_vec();
        let stripped = json_strip_comments::strip_slice(&mut bare).is_ok();
        return stripped
            && bare.trim_ascii_start().starts_with(b"{")
            && looks_like_json(bare.trim_ascii_start());
    }
    let mut signs = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    match (signs.next(), signs.next()) {
        (Some(b'{'), second) => !matches!(second, Some(b'{' | b'|' | b'!')),
        (Some(b'['), Some(b'[')) => matches!(signs.next(), Some(b'[' | b'{' | b'"' | b']' | b'0'..=b'9')),
        (Some(b'['), second) => !second.is_some_and(|byte| byte.is_ascii_alphabetic() || byte >= 0x80),
        _ => false,
    }
}

fn binary(name: &str) -> Refused {
    Refused::new(name, "this is no text", "give a pack or an article's text")
}

/// Whether a text begins with the byte order mark of UTF-16, as Notepad's "Unicode" writes it.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// NUL bytes, or more than a tenth of control characters; UTF-16 has its own message.
fn is_binary(bytes: &[u8]) -> bool {
    if is_utf16(bytes) {
        return false;
    }
    // Counted in single bytes, many of them are looked at together.
    let strange = |byte: &u8| u8::from(byte.is_ascii_control() && !byte.is_ascii_whitespace());
    let few = |part: &[u8]| usize::from(part.iter().map(strange).sum::<u8>());
    memchr::memchr(0, bytes).is_some()
        || bytes.chunks(usize::from(u8::MAX)).map(few).sum::<usize>() > bytes.len() / 10
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn every_problem_of_a_pack_is_a_line_up_to_twenty() {
        let json = format!("{{\"questions\": [{}]}}", ["3"; 25].join(","));
        let said = sort("p", json.into_bytes()).unwrap_err().to_string();
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 21);
        assert_eq!(lines[0], "p:1:16: question 1 is a number; give an object in braces");
        assert_eq!(lines[1], "houselights: p:1:18: question 2 is a number; give an object in braces");
        assert_eq!(lines[20], "houselights: p: 5 more problems; mend these first");
    }

    #[test]
    fn every_unknown_field_of_a_pack_is_a_note_up_to_twenty() {
        let check = |fields: usize, expect: &[&str], count: usize| {
            let fields = (0..fields).map(|i| format!("\"x{i:02}\": 1, ")).collect::<Vec<_>>().concat();
            let json =
                format!("{{{fields}\"questions\":[{{\"ask\":\"?\",\"answer\":\"a\",\"wrong\":[\"b\"]}}]}}");
            let (_, notes) = sort_noting("p", json.into_bytes()).unwrap();
            let lines = note_lines("p", &notes);
            assert_eq!(lines.len(), count);
            assert!(lines.iter().rev().zip(expect).all(|(line, expect)| line == expect), "{lines:?}");
        };
        check(0, &[], 0);
        check(1, &["houselights: p: note: the unknown field `x00` is ignored"], 1);
        check(21, &["houselights: p: note: 1 more field is ignored"], 21);
        check(25, &["houselights: p: note: 5 more fields are ignored"], 21);
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
        File::create(&file).unwrap().set_len(LARGEST + 1).unwrap();
        assert_eq!(said(&file), ": this is no text; give a pack or an article's text");
    }
}
