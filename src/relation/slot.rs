//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod character;
mod names;
mod people;
mod places;
mod quotation;
mod reviewer;
mod speaker;
mod titles;
mod work;

pub(super) use character::{character, character_before};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person, person_before};
pub(super) use places::{place, places};
pub(super) use quotation::{Quotation, quotation};
pub(super) use reviewer::{CALLING, SAYING, may_review, reviewer};
pub(super) use speaker::{Speaker, speaker};
pub(super) use titles::{company, title};
pub(super) use work::{Work, work};
