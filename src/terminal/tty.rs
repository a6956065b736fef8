//! A real terminal: paints views, reads keys, gives everything back.

use super::{
    Act, Console, Programme, Stop, card, draw,
    keys::decode,
    look::Look,
    pane::{Pane, takes_every_letter},
    screen::{self, Came, Screen},
    signals::{self, Signal},
    text,
};
use crate::game::{Input, outcome::Outcome, solo::View};
use console::{Key, Term};
use dialoguer::{MultiSelect, Select};
use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

/// How long to wait for keys before looking at signals, the size and the modes of the terminal again.
const TICK: Duration = Duration::from_millis(100);
/// After this long without more, an escape byte was the Esc key.
const ESCAPE: Duration = Duration::from_millis(40);

/// The terminal on standard input and output.
pub struct Tty {
    look: Look,
    term: Term,
    opened: Instant,
    screen: Option<Screen>,
    /// Bytes read and not yet decoded.
    input: Vec<u8>,
    /// Said, to be shown with the next view.
    notice: Option<String>,
    /// The lines that stand on the screen, and its size.
    shown: Option<((usize, usize), Vec<String>)>,
    /// The last view and the pane over it: a view that comes again keeps its pane.
    last: Option<(View, Pane)>,
}

impl Tty {
    /// Opens the terminal; it is only taken once a view is shown.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock that time comes from")]
    pub fn new(look: Look) -> Self {
        Self {
            look,
            term: Term::stdout(),
            opened: Instant::now(),
            screen: None,
            input: Vec::new(),
            notice: None,
            shown: None,
            last: None,
        }
    }

    /// The look that the terminal is drawn in.
    #[must_use]
    pub fn look(&self) -> &Look {
        &self.look
    }

    fn size(&self) -> (usize, usize) {
        let (rows, columns) = self.term.size_checked().unwrap_or((24, 80));
        (rows.into(), columns.into())
    }

    fn paint(&self, programme: &Programme, view: &View, pane: &Pane) -> Result<(), Stop> {
        let size = self.size();
        put(size.0, draw::frame(&self.look, size, programme, view, pane))
    }

    /// Takes the terminal, if it is not taken, and shows lines that are drawn for its size.
    ///
    /// # Errors
    /// When the program has to end.
    pub fn show(&mut self, draw: impl Fn(&Look, (usize, usize)) -> Vec<String>) -> Result<(), Stop> {
        if self.screen.is_none() {
            self.screen = Some(Screen::open()?);
            self.shown = None;
        }
        if self.screen.as_ref().is_some_and(|screen| screen.retake().unwrap_or(false)) {
            self.shown = None;
        }
        let size = self.size();
        let shown = (size, draw(&self.look, size));
        if self.shown.as_ref() != Some(&shown) {
            put(size.0, shown.1.clone())?;
            self.shown = Some(shown);
        }
        Ok(())
    }

    /// The next key while something is shown; `None` when none came in `timeout`.
    ///
    /// # Errors
    /// When the program has to end.
    pub fn wait_key(&mut self, timeout: Duration) -> Result<Option<Key>, Stop> {
        if let Some(signal) = signals::pending() {
            return Err(Stop::Signal(signal));
        }
        match self.key(timeout)? {
            Some(Key::CtrlC) => Err(Stop::Signal(Signal::Interrupt)),
            Some(Key::Char('\u{1a}')) => {
                self.suspend()?;
                self.shown = None;
                Ok(None)
            }
            key => Ok(key),
        }
    }

    /// Lets somebody mark any of `items`; `None` when they go back.
    ///
    /// # Errors
    /// When the program has to end.
    pub fn mark(&mut self, prompt: &str, items: &[String]) -> Result<Option<Vec<usize>>, Stop> {
        self.give_back();
        let (term, look) = (&self.term, &self.look);
        // Four columns more than a menu's items have before them.
        let room = usize::from(term.size().1).saturating_sub(8).max(1);
        let select = MultiSelect::with_theme(look.theme())
            .with_prompt(text::cut(prompt, room))
            .items(items.iter().map(|item| text::ascii(item, room)))
            .report(false);
        settle(term, || select.interact_on_opt(term))
    }

    /// Gives the terminal back until something is shown again.
    pub fn give_back(&mut self) {
        (self.screen, self.shown) = (None, None);
    }

    /// Stops the program until it is told to go on. No time passes for it meanwhile.
    fn suspend(&mut self) -> Result<(), Stop> {
        let before = self.opened.elapsed();
        if let Some(screen) = &self.screen {
            screen.suspend()?;
        }
        self.opened += self.opened.elapsed().saturating_sub(before);
        Ok(())
    }

    /// The next key, `None` when none came in `timeout`.
    fn key(&mut self, timeout: Duration) -> Result<Option<Key>, Stop> {
        if let Some(key) = self.take(false) {
            return Ok(Some(key));
        }
        let begun = !self.input.is_empty();
        match screen::wait(if begun { ESCAPE } else { timeout })? {
            Came::Bytes(bytes) => {
                self.input.extend(bytes);
                Ok(self.take(false))
            }
            Came::Nothing => Ok(self.take(begun)),
            Came::End => Err(Stop::Signal(Signal::HangUp)),
        }
    }

