//! How high the film stands in a list of the best, and in whose.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind, Span, TokenKind},
    fact::Fact,
    lexicon::{case, places},
    value::Value,
};

mod foreign;

pub(super) const CUE: Cue =
    Cue { phrases: &["ranked", "ranks", "voted", "placed", "is number", "was number"], read };

/// What films are the most of.
const MOST: &[&str] = &[
    "best", "greatest", "funniest", "scariest", "finest", "top", "most", "worst", "highest-rated", "sexiest",
];

/// Words without which a name is no list of films.
const LISTS: &[&str] = &[
    "list", "lists", "poll", "movies", "films", "years", "years...100", "movie", "moments", "greatest",
    "best", "laughs", "thrills", "passions", "cheers", "top",
];

/// Most tokens in a list's name.
const LONGEST: usize = 18;

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let section = reader.section(hit);
    if section.tells_story() || section == SectionKind::Cast || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    // "ranked it 35th", "voted the film the second best": the film is the object, and the subject made the list.
    let object = cursor.eat(&["it"])
        || cursor.eat_all(&["the", "film"])
        || cursor.eat_all(&["the", "movie"])
        || eat_title(reader, &mut cursor);
    if !(object || reader.about_film(hit) || film_before(reader, hit)) {
        return;
    }
    let Some((rank, span)) = rank(reader, &mut cursor) else { return };
    let owner = if object { owner_before(reader, hit) } else { None };
    let best = superlative(reader, &mut cursor);
    let named = named(reader, &mut cursor).or_else(|| opening(reader, hit));
    // "his list of the year's best": whose, the question would have to say.
    if named.as_ref().is_some_and(|list| list.starts_with("his ") || list.starts_with("her ")) {
        return;
    }
    let list = if let Some(list) = named {
        match (list.strip_prefix("its "), owner) {
            (Some(own), Some(owner)) => format!("{owner}'s {own}"),
            (Some(_), None) => return,
            (None, _) => list,
        }
    } else {
        // "voted the fourth-best film of the 21st century by the BBC".
        let Some(best) = best else { return };
        let Some(owner) = owner.or_else(|| voters(reader, &mut cursor)) else { return };
        format!("{owner}'s {best}")
    };
    let list = list.strip_prefix("the ").unwrap_or(&list).replace(['"', '“', '”'], "");
    // "voted first in a poll": nobody knows which.
    let list = match list.strip_prefix("a ").or_else(|| list.strip_prefix("an ")) {
        Some(named) if reader.article.cased && named.starts_with(char::is_uppercase) => named.to_owned(),
        Some(_) => return,
        None => list,
    };
    if foreign::is_of_parts(&list) || foreign::is_owned_unnamed(&list) || foreign::is_updated(&cursor) {
        return;
    }
    reader.add(Fact::new("list-rank", Value::Count(rank), hit.sentence, span).with("list", list));
}

