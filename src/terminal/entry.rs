//! A line that is being typed: every letter goes in, the cursor moves within it.

use console::Key;

/// No answer is longer, in characters.
const LONGEST: usize = 200;

/// The text typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    text: Vec<char>,
    /// Where the next letter goes, 0 to the length of the text.
    cursor: usize,
}

impl Entry {
    /// A line with something on it already, the cursor behind it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text: Vec<char> = text.chars().take(LONGEST).collect();
        Self { cursor: text.len(), text }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// The text before the cursor, and from it on.
    #[must_use]
    pub fn parts(&self) -> (String, String) {
        let (before, after) = self.text.split_at(self.cursor);
        (before.iter().collect(), after.iter().collect())
    }

    /// Takes a key that edits; `false` where it does not.
    pub fn key(&mut self, key: &Key) -> bool {
        match key {
            Key::Char('\u{15}') => {
                self.text.drain(..self.cursor);
                self.cursor = 0;
            }
            Key::Char('\u{17}') => {
                let start = self.word_start();
                self.text.drain(start..self.cursor);
                self.cursor = start;
            }
            Key::Char('\u{1}') | Key::Home => self.cursor = 0,
            Key::Char('\u{5}') | Key::End => self.cursor = self.text.len(),
            Key::Char(letter) if letter.is_control() => return false,
            Key::Char(letter) => {
                if self.text.len() < LONGEST {
                    self.text.insert(self.cursor, *letter);
                    self.cursor += 1;
                }
            }
            Key::Backspace => {
                if self.cursor > 0 {
                    self.cursor -= 1;
                    self.text.remove(self.cursor);
                }
            }
            Key::Del => {
                if self.cursor < self.text.len() {
                    self.text.remove(self.cursor);
                }
            }
            Key::ArrowLeft => self.cursor = self.cursor.saturating_sub(1),
            Key::ArrowRight => self.cursor = (self.cursor + 1).min(self.text.len()),
            _ => return false,
        }
        true
    }

    /// Where the word before the cursor begins.
    fn word_start(&self) -> usize {
        let before = &self.text[..self.cursor];
        let end = before.iter().rposition(|letter| !letter.is_whitespace()).map_or(0, |last| last + 1);
        before[..end].iter().rposition(|letter| letter.is_whitespace()).map_or(0, |last| last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(keys: &[Key], before: &str, after: &str) {
        let mut entry = Entry::default();
        for key in keys {
            assert!(entry.key(key), "{key:?}");
        }
        assert_eq!(entry.parts(), (before.to_owned(), after.to_owned()));
    }

    fn letters(text: &str) -> Vec<Key> {
        text.chars().map(Key::Char).collect()
    }

    #[test]
    fn letters_go_in_where_the_cursor_is() {
        check(&letters("Quai q? 5"), "Quai q? 5", "");
        check(&[letters("Wngs"), vec![Key::Home, Key::ArrowRight, Key::Char('i')]].concat(), "Wi", "ngs");
        check(&[letters("ab"), vec![Key::ArrowLeft, Key::Backspace]].concat(), "", "b");
        check(&[letters("ab"), vec![Key::Home, Key::Backspace, Key::Del]].concat(), "", "b");
    }

    #[test]
    fn control_u_takes_the_line_and_control_w_a_word() {
        check(&[letters("the third man"), vec![Key::Char('\u{15}')]].concat(), "", "");
        check(&[letters("the third  "), vec![Key::Char('\u{17}')]].concat(), "the ", "");
        check(&[Key::Char('\u{17}'), Key::Char('\u{15}')], "", "");
    }

    #[test]
    fn other_keys_are_not_taken() {
        for key in [Key::Enter, Key::Escape, Key::Tab, Key::Unknown, Key::Char('\u{4}'), Key::ArrowUp] {
            assert!(!Entry::default().key(&key), "{key:?}");
        }
    }

    proptest! {
        #[test]
        fn no_keys_move_the_cursor_out_of_the_text(keys in prop::collection::vec(prop_oneof![
            any::<char>().prop_map(Key::Char), Just(Key::Backspace), Just(Key::ArrowLeft), Just(Key::ArrowRight),
            Just(Key::Home), Just(Key::End), Just(Key::Del), Just(Key::Char('\u{17}')),
        ], 0..300)) {
            let mut entry = Entry::default();
            for key in keys {
                entry.key(&key);
                let (before, after) = entry.parts();
                prop_assert_eq!(before.clone() + &after, entry.text());
                prop_assert!(entry.text().chars().count() <= LONGEST);
            }
        }
    }
}
