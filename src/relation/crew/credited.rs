//! Works whose credit is told apart from their making: `A wrote the script, which was credited to B`.

use super::{is_whole, making, state};
use crate::relation::{Cue, Hit, Reader, slot};

pub(in crate::relation) const CUE: Cue = Cue { phrases: &["credited to", "attributed to"], read };

/// Most tokens back to the work.
const REACH: usize = 10;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !making(reader.section(hit)) || reader.hedged(hit) {
        return;
    }
    let before = reader.before(hit);
    let Some(relation) = (0..REACH).find_map(|n| relation(before.back(n))) else { return };
    let mut cursor = reader.after(hit);
    for name in slot::people(reader, &mut cursor).into_iter().filter(is_whole) {
        state(reader, hit, relation, name);
    }
}

fn relation(work: &str) -> Option<&'static str> {
    match work {
        "screenplay" | "script" => Some("written-by"),
        "score" => Some("music-by"),
        "direction" => Some("directed-by"),
        "editing" => Some("edited-by"),
        "cinematography" | "photography" => Some("photographed-by"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[test]
    fn the_credit_names_who_wrote_it() {
        check("written-by", "Two friends wrote the screenplay, which was credited to Ann Lee.", &["Ann Lee"]);
        check("written-by", "the script was credited to ann lee and bob doe.", &["Ann Lee", "Bob Doe"]);
        check("written-by", "The success was credited to Ann Lee.", &[]);
    }
}
