//! What is wrong with a file: the place, the line of the file with a caret under it, and what to do.

use super::text::{clean, unicode, width};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use console::Term;
use std::ops::Range;
use unicode_width::UnicodeWidthChar as _;

/// Columns where nobody knows how many there are.
const PAGE: u16 = 100;

/// How bad a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It keeps the file from being used.
    Error,
    /// Something of the file is ignored.
    Warning,
    /// It could be better.
    Advice,
}

impl Severity {
    /// Its name in a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A remark about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Line and column in the file, both from 1, the column in characters, where the remark has a place.
    pub place: Option<(usize, usize)>,
    /// How bad it is.
    pub severity: Severity,
    /// What explains it: `E012`, or the name of a rule.
    pub code: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: String,
    /// Number of the question, from 1, where it is about one.
    pub question: Option<usize>,
}

/// How remarks are painted.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    /// Columns of the terminal; longer source lines are cut around the caret.
    pub columns: usize,
    /// Whether to use colours.
    pub colours: bool,
    /// Whether marks beyond ASCII may be painted.
    pub unicode: bool,
}

impl Paint {
    /// As standard output is; as wide as a page where it is no terminal.
    #[must_use]
    pub fn of_stdout() -> Self {
        Self::of(&Term::stdout(), console::colors_enabled())
    }

    /// As standard error is.
    #[must_use]
    pub fn of_stderr() -> Self {
        Self::of(&Term::stderr(), console::colors_enabled_stderr())
    }

    fn of(term: &Term, colours: bool) -> Self {
        let columns = term.size_checked().filter(|_| term.is_term()).map_or(PAGE, |(_, columns)| columns);
        Self { columns: columns.into(), colours, unicode: unicode() }
    }
}

/// Paints remarks about one file, in the order of their places.
#[derive(Debug)]
pub struct Excerpts<'t> {
    path: String,
    paint: Paint,
    /// What is left of the text, from the line that was shown last.
    rest: &'t str,
    /// The number of that line.
    line: usize,
    /// How far into it the last caret stood: bytes, and column from 1.
    inside: (usize, usize),
}

impl<'t> Excerpts<'t> {
    /// For the file at `path` with this text; a byte order mark does not count.
    #[must_use]
    pub fn new(path: &str, text: &'t str, paint: Paint) -> Self {
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { path: clean(path).into_owned(), paint, rest, line: 1, inside: (0, 1) }
    }

    /// The remark as lines, with a line break at the end. Remarks come in the order of their places; one from further
    /// up is shown without its source line.
    pub fn show(&mut self, remark: &Remark) -> String {
        let place = remark.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        let name = format!("{}{place}: {}", self.path, remark.severity.name());
        let level = match remark.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Advice => Level::NOTE,
        };
        let (what, help) = (clean(&remark.what), clean(&remark.help));
        let title = level.with_name(Some(name)).primary_title(&*what).id(remark.code);
        let cut = remark.place.and_then(|place| self.cut(place));
        let help = Level::HELP.message(&*help);
        let group = match &cut {
            Some((line, caret)) => {
                let number = remark.place.map_or(1, |(line, _)| line);
                let caret = AnnotationKind::Primary.span(caret.clone());
                title
                    .element(Snippet::source(line.as_str()).line_start(number).annotation(caret))
                    .element(help)
            }
            None => title.element(help),
        };
        let renderer = if self.paint.colours { Renderer::styled() } else { Renderer::plain() };
        // The line has been cut already, around the caret and with its marks.
        renderer.term_width(usize::from(u16::MAX)).render(&[group]) + "\n"
    }

    /// The source line of a place as far as it fits, and what the caret is under.
    fn cut(&mut self, (line, column): (usize, usize)) -> Option<(String, Range<usize>)> {
        while self.line < line {
            self.rest = &self.rest[memchr::memchr(b'\n', self.rest.as_bytes())? + 1..];
            (self.line, self.inside) = (self.line + 1, (0, 1));
        }
        if self.line > line || self.inside.1 > column {
            return None;
        }
        // From the last caret on, so that a thousand remarks about one long line take one pass over it.
        let rest = &self.rest[self.inside.0..];
        let skipped = rest.char_indices().nth(column - self.inside.1).map_or(rest.len(), |(at, _)| at);
        self.inside = (self.inside.0 + skipped, column);
        let caret = self.inside.0;
        let end = caret + line_end(&self.rest[caret..]);
        let gutter = line.to_string().len() + 4;
        let columns = self.paint.columns.saturating_sub(gutter).max(20);
        let mark = if self.paint.unicode { "…" } else { "..." };
        Some(window(self.rest, caret..end, columns, mark))
    }
}

