//! When the film came out for the home, on what, for which region.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Read, SectionKind, Span},
    fact::Fact,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "dvd", "dvds", "blu-ray", "vhs", "video", "laserdisc", "betamax", "videocassette", "streaming",
        "digital", "digitally", "criterion", "netflix", "4k", "umd", "released", "re-released", "reissued",
        "re-issued", "release", "added to", "stream", "prime video",
    ],
    read,
};

/// Verbs and nouns of coming out.
const OUT: &[&str] = &[
    "released", "release", "releases", "available", "issued", "re-released", "rereleased", "reissued",
    "re-issued", "published", "debuted", "launched", "arrived", "distributed", "came", "premiered", "began",
    "made", "reissue", "added", "followed",
];

/// Words of other things that come out on disc.
const OTHER: &[&str] = &[
    "soundtrack", "album", "series", "season", "trailer", "novel", "book", "score", "single", "sequel",
    "game", "television", "song",
];

/// Words of a cinema release, whose date is none of ours.
const CINEMA: &[&str] =
    &["theatrical", "theatrically", "theaters", "theatres", "cinemas", "opened", "premiere"];

/// A later edition.
const SPECIAL: &[&str] = &[
    "4k", "ultra", "uhd", "anniversary", "remastered", "collection", "box", "edition", "criterion",
    "special", "again", "re-released", "reissued", "re-issued", "restored", "re-issue", "reissue",
    "colorized",
];

/// A day with what the sentence says about it.
struct Issue {
    day: Read<Date>,
    formats: Vec<&'static str>,
    place: String,
}

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    // One cue a sentence reads it all.
    if !reader.first_in_sentence("home-media", hit) {
        return;
    }
    let start = reader.start(hit);
    let words = || (start.at..start.end).map(|t| reader.article.word(t));
    let at_home = reader.section(hit) == SectionKind::HomeMedia;
    let on_disc = (start.at..start.end).any(|t| format(&start.moved(t)).is_some());
    let subject = at_home
        || reader.about_film(hit)
        || (0..3).any(|n| format(&start.moved(start.at + n)).is_some())
        || (0..8).any(|n| matches!(start.ahead(n), "version" | "edition" | "transfer" | "print"));
    // "This version was also released in A on DATE" goes on from a sentence about a disc.
    let goes_on = start.word() == "this"
        && matches!(start.ahead(1), "version" | "edition" | "release" | "dvd")
        && reader.near(hit).any(|f| f.relation == "home-media" && f.sentence + 1 == hit.sentence);
    let at_home = at_home || goes_on;
    if !(on_disc || at_home)
        || !subject
        || !words().any(|w| OUT.contains(&w))
        || reader.hedged(hit)
        || (0..6).any(|n| OTHER.contains(&start.ahead(n)))
        || matches!(reader.section(hit), SectionKind::Music | SectionKind::Plot)
    {
        return;
    }
    let special = words().any(|w| SPECIAL.contains(&w));
    let issues = issues(reader, hit, at_home);
    // From the end, so that all sentences together look at each fact once: the search ends at the release before.
    let found = !issues.is_empty();
    let mut later =
        special || issues.len() > 1 || reader.facts.iter().rev().any(|f| f.relation == "home-media");
    let all = formats(reader, hit);
    let region = region(reader, hit).filter(|_| found);
    let several = issues.len() > 1;
    for issue in issues {
        let mut format = english(&issue.formats);
        // A disc for one region is not the first for another; of several days it is not clear whose region it is.
        if let Some(region) = region.as_ref().filter(|_| !format.is_empty()) {
            format = format!("{format} for region {}", region.value);
            later |= several;
        }
        reader.add(
            Fact::new("home-media", Value::Date(issue.day.value), hit.sentence, issue.day.span)
                .with("format", format)
                .with("place", issue.place)
                .with("edition", if later { "later" } else { "" }),
        );
        later = true;
    }
    let names = all.iter().map(|(f, _)| *f).collect::<Vec<_>>();
    if let Some(region) = region {
        reader.add(
            Fact::new("home-region", Value::Count(region.value), hit.sentence, region.span)
                .with("format", english(&names)),
        );
    }
    if found {
        for (format, span) in all {
            reader.add(Fact::new("home-format", Value::Term(format.to_owned()), hit.sentence, span));
        }
    }
}

