//! What critics and publications said of the film, in their own words.

use super::{
    Ask, Cue, Hit, Options, Reader,
    slot::{self, Quotation},
};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "wrote", "writes", "writing", "said", "says", "saying", "stated", "states", "stating", "commented",
        "commenting", "remarked", "noted", "opined", "declared", "observed", "concluded", "called", "calls",
        "calling", "described", "describes", "describing", "deemed", "dubbed", "labeled", "labelled", "felt",
        "found", "considered", "adding", "argued", "praised", "criticized", "criticised",
    ],
    read,
};

/// How far the words may stand behind the name.
const REACH: usize = 45;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !slot::may_review(reader, hit) || !reader.first_in_sentence("critic", hit) {
        return;
    }
    let start = reader.start(hit);
    if !(start.at..start.end).any(|t| matches!(reader.article.word(t), "\"" | "“")) {
        return;
    }
    let reviewed = reader.section(hit) == SectionKind::Reception;
    if let Some((speaker, cursor)) = slot::reviewer(reader, hit)
        && let Some((how, said)) = words(reader, &cursor, reviewed)
    {
        state(reader, hit, speaker, how, said);
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, speaker: slot::Speaker, how: &'static str, said: Said) {
    let quote = match how {
        "called" if said.1.is_empty() => format!("“{}”", said.0.print),
        "called" => format!("{} “{}”", said.1, said.0.print),
        _ => said.0.print,
    };
    let (value, relation, span) = match (&speaker.critic, &speaker.outlet) {
        (Some(critic), _) => (Value::Person(critic.print.clone()), "critic", critic.span.clone()),
        (None, Some((outlet, span))) => (Value::Company(outlet.clone()), "publication", span.clone()),
        (None, None) => return,
    };
    let mut fact =
        Fact::new(relation, value, hit.sentence, span).with(how, quote.clone()).with("quote", quote);
    if let Some(critic) = speaker.critic {
        fact.full = critic.full;
        fact = fact.with("outlet", speaker.outlet.map(|(name, _)| name).unwrap_or_default());
    } else {
        fact.from_lexicon = true;
    }
    reader.add(fact);
}

