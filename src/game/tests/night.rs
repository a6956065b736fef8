//! Nights of teams, as scripts: the ways of playing, the host's rulings, what each viewer sees.

use super::{
    super::{
        mode::{Mode, Wager},
        score::{closest, speed},
        setup::{Round, Seating},
        view::Standing,
        *,
    },
    dealt, of_kind,
};
use crate::question::{Kind, round::When};
use response::Response;

/// The first three seats.
pub(super) const A: Seat = Seat(0);
pub(super) const B: Seat = Seat(1);
pub(super) const C: Seat = Seat(2);

/// Questions whose keys are option A.
pub(super) fn questions(round: usize, count: usize) -> Vec<Dealt> {
    let options = ["one", "two", "three", "four"];
    (0..count).map(|n| dealt(&format!("Question {round}.{n}?"), &options, 0, 0.5)).collect()
}

/// Teams with rounds of choices; spares and tie-breaks behind them.
pub(super) fn setup(mode: &str, seating: Seating, teams: usize, rounds: &[usize]) -> Setup {
    let names = ["Limes", "Reels", "Extras", "Gaffers"];
    let rounds = rounds.iter().enumerate();
    Setup {
        teams: names[..teams].iter().map(|name| (*name).to_owned()).collect(),
        seating,
        rules: mode.parse::<Mode>().unwrap().rules,
        read_aloud: false,
        rounds: rounds
            .map(|(n, count)| Round {
                title: format!("Round {n}"),
                when: When::Any,
                items: questions(n, *count),
            })
            .collect(),
        spares: questions(9, 2),
        ties: vec![of_kind(Kind::Number, false), of_kind(Kind::Number, true)],
    }
}

pub(super) fn answer(seat: Seat, option: usize) -> Input {
    Input::Answer { seat, response: Response::Option(option) }
}

pub(super) fn typed(seat: Seat, text: &str) -> Input {
    Input::Answer { seat, response: Response::Text(text.to_owned()) }
}

/// A night under way, told what to do a second apart.
pub(super) struct Night(pub(super) Game);

impl Night {
    pub(super) fn new(setup: Setup) -> Self {
        Self(Game::new(setup))
    }

    #[track_caller]
    pub(super) fn does(mut self, inputs: impl IntoIterator<Item = Input>) -> Self {
        for input in inputs {
            let now = self.0.now() + Duration::from_secs(1);
            let shown = format!("{input:?}");
            self.0.play(now, input).unwrap_or_else(|refused| panic!("{shown}: {refused}"));
        }
        self
    }

    #[track_caller]
    pub(super) fn refuses(mut self, input: Input, why: Refused) -> Self {
        let before = self.0.view(Viewer::Room);
        assert_eq!(self.0.play(self.0.now(), input), Err(why));
        assert_eq!(self.0.view(Viewer::Room), before);
        self
    }

    pub(super) fn stage(&self) -> Stage {
        self.0.view(Viewer::Room).stage
    }

    #[track_caller]
    pub(super) fn has(self, points: &[i64]) -> Self {
        let have: Vec<i64> = self.0.view(Viewer::Room).teams.iter().map(|team| team.points).collect();
        assert_eq!(have, points);
        self
    }
}

use Input::{Next, Reveal, Undo};

/// What the teams in their seats key for one question of all, up to the reveal.
fn all(options: &[usize]) -> Vec<Input> {
    let keyed = options.iter().enumerate().map(|(seat, option)| answer(Seat(seat), *option));
    keyed.chain([Reveal]).collect()
}

