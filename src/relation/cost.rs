//! What the film cost to make.

use super::{
    Ask, Cue, Hit, Options, Reader,
    slot::{self, Sum},
};
use crate::{
    article::{Article, Cursor, SectionKind},
    fact::Fact,
    value::{Currency, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "budget", "budgeted", "cost", "costs", "costing", "made for", "produced for", "shot for",
        "filmed for", "made on", "completed for", "film for", "movie for", "picture for",
        "million production",
    ],
    read,
};

/// Words that make a budget a first plan, a guess, or one of something else.
const OTHER: &[&str] = &[
    "initial", "initially", "originally", "original", "marketing", "approximate", "estimated", "early",
    "advertising", "promotional", "promotion", "promote", "projected", "proposed", "predecessor", "sequel",
    "television", "series", "restoration", "recoup", "exceeded", "increased", "rose", "cut", "reduced",
    "grew", "sets", "costumes", "budgets", "films", "music", "effects", "per", "each", "version", "remake",
    "average", "rights", "would",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::Cast | SectionKind::HomeMedia)
        || !reader.first_in_sentence("cost", hit)
    {
        return;
    }
    let start = reader.start(hit);
    for sum in slot::sums(&start) {
        let here = Hit { sentence: hit.sentence, first: sum.left.end, after: sum.left.end };
        let article = reader.article;
        let other = |t: usize| OTHER.contains(&article.word(t));
        if reader.hedged(&here)
            || sum.left.clone().rev().take(8).any(other)
            || sum.right.clone().take(4).any(other)
        {
            continue;
        }
        let Some(word) = budgeted(reader, &sum) else { continue };
        let its = reader.about_film(&Hit { first: word, ..here })
            || reader.in_lead(hit)
            || reader.section(hit) == SectionKind::BoxOffice
            || is_made(article, &sum)
            || article.word(word) == "production";
        // No film has cost as much; damage glues two figures into one.
        let possible = sum.money.currency != Currency::Usd || sum.money.amount() < 700_000_000;
        if its && possible {
            let fact = Fact::new("cost", Value::Money(sum.money), hit.sentence, sum.span);
            reader.add(fact.with("currency", sum.money.currency.iso()));
        }
    }
}

/// The word that makes a sum the budget: `a budget of $5 million`, `its $5 million budget`, `cost $5 million to make`.
fn budgeted(reader: &Reader<'_>, sum: &Sum) -> Option<usize> {
    let article = reader.article;
    let behind = sum.right.start;
    // "financed the $5 million production".
    let called = sum.left.end.checked_sub(1).filter(|t| sum.left.contains(t)).map_or("", |t| article.word(t));
    let named = article.word(behind) == "production" && article.word(behind + 1) != "budget";
    if behind < sum.right.end && named && matches!(called, "the" | "this") {
        return Some(behind).filter(|_| !matches!(article.word(behind + 1), "of" | "company" | "from"));
    }
    let noun = behind + usize::from(matches!(article.word(behind), "production" | "shooting"));
    if noun < sum.right.end && article.word(noun) == "budget" {
        return Some(noun);
    }
    // Over "was reportedly", "of only" to what the sum belongs to.
    let mut back = sum.left.clone().rev().skip_while(|&t| {
        matches!(
            article.word(t),
            "was" | "is" | "at" | "to" | "been" | "came" | "stood" | "amounted" | "totaled"
        ) || slot::is_rough(article.word(t))
    });
    let mut at = back.next()?;
    // "the budget for the film was", "the cost of production was".
    let whole = |t: usize| match article.word(t) {
        "film" | "movie" | "picture" => t.checked_sub(3).filter(|_| article.word(t - 1) == "the"),
        "production" | "filming" => t.checked_sub(2),
        _ => None,
    };
    if let Some(noun) =
        whole(at).filter(|noun| sum.left.contains(noun) && matches!(article.word(noun + 1), "for" | "of"))
    {
        at = noun;
    }
    let before = if at > sum.left.start { article.word(at - 1) } else { "" };
    let produced = (behind..sum.right.end.min(behind + 3))
        .any(|t| matches!(article.word(t), "make" | "produce" | "complete" | "film" | "shoot"));
    let named = match article.word(at) {
        "budget" | "budgeted" | "costing" => true,
        // "at a cost of", "production costs of", "cost $5 million to make".
        "cost" | "costs" => produced || is_costed(reader, sum, at),
        "for" if matches!(before, "film" | "movie" | "picture" | "it") => is_shot(article, sum, at),
        "for" | "on" => matches!(before, "made" | "produced" | "shot" | "filmed" | "completed"),
        _ => false,
    };
    named.then_some(at)
}

