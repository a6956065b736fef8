//! The signals that end the program: noted when they come, acted upon by whoever waits next.
//!
//! No thread and nothing done inside a handler: every wait of this program looks here at least each tenth of a
//! second. Nothing handles SIGWINCH, because console takes any interrupted read for Ctrl-C.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::{
    fmt, io,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
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

/// One flag a signal, in the order of importance: console raises SIGINT for any read that a signal interrupts.
static CAME: [(Signal, i32, OnceLock<Arc<AtomicBool>>); 3] = [
    (Signal::Terminate, SIGTERM, OnceLock::new()),
    (Signal::HangUp, SIGHUP, OnceLock::new()),
    (Signal::Interrupt, SIGINT, OnceLock::new()),
];

/// Notes the signals from now on instead of dying of them.
///
/// # Errors
/// When the system refuses a handler.
pub fn listen() -> io::Result<()> {
    for (_, number, flag) in &CAME {
        signal_hook::flag::register(*number, Arc::clone(flag.get_or_init(Arc::default)))?;
    }
    Ok(())
}

/// The signal that has come, if one has.
#[must_use]
pub fn pending() -> Option<Signal> {
    let came = |flag: &OnceLock<Arc<AtomicBool>>| flag.get().is_some_and(|flag| flag.load(Ordering::Relaxed));
    CAME.iter().find(|(_, _, flag)| came(flag)).map(|(signal, ..)| *signal)
}
