//! Bytes as text with LF line ends: UTF-8, UTF-16 with its mark, else Windows-1252 line by line.

use super::notes::Notes;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Decodes a file; each line that is not UTF-8 is noted and read as Windows-1252, which has a letter for every byte.
pub(super) fn decode<'b>(bytes: &'b [u8], notes: &mut Notes) -> Cow<'b, str> {
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return one_line_end(encoding.decode_without_bom_handling(rest).0);
        }
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return one_line_end(Cow::Borrowed(text));
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut rest = bytes;
    let mut number = 1;
    while !rest.is_empty() {
        let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        if let Ok(line) = std::str::from_utf8(&rest[..end]) {
            text.push_str(line);
        } else {
            let line = WINDOWS_1252.decode_without_bom_handling(&rest[..end]).0;
            notes.mended(number, "a line in Windows-1252 instead of UTF-8", &line);
            text.push_str(&line);
        }
        let end_of_line = if rest[end..].starts_with(b"\r\n") { 2 } else { usize::from(end < rest.len()) };
        if end_of_line > 0 {
            text.push('\n');
        }
        rest = &rest[end + end_of_line..];
        number += 1;
    }
    Cow::Owned(text)
}

/// CRLF and CR become LF, so that readers know only one line end.
fn one_line_end(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expect: &str, mended: &[usize]) {
        let mut notes = Notes::default();
        assert_eq!(decode(bytes, &mut notes), expect);
        assert_eq!(notes.all().iter().map(|note| note.line).collect::<Vec<_>>(), mended);
    }

    #[test]
    fn every_usual_encoding_and_line_end_is_read() {
        check(b"\xef\xbb\xbfa\r\nb\rc\n", "a\nb\nc\n", &[]);
        check(b"\xff\xfea\0\r\0\n\0\xe9\0", "a\né", &[]);
        check(b"\xfe\xff\0a\0\n", "a\n", &[]);
        check("Ö\r\n".as_bytes(), "Ö\n", &[]);
        check(b"", "", &[]);
    }

    #[test]
    fn lines_in_windows_1252_stand_beside_lines_in_utf_8() {
        check(b"caf\xe9\r\n\xc3\xa9t\xc3\xa9\r\r\n\x93x\x94", "café\nété\n\n“x”", &[1, 4]);
    }
}
