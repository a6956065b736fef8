//! What the film earned on its opening weekend.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{article::SectionKind, fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue { phrases: &["opening weekend", "first weekend", "opening-weekend"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    if matches!(reader.section(hit), SectionKind::Plot)
        || reader.hedged(hit)
        || !reader.about_film(hit)
        || matches!(before.back(0), "biggest" | "largest" | "highest" | "best" | "'s")
    {
        return;
    }
    let start = reader.start(hit);
    let other = |w: &str| {
        matches!(
            w,
            "record"
                | "imax"
                | "compared"
                | "suggested"
                | "much"
                | "projected"
                | "original"
                | "previous"
                | "predicted"
                | "estimates"
                | "'s"
                | "surpassing"
                | "beating"
                | "3d"
        )
    };
    if (start.at..hit.first).any(|t| other(reader.article.word(t))) || elsewhere(reader, hit) {
        return;
    }
    // "earned $X in its opening weekend": the sum nearest before; else "opening weekend … grossed $X".
    let near = reader
        .sum_before(&before, 12)
        .filter(|(_, after)| (*after..hit.first).all(|t| reader.article.word(t) != "and"));
    let sum = near.map(|(sum, _)| sum).or_else(|| {
        let after = reader.after(hit);
        (0..10).find_map(|n| {
            let mut at = after.moved(after.at + n);
            (!matches!(at.word(), "after" | "and" | ";" | "than" | "behind")).then(|| at.money()).flatten()
        })
    });
    if let Some(sum) = sum {
        let currency = sum.value.currency.iso();
        // The opening that the sentence, or the one before it, places.
        let place = reader.near(hit).find(|f| {
            let here = f.sentence == hit.sentence && f.span.start < sum.span.start;
            matches!(f.relation, "released" | "opened-in")
                && (here || f.sentence + 1 == hit.sentence)
                && f.qualifier("place").is_some()
        });
        let place = place.and_then(|f| f.qualifier("place")).unwrap_or_default().to_owned();
        reader.add(
            Fact::new("opened-to", Value::Money(sum.value), hit.sentence, sum.span)
                .with("currency", currency)
                .with("place", place),
        );
    }
}

/// "In Mexico, it made $8.24 million during its first weekend": one territory that is not home.
fn elsewhere(reader: &Reader<'_>, hit: &Hit) -> bool {
    let mut start = reader.start(hit);
    start.eat(&["in"])
        && slot::place(reader, &mut start).and_then(|f| f.known).is_some_and(|p| {
            !matches!(p.name, "United States" | "Canada" | "North America" | "United Kingdom")
        })
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opened-to",
    stems: &[
        "How much did {film} earn on its opening weekend in {the_place}?",
        "How much did {film} take on its opening weekend?",
    ],
    tell: &[
        "On its opening weekend in {the_place} it earned {value}.",
        "On its opening weekend it earned {value}.",
    ],
    options: Options::Figures,
    conflicts: &["grossed", "cost"],
    interest: 4,
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
            &["552506 (currency: USD, place: United States)"],
        );
        check(
            "opened-to",
            "It opened in the United States on 6 November 2015. It earned $5 million in its opening weekend. \
             The critics went. It earned $6 million in its opening weekend.",
            &["5000000 (currency: USD, place: United States)", "6000000 (currency: USD)"],
        );
        check("opened-to", "Analysts suggested as much as $198 million for the opening weekend.", &[]);
    }
}
