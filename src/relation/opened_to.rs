//! What the film earned on its opening days.

use super::{
    Ask, Cue, Hit, Options, Reader,
    slot::{self, Period, Scope, Sum},
};
use crate::{
    article::{Article, Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "weekend", "opening-weekend", "day", "friday", "week", "frame", "opened", "opening", "debuted",
        "debuting", "thursday", "wednesday",
    ],
    read,
};

/// Words beside a sum that make it another film's, a guess, or a part.
const OTHER: &[&str] = &[
    "record", "imax", "compared", "suggested", "projected", "original", "previous", "predicted", "estimates",
    "surpassing", "beating", "3d", "average", "per", "budget", "second", "(", "predecessor", "previews",
    "each", "dropped", "falling", "inflation", "re-release", "than", "sequel",
];

/// Words that say that the film came out.
const OPENED: &[&str] = &["opened", "opening", "debuted", "released", "release"];

/// Words of another run.
const AGAIN: &[&str] =
    &["re-release", "re-released", "rerelease", "reissue", "reissued", "re-issue", "re-issued"];

/// Most facts back to a sum of the same territory.
const NEAR: usize = 60;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::HomeMedia | SectionKind::Cast)
        || !reader.first_in_sentence("opened-to", hit)
    {
        return;
    }
    let start = reader.start(hit);
    for sum in slot::sums(&start) {
        let Some(period) = slot::period(&start, &sum).or_else(|| that_weekend(reader, hit, &sum)) else {
            continue;
        };
        let here = Hit { sentence: hit.sentence, first: sum.left.end, after: sum.left.end };
        if reader.hedged(&here) || is_other(reader.article, &sum) || !is_its(reader, &here, &sum) {
            continue;
        }
        let scope = slot::scope(reader, &start, &sum);
        let part = scope == Scope::Unsaid && in_part(reader, &start, &sum);
        let mut placed = place(reader, &here, &sum);
        if placed.is_empty() && scope == Scope::Unsaid && !part {
            placed = territory(reader, &here, period);
        }
        if scope == Scope::Part && placed.is_empty() {
            continue;
        }
        // "It was reissued in May. It grossed …".
        if start.word() == "it" && told_before(reader, hit, AGAIN) {
            continue;
        }
        let when = when(period.name(), scope, &placed);
        reader.add(
            Fact::new("opened-to", Value::Money(sum.money), hit.sentence, sum.span)
                .with("currency", sum.money.currency.iso())
                .with("period", period.name())
                .with("place", placed)
                .with("scope", if part { "in part" } else { scope.name() })
                .with("when", when),
        );
    }
}

/// The paragraph's territory, unless its sum was told before: a second one is of another place.
fn territory(reader: &Reader<'_>, here: &Hit, period: Period) -> String {
    let there = slot::territory(reader, here).unwrap_or_default();
    let told = |f: &Fact| {
        f.relation == "opened-to"
            && f.qualifier("place") == Some(&there)
            && f.qualifier("period") == Some(period.name())
    };
    if reader.facts.iter().rev().take(NEAR).any(told) { String::new() } else { there }
}

/// "It debuted to $5 million in forty-one countries", "in wide release" behind a limited one: not the whole opening.
fn in_part(reader: &Reader<'_>, start: &Cursor<'_>, sum: &Sum) -> bool {
    let article = reader.article;
    let counted = sum.right.clone().take(6).any(|t| {
        let mut at = start.moved(t);
        at.eat(&["in", "from", "across"])
            && (1..3).any(|n| matches!(at.ahead(n), "countries" | "markets" | "territories"))
    });
    counted || slot::widened(article, start.first, sum.left.end)
}

/// "It opened in May. It grossed $5 million over the weekend".
fn that_weekend(reader: &Reader<'_>, hit: &Hit, sum: &Sum) -> Option<Period> {
    let article = reader.article;
    let weekend = sum.right.clone().take(4).any(|t| {
        article.word(t) == "weekend"
            && (article.word(t - 1) == "that"
                || article.word(t - 1) == "the" && matches!(article.word(t - 2), "over" | "for" | "during"))
    });
    let start = reader.start(hit);
    let here = (start.first..sum.left.end).any(|t| OPENED.contains(&article.word(t)));
    let later =
        (start.first..sum.left.end).any(|t| matches!(article.word(t), "third" | "fourth" | "following"));
    (weekend && !later && (here || told_before(reader, hit, OPENED))).then_some(Period::Weekend)
}

/// Whether the sentence before has one of the words.
fn told_before(reader: &Reader<'_>, hit: &Hit, words: &[&str]) -> bool {
    let Some(before) = hit.sentence.checked_sub(1) else { return false };
    let sentence = &reader.article.sentences[before];
    sentence.section == reader.article.sentences[hit.sentence].section
        && sentence.tokens.clone().any(|t| words.contains(&reader.article.word(t)))
}

/// "on its opening weekend in the United Kingdom": what the sum is of, for a question to say.
fn when(period: &str, scope: Scope, place: &str) -> String {
    let the = if place.starts_with("United ") { "the " } else { "" };
    match scope {
        Scope::Worldwide => format!("worldwide on its {period}"),
        Scope::International => format!("abroad on its {period}"),
        _ if !place.is_empty() => format!("on its {period} in {the}{place}"),
        Scope::Domestic => format!("at home on its {period}"),
        _ => format!("on its {period}"),
    }
}

