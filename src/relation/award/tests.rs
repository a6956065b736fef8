//! Families of wordings in which articles tell of awards, and what must not be taken for one.

use crate::{article::Article, relation};

/// Compares what a film's accolades give: `+` for a win, `-` for a nomination, with the recipient in brackets.
#[track_caller]
fn check(text: &str, want: &[&str]) {
    let article =
        Article::parse(format!("The Lamp is a 1995 film directed by Ann Lee.\n== Accolades ==\n{text}"));
    let article = article.expect("it is a film");
    let got: Vec<String> = relation::extract(&article)
        .iter()
        .filter(|f| f.relation.starts_with("award-"))
        .map(|f| {
            let sign = if f.relation == "award-won" { '+' } else { '-' };
            let at = f.qualifier("at").map_or_else(String::new, |at| format!(" at {at}"));
            let person = f.qualifier("person").map_or_else(String::new, |p| format!(" ({p})"));
            format!("{sign}{}{at}{person}", f.value.print())
        })
        .collect();
    assert_eq!(got, want, "{text:?}");
}

/// The same in text that lost its capitals, where no recipient is read.
#[track_caller]
fn check_lower(text: &str, want: &[&str]) {
    let article =
        Article::parse(format!("the lamp is a 1995 film directed by ann lee.\n== accolades ==\n{text}"));
    let article = article.expect("it is a film");
    let got: Vec<String> = relation::extract(&article)
        .iter()
        .filter(|f| f.relation.starts_with("award-"))
        .map(|f| format!("{}{}", if f.relation == "award-won" { '+' } else { '-' }, f.value.print()))
        .collect();
    assert_eq!(got, want, "{text:?}");
}

#[test]
fn a_list_of_categories_shares_its_award() {
    check(
        "The film won three Academy Awards: Best Picture, Best Director and Best Makeup and Hairstyling.",
        &[
            "+Academy Award: Best Picture",
            "+Academy Award: Best Director",
            "+Academy Award: Best Makeup and Hairstyling",
        ],
    );
    check_lower(
        "the film won two oscars: best picture and sound mixing.",
        &["+Academy Award: Best Picture", "+Academy Award: Sound Mixing"],
    );
}

#[test]
fn an_award_may_follow_its_categories() {
    check(
        "It won Best Film and Best Director (Ann Lee) at the 15th Hong Kong Film Awards.",
        &["+Hong Kong Film Award: Best Film", "+Hong Kong Film Award: Best Director (Ann Lee)"],
    );
    check(
        "It won Best Film from the National Board of Review and the New York Film Critics Circle.",
        &["+National Board of Review: Best Film", "+New York Film Critics Circle: Best Film"],
    );
    check_lower(
        "doe was named best actor by the boston society of film critics.",
        &["+Boston Society of Film Critics: Best Actor"],
    );
}

#[test]
fn awards_in_a_row_share_the_category_behind_them() {
    check(
        "It won the Mainichi Film Award and the Kinema Junpo Award for Best Film.",
        &["+Mainichi Film Award: Best Film", "+Kinema Junpo Award: Best Film"],
    );
}

#[test]
fn a_nomination_is_no_win_and_a_win_no_nomination() {
    check("It received a Golden Globe nomination for Best Actor.", &["-Golden Globe Award: Best Actor"]);
    check(
        "It was nominated for six Academy Awards, winning two, for Best Song and Best Score.",
        &["-Academy Award", "+Academy Award: Best Song", "+Academy Award: Best Score"],
    );
    check(
        "It was nominated for the BAFTA Awards for Best Film and Best Editing, winning the latter.",
        &["-BAFTA Award: Best Film", "+BAFTA Award: Best Editing"],
    );
    check(
        "It received eight nominations at the 40th Filmfare Awards, including Best Film, and won Best Lyricist.",
        &["-Filmfare Award: Best Film", "+Filmfare Award: Best Lyricist"],
    );
}

#[test]
fn the_first_film_to_win_is_the_film() {
    check("It became the first film to win the Goya Award for Best Film.", &["+Goya Award: Best Film"]);
}

