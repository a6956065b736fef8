//! Rounds in front of a script instead of people, and screens of every size.

use super::{
    draw,
    look::Look,
    pane::{Cover, Pane},
    plain::{Lines, Plain},
    text, *,
};
use crate::{
    game::{
        mode::CLASSIC,
        response::Response,
        solo::Header,
        view::{Item, Solution},
    },
    question::{Answer, Evidence, Kind, Question, number::Number, open::Answers, round::Key as Right},
};
use console::Key;
use proptest::prelude::*;
use std::collections::VecDeque;

/// A console whose people do what is written down.
#[derive(Default)]
struct Script {
    acts: VecDeque<Act>,
    shown: Vec<String>,
}

impl Console for Script {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn act(&mut self, _: &Programme, view: &View, _: Option<Duration>) -> Result<Act, Stop> {
        self.shown.push(match view {
            View::Asking { header, .. } => format!("asking {}", header.number),
            View::Revealed { header, .. } => format!("revealed {}", header.number),
            View::Over(_) => "over".to_owned(),
        });
        self.acts.pop_front().ok_or(Stop::Signal(Signal::Terminate))
    }

    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.shown.push(text.to_owned());
        Ok(())
    }

    fn curtain(&mut self, _: &Programme, outcome: &Outcome) -> Result<(), Stop> {
        self.shown.push(format!("{}/{}", outcome.score, outcome.total));
        Ok(())
    }

    fn choose(&mut self, _: &str, _: &[String]) -> Result<Option<usize>, Stop> {
        Ok(None)
    }
}

/// A book of reports; nothing else is written down.
struct Reports<F>(F);

impl<F: FnMut(&Dealt) -> Result<String, String>> Book for Reports<F> {
    fn write(&mut self, _: Duration, _: &Input) -> Result<(), String> {
        Ok(())
    }

    fn beat(&mut self, _: Duration) -> Result<(), String> {
        Ok(())
    }

    fn report(&mut self, dealt: &Dealt) -> Result<String, String> {
        self.0(dealt)
    }
}

/// A question whose key is B.
fn dealt(ask: &str) -> Dealt {
    let options = vec!["Wings".to_owned(), "Sunrise".to_owned(), "千と千尋の神隠し".to_owned()];
    let question = Question {
        id: ask.to_owned(),
        story: Some("And a story.".to_owned()),
        expected: 0.5,
        ..Question::new(ask, Answer::choice(&options[1], [&options[0], &options[2]]))
    };
    Dealt::choice(question, options, 1)
}

fn game() -> Game {
    Game::solo(vec![dealt("First?"), dealt("Second\x1b[2J?")], CLASSIC)
}

fn programme() -> Programme {
    Programme { title: "Silent films".to_owned(), code: "ABCD-N2-K7".to_owned(), ..Programme::default() }
}

const B: Act = Act::Play(Input::alone(Response::Option(1)));
const NEXT: Act = Act::Play(Input::Next);
const LEAVE: Act = Act::Play(Input::Leave);

#[track_caller]
fn check(acts: &[Act], shown: &[&str]) -> Result<Ending, Stop> {
    let mut console = Script { acts: acts.iter().cloned().collect(), ..Script::default() };
    let mut book = Reports(|_: &Dealt| Err("the disk is full".to_owned()));
    let ended = play(&mut console, &programme(), &mut game(), &mut book, Duration::ZERO);
    assert_eq!(console.shown, shown);
    ended
}

#[test]
fn a_round_is_played_to_its_end() {
    let shown = ["asking 1", "revealed 1", "asking 2", "revealed 2", "2/2"];
    assert!(matches!(check(&[B, NEXT, B, NEXT], &shown), Ok(Ending::Finished)));
}

#[test]
fn every_way_out_shows_the_score_so_far_but_for_a_new_round() {
    assert!(matches!(check(&[B, LEAVE], &["asking 1", "revealed 1", "1/2"]), Ok(Ending::Left)));
    assert!(matches!(check(&[Act::Back], &["asking 1", "0/2"]), Ok(Ending::Back)));
    assert!(matches!(check(&[B, Act::New], &["asking 1", "revealed 1"]), Ok(Ending::New)));
    let ended = check(&[B], &["asking 1", "revealed 1", "1/2"]);
    assert!(matches!(ended, Err(Stop::Signal(Signal::Terminate))));
}

