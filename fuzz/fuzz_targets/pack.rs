//! Text to a pack: problems, or a pack that writes, reads back the same, and deals.

#![no_main]

use houselights::{
    pack::Pack,
    question::{
        round::{Options, When, deal},
        seed::Seed,
    },
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(pack) = Pack::read(text) else { return };
    let again = Pack::read(&pack.to_json()).expect("what is written checks clean");
    assert_eq!(again, pack);
    let options = Options { questions: 10, when: When::Any, premise: false };
    let round = deal(&pack.questions, &options, &Seed::default());
    assert!(round.items.len() <= pack.questions.len());
});
