//! Print case for text that lost its capitals.

mod exception;

use super::{hash::Set, lost};
use exception::{exception, known, run};
use std::sync::LazyLock;

/// Parts of a name that stay small unless they open or close it.
pub(crate) const PARTICLES: &[&str] = &[
    "de", "la", "le", "du", "des", "del", "della", "di", "da", "dos", "das", "do", "van", "von", "der",
    "den", "ter", "bin", "ibn", "al", "el", "y", "e", "zu", "af", "av", "ul", "ud", "et", "il", "lo",
];

/// Words that stay small inside a title.
const SMALL: &[&str] = &[
    "a", "an", "the", "and", "or", "nor", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with",
    "as", "vs.", "vs", "v.", "into", "de", "la", "le", "les", "des", "du", "del", "della", "di", "dos", "et",
    "en", "sur", "el", "y", "der", "das", "und", "von", "van", "zu", "im",
];

/// Second parts that stay small: `Rome-based`, `Golden Globe-winning`.
const SUFFIXES: &[&str] = &[
    "based", "born", "bound", "directed", "dubbed", "era", "esque", "inspired", "language", "led", "like",
    "nominated", "produced", "style", "themed", "trained", "winning",
];

const ROMAN: &[&str] = &[
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi",
];

/// Whether a lower-case word is a Roman numeral of two letters and more, as in titles.
#[must_use]
pub fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) && ROMAN.contains(&word)
}
/// Words without a vowel that are no acronyms.
const VOWELLESS: &[&str] = &[
    "bros", "capt", "cpl", "dr", "ft", "hmm", "jr", "lt", "ltd", "mr", "mrs", "ms", "mt", "ng", "nth", "pt",
    "pvt", "sgt", "shh", "sr", "st", "str", "vs",
];

/// Family names that stand first in Korean and Chinese names: behind one, `kang-ho` is `Kang-ho`.
const FAMILY_FIRST: &[&str] = &[
    "ahn", "an", "bae", "baek", "bong", "byun", "cha", "chan", "chang", "chen", "cheng", "cheung", "chiang",
    "cho", "choi", "chow", "chu", "chun", "chung", "eom", "fan", "feng", "gang", "go", "gong", "gu", "guo",
    "gwak", "gwei", "ha", "hahn", "han", "heo", "ho", "hong", "hou", "hsu", "hu", "huang", "hui", "hung",
    "huh", "hwang", "hyun", "im", "jang", "jeon", "jeong", "ji", "jin", "jo", "joo", "ju", "jun", "jung",
    "kang", "ki", "kim", "ko", "koo", "kwak", "kwan", "kwok", "kwon", "lai", "lam", "lau", "law", "lee",
    "leung", "li", "liang", "lim", "lin", "liu", "lo", "lui", "ma", "mak", "min", "moon", "na", "nam", "ng",
    "noh", "oh", "pak", "park", "peng", "ra", "roh", "ryoo", "ryu", "seo", "seol", "shim", "shin", "sin",
    "so", "sol", "son", "song", "suh", "sul", "sun", "sung", "tam", "tang", "tsai", "tsang", "tse", "tsui",
    "uhm", "um", "wang", "wei", "won", "wong", "woo", "wu", "xu", "yang", "yee", "yeo", "yeom", "yeon",
    "yeung", "yim", "yip", "yoo", "yoon", "youn", "yu", "yuen", "yun", "zhang", "zhao", "zhou", "zhu",
];

