//! Rounds in a real terminal.

use crate::pty::{FILMS, Start};
use houselights::{
    game::{Game, Input, mode::CLASSIC},
    question::{Answer, Question, round::Dealt},
    terminal::{self, Book, Programme, look::Look, tty::Tty},
};
use rustix::process::Signal;
use std::{env, fs, time::Duration};

const DOWN: &str = "\x1b[B";

fn films() -> Start {
    Start::new(&["play", FILMS, "--when", "any", "--questions", "3", "--seed", "K7"])
}

#[test]
fn a_round_is_played_by_letter_digit_and_arrows() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    assert!(pty.screen().hide_cursor() && pty.screen().alternate_screen());
    assert!(pty.text().contains("Score 0"));
    let letter = pty.letter(true);
    pty.press(&letter.to_lowercase().to_string(), "Right!");
    assert!(pty.text().contains("Score 1") && pty.text().contains("Streak 1"));

    pty.press("\r", "Question 2/3");
    let wrong = pty.letter(false);
    let digit = char::from(wrong as u8 - b'A' + b'1');
    pty.press(&digit.to_string(), "Not this time: the answer is ");
    assert!(pty.text().contains("Score 1") && pty.text().contains("Streak 0"));
    assert!(pty.text().contains(&format!("✘ {wrong}) ")), "the mark says it too");

    pty.press("\r", "Question 3/3");
    let right = pty.letter(true);
    for _ in 'A'..right {
        pty.send(DOWN);
    }
    pty.see(&format!("❯ {right}) "));
    pty.press("\r", "Right!");
    pty.press("\r", "What next");
    assert!(!pty.screen().alternate_screen(), "the result is on the ordinary page");
    for part in ["Score: 2/3", "Code: ", "-K7", "Written for the tests", "CC0-1.0", "One that got away", "🟥"]
    {
        assert!(pty.text().contains(part), "{part} on\n{}", pty.text());
    }
    pty.send("q");
    pty.ends_with(0);
    assert!(pty.text().contains("Score: 2/3"), "it stays after leaving");
}

#[test]
fn q_leaves_while_an_answer_is_open_with_the_score_so_far() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    let right = pty.letter(true);
    pty.press(&right.to_string(), "Right!");
    pty.press("\r", "Question 2/3");
    pty.send("q");
    pty.ends_with(0);
    assert!(pty.text().contains("Score: 1/3") && pty.text().contains("Left after 1 of 3 questions."));
    assert!(pty.text().contains("Code: "));
}

#[test]
fn ctrl_c_leaves_with_the_score_so_far() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    let right = pty.letter(true);
    pty.press(&right.to_string(), "Right!");
    pty.send("\x03");
    pty.ends_with(130);
    assert!(pty.text().contains("Score: 1/3"));
}

#[test]
fn a_signal_leaves_with_the_score_so_far() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)] {
        let mut pty = films().go();
        pty.see("Question 1/3");
        pty.signal(signal);
        pty.ends_with(code);
        assert!(pty.text().contains("Score: 0/3"));
    }
}

#[test]
fn escape_asks_and_goes_back() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    pty.press("\x1b", "Leave this round?");
    pty.press("n", "Esc back");
    pty.press("\x1b", "Leave this round?");
    pty.send("y");
    pty.ends_with(0);
}

#[test]
fn help_covers_the_question_and_goes_away() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    pty.press("?", "report the question to its author");
    pty.press("a", "A-D answer");
    assert!(!pty.text().contains("Right!") && !pty.text().contains("Not this time"));
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn the_source_line_is_shown_on_s_where_there_is_one() {
    let mut pty = films().go();
    let mut seen = 0;
    for number in 1..=3 {
        pty.see(&format!("Question {number}/3"));
        let sourced = pty.text().contains("Where does Amélie work?");
        pty.press("a", "s source");
        if sourced {
            pty.press("s", "Source (Filming): “The scenes at work were shot");
            seen += 1;
        } else {
            pty.press("s", "This question names no source.");
        }
        pty.send("\r");
    }
    assert_eq!(seen, 1);
    pty.press("", "What next");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_report_is_kept_as_a_line_of_json() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    pty.press("a", "s source");
    pty.press("!", "Reported; thank you.");
    pty.send("q");
    pty.ends_with(0);
    let kept = fs::read_to_string(pty.home.path().join(".local/state/houselights/reports.jsonl")).unwrap();
    let report: serde_json::Value = serde_json::from_str(kept.trim_end()).unwrap();
    assert!(report["ask"].is_string() && report["code"].as_str().unwrap().ends_with("-K7"));
}