#[test]
fn the_award_carries_over_to_the_next_sentence() {
    check(
        "The film received nine Academy Award nominations. It won two, for Best Song and Best Score. Jim Poe was \
         nominated for Best Actor in a Leading Role.",
        &[
            "-Academy Award",
            "+Academy Award: Best Song",
            "+Academy Award: Best Score",
            "-Academy Award: Best Actor in a Leading Role (Jim Poe)",
        ],
    );
    // A prize by somebody else is not the award before.
    check("It won an Academy Award. Jim Poe was named Best Actor by a paper.", &["+Academy Award"]);
}

#[test]
fn prizes_stand_alone_with_their_festival() {
    check(
        "It won the Palme d'Or at the 1995 Cannes Film Festival.",
        &["+Palme d'Or at Cannes Film Festival"],
    );
    check(
        "At the Berlin International Film Festival, Lee won the Silver Bear for Best Director.",
        &["+Silver Bear: Best Director at Berlin International Film Festival (Ann Lee)"],
    );
    check("It won Best Film at Sitges.", &["+Sitges Film Festival: Best Film"]);
    check_lower("it received the grand jury prize at sundance.", &["+Grand Jury Prize"]);
}

#[test]
fn categories_need_no_best() {
    check(
        "It won the Directors Guild of America Award for Outstanding Directing – Feature Film.",
        &["+Directors Guild of America Award: Outstanding Directing – Feature Film"],
    );
    check(
        "It was nominated for Favorite Movie at the People's Choice Awards and as Worst Picture at the Razzie Awards.",
        &["-People's Choice Award: Favorite Movie", "-Golden Raspberry Award: Worst Picture"],
    );
}

#[test]
fn long_categories_are_whole() {
    for category in [
        "Best Music, Scoring of a Dramatic Picture",
        "Best Writing, Screenplay Based on Material from Another Medium",
        "Best Art Direction-Set Decoration, Black-and-White",
        "Best Actress – Motion Picture Comedy or Musical",
        "Best Performance by an Actor in a Supporting Role",
        "Best Score Soundtrack for Visual Media",
        "Best Feature Film in Hindi",
    ] {
        check(&format!("It won the Laurel Award for {category}."), &[&format!("+Laurel Award: {category}")]);
    }
}

#[test]
fn lines_of_a_list_are_read() {
    check(
        "Academy Award for Best Song (nominated)\nWinner – Best Film – 1995 Genie Awards\nWon: Goya Award for Best Actor",
        &["-Academy Award: Best Song", "+Genie Award: Best Film", "+Goya Award: Best Actor"],
    );
    check(
        "=== Filmfare Awards ===\nWon\nBest Film\nBest Actor – Jim Poe\nNominated\nBest Lyricist",
        &["+Filmfare Award: Best Film", "+Filmfare Award: Best Actor", "-Filmfare Award: Best Lyricist"],
    );
}

#[test]
fn what_was_not_won_is_nothing() {
    check("It was not nominated for an Academy Award.", &[]);
    check("It was the Danish entry for the Best Foreign Language Film at the 68th Academy Awards.", &[]);
    check("Critics thought that it should have won the Academy Award for Best Picture.", &[]);
    check("The film lost the Academy Award for Best Picture to The Wick.", &[]);
}

#[test]
fn other_films_prizes_and_rankings_are_nothing() {
    check("Academy Award winner Jim Poe praised it.", &[]);
    check("Jim Poe, who had won an Academy Award for Best Actor, returned.", &[]);
    check(
        "He played the part again in the 1999 film The Wick, for which he won the Academy Award for Best Actor.",
        &[],
    );
    check("Poe won an Academy Award for his role in The Wick.", &[]);
    check("The novel won the Pulitzer Prize.", &[]);
    check("Lee later won the Academy Award for Best Director for The Wick.", &[]);
    check("Lee went on to direct Dot, which won the Palme d'Or.", &[]);
    check("Poe's previous film, Dot, won three Filmfare Awards.", &[]);
    check("It beat Dot, the winner of the Academy Award for Best Picture.", &[]);
    check("AFI's 100 Years... 100 Movies – Nominated", &[]);
    check("The Writers Guild of America voted it the 96th best screenplay.", &[]);
    check("It won praise as one of the best films of the year.", &[]);
}
