//! How a night begins: its set-up, from the command line and from the menu; codes; nights that were interrupted.

use crate::{
    night::{TWO, first_question, folder, letter, night},
    pty::Start,
};
use rustix::process::Signal;
use std::fs;

const DOWN: &str = "\x1b[B";

#[test]
fn a_night_is_set_up_by_a_few_questions() {
    let folder = folder();
    let mut pty = night(folder.path(), &[]);
    pty.see("How many teams");
    pty.press("\r", "Team 1");
    pty.press("Limes\r", "Team 2");
    pty.press("limes\r", "Two teams are called");
    pty.press("Reels\r", "How do you play");
    pty.press("\r", "How long");
    pty.see("By the minutes...");
    pty.press("\r", "Which way of playing");
    pty.press("\r", "Anything else?");
    pty.press(" ", "✔ A joker");
    pty.press("\r", "ROUND 1");
    pty.see("A right answer is 1 point.");
    pty.see("Each team has one joker");
    pty.press("2", "Reels: plays its joker now");
    pty.press("\r", "LIMES");
    pty.press("q", "Saved. `houselights night` brings it back.");
    pty.ends_with(0);
}

#[test]
fn the_minutes_choose_how_many_questions() {
    let folder = folder();
    let mut pty = night(folder.path(), &["--yes", "--teams", "Limes,Reels", "--minutes", "1"]);
    pty.see("2 questions in about 1 of 1 minutes.");
    pty.press("\r", "Question 1/2");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn a_night_begins_from_the_menu() {
    let mut pty = Start::new(&[]).go();
    pty.see("❯ Silver Screen");
    pty.send(DOWN);
    pty.press(DOWN, "❯ A film night");
    pty.press("\r", "What is it about");
    pty.press("\r", "A round from another one, too");
    pty.press(&DOWN.repeat(2), "❯ Miss You Already");
    pty.press("\r", "❯ No, that is all");
    pty.press("\r", "How many teams");
    pty.press("\r", "Team 1");
    pty.press("\r", "Team 2");
    pty.press("\r", "How do you play");
    pty.press("\r", "Has everybody seen it");
    pty.press("\r", "How long");
    pty.press("\r", "Which way of playing");
    pty.press("\r", "Anything else?");
    pty.press("\r", "ROUND 1");
    pty.see("2 rounds of 6 questions.");
    pty.press("q", "❯ Silver Screen");
    pty.send("\x1b");
    pty.ends_with(0);
}

#[test]
fn one_code_deals_a_night_of_several_packs_again_in_its_order() {
    let folder = folder();
    let other = fs::read_to_string(folder.path().join("boxes.json")).unwrap();
    let other = other.replace("Boxes", "Crates").replace("box", "crate");
    let crates = folder.path().join("crates.json").display().to_string();
    fs::write(&crates, other).unwrap();
    let boxes = folder.path().join("boxes.json").display().to_string();
    let data = folder.path().display().to_string();
    let begin = |packs: &[&str], seed: &str| {
        let args =
            [&["night", "--data", &data], packs, &["--yes", "--host", "--questions", "2", "--seed", seed]];
        Start::new(&args.concat()).go()
    };
    let mut pty = begin(&[&crates, &boxes], "K7");
    pty.press("\r", "A) ");
    let first = pty.text();
    assert!(first.contains("Crates"), "the one that was named first is first");
    pty.send("q");
    pty.ends_with(0);
    let text = pty.text();
    let code = text.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap().trim();
    assert_eq!(code.split('-').count(), 3, "{code}");
    let mut pty = begin(&[&boxes, &crates], code);
    pty.press("\r", "A) ");
    let names = |text: &str| {
        text.lines()
            .filter(|line| line.contains(") ") || line.contains("crate"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&pty.text()), names(&first));
    pty.send("q");
    pty.ends_with(0);
    let mut pty = begin(&[&boxes], code);
    pty.ends_with(1);
    let said = pty.text().split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = code.split('-').next().unwrap();
    assert!(said.contains(&format!("Boxes: the code is for the pack {mark} but this one is")), "{said}");
}

#[test]
fn a_code_finds_its_pack_in_the_users_folder() {
    let folder = folder();
    let mut pty = night(folder.path(), &TWO);
    pty.see("ROUND 1");
    pty.send("q");
    pty.ends_with(0);
    let text = pty.text();
    let code = text.lines().find_map(|line| line.strip_prefix("Code: ")).unwrap().trim().to_owned();
    let packs = folder.path().join("packs");
    fs::create_dir(&packs).unwrap();
    fs::rename(folder.path().join("boxes.json"), packs.join("boxes.json")).unwrap();
    let data = folder.path().display().to_string();
    let mut pty = Start::new(&["night", "--data", &data, "--yes", "--seed", &code]).go();
    pty.see("ROUND 1");
    pty.see("Boxes");
    pty.send("q");
    pty.ends_with(0);
}

#[test]
fn the_menu_offers_a_night_that_was_interrupted() {
    let folder = folder();
    let mut pty = first_question(folder.path());
    let key = letter(&pty, true);
    pty.press(&key, "Limes 1");
    pty.signal(Signal::KILL);
    drop(pty);
    let data = folder.path().display().to_string();
    let mut pty = Start::new(&["--data", &data]).go();
    pty.see("Boxes was interrupted less than a minute ago");
    pty.press(DOWN, "❯ Show the scores and end it");
    pty.press("\r", "1. Limes  1");
    pty.ends_with(0);
    let mut pty = Start::new(&["--data", &data]).go();
    pty.see("❯ Silver Screen");
    pty.send("\x1b");
    pty.ends_with(0);
}

#[test]
fn a_night_that_is_killed_after_any_key_comes_back_with_it() {
    let folder = folder();
    for keys in 0..8 {
        let mut pty = night(folder.path(), &[&TWO[..], &["--host", "--joker"]].concat());
        pty.see("ROUND 1");
        for key in 0..keys {
            match key {
                0 => pty.press("1", "Limes: plays its joker now"),
                1 => pty.press("\r", "A) "),
                2 => pty.press("a", "Limes 0 x2 ✓"),
                3 => pty.press("b", "All answers are in."),
                4 => pty.press("\t", "Limes answers anew."),
                5 => pty.press("c", "All answers are in."),
                _ => pty.press("\r", "Enter next"),
            }
        }
        let before = pty.text();
        pty.signal(Signal::KILL);
        drop(pty);
        let mut pty = night(folder.path(), &[]);
        pty.see("Boxes was interrupted");
        pty.press("\r", "all keys");
        // Whose answer is keyed is the screen's alone: the arrow before a team is not kept.
        let plain = |text: &str| text.replace("> ", "").replace("Limes answers anew.", "All answers are in.");
        assert_eq!(plain(&pty.text()), plain(&before), "after {keys} keys");
        pty.press("q", "Saved.");
        pty.ends_with(0);
        let mut pty = night(folder.path(), &[]);
        pty.see("Boxes was interrupted");
        pty.press(&DOWN.repeat(2), "❯ Discard it");
        pty.press("\r", "How many teams");
        pty.send("\x1b");
        pty.ends_with(0);
    }
}
