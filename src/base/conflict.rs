//! Facts that the article contradicts: two budgets, two lengths, a source told of one of several.

use crate::{
    article::Article,
    fact::Fact,
    value::{Date, Money, Value},
};
use std::collections::BTreeMap;

/// Figures of which a film has one.
const ONE: &[&str] = &["cost", "filming-days", "grossed", "runs-for"];

/// Marks every fact that another one contradicts.
pub(super) fn mark(article: &Article, facts: &mut [Fact]) {
    let mut marks: BTreeMap<usize, (&'static str, String)> = BTreeMap::new();
    let mut groups: BTreeMap<(&str, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, fact) in facts.iter().enumerate() {
        if ONE.contains(&fact.relation) && fact.qualifier("version").is_none() {
            let scope = fact.qualifier("scope").or_else(|| fact.qualifier("rentals"));
            groups.entry((fact.relation, scope.map(str::to_owned))).or_default().push(at);
        }
    }
    for group in groups.values() {
        let first = &facts[group[0]].value;
        if let Some(other) = group.iter().find(|&&at| differ(first, &facts[at].value)) {
            let other = facts[*other].value.print();
            marks.extend(group.iter().map(|&at| (at, ("disputed", other.clone()))));
        }
    }
    for (at, fact) in facts.iter().enumerate() {
        match fact.relation {
            "runs-for" if has_other_cuts(article, fact) => {
                marks.insert(at, ("disputed", "cuts".to_owned()));
            }
            "filming-days" if !lasted_as_long(article, fact) => {
                marks.insert(at, ("disputed", "months".to_owned()));
            }
            "source-author" | "based-on" if is_of_several(article, fact) => {
                marks.insert(at, ("list", "open".to_owned()));
            }
            _ => {}
        }
    }
    // The first disc is the one with the earliest day, wherever it stands.
    let first: Option<Date> =
        facts.iter().filter(|f| f.relation == "home-media").filter_map(date).min_by_key(|d| key(*d));
    for (at, fact) in facts.iter().enumerate() {
        let later = date(fact).zip(first).is_some_and(|(day, first)| key(day) > key(first));
        if fact.relation == "home-media" && later {
            marks.insert(at, ("edition", "later".to_owned()));
        }
    }
    for (at, (name, value)) in marks {
        if facts[at].qualifier(name).is_none() {
            facts[at] = facts[at].clone().with(name, value);
        }
    }
}

fn date(fact: &Fact) -> Option<Date> {
    match fact.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

fn key(date: Date) -> (i16, i8, i8) {
    match date {
        Date::Day(day) => (day.year(), day.month(), day.day()),
        Date::Month(year, month) => (year, month, 0),
        Date::Year(year) => (year, 0, 0),
        Date::Yearless(month, day) => (0, month, day),
    }
}

/// Whether two figures cannot be one that was rounded.
fn differ(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Money(a), Value::Money(b)) => {
            let far = u128::from(a.amount().abs_diff(b.amount())) * 2;
            a.currency == b.currency && far > u128::from(grain(a).max(grain(b))) * 21 / 20
        }
        (Value::Count(a), Value::Count(b)) => a != b,
        _ => false,
    }
}

/// What the last digit of a sum that is no nought counts.
fn grain(money: &Money) -> u64 {
    let mut digits = money.digits.max(1);
    let mut unit = money.amount() / digits;
    while digits.is_multiple_of(10) {
        digits /= 10;
        unit = unit.saturating_mul(10);
    }
    unit
}

/// "Filming lasted 8 months" elsewhere, beside a number of days that is not as long.
fn lasted_as_long(article: &Article, fact: &Fact) -> bool {
    let Value::Count(days) = fact.value else { return true };
    let shooting = |word: &str| matches!(word, "filming" | "photography" | "shooting" | "shoot");
    let mut sentences = article.sentences.iter().enumerate();
    !sentences.any(|(at, sentence)| {
        at != fact.sentence
            && sentence.tokens.clone().skip(1).any(|t| {
                let unit = match article.word(t) {
                    "months" => 30,
                    "weeks" => 7,
                    _ => return false,
                };
                let near =
                    (t.saturating_sub(8).max(sentence.tokens.start)..t).any(|t| shooting(article.word(t)));
                let said = article.word(t - 1).parse::<u64>().ok().map(|n| n * unit);
                let lasted = (t.saturating_sub(5)..t).any(|t| matches!(article.word(t), "lasted" | "took"));
                near && lasted && said.is_some_and(|said| said.abs_diff(days) * 100 > said.max(days) * 15)
            })
    })
}

