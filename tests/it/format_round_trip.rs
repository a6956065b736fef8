//! Packs written in each format and read back: what is kept is the same, what is not is named.

use houselights::format::{Fate, Format, read, write};
use houselights::pack::{FORMAT, Film, Pack, question_id};
use houselights::question::answer::{Image, ImagePlace};
use houselights::question::number::Number;
use houselights::question::{Answer, Question, fold::fold};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::HashSet;

/// Texts with everything that some format takes for a sign of its own.
fn text() -> impl Strategy<Value = String> {
    let word = select(vec![
        "Heat", "the", "=", "~x", "#1", "{a}", "}", "::", "\\", "\\n", "%50%", "//", "$CATEGORY:", "->",
        "A)", "A.", "B. Jones", "ANSWER:", "[html]", "[plain]", "<b>", "x < y", "&amp;", "AT&T", "\"so\"",
        "“so”", ",", ";", "|", "#", "*", "é", "七人", "0", "T", "TRUE", "1994", "_____", "&nbsp;",
        "{{c1::x}}", "[sound:a]", "'", "%", "//", "/", "Q", "^", "A", "  ",
    ]);
    vec(word, 1..5)
        .prop_map(|words| words.join(" ").trim().to_owned())
        .prop_filter("not blank", |text| !text.is_empty())
}

