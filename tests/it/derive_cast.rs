//! The kinds of question that put people of a film beside one another, on an article of our own.

use houselights::{
    cli::derive::make,
    question::{Question, seed::Seed},
};

const ARTICLE: &str = "The Lamp is a 1994 American drama film directed by Nora Ephron and written by Delia Ephron.

== Plot ==
Harry repairs an old lighthouse. Harry meets Walter. Nobody comes. The winter is cold. Walter burns down the town hall. \
The police come late. Walter meets Victor. Victor steals a golden lantern. Snow falls. Harry fears Victor. \
Helen hides her letters under a bridge. Helen calls Clara. Clara paints the harbour walls. Nobody minds.

=== Alternate ending ===
Walter drowns the mayor of Elmton.

== Cast ==
* Tom Hanks as Harry Marlow
* Bill Pullman as Walter Finch
* Kevin Kline as Victor Lyle
* Meg Ryan as Sally Brook
* Rita Wilson as Helen Dove
* Laura Linney as Clara Moss
";

fn of(article: &str, relation: &str) -> Vec<Question> {
    let pack = make("lamp.txt", article.as_bytes().to_vec(), &Seed::default()).expect("it is a film").pack;
    pack.questions.into_iter().filter(|q| q.relation.as_deref() == Some(relation)).collect()
}

fn options(question: &Question) -> Vec<String> {
    question.wrong().iter().cloned().chain([question.key().into_owned()]).collect()
}

#[test]
fn of_three_castings_one_is_in_the_cast_list_and_no_name_or_part_is_seen_twice() {
    let asked = of(ARTICLE, "castings");
    assert_eq!(asked.len(), 2, "the men and the women");
    for question in &asked {
        let listed = |casting: &str| ARTICLE.contains(&format!("* {casting}\n"));
        assert!(
            listed(&question.key()) && !question.wrong().iter().any(|wrong| listed(wrong)),
            "{question:?}"
        );
        let mut halves: Vec<String> = options(question)
            .iter()
            .flat_map(|o| o.split(" as ").map(str::to_owned).collect::<Vec<_>>())
            .collect();
        halves.sort_unstable();
        halves.dedup();
        assert_eq!((options(question).len(), halves.len(), question.evidence.len()), (3, 6, 3));
    }
    let namesake = ARTICLE.replace("Walter Finch", "Bill Finch");
    assert_eq!(of(&namesake, "castings").len(), 1, "Bill Pullman as Bill Finch tells itself");
}

#[test]
fn what_somebody_does_is_asked_among_acts_of_others() {
    let asked = of(ARTICLE, "acts");
    assert!(!asked.is_empty());
    for question in asked {
        let doer = question.ask.split(' ').nth(4).expect("Which of these does Ann do").to_owned();
        let is_own =
            |act: &str| ARTICLE.contains(&format!("{doer} {}{}", act[..1].to_lowercase(), &act[1..]));
        assert!(is_own(&question.key()) && !question.wrong().iter().any(|act| is_own(act)), "{question:?}");
        // "Hides her letters" is no option for a man.
        let man = ["Harry", "Walter", "Victor"].contains(&doer.as_str());
        assert!(!(man && options(&question).iter().any(|act| act.contains(" her "))), "{question:?}");
    }
}

#[test]
fn people_of_the_plot_are_named_as_in_the_cast_list_and_an_ending_that_was_cut_is_not_asked() {
    let asked = of(ARTICLE, "who-did");
    let burns = asked.iter().find(|q| q.ask == "Who burns down the town hall?").expect("it is asked");
    assert_eq!(burns.key(), "Walter Finch");
    assert!(burns.wrong().iter().all(|name| name.contains(' ')), "{burns:?}");
    assert!(asked.iter().all(|q| !q.ask.contains("Elmton")), "{asked:?}");
    let sisters = ARTICLE.replace("Clara Moss", "Walter Moss");
    assert!(of(&sisters, "who-did").iter().all(|q| !options(q).iter().any(|name| name.contains("Walter"))));
}

#[test]
fn what_a_film_was_up_for_is_asked_where_the_list_is_whole() {
    let asked = |honours: &str| of(&format!("{ARTICLE}\n== Accolades ==\n{honours}\n"), "award-nominated");
    let whole = asked(
        "The film was nominated for the Academy Award for Best Director and the Academy Award for Best Actress.",
    );
    assert_eq!(whole.len(), 1);
    assert!(whole[0].ask.starts_with("Which of these Academy Awards was"), "{}", whole[0].ask);
    let pick =
        asked("The film was nominated for four Academy Awards, including Best Director and Best Actress.");
    assert!(pick.is_empty(), "{pick:?}");
}

#[test]
fn a_line_above_part_of_a_cast_list_scopes_it() {
    let dubbed = ARTICLE.replace("* Meg Ryan as", "Hindi version\n* Meg Ryan as");
    let parts = of(&dubbed, "plays");
    assert!(parts.iter().all(|q| !["Meg Ryan", "Rita Wilson"].contains(&&*q.key())), "{parts:?}");
    assert!(parts.iter().any(|q| q.key() == "Tom Hanks"));
}
