//! Texts on their way to a terminal: cleaned, measured in columns, wrapped and cut.

use std::{borrow::Cow, env};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Packs and articles are written by strangers: no control character of theirs reaches the terminal, nor one that
/// turns the direction of text around. Tabs and line ends become spaces.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let space = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}');
    Cow::Owned(
        text.chars().filter(|&c| !bad(c) || space(c)).map(|c| if space(c) { ' ' } else { c }).collect(),
    )
}

/// An error's words as a sentence.
#[must_use]
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// Width in terminal columns.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Cleaned lines of at most `columns`; at least one, if only an empty one.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let text = clean(text);
    let options = textwrap::Options::new(columns.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text.trim(), options).into_iter().map(|line| cut(&line, columns)).collect()
}

/// Cleaned, and shortened with an ellipsis when it is wider than `columns`.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    let text = clean(text);
    if text.width() <= columns {
        return text.into_owned();
    }
    let ellipsis = match columns {
        0 => return String::new(),
        1..6 => "",
        _ => "...",
    };
    let mut kept = String::new();
    let mut used = ellipsis.len();
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > columns {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    kept + ellipsis
}

/// The part of a line that is shown around its cursor in `columns`: what is before and what is behind the letter
/// `under` it. The beginning is left out first, for people look at what they type.
#[must_use]
pub fn window<'t>(before: &'t str, under: &str, after: &'t str, columns: usize) -> (&'t str, &'t str) {
    let room = columns.saturating_sub(under.width());
    let mut start = before.len();
    let mut used = 0;
    for (at, letter) in before.char_indices().rev() {
        used += letter.width().unwrap_or(0);
        if used > room {
            break;
        }
        start = at;
    }
    let before = &before[start..];
    let mut left = room - before.width().min(room);
    let end = after.char_indices().find(|(_, letter)| {
        let wide = letter.width().unwrap_or(0);
        let full = wide > left;
        left = left.saturating_sub(wide);
        full
    });
    (before, &after[..end.map_or(after.len(), |(at, _)| at)])
}

/// Cut to `columns`, with plain letters for accented ones and a question mark for what has none: for prompts that
/// count bytes. Everywhere else a title is shown as it is.
#[must_use]
pub fn ascii(text: &str, columns: usize) -> String {
    let plain: String = clean(text)
        .nfkd()
        .filter(|&c| !unicode_normalization::char::is_combining_mark(c))
        .map(|c| match c {
            _ if c.is_ascii() => c,
            '‐'..='―' => '-',
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            _ => '?',
        })
        .collect();
    cut(&plain, columns)
}

/// Whether the locale is one of UTF-8: only then are marks and blocks beyond ASCII drawn.
#[must_use]
pub fn unicode() -> bool {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).unwrap_or_default();
    let locale = locale.to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_direction_marks_never_reach_the_terminal() {
        assert_eq!(clean("a\x1b[31mb\u{9b}2Jc\u{202e}d\u{7f}"), "a[31mb2Jcd");
        assert_eq!(clean("one\r\ntwo\tthree"), "one  two three");
        assert_eq!(clean("千と千尋の神隠し, Amélie"), "千と千尋の神隠し, Amélie");
    }

    #[test]
    fn wide_characters_are_wrapped_by_columns() {
        assert_eq!(wrap("千と千尋の神隠し", 8), ["千と千尋", "の神隠し"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("a b", 0), ["", ""]);
    }

    #[test]
    fn a_text_that_is_too_wide_is_cut_between_characters() {
        assert_eq!(cut("Sunset Boulevard", 10), "Sunset...");
        assert_eq!(cut("千と千尋の神隠し", 10), "千と千...");
        assert_eq!(cut("Sunset", 3), "Sun");
        assert_eq!(cut("Sunset", 6), "Sunset");
    }

    #[test]
    fn a_long_line_is_shown_around_its_cursor() {
        assert_eq!(window("abc", " ", "", 9), ("abc", ""));
        assert_eq!(window("abcdefghij", " ", "", 4), ("hij", ""));
        assert_eq!(window("ab", "c", "defghij", 5), ("ab", "de"));
        assert_eq!(window("千と千尋", " ", "", 5), ("千尋", ""));
        assert_eq!(window("ab", "c", "d", 0), ("", ""));
    }

    #[test]
    fn a_menu_gets_letters_of_one_byte_each() {
        assert_eq!(ascii("Amélie — “Le Fabuleux…”", 80), "Amelie - \"Le Fabuleux...\"");
        assert_eq!(ascii("千と千尋", 3), "???");
    }
}
