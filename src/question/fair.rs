//! Whether a fact, true as it is, can be asked or told fairly.

use super::reason::Reason;
use crate::{
    base::Base,
    fact::Fact,
    lexicon::{given, people},
    value::{Currency, Money, Scale, Value},
};

/// Last words of parts that name nobody: "Second Driver".
const UNNAMED: &[&str] = &[
    "accountant", "agent", "aide", "ally", "ambassador", "announcer", "appearance", "assassin", "assistant",
    "astronaut", "attendant", "attorney", "aunt", "author", "baby", "bandit", "banker", "barber",
    "bartender", "bellboy", "bellhop", "bodyguard", "boss", "boxer", "boy", "boyfriend", "bride", "brother",
    "bully", "businessman", "butcher", "butler", "cabbie", "cadet", "cameo", "campaigner", "candidate",
    "captain", "caretaker", "cashier", "chauffeur", "chef", "chief", "child", "children", "clerk", "coach",
    "colleague", "commander", "commissioner", "cook", "cop", "coroner", "councilman", "cousin", "cowboy",
    "creature", "criminal", "customer", "dancer", "daughter", "deputy", "detective", "devotee", "director",
    "doctor", "doorman", "driver", "editor", "employee", "executive", "extra", "farmer", "father", "fiancé",
    "fiancée", "fighter", "fisherman", "florist", "friend", "friends", "gambler", "gangster", "gardener",
    "general", "ghost", "girl", "girlfriend", "governor", "grandfather", "grandmother", "guard", "guest",
    "gunman", "hairdresser", "headwaiter", "henchman", "henchmen", "herself", "himself", "hitman", "host",
    "hostess", "housekeeper", "husband", "informant", "inmate", "inspector", "instructor", "inventor",
    "itself", "janitor", "jogger", "journalist", "judge", "juror", "kid", "kids", "killer", "king", "knight",
    "landlady", "landlord", "lawyer", "leader", "librarian", "lieutenant", "maid", "major", "man", "manager",
    "mayor", "mechanic", "member", "men", "merchant", "messenger", "minister", "mobster", "model", "monk",
    "mother", "murderer", "musician", "nanny", "narrator", "neighbor", "neighbour", "nun", "nurse",
    "officer", "officers", "official", "operator", "orderly", "owner", "painter", "parent", "partner",
    "passenger", "patient", "patron", "pedestrian", "performer", "photographer", "pilot", "pimp", "player",
    "policeman", "policemen", "policewoman", "politician", "porter", "president", "priest", "princess",
    "principal", "prisoner", "producer", "professor", "promoter", "prosecutor", "prostitute", "psychiatrist",
    "psychologist", "queen", "rabbi", "ranger", "receptionist", "recruiter", "referee", "reporter", "robber",
    "sailor", "salesman", "saleswoman", "schoolchild", "scientist", "secretary", "senator", "sergeant",
    "servant", "sheriff", "shopkeeper", "singer", "sister", "skier", "soldier", "soldiers", "son",
    "spectator", "spirit", "spy", "steward", "stewardess", "stranger", "student", "students",
    "superintendent", "supervisor", "surgeon", "suspect", "tailor", "teacher", "technician", "teenager",
    "teller", "tenant", "themselves", "thief", "thug", "thugs", "tourist", "trainer", "translator",
    "trooper", "uncle", "uncredited", "usher", "vendor", "veteran", "victim", "villager", "villagers",
    "voice", "waiter", "waitress", "warden", "warrior", "watchman", "wife", "witch", "witness", "woman",
    "women", "worker", "workers", "wrestler", "writer", "yakuza",
];

/// Relations whose stems ask what is named, so that a list that others may belong to does no harm.
const ASKED_AS_NAMED: &[&str] = &["sold-to"];

/// Whether a fact is one of a list that others may belong to as well: "several territories, including".
pub(super) fn is_of_open_list(fact: &Fact) -> bool {
    fact.qualifier("list") == Some("open")
}

/// What a film may come from that was no story told in some form.
const UNTOLD: &[&str] =
    &["character", "characters", "event", "events", "story", "toy", "toys", "toy line", "true story"];

