//! Kinds of question that are made otherwise than from one relation.

pub(super) mod who_did;
