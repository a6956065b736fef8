//! What the people behind the film said of their work, in their own words.

use super::{Ask, Cue, Hit, Options, Reader, critic, slot};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "said", "says", "stated", "recalled", "recalls", "explained", "explains", "remarked", "commented",
        "noted", "admitted", "joked", "observed", "added",
    ],
    read,
};

/// Verbs right behind a speaker's name.
const VERBS: &[&str] = CUE.phrases;

/// Fewest words that tell something of the work.
const FEWEST_WORDS: usize = 6;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let of_the_making = matches!(
        reader.section(hit),
        SectionKind::Production | SectionKind::Casting | SectionKind::Filming | SectionKind::Music
    );
    if !of_the_making || !reader.first_in_sentence("said-by", hit) {
        return;
    }
    let mut cursor = reader.start(hit);
    // "In a 2008 interview, Lee said".
    if matches!(cursor.word(), "in" | "on" | "during") {
        let mut behind = cursor.clone();
        if behind.seek(&[","], 8) {
            cursor = behind;
        }
    }
    let Some(name) = slot::person(reader, &mut cursor).filter(|n| n.print.contains(' ')) else { return };
    let mut verb = cursor.clone();
    while verb.word().ends_with("ly") || matches!(verb.word(), "also" | "later" | "has" | "once") {
        verb.at += 1;
    }
    if !VERBS.contains(&verb.word()) {
        return;
    }
    let Some(("said", (quotation, _))) = critic::words(reader, &cursor, false) else { return };
    if quotation.print.split(' ').count() < FEWEST_WORDS {
        return;
    }
    let mut fact = Fact::new("said-by", Value::Person(name.print), hit.sentence, name.span);
    fact.full = name.full;
    reader.add(fact.with("said", quotation.print));
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "said-by",
    stems: &["Who among the people behind {film} said: “{said}”?"],
    tell: &["{value} said: “{said}.”"],
    options: Options::Makers,
    interest: 5,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_makers_words_are_read_in_the_sections_on_the_making() {
        let said = "Ann Lee (said: We built a lighthouse and it was never dark)";
        for text in [
            "Ann Lee said, \"We built a lighthouse and it was never dark.\"",
            "In a 2008 interview, Ann Lee later recalled: \"We built a lighthouse and it was never dark. It sank.\"",
        ] {
            check("said-by", &format!("\n== Production ==\n{text}"), &[said]);
            check("said-by", &format!("\n== Plot ==\n{text}"), &[]);
        }
    }

    #[test]
    fn words_in_pieces_and_of_others_are_left_out() {
        for text in [
            "Ann Lee said that Bob Doe was \"a man of many lights and shades\".",
            "Ann Lee said, \"They built it and it was never dark.\"",
            "Ann Lee laughed when Bob Doe said, \"We built a lighthouse and it was never dark.\"",
        ] {
            check("said-by", &format!("\n== Production ==\n{text}"), &[]);
        }
    }
}
