//! Where and when the story plays, as told outside the plot.

use super::{Ask, Cue, Hit, Options, Reader, slot};
use crate::{
    article::{Cursor, Span, TokenKind},
    fact::Fact,
    value::Value,
};

pub(super) const CUE: Cue = Cue {
    phrases: &[
        "set in", "set during", "takes place in", "takes place during", "set mainly in", "set primarily in",
        "set mostly in",
    ],
    read,
};

fn read(reader: &mut Reader<'_>, hit: &Hit) {
    let before = reader.before(hit);
    let takes = reader.article.word(hit.first) == "takes";
    let mut subject = before.clone();
    while matches!(subject.back(0), "is" | "was" | "also" | "story" | "'s" | "its") {
        subject.at -= 1;
    }
    // "Set in Rome, the film", "The film is set in Rome", and the lead's first sentence.
    let opens = before.at == before.first;
    let said = (takes || subject.at < before.at) && reader.is_film_before(&subject);
    let defines = hit.sentence == 0
        && matches!(
            before.back(0),
            "film" | "drama" | "," | "comedy" | "thriller" | "and" | "movie" | "noir"
        );
    let aside = before.back(0) == "," && {
        let named = reader.is_film_before(&before.moved(before.at - 1));
        named || reader.in_lead(hit) && reader.about_film(hit)
    };
    if !(aside || opens && reader.in_lead(hit) || said || defines) || reader.hedged(hit) {
        return;
    }
    let mut cursor = reader.after(hit);
    if let Some((event, span)) = event(&cursor) {
        reader.state("set-during", Value::Term(event.to_owned()), hit, span);
        return;
    }
    if let Some((print, first, after)) = decade(&mut cursor) {
        let span = reader.span(first, after);
        reader.add(Fact::new("set-time", Value::Term(print), hit.sentence, span));
        let _ = cursor.eat(&["in", "at"]);
    }
    let _ = cursor.eat(&[","]);
    let _ = cursor.eat(&["in"]);
    for _ in 0..3 {
        let skip = matches!(
            cursor.word(),
            "a" | "an"
                | "the"
                | "rural"
                | "modern-day"
                | "present-day"
                | "contemporary"
                | "post-war"
                | "modern"
                | "wartime"
                | "suburban"
        ) || matches!(cursor.back(0), "a" | "an") && cursor.word().ends_with("ing");
        cursor.at += usize::from(skip);
    }
    // A place that is only like a known one is another.
    let invented = (0..2).any(|n| {
        matches!(
            cursor.ahead(n),
            "fictional" | "fictitious" | "imaginary" | "futuristic" | "alternate" | "version"
        )
    });
    let Some(place) = slot::place(reader, &mut cursor).filter(|_| !invented) else { return };
    if place.known.is_some() && !matches!(cursor.word(), "'s" | "’s" | "of") {
        let mut fact = Fact::new("set-in", Value::Place(place.print), hit.sentence, place.span);
        fact.from_lexicon = true;
        reader.add(fact);
    }
}

/// Times that films are set in, as prose names them.
const EVENTS: &[(&str, &str)] = &[
    ("american civil war", "the American Civil War"),
    ("american revolution", "the American Revolution"),
    ("american revolutionary war", "the American Revolution"),
    ("boer war", "the Boer War"),
    ("cold war", "the Cold War"),
    ("crimean war", "the Crimean War"),
    ("cultural revolution", "the Cultural Revolution"),
    ("english civil war", "the English Civil War"),
    ("falklands war", "the Falklands War"),
    ("first world war", "World War I"),
    ("french revolution", "the French Revolution"),
    ("great depression", "the Great Depression"),
    ("gulf war", "the Gulf War"),
    ("iraq war", "the Iraq War"),
    ("korean war", "the Korean War"),
    ("mexican revolution", "the Mexican Revolution"),
    ("napoleonic wars", "the Napoleonic Wars"),
    ("partition of india", "the Partition of India"),
    ("prohibition", "Prohibition"),
    ("russian civil war", "the Russian Civil War"),
    ("russian revolution", "the Russian Revolution"),
    ("second world war", "World War II"),
    ("seven years' war", "the Seven Years' War"),
    ("spanish civil war", "the Spanish Civil War"),
    ("thirty years' war", "the Thirty Years' War"),
    ("vietnam war", "the Vietnam War"),
    ("world war i", "World War I"),
    ("world war ii", "World War II"),
    ("world war one", "World War I"),
    ("world war two", "World War II"),
];

