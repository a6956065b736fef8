//! Every kind of question as a pack writes it: what is read, what is refused, and that it comes back the same.

use houselights::pack::{Pack, code::mark, shipped};
use houselights::question::answer::{Answer, Image, ImagePlace};
use houselights::question::number::Number;
use proptest::prelude::*;

#[track_caller]
fn pack(fields: &str) -> Pack {
    let json = format!(r#"{{"questions": [{{"ask": "Which?", {fields}}}]}}"#);
    let pack = Pack::read(&json).unwrap_or_else(|problems| panic!("{json}: {problems:?}"));
    assert_eq!(Pack::read(&pack.to_json()).unwrap(), pack, "it comes back from its JSON");
    pack
}

#[track_caller]
fn answer(fields: &str) -> Answer {
    pack(fields).questions.remove(0).answer
}

/// Compares what is said about one question, without the places.
#[track_caller]
fn refused(fields: &str, expect: &[&str]) {
    let json = format!(r#"{{"questions": [{{"ask": "Which?", {fields}}}]}}"#);
    let problems = Pack::read(&json).expect_err("a pack that is wrong");
    let said: Vec<String> =
        problems.iter().map(|problem| format!("{}; {}", problem.what, problem.todo)).collect();
    assert_eq!(said, expect, "{json}");
    assert!(problems.iter().all(|problem| problem.place.is_some()));
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn a_number_has_a_unit_and_a_tolerance() {
    let number = |value, unit: Option<&str>, tolerance| {
        Answer::Number(Number { value, unit: unit.map(str::to_owned), tolerance })
    };
    assert_eq!(answer(r#""kind": "number", "answer": 1994"#), number(1994.0, None, 0.0));
    assert_eq!(
        answer(r#""kind": "number", "answer": -7.50, "unit": "°C", "tolerance": 0.5"#),
        number(-7.5, Some("°C"), 0.5)
    );
    assert_eq!(answer(r#""kind": "number", "answer": "12,500", "wrong": []"#), number(12_500.0, None, 0.0));
    refused(
        r#""kind": "number", "answer": "about 50", "tolerance": -1"#,
        &[
            "the answer of question 1 is `about 50`, not a number; give digits such as 1994 or 7.5, and put what is counted in `unit`",
            "`tolerance` of question 1 is -1; give a number, 0 or more",
        ],
    );
    refused(
        r#""kind": "number", "answer": 12345678901234567890"#,
        &["the answer of question 1 is `12345678901234567890`, not a number; give one of at most 15 digits"],
    );
    refused(
        r#""kind": "number", "answer": 5, "wrong": ["6"], "tolerance": "a bit""#,
        &[
            "question 1 is of the kind `number` but has `wrong`, which is for choices; leave it out or change the kind",
            "`tolerance` of question 1 is a text; give a number, 0 or more",
        ],
    );
}

#[test]
fn an_order_is_a_list_of_different_things() {
    assert_eq!(
        answer(r#""kind": "order", "answer": ["Jaws", " Alien ", 1941]"#),
        Answer::Order(texts(&["Jaws", "Alien", "1941"]))
    );
    refused(
        r#""kind": "order", "answer": "Jaws, Alien""#,
        &[
            "the answer of question 1 is one text, but an order needs a list; give 2 to 10 texts in their right order, in square brackets",
        ],
    );
    refused(
        r#""kind": "order", "answer": ["Jaws"]"#,
        &["question 1 has 1 thing to put in order; give 2 to 10"],
    );
    refused(
        r#""kind": "order", "answer": ["Jaws", "", "JAWS!"]"#,
        &[
            "item 2 of `answer` of question 1 is blank; fill it or leave it out",
            "items 1 and 3 of `answer` of question 1 are the same; change one of them",
        ],
    );
    refused(r#""kind": "order""#, &["question 1 has no `answer`; give 2 to 10 texts in order"]);
    refused(
        r#""answer": ["Jaws", "Alien"], "wrong": ["Heat"]"#,
        &[
            "the answer of question 1 is a list; give one text, or `\"kind\": \"order\"` for things to be put in order",
        ],
    );
}

#[test]
fn an_open_question_keeps_the_spellings_that_add_something() {
    assert_eq!(
        answer(
            r#""kind": "open", "answer": "Amélie", "accept": ["amelie", "Le Fabuleux Destin", "The Amelie", 7]"#
        ),
        Answer::Open { key: "Amélie".to_owned(), accept: texts(&["Le Fabuleux Destin", "7"]) }
    );
    refused(
        r#""kind": "open", "answer": "Amélie", "accept": ["a\nb"], "wrong": ["Heat"], "unit": "m""#,
        &[
            "spelling 1 in `accept` of question 1 holds a line break; put it on one line",
            "question 1 is of the kind `open` but has `wrong`, which is for choices; leave it out or change the kind",
            "question 1 is of the kind `open` but has `unit`, which is for numbers; leave it out or change the kind",
        ],
    );
}

#[test]
fn an_image_stands_beside_the_pack_or_in_it_and_is_told_in_words() {
    let rest = r#""answer": "a", "wrong": ["b"]"#;
    let image = |image: &str| pack(&format!("{rest}, \"image\": {image}")).questions.remove(0).image.unwrap();
    assert_eq!(
        image(r#"{"path": "stills/1.PNG", "alt": "A man in a bowler hat"}"#),
        Image { place: ImagePlace::Path("stills/1.PNG".to_owned()), alt: "A man in a bowler hat".to_owned() }
    );
    let data = "data:image/png;base64,iVBORw0KGgo=";
    assert_eq!(
        image(&format!(r#"{{"data": "{data}", "alt": "x"}}"#)).place,
        ImagePlace::Data(data.to_owned())
    );
    let check = |image: &str, expect: &[&str]| refused(&format!("{rest}, \"image\": {image}"), expect);
    check(
        r#"{"path": "a.png"}"#,
        &["the image of question 1 has no `alt`; say what it shows, without giving the answer away"],
    );
    check(r#"{"alt": "x"}"#, &["the image of question 1 has neither `path` nor `data`; give one of them"]);
    for path in ["/etc/a.png", "../a.png", "a/../../b.png", "C:a.png", "..\\\\a.png"] {
        check(
            &format!(r#"{{"path": "{path}", "alt": "x"}}"#),
            &[
                "the image of question 1 leads out of the pack's folder; name a file in that folder or below it",
            ],
        );
    }
    check(
        r#"{"path": "https://a.b/c.png", "alt": "x"}"#,
        &["the image of question 1 is an address on the net; put the file beside the pack and name that"],
    );
    check(
        r#"{"path": "a.svg", "alt": "x"}"#,
        &["the image of question 1 is no picture; name a file that ends in .png, .jpg, .jpeg, .gif or .webp"],
    );
    check(
        r#"{"data": "data:image/png;base64,<b>", "alt": "x"}"#,
        &["`image.data` of question 1 is no base64; encode the file anew"],
    );
}

#[test]
fn the_code_of_the_general_pack_stays_as_it_is() {
    // The other one changes with every rule of the deriver.
    let mark = mark(&shipped::pack("silver-screen").unwrap());
    assert_eq!(mark, "2RBS", "friends hold codes of this pack");
}

fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zäßж七\"\\\\ ?]{0,12}[a-z]"
}

/// A question of any kind that passes the check.
fn question() -> impl Strategy<Value = serde_json::Value> {
    let number = -1e12..1e12f64;
    let image = prop::option::of(Just(serde_json::json!({"path": "a.png", "alt": "x"})));
    (0..4usize, text(), text(), number, 0.0..100.0f64, image).prop_map(
        |(kind, ask, text, number, tolerance, image)| match kind {
            0 => serde_json::json!({"kind": "number", "ask": ask, "answer": number, "tolerance": tolerance,
                "unit": text, "image": image}),
            1 => serde_json::json!({"kind": "order", "ask": ask, "image": image,
                "answer": [format!("{text} 1"), format!("{text} 2"), format!("{text} 3")]}),
            2 => serde_json::json!({"kind": "open", "ask": ask, "answer": text, "accept": [ask]}),
            _ => serde_json::json!({"ask": ask, "answer": text, "wrong": [format!("{text} 1")]}),
        },
    )
}

proptest! {
    #[test]
    fn every_kind_comes_back_from_its_json(questions in prop::collection::vec(question(), 1..8)) {
        let json = serde_json::json!({"questions": questions}).to_string();
        let pack = Pack::read(&json).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        let again = Pack::read(&pack.to_json()).unwrap();
        prop_assert_eq!(&again, &pack);
        prop_assert_eq!(again.hash(), pack.hash());
    }
}