    /// Drops what was typed ahead; leaving stays leaving, unless a `q` would be typed into an answer.
    fn forget_keys(&mut self, typing: bool) -> Result<(), Stop> {
        while let Some(key) = self.key(Duration::ZERO)? {
            match key {
                Key::CtrlC => return Err(Stop::Signal(Signal::Interrupt)),
                Key::Char('q' | 'Q') if !typing => {
                    self.input.insert(0, b'q');
                    return Ok(());
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn take(&mut self, idle: bool) -> Option<Key> {
        let (key, length) = decode(&self.input, idle)?;
        self.input.drain(..length);
        Some(key)
    }
}

/// Puts each line in its place by itself: no line end can scroll the output, whatever a terminal thinks of widths.
fn put(rows: usize, lines: Vec<String>) -> Result<(), Stop> {
    let mut lines = lines.into_iter();
    let mut output = String::new();
    for row in 1..=rows {
        let line = lines.next().unwrap_or_default();
        write!(output, "\x1b[{row};1H\x1b[2K{line}").expect("a string takes all text");
    }
    Ok(screen::write(&output)?)
}

impl Console for Tty {
    fn now(&self) -> Duration {
        self.opened.elapsed()
    }

    fn act(&mut self, programme: &Programme, view: &View, deadline: Option<Duration>) -> Result<Act, Stop> {
        if self.screen.is_none() {
            self.screen = Some(Screen::open()?);
        }
        let mut pane = match self.last.take() {
            Some((last, pane)) if last == *view => pane,
            _ => {
                // Keys typed before the question could be read are no answer to it.
                if matches!(view, View::Asking { .. }) {
                    self.forget_keys(takes_every_letter(view))?;
                }
                Pane::default()
            }
        };
        pane.notice = self.notice.take();
        let mut painted = None;
        loop {
            if let Some(signal) = signals::pending() {
                return Err(Stop::Signal(signal));
            }
            if self.screen.as_ref().is_some_and(|screen| screen.retake().unwrap_or(false)) {
                painted = None;
            }
            let size = self.size();
            if painted.as_ref() != Some(&(size, pane.clone())) {
                self.paint(programme, view, &pane)?;
                painted = Some((size, pane.clone()));
            }
            let left = deadline.map(|deadline| deadline.saturating_sub(self.now()));
            if left == Some(Duration::ZERO) {
                return Ok(Act::Play(Input::Tick));
            }
            match self.key(left.map_or(TICK, |left| left.min(TICK)))? {
                None => {}
                Some(Key::CtrlC) => return Err(Stop::Signal(Signal::Interrupt)),
                Some(Key::Char('\u{1a}')) => {
                    self.suspend()?;
                    painted = None;
                }
                Some(key) => {
                    if let Some(act) = pane.key(view, &key) {
                        self.last = Some((view.clone(), pane));
                        return Ok(act);
                    }
                }
            }
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.notice = Some(text.to_owned());
        Ok(())
    }

    fn curtain(&mut self, programme: &Programme, outcome: &Outcome) -> Result<(), Stop> {
        self.screen = None;
        let lines = card::card(&self.look, self.size(), programme, outcome);
        Ok(screen::write(&(lines.join("\n") + "\n"))?)
    }

    fn choose(&mut self, prompt: &str, items: &[String]) -> Result<Option<usize>, Stop> {
        self.screen = None;
        choose(&self.term, &self.look, prompt, items)
    }
}

/// A menu by dialoguer; `None` for Esc and `q`.
///
/// # Errors
/// When the program has to end. The cursor is visible again.
pub fn choose(term: &Term, look: &Look, prompt: &str, items: &[String]) -> Result<Option<usize>, Stop> {
    // Select counts lines in bytes: an item with more of them than the line has columns eats the lines above it.
    let room = usize::from(term.size().1).saturating_sub(4).max(1);
    let fits = |item: &str| look.unicode && text::clean(item).len() <= room;
    let item = |item: &String| if fits(item) { text::cut(item, room) } else { text::ascii(item, room) };
    let items = items.iter().map(item);
    let select = Select::with_theme(look.theme())
        .with_prompt(text::cut(prompt, room.saturating_sub(4)))
        .items(items)
        .default(0)
        .report(false);
    settle(term, || select.interact_on_opt(term))
}

/// The answer of a dialoguer prompt, or why there is none. Ctrl-C in one leaves the cursor hidden: not here.
///
/// # Errors
/// When the program has to end.
pub fn settle<T>(term: &Term, ask: impl FnOnce() -> dialoguer::Result<T>) -> Result<T, Stop> {
    screen::prompt(ask)?.map_err(|dialoguer::Error::IO(error)| {
        // On the way out: a terminal that is gone cannot be helped.
        let _ = term.write_line("");
        match signals::pending() {
            Some(signal) => Stop::Signal(signal),
            None if error.kind() == std::io::ErrorKind::Interrupted => Stop::Signal(Signal::Interrupt),
            None => Stop::Io(error),
        }
    })
}
