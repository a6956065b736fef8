//! Who released the soundtrack, and when.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{
    article::{Cursor, SectionKind, Span},
    fact::Fact,
    lexicon::labels::{self, Label},
    value::{Date, Value},
};

pub(super) const CUE: Cue =
    Cue { phrases: &["soundtrack", "score", "album", "audio", "music rights", "soundtracks"], read };

/// Words before a label that say it issued the music.
const ISSUED: &[&str] = &["by", "through", "on", "under", "via", "over", "from", "to", "with"];

/// Words that say that something came out.
const OUT: &[&str] =
    &["released", "issued", "published", "sold", "acquired", "purchased", "bought", "distributed"];

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    if !reader.first_in_sentence("soundtrack-label", hit) || reader.hedged(hit) {
        return;
    }
    let start = reader.start(hit);
    let word = |t: usize| reader.article.word(t);
    // A box set, another film's album and a planned one are none of ours.
    let other = (start.at..start.end).any(|t| {
        matches!(
            word(t),
            "except"
                | "compilation"
                | "single"
                | "singles"
                | "cover"
                | "covers"
                | "tribute"
                | "later"
                | "reissued"
                | "re-released"
                | "remastered"
                | "expanded"
        )
    });
    let Some(out) = (start.at..start.end).find(|&t| OUT.contains(&word(t))) else { return };
    let music = reader.section(hit) == SectionKind::Music
        || matches!(word(hit.first), "soundtrack" | "soundtracks" | "music");
    // Years after the film it is a new edition.
    let late = |t: usize| {
        let year = start.moved(t).year().and_then(|y| u16::try_from(y.value).ok());
        year.zip(reader.article.year).is_some_and(|(year, film)| year > film + 3)
    };
    if other || (start.at..start.end).any(late) || !music || out < hit.first || out - hit.first > 12 {
        return;
    }
    let mut found: Vec<(&'static Label, Span)> = Vec::new();
    for t in out + 1..start.end {
        if ISSUED.contains(&word(t))
            && let Some(label) = label(&start.moved(t + 1))
        {
            found.push(label);
        }
    }
    // Two labels share markets or editions between them, and the wording would not tell which.
    let [(label, span)] = found.as_slice() else { return };
    let mut fact =
        Fact::new("soundtrack-label", Value::Company(label.name.to_owned()), hit.sentence, span.clone());
    fact.from_lexicon = true;
    reader.add(fact);
    if word(out) == "released"
        && let Some((date, span)) = date(&start, out)
    {
        reader.state("soundtrack-released", Value::Date(date), hit, span);
    }
}

/// The label at a cursor, "the" and all.
fn label(cursor: &Cursor<'_>) -> Option<(&'static Label, Span)> {
    let mut cursor = cursor.clone();
    let _ = cursor.eat(&["the"]);
    for n in (1..=4).rev() {
        if cursor.at + n > cursor.end {
            continue;
        }
        let (first, last) = (cursor.article.tokens[cursor.at], cursor.article.tokens[cursor.at + n - 1]);
        let span = first.span().start..last.span().end;
        let Some(label) = labels::find(cursor.article.at(&span)) else { continue };
        // "tips", "venus" and "milan" are words and places without their capital.
        let sure = if cursor.article.cased { first.capital } else { n > 1 || label.name.contains('-') };
        if sure {
            return Some((label, span));
        }
    }
    None
}

/// The one full date of the clause behind the verb.
fn date(start: &Cursor<'_>, out: usize) -> Option<(Date, Span)> {
    let mut cursor = start.moved(out + 1);
    for _ in 0..14 {
        if cursor.done() || matches!(cursor.word(), ";" | "." | "and") {
            return None;
        }
        if let Some(read) = cursor.date() {
            return matches!(read.value, Date::Day(_)).then_some((read.value, read.span));
        }
        cursor.at += 1;
    }
    None
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "soundtrack-label",
        stems: &[
            "Which record label released the soundtrack of {film}?",
            "On which label did the music of {film} come out?",
        ],
        tell: &["The soundtrack came out on {value}."],
        options: Options::Labels,
        conflicts: &["made-by", "distributed-by"],
        interest: 3,
        knows: 0.1,
        ..Ask::BLANK
    },
    Ask {
        relation: "soundtrack-released",
        stems: &["When was the soundtrack of {film} released?"],
        tell: &["The soundtrack was released {on_value}."],
        options: Options::Dates,
        conflicts: &["released", "premiered", "home-media"],
        interest: 2,
        knows: 0.05,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_label_stands_behind_by_on_or_through() {
        let music = "\n== Soundtrack ==\n";
        for text in [
            "The soundtrack was released on 19 August 2017 by T-Series.",
            "The album was released by T-Series.",
            "The audio rights of the film were acquired by T-Series.",
        ] {
            check("soundtrack-label", &format!("{music}{text}"), &["T-Series"]);
        }
        check(
            "soundtrack-label",
            "the soundtrack was released on lakeshore records in 1999.",
            &["Lakeshore Records"],
        );
        check(
            "soundtrack-released",
            &format!("{music}The score was released on 2 May 2014 by Intrada."),
            &["2014-05-02"],
        );
    }

    #[test]
    fn two_labels_or_a_later_edition_tell_nothing() {
        check("soundtrack-label", "The soundtrack was released by Intrada and by La-La Land Records.", &[]);
        check("soundtrack-label", "The soundtrack was later released by Intrada.", &[]);
        check("soundtrack-label", "The DVD was released by Tips.", &[]);
    }
}
