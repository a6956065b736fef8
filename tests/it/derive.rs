//! What a derived pack promises, held on the shipped article and, where they are, on many more.

use houselights::{
    article::{Article, Source},
    base::Base,
    cli::derive::{Made, make},
    pack::Pack,
    question::{Kind, fold::fold, seed::Seed},
};
use proptest::prelude::*;
use std::{fs, path::PathBuf};

const ARTICLE: &str = include_str!("../../questions/miss-you-already.txt");
const PACK: &str = include_str!("../../questions/miss-you-already.json");

fn made(text: &str) -> Made {
    make("article", text.as_bytes().to_vec(), &Seed::default()).expect("it gives a pack")
}

/// The articles beside the project, cased and lowercased; none on a machine without them.
fn shared() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let mut out = Vec::new();
    for pool in ["text", "lower"] {
        let Ok(entries) = fs::read_dir(folder.join(pool)) else { continue };
        let mut paths: Vec<_> = entries.map(|e| e.expect("readable").path()).collect();
        paths.sort();
        out.extend(
            paths.into_iter().map(|p| (p.display().to_string(), fs::read_to_string(&p).expect("UTF-8"))),
        );
    }
    out
}

/// Every promise about one pack and its article.
fn hold(name: &str, text: &str, pack: &Pack) {
    let folded = fold(text);
    for question in &pack.questions {
        let about = format!("{name}: {} [{}]", question.ask, question.key());
        assert!(question.ask.split_whitespace().count() <= 25, "{about}: the stem is long");
        assert!(!question.ask.contains(['{', '}']), "{about}: a slot is open");
        let relation = question.relation.as_deref().unwrap_or_default();
        let key = fold(&question.key());
        let wrong = question.wrong();
        let (least, most) = if wrong
            .iter()
            .all(|w| ["More", "Less", "Fewer"].iter().any(|word| w.starts_with(&format!("{word} than "))))
        {
            (1, 1)
        } else {
            (2, 3)
        };
        if question.kind() == Kind::Choice {
            assert!((least..=most).contains(&wrong.len()), "{about}: {wrong:?}");
        }
        assert!(!wrong.iter().any(|w| fold(w) == key), "{about}: the key is wrong too");
        if let Some(story) = &question.story
            && question.kind() != Kind::TrueFalse
        {
            let repeats = houselights::question::fold::contains(&fold(story), &key);
            assert!(!repeats, "{about}: the story says it again: {story}");
        }
        assert!((1..=3).contains(&question.evidence.len()), "{about}: {:?}", question.evidence);
        for evidence in &question.evidence {
            assert!(evidence.end <= text.len() && text.is_char_boundary(evidence.start), "{about}");
            assert!(text.contains(&evidence.text), "{about}: the sentence is not in the article");
        }
        // A person, place or title that is an option must not be true here: the article does not even name it.
        let names = [
            "directed-by", "written-by", "stars", "music-by", "once-cast", "once-directing", "filmed-in",
            "sold-to", "festival",
        ];
        if names.contains(&relation) {
            for wrong in question.wrong() {
                let stands = houselights::question::fold::contains(&folded, &fold(wrong));
                assert!(!stands, "{about}: {wrong} is in the article");
            }
        }
    }
}

#[test]
fn the_shipped_pack_is_what_the_shipped_article_gives() {
    let pack = Pack { schema: Some("pack.schema.json".to_owned()), ..made(ARTICLE).pack };
    assert!(
        pack.to_json() == PACK,
        "run: cargo run --release -- derive questions/miss-you-already.txt --schema pack.schema.json \
         -o questions/miss-you-already.json"
    );
}

#[test]
fn the_shipped_pack_has_thirty_questions_over_ten_relations() {
    let pack = Pack::read(PACK).expect("it checks clean");
    let mut relations: Vec<_> = pack.questions.iter().filter_map(|q| q.relation.as_deref()).collect();
    relations.sort_unstable();
    relations.dedup();
    assert!(
        pack.questions.len() >= 30 && relations.len() >= 10,
        "{} over {relations:?}",
        pack.questions.len()
    );
}

#[test]
fn every_pack_keeps_its_promises() {
    hold("shipped", ARTICLE, &made(ARTICLE).pack);
    for (name, text) in shared() {
        let Ok(made) = make(&name, text.clone().into_bytes(), &Seed::default()) else { continue };
        let again =
            Pack::read(&made.pack.to_json()).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(again, made.pack, "{name}");
        hold(&name, &text, &made.pack);
    }
}

