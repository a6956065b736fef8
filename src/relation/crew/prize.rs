//! Credits that only a list of awards gives: `Best Film Editing: A`, `Best Director – B`.

use super::{is_whole, state, trade::is_sure};
use crate::{
    article::{Cursor, SectionKind},
    relation::{Cue, Hit, Reader, slot},
};

pub(in crate::relation) const CUE: Cue = Cue { phrases: &["best", "outstanding"], read };

/// Most words of a category.
const CATEGORY: usize = 10;

/// Words of categories, which no person bears.
const NO_NAMES: &[&str] = &[
    "picture", "film", "drama", "comedy", "musical", "language", "feature", "black", "color", "colour",
    "white", "television", "adaptation", "adapted", "original", "animated", "motion", "song", "score",
    "dramatic", "nominated", "won", "winner", "foreign", "international", "short", "subject", "screenplay",
    "award",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) != SectionKind::Awards {
        return;
    }
    let mut cursor = reader.after(hit);
    let Some(relation) = craft(&cursor) else { return };
    if !cursor.seek(&[":", "–", "—", "-"], CATEGORY) {
        return;
    }
    // "Best Director – Motion Picture – A": the category may have dashes too.
    let mut names = slot::people(reader, &mut cursor.clone());
    while names.iter().any(|n| in_category(&n.print)) || names.is_empty() {
        if !cursor.seek(&[":", "–", "—", "-"], CATEGORY) {
            return;
        }
        names = slot::people(reader, &mut cursor.clone());
    }
    let _ = slot::people(reader, &mut cursor);
    let ends = matches!(cursor.word(), "" | "." | ";" | "(" | "," | ":" | "–" | "—" | "-" | "–nominated");
    for name in names.into_iter().filter(|n| ends && is_whole(n)) {
        if is_sure(reader, &name) {
            state(reader, hit, relation, name);
        }
    }
}

fn in_category(name: &str) -> bool {
    name.to_lowercase().split([' ', '-']).any(|w| NO_NAMES.contains(&w))
}

/// Whose craft a category honours.
fn craft(category: &Cursor<'_>) -> Option<&'static str> {
    let words = || {
        (0..CATEGORY)
            .map(|n| category.ahead(n))
            .take_while(|w| !matches!(*w, "" | ":" | "–" | "—" | "-" | "." | ";"))
    };
    let has = |word: &str| words().any(|w| w == word);
    if has("sound") || has("art") || has("song") || has("debut") || has("assistant") || has("production") {
        None
    } else if has("editing") || has("editor") {
        Some("edited-by")
    } else if has("cinematography") || has("cinematographer") || has("photography") {
        Some("photographed-by")
    } else if has("music") || has("score") || has("scoring") || has("composer") {
        Some("music-by")
    } else if has("screenplay") || has("script") || has("dialogue") || has("screenwriter") {
        Some("written-by")
    } else if has("director") || has("direction") || has("directing") {
        Some("directed-by")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::relation::check::check;

    #[track_caller]
    fn check_line(relation: &str, line: &str, want: &[&str]) {
        check(relation, &format!("\n== Awards ==\n{line}"), want);
        check(relation, &format!("\n== awards ==\n{}", line.to_lowercase()), want);
    }

    #[test]
    fn a_line_of_a_list_tells_the_crew() {
        check_line("edited-by", "Academy Award for Best Film Editing: Ann Lee.", &["Ann Lee"]);
        check_line("music-by", "Best Music, Scoring of a Drama: Ann Lee", &["Ann Lee"]);
        check_line("directed-by", "Best Director – Motion Picture – Ann Lee", &["Ann Lee"]);
        check_line(
            "photographed-by",
            "Best Cinematography (Black-and-White) – Ann Lee (nominated)",
            &["Ann Lee"],
        );
    }

    #[test]
    fn other_lines_do_not() {
        check_line("edited-by", "Best Sound Editing: Ann Lee", &[]);
        check_line("directed-by", "Best Art Direction: Ann Lee", &[]);
        check_line("directed-by", "Best Director: Nominated", &[]);
    }
}
