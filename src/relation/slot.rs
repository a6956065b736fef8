//! Slots: the people, titles and places that stand beside a cue, bounded by capitals or, without them, by grammar.

mod character;
mod names;
mod people;
mod places;
mod ranks;
mod scope;
mod sums;
mod titles;

pub(super) use character::{character, character_before};
pub(super) use names::{Name, Names};
pub(super) use people::{is_stop, people, person, person_before};
pub(super) use places::{place, places};
pub(super) use ranks::{ordinal, rank_span};
pub(super) use scope::{Scope, period, scope};
pub(super) use sums::{Sum, is_rough, sums};
pub(super) use titles::{company, title};