/// Whether a fact may be asked.
pub(super) fn to_ask(fact: &Fact, base: &Base<'_>) -> Result<(), Reason> {
    if is_of_open_list(fact) && !ASKED_AS_NAMED.contains(&fact.relation) {
        return Err(Reason::OpenList);
    }
    if fact.relation == "source-medium" && UNTOLD.contains(&&*fact.value.print()) {
        return Err(Reason::NoWording);
    }
    if fact.relation == "filmed-in" && base.of("made-in").any(|made| made.value == fact.value) {
        return Err(Reason::GivenAway);
    }
    // What a room hears with the title: only of films of several countries is it a question.
    if fact.relation == "made-in" && base.of("made-in").count() < 2 {
        return Err(Reason::GivenAway);
    }
    if unscoped(fact, base) {
        return Err(Reason::Unscoped);
    }
    let print = fact.value.print();
    if print.matches('"').count() % 2 == 1 {
        return Err(Reason::DamagedName);
    }
    // "Ann Lee as Ann Lee" asks nothing.
    if fact.qualifier("character").is_some_and(|part| is_unnamed(part) || part == print) {
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

/// A sum or a number of screens without its territory, what two films earned together, a format whose first release this
/// may not be.
fn unscoped(fact: &Fact, base: &Base<'_>) -> bool {
    // What a film had taken when its run ended is one sum, where no other is given for a part of the world.
    let of_run = || fact.qualifier("run").is_some() && base.of("grossed").count() == 1;
    fact.relation == "grossed" && fact.qualifier("scope") == Some("total") && !of_run()
        || fact.qualifier("edition").is_some()
        || fact.qualifier("shared").is_some()
        || fact.relation == "opened-in" && fact.qualifier("scope").is_some()
        || is_bare(&fact.value)
}

/// A sum that lost its currency: "810 million" of what? Lakhs and crores are of rupees.
fn is_bare(value: &Value) -> bool {
    matches!(value, Value::Money(Money { currency: Currency::Unknown, scale, .. })
        if !matches!(scale, Scale::Lakh | Scale::Crore))
}

/// Whether a word says what somebody is, not who: `guard`.
pub(super) fn is_role(word: &str) -> bool {
    UNNAMED.contains(&word)
}

/// Whether a part is told and not named: "Second Driver".
pub(super) fn is_unnamed(character: &str) -> bool {
    let lower = character.to_lowercase();
    // "the dock supervisor", "first driver".
    let name = character.strip_prefix("the ").unwrap_or(character);
    let told = name.starts_with(char::is_lowercase);
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty());
    let first = words.clone().next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    matches!(first, "a" | "an" | "one" | "special" | "various" | "asst")
        || UNNAMED.contains(&last)
        // "Chief of Police": an office.
        || UNNAMED.contains(&first) && lower.contains(" of ")
        || lower.len() < 2
        || told
}

/// In text that lost its accents, a name that nobody is known by may have lost letters too.
fn is_doubtful(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    if name.split([' ', '-']).any(is_broken) {
        return true;
    }
    let initial = first.len() <= 2 && first.ends_with('.');
    !(initial || given::is_given(&first) || people::find(name).is_some())
}

/// Pairs of consonants that no name opens with.
const NO_ONSETS: &[&str] = &[
    "bd", "bn", "bt", "cb", "cd", "cm", "cp", "ct", "dg", "dl", "dm", "fb", "fg", "fm", "fn", "fp", "gb",
    "gm", "gt", "hb", "hc", "hd", "hg", "hm", "hn", "hp", "ht", "jr", "lb", "lc", "ld", "lf", "lg", "lk",
    "lm", "ln", "lp", "lr", "ls", "lt", "lv", "lz", "mr", "mt", "nb", "nc", "nf", "nl", "nm", "np", "nr",
    "ns", "nt", "nz", "pd", "pg", "pm", "rb", "rc", "rd", "rf", "rg", "rk", "rl", "rm", "rn", "rp", "rs",
    "rt", "rv", "rz", "tb", "td", "tf", "tg", "tl", "tm", "tn", "tp",
];

/// Whether a word of a name cannot be said: an accented vowel has fallen out, as in "Fernn" and "Lvarez".
fn is_broken(word: &str) -> bool {
    let lower = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    if lower.len() < 4 || lower.ends_with('.') {
        return false;
    }
    let mut last = lower.chars().rev();
    let doubled = matches!((last.next(), last.next(), last.next()),
        (Some(a), Some(b), Some(c)) if a == b && !vowel(a) && !vowel(c) && c.is_ascii_alphabetic());
    doubled || lower.get(..2).is_some_and(|onset| NO_ONSETS.contains(&onset)) || !lower.contains(vowel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_without_a_name_are_known_by_their_last_word() {
        for part in [
            "Second Driver", "the dock worker", "first driver", "A Police Lieutenant", "Chief of Police",
            "Himself", "Special",
        ] {
            assert!(is_unnamed(part), "{part}");
        }
        for part in ["Mary Poole", "Ra's al Ghul", "Jack the Ripper", "Ace"] {
            assert!(!is_unnamed(part), "{part}");
        }
    }

    #[test]
    fn a_name_that_lost_its_accents_is_doubtful() {
        assert!(is_doubtful("Glria Marc"));
        assert!(is_doubtful("Ann Fernn") && is_doubtful("Ann Lvarez") && is_doubtful("Ann Crdb"));
        for name in ["Ann Mann", "Ann Nguyen", "Ann Scott", "Jo Sri", "Ann McNally", "Ann Lynn", "Ann O'Dowd"]
        {
            assert!(!is_doubtful(name), "{name}");
        }
        assert!(!is_doubtful("K. S. Rao") && !is_doubtful("Toni Collette"));
    }

    #[test]
    fn a_sum_without_its_currency_is_not_asked() {
        let sum = |currency, scale| Value::Money(Money { digits: 81, decimals: 0, scale, currency });
        assert!(is_bare(&sum(Currency::Unknown, Scale::Million)));
        assert!(
            !is_bare(&sum(Currency::Unknown, Scale::Crore)) && !is_bare(&sum(Currency::Usd, Scale::Million))
        );
    }
}
