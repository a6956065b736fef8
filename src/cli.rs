//! Commands.
pub mod facts;
