//! A night with the film in it: a round before, one after, and the dark between.

use super::{
    super::{
        outcome::Delta,
        setup::{Seating, Showing},
        *,
    },
    night::{A, B, Night, answer, setup},
};
use crate::question::round::When;
use Input::{Next, Reveal};

/// Two teams with a question before the film and two after it.
fn around_the_film() -> Setup {
    let mut setup = setup("classic", Seating::Together, 2, &[1, 2]);
    (setup.rounds[0].when, setup.rounds[1].when) = (When::Before, When::After);
    for item in &mut setup.rounds[1].items {
        item.question.tier = 3;
    }
    // The first spare tells how it ends.
    setup.spares[0].question.tier = 3;
    setup
}

#[test]
fn the_film_stands_between_the_round_before_and_the_one_after_it_without_a_countdown() {
    let night = Night::new(around_the_film()).does([Next, answer(A, 0), answer(B, 1), Reveal, Next]);
    assert_eq!(night.stage(), Stage::Standings { table: None });
    let night = night.does([Next]);
    assert_eq!(night.stage(), Stage::Film { showing: Showing::Film });
    assert_eq!(night.0.deadline(), None);
    let night = night.refuses(Input::Break { minutes: 90 }, Refused::NoBreak).has(&[1, 0]).does([Next]);
    assert_eq!(night.stage(), Stage::Card);
}

#[test]
fn the_end_tells_what_the_film_did_for_the_room() {
    let night = Night::new(around_the_film()).does([Next, answer(A, 0), answer(B, 1), Reveal]);
    assert_eq!(night.0.finale().delta, None);
    let night = night.does([Next, Next, Next, Next, answer(A, 0), answer(B, 0), Reveal]);
    let night = night.does([Next, answer(A, 0), answer(B, 1), Reveal]);
    assert_eq!(night.0.finale().delta, Some(Delta { before: 50, after: 75 }));
}

#[test]
fn each_half_of_a_film_is_shown_between_its_rounds() {
    let mut setup = setup("classic", Seating::Together, 2, &[1, 1, 1, 1]);
    let times = [When::Before, When::Any, When::Interval, When::After];
    for (round, when) in setup.rounds.iter_mut().zip(times) {
        round.when = when;
    }
    let showings: Vec<_> = (0..4).map(|round| setup.showing(round)).collect();
    assert_eq!(showings, [None, Some(Showing::FirstHalf), Some(Showing::SecondHalf), None]);
}

#[test]
fn a_spare_before_the_film_tells_no_more_of_it_than_the_round_does() {
    let night = Night::new(around_the_film()).does([Next, Input::Void { question: 0 }]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("a spare is open") };
    assert_eq!(item.stem, "Question 9.1?", "not the one that tells the end");
    let night = night.does([Input::Void { question: 1 }]);
    assert_eq!(night.stage(), Stage::Standings { table: None }, "no other may be asked yet");
    let night = night.does([Next, Next, Next, Input::Void { question: 2 }]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("a spare is open") };
    assert_eq!(item.stem, "Question 9.0?", "after the film it may");
}
