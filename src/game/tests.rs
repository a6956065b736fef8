//! Games as scripts of `(seconds, input)`.

use super::{
    mode::{CLASSIC, Clock},
    outcome::Outcome,
    response::Response,
    solo::{SEAT, View},
    *,
};
use crate::question::{
    Answer as Key, Kind, Question,
    number::Number,
    round::{Key as Right, Options, When, deal},
    seed::Seed,
};
use proptest::prelude::*;

/// A question with `options`, its key at `answer`.
fn dealt(ask: &str, options: &[&str], answer: usize, expected: f64) -> Dealt {
    let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
    let wrong = options.iter().enumerate().filter(|(at, _)| *at != answer).map(|(_, text)| text.clone());
    let question = Question {
        id: ask.to_owned(),
        expected,
        ..Question::new(ask, Key::Choice { key: options[answer].clone(), wrong: wrong.collect() })
    };
    Dealt::choice(question, options, answer)
}

/// Four questions whose keys are A, B, C, D, from easy to hard.
fn round() -> Vec<Dealt> {
    let options = ["one", "two", "three", "four"];
    (0..4u8).map(|n| dealt(&format!("Question {n}?"), &options, n.into(), 0.8 - 0.2 * f64::from(n))).collect()
}

mod clocks;
mod film;
mod naive;
mod night;
mod random;
mod recorded;

fn played(rules: Rules, script: &[(u64, Input)]) -> Game {
    let mut game = Game::solo(round(), rules);
    for (seconds, input) in script {
        game.play(Duration::from_secs(*seconds), input.clone()).unwrap();
    }
    game
}

use Input::{Leave, Next, Tick};

#[expect(non_snake_case, reason = "it stands among the variants of an input")]
fn Answer(option: usize) -> Input {
    Input::alone(Response::Option(option))
}

#[test]
fn right_answers_score_and_streaks_are_kept() {
    let script = [
        (1, Answer(0)),
        (2, Next),
        (3, Answer(1)),
        (4, Next),
        (5, Answer(0)),
        (6, Next),
        (7, Answer(3)),
        (8, Next),
    ];
    let outcome = played(CLASSIC, &script).outcome(SEAT);
    assert_eq!((outcome.score, outcome.total, outcome.best_streak), (3, 4, 2));
    assert_eq!(outcome.results, [true, true, false, true]);
    assert_eq!(outcome.best.map(|best| best.number), Some(4), "the hardest one that was right");
    assert_eq!(outcome.worst.map(|worst| worst.number), Some(3), "the easiest one that was missed");
    assert!(!outcome.left);
}

#[test]
fn the_missed_ones_can_be_dealt_again() {
    let game = played(CLASSIC, &[(1, Answer(3)), (2, Next), (3, Answer(1)), (4, Next), (5, Answer(0))]);
    let missed: Vec<String> = game.missed(SEAT).into_iter().map(|dealt| dealt.question.id).collect();
    assert_eq!(missed, ["Question 0?", "Question 2?"]);
}

#[test]
fn leaving_keeps_the_score_so_far() {
    let game = played(CLASSIC, &[(1, Answer(0)), (2, Next), (3, Leave)]);
    let outcome = game.outcome(SEAT);
    assert_eq!((outcome.score, outcome.total, outcome.results.len(), outcome.left), (1, 4, 1, true));
    assert_eq!(game.alone(), View::Over(outcome));
}

#[test]
fn leaving_at_the_last_reveal_is_a_finished_round() {
    let script =
        [(0, Answer(0)), (0, Next), (0, Answer(0)), (0, Next), (0, Answer(0)), (0, Next), (0, Answer(0))];
    let mut game = played(CLASSIC, &script);
    game.play(Duration::ZERO, Leave).unwrap();
    assert!(!game.outcome(SEAT).left);
}

