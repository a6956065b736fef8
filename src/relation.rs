//! Fact kinds: how prose says each, and how we ask it. One file a kind; this one runs them all in one pass.

pub mod ask;
mod reader;
mod slot;

#[cfg(test)]
mod check;

mod announced;
mod award;
mod based_on;
mod bracketed;
mod broadcast_on;
mod cast_list;
mod cast_run;
mod casting;
mod chart;
mod chosen;
mod chosen_site;
mod cinemascore;
mod co_stars;
mod cost;
mod country;
mod crew;
mod critic;
mod critic_rating;
mod debut;
mod directed_by;
mod distinction;
mod distributed_by;
mod edited_by;
mod festival;
mod filmed_in;
mod filming;
mod filming_began;
mod filming_days;
mod genre;
mod grossed;
mod home_media;
mod kin;
mod list_rank;
mod location_list;
mod made_by;
mod maker_quote;
mod metacritic;
mod music_by;
mod narrated_by;
mod once;
mod once_cast;
mod once_directing;
mod opened_in;
mod opened_to;
mod opening_rank;
mod photographed_by;
mod phrases;
mod played_by;
mod plays;
mod premiered;
mod produced_by;
mod registry;
mod released;
mod remade;
mod rotten_tomatoes;
mod runs_for;
mod series;
mod set_in;
mod sold_to;
mod song;
mod songs;
mod soundtrack;
mod stars;
mod stood_in;
mod story_by;
mod title_origin;
mod titled;
mod written_by;
mod year_rank;

pub use ask::{Ask, Options};
pub use reader::{Hit, Reader};

use crate::{
    article::{Article, SectionKind},
    fact::Fact,
};
use phrases::Phrases;
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
    &directed_by::ACTIVE,
    &written_by::CUE,
    &written_by::ACTIVE,
    &written_by::SHARED,
    &written_by::TRADE,
    &story_by::CUE,
    &story_by::ACTIVE,
    &produced_by::CUE,
    &produced_by::ACTIVE,
    &produced_by::TRADE,
    &music_by::CUE,
    &music_by::SONGS,
    &music_by::ACTIVE,
    &music_by::TRADE,
    &music_by::OWNED,
    &photographed_by::CUE,
    &photographed_by::ACTIVE,
    &photographed_by::TRADE,
    &photographed_by::OWNED,
    &edited_by::CUE,
    &edited_by::ACTIVE,
    &edited_by::TRADE,
    &edited_by::OWNED,
    &crew::CREDITED,
    &crew::PRIZE,
    &narrated_by::CUE,
    &narrated_by::ACTIVE,
    &narrated_by::TRADE,
    &stars::CUE,
    &co_stars::ROLES,
    &co_stars::ACT,
    &cast_list::CUE,
    &plays::SAID,
    &casting::FOUND,
    &casting::GIVEN,
    &chosen::MADE,
    &chosen::ANNOUNCED,
    &based_on::CUE,
    &based_on::LOOSE,
    &broadcast_on::CUE,
    &made_by::CUE,
    &made_by::ACTIVE,
    &made_by::BANNER,
    &distributed_by::CUE,
    &distributed_by::ACTIVE,
    &distributed_by::RIGHTS,
    &distributed_by::SERVED,
    &released::CUE,
    &premiered::CUE,
    &festival::CUE,
    &filming_began::CUE,
    &filming_days::CUE,
    &filmed_in::CUE,
    &chosen_site::CUE,
    &stood_in::CUE,
    &stood_in::SEEN,
    &once_cast::CUE,
    &once::BEFORE,
    &once::BEHIND,
    &once::WISHED,
    &once::GONE,
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
    &critic::CUE,
    &critic_rating::CUE,
    &debut::FIRST,
    &debut::LAST,
    &series::FOLLOWS,
    &songs::CUE,
    &maker_quote::CUE,
    &distinction::CUE,
    &set_in::CUE,
    &registry::CUE,
    &soundtrack::CUE,
    &title_origin::CUE,
    &list_rank::CUE,
    &titled::WORKING,
    &titled::ABROAD,
    &series::NUMBERED,
    &sold_to::RIGHTS,
    &kin::CUE,
];

/// Readers that read the telling of the plot too; the others would take its events for the making of the film.
const TELLING: &[&Cue] = &[&bracketed::CUE, &played_by::CUE];

/// Readers that read the sections about sequels and remakes too, where the others would take the facts of other films
/// for this one's.
const ABROAD: &[&Cue] = &[&series::FOLLOWED, &remade::CUE];

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
    kin::ASKS,
    based_on::ASKS,
    broadcast_on::ASKS,
    made_by::ASKS,
    distributed_by::ASKS,
    released::ASKS,
    premiered::ASKS,
    festival::ASKS,
    filming_began::ASKS,
    filming_days::ASKS,
    filmed_in::ASKS,
    stood_in::ASKS,
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
    critic::ASKS,
    critic_rating::ASKS,
    debut::ASKS,
    series::ASKS,
    remade::ASKS,
    titled::ASKS,
    title_origin::ASKS,
    list_rank::ASKS,
    distinction::ASKS,
    maker_quote::ASKS,
    set_in::ASKS,
    registry::ASKS,
    soundtrack::ASKS,
    genre::ASKS,
    country::ASKS,
];

/// Every way of asking.
pub fn asks() -> impl Iterator<Item = &'static Ask> {
    ASKS.iter().copied().flatten()
}

/// How a fact about somebody who was to work on the film is told, in front of the film: `was considered for`.
#[must_use]
pub fn once(fact: &Fact) -> Option<&'static str> {
    once::told(fact)
}

// One index for all phrases: the hundredth relation costs the text no further pass.
static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(CUES.iter().chain(TELLING).chain(ABROAD).map(|cue| cue.phrases)));

/// Everything that the readers find in an article, in the order of the text.
#[must_use]
pub fn extract(article: &Article) -> Vec<Fact> {
    let mut reader = Reader::new(article);
    genre::read(&mut reader);
    country::read(&mut reader);
    cast_list::read_lists(&mut reader);
    location_list::read(&mut reader);
    for (cue, hit) in PHRASES.find(article) {
        let story = article.section(hit.sentence).kind.tells_story();
        let abroad = article.section(hit.sentence).kind == SectionKind::Related;
        let own = reader.may_state(hit.sentence);
        let (read, may) = match (CUES.get(cue), TELLING.get(cue.wrapping_sub(CUES.len()))) {
            (Some(cue), _) => (cue.read, own && !story),
            (None, Some(cue)) => (cue.read, own),
            (None, None) => (ABROAD[cue - CUES.len() - TELLING.len()].read, (own || abroad) && !story),
        };
        if may {
            read(&mut reader, &hit);
        }
    }
    casting::withdraw(&mut reader.facts, &reader.tentative);
    reader.facts
}
