//! Whether a fact, true as it is, can be asked or told fairly.

mod damaged;
mod scope;
mod unnamed;
mod verdicts;

pub(super) use damaged::is_broken;
pub(super) use unnamed::{is_role, is_unnamed};
pub(super) use verdicts::Verdicts;

use super::{is_series, located, reason::Reason};
use crate::{base::Base, fact::Fact, value::Value};
use damaged::{has_broken_word, is_doubtful, is_torn_in_japanese};
use scope::{is_shown_before, is_usual, unscoped};
use unnamed::{is_group, is_in_name_only, is_of_another, is_office};

/// Qualifiers of facts that are true, but not of the film as all know it.
const NARROWED: &[&str] = &["disputed", "hedged", "version"];

/// Relations of one film, which say nothing of a series.
const OF_ONE_FILM: &[&str] = &[
    "cost", "directed-by", "distributed-by", "edited-by", "filming-began", "filming-ended", "opened-in",
    "opened-to", "premiered", "released", "runs-for", "story-by", "written-by",
];

/// Whether a fact is one of a list that others may belong to as well: "several territories, including".
pub(super) fn is_of_open_list(fact: &Fact) -> bool {
    fact.qualifier("list") == Some("open")
}

/// Fewer words of a review may be anybody's.
const SAID: usize = 6;

/// What a film may come from that was no story told in some form.
const UNTOLD: &[&str] =
    &["character", "characters", "event", "events", "story", "toy", "toys", "toy line", "true story"];

/// Whether a fact may be asked.
pub(super) fn to_ask(fact: &Fact, base: &Base<'_>) -> Result<(), Reason> {
    if is_of_open_list(fact) {
        return Err(Reason::OpenList);
    }
    if NARROWED.iter().any(|name| fact.qualifier(name).is_some()) {
        return Err(Reason::Narrowed);
    }
    if is_series(base.article) && (OF_ONE_FILM.contains(&fact.relation) || shares_name(fact, base)) {
        return Err(Reason::Unscoped);
    }
    if fact.relation == "source-medium" && UNTOLD.contains(&&*fact.value.print()) {
        return Err(Reason::NoWording);
    }
    if fact.relation == "filmed-in" && base.of("made-in").any(|made| made.value == fact.value) {
        return Err(Reason::GivenAway);
    }
    if fact.relation == "filmed-in" && located::is_close_by(fact, base.article) {
        return Err(Reason::CloseBy);
    }
    // Most films of a night come from the same country: it is a question only of the others.
    if fact.relation == "made-in" && base.of("made-in").count() < 2 && is_usual(&fact.value.print()) {
        return Err(Reason::GivenAway);
    }
    // Nobody stood before a camera.
    if fact.relation.starts_with("filming-") && is_animated(base) {
        return Err(Reason::Narrowed);
    }
    // Two sources were not one novel.
    if fact.relation == "source-medium" && base.of("based-on").any(is_of_open_list) {
        return Err(Reason::Narrowed);
    }
    // "Named the best of 1999" is praise; a category with a gap has lost a sign.
    let cut = |c: &str| c.starts_with("Best of ") || c.ends_with(" of All Time") || c.contains("  ");
    if fact.qualifier("category").is_some_and(cut) {
        return Err(Reason::NoWording);
    }
    // Articles call a film the last of people who went on.
    if fact.relation == "distinction" && fact.value.print().starts_with("the last film of") {
        return Err(Reason::NoWording);
    }
    // "The first not nominated since its introduction" is of something that the sentence before names.
    if fact.relation == "distinction"
        && has_word(&fact.value.print(), &["not", "never", "its", "their", "this"])
    {
        return Err(Reason::NoWording);
    }
    if matches!(fact.relation, "plays" | "stars") && is_in_name_only(fact, base) {
        return Err(Reason::UnnamedPart);
    }
    if fact.relation == "made-in-year" && is_shown_before(base) {
        return Err(Reason::Narrowed);
    }
    // "Currently" was some day.
    let now = |t| matches!(base.article.word(t), "currently" | "present" | "presently");
    if fact.relation.starts_with("rt-") && base.article.sentences[fact.sentence].tokens.clone().any(now) {
        return Err(Reason::Narrowed);
    }
    let named_after = |series: &str| {
        let title = &base.article.lower[base.article.title.clone()];
        series.to_lowercase().contains(title.strip_prefix("the ").unwrap_or(title))
    };
    if fact.relation == "series-number" && fact.qualifier("series").is_some_and(named_after) {
        return Err(Reason::GivenAway);
    }
    // Who took over a part and lost it again.
    if fact.relation == "replaced-by" && base.of("once-cast").any(|once| once.value == fact.value) {
        return Err(Reason::Narrowed);
    }
    let anybodys = |name| fact.qualifier(name).is_some_and(|said| said.split(' ').count() < SAID);
    if fact.relation == "critic" && ["said", "that", "called"].into_iter().any(anybodys) {
        return Err(Reason::NoWording);
    }
    if unscoped(fact, base) {
        return Err(Reason::Unscoped);
    }
    names(fact, base)
}