/// Whether the "cost" at a token is the film's: `a total cost of`, `TITLE cost`.
fn is_costed(reader: &Reader<'_>, sum: &Sum, at: usize) -> bool {
    let article = reader.article;
    let cursor = Cursor { article, at, first: sum.left.start, end: sum.right.end };
    matches!(cursor.back(0), "production" | "film" | "a" | "total" | "it" | "final" | "negative" | "overall")
        || cursor.back(0) == "the" && cursor.ahead(1) == "of"
        || cursor.word() == "cost" && reader.is_film_before(&cursor)
}

/// `shot the film for $50,000`.
fn is_shot(article: &Article, sum: &Sum, at: usize) -> bool {
    let shot =
        |t: usize| matches!(article.word(t), "made" | "produced" | "shot" | "filmed" | "completed" | "make");
    (sum.left.start..at).rev().take(5).any(shot)
}

/// `Filmed on a budget of`, `against a budget of`: what was made is the film.
fn is_made(article: &Article, sum: &Sum) -> bool {
    let made = |t: usize| matches!(article.word(t), "filmed" | "made" | "produced" | "shot" | "against");
    sum.left.clone().rev().take(14).any(made)
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "cost",
    stems: &["How large was the budget of {film}?", "What did {film} cost to make?"],
    tell: &["The budget was {value}."],
    options: Options::Figures,
    conflicts: &["grossed", "opened-to"],
    interest: 4,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_budget_is_read_on_both_sides() {
        check("cost", "The film had a budget of $5 million.", &["5000000 (currency: USD)"]);
        check("cost", "It was made on a $5 million budget.", &["5000000 (currency: USD)"]);
    }

    #[test]
    fn a_first_or_rough_budget_is_none() {
        check("cost", "The initial budget was $8 million.", &[]);
        check("cost", "It had a budget of $30–40 million.", &[]);
    }

    #[test]
    fn what_it_cost_is_said_in_many_ways() {
        for text in [
            "Filmed on a budget of $5 million, The Lamp ran for weeks.",
            "The film cost $5 million to make.",
            "It was made for $5 million in Rome.",
            "The film was budgeted at $5 million.",
            "The film was shot in a week with a budget of only $5 million.",
            "The film grossed $9 million against a production budget of $5 million.",
            "The film was produced at a cost of $5 million.",
            "The budget for the film was $5 million.",
            "Production costs came to $5 million.",
            "The total cost of production was $5 million.",
            "The Lamp cost $5 million.",
            "Lee shot the film for just $5 million.",
            "Old Mill financed the $5 million production.",
        ] {
            check("cost", text, &["5000000 (currency: USD)"]);
        }
    }

    #[test]
    fn what_a_part_of_it_or_another_film_cost_is_none() {
        check("cost", "It earned less than the sequel's budget of $8 million.", &[]);
        check("cost", "The film had a marketing budget of $8 million.", &[]);
        check("cost", "The rights cost $8 million.", &[]);
        check("cost", "Old Mill bought the film for $8 million.", &[]);
        check("cost", "The theatre cost $8 million.", &[]);
    }
}