/// "Cut to 85 minutes", "the uncut print runs 98 minutes": the film has been shown at other lengths.
fn has_other_cuts(article: &Article, fact: &Fact) -> bool {
    let Value::Count(length) = fact.value else { return false };
    let edits = [
        "cut", "cuts", "edited", "print", "reduced", "reducing", "restored", "shortened", "trimmed", "uncut",
        "version", "versions",
    ];
    article.sentences.iter().enumerate().any(|(at, sentence)| {
        let words = || sentence.tokens.clone().map(|t| article.word(t));
        let other = sentence.tokens.clone().skip(1).any(|t| {
            let minutes = matches!(article.word(t), "minutes" | "min");
            let length_of = |n: u64| (40..400).contains(&n) && n != length;
            minutes && article.word(t - 1).parse::<u64>().is_ok_and(length_of)
        });
        other && !article.section(at).kind.tells_story() && words().any(|w| edits.contains(&w))
    })
}

/// "by A and B" where B was not read, "from two novels": the fact is one of several.
fn is_of_several(article: &Article, fact: &Fact) -> bool {
    let tokens = article.sentences[fact.sentence].tokens.clone();
    let works = ["books", "novels", "novellas", "plays", "short stories", "stories"];
    let several = tokens.clone().any(|t| {
        matches!(article.word(t), "two" | "three" | "four" | "several")
            && works.contains(&article.word(t + 1))
    });
    let after = article.tokens.partition_point(|t| t.span().start < fact.span.end);
    let next = after + 1;
    let named = next < tokens.end
        && (article.tokens[next].capital
            || !article.cased && crate::lexicon::given::is_given(article.word(next)));
    let shared = fact.relation == "source-author" && matches!(article.word(after), "and" | "&") && named;
    several || shared
}

#[cfg(test)]
mod tests {
    use crate::{article::Article, base::Base};

    #[track_caller]
    fn check(relation: &str, qualifier: &str, text: &str, want: &[bool]) {
        let article = Article::parse(format!("The Lamp is a 1985 film.\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<_> = base.of(relation).map(|f| f.qualifier(qualifier).is_some()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn two_budgets_are_disputed_and_one_rounded_is_not() {
        let text = "The film had a budget of $12 million. The film was made on a budget of $11 million.";
        check("cost", "disputed", text, &[true, true]);
        let text = "The film had a budget of $12 million. The film was made on a budget of $11.8 million.";
        check("cost", "disputed", text, &[false, false]);
    }

    #[test]
    fn days_and_months_of_one_shoot_agree_or_are_disputed() {
        let text = "Filming lasted 8 months. Principal photography took 300 days.";
        check("filming-days", "disputed", text, &[true]);
        let text = "Filming lasted 10 months. Principal photography took 300 days.";
        check("filming-days", "disputed", text, &[false]);
    }

    #[test]
    fn a_film_with_another_cut_has_no_one_length() {
        let text = "The original release was 107 minutes long. It was later cut to 85 minutes.";
        check("runs-for", "disputed", text, &[true]);
        check("runs-for", "disputed", "The film was 107 minutes long.", &[false]);
    }

    #[test]
    fn one_of_two_authors_is_of_an_open_list() {
        let text = "It is based on the novel Dot by Ann Lee and Bob Doe.";
        check("source-author", "list", text, &[true]);
        check("source-author", "list", "It is based on the novel Dot by Ann Lee.", &[false]);
    }

    #[test]
    fn the_earliest_disc_is_the_first() {
        let text = "== Home media ==\nThe film was released on DVD on 7 March 2006. It was released on DVD on 5 May 2002.";
        check("home-media", "edition", text, &[true, true]);
    }
}
