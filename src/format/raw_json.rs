//! JSON lists item by item: one bad item costs no other, and each knows its line.

use super::import::Unreadable;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The lines of a text, for places that only go forward.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// The last place, and its line.
    at: (usize, usize),
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: (0, 1) }
    }

    /// The line, from 1, on which a part of the text begins.
    pub(super) fn line(&mut self, part: &str) -> usize {
        let start = self.offset(part);
        self.line_at(start)
    }

    /// The line of the last `mark` before a part of the text.
    pub(super) fn line_of_mark_before(&mut self, mark: u8, part: &str) -> usize {
        let before = &self.text.as_bytes()[..self.offset(part)];
        self.line_at(memchr::memrchr(mark, before).unwrap_or(before.len()))
    }

    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len())
    }

    fn line_at(&mut self, start: usize) -> usize {
        let between = self.text.as_bytes().get(self.at.0..start).unwrap_or_default();
        self.at = (start, self.at.1 + memchr::memchr_iter(b'\n', between).count());
        self.at.1
    }
}

/// The items of a list in a JSON text.
pub(super) struct Items<'t> {
    lines: Lines<'t>,
    rest: std::vec::IntoIter<&'t RawValue>,
}

impl<'t> Items<'t> {
    /// The items of a list, which have to be parts of `text`.
    pub(super) fn of(text: &'t str, items: Vec<&'t RawValue>) -> Self {
        Self { lines: Lines::of(text), rest: items.into_iter() }
    }
}

impl<'t> Iterator for Items<'t> {
    /// The line, from 1, and the JSON of an item.
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let item = self.rest.next()?.get();
        Some((self.lines.line(item), item))
    }
}

/// A JSON text as a whole.
///
/// # Errors
/// It is no JSON, or nested too deep; with its place.
pub(super) fn whole<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, Unreadable> {
    serde_json::from_str(text).map_err(|error| {
        let place = (error.line() > 0).then(|| {
            let line = text.split('\n').nth(error.line() - 1).unwrap_or_default();
            let column = error.column().saturating_sub(1).min(line.len());
            (error.line(), String::from_utf8_lossy(&line.as_bytes()[..column]).chars().count() + 1)
        });
        let what = if error.is_eof() {
            "the JSON stops in the middle".to_owned()
        } else if error.is_data() {
            "the JSON is not in the shape of the format".to_owned()
        } else {
            "this is no JSON".to_owned()
        };
        Unreadable {
            place,
            ..Unreadable::new(what, "mend it there or just before, or name the format with --from")
        }
    })
}

/// A text, a number or a truth value as the text that it shows.
#[derive(Debug, Clone, Default)]
pub(super) struct Word<'t>(pub(super) Cow<'t, str>);

impl Word<'_> {
    pub(super) fn text(self) -> String {
        self.0.into_owned()
    }
}

impl<'de: 't, 't> Deserialize<'de> for Word<'t> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shown;
        impl<'de> serde::de::Visitor<'de> for Shown {
            type Value = Word<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word<'de>, E> {
                Ok(Word(text.into()))
            }
            fn visit_str<E>(self, text: &str) -> Result<Word<'de>, E> {
                Ok(Word(text.to_owned().into()))
            }
            fn visit_bool<E>(self, truth: bool) -> Result<Word<'de>, E> {
                Ok(Word(crate::question::answer::truth_name(truth).into()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Word<'de>, E> {
                Ok(Word(number.to_string().into()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Word<'de>, E> {
                Ok(Word(number.to_string().into()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Word<'de>, E> {
                Ok(Word(number.to_string().into()))
            }
        }
        deserializer.deserialize_any(Shown)
    }
}

/// The texts of a list.
pub(super) fn texts(words: Vec<Word<'_>>) -> Vec<String> {
    words.into_iter().map(Word::text).collect()
}
