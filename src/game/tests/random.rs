//! Random games by bots: no legal input is refused, sums agree with a second scorer, replays agree with the live game.

use super::naive::naive;
use super::{
    super::{mode::MODES, *},
    night::setup,
    of_kind,
};
use crate::question::{
    Kind,
    round::{Key, When},
};
use mode::Clock;
use proptest::{prelude::*, test_runner::Config};
use response::Response;
use setup::{Round, Seating};

/// A night of random size in a random mode.
fn setups() -> impl Strategy<Value = Setup> {
    let seatings = prop::sample::select(vec![Seating::HotSeat, Seating::Together]);
    let rounds = prop::collection::vec(1usize..4, 1..4);
    let kinds = prop::collection::vec((0usize..4, any::<bool>()), 12);
    let mode = 0..MODES.len();
    (mode, seatings, 1usize..5, rounds, kinds, any::<(bool, bool, bool, bool, bool)>()).prop_map(
        |(mode, seating, teams, rounds, kinds, (timed, read_aloud, joker, wager, film))| {
            let mut setup = Setup { read_aloud, ..setup(MODES[mode].name, seating, teams, &rounds) };
            if timed {
                setup.rules.clock = Clock::PerQuestion;
            }
            setup.rules.joker |= joker;
            if wager {
                setup.rules.wager = Some(mode::Wager::Score);
            }
            if film {
                for (round, when) in setup.rounds.iter_mut().zip([When::Before, When::Interval, When::After])
                {
                    round.when = when;
                }
            }
            let items = setup.rounds.iter_mut().flat_map(|round| &mut round.items);
            for (item, (kind, other)) in items.zip(kinds) {
                match kind {
                    0 => *item = of_kind(Kind::Number, other),
                    1 => *item = of_kind(Kind::Open, other),
                    2 => *item = of_kind(Kind::Order, other),
                    _ => {}
                }
            }
            setup
        },
    )
}

/// Something that a player or host may do now: what the view offers, chosen by `pick`.
fn legal(game: &Game, pick: usize) -> Input {
    let view = game.view(Viewer::Room);
    let teams = view.teams.len();
    if view.paused {
        return Input::Resume;
    }
    let any_team = Seat(pick / 7 % teams);
    let answers = |item: &view::Item| match item.kind {
        Kind::Choice | Kind::TrueFalse => Response::Option(pick / 3 % item.options.len()),
        Kind::Order => {
            let mut order: Vec<usize> = (0..item.options.len()).collect();
            order.rotate_left(pick % item.options.len());
            Response::Order(order)
        }
        Kind::Number => Response::Text((60 + pick % 90).to_string()),
        Kind::Open => Response::Text(["Chaplin", "one", "Keaton", "nobody"][pick % 4].to_owned()),
    };
    if pick.is_multiple_of(11)
        && let Some(input) = ruling(game, &view, pick / 11)
    {
        return input;
    }
    match view.stage {
        Stage::Card
            if game.setup.rules.joker
                && pick.is_multiple_of(3)
                && view.teams[any_team.0].has_joker
                && !view.teams[any_team.0].away =>
        {
            Input::Joker { seat: any_team }
        }
        Stage::Standings { .. } if pick.is_multiple_of(5) => Input::Break { minutes: 5 },
        Stage::Wagering { most, .. } => {
            let waits = view.teams.iter().position(|team| team.is_in == Some(false)).unwrap();
            let points = u32::try_from(pick).unwrap() % (most[waits] + 1);
            Input::Wager { seat: Seat(waits), points }
        }
        Stage::Asking { item, turn, hands, .. } => {
            let waits = view.teams.iter().position(|team| team.is_in == Some(false));
            let seat = turn.or(waits.map(Seat)).unwrap();
            let hand = hands.get(seat.0).filter(|hand| hand.len() > 1);
            let last_stake = game.state.current().stake(seat).and_then(|stake| stake.points);
            match (hand, last_stake) {
                (Some(hand), None) => Input::Stake { seat, points: hand[pick % hand.len()] },
                _ if pick.is_multiple_of(13) => Input::Pass { seat },
                _ if pick.is_multiple_of(17) => Input::Skip,
                _ if pick.is_multiple_of(19) => Input::Reveal,
                _ if item.has_options && pick.is_multiple_of(2) => Input::Options,
                _ => Input::Answer { seat, response: answers(&item) },
            }
        }
        Stage::Stealing { item, missed } if pick.is_multiple_of(2) => {
            let other = |at: &usize| *at != missed.0 && !view.teams[*at].away;
            let thief = (0..teams).find(other).map(Seat);
            thief.map_or(Input::Next, |seat| Input::Answer { seat, response: answers(&item) })
        }
        Stage::Revealed { .. } if pick.is_multiple_of(9) => {
            Input::Void { question: view.place.asked.unwrap() }
        }
        _ => Input::Next,
    }
}