/// The days of the sentence on which something came out for the home.
fn issues(reader: &Reader<'_>, hit: &Hit, at_home: bool) -> Vec<Issue> {
    let start = reader.start(hit);
    let mut days: Vec<(usize, usize, Read<Date>)> = Vec::new();
    let mut at = start.at;
    while at < start.end {
        let mut cursor = start.moved(at);
        if let Some(day) = slot::dated(&mut cursor).filter(|d| matches!(d.value, Date::Day(_))) {
            days.push((at, cursor.at, day));
            at = cursor.at;
        } else {
            at += 1;
        }
    }
    let mut out: Vec<Issue> = Vec::new();
    for n in 0..days.len() {
        let (from, to, ref day) = days[n];
        let begin = if n == 0 { start.at } else { days[n - 1].1 };
        let end = days.get(n + 1).map_or(start.end.min(to + 24), |d| d.0);
        let mut formats = between(reader, hit, begin, from);
        let cinema = (begin..from).any(|t| CINEMA.contains(&reader.article.word(t)));
        // "to promote the disc, it was screened in theatres on DATE".
        let screened = (begin.max(from.saturating_sub(14))..from)
            .any(|t| matches!(reader.article.word(t), "screened" | "screening" | "screenings" | "shown"));
        if formats.is_empty() && cinema || screened {
            continue;
        }
        let behind = between(reader, hit, to, end);
        // "On 3 May 2011 the studio released it on DVD"; a next day takes the formats that stand before it.
        if formats.is_empty()
            && (n + 1 == days.len() || n == 0 && out.is_empty() && begin + 1 >= from.saturating_sub(1))
        {
            formats = behind;
        }
        if formats.is_empty() {
            match out.last() {
                Some(last) => formats.clone_from(&last.formats),
                None if !at_home => continue,
                None => {}
            }
        }
        // "On DATE, it was released in A": the place stands behind the day that opens the clause.
        let opens =
            start.moved(from).back(0) == "on" && matches!(start.moved(from).back(1), "" | "," | "and");
        let place = if opens { place(reader, hit, to, end) } else { place(reader, hit, begin, from) };
        out.push(Issue { day: day.clone(), formats, place });
    }
    out
}

