//! Parts and names that stand for nobody in particular.

use crate::{base::Base, fact::Fact, lexicon::words::Words};

/// Last words of parts that name nobody: "Second Driver".
static UNNAMED: Words = Words::new(&[
    "accountant", "agent", "aide", "ally", "ambassador", "announcer", "appearance", "assassin", "assistant",
    "astronaut", "attendant", "attorney", "aunt", "author", "baby", "bandit", "banker", "barber",
    "bartender", "bellboy", "bellhop", "blacksmith", "bodyguard", "boss", "boxer", "boy", "boyfriend",
    "bride", "brother", "bully", "businessman", "businesswoman", "butcher", "butler", "cabbie", "cadet",
    "cameo", "campaigner", "candidate", "captain", "caretaker", "cashier", "chauffeur", "chef", "chief",
    "child", "children", "clerk", "coach", "colleague", "commander", "commissioner", "cook", "cop",
    "coroner", "councilman", "cousin", "cowboy", "creature", "criminal", "customer", "dancer", "daughter",
    "deputy", "detective", "devotee", "director", "doctor", "doorman", "driver", "editor", "employee",
    "executive", "extra", "farmer", "father", "fiancé", "fatale", "fiancée", "fighter", "fisherman",
    "florist", "friend", "friends", "gambler", "gangster", "gardener", "general", "ghost", "girl",
    "girlfriend", "governor", "grandfather", "grandmother", "guard", "guest", "gunman", "hairdresser",
    "headwaiter", "henchman", "henchmen", "herself", "himself", "hitman", "host", "hostess", "housekeeper",
    "husband", "informant", "inmate", "inspector", "instructor", "inventor", "itself", "janitor", "jogger",
    "journalist", "judge", "juror", "kicker", "kid", "kids", "killer", "king", "knight", "lady", "landlady",
    "landlord", "lawyer", "leader", "librarian", "lieutenant", "maid", "major", "man", "manager", "mayor",
    "mechanic", "member", "men", "merchant", "messenger", "minister", "mobster", "model", "monk", "mother",
    "murderer", "musician", "nanny", "narrator", "neighbor", "neighbour", "nun", "nurse", "officer",
    "officers", "official", "operator", "orderly", "owner", "painter", "parent", "partner", "passenger",
    "patient", "patron", "pedestrian", "performer", "photographer", "pilot", "pimp", "player", "policeman",
    "policemen", "policewoman", "politician", "porter", "president", "priest", "princess", "principal",
    "prisoner", "producer", "professor", "promoter", "prosecutor", "prostitute", "psychiatrist",
    "psychologist", "queen", "rabbi", "ranger", "receptionist", "recruiter", "referee", "reporter", "robber",
    "sailor", "salesman", "saleswoman", "schoolchild", "scientist", "secretary", "senator", "sergeant",
    "servant", "sheriff", "shopkeeper", "singer", "sister", "skier", "soldier", "soldiers", "son",
    "spectator", "spirit", "spy", "steward", "stewardess", "stranger", "student", "students",
    "superintendent", "supervisor", "surgeon", "suspect", "tailor", "teacher", "technician", "teenager",
    "teller", "tenant", "themselves", "thief", "thug", "thugs", "tourist", "trainer", "translator",
    "trooper", "uncle", "uncredited", "usher", "vendor", "veteran", "victim", "villager", "villagers",
    "voice", "waiter", "waitress", "warden", "warrior", "watchman", "wife", "witch", "witness", "woman",
    "women", "worker", "workers", "wrestler", "writer", "yakuza",
]);

/// What stands before a name, torn from it: "Supdt.".
const RANKS: &[&str] = &[
    "asst", "capt", "col", "cpl", "det", "dr", "gen", "insp", "lt", "maj", "mr", "mrs", "ms", "prof", "pvt",
    "rev", "sgt", "supdt", "supt",
];

