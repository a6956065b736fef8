//! The work that the film comes from: title, author, medium, year.

use super::{Ask, Cue, Hit, Options, Reader, crew, slot};
use crate::{
    article::{SectionKind, Span},
    fact::Fact,
    value::{Date, Value},
};

mod source;
use source::Source;

/// Words that say that a source follows.
pub(super) const CUE: Cue = Cue {
    phrases: &[
        "based on", "based upon", "adapted from", "adaptation of", "based in part on", "based loosely on",
        "loosely based on", "based partly on", "inspired by", "derived from", "taken from",
        "film version of", "screen version of", "adapts", "dramatization of", "based very loosely on",
        "based closely on", "based around", "drawn from", "version of",
    ],
    read,
};

/// `adapted by A from B's play`, `directed by A from the novel by B`, `the rights to B's novel`, `adapted the novel`.
pub(super) const LOOSE: Cue = Cue {
    phrases: &["from", "rights to", "rights of", "adapted", "adapt", "adapting", "optioned", "developed"],
    read: loose,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let start = reader.start(hit);
    // "The title was taken from a novella" is about a word or two, not the story.
    if (0..4).any(|n| matches!(start.ahead(n), "title" | "name")) {
        return;
    }
    let told =
        (0..3).any(|n| matches!(start.ahead(n), "plot" | "story" | "screenplay" | "script" | "storyline"));
    if !(reader.in_lead(hit) || told || crew::about_this_film(reader, hit)) || reader.hedged(hit) {
        return;
    }
    // "a stage adaptation of the novel" is another work.
    let other = matches!(
        reader.before(hit).back(0),
        "stage"
            | "television"
            | "radio"
            | "musical"
            | "tv"
            | "comic"
            | "theatrical"
            | "ballet"
            | "opera"
            | "manga"
    );
    let mut cursor = reader.after(hit);
    if other && reader.article.word(hit.after - 1) == "of"
        || reader.article.word(hit.first) == "version" && !film(reader, hit)
    {
        return;
    }
    for source in source::sources(reader, &mut cursor) {
        state(reader, hit, source);
    }
}

fn film(reader: &Reader<'_>, hit: &Hit) -> bool {
    (0..3).any(|n| matches!(reader.before(hit).back(n), "film" | "screen" | "cinematic"))
}

/// Cues that say less by themselves: a medium has to follow, and a film has to be made of it.
fn loose(reader: &mut Reader<'_>, hit: &Hit) {
    let lead = reader.in_lead(hit);
    if !(lead || reader.section(hit) == SectionKind::Production) || reader.hedged(hit) {
        return;
    }
    let before = reader.before(hit);
    let cue = reader.article.word(hit.first);
    let made = |n| {
        matches!(
            before.back(n),
            "directed" | "adapted" | "screenplay" | "script" | "scripted" | "adaptation" | "adapting"
        )
    };
    if cue == "from" && !(0..24).any(made) {
        return;
    }
    let mut cursor = reader.after(hit);
    let sources = source::sources(reader, &mut cursor);
    let into = cursor.eat(&["into", "as", "for"]) && {
        let _ = cursor.eat(&["a", "the", "his", "her"]);
        (0..3).any(|n| {
            matches!(cursor.ahead(n), "film" | "screenplay" | "screen" | "movie" | "script" | "picture")
        })
    };
    if matches!(cue, "adapted" | "adapt" | "adapting" | "developed") && !into {
        return;
    }
    for source in sources.into_iter().filter(|s| s.medium.is_some() && s.author.is_some()) {
        state(reader, hit, source);
    }
}

fn state(reader: &mut Reader<'_>, hit: &Hit, source: Source) {
    let Source { title, author, year, medium, same_name } = source;
    if medium.is_none() && author.is_none() {
        return;
    }
    let by = author.as_ref().map_or_else(String::new, |a| a.print.clone());
    let (medium_text, medium_span) = medium.unwrap_or_default();
    let year_text = year.as_ref().map_or_else(String::new, |(y, _)| y.to_string());
    let mut fact = match (title, same_name) {
        (Some((text, span)), _) => Fact::new("based-on", Value::Title(text), hit.sentence, span),
        (None, Some(span)) => {
            let title = reader.article.title.clone();
            let mut fact =
                Fact::new("based-on", Value::Title(reader.print_title(&title)), hit.sentence, span);
            fact.full = Some(title);
            fact
        }
        (None, None) => {
            // "based on Lee's 1969 novel": what it was is told without its title.
            let work = !matches!(medium_text.as_str(), "" | "story" | "stories" | "tale");
            let told = reader.article.word(hit.first) != "from";
            if author.as_ref().is_some_and(crew::is_whole) && work && told {
                origin(reader, hit, author, year, (medium_text, medium_span));
            }
            return;
        }
    };
    fact = fact.with("author", by).with("medium", medium_text.clone()).with("year", year_text);
    reader.add(fact);
    origin(reader, hit, author, year, (medium_text, medium_span));
}