#[test]
fn a_report_that_cannot_be_kept_says_so_and_the_game_goes_on() {
    let said = "The report could not be kept: the disk is full";
    let _ = check(&[B, Act::Report, LEAVE], &["asking 1", "revealed 1", said, "revealed 1", "1/2"]);
}

#[test]
fn an_act_out_of_place_is_said_and_changes_nothing() {
    let shown = ["asking 1", "The question is still open.", "asking 1", "0/2"];
    let _ = check(&[NEXT, LEAVE], &shown);
}

impl Lines for std::str::Lines<'_> {
    fn line(&mut self) -> Result<Option<String>, Stop> {
        Ok(self.next().map(str::to_owned))
    }
}

#[track_caller]
fn check_plain(input: &str, expected: &str) {
    let mut out = Vec::new();
    let mut console = Plain::new(input.lines(), &mut out);
    let mut book = Reports(|_: &Dealt| Ok(String::new()));
    play(&mut console, &programme(), &mut game(), &mut book, Duration::ZERO).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), expected);
}

#[test]
fn plain_lines_are_exactly_these() {
    check_plain(
        "what\nsunrise\nA\n",
        "\
Silent films
Answer with a letter, a number or the option's text; q leaves.

Question 1/2
First?
A) Wings
B) Sunrise
C) 千と千尋の神隠し
\"what\" is none of the options; answer with a letter A-C, its number or the option's text; q leaves.
Right.
And a story.

Question 2/2
Second[2J?
A) Wings
B) Sunrise
C) 千と千尋の神隠し
Wrong: B) Sunrise
And a story.

Score: 1/2
Code: ABCD-N2-K7
",
    );
}

#[test]
fn the_end_of_the_input_and_q_end_a_plain_round_with_the_score() {
    let text = "\
Silent films
Answer with a letter, a number or the option's text; q leaves.

Question 1/2
First?
A) Wings
B) Sunrise
C) 千と千尋の神隠し

Score: 0/2
Left after 0 of 2 questions.
Code: ABCD-N2-K7
";
    check_plain("", text);
    check_plain("q\n", text);
}

/// One question of every kind that is typed or put in order.
fn typed() -> Game {
    let number = Number { value: 92.0, unit: Some("minutes".to_owned()), tolerance: 5.0 };
    let open =
        Question::new("Who made it?", Answer::Open { key: "Buster Keaton".to_owned(), accept: vec![] });
    let accepted = Answers::of(std::slice::from_ref(&open)).accepted(&open).unwrap();
    let order = ["Wings", "Sunrise", "City Lights"].map(str::to_owned).to_vec();
    let shown = [2, 0, 1].map(|item: usize| order[item].clone()).to_vec();
    let numbers = |ask| Question::new(ask, Answer::Number(number.clone()));
    let round = vec![
        Dealt { question: numbers("How long is it?"), options: vec![], key: Right::Number(number.clone()) },
        Dealt { question: numbers("How long, really?"), options: vec![], key: Right::Number(number.clone()) },
        Dealt {
            question: Question::new("Which came first?", Answer::Order(order)),
            options: shown,
            key: Right::Order(vec![1, 2, 0]),
        },
        Dealt { question: open, options: vec![], key: Right::Open(accepted) },
    ];
    Game::solo(round, CLASSIC)
}

#[test]
fn typed_answers_and_orders_are_plain_lines_too() {
    let input = "q?\n95\n1.5 hours\n\n120 min\nABB\nbca\n!\nq\n";
    let mut out = Vec::new();
    let mut console = Plain::new(input.lines(), &mut out);
    let mut reported = Vec::new();
    let mut book = Reports(|dealt: &Dealt| {
        reported.push(dealt.question.ask.clone());
        Ok("reports".to_owned())
    });
    play(&mut console, &programme(), &mut typed(), &mut book, Duration::ZERO).unwrap();
    assert_eq!(reported, ["Which came first?"], "the one before the open one");
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "\
Silent films
Answer with a letter, a number or the option's text; q leaves.

Question 1/4
How long is it?
A number, in minutes; up to 5 minutes off is right. q leaves.
That is no number; digits are enough.
Right.
It is 92 minutes; you were 3 minutes off.

Question 2/4
How long, really?
A number, in minutes; up to 5 minutes off is right. q leaves.
That is no number; digits are enough.
A number, in minutes; up to 5 minutes off is right. q leaves. A ! reports the question before this one.
Wrong: 92 minutes
You were 28 minutes off.

Question 3/4
Which came first?
A) City Lights
B) Wings
C) Sunrise
Answer with all letters A-C in their right order; q leaves.
\"ABB\" is no such order; answer with all letters A-C in their right order; q leaves.
Right.

