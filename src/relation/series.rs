//! Where the film stands among others: what it follows, retells or is a part of, and what followed it.

use super::{Ask, Cue, Hit, Options, Reader, remade::LANGUAGES, slot};
use crate::{
    article::TokenKind,
    fact::Fact,
    lexicon::{case, places},
    value::Value,
};

pub(super) const FOLLOWS: Cue = Cue {
    phrases: &[
        "sequel to", "follow-up to", "prequel to", "remake of", "spin-off of", "spin-off from",
        "spin-off to", "spinoff of", "reimagining of", "re-imagining of",
    ],
    read: read_origin,
};

/// Read in the sections about other films too.
pub(super) const FOLLOWED: Cue = Cue {
    phrases: &[
        "followed by", "a sequel", "its sequel", "sequel titled", "sequel entitled", "sequel called",
        "the sequel",
    ],
    read: read_sequel,
};

pub(super) const NUMBERED: Cue = Cue {
    phrases: &[
        "installment in", "installment of", "instalment in", "instalment of", "entry in", "film in",
        "part of", "chapter in", "movie in", "film of", "feature in",
    ],
    read: read_number,
};

/// "It is a sequel to TITLE".
fn read_origin(reader: &mut Reader<'_>, hit: &Hit) {
    if reader.hedged(hit) {
        return;
    }
    let relation = match reader.article.word(hit.first) {
        "sequel" | "follow-up" => "sequel-to",
        "prequel" => "prequel-to",
        "spin-off" | "spinoff" => "spin-off-of",
        "remake" | "reimagining" | "re-imagining" => "remake-of",
        _ => return,
    };
    // "It is a (direct) sequel to": the film is the subject, and the verb is right before.
    let mut at = reader.before(hit);
    // "It is the first part of a series, and a prequel to".
    let start = reader.start(hit);
    let second = start.word() == "it" && matches!(start.ahead(1), "is" | "was");
    let mut joined = false;
    for _ in 0..7 {
        if matches!(at.back(0), "is" | "was" | "are" | "being" | "as") {
            break;
        }
        if second && reader.article.word(at.at) == "and" {
            joined = true;
            break;
        }
        let skip = matches!(
            at.back(0),
            "a" | "an" | "the" | "and" | "," | "direct" | "loose" | "standalone" | "official" | "stand-alone"
        ) || hit.sentence == 0
            && !at.back(0).is_empty()
            && !matches!(at.back(0), "of" | "by" | "with" | "to")
            || at.back(0).ends_with("-language")
            || LANGUAGES.contains(&at.back(0))
            || at.back(0).len() > 3
                && at.back(0).bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                && places::by_adjective(at.back(0)).is_some();
        if !skip {
            return;
        }
        at.at -= 1;
    }
    // "serves as a prequel to".
    if at.back(0) == "as" && matches!(at.back(1), "serves" | "served" | "acts" | "functions") {
        at.at -= 1;
    }
    let says = matches!(at.back(0), "is" | "was" | "serves" | "served" | "acts" | "functions");
    // "This 1944 version was a remake of".
    let version = at.back(1) == "version" && matches!(reader.start(hit).word(), "this" | "the");
    let subject =
        says && (version || reader.is_film_before(&at.moved(at.at - 1))) || joined || hit.sentence == 0;
    let mut cursor = reader.after(hit);
    if subject && let Some(work) = slot::work(reader, &mut cursor) {
        work.add(reader, hit, relation, "");
    }
}

/// Words that make a sequel one to come.
const TO_COME: &[&str] = &[
    "planned", "plans", "will", "would", "may", "could", "potential", "possible", "announced", "development",
    "scheduled", "proposed", "cancelled", "canceled", "considered", "discussed", "never", "not", "if",
    "might", "upcoming", "intended", "set", "slated", "confirmed", "rumored", "novel", "book", "game",
    "comic", "series",
];