#[test]
fn a_report_that_cannot_be_kept_says_so_and_the_game_goes_on() {
    let mut pty = films().env("HOUSELIGHTS_DATA", "/dev/null/nowhere").go();
    pty.see("Question 1/3");
    pty.press("a", "s source");
    pty.press("!", "The report could not be kept");
    pty.press("\r", "Question 2/3");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_new_round_can_be_had_between_questions() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    pty.press("a", "s source");
    pty.press("\r", "Question 2/3");
    pty.press("a", "s source");
    pty.press("n", "Start a new round?");
    pty.press("y", "Question 1/3");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn the_missed_ones_come_once_more() {
    let mut pty = films().go();
    for number in 1..=3 {
        pty.see(&format!("Question {number}/3"));
        let letter = pty.letter(number != 2);
        pty.press(&letter.to_string(), "s source");
        pty.send("\r");
    }
    pty.see("The missed one once more");
    pty.send(&DOWN.repeat(2));
    pty.see("❯ The missed one once more");
    pty.press("\r", "Question 1/1");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn forty_columns_are_enough() {
    let mut pty = films().size(24, 40).go();
    for number in 1..=3 {
        pty.see(&format!("Question {number}/3"));
        pty.see("q leave");
        for letter in ["A) ", "B) ", "C) ", "D) "] {
            pty.row(letter);
        }
        let letter = pty.letter(true);
        pty.press(&letter.to_string(), "Right!");
        pty.send("\r");
    }
    pty.see("What next");
    assert!(pty.text().contains("Score: 3/3") && pty.text().contains("Code: "), "{}", pty.text());
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_tiny_window_is_played_without_harm() {
    let mut pty = films().size(6, 20).go();
    pty.see("Question 1/3");
    pty.send(&DOWN.repeat(3));
    pty.see("❯ D) ");
    pty.press("\r", "Enter next");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_resize_while_an_answer_is_open_is_harmless() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    let right = pty.letter(true);
    for (rows, columns) in [(24, 40), (8, 20), (50, 132), (24, 80)] {
        pty.resize(rows, columns);
        pty.send(DOWN);
        pty.wait("the question at its new size", |screen| {
            let head: Vec<String> = screen.rows(0, columns).take(2).collect();
            head.iter().any(|row| match columns {
                60.. => row.starts_with("  Quatre") && row.contains("Question 1/3"),
                _ => row.trim_start().starts_with("Question 1/3"),
            })
        });
    }
    pty.press(&right.to_string(), "Right!");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn titles_of_any_script_are_intact() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    assert!(pty.text().contains("Quatre films: Amélie, 千と千尋の神隠し"));
    let row = pty.row("Quatre films");
    let standing = pty.screen().rows(0, 80).nth(row.into()).unwrap();
    assert!(standing.ends_with("Streak 0"), "wide characters push nothing off: {standing:?}");
    while !pty.text().contains("Spirited Away") {
        pty.press("a", "s source");
        pty.press("\r", "A-D answer");
    }
    pty.see("Spirited Away (千と千尋の神隠し)");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn no_color_means_no_colour_and_no_squares() {
    let mut pty = films().env("NO_COLOR", "1").go();
    for number in 1..=3 {
        pty.see(&format!("Question {number}/3"));
        let letter = pty.letter(number == 1);
        pty.press(&letter.to_string(), "s source");
        pty.send("\r");
    }
    pty.see("What next");
    assert!(pty.text().contains(" 1/3 +--"), "{}", pty.text());
    pty.send("q");
    pty.ends_with(0);
    let raw = String::from_utf8_lossy(&pty.raw).into_owned();
    let styles = raw.split("\x1b[").filter_map(|part| {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        part[end..].starts_with('m').then(|| &part[..end])
    });
    let colours: Vec<&str> = styles.filter(|style| *style != "0").collect();
    assert!(colours.is_empty(), "{colours:?}");
}

#[test]
fn colours_are_used_where_they_are_wanted() {
    let mut pty = films().go();
    pty.see("Question 1/3");
    let letter = pty.letter(true);
    pty.press(&letter.to_string(), "Right!");
    let row = pty.row("Right!");
    assert_eq!(pty.screen().cell(row, 2).unwrap().fgcolor(), vt100::Color::Idx(2));
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_terminal_without_unicode_gets_ascii_marks() {
    let mut pty = films().env("LANG", "C").go();
    pty.see("> A) ");
    let letter = pty.letter(true);
    pty.press(&letter.to_string(), &format!("+ {letter}) "));
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_dumb_terminal_gets_plain_lines() {
    let mut pty = films().env("TERM", "dumb").go();
    pty.see("Question 1/3");
    pty.press("q\n", "Score: 0/3");
    pty.ends_with(0);
    assert!(!pty.raw.contains(&0x1b), "no sequences at all");
}

/// Not a test: the program that the next one starts.
#[test]
#[ignore = "it panics on purpose, in the terminal of another test"]
fn panics_on_a_report() {
    if env::var_os("PANIC_HERE").is_none() {
        return;
    }
    let question = Question::new("Shall we?", Answer::choice("Yes", ["No"]));
    let dealt = Dealt::choice(question, vec!["Yes".to_owned(), "No".to_owned()], 0);
    let mut game = Game::solo(vec![dealt], CLASSIC);
    let mut tty = Tty::new(Look::of_environment());
    let _ = terminal::play(&mut tty, &Programme::default(), &mut game, &mut Clumsy, Duration::ZERO);
}

/// A book that falls over a report.
struct Clumsy;

impl Book for Clumsy {
    fn write(&mut self, _: Duration, _: &Input) -> Result<(), String> {
        Ok(())
    }

    fn beat(&mut self, _: Duration) -> Result<(), String> {
        Ok(())
    }

    fn report(&mut self, _: &Dealt) -> Result<String, String> {
        panic!("the keeper fell over")
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_readable() {
    let test = env::current_exe().unwrap();
    let args = ["--ignored", "--exact", "play_tty::panics_on_a_report", "--nocapture"];
    let mut pty = Start::program(&test, &args).env("PANIC_HERE", "1").go();
    pty.see("Question 1/1");
    pty.press("a", "Right!");
    pty.send("!");
    pty.ends_with(101);
    assert!(
        pty.text().contains("the keeper fell over") && pty.text().contains("Score: 1/1"),
        "{}",
        pty.text()
    );
}