#[test]
fn teams_come_to_the_keyboard_in_turn() {
    let night = Night::new(setup("classic", Seating::HotSeat, 2, &[2, 2])).does([Next]);
    assert_eq!(night.stage(), Stage::Handing { to: A });
    let night = night.does([Next]).refuses(answer(B, 0), Refused::NotTheirTurn).does([answer(A, 0)]);
    assert!(matches!(night.stage(), Stage::Revealed { .. }));
    let night = night.has(&[1, 0]).does([Next]);
    assert_eq!(night.stage(), Stage::Handing { to: B });
    let night = night.does([Next, answer(B, 1), Next]).has(&[1, 0]);
    assert_eq!(night.stage(), Stage::Standings { table: None }, "hidden before the last round");
    let night = night.does([Next, Next]);
    assert_eq!(night.stage(), Stage::Handing { to: A }, "the turns go on in the next round");
}

#[test]
fn all_teams_answer_and_may_change_their_minds_until_all_are_in() {
    let night = Night::new(setup("classic", Seating::Together, 3, &[1]))
        .does([Next, answer(A, 1), answer(A, 0), answer(B, 0)])
        .has(&[0, 0, 0]);
    assert!(matches!(night.stage(), Stage::Asking { .. }));
    let night = night.does([answer(C, 3)]);
    assert!(matches!(night.stage(), Stage::Closed { .. }));
    let correct = Input::Correct { seat: C, response: Response::Option(0) };
    let night = night.refuses(answer(C, 0), Refused::NothingOpen).does([correct, Reveal]).has(&[1, 1, 1]);
    let Stage::Revealed { marks, .. } = night.stage() else { panic!("it is revealed") };
    assert!(marks.iter().all(|mark| mark.right));
}

#[test]
fn a_stem_is_read_aloud_before_its_options_are_shown() {
    let setup = Setup { read_aloud: true, ..setup("classic", Seating::Together, 2, &[1]) };
    let night = Night::new(setup).does([Next]);
    let Stage::Reading { item, turn: None } = night.stage() else { panic!("it is read aloud") };
    assert!(item.options.is_empty());
    let night = night.refuses(answer(A, 0), Refused::NothingOpen).does([Next]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("it is open") };
    assert_eq!(item.options.len(), 4);
}

#[test]
fn undo_takes_the_last_input_back_and_a_running_clock_waits() {
    let mut setup = setup("party", Seating::HotSeat, 2, &[2]);
    setup.rules.points = mode::Points::Flat(1);
    let night = Night::new(setup).does([Next, Next, answer(A, 1)]).has(&[0, 0]).does([Undo]);
    let view = night.0.view(Viewer::Room);
    assert!(view.paused && view.until.is_none());
    assert!(matches!(view.stage, Stage::Asking { turn: Some(A), .. }));
    let night = night.refuses(answer(A, 0), Refused::Paused).does([Input::Resume, answer(A, 0)]).has(&[1, 0]);
    let night = night.does([Undo, Undo, Undo]);
    assert_eq!(night.stage(), Stage::Card);
    night.refuses(Undo, Refused::NothingToUndo);
}

#[test]
fn a_voided_question_counts_for_nobody_and_a_spare_takes_its_place() {
    let night = Night::new(setup("classic", Seating::Together, 2, &[2]));
    let night = night.does([Next]).does(all(&[0, 1])).has(&[1, 0]).does([Input::Void { question: 0 }]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("the spare is open") };
    assert_eq!(item.stem, "Question 9.0?");
    let night = night.has(&[0, 0]).does(all(&[1, 0])).has(&[0, 1]);
    // A question of the past: its spare comes at the end of the round.
    let night = night.does([Next]).does([Input::Void { question: 1 }]).has(&[0, 0]).does(all(&[0, 0]));
    let night = night.has(&[1, 1]).does([Next]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("the second spare is open") };
    assert_eq!(item.stem, "Question 9.1?");
    night.refuses(Input::Void { question: 1 }, Refused::AlreadyOut);
}

#[test]
fn another_answer_that_is_accepted_marks_everybody_anew() {
    let mut setup = setup("classic", Seating::Together, 2, &[1]);
    setup.rounds[0].items = vec![of_kind(Kind::Open, false)];
    let night = Night::new(setup).does([Next, typed(A, "Chaplin"), typed(B, "the little fellow"), Reveal]);
    let night = night.has(&[1, 0]);
    let response = Response::Text("The Little Fellow".to_owned());
    let night = night.does([Input::Accept { question: 0, response }]).has(&[1, 1]);
    let response = Response::Option(0);
    night.refuses(Input::Accept { question: 0, response }, Refused::OtherKind);
}

