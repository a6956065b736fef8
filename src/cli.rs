//! Commands.
pub mod deal;
pub mod derive;
pub mod facts;
pub mod input;
