//! The journal of one night, and the lock that says a running program has it.

use super::Trouble;
use crate::game::Input;
use rusqlite::{Connection, params};
use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// Where the inputs of a night are written down.
#[derive(Debug)]
pub struct Journal {
    db: Connection,
    path: PathBuf,
    night: i64,
    /// Inputs so far.
    count: i64,
    /// Where a damaged database was put, in whose place this one is.
    moved: Option<PathBuf>,
    _hold: Hold,
}

impl Journal {
    pub(super) fn new(db: Connection, path: PathBuf, night: i64, count: i64, hold: Hold) -> Self {
        Self { db, path, night, count, moved: None, _hold: hold }
    }

    pub(super) fn beside(self, moved: Option<PathBuf>) -> Self {
        Self { moved, ..self }
    }

    /// Where a damaged database was put, if this one had to be begun in its place.
    #[must_use]
    pub fn moved(&self) -> Option<&Path> {
        self.moved.as_deref()
    }

    /// Number of the night.
    #[must_use]
    pub fn night(&self) -> i64 {
        self.night
    }

    /// Writes an input down: `at` on the night's clock, `now` in seconds since 1970. Once this returns, it survives the
    /// program.
    ///
    /// # Errors
    /// When it cannot be written; nothing of it is kept then.
    pub fn write(&mut self, at: Duration, input: &Input, now: i64) -> Result<(), Trouble> {
        let text = serde_json::to_string(input);
        let text =
            text.map_err(|error| self.trouble(rusqlite::Error::ToSqlConversionFailure(error.into())))?;
        let at = i64::try_from(at.as_millis()).unwrap_or(i64::MAX);
        let (night, count) = (self.night, self.count);
        let written = || -> rusqlite::Result<()> {
            let tx = self.db.unchecked_transaction()?;
            let sql = "INSERT INTO inputs (night, number, at, input) VALUES (?1, ?2, ?3, ?4)";
            tx.prepare_cached(sql)?.execute(params![night, count, at, text])?;
            let sql = "UPDATE nights SET seen = ?2, at = ?3 WHERE night = ?1";
            tx.prepare_cached(sql)?.execute(params![night, now, at])?;
            tx.commit()
        };
        written().map_err(|error| self.trouble(error))?;
        self.count += 1;
        Ok(())
    }

    /// Notes that the night goes on, so that the time that is left of a question survives as well.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn beat(&mut self, at: Duration, now: i64) -> Result<(), Trouble> {
        let at = i64::try_from(at.as_millis()).unwrap_or(i64::MAX);
        let sql = "UPDATE nights SET seen = ?2, at = ?3 WHERE night = ?1";
        // Not worth waiting for another program: the screen would stand still every second.
        let beat = self.db.busy_timeout(Duration::ZERO).and_then(|()| {
            self.db.prepare_cached(sql).and_then(|mut sql| sql.execute(params![self.night, now, at]))
        });
        self.db.busy_timeout(super::PATIENCE).map_err(|error| self.trouble(error))?;
        beat.map(drop).map_err(|error| self.trouble(error))
    }

    /// Notes that the night is over.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(&mut self, now: i64) -> Result<(), Trouble> {
        end(&self.db, self.night, now).map_err(|error| self.trouble(error))
    }

    fn trouble(&self, error: rusqlite::Error) -> Trouble {
        Trouble::Database { path: self.path.clone(), error }
    }

    #[cfg(test)]
    pub(super) fn db_for_tests(&self) -> &Connection {
        &self.db
    }
}

/// Ends a night; a round of somebody alone leaves nothing behind.
pub(super) fn end(db: &Connection, night: i64, now: i64) -> rusqlite::Result<()> {
    let tx = db.unchecked_transaction()?;
    let alone = "SELECT 1 FROM nights WHERE night = ?1 AND alone";
    tx.execute(&format!("DELETE FROM inputs WHERE night = ?1 AND EXISTS ({alone})"), [night])?;
    tx.execute("DELETE FROM nights WHERE night = ?1 AND alone", [night])?;
    tx.execute("UPDATE nights SET seen = ?2, ended = ?2 WHERE night = ?1", params![night, now])?;
    tx.commit()
}

/// A lock on a night: the system gives it up with the program, however that ends.
#[derive(Debug)]
pub(super) struct Hold {
    file: File,
    path: PathBuf,
}

impl Hold {
    fn path(database: &Path, night: i64) -> PathBuf {
        database.with_extension(format!("{night}.lock"))
    }

    /// Takes a night; `None` when another program has it.
    pub(super) fn take(database: &Path, night: i64) -> io::Result<Option<Self>> {
        let path = Self::path(database, night);
        let file = File::options().create(true).truncate(false).write(true).open(&path)?;
        for last in [false, false, true] {
            match file.try_lock() {
                Ok(()) => return Ok(Some(Self { file, path })),
                Err(TryLockError::WouldBlock) if last => break,
                // Who only looks whether it is taken takes it for a moment.
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(10)),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(None)
    }

    /// Whether another program has a night.
    pub(super) fn is_held(database: &Path, night: i64) -> bool {
        let Ok(file) = File::options().write(true).open(Self::path(database, night)) else { return false };
        matches!(file.try_lock(), Err(TryLockError::WouldBlock))
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // Removed while it is still locked: who opens it afterwards makes a new one.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
