//! How long a question stays open.

use super::mode::Clock;
use crate::question::round::Dealt;
use std::time::Duration;

/// What the host's `+` adds.
pub const MORE: Duration = Duration::from_secs(10);

/// The time to answer a question; `None` without a clock. [`Dealt::seconds_to_answer`] has the formula.
#[must_use]
pub fn time(clock: Clock, dealt: &Dealt) -> Option<Duration> {
    let factor = match clock {
        Clock::Off => return None,
        Clock::PerQuestion => 1,
        Clock::Double => 2,
    };
    Some(Duration::from_secs(u64::from(dealt.seconds_to_answer()) * factor))
}
