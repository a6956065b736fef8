//! Who plays whom, from cast lists.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{SectionKind, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue { phrases: &["as"], read };

/// `Actor as Character` at the start of a line of the cast list.
fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.section(hit) != SectionKind::Cast {
        return;
    }
    let mut start = reader.start(hit);
    let Some(name) = slot::person(reader, &mut start) else { return };
    if start.at != hit.first || name.full.is_some() {
        return;
    }
    let cursor = reader.after(hit);
    let mut last = cursor.at;
    while last < cursor.end && last - cursor.at < 7 {
        let token = reader.article.tokens[last];
        let word = reader.article.word(last);
        let quoted = matches!(word, "\"" | "“" | "”");
        // "Ra's al Ghul", "Bruce Wayne / Batman".
        let inner = last > cursor.at
            && matches!(word, "of" | "the" | "de" | "von" | "van" | "al" | "'s" | "’s" | "/");
        if !(quoted || inner || token.kind == TokenKind::Word && (token.capital || !reader.article.cased)) {
            break;
        }
        if !reader.article.cased
            && matches!(word, "who" | "a" | "an" | "the" | "and" | "is")
            && last > cursor.at
        {
            break;
        }
        last += 1;
    }
    while last > cursor.at
        && matches!(reader.article.word(last - 1), "of" | "the" | "de" | "'s" | "’s" | "/" | "al")
    {
        last -= 1;
    }
    if last == cursor.at {
        return;
    }
    let character = reader.print_title(&reader.span(cursor.at, last));
    let mut star = Fact::new("stars", Value::Person(name.print.clone()), hit.sentence, name.span.clone());
    star.full.clone_from(&name.full);
    reader.add(star);
    reader.add(
        Fact::new("plays", Value::Person(name.print), hit.sentence, name.span).with("character", character),
    );
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "plays",
    stems: &["Who plays {character} in {film}?", "Which {actor} takes the part of {character}?"],
    tell: &["{value} plays {character}."],
    options: Options::CoStars,
    interest: 7,
    knows: 0.4,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_cast_list_pairs_actors_with_parts() {
        check(
            "plays",
            "\n== Cast ==\nAnn Lee as Mary Poole\nBob Doe as Ra's al Ghul",
            &["Ann Lee (character: Mary Poole)", "Bob Doe (character: Ra's al Ghul)"],
        );
    }
}
