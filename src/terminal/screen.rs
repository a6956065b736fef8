//! The screen of a round: raw keys and the alternate screen, given back on every way out.

use super::signals;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    stdio::stdin,
    termios::{self, LocalModes, OptionalActions, SpecialCodeIndex, Termios},
};
use std::{
    io::{self, Write as _},
    panic,
    sync::{
        Mutex, Once, PoisonError,
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

/// What has to be given back, while the terminal is taken.
#[derive(Clone)]
struct Before {
    modes: Termios,
    /// Whether another page than the ordinary one is shown.
    page: bool,
}

static BEFORE: Mutex<Option<Before>> = Mutex::new(None);

/// An open screen. Dropping it gives the terminal back as it was.
#[derive(Debug)]
pub struct Screen(());

impl Screen {
    /// Takes the terminal: no echo, keys at once, cursor hidden, and its own page to draw on.
    ///
    /// # Errors
    /// When standard input is no terminal or standard output cannot be written.
    pub fn open() -> io::Result<Self> {
        let before = take(true)?;
        let screen = Self(());
        screen.enter(before)?;
        Ok(screen)
    }

    /// Takes the terminal again when the shell has changed it behind our back, after a stop and `fg`.
    ///
    /// # Errors
    /// As [`Screen::open`].
    pub fn retake(&self) -> io::Result<bool> {
        let now = termios::tcgetattr(stdin())?;
        if !now.local_modes.contains(LocalModes::ICANON) {
            return Ok(false);
        }
        self.enter(now)?;
        Ok(true)
    }

    /// Stops the program as Ctrl-Z does, and takes the terminal again when it goes on.
    ///
    /// # Errors
    /// As [`Screen::open`].
    pub fn suspend(&self) -> io::Result<()> {
        let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).clone();
        give_back(before.as_ref());
        rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
        self.enter(termios::tcgetattr(stdin())?)
    }

    #[expect(clippy::unused_self, reason = "only an open screen may take the terminal")]
    fn enter(&self, modes: Termios) -> io::Result<()> {
        raw(modes)?;
        // Bracketed paste, so that pasted text comes marked and is not taken for answers.
        write("\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[H\x1b[2J")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Runs a prompt of dialoguer with the terminal taken throughout. By itself it takes it for each key only, and
/// Ctrl-C between two of them, or a signal just before it waits, would be lost until the next key.
///
/// # Errors
/// When standard input is no terminal.
pub fn prompt<T>(ask: impl FnOnce() -> T) -> io::Result<T> {
    let taken = Screen(());
    raw(take(false)?)?;
    let (asking, answered) = mpsc::channel::<()>();
    thread::spawn(move || {
        let waiting = |time| answered.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
        while waiting(Duration::from_millis(100)) {
            // Most signals end the prompt by themselves: this is for the one that came a moment too early.
            if let Some(signal) = signals::pending()
                && waiting(Duration::from_millis(300))
            {
                restore();
                let _ = write("\n");
                signal_hook::low_level::exit(signal.exit_code().into());
            }
        }
    });
    let answer = ask();
    drop(asking);
    drop(taken);
    Ok(answer)
}

/// Remembers the modes as they are now, to be given back.
fn take(page: bool) -> io::Result<Termios> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let next = panic::take_hook();
        // The message of a panic is printed before anything is dropped: it must not end up on the page
        // that is about to vanish.
        panic::set_hook(Box::new(move |info| {
            restore();
            next(info);
        }));
    });
    let modes = termios::tcgetattr(stdin())?;
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(Before { modes: modes.clone(), page });
    Ok(modes)
}

/// Keys at once and unseen. ISIG off: Ctrl-C and Ctrl-Z come as keys, so that the score can be shown first.
fn raw(mut modes: Termios) -> io::Result<()> {
    modes.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN);
    modes.input_modes.remove(termios::InputModes::ICRNL | termios::InputModes::IXON);
    modes.special_codes[SpecialCodeIndex::VMIN] = 1;
    modes.special_codes[SpecialCodeIndex::VTIME] = 0;
    Ok(termios::tcsetattr(stdin(), OptionalActions::Now, &modes)?)
}

/// Gives the terminal back, if it is taken: colours, cursor, page and echo as before.
pub fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    give_back(before.as_ref());
}

fn give_back(before: Option<&Before>) {
    if let Some(Before { modes, page }) = before {
        // The page is cleared first: resized meanwhile, tmux leaves its lines on the ordinary one.
        let page = if *page { "\x1b[H\x1b[2J\x1b[?2004l\x1b[?1049l" } else { "" };
        // On the way out there is nothing left to do about a terminal that is gone.
        let _ = write(&format!("\x1b[0m{page}\x1b[?25h"));
        let _ = termios::tcsetattr(stdin(), OptionalActions::Now, modes);
    }
}

/// Writes to standard output at once.
///
/// # Errors
/// When it cannot be written.
pub fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// What came of waiting for standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// Bytes, at least one.
    Bytes(Vec<u8>),
    /// Nothing in that time, or a signal.
    Nothing,
    /// The end of it.
    End,
}

/// Waits for bytes on standard input.
///
/// # Errors
/// When it cannot be read.
pub fn wait(timeout: Duration) -> io::Result<Came> {
    let input = stdin();
    let mut fds = [PollFd::new(&input, PollFlags::IN)];
    let timeout = Timespec::try_from(timeout).map_err(io::Error::other)?;
    match poll(&mut fds, Some(&timeout)) {
        Ok(0) | Err(Errno::INTR) => return Ok(Came::Nothing),
        Ok(_) => {}
        Err(error) => return Err(error.into()),
    }
    let mut bytes = vec![0; 4096];
    match rustix::io::read(input, &mut bytes) {
        // A terminal that is hung up reads as an error.
        Ok(0) | Err(Errno::IO) => Ok(Came::End),
        Ok(length) => {
            bytes.truncate(length);
            Ok(Came::Bytes(bytes))
        }
        Err(Errno::INTR | Errno::AGAIN) => Ok(Came::Nothing),
        Err(error) => Err(error.into()),
    }
}
