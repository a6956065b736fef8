//! Files that the program writes: whole or not at all, and never in place of another unless somebody says so.

use super::input::Refused;
use std::{
    io::{self, Write as _},
    path::Path,
};

/// Whether a file that exists may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and refuse.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Writes a file.
///
/// # Errors
/// It exists and is to be kept, or it cannot be written: one line with the path.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Refused> {
    let name = path.display().to_string();
    if existing == Existing::Keep && path.symlink_metadata().is_ok_and(|old| !is_device(&old)) {
        return Err(exists(&name));
    }
    whole(path, bytes, existing).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            return exists(&name);
        }
        let what = format!("the pack was not written: {}", plainly(&error));
        Refused::new(&name, what, "give a file in a folder where you may write")
    })
}

fn exists(name: &str) -> Refused {
    Refused::new(name, "there is such a file already", "give another name, or --force to replace it")
}

/// A device or a pipe, which cannot be replaced, only written.
fn is_device(file: &std::fs::Metadata) -> bool {
    !file.is_file() && !file.is_dir() && !file.is_symlink()
}

/// What an error says, without the temporary name that it would add.
fn plainly(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "no permission".to_owned(),
        io::ErrorKind::NotFound => "no such folder".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string().to_lowercase(),
    }
}

fn whole(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if path.metadata().is_ok_and(|old| is_device(&old)) {
        return std::fs::write(path, bytes);
    }
    let mut file = usual_mode(tempfile::Builder::new().prefix(".houselights-")).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if existing == Existing::Keep {
        file.persist_noclobber(path).map_err(|error| error.error)?;
        return Ok(());
    }
    // A pack that is replaced keeps its mode; a new one gets what the umask leaves of the usual.
    if let Ok(old) = path.metadata() {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are private by default; a pack is for everybody whom the umask lets read it.
#[cfg(unix)]
fn usual_mode<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_mode<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    builder
}
