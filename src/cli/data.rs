//! Where things are kept between runs.

use std::{env, io, path::PathBuf};

/// The folders of this user, or the one that replaces them all.
#[derive(Debug, Clone)]
pub struct Data {
    /// What `--data` or `HOUSELIGHTS_DATA` named.
    folder: Option<PathBuf>,
}

impl Data {
    /// `folder` as `--data` named it; the environment's otherwise.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder: folder.or_else(|| path("HOUSELIGHTS_DATA")) }
    }

    /// The folder of what the program has seen and done: `$XDG_STATE_HOME/houselights`.
    ///
    /// # Errors
    /// When neither a folder nor a home is known.
    pub fn state(&self) -> io::Result<PathBuf> {
        let home = || path("HOME").map(|home| home.join(".local/state"));
        let state = || path("XDG_STATE_HOME").filter(|path| path.is_absolute()).or_else(home);
        self.folder.clone().or_else(|| state().map(|state| state.join("houselights"))).ok_or_else(|| {
            io::Error::new(io::ErrorKind::NotFound, "no home folder is known; name a folder with --data")
        })
    }

    /// The folder of the user's packs: `$XDG_DATA_HOME/houselights/packs`.
    ///
    /// # Errors
    /// When neither a folder nor a home is known.
    pub fn packs(&self) -> io::Result<PathBuf> {
        let home = || path("HOME").map(|home| home.join(".local/share"));
        let shared = || path("XDG_DATA_HOME").filter(|path| path.is_absolute()).or_else(home);
        let folder = self.folder.clone().or_else(|| shared().map(|shared| shared.join("houselights")));
        folder.map(|folder| folder.join("packs")).ok_or_else(|| {
            io::Error::new(io::ErrorKind::NotFound, "no home folder is known; name a folder with --data")
        })
    }
}

fn path(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}
