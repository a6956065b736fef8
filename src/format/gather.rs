//! Where readers put what they read: texts are made fit for a pack, whatever cannot be kept is noted.

use super::{Format, import::Import, notes::Notes};
use crate::pack::{
    Draft,
    draft::{DraftAnswer, DraftQuestion},
};
use std::{collections::HashSet, mem};

/// No file gives more questions.
const MOST: usize = 100_000;

/// The most wrong options that a choice can have.
const MOST_WRONG: usize = 9;

/// A draft that grows question by question.
#[derive(Debug, Default)]
pub(super) struct Gather {
    pub(super) draft: Draft,
    pub(super) notes: Notes,
    lines: Vec<usize>,
    ids: HashSet<String>,
}

impl Gather {
    /// Makes room for so many questions.
    pub(super) fn expect(&mut self, count: usize) {
        let count = count.min(MOST);
        self.draft.questions.reserve_exact(count);
        self.lines.reserve_exact(count);
    }

    /// Keeps a question that begins on `line`, or notes why it cannot be kept.
    pub(super) fn keep(&mut self, line: usize, mut question: DraftQuestion) {
        question.ask = question.ask.map(clean);
        let ask = question.ask.take().unwrap_or_default();
        if self.lines.len() == MOST {
            return self.notes.left_out(line, "a question beyond the 100,000th", &ask);
        }
        if ask.is_empty() {
            return self.notes.left_out(line, "a question without a text", "");
        }
        if let Err(why) = self.options(line, &ask, &mut question) {
            return self.notes.left_out(line, why, &ask);
        }
        for text in
            [&mut question.story, &mut question.category, &mut question.credits, &mut question.relation]
        {
            *text = mem::take(text).map(clean).filter(|text| !text.is_empty());
        }
        question.tags =
            mem::take(&mut question.tags).into_iter().map(clean).filter(|t| !t.is_empty()).collect();
        if question.seconds.is_some_and(|seconds| !(1..=3600).contains(&seconds)) {
            question.seconds = None;
            self.notes.lost(line, "a time limit out of range", &ask);
        }
        question.id = question.id.map(clean).filter(|id| !id.is_empty());
        if let Some(id) = &question.id
            && !self.ids.insert(id.clone())
        {
            question.id = None;
            self.notes.lost(line, "an id that an earlier question has", &ask);
        }
        question.ask = Some(ask);
        self.draft.questions.push(question);
        self.lines.push(line);
    }

    /// Makes key and options fit; a reason to leave the question out otherwise.
    fn options(&mut self, line: usize, ask: &str, question: &mut DraftQuestion) -> Result<(), &'static str> {
        let Some(DraftAnswer::Text(key)) = question.answer.take() else {
            return Err("no right answer is given");
        };
        let key = clean(key);
        if key.is_empty() {
            return Err("the right answer is empty");
        }
        if let Some(accept) = question.accept.take() {
            let accept: Vec<String> = accept.into_iter().map(clean).filter(|text| !text.is_empty()).collect();
            question.accept = Some(accept).filter(|accept| !accept.is_empty());
        }
        if question.kind.is_none() {
            let given = question.wrong.take().unwrap_or_default();
            let mut wrong: Vec<String> = Vec::with_capacity(given.len());
            for option in given {
                let option = clean(option);
                if option.is_empty() {
                    self.notes.lost(line, "an empty option", ask);
                } else if option == key || wrong.contains(&option) {
                    self.notes.lost(line, "an option that equals another", &option);
                } else if wrong.len() == MOST_WRONG {
                    self.notes.lost(line, "an option beyond the tenth", &option);
                } else {
                    wrong.push(option);
                }
            }
            if wrong.is_empty() {
                return Err("no wrong option is given");
            }
            if is_truth(&key) && wrong.len() == 1 && is_truth(&wrong[0]) {
                question.kind = Some("true-false".to_owned());
            }
            question.wrong = Some(wrong);
        }
        question.answer = Some(DraftAnswer::Text(key));
        Ok(())
    }

    /// Everything, with what the whole file says of itself made fit.
    pub(super) fn finish(mut self, format: Format) -> Import {
        let Draft { title, language, credits, licence, .. } = &mut self.draft;
        for text in [title, language, credits, licence] {
            *text = mem::take(text).map(clean).filter(|text| !text.is_empty());
        }
        self.notes.sort();
        Import { format, draft: self.draft, lines: self.lines, notes: self.notes }
    }
}

/// A choice as most formats give it.
pub(super) fn choice(ask: impl Into<String>, key: impl Into<String>, wrong: Vec<String>) -> DraftQuestion {
    DraftQuestion {
        ask: Some(ask.into()),
        answer: Some(DraftAnswer::Text(key.into())),
        wrong: Some(wrong),
        ..DraftQuestion::default()
    }
}

/// A typed answer with its other spellings.
pub(super) fn open(ask: impl Into<String>, key: impl Into<String>, accept: Vec<String>) -> DraftQuestion {
    DraftQuestion {
        kind: Some("open".to_owned()),
        ask: Some(ask.into()),
        answer: Some(DraftAnswer::Text(key.into())),
        accept: Some(accept),
        ..DraftQuestion::default()
    }
}

fn is_truth(option: &str) -> bool {
    option.eq_ignore_ascii_case("true") || option.eq_ignore_ascii_case("false")
}

/// A text as a pack can hold it: one line, no control characters, no marks that turn the direction, no blanks around.
pub(super) fn clean(mut text: String) -> String {
    let unfit = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // Unfit letters begin with one of these bytes; most texts have none and need no second look.
    let suspicious = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe2);
    // Many at once, which is several times as fast as one after the other.
    let mut chunks = text.as_bytes().chunks(32);
    if chunks.any(|chunk| chunk.iter().fold(false, |any, byte| any | suspicious(*byte)))
        && text.contains(unfit)
    {
        text = text.replace(unfit, " ").split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let trimmed = text.trim();
    if trimmed.len() == text.len() { text } else { trimmed.to_owned() }
}