#[test]
fn a_skipped_question_counts_for_nobody() {
    let night =
        Night::new(setup("classic", Seating::Together, 2, &[2])).does([Next, answer(A, 0), Input::Skip]);
    let Stage::Asking { item, .. } = night.has(&[0, 0]).stage() else { panic!("the next one is open") };
    assert_eq!(item.stem, "Question 0.1?");
}

#[test]
fn teams_come_late_leave_and_take_other_names() {
    let join = |name: &str| Input::Join { name: name.to_owned() };
    let night = Night::new(setup("classic", Seating::Together, 2, &[3])).does([Next, join("Extras")]);
    let night =
        night.refuses(answer(C, 0), Refused::NotTheirTurn).refuses(join("the limes"), Refused::NameTaken);
    let night = night.does(all(&[0, 0])).does([Next]).does(all(&[0, 0, 0])).has(&[2, 2, 1]);
    let night = night.does([Next, answer(A, 0), answer(C, 1), Input::Away { seat: B }]);
    assert!(matches!(night.stage(), Stage::Closed { .. }), "nobody waits for who is gone");
    let rename = Input::Rename { seat: A, name: "Lemons".to_owned() };
    let night = night.does([Reveal, rename, join("REELS")]).has(&[3, 2, 1]);
    let teams = night.0.view(Viewer::Room).teams;
    assert_eq!(teams[0].name, "Lemons");
    assert!(!teams[1].away, "who comes back has the old seat");
    let edit = Input::Edit { seat: C, points: -2 };
    night.does([edit]).has(&[3, 2, -1]);
}

#[test]
fn the_last_team_cannot_leave() {
    let night = Night::new(setup("classic", Seating::HotSeat, 2, &[2])).does([Next, Input::Away { seat: A }]);
    let night = night.refuses(Input::Away { seat: B }, Refused::LastTeam);
    assert!(
        matches!(night.stage(), Stage::Stealing { .. } | Stage::Revealed { .. }),
        "a blank of who was up"
    );
}

#[test]
fn party_points_are_those_of_the_formula() {
    let points = |seconds: f64, time: u64| {
        speed(1000, Duration::from_secs_f64(seconds), Some(Duration::from_secs(time)))
    };
    assert_eq!([0.4, 0.5, 5.0, 10.0, 20.0].map(|t| points(t, 20)), [1000, 988, 875, 750, 500]);
    assert_eq!(points(2.0, 30), 967);
    assert_eq!(speed(1000, Duration::from_secs(50), None), 1000);
}

#[test]
fn closest_number_points_are_those_of_the_formula() {
    assert_eq!(
        [1, 2, 3, 4, 5, 6, 7, 8, 20].map(|rank| closest(rank, false)),
        [50, 35, 25, 17, 12, 8, 6, 5, 5]
    );
    for rank in 1..=8 {
        let exact = 50.0 * 0.7f64.powi(rank - 1);
        let by_hand = (exact + 1e-9).round().max(5.0);
        assert!(
            (by_hand - f64::from(i32::try_from(closest(usize::try_from(rank).unwrap(), false)).unwrap()))
                .abs()
                < 0.1
        );
    }
    assert_eq!(closest(1, true), 75);
}

#[test]
fn equal_distances_have_equal_ranks() {
    let mut setup = setup("closest-number", Seating::HotSeat, 3, &[1]);
    setup.rounds[0].items = vec![of_kind(Kind::Number, false)];
    setup.rounds.push(Round { title: String::new(), when: When::Any, items: questions(1, 1) });
    let night = Night::new(setup).does([Next, Next, typed(A, "110"), Next, typed(B, "130"), Next]);
    let night = night.has(&[0, 0, 0]).does([typed(C, "60")]).has(&[50, 50, 25]);
    let closest = night.0.finale().closest.unwrap();
    assert_eq!((closest.seat, closest.typed.as_str(), closest.answer.as_str()), (A, "110", "120 minutes"));
}

