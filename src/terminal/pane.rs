//! What the keys do to the screen itself: the selection, help, questions back; and which of them reach the game.

use super::{Act, choice, choice::Choice};
use crate::game::{Input, view::View};
use console::Key;

/// The part of the screen's state that the game does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pane {
    /// The option under the arrow.
    pub selected: usize,
    /// Whether the arrow has been moved: only then does a small screen follow it.
    pub moved: bool,
    /// Whether the source line is shown.
    pub source: bool,
    /// Lines a reveal is moved by on a small screen.
    pub scroll: isize,
    /// Something said in passing, until the next key.
    pub notice: Option<String>,
    /// Something that covers the question.
    pub cover: Option<Cover>,
}

/// What can cover a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// The keys, explained.
    Help,
    /// Whether they are sure about leaving the round.
    Sure(Act),
}

impl Pane {
    /// Takes one key; what it means for the round, if anything.
    pub fn key(&mut self, view: &View, key: &Key) -> Option<Act> {
        self.notice = None;
        if matches!(key, Key::Char('q' | 'Q' | '\u{4}')) {
            return Some(Act::Play(Input::Leave));
        }
        match self.cover.take() {
            Some(Cover::Help) => return None,
            Some(Cover::Sure(act)) => return matches!(key, Key::Char('y' | 'Y') | Key::Enter).then_some(act),
            None => {}
        }
        match (key, view) {
            (Key::Char('?'), _) => self.cover = Some(Cover::Help),
            (Key::Escape, _) => self.cover = Some(Cover::Sure(Act::Back)),
            (_, View::Asking { options, .. }) => return self.answer(options, key),
            (_, View::Revealed { evidence, .. }) => match key {
                Key::Enter | Key::Char(' ') => return Some(Act::Play(Input::Next)),
                Key::Char('s' | 'S') if evidence.is_empty() => {
                    self.notice = Some("This question names no source.".to_owned());
                }
                Key::Char('s' | 'S') => {
                    self.source = !self.source;
                    self.scroll = 0;
                }
                Key::Char('!') => return Some(Act::Report),
                Key::Char('n' | 'N') => self.cover = Some(Cover::Sure(Act::New)),
                Key::ArrowUp => self.scroll -= 1,
                Key::ArrowDown => self.scroll += 1,
                _ => {}
            },
            (_, View::Over(_)) => {}
        }
        None
    }

    fn answer(&mut self, options: &[String], key: &Key) -> Option<Act> {
        let last = options.len().saturating_sub(1);
        let selected = match key {
            Key::ArrowUp | Key::BackTab => self.selected.checked_sub(1).unwrap_or(last),
            Key::ArrowDown | Key::Tab => (self.selected + 1) % options.len().max(1),
            Key::Home | Key::PageUp => 0,
            Key::End | Key::PageDown => last,
            Key::Enter => return Some(Act::Play(Input::Answer(self.selected))),
            Key::Char(typed) => match choice::key(options, *typed) {
                Choice::Option(index) => return Some(Act::Play(Input::Answer(index))),
                Choice::Past => {
                    self.notice = Some(format!("A to {} answer here.", choice::letter(last)));
                    return None;
                }
                Choice::Either(other) => {
                    let letter = choice::letter(other);
                    self.notice =
                        Some(format!("{typed} is also the text of {letter}: press a letter, please."));
                    other
                }
                Choice::No => return None,
            },
            _ => return None,
        };
        (self.selected, self.moved) = (selected, true);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::view::Header;

    fn asking() -> View {
        View::Asking {
            header: Header { number: 1, total: 2, score: 0, streak: 0 },
            stem: "How many?".to_owned(),
            options: vec!["2".to_owned(), "3".to_owned(), "5".to_owned()],
            until: None,
        }
    }

    #[track_caller]
    fn check(view: &View, keys: &[Key], expected: Option<Act>) -> Pane {
        let mut pane = Pane::default();
        let acts: Vec<Act> = keys.iter().filter_map(|key| pane.key(view, key)).collect();
        assert_eq!(acts, Vec::from_iter(expected), "{keys:?}");
        pane
    }

    const fn answer(index: usize) -> Act {
        Act::Play(Input::Answer(index))
    }

    #[test]
    fn letters_digits_and_arrows_answer() {
        check(&asking(), &[Key::Char('c')], Some(answer(2)));
        check(&asking(), &[Key::Char('B')], Some(answer(1)));
        check(&asking(), &[Key::Char('1')], Some(answer(0)));
        check(&asking(), &[Key::ArrowDown, Key::Enter], Some(answer(1)));
        check(&asking(), &[Key::ArrowUp, Key::Enter], Some(answer(2)));
        check(&asking(), &[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::Enter], Some(answer(0)));
    }

    #[test]
    fn a_digit_that_is_another_options_text_only_moves_the_arrow() {
        let pane = check(&asking(), &[Key::Char('3')], None);
        assert_eq!(pane.selected, 1);
        assert!(pane.notice.is_some());
    }

    #[test]
    fn a_letter_past_the_options_says_which_ones_there_are() {
        let pane = check(&asking(), &[Key::Char('e')], None);
        assert_eq!(pane.notice.as_deref(), Some("A to C answer here."));
    }

    #[test]
    fn escape_asks_before_it_leaves_and_q_does_not() {
        check(&asking(), &[Key::Escape, Key::Char('n')], None);
        check(&asking(), &[Key::Escape, Key::Escape], None);
        check(&asking(), &[Key::Escape, Key::Char('y')], Some(Act::Back));
        check(&asking(), &[Key::Char('q')], Some(Act::Play(Input::Leave)));
        check(&asking(), &[Key::Char('?'), Key::Char('q')], Some(Act::Play(Input::Leave)));
    }

    #[test]
    fn a_key_that_closes_help_does_not_answer() {
        check(&asking(), &[Key::Char('?'), Key::Char('a')], None);
    }
}