/// Whether the names that a fact has can be printed and asked.
fn names(fact: &Fact, base: &Base<'_>) -> Result<(), Reason> {
    if !base.article.cased && is_torn_in_japanese(fact, base) {
        return Err(Reason::DamagedName);
    }
    let print = fact.value.print();
    if print.matches('"').count() % 2 == 1 {
        return Err(Reason::DamagedName);
    }
    let list = fact.qualifier("list").filter(|_| fact.relation == "list-rank");
    if list.is_some_and(|list| is_anybodys(list) || is_of_an_edition(list, fact, base)) {
        return Err(Reason::NoWording);
    }
    if matches!(fact.relation, "stars" | "plays" | "once-cast") && is_group(&print) {
        return Err(Reason::UnnamedPart);
    }
    // "Ann Lee as Ann Lee" asks nothing.
    if fact.qualifier("character").is_some_and(|part| {
        is_unnamed(part)
            || part == print
            || !base.article.cased && is_office(part)
            || is_of_another(fact, part, base)
    }) {
        return Err(Reason::UnnamedPart);
    }
    let named = [fact.qualifier("character"), fact.qualifier("of"), fact.qualifier("by")];
    let person = match &fact.value {
        Value::Person(name) => Some(name.as_str()),
        _ => None,
    };
    let other = match &fact.value {
        Value::Place(name) | Value::Festival(name) | Value::Company(name) | Value::Title(name) => {
            Some(name.as_str())
        }
        _ => named[0],
    };
    if !base.article.cased
        && (person.is_some_and(is_doubtful)
            || named[1..].iter().flatten().any(|n| is_doubtful(n))
            || other.is_some_and(has_broken_word))
    {
        return Err(Reason::DamagedName);
    }
    Ok(())
}

/// Whether the article gives the same sum more exactly elsewhere: "$562 million" beside "$562.1 million".
pub(super) fn is_rounded(fact: &Fact, base: &Base<'_>) -> bool {
    let Value::Money(sum) = &fact.value else { return false };
    let scope = fact.qualifier("scope");
    base.of(fact.relation).any(|other| match &other.value {
        // "Over $1 billion" beside "$1.081 billion" worldwide.
        Value::Money(o) if sum.digits < 10 && scope.is_some() && other.qualifier("scope") == scope => {
            o.digits > sum.digits && o.amount().abs_diff(sum.amount()) * 10 < sum.amount()
        }
        Value::Money(o) => {
            o.digits > sum.digits && o.amount().abs_diff(sum.amount()).saturating_mul(50) < o.amount()
        }
        _ => false,
    })
}

/// Whether nothing speaks against telling a fact that may be asked.
fn may_be_told(fact: &Fact, base: &Base<'_>) -> bool {
    // "Don Blake / Blanchard": the second name may be the film's secret.
    let two_names = fact.qualifier("character").is_some_and(|c| c.contains('/'));
    let needs_context = fact.relation == "said-by" && fact.qualifier("said").is_some_and(points_back)
        || fact.qualifier("said").is_some_and(points_at_people);
    // One author of two is half the truth; of many buyers one is no news.
    let half = is_of_open_list(fact) && matches!(fact.relation, "based-on" | "sold-to" | "source-author");
    !two_names && !half && !needs_context && !is_one_of_several(fact, base)
}

/// A sum or a number of screens of nowhere beside those of a territory, and one of two that do not agree: as a
/// statement of its own it says more than the article.
fn is_one_of_several(fact: &Fact, base: &Base<'_>) -> bool {
    let of_all = fact.qualifier("place").is_none() && fact.qualifier("scope").is_none();
    match fact.relation {
        "opened-in" | "opened-to" => of_all && base.of(fact.relation).nth(1).is_some(),
        "cost" => {
            base.of("cost").any(|other| other.value != fact.value && !is_near(&fact.value, &other.value))
        }
        _ => false,
    }
}

/// Whether two sums may be one that was rounded.
fn is_near(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Money(a), Value::Money(b)) => {
            a.amount().abs_diff(b.amount()).saturating_mul(50) < a.amount().max(b.amount())
        }
        _ => false,
    }
}

/// Whether a quotation means what only the text before it names.
fn points_back(quotation: &str) -> bool {
    points_at_people(quotation)
        || has_word(quotation, &["it", "its", "it's", "that", "that's", "there", "this"])
}

