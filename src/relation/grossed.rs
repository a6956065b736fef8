//! What the film earned, and in which scope.

mod stretch;

use super::{
    Ask, Cue, Hit, Options, Reader,
    slot::{self, Scope, Sum},
};
use crate::{
    article::{Article, SectionKind},
    fact::Fact,
    value::Value,
};
use stretch::{ends_run, goes_on_from_before, is_interim, is_of_span};

mod double_bill;
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "grossed", "grossing", "grosses", "gross", "total of", "earned", "earning", "earns", "made",
        "making", "collected", "collecting", "collection", "collections", "took", "taking", "taken",
        "takings", "brought in", "bringing in", "garnered", "generated", "amassed", "rentals", "receipts",
        "revenue", "accumulated", "raked", "pulled in", "run with", "gathered", "earn", "make", "take",
        "collect", "totaling", "totalling",
    ],
    read,
};

/// Words that say that the sum behind them came in at the box office.
const GROSSED: &[&str] = &[
    "grossed", "grossing", "grosses", "gross", "collected", "collecting", "collection", "collections",
    "takings", "receipts", "rentals",
];

/// Words that say it where a scope or the box office is named too.
const EARNED: &[&str] = &[
    "earned", "earning", "earns", "made", "making", "took", "taking", "taken", "brought", "bringing",
    "garnered", "generated", "amassed", "revenue", "revenues", "accumulated", "raked", "pulled", "gathered",
    "earnings", "total", "earn", "make", "take", "collect", "totaling", "totalling",
];

/// Words beside money that is no gross of this film's first run.
const OTHER: &[&str] = &[
    "budget", "cost", "dvd", "video", "videos", "blu-ray", "vhs", "merchandise", "merchandising", "sales",
    "units", "rights", "salary", "paid", "per", "profit", "profits", "loss", "losses", "inflation",
    "adjusted", "adjusting", "re-release", "rerelease", "re-released", "reissue", "reissued", "re-issue",
    "record", "imax", "3d", "2d", "previews", "midnight", "combined", "franchise", "series", "trilogy",
    "average", "each", "raised", "fund", "funding", "advertising", "marketing", "soundtrack", "toys",
    "original", "predecessor", "sequel", "compared", "projected", "net", "nett", "share", "(", "break",
    "deficit", "mark", "below", "short", "lawsuit", "album", "rental", "television", "tv", "anniversary",
    "restored", "fine", "tax", "donated", "invested", "director", "insurance", "estimates", "admissions",
    "tickets", "charity",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot | SectionKind::HomeMedia | SectionKind::Cast | SectionKind::Casting
    ) || !reader.first_in_sentence("grossed", hit)
    {
        return;
    }
    let start = reader.start(hit);
    let sums = slot::sums(&start);
    let mut chained = false;
    for (n, sum) in sums.iter().enumerate() {
        let here = Hit { sentence: hit.sentence, first: sum.left.end, after: sum.left.end };
        let goes_on = chained && joins(reader.article, sum);
        let verb = verb(reader.article, sum);
        chained = false;
        let weak = match verb {
            None if !goes_on => continue,
            None => false,
            Some((_, weak)) => weak,
        };
        let spoken = Hit { first: verb.map_or(sum.left.end, |v| v.0), ..here };
        if reader.hedged(&here)
            || !(goes_on
                || reader.about_film(&spoken)
                || is_takings(reader, &spoken)
                || opens(reader, &spoken))
            || is_of_span(&start)
            || is_other(reader.article, sum)
        {
            continue;
        }
        let scope = slot::scope(reader, &start, sum);
        if slot::period(&start, sum).is_some()
            || sum.right.clone().any(|t| is_interim(reader.article.word(t)))
            || converted(reader.article, sum, sums.get(n + 1))
            || is_opening(reader.article, sum)
            || is_milestone(reader.article, sum)
            || scope == Scope::Unsaid && goes_on_from_before(reader.article, sum)
            || scope == Scope::Part
        {
            // "$9 million in France, and $30 million worldwide" still goes on.
            let early = (start.first..sum.right.end).any(|t| is_interim(reader.article.word(t)));
            chained = scope == Scope::Part && !early;
            continue;
        }
        let whole = scope != Scope::Unsaid
            || reader.section(hit) == SectionKind::BoxOffice
            || sum.right_has(reader.article, &["run", "box", "total", "altogether", "rentals"])
            || sum.left_has(
                reader.article,
                &["total", "totaling", "totalling", "ultimately", "hit", "success"],
            );
        if weak && !whole {
            continue;
        }
        chained = true;
        let rented =
            sum.right_has(reader.article, &["rentals"]) || sum.left_has(reader.article, &["rentals"]);
        let at_end = scope == Scope::Unsaid && ends_run(&start, sum);
        // "It opened in the US on Friday. It ended its run with $5 million": that is the US run.
        let there = if at_end { slot::territory(reader, &spoken).unwrap_or_default() } else { String::new() };
        let scope = match there.as_str() {
            "North America" | "United States and Canada" => "North American",
            "United States" => "US",
            _ if scope == Scope::Unsaid => "total",
            _ => scope.name(),
        };
        let at_end = at_end && scope == "total";
        let fact = Fact::new("grossed", Value::Money(sum.money), hit.sentence, sum.span.clone())
            .with("currency", sum.money.currency.iso())
            .with("shared", double_bill::shared(reader, &spoken));
        // The share that cinemas passed on is not what they took.
        reader.add(if rented {
            fact.with("kind", "rentals").with("rentals", rentals(scope))
        } else {
            fact.with("scope", scope).with("run", if at_end { "by the end of its run" } else { "" })
        });
    }
}

