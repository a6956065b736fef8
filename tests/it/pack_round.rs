//! What every dealt round keeps, whatever the pack and the seed.

use houselights::pack::Pack;
use houselights::question::number::Number;
use houselights::question::round::{Dealt, Key, Options, When, deal};
use houselights::question::{Answer, Evidence, Kind, Question, seed::Seed};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn seed(number: usize) -> Seed {
    format!("S{number}").parse().expect("letters and digits")
}

fn options(questions: usize, when: When) -> Options {
    Options { questions, when, premise: false }
}

/// The place of the key on the screen.
fn place(dealt: &Dealt) -> usize {
    dealt.right_option().expect("a question with options")
}

fn question(id: usize, ask: &str, answer: &str, wrong: &[&str]) -> Question {
    Question { id: format!("q{id}"), ..Question::new(ask, Answer::choice(answer, wrong.iter().copied())) }
}

/// `count` questions that do not clash, with four options each.
fn plain(count: usize) -> Vec<Question> {
    let item =
        |id| question(id, &format!("What of case x{id}x?"), &format!("Key{id}"), &["Red", "Green", "Blue"]);
    (0..count).map(item).collect()
}

const NAMES: [&str; 12] = [
    "Drew Barrymore", "Toni Collette", "Dominic Cooper", "Paddy Considine", "Jacqueline Bisset",
    "Frances de la Tour", "London", "Yorkshire", "True", "1994", "71%", "Bleecker Street",
];

/// Key, name in the stem, name in the story.
type Names = (usize, Option<usize>, Option<usize>);
/// Relation, tier, expected in tenths, sentence, number of wrong options.
type Rest = (Option<usize>, u8, u8, Option<usize>, usize);

/// Questions whose stems, stories and keys are drawn from the same few names, so that they clash a lot.
fn pools() -> impl Strategy<Value = Vec<Question>> {
    let relations = ["stars", "directed-by", "filmed-in", "grossed", "song"];
    let item = (
        (0..NAMES.len(), prop::option::of(0..NAMES.len()), prop::option::of(0..NAMES.len())),
        (prop::option::of(0..relations.len()), 0..4u8, 0..=10u8, prop::option::of(0..8usize), 1..5usize),
    );
    prop::collection::vec(item, 0..40).prop_map(move |items| {
        let build = |(id, (names, rest)): (usize, (Names, Rest))| {
            let ((key, stem, story), (relation, tier, expected, sentence, wrong)) = (names, rest);
            let about = stem.map_or(String::new(), |name| format!(" with {}", NAMES[name]));
            let all = ["Foo", "Bar", "Baz", "Qux"];
            let mut item =
                question(id, &format!("What number {id}x is it{about}?"), NAMES[key], &all[..wrong]);
            let sentence = sentence.map(|number| format!("Sentence {number}."));
            item.story = story.map(|name| format!("It was {}'s idea.", NAMES[name]));
            item.relation = relation.map(|relation| relations[relation].to_owned());
            item.category = relation.map(|_| "Production".to_owned());
            item.tier = tier;
            item.expected = f64::from(expected) / 10.0;
            item.evidence = sentence
                .into_iter()
                .map(|text| Evidence { section: String::new(), start: 0, end: 1, text })
                .collect();
            if NAMES[key] == "True" {
                item.answer = Answer::TrueFalse(true);
            }
            item
        };
        items.into_iter().enumerate().map(build).collect()
    })
}

fn surname(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}

/// What a person would call unfair, found by the plainest means.
fn check_fair(items: &[Dealt]) {
    for (at, dealt) in items.iter().enumerate() {
        let one = &dealt.question;
        assert_eq!(dealt.options[place(dealt)], one.key());
        let mut all = dealt.options.clone();
        all.sort();
        let mut expect = match &one.answer {
            Answer::TrueFalse(_) => vec!["False".to_owned(), "True".to_owned()],
            _ => one.wrong().iter().cloned().chain([one.key().into_owned()]).collect(),
        };
        expect.sort();
        assert_eq!(all, expect, "the options are those of the question");
        for (later, other) in items.iter().enumerate().filter(|(other, _)| *other != at) {
            let other = &other.question;
            if other.kind() != Kind::TrueFalse {
                let key = other.key();
                let tell = if other.relation.is_some() && other.relation.as_deref() != Some("stars") {
                    &key
                } else {
                    surname(&key)
                };
                assert!(!one.ask.contains(tell), "{:?} tells {key:?}", one.ask);
                assert_ne!(one.key(), key);
                let story = one.story.as_deref().unwrap_or_default();
                assert!(later < at || !story.contains(tell), "{story:?} tells {key:?}");
            }
            let sentence = |question: &Question| question.evidence.first().map(|piece| piece.text.clone());
            assert!(sentence(one).is_none() || sentence(one) != sentence(other), "one sentence twice");
        }
    }
}

