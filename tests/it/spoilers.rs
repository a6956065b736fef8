//! Sentences labelled by reading: those that give away an ending, a death, a twist or a culprit are kept till after.

use houselights::{
    article::{Article, Source},
    question::{Question, derive::derive, seed::Seed, tier},
};
use std::{collections::BTreeMap, fs, path::Path};

/// Article, first byte of the sentence in the cased file, what it gives away.
const LABELS: &str = include_str!("../labels/spoilers.tsv");

/// Least share of the giving sentences that must be kept till after the film.
const RECALL: f64 = 0.95;
/// Least share of the kept sentences that give something away; unsure counts as giving.
const PRECISION: f64 = 0.65;

/// What became of the labelled sentences of one pool.
#[derive(Debug, Default)]
struct Outcome {
    kept: usize,
    slipped: Vec<String>,
    kept_for_nothing: Vec<String>,
}

/// Bytes before `at` in the twin that is lowercased and lost all but ASCII.
fn in_lower_twin(text: &str, at: usize) -> usize {
    text[..at].chars().flat_map(char::to_lowercase).filter(char::is_ascii).count()
}

fn measure(articles: &Path, lower: bool) -> Outcome {
    let mut labels: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for row in LABELS.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = row.split('\t');
        let (Some(name), Some(at), Some(gives)) = (cells.next(), cells.next(), cells.next()) else {
            panic!("{row}: three cells")
        };
        labels.entry(name).or_default().push((at.parse().expect("a byte"), gives));
    }
    let mut outcome = Outcome::default();
    for (name, rows) in labels {
        let cased = fs::read_to_string(articles.join("text").join(name)).expect("a labelled article");
        let text = if lower {
            fs::read_to_string(articles.join("lower").join(name)).expect("its twin")
        } else {
            cased.clone()
        };
        let article = Article::parse(text).expect("it is about a film");
        let tiers = tier::of_sentences(&article);
        for (at, gives) in rows {
            let byte = if lower { in_lower_twin(&cased, at) } else { at };
            let sentence = article.sentences.partition_point(|s| s.span.end <= byte);
            let place = format!("{name} {at} {gives}");
            match (gives == "none", tiers[sentence] == 3) {
                (false, true) => outcome.kept += 1,
                (false, false) => outcome.slipped.push(place),
                (true, true) => outcome.kept_for_nothing.push(place),
                (true, false) => {}
            }
        }
    }
    outcome
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "hundreds of sentences fit")]
#[expect(clippy::print_stdout, reason = "the figures of docs/QUALITY.md")]
fn sentences_that_give_the_film_away_are_kept_till_after_it() {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    if !articles.is_dir() {
        return;
    }
    for lower in [false, true] {
        let outcome = measure(&articles, lower);
        let share = |missing: usize| outcome.kept as f64 / (outcome.kept + missing) as f64;
        let (recall, precision) = (share(outcome.slipped.len()), share(outcome.kept_for_nothing.len()));
        println!("lower {lower}: recall {recall:.3}, precision {precision:.3}\n{outcome:#?}");
        assert!(recall >= RECALL && precision >= PRECISION, "{recall:.3} {precision:.3} {outcome:#?}");
    }
}

#[test]
fn the_labels_hold_enough_of_both_sorts() {
    let rows = || LABELS.lines().filter(|line| !line.starts_with('#'));
    let safe = rows().filter(|row| row.ends_with("\tnone")).count();
    assert!(safe >= 60 && rows().count() - safe >= 60);
}

/// Every question of some of the shared articles, with its article and the tiers of the sentences.
fn derived(mut each: impl FnMut(&str, &Article, &[u8], &Question)) {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    if !articles.is_dir() {
        return;
    }
    for pool in ["text", "lower"] {
        for name in [
            "Miss_You_Already.txt", "Himala.txt", "The_Chase_(1946_film).txt", "Final_Destination.txt",
            "Charly.txt",
        ] {
            let source = Source::decode(fs::read(articles.join(pool).join(name)).expect("an article"));
            let article = Article::parse(source.text.clone()).expect("it is about a film");
            let tiers = tier::of_sentences(&article);
            for question in derive(&source, &article, &Seed::default()).questions {
                each(&format!("{pool}/{name}"), &article, &tiers, &question);
            }
        }
    }
}

#[test]
fn no_question_is_asked_before_its_evidence_and_its_story() {
    derived(|place, article, tiers, question| {
        for evidence in &question.evidence {
            let at = article.sentences.partition_point(|s| s.span.end <= evidence.start);
            let same = article.at(&article.sentences[at].span) == evidence.text;
            assert!(!same || question.tier >= tiers[at], "{place}: {}", question.ask);
        }
        let shown = question.answer.wrong().iter().chain([&question.ask]).chain(&question.story);
        for text in shown.filter(|_| question.tier < 3) {
            assert!(tier::ending_word(text).is_none(), "{place}: {text}");
        }
    });
}

#[test]
fn no_option_before_the_film_stands_only_where_the_film_is_given_away() {
    derived(|place, article, tiers, question| {
        // A year, wherever it stands, gives nothing away.
        let words = |text: &&String| !text.bytes().all(|byte| byte.is_ascii_digit());
        for text in question.answer.wrong().iter().filter(words).filter(|_| question.tier == 0) {
            let lower = text.to_lowercase();
            let sentences = article
                .lower
                .match_indices(&lower)
                .map(|(at, _)| article.sentences.partition_point(|s| s.span.end <= at));
            let least = sentences.filter_map(|s| tiers.get(s)).min();
            assert!(least.is_none_or(|tier| *tier < 3), "{place}: {} {text}", question.ask);
        }
    });
}
