//! The house rules, and that no others creep in.

use super::*;
use proptest::prelude::*;

fn open(ask: &str, key: &str, accept: &[&str]) -> Question {
    let accept = accept.iter().map(|&text| text.to_owned()).collect();
    Question::new(ask, Answer::Open { key: key.to_owned(), accept })
}

/// What is typed for the first question of a pack with these others.
#[track_caller]
fn among(question: &Question, others: &[Question], right: &[&str], wrong: &[&str]) {
    let all: Vec<Question> = std::iter::once(question).chain(others).cloned().collect();
    let accepted = Answers::of(&all).accepted(question).unwrap();
    for typed in right {
        assert!(accepted.accepts(typed), "{typed:?} is right for {}", question.key());
    }
    for typed in wrong {
        assert!(!accepted.accepts(typed), "{typed:?} is wrong for {}", question.key());
    }
}

#[track_caller]
fn check(key: &str, right: &[&str], wrong: &[&str]) {
    among(&open("Which film is it?", key, &[]), &[], right, wrong);
}

#[track_caller]
fn person(name: &str, right: &[&str], wrong: &[&str]) {
    among(&open("Who is it?", name, &[]), &[], right, wrong);
}

#[test]
fn case_accents_punctuation_and_articles_do_not_matter() {
    check("Amélie", &["amelie", "AMÉLIE!", " Ame\u{301}lie "], &["Emilie", "", " ", "Ame"]);
    check("The Third Man", &["third man", "A third man", "the 3rd man."], &["man", "third"]);
    check("Singin' in the Rain", &["singin in rain", "Singin’ In The Rain"], &["rain", "singing rain"]);
    check("Spider-Man", &["spiderman", "Spider Man"], &["spider", "man"]);
    check("WALL·E", &["wall-e", "walle", "WALL E"], &["wall"]);
    check("M", &["m", "M."], &["mm", ""]);
    check("七人の侍", &["七人の侍"], &["七人", "侍", "七人の待"]);
}

#[test]
fn another_spelling_of_the_same_person_is_no_namesake() {
    let who = open("Who is it?", "Robert Pallbrook", &["Bob Pallbrook"]);
    let others = [open("Who else?", "Ann Lee", &[])];
    among(&who, &others, &["pallbrook", "bob pallbrook"], &["bob", "lee"]);
    let others = [open("Who else?", "Ann Pallbrook", &[])];
    among(&who, &others, &["Robert Pallbrook"], &["pallbrook"]);
}

#[test]
fn and_is_and_however_it_is_written() {
    check("Thelma & Louise", &["thelma and louise", "Thelma + Louise"], &["thelma louise", "Thelma"]);
    check("Romeo + Juliet", &["Romeo and Juliet", "romeo & juliet"], &["romeo"]);
}

#[test]
fn numbers_may_be_words_digits_or_roman() {
    check("12 Angry Men", &["Twelve angry men", "12 angry men"], &["angry men", "11 angry men"]);
    check("Seven Samurai", &["7 samurai"], &["samurai", "6 samurai"]);
    check("One Hundred and One Dalmatians", &["101 dalmatians"], &["100 dalmatians", "dalmatians"]);
    check(
        "The Godfather Part II",
        &["godfather part 2", "Godfather, Part Two", "godfather pt. ii"],
        &["the godfather", "godfather part iii", "godfather 2"],
    );
    check("Apollo 13", &["apollo thirteen", "Apollo13"], &["apollo 18", "apollo", "apollo 1 3"]);
    check("Nineteen Eighty-Four", &["1984"], &["1985", "84"]);
    check("Malcolm X", &["malcolm x"], &["malcolm"]);
    check("Dr. Strangelove", &["doctor strangelove"], &["strangelove"]);
}

#[test]
fn a_remark_in_brackets_may_be_left_out() {
    check("Spirited Away (千と千尋の神隠し)", &["spirited away"], &["away", "千と千尋の神隠し"]);
    check("(500) Days of Summer", &["500 days of summer"], &["500", "days of summer"]);
}

#[test]
fn other_spellings_of_the_author_are_right() {
    let question = open("Which film?", "Amélie", &["Le Fabuleux Destin d'Amélie Poulain"]);
    among(&question, &[], &["le fabuleux destin d amelie poulain"], &["fabuleux destin"]);
}

#[test]
fn a_surname_is_enough_for_a_person() {
    person("Steven Spielberg", &["Spielberg", "steven spielberg", "SPIELBERG"], &["Steven", "berg"]);
    person("Samuel L. Jackson", &["Jackson", "Samuel Jackson", "Samuel L Jackson"], &["Samuel", "L"]);
    person("Robert Downey Jr.", &["Downey", "Robert Downey", "robert downey jr"], &["Jr", "Robert"]);
    person("Catherine Zeta-Jones", &["Zeta-Jones", "zeta jones"], &["Jones", "Zeta"]);
    person("Lars von Trier", &["Trier", "von Trier"], &["Lars", "von"]);
    person("Frances de la Tour", &["de la Tour", "la Tour", "Tour"], &["Frances"]);
    person("Ennio Morricone", &["Morricone"], &["Ennio"]);
    person(
        "A. K. Lohithadas",
        &["a.k. lohithadas", "AK Lohithadas", "A K Lohithadas", "Lohithadas"],
        &["A. K."],
    );
    person("Amy Vincent", &["Vincent"], &["A. Vincent"]);
}