/// "Earning $5 million worldwide, the film became": the film follows the verb.
fn opens(reader: &Reader<'_>, verb: &Hit) -> bool {
    let start = reader.start(verb);
    start.at == verb.first
        && start.word().ends_with("ing")
        && reader.about_film(&Hit { first: start.end.saturating_sub(1), ..*verb })
}

/// "Its final gross was", "With a gross of": in the section on earnings the film need not be named.
fn is_takings(reader: &Reader<'_>, verb: &Hit) -> bool {
    let start = reader.start(verb);
    let noun = matches!(
        reader.article.word(verb.first),
        "gross" | "grosses" | "collection" | "collections" | "takings" | "total"
    );
    let opens = start.word() == "its"
        || reader.section(verb) == SectionKind::BoxOffice && matches!(start.word(), "with" | "the");
    noun && opens && verb.first - start.first <= 7
}

/// `1.6 billion yen ($13 million) in its first three days`: what follows the other currency is said of both.
fn converted(article: &Article, sum: &Sum, next: Option<&Sum>) -> bool {
    let bracket = article.word(sum.right.end) == "(" && sum.right.is_empty();
    bracket && next.is_some_and(|next| next.right.clone().any(|t| is_interim(article.word(t))))
}

/// `the first film to collect $5 million`: a mark that it passed.
fn is_milestone(article: &Article, sum: &Sum) -> bool {
    let verb = sum.left.clone().rev().take(6).find(|&t| article.word(t) == "to");
    verb.is_some_and(|to| sum.left.clone().any(|t| t < to && article.word(t) == "first"))
}

/// `it opened on the same weekend in 68 countries and earned`: what an opening brought in.
fn is_opening(article: &Article, sum: &Sum) -> bool {
    sum.left_has(article, &["opened", "debuted", "opening"]) && sum.left_has(article, &["weekend"])
}

fn rentals(scope: &str) -> &'static str {
    match scope {
        "domestic" | "US" | "North American" => "domestic rentals",
        "international" => "international rentals",
        "worldwide" => "worldwide rentals",
        _ => "rentals",
    }
}

/// The word nearest before a sum that says it came in, and whether it could mean other income too.
fn verb(article: &Article, sum: &Sum) -> Option<(usize, bool)> {
    let at = sum.left.clone().rev().take(14).find(|&t| {
        let word = article.word(t);
        GROSSED.contains(&word) || EARNED.contains(&word)
    });
    // "ended its run with $5 million".
    let Some(at) = at else {
        let run = sum.left.clone().rev().take(6).find(|&t| article.word(t) == "run");
        let with = sum.left.clone().rev().find(|&t| !slot::is_rough(article.word(t)));
        return run.filter(|_| with.is_some_and(|t| article.word(t) == "with")).map(|t| (t, false));
    };
    let word = article.word(at);
    // Nothing else may have been earned in between: "earned praise and $5 million"; "made for $5 million" is a cost.
    let plain =
        (at + 1..sum.left.end).all(|t| !matches!(article.word(t), "and" | "," | ";" | "award" | "awards"));
    let cost = matches!(article.word(at + 1), "for" | "on" | "with");
    let ranked = matches!(article.word(at.saturating_sub(1)), "highest" | "lowest" | "biggest" | "top");
    (plain && !cost && !ranked).then_some((at, EARNED.contains(&word)))
}

/// `… and $370 million overseas`: a sum under the verb of the one before.
fn joins(article: &Article, sum: &Sum) -> bool {
    !sum.left.is_empty()
        && sum.left.clone().all(|t| {
            let word = article.word(t);
            slot::is_rough(word)
                || matches!(
                    word,
                    "and"
                        | ","
                        | "plus"
                        | "with"
                        | "for"
                        | "worldwide"
                        | "global"
                        | "domestic"
                        | "overseas"
                        | "international"
                        | "gross"
                        | "combined"
                        | "totaling"
                        | "totalling"
                        | "in"
                        | "from"
                )
        })
}

