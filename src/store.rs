//! What is kept of nights: a journal of every input, so that a game survives whatever happens to the program.
//!
//! One `SQLite` file in WAL mode. An input is in it before the screen shows its effect. Nothing here reads a clock: times
//! come in as arguments.

use crate::game::{
    Game, Input,
    setup::{Seating, Setup},
};
use journal::Hold;
pub use journal::Journal;
use rusqlite::{Connection, ErrorCode, params};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

mod journal;
mod schema;

/// Name of the file in the state folder.
pub const FILE: &str = "nights.db";

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why something was not kept or found.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The folder cannot be used.
    #[error("{}: {error}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The database cannot be used.
    #[error("{}: {}", path.display(), said(error))]
    Database {
        /// Which.
        path: PathBuf,
        /// What it says.
        error: rusqlite::Error,
    },
    /// A later version wrote it.
    #[error("{}: a later houselights wrote it; use that one", path.display())]
    Later {
        /// Which.
        path: PathBuf,
    },
    /// A night that was kept does not read back.
    #[error("{}: night {night} cannot be read back: {why}", path.display())]
    Night {
        /// Which file.
        path: PathBuf,
        /// Number of the night.
        night: i64,
        /// What is wrong.
        why: String,
    },
}

fn said(error: &rusqlite::Error) -> String {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => "the disk is full".to_owned(),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            "it cannot be written".to_owned()
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "another program holds it".to_owned(),
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => "it is damaged".to_owned(),
        Some(ErrorCode::SystemIoFailure) => "the disk does not take it".to_owned(),
        _ => error.to_string(),
    }
}

/// The database of nights.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
    /// Where a damaged one was put, when this one had to be begun anew.
    moved: Option<PathBuf>,
}

/// A night that was not played to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// Its number.
    pub night: i64,
    /// What was played.
    pub title: String,
    /// When it was seen last, in seconds since 1970.
    pub seen: i64,
}

/// How far a night has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulse {
    /// Inputs so far.
    pub inputs: i64,
    /// Its time when it was seen last.
    pub at: Duration,
    /// Whether it has ended.
    pub ended: bool,
}

/// What a game is called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// What is played.
    pub title: String,
    /// The code that deals it again.
    pub code: String,
    /// What else its front end has to know of it when it comes back, in a form of its own.
    pub about: String,
}

/// A game as it was kept.
#[derive(Debug)]
pub struct Kept {
    /// The game as it was.
    pub game: Game,
    /// Its time when it was seen last.
    pub at: Duration,
    /// What it is called.
    pub label: Label,
}

/// A game that comes back.
#[derive(Debug)]
pub struct Resumed {
    /// The game as it was.
    pub kept: Kept,
    /// Where it goes on being written down.
    pub journal: Journal,
}

impl Store {
    /// Opens the database in a folder, or makes one. A damaged one is put aside, never deleted.
    ///
    /// # Errors
    /// When the folder or the file cannot be used, or a later version wrote it.
    pub fn open(folder: &Path) -> Result<Self, Trouble> {
        let of_folder = |error| Trouble::Folder { path: folder.to_owned(), error };
        fs::create_dir_all(folder).map_err(of_folder)?;
        let path = folder.join(FILE);
        match Self::connect(&path) {
            Err(Trouble::Database { error, .. }) if is_damage(&error) => Self::renewed(&path),
            other => other,
        }
    }

    /// Another database in the place of a damaged one.
    fn renewed(path: &Path) -> Result<Self, Trouble> {
        let moved = aside(path).map_err(|error| Trouble::Folder { path: path.to_owned(), error })?;
        Ok(Self { moved: Some(moved), ..Self::connect(path)? })
    }

    fn connect(path: &Path) -> Result<Self, Trouble> {
        let trouble = |error| Trouble::Database { path: path.to_owned(), error };
        // The change to WAL does not wait for others as everything after it does: one program at a time. A file that
        // cannot be locked is told of by the database itself.
        let door =
            fs::File::options().create(true).truncate(false).write(true).open(path.with_extension("lock"));
        let _held = door.ok().filter(|door| door.lock().is_ok());
        let mut db = Connection::open(path).map_err(trouble)?;
        db.busy_timeout(PATIENCE).map_err(trouble)?;
        if !schema::bring_up(&mut db).map_err(trouble)? {
            return Err(Trouble::Later { path: path.to_owned() });
        }
        Ok(Self { db, path: path.to_owned(), moved: None })
    }

    /// Where a damaged database was put, if there was one.
    #[must_use]
    pub fn moved(&self) -> Option<&Path> {
        self.moved.as_deref()
    }

    fn trouble(&self, error: rusqlite::Error) -> Trouble {
        Trouble::Database { path: self.path.clone(), error }
    }

