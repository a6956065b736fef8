//! What the host changes while a night is under way: the pace, and what was asked before.

use crate::{
    night::{TWO, folder, letter, night},
    pty::Pty,
};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

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

/// Two teams with a round of three questions each, keyed by the host: the first two are played, Limes right, Reels wrong.
fn third_question(folder: &std::path::Path) -> Pty {
    let args =
        ["--yes", "--host", "--teams", "Limes,Reels", "--questions", "3", "--rounds", "1", "--seed", "K7"];
    let mut pty = night(folder, &args);
    pty.press("\r", "Question 1/3");
    for number in 2..=3 {
        let (right, wrong) = (letter(&pty, true), letter(&pty, false));
        pty.press(&right, "✓");
        pty.press(&wrong, "All answers are in.");
        pty.press("\r", "+1");
        pty.press("\r", &format!("Question {number}/3"));
    }
    pty.see("Limes 2");
    pty
}

#[test]
fn any_question_of_the_night_can_be_voided() {
    let folder = folder();
    let mut pty = third_question(folder.path());
    pty.press("\x1b", "void: take a question out");
    pty.press("v", "Round 1, question 3: What is in box");
    pty.press(UP, "Round 1, question 2: ");
    pty.press(UP, "Round 1, question 1: ");
    // There is none before it.
    pty.press(&format!("{UP}{DOWN}"), "Round 1, question 2: ");
    pty.press("y", "Limes 1");
    pty.see("Question 2/3");
    pty.press("\x1b", "void: take a question out");
    pty.press("v", "Round 1, question 2: ");
    pty.press(UP, "Round 1, question 1: ");
    pty.press("n", "A) ");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn another_answer_to_any_question_of_the_night_can_be_accepted() {
    let folder = folder();
    let mut pty = third_question(folder.path());
    pty.press("\x1b", "accept another answer");
    pty.press("y", "Round 1, question 2: ");
    pty.see("1  Limes: ");
    pty.press(UP, "Round 1, question 1: ");
    pty.see("2  Reels: ");
    pty.press("3", "That team gave no answer.");
    pty.press("2", "Reels 1");
    pty.see("Question 3/3");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn before_the_first_question_there_is_nothing_to_rule_on() {
    let folder = folder();
    let mut pty = night(folder.path(), &TWO);
    pty.see("ROUND 1");
    for key in ["v", "y"] {
        pty.press(key, "There is no question to do that to.");
        pty.press("\x1b", "void: take a question out");
        pty.press("\x1b", "ROUND 1");
    }
    // Nobody at the keyboard sees the question of the next team.
    pty.press("\r", "LIMES");
    pty.press("v", "Round 1, question 1: nobody has seen it yet.");
    pty.press("n", "LIMES");
    pty.send("q");
    pty.ends_with(0);
}
