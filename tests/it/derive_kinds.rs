//! The kinds of question that an article gives, on one of our own.

use houselights::{
    cli::derive::make,
    question::{Answer, Question, seed::Seed},
};

const ARTICLE: &str = "The Lamp is a 1994 American drama film directed by Nora Ephron. It stars Tom Hanks, Meg Ryan, \
Bill Pullman, Rita Wilson, Rob Reiner, Kevin Kline, Laura Linney and Victor Garber.

== Production ==
Principal photography began on 3 May 1993. The film was shot in Chicago, Boston, Denver, Seattle, Austin and Memphis. \
The budget was $21 million.

== Release ==
The film was released in the United States on 24 June 1994, in Canada on 15 July 1994 and in France on 2 September 1994. \
It was released on DVD on 5 January 1999. The film opened in 1,123 theaters in the United States. \
It grossed $126.7 million in the United States.
";

fn questions() -> Vec<Question> {
    make("lamp.txt", ARTICLE.as_bytes().to_vec(), &Seed::default()).expect("it is a film").pack.questions
}

fn of(relation: &str) -> Vec<Question> {
    questions().into_iter().filter(|q| q.relation.as_deref() == Some(relation)).collect()
}

#[test]
fn openings_on_several_days_ask_for_the_first() {
    let [question] = of("opened-first").try_into().expect("one");
    assert!(question.ask.starts_with("In which of these places did"), "{}", question.ask);
    assert_eq!(question.answer, Answer::choice("United States", ["Canada", "France"]));
}

#[test]
fn days_that_common_sense_does_not_order_are_put_in_order() {
    let [question] = of("timeline").try_into().expect("one");
    let order = [
        "Shooting begins", "It opens in the United States", "It opens in Canada", "It opens in France",
        "It comes out on DVD",
    ];
    assert_eq!(question.answer, Answer::Order(order.map(str::to_owned).to_vec()));
}

#[test]
fn the_odd_one_out_is_nowhere_in_the_article_and_the_others_are() {
    for relation in ["stars-odd", "filmed-in-odd"] {
        let [question] = of(relation).try_into().expect("one");
        assert!(question.ask.contains(" NOT "), "{}", question.ask);
        assert!(!ARTICLE.contains(&*question.key()), "{}", question.key());
        assert!(question.wrong().len() == 3 && question.wrong().iter().all(|w| ARTICLE.contains(w.as_str())));
        assert_eq!(question.evidence.len(), 3);
    }
}

#[test]
fn a_figure_whose_rank_would_be_forced_is_asked_against_a_round_one() {
    let [against] = of("opened-in").try_into().expect("one");
    let key = against.key();
    let mark: u64 = key.rsplit(' ').next().expect("a figure").replace(',', "").parse().expect("a figure");
    assert_eq!(key.starts_with("More than"), mark < 1123, "{key}");
}

#[test]
fn a_truth_says_why() {
    for question in questions() {
        let Answer::TrueFalse(truth) = question.answer else { continue };
        let statement = question.ask.strip_prefix("True or false? ").expect("the stem says what to do");
        let because = question.story.expect("there is always something to add");
        let name =
            statement.split(" is in").next().and_then(|s| s.strip_prefix("Scenes were shot in ").or(Some(s)));
        let name = name.expect("a statement").trim_end_matches('.');
        assert_eq!(ARTICLE.contains(name), truth, "{statement}");
        assert_ne!(statement, because);
    }
}

#[test]
fn no_key_among_strangers_is_spoken_of_by_another_question() {
    let all = questions();
    for question in
        all.iter().filter(|q| matches!(q.relation.as_deref(), Some("stars" | "filmed-in" | "directed-by")))
    {
        let Answer::Choice { key, .. } = &question.answer else { continue };
        for other in all.iter().filter(|o| o.id != question.id) {
            assert!(!other.ask.contains(key.as_str()), "{key}: {}", other.ask);
            assert!(!other.wrong().contains(key), "{key}: {}", other.ask);
        }
    }
}

#[test]
fn what_many_know_is_also_typed_unless_it_is_dull() {
    let typed = |relation: &str| {
        let mut open = of(relation).into_iter().filter_map(|q| match q.answer {
            Answer::Open { key, accept } => Some((key, accept)),
            _ => None,
        });
        open.next()
    };
    assert_eq!(typed("directed-by"), Some(("Nora Ephron".to_owned(), Vec::new())));
    assert_eq!(typed("made-in"), None, "nobody is glad to type a country");
    assert_eq!(typed("filmed-in"), None, "one of six places is not the one right answer");
    assert_eq!(typed("stars"), None, "one of six people is not the one right answer");
}

#[test]
fn a_typed_question_may_speak_of_the_key_of_another() {
    let text = "The Lamp is a 1994 British drama film directed by Nora Ephron. It stars Tom Hanks and Meg Ryan.\n\n\
                == Casting ==\nIt was announced that Meg Ryan replaced Rita Wilson in the cast.\n";
    let pack = make("lamp.txt", text.as_bytes().to_vec(), &Seed::default()).expect("it is a film").pack;
    let asked =
        |ask: &str| pack.questions.iter().find(|q| q.ask.starts_with(ask)).map(|q| q.key().into_owned());
    assert_eq!(asked("Who was named to replace Rita Wilson"), Some("Meg Ryan".to_owned()));
}
