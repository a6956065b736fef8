//! Facts that the text hedges: roughly so, in part so, reported, said in passing, or said of somebody's share alone.

use crate::{
    article::{Article, SectionKind},
    fact::Fact,
    lexicon::words::Words,
};
use std::ops::Range;

/// Relations whose figures, days and places are now and then only hearsay.
static HEARSAY: Words = Words::new(&[
    "cost", "filmed-in", "filming-began", "filming-days", "filming-ended", "grossed", "opened-in",
    "opened-to", "runs-for",
]);

/// Figures that are asked exactly.
const EXACT: &[&str] = &["cost", "filming-days", "grossed", "opened-in", "opened-to", "runs-for"];

/// Words that make a figure rough.
const ROUGH: &[&str] =
    &["about", "almost", "approximately", "around", "circa", "estimated", "nearly", "roughly", "some"];

/// Words that say it of a part.
const PARTLY: &[&str] = &["largely", "mainly", "mostly", "partially", "partly", "primarily", "principally"];

/// Work in front of the camera after it was said to be over.
static RESHOOTS: Words = Words::new(&[
    "pick-ups", "pickups", "re-shoot", "re-shoots", "re-shot", "reshoot", "reshoots", "reshot", "retakes",
]);

/// Relations that credit somebody.
const CREDITS: &[&str] =
    &["directed-by", "edited-by", "music-by", "photographed-by", "produced-by", "story-by", "written-by"];

/// The first year of sums that cinemas took; what films "earned" before went to those who rented them out.
const GROSSES: u16 = 1980;

/// Marks what hedges need the whole article for.
pub(super) fn mark(article: &Article, facts: &mut [Fact]) {
    let reshot = || {
        article.sentences.iter().enumerate().any(|(at, s)| {
            !article.section(at).kind.tells_story()
                && s.tokens.clone().any(|t| RESHOOTS.contains(article.word(t)))
        })
    };
    let writers = facts.iter().filter(|f| f.relation == "written-by").count();
    let alone = one_line(article, facts);
    for (at, fact) in facts.iter_mut().enumerate() {
        let word = match fact.relation {
            "filming-ended" if reshot() => Some("re-shoots"),
            "plays" | "stars" if alone.contains(&at) => Some("named nowhere else"),
            "written-by" if writers == 1 && in_passing(article, fact) => Some("in passing"),
            _ => of(article, fact),
        };
        if let Some(word) = word {
            *fact = fact.clone().with("hedged", word);
        }
    }
}

/// The word that hedges a fact.
fn of(article: &Article, fact: &Fact) -> Option<&'static str> {
    let tokens = article.sentences[fact.sentence].tokens.clone();
    let at = article.tokens.partition_point(|t| t.span().start < fact.span.start);
    let after = article.tokens.partition_point(|t| t.span().start < fact.span.end);
    let before = |reach: usize| at.saturating_sub(reach).max(tokens.start)..at;
    let first = |words: &'static [&'static str], range: Range<usize>| {
        range.into_iter().find_map(|t| words.iter().find(|w| **w == article.word(t)).copied())
    };
    let relation = fact.relation;
    if HEARSAY.contains(relation)
        && let Some(word) = hearsay(article, before(16))
    {
        return Some(word);
    }
    if EXACT.contains(&relation)
        && let Some(word) = rough(article, before(4))
    {
        return Some(word);
    }
    // "Ann suggested that the lamp was to be blue": whether it was, nobody says.
    if !matches!(relation, "critic" | "said-by")
        && let Some(word) = supposed(article, before(24))
    {
        return Some(word);
    }
    match relation {
        "filming-days" => first(PARTLY, tokens.start..at),
        "filming-ended" => first(&["initially", "officially", "originally"], before(8)),
        // Footage that promotes the film is none of its scenes.
        "filmed-in" => first(&["bonus", "promotional", "spotted"], before(10)),
        "premiered" => previewed(article, tokens.start..at).or_else(|| elsewhere_before(article, fact, at)),
        "grossed" => first(&["exceeding", "over", "under"], before(1))
            .or_else(|| first(&["than"], before(1)))
            .or_else(|| {
                let booked = is_of_books(fact) && article.year.is_some_and(|year| year < GROSSES);
                booked.then(|| earned(article, before(14)))?
            }),
        "award-won" | "award-nominated" => of_song(article, fact),
        _ if CREDITS.contains(&relation) => uncredited(article, before(8), after),
        _ => None,
    }
}

