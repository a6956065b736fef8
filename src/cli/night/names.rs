//! Names that teams may take: suggested, never forced.

use crate::{game::team, question::seed::Seed};
use rand::seq::SliceRandom as _;

/// Puns that go with any film.
const PUNS: [&str; 24] = [
    "Reel Deal", "Quiz Pro Quo", "Cast Aways", "Gaffer Tapes", "Best Boys", "Key Grips", "Extra Extras",
    "Second Takes", "Final Cuts", "Jump Cuts", "Popcorn Brains", "Scene Stealers", "Plot Twisters",
    "Credit Rollers", "Method Actors", "Stunt Doubles", "Wide Angles", "Close-Ups", "Red Carpets",
    "Box Offenders", "Silent Types", "Lost in Transit", "Trailer Trash Talk", "Fade to Blacks",
];

/// Titles of films with a word of this one's title in them, where the star is.
const TITLES: [&str; 12] = [
    "Gone with the *", "Some Like It *", "The * Redemption", "Dial M for *", "Saving Private *",
    "Crouching *", "Raiders of the *", "Bride of *", "Back to the *", "* Strikes Back", "* Busters",
    "The Maltese *",
];

/// Words of a title that make no pun.
const SMALL: [&str; 12] =
    ["with", "from", "that", "this", "into", "over", "under", "when", "your", "their", "have", "about"];

/// As many names as there can be teams, those from the film's title first, in an order that the seed draws.
pub(super) fn suggested(film: Option<&str>, seed: &Seed) -> Vec<String> {
    let mut puns: Vec<String> = PUNS.map(str::to_owned).to_vec();
    puns.shuffle(&mut seed.rng("team names"));
    let mut titles = TITLES;
    titles.shuffle(&mut seed.rng("team names from the title"));
    let words: Vec<&str> = film
        .into_iter()
        .flat_map(|title| title.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3 && !SMALL.contains(&word.to_lowercase().as_str()))
        .collect();
    let with_a_word =
        |(at, title): (usize, &&str)| Some(title.replace('*', words.get(at % words.len().max(1))?));
    let own = titles.iter().enumerate().filter_map(with_a_word).filter(|name| team::name(name).is_ok());
    let own: Vec<String> = own.take(team::MOST / 2).collect();
    // One of each in turn: a whole list of them would be one joke told eight times.
    let mut own = own.into_iter();
    let mut names = Vec::new();
    for pun in puns {
        names.extend(own.next());
        names.push(pun);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::team::{MOST, name, sound_alike};

    #[test]
    fn every_suggestion_is_a_name_and_the_film_has_some() {
        for film in [
            Some("The Harbour Lights"),
            Some("千と千尋"),
            Some("A Very Extraordinarily Long Incomprehensibility"),
            None,
        ] {
            let names = suggested(film, &Seed::default());
            assert!(names.len() > MOST);
            for (at, suggestion) in names.iter().enumerate() {
                assert_eq!(name(suggestion).as_deref(), Ok(suggestion.as_str()));
                assert!(!names[..at].iter().any(|other| sound_alike(other, suggestion)), "{suggestion}");
            }
        }
        let of_the_film = |name: &&String| name.contains("Harbour") || name.contains("Lights");
        let names = suggested(Some("The Harbour Lights"), &Seed::default());
        assert!(of_the_film(&&names[0]) && names.iter().filter(of_the_film).count() == MOST / 2, "{names:?}");
        assert!(!suggested(Some("Up"), &Seed::default())[0].contains("Up"), "too short for a pun");
    }
}
