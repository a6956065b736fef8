//! Bytes to text, facts and a pack: a reason or a pack that reads back the same.

#![no_main]

use houselights::{
    article::{Article, Source},
    base::Base,
    cli::derive::make,
    pack::Pack,
    question::seed::Seed,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Nothing is read behind an opening that is about no film, so every input gets one too.
    let film = [b"A is a 1999 film. ", bytes].concat();
    for bytes in [bytes.to_vec(), film] {
        let source = Source::decode(bytes.clone());
        let Ok(article) = Article::parse(source.text.clone()) else { continue };
        for fact in Base::read(&article).facts {
            assert!(!article.text[fact.span.clone()].is_empty());
            assert!(source.stored(&[fact.span.start, fact.span.end])[1] <= bytes.len());
        }
        // Choosing wrong options takes far longer than reading: a few of the inputs are enough for it.
        if !bytes.len().is_multiple_of(16) {
            continue;
        }
        if let Ok(made) = make("fuzz", bytes, &Seed::default()) {
            let again = Pack::read(&made.pack.to_json()).expect("a derived pack checks clean");
            assert_eq!(again, made.pack);
        }
    }
});
