//! When the film came out for the home, on what, for which region.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    fact::Fact,
    value::{Date, Value},
};

pub(super) const CUE: Cue = Cue { phrases: &["dvd", "blu-ray", "vhs", "video", "laserdisc"], read };

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    // One cue a sentence reads it all.
    if !reader.first_in_sentence("home-media", hit) {
        return;
    }
    let start = reader.start(hit);
    let released = (start.at..start.end)
        .any(|t| matches!(reader.article.word(t), "released" | "release" | "available" | "issued"));
    if !released || reader.hedged(hit) || !reader.about_film(hit) {
        return;
    }
    let mut formats: Vec<(&'static str, crate::article::Span)> = Vec::new();
    let (mut date, mut region) = (None, None);
    for at in start.at..start.end {
        let mut cursor = start.moved(at);
        if let Some(format) = format(cursor.word()).filter(|f| formats.iter().all(|(g, _)| g != f)) {
            formats.push((format, reader.span(at, at + 1)));
        }
        if date.is_none()
            && matches!(cursor.back(0), "on" | "," | "of")
            && let Some(read) = cursor.date()
            && matches!(read.value, Date::Day(_))
        {
            date = Some(read);
        } else if cursor.eat(&["region"]) {
            region = region.or_else(|| cursor.count().filter(|r| r.value <= 8));
        }
    }
    // A later edition, or two dates in one sentence: which format came when is not told apart here.
    let special = |w: &str| {
        matches!(
            w,
            "4k" | "ultra"
                | "uhd"
                | "anniversary"
                | "remastered"
                | "collection"
                | "box"
                | "edition"
                | "criterion"
                | "special"
                | "again"
                | "re-released"
                | "restored"
        )
    };
    let Some(read) = date else { return };
    let dates = (start.at..start.end)
        .filter(|&t| start.moved(t).date().is_some_and(|d| matches!(d.value, Date::Day(_))))
        .count();
    // From the end, so that all sentences together look at each fact once: the search ends at the release before.
    let later = reader.facts.iter().rev().any(|f| f.relation == "home-media");
    let edition = if later || dates > 1 || (start.at..start.end).any(|t| special(reader.article.word(t))) {
        "later"
    } else {
        ""
    };
    let list = formats.iter().map(|(f, _)| *f).collect::<Vec<_>>();
    reader.add(
        Fact::new("home-media", Value::Date(read.value), hit.sentence, read.span)
            .with("format", english(&list))
            .with("edition", edition),
    );
    if let Some(read) = region {
        reader.add(
            Fact::new("home-region", Value::Count(read.value), hit.sentence, read.span)
                .with("format", english(&list)),
        );
    }
    for (format, span) in formats {
        reader.add(Fact::new("home-format", Value::Term(format.to_owned()), hit.sentence, span));
    }
}

fn english(list: &[&str]) -> String {
    list.join(" and ")
}

fn format(word: &str) -> Option<&'static str> {
    Some(match word {
        "dvd" => "DVD",
        "blu-ray" => "Blu-ray",
        "vhs" => "VHS",
        "laserdisc" => "LaserDisc",
        _ => return None,
    })
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "home-media",
        stems: &["When was {film} released on {format}?"],
        tell: &["It came out on {format} on {value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered"],
        interest: 1,
        knows: 0.05,
        ..Ask::BLANK
    },
    Ask {
        relation: "home-region",
        stems: &["For which disc region was {film} released on {format}?"],
        tell: &["The discs were made for region {value}."],
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
            &["2016-03-01 (format: DVD and Blu-ray)"],
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
}
