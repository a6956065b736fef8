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
    check("Critics had predicted that it would be nominated for Best Picture at the Academy Awards.", &[]);
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
    check("AFI's 100 Years... 100 Movies – #40", &[]);
    check("The Writers Guild of America voted it the 96th best screenplay.", &[]);
    check("It won praise as one of the best films of the year.", &[]);
}

#[test]
fn categories_without_best_follow_the_verb_and_asides() {
    let want = [
        "-Academy Award: Cinematography", "-Academy Award: Sound Mixing", "-Academy Award: Makeup",
        "-Academy Award: Best Song",
    ];
    check(
        "At the 68th Academy Awards, the film was nominated for Cinematography (Jim Poe; lost to The Wick), Sound \
         Mixing (A. B. Doe, Tom Lee, Al Roe, Mo Coe, and Jo Bow; lost to Dot), Makeup (lost to The Wick) and Best \
         Song (also lost to Dot).",
        &want,
    );
    check_lower(
        "at the 68th academy awards, the film was nominated for cinematography (jim poe; lost to the wick), sound \
         mixing (a. b. doe, tom lee, al roe, mo coe, and jo bow; lost to dot), makeup (lost to the wick) and best \
         song (also lost to dot).",
        &want,
    );
}

#[test]
fn counts_of_awards_are_told_without_categories() {
    let text = "The film received numerous accolades, including a nomination for Visual Effects at the British \
                Academy Film Awards, four nominations at the Critics' Choice Awards, two Satellite Awards, five Saturn \
                Awards (winning one), and a Grammy Award.";
    let want = [
        "-British Academy Award: Visual Effects", "-Critics' Choice Award", "-Satellite Award",
        "+Saturn Award", "-Saturn Award", "-Grammy Award",
    ];
    check(text, &want);
    check_lower(&text.to_lowercase(), &want);
    check(
        "It received nominations for six MTV Movie Awards and a Kids' Choice Award.",
        &["-MTV Movie Award", "-Kids' Choice Award"],
    );
    check("The film won three awards at the 40th Filmfare Awards.", &["+Filmfare Award"]);
    check("It received nine Academy Award nominations, winning two.", &["-Academy Award", "+Academy Award"]);
    check("It won two Academy Awards out of nine nominations.", &["-Academy Award", "+Academy Award"]);
}

#[test]
fn an_award_beside_a_nomination_was_won() {
    check(
        "The part earned him a Golden Globe nomination and an Independent Spirit Award.",
        &["-Golden Globe Award", "+Independent Spirit Award"],
    );
    check(
        "It received an Emmy nomination and a Golden Globe nomination.",
        &["-Emmy Award", "-Golden Globe Award"],
    );
}

#[test]
fn awards_for_which_it_was_nominated_are_no_list_of_nominations() {
    let text = "At the 53rd British Academy Film Awards, it won two of the 14 awards for which it was nominated: Best \
                Film and Best Editing.";
    let want = [
        "-British Academy Award", "+British Academy Award: Best Film", "+British Academy Award: Best Editing",
    ];
    check(text, &want);
    check_lower(&text.to_lowercase(), &want);
}

#[test]
fn the_same_category_is_the_one_before() {
    check(
        "It won Best Sound at the Genie Awards, and also won the same award at the Goya Awards.",
        &["+Genie Award: Best Sound", "+Goya Award: Best Sound"],
    );
}

#[test]
fn circles_name_the_best_film_of_the_year() {
    check(
        "The Chicago Film Critics Association and the National Board of Review named the film the best of 1995.",
        &["+Chicago Film Critics Association: Best of 1995", "+National Board of Review: Best of 1995"],
    );
    check(
        "The National Board of Review chose it as the best film of the year.",
        &["+National Board of Review: Best Film"],
    );
    check_lower(
        "it was named best foreign film of 1995 by the national board of review.",
        &["+National Board of Review: Best Foreign Film"],
    );
}

#[test]
fn a_short_line_speaks_for_those_below() {
    check(
        "Wins\nGoya Award for Best Film.\nNominations—1947 Academy Awards\nBest Director: Ann Lee.\nBest Music, \
         Scoring of a Dramatic Picture: Jim Poe.",
        &[
            "+Goya Award: Best Film",
            "-Academy Award",
            "-Academy Award: Best Director",
            "-Academy Award: Best Music, Scoring of a Dramatic Picture",
        ],
    );
    check_lower(
        "wins\ngoya award for best film.\nnominations1947 academy awards\nbest director: ann lee.\nbest adapted \
         screenplay: jim poe.",
        &[
            "+Goya Award: Best Film",
            "-Academy Award",
            "-Academy Award: Best Director",
            "-Academy Award: Best Adapted Screenplay",
        ],
    );
}

#[test]
fn a_mark_is_of_the_category_before_it() {
    check("Annie Awards: Best Film (nominated), Gardening (won)", &["-Annie Award: Best Film"]);
}

#[test]
fn the_lists_of_the_institute_have_nominees() {
    check("AFI's 100 Years... 100 Movies – Nominated", &["-AFI's 100 Years... 100 Movies"]);
    check_lower("afi's 100 years...100 movies  nominated", &["-AFI's 100 Years...100 Movies"]);
    check(
        "The film was nominated for AFI's 100 Years...100 Laughs (10th Anniversary Edition) in 2007.",
        &["-AFI's 100 Years...100 Laughs (10th Anniversary Edition)"],
    );
    check("AFI's 10 Top 10 – Nominated Mystery Film", &[]);
    check("AFI's 100 Years...100 Heroes & Villains:\nThe Lamp – Nominated Villain", &[]);
}
