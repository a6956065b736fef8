//! Full round codes: `PACK4-OPTS-SEED` deals the same round again on any machine that has the pack.

use super::Pack;
use crate::question::round::{Options, When};
use crate::question::seed::{NotASeed, Seed};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

/// Letters of a pack mark: none that is mistaken for another when read aloud or typed from a screen.
const CLEAR: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";

/// The most questions that a code can ask for.
const MOST: usize = 999;

/// A round that can be dealt again: which pack, which options, which seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Mark of the pack, see [`mark`].
    pub pack: String,
    /// How the round was asked for.
    pub options: Options,
    /// What it was shuffled with.
    pub seed: Seed,
}

/// What a player gives to `--seed`: a bare seed, or a code that brings its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Only a seed.
    Seed(Seed),
    /// A whole code.
    Code(Code),
}

/// Why a text is no round code, or not one of this pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotACode {
    #[error("{0}, or a whole code such as `K7QM-10B-MAPLE`")]
    Seed(#[from] NotASeed),
    #[error("`{0}` is no round code; use a seed, or pack, options and seed as in `K7QM-10B-MAPLE`")]
    Parts(String),
    #[error(
        "`{0}` in the round code is no mark of a pack; it has 4 letters and digits, none of them I, O, U, 0 or 1"
    )]
    Mark(String),
    #[error(
        "`{0}` in the round code is no choice of questions; use 1 to 999 and B, I, A or X, such as `10B` or `10BP`"
    )]
    Options(String),
    #[error(
        "the code is for the pack {wanted} but this one is {this}; give that pack with the same filters, or only the seed `{seed}`"
    )]
    OtherPack { wanted: String, this: String, seed: Seed },
}

/// Four characters that stand for the content of a pack.
#[must_use]
pub fn mark(pack: &Pack) -> String {
    letters(&pack.hash())
}

/// Four characters that stand for several packs in this order, a round from each; for one pack its [`mark`].
#[must_use]
pub fn mark_of_all(packs: &[&Pack]) -> String {
    if let [pack] = packs {
        return mark(pack);
    }
    let mut all = Sha256::new();
    for pack in packs {
        all.update(pack.hash());
    }
    letters(&all.finalize())
}

fn letters(hash: &[u8]) -> String {
    let mut number = hash.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte));
    let mut mark = String::new();
    while mark.len() < 4 {
        mark.push(char::from(CLEAR[usize::try_from(number % 31).unwrap_or_default()]));
        number /= 31;
    }
    mark
}

impl Code {
    /// The code of a round dealt from `pack`.
    #[must_use]
    pub fn new(pack: &Pack, options: Options, seed: Seed) -> Self {
        let premise = options.premise && options.when == When::Before;
        Self { pack: mark(pack), options: Options { premise, ..options }, seed }
    }
}

impl Request {
    /// The options and seed to deal `pack` with; `options` are the player's own, for a bare seed.
    ///
    /// # Errors
    /// The code belongs to another pack, or to another edition of this one.
    pub fn settle(self, pack: &Pack, options: Options) -> Result<(Options, Seed), NotACode> {
        match self {
            Self::Seed(seed) => Ok((options, seed)),
            Self::Code(code) => {
                let this = mark(pack);
                if code.pack == this {
                    Ok((code.options, code.seed))
                } else {
                    Err(NotACode::OtherPack { wanted: code.pack, this, seed: code.seed })
                }
            }
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Options { questions, when, premise } = self.options;
        let when = match when {
            When::Before => 'B',
            When::Interval => 'I',
            When::After => 'A',
            When::Any => 'X',
        };
        let premise = if premise { "P" } else { "" };
        write!(f, "{}-{questions}{when}{premise}-{}", self.pack, self.seed)
    }
}

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let upper = text.trim().to_ascii_uppercase();
        let parts: Vec<&str> = upper.split('-').collect();
        let [pack, options, seed] = parts[..] else { return Err(NotACode::Parts(text.to_owned())) };
        if pack.len() != 4 || !pack.bytes().all(|byte| CLEAR.contains(&byte)) {
            return Err(NotACode::Mark(pack.to_owned()));
        }
        let options = read_options(options).ok_or_else(|| NotACode::Options(options.to_owned()))?;
        Ok(Self { pack: pack.to_owned(), options, seed: seed.parse()? })
    }
}

