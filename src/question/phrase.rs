//! How values read inside a sentence: festivals, prizes, papers, lists, formats.

use super::located::as_written;
use crate::article::Article;

/// A festival inside a sentence: `the Moscow Film Festival`, `Fantasporto`.
#[must_use]
pub(super) fn festival(name: &str) -> String {
    let takes = name.split(' ').any(|word| matches!(word, "Festival" | "Week" | "Days" | "Market"))
        || ["ale", "Mostra"].iter().any(|end| name.ends_with(end));
    if takes { format!("the {name}") } else { name.to_owned() }
}

/// A value that ends in a stop closes the sentence itself: "the stage play E.R.", not "E.R..".
pub(super) fn stop_once(text: &mut String) {
    for (double, once) in [("..", "."), ("?.", "?"), ("!.", "!"), ("?.”", "?”"), ("!.”", "!”")] {
        if text.ends_with(double) && !text.ends_with("...") {
            text.truncate(text.len() - double.len());
            text.push_str(once);
        }
    }
}

/// A word behind its article: `an A-`, `a B+`, `an opera`.
#[must_use]
pub(super) fn with_a(word: &str) -> String {
    let grade = word.len() < 3 && word.starts_with(['A', 'F']);
    let an = grade || word.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {word}", if an { "an" } else { "a" })
}

/// What a film won: `the Lamp Award for Best Film`, `the award for Best Film at the Elm Film Festival`.
#[must_use]
pub(super) fn prize(award: &str, category: &str) -> String {
    let names_prize = |name: &str| {
        name.split([' ', '-']).any(|w| PRIZES.contains(&w.trim_end_matches('s').to_lowercase().as_str()))
    };
    let is_festival = award.split(' ').any(|w| matches!(w, "Festival" | "Fest" | "Festivals"));
    match (is_festival, names_prize(award), names_prize(category)) {
        (true, false, true) => format!("the {category} of the {award}"),
        (true, false, false) => format!("the award for {category} at the {award}"),
        // "Lamp Award" for "Special Award".
        (_, _, true) => {
            let giver = award.trim_end_matches(" Awards").trim_end_matches(" Award");
            format!("the {giver} {category}")
        }
        (_, true, false) => format!("the {award} for {category}"),
        (false, false, false) => format!("the {award} award for {category}"),
    }
}

/// Words that name a prize.
const PRIZES: &[&str] = &[
    "award", "bafta", "bear", "césar", "cup", "emmy", "globe", "goya", "grammy", "leopard", "lion", "medal",
    "oscar", "palm", "palme", "plaque", "prize", "prix", "raven", "ribbon", "shell", "statuette", "trophy",
];

/// A paper inside a sentence: one called by a plain word is a magazine there.
#[must_use]
pub(super) fn paper(name: &str) -> String {
    let plain = matches!(name, "Empire" | "Entertainment" | "Fortune" | "Life" | "People" | "Time" | "Us");
    if plain { format!("{name} magazine") } else { name.to_owned() }
}

/// A part inside a sentence: `the Riddler`, `Edward Nigma/the Riddler`.
#[must_use]
pub(super) fn part(name: &str, article: &Article) -> String {
    as_written(name, article).replace("/The ", "/the ").replace("/ The ", "/ the ")
}

/// Owners of lists that have "the" before them, however the article writes it.
const OWNERS: &[&str] = &[
    "American Film Institute", "BBC", "BFI", "British Film Institute", "Directors Guild of America",
    "Guardian", "Library of Congress", "Los Angeles Times", "New York Times", "Writers Guild of America",
];

/// Whether a list takes "the": "100 Scariest Films", "Top 10 of All Time", "Channel 4 list of films".
fn is_counted(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let list = name.split(' ').any(|word| matches!(word, "list" | "poll" | "ranking"));
    first.starts_with(char::is_lowercase)
        || first == "Top"
        || first.bytes().all(|b| b.is_ascii_digit()) && !name.contains("Years")
        || list && !name.starts_with("The ")
}