#[test]
fn a_last_word_is_no_surname_where_no_person_is_asked_for() {
    check("Citizen Kane", &["citizen kane"], &["Kane", "Citizen"]);
    check("Pulp Fiction", &[], &["Fiction"]);
    person("Universal Pictures", &["universal pictures"], &["Pictures", "Universal"]);
    person("Coen Brothers", &[], &["Brothers"]);
    person("The Joker", &["Joker"], &[]);
    person("Henry VIII", &["Henry 8"], &["VIII", "Henry"]);
    person("Auguste and Louis Lumière", &[], &["Lumière"]);
}

#[test]
fn a_surname_that_two_answers_share_is_not_enough() {
    let demi = open("Who is it?", "Demi Moore", &[]);
    let julianne = Question::new("Who was it?", Answer::choice("Julianne Moore", ["Toni Collette"]));
    among(&demi, &[julianne], &["Demi Moore"], &["Moore", "Julianne Moore"]);
    among(&demi, &[Question::new("?", Answer::choice("Moore", ["Less"]))], &["Demi Moore"], &["Moore"]);
    let son = open("Who?", "Lon Chaney Jr.", &[]);
    let father = Question::new("Who was his father?", Answer::choice("Lon Chaney", ["Boris Karloff"]));
    among(&son, &[], &["Lon Chaney Jr", "Chaney"], &[]);
    among(&son, &[father], &["lon chaney jr."], &["Lon Chaney", "Chaney"]);
    let samuel = open("Who?", "Samuel L. Jackson", &[]);
    let peter = Question::new("Who was it?", Answer::choice("Peter Jackson", ["Ang Lee"]));
    among(&samuel, &[peter], &["Samuel Jackson"], &["Jackson"]);
    let again = Question::new("Who was the other?", Answer::choice("Demi Moore", ["Toni Collette"]));
    among(&demi, &[again], &["Moore"], &[]);
}

#[test]
fn one_slip_in_a_long_answer_is_forgiven() {
    person(
        "Arnold Schwarzenegger",
        &["Schwarzeneger", "Schwarznegger", "Arnold Schwarzenegegr"],
        &["Schwarznegr"],
    );
    person(
        "Kurt Russell",
        &["Kurt Russel", "Russell", "Russel"],
        &["Russe", "Kurt Bussell", "Kurt Russells", "Burt Russell"],
    );
    check(
        "Casablanca",
        &["Casblanca", "Cassablanca", "Casabalnca"],
        &["Casablanco", "asablanca", "Casanova"],
    );
}

#[test]
fn a_slip_that_makes_another_answer_is_not() {
    check("Alien", &[], &["Aliens", "Alein"]);
    check("Twisters", &[], &["Twister"]);
    check("Predator", &[], &["Predators"]);
    check("Apollo 13", &[], &["Apollo 12", "Apollo 133"]);
    person("Shabana", &["Shabanna"], &["Shobana"]);
    let frances = open("Who?", "Frances Marion", &[]);
    let neighbour = open("Who?", "Francis Marion", &[]);
    among(&frances, &[neighbour], &["Frances Marion"], &["Francis Marion", "Francos Marion"]);
}

proptest! {
    #[test]
    fn the_key_and_its_other_writings_are_always_right(key in "\\PC{1,30}", case in any::<bool>()) {
        prop_assume!(key.chars().any(char::is_alphanumeric));
        let question = open("Who?", &key, &[]);
        let accepted = Answers::of(std::slice::from_ref(&question)).accepted(&question).unwrap();
        prop_assert!(accepted.accepts(&key));
        let other = if case { key.to_lowercase() } else { format!("  {key}. ") };
        prop_assume!(Spelling::of(&other) == Spelling::of(&key));
        prop_assert!(accepted.accepts(&other));
    }

    #[test]
    fn a_part_of_a_title_is_never_enough(words in prop::collection::vec("[a-z]{2,7}", 2..6), from in 0usize..6, to in 0usize..6) {
        let (from, to) = (from.min(words.len()), to.min(words.len()));
        prop_assume!(from < to && to - from < words.len());
        let (key, part) = (words.join(" "), words[from..to].join(" "));
        prop_assume!(Spelling::of(&part) != Spelling::of(&key));
        let question = open("Which film?", &key, &[]);
        let accepted = Answers::of(std::slice::from_ref(&question)).accepted(&question).unwrap();
        prop_assert!(!accepted.accepts(&part), "{part:?} of {key:?}");
    }

    #[test]
    fn two_letters_off_is_never_right(key in "[b-m]{6,14}", at in any::<prop::sample::Index>()) {
        let question = open("Which film?", &key, &[]);
        let accepted = Answers::of(std::slice::from_ref(&question)).accepted(&question).unwrap();
        let at = at.index(key.len());
        let typed = format!("{}zz{}", &key[..at], &key[at..]);
        prop_assert!(!accepted.accepts(&typed));
        prop_assert!(!accepted.accepts(""));
    }
}