/// "It was followed by TITLE", "A sequel, TITLE, was released".
fn read_sequel(reader: &mut Reader<'_>, hit: &Hit) {
    let start = reader.start(hit);
    let to_come =
        (start.at..start.end.min(hit.after + 30)).any(|t| TO_COME.contains(&reader.article.word(t)));
    if to_come && reader.article.word(hit.first) != "followed" || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    let found = if reader.article.word(hit.first) == "followed" {
        let mut at = reader.before(hit);
        at.at -= usize::from(at.back(0) == "was");
        // "It is the first part, followed by TITLE": only where the film's place in a series was said.
        let in_series = (start.at..hit.first).any(|t| {
            matches!(
                reader.article.word(t),
                "installment" | "instalment" | "series" | "trilogy" | "franchise"
            )
        });
        if !(reader.is_film_before(&at) || at.back(0) == "," && in_series && reader.about_film(hit)) {
            return;
        }
        let sequel = cursor.eat_all(&["a", "sequel"])
            || cursor.eat_all(&["the", "sequel"])
            || cursor.eat_all(&["two", "sequels"])
            || cursor.eat_all(&["a", "prequel"])
            || cursor.eat_all(&["sequels"]);
        let _ = cursor.eat(&[",", ":"]);
        let _ = cursor.eat(&["titled", "entitled", "called"]);
        // "followed by a period of calm": without capitals a title needs the word.
        if !(sequel || reader.article.cased || in_series) {
            return;
        }
        slot::work(reader, &mut cursor)
    } else {
        // "A sequel, TITLE, was released": the film's own sequel stands first.
        let opens = hit.first <= start.at + 1
            || matches!(reader.before(hit).back(0), "spawned" | "by" | "had" | "stand-alone");
        if !opens || matches!(cursor.word(), "to") {
            return;
        }
        let named = cursor.eat(&[","]);
        let called = cursor.eat(&["titled", "entitled", "called"])
            || !matches!(reader.article.word(hit.after - 1), "sequel");
        if !named && !called {
            return;
        }
        let found = slot::work(reader, &mut cursor);
        let _ = cursor.eat(&[","]);
        let released =
            matches!(cursor.word(), "was" | "premiered" | "came" | "followed" | "" | "." | "in" | "opened");
        found.filter(|_| released)
    };
    if let Some(work) = found {
        let listed = work.year.is_some() && cursor.back(0) == ")";
        // "…, was released on June 16, 2017".
        let year =
            work.year.or_else(|| (0..8).find_map(|n| cursor.moved(cursor.at + n).year()).map(|y| y.value));
        slot::Work { year, ..work }.add(reader, hit, "sequel", "");
        // "followed by A (1974), B (1976) and C (1990)".
        while listed && cursor.eat(&[",", "and"]) {
            let _ = cursor.eat(&["and"]);
            let Some(next) = slot::work(reader, &mut cursor).filter(|w| w.year.is_some()) else { return };
            next.add(reader, hit, "sequel", "");
        }
    }
}

