//! OpenTriviaQA: blocks of `#Q` with the question, `^` with the right answer, then a letter and a blank an option.

use super::gather::{Gather, choice};

const CREDITS: &str = "OpenTriviaQA, github.com/uberspot/OpenTriviaQA";
const LICENCE: &str = "CC BY-SA 4.0";

/// A block as far as it has been read.
struct Block<'t> {
    line: usize,
    ask: String,
    key: Option<String>,
    options: Vec<String>,
    /// Lines that belong nowhere.
    stray: Option<(usize, &'t str)>,
}

pub(super) fn read(text: &str, gather: &mut Gather) {
    gather.draft.credits = Some(CREDITS.to_owned());
    gather.draft.licence = Some(LICENCE.to_owned());
    let mut block: Option<Block<'_>> = None;
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(ask) = line.strip_prefix("#Q") {
            close(block.take(), gather);
            block = Some(Block {
                line: number,
                ask: ask.trim().to_owned(),
                key: None,
                options: Vec::new(),
                stray: None,
            });
            continue;
        }
        let Some(open) = &mut block else {
            if !line.trim().is_empty() {
                gather.notes.left_out(number, "a line outside of any question", line);
            }
            continue;
        };
        if line.trim().is_empty() {
            // A stem may have an empty line in it; a block with options is over.
            if !open.options.is_empty() {
                close(block.take(), gather);
            }
        } else if let Some(key) = line.strip_prefix('^') {
            open.key = Some(key.trim().to_owned());
        } else if let Some(option) = option(line, open.options.len()).filter(|_| open.key.is_some()) {
            open.options.push(option.trim().to_owned());
        } else if open.key.is_none() {
            open.ask.push(' ');
            open.ask.push_str(line.trim());
        } else if let Some(last) = open.options.last_mut() {
            last.push(' ');
            last.push_str(line.trim());
        } else {
            open.stray.get_or_insert((number, line));
        }
    }
    close(block, gather);
}

/// The text of an option line: the letter that is next, or in a careless file any one, then a blank or nothing.
fn option(line: &str, before: usize) -> Option<&str> {
    let letter = line.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = &line[1..];
    let is_next = usize::from(letter as u8 - b'A') == before;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest).filter(|_| is_next || before == 0)
}

fn close(block: Option<Block<'_>>, gather: &mut Gather) {
    let Some(Block { line, ask, key, mut options, stray }) = block else { return };
    if let Some((number, text)) = stray {
        gather.notes.lost(number, "a line that is no option", text);
    }
    let Some(key) = key else { return gather.notes.left_out(line, "no right answer is given", &ask) };
    let Some(at) = options.iter().position(|option| *option == key) else {
        return gather.notes.left_out(line, "its right answer is none of the options", &ask);
    };
    let key = options.remove(at);
    gather.keep(line, choice(ask, key, options));
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn blocks_of_every_sort_are_read() {
        let text = "\n#Q Which of these\nis red?\n^ Blood\nA Grass\nB Blood\nC \nD Grass\n\n#Q Is it?\n^ False\nA True\nB False\n\
                    #Q Is she?\n^ Perhaps\nA Yes\nB No\n\nlost\n#Q Open?";
        let import = read(Format::OpenTriviaQa, text.as_bytes()).unwrap();
        let items = &import.draft.questions;
        assert_eq!(items[0].ask.as_deref(), Some("Which of these is red?"));
        assert_eq!(items[0].wrong.as_deref().unwrap(), ["Grass"]);
        assert_eq!((items[1].kind.as_deref(), import.lines[1]), (Some("true-false"), 10));
        let said: Vec<_> = import.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect();
        assert_eq!(
            said,
            [
                "2: kept without an empty option (“Which of these is red?”)",
                "2: kept without an option that equals another (“Grass”)",
                "14: left out: its right answer is none of the options (“Is she?”)",
                "19: left out: a line outside of any question (“lost”)",
                "20: left out: no right answer is given (“Open?”)",
            ]
        );
    }
}
