//! Festivals at which the film was shown, and in which section.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{SectionKind, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue { phrases: &["film festival", "international film festival"], read };

/// Words that say that the film itself was shown there.
const SHOWN: &[&str] = &[
    "screened", "premiered", "premiere", "shown", "debuted", "selected", "presented", "opened", "screening",
    "entered", "section",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if matches!(reader.section(hit), SectionKind::Plot) || !(reader.about_film(hit) || reader.in_lead(hit)) {
        return;
    }
    // "International Film Festival" is one name: the longer cue reads it.
    if before.back(0) == "international" {
        return;
    }
    if (0..12)
        .any(|n| matches!(before.back(n), "dub" | "version" | "restored" | "restoration" | "remastered"))
    {
        return;
    }
    if !(0..24).any(|n| SHOWN.contains(&before.back(n))) {
        return;
    }
    let mut first = hit.first;
    while first > before.first {
        let token = reader.article.tokens[first - 1];
        let word = reader.article.word(first - 1);
        let good = match token.kind {
            // The edition, "2015" or "69th", is no part of the name.
            TokenKind::Number | TokenKind::Mark => false,
            TokenKind::Word if word.starts_with(|c: char| c.is_ascii_digit()) => false,
            TokenKind::Word if reader.article.cased => token.capital,
            TokenKind::Word => !slot::is_stop(word),
        };
        if !good || hit.first - first > 5 {
            break;
        }
        first -= 1;
    }
    if first == hit.first {
        return;
    }
    let span = reader.span(first, hit.after);
    let print = reader.print_title(&span);
    let mut section = String::new();
    // "in the Gala Presentations section of the 2015 … Film Festival".
    if let Some(n) = (0..16).find(|&n| before.back(n) == "section") {
        let end = before.at - n - 1;
        let open =
            (before.first..end).rev().find(|&t| matches!(reader.article.word(t), "the" | "in" | "its"));
        if let Some(open) = open
            && open + 1 < end
            && end - open < 6
        {
            let span = reader.span(open + 1, end);
            section = reader.print_title(&span);
            let fact = Fact::new("festival-section", Value::Term(section.clone()), hit.sentence, span);
            reader.add(fact.with("festival", print.clone()));
        }
    }
    reader.add(Fact::new("festival", Value::Festival(print), hit.sentence, span).with("section", section));
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "festival",
        stems: &["At which of these festivals was {film} shown?"],
        tell: &["The film was shown at the {value}."],
        options: Options::Festivals,
        many: true,
        interest: 5,
        knows: 0.25,
        ..Ask::BLANK
    },
    Ask {
        relation: "festival-section",
        stems: &["In which section of the {festival} was {film} shown?"],
        tell: &["At the festival it ran in the {value} section."],
        options: Options::Terms(&[
            "Gala Presentations", "Special Presentations", "Midnight Madness", "Contemporary World Cinema",
            "Discovery", "Masters", "Vanguard", "Un Certain Regard", "Directors' Fortnight", "Panorama",
            "Forum", "Out of Competition",
        ]),
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_edition_is_no_part_of_the_name() {
        check(
            "festival",
            "it was screened in the gala presentations section of the 2015 toronto international film festival.",
            &["Toronto International Film Festival (section: Gala Presentations)"],
        );
    }
}