    /// Writes a night down before its first question. `now` is in seconds since 1970. A database whose damage shows only
    /// now is put aside as [`Store::open`] does it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(mut self, label: &Label, setup: &Setup, now: i64) -> Result<Journal, Trouble> {
        let sql = "INSERT INTO nights (title, code, about, alone, setup, begun, seen)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)";
        let Label { title, code, about } = label;
        let (alone, json) = (setup.seating == Seating::Solo, setup.to_json());
        let write = |store: &Self| store.db.execute(sql, params![title, code, about, alone, json, now]);
        if let Err(error) = write(&self) {
            if !is_damage(&error) {
                return Err(self.trouble(error));
            }
            // Closed first: it would take the other one's log with it.
            let Self { db, path, .. } = self;
            drop(db);
            self = Self::renewed(&path)?;
            write(&self).map_err(|error| self.trouble(error))?;
        }
        let night = self.db.last_insert_rowid();
        let hold = Hold::take(&self.path, night)
            .map_err(|error| Trouble::Folder { path: self.path.clone(), error })?;
        // Nobody else can hold a night that has just been made.
        let hold = hold.ok_or_else(|| self.unreadable(night, "another program plays it"))?;
        Ok(Journal::new(self.db, self.path, night, 0, hold).beside(self.moved))
    }

    /// The nights that were not played to their end and that no running program holds, the latest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn unfinished(&self) -> Result<Vec<Unfinished>, Trouble> {
        // Of a round without an answer nothing was lost.
        let is_begun =
            "AND NOT (alone AND NOT EXISTS (SELECT 1 FROM inputs WHERE inputs.night = nights.night))";
        let mut nights = self.without_end(is_begun)?;
        nights.retain(|night| !Hold::is_held(&self.path, night.night));
        Ok(nights)
    }

    /// The night of teams that a running program plays, the latest of several.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn running(&self) -> Result<Option<i64>, Trouble> {
        let nights = self.without_end("AND NOT alone")?.into_iter().map(|night| night.night);
        Ok(nights.into_iter().find(|night| Hold::is_held(&self.path, *night)))
    }

    /// Whether a running program plays a night.
    #[must_use]
    pub fn is_played(&self, night: i64) -> bool {
        Hold::is_held(&self.path, night)
    }

    /// The nights that were not played to their end, the latest first.
    fn without_end(&self, of_those: &str) -> Result<Vec<Unfinished>, Trouble> {
        let list = || -> rusqlite::Result<Vec<Unfinished>> {
            let sql = format!(
                "SELECT night, title, seen FROM nights WHERE ended IS NULL {of_those} ORDER BY seen DESC, night DESC"
            );
            let mut nights = self.db.prepare(&sql)?;
            let nights = nights.query_map([], |row| {
                Ok(Unfinished { night: row.get(0)?, title: row.get(1)?, seen: row.get(2)? })
            })?;
            nights.collect()
        };
        list().map_err(|error| self.trouble(error))
    }

    /// What tells whether a night has gone on.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn pulse(&self, night: i64) -> Result<Pulse, Trouble> {
        let sql = "SELECT (SELECT count(*) FROM inputs WHERE night = ?1), at, ended IS NOT NULL FROM nights
            WHERE night = ?1";
        let row = self.db.prepare_cached(sql).and_then(|mut sql| {
            sql.query_row([night], |row| {
                Ok(Pulse { inputs: row.get(0)?, at: millis(row.get(1)?), ended: row.get(2)? })
            })
        });
        row.map_err(|error| self.trouble(error))
    }

    /// A night as it stands, for somebody who only looks on.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn peek(&self, night: i64) -> Result<Kept, Trouble> {
        let (label, setup, at, inputs) = self.read(night).map_err(|error| self.trouble(error))?;
        let game = self.play_again(night, &setup, &inputs)?;
        let at = millis(at).max(game.now());
        Ok(Kept { game, at, label })
    }

    fn play_again(&self, night: i64, setup: &str, inputs: &[(i64, String)]) -> Result<Game, Trouble> {
        let setup = Setup::read(setup).map_err(|error| self.unreadable(night, error.to_string()))?;
        let mut journal = Vec::with_capacity(inputs.len());
        for (at, input) in inputs {
            let input: Input =
                serde_json::from_str(input).map_err(|error| self.unreadable(night, error.to_string()))?;
            journal.push((millis(*at), input));
        }
        Ok(Game::replay(setup, journal))
    }

    /// Brings a night back; `None` where another program has it by now.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn resume(self, night: i64) -> Result<Option<Resumed>, Trouble> {
        let taken = Hold::take(&self.path, night);
        let taken = taken.map_err(|error| Trouble::Folder { path: self.path.clone(), error })?;
        let Some(hold) = taken else { return Ok(None) };
        let kept = self.peek(night)?;
        let count = self.pulse(night)?.inputs;
        let journal = Journal::new(self.db, self.path, night, count, hold);
        Ok(Some(Resumed { kept, journal }))
    }

    fn unreadable(&self, night: i64, why: impl Into<String>) -> Trouble {
        Trouble::Night { path: self.path.clone(), night, why: why.into() }
    }

    #[expect(clippy::type_complexity, reason = "one row and its inputs, taken apart at once")]
    fn read(&self, night: i64) -> rusqlite::Result<(Label, String, i64, Vec<(i64, String)>)> {
        let sql = "SELECT title, code, about, setup, at FROM nights WHERE night = ?1";
        let (label, setup, at) = self.db.query_row(sql, [night], |row| {
            let label = Label { title: row.get(0)?, code: row.get(1)?, about: row.get(2)? };
            Ok((label, row.get(3)?, row.get(4)?))
        })?;
        let mut inputs = self.db.prepare("SELECT at, input FROM inputs WHERE night = ?1 ORDER BY number")?;
        let inputs = inputs.query_map([night], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((label, setup, at, inputs.collect::<Result<_, _>>()?))
    }

    /// Ends a night that nobody wants to play on, as [`Journal::end`] does.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn discard(&self, night: i64, now: i64) -> Result<(), Trouble> {
        journal::end(&self.db, night, now).map_err(|error| self.trouble(error))
    }
}

fn millis(millis: i64) -> Duration {
    Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt))
}

/// Puts a damaged database aside, under a name that is free, with what belongs to it.
fn aside(path: &Path) -> io::Result<PathBuf> {
    let name = |number: u32| path.with_extension(format!("damaged-{number}"));
    let free = (1..1000).map(name).find(|to| !to.exists()).unwrap_or_else(|| name(1000));
    fs::rename(path, &free)?;
    for end in ["-wal", "-shm"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(end);
        let mut to = free.as_os_str().to_owned();
        to.push(end);
        match fs::rename(&beside, &to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(free)
}

#[cfg(test)]
mod tests;
