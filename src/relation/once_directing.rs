//! Who was to direct the film and did not.

use super::{Ask, Options};
use crate::lexicon::people::Role;

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "once-directing",
    stems: &["Who {once} {film} before it went to {director}?"],
    tell: &["{value} {once} the film before it went to {director}."],
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