/// No place of a shuffled key more than one over its fair share.
fn check_places(items: &[Dealt]) {
    let mut counts = BTreeMap::<usize, f64>::new();
    for dealt in items {
        if dealt.question.kind() == Kind::TrueFalse {
            continue;
        }
        *counts.entry(place(dealt)).or_default() += 1.0;
        for place in 0..dealt.options.len() {
            let options = u8::try_from(dealt.options.len()).expect("at most ten options");
            *counts.entry(place).or_default() -= 1.0 / f64::from(options);
        }
    }
    assert!(counts.values().all(|over| *over < 1.001), "{counts:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_round_is_an_independent_set_of_the_right_tiers(pool in pools(), number in 0..99usize, count in 0..15usize, when in 0..4usize) {
        let when = [When::Before, When::Interval, When::After, When::Any][when];
        let round = deal(&pool, &options(count, when), &seed(number));
        prop_assert!(round.items.len() <= count);
        prop_assert_eq!(round.shortfall().is_some(), round.items.len() < count);
        check_fair(&round.items);
        check_places(&round.items);
        let allowed = match when { When::Before => 0, When::Interval => 2, _ => 3 };
        prop_assert!(round.items.iter().all(|dealt| dealt.question.tier <= allowed));
        prop_assert!(!round.items.is_empty() || count == 0 || !pool.iter().any(|question| question.tier <= allowed));
        prop_assert_eq!(&deal(&pool, &options(count, when), &seed(number)), &round, "the same again");
        let mut turned = pool.clone();
        turned.reverse();
        prop_assert_eq!(&deal(&turned, &options(count, when), &seed(number)), &round, "in any order of the pack");
    }

    #[test]
    fn adding_a_question_leaves_the_shuffle_of_the_others(number in 0..999usize, size in 4..30usize) {
        let pool = plain(size + 1);
        let before = deal(&pool[..size], &options(10, When::Any), &seed(number));
        let after = deal(&pool, &options(10, When::Any), &seed(number));
        let wrong = |dealt: &Dealt| dealt.options.iter().filter(|option| **option != dealt.question.key()).cloned().collect::<Vec<_>>();
        let mut lost = 0;
        for dealt in &before.items {
            match after.items.iter().find(|other| other.question.id == dealt.question.id) {
                Some(other) => prop_assert_eq!(wrong(dealt), wrong(other)),
                None => lost += 1,
            }
        }
        prop_assert!(lost <= 1, "{} questions left for the new one", lost);
        if !after.items.iter().any(|dealt| dealt.question.id == format!("q{size}")) {
            prop_assert_eq!(before, after, "a question that is not dealt changes nothing");
        }
    }
}

#[test]
fn keys_stand_in_every_place_alike() {
    let (pool, mut counts, mut rounds) = (plain(60), [0_u32; 4], 0.0);
    for number in 1..=20 {
        let round = deal(&pool, &options(10, When::Any), &seed(number));
        check_places(&round.items);
        let places: Vec<usize> = round.items.iter().map(place).collect();
        assert!(places.windows(4).all(|run| run.iter().any(|place| *place != run[0])), "{places:?}");
        for place in places {
            counts[place] += 1;
        }
        rounds += 1.0;
    }
    let share = rounds * 10.0 / 4.0;
    let chi_square: f64 = counts.iter().map(|&count| (f64::from(count) - share).powi(2) / share).sum();
    assert!(chi_square < 11.34, "p > .01 with 3 degrees of freedom: {counts:?}");
}

#[test]
fn places_are_balanced_slot_by_slot_too() {
    let (pool, mut counts) = (plain(12), [[0_u32; 4]; 10]);
    for number in 0..400 {
        let round = deal(&pool, &options(10, When::Any), &seed(number));
        round.items.iter().enumerate().for_each(|(slot, dealt)| counts[slot][place(dealt)] += 1);
    }
    for slot in counts {
        let chi_square: f64 = slot.iter().map(|&count| (f64::from(count) - 100.0).powi(2) / 100.0).sum();
        assert!(chi_square < 16.27, "p > .001 with 3 degrees of freedom: {slot:?}");
    }
}