#[test]
fn an_input_without_a_place_is_refused_and_changes_nothing() {
    let mut game = Game::solo(round(), CLASSIC);
    let refuse = |game: &mut Game, input, why| {
        let before = game.alone();
        assert_eq!(game.play(Duration::ZERO, input), Err(why));
        assert_eq!(game.alone(), before);
    };
    refuse(&mut game, Next, Refused::StillOpen);
    refuse(&mut game, Answer(4), Refused::NoSuchOption);
    game.play(Duration::ZERO, Answer(0)).unwrap();
    refuse(&mut game, Answer(0), Refused::NothingOpen);
    game.play(Duration::ZERO, Leave).unwrap();
    refuse(&mut game, Leave, Refused::Over);
    refuse(&mut game, Tick, Refused::Over);
}

#[test]
fn a_round_without_questions_is_over_at_once() {
    let game = Game::solo(Vec::new(), CLASSIC);
    assert!(matches!(game.alone(), View::Over(Outcome { total: 0, left: false, .. })));
}

#[test]
fn the_key_is_not_in_the_view_before_the_reveal() {
    let options = ["one", "two", "three", "four"];
    let views: Vec<Vec<String>> = (0..4)
        .map(|key| {
            let round = vec![dealt("First?", &options, 0, 0.5), dealt("Which?", &options, key, 0.5)];
            let mut game = Game::solo(round, CLASSIC);
            let mut seen = vec![serde_json::to_string(&game.alone()).unwrap()];
            for input in [Answer(0), Next] {
                game.play(Duration::from_secs(1), input).unwrap();
                seen.push(serde_json::to_string(&game.alone()).unwrap());
            }
            seen
        })
        .collect();
    assert!(views.iter().all(|seen| *seen == views[0]), "{views:#?}");
}

#[test]
fn classic_has_no_deadline() {
    assert_eq!(Game::solo(round(), CLASSIC).deadline(), None);
}

#[test]
fn with_a_clock_a_question_closes_by_itself_and_a_late_answer_is_refused() {
    let rules = Rules { clock: Clock::PerQuestion, ..CLASSIC };
    let mut game = Game::solo(round(), rules);
    // Six words: 6 + 2 + 5.
    assert_eq!(game.deadline(), Some(Duration::from_secs(13)));
    game.play(Duration::from_secs(12), Tick).unwrap();
    assert!(matches!(game.alone(), View::Asking { .. }));
    assert_eq!(game.play(Duration::from_secs(13), Answer(0)), Err(Refused::NothingOpen));
    assert!(matches!(game.alone(), View::Revealed { response: None, solution: Solution::Option(0), .. }));
    assert_eq!(game.deadline(), None);
    game.play(Duration::from_secs(20), Next).unwrap();
    assert_eq!(game.deadline(), Some(Duration::from_secs(33)), "counted from when it was opened");
}

/// A dealt question of a kind that is typed or put in order, with one of two keys.
fn of_kind(kind: Kind, other: bool) -> Dealt {
    let answer = match kind {
        Kind::Number => {
            let value = if other { 90.0 } else { 120.0 };
            Key::Number(Number { value, unit: Some("minutes".to_owned()), tolerance: 5.0 })
        }
        Kind::Order => Key::Order(["x", "y", "z"].map(str::to_owned).to_vec()),
        _ => {
            let key = if other { "Buster Keaton" } else { "Charlie Chaplin" };
            Key::Open { key: key.to_owned(), accept: vec!["The tramp".to_owned()] }
        }
    };
    let question = Question::new("Who or what?", answer);
    let options = Options { questions: 1, when: When::Any, premise: false };
    let mut dealt = deal(&[question], &options, &Seed::default()).items.remove(0);
    if let Right::Order(order) = &mut dealt.key
        && other
    {
        order.reverse();
    }
    dealt
}

fn text(text: &str) -> Input {
    Input::alone(Response::Text(text.to_owned()))
}

#[test]
fn no_kind_of_question_shows_its_key_before_the_reveal() {
    for kind in [Kind::Number, Kind::Order, Kind::Open] {
        let views: Vec<String> = [false, true]
            .map(|other| {
                serde_json::to_string(&Game::solo(vec![of_kind(kind, other)], CLASSIC).alone()).unwrap()
            })
            .to_vec();
        assert_eq!(views[0], views[1], "{kind}");
    }
}

