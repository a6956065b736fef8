//! What sort of file it is, by its bytes alone.

use crate::format::{self, Format};

/// The format of a pack, by its content and where that does not tell by its name.
pub(super) fn pack_format(name: &str, bytes: &[u8]) -> Option<Format> {
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let commented = rest.trim_ascii_start().starts_with(b"/") && looks_like_json(rest);
    if commented { Some(Format::Houselights) } else { format::detect(name, bytes) }
}

/// Whether the first signs are those of JSON; `{{Infobox`, `{|` and `[[File:` begin articles in wiki notation.
pub(super) fn looks_like_json(bytes: &[u8]) -> bool {
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

/// Whether a text begins with the byte order mark of UTF-16, as Notepad's "Unicode" writes it.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// NUL bytes, or more than a tenth of control characters; UTF-16 has its own message.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    if is_utf16(bytes) {
        return false;
    }
    // Counted in single bytes, many of them are looked at together.
    let strange = |byte: &u8| u8::from(byte.is_ascii_control() && !byte.is_ascii_whitespace());
    let few = |part: &[u8]| usize::from(part.iter().map(strange).sum::<u8>());
    memchr::memchr(0, bytes).is_some()
        || bytes.chunks(usize::from(u8::MAX)).map(few).sum::<usize>() > bytes.len() / 10
}
