//! The whole program in a terminal, killed at any moment of a night: what it showed is written down, and the next start comes
//! back to the same question, seats, scores and remaining time.
//!
//! Beside the program runs its shadow, the same game and desk without a terminal. Keys and the points of the kills, in bytes
//! that the program has written, come from a seed.

use crate::pty::{Pty, Start};
use console::Key;
use houselights::{
    game::{
        Game, Input,
        view::{Stage, Viewer},
    },
    question::seed::Seed,
    store::{Kept, Store},
    terminal::{
        draw::night::{Scene, frame},
        look::Look,
        night::desk::{Act, Desk},
    },
};
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use rusqlite::Connection;
use std::{collections::BTreeSet, fs, path::Path, time::Duration};

/// How often each night is killed; there are four of them.
const KILLS: usize = 50;
/// Most keys between two kills.
const KEYS: usize = 6;
/// About what the program writes for a key, in bytes: one screen.
const SCREEN: usize = 900;

/// The rows of a screen as they are read: blanks at their ends left out, and the seconds that a clock shows.
fn rows(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    let plain = |line: String| {
        let line = console::strip_ansi_codes(&line).trim_end().trim_end_matches('_').trim_end().to_owned();
        let is_clock = |word: &str| word.strip_suffix(" s").is_some_and(|left| left.parse::<u32>().is_ok());
        match line.rsplit_once(" · ") {
            Some((before, last)) if is_clock(last) && !before.ends_with("paused") => format!("{before} · s"),
            _ => line,
        }
    };
    let mut rows: Vec<String> = lines.into_iter().map(plain).collect();
    rows.resize(24, String::new());
    rows
}

/// What the program is to do, and what its screen is to show for it.
struct Shadow {
    game: Game,
    desk: Desk,
    at: Duration,
    /// What is to be in the journal behind what was in it before.
    inputs: Vec<Input>,
    /// Every screen on the way, each with how many of the inputs were taken by then.
    screens: Vec<(usize, Vec<String>)>,
    /// The screen at the end.
    last: Vec<String>,
}

impl Shadow {
    /// The night as it was kept, brought back.
    fn of(Kept { mut game, at, .. }: Kept) -> Self {
        let mut inputs = Vec::new();
        if game.deadline().is_some() {
            game.play(at, Input::Pause).unwrap();
            inputs.push(Input::Pause);
        }
        let mut desk = Desk::default();
        desk.notice = game.view(Viewer::Room).paused.then(|| "Back where it stopped.".to_owned());
        let mut shadow = Self { game, desk, at, inputs, screens: Vec::new(), last: Vec::new() };
        shadow.show();
        shadow
    }

    fn show(&mut self) {
        let view = self.game.view(Viewer::Room);
        self.desk.follow(&view);
        let (rules, card) = (self.game.setup().rules, self.game.card());
        let finale = self.desk.wants_finale(&view).then(|| self.game.finale());
        let scene = Scene {
            look: &Look::new(true),
            title: "Boxes",
            rules: &rules,
            card: &card,
            view: &view,
            desk: &self.desk,
            finale: finale.as_ref(),
            past: None,
            now: self.at,
        };
        self.last = rows(frame((24, 80), &scene));
        self.screens.push((self.inputs.len(), self.last.clone()));
    }

    /// Presses a key if it does something here, and nothing whose screen a clock would change.
    fn press(&mut self, key: char) -> bool {
        let view = self.game.view(Viewer::Room);
        if matches!(view.stage, Stage::Standings { .. }) && key == 'b' {
            return false;
        }
        let (mut desk, mut game) = (self.desk.clone(), self.game.clone());
        let pressed = match key {
            '\r' => Key::Enter,
            '\t' => Key::Tab,
            key => Key::Char(key),
        };
        let act = desk.key(&game, &view, &pressed);
        match act {
            Some(Act::Play(input)) if game.play(self.at, input.clone()).is_ok() => {
                desk.took(&input);
                (self.desk, self.game) = (desk, game);
                self.inputs.push(input);
                self.show();
                true
            }
            None if desk != self.desk => {
                self.desk = desk;
                self.show();
                true
            }
            _ => false,
        }
    }
}

/// What is in the journal of the one night.
fn journal(folder: &Path) -> Vec<String> {
    let db = Connection::open(folder.join("nights.db")).unwrap();
    let mut inputs = db.prepare("SELECT input FROM inputs WHERE night = 1 ORDER BY number").unwrap();
    let inputs = inputs.query_map([], |row| row.get(0)).unwrap();
    inputs.collect::<Result<_, _>>().unwrap()
}

/// A folder with a pack that lasts.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let question = |at: usize| {
        format!(
            r#"{{"id": "q{at}", "ask": "What is in box {at}?", "answer": "Key {at}", "wrong": ["Nothing {at}", "Dust {at}"]}}"#
        )
    };
    let questions: Vec<String> = (100..220).map(question).collect();
    let pack = format!(r#"{{"title": "Boxes", "questions": [{}]}}"#, questions.join(",\n"));
    fs::write(folder.path().join("boxes.json"), pack).unwrap();
    folder
}

fn start(folder: &Path, args: &[&str]) -> Pty {
    let (pack, data) = (folder.join("boxes.json").display().to_string(), folder.display().to_string());
    Start::new(&[&["night", "--data", &data, &pack][..], args].concat()).go()
}

