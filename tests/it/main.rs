//! The integration tests, one binary.

mod pack;
mod pack_round;
