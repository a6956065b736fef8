//! The stars or marks that a critic gave.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, Read},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "gave the film", "gave it", "gave the movie", "gives the film", "gives it", "gives the movie",
        "rated the film", "rated it", "rated the movie", "awarded the film", "awarded it",
        "awarded the movie", "scored the film", "scored it",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !slot::may_review(reader, hit) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    for _ in 0..6 {
        if !cursor.eat(&[
            "a", "an", "rating", "score", "mark", "grade", "of", "only", "just", "\"", "“", "out", ":",
        ]) {
            break;
        }
    }
    let grade = grade(reader, &cursor);
    let Some(Read { value, span }) = stars(&mut cursor).or(grade) else { return };
    let Some((speaker, behind)) = slot::reviewer(reader, hit) else { return };
    // The name must stand right before the verb, or the stars are another's.
    if behind.at > hit.first || hit.first - behind.at > 3 {
        return;
    }
    let by =
        speaker.critic.map(|c| c.print).or_else(|| speaker.outlet.map(|(name, _)| name)).unwrap_or_default();
    let relation = if matches!(value, Value::Grade(_)) { "critic-grade" } else { "critic-rating" };
    reader.add(Fact::new(relation, value, hit.sentence, span).with("by", by));
}

const WHOLE: &[&str] =
    &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// "three and a half stars out of four", "3.5/5", "two out of four stars".
fn stars(cursor: &mut Cursor<'_>) -> Option<Read<Value>> {
    let first = cursor.token()?.span();
    let (mut hundredths, spelled) = mark(cursor)?;
    let half = cursor.eat(&["½"])
        || cursor.eat_all(&["and", "a", "half"])
        || cursor.eat_all(&["and", "one", "half"])
        || cursor.eat_all(&["and", "one-half"])
        || cursor.eat_all(&["1", "/", "2"]);
    hundredths += u32::from(half) * 50;
    let _ = cursor.eat(&["stars", "star", "points"]);
    let _ = cursor.eat(&["(", ","]);
    if !(cursor.eat_all(&["out", "of"]) || cursor.eat(&["/"])) {
        return None;
    }
    let last = cursor.token()?.span();
    let of = mark(cursor)?.0 / 100;
    // Damage may have taken a "½" from behind a digit; a mark out of ten hardly has one.
    let whole = spelled || half || cursor.article.cased || of >= 10 || hundredths % 100 != 0;
    if !matches!(of, 4 | 5 | 6 | 10 | 100) || hundredths > of * 100 || !whole {
        return None;
    }
    let decimals = u8::from(hundredths % 100 != 0);
    (hundredths % 10 == 0)
        .then_some(Read { value: Value::Score { hundredths, decimals, of }, span: first.start..last.end })
}

/// A mark in hundredths, and whether it is spelled in words.
fn mark(cursor: &mut Cursor<'_>) -> Option<(u32, bool)> {
    let word = cursor.word();
    let whole = word.strip_suffix("-and-a-half").or_else(|| word.strip_suffix("-star")).unwrap_or(word);
    if let Some(at) = WHOLE.iter().position(|w| *w == whole) {
        cursor.at += 1;
        let half = u32::from(word.ends_with("half")) * 50;
        return Some((u32::try_from(at).ok()? * 100 + half, true));
    }
    let number = cursor.number()?.value;
    let unit = 10u32.checked_pow(2u32.checked_sub(u32::from(number.decimals))?)?;
    Some((u32::try_from(number.digits).ok().filter(|d| *d <= 10_000)?.checked_mul(unit)?, false))
}

/// "a "C+" rating", "a B+": a letter is no grade without its sign or its marks.
fn grade(reader: &Reader<'_>, cursor: &Cursor<'_>) -> Option<Read<Value>> {
    let letter = cursor.word();
    if !matches!(letter, "a" | "b" | "c" | "d" | "f") {
        return None;
    }
    let sign = match cursor.ahead(1) {
        "+" => "+",
        "-" | "−" | "–" => "-",
        _ => "",
    };
    let quoted = matches!(cursor.back(0), "\"" | "“") && matches!(cursor.ahead(1), "\"" | "”");
    // Lower-case text lost the minus sign where it was no hyphen.
    let sure = !sign.is_empty() || quoted && reader.article.cased;
    sure.then(|| Read {
        value: Value::Grade(format!("{}{sign}", letter.to_uppercase())),
        span: reader.span(cursor.at, cursor.at + 1 + usize::from(!sign.is_empty())),
    })
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "critic-rating",
        stems: &["How did {by} rate {film}?", "What rating did {by} give {film}?"],
        tell: &["{by} rated it {value}."],
        options: Options::Marks,
        interest: 5,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "critic-grade",
        stems: &["Which grade did {by} give {film}?"],
        tell: &["{by} graded it {value}."],
        options: Options::Terms(&["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D"]),
        conflicts: &["cinemascore"],
        interest: 4,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn stars_are_read_in_words_and_figures() {
        for (said, mark) in [
            ("three and a half stars out of four", "3.5"),
            ("two out of four stars", "2"),
            ("a rating of 3½ out of 5", "3.5"),
            ("three-and-a-half out of four", "3.5"),
        ] {
            check(
                "critic-rating",
                &format!("\n== Reception ==\nRoger Ebert of the Chicago Sun-Times gave the film {said}."),
                &[&format!("{mark} (by: Roger Ebert)")],
            );
        }
        check(
            "critic-rating",
            "\n== reception ==\nroger ebert gave the film two stars out of four, and ign gave it 6 out of 10.",
            &["2 (by: Roger Ebert)"],
        );
    }

    #[test]
    fn what_may_have_lost_its_half_or_has_no_maximum_is_left_out() {
        check("critic-rating", "\n== reception ==\nroger ebert gave the film 3 stars out of four.", &[]);
        check("critic-rating", "\n== Reception ==\nRoger Ebert gave the film two stars.", &[]);
        check("critic-rating", "\n== Reception ==\nRoger Ebert saw it before Ann Lee gave it 4/5.", &[]);
    }

    #[test]
    fn a_letter_needs_its_sign_or_its_marks() {
        check("critic-grade", "\n== Reception ==\nVariety gave it a \"C+\" rating.", &["C+ (by: Variety)"]);
        check("critic-grade", "\n== Reception ==\nVariety gave it a good review.", &[]);
    }
}
