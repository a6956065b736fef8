//! Kinds of question, one file each.

pub(super) mod casting;
pub(super) mod choice;
pub(super) mod first;
pub(super) mod higher_lower;
pub(super) mod lie;
pub(super) mod number;
pub(super) mod odd_one_out;
pub(super) mod open;
pub(super) mod order;
pub(super) mod part;
pub(super) mod prize;
pub(super) mod truth;
pub(super) mod who_did;
