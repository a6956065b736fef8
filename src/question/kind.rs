//! Kinds of question, one file each.

pub(super) mod choice;
pub(super) mod number;
pub(super) mod open;
pub(super) mod truth;
pub(super) mod who_did;
