//! What the keys do to the screen itself: the selection, help, questions back; and which of them reach the game.

use super::{
    Act,
    arrange::{Arrangement, Effect},
    choice,
    choice::Choice,
    entry::Entry,
};
use crate::{
    game::{Input, response::Response, solo::View},
    question::Kind,
};
use console::Key;

/// The part of the screen's state that the game does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pane {
    /// The option under the arrow.
    pub selected: usize,
    /// Whether the arrow has been moved: only then does a small screen follow it.
    pub moved: bool,
    /// What has been typed as an answer.
    pub entry: Entry,
    /// How far things have been put in order.
    pub arrangement: Arrangement,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cover {
    /// The keys, explained.
    Help,
    /// Whether they are sure about leaving the round.
    Sure(Act),
}

/// Whether letters are typed into an answer here, `q` among them.
#[must_use]
pub fn takes_every_letter(view: &View) -> bool {
    matches!(view, View::Asking { item, .. } if matches!(item.kind, Kind::Number | Kind::Open))
}

impl Pane {
    /// Takes one key; what it means for the round, if anything.
    pub fn key(&mut self, view: &View, key: &Key) -> Option<Act> {
        self.notice = None;
        let typing = takes_every_letter(view);
        if matches!(key, Key::Char('\u{4}')) || !typing && matches!(key, Key::Char('q' | 'Q')) {
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
            (_, View::Asking { .. }) if typing => return self.typed(key),
            (_, View::Asking { item, .. }) if item.kind == Kind::Order => {
                return self.order(item.options.len(), key);
            }
            (_, View::Asking { item, .. }) => return self.answer(&item.options, key),
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

    fn typed(&mut self, key: &Key) -> Option<Act> {
        if *key == Key::Enter {
            let text = self.entry.text();
            if text.trim().is_empty() {
                self.notice = Some("Type an answer first.".to_owned());
                return None;
            }
            return Some(Act::Play(Input::alone(Response::Text(text))));
        }
        self.entry.key(key);
        None
    }

    fn order(&mut self, count: usize, key: &Key) -> Option<Act> {
        match self.arrangement.key(count, key) {
            Effect::Answer(order) => return Some(Act::Play(Input::alone(Response::Order(order)))),
            Effect::Say(text) => self.notice = Some(text),
            Effect::Nothing => {}
        }
        (self.selected, self.moved) = (self.arrangement.cursor().0, true);
        None
    }

    fn answer(&mut self, options: &[String], key: &Key) -> Option<Act> {
        let pick = |index| Some(Act::Play(Input::alone(Response::Option(index))));
        let last = options.len().saturating_sub(1);
        let selected = match key {
            Key::ArrowUp | Key::BackTab => self.selected.checked_sub(1).unwrap_or(last),
            Key::ArrowDown | Key::Tab => (self.selected + 1) % options.len().max(1),
            Key::Home | Key::PageUp => 0,
            Key::End | Key::PageDown => last,
            Key::Enter => return pick(self.selected),
            Key::Char(typed) => match choice::key(options, *typed) {
                Choice::Option(index) => return pick(index),
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
    use crate::game::{solo::Header, view::Item};

    fn asking() -> View {
        let options = ["2", "3", "5"].map(str::to_owned).to_vec();
        View::Asking { header: HEADER, item: Item { options, ..item(Kind::Choice) }, until: None }
    }

    const HEADER: Header = Header { number: 1, total: 2, score: 0, streak: 0 };

    fn item(kind: Kind) -> Item {
        let stem = "How many?".to_owned();
        Item {
            kind,
            stem,
            picture: None,
            options: Vec::new(),
            has_options: false,
            unit: None,
            within: None,
            closest: false,
            worth: Some(1),
        }
    }

    #[track_caller]
    fn check(view: &View, keys: &[Key], expected: Option<Act>) -> Pane {
        let mut pane = Pane::default();
        let acts: Vec<Act> = keys.iter().filter_map(|key| pane.key(view, key)).collect();
        assert_eq!(acts, Vec::from_iter(expected), "{keys:?}");
        pane
    }

    fn answer(index: usize) -> Act {
        Act::Play(Input::alone(Response::Option(index)))
    }

    fn letters(text: &str) -> Vec<Key> {
        text.chars().map(|c| if c == '\n' { Key::Enter } else { Key::Char(c) }).collect()
    }

    #[test]
    fn a_typed_answer_takes_every_letter_but_the_question_mark() {
        let view = View::Asking { header: HEADER, item: item(Kind::Open), until: None };
        let text = |text: &str| Act::Play(Input::alone(Response::Text(text.to_owned())));
        check(&view, &letters("q\n"), Some(text("q")));
        check(&view, &letters("Quo vadis 5!\n"), Some(text("Quo vadis 5!")));
        check(&view, &letters("qu?qy\n"), Some(text("quy")));
        check(&view, &[letters("ab"), vec![Key::Escape], letters("nc\n")].concat(), Some(text("abc")));
        check(&view, &[letters("ab"), vec![Key::Escape], letters("y")].concat(), Some(Act::Back));
        check(&view, &[letters("ab"), vec![Key::Char('\u{4}')]].concat(), Some(Act::Play(Input::Leave)));
        let pane = check(&view, &letters("  \n"), None);
        assert_eq!(pane.notice.as_deref(), Some("Type an answer first."));
    }

    #[test]
    fn an_order_is_typed_or_carried_and_q_still_leaves() {
        let options = ["x", "y", "z"].map(str::to_owned).to_vec();
        let view = View::Asking { header: HEADER, item: Item { options, ..item(Kind::Order) }, until: None };
        let order = |order: &[usize]| Act::Play(Input::alone(Response::Order(order.to_vec())));
        check(&view, &letters("cab\n"), Some(order(&[2, 0, 1])));
        check(
            &view,
            &[letters(" "), vec![Key::ArrowDown], letters("\n\n")].concat(),
            Some(order(&[1, 0, 2])),
        );
        check(&view, &letters("cq"), Some(Act::Play(Input::Leave)));
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
