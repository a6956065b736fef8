//! GIFT's escapes: hidden while a block is taken apart, shown in the end.

use std::borrow::Cow;

/// The signs that a backslash makes harmless, and what stands for them meanwhile: code points that no text may hold.
const SIGNS: [(char, char, char); 7] = [
    (':', ':', '\u{fdd0}'),
    ('#', '#', '\u{fdd1}'),
    ('=', '=', '\u{fdd2}'),
    ('{', '{', '\u{fdd3}'),
    ('}', '}', '\u{fdd4}'),
    ('~', '~', '\u{fdd5}'),
    ('n', '\n', '\u{fdd6}'),
];

/// Puts stand-ins for escaped signs; two backslashes are one, any other stays.
pub(super) fn hide(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\\', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut hidden = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        hidden.push_str(&rest[..at]);
        let mut after = rest[at + 1..].chars();
        match after.next() {
            Some('\\') => hidden.push('\\'),
            Some(sign) if let Some((.., stand_in)) = SIGNS.iter().find(|(escaped, ..)| *escaped == sign) => {
                hidden.push(*stand_in);
            }
            other => {
                hidden.push('\\');
                hidden.extend(other);
            }
        }
        rest = after.as_str();
    }
    hidden.push_str(rest);
    Cow::Owned(hidden)
}

/// Puts the signs back.
pub(super) fn show(text: &str) -> Cow<'_, str> {
    // All stand-ins begin with the same two bytes.
    if memchr::memmem::find(text.as_bytes(), b"\xef\xb7").is_none() {
        return Cow::Borrowed(text);
    }
    let sign =
        |letter| SIGNS.iter().find(|(.., stand_in)| *stand_in == letter).map_or(letter, |(_, sign, _)| *sign);
    Cow::Owned(text.chars().map(sign).collect())
}

/// Escapes a text so that [`hide`] and [`show`] give it back.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if matches!(letter, '\\' | ':' | '#' | '=' | '{' | '}' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_those_of_moodle() {
        let check = |text: &str, expect: &str| assert_eq!(show(&hide(text)), expect, "{text}");
        check(r"a\:b \= \~ \# \{x\}", "a:b = ~ # {x}");
        check(r"1 \\neq 0\nx", "1 \\neq 0\nx");
        check(r"C:\dir \ end\", r"C:\dir \ end\");
        check(r"\\\\", r"\\");
    }

    proptest! {
        #[test]
        fn what_is_escaped_comes_back(text in "[a-c\\\\:#={}~n é]{0,20}") {
            let escaped = escape(&text);
            let hidden = hide(&escaped);
            prop_assert_eq!(show(&hidden), text.as_str());
        }
    }
}
