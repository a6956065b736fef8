//! Film trivia from any film's encyclopedia article: derive fair questions, deal a round, play it.
//!
//! Data flows one way; nothing on the right is known to anything on its left:
//!
//! ```text
//! text → article → relation → fact → question → pack → game → terminal
//!                     ▲
//!                  lexicon (names, places, case)
//! ```
//!
//! Everything up to `game` is pure: no files, no clock, no unseeded chance, no printing.

pub mod cli;
pub mod game;
pub mod pack;
pub mod question;
pub mod terminal;
