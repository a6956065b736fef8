//! Opening a file without waiting for anybody: a named pipe may have nobody who writes into it.

use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read},
    os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _},
    path::Path,
};

/// What is read of a file: a byte that was read already to see whether there is any, and the rest.
pub(super) type Opened = io::Chain<io::Cursor<Vec<u8>>, File>;

/// Opens a file to be read.
///
/// # Errors
/// It cannot be opened; it is a folder; or it is a pipe whose other end nobody holds.
pub(super) fn open(path: &Path) -> io::Result<Opened> {
    let no_wait = i32::try_from(OFlags::NONBLOCK.bits()).unwrap_or_default();
    let mut file = OpenOptions::new().read(true).custom_flags(no_wait).open(path)?;
    let kind = file.metadata()?.file_type();
    if kind.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let mut first = Vec::new();
    if kind.is_fifo() {
        let mut byte = [0];
        match file.read(&mut byte) {
            Ok(0) => return Err(ErrorKind::BrokenPipe.into()),
            Ok(_) => first.extend(byte),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    // Whoever holds the other end may take his time.
    fcntl_setfl(&file, fcntl_getfl(&file)?.difference(OFlags::NONBLOCK))?;
    Ok(io::Cursor::new(first).chain(file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    use std::io::Write as _;

    #[test]
    fn a_pipe_is_read_if_somebody_writes_and_refused_if_nobody_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe");
        mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        assert_eq!(open(&path).unwrap_err().kind(), ErrorKind::BrokenPipe);
        // A pipe held open at both ends takes a little without a reader.
        let mut held = OpenOptions::new().read(true).write(true).open(&path).unwrap();
        held.write_all(b"so").unwrap();
        let mut opened = open(&path).unwrap();
        drop(held);
        let mut text = String::new();
        opened.read_to_string(&mut text).unwrap();
        assert_eq!(text, "so");
    }
}