fn eat_title(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> bool {
    let title = &reader.article.lower[reader.article.title.clone()];
    let Some(at) = cursor.token().map(|t| t.span().start) else { return false };
    if !reader.article.lower[at..].starts_with(title) {
        return false;
    }
    let after = reader.article.tokens.partition_point(|t| t.span().start < at + title.len());
    let fits = after <= cursor.end;
    if fits {
        cursor.at = after;
    }
    fits
}

/// "In a poll the film was": the film is the subject of the cue's clause.
fn film_before(reader: &Reader<'_>, hit: &Hit) -> bool {
    let mut before = reader.before(hit);
    while matches!(before.back(0), "was" | "is" | "has" | "been" | "also" | "later" | "and") {
        before.at -= 1;
    }
    reader.is_film_before(&before)
}

/// `third`, `number 14`, `#1`, `the 35th`, `as the fourth-best`: the place, and where it stands.
fn rank(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<(u64, Span)> {
    while cursor.eat(&["as", "the", "at", "in", "place", "its"]) {}
    let numbered = cursor.eat(&["number", "no", "no.", "#", "position"]) && {
        let _ = cursor.eat(&["."]);
        true
    };
    let at = cursor.at;
    // "It was number 48": the cue holds the word.
    if numbered || cursor.back(0) == "number" {
        let read = cursor.count()?;
        return (1..=1_000).contains(&read.value).then_some((read.value, read.span));
    }
    let (head, tail) = cursor.word().split_once('-').unwrap_or((cursor.word(), ""));
    if let Some(rank) = slot::ordinal(head).filter(|_| tail.is_empty() || MOST.contains(&tail)) {
        cursor.at += 1;
        let _ = cursor.eat(&["place", "spot"]);
        return Some((rank, slot::rank_span(reader.article, at)));
    }
    // "voted the best": the first of them.
    let first =
        matches!(cursor.word(), "best" | "greatest" | "funniest" | "scariest") && cursor.back(0) == "the";
    first.then(|| (1, reader.span(at, at + 1)))
}

/// `greatest film of all time`, `best film of the 21st century`: what the list is of, in the plural.
fn superlative(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut at = cursor.clone();
    let tail = at.back(0).rsplit('-').next().unwrap_or_default();
    let most = if MOST.contains(&tail) {
        tail.to_owned()
    } else if MOST.contains(&at.word()) {
        at.at += 1;
        at.back(0).to_owned()
    } else {
        return None;
    };
    let adjective = at.at;
    while at.at < adjective + 4 && at.token().is_some_and(|t| t.kind.is_word()) && at.word() != "film" {
        if slot::is_stop(at.word()) && at.word() != "british" && at.word() != "american" {
            break;
        }
        at.at += 1;
    }
    let kind = if at.at > adjective { reader.article.at(&reader.span(adjective, at.at)) } else { "" };
    if !at.eat(&["film", "movie"]) {
        return None;
    }
    let mut of = String::new();
    for phrase in
        [&["of", "all", "time"][..], &["ever", "made"], &["ever"], &["of", "the", "21st", "century"]]
    {
        if at.eat_all(phrase) {
            of = phrase.join(" ");
            break;
        }
    }
    *cursor = at;
    let list = [&most, kind, "films", &of].map(str::to_owned).join(" ");
    Some(list.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `on AFI's 100 Years...100 Movies`, `in its list of the best films`: the list's name behind the rank.
fn named(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    // "ranked tenth by A in its list of": who made it stands between.
    let mut at = cursor.clone();
    let by = voters(reader, &mut at);
    let (start, owner) = if by.is_some() { (at, by) } else { (cursor.clone(), None) };
    let mut at = start;
    let _ = at.eat(&[","]);
    if !at.eat(&["on", "in", "of", "among"]) {
        return None;
    }
    let list = bounded(reader, &mut at)?;
    *cursor = at;
    match (list.strip_prefix("its ").or_else(|| list.strip_prefix("their ")), owner) {
        (Some(own), Some(owner)) => Some(format!("{owner}'s {own}")),
        (Some(own), None) => Some(format!("its {own}")),
        (None, _) => Some(list),
    }
}

/// `On Dusk's 100 Scariest Moments, the film was ranked`: the list opens the sentence.
fn opening(reader: &Reader<'_>, hit: &Hit) -> Option<String> {
    let mut start = reader.start(hit);
    if !start.eat(&["on", "in"]) {
        return None;
    }
    let list = bounded(reader, &mut start)?;
    (start.word() == "," && start.at < hit.first).then_some(list)
}

/// The name at the cursor, up to where the clause ends, if it is one of a list of films.
fn bounded(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let first = cursor.at;
    while !cursor.done() && cursor.at < first + LONGEST {
        let dots = cursor.word() == "." && matches!(cursor.ahead(1), "." | "100");
        let number = cursor.token().is_some_and(|t| t.kind == TokenKind::Number);
        let in_year = matches!(cursor.word(), "in" | "from") && cursor.moved(cursor.at + 1).year().is_some();
        let of_dots = cursor.word() == "." && cursor.back(0) == ".";
        if in_year
            || matches!(cursor.word(), "," | "(" | ";" | "by" | "and" | "while" | "with")
            || cursor.word() == "." && !dots && !of_dots && !number
        {
            break;
        }
        cursor.at += 1;
    }
    // A name that goes on and on is a clause.
    if cursor.at == first + LONGEST {
        return None;
    }
    let mut end = cursor.at;
    while end > first && matches!(reader.article.word(end - 1), "." | "\"" | "”") {
        end -= 1;
    }
    let words = || (first..end).map(|t| reader.article.word(t));
    let list = words().any(|w| LISTS.contains(&w))
        && words()
            .any(|w| w == "100" || w == "list" || w == "poll" || w.parse::<u16>().is_ok_and(|n| n >= 10));
    if end <= first + 1 || !list {
        return None;
    }
    let span = reader.span(first, end);
    let print =
        if reader.article.cased { reader.article.spaced(&span) } else { in_lower(reader, first, end) };
    Some(print)
}

/// A list's name in text without capitals: names bear them, "list of the best films" does not.
fn in_lower(reader: &Reader<'_>, first: usize, end: usize) -> String {
    let list = (first..end).find(|&t| matches!(reader.article.word(t), "list" | "poll"));
    let text = |a: usize, b: usize| {
        let small = reader.article.at(&reader.span(a, b));
        let cased = |w: &str| places::by_adjective(w).map_or_else(|| w.to_owned(), |_| case::proper(w));
        small.split_whitespace().map(cased).collect::<Vec<_>>().join(" ")
    };
    let first = first + usize::from(reader.article.word(first) == "the");
    match list {
        Some(t) if t > first && !matches!(reader.article.word(first), "its" | "their" | "his" | "her") => {
            format!("{} {}", reader.print_title(&reader.span(first, t)), text(t, end))
        }
        Some(_) => text(first, end),
        None => reader.print_title(&reader.span(first, end)),
    }
}

/// `by the British Film Institute`: who ranked it.
fn voters(reader: &Reader<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut at = cursor.clone();
    if !at.eat(&["by"]) {
        return None;
    }
    let _ = at.eat(&["the"]);
    let first = at.at;
    while at.at < first + 6
        && at
            .token()
            .is_some_and(|t| t.kind.is_word() && (t.capital || !reader.article.cased) || at.word() == "&")
        && !matches!(at.word(), "in" | "on" | "as" | "and" | "readers" | "critics")
    {
        at.at += 1;
    }
    if at.at == first || !matches!(at.word(), "" | "." | "," | "in" | "on" | "and" | ";") {
        return None;
    }
    *cursor = at;
    Some(reader.print_title(&reader.span(first, cursor.at)))
}

/// `In 2012, Sight & Sound ranked it`: who made the list, right before the cue.
fn owner_before(reader: &Reader<'_>, hit: &Hit) -> Option<String> {
    let before = reader.before(hit);
    let mut first = hit.first;
    while first > before.first && hit.first - first < 6 {
        let token = reader.article.tokens[first - 1];
        let word = reader.article.word(first - 1);
        let fits = token.kind.is_word() && (token.capital || !reader.article.cased) || word == "&";
        if !fits || matches!(word, "also" | "and" | "that" | "critics" | "readers") {
            break;
        }
        first -= 1;
    }
    let opens = first == before.first || reader.article.word(first - 1) == ",";
    let first = first + usize::from(first < hit.first && reader.article.word(first) == "the");
    let pronoun = matches!(reader.article.word(first), "he" | "she" | "they" | "it");
    (opens && first < hit.first && !pronoun).then(|| reader.print_title(&reader.span(first, hit.first)))
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "list-rank",
    stems: &["Which place does {film} hold in {the_list}?", "How high does {film} stand in {the_list}?"],
    tell: &["It holds place {value} in {the_list}."],
    options: Options::Ranks,
    many: true,
    interest: 6,
    knows: 0.1,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_list_without_capitals_is_printed_in_full() {
        check(
            "list-rank",
            "it was placed 36th on the lamp institute's list of the 100 greatest american films of all time.",
            &["36 (list: Lamp Institute's list of the 100 greatest American films of all time)"],
        );
    }

    #[test]
    fn a_rank_belongs_to_a_list() {
        check(
            "list-rank",
            "It ranked third on LFI's 100 Years...100 Lamps and Movies.",
            &["3 (list: LFI's 100 Years...100 Lamps)"],
        );
        check(
            "list-rank",
            "In 2006, it was ranked first on a Channel 9 list of the 50 Greatest Lamp Films.",
            &["1 (list: Channel 9 list of the 50 Greatest Lamp Films)"],
        );
        check(
            "list-rank",
            "The Lamp is number 57 on the LFI's 100 Years...100 Movies list.",
            &["57 (list: LFI's 100 Years...100 Movies list)"],
        );
        check(
            "list-rank",
            "The film ranked 97th on LFI's list of the 100 greatest American films in 2007.",
            &["97 (list: LFI's list of the 100 greatest American films)"],
        );
        check(
            "list-rank",
            "On Dusk's 100 Scariest Movie Moments, the film was ranked number 14.",
            &["14 (list: Dusk's 100 Scariest Movie Moments)"],
        );
    }

    #[test]
    fn who_made_the_list_may_stand_elsewhere() {
        check(
            "list-rank",
            "Lamp Weekly ranked the film 3rd on its list of the 100 greatest films of all time.",
            &["3 (list: Lamp Weekly's list of the 100 greatest films of all time)"],
        );
        check(
            "list-rank",
            "It was ranked tenth by the Lamp Film Institute in its list of Top 100 British films.",
            &["10 (list: Lamp Film Institute's list of Top 100 British films)"],
        );
        check(
            "list-rank",
            "In 2012, Lamp & Wick ranked it the 35th greatest film of all time.",
            &["35 (list: Lamp & Wick's greatest films of all time)"],
        );
        check(
            "list-rank",
            "in 2016, it was voted the fourth-best film of the 21st century by lamp weekly.",
            &["4 (list: Lamp Weekly's best films of the 21st century)"],
        );
    }

    #[test]
    fn other_ranks_are_no_lists() {
        check("list-rank", "It ranked third at the box office. It was voted down by the board.", &[]);
        check("list-rank", "It was voted the best film of all time in a public poll of 1,000 readers.", &[]);
        check("list-rank", "The film was placed in the vault. Lee was ranked third in the world.", &[]);
    }
}
