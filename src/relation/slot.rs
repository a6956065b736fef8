//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod before;
mod billing;
mod character;
mod companies;
mod names;
mod people;
mod places;
mod subject;
mod titles;

pub(super) use before::{people_before, person_before, sounds};
pub(super) use billing::{Billed, billing, sounds_like_a_name};
pub(super) use character::{characters_before, parts};
pub(super) use companies::{company, firm, firm_before, firms, is_company};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person};
pub(super) use places::{place, places};
pub(super) use subject::{certain_subject, subject};
pub(super) use titles::title;