#[test]
fn a_film_buff_types_for_two_or_asks_for_options_and_others_steal() {
    let night = Night::new(setup("film-buff", Seating::HotSeat, 3, &[4])).does([Next, Next]);
    let Stage::Asking { item, .. } = night.stage() else { panic!("it is open") };
    assert!(item.options.is_empty() && item.has_options && item.worth == Some(2));
    let night = night.refuses(answer(A, 0), Refused::OptionsHidden).does([typed(A, "One")]).has(&[2, 0, 0]);
    let night = night.does([Next, Next, Input::Options, answer(B, 0)]).has(&[2, 1, 0]);
    let night = night.does([Next, Next, typed(C, "two")]);
    let Stage::Stealing { missed: C, .. } = night.stage() else { panic!("it can be stolen") };
    let night = night.refuses(typed(C, "one"), Refused::NotTheirTurn).does([typed(B, "one")]).has(&[2, 3, 0]);
    let night = night.does([Next, Next, Input::Options, answer(A, 1), answer(C, 0)]).has(&[2, 3, 1]);
    assert!(matches!(night.stage(), Stage::Revealed { .. }));
}

#[test]
fn stakes_are_placed_once_in_three_and_grow_in_the_second_half() {
    let stake = |points| Input::Stake { seat: A, points };
    let night = Night::new(setup("confidence", Seating::Together, 1, &[6])).does([Next]);
    let night = night.refuses(answer(A, 0), Refused::NoStake).refuses(stake(2), Refused::StakeGone);
    let night = night.does([stake(5), answer(A, 0), Reveal, Next]).has(&[5]);
    let night = night.refuses(stake(5), Refused::StakeGone).does([stake(1), answer(A, 1), Reveal, Next]);
    // The only one that is left places itself.
    let night = night.has(&[5]).does([answer(A, 0), Reveal, Next]).has(&[8]);
    let Stage::Asking { hands, .. } = night.stage() else { panic!("it is open") };
    assert_eq!(hands, [[2, 4, 6]]);
    // A blank costs the smallest, and what lay on a voided question comes back for its spare.
    let night = night.does([Reveal, Next, stake(6), answer(A, 0), Reveal]).has(&[14]);
    let night = night.does([Input::Void { question: 4 }]).has(&[8]);
    let Stage::Asking { hands, .. } = night.stage() else { panic!("the spare is open") };
    assert_eq!(hands, [[4, 6]]);
}

#[test]
fn one_wrong_answer_wipes_out_the_round_and_blanks_are_free() {
    let night = Night::new(setup("wipeout", Seating::Together, 3, &[2, 1])).does([Next]);
    let night = night.does(all(&[0, 0, 0])).has(&[1, 1, 1]).does([Next, answer(A, 0), answer(B, 1)]);
    let night = night.does([Input::Pass { seat: C }, Reveal]).has(&[2, 0, 1]).does([Next]);
    night.has(&[7, 0, 1]).does([Input::Break { minutes: 5 }]).has(&[7, 0, 1]);
}

#[test]
fn a_joker_doubles_the_round_that_it_is_named_for() {
    let joker = |seat| Input::Joker { seat };
    let night =
        Night::new(setup("joker", Seating::Together, 2, &[1, 1, 1])).does([joker(A), joker(A), joker(B)]);
    let night = night.does([Next]).does(all(&[0, 0])).has(&[1, 2]).refuses(joker(A), Refused::NoJoker);
    let night = night.does([Next, Next]).refuses(joker(B), Refused::JokerPlayed).does([joker(A), Next]);
    let night = night.does(all(&[0, 0])).has(&[3, 3]);
    night.does([Next]).has(&[3, 3]);
}

