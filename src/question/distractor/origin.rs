//! Where a film comes from: the industries whose people, films and companies a room takes for its own.

use super::Pool;
use crate::lexicon::{
    people::Person,
    places::{self, Kind},
    sound,
};

/// Industries whose people a room takes for each other.
pub(super) const ENGLISH: &[&str] = &["hollywood", "british", "australian", "canadian"];

/// Languages that say more of a film from India than its country does.
const INDIAN: [(&str, &str); 6] = [
    ("malayalam", "malayalam"),
    ("tamil", "tamil"),
    ("telugu", "telugu"),
    ("kannada", "kannada"),
    ("bengali", "bengali"),
    ("hindi", "bollywood"),
];

/// Which industries a person of the film belongs to: the person's own, else the film's.
pub(super) fn industries(pool: &Pool<'_>, key: Option<&Person>) -> Vec<&'static str> {
    if let Some(person) = key {
        return if ENGLISH.contains(&person.industry) { ENGLISH.to_vec() } else { vec![person.industry] };
    }
    let article = pool.base.article;
    let lead = &article.lower[..article.sentences.first().map_or(0, |s| s.span.end)];
    let country = pool.base.of("made-in").next().map(|f| f.value.print());
    let country = country.or_else(|| joined_country(lead));
    // Bengali is spoken in two countries, each with its own films.
    let bangladeshi = country.as_deref() == Some("Bangladesh");
    if let Some((_, industry)) = INDIAN.iter().find(|(word, _)| !bangladeshi && lead.contains(word)) {
        return vec![industry];
    }
    country.as_deref().map_or_else(|| ENGLISH.to_vec(), of_country)
}

/// The first country of a compound that the lead has: "a Venezuelan-Argentine comedy", "a French-language film".
fn joined_country(lead: &str) -> Option<String> {
    let joined = lead.split_whitespace().filter(|word| word.contains(['-', '–', '/']));
    joined
        .flat_map(|word| word.split(['-', '–', '/']))
        .filter_map(places::by_adjective)
        .find(|place| matches!(place.kind, Kind::Country | Kind::Territory))
        .map(|place| place.name.to_owned())
}

/// Which industries the films of a country belong to.
pub(super) fn of_country(country: &str) -> Vec<&'static str> {
    let industry = match country {
        "United States" | "United Kingdom" | "Canada" | "Australia" | "Ireland" | "New Zealand" => {
            return ENGLISH.to_vec();
        }
        "India" => "bollywood",
        "France" => "french",
        "Italy" => "italian",
        "Germany" | "Austria" | "West Germany" | "East Germany" => "german",
        "Spain" => "spanish",
        "Japan" => "japanese",
        "South Korea" => "korean",
        "China" | "Hong Kong" | "Taiwan" => "chinese",
        "Philippines" => "filipino",
        "Pakistan" => "pakistani",
        "Bangladesh" => "bangladeshi",
        "Russia" | "Soviet Union" => "russian",
        "Poland" => "polish",
        "Iran" => "iranian",
        "Sweden" | "Denmark" | "Norway" | "Finland" | "Iceland" => "scandinavian",
        "Mexico" | "Argentina" | "Brazil" | "Venezuela" | "Chile" | "Colombia" | "Cuba" | "Peru"
        | "Uruguay" | "Bolivia" | "Ecuador" => "latin-american",
        _ => "other",
    };
    vec![industry]
}

/// Countries whose films share a language or a part of the world.
const NEIGHBOURS: &[&[&str]] = &[
    &["United States", "United Kingdom", "Canada", "Australia", "Ireland", "New Zealand", "South Africa"],
    &["India", "Pakistan", "Bangladesh", "Sri Lanka", "Nepal", "Afghanistan"],
    &["France", "Belgium", "Switzerland", "Luxembourg", "Monaco"],
    &["Germany", "Austria", "Switzerland", "Luxembourg", "Liechtenstein"],
    &["Italy", "Spain", "Portugal", "Greece", "France"],
    &["Sweden", "Denmark", "Norway", "Finland", "Iceland"],
    &["Poland", "Czech Republic", "Slovakia", "Hungary", "Romania", "Bulgaria"],
    &["Russia", "Ukraine", "Belarus", "Georgia", "Kazakhstan"],
    &["Serbia", "Croatia", "Slovenia", "Bosnia and Herzegovina", "North Macedonia", "Montenegro"],
    &["Japan", "South Korea", "China", "Taiwan", "Hong Kong", "Thailand"],
    &["Philippines", "Indonesia", "Malaysia", "Singapore", "Thailand", "Vietnam"],
    &["Iran", "Turkey", "Iraq", "Afghanistan", "Azerbaijan"],
    &["Egypt", "Lebanon", "Morocco", "Tunisia", "Algeria", "Jordan", "Syria"],
    &["Nigeria", "Ghana", "Kenya", "Senegal", "Uganda", "Ethiopia", "South Africa"],
    &[
        "Argentina", "Mexico", "Chile", "Colombia", "Venezuela", "Peru", "Uruguay", "Cuba", "Bolivia",
        "Ecuador", "Spain",
    ],
    &["Brazil", "Portugal", "Angola", "Mozambique"],
    &["Netherlands", "Belgium", "Denmark", "Germany", "Luxembourg"],
    &["Estonia", "Latvia", "Lithuania", "Finland", "Poland"],
];

