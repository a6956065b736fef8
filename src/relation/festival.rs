//! Festivals at which the film was shown, and in which section.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{SectionKind, TokenKind},
    fact::Fact,
    lexicon::works,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "film festival", "film festivals", "festival of", "festival international", "film fest", "berlinale",
        "cinemalaya", "fantasporto", "fantastic fest", "frightfest", "hot docs", "sheffield docfest",
        "slamdance", "south by southwest", "sundance", "sxsw", "viennale", "afi fest", "at cannes",
        "festivals in", "at venice", "at telluride", "at tribeca", "at locarno", "at toronto", "at sitges",
    ],
    read,
};

/// Words that say that the film itself was shown there.
const SHOWN: &[&str] = &[
    "screened", "premiered", "premiere", "shown", "debuted", "selected", "presented", "opened", "screening",
    "entered", "section", "competed", "competition", "compete", "competing", "invited", "won", "winning",
    "nominated", "award", "awarded", "awards", "prize", "received", "selection", "screenings", "exhibited",
    "showcased", "accepted", "played", "unveiled", "debut", "appeared", "win", "wins", "earned", "previewed",
    "nomination", "honored", "honoured", "citation", "bowed", "featured", "submitted", "closed",
    "programmed",
];

/// Sections that are known by their own names.
const SECTIONS: &[(&str, &str)] = &[
    ("un certain regard", "Un Certain Regard"),
    ("directors' fortnight", "Directors' Fortnight"),
    ("critics' week", "Critics' Week"),
    ("midnight madness", "Midnight Madness"),
    ("special presentations", "Special Presentations"),
    ("gala presentations", "Gala Presentations"),
    ("out of competition", "Out of Competition"),
    ("contemporary world cinema", "Contemporary World Cinema"),
    ("in competition", "In Competition"),
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let section = reader.section(hit);
    let listed = matches!(section, SectionKind::Awards | SectionKind::Release | SectionKind::Reception);
    let subject =
        (0..24).any(|n| matches!(before.back(n), "it" | "film" | "movie" | "documentary" | "print"));
    let other = (0..24).any(|n| matches!(before.back(n), "previous" | "earlier" | "another" | "next"));
    // A line of the list of awards: "1999 - 21st Elm International Film Festival".
    let heading = reader.article.heading(hit.sentence).to_lowercase();
    let lists = ["award", "accolade", "festival", "screening", "exhibit"];
    let line = lists.iter().any(|word| heading.contains(word))
        && (0..8).map(|n| before.back(n)).all(|w| {
            w.is_empty()
                || !slot::is_stop(w)
                || matches!(w, "at" | "the" | "of" | "in" | "best" | "first" | "second")
        });
    if section == SectionKind::Plot
        || other
        || !(listed || line || subject || reader.about_film(hit) || reader.in_lead(hit))
        || reader.article.word(hit.first) == "festival" && before.back(0) == "film"
    {
        return;
    }
    // "International Film Festival" is one name: the cue stands in its middle.
    let shown = (0..30).any(|n| SHOWN.contains(&before.back(n)))
        || (0..12).any(|n| {
            matches!(reader.after(hit).ahead(n), "selected" | "screened" | "competition" | "section")
        });
    let only_planned = (0..14).any(|n| matches!(before.back(n), "scheduled" | "slated" | "intended"));
    if !(shown || line) || only_planned || reader.hedged(hit) {
        return;
    }
    let word = reader.article.word(hit.after - 1);
    if word == "festivals" || word == "in" {
        several(reader, hit);
        held_in(reader, hit);
        return;
    }
    // "Sitges, the Elm International Film Festival": the second name is of the same one.
    if apposed(reader, hit) {
        return;
    }
    let known = word != "festival" && word != "fest" && word != "of" && word != "international";
    let Some((first, after)) = (if known { short_name(reader, hit) } else { bounds(reader, hit) }) else {
        return;
    };
    let span = reader.span(first, after);
    let print = known_name(reader.article.at(&span), known).unwrap_or_else(|| reader.print_title(&span));
    state(reader, hit, print, span);
}

fn state(reader: &mut Reader<'_>, hit: &Hit, print: String, span: crate::article::Span) {
    let section = section_of(reader, hit, &print);
    reader.add(Fact::new("festival", Value::Festival(print), hit.sentence, span).with("section", section));
}

