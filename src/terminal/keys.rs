//! Keys from bytes: one decoder for letters, arrows and what slow lines make of them.
//!
//! console's own reader hands out the tail of a sequence that it does not know as letters and digits: Ctrl-Up
//! would answer 5 and then A. Here a sequence is swallowed whole, also when it arrives in pieces.

use console::Key;

/// Takes the first key off `bytes` and says how many bytes it was; `None` when more must come.
///
/// With `idle`, nothing more has come for a while: a lone escape byte is then the Esc key.
#[must_use]
pub fn decode(bytes: &[u8], idle: bool) -> Option<(Key, usize)> {
    let (&first, rest) = bytes.split_first()?;
    match first {
        0x1b => match rest.first() {
            None => idle.then_some((Key::Escape, 1)),
            // The Linux console sends F1 to F5 as `ESC [ [ A` to `E`.
            Some(b'[') if rest.get(1) == Some(&b'[') => match rest.get(2) {
                Some(_) => Some((Key::Unknown, 4)),
                None => idle.then_some((Key::Unknown, bytes.len())),
            },
            Some(b'[') if rest[1..].starts_with(b"200~") => pasted(bytes, idle),
            Some(b']' | b'P' | b'_' | b'^') => reply(bytes, idle),
            Some(b'[') => sequence(&rest[1..], idle).map(|(key, length)| (key, length + 2)),
            Some(b'O') => match rest.get(1) {
                Some(&last) => Some((arrow(last), 3)),
                None => idle.then_some((Key::Unknown, 2)),
            },
            // Alt and a key, or Esc and then a key, fast: no key here needs Alt.
            Some(_) => Some((Key::Escape, 1)),
        },
        b'\r' | b'\n' => Some((Key::Enter, 1)),
        b'\t' => Some((Key::Tab, 1)),
        0x7f | 0x08 => Some((Key::Backspace, 1)),
        0x03 => Some((Key::CtrlC, 1)),
        _ => match character(bytes) {
            Some((c, length)) => Some((c.map_or(Key::Unknown, Key::Char), length)),
            None => idle.then_some((Key::Unknown, bytes.len())),
        },
    }
}

/// Pasted text between its marks: nobody means it as answers.
fn pasted(bytes: &[u8], idle: bool) -> Option<(Key, usize)> {
    const END: &[u8] = b"\x1b[201~";
    match bytes.windows(END.len()).position(|window| window == END) {
        Some(at) => Some((Key::Unknown, at + END.len())),
        None => idle.then_some((Key::Unknown, bytes.len())),
    }
}

/// A terminal's own message, up to BEL or `ESC \`.
fn reply(bytes: &[u8], idle: bool) -> Option<(Key, usize)> {
    let bell = bytes.iter().position(|byte| *byte == 0x07).map(|at| at + 1);
    let mark = bytes.windows(2).skip(1).position(|pair| pair == b"\x1b\\").map(|at| at + 3);
    match bell.into_iter().chain(mark).min() {
        Some(length) => Some((Key::Unknown, length)),
        // Alt-] is two keys after all, when nothing follows.
        None => idle.then_some((Key::Unknown, bytes.len())),
    }
}

/// A control sequence after `ESC [`: parameters, then one final byte.
fn sequence(bytes: &[u8], idle: bool) -> Option<(Key, usize)> {
    let Some(end) = bytes.iter().position(|byte| (0x40..=0x7e).contains(byte)) else {
        return idle.then_some((Key::Unknown, bytes.len()));
    };
    let key = match (&bytes[..end], bytes[end]) {
        (b"", last) => arrow(last),
        (b"3", b'~') => Key::Del,
        (b"5", b'~') => Key::PageUp,
        (b"6", b'~') => Key::PageDown,
        (b"1" | b"7", b'~') => Key::Home,
        (b"4" | b"8", b'~') => Key::End,
        _ => Key::Unknown,
    };
    Some((key, end + 1))
}

fn arrow(last: u8) -> Key {
    match last {
        b'A' => Key::ArrowUp,
        b'B' => Key::ArrowDown,
        b'C' => Key::ArrowRight,
        b'D' => Key::ArrowLeft,
        b'H' => Key::Home,
        b'F' => Key::End,
        b'M' => Key::Enter,
        _ => Key::Unknown,
    }
}

/// The first character, `None` inside when its bytes are no UTF-8; `None` outside when it is not all there yet.
fn character(bytes: &[u8]) -> Option<(Option<char>, usize)> {
    let length = match bytes.first()? {
        0x00..0x80 => 1,
        0xc2..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0..0xf5 => 4,
        _ => return Some((None, 1)),
    };
    let whole = bytes.get(..length)?;
    match std::str::from_utf8(whole) {
        Ok(text) => Some((text.chars().next(), length)),
        Err(_) => Some((None, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(bytes: &[u8], keys: &[Key]) {
        let mut left = bytes;
        let mut found = Vec::new();
        while let Some((key, length)) = decode(left, true) {
            found.push(key);
            left = &left[length..];
        }
        assert_eq!(found, keys);
    }

    #[test]
    fn letters_arrows_and_enter() {
        check(b"aB7\r", &[Key::Char('a'), Key::Char('B'), Key::Char('7'), Key::Enter]);
        check(b"\x1b[A\x1bOB", &[Key::ArrowUp, Key::ArrowDown]);
        check("é千".as_bytes(), &[Key::Char('é'), Key::Char('千')]);
        check(b"\x03\x1b", &[Key::CtrlC, Key::Escape]);
        check(b"\x1b\x1b[A", &[Key::Escape, Key::ArrowUp]);
    }

    #[test]
    fn the_tail_of_an_unknown_sequence_is_no_answer() {
        check(b"\x1b[1;5Ab", &[Key::Unknown, Key::Char('b')]);
        check(b"\x1b[15~\x1by", &[Key::Unknown, Key::Escape, Key::Char('y')]);
        check(b"\x1b[200~abc q\r\x1b[201~d", &[Key::Unknown, Key::Char('d')]);
        check(b"\x1b[[Ab", &[Key::Unknown, Key::Char('b')]);
        check(
            b"\x1b]11;rgb:0000/0000/0000\x1b\\c\x1bP1$r\x07d",
            &[Key::Unknown, Key::Char('c'), Key::Unknown, Key::Char('d')],
        );
    }

    #[test]
    fn a_sequence_in_pieces_is_waited_for() {
        assert_eq!(decode(b"\x1b", false), None);
        assert_eq!(decode(b"\x1b[", false), None);
        assert_eq!(decode(b"\xc3", false), None);
        assert_eq!(decode(b"\x1b[B", false), Some((Key::ArrowDown, 3)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_used_up(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let mut left = &bytes[..];
            while let Some((_, length)) = decode(left, true) {
                prop_assert!(length >= 1 && length <= left.len());
                left = &left[length..];
            }
            prop_assert!(left.is_empty());
        }
    }
}
