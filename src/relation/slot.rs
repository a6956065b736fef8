//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod before;
mod billing;
mod character;
mod names;
mod people;
mod places;
mod titles;

pub(super) use before::{keep_names, people_before, person_before, sounds};
pub(super) use billing::{Billed, billing, sounds_like_a_name};
pub(super) use character::{characters_before, parts};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person};
pub(super) use places::{place, places};
pub(super) use titles::{company, title};
