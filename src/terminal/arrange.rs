//! Things being put in order: letters call them up one after the other, or the arrows carry them about.

use super::choice;
use console::Key;

/// An order in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Places of the screen, the first thing first; empty while nothing has been touched.
    order: Vec<usize>,
    /// The line under the arrow.
    cursor: usize,
    /// How many letters have been typed: so many things at the top are in place.
    placed: usize,
    /// Whether the thing under the arrow moves with it.
    held: bool,
    /// Whether anything was done that makes Enter an answer.
    touched: bool,
}

/// What a key does to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// It is the answer.
    Answer(Vec<usize>),
    /// It is not yet; something to say.
    Say(String),
    /// Only the screen changes.
    Nothing,
}

impl Arrangement {
    /// The things as they stand now, as places of the screen.
    #[must_use]
    pub fn order(&self, count: usize) -> Vec<usize> {
        if self.order.len() == count { self.order.clone() } else { (0..count).collect() }
    }

    /// The line under the arrow, and whether what stands there is held.
    #[must_use]
    pub fn cursor(&self) -> (usize, bool) {
        (self.cursor, self.held)
    }

    /// How many things were called up by their letters so far.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.placed
    }

    /// Takes a key while `count` things are shown.
    pub fn key(&mut self, count: usize, key: &Key) -> Effect {
        let Some(last) = count.checked_sub(1) else { return Effect::Nothing };
        self.order = self.order(count);
        self.cursor = self.cursor.min(last);
        match key {
            Key::ArrowUp | Key::BackTab => self.go(self.cursor.checked_sub(1).unwrap_or(last)),
            Key::ArrowDown | Key::Tab => self.go(if self.cursor == last { 0 } else { self.cursor + 1 }),
            Key::Home | Key::PageUp => self.go(0),
            Key::End | Key::PageDown => self.go(last),
            Key::Char(' ') => {
                self.held = !self.held;
                self.touched = true;
            }
            Key::Backspace => {
                self.placed = self.placed.saturating_sub(1);
                self.cursor = self.placed.min(last);
                self.held = false;
            }
            Key::Enter if self.held => self.held = false,
            Key::Enter if self.touched => return Effect::Answer(self.order.clone()),
            Key::Enter => {
                self.touched = true;
                return Effect::Say("Enter once more answers with the order as it stands.".to_owned());
            }
            Key::Char(typed) if typed.is_ascii_alphabetic() => return self.call(*typed, last),
            _ => {}
        }
        Effect::Nothing
    }

    /// Moves the arrow, and what it holds.
    fn go(&mut self, to: usize) {
        if self.held {
            let thing = self.order.remove(self.cursor);
            self.order.insert(to, thing);
            // What was typed before no longer says what is in place.
            self.placed = 0;
        }
        self.cursor = to;
    }

    /// Puts the thing with this letter behind those that were called before.
    fn call(&mut self, typed: char, last: usize) -> Effect {
        let wanted = (0..=last).find(|&place| choice::letter(place) == typed.to_ascii_uppercase());
        let Some(at) = wanted.and_then(|wanted| self.order.iter().position(|place| *place == wanted)) else {
            return Effect::Say(format!("A to {} are to be put in order here.", choice::letter(last)));
        };
        if at < self.placed {
            let letter = typed.to_ascii_uppercase();
            return Effect::Say(format!("{letter} is in place already; Backspace takes the last one back."));
        }
        let thing = self.order.remove(at);
        self.order.insert(self.placed, thing);
        self.cursor = self.placed;
        self.placed += 1;
        (self.held, self.touched) = (false, true);
        Effect::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(keys: &[Key], expect: Option<&[usize]>) -> Vec<String> {
        let mut arrangement = Arrangement::default();
        let (mut said, mut answer) = (Vec::new(), None);
        for key in keys {
            match arrangement.key(4, key) {
                Effect::Answer(order) => answer = Some(order),
                Effect::Say(text) => said.push(text),
                Effect::Nothing => {}
            }
        }
        assert_eq!(answer.as_deref(), expect, "{keys:?}");
        said
    }

    fn typed(text: &str) -> Vec<Key> {
        text.chars().map(|c| if c == '\n' { Key::Enter } else { Key::Char(c) }).collect()
    }

    #[test]
    fn letters_call_things_into_place() {
        check(&typed("bdac\n"), Some(&[1, 3, 0, 2]));
        check(&typed("d\n"), Some(&[3, 0, 1, 2]));
        check(&[typed("ba"), vec![Key::Backspace], typed("dac\n")].concat(), Some(&[1, 3, 0, 2]));
        let said = check(&typed("bbe"), None);
        assert_eq!(
            said,
            [
                "B is in place already; Backspace takes the last one back.",
                "A to D are to be put in order here."
            ]
        );
    }

    #[test]
    fn space_picks_a_thing_up_and_the_arrows_carry_it() {
        let (up, down) = (Key::ArrowUp, Key::ArrowDown);
        let space = Key::Char(' ');
        check(&[down.clone(), space.clone(), up.clone(), space.clone(), Key::Enter], Some(&[1, 0, 2, 3]));
        check(&[space.clone(), Key::End, Key::Enter, Key::Enter], Some(&[1, 2, 3, 0]));
        check(&[up, space, down, Key::Enter, Key::Enter], Some(&[3, 0, 1, 2]));
    }

    #[test]
    fn an_order_that_was_not_touched_is_answered_with_on_the_second_enter() {
        assert_eq!(check(&typed("\n"), None), ["Enter once more answers with the order as it stands."]);
        check(&typed("\n\n"), Some(&[0, 1, 2, 3]));
    }

    proptest! {
        #[test]
        fn nothing_is_ever_lost(count in 1usize..=10, keys in prop::collection::vec(prop_oneof![
            Just(Key::ArrowUp), Just(Key::ArrowDown), Just(Key::Char(' ')), Just(Key::Backspace), Just(Key::Enter),
            Just(Key::End), Just(Key::Home), proptest::char::range('a', 'k').prop_map(Key::Char),
        ], 0..60)) {
            let mut arrangement = Arrangement::default();
            for key in keys {
                arrangement.key(count, &key);
                let mut each = arrangement.order(count);
                each.sort_unstable();
                prop_assert!(each.into_iter().eq(0..count));
                prop_assert!(arrangement.cursor().0 < count);
            }
        }
    }
}
