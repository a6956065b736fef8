//! Bytes to a pack through every reader of a foreign format, and on through every writer: what is kept reads back.
//!
//! The first byte chooses the format, so that one corpus serves all readers; `FORMAT=name` in the environment fixes
//! it for a whole run, whose inputs are then plain files of that format.

#![no_main]

use houselights::format::{Fate, Format, detect, read, write};
use libfuzzer_sys::fuzz_target;
use std::{env, sync::LazyLock};

static ONE: LazyLock<Option<Format>> =
    LazyLock::new(|| env::var("FORMAT").ok().map(|name| name.parse().expect("FORMAT names a pack format")));

fuzz_target!(|bytes: &[u8]| {
    let (format, bytes) = match (*ONE, bytes.split_first()) {
        (Some(format), _) => (format, bytes),
        (None, Some((first, bytes))) => (Format::ALL[usize::from(*first) % Format::ALL.len()], bytes),
        (None, None) => return,
    };
    let _ = detect("pack", bytes);
    let Ok(import) = read(format, bytes) else { return };
    let Ok((pack, _)) = import.into_pack() else { return };
    for format in Format::ALL {
        let Some(export) = write(format, &pack) else { continue };
        let kept = pack.questions.len() - export.notes.count(Fate::LeftOut);
        let again = read(format, &export.bytes).expect("what is written is read");
        assert_eq!(again.draft.questions.len(), kept, "{format}");
    }
});
