//! Journals that are written, cut off and read again.

use super::*;
use crate::{
    game::{
        mode::{CLASSIC, Clock},
        response::Response,
        setup::{Round, Seating},
        team::Seat,
        view::Viewer,
    },
    question::{
        Answer, Question,
        round::{Dealt, When},
    },
};

fn setup() -> Setup {
    let question = Question { id: "q".to_owned(), ..Question::new("Which?", Answer::choice("one", ["two"])) };
    let dealt = Dealt::choice(question, vec!["one".to_owned(), "two".to_owned()], 0);
    Setup {
        teams: vec!["Limes".to_owned(), "Reels".to_owned()],
        seating: Seating::Together,
        rules: CLASSIC,
        read_aloud: false,
        rounds: vec![Round { title: "One".to_owned(), when: When::Any, items: vec![dealt; 3] }],
        spares: Vec::new(),
        ties: Vec::new(),
    }
}

fn script() -> Vec<Input> {
    let answer = |seat, option| Input::Answer { seat: Seat(seat), response: Response::Option(option) };
    vec![
        Input::Next,
        answer(0, 0),
        answer(1, 1),
        Input::Reveal,
        Input::Undo,
        Input::Reveal,
        Input::Next,
        answer(0, 1),
    ]
}

fn label() -> Label {
    Label { title: "Night".to_owned(), code: "CODE".to_owned(), about: "more".to_owned() }
}

fn begin(folder: &Path) -> Journal {
    Store::open(folder).unwrap().begin(&label(), &setup(), 100).unwrap()
}

#[test]
fn a_night_comes_back_at_every_point_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = begin(folder.path());
    let mut game = Game::new(setup());
    for (second, input) in (1..).zip(script()) {
        let at = Duration::from_secs(second);
        journal.write(at, &input, 200).unwrap();
        game.play(at, input).unwrap();
        let night = journal.night();
        drop(journal);
        let resumed = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap();
        assert_eq!(resumed.kept.game.view(Viewer::Room), game.view(Viewer::Room));
        assert_eq!((resumed.kept.at, resumed.kept.label), (at, label()));
        journal = resumed.journal;
    }
    journal.beat(Duration::from_secs(99), 300).unwrap();
    let night = journal.night();
    drop(journal);
    let resumed = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap();
    assert_eq!(resumed.kept.at, Duration::from_secs(99));
}

#[test]
fn a_question_has_the_time_left_that_it_had_when_the_night_was_seen_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut setup = setup();
    setup.rules.clock = Clock::PerQuestion;
    let store = Store::open(folder.path()).unwrap();
    let mut journal = store.begin(&label(), &setup, 0).unwrap();
    let second = Duration::from_secs;
    journal.write(second(1), &Input::Next, 0).unwrap();
    journal.beat(second(5), 0).unwrap();
    let night = journal.night();
    drop(journal);
    let resumed = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap();
    let Kept { mut game, at, .. } = resumed.kept;
    // One word, two options of one: 6 + 1 + 5 seconds, four of them gone.
    let left = game.deadline().unwrap().checked_sub(at).unwrap();
    assert_eq!((at, left), (second(5), second(8)));
    game.play(at, Input::Pause).unwrap();
    game.play(second(3600), Input::Resume).unwrap();
    assert_eq!(game.deadline(), Some(second(3600) + left));
}

#[test]
fn a_night_that_is_being_played_or_has_ended_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path());
    let other = begin(folder.path());
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.unfinished().unwrap(), []);
    assert!(Store::open(folder.path()).unwrap().resume(one.night()).unwrap().is_none());
    let night = other.night();
    drop(other);
    let unfinished = store.unfinished().unwrap();
    assert_eq!(unfinished, [Unfinished { night, title: "Night".to_owned(), seen: 100 }]);
    store.discard(night, 400).unwrap();
    one.end(500).unwrap();
    assert!(store.pulse(night).unwrap().ended, "it has ended");
    drop(one);
    assert_eq!(store.unfinished().unwrap(), []);
}

#[test]
fn a_round_of_somebody_alone_is_kept_until_it_ends_and_is_no_night_to_watch() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let alone = Setup { seating: Seating::Solo, ..setup() };
    let mut journal = Store::open(folder.path()).unwrap().begin(&label(), &alone, 100).unwrap();
    assert_eq!(store.running().unwrap(), None);
    let night = journal.night();
    let count = |table: &str| -> i64 {
        store.db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    drop(journal);
    assert_eq!(store.unfinished().unwrap(), [], "nothing was answered");
    journal = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap().journal;
    let answer = Input::Answer { seat: Seat(0), response: Response::Option(0) };
    journal.write(Duration::ZERO, &answer, 100).unwrap();
    drop(journal);
    assert_eq!(store.unfinished().unwrap().len(), 1);
    let resumed = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap();
    assert_eq!(resumed.kept.label, label());
    assert_eq!((count("nights"), count("inputs")), (1, 1));
    let mut journal = resumed.journal;
    journal.end(200).unwrap();
    assert_eq!((count("nights"), count("inputs")), (0, 0), "a round that was played leaves nothing behind");
}

