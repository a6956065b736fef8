//! At which place of the box office the film opened.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, SectionKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "opened", "opening", "debuted", "debuting", "debut", "finished", "finishing", "ranked", "ranking",
        "placed", "placing", "came in", "topped", "topping", "entered",
    ],
    read,
};

/// Words of other orders, or of later weeks.
const OTHER: &[&str] = &[
    "billboard", "album", "albums", "soundtrack", "song", "songs", "single", "dvd", "blu-ray", "video",
    "rental", "poll", "list", "critics", "readers", "second-weekend", "chart's", "itunes", "netflix",
    "streaming", "sales", "best", "re-release", "record", "records", "retained", "highest-grossing",
    "specialty",
];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if matches!(
        reader.section(hit),
        SectionKind::Plot
            | SectionKind::Cast
            | SectionKind::HomeMedia
            | SectionKind::Music
            | SectionKind::Awards
    ) || reader.hedged(hit)
        || !reader.about_film(hit)
    {
        return;
    }
    let start = reader.start(hit);
    let has = |words: &[&str]| (start.first..start.end).any(|t| words.contains(&reader.article.word(t)));
    if has(OTHER) {
        return;
    }
    let verb = reader.article.word(hit.first);
    let opens = matches!(verb, "opened" | "opening" | "debuted" | "debuting" | "debut" | "entered");
    let box_office = (start.first..start.end)
        .any(|t| reader.article.word(t) == "box" && reader.article.word(t + 1) == "office");
    let first_days =
        has(&["opening", "debut", "opened", "debuted", "first"]) && has(&["weekend", "week", "day"]);
    let told = if opens {
        box_office || has(&["weekend"]) || reader.section(hit) == SectionKind::BoxOffice
    } else {
        box_office && first_days
    };
    if !told {
        return;
    }
    let mut at = reader.after(hit);
    let ranked = if matches!(verb, "topped" | "topping") {
        let from = hit.first;
        let _ = at.eat(&["the"]);
        let _ = slot::place(reader, &mut at.clone()).and_then(|f| f.known).map(|_| at.at += 1);
        at.eat_all(&["box", "office"]).then_some((1, from, at.at))
    } else {
        rank(&at)
    };
    let Some((rank, first, after)) = ranked else { return };
    let later = (start.first..start.end).any(|t| {
        slot::ordinal(reader.article.word(t)).is_some_and(|n| n > 1)
            && matches!(reader.article.word(t + 1), "weekend" | "week")
    });
    if later {
        return;
    }
    // "In Mexico it made $5 million, while in Brazil it topped the box office": the place that opens the clause.
    let opens = |t: usize| {
        t == start.first || matches!(reader.article.word(t - 1), "," | ";" | "and" | "but" | "while")
    };
    let opened_in = (start.first..hit.first).rev().filter(|&t| opens(t)).find_map(|t| {
        let mut opener = start.moved(t);
        opener.eat(&["in"]).then(|| slot::place(reader, &mut opener)).flatten()?.known
    });
    let place = opened_in.map_or_else(|| place(reader, &start.moved(after)), |known| known.name.to_owned());
    let the = if place.starts_with("United ") { "the " } else { "" };
    let told = if place.is_empty() { String::new() } else { format!(" in {the}{place}") };
    let span = slot::rank_span(reader.article, first);
    reader.add(
        Fact::new("opening-rank", Value::Count(rank), hit.sentence, span)
            .with("place", place)
            .with("where", format!("at the box office{told}")),
    );
}

/// "at number one", "in second place", "third behind": the rank within a few words, and its tokens.
fn rank(from: &Cursor<'_>) -> Option<(u64, usize, usize)> {
    for n in 0..12 {
        let at = from.moved(from.at + n);
        match at.word() {
            "" | ";" | "but" | "while" => return None,
            "number" | "no" | "no." | "#" => {
                let mut number = at.moved(at.at + 1);
                let _ = number.eat(&["."]);
                let count = number.count().filter(|c| (1..=20).contains(&c.value))?;
                // "number of screens" is none.
                return Some((count.value, number.at - 1, number.at));
            }
            "top" if at.back(0) == "the" && at.ahead(1) == "of" => return Some((1, at.at, at.at + 1)),
            "atop" => return Some((1, at.at, at.at + 1)),
            word => {
                let Some(rank) = slot::ordinal(word).filter(|n| *n <= 20) else { continue };
                let placed = matches!(at.ahead(1), "place" | "behind" | "at" | "in" | "," | "." | "on" | "")
                    && (matches!(
                        at.back(0),
                        "in" | "finished" | "finishing" | "ranked" | "ranking" | "placed" | "placing" | "at"
                    ) || n == 0);
                if placed {
                    return Some((rank, at.at, at.at + 1));
                }
            }
        }
    }
    None
}

/// "at the US box office", "in the United Kingdom": the nearest place behind the rank.
fn place(reader: &Reader<'_>, after: &Cursor<'_>) -> String {
    (0..10)
        .map(|n| after.moved(after.at + n))
        .take_while(|at| !matches!(at.word(), "" | "," | "with" | "and" | "behind"))
        .find_map(|mut at| at.eat(&["at", "in"]).then(|| slot::place(reader, &mut at)).flatten()?.known)
        .map_or_else(String::new, |known| known.name.to_owned())
}

pub(super) const ASKS: &[Ask] = &[Ask {
    relation: "opening-rank",
    stems: &["Which place did {film} take {where} on its opening?"],
    tell: &["It opened at number {value} {where}."],
    options: Options::Terms(&["1", "2", "3", "4", "5", "6", "7", "8"]),
    interest: 3,
    knows: 0.2,
    ..Ask::BLANK
}];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_film_opens_at_a_place() {
        check(
            "opening-rank",
            "On its opening weekend the film debuted at No. 1 with $9 million.",
            &["1 (where: at the box office)"],
        );
        check(
            "opening-rank",
            "The film opened at number two at the United States box office, earning $9 million.",
            &["2 (place: United States, where: at the box office in the United States)"],
        );
        check(
            "opening-rank",
            "it earned $9 million on its opening weekend, finishing third at the box office.",
            &["3 (where: at the box office)"],
        );
        check(
            "opening-rank",
            "In Japan, the film opened at number one on its first weekend.",
            &["1 (place: Japan, where: at the box office in Japan)"],
        );
        check(
            "opening-rank",
            "The film topped the box office on its opening weekend.",
            &["1 (where: at the box office)"],
        );
    }

    #[test]
    fn the_place_is_that_of_the_clause() {
        check(
            "opening-rank",
            "In Mexico, it made $8 million on its opening weekend, while in Brazil, the film topped the box office.",
            &["1 (place: Brazil, where: at the box office in Brazil)"],
        );
    }

    #[test]
    fn other_lists_and_weeks_are_none() {
        check("opening-rank", "The soundtrack debuted at number one.", &[]);
        check("opening-rank", "In its second weekend the film finished third at the box office.", &[]);
        check("opening-rank", "The film opened in a number of theaters.", &[]);
    }
}
