//! The integration tests, one binary: packs and rounds, the house rules, and the program from outside.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod casing;
mod check;
mod derive;
mod derive_cast;
mod derive_film;
mod derive_kinds;
mod format_hostile;
mod format_moodle;
mod format_round_trip;
mod menu;
mod night;
mod night_begun;
mod night_film;
mod night_host;
mod night_killed;
mod night_modes;
mod night_screens;
mod night_unsaved;
mod pack;
mod pack_command;
mod pack_deal;
mod pack_kinds;
mod pack_round;
mod play_again;
mod play_kinds;
mod play_parts;
mod play_plain;
mod play_tty;
mod pty;
mod spoilers;
mod strength;
mod tidy;
mod typed_answers;
mod ugly;
mod why;