pub(super) type Said = (Quotation, &'static str);

/// The first words in quotation marks that the speaker's verb leads to, with how they are said.
pub(super) fn words(reader: &Reader<'_>, from: &Cursor<'_>, reviewed: bool) -> Option<(&'static str, Said)> {
    let mut cursor = from.clone();
    let end = cursor.end.min(cursor.at + REACH);
    while cursor.at < end {
        // Another speaker, or another thing spoken of, may follow.
        if matches!(cursor.word(), ";" | "who" | "while" | "whereas" | "by" | "whom" | "whose")
            && cursor.at > from.at
        {
            return None;
        }
        if !matches!(cursor.word(), "\"" | "“") {
            cursor.at += 1;
            continue;
        }
        // Outside the reviews, "it" may be a book or a poster.
        let led = lead(reader, &cursor, from.at, reviewed);
        let quotation = slot::quotation(reader, &mut cursor);
        if let (Some((how, article)), Some(quotation)) = (led, quotation) {
            let first = reader.article.lower[quotation.span.clone()].split(' ').next().unwrap_or_default();
            let predicate = first.ends_with('s') && !matches!(first, "this" | "its" | "as" | "it's");
            return match how {
                "said that" if quotation.sentence || quotation.clause => Some(("said", (quotation, article))),
                "said" if quotation.sentence => Some((how, (quotation, article))),
                "that" if predicate && !quotation.sentence => Some((how, (quotation, article))),
                "called" if !quotation.sentence && !predicate => Some((how, (quotation, article))),
                _ => None,
            };
        }
        // Behind other words the same speaker must go on: "and", "calling", "adding".
        let _ = cursor.eat(&[","]);
        let _ = cursor.eat(&["and", "but"]);
        let goes_on = slot::SAYING.contains(&cursor.word()) || slot::CALLING.contains(&cursor.word());
        if !goes_on {
            return None;
        }
    }
    None
}

/// How the words before an opening mark lead to it: `said` a sentence, said `that` the film does it, or `called`
/// the film so, with the article that stands outside the marks.
fn lead(
    reader: &Reader<'_>,
    quote: &Cursor<'_>,
    from: usize,
    reviewed: bool,
) -> Option<(&'static str, &'static str)> {
    let mut at = quote.at;
    let mut back = |words: &[&str]| {
        let hit = at > from && words.contains(&reader.article.word(at - 1));
        at -= usize::from(hit);
        hit
    };
    let _ = back(&[",", ":"]);
    let article = if back(&["a"]) {
        "a"
    } else if back(&["an"]) {
        "an"
    } else {
        ""
    };
    let _ = back(&["as"]);
    let copula = back(&["is", "was"]);
    let mut film = reviewed && back(&["it"]);
    if !film && back(&["film", "movie", "picture"]) {
        let _ = back(&["the", "this"]);
        film = true;
    }
    if !film {
        let title = &reader.article.title;
        let end = reader.article.tokens[at - 1].span().end;
        let begins = end.checked_sub(title.len()).filter(|b| reader.article.lower.is_char_boundary(*b));
        if let Some(begins) = begins
            && reader.article.lower[begins..end] == reader.article.lower[title.clone()]
        {
            while at > from && reader.article.tokens[at - 1].span().start >= begins {
                at -= 1;
            }
            film = true;
        }
    }
    let mut back = |words: &[&str]| {
        let hit = at > from && words.contains(&reader.article.word(at - 1));
        at -= usize::from(hit);
        hit
    };
    let of = film && back(&["of", "about"]);
    let that = !of && back(&["that"]);
    let _ = back(&[","]);
    if at <= from {
        return None;
    }
    let verb = reader.article.word(at - 1);
    if !is_the_speakers(reader, at - 1, from) {
        return None;
    }
    if film && !that && !of && !copula && slot::CALLING.contains(&verb) {
        return Some(("called", article));
    }
    if !slot::SAYING.contains(&verb) {
        return None;
    }
    match (film, copula, article) {
        (true, true, _) if !of => Some(("called", article)),
        (true, false, "") if of => Some(("said", "")),
        (true, false, "") => Some(("that", "")),
        (false, false, "") => Some((if that { "said that" } else { "said" }, "")),
        _ => None,
    }
}

/// Whether a verb's subject is the name that ends at `from`: nothing but adverbs, or a comma or "and", is between.
fn is_the_speakers(reader: &Reader<'_>, verb: usize, from: usize) -> bool {
    let mut at = verb;
    while at > from {
        let before = reader.article.word(at - 1);
        if matches!(before, "," | "and" | "but" | "then") {
            return true;
        }
        if !(before.ends_with("ly")
            || matches!(before, "also" | "has" | "had" | "later" | "once" | "in" | "subsequently")
            || before.bytes().all(|b| b.is_ascii_digit()))
        {
            return false;
        }
        at -= 1;
    }
    true
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "critic",
        stems: &[
            "Which critic said of {film}: “{said}”?",
            "Which critic wrote about {film}: “{said}”?",
            "Which critic said that {film} “{that}”?",
            "Which critic called {film} {called}?",
        ],
        tell: &[
            "{value} called the film {called}.",
            "{value} said that the film “{that}”.",
            "{value} wrote: “{said}.”",
        ],
        options: Options::Critics,
        interest: 6,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "publication",
        stems: &[
            "Which publication said of {film}: “{said}”?",
            "Which publication said that {film} “{that}”?",
            "Which publication called {film} {called}?",
        ],
        tell: &[
            "{paper} called the film {called}.",
            "{paper} said that the film “{that}”.",
            "{paper} wrote: “{said}.”",
        ],
        options: Options::Publications,
        interest: 5,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[track_caller]
    fn reviews(relation: &str, said: &str, want: &[&str]) {
        let heading = if said.bytes().any(|b| b.is_ascii_uppercase()) { "Reception" } else { "reception" };
        check(relation, &format!("\n== {heading} ==\n{said}"), want);
    }

    #[test]
    fn a_sentence_in_marks_is_said_by_who_stands_before_the_verb() {
        let said = "said: It has a beating heart";
        for text in [
            "Ann Lee of Variety wrote, \"It has a beating heart.\"",
            "Variety critic Ann Lee gave it two stars and wrote: \"It has a beating heart. It has a head.\"",
            "Writing for Variety, Ann Lee said of the film, \"It has a beating heart.\"",
            "In her review for Variety, Ann Lee stated, \"It has a beating heart.\"",
            "Critics liked it; Ann Lee of Variety wrote, \"It has a beating heart.\"",
        ] {
            let want = format!("Ann Lee (outlet: Variety, quote: It has a beating heart, {said})");
            reviews("critic", text, &[&want]);
        }
    }

    #[test]
    fn what_the_film_is_called_keeps_the_article_outside_the_marks() {
        reviews(
            "critic",
            "pauline kael called the film a \"dark and very loud fairground ride\".",
            &[
                "Pauline Kael (called: a “dark and very loud fairground ride”, quote: a “dark and very loud fairground ride”)",
            ],
        );
        reviews(
            "publication",
            "Variety wrote that the film \"turns every street into a stage\".",
            &["Variety (quote: turns every street into a stage, that: turns every street into a stage)"],
        );
    }

    #[test]
    fn the_title_in_a_quotation_is_the_film() {
        reviews(
            "publication",
            "Variety wrote, \"The Lamp is never as bright as its light.\"",
            &[
                "Variety (quote: [The film] is never as bright as its light, said: [The film] is never as bright as its light)",
            ],
        );
    }

    #[test]
    fn words_of_others_about_others_or_in_pieces_are_left_out() {
        for text in [
            "Ann Lee called her performance \"a marvel of small gestures\".",
            "Ann Lee of Variety praised it and Bob Doe said \"It has a beating heart.\"",
            "Ann Lee of Variety wrote, \"It has ... a beating heart.\"",
            "Ann Lee of Variety wrote, \"It has [always] had a heart.\"",
            "Ann Lee of Variety wrote that \"Doe has a beating heart\" and \"sings a song\".",
            "Ann Lee of Variety called it \"a bore\".",
            "Ann Lee said, \"It has a beating heart.\"",
            "Roger Ebert's wife said, \"It has a beating heart.\"",
        ] {
            reviews("critic", text, &[]);
        }
        check("critic", "\n== Production ==\nAnn Lee of Variety wrote, \"It has a beating heart.\"", &[]);
    }
}