fn is_other(article: &Article, sum: &Sum) -> bool {
    let near = |t: &usize| sum.left.end - t <= 8;
    let left = sum.left.clone().filter(near).any(|t| {
        OTHER.contains(&article.word(t)) && !(article.word(t) == "combined" && article.word(t + 1) == "total")
    });
    let right =
        sum.right.clone().take(12).any(|t| article.word(t) != "(" && OTHER.contains(&article.word(t)));
    let possessive = |t: usize| {
        matches!(article.word(t), "'s" | "’s") && !matches!(article.word(t - 1), "film" | "movie" | "picture")
    };
    left || right || sum.left.clone().rev().take(4).any(|t| t > 0 && possessive(t))
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "grossed",
    stems: &[
        "What was the {scope} gross of {film} at the box office?",
        "How much did {film} earn in {rentals}?",
        "What {scope} had {film} taken at the box office {run}?",
    ],
    tell: &["Its {scope} gross was {value}.", "It earned {value} in {rentals}."],
    options: Options::Figures,
    conflicts: &["opened-to", "cost"],
    interest: 4,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_scope_is_kept() {
        check(
            "grossed",
            "The film grossed $562.1 million worldwide.",
            &["562100000 (currency: USD, scope: worldwide)"],
        );
        check("grossed", "the film earned 40 crore worldwide.", &["400000000 (scope: worldwide)"]);
        check("grossed", "In the US it earned $9 million.", &["9000000 (currency: USD, scope: domestic)"]);
        check(
            "grossed",
            "Outside North America, the film took in $9 million.",
            &["9000000 (currency: USD, scope: international)"],
        );
    }

    #[test]
    fn what_an_opening_brought_in_is_no_gross() {
        check(
            "grossed",
            "Outside North America, it opened on the same weekend in 68 countries and earned $65 million.",
            &[],
        );
        check("grossed", "It was the first film in Odia to collect $5 million at the box office.", &[]);
        check(
            "grossed",
            "The film's worldwide gross outside of the United States was $28.7 million.",
            &["28700000 (currency: USD, scope: international)"],
        );
        check("grossed", "The film grossed ¥1.6 billion ($13.1 million) in its first three days.", &[]);
        check(
            "grossed",
            "It grossed $380.4 million at the worldwide box office against a budget of $154.6–185.1 million.",
            &["380400000 (currency: USD, scope: worldwide)"],
        );
    }

    #[test]
    fn sums_joined_by_and_share_the_verb() {
        check(
            "grossed",
            "The Lamp grossed $11 million in the United States and Canada, and $22 million in other territories, \
             for a worldwide total of $33 million, against a budget of $9 million.",
            &[
                "11000000 (currency: USD, scope: domestic)",
                "22000000 (currency: USD, scope: international)",
                "33000000 (currency: USD, scope: worldwide)",
            ],
        );
    }

    #[test]
    fn a_total_may_close_the_list_or_open_the_sentence() {
        check(
            "grossed",
            "The film made $11 million in North America, and $22 million in other countries, totaling $33 million.",
            &[
                "11000000 (currency: USD, scope: domestic)",
                "22000000 (currency: USD, scope: international)",
                "33000000 (currency: USD, scope: total)",
            ],
        );
        check(
            "grossed",
            "Earning over $33 million worldwide, The Lamp became the hit of the year.",
            &["33000000 (currency: USD, scope: worldwide)"],
        );
        check(
            "grossed",
            "It went on to earn $11 million domestically.",
            &["11000000 (currency: USD, scope: domestic)"],
        );
    }

    #[test]
    fn what_had_come_in_by_some_day_is_no_gross() {
        check(
            "grossed",
            "After May opening weekends in France, it had earned $7 million in all for a total of $9 million abroad.",
            &[],
        );
        check("grossed", "The film earned $9 million in its first ten days: $7 million at home.", &[]);
    }

    #[test]
    fn rentals_are_no_gross() {
        check(
            "grossed",
            "The film earned $7 million in theatrical rentals in North America.",
            &["7000000 (currency: USD, kind: rentals, rentals: domestic rentals)"],
        );
    }

    #[test]
    fn one_territory_is_not_the_gross() {
        check("grossed", "In Estonia, it had a total gross of $1.2 million.", &[]);
        check("grossed", "The film grossed $4.4 million on its first weekend.", &[]);
    }

    #[test]
    fn money_of_other_kinds_and_films_is_no_gross() {
        check("grossed", "The film earned $3 million in DVD sales.", &[]);
        check("grossed", "The film grossed $9 million in its first ten days.", &[]);
        check("grossed", "The film grossed $90 million adjusted for inflation.", &[]);
        check("grossed", "It fell short of the first film's $80 million gross.", &[]);
        check("grossed", "Ann Lee made $600,000.", &[]);
    }

    #[test]
    fn takings_need_no_film_beside_them() {
        let text = "== Box office ==\nIts final domestic gross was $45 million. It ended its theatrical run with $80 million.";
        check(
            "grossed",
            &format!("It ran.\n{text}"),
            &[
                "45000000 (currency: USD, scope: domestic)",
                "80000000 (currency: USD, run: by the end of its run, scope: total)",
            ],
        );
        check("grossed", "Made for $250,000, the film ran for a year.", &[]);
        check("grossed", "By September, the film had earned $60 million.", &[]);
    }
}
