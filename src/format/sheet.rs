//! Rows of cells, from CSV or a workbook: separators guessed, columns found by what their headers say.

use super::import::Unreadable;
use std::borrow::Cow;

/// How far down a header is looked for, in rows.
const DEEPEST: usize = 30;

/// The most cells of a row that are looked at.
const WIDEST: usize = 64;

/// A row that has anything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its line in a text, its number in a sheet; from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl Row {
    pub(super) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.cells.get(column)).map_or("", |cell| cell.trim())
    }

    /// A cell that may be empty, as a field that may be missing.
    pub(super) fn given(&self, column: Option<usize>) -> Option<String> {
        Some(self.cell(column).to_owned()).filter(|cell| !cell.is_empty())
    }
}

/// The rows of a text. The separator is the one of comma, semicolon and tab that cuts most of the first rows into the
/// same number of cells, and then into most: a stem full of semicolons is one row alone.
pub(super) fn rows(text: &str) -> Vec<Row> {
    // Excel may say so in a line of its own.
    let (text, told) = match text.strip_prefix("sep=").and_then(|text| text.split_once('\n')) {
        Some((separator, rest)) if separator.len() == 1 => (rest, Some(separator.as_bytes()[0])),
        _ => (text, None),
    };
    let separator = told.unwrap_or_else(|| {
        [b',', b';', b'\t']
            .into_iter()
            .rev()
            .max_by_key(|separator| agreement(text, *separator))
            .unwrap_or(b',')
    });
    let first = usize::from(told.is_some());
    let rows =
        records(text, separator, None).filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    rows.map(|row| Row { line: row.line + first, ..row }).collect()
}

/// How many of the first rows a separator cuts into one number of cells, and into how many.
fn agreement(text: &str, separator: u8) -> (usize, usize) {
    let mut rows = [0; WIDEST + 1];
    for row in records(text, separator, None).take(DEEPEST) {
        rows[row.cells.len()] += 1;
    }
    let cut = (2..=WIDEST).map(|cells| (rows[cells], cells)).max();
    cut.unwrap_or_default()
}

/// The records of a text; lines that begin with the mark of a comment are none.
pub(super) fn records(text: &str, separator: u8, comment: Option<u8>) -> impl Iterator<Item = Row> + '_ {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .comment(comment)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut place = (0, 1);
    std::iter::from_fn(move || {
        // The text is UTF-8 already and rows may differ in length: nothing is left to go wrong.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let start = record.position().map_or(0, csv::Position::byte);
        place = begin(text, place, usize::try_from(start).unwrap_or(0), comment);
        let cells = record.iter().take(WIDEST).map(str::to_owned).collect();
        Some(Row { line: place.1, cells })
    })
}

/// Where a record begins and on which line, given where the one before it did: its reader counts the empty lines and
/// comments before it as a part of it.
fn begin(text: &str, before: (usize, usize), start: usize, comment: Option<u8>) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut start = start.max(before.0);
    loop {
        match bytes.get(start) {
            Some(b'\n') => start += 1,
            Some(byte) if Some(*byte) == comment => {
                start += memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len() - start, |end| end + 1);
            }
            _ => break,
        }
    }
    let between = bytes.get(before.0..start).unwrap_or_default();
    (start, before.1 + memchr::memchr_iter(b'\n', between).count())
}

/// A table: the columns by their headers, and the rows below.
pub(super) struct Table<'r> {
    headers: Vec<String>,
    pub(super) above: &'r [Row],
    pub(super) rows: &'r [Row],
}

impl<'r> Table<'r> {
    /// Finds the first row that has a column for each of `needed`.
    ///
    /// # Errors
    /// No row has.
    pub(super) fn find(rows: &'r [Row], needed: &[&str], whose: &str) -> Result<Self, Unreadable> {
        for (at, row) in rows.iter().take(DEEPEST).enumerate() {
            let headers: Vec<String> = row.cells.iter().map(|cell| header(cell).into_owned()).collect();
            let table = Table { headers, above: &rows[..at], rows: &rows[at + 1..] };
            if needed.iter().all(|name| table.column(name).is_some()) {
                return Ok(table);
            }
        }
        let names = needed.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        Err(Unreadable::new(
            format!("no row is a header of {whose}, with columns {names}"),
            "keep the header of the template, or name the format with --from",
        ))
    }

    /// The first column whose header begins with `name`, whole words, case ignored.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.headers.iter().position(|header| {
            header.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    }

    /// The columns `name 1`, `name 2` and so on.
    pub(super) fn numbered(&self, name: &str) -> Vec<Option<usize>> {
        (1..=10).map(|number| self.column(&format!("{name} {number}"))).collect()
    }
}

/// A header in lower case on one line.
fn header(cell: &str) -> Cow<'_, str> {
    Cow::Owned(cell.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The numbers of the right options, such as `2`, `2.0` or `1,3`; `None` for anything else.
pub(super) fn numbers(cell: &str) -> Option<Vec<usize>> {
    let number = |part: &str| {
        let part = part.trim();
        let whole = part.split_once('.').filter(|(_, zeros)| zeros.bytes().all(|b| b == b'0'));
        whole.map_or(part, |(whole, _)| whole).parse::<usize>().ok()
    };
    cell.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).map(number).collect()
}

/// A time limit in whole seconds.
pub(super) fn seconds(cell: &str) -> Option<i64> {
    let digits = cell.trim().trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let seconds: f64 = digits.parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "a time out of range is noted")]
    Some(seconds.round() as i64)
}

/// Writes rows as CSV with commas.
pub(super) fn write(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // A vector takes everything.
        let _ = writer.write_record(&row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_guessed_and_lines_are_those_of_the_file() {
        let check = |text: &str, expect: &[(usize, &[&str])]| {
            let rows = rows(text);
            let rows: Vec<(usize, Vec<&str>)> =
                rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
            let expect: Vec<(usize, Vec<&str>)> =
                expect.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
            assert_eq!(rows, expect, "{text:?}");
        };
        check("a,b\n\"c\nd\",e\nf,g", &[(1, &["a", "b"]), (2, &["c\nd", "e"]), (4, &["f", "g"])]);
        check("a;b;c\n1,5;2;3", &[(1, &["a", "b", "c"]), (2, &["1,5", "2", "3"])]);
        check("a\tb\n,\tc", &[(1, &["a", "b"]), (2, &[",", "c"])]);
        check("a,b,c\n1;2;3;4;5,x,y", &[(1, &["a", "b", "c"]), (2, &["1;2;3;4;5", "x", "y"])]);
        check("sep=;\na,b,c;d", &[(2, &["a,b,c", "d"])]);
        check("", &[]);
        check("\"open", &[(1, &["open"])]);
    }

    #[test]
    fn right_answers_and_times_are_read_as_spreadsheets_write_them() {
        assert_eq!(numbers("2"), Some(vec![2]));
        assert_eq!(numbers("2.0"), Some(vec![2]));
        assert_eq!(numbers("1,3; 4"), Some(vec![1, 3, 4]));
        assert_eq!(numbers("B"), None);
        assert_eq!(numbers(""), Some(Vec::new()));
        assert_eq!((seconds("20.0"), seconds("60 sec"), seconds("x")), (Some(20), Some(60), None));
    }
}
