//! The kinds of question that cast, plot and prizes give, on an article of our own.

use houselights::{
    cli::derive::make,
    question::{Question, seed::Seed},
};

const ARTICLE: &str = "The Lamp is a 1994 American drama film directed by Nora Ephron and written by Delia Ephron.

== Plot ==
Harry repairs an old lighthouse. Nobody comes. The winter is cold. Walter burns down the town hall. \
The police come late. Snow falls. Helen hides the letters under a bridge. Walter looks for it. Helen tells Walter nothing. \
Nobody minds.

== Cast ==
* Tom Hanks as Harry Marlow
* Bill Pullman as Walter Finch
* Kevin Kline as Victor Lyle
* Meg Ryan as Sally Brook
* Rita Wilson as Helen Dove
* Laura Linney as Clara Moss

== Accolades ==
At the 67th Academy Awards the film won Best Director and Best Original Score, and was nominated for Best Actress.
";

fn of(article: &str, relation: &str) -> Vec<Question> {
    let pack = make("lamp.txt", article.as_bytes().to_vec(), &Seed::default()).expect("it is a film").pack;
    pack.questions.into_iter().filter(|q| q.relation.as_deref() == Some(relation)).collect()
}

#[test]
fn the_parts_of_the_other_men_are_the_options_for_a_man() {
    let men = ["Harry Marlow", "Walter Finch", "Victor Lyle"];
    let asked = of(ARTICLE, "plays-whom");
    assert_eq!(asked.len(), 6);
    for question in asked {
        assert_eq!(question.wrong().len(), 2);
        let is_man = men.contains(&&*question.key());
        assert!(question.wrong().iter().all(|part| men.contains(&part.as_str()) == is_man), "{question:?}");
        let evidence = &question.evidence[0];
        assert_eq!(ARTICLE[evidence.start..evidence.end], *question.key());
    }
}

#[test]
fn who_plays_two_parts_is_not_asked_for_one_of_them() {
    let twice = ARTICLE.replace("Kevin Kline as", "Tom Hanks as");
    assert!(of(&twice, "plays-whom").iter().all(|q| !q.ask.contains("Hanks")));
}

#[test]
fn a_prize_stands_among_categories_that_the_article_does_not_name() {
    let asked = of(ARTICLE, "award-won");
    let keys: Vec<_> = asked.iter().map(|q| q.key().into_owned()).collect();
    assert_eq!(keys, ["Best Director", "Best Original Score"]);
    for question in asked {
        assert!(question.ask.starts_with("Which of these Academy Awards did"), "{}", question.ask);
        let named = ["Best Director", "Best Original Score", "Best Actress"];
        assert!(question.wrong().iter().all(|w| !named.contains(&w.as_str())), "{question:?}");
    }
}

#[test]
fn acts_from_afar_in_the_plot_are_asked_in_its_order() {
    let asked = of(ARTICLE, "plot-order");
    assert_eq!(asked.len(), 1);
    let place = |text: &str| ARTICLE.find(text.trim_end_matches('.')).expect("an act of the plot");
    for question in asked {
        let wrong: Vec<usize> = question.wrong().iter().map(|w| place(w)).collect();
        let key = place(&question.key());
        let first = question.ask.contains("happens first");
        assert!(wrong.iter().all(|&at| (key < at) == first && key != at), "{question:?}");
    }
    let twice = ARTICLE.replace("Snow falls.", "Harry repairs an old lighthouse.");
    assert!(of(&twice, "plot-order").iter().all(|q| !q.key().contains("Harry") && q.wrong().len() == 2));
    let looking_back = ARTICLE.replace("Snow falls.", "A flashback shows the lamp.");
    assert!(of(&looking_back, "plot-order").is_empty());
}

#[test]
fn a_lie_and_its_truths_say_three_different_things() {
    let asked = of(ARTICLE, "two-truths-and-a-lie");
    assert!(!asked.is_empty());
    for question in asked {
        let people = ["Ephron", "Hanks", "Pullman", "Kline", "Ryan", "Wilson", "Linney"];
        for name in people {
            let named = question.wrong().iter().filter(|truth| truth.contains(name)).count();
            assert!(named <= 1 || name == "Ephron", "{question:?}");
        }
        assert_ne!(question.story.as_deref(), Some(&*question.key()));
    }
}

#[test]
fn the_one_truth_among_two_lies_was_not_heard_before_and_the_lies_are_no_truths() {
    let asked = of(ARTICLE, "two-lies-and-a-truth");
    assert!(!asked.is_empty());
    let other = of(ARTICLE, "two-truths-and-a-lie");
    let heard: Vec<&String> = other.iter().flat_map(Question::wrong).collect();
    let known = |statement: &str| {
        let people = ["Nora Ephron", "Delia Ephron", "Hanks", "Pullman", "Kline", "Ryan", "Wilson", "Linney"];
        people
            .iter()
            .chain(&["1994", "Best Director", "Best Original Score"])
            .any(|own| statement.contains(own))
    };
    for question in &asked {
        assert!(!heard.contains(&&question.key().into_owned()), "{question:?}");
        assert!(known(&question.key()), "{question:?}");
        assert!(question.wrong().iter().all(|lie| !heard.contains(&lie)), "{question:?}");
        assert!(
            question.ask.ends_with("is TRUE?") && question.story.as_ref().is_some_and(|story| known(story))
        );
    }
}