/// One of the host's controls; none where the one that `pick` means has no place.
fn ruling(game: &Game, view: &View, pick: usize) -> Option<Input> {
    let teams = &view.teams;
    let seat = Seat(pick / 10 % teams.len());
    // No two of them are alike: taken back, an input leaves its number to the next.
    let name = |what: &str| format!("{what} {}", game.log.len());
    let counts: Vec<usize> =
        (0..game.state.asked.len()).filter(|at| game.state.asked[*at].fate != Fate::Out).collect();
    let question = counts.get(pick / 10 % counts.len().max(1)).copied();
    let is_clock = |input: &Input| matches!(input, Input::Pause | Input::Resume);
    match pick % 10 {
        0 => Some(Input::Edit { seat, points: i64::try_from(pick % 7).unwrap() - 3 }),
        1 => Some(Input::Pause),
        2 => Some(Input::Rename { seat, name: name("Team") }),
        3 => game.log.iter().any(|(_, input)| !is_clock(input)).then_some(Input::Undo),
        4 => (teams.len() < team::MOST).then(|| Input::Join { name: name("Late") }),
        5 => {
            let playing = teams.iter().filter(|team| !team.away).count();
            (playing > 1 && !teams[seat.0].away).then_some(Input::Away { seat })
        }
        6 => {
            let question = question?;
            let response =
                game.state.asked[question].given.iter().find_map(|given| given.response.clone())?;
            Some(Input::Accept { question, response })
        }
        7 => {
            let is_open = matches!(view.stage, Stage::Asking { .. } | Stage::Stealing { .. });
            let clock = [Clock::Off, Clock::PerQuestion, Clock::Double][pick % 3];
            let runs = is_open && game.state.current().time.is_some();
            Some(if runs { Input::More } else { Input::Pace { clock } })
        }
        8 if matches!(view.stage, Stage::Asking { .. } | Stage::Closed { .. }) => {
            let asked = game.state.current();
            let given = asked.given.iter().find(|given| given.response.is_some())?;
            let response = match given.response.clone()? {
                Response::Option(at) => {
                    Response::Option((at + 1) % game.setup.dealt(asked.source).options.len())
                }
                Response::Order(mut order) => {
                    order.rotate_left(1);
                    Response::Order(order)
                }
                Response::Text(text) => {
                    Response::Text(text.parse::<u32>().map_or("Chaplin".to_owned(), |n| (n + 1).to_string()))
                }
            };
            Some(Input::Correct { seat: given.seat, response })
        }
        9 => question.map(|question| Input::Void { question }),
        _ => None,
    }
}

/// How many games: 10,000 with `GAMES=10000 cargo test --release --lib game::tests::random`.
fn games() -> u32 {
    std::env::var("GAMES").ok().and_then(|games| games.parse().ok()).unwrap_or(60)
}

