//! The signals that end the program: noted when they come, acted upon by whoever waits next.
//!
//! No thread and nothing done inside a handler: every wait of this program looks here at least each tenth of a
//! second. Nothing handles SIGWINCH, because console takes any interrupted read for Ctrl-C.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::{
    fmt, io,
    sync::{Arc, OnceLock, atomic::AtomicUsize, atomic::Ordering},
};

/// A request to end the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Ctrl-C.
    Interrupt,
    /// `kill`, a shutdown.
    Terminate,
    /// The terminal is gone.
    HangUp,
}

impl Signal {
    /// What the shell expects of a program that ended for this reason: 128 and the signal's number.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::HangUp => 129,
            Self::Interrupt => 130,
            Self::Terminate => 143,
        }
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Interrupt => "interrupted",
            Self::Terminate => "told to end",
            Self::HangUp => "the terminal is gone",
        })
    }
}

static LAST: OnceLock<Arc<AtomicUsize>> = OnceLock::new();

/// Notes the signals from now on instead of dying of them.
///
/// # Errors
/// When the system refuses a handler.
pub fn listen() -> io::Result<()> {
    let last = LAST.get_or_init(Arc::default);
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register_usize(signal, Arc::clone(last), signal.unsigned_abs() as usize)?;
    }
    Ok(())
}

/// The signal that has come, if one has.
#[must_use]
pub fn pending() -> Option<Signal> {
    match i32::try_from(LAST.get()?.load(Ordering::Relaxed)).ok()? {
        SIGINT => Some(Signal::Interrupt),
        SIGTERM => Some(Signal::Terminate),
        SIGHUP => Some(Signal::HangUp),
        _ => None,
    }
}