#[test]
fn two_in_five_are_late_ones_after_the_film() {
    let mut pool = plain(40);
    pool.iter_mut().take(6).for_each(|question| question.tier = 3);
    for number in 0..20 {
        let round = deal(&pool, &options(10, When::After), &seed(number));
        assert!(round.items.iter().filter(|dealt| dealt.question.tier >= 2).count() >= 4);
        assert!(
            deal(&pool, &options(10, When::Before), &seed(number)).items.iter().all(|d| d.question.tier == 0)
        );
    }
    pool[0].tier = 1;
    let premise = Options { questions: 40, when: When::Before, premise: true };
    assert_eq!(deal(&pool, &premise, &seed(1)).items.len(), 35);
}

#[test]
fn typed_numbers_and_orders_are_a_small_part_of_a_round() {
    let mut pool = plain(60);
    for (i, question) in pool.iter_mut().enumerate() {
        let value = f64::from(u32::try_from(i).unwrap()) + 100.0;
        let items = ["x", "y", "z"].map(|item| format!("{item}{i}")).to_vec();
        match i % 5 {
            0 => {
                question.answer =
                    Answer::Number(Number { value, unit: Some("films".to_owned()), tolerance: 0.0 });
            }
            1 => question.answer = Answer::Order(items),
            2 => question.answer = Answer::Open { key: format!("Kei{i}"), accept: Vec::new() },
            _ => {}
        }
    }
    for number in 0..50 {
        let items = deal(&pool, &options(10, When::Any), &seed(number)).items;
        let count = |kind: Kind| items.iter().filter(|dealt| dealt.question.kind() == kind).count();
        assert_eq!(items.len(), 10);
        assert!(count(Kind::Number) <= 2 && count(Kind::Order) <= 2, "seed {number}");
        let tiring = |kind: Kind| !matches!(kind, Kind::Choice);
        let rows = items.windows(2).filter(|two| {
            let kinds = [two[0].question.kind(), two[1].question.kind()];
            kinds[0] == kinds[1] && tiring(kinds[0])
        });
        assert!(rows.count() <= 2, "seed {number}: two alike in a row are rare");
    }
    let numbers: Vec<Question> =
        pool.iter().filter(|question| question.kind() == Kind::Number).cloned().collect();
    assert_eq!(
        deal(&numbers, &options(10, When::Any), &seed(1)).items.len(),
        10,
        "a pack of nothing else is dealt"
    );
}

#[test]
fn a_number_that_was_told_is_not_asked() {
    let ask = |id, ask: &str, answer| Question { id: format!("q{id}"), ..Question::new(ask, answer) };
    let number = Answer::Number(Number { value: 144.0, unit: Some("minutes".to_owned()), tolerance: 0.0 });
    let pool = [
        ask(1, "How long is it?", number),
        ask(2, "Who cut it to 144 minutes?", Answer::choice("Ann", ["Bob"])),
        ask(3, "Which film?", Answer::Open { key: "Wings".to_owned(), accept: vec!["Les Ailes".to_owned()] }),
        ask(4, "Who sang in Les Ailes?", Answer::choice("Cleo", ["Dora"])),
    ];
    for number in 0..20 {
        let items = deal(&pool, &options(4, When::Any), &seed(number)).items;
        assert_eq!(items.len(), 2, "seed {number}");
    }
}

#[test]
fn the_things_of_an_order_are_shuffled_and_their_key_leads_back() {
    let items = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    let question = Question { id: "x".to_owned(), ..Question::new("Order?", Answer::Order(items.clone())) };
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..200 {
        let dealt =
            deal(std::slice::from_ref(&question), &options(1, When::Any), &seed(number)).items.remove(0);
        let Key::Order(order) = &dealt.key else { panic!("it is an order") };
        let right: Vec<String> = order.iter().map(|&at| dealt.options[at].clone()).collect();
        assert_eq!(right, items);
        seen.insert(dealt.options);
    }
    assert_eq!(seen.len(), 24, "every order comes up");
}