/// The film took the sum: it is the subject, or the takings of the weekend are.
fn is_its(reader: &Reader<'_>, here: &Hit, sum: &Sum) -> bool {
    let verb = sum.left.clone().rev().take(14).find(|&t| {
        matches!(
            reader.article.word(t),
            "grossed"
                | "grossing"
                | "earned"
                | "earning"
                | "made"
                | "making"
                | "took"
                | "taking"
                | "collected"
                | "collecting"
                | "collections"
                | "opened"
                | "opening"
                | "debuted"
                | "debuting"
                | "weekend"
                | "brought"
                | "gross"
                | "garnered"
                | "generated"
                | "takings"
        )
    });
    let at = verb.unwrap_or(here.first);
    let opens = |t: usize| matches!(reader.article.word(t), "opening" | "first" | "its" | "the");
    reader.about_film(&Hit { first: at, ..*here }) || opens(reader.start(here).first)
}

fn is_other(article: &Article, sum: &Sum) -> bool {
    let left = sum.left.clone().rev().take(12).any(|t| OTHER.contains(&article.word(t)));
    let right =
        sum.right.clone().take(10).any(|t| article.word(t) != "(" && OTHER.contains(&article.word(t)));
    let possessive = |t: usize| {
        matches!(article.word(t), "'s" | "’s") && !matches!(article.word(t - 1), "film" | "movie" | "picture")
    };
    left || right || sum.left.clone().rev().take(4).any(|t| t > 0 && possessive(t))
}

/// The place of the opening that the sentence, or the one before it, names.
fn place(reader: &Reader<'_>, here: &Hit, sum: &Sum) -> String {
    let place = reader.near(here).find(|f| {
        let before = f.sentence == here.sentence && f.span.start < sum.span.start;
        matches!(f.relation, "released" | "opened-in")
            && (before || f.sentence + 1 == here.sentence)
            && f.qualifier("place").is_some()
    });
    let near = place.and_then(|f| f.qualifier("place")).unwrap_or_default();
    let cursor = reader.start(here);
    let named = sum.right.clone().chain(sum.left.clone()).find_map(|t| {
        let mut at = cursor.moved(t);
        if !at.eat(&["in"]) {
            return None;
        }
        let joint = slot::market(reader, &at).0.filter(|name| name.ends_with(" and Canada"));
        let known = slot::place(reader, &mut at)?.known?;
        if joint.is_some() {
            return Some("United States and Canada");
        }
        matches!(
            known.name,
            "United States"
                | "Canada"
                | "North America"
                | "United Kingdom"
                | "India"
                | "Japan"
                | "China"
                | "France"
        )
        .then_some(known.name)
    });
    let home = |name: &str| {
        matches!(
            name,
            "United States" | "United States and Canada" | "Canada" | "North America" | "United Kingdom"
        )
    };
    // A far market is told only where the film comes from there.
    let from_there = |name: &str| {
        reader
            .facts
            .iter()
            .take_while(|f| f.sentence == 0)
            .any(|f| f.relation == "made-in" && f.value.print() == name)
    };
    match named {
        Some(name) if home(name) || from_there(name) => name.to_owned(),
        Some(_) => String::new(),
        None => near.to_owned(),
    }
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opened-to",
    stems: &["How much did {film} earn {when}?"],
    tell: &["It earned {value} {when}."],
    options: Options::Figures,
    conflicts: &["grossed", "cost"],
    interest: 2,
    knows: 0.05,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_weekend_has_a_sum() {
        check(
            "opened-to",
            "it opened in the united states on 6 november 2015 and earned $552,506 in its opening weekend.",
            &[
                "552506 (currency: USD, period: opening weekend, place: United States, scope: domestic, when: on its opening weekend in the United States)",
            ],
        );
        check(
            "opened-to",
            "It opened in the United States on 6 November 2015. It earned $5 million in its opening weekend. \
             The critics went. It earned $6 million in its opening weekend.",
            &[
                "5000000 (currency: USD, period: opening weekend, place: United States, when: on its opening weekend in the United States)",
                "6000000 (currency: USD, period: opening weekend, when: on its opening weekend)",
            ],
        );
        check("opened-to", "Analysts suggested as much as $198 million for the opening weekend.", &[]);
    }

    #[test]
    fn a_debut_has_a_sum_and_a_scope() {
        check(
            "opened-to",
            "Worldwide on its opening weekend it grossed $9 million.",
            &[
                "9000000 (currency: USD, period: opening weekend, scope: worldwide, when: worldwide on its opening weekend)",
            ],
        );
        check(
            "opened-to",
            "It debuted at number one with $9 million. The film made $3 million on its opening day.",
            &[
                "9000000 (currency: USD, period: opening weekend, when: on its opening weekend)",
                "3000000 (currency: USD, period: opening day, when: on its opening day)",
            ],
        );
    }

    #[test]
    fn the_weekend_of_the_opening_needs_no_name() {
        let want = ["5000000 (currency: USD, period: opening weekend, when: on its opening weekend)"];
        check("opened-to", "The film entered wide release. It grossed $5 million over the weekend.", &want);
        check("opened-to", "It opened on 90 screens, earning $5 million that weekend.", &want);
        check("opened-to", "The film stayed. It grossed $5 million over the weekend.", &[]);
        check("opened-to", "It was reissued in May. It grossed $5 million on its opening weekend.", &[]);
    }

    #[test]
    fn other_weekends_and_markets_are_not_the_opening() {
        check(
            "opened-to",
            "After its opening weekend, the film went on to gross $70 million worldwide.",
            &[],
        );
        check("opened-to", "In its second weekend the film earned $7 million.", &[]);
        check("opened-to", "In Mexico, it made $8 million during its first weekend.", &[]);
        check("opened-to", "It beat the previous film's $8 million opening weekend.", &[]);
    }

    #[test]
    fn an_opening_in_some_countries_is_in_part() {
        check(
            "opened-to",
            "The film debuted to $53 million in forty-one countries.",
            &[
                "53000000 (currency: USD, period: opening weekend, scope: in part, when: on its opening weekend)",
            ],
        );
    }
}