/// A person's name: `frances de la tour` is `Frances de la Tour`.
#[must_use]
pub fn person(lower: &str) -> String {
    let mut family_first = false;
    let hyphened = lower.contains('-');
    join(lower, |word, place| {
        let follows = family_first;
        family_first |= hyphened && FAMILY_FIRST.contains(&word);
        if word == "and" || place.inside && is_small_particle(word, place.before) {
            return word.to_owned();
        }
        if let Some((first, second)) = word.split_once('-') {
            if !place.opens && first == "al" {
                return format!("al-{}", proper(second));
            }
            if follows && is_syllable(first) && is_syllable(second) {
                return format!("{}-{second}", first_up(first));
            }
        }
        // `e.g. marshall` is a person here.
        if word.ends_with('.') && is_initials(word) {
            return word.to_uppercase();
        }
        // `AJ Cook`; but people are called Raf and Dod, and an acronym in a name is the whole name or has no vowel.
        if place.opens && word.len() == 2 && word.ends_with('j') {
            return word.to_uppercase();
        }
        match exception(word) {
            Some(print) if !place.alone && is_loud(print) && !is_acronym(word) => first_up(word),
            Some(print) => lost::restore(word).unwrap_or(print).to_owned(),
            None => lost::restore(word).map_or_else(|| by_rule(word), str::to_owned),
        }
    })
}

/// Whether a particle is small behind the word `before`: `Gregory La Cava`, but `Oscar de la Renta`.
fn is_small_particle(word: &str, before: &str) -> bool {
    match word {
        "la" | "le" | "lo" | "los" | "las" => matches!(before, "de" | "van"),
        "el" | "il" => false,
        // Catalan: `Benet i Jornet`.
        "i" => true,
        _ => is_particle(word),
    }
}

/// Whether a word is one of [`PARTICLES`].
pub(crate) fn is_particle(word: &str) -> bool {
    // Asked of every word that may stand in a name, so the list is hashed once.
    static WORDS: LazyLock<Set<&str>> = LazyLock::new(|| PARTICLES.iter().copied().collect());
    WORDS.contains(word)
}

/// A syllable of a Korean or Chinese given name: one run of vowels.
fn is_syllable(part: &str) -> bool {
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let bytes = part.as_bytes();
    let runs = (0..bytes.len()).filter(|&i| vowel(bytes[i]) && (i == 0 || !vowel(bytes[i - 1])));
    bytes.len() <= 6 && bytes.iter().all(u8::is_ascii_lowercase) && (1..=2).contains(&runs.count())
}

/// Somebody in the story: `ra's al ghul` is `Ra's al Ghul`, `man in the street` is `Man in the Street`.
#[must_use]
pub fn character(lower: &str) -> String {
    let mut family_first = false;
    join(lower, |word, place| {
        let follows = std::mem::replace(&mut family_first, FAMILY_FIRST.contains(&word));
        if let Some((first, second)) = word.split_once('-')
            && follows
            && is_syllable(first)
            && is_syllable(second)
        {
            return format!("{}-{second}", first_up(first));
        }
        let small =
            place.inside && (SMALL.contains(&word) || is_small_particle(word, place.before) && word != "i");
        if small { word.to_owned() } else { proper(word) }
    })
}

/// A title, company, place or festival: small words stay small inside.
#[must_use]
pub fn title(lower: &str) -> String {
    if let Some(known) = known(lower.trim()) {
        return known.to_owned();
    }
    join(lower, |word, place| {
        let small = place.inside && SMALL.contains(&word);
        // French: `Cinémas d'Asie`.
        match word.strip_prefix("d'").filter(|_| !place.opens) {
            Some(rest) => format!("d'{}", proper(rest)),
            None if small => word.to_owned(),
            None => proper(word),
        }
    })
}

/// Where a word stands in its phrase.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The first word.
    opens: bool,
    /// The only word.
    alone: bool,
    /// Neither the first nor the last word, nor the first behind a colon or slash.
    inside: bool,
    /// The word before.
    before: &'a str,
}

/// Prints a phrase: whole runs of words that are exceptions first, then word by word.
fn join(lower: &str, mut each: impl FnMut(&str, Place<'_>) -> String) -> String {
    let words: Vec<&str> = lower.split_whitespace().collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        if let Some((words, print)) = run(&words[at..]) {
            out.push(print.to_owned());
            at += words;
            continue;
        }
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let anew = before.ends_with([':', '/', '–', '—', '!', '?']);
        let place = Place {
            opens: at == 0,
            alone: words.len() == 1,
            inside: at > 0 && at + 1 < words.len() && !anew,
            before,
        };
        out.push(each(words[at], place));
        at += 1;
    }
    out.join(" ")
}

