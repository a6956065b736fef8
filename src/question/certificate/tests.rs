//! What the certificate says of questions from an invented article.

use super::*;

const ARTICLE: &str = "\
Lamp Street is a 1999 American comedy film directed by Ann Lee and written by Bob Hale. It stars Tom Hanks, Meg Ryan and Drew Barrymore.

== Production ==
The film was originally to be directed by Joe Dante. Filming began on 4 May 1998.

== Release ==
The film was released in the United States on 12 March 1999. It grossed $53.4 million worldwide.
";

fn certify(source: &Source, article: &Article, seed: &Seed, question: &Question) -> Certificate {
    Witness::new(source, article, seed).certify(question)
}

fn with<T>(look: impl FnOnce(&Source, &Article, &[Question]) -> T) -> T {
    let source = Source::decode(ARTICLE.as_bytes().to_vec());
    let article = Article::parse(source.text.clone()).expect("it is a film");
    let questions = derive(&source, &article, &Seed::default()).questions;
    look(&source, &article, &questions)
}

fn choice_of<'q>(questions: &'q [Question], relation: &str) -> &'q Question {
    let is = |q: &&Question| q.relation.as_deref() == Some(relation) && !q.wrong().is_empty();
    questions.iter().find(is).unwrap_or_else(|| panic!("no choice asks {relation}"))
}

#[test]
fn every_derived_question_is_proven_and_made_again() {
    with(|source, article, questions| {
        assert!(questions.len() > 5);
        for question in questions {
            let proof = certify(source, article, &Seed::default(), question);
            assert!(proof.again, "{}", question.ask);
            assert!(proof.pieces.iter().all(|piece| piece.same && piece.bytes.is_some()), "{}", question.ask);
            assert!(proof.tier.is_some_and(|(tier, _)| tier <= question.tier), "{}", question.ask);
            for judged in &proof.wrong {
                let is_true = proof.sense == Sense::Value && matches!(judged.found, Found::Row(_));
                assert!(!is_true, "{}: {}", question.ask, judged.text);
            }
            if matches!(proof.sense, Sense::Value | Sense::Side) {
                assert!(proof.asked.is_some(), "{}", question.ask);
            }
        }
    });
}

#[test]
fn who_was_once_to_direct_is_a_row_and_no_wrong_option() {
    with(|source, article, questions| {
        let question = choice_of(questions, "once-directing");
        let proof = certify(source, article, &Seed::default(), question);
        let rows: Vec<(&str, &str)> = proof.rows.iter().map(|r| (r.relation, r.value.as_str())).collect();
        assert!(rows.contains(&("directed-by", "Ann Lee")), "{rows:?}");
        assert!(proof.wrong.iter().all(|judged| judged.found == Found::Nowhere), "{:?}", proof.wrong);
        assert!(proof.wrong.iter().all(|judged| matches!(judged.why, Some(Why::Person { .. }))));
    });
}

#[test]
fn an_option_that_is_true_is_found_and_one_from_elsewhere_has_no_reason() {
    with(|source, article, questions| {
        let mut question = choice_of(questions, "once-directing").clone();
        let Answer::Choice { wrong, .. } = &mut question.answer else { panic!("it is a choice") };
        *wrong = vec!["Ann Lee".to_owned(), "Joe Dante".to_owned(), "Zoe Quill".to_owned()];
        let proof = certify(source, article, &Seed::default(), &question);
        let found: Vec<bool> = proof.wrong.iter().map(|j| matches!(j.found, Found::Row(_))).collect();
        assert_eq!(found, [true, true, false]);
        assert!(!proof.again && proof.wrong.iter().all(|judged| judged.why.is_none()));
    });
}

#[test]
fn evidence_of_another_text_is_found_out() {
    with(|source, article, questions| {
        let mut question = choice_of(questions, "once-directing").clone();
        question.evidence[0].text = "Ann Lee made it.".to_owned();
        assert!(!certify(source, article, &Seed::default(), &question).pieces[0].same);
        question.evidence[0].end = 1 << 40;
        let proof = certify(source, article, &Seed::default(), &question);
        assert_eq!((proof.pieces[0].bytes.as_deref(), proof.asked), (None, None));
        assert_eq!(proof.tier, None);
    });
}
