//! The menu, and the program without a terminal.

use crate::pty::{FILMS, Start};
use houselights::pack::shipped;
use std::process::{Command, Stdio};

const DOWN: &str = "\x1b[B";

#[test]
fn enter_is_enough_to_play() {
    let mut pty = Start::new(&[]).go();
    pty.see("❯ Silver Screen — film history for everybody");
    pty.press("\r", "Question 1/10");
    pty.send("q");
    pty.ends_with(0);
    assert!(pty.text().contains("Score: 0/10"));
}

#[test]
fn the_shipped_film_asks_once_who_has_seen_it() {
    let mut pty = Start::new(&[]).go();
    pty.see("❯ Silver Screen");
    pty.press(DOWN, "❯ Miss You Already (you need not have seen it)");
    pty.press("\r", "Has everybody seen it?");
    pty.press("\r", "Question 1/10");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_file_can_be_named_and_a_wrong_one_goes_back_to_the_menu() {
    let mut pty = Start::new(&[]).go();
    pty.see("❯ Silver Screen");
    pty.send(&DOWN.repeat(shipped::names().count() + 1));
    pty.press("\r", "File");
    pty.press("no-such-file\r", "no-such-file: ");
    pty.see("❯ Silver Screen");
    pty.send(&DOWN.repeat(shipped::names().count() + 1));
    pty.see("❯ A film's article");
    pty.press("\r", "File ›");
    pty.press(&format!("{FILMS}\r"), "Quatre films");
    pty.press("\x1b", "Leave this round?");
    pty.press("y", "❯ Silver Screen");
    pty.send(&DOWN.repeat(shipped::names().count() + 2));
    pty.press("", "❯ Quit");
    pty.send("\r");
    pty.ends_with(0);
}

#[test]
fn ctrl_c_in_the_menu_leaves_the_cursor_visible() {
    let mut pty = Start::new(&[]).go();
    pty.see("❯ Silver Screen");
    pty.wait("a hidden cursor", vt100::Screen::hide_cursor);
    pty.send("\x03");
    pty.ends_with(130);
}

#[test]
fn a_signal_in_the_menu_leaves_the_cursor_visible() {
    let mut pty = Start::new(&[]).go();
    pty.see("Quit");
    pty.signal(rustix::process::Signal::TERM);
    pty.ends_with(143);
}

#[test]
fn a_narrow_menu_has_no_ghosts() {
    let mut pty = Start::new(&[]).size(24, 30).go();
    pty.see("Quit");
    let items = shipped::names().count() + 3;
    pty.send(&DOWN.repeat(2 * items - 1));
    // The mark passes the last entry twice, and a list may be half drawn then: it is the list that stays that counts.
    pty.wait("one whole list", |screen| {
        let text = screen.contents();
        text.contains("❯ Quit") && text.matches("Silver Screen").count() == 1
    });
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn without_a_terminal_the_short_help_is_printed() {
    let output = Command::new(env!("CARGO_BIN_EXE_houselights")).stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && text.contains("Usage: houselights"), "{text}");
}

#[test]
fn a_pack_in_the_users_folder_is_in_the_menu() {
    let start = Start::new(&[]);
    let packs = start.home().join(".local/share/houselights/packs");
    std::fs::create_dir_all(&packs).unwrap();
    std::fs::write(packs.join("quiz.gift"), "Who?{=me ~you}").unwrap();
    std::fs::write(packs.join("own.json"), "{\"title\": \"Film night\", \"questions\": []}").unwrap();
    let mut pty = start.go();
    pty.see("❯ Silver Screen");
    pty.send(&DOWN.repeat(shipped::names().count() + 2));
    pty.see("Film night");
    pty.press("", "❯ quiz");
    pty.press("\r", "Question 1/1");
    pty.send("q");
    pty.ends_with(0);
}
