//! Fact kinds: how prose says each, and how we ask it. One file a kind; this one runs them all in one pass.

pub mod ask;
mod reader;
mod slot;

#[cfg(test)]
mod check;

mod announced;
mod award;
mod based_on;
mod broadcast_on;
mod chart;
mod cinemascore;
mod cost;
mod country;
mod crew;
mod directed_by;
mod distributed_by;
mod edited_by;
mod festival;
mod filmed_in;
mod filming_began;
mod genre;
mod grossed;
mod home_media;
mod made_by;
mod metacritic;
mod music_by;
mod narrated_by;
mod once_cast;
mod once_directing;
mod opened_in;
mod opened_to;
mod opening_rank;
mod photographed_by;
mod plays;
mod premiered;
mod produced_by;
mod released;
mod rotten_tomatoes;
mod runs_for;
mod sold_to;
mod song;
mod stars;
mod story_by;
mod written_by;
mod year_rank;

pub use ask::{Ask, Options};
pub use reader::{Hit, Reader};

use crate::{article::Article, fact::Fact};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// How prose says a kind of fact.
pub struct Cue {
    /// Phrases in lower case that may say it.
    pub phrases: &'static [&'static str],
    /// Reads the sentence around a phrase and adds the facts that it clearly states.
    pub read: fn(&mut Reader<'_>, &Hit),
}

/// Every reader of prose.
const CUES: &[&Cue] = &[
    &directed_by::CUE,
    &written_by::CUE,
    &written_by::ACTIVE,
    &story_by::CUE,
    &produced_by::CUE,
    &produced_by::APPOSITION,
    &music_by::CUE,
    &music_by::ACTIVE,
    &photographed_by::CUE,
    &photographed_by::APPOSITION,
    &edited_by::CUE,
    &edited_by::APPOSITION,
    &narrated_by::CUE,
    &stars::CUE,
    &plays::LISTED,
    &plays::SAID,
    &based_on::CUE,
    &broadcast_on::CUE,
    &made_by::CUE,
    &distributed_by::CUE,
    &released::CUE,
    &premiered::CUE,
    &festival::CUE,
    &filming_began::CUE,
    &filmed_in::CUE,
    &once_cast::CUE,
    &once_directing::CUE,
    &announced::CUE,
    &award::CUE,
    &opened_to::CUE,
    &opened_in::CUE,
    &opening_rank::CUE,
    &grossed::CUE,
    &year_rank::CUE,
    &cost::CUE,
    &runs_for::CUE,
    &rotten_tomatoes::CUE,
    &metacritic::CUE,
    &cinemascore::CUE,
    &song::CUE,
    &chart::CUE,
    &home_media::CUE,
    &sold_to::CUE,
];

/// Readers that read the telling of the plot too; the others would take its events for the making of the film.
const TELLING: &[&Cue] = &[&plays::BRACKETED];

/// How each kind of fact is asked.
const ASKS: &[&[Ask]] = &[
    directed_by::ASKS,
    written_by::ASKS,
    story_by::ASKS,
    produced_by::ASKS,
    music_by::ASKS,
    photographed_by::ASKS,
    edited_by::ASKS,
    narrated_by::ASKS,
    stars::ASKS,
    plays::ASKS,
    based_on::ASKS,
    broadcast_on::ASKS,
    made_by::ASKS,
    distributed_by::ASKS,
    released::ASKS,
    premiered::ASKS,
    festival::ASKS,
    filming_began::ASKS,
    filmed_in::ASKS,
    once_cast::ASKS,
    once_directing::ASKS,
    announced::ASKS,
    award::ASKS,
    opened_to::ASKS,
    opened_in::ASKS,
    opening_rank::ASKS,
    grossed::ASKS,
    year_rank::ASKS,
    cost::ASKS,
    runs_for::ASKS,
    rotten_tomatoes::ASKS,
    metacritic::ASKS,
    cinemascore::ASKS,
    song::ASKS,
    chart::ASKS,
    home_media::ASKS,
    sold_to::ASKS,
    genre::ASKS,
    country::ASKS,
];

/// Every way of asking.
pub fn asks() -> impl Iterator<Item = &'static Ask> {
    ASKS.iter().copied().flatten()
}

struct Automaton {
    search: AhoCorasick,
    /// Which cue each pattern belongs to.
    cue: Vec<usize>,
}

// One automaton for all phrases: the hundredth relation costs the text no further pass.
static AUTOMATON: LazyLock<Automaton> = LazyLock::new(|| {
    let (mut patterns, mut cue): (Vec<&str>, Vec<usize>) = (Vec::new(), Vec::new());
    for (at, c) in CUES.iter().chain(TELLING).enumerate() {
        patterns.extend(c.phrases);
        cue.resize(patterns.len(), at);
    }
    let search = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .build(&patterns)
        .expect("the cues are a few hundred short literals");
    Automaton { search, cue }
});

/// Everything that the readers find in an article, in the order of the text.
#[must_use]
pub fn extract(article: &Article) -> Vec<Fact> {
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    let mut token = 0;
    for found in AUTOMATON.search.find_overlapping_iter(&article.lower) {
        // Matches come ordered by their ends, so the token that ends there moves forward only.
        while article.tokens.get(token).is_some_and(|t| t.span().end < found.end()) {
            token += 1;
        }
        let Some(last) = article.tokens.get(token).filter(|t| t.span().end == found.end()) else { continue };
        let mut first = token;
        while first > 0 && article.tokens[first].span().start > found.start() {
            first -= 1;
        }
        if article.tokens[first].span().start != found.start() || last.span().end < found.end() {
            continue;
        }
        let Some(sentence) = article.sentence_of(first) else { continue };
        if article.sentences[sentence].tokens.contains(&token) {
            hits.push((AUTOMATON.cue[found.pattern().as_usize()], Hit { sentence, first, after: token + 1 }));
        }
    }
    hits.sort_by_key(|(cue, hit)| (hit.first, *cue));
    let mut reader = Reader::new(article);
    genre::read(&mut reader);
    country::read(&mut reader);
    plays::read_lists(&mut reader);
    for (cue, hit) in hits {
        let story = article.section(hit.sentence).kind.tells_story();
        match CUES.get(cue) {
            _ if !reader.may_state(hit.sentence) => {}
            Some(cue) if !story => (cue.read)(&mut reader, &hit),
            Some(_) => {}
            None => (TELLING[cue - CUES.len()].read)(&mut reader, &hit),
        }
    }
    reader.facts
}
