//! A program in a pseudo-terminal, its screen read as a person would see it.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::{
    io::{Read as _, Write},
    path::Path,
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Far more than anything here takes; only a failing test waits this long.
const PATIENCE: Duration = Duration::from_secs(20);

/// The pack that the tests play.
pub(crate) const FILMS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/fixtures/films.json");
/// Its right answers, as far as they are the same on a screen of any width.
pub(crate) const RIGHT: [&str; 3] = ["Spirited Away", "In a café in Montmartre", "Wings"];

#[expect(clippy::disallowed_methods, reason = "how long a failing test waits is no result")]
fn deadline() -> Instant {
    Instant::now() + PATIENCE
}

#[expect(clippy::disallowed_methods, reason = "as above")]
fn left(until: Instant) -> Duration {
    until.saturating_duration_since(Instant::now())
}

/// How to start the program.
pub(crate) struct Start {
    command: CommandBuilder,
    size: PtySize,
    home: TempDir,
}

impl Start {
    pub(crate) fn new(args: &[&str]) -> Self {
        Self::program(env!("CARGO_BIN_EXE_houselights").as_ref(), args)
    }

    pub(crate) fn program(path: &Path, args: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(path);
        command.env_clear();
        command.args(args);
        command.cwd(home.path());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("HOME", home.path());
        Self { command, size: PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }, home }
    }

    pub(crate) fn size(mut self, rows: u16, cols: u16) -> Self {
        (self.size.rows, self.size.cols) = (rows, cols);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// The folder that everything is kept in.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn go(self) -> Pty {
        let pair = native_pty_system().openpty(self.size).unwrap();
        let before = format!("{:?}", pair.master.get_termios().unwrap());
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = mpsc::channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        let parser = vt100::Parser::new(self.size.rows, self.size.cols, 100);
        let writer = pair.master.take_writer().unwrap();
        Pty { master: pair.master, writer, parser, bytes, child, before, home: self.home, raw: Vec::new() }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A failed test leaves no program behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program, running.
pub(crate) struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    parser: vt100::Parser,
    bytes: Receiver<Vec<u8>>,
    child: Box<dyn Child + Send + Sync>,
    /// The modes of the terminal before the program started.
    before: String,
    pub(crate) home: TempDir,
    /// Everything it ever wrote.
    pub(crate) raw: Vec<u8>,
}

impl Pty {
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub(crate) fn text(&self) -> String {
        self.screen().contents()
    }

    pub(crate) fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Reads until the screen is as `is` wants it.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, is: impl Fn(&vt100::Screen) -> bool) {
        let until = deadline();
        while !is(self.screen()) {
            let Ok(bytes) = self.bytes.recv_timeout(left(until)) else {
                panic!("never saw {what}; the screen is\n{}", self.text());
            };
            self.parser.process(&bytes);
            self.raw.extend(bytes);
        }
    }

    /// Reads what the program writes next, as much as comes at once.
    #[track_caller]
    pub(crate) fn read(&mut self) {
        let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) else {
            panic!("nothing came any more; the screen is\n{}", self.text());
        };
        self.parser.process(&bytes);
        self.raw.extend(bytes);
    }

    /// Kills the program; the rows of its last screen, with all that it still wrote.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.signal(rustix::process::Signal::KILL);
        self.child.wait().unwrap();
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.parser.process(&bytes);
        }
        let (_, columns) = self.screen().size();
        self.screen().rows(0, columns).collect()
    }

    #[track_caller]
    pub(crate) fn see(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Sends keys and waits for what they bring.
    #[track_caller]
    pub(crate) fn press(&mut self, keys: &str, text: &str) {
        self.send(keys);
        self.see(text);
    }

    /// The row of the screen with this text, from 0.
    #[track_caller]
    pub(crate) fn row(&self, text: &str) -> u16 {
        let (_, columns) = self.screen().size();
        let found = self.screen().rows(0, columns).position(|row| row.contains(text));
        let Some(row) = found else { panic!("no {text} on\n{}", self.text()) };
        row.try_into().unwrap()
    }

    /// The letter of the option that is right, or of one that is not.
    #[track_caller]
    pub(crate) fn letter(&self, right: bool) -> char {
        let (_, columns) = self.screen().size();
        let option = |row: String| {
            let row = row.trim_start_matches([' ', '❯', '>']).to_owned();
            let (letter, text) = row.split_once(") ")?;
            Some((letter.parse().ok()?, RIGHT.iter().any(|right| text.starts_with(right))))
        };
        let mut options = self.screen().rows(0, columns).filter_map(option);
        let found = options.find_map(|(letter, is_right)| (is_right == right).then_some(letter));
        found.unwrap_or_else(|| panic!("no such option on\n{}", self.text()))
    }

    pub(crate) fn resize(&mut self, rows: u16, cols: u16) {
        self.parser.screen_mut().set_size(rows, cols);
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        let id = self.child.process_id().unwrap().try_into().unwrap();
        rustix::process::kill_process(rustix::process::Pid::from_raw(id).unwrap(), signal).unwrap();
    }

    /// Reads to the end and checks that the terminal is as it was.
    #[track_caller]
    pub(crate) fn ends_with(&mut self, code: u32) {
        let until = deadline();
        loop {
            match self.bytes.recv_timeout(left(until)) {
                Ok(bytes) => {
                    self.parser.process(&bytes);
                    self.raw.extend(bytes);
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => panic!("never ended; the screen is\n{}", self.text()),
            }
        }
        assert_eq!(self.child.wait().unwrap().exit_code(), code, "exit code; the screen is\n{}", self.text());
        assert!(!self.screen().hide_cursor(), "the cursor is visible");
        assert!(!self.screen().alternate_screen(), "the ordinary page is shown");
        assert_eq!(self.screen().fgcolor(), vt100::Color::Default, "no colour is left on");
        assert!(!self.screen().bold() && !self.screen().dim(), "no style is left on");
        let after = format!("{:?}", self.master.get_termios().unwrap());
        assert_eq!(after, self.before, "echo and line modes are as they were");
    }
}
