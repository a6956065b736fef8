//! Who was to direct the film and did not.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{fact::Fact, lexicon::people::Role, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "set to direct", "attached to direct", "hired to direct", "slated to direct", "would direct",
        "signed on to direct", "supposed to direct",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let mut before = reader.before(hit);
    // "was then originally set to direct": back over what stands between the name and the plan.
    while before.at > before.first
        && matches!(
            before.back(0),
            "was" | "then" | "originally" | "initially" | "first" | "is" | "were" | "had" | "been" | "at"
        )
    {
        before.at -= 1;
    }
    if let Some(name) = slot::person_before(reader, &before) {
        let mut fact = Fact::new("once-directing", Value::Person(name.print), hit.sentence, name.span);
        fact.full = name.full;
        reader.add(fact.with("how", "set to direct"));
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "once-directing",
    stems: &["Who was set to direct {film} before {director} took over?"],
    tell: &["{value} was set to direct at first."],
    options: Options::People(Role::Director),
    conflicts: &["directed-by", "written-by", "produced-by"],
    interest: 8,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn who_was_set_to_direct_and_did_not() {
        check(
            "once-directing",
            "the film was directed by catherine hardwicke. paul andrew williams was set to direct.",
            &["Paul Andrew Williams (how: set to direct)"],
        );
    }
}
