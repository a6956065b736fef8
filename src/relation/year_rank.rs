//! How high the film stands among those of its year by what it earned.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    lexicon::places,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "film of", "movie of", "picture of", "release of", "film worldwide", "movie worldwide", "film in",
        "movie in", "film domestically", "film globally", "film at the", "film for", "picture in",
    ],
    read,
};

/// Words before "the" that say that the film itself holds the rank.
const HOLDING: &[&str] = &[
    "it", "was", "is", "became", "become", "becoming", "as", "remains", "remained", "ranked", "ranking",
    "being", "film", "movie", "picture", "be", "finished", "finishing",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(reader.section(hit), SectionKind::Plot | SectionKind::Cast) || reader.hedged(hit) {
        return;
    }
    let film = reader.before(hit);
    // "Indian", "animated" between the rank and the film narrow it.
    let Some(n) = (0..3).find(|&n| film.back(n).ends_with("grossing") || film.back(n) == "successful") else {
        return;
    };
    let Some((rank, first)) = rank(&film.moved(film.at - n)) else { return };
    let kind =
        if n == 0 { String::new() } else { reader.article.at(&reader.span(film.at - n, film.at)).to_owned() };
    let cased = places::by_adjective(&kind).is_some_and(|_| !reader.article.cased);
    let kind = if cased { reader.print_title(&reader.span(film.at - n, film.at)) } else { kind };
    let start = film.moved(first);
    let holds = start.back(0) == "the"
        && (HOLDING.contains(&start.back(1)) || (1..8).any(|n| start.back(n) == "making"));
    if !holds || !(reader.about_film(hit) || reader.in_lead(hit)) {
        return;
    }
    let Some((year, mut scope, place)) = of_year(reader, film.moved(film.at + 1)) else { return };
    if scope.is_empty() && place.is_empty() {
        scope = scope_before(reader, hit);
    }
    let among = [kind.as_str(), "films of", &year, scope].map(str::to_owned).join(" ");
    let among = if place.is_empty() { among } else { format!("{among} in {}", with_article(&place)) };
    let span = slot::rank_span(reader.article, first);
    reader.add(
        Fact::new("year-rank", Value::Count(rank), hit.sentence, span)
            .with("among", among.split_whitespace().collect::<Vec<_>>().join(" "))
            .with("kind", kind)
            .with("place", place)
            .with("scope", scope)
            .with("year", year),
    );
}

/// "It earned $9 million in North America, making it the third": the rank is where the sum was earned.
fn scope_before(reader: &Reader<'_>, hit: &Hit) -> &'static str {
    let sum = reader.near(hit).find(|f| f.relation == "grossed" && f.sentence == hit.sentence);
    match sum.and_then(|f| f.qualifier("scope")) {
        Some("worldwide") => "worldwide",
        Some("domestic") => "domestically",
        _ => "",
    }
}

fn with_article(place: &str) -> String {
    if place.starts_with("United ") { format!("the {place}") } else { place.to_owned() }
}

/// The rank that ends before the cursor, and its first token: "fourth-highest-grossing", "16th highest grossing".
fn rank(end: &Cursor<'_>) -> Option<(u64, usize)> {
    let mut words: Vec<&str> = Vec::new();
    let mut first = end.at;
    // From the back: grossing, highest, fourth.
    while words.len() < 4 && first > end.first && !matches!(end.moved(first).back(0), "the" | "a") {
        first -= 1;
        words.splice(0..0, end.moved(first).word().split('-'));
    }
    match words.as_slice() {
        [top, "grossing"] if is_top(top) => Some((1, first)),
        [nth, top, "grossing"] if is_top(top) => Some((slot::ordinal(nth)?, first)),
        ["most", "successful"] | ["most", "commercially", "successful"] => Some((1, first)),
        [nth, "most", "successful"] => Some((slot::ordinal(nth)?, first)),
        _ => None,
    }
}

fn is_top(word: &str) -> bool {
    matches!(word, "highest" | "top" | "biggest")
}

/// "worldwide of 1989", "of the year in the United States": the year, scope and place.
fn of_year(reader: &Reader<'_>, mut at: Cursor<'_>) -> Option<(String, &'static str, String)> {
    let (mut scope, mut place) = region(reader, &mut at);
    if !at.eat(&["of", "in", "for"]) {
        return None;
    }
    let _ = at.eat(&["the"]);
    let year = if let Some(year) = at.year() {
        year.value.to_string()
    } else if at.eat_all(&["year"]) || at.eat_all(&["that", "year"]) {
        let made = reader.facts.iter().take_while(|f| f.sentence == 0).find(|f| f.relation == "made-in-year");
        match made.map(|f| &f.value) {
            Some(Value::Date(Date::Year(year))) => year.to_string(),
            _ => return None,
        }
    } else {
        return None;
    };
    if scope.is_empty() && place.is_empty() {
        (scope, place) = region(reader, &mut at);
    }
    Some((year, scope, place))
}

fn region(reader: &Reader<'_>, at: &mut Cursor<'_>) -> (&'static str, String) {
    if at.eat(&["worldwide", "globally"]) {
        return ("worldwide", String::new());
    }
    if at.eat(&["domestically"]) {
        return ("domestically", String::new());
    }
    let mut ahead = at.clone();
    if ahead.eat(&["in", "at"])
        && let Some(known) = slot::place(reader, &mut ahead).and_then(|f| f.known)
    {
        at.at = ahead.at;
        let _ = at.eat_all(&["box", "office"]);
        return ("", known.name.to_owned());
    }
    ("", String::new())
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "year-rank",
    stems: &["Which place did {film} take among the highest-grossing {among}?"],
    tell: &["It came in at number {value} among the highest-grossing {among}."],
    options: Options::Terms(&[
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
        "19",
    ]),
    interest: 5,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_rank_has_a_year() {
        check(
            "year-rank",
            "It was the fourth-highest-grossing film of 2015, behind The Wick.",
            &["4 (among: films of 2015, year: 2015)"],
        );
        check(
            "year-rank",
            "It grossed $9 million worldwide, making it the 16th highest-grossing film worldwide of 2015.",
            &["16 (among: films of 2015 worldwide, scope: worldwide, year: 2015)"],
        );
        check(
            "year-rank",
            "the film became the highest grossing film of the year in india.",
            &["1 (among: films of 2015 in India, place: India, year: 2015)"],
        );
        check(
            "year-rank",
            "The film became the third highest-grossing animated film of 2015.",
            &["3 (among: animated films of 2015, kind: animated, year: 2015)"],
        );
    }

    #[test]
    fn other_ranks_are_none() {
        check("year-rank", "It is a sequel to the highest-grossing film of 2010.", &[]);
        check("year-rank", "It was one of the highest-grossing films of 2015.", &[]);
        check("year-rank", "It is the third highest-grossing film of all time.", &[]);
        check("year-rank", "It was the lowest-grossing film of 2015.", &[]);
    }
}