/// "suggested that", "speculated that".
fn supposed(article: &Article, mut range: Range<usize>) -> Option<&'static str> {
    let verb = |t: &usize| {
        article.word(t + 1) == "that"
            && matches!(
                article.word(*t),
                "suggested" | "suggests" | "speculated" | "speculates" | "theorized"
            )
    };
    range.find(verb).map(|_| "suggested")
}

/// "It was later reported that", "is said to have".
fn hearsay(article: &Article, range: Range<usize>) -> Option<&'static str> {
    for t in range {
        let back = t.checked_sub(1).map_or("", |t| article.word(t));
        match article.word(t) {
            "reported" if matches!(article.word(t + 1), "that" | "to") && back != "has" => {
                return Some("reported");
            }
            "said" if article.word(t + 1) == "to" => return Some("said to"),
            "rumored" | "rumoured" => return Some("rumored"),
            "reportedly" | "allegedly" | "supposedly" | "purportedly" => return Some("reportedly"),
            _ => {}
        }
    }
    None
}

/// Shown before the premiere.
fn previewed(article: &Article, range: Range<usize>) -> Option<&'static str> {
    let has = |word: &str| range.clone().any(|t| article.word(t) == word);
    (has("previewed") && !has("premiere") && !has("premiered")).then_some("previewed")
}

/// "It was first released in Italy in 1953. It premiered in the U.S. on": the premiere of a country that came later.
fn elsewhere_before(article: &Article, fact: &Fact, at: usize) -> Option<&'static str> {
    let here = &article.sentences[fact.sentence];
    let there =
        (here.tokens.start..at).any(|t| article.word(t) == "premiered" && article.word(t + 1) == "in");
    let last = &article.sentences[fact.sentence.checked_sub(1)?];
    let near = last.section == here.section && !article.text[last.span.end..here.span.start].contains('\n');
    let shown =
        last.tokens.clone().any(|t| matches!(article.word(t), "released" | "opened" | "premiered" | "shown"));
    (there && near && shown).then_some("premiere of one country")
}

/// "About 50", "around a 50": the nearest word that is no article; "in and around Rome over 50 days" is no rough figure.
fn rough(article: &Article, range: Range<usize>) -> Option<&'static str> {
    let light =
        |t: &usize| matches!(article.word(*t), "a" | "an" | "just" | "only" | "the" | "$" | "£" | "€" | "₹");
    let near = range.rev().find(|t| !light(t))?;
    ROUGH.iter().find(|word| **word == article.word(near)).copied()
}

/// Whether a sum may be what a distributor booked: dollars of one part of the world, not called rentals.
fn is_of_books(fact: &Fact) -> bool {
    fact.qualifier("rentals").is_none()
        && fact.qualifier("scope") != Some("worldwide")
        && fact.qualifier("currency") == Some("USD")
}

/// What a film "earned" in its distributor's books.
fn earned(article: &Article, range: Range<usize>) -> Option<&'static str> {
    let has = |words: &[&str]| range.clone().any(|t| words.contains(&article.word(t)));
    let gross = range.clone().any(|t| article.word(t).starts_with("gross"));
    (has(&["earned", "earning", "earns", "returned"]) && !gross).then_some("earned")
}

/// A prize for music goes to a record, where the sentence names one.
fn of_song(article: &Article, fact: &Fact) -> Option<&'static str> {
    let sung = ["song", "single", "recording", "rendition", "vocal", "cover"];
    let tokens = article.sentences[fact.sentence].tokens.clone();
    let named = tokens.clone().any(|t| sung.contains(&article.word(t)));
    let film = tokens.clone().any(|t| matches!(article.word(t), "film" | "movie" | "soundtrack" | "score"));
    (named && !film && fact.value.print().contains("Grammy")).then_some("song")
}

/// "An uncredited A and B wrote it", "A (uncredited)".
fn uncredited(article: &Article, before: Range<usize>, after: usize) -> Option<&'static str> {
    let listed = before
        .rev()
        .take_while(|&t| {
            let word = article.word(t);
            word == "uncredited" || !(word.ends_with("ed") || matches!(word, ";" | "." | "was" | "is" | "by"))
        })
        .any(|t| article.word(t) == "uncredited");
    let aside = article.word(after) == "(" && (1..3).any(|n| article.word(after + n) == "uncredited");
    (listed || aside).then_some("uncredited")
}

