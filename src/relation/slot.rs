//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod character;
mod names;
mod people;
mod places;
mod sites;
mod spot;
mod time_spans;
mod titles;
mod venue;

pub(super) use character::{character, character_before};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person, person_before};
pub(super) use places::{Found, place, places};
pub(super) use sites::sites;
pub(super) use spot::{is_named_venue, site, skip_around};
pub(super) use titles::{company, title};
