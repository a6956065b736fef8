//! Where in a JSON text a field stands, so that a problem can point at it.

use super::comments;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Line and column of a byte offset, both from 1, the column in characters.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    Ruler::new(text).at(offset)
}

/// Lines and columns of offsets that only grow, in one pass over the text for all of them.
pub(super) struct Ruler<'t> {
    rest: std::str::CharIndices<'t>,
    place: (usize, usize),
}

impl<'t> Ruler<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text.char_indices(), place: (1, 1) }
    }

    /// Line and column of an offset that is not before the one asked for last.
    pub(super) fn at(&mut self, offset: usize) -> (usize, usize) {
        while let Some((start, letter)) = self.rest.clone().next()
            && start + letter.len_utf8() <= offset
        {
            self.rest.next();
            let (line, column) = self.place;
            self.place = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        self.place
    }
}

/// Line and column, as a [`super::Problem`] has them, of each of `paths` in a JSON text without a byte order mark. A
/// path that does not exist gets the place of the nearest thing around it.
pub fn places<'p>(json: &str, paths: impl Iterator<Item = &'p str>) -> Vec<(usize, usize)> {
    let offsets = locate(&comments::blanked(json), paths);
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&at| offsets[at]);
    let mut ruler = Ruler::new(json);
    let mut places = vec![(1, 1); offsets.len()];
    for at in order {
        places[at] = ruler.at(offsets[at]);
    }
    places
}

/// Finds the byte offset of each of `paths` (`questions[2].wrong[0]`) in one pass over a valid JSON text.
///
/// A field's offset is that of its name. A path that does not exist gets the offset of the nearest thing around it.
pub(super) fn locate<'p>(json: &str, paths: impl Iterator<Item = &'p str>) -> Vec<usize> {
    let paths: Vec<&str> = paths.collect();
    let mut wanted = BTreeMap::new();
    for path in &paths {
        for part in around(path) {
            wanted.insert(part, None);
        }
    }
    let mut walk = Walk { json, at: 0, path: String::new(), wanted };
    walk.value(None);
    let found = |path| walk.wanted.get(path).copied().flatten();
    paths.iter().map(|path| around(path).find_map(found).unwrap_or(0)).collect()
}

/// The path itself, then ever shorter ones: `a.b[1]`, `a.b`, `a`, and the empty path.
fn around(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| {
        (!path.is_empty()).then(|| &path[..path.rfind(['.', '[']).unwrap_or(0)])
    })
}

struct Walk<'p, 'j> {
    json: &'j str,
    at: usize,
    path: String,
    wanted: BTreeMap<&'p str, Option<usize>>,
}

impl Walk<'_, '_> {
    /// Steps over one value; `start` is the offset of its name, where it has one.
    ///
    /// Recursion is bounded: the JSON reader has refused anything deeper than 128 levels.
    fn value(&mut self, start: Option<usize>) {
        self.blanks();
        if let Some(found) = self.wanted.get_mut(self.path.as_str()) {
            *found = Some(start.unwrap_or(self.at));
        }
        match self.peek() {
            Some(b'{') => self.items(b'}', Self::field),
            Some(b'[') => self.items(b']', Self::element),
            Some(b'"') => self.string(),
            _ => {
                while self
                    .peek()
                    .is_some_and(|b| !matches!(b, b',' | b'}' | b']') && !b.is_ascii_whitespace())
                {
                    self.at += 1;
                }
            }
        }
    }

    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self, usize)) {
        self.at += 1;
        let depth = self.path.len();
        for index in 0.. {
            self.blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(byte) if byte != close => {}
                _ => break,
            }
            self.blanks();
            item(self, index);
            self.path.truncate(depth);
        }
        self.at += 1;
    }

    fn field(&mut self, _: usize) {
        let start = self.at;
        self.string();
        let name = serde_json::from_str::<String>(&self.json[start..self.at]).unwrap_or_default();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(&name);
        self.blanks();
        self.at += 1;
        self.value(Some(start));
    }

    fn element(&mut self, index: usize) {
        write!(self.path, "[{index}]").expect("a String takes everything");
        self.value(None);
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, path: &str, expect: &str) {
        let offset = locate(json, std::iter::once(path))[0];
        assert!(json[offset..].starts_with(expect), "{path} is at {:?}", &json[offset..]);
    }

    #[test]
    fn a_field_is_found_by_its_path() {
        let json = r#"{ "title" : "\"[{", "q": [ {"a": 1}, {"a": [true, -2.5e3], "b" : {} } ], "z": [] }"#;
        check(json, "title", "\"title\"");
        check(json, "q[1].a[1]", "-2.5e3");
        check(json, "q[1].b", "\"b\"");
        check(json, "z", "\"z\"");
    }

    #[test]
    fn a_missing_field_is_placed_at_what_should_hold_it() {
        let json = r#"{"q": [{"a": 1}, {"b": 2}]}"#;
        check(json, "q[1].a", "{\"b\"");
        check(json, "q[7].a", "\"q\"");
        check(json, "title", "{\"q\"");
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("é\nüx", 4), (2, 1));
        assert_eq!(line_and_column("a\r\nüx", 5), (2, 2));
        assert_eq!(line_and_column("", 9), (1, 1));
    }
}
