//! The grade that cinema audiences gave.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::TokenKind, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["cinemascore"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) {
        return;
    }
    let start = reader.start(hit);
    // The grade mostly follows the name, and else stands before it.
    for at in (hit.after..start.end).chain(start.first..hit.first) {
        let word = reader.article.word(at);
        let quoted = matches!(reader.article.word(at.saturating_sub(1)), "\"" | "“" | "'" | "‘");
        let letter =
            reader.article.tokens[at].kind == TokenKind::Word && matches!(word, "a" | "b" | "c" | "d" | "f");
        let sign = match reader.article.word(at + 1) {
            "+" => "+",
            "-" | "−" | "–" => "-",
            _ => "",
        };
        // Damage that took the capitals took the minus sign too: a bare letter is no sure grade there.
        if sign.is_empty() && !reader.article.cased {
            continue;
        }
        let next = at + 1 + usize::from(!sign.is_empty());
        let graded = !sign.is_empty()
            || quoted
            || matches!(reader.article.word(at.saturating_sub(1)), "of" | "a" | "an" | "rare" | "grade")
                && reader.article.tokens[at].capital;
        // "on an A+ to F scale" is the scale, not the grade.
        if letter
            && graded
            && !matches!(reader.article.word(next), "to" | "scale")
            && reader.article.word(at.saturating_sub(1)) != "to"
        {
            let span = reader.span(at, next);
            reader.state("cinemascore", Value::Grade(format!("{}{sign}", word.to_uppercase())), hit, span);
            return;
        }
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "cinemascore",
    stems: &["Which grade did CinemaScore's audiences give {film}?"],
    tell: &["CinemaScore's audiences gave the film {a_value}."],
    options: Options::Terms(&["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+"]),
    interest: 5,
    knows: 0.2,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_scale_is_not_the_grade() {
        check(
            "cinemascore",
            "Audiences polled by CinemaScore gave the film an average grade of \"A−\" on an A+ to F scale.",
            &["A-"],
        );
    }

    #[test]
    fn the_grade_may_stand_before_the_name() {
        check("cinemascore", "The film earned a rare F from CinemaScore.", &["F"]);
        check("cinemascore", "The film got an average grade of B+ from CinemaScore's audiences.", &["B+"]);
        check("cinemascore", "audiences gave it a \"b+\", according to cinemascore.", &["B+"]);
    }
}