#[test]
fn the_last_question_is_for_a_wager() {
    let mut setup = setup("final-wager", Seating::HotSeat, 2, &[3]);
    setup.rules.wager = Some(Wager::Score);
    let wager = |seat, points| Input::Wager { seat, points };
    let night = Night::new(setup).does([Next, Next, answer(A, 0), Next, Next, answer(B, 1), Next]);
    let Stage::Wagering { most, .. } = night.stage() else { panic!("wagers are placed") };
    assert_eq!(most, [1, 0]);
    let night = night.refuses(wager(B, 1), Refused::TooMuch).does([wager(A, 1), wager(B, 0)]);
    assert_eq!(night.stage(), Stage::Handing { to: A }, "everybody answers it");
    let night = night.does([Next, answer(A, 1), Next, answer(B, 0)]).has(&[0, 0]);
    assert!(matches!(night.stage(), Stage::Revealed { .. }));
}

#[test]
fn tie_breaks_only_order_teams_with_equal_points() {
    let night = Night::new(setup("classic", Seating::Together, 3, &[1])).does([Next]).does(all(&[0, 0, 1]));
    let night = night.does([Next]);
    assert_eq!(night.0.view(Viewer::Room).place.tie, Some(1));
    let night = night.refuses(typed(C, "100"), Refused::NotTheirTurn);
    // Equally far off: another one is asked.
    let night = night.does([typed(A, "110"), typed(B, "130"), Reveal, Next]);
    assert_eq!(night.0.view(Viewer::Room).place.tie, Some(2));
    let night = night.does([typed(A, "10"), typed(B, "80"), Reveal]).has(&[1, 1, 0]).does([Next]);
    let places = |night: &Night| -> Vec<(usize, Seat)> {
        night.0.table().iter().map(|Standing { place, seat, .. }| (*place, *seat)).collect()
    };
    assert_eq!(places(&night), [(1, B), (2, A), (3, C)]);
    let Stage::Podium { shown, hidden: 3 } = night.stage() else { panic!("the podium") };
    assert!(shown.is_empty());
    let night = night.does([Next]);
    let Stage::Podium { shown, hidden: 2 } = night.stage() else { panic!("the podium") };
    assert_eq!(shown[0].seat, C, "from the last place up");
    let night = night.does([Next, Next, Next]);
    assert_eq!(night.stage(), Stage::Over { left: false });
    assert_eq!(night.0.finale().last, Some(C));
}

#[test]
fn a_break_stands_between_two_rounds() {
    let night = Night::new(setup("classic", Seating::Together, 2, &[1, 1, 1])).does([Next]);
    let night = night.refuses(Input::Break { minutes: 10 }, Refused::NoBreak).does(all(&[0, 1])).does([Next]);
    let Stage::Standings { table: Some(table) } = night.stage() else { panic!("standings") };
    assert_eq!((table[0].seat, table[1].place), (A, 2));
    let night = night.does([Input::Break { minutes: 10 }]);
    let until = night.0.now() + Duration::from_secs(600);
    assert_eq!(night.stage(), Stage::Break { until });
    assert_eq!(night.does([Next]).stage(), Stage::Card);
}

#[test]
fn a_team_sees_its_own_answer_and_the_room_does_not() {
    let night = Night::new(setup("classic", Seating::Together, 2, &[1])).does([Next, answer(A, 2)]);
    let own = |viewer| match night.0.view(viewer).stage {
        Stage::Asking { own, .. } => own,
        _ => panic!("it is open"),
    };
    assert_eq!(own(Viewer::Seat(A)), Some(Response::Option(2)));
    assert_eq!((own(Viewer::Seat(B)), own(Viewer::Room)), (None, None));
    let is_in: Vec<_> = night.0.view(Viewer::Room).teams.iter().map(|team| team.is_in).collect();
    assert_eq!(is_in, [Some(true), Some(false)]);
}
