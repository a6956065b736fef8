//! What a reader made of a file, and the way from there to a pack that plays.

use super::{Format, notes::Notes};
use crate::{
    pack::{Draft, Pack, Problem, draft::DraftAnswer},
    question::fold::fold,
};
use std::{
    collections::{HashMap, HashSet},
    error, fmt,
};

/// What a reader made of a file.
#[derive(Debug, Clone)]
pub struct Import {
    /// The format it was read in.
    pub format: Format,
    /// The questions that could be read, unchecked.
    pub draft: Draft,
    /// The line (in a sheet the row) where each question of the draft begins, from 1. Empty for our own format,
    /// whose problems have places of their own.
    pub lines: Vec<usize>,
    /// What could not be carried.
    pub notes: Notes,
}

/// A file that cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Line and column, where the fault has them.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub todo: String,
}

impl Unreadable {
    pub(super) fn new(what: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { place: None, what: what.into(), todo: todo.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "{line}:{column}: ")?;
        }
        write!(f, "{}; {}", self.what, self.todo)
    }
}

impl error::Error for Unreadable {}

impl From<Problem> for Unreadable {
    fn from(problem: Problem) -> Self {
        Self { place: problem.place, what: problem.what, todo: problem.todo }
    }
}

/// Our own format.
pub(super) fn own(text: &str) -> Result<Import, Unreadable> {
    let draft = Draft::read(text)?;
    Ok(Import { format: Format::Houselights, draft, lines: Vec::new(), notes: Notes::default() })
}

impl Import {
    /// The pack of all questions that keep the rules; the others join the notes. A file in our own format has to
    /// keep them all.
    ///
    /// # Errors
    /// No question is left, or a pack in our own format has problems: all of them, in the order of the text.
    pub fn into_pack(mut self) -> Result<(Pack, Notes), (Vec<Problem>, Notes)> {
        if self.format == Format::Houselights {
            return match self.draft.check() {
                Ok(pack) => Ok((pack, self.notes)),
                Err(problems) => Err((problems, self.notes)),
            };
        }
        self.drop_equal_options();
        let sifted = self.draft.sift();
        let is_kept: HashSet<usize> = sifted.numbers.iter().copied().collect();
        let mut faults = HashMap::new();
        for problem in &sifted.problems {
            faults.entry(problem.question).or_insert(problem.what.as_str());
        }
        for (number, line) in (1..).zip(self.lines).filter(|(number, _)| !is_kept.contains(number)) {
            let fault = faults.get(&Some(number)).copied().unwrap_or_default();
            self.notes.left_out(line, "what no pack can hold", fault);
        }
        self.notes.sort();
        match sifted.pack {
            Some(pack) => Ok((pack, self.notes)),
            None => Err((sifted.problems, self.notes)),
        }
    }

    /// Options that a player could not tell apart: only the first stays.
    fn drop_equal_options(&mut self) {
        for (question, &line) in self.draft.questions.iter_mut().zip(&self.lines) {
            let (Some(DraftAnswer::Text(key)), Some(wrong)) = (&question.answer, &mut question.wrong) else {
                continue;
            };
            if all_sketches_differ(key, wrong) {
                continue;
            }
            let mut seen = vec![fold(key)];
            wrong.retain(|option| {
                let folded = fold(option);
                let is_new = !seen.contains(&folded);
                if is_new {
                    seen.push(folded);
                } else {
                    self.notes.lost(line, "an option that equals another", option);
                }
                is_new
            });
        }
    }
}

/// Whether a quick look shows that no two options are equal after folding, which takes a hundred times longer.
fn all_sketches_differ(key: &str, wrong: &[String]) -> bool {
    let Some(mut sketches) =
        std::iter::once(key).chain(wrong.iter().map(String::as_str)).map(sketch).collect::<Option<Vec<_>>>()
    else {
        return false;
    };
    sketches.sort_unstable();
    sketches.windows(2).all(|pair| pair[0] != pair[1])
}

/// The letters and digits of a text: the same for all texts that fold to the same. `None` where only folding can tell.
fn sketch(text: &str) -> Option<String> {
    if !text.is_ascii() || text.contains('&') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let bare = ["the", "an", "a"]
        .iter()
        .find_map(|article| {
            bare.strip_prefix(article).filter(|rest| rest.starts_with(|c: char| !c.is_ascii_alphanumeric()))
        })
        .unwrap_or(bare);
    let sketch: String = bare.chars().filter(char::is_ascii_alphanumeric).collect();
    (!sketch.is_empty()).then_some(sketch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_that_fold_to_the_same_have_one_sketch(
            one in "(The |A |an |the)?[a-cA-C .,!+#%$1-]{0,6}",
            other in "(The |A |an |the)?[a-cA-C .,!+#%$1-]{0,6}",
        ) {
            if let (Some(a), Some(b)) = (sketch(&one), sketch(&other))
                && fold(&one) == fold(&other)
            {
                prop_assert_eq!(a, b, "{:?} and {:?}", one, other);
            }
        }
    }
}