/// One word in print case: exceptions, Mc, Mac and O', initials, acronyms, roman numerals, hyphens.
#[must_use]
pub fn proper(word: &str) -> String {
    exception(word).map_or_else(|| by_rule(word), str::to_owned)
}

/// A word that is no exception itself.
fn by_rule(word: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return plain_core(word);
    }
    let core_start = word.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
    let (before, rest) = word.split_at(core_start);
    let core_end = rest
        .rfind(|c: char| c.is_alphanumeric())
        .map_or(rest.len(), |i| i + rest[i..].chars().next().map_or(0, char::len_utf8));
    let (core, after) = rest.split_at(core_end);
    // `'n'` of "rock 'n' roll", `o'` of "sweet child o' mine".
    if core.len() == 1 && (before.ends_with(['\'', '’']) || core == "o" && after.starts_with(['\'', '’']))
    {
        return word.to_owned();
    }
    format!("{before}{}{after}", proper_core(core))
}

fn proper_core(core: &str) -> String {
    if let Some(known) = exception(core) {
        return known.to_owned();
    }
    if core.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return plain_core(core);
    }
    if let Some(owner) = core.strip_suffix("'s").or_else(|| core.strip_suffix("’s")) {
        return format!("{}{}", proper_core(owner), &core[owner.len()..]);
    }
    if is_initials(core) {
        return core.to_uppercase();
    }
    if let Some(joint) = core.find(['/', '–', '—']) {
        let width = core[joint..].chars().next().map_or(1, char::len_utf8);
        let (first, second) = (&core[..joint], &core[joint + width..]);
        return format!("{}{}{}", proper_core(first), &core[joint..joint + width], proper_core(second));
    }
    if let Some((first, rest)) = core.split_once('-') {
        // `AH-64`, `V-22`
        if first.len() <= 2 && rest.starts_with(|c: char| c.is_ascii_digit()) {
            return core.to_uppercase();
        }
        let small = |part: &str| SMALL.contains(&part) || SUFFIXES.contains(&part) || part == "au";
        let part = |part: &str| if small(part) { part.to_owned() } else { proper_core(part) };
        let rest: Vec<String> = rest.split('-').map(part).collect();
        return format!("{}-{}", proper_core(first), rest.join("-"));
    }
    capitalised(core)
}

/// Letters and digits alone.
fn plain_core(core: &str) -> String {
    if is_roman(core) || is_acronym(core) { core.to_uppercase() } else { capitalised(core) }
}

fn capitalised(core: &str) -> String {
    match inner_capital(core) {
        Some(at) => format!("{}{}", first_up(&core[..at]), first_up(&core[at..])),
        None => first_up(core),
    }
}

/// `k.g.f`, `j.k.`
fn is_initials(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1)
}

/// Capitals only.
fn is_loud(print: &str) -> bool {
    print.chars().all(char::is_uppercase)
}

/// Two to four letters without a vowel: `lvn`, `gmm`; `w` is one in Welsh.
fn is_acronym(core: &str) -> bool {
    (2..=4).contains(&core.len())
        && core
            .bytes()
            .all(|b| b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'w' | b'y'))
        && !VOWELLESS.contains(&core)
}

