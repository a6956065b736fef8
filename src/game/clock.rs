//! How long a question stays open.

use super::mode::Clock;
use crate::question::{Kind, round::Dealt};
use std::time::Duration;

/// What the host's `+` adds.
pub const MORE: Duration = Duration::from_secs(10);

/// The time to answer a question; `None` without a clock.
///
/// The question's own seconds, else `clamp(10, 6 + words/3 + extra, 60)`: 5 more for a choice, 10 for a number, 15 for
/// an order or a typed text, nothing for a statement.
#[must_use]
pub fn time(clock: Clock, dealt: &Dealt) -> Option<Duration> {
    let factor = match clock {
        Clock::Off => return None,
        Clock::PerQuestion => 1,
        Clock::Double => 2,
    };
    let seconds = dealt.question.seconds.unwrap_or_else(|| {
        let texts = dealt.options.iter().chain([&dealt.question.ask]);
        let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
        let extra = match dealt.question.kind() {
            Kind::TrueFalse => 0,
            Kind::Choice => 5,
            Kind::Number => 10,
            // Typing and sorting take longer than pressing a key.
            Kind::Order | Kind::Open => 15,
        };
        (6 + u32::try_from(words / 3).unwrap_or(60) + extra).clamp(10, 60)
    });
    Some(Duration::from_secs(u64::from(seconds) * factor))
}