/// A list of the best inside a sentence: `the Lamp Institute's list of films`.
#[must_use]
pub(super) fn list(name: &str, article: &Article) -> String {
    match name.split_once("'s ") {
        // "Lamp Institute's LI's 100 Films".
        Some((_, rest)) if rest.split(' ').next().is_some_and(|w| w.ends_with("'s")) => list(rest, article),
        Some((owner, rest)) => {
            let owner = match OWNERS.iter().find(|known| **known == owner) {
                Some(known) => format!("the {known}"),
                None => as_written(owner, article),
            };
            format!("{owner}'s {}", rest.strip_prefix("The ").unwrap_or(rest))
        }
        None if is_counted(name) => format!("the {name}"),
        None => name.to_owned(),
    }
}

/// What a film may come from that has a name and no title.
pub(super) const UNTITLED: &[&str] =
    &["character", "characters", "event", "events", "person", "toy", "toys", "toy line"];

/// The formats of a release: `DVD, Blu-ray and digital platforms`.
#[must_use]
pub(super) fn formats(joined: &str) -> String {
    let names: Vec<&str> = joined
        .split(" and ")
        .map(|name| match name {
            "digital" => "digital platforms",
            "streaming" => "streaming services",
            other => other,
        })
        .collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// A series inside a sentence: what tells it from a later one is no part of its name.
#[must_use]
pub(super) fn series(name: &str) -> String {
    match name.split_once(' ') {
        Some((first @ ("Current" | "Existing" | "Initial" | "Ongoing" | "Original"), rest)) => {
            format!("{} {rest}", first.to_lowercase())
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn festivals_take_an_article_where_english_gives_one() {
        assert_eq!(festival("Lamp Film Festival"), "the Lamp Film Festival");
        assert_eq!(festival("Lampasporto"), "Lampasporto");
    }

    #[test]
    fn a_sentence_closes_once() {
        for (text, once) in [
            ("It is based on the play L.P..", "It is based on the play L.P."),
            ("It is called Who?.", "It is called Who?"),
            ("Ann Lee said: “Who is it?.”", "Ann Lee said: “Who is it?”"),
            ("It is called Wait....", "It is called Wait...."),
        ] {
            let mut text = text.to_owned();
            stop_once(&mut text);
            assert_eq!(text, once);
        }
    }

    #[test]
    fn a_prize_is_called_one_and_only_once() {
        for (award, category, told) in [
            ("Lamp Award", "Best Film", "the Lamp Award for Best Film"),
            ("Blue Lamp Award", "Special Award", "the Blue Lamp Special Award"),
            ("Elm Film Festival", "Best Film", "the award for Best Film at the Elm Film Festival"),
            ("Elm Film Festival", "Jury Prize", "the Jury Prize of the Elm Film Festival"),
            ("Lamp Guild", "Best Film", "the Lamp Guild award for Best Film"),
        ] {
            assert_eq!(prize(award, category), told);
        }
    }

    #[test]
    fn grades_and_words_have_their_article() {
        let told = ["A-", "B+", "F", "opera", "novel"].map(with_a);
        assert_eq!(told, ["an A-", "a B+", "an F", "an opera", "a novel"]);
    }

    #[test]
    fn formats_and_series_read_as_a_sentence_has_them() {
        assert_eq!(formats("DVD and Blu-ray and digital"), "DVD, Blu-ray and digital platforms");
        assert_eq!(formats("VHS"), "VHS");
        assert_eq!(series("Initial Lamp film series"), "initial Lamp film series");
        assert_eq!(series("Lamp film series"), "Lamp film series");
    }

    #[test]
    fn a_list_has_the_article_of_its_owner() {
        let text = "The Lamp is a 2015 film. It was honoured by the Lamp Institute. It was in Empire.";
        let article = Article::parse(text.to_owned()).expect("it is a film");
        for (name, told) in [
            ("Lamp Institute's list of films", "the Lamp Institute's list of films"),
            ("Empire's 50 Best Films", "Empire's 50 Best Films"),
            ("Empire's The 50 Best Films", "Empire's 50 Best Films"),
            ("list of the best films", "the list of the best films"),
            ("Lamp Institute's LI's 100 Films", "LI's 100 Films"),
            ("100 Years...100 Lamps", "100 Years...100 Lamps"),
        ] {
            assert_eq!(list(name, &article), told);
        }
    }
}
