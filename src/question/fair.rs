//! Whether a fact, true as it is, can be asked or told fairly.

use super::reason::Reason;
use crate::{
    base::Base,
    fact::Fact,
    lexicon::{given, people},
    value::Value,
};

/// Last words of parts that name nobody: "Second Driver".
const UNNAMED: &[&str] = &[
    "accountant", "agent", "aide", "ally", "ambassador", "announcer", "appearance", "assassin", "assistant",
    "astronaut", "attendant", "attorney", "aunt", "author", "baby", "bandit", "banker", "barber",
    "bartender", "bellboy", "boss", "boxer", "boy", "boyfriend", "bride", "brother", "bully", "businessman",
    "butcher", "butler", "cabbie", "cadet", "cameo", "campaigner", "candidate", "captain", "cashier",
    "chauffeur", "chef", "chief", "child", "children", "clerk", "coach", "colleague", "commander",
    "commissioner", "cook", "cop", "coroner", "councilman", "cousin", "cowboy", "creature", "criminal",
    "customer", "dancer", "daughter", "deputy", "detective", "devotee", "director", "doctor", "doorman",
    "driver", "editor", "employee", "executive", "extra", "farmer", "father", "fiancé", "fiancée", "fighter",
    "fisherman", "friend", "friends", "gambler", "gangster", "gardener", "general", "ghost", "girl",
    "girlfriend", "governor", "grandfather", "grandmother", "guard", "guest", "gunman", "hairdresser",
    "henchman", "henchmen", "herself", "himself", "hitman", "host", "hostess", "housekeeper", "husband",
    "informant", "inmate", "inspector", "instructor", "inventor", "itself", "janitor", "jogger",
    "journalist", "judge", "juror", "kid", "kids", "killer", "king", "knight", "landlady", "landlord",
    "lawyer", "leader", "librarian", "lieutenant", "maid", "major", "man", "manager", "mayor", "mechanic",
    "member", "men", "merchant", "messenger", "minister", "mobster", "model", "monk", "mother", "murderer",
    "musician", "narrator", "neighbor", "neighbour", "nun", "nurse", "officer", "officers", "official",
    "operator", "orderly", "owner", "painter", "parent", "partner", "passenger", "patient", "patron",
    "pedestrian", "performer", "photographer", "pilot", "pimp", "player", "policeman", "policemen",
    "policewoman", "politician", "porter", "president", "priest", "princess", "principal", "prisoner",
    "producer", "professor", "promoter", "prosecutor", "prostitute", "psychiatrist", "psychologist", "queen",
    "rabbi", "ranger", "receptionist", "recruiter", "referee", "reporter", "robber", "sailor", "salesman",
    "saleswoman", "schoolchild", "scientist", "secretary", "senator", "sergeant", "servant", "sheriff",
    "shopkeeper", "singer", "sister", "skier", "soldier", "soldiers", "son", "spectator", "spirit", "spy",
    "steward", "stewardess", "stranger", "student", "students", "superintendent", "supervisor", "surgeon",
    "suspect", "tailor", "teacher", "technician", "teenager", "teller", "tenant", "themselves", "thief",
    "thug", "thugs", "tourist", "trainer", "translator", "trooper", "uncle", "uncredited", "usher", "vendor",
    "veteran", "victim", "villager", "villagers", "voice", "waiter", "waitress", "warden", "warrior",
    "watchman", "wife", "witch", "witness", "woman", "women", "worker", "workers", "wrestler", "writer",
    "yakuza",
];

/// Relations whose stems ask what is named, so that a list that others may belong to does no harm.
const ASKED_AS_NAMED: &[&str] = &["sold-to"];

/// Whether a fact is one of a list that others may belong to as well: "several territories, including".
pub(super) fn is_of_open_list(fact: &Fact) -> bool {
    fact.qualifier("list") == Some("open")
}

/// Whether a fact may be asked.
pub(super) fn to_ask(fact: &Fact, base: &Base<'_>) -> Result<(), Reason> {
    if is_of_open_list(fact) && !ASKED_AS_NAMED.contains(&fact.relation) {
        return Err(Reason::OpenList);
    }
    if unscoped(fact, base) {
        return Err(Reason::Unscoped);
    }
    if fact.qualifier("character").is_some_and(is_unnamed) {
        return Err(Reason::UnnamedPart);
    }
    let named = [fact.qualifier("character"), fact.qualifier("of"), fact.qualifier("by")];
    let person = match &fact.value {
        Value::Person(name) => Some(name.as_str()),
        _ => None,
    };
    if !base.article.cased
        && (person.is_some_and(is_doubtful) || named[1..].iter().flatten().any(|n| is_doubtful(n)))
    {
        return Err(Reason::DamagedName);
    }
    Ok(())
}

/// Whether the article gives the same sum more exactly elsewhere: "$562 million" beside "$562.1 million".
pub(super) fn is_rounded(fact: &Fact, base: &Base<'_>) -> bool {
    let Value::Money(sum) = &fact.value else { return false };
    base.of(fact.relation).any(|other| match &other.value {
        Value::Money(o) => {
            o.digits > sum.digits && o.amount().abs_diff(sum.amount()).saturating_mul(50) < o.amount()
        }
        _ => false,
    })
}

/// Whether a fact may be told in a story line.
pub(super) fn to_tell(fact: &Fact, base: &Base<'_>) -> bool {
    // "Don Blake / Blanchard": the second name may be the film's secret.
    let two_names = fact.qualifier("character").is_some_and(|c| c.contains('/'));
    !two_names && matches!(to_ask(fact, base), Ok(()) | Err(Reason::OpenList))
}

/// A sum without its territory, a format whose first release this may not be.
fn unscoped(fact: &Fact, base: &Base<'_>) -> bool {
    // What a film had taken when its run ended is one sum, where no other is given for a part of the world.
    let of_run = || fact.qualifier("run").is_some() && base.of("grossed").count() == 1;
    fact.relation == "grossed" && fact.qualifier("scope") == Some("total") && !of_run()
        || fact.qualifier("edition").is_some()
}

fn is_unnamed(character: &str) -> bool {
    let lower = character.to_lowercase();
    // "the dock supervisor", "first driver".
    let name = character.strip_prefix("the ").unwrap_or(character);
    let told = name.starts_with(char::is_lowercase);
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty());
    let first = words.clone().next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    matches!(first, "a" | "an" | "one" | "special" | "various" | "asst")
        || UNNAMED.contains(&last)
        || lower.len() < 2
        || told
}

/// In text that lost its accents, a name that nobody is known by may have lost letters too.
fn is_doubtful(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    let initial = first.len() <= 2 && first.ends_with('.');
    !(initial || given::is_given(&first) || people::find(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_without_a_name_are_known_by_their_last_word() {
        for part in
            ["Second Driver", "the dock worker", "first driver", "A Police Lieutenant", "Himself", "Special"]
        {
            assert!(is_unnamed(part), "{part}");
        }
        for part in ["Mary Poole", "Ra's al Ghul", "Jack the Ripper", "Ace"] {
            assert!(!is_unnamed(part), "{part}");
        }
    }

    #[test]
    fn a_name_that_lost_its_accents_is_doubtful() {
        assert!(is_doubtful("Glria Marc"));
        assert!(!is_doubtful("K. S. Rao") && !is_doubtful("Toni Collette"));
    }
}
