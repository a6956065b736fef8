//! Names that teams may take: suggested, never forced.

use crate::question::seed::Seed;
use rand::seq::SliceRandom as _;

/// Puns that go with any film.
const PUNS: [&str; 24] = [
    "Reel Deal", "Quiz Pro Quo", "Cast Aways", "Gaffer Tapes", "Best Boys", "Key Grips", "Extra Extras",
    "Second Takes", "Final Cuts", "Jump Cuts", "Popcorn Brains", "Scene Stealers", "Plot Twisters",
    "Credit Rollers", "Method Actors", "Stunt Doubles", "Wide Angles", "Close-Ups", "Red Carpets",
    "Box Offenders", "Silent Types", "Lost in Transit", "Trailer Trash Talk", "Fade to Blacks",
];

/// As many names as there can be teams, the film's own first, in an order that the seed draws.
pub(super) fn suggested(film: Option<&str>, seed: &Seed) -> Vec<String> {
    let mut puns: Vec<String> = PUNS.map(str::to_owned).to_vec();
    puns.shuffle(&mut seed.rng("team names"));
    let word = film.and_then(|title| {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        words.max_by_key(|word| word.chars().count())
    });
    if let Some(word) = word.filter(|word| word.chars().count() <= 14) {
        puns.insert(0, format!("Team {word}"));
    }
    puns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::team::{MOST, name};

    #[test]
    fn every_suggestion_is_a_name_and_the_film_has_one() {
        let names = suggested(Some("The Harbour Lights"), &Seed::default());
        assert_eq!(names[0], "Team Harbour");
        assert!(names.len() > MOST);
        for suggestion in &names {
            assert_eq!(name(suggestion).as_deref(), Ok(suggestion.as_str()));
        }
        assert_ne!(suggested(None, &Seed::default())[0], "Team Harbour");
    }
}
