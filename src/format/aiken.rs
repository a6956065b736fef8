//! Moodle's Aiken: a line with the question, a line an option, `ANSWER:` with the letter of the right one.

use super::{
    gather::{Gather, choice},
    notes::Notes,
    shuffle,
    survives::{Carried, PackCarried, why_not},
};
use crate::{pack::Pack, question::Answer};
use std::fmt::Write as _;

/// A question as far as it has been read.
struct Begun {
    line: usize,
    ask: String,
    options: Vec<String>,
}

pub(super) fn read(text: &str, gather: &mut Gather) {
    let bare = !text.lines().any(|line| marked_option(line.trim_ascii()).is_some());
    let mut begun: Option<Begun> = None;
    let mut after_gap = true;
    let mut last = 0;
    for (number, line) in (1..).zip(text.lines()) {
        last = number;
        let line = line.trim_ascii();
        // To Moodle a line of one letter is nothing.
        if line.len() < 2 {
            after_gap |= line.is_empty();
            continue;
        }
        let before = begun.as_ref().map_or(0, |begun| begun.options.len());
        let unmarked = || bare_option(line, before).filter(|_| bare && begun.is_some());
        if let Some(option) = marked_option(line).or_else(unmarked) {
            match &mut begun {
                Some(begun) => begun.options.push(option.trim().to_owned()),
                None => gather.notes.left_out(number, "an option without a question before it", line),
            }
        } else if let Some(letters) = line.strip_prefix("ANSWER:") {
            close(number, letters, begun.take(), gather, bare);
        } else {
            match &mut begun {
                Some(begun) if begun.options.is_empty() && !after_gap => {
                    gather.notes.mended(number, "a question of more than one line", line);
                    begun.ask.push(' ');
                    begun.ask.push_str(line);
                }
                _ => {
                    unfinished(number, begun.take(), gather);
                    begun = Some(Begun { line: number, ask: line.to_owned(), options: Vec::new() });
                }
            }
        }
        after_gap = false;
    }
    unfinished(last, begun, gather);
}

/// The text behind `A) ` or `A.`.
fn marked_option(line: &str) -> Option<&str> {
    match line.as_bytes() {
        [b'A'..=b'Z', b')' | b'.', ..] => Some(&line[2..]),
        _ => None,
    }
}

/// The text behind a letter and a blank, in files that have no other mark, where the letter is the next one.
fn bare_option(line: &str, before: usize) -> Option<&str> {
    match line.as_bytes() {
        [letter @ b'A'..=b'Z', b' ' | b'\t', ..] if usize::from(letter - b'A') == before => Some(&line[2..]),
        _ => None,
    }
}

/// A question that another one, or the end of the file, breaks off.
fn unfinished(line: usize, begun: Option<Begun>, gather: &mut Gather) {
    if let Some(begun) = begun {
        gather.notes.left_out(line, "a question without an ANSWER line before this one", &begun.ask);
    }
}

fn close(line: usize, letters: &str, begun: Option<Begun>, gather: &mut Gather, bare: bool) {
    let Some(Begun { line: start, ask, mut options }) = begun else {
        return gather.notes.left_out(line, "an ANSWER line without a question before it", letters);
    };
    if options.len() < 2 {
        return gather.notes.left_out(line, "fewer than two options", &ask);
    }
    let letters = letters.trim();
    let letter = letters.chars().next().unwrap_or(' ').to_ascii_uppercase();
    let index = u32::from(letter).checked_sub(u32::from('A')).and_then(|index| usize::try_from(index).ok());
    let Some(index) = index.filter(|index| *index < options.len()) else {
        return gather.notes.left_out(line, "its ANSWER is none of the options", &ask);
    };
    if bare {
        gather.notes.mended(start, "options without a bracket or a point after their letters", &ask);
    }
    if letters.contains(',') {
        gather.notes.lost(line, "its other right answers, as in Moodle", &ask);
    }
    let key = options.remove(index);
    gather.keep(start, choice(ask, key, options));
}

/// Writes a pack. Aiken has no place for anything but questions: a line of credits would be one.
pub(super) fn write(pack: &Pack, notes: &mut Notes) -> String {
    PackCarried::default().note(pack, notes);
    let mut out = String::new();
    for (number, question) in (1..).zip(&pack.questions) {
        let Some((options, key)) = shuffle::placed(question) else {
            notes.left_out(number, why_not(&question.answer), &question.ask);
            continue;
        };
        Carried::default().note(number, question, false, notes);
        let letters = 'A'..='Z';
        // A no-break space, which readers trim, keeps a stem like “A.I. is …” from being an option.
        let ask = &question.ask;
        let guard = marked_option(ask).is_some() || ask.starts_with("ANSWER:") || ask.len() < 2;
        let _ = writeln!(out, "{}{ask}", if guard { "\u{a0}" } else { "" });
        for (letter, option) in letters.clone().zip(&options) {
            let _ = writeln!(out, "{letter}) {option}");
        }
        let _ = writeln!(out, "ANSWER: {}\n", letters.clone().nth(key).unwrap_or('A'));
        debug_assert!(!matches!(question.answer, Answer::Open { .. }), "an open question has no options");
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, Import, read};

    fn import(text: &str) -> Import {
        read(Format::Aiken, text.as_bytes()).unwrap()
    }

    fn said(import: &Import) -> Vec<String> {
        import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect()
    }

    #[test]
    fn bad_items_are_told_on_the_lines_where_moodle_tells_them() {
        let import = import(
            "Too few\nA) One\nANSWER: A\n\nA) Nobody\n\nANSWER: B\n\n  Good\n  A)Yes\n\tB. No\n  ANSWER: b\n\n\
             Broken off\nA) x\nB) y\nNext\nA) x\nB) y\nANSWER: C\nThe last",
        );
        assert_eq!(import.lines, [9]);
        assert_eq!(import.draft.questions[0].answer, Some("No".into()));
        assert_eq!(
            said(&import),
            [
                "3: left out: fewer than two options (“Too few”)",
                "5: left out: an option without a question before it (“A) Nobody”)",
                "7: left out: an ANSWER line without a question before it (“B”)",
                "17: left out: a question without an ANSWER line before this one (“Broken off”)",
                "20: left out: its ANSWER is none of the options (“Next”)",
                "21: left out: a question without an ANSWER line before this one (“The last”)",
            ]
        );
    }

    #[test]
    fn dialects_are_read_and_named() {
        let lines = import("Read this:\nWho is it?\nA) x\nB) y\nANSWER: A,B\n");
        assert_eq!(lines.draft.questions[0].ask.as_deref(), Some("Read this: Who is it?"));
        assert_eq!(
            said(&lines),
            [
                "2: read all the same: a question of more than one line (“Who is it?”)",
                "5: kept without its other right answers, as in Moodle (“Read this: Who is it?”)",
            ]
        );
        let bare = import("A man, a plan?\nA Canal\nB Panama\nANSWER: B\n");
        assert_eq!(bare.draft.questions[0].answer, Some("Panama".into()));
        assert_eq!(bare.notes.count(crate::format::Fate::Mended), 1);
    }
}
