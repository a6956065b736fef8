//! The tables, version by version. Versions are only ever added.

use rusqlite::{Connection, TransactionBehavior};

/// What makes each version of the one before, from an empty file on.
pub(super) const VERSIONS: [&str; 3] = [
    "CREATE TABLE nights (
        night INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        code TEXT NOT NULL,
        setup TEXT NOT NULL,
        begun INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        at INTEGER NOT NULL DEFAULT 0,
        ended INTEGER
    );
    CREATE TABLE inputs (
        night INTEGER NOT NULL REFERENCES nights (night),
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        input TEXT NOT NULL,
        PRIMARY KEY (night, number)
    ) WITHOUT ROWID;",
    // The start of the program looks for these each time.
    "CREATE INDEX unfinished ON nights (seen) WHERE ended IS NULL;",
    // Rounds of somebody alone are kept as well, until they end.
    "ALTER TABLE nights ADD COLUMN about TEXT NOT NULL DEFAULT '';
    ALTER TABLE nights ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;",
];

/// Brings a database up to the last version, whichever it has; `false` when it is beyond that.
pub(super) fn bring_up(db: &mut Connection) -> rusqlite::Result<bool> {
    // WAL survives a killed program; what a power cut can take is the last moments, never the file.
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    // Two programs that start at once must not both make the tables.
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let Some(missing) = usize::try_from(version).ok().and_then(|version| VERSIONS.get(version..)) else {
        return Ok(false);
    };
    for sql in missing {
        tx.execute_batch(sql)?;
    }
    if !missing.is_empty() {
        tx.pragma_update(None, "user_version", i64::try_from(VERSIONS.len()).unwrap_or(i64::MAX))?;
    }
    tx.commit()?;
    Ok(true)
}
