//! Prizes that the film or its makers won or were up for.

mod category;
mod counts;
mod drafts;
mod elsewhere;
mod lists;
mod named;
mod pieces;

#[cfg(test)]
mod tests;

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind, Span},
    fact::Fact,
    value::Value,
};
use drafts::Draft;
use named::{Giver, Named};
use pieces::{Kind, Outcome, Piece};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "best", "worst", "outstanding", "award", "awards", "oscar", "oscars", "nominated", "nomination",
        "nominations", "won", "winner", "winning", "prize", "palme d'or", "palme d’or", "golden globe",
        "golden globes", "awarded", "nominee", "golden bear", "golden lion", "grand prix", "bafta", "baftas",
        "filmfare", "grammy", "wins",
    ],
    read,
};

/// Most tokens of a line in a list of awards.
const LONGEST_LINE: usize = 40;

/// Words of those who give awards, who are no winners.
const GIVERS: &[&str] = &[
    "circle", "critics", "guild", "academy", "society", "association", "board", "film", "award", "awards",
    "festival", "club", "institute", "press", "review",
];

/// The award's year is looked for this near.
const EDITION: usize = 2;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let kind = reader.section(hit);
    let open = matches!(
        kind,
        SectionKind::Lead
            | SectionKind::Awards
            | SectionKind::Reception
            | SectionKind::Music
            | SectionKind::Release
            | SectionKind::BoxOffice
            | SectionKind::Legacy
            | SectionKind::Other
    );
    let start = reader.start(hit);
    if matches!(kind, SectionKind::Plot | SectionKind::HomeMedia | SectionKind::Themes)
        || !reader.first_in_sentence("award-won", hit)
        || !open && !is_for_this(&start)
    {
        return;
    }
    lists::read(reader, hit);
    if is_ranking(reader, &start) {
        return;
    }
    let pieces = pieces::read(reader, &start);
    let spoken = pieces.iter().any(|p| matches!(p.kind, Kind::Say(_) | Kind::Nomination | Kind::Mark(_)));
    let listed = !spoken && opens(&pieces, &start);
    if !spoken && !listed {
        return;
    }
    let (carried, line) = carried(reader, hit, listed);
    let mut drafts = drafts::resolve(&start, &pieces, carried);
    for draft in &mut drafts {
        draft.outcome = draft.outcome.or(line);
    }
    for draft in drafts {
        state(reader, hit, draft);
    }
}

/// Lists and registries of good films are no awards.
fn is_ranking(reader: &Reader<'_>, start: &Cursor<'_>) -> bool {
    let heading =
        &reader.article.section(reader.article.sentence_of(start.first).unwrap_or_default()).heading;
    let heading = heading.to_lowercase();
    heading.contains("american film institute")
        || heading.contains("afi")
        || (start.first..start.end)
            .any(|t| matches!(reader.article.word(t), "afi" | "registry" | "restoration"))
}

/// "for which she won": what a section about the cast says of this film.
fn is_for_this(start: &Cursor<'_>) -> bool {
    (start.first..start.end)
        .any(|t| start.article.word(t) == "which" && start.article.word(t.saturating_sub(1)) == "for")
}

/// Whether a line opens with an award or a category, as the lines of a list do.
fn opens(pieces: &[Piece], start: &Cursor<'_>) -> bool {
    start.end - start.first <= LONGEST_LINE
        && pieces.first().is_some_and(|p| p.first <= start.first + EDITION)
}

/// The award that the text before is about, and the outcome that a line of a list takes from what opens the list.
fn carried(reader: &Reader<'_>, hit: &Hit, listed: bool) -> (Option<Named>, Option<Outcome>) {
    let near = reader.near(hit).find(|f| matches!(f.relation, "award-won" | "award-nominated"));
    let near = near.filter(|f| f.sentence < hit.sentence && same_section(reader, f.sentence, hit.sentence));
    let award = near.and_then(|f| f.qualifier("award")).map(|print| {
        let giver = if print.ends_with("Festival") { Giver::Festival } else { Giver::Award };
        Named { print: print.to_owned(), giver, after: 0 }
    });
    if award.is_some() && !listed {
        return (award, None);
    }
    let before = hit.sentence.checked_sub(1).filter(|&s| same_section(reader, s, hit.sentence));
    let earlier = before.map(|s| {
        let tokens = reader.article.sentences[s].tokens.clone();
        let cursor =
            Cursor { article: reader.article, at: tokens.start, first: tokens.start, end: tokens.end };
        pieces::read(reader, &cursor)
    });
    let earlier = earlier.unwrap_or_default();
    let heading = &reader.article.section(hit.sentence).heading;
    let award = award
        .or_else(|| {
            earlier.iter().rev().find_map(|p| match &p.kind {
                Kind::Award(named) if named.giver != Giver::Prize => Some(named.clone()),
                _ => None,
            })
        })
        .or_else(|| in_heading(heading));
    if !listed {
        return (award, None);
    }
    let lower = heading.to_lowercase();
    let headed = match (lower.contains("won") || lower.contains("wins"), lower.contains("nominat")) {
        (true, false) => Some(Outcome::Won),
        (false, true) if !lower.contains(" and ") => Some(Outcome::Nominated),
        _ => None,
    };
    // "The film won the following:" speaks for the lines below it, and so does each line for the next.
    let introduced = before.filter(|&s| {
        let tokens = reader.article.sentences[s].tokens.clone();
        tokens.len() <= 2
            || tokens.clone().next_back().is_some_and(|t| reader.article.word(t) == ":")
            || is_title(reader, tokens, &earlier)
    });
    let spoken = introduced.and_then(|_| {
        earlier.iter().rev().find_map(|p| match p.kind {
            Kind::Say(outcome) | Kind::Mark(outcome) => Some(outcome),
            Kind::Nomination => Some(Outcome::Nominated),
            _ => None,
        })
    });
    let silent = !earlier.iter().any(|p| matches!(p.kind, Kind::Say(_) | Kind::Nomination | Kind::Mark(_)));
    let line = near.filter(|_| silent).map(|f| match f.relation {
        "award-won" => Outcome::Won,
        _ => Outcome::Nominated,
    });
    (award, headed.or(spoken).or(line))
}