#[test]
fn the_bytes_behind_a_fact_say_its_value() {
    let mut looked = 0;
    for (name, text) in shared().into_iter().chain([("shipped".to_owned(), ARTICLE.to_owned())]) {
        let Ok(article) = Article::parse(text) else { continue };
        for fact in Base::read(&article).facts.iter().filter(|f| !f.from_lexicon) {
            let kind = format!("{:?}", fact.value.kind());
            if !["Person", "Title", "Place", "Company", "Festival", "Count"].contains(&kind.as_str()) {
                continue;
            }
            looked += 1;
            // Lost accents leave fewer letters in the text than in print, and number words are no digits.
            let bare = |s: &str| fold(s).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
            let said = bare(article.at(fact.full.as_ref().unwrap_or(&fact.span)));
            let value = bare(&fact.value.normal());
            let damaged: String = fact.value.print().chars().filter(char::is_ascii).collect();
            let word = kind == "Count" && said.chars().all(|c| c.is_ascii_alphabetic());
            // "Dora and Tom Reed": the bytes of a shared surname hold the other given name too.
            let print = fact.value.print();
            let shared = print.split_once(' ').is_some_and(|(given, surname)| {
                said.starts_with(&format!("{}and", bare(given))) && said.ends_with(&bare(surname))
            });
            assert!(
                shared || value == said || bare(&damaged) == said || word || value == format!("the{said}"),
                "{name}: {} {value:?} from {said:?}",
                fact.relation
            );
        }
    }
    assert!(looked > 20, "the shipped article alone has more");
}

#[test]
fn people_who_left_the_film_are_neither_director_nor_star() {
    let text = "the lamp is a 2015 film directed by catherine hardwicke. the film stars toni collette and drew barrymore. \
        paul andrew williams was set to direct it. jennifer aniston would star in the film. rachel weisz, who replaced aniston, was cast; \
        then drew barrymore was added to the cast and replaced weisz.";
    for question in made(text).pack.questions {
        let now = matches!(question.relation.as_deref(), Some("directed-by" | "stars"));
        for gone in ["Paul Andrew Williams", "Jennifer Aniston", "Rachel Weisz"] {
            assert!(!(now && question.key() == gone), "{}: {gone}", question.ask);
            assert!(!question.wrong().iter().any(|w| w == gone), "{}: {gone} is nearly right", question.ask);
        }
    }
}

#[test]
fn another_seed_gives_other_options_and_the_same_seed_the_same_bytes() {
    let json = |seed: &str| {
        let seed = seed.parse().expect("a seed");
        make("article", ARTICLE.as_bytes().to_vec(), &seed).expect("it gives a pack").pack.to_json()
    };
    assert!(json("A") == json("a"), "a seed ignores case");
    assert!(json("A") != json("B"), "another seed is another pack");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_move_only_the_bytes() {
    let plain = made(ARTICLE).pack;
    let marked = format!("\u{feff}{}", ARTICLE.replace('\n', "\r\n"));
    let pack = made(&marked).pack;
    assert_eq!(plain.questions.len(), pack.questions.len());
    assert_eq!(plain.hash(), pack.hash(), "a friend's code works across line ends");
    for (a, b) in plain.questions.iter().zip(&pack.questions) {
        assert_eq!((&a.ask, &a.answer), (&b.ask, &b.answer));
        let bytes = |text: &str, q: &houselights::question::Question| {
            text[q.evidence[0].start..q.evidence[0].end].to_owned()
        };
        assert_eq!(bytes(ARTICLE, a), bytes(&marked, b));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_text_makes_the_deriver_panic(noise in "\\PC{0,400}", at in 0usize..4000, cut in 0usize..4000) {
        let mut text = ARTICLE.to_owned();
        let at = (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
        text.insert_str(at, &noise);
        let cut = (0..=cut.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
        let _ = make("noise", text.as_bytes().to_vec(), &Seed::default());
        let _ = make("noise", text.as_bytes()[cut..].to_vec(), &Seed::default());
        let _ = make("noise", noise.into_bytes(), &Seed::default());
    }

    #[test]
    fn no_bytes_make_the_deriver_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = Article::parse(Source::decode(bytes.clone()).text);
        let mut film = b"A is a 1999 film. It was directed by ".to_vec();
        film.extend(bytes);
        let _ = make("noise", film, &Seed::default());
    }
}
