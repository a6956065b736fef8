//! Names that damage may have taken letters from.

use crate::{
    base::Base,
    fact::Fact,
    lexicon::{given, lost, people, words::Words},
    value::Value,
};

/// In text that lost its accents, a name that nobody is known by may have lost letters too.
pub(in crate::question) fn is_doubtful(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    if has_broken_word(name) || is_glued(name) {
        return true;
    }
    let known = people::find(name).is_some();
    if !known && name.split([' ', '-']).any(|word| lost::may_be_left(&word.to_lowercase())) {
        return true;
    }
    let initial = first.len() <= 2 && first.ends_with('.');
    !(initial || given::is_given(&first) || known)
}

pub(in crate::question) fn has_broken_word(name: &str) -> bool {
    // Acronyms stand in capitals.
    name.split([' ', '-', '/']).filter(|word| word.contains(char::is_lowercase)).any(is_broken)
}

/// "Ann Takemuratells": with the dash the blank before the verb was lost.
pub(in crate::question) fn is_glued(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    ["plays", "says", "tells", "where", "which", "while", "whose"]
        .iter()
        .any(|verb| last.strip_suffix(verb).is_some_and(|rest| rest.len() > 3))
}

/// Pairs of consonants that no name opens with.
static NO_ONSETS: Words = Words::new(&[
    "bd", "bn", "bt", "cb", "cd", "cm", "cp", "ct", "dg", "dl", "dm", "fb", "fg", "fm", "fn", "fp", "gb",
    "gm", "gt", "hb", "hc", "hd", "hg", "hm", "hn", "hp", "ht", "jr", "lb", "lc", "ld", "lf", "lg", "lk",
    "lm", "ln", "lp", "lr", "ls", "lt", "lv", "lz", "mr", "mt", "nb", "nc", "nf", "nl", "nm", "np", "nr",
    "ns", "nt", "nz", "pd", "pg", "pm", "rb", "rc", "rd", "rf", "rg", "rk", "rl", "rm", "rn", "rp", "rs",
    "rt", "rv", "rz", "tb", "td", "tf", "tg", "tl", "tm", "tn", "tp",
]);

/// Whether a word of a name cannot be said: an accented vowel has fallen out, as in "Fernn" and "Lvarez".
pub(in crate::question) fn is_broken(word: &str) -> bool {
    let lower = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    if lower.len() < 4 || lower.ends_with('.') {
        return false;
    }
    let mut last = lower.chars().rev();
    let doubled = matches!((last.next(), last.next(), last.next()),
        (Some(a), Some(b), Some(c)) if a == b && !vowel(a) && !vowel(c) && c.is_ascii_alphabetic());
    doubled || lower.get(..2).is_some_and(|onset| NO_ONSETS.contains(onset)) || !lower.contains(vowel)
}

/// Whether a name of a Japanese film ends as no Japanese word does: "Katsushir" lost a long vowel.
pub(super) fn is_torn_in_japanese(fact: &Fact, base: &Base<'_>) -> bool {
    if !base.of("made-in").any(|made| made.value.print() == "Japan") {
        return false;
    }
    let torn = |name: &str| {
        let ends = |word: &str| {
            word.len() > 3 && !word.to_lowercase().ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'n', 's', '.'])
        };
        people::find(name).is_none() && name.split([' ', '-']).any(ends)
    };
    let person = matches!(&fact.value, Value::Person(name) if torn(name));
    person || fact.qualifier("character").is_some_and(torn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_lost_its_accents_is_doubtful() {
        assert!(is_doubtful("Glria Marc"));
        assert!(is_doubtful("Ann Takemuratells") && !is_doubtful("Ann Tells"));
        assert!(is_doubtful("Ann Fernn") && is_doubtful("Ann Lvarez") && is_doubtful("Ann Crdb"));
        for name in ["Ann Mann", "Ann Nguyen", "Ann Scott", "Jo Sri", "Ann McNally", "Ann Lynn", "Ann O'Dowd"]
        {
            assert!(!is_doubtful(name), "{name}");
        }
        assert!(!is_doubtful("K. S. Rao") && !is_doubtful("Toni Collette"));
    }
}