/// `at Cannes`, `Fantasporto`: the tokens of a name without "film festival".
fn short_name(reader: &Reader<'_>, hit: &Hit) -> Option<(usize, usize)> {
    let at = usize::from(reader.article.word(hit.first) == "at");
    let after = reader.after(hit);
    // "Sundance Film Festival" is read by the longer cue; "at Venice Beach" is no festival.
    let longer =
        matches!(after.word(), "film" | "international" | "institute" | "festival" | "beach" | "fantastic")
            || after.token().is_some_and(|t| t.capital);
    let placed = at == 1
        || matches!(reader.before(hit).back(0), "at" | "the" | "in" | "to" | "for" | "and" | ",")
        || reader.before(hit).back(0).starts_with(|c: char| c.is_ascii_digit());
    (placed && !longer).then_some((hit.first + at, hit.after))
}

/// The lexicon's name for a short one: `Cannes` is the Cannes Film Festival.
fn known_name(text: &str, short: bool) -> Option<String> {
    short.then(|| {
        let plain = crate::lexicon::plain(text);
        works::festivals()
            .iter()
            .find(|f| {
                std::iter::once(&f.name).chain(&f.aliases).any(|n| {
                    let name = crate::lexicon::plain(n);
                    name == plain
                        || name.strip_suffix(" film festival") == Some(&plain)
                        || name.strip_suffix(" international film festival") == Some(&plain)
                })
            })
            .map(|f| f.name.to_owned())
    })?
}

/// The tokens of a name around "film festival", "festival of", "festival international".
fn bounds(reader: &Reader<'_>, hit: &Hit) -> Option<(usize, usize)> {
    let article = reader.article;
    let before = reader.before(hit);
    let fits = |t: usize| {
        let token = article.tokens[t];
        let word = article.word(t);
        match token.kind {
            // The edition, "2015" or "69th", is no part of the name.
            TokenKind::Number | TokenKind::Mark => false,
            TokenKind::Word if word.starts_with(|c: char| c.is_ascii_digit()) => false,
            TokenKind::Word if is_edition(word) => false,
            TokenKind::Word if article.cased => token.capital && word != "the",
            TokenKind::Word => {
                (!slot::is_stop(word) || word == "new") && !SHOWN.contains(&word) && !word.ends_with("ly")
            }
        }
    };
    let mut first = hit.first;
    while first > before.first && hit.first - first <= 5 && fits(first - 1) {
        first -= 1;
    }
    let mut after = hit.after;
    let end = article.sentences[hit.sentence].tokens.end;
    let opens = matches!(article.word(hit.after - 1), "of" | "international");
    // "International Film Festival of Elm", "Festival of Fantasy Film".
    let general = article.word(first) == "international" || first == hit.first;
    if opens || general && after < end && (article.word(after) == "of" || fits(after) && article.cased) {
        after += usize::from(article.word(after) == "of");
        let start = after;
        while after < end && after - start < 6 {
            let joins = matches!(article.word(after), "of" | "the" | "des" | "de" | "du" | "d'" | "and")
                && after + 1 < end
                && fits(after + 1);
            // "Festival of Fantasy Film", "des Cinémas d'Asie": words that open no name and close one.
            let closes = after > start
                && (matches!(article.word(after), "film" | "films") && !article.cased
                    || article.word(after).starts_with("d'"));
            if !(joins || closes || fits(after)) {
                break;
            }
            after += 1;
        }
        if after == start {
            return None;
        }
    }
    (first < hit.first || after > hit.after).then_some((first, after))
}

fn is_edition(word: &str) -> bool {
    matches!(
        word,
        "inaugural"
            | "annual"
            | "first"
            | "second"
            | "third"
            | "fourth"
            | "fifth"
            | "sixth"
            | "seventh"
            | "eighth"
            | "ninth"
            | "tenth"
            | "various"
            | "prestigious"
            | "edition"
    )
}

/// `the Elm, Oak and Yew film festivals`.
fn several(reader: &mut Reader<'_>, hit: &Hit) {
    let article = reader.article;
    let before = reader.before(hit);
    let (mut end, mut spans) = (before.at, Vec::new());
    while end > before.first && before.at - end < 24 {
        let mut first = end;
        while first > before.first {
            let token = article.tokens[first - 1];
            let word = article.word(first - 1);
            let fits = token.kind == TokenKind::Word
                && !is_edition(word)
                && !matches!(word, "film" | "international" | "major" | "several" | "other" | "many")
                && if article.cased { token.capital } else { !slot::is_stop(word) || word == "new" };
            if !fits || end - first >= 3 {
                break;
            }
            first -= 1;
        }
        if first == end {
            break;
        }
        spans.push(reader.span(first, end));
        while first > before.first && matches!(article.word(first - 1), "," | "and" | "&") {
            first -= 1;
        }
        if article.tokens[first].kind != TokenKind::Mark && article.word(first) != "and" {
            break;
        }
        end = first;
    }
    // One name alone is a word like "European", not a list.
    if spans.len() < 2 {
        return;
    }
    for span in spans.into_iter().rev() {
        let print = format!("{} Film Festival", reader.print_title(&span));
        state(reader, hit, print, span);
    }
}