/// Where the line ends, as far as it matters: nobody shows more of it.
fn line_end(text: &str) -> usize {
    const ENOUGH: usize = 4096;
    let mut enough = text.len().min(ENOUGH);
    while !text.is_char_boundary(enough) {
        enough -= 1;
    }
    memchr::memchr(b'\n', &text.as_bytes()[..enough]).unwrap_or(enough)
}

/// What of a line fits into so many columns around the caret, with a mark where it is cut, and the bytes in that which
/// the caret is under: a text in quotes, a number, or a single sign. `from_caret` is the line from there to its end.
fn window(text: &str, from_caret: Range<usize>, columns: usize, mark: &str) -> (String, Range<usize>) {
    let caret = from_caret.start;
    let rest = text[from_caret].trim_end_matches('\r');
    // The caret stands behind a third of the columns, or further right where what follows is short.
    let behind = rest.chars().map(columns_of).scan(0, |sum, columns| {
        *sum += columns;
        Some(*sum)
    });
    let behind = behind.take_while(|sum| *sum <= columns).last().unwrap_or(0);
    let room = (columns - behind).max(columns / 3);
    let (mut start, mut used) = (caret, 0);
    let mut line = String::new();
    for letter in text[..caret].chars().rev().take_while(|letter| *letter != '\n') {
        used += columns_of(letter);
        if used > room {
            line.push_str(mark);
            break;
        }
        start -= letter.len_utf8();
    }
    line.extend(text[start..caret].chars().map(visible));
    let mut used = width(&line);
    let meant = token(rest);
    let mut span = line.len()..line.len();
    for (at, letter) in rest.char_indices() {
        used += columns_of(letter);
        if used + width(mark) > columns && at + letter.len_utf8() < rest.len() {
            line.push_str(mark);
            break;
        }
        line.push(visible(letter));
        if at < meant {
            span.end = line.len();
        }
    }
    (line, span)
}

/// The letter, or a mark in its place where a terminal could take it for a command. What the painter knows to replace
/// is left to it.
fn visible(letter: char) -> char {
    if matches!(letter, '\u{80}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\r') { '\u{fffd}' } else { letter }
}

/// How many columns a letter of a source line takes. A tab is shown as four.
fn columns_of(letter: char) -> usize {
    if letter == '\t' { 4 } else { letter.width().unwrap_or(1) }
}