#[test]
fn a_number_is_right_within_its_tolerance_and_the_reveal_says_how_close_it_was() {
    let check = |typed: &str, expect: bool, close: Option<&str>| {
        let mut game = Game::solo(vec![of_kind(Kind::Number, false)], CLASSIC);
        game.play(Duration::ZERO, text(typed)).unwrap();
        let View::Revealed { right, off, solution, .. } = game.alone() else { panic!("it is revealed") };
        assert_eq!((right, off.as_deref()), (expect, close), "{typed}");
        assert_eq!(solution, Solution::Text("120 minutes".to_owned()));
    };
    check("120", true, None);
    check("2 minutes", false, Some("118 minutes"));
    check("117.5", true, Some("2.5 minutes"));
    check("125 min", true, Some("5 minutes"));
    check("126", false, Some("6 minutes"));
}

#[test]
fn an_order_is_right_when_all_of_it_is() {
    let dealt = of_kind(Kind::Order, false);
    let Right::Order(key) = dealt.key.clone() else { panic!("it is an order") };
    let mut swapped = key.clone();
    swapped.swap(0, 1);
    for (order, expect) in [(key, true), (swapped, false)] {
        let mut game = Game::solo(vec![dealt.clone()], CLASSIC);
        game.play(Duration::ZERO, Input::alone(Response::Order(order))).unwrap();
        assert_eq!(game.outcome(SEAT).results, [expect]);
    }
}

#[test]
fn an_open_answer_goes_by_the_house_rules() {
    for (typed, expect) in [("chaplin", true), ("Tramp", true), ("Charlie", false), ("q", false)] {
        let mut game = Game::solo(vec![of_kind(Kind::Open, false)], CLASSIC);
        game.play(Duration::ZERO, text(typed)).unwrap();
        assert_eq!(game.outcome(SEAT).results, [expect], "{typed}");
    }
}

#[test]
fn an_answer_that_makes_no_sense_is_refused_and_can_be_given_again() {
    let refuse = |kind, input, why| {
        let mut game = Game::solo(vec![of_kind(kind, false)], CLASSIC);
        assert_eq!(game.play(Duration::ZERO, input), Err(why));
        assert!(matches!(game.alone(), View::Asking { .. }));
    };
    refuse(Kind::Number, text("two hours"), Refused::NoNumber);
    refuse(Kind::Number, text(" "), Refused::Blank);
    refuse(Kind::Open, text(""), Refused::Blank);
    refuse(Kind::Open, Answer(0), Refused::OtherKind);
    refuse(Kind::Order, Input::alone(Response::Order(vec![0, 0, 1])), Refused::NoOrder);
    refuse(Kind::Order, Input::alone(Response::Order(vec![0, 1])), Refused::NoOrder);
    refuse(Kind::Order, text("abc"), Refused::OtherKind);
}

proptest! {
    #[test]
    fn any_inputs_keep_the_score_true(
        script in prop::collection::vec((0u64..5, prop_oneof![
            (0usize..6).prop_map(Answer), Just(Next), Just(Tick), Just(Leave),
        ]), 0..40),
        timed in any::<bool>(),
    ) {
        let clock = if timed { Clock::PerQuestion } else { Clock::Off };
        let mut game = Game::solo(round(), Rules { clock, ..CLASSIC });
        let mut now = Duration::ZERO;
        for (step, input) in script {
            now += Duration::from_secs(step);
            let over = matches!(game.alone(), View::Over(_));
            let taken = game.play(now, input);
            prop_assert!(!over || taken == Err(Refused::Over));
            prop_assert!(game.deadline().is_none_or(|deadline| deadline > now));
            let outcome = game.outcome(SEAT);
            let right = outcome.results.iter().filter(|right| **right).count();
            prop_assert_eq!(usize::try_from(outcome.score).unwrap(), right);
            prop_assert_eq!(game.missed(SEAT).len() + right, outcome.results.len());
            prop_assert!(outcome.best_streak <= right && outcome.results.len() <= 4);
        }
    }
}