/// `at festivals in Elm, Oak and Yew`: those whose festivals the lexicon knows.
fn held_in(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    if reader.article.word(hit.after - 1) != "in" && !cursor.eat(&["in"]) {
        return;
    }
    for found in slot::places(reader, &mut cursor) {
        if let Some(print) = known_name(reader.article.at(&found.span), true) {
            state(reader, hit, print, found.span);
        }
    }
}

/// Whether the name around the cue only says again what the festival before its comma is: a known town's.
fn apposed(reader: &Reader<'_>, hit: &Hit) -> bool {
    let before = reader.before(hit);
    let the = (0..7).take_while(|&n| before.back(n) != ",").find(|&n| before.back(n) == "the");
    the.is_some_and(|n| {
        before.back(n + 1) == ","
            && matches!(before.back(n + 3), "at" | "in")
            && known_name(before.back(n + 2), true).is_some()
    })
}

/// The section that the film ran in: "in the Gala Presentations section of", "in Un Certain Regard".
fn section_of(reader: &mut Reader<'_>, hit: &Hit, festival: &str) -> String {
    let before = reader.before(hit);
    if let Some(n) = (0..16).find(|&n| before.back(n) == "section") {
        let end = before.at - n - 1;
        let open =
            (before.first..end).rev().find(|&t| matches!(reader.article.word(t), "the" | "in" | "its"));
        if let Some(open) = open
            && open + 1 < end
            && end - open < 6
            && !(open + 1..end).any(|t| matches!(reader.article.word(t), "\"" | "“" | "”"))
        {
            let span = reader.span(open + 1, end);
            let section = reader.print_title(&span);
            let fact = Fact::new("festival-section", Value::Term(section.clone()), hit.sentence, span);
            reader.add(fact.with("festival", festival));
            return section;
        }
    }
    // Near the cue only, so that a sentence full of festivals is not gone through for each.
    let near = reader.span(before.moved(before.at.saturating_sub(24)).at, before.moved(before.at + 14).at);
    let text = &reader.article.lower[near];
    // "the main competition" holds no "in competition".
    let whole = |name: &str| {
        text.match_indices(name).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric()))
    };
    let known = SECTIONS.iter().find(|(name, _)| whole(name));
    known.map_or_else(String::new, |(_, print)| (*print).to_owned())
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "festival",
        stems: &["At which of these festivals was {film} shown?"],
        tell: &["The film was shown at {the_festival}."],
        options: Options::Festivals,
        many: true,
        interest: 5,
        knows: 0.25,
        ..Ask::BLANK
    },
    Ask {
        relation: "festival-section",
        stems: &["In which section of the {festival} was {film} shown?"],
        tell: &["It ran in the {value} section of the {festival}."],
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

    #[test]
    fn a_prize_won_there_says_that_it_was_shown_there() {
        check(
            "festival",
            "The film won the Golden Elm at the Oak Valley International Film Festival and the Yew Prize at the Elm International Festival of Fantasy Film.",
            &["Oak Valley International Film Festival", "Elm International Festival of Fantasy Film"],
        );
        check("festival", "it was selected for competition at cannes.", &["Cannes Film Festival"]);
        check(
            "festival",
            "The film was screened at the 1996 Cannes Film Festival but was not entered into the main competition.",
            &["Cannes Film Festival"],
        );
        check("festival", "It was scheduled to be screened at the Oak Valley Film Festival.", &[]);
        check("festival", "Bob Doe lived by the river at Cannes.", &[]);
    }

    #[test]
    fn a_festival_is_told_by_its_town() {
        check(
            "festival",
            "the film was shown at festivals in toronto, berlin and elm.",
            &["Toronto International Film Festival", "Berlin International Film Festival"],
        );
        check(
            "festival",
            "It won at Sitges, the Elm International Film Festival.",
            &["Sitges Film Festival"],
        );
    }

    #[test]
    fn festivals_come_in_lists() {
        check(
            "festival",
            "The film was screened at the Toronto, Venice and New York film festivals.",
            &["Toronto Film Festival", "Venice Film Festival", "New York Film Festival"],
        );
    }
}
