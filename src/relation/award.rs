//! Prizes that the film or its makers won or were up for.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{SectionKind, Span, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue { phrases: &["best"], read };

const WON: &[&str] =
    &["won", "win", "wins", "winning", "awarded", "earned", "received", "receiving", "two", "oscars"];
const NOMINATED: &[&str] = &["nominated", "nomination", "nominations", "nominee"];
/// Words that stay inside a category: "Best Actor in a Leading Role".
const INSIDE: &[&str] = &["in", "a", "of", "the", "from", "by", "or", "–", "-", "for"];

/// `… won the X Award for Best Y`, `nominated for three X Awards: Best Y, Best Z`.
fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !matches!(
        reader.section(hit),
        SectionKind::Lead
            | SectionKind::Awards
            | SectionKind::Reception
            | SectionKind::Music
            | SectionKind::Release
    ) || reader.hedged(hit)
        || !reader.article.cased
        || !reader.article.tokens[hit.first].capital
    {
        return;
    }
    let Some(end) = category_end(reader, hit) else { return };
    let span = reader.span(hit.first, end);
    let Some(won) = outcome(reader, hit, end) else { return };
    let Some(award) = award(reader, hit, end) else { return };
    let category = reader.article.at(&span).split_whitespace().collect::<Vec<_>>().join(" ");
    let value = format!("{award}: {category}");
    let relation = if won { "award-won" } else { "award-nominated" };
    reader.add(
        Fact::new(relation, Value::Term(value), hit.sentence, span)
            .with("award", one_of(&award))
            .with("category", category),
    );
}

/// One past the category's last token: a run of capitals behind "Best".
fn category_end(reader: &Reader<'_>, hit: &Hit) -> Option<usize> {
    let cursor = reader.after(hit);
    let mut end = cursor.at;
    while end < cursor.end && end - cursor.at < 9 {
        let token = reader.article.tokens[end];
        let word = reader.article.word(end);
        let inner = INSIDE.contains(&word) && !(word == "for" || word == "by");
        if !(token.kind == TokenKind::Word && token.capital && word != "award" && word != "best" || inner) {
            break;
        }
        end += 1;
    }
    while end > cursor.at && INSIDE.contains(&reader.article.word(end - 1)) {
        end -= 1;
    }
    (end > cursor.at).then_some(end)
}

/// Won or nominated: the nearest such word before the category, else the nearest behind it.
fn outcome(reader: &Reader<'_>, hit: &Hit, end: usize) -> Option<bool> {
    let start = reader.start(hit);
    let said = |t: usize| {
        let word = reader.article.word(t);
        // "received a nomination" is no win.
        if NOMINATED.contains(&word) {
            Some(false)
        } else if WON.contains(&word) && !matches!(word, "received" | "earned" | "receiving" | "two") {
            Some(true)
        } else {
            None
        }
    };
    let behind = (end..start.end.min(end + 3)).find_map(said).filter(|won| !won);
    let before = (start.at..hit.first).rev().find_map(said);
    let received = (start.at..hit.first)
        .rev()
        .any(|t| matches!(reader.article.word(t), "received" | "earned" | "receiving"));
    behind.or(before).or_else(|| received.then_some(true))
}

/// The award named nearest before the category, else right behind it: "at the 45th Filmfare Awards".
fn award(reader: &Reader<'_>, hit: &Hit, end: usize) -> Option<String> {
    let start = reader.start(hit);
    let named = |t: usize| {
        matches!(
            reader.article.word(t),
            "award" | "awards" | "oscars" | "oscar" | "globe" | "globes" | "globes'"
        ) && reader.article.tokens[t].capital
    };
    let at = (start.at..hit.first)
        .rev()
        .find(|&t| named(t))
        .or_else(|| (end..start.end.min(end + 10)).find(|&t| named(t)))?;
    name_ending(reader, start.at, at)
        .map(|span| reader.article.at(&span).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The capitals that end at `last`: "Golden Globe Award", without an ordinal before.
fn name_ending(reader: &Reader<'_>, earliest: usize, last: usize) -> Option<Span> {
    let mut first = last;
    while first > earliest {
        let token = reader.article.tokens[first - 1];
        let word = reader.article.word(first - 1);
        let inner = matches!(word, "of" | "'" | "de" | "'s") && first - 1 > earliest;
        if !(token.kind == TokenKind::Word
            && token.capital
            && !matches!(word, "best" | "at" | "the" | "in" | "and")
            || inner)
        {
            break;
        }
        first -= 1;
    }
    let single = first == last && !reader.article.word(last).starts_with("oscar");
    (!single).then(|| reader.span(first, last + 1))
}

/// "Academy Awards" is one "Academy Award".
fn one_of(award: &str) -> &str {
    award
        .strip_suffix('s')
        .filter(|one| one.ends_with("Award") || one.ends_with("Oscar") || one.ends_with("Globe"))
        .unwrap_or(award)
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "award-won",
    tell: &["Among its prizes is the {award} for {category}."],
    options: Options::Terms(&[]),
    interest: 6,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_list_of_categories_shares_its_award() {
        check(
            "award-won",
            "The film won three Academy Awards: Best Picture, Best Director and Best Adapted Screenplay.",
            &[
                "Academy Awards: Best Picture (award: Academy Award, category: Best Picture)",
                "Academy Awards: Best Director (award: Academy Award, category: Best Director)",
                "Academy Awards: Best Adapted Screenplay (award: Academy Award, category: Best Adapted Screenplay)",
            ],
        );
    }

    #[test]
    fn a_nomination_is_no_win() {
        check("award-won", "It was nominated for a Golden Globe Award for Best Actor.", &[]);
        check(
            "award-nominated",
            "It was nominated for a Golden Globe Award for Best Actor.",
            &["Golden Globe Award: Best Actor (award: Golden Globe Award, category: Best Actor)"],
        );
    }
}
