//! How high a song of the film rose, and on which chart.

use super::{Ask, Cue, Hit, Options, Reader};
use crate::{fact::Fact, value::Value};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "reached number", "peaked at number", "reached no.", "peaked at no.", "reached no", "peaked at no",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let mut cursor = reader.after(hit);
    let _ = cursor.eat(&["."]);
    let Some(rank) = cursor.count().filter(|r| (1..=200).contains(&r.value)) else { return };
    if !cursor.eat(&["on", "of", "in"]) {
        return;
    }
    let first = cursor.at;
    if !cursor.seek(&["chart", "charts"], 9) {
        return;
    }
    let mut open = first + usize::from(reader.article.word(first) == "the");
    let end = cursor.at - 1;
    let mut publisher = String::new();
    let mut printed = None;
    if reader.article.word(open) == "billboard" {
        "Billboard".clone_into(&mut publisher);
        printed = Some(reader.span(open, open + 1));
        open += 1;
        open += usize::from(reader.article.word(open) == "'s" || reader.article.word(open) == "’s");
    }
    // "… chart of Billboard".
    if publisher.is_empty() && cursor.eat_all(&["of", "billboard"]) {
        "Billboard".clone_into(&mut publisher);
        printed = Some(reader.span(cursor.at - 1, cursor.at));
    }
    if open >= end {
        return;
    }
    let span = reader.span(open, end);
    let chart = reader.print_title(&span);
    let song = reader.near(hit).find(|f| f.relation == "song").map(|f| f.value.print());
    let Some(song) = song else { return };
    reader.add(
        Fact::new("chart-position", Value::Count(rank.value), hit.sentence, rank.span)
            .with("chart", chart.clone())
            .with("publisher", publisher.clone())
            .with("song", song.clone()),
    );
    if let Some(printed) = printed {
        let fact = Fact::new("chart-publisher", Value::Company(publisher.clone()), hit.sentence, printed);
        reader.add(fact.with("chart", chart.clone()).with("song", song.clone()));
    }
    reader.add(
        Fact::new("chart", Value::Term(chart), hit.sentence, span)
            .with("publisher", publisher)
            .with("song", song),
    );
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "chart-position",
        stems: &["How high did “{song}” rise on {publisher}'s {chart} chart?"],
        tell: &["“{song}” reached number {value} on the {chart} chart."],
        options: Options::Ranks,
        interest: 2,
        knows: 0.05,
        ..Ask::BLANK
    },
    Ask {
        relation: "chart",
        stems: &["On which {publisher} chart was “{song}” from the soundtrack of {film}?"],
        tell: &["“{song}” was in the {value} chart."],
        options: Options::Terms(&[
            "Digital Rock Songs", "Hot Country Songs", "Dance Club Songs", "Latin Airplay", "Hot Rap Songs",
            "Adult Contemporary", "Hot Christian Songs",
        ]),
        interest: 3,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "chart-publisher",
        stems: &["Which magazine printed the {chart} chart that “{song}” was in?"],
        tell: &["“{song}” was in {value}'s {chart} chart."],
        // One magazine prints nearly all the charts, so as an option it would be known by that.
        options: Options::Terms(&[]),
        interest: 4,
        knows: 0.3,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn a_chart_belongs_to_the_song_before() {
        check(
            "chart-position",
            "the film features the song \"dear lamp\" from the band the wicks. it reached number 33 of billboard's digital rock songs chart.",
            &["33 (chart: Digital Rock Songs, publisher: Billboard, song: Dear Lamp)"],
        );
    }

    #[test]
    fn a_chart_far_from_a_song_is_no_chart_of_it() {
        check(
            "chart-position",
            "the film features the song \"dear lamp\" from the band the wicks. critics sang. it reached number 33 of billboard's digital rock songs chart.",
            &[],
        );
    }
}
