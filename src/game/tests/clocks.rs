//! What runs out when: questions, steals, pauses, and players who need more time.

use super::{
    super::{mode::Clock, setup::Seating, *},
    night::{A, B, Night, answer, setup, typed},
};
use Input::Next;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A game whose inputs came at these seconds.
#[track_caller]
fn timed(setup: Setup, script: &[(u64, Input)]) -> Game {
    let mut game = Game::new(setup);
    for (at, input) in script {
        game.play(seconds(*at), input.clone()).unwrap();
    }
    game
}

#[test]
fn a_pause_leaves_the_time_that_is_left() {
    let mut game = timed(setup("party", Seating::Together, 2, &[1]), &[(0, Next)]);
    let play = |game: &mut Game, at: u64, input| game.play(seconds(at), input).unwrap();
    // Six words: 6 + 2 + 5.
    assert_eq!(game.deadline(), Some(seconds(13)));
    play(&mut game, 5, Input::Pause);
    play(&mut game, 100, Input::Tick);
    assert_eq!((game.deadline(), game.view(Viewer::Room).left), (None, Some(seconds(8))));
    play(&mut game, 105, Input::Resume);
    assert_eq!((game.deadline(), game.view(Viewer::Room).left), (Some(seconds(113)), None));
    play(&mut game, 106, Input::More);
    assert_eq!(game.deadline(), Some(seconds(123)));
    play(&mut game, 123, Input::Tick);
    assert!(matches!(game.view(Viewer::Room).stage, Stage::Closed { .. }));
}

/// A film-buff question with a clock: A was asked and missed it at second 4, and B may steal.
fn stealing() -> Game {
    let mut setup = setup("film-buff", Seating::HotSeat, 2, &[2]);
    setup.rules.clock = Clock::PerQuestion;
    let game = timed(setup, &[(0, Next), (1, Next), (4, typed(A, "two"))]);
    assert!(matches!(game.view(Viewer::Room).stage, Stage::Stealing { missed: A, .. }));
    game
}

#[test]
fn a_steal_has_the_time_of_its_question_again() {
    let mut game = stealing();
    assert_eq!(game.deadline(), Some(seconds(17)));
    game.play(seconds(10), Input::More).unwrap();
    game.play(seconds(11), Input::Pause).unwrap();
    game.play(seconds(21), Input::Resume).unwrap();
    assert_eq!(game.deadline(), Some(seconds(37)), "ten seconds more, and ten that stood still");
    game.play(seconds(36), typed(B, "one")).unwrap();
    let points: Vec<i64> = game.view(Viewer::Room).teams.iter().map(|team| team.points).collect();
    assert_eq!(points, [0, 2]);
    let mut late = stealing();
    late.play(seconds(17), Input::Tick).unwrap();
    assert!(matches!(late.view(Viewer::Room).stage, Stage::Revealed { .. }), "nobody stole it in time");
}

#[test]
fn who_runs_out_of_time_can_be_stolen_from() {
    let mut setup = setup("film-buff", Seating::HotSeat, 2, &[2]);
    setup.rules.clock = Clock::PerQuestion;
    let game = timed(setup, &[(0, Next), (1, Next), (14, Input::Tick)]);
    assert!(matches!(game.view(Viewer::Room).stage, Stage::Stealing { missed: A, .. }));
    assert_eq!(game.deadline(), Some(seconds(27)));
}

#[test]
fn without_a_clock_a_steal_waits_for_whoever_wants_it() {
    let night = Night::new(setup("film-buff", Seating::HotSeat, 2, &[2])).does([Next, Next, typed(A, "two")]);
    assert_eq!(night.0.deadline(), None);
    let night = night.refuses(Input::More, Refused::NoClock).does([typed(B, "one")]);
    night.has(&[0, 2]);
}

#[test]
fn access_mode_doubles_the_time_or_turns_the_clock_off_from_then_on() {
    let pace = |clock| Input::Pace { clock };
    let setup = setup("party", Seating::Together, 2, &[3]);
    let mut game = timed(setup, &[(0, Next), (5, pace(Clock::Double))]);
    assert_eq!(game.deadline(), Some(seconds(26)), "the open question has it too");
    game.play(seconds(6), pace(Clock::PerQuestion)).unwrap();
    assert_eq!(game.deadline(), Some(seconds(26)), "nobody loses time");
    for (at, input) in [(13, answer(A, 0)), (13, answer(B, 1)), (14, Input::Reveal), (20, Next)] {
        game.play(seconds(at), input).unwrap();
    }
    // Half of the doubled time: a quarter is gone.
    assert_eq!(game.view(Viewer::Room).teams[0].points, 750);
    assert_eq!(game.deadline(), Some(seconds(33)), "the next one has the usual time");
    game.play(seconds(21), pace(Clock::Off)).unwrap();
    assert_eq!(game.deadline(), None);
    assert!(game.card().contains(&"There is no clock.".to_owned()));
    game.play(seconds(21), Input::Undo).unwrap();
    assert!(!game.card().contains(&"There is no clock.".to_owned()));
}