/// The length of the JSON token that a text begins with.
fn token(text: &str) -> usize {
    let mut escaped = false;
    let length = match text.as_bytes().first() {
        Some(b'"') => text[1..].char_indices().find_map(|(at, letter)| match letter {
            _ if escaped => {
                escaped = false;
                None
            }
            '\\' => {
                escaped = true;
                None
            }
            '"' => Some(at + 2),
            _ => None,
        }),
        Some(byte) if byte.is_ascii_alphanumeric() || *byte == b'-' => {
            text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '+' | '.')))
        }
        _ => text.chars().next().map(char::len_utf8),
    };
    length.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn remark(place: (usize, usize)) -> Remark {
        Remark {
            place: Some(place),
            severity: Severity::Error,
            code: "E012",
            what: "it is wrong".to_owned(),
            help: "mend it".to_owned(),
            question: None,
        }
    }

    fn shown(text: &str, place: (usize, usize), columns: usize) -> String {
        Excerpts::new("p.json", text, Paint { columns, colours: false, unicode: false }).show(&remark(place))
    }

    #[track_caller]
    fn check(text: &str, place: (usize, usize), columns: usize, expect: &[&str]) {
        let said = shown(text, place, columns);
        let head = format!("p.json:{}:{}: error[E012]: it is wrong", place.0, place.1);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!((lines[0], lines.last().copied()), (head.as_str(), Some("  = help: mend it")));
        assert_eq!(&lines[2..lines.len() - 2], expect);
    }

    #[test]
    fn the_line_stands_with_a_caret_under_what_is_meant() {
        check("{\n  \"title\": 3\n}", (2, 3), 80, &["2 |   \"title\": 3", "  |   ^^^^^^^"]);
        check("\u{feff}[-1.5e3, {}]", (1, 2), 80, &["1 | [-1.5e3, {}]", "  |  ^^^^^^"]);
        check("[-1.5e3, {}]", (1, 10), 80, &["1 | [-1.5e3, {}]", "  |          ^"]);
        check("[\"a\\\"b\", c]\r\n", (1, 2), 80, &["1 | [\"a\\\"b\", c]", "  |  ^^^^^^"]);
    }

    #[test]
    fn tabs_and_wide_characters_keep_the_caret_in_its_column() {
        check("{\n\t\"七人\": 3", (2, 2), 80, &["2 |     \"七人\": 3", "  |     ^^^^^^"]);
        check("{\"七人\":\t3", (1, 8), 80, &["1 | {\"七人\":    3", "  |             ^"]);
    }

    #[test]
    fn what_could_upset_the_terminal_is_made_visible() {
        let said = shown("[\"\u{1b}[2J\u{9b}2J\u{202e}\u{7}\"]", (1, 2), 80);
        assert!(!said.contains(|c: char| c != '\n' && (c.is_control() || c == '\u{202e}')), "{said:?}");
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret() {
        let many = 100_000;
        let long = format!("[{}{{\"title\": 3}}, {}]", "12, ".repeat(many), "13, ".repeat(many));
        let column = long.find("\"title\"").unwrap() + 1;
        check(
            &long,
            (1, column),
            60,
            &[
                "1 | ... 12, 12, 12, 12, {\"title\": 3}, 13, 13, 13, 13, 13...",
                "  |                      ^^^^^^^",
            ],
        );
        let text = format!("[\"{}\"]", "é".repeat(many));
        check(
            &text,
            (1, 2),
            40,
            &["1 | [\"éééééééééééééééééééééééééééééé...", "  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"],
        );
    }

    #[test]
    fn many_remarks_about_one_long_line_are_each_at_their_place() {
        let text = format!("[{}]", "0, ".repeat(10_000));
        let mut excerpts = Excerpts::new("p", &text, Paint { columns: 40, colours: false, unicode: false });
        for number in 0..10_000 {
            let said = excerpts.show(&remark((1, 2 + 3 * number)));
            assert!(said.contains("  | ") && said.contains('^'), "{said}");
        }
    }

    #[test]
    fn places_beyond_the_text_or_before_the_last_one_have_no_line() {
        let mut excerpts =
            Excerpts::new("p", "[1,\n2]", Paint { columns: 40, colours: false, unicode: false });
        for place in [(2, 1), (1, 1), (7, 1)] {
            let said = excerpts.show(&remark(place));
            assert_eq!(said.contains('^'), place == (2, 1), "{said}");
        }
    }

    proptest! {
        #[test]
        fn no_text_and_no_place_upset_it(
            text in "[\\PC\t\r\n\"\\\\]{0,80}", line in 1..6usize, column in 1..90usize, columns in 0..60usize,
        ) {
            let said = shown(&text, (line, column), columns);
            prop_assert!(said.contains("error[E012]: it is wrong"), "{}", said);
        }
    }
}