fn answer() -> impl Strategy<Value = Answer> {
    let choice = (text(), vec(text(), 1..6)).prop_map(|(key, wrong)| {
        let mut seen = HashSet::from([fold(&key)]);
        let wrong: Vec<String> = wrong.into_iter().filter(|option| seen.insert(fold(option))).collect();
        if wrong.is_empty() { Answer::TrueFalse(true) } else { Answer::Choice { key, wrong } }
    });
    let open = (text(), vec(text(), 0..3)).prop_map(|(key, accept)| {
        let mut seen = HashSet::from([fold(&key)]);
        Answer::Open {
            key,
            accept: accept.into_iter().filter(|spelling| seen.insert(fold(spelling))).collect(),
        }
    });
    let number =
        (-9999i32..9999, 0u8..3, option::of(Just("km".to_owned()))).prop_map(|(value, tolerance, unit)| {
            Answer::Number(Number { value: f64::from(value) / 4.0, tolerance: f64::from(tolerance), unit })
        });
    prop_oneof![
        6 => choice,
        1 => any::<bool>().prop_map(Answer::TrueFalse),
        2 => open,
        1 => number,
        1 => Just(Answer::Order(vec!["a".into(), "b".into()])),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let texts = (text(), option::of(text()), option::of(text()), option::of(text()), vec(text(), 0..3));
    let rest = (0u8..4, select(vec![0.6, 0.8, 0.4, 0.35]), option::of(select(vec![7u32, 20])), any::<bool>());
    (texts, answer(), rest).prop_map(
        |((ask, story, category, credits, tags), answer, (tier, expected, seconds, image))| {
            let image = image.then(|| Image { place: ImagePlace::Path("a.png".into()), alt: "a".into() });
            let mut question = Question {
                story,
                category,
                credits,
                tags,
                tier,
                expected,
                seconds,
                image,
                ..Question::new(ask, answer)
            };
            question.id = question_id(&question.ask, &question.key());
            question
        },
    )
}

fn pack() -> impl Strategy<Value = Pack> {
    let terms = (text(), option::of(text()), option::of(text()), any::<bool>());
    (terms, vec(question(), 1..6)).prop_map(|((title, credits, licence, film), mut questions)| {
        let mut seen = HashSet::new();
        questions.retain(|question| seen.insert(question.id.clone()));
        Pack {
            schema: None,
            format: FORMAT,
            title,
            language: "en".into(),
            credits,
            licence,
            film: film.then(|| Film { title: "Heat".into(), year: Some(1995) }),
            source: None,
            questions,
        }
    })
}

/// What must survive every way: the question and its answer, apart from what a note says is lost.
fn essence(question: &Question) -> (String, Answer) {
    let mut answer = question.answer.clone();
    if let Answer::Number(number) = &mut answer {
        number.unit = None;
    }
    if let Answer::Choice { key, wrong } = &answer
        && let [other] = &wrong[..]
        && [key, other].iter().all(|o| o.eq_ignore_ascii_case("true") || o.eq_ignore_ascii_case("false"))
    {
        answer = Answer::TrueFalse(key.eq_ignore_ascii_case("true"));
    }
    (question.ask.clone(), answer)
}

fn check(format: Format, pack: &Pack) -> Result<(), TestCaseError> {
    let export = write(format, pack).expect("a format that is written");
    let shown = String::from_utf8_lossy(&export.bytes).into_owned();
    let left_out: HashSet<usize> =
        export.notes.all().iter().filter(|note| note.fate == Fate::LeftOut).map(|note| note.line).collect();
    let kept: Vec<&Question> =
        (1..).zip(&pack.questions).filter(|(number, _)| !left_out.contains(number)).map(|(_, q)| q).collect();
    if kept.is_empty() {
        return Ok(());
    }
    let again = read(format, &export.bytes)
        .map_err(|error| TestCaseError::fail(format!("{format}: {error}\n{shown}")))?;
    let (again, notes) =
        again.into_pack().map_err(|(problems, _)| TestCaseError::fail(format!("{problems:?}\n{shown}")))?;
    prop_assert!(notes.count(Fate::LeftOut) == 0, "{format}: {:?}\n{shown}", notes.all());
    prop_assert_eq!(again.questions.len(), kept.len(), "{}:\n{}", format, shown);
    for (question, again) in kept.iter().zip(&again.questions) {
        prop_assert_eq!(essence(question), essence(again), "{}:\n{}", format, shown);
        if format != Format::Aiken {
            prop_assert_eq!(&question.credits, &again.credits, "{}:\n{}", format, shown);
        }
    }
    let lost: HashSet<&str> = export.notes.counts(Fate::Lost).into_iter().map(|(what, _)| what).collect();
    for (what, is_kept) in [
        ("the pack's title", pack.title == again.title),
        ("the pack's credits", pack.credits == again.credits),
        ("the pack's licence", pack.licence == again.licence),
        ("the pack's film", pack.film == again.film),
    ] {
        prop_assert!(is_kept || lost.contains(what), "{format}: {what} is lost unnamed\n{shown}");
    }
    if lost.is_empty() && left_out.is_empty() && format != Format::OpenTdb {
        prop_assert_eq!(pack.to_json(), again.to_json(), "{}:\n{}", format, shown);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_reads_back_the_same(pack in pack()) {
        let pack = Pack::read(&pack.to_json()).expect("a good pack");
        for format in Format::ALL.into_iter().filter(|format| format.is_written()) {
            check(format, &pack)?;
        }
    }
}

#[test]
fn each_thing_that_a_format_cannot_hold_is_counted() {
    let mut number =
        Question::new("How many?", Answer::Number(Number { value: 3.0, unit: None, tolerance: 0.0 }));
    number.id = "n".to_owned();
    let mut choice = Question::new("Who?", Answer::choice("Abel", ["Bea"]));
    (choice.id, choice.story) = ("c".to_owned(), Some("He was late.".to_owned()));
    let pack = Pack {
        schema: None,
        format: FORMAT,
        title: "Film night".to_owned(),
        language: "en".to_owned(),
        credits: Some("Ann".to_owned()),
        licence: Some("CC0-1.0".to_owned()),
        film: None,
        source: None,
        questions: vec![number, choice],
    };
    let export = write(Format::Aiken, &pack).unwrap();
    assert_eq!(
        String::from_utf8(export.bytes).unwrap().lines().filter(|line| line.starts_with("Who")).count(),
        1
    );
    let said: Vec<_> = export.notes.all().iter().map(|note| format!("{}: {note}", note.line)).collect();
    assert_eq!(
        said,
        [
            "0: kept without the pack's title (“Film night”)",
            "0: kept without the pack's credits (“Ann”)",
            "0: kept without the pack's licence (“CC0-1.0”)",
            "1: left out: a question for a number, which the format cannot hold (“How many?”)",
            "2: kept without its own id (“Who?”)",
            "2: kept without its story (“Who?”)",
        ]
    );
    assert_eq!(export.notes.count(Fate::Lost), 5);
}
