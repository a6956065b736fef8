//! Film trivia from any film's encyclopedia article: derive fair questions, deal a round, play it.
//!
//! Data flows one way; nothing on the right is known to anything on its left:
//!
//! ```text
//! text → article → fact → relation → base → question → pack → game → terminal
//!           value            ▲
//!                         lexicon (names, places, works, case)
//! ```
//!
//! Everything up to `game` is pure: no files, no clock, no unseeded chance, no printing.

pub mod article;
pub mod base;
pub mod cli;
pub mod fact;
pub mod format;
pub mod game;
pub mod lexicon;
pub mod lint;
pub mod pack;
pub mod question;
pub mod relation;
pub mod store;
pub mod terminal;
pub mod value;