/// "Nominations—1947 Academy Awards", "Golden Globes (won)": a short line that names an outcome and no category.
fn is_title(reader: &Reader<'_>, tokens: std::ops::Range<usize>, pieces: &[Piece]) -> bool {
    let outcome = |p: &Piece| matches!(p.kind, Kind::Say(_) | Kind::Nomination | Kind::Mark(_));
    let told = pieces.iter().any(|p| matches!(p.kind, Kind::Category(_)));
    tokens.len() <= 8
        && !tokens.clone().any(|t| matches!(reader.article.word(t), "." | "was" | "the" | "it" | "for"))
        && pieces.first().is_some_and(|p| p.first <= tokens.start + EDITION)
        && pieces.iter().any(outcome)
        && !told
}

fn same_section(reader: &Reader<'_>, one: usize, other: usize) -> bool {
    reader.article.sentences[one].section == reader.article.sentences[other].section
}

/// "=== Filmfare Awards ===".
fn in_heading(heading: &str) -> Option<Named> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    (0..words.len().min(4)).find_map(|from| {
        let (award, _) = crate::lexicon::awards::at(|n| words.get(from + n).copied().unwrap_or_default())?;
        Some(Named { print: award.name.to_owned(), giver: Giver::Award, after: 0 })
    })
}

fn state(reader: &mut Reader<'_>, hit: &Hit, draft: Draft) {
    let relation = match draft.outcome {
        Some(Outcome::Won | Outcome::Got) => "award-won",
        Some(Outcome::Nominated) => "award-nominated",
        Some(Outcome::Nothing) | None => return,
    };
    let Some(award) = draft.award.clone() else { return };
    let category = draft.category.clone().unwrap_or_default();
    let value =
        if category.is_empty() { award.print.clone() } else { format!("{}: {category}", award.print) };
    let person = recipient(reader, hit, &draft);
    let span = reader.span(draft.first, draft.after);
    // Of several nominations one may have been won.
    let several = draft.category.is_none() && draft.several;
    let year = reader.start(hit).moved(draft.first.saturating_sub(1)).year();
    reader.add(
        Fact::new(relation, Value::Term(value), hit.sentence, span)
            .with("at", draft.at.unwrap_or_default())
            .with("award", award.print)
            .with("category", category)
            .with("person", person)
            .with("several", if several { "yes" } else { "" })
            .with("year", year.map_or_else(String::new, |y| y.value.to_string())),
    );
}

/// Who won it: in brackets behind the category, behind "for", or before the verb.
fn recipient(reader: &mut Reader<'_>, hit: &Hit, draft: &Draft) -> String {
    if !reader.article.cased || draft.category.is_none() {
        return String::new();
    }
    let mut cursor = reader.start(hit).moved(draft.after);
    let bracket = cursor.eat(&["("]);
    if !cursor.eat(&["for"]) && !bracket {
        return subject(reader, hit, draft);
    }
    let names = slot::people(reader, &mut cursor);
    let sure = if bracket { cursor.word() == ")" } else { matches!(cursor.word(), "" | "." | ",") };
    if sure { names.into_iter().map(|n| n.print).collect::<Vec<_>>().join(" and ") } else { String::new() }
}

/// "Ann Lee was nominated for": the person before the verb.
fn subject(reader: &mut Reader<'_>, hit: &Hit, draft: &Draft) -> String {
    let Some(verb) = draft.verb else { return String::new() };
    let mut cursor = reader.start(hit).moved(verb);
    while matches!(
        cursor.back(0),
        "was" | "were" | "also" | "both" | "each" | "later" | "has" | "been" | "is" | "and"
    ) {
        cursor.at -= 1;
    }
    let name = slot::person_before(reader, &cursor);
    // A title may look like a name; a person has one that was met, or two words.
    let film = reader.article.lower[reader.article.title.clone()].to_owned();
    let human = |name: &str| {
        name.contains(' ')
            && !film.contains(&name.to_lowercase())
            && !name.split(' ').any(|w| GIVERS.contains(&w.to_lowercase().as_str()))
    };
    // Of "Ann Lee and Bob Doe were nominated" nobody knows who was for what.
    let alone = |span: &Span| !reader.article.lower[..span.start].trim_end().ends_with(" and");
    name.filter(|n| alone(&n.span) && human(&n.print)).map(|n| n.print).unwrap_or_default()
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "award-won",
    tell: &["Among its prizes is {prize}."],
    options: Options::Terms(&[]),
    interest: 6,
    ..Ask::BLANK
}];
