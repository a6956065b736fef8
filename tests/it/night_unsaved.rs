//! Nights whose journal cannot be written: they go on and say so.

use crate::{
    night::{TWO, first_question, folder, letter, night},
    pty::{Pty, Start},
};
use rusqlite::Connection;
use std::{fs, path::Path};

/// The trouble and that the game goes on, wherever the lines break.
#[track_caller]
fn says_unsaved(pty: &mut Pty, why: &str) {
    let words = |screen: &vt100::Screen| screen.contents().split_whitespace().collect::<Vec<_>>().join(" ");
    pty.wait(why, |screen| {
        let words = words(screen);
        words.contains("Not saved: ") && words.contains(&format!("{why}. The game goes on."))
    });
}

/// From the card to an answer that counts, and out.
#[track_caller]
fn plays_on(pty: &mut Pty) {
    pty.press("\r", "LIMES");
    pty.press("\r", "A) ");
    let key = letter(pty, true);
    pty.press(&key, "Limes 1");
    pty.send("q");
    pty.ends_with(0);
    assert!(!pty.text().contains("brings it back"));
}

#[test]
fn a_home_that_cannot_be_written_is_said_and_the_night_goes_on() {
    let folder = folder();
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    let pack = folder.path().join("boxes.json").display().to_string();
    let data = file.join("below").display().to_string();
    let mut pty = Start::new(&[&["night", &pack, "--data", &data], &TWO[..]].concat()).go();
    pty.see("ROUND 1");
    says_unsaved(&mut pty, "Not a directory (os error 20)");
    plays_on(&mut pty);
}

#[test]
fn a_journal_that_cannot_be_opened_is_said_and_the_night_goes_on() {
    let folder = folder();
    fs::create_dir(folder.path().join("nights.db")).unwrap();
    let mut pty = night(folder.path(), &TWO);
    pty.see("ROUND 1");
    says_unsaved(&mut pty, "it cannot be written");
    plays_on(&mut pty);
}

#[test]
fn a_full_disk_is_said_and_what_was_saved_before_comes_back() {
    let folder = folder();
    let pack = folder.path().join("boxes.json").display().to_string();
    let data = folder.path().display().to_string();
    // No file may be longer than 512 blocks: the journal meets its end soon, and no root is needed for it.
    let shell = "trap '' XFSZ; ulimit -f 512; exec \"$0\" \"$@\"";
    let program = env!("CARGO_BIN_EXE_houselights");
    let args = [&["-c", shell, program, "night", "--data", &data, &pack], &TWO[..]].concat();
    let mut pty = Start::program("/bin/sh".as_ref(), &args).go();
    pty.see("ROUND 1");
    // Each of them is an input of its own; the last one lets the clock run on.
    pty.send(&" ".repeat(200));
    says_unsaved(&mut pty, "the disk does not take it");
    plays_on(&mut pty);
    let mut pty = night(folder.path(), &[]);
    pty.see("Boxes was interrupted");
    pty.press("\r", "ROUND 1");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_journal_that_another_program_holds_is_said_and_the_night_goes_on() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    let other = Connection::open(folder.path().join("nights.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let key = letter(&pty, true);
    pty.press(&key, "Limes 1");
    says_unsaved(&mut pty, "another program holds it");
    // Nothing is written after a gap.
    other.execute_batch("ROLLBACK").unwrap();
    pty.press("\r", "REELS");
    says_unsaved(&mut pty, "another program holds it");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_file_that_is_no_database_is_put_aside_and_the_night_is_saved() {
    let folder = folder();
    fs::write(folder.path().join("nights.db"), "no database at all ".repeat(500)).unwrap();
    is_put_aside(folder.path());
}

#[test]
fn damage_that_shows_late_is_put_aside_as_well() {
    let folder = folder();
    for _ in 0..6 {
        let mut pty = night(folder.path(), &TWO);
        pty.see("ROUND 1");
        pty.send("q");
        pty.ends_with(0);
    }
    let path = folder.path().join("nights.db");
    let mut bytes = fs::read(&path).unwrap();
    // All but the head, which has the tables.
    bytes[4096..].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    is_put_aside(folder.path());
}

#[track_caller]
fn is_put_aside(folder: &Path) {
    let mut pty = night(folder, &TWO);
    pty.see("The journal was damaged; it is kept as");
    let aside = folder.join("nights.damaged-1");
    assert!(aside.exists());
    pty.press("\r", "LIMES");
    pty.send("q");
    pty.ends_with(0);
    assert!(pty.text().contains("Saved. `houselights night` brings it back."));
}
