//! Sums, screens and ranks without the part of the world that they are of, and years that hold of one part only.

use crate::{
    base::Base,
    fact::Fact,
    value::{Currency, Date, Money, Value},
};

/// A sum or a number of screens without its territory, what two films earned together, a format whose first release this
/// may not be.
pub(super) fn unscoped(fact: &Fact, base: &Base<'_>) -> bool {
    // What a film had taken when its run ended is one sum, where no other is given for a part of the world.
    let of_run = || fact.qualifier("run").is_some() && base.of("grossed").count() == 1 && is_american(base);
    // What a film took in America is domestic to American films alone.
    let foreign = base.of("made-in").next().is_some() && !is_american(base);
    let abroad = foreign && matches!(fact.qualifier("scope"), Some("domestic" | "international"));
    // The first disc of a film from elsewhere may be another country's, and so may the charts.
    let somewhere = foreign
        && matches!(fact.relation, "home-media" | "opening-rank")
        && fact.qualifier("place").is_none()
        && !fact.qualifier("format").is_some_and(|format| format.contains("region"));
    fact.relation == "grossed" && (abroad || fact.qualifier("scope") == Some("total") && !of_run())
        || somewhere
        || fact.qualifier("edition").is_some()
        || fact.qualifier("shared").is_some()
        || fact.relation == "opened-in" && fact.qualifier("scope").is_some()
        || fact.relation == "opened-to" && fact.qualifier("scope") == Some("in part")
        || unplaced(fact, base)
        || unscoped_rank(fact, base)
        || is_bare(&fact.value)
}

/// Where most films come from.
pub(super) fn is_usual(country: &str) -> bool {
    matches!(country, "United States" | "India")
}

/// Whether a figure of the opening lacks the place that it is of, in an article that tells of several.
fn unplaced(fact: &Fact, base: &Base<'_>) -> bool {
    if !matches!(fact.relation, "opened-in" | "opened-to")
        || fact.qualifier("place").is_some()
        || fact.qualifier("scope").is_some()
    {
        return false;
    }
    let abroad = base.of("grossed").any(|f| f.qualifier("scope").is_some_and(|s| s != "domestic"));
    let another = base
        .of(fact.relation)
        .any(|f| f.value != fact.value && f.qualifier("period") == fact.qualifier("period"));
    abroad || another || !is_american(base)
}

fn is_american(base: &Base<'_>) -> bool {
    base.of("made-in").any(|made| made.value.print() == "United States")
}

/// "The highest-grossing film of the year" of a film that did not come out all over the world, or beside another rank.
fn unscoped_rank(fact: &Fact, base: &Base<'_>) -> bool {
    let named = |name| fact.qualifier(name).is_some();
    if fact.relation != "year-rank" {
        return false;
    }
    // What a film took in some country is known there at most.
    if let Some(place) = fact.qualifier("place") {
        let own = base.of("made-in").any(|made| made.value.print() == place);
        return !own && !is_usual(place);
    }
    !named("scope") && !named("kind") || base.of("made-in").next().is_some() && !is_american(base)
}

/// A sum that lost its currency: "810 million" of what? Of "25 crore" not everybody knows that they are rupees.
fn is_bare(value: &Value) -> bool {
    matches!(value, Value::Money(Money { currency: Currency::Unknown, .. }))
}

/// Whether the film was shown before its year somewhere, or not in it: "first released abroad in" the year before.
pub(super) fn is_shown_before(base: &Base<'_>) -> bool {
    let article = base.article;
    let Some(film) = article.year else { return false };
    let own = |date: &Date| date.year() == i16::try_from(film).ok();
    let shown = || {
        base.of("released").chain(base.of("premiered")).filter_map(|fact| match &fact.value {
            Value::Date(date) if date.year().is_some() => Some(date),
            _ => None,
        })
    };
    let before = (film - 1).to_string();
    let told = article.sentences.iter().any(|sentence| {
        let says = |word: &str| sentence.tokens.clone().any(|t| article.word(t) == word);
        says(&before) && says("first") && says("released")
    });
    told || shown().next().is_some() && !shown().any(own)
}

#[cfg(test)]
mod tests {
    use super::{super::tests::asked, *};
    use crate::value::Scale;

    #[test]
    fn an_opening_without_its_territory_is_asked_where_there_is_one_only() {
        let lead = "The Lamp is a 2015 American film.";
        let opening = "== Box office ==\nThe film earned $9 million on its opening weekend.";
        assert_eq!(asked("opened-to", lead, opening), ["$9 million"]);
        let abroad = format!("{opening} It grossed $70 million worldwide.");
        assert!(asked("opened-to", lead, &abroad).is_empty());
        assert!(asked("opened-to", "The Lamp is a 2015 Indian film.", opening).is_empty());
    }

    #[test]
    fn a_rank_of_the_year_is_asked_of_films_that_the_world_counts() {
        let rank = "== Box office ==\nIt became the highest-grossing film of the year worldwide.";
        assert_eq!(asked("year-rank", "The Lamp is a 2015 American film.", rank), ["1"]);
        assert!(asked("year-rank", "The Lamp is a 2015 Indian film.", rank).is_empty());
    }

    #[test]
    fn a_sum_at_home_is_of_the_film_s_own_country() {
        let sum = "== Box office ==\nThe film grossed $9 million domestically.";
        assert_eq!(asked("grossed", "The Lamp is a 2015 American film.", sum), ["$9 million"]);
        assert!(asked("grossed", "The Lamp is a 2015 German film.", sum).is_empty());
        let rough = "== Box office ==\nThe film grossed about $9 million domestically.";
        assert!(asked("grossed", "The Lamp is a 2015 American film.", rough).is_empty());
    }

    #[test]
    fn a_sum_without_its_currency_is_not_asked() {
        let sum = |currency, scale| Value::Money(Money { digits: 81, decimals: 0, scale, currency });
        assert!(is_bare(&sum(Currency::Unknown, Scale::Million)));
        assert!(is_bare(&sum(Currency::Unknown, Scale::Crore)));
        assert!(!is_bare(&sum(Currency::Usd, Scale::Million)));
    }

    #[test]
    fn a_year_is_asked_where_no_other_year_saw_the_film() {
        let lead = "The Lamp is a 2015 American film.";
        assert_eq!(asked("made-in-year", lead, ""), ["2015"]);
        let abroad = "== Release ==\nThe film was first released in Italy in 2014.";
        assert!(asked("made-in-year", lead, abroad).is_empty());
        let late = "== Release ==\nThe film was released in the United States on 9 June 2016.";
        assert!(asked("made-in-year", lead, late).is_empty());
        let fest = "== Release ==\nThe film premiered on 9 May 2015. It was released in the United States on 9 June 2016.";
        assert_eq!(asked("made-in-year", lead, fest), ["2015"]);
    }
}