proptest! {
    #![proptest_config(Config { cases: games(), ..Config::default() })]

    #[test]
    fn bots_are_never_refused_and_sums_are_true(
        setup in setups(), picks in prop::collection::vec((0u64..9000, 0usize..100_000), 10..80),
    ) {
        let mut game = Game::new(setup.clone());
        let mut journal = Vec::new();
        let mut now = Duration::ZERO;
        for (step, pick) in picks {
            now += Duration::from_millis(step);
            game.play(now, Input::Tick).ok();
            if game.is_over() {
                break;
            }
            let input = legal(&game, pick);
            let taken = game.play(now, input.clone());
            prop_assert_eq!(taken, Ok(()), "{:?} in {:?}", input, game.view(Viewer::Room).stage);
            journal.push((now, input));
            let sums: Vec<i64> = game.view(Viewer::Room).teams.iter().map(|team| team.points).collect();
            prop_assert_eq!(&sums, &naive(&game));
            prop_assert!(game.deadline().is_none_or(|deadline| deadline > now));
            let again = Game::replay(setup.clone(), journal.iter().cloned());
            prop_assert_eq!(again.view(Viewer::Room), game.view(Viewer::Room));
            prop_assert_eq!((again.finale(), again.deadline()), (game.finale(), game.deadline()));
        }
    }

    #[test]
    fn any_input_is_taken_or_refused_and_never_breaks_the_game(
        setup in setups(), inputs in prop::collection::vec((0u64..9000, inputs()), 0..60),
    ) {
        let mut game = Game::new(setup);
        let mut now = Duration::ZERO;
        for (step, input) in inputs {
            now += Duration::from_millis(step);
            let _ = game.play(now, Input::Tick);
            let before = game.view(Viewer::Room);
            if game.play(now, input).is_err() {
                prop_assert_eq!(game.view(Viewer::Room), before);
            }
            let _ = (game.finale(), game.reported(), game.missed(Seat(0)), game.outcome(Seat(0)));
        }
    }

    #[test]
    fn no_view_before_the_reveal_depends_on_a_key(
        setup in setups(), pick in 0usize..100, picks in prop::collection::vec((0u64..9000, 0usize..100_000), 10..80),
    ) {
        // Who may steal says that the first answer was wrong: that is the rule of the game.
        let setup = Setup { rules: Rules { steal: false, ..setup.rules }, ..setup };
        let mut other = setup.clone();
        let secret = {
            let mut items: Vec<(Source, &mut Dealt)> = Vec::new();
            for (round, Round { items: own, .. }) in other.rounds.iter_mut().enumerate() {
                let source = |item| Source::Round { round, item };
                items.extend(own.iter_mut().enumerate().map(|(at, item)| (source(at), item)));
            }
            let count = items.len();
            let (source, item) = items.swap_remove(pick % count);
            match &mut item.key {
                Key::Option(key) => *key = 3,
                Key::Order(order) => order.reverse(),
                Key::Number(number) => number.value += 7.0,
                Key::Open(_) => *item = of_kind(Kind::Open, item.question.key() != "Buster Keaton"),
            }
            source
        };
        let (mut one, mut other) = (Game::new(setup), Game::new(other));
        let mut now = Duration::ZERO;
        for (step, pick) in picks {
            now += Duration::from_millis(step);
            one.play(now, Input::Tick).ok();
            other.play(now, Input::Tick).ok();
            let is_shown = |asked: &Asked| asked.source == secret && asked.fate == Fate::Revealed;
            if one.is_over() || one.state.asked.iter().any(is_shown) {
                break;
            }
            let seats = (0..one.state.teams.len()).map(|at| Viewer::Seat(Seat(at)));
            for viewer in seats.chain([Viewer::Room]) {
                let views = [&one, &other].map(|game| serde_json::to_string(&game.view(viewer)).unwrap());
                prop_assert_eq!(&views[0], &views[1]);
            }
            let input = legal(&one, pick);
            prop_assert_eq!(one.play(now, input.clone()), other.play(now, input));
        }
    }
}

/// Inputs of every sort, in place or not.
fn inputs() -> impl Strategy<Value = Input> {
    let seat = || (0usize..5).prop_map(Seat);
    let response = || {
        prop_oneof![
            (0usize..5).prop_map(Response::Option),
            prop::collection::vec(0usize..4, 0..4).prop_map(Response::Order),
            prop::sample::select(vec!["Chaplin", "120", "", "one"])
                .prop_map(|text| Response::Text(text.to_owned())),
        ]
    };
    let name = || prop::sample::select(vec!["Limes", "Late", "", "\u{202e}"]).prop_map(str::to_owned);
    prop_oneof![
        6 => (seat(), response()).prop_map(|(seat, response)| Input::Answer { seat, response }),
        6 => Just(Input::Next),
        1 => seat().prop_map(|seat| Input::Pass { seat }),
        1 => (seat(), 0u32..7).prop_map(|(seat, points)| Input::Stake { seat, points }),
        1 => (seat(), 0u32..7).prop_map(|(seat, points)| Input::Wager { seat, points }),
        1 => seat().prop_map(|seat| Input::Joker { seat }),
        1 => prop::sample::select(vec![
            Input::Options, Input::Reveal, Input::Pause, Input::Resume, Input::Undo, Input::Skip, Input::More,
            Input::Leave, Input::Break { minutes: 3 }, Input::Tick, Input::Pace { clock: Clock::Double },
            Input::Pace { clock: Clock::Off },
        ]),
        1 => (0usize..9).prop_map(|question| Input::Void { question }),
        1 => (0usize..9, response()).prop_map(|(question, response)| Input::Accept { question, response }),
        1 => (seat(), -9i64..9).prop_map(|(seat, points)| Input::Edit { seat, points }),
        1 => (seat(), response()).prop_map(|(seat, response)| Input::Correct { seat, response }),
        1 => name().prop_map(|name| Input::Join { name }),
        1 => seat().prop_map(|seat| Input::Away { seat }),
        1 => (seat(), name()).prop_map(|(seat, name)| Input::Rename { seat, name }),
    ]
}