Question 4/4
Who made it?
Type the answer; a surname is enough for a person. :q leaves.
Reported; thank you. Kept in reports
Wrong: Buster Keaton

Score: 2/4
Code: ABCD-N2-K7
"
    );
}

fn views() -> impl Strategy<Value = View> {
    let text = "[a-zé千 \u{301}\u{1b}👩‍🚀-]{0,120}";
    let header = (1usize..200, 0i64..200, 0usize..50).prop_map(|(number, score, streak)| Header {
        number,
        total: 200,
        score,
        streak,
    });
    let item = (
        prop::sample::select(Kind::ALL.to_vec()),
        text,
        prop::collection::vec(text, 1..10),
        prop::option::of(text),
    );
    (header, item, 0usize..10, any::<bool>(), text).prop_map(
        |(header, (kind, stem, options, extra), pick, open, story)| {
            let pick = pick % options.len();
            let (response, solution) = match kind {
                Kind::Choice | Kind::TrueFalse => (Response::Option(0), Solution::Option(pick)),
                Kind::Order => {
                    let order: Vec<usize> = (0..options.len()).rev().collect();
                    (Response::Order(order.clone()), Solution::Order(order))
                }
                Kind::Number | Kind::Open => (Response::Text(stem.clone()), Solution::Text(story.clone())),
            };
            let evidence = vec![Evidence { section: stem.clone(), start: 0, end: 0, text: story.clone() }];
            let (off, picture, unit, within) = (extra.clone(), extra.clone(), extra.clone(), extra);
            let (has_options, worth) = (false, Some(1));
            let item =
                Item { kind, stem, picture, options, has_options, unit, within, closest: false, worth };
            if open {
                return View::Asking { header, item, until: None };
            }
            let (response, right) = (Some(response), pick > 3);
            View::Revealed { header, item, response, right, off, solution, story: Some(story), evidence }
        },
    )
}

fn panes() -> impl Strategy<Value = Pane> {
    let cover = prop_oneof![
        3 => Just(None), 1 => Just(Some(Cover::Help)), 1 => Just(Some(Cover::Sure(Act::Back))),
    ];
    let typed = "[a-zé千 \u{301}👩‍🚀]{0,150}";
    (0usize..10, any::<bool>(), any::<bool>(), -20isize..20, any::<bool>(), cover, typed).prop_map(
        |(selected, moved, source, scroll, notice, cover, typed)| {
            let notice = notice.then(|| "Something said in passing, and not in few words.".to_owned());
            let mut pane = Pane { selected, moved, source, scroll, notice, cover, ..Pane::default() };
            for key in typed.chars().map(Key::Char).chain((0..selected).map(|_| Key::ArrowLeft)) {
                pane.entry.key(&key);
                pane.arrangement.key(selected + 1, &key);
            }
            pane
        },
    )
}

proptest! {
    #[test]
    fn a_frame_always_fits_its_screen(
        view in views(), pane in panes(), rows in 1usize..40, columns in 1usize..120, unicode in any::<bool>(),
    ) {
        let look = Look::new(unicode);
        let lines = draw::frame(&look, (rows, columns), &programme(), &view, &pane);
        prop_assert!(lines.len() <= rows, "{} lines in {rows} rows", lines.len());
        for line in &lines {
            let wide = console::measure_text_width(line);
            prop_assert!(wide <= columns, "{line:?} is {wide} wide, not {columns}");
        }
    }
}

#[test]
fn an_ordinary_question_fits_a_small_terminal_whole() {
    let mut dealt = dealt("Which film won the very first Academy Award for Outstanding Picture in 1929?");
    dealt.options.push("A rather long title that takes two lines on a screen this small".to_owned());
    let game = Game::solo(vec![dealt], CLASSIC);
    let look = Look::new(true);
    for size in [(24, 80), (24, 40), (12, 40)] {
        let lines = draw::frame(&look, size, &programme(), &game.alone(), &Pane::default());
        let all = lines.join("\n");
        for part in ["Question 1/1", "Which film", "A) Wings", "D) A rather", "q leave"] {
            assert!(text::clean(&all).contains(part), "{part} at {size:?}:\n{all}");
        }
    }
}