/// Where a second capital stands: `McGregor`, `MacDonald`, `O'Neal`, `D'Artagnan`.
fn inner_capital(core: &str) -> Option<usize> {
    let after = |prefix: &str| core.strip_prefix(prefix).filter(|rest| rest.len() > 2).map(|_| prefix.len());
    if let Some(at) = after("mc") {
        return Some(at);
    }
    // Before other letters `mac` is as often the beginning of a word: `Machado`, `Mackie`, `Macy`.
    if let Some(at) = after("mac").filter(|&at| {
        core.len() > 6 && matches!(core.as_bytes()[at], b'b'..=b'd' | b'f' | b'g' | b'l'..=b'n' | b'p'..=b't' | b'v' | b'w')
    }) {
        return Some(at);
    }
    // `i'll` and `y'all` are contractions.
    let mut chars = core.char_indices();
    let (_, letter) = chars.next()?;
    let (_, sign) = chars.next()?;
    let (at, _) = chars.next()?;
    (matches!(sign, '\'' | '’') && !matches!(letter, 'i' | 'y') && core[at..].chars().count() > 2)
        .then_some(at)
}

fn first_up(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_their_own_rules() {
        for (lower, print) in [
            ("frances de la tour", "Frances de la Tour"),
            ("ewan mcgregor", "Ewan McGregor"),
            ("ryan o'neal", "Ryan O'Neal"),
            ("j. k. simmons", "J. K. Simmons"),
            ("mary-louise parker", "Mary-Louise Parker"),
            ("robert downey jr.", "Robert Downey Jr."),
            ("gregory la cava", "Gregory La Cava"),
            ("james van der beek jr.", "James Van Der Beek Jr."),
            ("josep benet i jornet", "Josep Benet i Jornet"),
            ("zhang go-eun", "Zhang Go-eun"),
            ("haifaa al-mansour", "Haifaa al-Mansour"),
            ("anna macinnis", "Anna MacInnis"),
            ("tom macvarish", "Tom MacVarish"),
            ("anna machado", "Anna Machado"),
            ("jj abrams", "JJ Abrams"),
            ("raf vallone", "Raf Vallone"),
            ("won bin", "Won Bin"),
            ("e.g. marshall", "E.G. Marshall"),
        ] {
            assert_eq!(person(lower), print);
        }
    }

    #[test]
    fn characters_are_neither_people_nor_titles() {
        for (lower, print) in [
            ("ra's al ghul", "Ra's al Ghul"),
            ("man in the street / the d.j.", "Man in the Street / The D.J."),
            ("jo smith aka agent zero", "Jo Smith aka Agent Zero"),
            ("kim ki-taek", "Kim Ki-taek"),
            ("two-face", "Two-Face"),
        ] {
            assert_eq!(character(lower), print);
        }
    }

    #[test]
    fn the_rules_alone_restore_nearly_every_known_name() {
        let known = super::super::people::all();
        let missed: Vec<_> =
            known.iter().map(|p| p.name).filter(|n| person(&n.to_lowercase()) != *n).collect();
        assert!(missed.len() * 1_000 < known.len(), "{missed:?}");
    }

    #[test]
    fn titles_keep_small_words_small() {
        for (lower, print) in [
            ("there's a place", "There's a Place"),
            ("the devil and daniel webster", "The Devil and Daniel Webster"),
            ("bbc radio 4", "BBC Radio 4"),
            ("ghostbusters ii", "Ghostbusters II"),
            ("k.g.f: chapter 1", "K.G.F: Chapter 1"),
            ("what we are waiting for", "What We Are Waiting For"),
            ("rock 'n' roll of the 1950s", "Rock 'n' Roll of the 1950s"),
            ("gdh/lvn pictures ltd.", "GDH/LVN Pictures Ltd."),
            (
                "what's love got to do with the al jolson story",
                "What's Love Got to Do with the Al Jolson Story",
            ),
            ("the uk's sag awards", "The UK's SAG Awards"),
            ("once upon a time in los angeles", "Once Upon a Time in Los Angeles"),
            ("ah-64 and the rome-based k-19", "AH-64 and the Rome-based K-19"),
            ("bront sisters", "Brontë Sisters"),
            ("i'll see you in tierra del fuego", "I'll See You in Tierra del Fuego"),
        ] {
            assert_eq!(title(lower), print);
        }
    }
}