/// Their print forms, for the wrong options.
const TIMES: &[&str] = &[
    "the American Civil War", "the American Revolution", "the Cold War", "the Crimean War",
    "the French Revolution", "the Great Depression", "the Korean War", "the Napoleonic Wars",
    "the Russian Revolution", "the Spanish Civil War", "the Vietnam War", "World War I", "World War II",
];

/// An event at the cursor, over "the", "the last days of" and the like.
fn event(cursor: &Cursor<'_>) -> Option<(&'static str, Span)> {
    for skip in 0..5 {
        let at = cursor.moved(cursor.at + skip);
        let token = at.token()?;
        let rest = &cursor.article.lower[token.span().start..];
        let found = EVENTS.iter().filter(|(name, _)| {
            rest.starts_with(name)
                && !rest[name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
        });
        if let Some((name, print)) = found.max_by_key(|(name, _)| name.len()) {
            return Some((print, token.span().start..token.span().start + name.len()));
        }
        if !matches!(
            at.word(),
            "the" | "of" | "days" | "years" | "final" | "last" | "early" | "end" | "height" | "late"
        ) {
            return None;
        }
    }
    None
}

/// "the early 1950s", "1840s", "the 1970s and 80s" is none: the decade, where it is one.
fn decade(cursor: &mut Cursor<'_>) -> Option<(String, usize, usize)> {
    let start = cursor.at;
    let found = (|| {
        let _ = cursor.eat(&["the"]);
        let _ = cursor.eat(&["early", "mid", "late", "mid-", "early-", "late-"]);
        let word = cursor.word();
        let digits = word.rsplit('-').next()?.strip_suffix('s')?;
        let year: u16 = digits.parse().ok()?;
        let at = cursor.at;
        cursor.at += 1;
        // Two decades, or a decade of another place, are no one answer.
        let more = matches!(cursor.word(), "and" | "to" | "–" | "-" | "through" | "or")
            && cursor.ahead(1).ends_with('s')
            && cursor.article.tokens.get(cursor.at + 1).is_some_and(|t| t.kind != TokenKind::Mark);
        ((1500..=2100).contains(&year) && year.is_multiple_of(10) && !more)
            .then(|| (format!("the {year}s"), at, at + 1))
    })();
    if found.is_none() {
        cursor.at = start;
    }
    found
}

pub(super) const ASKS: &[Ask] = &[
    Ask {
        relation: "set-during",
        stems: &["During which time is {film} set?", "Against the backdrop of which time does {film} play?"],
        tell: &["It is set during {value}."],
        options: Options::Terms(TIMES),
        interest: 6,
        knows: 0.5,
        ..Ask::BLANK
    },
    Ask {
        relation: "set-in",
        stems: &["Where is {film} set?", "In which of these places is {film} set?"],
        tell: &["It is set {located}."],
        options: Options::Places,
        conflicts: &["filmed-in", "made-in"],
        many: true,
        interest: 5,
        knows: 0.4,
    },
    Ask {
        relation: "set-time",
        stems: &["In which decade is {film} set?"],
        tell: &["It is set in {value}."],
        options: Options::Decades,
        interest: 6,
        knows: 0.4,
        ..Ask::BLANK
    },
];

#[cfg(test)]
mod tests {
    use super::super::check::check;

    #[test]
    fn the_decade_and_the_place_stand_behind_set_in() {
        check("set-time", "Set in 1950s Chicago, the film follows Ann.", &["the 1950s"]);
        check("set-in", "Set in 1950s Chicago, the film follows Ann.", &["Chicago"]);
        check("set-time", "the film is set in the early 1950s.", &["the 1950s"]);
        check("set-in", "the film is set in london.", &["London"]);
        check("set-in", "The film takes place in Paris.", &["Paris"]);
        check("set-during", "The Lamp, set during the Korean War, was shot in Rome.", &["the Korean War"]);
        check("set-during", "the film is set during world war ii.", &["World War II"]);
    }

    #[test]
    fn other_works_and_invented_places_are_left_out() {
        check("set-in", "A game set in Paris followed.", &[]);
        check("set-in", "The film is set in a fictional London.", &[]);
        check("set-time", "It is set in the 1950s and 1960s.", &[]);
        check("set-in", "The film was to be set in Paris if money allowed.", &[]);
    }
}
