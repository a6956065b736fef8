//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod character;
mod companies;
mod names;
mod people;
mod places;
mod subject;
mod titles;

pub(super) use character::{character, character_before};
pub(super) use companies::{company, firm, firm_before, firms, firms_before, is_company};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person, person_before};
pub(super) use places::{place, places};
pub(super) use subject::{certain_subject, subject};
pub(super) use titles::title;