/// States what is known of a source beside its title.
fn origin(
    reader: &mut Reader<'_>,
    hit: &Hit,
    author: Option<slot::Name>,
    year: Option<(i16, Span)>,
    (medium_text, medium_span): (String, Span),
) {
    if !medium_text.is_empty() {
        reader.state("source-medium", Value::Term(medium_text.clone()), hit, medium_span);
    }
    if let Some(name) = author {
        let mut fact = Fact::new("source-author", Value::Person(name.print), hit.sentence, name.span);
        fact.full = name.full;
        reader.add(fact.with("medium", medium_text.clone()));
    }
    if let Some((year, span)) = year {
        reader.add(
            Fact::new("source-year", Value::Date(Date::Year(year)), hit.sentence, span)
                .with("medium", medium_text),
        );
    }
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "based-on",
        stems: &[
            "What is the title of the {titled} that {film} is based on?",
            "Which {medium} is {film} based on?",
        ],
        tell: &["The film is based on the {medium} {value}."],
        options: Options::Works,
        interest: 6,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-medium",
        stems: &[
            "What was the story of {film} before it was a film?",
            "In which form was the story of {film} first told?",
        ],
        tell: &["Before it was a film, the story was {a_value}."],
        options: Options::Terms(&[
            "novel", "stage play", "radio drama", "short story", "television series", "comic book", "memoir",
            "poem", "musical", "video game",
        ]),
        interest: 3,
        knows: 0.35,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-author",
        stems: &["Who wrote the {medium} that {film} is based on?"],
        tell: &["{value} wrote the {medium} behind the film."],
        options: Options::Authors,
        conflicts: &["written-by", "story-by", "directed-by", "once-directing"],
        interest: 5,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "source-year",
        stems: &["From which year is the {medium} that {film} is based on?"],
        tell: &["The {medium} behind the film is from {value}."],
        options: Options::Dates,
        conflicts: &["made-in-year"],
        interest: 2,
        knows: 0.1,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn an_article_opens_a_bare_title() {
        check(
            "based-on",
            "lamp is a 1949 film. the film is based on the blank lamp (1947), a novel written by ann lee.",
            &["The Blank Lamp (author: Ann Lee, medium: novel, year: 1947)"],
        );
    }

    #[test]
    fn a_comma_ends_a_title_and_not_the_words_before_a_medium() {
        check(
            "based-on",
            "It is based on Farewell, a 2013 radio drama by Ann Lee.",
            &["Farewell (author: Ann Lee, medium: radio drama, year: 2013)"],
        );
        check(
            "based-on",
            "It is based on the acclaimed, best-selling novel Farewell by Ann Lee.",
            &["Farewell (author: Ann Lee, medium: novel)"],
        );
    }

    #[test]
    fn a_hero_of_comics_is_a_source() {
        for text in [
            "It is based on the Lamp Comics character Dot, created by Ann Lee.",
            "it is based on the lamp comics character dot, created by ann lee.",
        ] {
            check("based-on", text, &["Dot (medium: character)"]);
        }
        check("based-on", "The film is based on a character that Ann Lee knew.", &[]);
    }

    #[test]
    fn title_author_medium_and_year_are_told_apart() {
        check("based-on", "it is based on banks' 2013 radio drama goodbye.", &[]);
        check(
            "based-on",
            "The film is based on the 1959 novel The Long Lamp by Ann Lee.",
            &["The Long Lamp (author: Ann Lee, medium: novel, year: 1959)"],
        );
    }

    #[test]
    fn a_title_may_come_before_what_it_is() {
        check(
            "based-on",
            "The film is based on The Blank Lamp (1947), a novel written by Ann Lee.",
            &["The Blank Lamp (author: Ann Lee, medium: novel, year: 1947)"],
        );
    }

    #[test]
    fn a_source_of_the_same_name_has_the_films_title() {
        let want: &[&str] = &["The Lamp (author: Ann Lee, medium: novel, year: 1946)"];
        check("based-on", "It is based on the 1946 novel of the same name by Ann Lee.", want);
        check("based-on", "it is based on the 1946 novel of the same title written by ann lee.", want);
        check("based-on", "It is based on the eponymous 1946 novel by Ann Lee.", want);
    }

    #[test]
    fn one_film_may_have_two_sources() {
        check(
            "based-on",
            "The film was adapted from two novels, The Night Lamp by Ann Lee and Dot by Bob Doe.",
            &["The Night Lamp (author: Ann Lee, medium: novel)", "Dot (author: Bob Doe, medium: novel)"],
        );
    }

    #[test]
    fn screenplays_come_from_sources_too() {
        let want: &[&str] = &["Night Lamps (author: Ann Lee, medium: short story)"];
        check("based-on", "It was adapted by Bob Doe from Ann Lee's short story, \"Night Lamps\".", want);
        check("based-on", "it was directed by bob doe from the short story night lamps by ann lee.", want);
        check(
            "based-on",
            "\n== Production ==\nBob Doe bought the rights to the Ann Lee short story \"Night Lamps\".",
            want,
        );
    }

    #[test]
    fn a_source_without_a_title_has_its_author_and_year() {
        let text = "The film is based on the 1974 novel by Ann Lee.";
        check("based-on", text, &[]);
        check("source-author", text, &["Ann Lee (medium: novel)"]);
        check("source-author", "It was directed by Bob Doe from a story by Ann Lee.", &[]);
        check("source-year", &text.to_lowercase(), &["1974 (medium: novel)"]);
    }

    #[test]
    fn life_is_no_work_and_other_adaptations_are_none_of_the_film() {
        check("based-on", "It is based on the true story of Ann Lee.", &[]);
        check("based-on", "The film is based on 46 reviews.", &[]);
        check("based-on", "The title was taken from Ann Lee's novella Dot.", &[]);
        check("based-on", "A stage adaptation of Ann Lee's novel Dot came first.", &[]);
    }
}