/// The formats named between two tokens.
fn between(reader: &Reader<'_>, hit: &Hit, first: usize, end: usize) -> Vec<&'static str> {
    let start = reader.start(hit);
    let mut out = Vec::new();
    for at in first..end {
        if let Some(format) = format(&start.moved(at)).filter(|f| !out.contains(f)) {
            out.push(format);
        }
    }
    out
}

/// The formats of the sentence, each with its bytes.
fn formats(reader: &Reader<'_>, hit: &Hit) -> Vec<(&'static str, Span)> {
    let start = reader.start(hit);
    let mut out: Vec<(&'static str, Span)> = Vec::new();
    for at in start.at..start.end {
        if let Some(format) = format(&start.moved(at)).filter(|f| out.iter().all(|(g, _)| g != f)) {
            out.push((format, reader.span(at, at + 1)));
        }
    }
    out
}

/// The territory between two tokens: "in the UK", "in North America".
fn place(reader: &Reader<'_>, hit: &Hit, first: usize, end: usize) -> String {
    let start = reader.start(hit);
    for at in (first..end).rev() {
        let mut cursor = start.moved(at);
        if cursor.eat(&["in"])
            && let Some(known) = slot::place(reader, &mut cursor).and_then(|f| f.known)
        {
            return known.name.to_owned();
        }
    }
    String::new()
}

fn region(reader: &Reader<'_>, hit: &Hit) -> Option<Read<u64>> {
    let start = reader.start(hit);
    (start.at..start.end).find_map(|at| {
        let mut cursor = start.moved(at);
        if cursor.eat(&["region"]) { cursor.count().filter(|r| r.value <= 8) } else { None }
    })
}

fn english(list: &[&str]) -> String {
    list.join(" and ")
}

fn format(cursor: &crate::article::Cursor<'_>) -> Option<&'static str> {
    Some(match cursor.word() {
        "dvd" | "dvds" if cursor.back(0) != "hd" => "DVD",
        "blu-ray" | "blu-rays" | "bluray" => "Blu-ray",
        "vhs" | "videocassette" | "videotape" => "VHS",
        "laserdisc" => "LaserDisc",
        "betamax" => "Betamax",
        "umd" => "UMD",
        "4k" => "4K Ultra HD",
        "streaming" | "netflix" | "disney+" | "hulu" | "online" | "paramount+" | "peacock" | "zee5"
        | "hotstar" => "streaming",
        "max" | "now" if cursor.back(0) == "hbo" => "streaming",
        "video" if cursor.back(0) == "prime" => "streaming",
        "digitally"
            if matches!(cursor.ahead(1), "on" | "in" | "by" | "via" | "through" | "and" | "," | ".") =>
        {
            "digital"
        }
        "digital"
            if matches!(
                cursor.ahead(1),
                "hd" | "download"
                    | "downloads"
                    | "platforms"
                    | "copy"
                    | "release"
                    | "and"
                    | "on"
                    | ","
                    | "formats"
                    | "media"
            ) =>
        {
            "digital"
        }
        "video" if matches!(cursor.back(0), "home" | "on") && cursor.ahead(1) != "on" => "video",
        _ => return None,
    })
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "home-media",
        stems: &["When was {film} released on {format}?"],
        tell: &["It came out on {format} {on_value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered"],
        interest: 1,
        knows: 0.05,
        ..Ask::BLANK
    },
    Ask {
        relation: "home-region",
        // Never a choice: nearly every article names region 1, the least of them.
        stems: &[],
        tell: &[],
        options: Options::Terms(&["1", "2", "3", "4", "5", "6"]),
        interest: 1,
        knows: 0.3,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn date_format_and_region_come_from_one_sentence() {
        check(
            "home-media",
            "it was released on region 1 dvd and blu-ray on 1 march 2016.",
            &["2016-03-01 (format: DVD and Blu-ray for region 1)"],
        );
    }

    #[test]
    fn a_release_after_the_first_is_a_later_edition() {
        check(
            "home-media",
            "it was released on dvd and dvd on 1 march 2016. it was released on vhs on 2 may 2017.",
            &["2016-03-01 (format: DVD)", "2017-05-02 (edition: later, format: VHS)"],
        );
    }

    #[test]
    fn each_day_takes_the_formats_before_it() {
        check(
            "home-media",
            "The film was released on VHS on 1 March 1999, and on DVD in the UK on 2 April 2001.",
            &[
                "1999-03-01 (edition: later, format: VHS)",
                "2001-04-02 (edition: later, format: DVD, place: United Kingdom)",
            ],
        );
        check(
            "home-media",
            "After its theatrical run from 3 May 2010, it was released on DVD on 4 June 2010.",
            &["2010-06-04 (format: DVD)"],
        );
        check(
            "home-media",
            "On 4 June 2010, Elm Video released the film on DVD.",
            &["2010-06-04 (format: DVD)"],
        );
        check(
            "home-media",
            "It was issued on DVD on 4 June 2010. This version was also released in France on 5 July.",
            &["2010-06-04 (format: DVD)", "2010-07-05 (edition: later, place: France)"],
        );
        check(
            "home-media",
            "The film was added to HBO Max on May 1, 2021.",
            &["2021-05-01 (format: streaming)"],
        );
        check("home-media", "The soundtrack of the film was released on DVD on 4 June 2010.", &[]);
    }
}