fn points_at_people(quotation: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "he", "he's", "her", "him", "his", "she", "she's", "their", "them", "these", "they", "they're",
        "those",
    ];
    has_word(quotation, PEOPLE)
}

fn has_word(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    lower.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| words.contains(&word))
}

/// "magazine's 2008 list": whose, only the sentence before tells; a list of characters or quotes ranks no film.
fn is_anybodys(list: &str) -> bool {
    let first = list.split(' ').next().unwrap_or_default().to_lowercase();
    first.strip_suffix("'s").is_some_and(|owner| {
        matches!(
            owner,
            "association"
                | "institute"
                | "journal"
                | "magazine"
                | "newspaper"
                | "organisation"
                | "organization"
                | "paper"
                | "publication"
                | "site"
                | "website"
        )
    }) || matches!(&*first, "a" | "an" | "same")
        || has_word(list, &["characters", "heroes", "performances", "quotes", "scores", "songs", "villains"])
}

/// Whether a list of which there are several editions lacks the year or the edition: another has the film elsewhere.
fn is_of_an_edition(list: &str, fact: &Fact, base: &Base<'_>) -> bool {
    let lower = list.to_lowercase();
    let told = lower.contains("anniversary")
        || lower.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    let text = &base.article.lower[base.article.sentences[fact.sentence].span.clone()];
    let polls =
        ["sight & sound", "sight and sound", "poll", "100 movies"].iter().any(|list| lower.contains(list));
    !told && (polls || text.contains("anniversary edition") || text.contains("revised"))
}

/// Whether two films of a series may have a part of that name each: "Frank" beside "Frank Reed".
fn shares_name(fact: &Fact, base: &Base<'_>) -> bool {
    let Some(part) = fact.qualifier("character") else { return false };
    base.of("plays").any(|other| {
        other.value != fact.value
            && other
                .qualifier("character")
                .is_some_and(|c| c == part || c.split(' ').any(|word| word == part))
    })
}

fn is_animated(base: &Base<'_>) -> bool {
    let lead = base.article.sentences.first().map_or("", |s| &base.article.lower[s.span.clone()]);
    ["animated", "animation", "anime"].iter().any(|word| lead.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    /// The facts of a relation that may be asked.
    #[track_caller]
    pub(super) fn asked(relation: &str, lead: &str, text: &str) -> Vec<String> {
        let article = Article::parse(format!("{lead}\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        base.of(relation).filter(|f| to_ask(f, &base).is_ok()).map(|f| f.value.print()).collect()
    }

    #[test]
    fn what_is_true_of_a_version_or_hedged_is_neither_asked_nor_told() {
        let lead = "The Lamp is a 2015 American film.";
        assert_eq!(asked("filming-days", lead, "The film was shot in 50 days."), ["50"]);
        assert!(asked("filming-days", lead, "The film was shot in about 50 days.").is_empty());
    }

    #[test]
    fn nobody_shoots_a_drawn_film() {
        let days = "The film was shot in 50 days.";
        assert_eq!(asked("filming-days", "The Lamp is a 2015 American film.", days), ["50"]);
        assert!(asked("filming-days", "The Lamp is a 2015 American animated film.", days).is_empty());
    }

    #[test]
    fn a_series_has_no_one_writer() {
        let lead = "The Lamp is an American horror film series. It was written by Ann Lee.";
        assert!(asked("written-by", lead, "").is_empty());
    }

    #[test]
    fn a_sum_is_told_where_no_other_speaks_against_it() {
        let told = |text: &str| {
            let article = crate::article::Article::parse(format!("The Lamp is a 2015 film. {text}"));
            let article = article.expect("it is a film");
            let base = Base::read(&article);
            let verdicts = Verdicts::new(&base);
            base.of("cost").filter(|fact| verdicts.to_tell(fact)).count()
        };
        assert_eq!(told("The film was made on a budget of $12 million."), 1);
        let two = "The film was made on a budget of $12 million. It had a production budget of $15 million.";
        assert_eq!(told(two), 0);
    }

    #[test]
    fn a_quotation_that_points_back_needs_its_context() {
        assert!(points_back("All of them are very strained") && points_back("It was a nightmare"));
        assert!(points_back("They’re all mad") && !points_at_people("It was a nightmare"));
        assert!(!points_back("The lamp was a nightmare to light"));
    }

    #[test]
    fn a_list_of_anybody_is_known_by_its_words() {
        assert!(is_anybodys("magazine's 2008 list") && is_anybodys("Magazine's 2008 list"));
        assert!(is_anybodys("Lamp's 50 Best Animated Characters list"));
        assert!(!is_anybodys("Lamp Magazine's 2008 list"));
    }
}