/// "Screenwriter A recalled", "A was brought in to rewrite": others may have written it too.
fn in_passing(article: &Article, fact: &Fact) -> bool {
    if article.section(fact.sentence).kind == SectionKind::Lead {
        return false;
    }
    let end = article.sentences[fact.sentence].tokens.end;
    let at = article.tokens.partition_point(|t| t.span().start < fact.span.start);
    let after = article.tokens.partition_point(|t| t.span().start < fact.span.end);
    let called = at > 0 && matches!(article.word(at - 1), "screenwriter" | "screenwriters" | "writer");
    let written =
        (after..end.min(after + 20)).any(|t| matches!(article.word(t), "wrote" | "written" | "penned"));
    let again = (after..end.min(after + 24))
        .any(|t| matches!(article.word(t), "rewrite" | "rewriting" | "polish" | "rework" | "revise"));
    called && !written || again
}

/// Facts of a cast section of one line, about somebody whom the article names nowhere else.
fn one_line(article: &Article, facts: &[Fact]) -> Vec<usize> {
    let lone = |fact: &Fact| {
        let section = article.sentences[fact.sentence].section;
        let beside =
            |s: Option<usize>| s.and_then(|s| article.sentences.get(s)).is_some_and(|s| s.section == section);
        let name = &article.lower[fact.span.clone()];
        article.section(fact.sentence).kind == SectionKind::Cast
            && !beside(fact.sentence.checked_sub(1))
            && !beside(Some(fact.sentence + 1))
            && article.lower.matches(name).nth(1).is_none()
    };
    let told = |f: &Fact| matches!(f.relation, "plays" | "stars");
    let found: Vec<usize> = (0..facts.len()).filter(|&at| told(&facts[at]) && lone(&facts[at])).collect();
    // A line that names several is a cast told in one sentence.
    let people: std::collections::BTreeSet<_> = found.iter().map(|&at| facts[at].value.print()).collect();
    if people.len() == 1 { found } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::{article::Article, base::Base};

    #[track_caller]
    fn check(year: u16, relation: &str, text: &str, want: &[Option<&str>]) {
        let article = Article::parse(format!("The Lamp is a {year} film.\n{text}")).expect("it is a film");
        let base = Base::read(&article);
        let got: Vec<_> = base.of(relation).map(|f| f.qualifier("hedged")).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn rough_and_partial_figures_are_marked() {
        check(
            2001,
            "filming-days",
            "The film was mostly shot in Rome over a 45-day period.",
            &[Some("mostly")],
        );
        check(2001, "filming-days", "The film was shot in about 50 days.", &[Some("about")]);
        check(2001, "filming-days", "The film was shot in 50 days.", &[None]);
        check(2001, "filming-days", "The film was shot in and around Rome over 50 days.", &[None]);
    }

    #[test]
    fn filming_that_went_on_has_not_ended() {
        check(2001, "filming-ended", "Filming ended on 7 March 2000.", &[None]);
        check(
            2001,
            "filming-ended",
            "Filming ended on 7 March 2000. The studio wanted retakes.",
            &[Some("re-shoots")],
        );
    }

    #[test]
    fn what_films_earned_long_ago_were_rentals() {
        check(1955, "grossed", "The film earned $9 million in the United States.", &[Some("earned")]);
        check(1955, "grossed", "The film grossed $9 million in the United States.", &[None]);
        check(1955, "grossed", "The film earned $9 million worldwide.", &[None]);
        check(2001, "grossed", "The film earned $9 million in the United States.", &[None]);
    }

    #[test]
    fn uncredited_work_is_no_credit() {
        let text = "An uncredited Ann Lee and Bob Doe co-wrote the screenplay.";
        check(1955, "written-by", text, &[Some("uncredited"), Some("uncredited")]);
        check(1955, "written-by", "Ann Lee wrote the screenplay.", &[None]);
    }

    #[test]
    fn a_lone_line_is_no_cast() {
        check(1955, "stars", "== Cast ==\nAnn Lee as Mary Poole", &[Some("named nowhere else")]);
        check(1955, "stars", "== Cast ==\nAnn Lee as Mary Poole\nBob Doe as Tom Reed", &[None, None]);
    }
}