/// Places in a series that a room can guess at.
const ORDINALS: &[&str] = &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/// "It is the third installment in the NAME franchise".
fn read_number(reader: &mut Reader<'_>, hit: &Hit) {
    let mut before = reader.before(hit);
    if before.back(0) == "final" && before.back(1) == "and" {
        before.at -= 2;
    }
    let ordinal = before.back(0);
    // A title with a number tells its place itself.
    let title = reader.article.at(&reader.article.title);
    let numbered = title.bytes().any(|b| b.is_ascii_digit())
        || title
            .to_lowercase()
            .split_whitespace()
            .any(|w| case::is_roman(w) || w.ends_with("ii") || w == "one" || w == "two" || w == "part");
    if !ORDINALS.contains(&ordinal)
        || before.back(1) != "the"
        || numbered
        || !reader.about_film(hit)
        || reader.hedged(hit)
    {
        return;
    }
    let at = before.at - 1;
    let mut cursor = reader.after(hit);
    if !cursor.eat(&["the", "his", "her", "disney's"]) {
        return;
    }
    let first = cursor.at;
    while cursor.at - first < 6
        && !matches!(cursor.word(), "franchise" | "series" | "trilogy" | "saga" | "film" | "tetralogy")
    {
        let token = cursor.token();
        let named = token.is_some_and(|t| {
            t.kind != TokenKind::Mark || matches!(cursor.word(), ":" | "'s" | "." | "!" | "’s")
        });
        if !named
            || matches!(cursor.word(), "" | "of" | "and" | "which" | "with" | "is") && !reader.article.cased
        {
            return;
        }
        cursor.at += 1;
    }
    let named = cursor.at;
    let capital = reader.article.tokens[first].capital || !reader.article.cased;
    let descriptive = (first..named).any(|t| {
        matches!(
            reader.article.word(t),
            "two-part" | "three-part" | "planned" | "new" | "original" | "current"
        )
    });
    let _ = cursor.eat(&["film"]);
    if named == first
        || !capital
        || descriptive
        || !cursor.eat(&["franchise", "series", "trilogy", "saga", "tetralogy"])
        // "the second film in the series to earn $5 million" is not the second of the series.
        || matches!(cursor.word(), "to" | "that" | "which")
    {
        return;
    }
    let series = reader.print_title(&reader.span(first, named));
    let film = if cursor.back(1) == "film" { "film " } else { "" };
    let fact =
        Fact::new("series-number", Value::Term(ordinal.to_owned()), hit.sentence, reader.span(at, at + 1));
    reader.add(fact.with("series", format!("{series} {film}{}", cursor.back(0))));
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "sequel-to",
        stems: &["To which film is {film} a sequel?", "Which film's story does {film} continue?"],
        tell: &["It is a sequel to {value}."],
        options: Options::Films,
        conflicts: &["prequel-to", "spin-off-of", "remake-of", "sequel"],
        interest: 5,
        knows: 0.5,
        ..Ask::BLANK
    },
    Ask {
        relation: "prequel-to",
        stems: &[
            "To which film is {film} a prequel?",
            "Before which film does the story of {film} take place?",
        ],
        tell: &["It is a prequel to {value}."],
        options: Options::Films,
        conflicts: &["sequel-to", "spin-off-of", "remake-of", "sequel"],
        interest: 6,
        knows: 0.5,
        ..Ask::BLANK
    },
    Ask {
        relation: "spin-off-of",
        stems: &["From which film is {film} a spin-off?"],
        tell: &["It is a spin-off of {value}."],
        options: Options::Films,
        conflicts: &["sequel-to", "prequel-to", "remake-of", "sequel"],
        interest: 6,
        knows: 0.5,
        ..Ask::BLANK
    },
    Ask {
        relation: "remake-of",
        stems: &["Of which {year} film is {film} a remake?", "Which earlier film does {film} remake?"],
        tell: &["It is a remake of {value}."],
        options: Options::Films,
        conflicts: &["sequel-to", "prequel-to", "spin-off-of", "based-on"],
        interest: 7,
        knows: 0.3,
        ..Ask::BLANK
    },
    Ask {
        relation: "sequel",
        stems: &["Under which title did {film} get a sequel?", "Which film followed {film} as its sequel?"],
        tell: &["It was followed by {value}."],
        options: Options::Films,
        conflicts: &["sequel-to", "remade-as"],
        many: true,
        interest: 4,
        knows: 0.5,
    },
    Ask {
        relation: "series-number",
        stems: &["What place does {film} have in the {series}, in the order of making?"],
        tell: &["It is the {value} film of the {series}."],
        options: Options::Terms(ORDINALS),
        interest: 5,
        knows: 0.4,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn what_the_film_follows_is_read_with_its_year() {
        check(
            "sequel-to",
            "It is the sequel to the 2009 film The Shade and a hit.",
            &["The Shade (year: 2009)"],
        );
        check("sequel-to", "It is a direct sequel to 2009's Shade.", &["Shade (year: 2009)"]);
        check("sequel-to", "it is a sequel to the 2009 film shade, and was liked.", &["Shade (year: 2009)"]);
        check("remake-of", "The film is a remake of the 1999 Tamil film Vilakku.", &["Vilakku (year: 1999)"]);
        check(
            "remake-of",
            "it is a remake of the 2002 hong kong film lamp affairs, and is set in rome.",
            &["Lamp Affairs (year: 2002)"],
        );
        check(
            "remake-of",
            "It is a remake of the 2002 Hong Kong crime film Lamp Affairs.",
            &["Lamp Affairs (year: 2002)"],
        );
        check(
            "remake-of",
            "This 2015 version was a remake of the 1940 British film The Lamp, directed by Bob Doe.",
            &["The Lamp (year: 1940)"],
        );
        check("remake-of", "It is a remake of Bob Doe's 1954 film of the same name.", &[]);
        check("remake-of", "It is a remake of Bob Doe's 1954 film The Shade.", &["The Shade (year: 1954)"]);
        check(
            "prequel-to",
            "It is the first instalment of the Wick series, and a prequel to The Shade (1977).",
            &["The Shade (year: 1977)"],
        );
        check("prequel-to", "The Lamp is a prequel to The Shade (2009).", &["The Shade (year: 2009)"]);
    }

    #[test]
    fn what_followed_is_read_and_what_may_come_is_not() {
        check("sequel", "It was followed by a sequel, The Shade, in 2019.", &["The Shade (year: 2019)"]);
        check(
            "sequel",
            "a sequel, the lamp shade, was released on june 16, 2017.",
            &["The Lamp Shade (year: 2017)"],
        );
        check("sequel", "A sequel titled The Shade was released in 2019.", &["The Shade (year: 2019)"]);
        check("sequel", "Its sequel, The Shade, was released in 2019.", &["The Shade (year: 2019)"]);
        check(
            "sequel",
            "It was followed by The Shade (1974), The Wick (1976) and Dusk (1990).",
            &["The Shade (year: 1974)", "The Wick (year: 1976)", "Dusk (year: 1990)"],
        );
        check("sequel", "A sequel, The Shade, is planned.", &[]);
        check("sequel", "The story was followed by a dance.", &[]);
        check("sequel", "the film was followed by a dance.", &[]);
        check("sequel-to", "He wrote a sequel to The Shade.", &[]);
    }

    #[test]
    fn a_place_in_a_series_needs_the_series_and_a_title_without_number() {
        check(
            "series-number",
            "It is the third installment in the Light Bulb franchise.",
            &["third (series: Light Bulb franchise)"],
        );
        check(
            "series-number",
            "it is the third film in the light bulb series.",
            &["third (series: Light Bulb series)"],
        );
        check("series-number", "It is the first instalment in the two-part series.", &[]);
        check("series-number", "It is the second film in the Oak series to earn $5 million.", &[]);
    }

    #[test]
    fn remakes_and_prequels_are_told_in_many_ways() {
        for text in [
            "It is a remake of the 1956 film The Shade.",
            "The film is a Hindi-language remake of The Shade (1956).",
            "It is an official remake of the 1956 Tamil-language film The Shade.",
            "The Lamp is an English-language remake of the 1956 French film The Shade, directed by Bob Doe.",
        ] {
            check("remake-of", text, &["The Shade (year: 1956)"]);
        }
        for text in [
            "It is a prequel to the 1956 film The Shade.",
            "The film serves as a prequel to The Shade (1956).",
            "The Lamp is a direct prequel to 1956's The Shade and was shot in Rome.",
        ] {
            check("prequel-to", text, &["The Shade (year: 1956)"]);
        }
        check("remake-of", "He wanted to direct a remake of The Shade.", &[]);
        check("prequel-to", "There were plans for a prequel to The Shade.", &[]);
    }
}