fn read_options(text: &str) -> Option<Options> {
    let letters = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - letters.len()];
    let (when, premise) = match letters {
        "B" => (When::Before, false),
        "BP" => (When::Before, true),
        "I" => (When::Interval, false),
        "A" => (When::After, false),
        "X" => (When::Any, false),
        _ => return None,
    };
    let questions = digits.parse().ok().filter(|questions| (1..=MOST).contains(questions))?;
    Some(Options { questions, when, premise })
}

impl FromStr for Request {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        if text.contains('-') { text.parse().map(Self::Code) } else { Ok(Self::Seed(text.trim().parse()?)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> Pack {
        Pack::read(r#"{"questions": [{"ask": "Who?", "answer": "Me", "wrong": ["You"]}]}"#).unwrap()
    }

    fn refused(text: &str, expect: &str) {
        assert_eq!(text.parse::<Request>().unwrap_err().to_string(), expect);
    }

    #[test]
    fn a_code_is_read_back_in_any_case() {
        for (questions, when, premise) in [
            (10, When::Before, true),
            (1, When::Interval, false),
            (999, When::After, false),
            (7, When::Any, false),
        ] {
            let code = Code::new(&pack(), Options { questions, when, premise }, "maple".parse().unwrap());
            assert_eq!(code.to_string().to_lowercase().parse::<Code>().unwrap(), code);
        }
        let options = Options { questions: 10, when: When::Before, premise: true };
        let code = Code::new(&pack(), options, "maple".parse().unwrap());
        assert_eq!(code.to_string(), format!("{}-10BP-MAPLE", mark(&pack())));
        assert_eq!("maple".parse::<Request>().unwrap(), Request::Seed("MAPLE".parse().unwrap()));
    }

    #[test]
    fn a_text_that_is_no_code_says_what_one_looks_like() {
        refused(
            "",
            "`` is no seed; use 1 to 16 letters and digits, or a whole code such as `K7QM-10B-MAPLE`",
        );
        refused(
            "a-b",
            "`a-b` is no round code; use a seed, or pack, options and seed as in `K7QM-10B-MAPLE`",
        );
        refused(
            "K0QM-10B-X",
            "`K0QM` in the round code is no mark of a pack; it has 4 letters and digits, none of them I, O, U, 0 or 1",
        );
        for options in ["B", "0B", "1000B", "10AP", "10", "B10", "99999999999999999999B"] {
            refused(
                &format!("K7QM-{options}-X"),
                &format!(
                    "`{options}` in the round code is no choice of questions; use 1 to 999 and B, I, A or X, such as `10B` or `10BP`"
                ),
            );
        }
    }

    #[test]
    fn a_code_of_another_pack_is_refused_and_a_seed_is_not() {
        let own = Options { questions: 5, when: When::Any, premise: false };
        let (pack, this) = (pack(), mark(&pack()));
        let request: Request = "2222-10B-maple".parse().unwrap();
        assert_eq!(
            request.settle(&pack, own).unwrap_err().to_string(),
            format!(
                "the code is for the pack 2222 but this one is {this}; give that pack with the same filters, or only the seed `MAPLE`"
            )
        );
        let request: Request = format!("{this}-10A-maple").parse().unwrap();
        let (options, seed) = request.settle(&pack, own).unwrap();
        assert_eq!((options.questions, options.when, seed.as_str()), (10, When::After, "MAPLE"));
        assert_eq!("x".parse::<Request>().unwrap().settle(&pack, own).unwrap().0, own);
    }
}