#[test]
fn a_round_is_mixed() {
    let relations = ["stars", "directed-by", "grossed", "released", "song", "festival"];
    let mut pool = plain(60);
    for (i, question) in pool.iter_mut().enumerate() {
        question.relation = Some(relations[(i * 7 + i / 6) % 6].to_owned());
        question.category = Some(["Cast", "Production", "Release", "Reception"][i / 4 % 4].to_owned());
        question.expected = [0.9, 0.4, 0.3, 0.5, 0.7][i % 5];
        question.story = (i % 3 == 0).then(|| "A fine story.".to_owned());
        if i % 4 == 1 {
            question.answer = Answer::choice(format!("{}", 1900 + i), ["1899", "1898", "2010"]);
        } else if i % 4 == 2 {
            question.answer = Answer::choice(format!("{i}%"), ["77%", "88%", "99%"]);
        }
    }
    for number in 0..50 {
        let items = deal(&pool, &options(10, When::Any), &seed(number)).items;
        let count =
            |test: &dyn Fn(&Question) -> bool| items.iter().filter(|dealt| test(&dealt.question)).count();
        assert_eq!(items.len(), 10);
        for relation in relations {
            assert!(count(&|question| question.relation.as_deref() == Some(relation)) <= 2, "seed {number}");
        }
        for category in ["Cast", "Production", "Release", "Reception"] {
            assert!(count(&|question| question.category.as_deref() == Some(category)) <= 3, "seed {number}");
        }
        assert!(count(&|question| question.key().parse::<u16>().is_ok()) <= 1, "seed {number}");
        assert!(count(&|question| question.key().ends_with('%')) <= 2, "seed {number}");
        let expected: Vec<f64> = items.iter().map(|dealt| dealt.question.expected).collect();
        let mean = expected.iter().sum::<f64>() / 10.0;
        assert!((0.6..=0.75).contains(&mean), "seed {number}: {mean}");
        assert!(expected.iter().all(|share| *share <= expected[0]), "the first is the easiest: {expected:?}");
        assert!(
            expected.iter().all(|share| *share >= expected[5]),
            "the hardest is in the middle: {expected:?}"
        );
        assert!(expected[9] >= 0.5, "seed {number}: {expected:?}");
        let people =
            |dealt: &Dealt| matches!(dealt.question.relation.as_deref(), Some("stars" | "directed-by"));
        assert!(items.windows(4).all(|four| !four.iter().all(people)), "seed {number}");
        let twins = items.windows(2).filter(|pair| pair[0].question.relation == pair[1].question.relation);
        assert!(twins.count() <= 1, "seed {number}");
    }
}

#[test]
fn numbers_ascend_on_screen_wherever_the_key_falls() {
    let pool = [question(1, "How much?", "$26,450", &["$9,120", "$101,300"])];
    let dealt = &deal(&pool, &options(1, When::Any), &seed(1)).items[0];
    assert_eq!((dealt.options.join(" "), place(dealt)), ("$9,120 $26,450 $101,300".to_owned(), 1));
}

#[test]
fn a_thin_pool_gives_a_short_round_and_says_so() {
    let pool = [
        question(1, "Who made it?", "Catherine Hardwicke", &["A", "B"]),
        question(2, "What else did Hardwicke make?", "Thirteen", &["A", "B"]),
    ];
    let round = deal(&pool, &options(10, When::Any), &seed(1));
    assert_eq!(round.items.len(), 1);
    assert_eq!(round.shortfall().unwrap(), "Only 1 question instead of 10: no more are fair together.");
    assert!(deal(&[], &options(10, When::Any), &seed(1)).items.is_empty());
}

#[test]
fn a_fixed_seed_deals_this_round_on_every_machine() {
    let items: Vec<String> = (0..14)
        .map(|i| format!(r#"{{"id":"n{i}","ask":"Item {i}x?","answer":"Key {i}x","wrong":["a","b","c"],"expected":0.{}}}"#, 4 + i % 5))
        .collect();
    let pack = Pack::read(&format!("{{\"questions\":[{}]}}", items.join(","))).unwrap();
    let round = deal(&pack.questions, &options(6, When::Any), &"MAPLE".parse().unwrap());
    let lines: Vec<String> = round
        .items
        .iter()
        .map(|dealt| format!("{} {}", dealt.question.id, dealt.options.join("|")))
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    n9 Key 9x|c|b|a
    n6 Key 6x|a|c|b
    n12 c|b|a|Key 12x
    n10 c|b|Key 10x|a
    n7 a|Key 7x|c|b
    n3 b|a|Key 3x|c
    ");
}

#[test]
fn a_huge_pack_fills_a_round() {
    let pool = plain(20_000);
    let round = deal(&pool, &options(10, When::Any), &seed(3));
    assert_eq!(round.items.len(), 10);
}
