//! Cast lists that lost the dashes between actors and parts with all signs past ASCII: `ann lee mary poole`.

use super::{Reader, plays, slot, stars};
use crate::{
    article::{Cursor, TokenKind},
    lexicon::{case, given, people},
};

/// Fewest lines of such a list.
const FEWEST: usize = 3;

/// Most words of an actor's name.
const LONGEST: usize = 4;

/// Reads the lines of a section when most hold a name and something more; false where they do not.
pub(super) fn read(reader: &mut Reader<'_>, lines: &[usize]) -> bool {
    let article = reader.article;
    if article.cased || lines.len() < FEWEST {
        return false;
    }
    // The words of a line up to its first bracket or comma.
    let words = |s: usize| {
        let tokens = article.sentences[s].tokens.clone();
        let end = tokens.clone().find(|&t| article.tokens[t].kind != TokenKind::Word).unwrap_or(tokens.end);
        Cursor { article, at: tokens.start, first: tokens.start, end }
    };
    let run =
        |c: &Cursor<'_>| (3..=8).contains(&(c.end - c.at)) && (c.at..c.end).all(|t| article.word(t) != "as");
    if lines.iter().filter(|&&s| run(&words(s))).count() * 4 < lines.len() * 3 {
        return false;
    }
    for &s in lines {
        let mut cursor = words(s);
        let Some(end) = actor(&cursor) else { continue };
        let mut name = Cursor { end, ..cursor.clone() };
        let Some(name) = slot::person(reader, &mut name).filter(|n| n.print.contains(' ')) else { continue };
        stars::state(reader, s, &name);
        cursor.at = end;
        for character in slot::parts(reader, &mut cursor) {
            plays::state(reader, s, &name, character);
        }
    }
    true
}

/// One past the actor's name that opens a line: a known name, or a given name, what belongs to it, and a surname.
fn actor(line: &Cursor<'_>) -> Option<usize> {
    let word = |n: usize| line.ahead(n);
    let text = |n: usize| (0..n).map(word).collect::<Vec<_>>().join(" ");
    let most = LONGEST.min(line.end - line.at);
    if let Some(n) = (2..=most).rev().find(|&n| people::find(&text(n)).is_some()) {
        return Some(line.at + n);
    }
    let small = |w: &str| case::is_particle(w) || w.len() <= 4 && w.ends_with('.');
    if !given::is_given(word(0)) && !small(word(0)) {
        return matches!(word(2), "mr." | "mrs." | "ms." | "dr." | "miss" | "captain").then_some(line.at + 2);
    }
    let mut n = 1;
    while small(word(n)) {
        n += 1;
    }
    let end = line.at + n + 1;
    // "tom patrick reed": whether the second of two given names is the surname is clear before one last word.
    let clear = !given::is_given(word(n)) || end + 1 >= line.end || word(n + 1).ends_with('.');
    (clear && end <= line.end).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_list_without_its_dashes_is_cut_behind_the_surname() {
        check(
            "plays",
            "\n== cast ==\nalice wendover dr. mary poole\nj. b. harwick tom\nbruno van elst sergeant cole (as b. elst)",
            &[
                "Alice Wendover (character: Dr. Mary Poole)",
                "J. B. Harwick (character: Tom)",
                "Bruno van Elst (character: Sergeant Cole)",
            ],
        );
        check("plays", "\n== cast ==\nalice wendover\nbruno harwick\ntom reed", &[]);
    }
}
