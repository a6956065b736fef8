//! Bytes to a pack through every reader of a foreign format, and on through every writer: what is kept reads back.
//!
//! The first byte chooses the format, so that one corpus serves all readers.

#![no_main]

use houselights::format::{Fate, Format, detect, read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let _ = detect("pack", bytes);
    let format = Format::ALL[usize::from(*first) % Format::ALL.len()];
    let Ok(import) = read(format, bytes) else { return };
    let Ok((pack, _)) = import.into_pack() else { return };
    for format in Format::ALL {
        let Some(export) = write(format, &pack) else { continue };
        let kept = pack.questions.len() - export.notes.count(Fate::LeftOut);
        let again = read(format, &export.bytes).expect("what is written is read");
        assert_eq!(again.draft.questions.len(), kept, "{format}");
    }
});
