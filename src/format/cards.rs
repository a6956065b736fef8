//! Cards: a term, a separator that people choose, its definition. The wrong options are other cards' definitions.

use super::{
    gather::{Gather, choice, clean},
    import::Unreadable,
    markup,
};
use crate::question::seed::Seed;
use rand::seq::SliceRandom as _;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What people put between term and definition, the surest first.
const SEPARATORS: [&str; 13] =
    ["\t", "/////", "|||", "||", "---", "::", " | ", "|", " — ", " – ", " - ", ";", ","];

/// How many wrong options are drawn.
const WRONG: usize = 3;

/// From how many definitions of about the same length they are drawn: a short one among long ones would stand out.
const NEAR: usize = 24;

/// A term with more definitions than this may stay without wrong ones.
const MOST_RIGHT: usize = 100;

/// Length in characters, lower case, and as it is written.
type Definition = (usize, String, String);

/// A card on its way to a question.
#[derive(Debug, Default)]
pub(super) struct Card {
    pub(super) line: usize,
    pub(super) term: String,
    pub(super) definition: String,
    pub(super) tags: Vec<String>,
}

pub(super) fn read(text: &str, gather: &mut Gather) -> Result<(), Unreadable> {
    let lines: Vec<(usize, &str)> =
        (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let mut cards = Vec::with_capacity(lines.len());
    if let Some(separator) = separator(&lines.iter().map(|(_, line)| *line)) {
        for (line, text) in lines {
            match text.split_once(separator) {
                Some((term, definition)) => cards.push(card(line, term, definition)),
                None => gather.notes.left_out(line, "a line without the separator of the others", text),
            }
        }
    } else {
        if lines.len() < 4 || lines.len() % 2 == 1 {
            return Err(Unreadable::new(
                "no separator stands in most of its lines",
                "put a tab between term and definition",
            ));
        }
        gather.notes.mended(1, "terms and definitions on lines of their own", lines[0].1);
        cards.extend(lines.chunks_exact(2).map(|pair| card(pair[0].0, pair[0].1, pair[1].1)));
    }
    keep(cards, gather);
    Ok(())
}

fn card(line: usize, term: &str, definition: &str) -> Card {
    Card { line, term: field(term), definition: field(definition), tags: Vec::new() }
}

/// A field without quotes around it and without markup.
fn field(text: &str) -> String {
    let text = text.trim();
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let text = quoted.map_or_else(|| text.to_owned(), |text| text.replace("\"\"", "\""));
    clean(markup::plain(&text).text.into_owned())
}

/// The separator that stands in nine of ten lines.
pub(super) fn separator<'t>(lines: &(impl Iterator<Item = &'t str> + Clone)) -> Option<&'static str> {
    let count = lines.clone().count();
    SEPARATORS.into_iter().find(|separator| {
        let with = lines.clone().filter(|line| line.contains(separator)).count();
        count > 1 && with * 10 >= count * 9
    })
}

/// Makes a choice of each card, always the same one.
pub(super) fn keep(cards: Vec<Card>, gather: &mut Gather) {
    let mut definitions: BTreeSet<Definition> = BTreeSet::new();
    // A term on several cards has several right definitions; none of them may be wrong.
    let mut of_term: HashMap<String, HashSet<String>> = HashMap::new();
    let mut seen = HashSet::new();
    for card in &cards {
        let folded = card.definition.to_lowercase();
        of_term.entry(card.term.to_lowercase()).or_default().insert(folded.clone());
        if !folded.is_empty() && seen.insert(folded.clone()) {
            definitions.insert((card.definition.chars().count(), folded, card.definition.clone()));
        }
    }
    let definitions: Vec<Definition> = definitions.into_iter().collect();
    let none = HashSet::new();
    for Card { line, term, definition, tags } in cards {
        let right = of_term.get(&term.to_lowercase()).unwrap_or(&none);
        let length = definition.chars().count();
        let at = definitions.partition_point(|(other, ..)| *other < length);
        // The window grows with what it may hold of right definitions.
        let reach = NEAR / 2 + right.len().min(MOST_RIGHT);
        let near = &definitions[at.saturating_sub(reach)..(at + reach).min(definitions.len())];
        let wrong = near.iter().filter(|(_, folded, _)| !right.contains(folded));
        let mut others: Vec<&String> = wrong.map(|(.., definition)| definition).collect();
        let mut chance = Seed::default().rng(&format!("{term}\n{definition}"));
        let (drawn, _) = others.partial_shuffle(&mut chance, WRONG);
        let wrong: Vec<String> = drawn.iter().map(|other| (*other).clone()).collect();
        if wrong.is_empty() && !definition.is_empty() {
            gather.notes.left_out(line, "no other definition to be a wrong option", &term);
            continue;
        }
        let mut question = choice(term, definition, wrong);
        question.tags = tags;
        gather.keep(line, question);
    }
}

#[cfg(test)]
mod tests {
    use crate::format::{Format, read};

    #[test]
    fn any_separator_is_found_and_wrong_options_are_other_definitions() {
        for separator in ["\t", "/////", " | ", "---", " - "] {
            let text = ["red,blood", "green,grass", "Green,leaf", "blue,sky", "odd"]
                .map(|l| l.replace(',', separator));
            let text = text[..4].join("\r\n") + &format!("\nyellow{separator}sun\n").repeat(6) + &text[4];
            let import = read(Format::Quizlet, text.as_bytes()).unwrap();
            let items = &import.draft.questions;
            assert_eq!(items.len(), 10, "{separator}");
            assert_eq!(items[0].answer, Some("blood".into()));
            let green = items[1].wrong.as_deref().unwrap();
            assert!(green.len() == 3 && !green.contains(&"leaf".to_owned()), "{green:?}");
            let again = read(Format::Quizlet, text.as_bytes()).unwrap();
            assert_eq!(again.draft.questions[1].wrong, items[1].wrong, "drawn anew");
            let note = &import.notes.all()[0];
            assert_eq!(note.to_string(), "left out: a line without the separator of the others (“odd”)");
        }
    }

    #[test]
    fn terms_and_definitions_may_stand_on_lines_of_their_own() {
        let import = read(Format::Quizlet, "\u{feff}red\nblood\n\ngreen\ngrass\n".as_bytes()).unwrap();
        assert_eq!(import.draft.questions[1].answer, Some("grass".into()));
        assert_eq!(import.lines, [1, 4]);
        assert!(read(Format::Quizlet, b"red\nblood\ngreen\n").is_err());
    }
}