#[test]
fn two_programs_at_once_write_into_one_database() {
    let folder = tempfile::tempdir().unwrap();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let folder = folder.path().to_owned();
            std::thread::spawn(move || {
                let mut journal = begin(&folder);
                for second in 0..50 {
                    journal.write(Duration::from_secs(second), &Input::Tick, 1).unwrap();
                }
                journal.night()
            })
        })
        .collect();
    let mut nights: Vec<i64> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    nights.sort_unstable();
    assert_eq!(nights, [1, 2, 3, 4]);
    let store = Store::open(folder.path()).unwrap();
    let count: i64 = store.db.query_row("SELECT count(*) FROM inputs", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 200);
}

#[test]
fn a_beat_does_not_wait_for_another_program_and_the_next_write_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = begin(folder.path());
    let other = Connection::open(folder.path().join(FILE)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = journal.beat(Duration::ZERO, 1).unwrap_err().to_string();
    assert!(error.ends_with("another program holds it"), "{error}");
    let writes = std::thread::spawn(move || journal.write(Duration::ZERO, &Input::Next, 1).map(|()| journal));
    other.execute_batch("ROLLBACK").unwrap();
    writes.join().unwrap().unwrap();
}

#[test]
fn every_version_is_brought_up_with_what_is_in_it() {
    for version in 0..=schema::VERSIONS.len() {
        let folder = tempfile::tempdir().unwrap();
        let db = Connection::open(folder.path().join(FILE)).unwrap();
        for sql in &schema::VERSIONS[..version] {
            db.execute_batch(sql).unwrap();
        }
        db.pragma_update(None, "user_version", i64::try_from(version).unwrap()).unwrap();
        if version > 0 {
            let sql = "INSERT INTO nights (title, code, setup, begun, seen) VALUES ('Old', '', ?1, 1, 2)";
            db.execute(sql, [setup().to_json()]).unwrap();
            db.execute("INSERT INTO inputs VALUES (1, 0, 0, '\"Next\"')", []).unwrap();
        }
        drop(db);
        let store = Store::open(folder.path()).unwrap();
        let unfinished = store.unfinished().unwrap();
        assert_eq!(unfinished.len(), version.min(1));
        if version > 0 {
            let resumed = store.resume(1).unwrap().unwrap();
            let mut game = Game::new(setup());
            game.play(Duration::ZERO, Input::Next).unwrap();
            assert_eq!(resumed.kept.game.view(Viewer::Room), game.view(Viewer::Room));
        }
    }
}

#[test]
fn a_database_of_a_later_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 1000).unwrap();
    let error = Store::open(folder.path()).unwrap_err().to_string();
    assert_eq!(error, format!("{}: a later houselights wrote it; use that one", path.display()));
}

#[test]
fn a_damaged_database_is_put_aside_and_another_one_begun() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    for number in 1..3 {
        fs::write(
            &path,
            "this is no database, and long enough for everybody to see that it is none".repeat(30),
        )
        .unwrap();
        let store = Store::open(folder.path()).unwrap();
        let moved = folder.path().join(format!("nights.damaged-{number}"));
        assert_eq!(store.moved(), Some(moved.as_path()));
        assert!(fs::read_to_string(moved).unwrap().starts_with("this is no database"));
        assert_eq!(store.unfinished().unwrap(), []);
        drop(store);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn what_cannot_be_written_says_so_and_the_journal_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = begin(folder.path());
    journal.write(Duration::ZERO, &Input::Next, 1).unwrap();
    // As full as a disk can be: not one page more.
    let pages: i64 = journal.db_for_tests().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    journal.db_for_tests().pragma_update(None, "max_page_count", pages).unwrap();
    let long = Input::Join { name: "x".repeat(100_000) };
    let error = journal.write(Duration::ZERO, &long, 1).unwrap_err().to_string();
    assert_eq!(error, format!("{}: the disk is full", folder.path().join(FILE).display()));
    journal.write(Duration::ZERO, &Input::Pause, 1).unwrap();
    let night = journal.night();
    drop(journal);
    let resumed = Store::open(folder.path()).unwrap().resume(night).unwrap().unwrap();
    assert!(resumed.kept.game.view(Viewer::Room).paused);
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    assert!(matches!(Store::open(&file), Err(Trouble::Folder { .. })));
}

#[test]
fn a_record_that_does_not_read_back_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let journal = begin(folder.path());
    journal.db_for_tests().execute("UPDATE nights SET setup = 'x'", []).unwrap();
    let night = journal.night();
    drop(journal);
    let error = Store::open(folder.path()).unwrap().resume(night).unwrap_err().to_string();
    assert!(error.contains("night 1 cannot be read back: the record of the game cannot be read"), "{error}");
}
