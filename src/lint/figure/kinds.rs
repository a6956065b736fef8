//! All options of a question are of one kind: people, places of a kind, days, sums, companies, festivals.

use super::{Figure, Material, share};
use crate::{
    lexicon::{
        people,
        places::{self, Kind},
        works,
    },
    question::Question,
};

pub(super) fn count(material: &Material<'_>) -> Figure {
    let judged = || material.questions.iter().filter_map(is_pure);
    share("one kind", judged().filter(|pure| *pure).count(), judged().count())
}

/// What an option is, as far as its look or the lexicon tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Person,
    Land,
    Region,
    City,
    Company,
    Festival,
    Day,
    Year,
    Sum,
    Share,
    Mark,
    Count,
}

/// Whether all that is known of the options is one kind; nothing where nothing is known of two of them.
fn is_pure(question: &Question) -> Option<bool> {
    let wrong = question.wrong();
    if wrong.len() < 2 {
        return None;
    }
    let key = question.key();
    let known: Vec<Sort> = wrong.iter().map(String::as_str).chain([&*key]).filter_map(sort).collect();
    (known.len() > 1).then(|| known.windows(2).all(|pair| pair[0] == pair[1]))
}

fn sort(option: &str) -> Option<Sort> {
    let first = option.chars().find(|c| !matches!(c, ' ' | '-'))?;
    if first.is_ascii_digit() || matches!(first, '$' | '£' | '€' | '₹' | '₱' | '¥') {
        let plain = option.chars().all(|c| c.is_ascii_digit() || c == ',');
        let word = option.split(' ').nth(1).is_some_and(|word| word.chars().all(char::is_alphabetic));
        return Some(match option {
            _ if !first.is_ascii_digit() => Sort::Sum,
            _ if option.ends_with('%') => Sort::Share,
            _ if option.contains('/') => Sort::Mark,
            _ if plain && option.len() == 4 && !option.contains(',') => Sort::Year,
            _ if plain => Sort::Count,
            _ if word && option.split(' ').count() > 1 && option.ends_with(|c: char| c.is_ascii_digit()) => {
                Sort::Day
            }
            _ => return None,
        });
    }
    if people::find(option).is_some() {
        return Some(Sort::Person);
    }
    if let Some(place) = places::find(option) {
        return Some(match place.kind {
            Kind::Continent | Kind::Country | Kind::Nation | Kind::Territory => Sort::Land,
            Kind::State | Kind::Region => Sort::Region,
            Kind::City => Sort::City,
        });
    }
    let company = works::companies().iter().any(|c| c.name == option || c.aliases.contains(&option));
    let festival = works::festivals().iter().any(|f| f.name == option || f.aliases.contains(&option));
    company.then_some(Sort::Company).or_else(|| festival.then_some(Sort::Festival))
}

#[cfg(test)]
mod tests {
    use super::is_pure;
    use crate::question::{Answer, Question};

    #[test]
    fn a_country_among_cities_and_a_year_among_days_are_seen() {
        let check = |key: &str, wrong: [&str; 2], expect: Option<bool>| {
            assert_eq!(is_pure(&Question::new("What?", Answer::choice(key, wrong))), expect, "{key}");
        };
        check("London", ["Edinburgh", "Leeds"], Some(true));
        check("London", ["Scotland", "Leeds"], Some(false));
        check("4 May 1998", ["11 May 1998", "18 May 1998"], Some(true));
        check("4 May 1998", ["11 May 1998", "1998"], Some(false));
        check("Toni Collette", ["Nobody Known", "Cate Blanchett"], Some(true));
        check("Anything", ["Whatever", "Something else"], None);
    }
}
