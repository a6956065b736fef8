//! A question is in the pack twice.
//!
//! A round never holds both, so one of them only keeps another question out; and whoever plays twice hears it twice.
//!
//! Instead: keep the better of the two, with what the other has to add as its story.

use super::{Item, Seen};
use crate::question::fold::fold;
use std::collections::HashMap;

pub(super) fn see(questions: &[Item<'_>]) -> Vec<(usize, Seen)> {
    let mut first: HashMap<_, usize> = HashMap::new();
    let mut found = Vec::new();
    for (number, question) in questions {
        // The same with a choice and typed is two questions; so it is about two pictures.
        let image = question.image.as_ref().map(|image| format!("{:?}", image.place));
        let same = (fold(&question.ask), fold(&question.key()), question.kind().name(), image);
        let earlier = *first.entry(same).or_insert(*number);
        if earlier != *number {
            let what = format!("question {earlier} asks the same and has the same answer");
            found.push((*number, ("ask".to_owned(), what)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::check::check_pack;

    #[test]
    fn the_later_one_of_two_equal_questions_is_seen() {
        let all = [("Who made it?", "Ann"), ("Who made it?", "Bob"), ("who made it", "ann")];
        check_pack("asked-twice", &all, &["3 ask: question 1 asks the same and has the same answer"]);
    }
}