/// Reads until the screen is as wanted, or so many bytes were written in all; whether it was the former.
fn read(pty: &mut Pty, most: usize, is: impl Fn(&Pty) -> bool) -> bool {
    while !is(pty) {
        if pty.raw.len() >= most {
            return false;
        }
        pty.read();
    }
    true
}

fn shown(pty: &Pty) -> Vec<String> {
    rows(pty.screen().rows(0, 80))
}

/// One life of the program, from its start to its kill. Gives how many keys' effects it came to write down, and of how many.
fn live_and_die(folder: &Path, rng: &mut ChaCha8Rng, keys: &[char]) -> (usize, usize) {
    let before = journal(folder);
    let kept = Store::open(folder).unwrap().peek(1).unwrap();
    let mut shadow = Shadow::of(kept);
    let resumed = shadow.last.clone();
    let mut pressed = String::new();
    let wanted = rng.random_range(1..=KEYS);
    for _ in 0..1000 {
        let key = keys[rng.random_range(0..keys.len())];
        if pressed.len() < wanted && shadow.press(key) {
            pressed.push(key);
        }
    }
    assert!(!pressed.is_empty(), "the night has come to its end");
    // One in eight dies before anything is resumed.
    let early = if rng.random_range(0..8) == 0 { rng.random_range(1..2 * SCREEN) } else { usize::MAX };
    let mut pty = start(folder, &[]);
    let is_asked = read(&mut pty, early, |pty| pty.text().contains("Begin another one"));
    if is_asked {
        assert!(pty.text().contains("Boxes was interrupted less than a minute ago"), "{}", pty.text());
        pty.send("\r");
        if read(&mut pty, early, |pty| shown(pty) == resumed || pty.raw.len() > 9 * SCREEN) {
            assert_eq!(shown(&pty), resumed, "not back where it was");
            let most = pty.raw.len() + rng.random_range(0..SCREEN * pressed.len());
            pty.send(&pressed);
            read(&mut pty, most, |pty| shown(pty) == shadow.last);
        }
    }
    let seen = rows(pty.kill());

    let after = journal(folder);
    assert_eq!(after[..before.len()], before, "what was written stays written");
    let written = after.len() - before.len();
    let expected: Vec<String> =
        shadow.inputs.iter().map(|input| serde_json::to_string(input).unwrap()).collect();
    assert!(written <= expected.len(), "{:?} is more than {expected:?}", &after[before.len()..]);
    assert_eq!(after[before.len()..], expected[..written], "what was keyed, in its order, without a gap");
    // Whatever stands on the screen has been written down before it.
    for row in 0..24 {
        let (known, ahead): (Vec<_>, Vec<_>) =
            shadow.screens.iter().partition(|(taken, _)| *taken <= written);
        let known: BTreeSet<&String> = known.into_iter().map(|(_, screen)| &screen[row]).collect();
        let ahead = ahead.into_iter().map(|(_, screen)| &screen[row]);
        // A row that is just being drawn is empty for a moment.
        let ahead: BTreeSet<&String> =
            ahead.filter(|line| !line.is_empty() && !known.contains(line)).collect();
        assert!(!ahead.contains(&seen[row]), "shown, but not written: {:?}", seen[row]);
    }
    (written, expected.len())
}

/// A night that dies again and again.
fn is_killed_and_comes_back(seed: &str, args: &[&str], keys: &[char]) {
    let folder = folder();
    let usual = ["--yes", "--teams", "Limes,Reels", "--rounds", "2", "--questions", "50", "--seed", seed];
    let mut pty = start(folder.path(), &[&usual[..], args].concat());
    pty.see("ROUND 1");
    pty.kill();
    let mut rng = seed.parse::<Seed>().unwrap().rng("kills");
    let lives: Vec<(usize, usize)> =
        (0..KILLS).map(|_| live_and_die(folder.path(), &mut rng, keys)).collect();
    // The kills came at every sort of moment: with all of it written, and with less.
    let all = lives.iter().filter(|(written, expected)| written == expected).count();
    assert!(all > 0 && all < KILLS, "{lives:?}");
    let kept = Store::open(folder.path()).unwrap().peek(1).unwrap();
    assert!(kept.game.asked() >= 3, "{} questions", kept.game.asked());
}

#[test]
fn a_night_on_one_keyboard_survives_every_kill() {
    is_killed_and_comes_back("K1", &[], &['a', 'b', 'c', '\r', '\r', 'u']);
}

#[test]
fn a_night_of_all_teams_with_a_clock_survives_every_kill() {
    let args = ["--host", "--clock", "--access"];
    is_killed_and_comes_back("K2", &args, &['a', 'b', 'c', '\r', '\r', '\r', ' ', ' ', '+', 'u']);
}

#[test]
fn a_night_of_stakes_and_jokers_survives_every_kill() {
    let args = ["--host", "--mode", "confidence", "--joker"];
    is_killed_and_comes_back("K3", &args, &['a', 'b', 'c', '1', '3', '5', '\r', '\r', 'u']);
}

#[test]
fn a_night_of_typed_answers_and_steals_survives_every_kill() {
    let args = ["--mode", "film-buff", "--clock", "--access"];
    is_killed_and_comes_back("K4", &args, &['a', 'k', '\r', '\r', '\r', '\t', ' ', 'u']);
}