/// Countries that there were not before a year.
const FOUNDED: &[(&str, u16)] = &[
    ("Afghanistan", 1919),
    ("Angola", 1975),
    ("Azerbaijan", 1991),
    ("Bangladesh", 1971),
    ("Belarus", 1991),
    ("Bosnia and Herzegovina", 1992),
    ("Croatia", 1991),
    ("Czech Republic", 1993),
    ("Estonia", 1991),
    ("Georgia", 1991),
    ("Ghana", 1957),
    ("Indonesia", 1945),
    ("Kazakhstan", 1991),
    ("Kenya", 1963),
    ("Latvia", 1991),
    ("Lithuania", 1991),
    ("Malaysia", 1957),
    ("Montenegro", 2006),
    ("Mozambique", 1975),
    ("Nigeria", 1960),
    ("North Macedonia", 1991),
    ("Pakistan", 1947),
    ("Senegal", 1960),
    ("Serbia", 2006),
    ("Singapore", 1965),
    ("Slovakia", 1993),
    ("Slovenia", 1991),
    ("Sri Lanka", 1972),
    ("Uganda", 1962),
    ("Ukraine", 1991),
    ("Vietnam", 1945),
];

/// Whether there was a country in a year.
pub(super) fn is_founded(country: &str, year: Option<u16>) -> bool {
    let founded = FOUNDED.iter().find(|(new, _)| *new == country).map_or(0, |(_, founded)| *founded);
    year.is_none_or(|year| founded <= year)
}

/// Countries of a film's year whose films a room could take for those of another.
pub(super) fn neighbours(country: &str, year: Option<u16>) -> Vec<&'static str> {
    let groups = NEIGHBOURS.iter().filter(|group| group.contains(&country));
    let mut found: Vec<&str> = groups
        .flat_map(|group| group.iter().copied())
        .filter(|name| *name != country && is_founded(name, year))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a name that nobody knows would stand out among the people of these industries: by its sound, or because
/// they are of so many countries that any name does.
pub(super) fn stands_out(name: &str, industries: &[&str]) -> bool {
    industries == ["other"] || sound::is_foreign(name, industries)
}

/// Where the studios of an industry are: a film of it may well have been shot there, whatever its article says.
pub(super) fn capitals(industry: &str) -> &'static [&'static str] {
    match industry {
        "hollywood" => &["Los Angeles", "California"],
        "british" => &["London", "England"],
        "canadian" => &["Toronto", "Vancouver"],
        "australian" => &["Sydney"],
        "bollywood" => &["Mumbai", "Maharashtra"],
        "tamil" => &["Chennai", "Tamil Nadu"],
        "telugu" => &["Hyderabad", "Telangana"],
        "malayalam" => &["Kochi", "Kerala"],
        "kannada" => &["Bengaluru", "Karnataka"],
        "bengali" => &["Kolkata", "West Bengal"],
        "pakistani" => &["Lahore", "Karachi"],
        "bangladeshi" => &["Dhaka"],
        "filipino" => &["Manila", "Quezon City"],
        "french" => &["Paris"],
        "italian" => &["Rome"],
        "german" => &["Berlin", "Munich"],
        "spanish" => &["Madrid"],
        "japanese" => &["Tokyo", "Kyoto"],
        "korean" => &["Seoul"],
        "chinese" => &["Beijing", "Shanghai", "Hong Kong"],
        "russian" => &["Moscow", "Saint Petersburg"],
        "latin-american" => &["Mexico City", "Buenos Aires"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_tells_the_country() {
        assert_eq!(
            joined_country("lamp is a 1950 venezuelan-argentine comedy"),
            Some("Venezuela".to_owned())
        );
        assert_eq!(joined_country("lamp is a 1950 well-known comedy"), None);
    }

    #[test]
    fn neighbours_speak_alike_and_exist_in_the_year() {
        assert!(neighbours("France", Some(1938)).contains(&"Belgium"));
        assert!(!neighbours("Pakistan", Some(1950)).contains(&"Bangladesh"));
        assert!(neighbours("Pakistan", Some(2015)).contains(&"Bangladesh"));
        for group in NEIGHBOURS {
            assert!(group.iter().all(|name| places::find(name).is_some()), "{group:?}");
        }
    }

    #[test]
    fn an_unknown_name_must_sound_like_the_others() {
        assert!(stands_out("Gianfranco Bertolini", &["bollywood"]));
        assert!(stands_out("Jan Doe", &["other"]));
        assert!(!stands_out("Harry Whitworth", ENGLISH));
    }
}