/// Several people under one name, as "Lamp Sisters" are.
pub(in crate::question) fn is_group(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    let several = [
        "Band", "Boys", "Brothers", "Choir", "Family", "Girls", "Orchestra", "Quartet", "Singers", "Sisters",
        "Trio", "Twins",
    ];
    name.contains(' ') && several.contains(&last)
}

/// "The Head Coach of the Team", in text that lost its capitals: a description that looks like a name.
pub(in crate::question) fn is_office(part: &str) -> bool {
    part.starts_with("The ") && part.contains(" of ")
}

/// "Carpathian" beside "Vigo the Carpathian" of somebody else: a piece of one name.
pub(in crate::question) fn is_of_another(fact: &Fact, part: &str, base: &Base<'_>) -> bool {
    let piece = format!(" the {}", part.to_lowercase());
    base.of("plays").any(|other| {
        other.value != fact.value
            && other.qualifier("character").is_some_and(|longer| longer.to_lowercase().ends_with(&piece))
    })
}

/// Whether a word says what somebody is, not who: `guard`.
pub(in crate::question) fn is_role(word: &str) -> bool {
    UNNAMED.contains(word)
}

/// Whether a part is told and not named: "Second Driver".
pub(in crate::question) fn is_unnamed(character: &str) -> bool {
    // "Cowardly Warrior/Second Villager/Tom": a run of parts, of which some have no name.
    let mut parts = character.split('/');
    if character.contains('/') && parts.any(|part| is_unnamed(part.trim())) {
        return true;
    }
    // "the dock supervisor", "first driver".
    let name = character.strip_prefix("the ").or_else(|| character.strip_prefix("The ")).unwrap_or(character);
    let lower = name.to_lowercase();
    // "SWAT": a force, whose member has no name.
    if character.len() > 2 && character.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return true;
    }
    // "Supdt.", torn from a name; "Guard 3".
    let torn = name.ends_with('.') && !name.contains(' ') && name.matches('.').count() == 1;
    let numbered =
        name.rsplit_once(' ').is_some_and(|(_, number)| number.len() < 3 && number.parse::<u8>().is_ok());
    let told = name.starts_with(char::is_lowercase);
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty());
    let first = words.clone().next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    matches!(first, "a" | "an" | "one" | "special" | "various" | "asst")
        || UNNAMED.contains(last)
        // "Chief of Police": an office.
        || UNNAMED.contains(first) && lower.contains(" of ")
        || lower.len() < 2
        || told
        || torn
        || RANKS.contains(&&*lower)
        || numbered
}

/// Whether somebody is seen as himself, or the film never says the name of the part.
pub(super) fn is_in_name_only(fact: &Fact, base: &Base<'_>) -> bool {
    let article = base.article;
    let sentence = &article.sentences[fact.sentence];
    let text = &article.lower[sentence.span.clone()];
    let behind = article.tokens.partition_point(|token| token.span().start < fact.span.end);
    let himself = (behind..sentence.tokens.end.min(behind + 10))
        .any(|t| matches!(article.word(t), "himself" | "herself" | "themselves"));
    himself
        || ["solely as", "never named", "is unnamed", "novelization"].iter().any(|words| text.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_without_a_name_are_known_by_their_last_word() {
        for part in [
            "Second Driver", "the dock worker", "first driver", "A Police Lieutenant", "Chief of Police",
            "Himself", "Special", "Blacksmith", "The Femme Fatale", "The Wife of Tom Reed", "Supdt.",
            "Supdt", "SWAT 3", "Cowardly Warrior/Second Villager/Tom", "Village Lady",
        ] {
            assert!(is_unnamed(part), "{part}");
        }
        for part in ["Mary Poole", "Ra's al Ghul", "Jack the Ripper", "Ace"] {
            assert!(!is_unnamed(part), "{part}");
        }
    }

    #[test]
    fn a_group_is_known_by_its_last_word() {
        assert!(is_group("Lamp Sisters") && !is_group("Ann Lamp"));
    }
}
