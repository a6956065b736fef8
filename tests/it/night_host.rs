//! What the host changes while a night is under way: the pace, and what was asked before.

use crate::night::{TWO, folder, letter, night};

#[test]
fn access_mode_doubles_the_time_and_the_host_can_change_it_under_way() {
    let folder = folder();
    let mut pty = night(folder.path(), &[&TWO[..], &["--clock", "--access"]].concat());
    pty.see("Access mode: twice the time, 20 seconds to 2 minutes a question.");
    pty.press("\r", "LIMES");
    pty.press("\r", "A) ");
    // Six words and a choice: 13 seconds, twice.
    pty.wait("twice the time", |screen| {
        ["26 s", "25 s", "24 s"].iter().any(|left| screen.contents().contains(left))
    });
    pty.press("\x1b", "clock: on, twice the time, off");
    pty.press("c", "How long is a question open from now on?");
    pty.send("3");
    pty.wait("no clock", |screen| {
        let text = screen.contents();
        text.contains("A) ") && !text.contains(" s\n")
    });
    let key = letter(&pty, true);
    pty.press(&key, "Limes 1");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn who_needs_more_time_is_asked_for_where_there_is_a_clock() {
    let folder = folder();
    let mut pty = night(folder.path(), &["--teams", "Limes,Reels", "--mode", "party", "--questions", "2"]);
    pty.press("\r", "Does anybody need more time");
    pty.press("\x1b[B\r", "ROUND 1");
    pty.see("Access mode: twice the time");
    pty.send("q");
    pty.ends_with(0);
}
