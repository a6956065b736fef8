//! What the film alone is: the first, the only or the last of a kind.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{article::TokenKind, fact::Fact, value::Value};

pub(super) const CUE: Cue =
    Cue { phrases: &["the first", "the only", "the last", "the final", "the very first"], read };

/// What the first of a kind is called.
const HEADS: &[&str] = &["film", "movie", "feature", "picture", "production"];

/// How far behind the cue the head stands.
const REACH: usize = 6;

/// Fewest and most words of a claim.
const WORDS: std::ops::RangeInclusive<usize> = 6..=18;

/// Words that make a claim one of a day, of a part, or of the film's own series.
const PASSING: &[&str] = &[
    "date", "far", "currently", "present", "yet", "series", "franchise", "trilogy", "saga", "installment",
    "instalment", "among", "one", "recent", "while", "but", "until", "said", "considered", "claimed",
    "reportedly", "planned", "would", "his", "her", "their",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    // Names inside a claim cannot be printed once their capitals are lost.
    if !reader.article.cased || reader.hedged(hit) {
        return;
    }
    let mut subject = reader.before(hit);
    while matches!(
        subject.back(0),
        "also" | "is" | "was" | "became" | "becomes" | "marks" | "marked" | "remains" | "thus"
    ) {
        subject.at -= 1;
    }
    let told = subject.at < hit.first;
    // The film is the subject: "it", "the film", its title, "the film … and was the first".
    let of_film = reader.is_film_before(&subject) && subject.back(0) != "which"
        || matches!(subject.back(0), "this") && subject.at == subject.first + 1
        || matches!(subject.back(0), "and")
            && told
            && reader.about_film(hit)
            && matches!(subject.ahead(0), "is" | "was" | "became");
    if !told || !of_film {
        return;
    }
    let mut end = reader.after(hit);
    let head = (end.at..end.end.min(end.at + REACH)).find(|&t| HEADS.contains(&reader.article.word(t)));
    let Some(head) = head else { return };
    // A closing mark, an aside or a new statement ends the claim.
    while !end.done() && !matches!(end.word(), "." | ";" | "(" | "," | "–" | "—" | "which" | "\"" | "[") {
        end.at += 1;
    }
    let (and, last) = (end.clone(), end.at);
    // "cross 100, 200 and 250": the comma ends nothing.
    // "the first Danish film filming in Rome": a film does not film.
    let garbled = matches!(
        reader.article.word(head + 1),
        "earning" | "filming" | "grossing" | "releasing" | "shooting"
    );
    let listed = and.word() == ","
        && and.article.tokens.get(last + 1).is_some_and(|t| t.kind != TokenKind::Word || t.capital);
    let cut = matches!(and.word(), "(" | "\"" | "[");
    let tail = last.saturating_sub(head + 1);
    let words = last - hit.first;
    let passing = (hit.first..last).any(|t| PASSING.contains(&reader.article.word(t)))
        || (end.first..hit.first)
            .any(|t| matches!(reader.article.word(t), "date" | "far" | "of" | "one") && t + 4 > hit.first)
        || reader.start(hit).word() == "to" && reader.start(hit).ahead(1) == "date";
    if listed || cut || garbled || tail < 3 || !WORDS.contains(&words) || passing {
        return;
    }
    let span = reader.span(hit.first, last);
    let claim = reader.article.spaced(&span);
    reader.add(Fact::new("distinction", Value::Term(claim), hit.sentence, span));
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "distinction",
    stems: &["Which of these is {film}?", "Which distinction does {film} hold?"],
    tell: &["It is {value}."],
    options: Options::Distinctions,
    many: true,
    interest: 8,
    knows: 0.4,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_claim_about_the_film_is_read_to_the_end_of_its_clause() {
        check(
            "distinction",
            "It was also the first Danish film to be shot in a lighthouse, which pleased Ann.",
            &["the first Danish film to be shot in a lighthouse"],
        );
        check(
            "distinction",
            "The Lamp is the only musical film ever banned in Rome.",
            &["the only musical film ever banned in Rome"],
        );
    }

    #[test]
    fn what_may_change_or_is_said_of_others_is_left_out() {
        for text in [
            "To date, it is the last Danish film to be shot in a lighthouse.",
            "It is the first film of the Light Bulb series to be shot in Rome.",
            "Ann Lee was the first actor to be shot in a lighthouse.",
            "It is one of the first Danish films to be shot in a lighthouse.",
            "It became the first film to cross 100, 200 and 300 million.",
            "It was the first film.",
            "It was the first Danish film shooting in a lighthouse.",
            "It was the last film to be shot in a lighthouse while Ann Lee was alive.",
        ] {
            check("distinction", text, &[]);
        }
    }
}
