//! The code of a night: `PACK4-OPTS-SEED` as for a round, with a `+` between the parts where the film is shown between them.

use crate::{
    pack::code::{Code, NotACode},
    question::{
        round::Options,
        seed::{NotASeed, Seed},
    },
};
use std::{fmt, str::FromStr};

/// A night that can be dealt again: `K7QM-7B+12A-MAPLE` has a part before the film and one after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NightCode {
    /// Mark of the packs.
    pub(super) pack: String,
    /// How each part was asked for, spares counted; one at least.
    pub(super) parts: Vec<Options>,
    pub(super) seed: Seed,
}

/// What is given to `--seed`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Request {
    /// Only a seed.
    Seed(Seed),
    /// A whole code.
    Night(NightCode),
}

impl NightCode {
    /// Each part as the code of a round.
    fn rounds(&self) -> impl Iterator<Item = Code> + '_ {
        let round =
            |options: &Options| Code { pack: self.pack.clone(), options: *options, seed: self.seed.clone() };
        self.parts.iter().map(round)
    }

    /// The code of the first part.
    pub(super) fn first(&self) -> Option<Code> {
        self.rounds().next()
    }
}

impl fmt::Display for NightCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> =
            self.rounds().filter_map(|code| Some(code.to_string().split('-').nth(1)?.to_owned())).collect();
        write!(f, "{}-{}-{}", self.pack, parts.join("+"), self.seed)
    }
}

impl FromStr for NightCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let pieces: Vec<&str> = text.trim().split('-').collect();
        let [pack, options, seed] = pieces[..] else { return Err(NotACode::Parts(text.to_owned())) };
        let round = |options: &str| format!("{pack}-{options}-{seed}").parse::<Code>();
        let rounds = options.split('+').map(round).collect::<Result<Vec<_>, _>>()?;
        let first = rounds.first().ok_or_else(|| NotACode::Parts(text.to_owned()))?;
        let (pack, seed) = (first.pack.clone(), first.seed.clone());
        Ok(Self { pack, parts: rounds.iter().map(|code| code.options).collect(), seed })
    }
}

impl FromStr for Request {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        if text.contains('-') {
            return text.parse().map(Self::Night);
        }
        text.trim().parse().map(Self::Seed).map_err(|error: NotASeed| error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::round::When;

    #[test]
    fn a_code_of_one_part_is_that_of_a_round_and_others_have_a_plus_between_their_parts() {
        for (text, times) in [
            ("K7QM-14B-MAPLE", &[When::Before][..]),
            ("K7QM-7B+12A-MAPLE", &[When::Before, When::After]),
            ("K7QM-7BP+8I+12A-MAPLE", &[When::Before, When::Interval, When::After]),
        ] {
            let code: NightCode = text.to_lowercase().parse().unwrap();
            assert_eq!(code.to_string(), text);
            assert!(code.parts.iter().map(|options| &options.when).eq(times));
        }
        assert_eq!("maple".parse(), Ok(Request::Seed("MAPLE".parse().unwrap())));
    }

    #[test]
    fn what_is_no_code_is_told_as_for_a_round() {
        let refused = |text: &str| text.parse::<Request>().unwrap_err().to_string();
        assert!(refused("K7QM-7B+-MAPLE").contains("`` in the round code is no choice of questions"));
        assert!(refused("K7QM-7B+12Z-MAPLE").contains("`12Z` in the round code is no choice of questions"));
        assert!(refused("K7QM-MAPLE").contains("is no round code"));
    }
}
