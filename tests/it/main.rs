//! The integration tests, one binary.

mod pack;
